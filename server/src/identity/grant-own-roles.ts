import { newId, type Trx } from '#lib/db'
import { emit } from '#lib/events'
import { findSameGrant, findStanding, insertGrant } from './grants.queries.ts'

/**
 * Gives a person of the registry the roles that follow from the registry itself: a learner's and a guardian's. Roles of
 * staff are granted by an administrator only. Doing it again changes nothing.
 */
export async function grantOwnRoles(trx: Trx, orgId: string, personId: string, now: Date): Promise<void> {
  const standing = await findStanding(trx, orgId, personId)
  for (const role of ['learner', 'guardian'] as const) {
    if (!standing[role] || (await findSameGrant(trx, orgId, { personId, role, unitId: null }))) continue
    const id = newId()
    await insertGrant(trx, { orgId, id, personId, role, unitId: null, by: null, validUntil: null, now })
    await emit(trx, { orgId, system: 'identity' }, 'identity.role-granted', {
      subject: ['role-grant', id],
      about: personId,
      payload: { role, unitId: null },
      at: now,
    })
  }
}
