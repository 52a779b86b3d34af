import { holds, type Actor } from '@dala/domain/identity'

/** The holder, the guardian of a child, and those who issue certificates. */
export const mayReadCertificatesOf = (actor: Actor, learnerId: string, isGuardian: boolean): boolean =>
  actor.personId === learnerId || isGuardian || holds(actor, 'certificates.issue')
