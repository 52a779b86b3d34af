import type { Actor, Role } from '@dala/domain/identity'
import { newId, type Trx } from '#lib/db'
import { emit } from '#lib/events'
import { problem } from '#lib/problems'
import { findGrant, insertGrant, revokeGrant } from './grants.queries.ts'
import { onlyVisits } from './visiting.queries.ts'

/**
 * Gives a role for a term, for a noun whose own permission allows it (an inspection): the noun has decided who may.
 * It opens nothing before the term; the term ends it by itself at the first request after it.
 * @returns the grant's id
 * @throws Problem identity.visiting
 */
export async function grantForTerm(
  trx: Trx,
  actor: Actor,
  wanted: { personId: string; role: Role; unitId: string | null; validFrom: Date; validUntil: Date },
  now: Date,
): Promise<string> {
  if (await onlyVisits(trx, actor.orgId, wanted.personId)) throw problem('identity.visiting')
  const id = newId()
  const { personId, role, unitId, validFrom, validUntil } = wanted
  await insertGrant(trx, { orgId: actor.orgId, id, personId, role, unitId, by: actor.personId, validFrom, validUntil, now })
  await emit(trx, actor, 'identity.role-granted', {
    subject: ['role-grant', id],
    about: personId,
    payload: { role, unitId, validFrom: validFrom.toISOString(), validUntil: validUntil.toISOString() },
    at: now,
  })
  return id
}

/** Ends a role that was given for a term; one that has ended already stays as it is. */
export async function endGrant(trx: Trx, actor: Actor, grantId: string, now: Date): Promise<void> {
  const grant = await findGrant(trx, actor.orgId, grantId)
  if (grant === undefined) return
  await revokeGrant(trx, actor.orgId, grantId, actor.personId, now)
  await emit(trx, actor, 'identity.role-revoked', {
    subject: ['role-grant', grantId],
    about: grant.person_id,
    payload: { role: grant.role, unitId: grant.unit_id },
    at: now,
  })
}
