import type { Permission } from './permissions.ts'
import type { Role } from './roles.ts'

/** A person at work in one organisation, as every policy sees it. */
export interface Actor {
  accountId: string
  personId: string
  orgId: string
  sessionId: string
  roles: readonly { role: Role; unitId: string | null }[]
  permissions: ReadonlySet<Permission>
  secondFactor: boolean
  locale: 'kk' | 'ru' | 'en'
}

/** A policy's answer; a refusal names the slug of the problem that explains it. */
export type Decision = { allowed: true } | { allowed: false; reason: string }
export const allowed: Decision = { allowed: true }
export const refused = (reason: string): Decision => ({ allowed: false, reason })

/** Whether the actor's roles include a permission. */
export const holds = (actor: Actor, permission: Permission): boolean => actor.permissions.has(permission)
/** Whether the actor has a role anywhere in the organisation. */
export const hasRole = (actor: Actor, role: Role): boolean => actor.roles.some((grant) => grant.role === role)
