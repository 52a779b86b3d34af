import { holds, type Actor } from '@dala/domain/identity'
import type { MovementReason } from '@dala/domain/registrar'

/** Reasons that tell of somebody's health or family: special personal data (law 94-V), seen only by those who work with the orders. */
const sensitive: ReadonlySet<MovementReason> = new Set(['medical', 'childcare', 'death'])

/** Whether a paper gives such a reason in its words. */
export const isSensitive = (paragraphs: readonly { reason?: MovementReason | null | undefined }[]): boolean =>
  paragraphs.some(({ reason }) => reason != null && sensitive.has(reason))

/** The reason as this actor may see it; the learner sees his own. */
export const visibleReason = (actor: Actor, learnerId: string, reason: MovementReason | null): MovementReason | null => {
  if (reason === null || !sensitive.has(reason)) return reason
  const works = holds(actor, 'registrar.order') || holds(actor, 'people.write') || holds(actor, 'audit.read')
  return works || actor.personId === learnerId ? reason : null
}

/**
 * Whether the free words of an order's basis are shown: they may name an illness or a family's trouble, so of a sensitive order only to those
 * who work with the orders, of any other also to readers of the register of documents.
 */
export const mayReadBasis = (actor: Actor, sensitiveOrder: boolean): boolean =>
  holds(actor, 'registrar.order') || holds(actor, 'audit.read') || (!sensitiveOrder && holds(actor, 'documents.read'))
