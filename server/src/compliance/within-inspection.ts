import { hasRole, permissionsOf } from '@dala/domain/identity'
import { toIsoDate } from '@dala/locale'
import type { Databases } from '#lib/db'
import type { ResolveActor } from '#lib/http'
import { listOwnInspections } from './inspections.queries.ts'
import { runsOn } from './scope.ts'

/**
 * Whom a session belongs to, with the role of an inspector only while an inspection of theirs runs and only where it reaches:
 * a role that came by another way opens nothing, in no noun.
 */
export const withinInspection =
  (databases: Databases, resolve: ResolveActor): ResolveActor =>
  async (token, now) => {
    const signedIn = await resolve(token, now)
    const actor = signedIn?.actor
    if (!actor || !hasRole(actor, 'inspector')) return signedIn
    const all = await databases.of(actor.orgId).transaction((trx) => listOwnInspections(trx, actor.orgId, actor.personId))
    const running = all.filter((one) => runsOn(one, toIsoDate(now)))
    const reaches = (unitId: string | null) =>
      running.some(({ unit_ids }) => unit_ids.length === 0 || (unitId !== null && unit_ids.includes(unitId)))
    const roles = actor.roles.filter(({ role, unitId }) => role !== 'inspector' || reaches(unitId))
    return { ...signedIn, actor: { ...actor, roles, permissions: permissionsOf(roles.map(({ role }) => role)) } }
  }
