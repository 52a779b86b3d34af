import type { Trx } from '#lib/db'
import type { NewEvent } from '#lib/events'
import { deleteVisiting, insertMembership } from './accounts.queries.ts'
import { grantOwnRoles } from './grant-own-roles.ts'
import { listStillGranted, revokeOwnLearner } from './grants.queries.ts'

/**
 * Lets the account of a pupil of another school into this organisation as the learner's person here. Doing it again changes nothing.
 * @returns the events, which the caller emits at the end of its transaction
 */
export async function admitVisitors(
  trx: Trx,
  orgId: string,
  people: readonly { personId: string; accountId: string }[],
  now: Date,
): Promise<NewEvent[]> {
  for (const { personId, accountId } of people) await insertMembership(trx, { accountId, orgId, personId, visiting: true })
  return grantOwnRoles(
    trx,
    orgId,
    people.map(({ personId }) => personId),
    now,
  )
}

/**
 * Ends what `admitVisitors` gave: the role of a learner and, where the person has no other role here, the way into the organisation.
 * @returns the events, which the caller emits at the end of its transaction
 */
export async function dismissVisitors(trx: Trx, orgId: string, personIds: readonly string[], now: Date): Promise<NewEvent[]> {
  if (personIds.length === 0) return []
  const revoked = await revokeOwnLearner(trx, orgId, personIds, now)
  const busy = await listStillGranted(trx, orgId, personIds, now)
  await deleteVisiting(
    trx,
    orgId,
    personIds.filter((id) => !busy.has(id)),
  )
  return revoked.map(({ id, person_id }) => ({
    kind: 'identity.role-revoked',
    subject: ['role-grant', id],
    about: person_id,
    payload: { role: 'learner', unitId: null },
    at: now,
  }))
}
