import { newId, type Trx } from '#lib/db'
import type { NewEvent } from '#lib/events'
import { insertGrants, listOwnRolesMissing } from './grants.queries.ts'

/**
 * Gives people of the registry who have an account the roles that follow from the registry itself: a learner's and a guardian's.
 * Roles of staff are granted by an administrator only. Doing it again changes nothing.
 * @returns the events of the grants, which the caller emits at the end of its transaction
 */
export async function grantOwnRoles(trx: Trx, orgId: string, personIds: readonly string[], now: Date): Promise<NewEvent[]> {
  if (personIds.length === 0) return []
  const missing = await listOwnRolesMissing(trx, orgId, personIds)
  const grants = missing.map(({ person_id, role }) => ({ id: newId(), personId: person_id, role }))
  if (grants.length > 0) await insertGrants(trx, orgId, grants, now)
  return grants.map(({ id, personId, role }) => ({
    kind: 'identity.role-granted',
    subject: ['role-grant', id],
    about: personId,
    payload: { role, unitId: null },
    at: now,
  }))
}
