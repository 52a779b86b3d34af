import { allowed, refused, type Actor, type Decision } from './actor.ts'
import { permissionsOf, type Role } from './roles.ts'

/** A role that somebody holds now; unitId null is the whole organisation. */
export interface HeldGrant {
  personId: string
  role: Role
  unitId: string | null
}

/** A role about to be given to a person. */
export interface WantedGrant {
  personId: string
  role: Role
  unitId: string | null
}

/**
 * Nobody grants what he lacks, and nobody grants himself anything he lacks. One exception lets an organisation live:
 * the administrator of the whole names the first head, registrar and teachers, but only for other people, and the
 * trail shows it. A unit's administrator grants only inside his own unit. An inspector is nobody's to name by hand: the role
 * comes with an inspection, its term and its scope.
 */
export function mayGrant(actor: Actor, wanted: WantedGrant): Decision {
  if (!actor.permissions.has('identity.roles')) return refused('identity.not-permitted')
  if (wanted.role === 'inspector') return refused('identity.only-by-inspection')
  const administers = actor.roles.filter((held) => permissionsOf([held.role]).has('identity.roles'))
  const ofWhole = administers.some((held) => held.unitId === null)
  if (ofWhole && wanted.personId !== actor.personId) return allowed
  for (const permission of permissionsOf([wanted.role])) if (!actor.permissions.has(permission)) return refused('identity.grant-beyond-own')
  const inside = ofWhole || administers.some((held) => wanted.unitId !== null && held.unitId === wanted.unitId)
  return inside ? allowed : refused('identity.grant-beyond-own')
}

/** An organisation keeps at least one administrator of the whole, or nobody could ever name another. */
export function mayRevoke(actor: Actor, grant: HeldGrant, administratorsOfWhole: number): Decision {
  if (!actor.permissions.has('identity.roles')) return refused('identity.not-permitted')
  const inside = actor.roles.some(
    (held) => permissionsOf([held.role]).has('identity.roles') && (held.unitId === null || held.unitId === grant.unitId),
  )
  if (!inside) return refused('identity.grant-beyond-own')
  if (grant.role === 'administrator' && grant.unitId === null && administratorsOfWhole <= 1) return refused('identity.last-administrator')
  return allowed
}
