import { roleNames, roles, type Role } from '@dala/domain/identity'
import type { Trx } from '#lib/db'
import { listUnitsBelow } from '#organisations'
import { listGuardians, listHolders } from './people.queries.ts'

const rolesWith = (permission: string): Role[] =>
  roleNames.filter((role) => (roles[role].permissions as readonly string[]).includes(permission)) // widened to ask

/** Holders of a permission whose role reaches a group: the whole organisation, or a unit above the group. */
async function holdersOver(trx: Trx, orgId: string, permission: string, groupId: string | null, now: Date): Promise<string[]> {
  const holders = await listHolders(trx, orgId, rolesWith(permission), now)
  const everywhere = holders.filter((holder) => holder.unitId === null).map((holder) => holder.personId)
  const bound = holders.filter((holder) => holder.unitId !== null)
  const over: string[] = []
  for (const unitId of new Set(bound.map((holder) => holder.unitId ?? ''))) {
    const below = groupId === null ? [] : await listUnitsBelow(trx, orgId, [unitId])
    if (groupId !== null && below.includes(groupId))
      over.push(...bound.filter((holder) => holder.unitId === unitId).map((holder) => holder.personId))
  }
  return [...new Set([...everywhere, ...over])]
}

/** Who considers and decides on the applications of a group. */
export const deciders = async (trx: Trx, orgId: string, groupId: string | null, now: Date): Promise<string[]> => [
  ...new Set([
    ...(await holdersOver(trx, orgId, 'distance.decide', groupId, now)),
    ...(await holdersOver(trx, orgId, 'distance.consider', groupId, now)),
  ]),
]

/** Who prepares the orders. */
export const orderers = (trx: Trx, orgId: string, now: Date): Promise<string[]> => holdersOver(trx, orgId, 'distance.order', null, now)

/** The learner with the guardians of today: those whom a decision concerns. Who applied and stands for the child no more is not told of it. */
export const concerned = async (trx: Trx, orgId: string, learnerId: string): Promise<string[]> => [
  learnerId,
  ...(await listGuardians(trx, orgId, learnerId)),
]

/** Who brings a review before the council: those who enter its decision. */
export const reviewers = (trx: Trx, orgId: string, groupId: string | null, now: Date): Promise<string[]> =>
  holdersOver(trx, orgId, 'distance.review', groupId, now)
