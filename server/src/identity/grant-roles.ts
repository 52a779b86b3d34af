import { mayGrant, mayRevoke, permissions, permissionsOf, roleNames, roles, type Actor, type Role } from '@dala/domain/identity'
import { missing, newId, type Databases, type Db } from '#lib/db'
import { emit } from '#lib/events'
import { demand } from '#lib/http'
import { problem } from '#lib/problems'
import {
  countHolders,
  findGrant,
  findSameGrant,
  insertGrant,
  lockAdministrators,
  personExists,
  revokeGrant,
  unitExists,
} from './grants.queries.ts'
import { onlyVisits } from './visiting.queries.ts'
import { demandConfirmed } from './whole-session.ts'

/** Every role with what it permits, in plain words, and how many hold it. */
export const listRoles = (db: Db, actor: Actor, now: Date) =>
  db.transaction(async (trx) => {
    const counts = new Map((await countHolders(trx, actor.orgId, now)).map((row) => [row.role, Number(row.holders)]))
    return {
      items: roleNames.map((role) => ({
        role,
        name: { kk: roles[role].kk, ru: roles[role].ru, en: roles[role].en },
        staff: roles[role].staff,
        holders: counts.get(role) ?? 0,
        permissions: [...permissionsOf([role])].map((permission) => ({ permission, words: permissions[permission] })),
      })),
    }
  })

/**
 * Grants a role; it counts at the person's next request. Granting the same again changes nothing.
 * @throws Problem identity.step-up-required, identity.grant-beyond-own, identity.visiting; missing for a person or unit elsewhere
 */
export async function grantRole(
  databases: Databases,
  actor: Actor,
  wanted: { personId: string; role: Role; unitId: string | null; validUntil: string | null },
  now: Date,
): Promise<{ id: string }> {
  await demandConfirmed(databases, actor.sessionId, now)
  return databases.of(actor.orgId).transaction(async (trx) => {
    if (!(await personExists(trx, actor.orgId, wanted.personId))) missing('person', wanted.personId)
    if (wanted.unitId !== null && !(await unitExists(trx, actor.orgId, wanted.unitId))) missing('unit', wanted.unitId)
    demand(mayGrant(actor, wanted))
    if (await onlyVisits(trx, actor.orgId, wanted.personId)) throw problem('identity.visiting')
    const same = wanted.validUntil === null ? await findSameGrant(trx, actor.orgId, wanted) : undefined
    if (same) return { id: same.id }
    const id = newId()
    const { personId, role, unitId } = wanted
    const validUntil = wanted.validUntil === null ? null : new Date(wanted.validUntil)
    await insertGrant(trx, { orgId: actor.orgId, id, personId, role, unitId, by: actor.personId, validUntil, now })
    await emit(trx, actor, 'identity.role-granted', {
      subject: ['role-grant', id],
      about: personId,
      payload: { role, unitId, validUntil },
      at: now,
    })
    return { id }
  })
}

const isRole = (name: string): name is Role => roleNames.some((role) => role === name)

/**
 * Revokes a role; the person's next request is without it.
 * @throws Problem identity.step-up-required, identity.last-administrator
 */
export async function revokeRole(databases: Databases, actor: Actor, grantId: string, now: Date): Promise<void> {
  await demandConfirmed(databases, actor.sessionId, now)
  await databases.of(actor.orgId).transaction(async (trx) => {
    const administrators = await lockAdministrators(trx, actor.orgId, now)
    const grant = await findGrant(trx, actor.orgId, grantId)
    if (grant === undefined || !isRole(grant.role)) missing('role-grant', grantId)
    const held = { personId: grant.person_id, role: grant.role, unitId: grant.unit_id }
    demand(mayRevoke(actor, held, new Set(administrators.map(({ person_id }) => person_id)).size))
    await revokeGrant(trx, actor.orgId, grantId, actor.personId, now)
    await emit(trx, actor, 'identity.role-revoked', {
      subject: ['role-grant', grantId],
      about: held.personId,
      payload: { role: held.role, unitId: held.unitId },
      at: now,
    })
  })
}
