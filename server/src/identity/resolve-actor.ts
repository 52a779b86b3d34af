import { createHash } from 'node:crypto'
import { hasEnded, permissionsOf, type Role, roleNames } from '@dala/domain/identity'
import type { Databases } from '#lib/db'
import type { ResolveActor } from '#lib/http'
import { sessionFinder } from './find-sessions.ts'
import { touchSession, type ResolvedSession } from './session.queries.ts'

const TOUCH_AFTER_MS = 60_000

export const tokenHash = (token: string): Buffer => createHash('sha256').update(token).digest()

/** Looks up who a session token belongs to, with the roles held at this moment: a revoked role or session counts at the next request. */
export const actorResolver = (databases: Databases): ResolveActor => {
  const find = sessionFinder(databases)
  return async (token, now) => {
    const hash = tokenHash(token)
    const session = await find(hash, now)
    if (session === null) return null
    if (!standing(session, now)) return null
    const roles = rolesOf(session)
    const held = roles.map((grant) => grant.role)
    if (now.getTime() - new Date(session.seenAt).getTime() > TOUCH_AFTER_MS) await touchSession(databases.global, hash, now)
    const base = {
      accountId: session.accountId,
      sessionId: session.sessionId,
      locale: session.locale,
      secondFactorAt: session.secondFactorAt === null ? null : new Date(session.secondFactorAt),
    }
    if (session.orgId === null || session.personId === null) return { ...base, actor: null }
    return {
      ...base,
      actor: {
        accountId: session.accountId,
        personId: session.personId,
        orgId: session.orgId,
        sessionId: session.sessionId,
        roles,
        permissions: permissionsOf(held),
        secondFactor: session.secondFactorAt !== null,
        locale: session.locale,
      },
    }
  }
}

const rolesOf = ({ grants }: ResolvedSession) => grants.flatMap(({ role, unitId }) => (isRole(role) ? [{ role, unitId }] : []))

/** Whether a session that was found has not ended by silence or by age. */
export function standing(session: ResolvedSession, now: Date): boolean {
  if (session.lifetime !== 'by-role') return true
  const ages = { createdAt: new Date(session.createdAt), seenAt: new Date(session.seenAt) }
  return !hasEnded(
    ages,
    rolesOf(session).map(({ role }) => role),
    now,
  )
}

const isRole = (name: string): name is Role => roleNames.some((role) => role === name)
