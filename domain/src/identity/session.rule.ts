import { isStaffRole, type Role } from './roles.ts'

/** How long a session lives, in seconds: without any request, and at most. */
export interface Lifetime {
  idle: number
  whole: number
}

const minutes = 60
const hours = 3600

/** The shorter the more a role may do (ASVS 5.0, 7.3). */
export const lifetimes = {
  administrator: { idle: 15 * minutes, whole: 8 * hours },
  staff: { idle: 30 * minutes, whole: 12 * hours },
  others: { idle: 2 * hours, whole: 24 * hours },
} as const satisfies Record<string, Lifetime>

/** A session that has a password but still lacks the code of its second factor. */
export const halfSessionSeconds = 10 * minutes

/** A confirmation of the password or a factor counts for so long for the most sensitive acts. */
export const stepUpSeconds = 5 * minutes

/** The lifetime by the most powerful role held. */
export function lifetimeOf(roles: readonly Role[]): Lifetime {
  if (roles.includes('administrator')) return lifetimes.administrator
  return roles.some(isStaffRole) ? lifetimes.staff : lifetimes.others
}

/** Whether a session has ended by its age or by its silence. */
export function hasEnded(session: { createdAt: Date; seenAt: Date }, roles: readonly Role[], now: Date): boolean {
  const { idle, whole } = lifetimeOf(roles)
  return now.getTime() - session.seenAt.getTime() > idle * 1000 || now.getTime() - session.createdAt.getTime() > whole * 1000
}
