import type { Permission, Role } from '@dala/domain/identity'
import { useQuery } from '@tanstack/react-query'
import { request } from './call-api.ts'
import { Problem } from './problem.ts'
import type { Session } from './session.ts'
import { queryClient } from './use-api.ts'

export const sessionKey = ['GET /session'] as const

/** A sign for `early.js` that asking at once is worth it. */
export function noteSignedIn(yes: boolean): void {
  if (yes) localStorage.setItem('dala.signed-in', '1')
  else localStorage.removeItem('dala.signed-in')
}

/** The session of this device, or null for a visitor who has not signed in. */
export async function readSession(): Promise<Session | null> {
  try {
    const session = (await request('GET /session', {})) as Session // the reply of identity's contract
    noteSignedIn(true)
    return session
  } catch (error) {
    if (!(error instanceof Problem && error.status === 401)) throw error
    noteSignedIn(false)
    return null
  }
}

/** Who is signed in; `undefined` while it is being asked, null for a visitor. */
export function useSession(): { session: Session | null | undefined; problem: Problem | null; again: () => void } {
  const query = useQuery<Session | null, Problem>({ queryKey: sessionKey, queryFn: readSession, staleTime: 5 * 60_000 })
  return { session: query.data, problem: query.error, again: () => void query.refetch() }
}

/** Forgets what was read for the last person and asks anew who is signed in: after sign-in, a switch of organisation, sign-out. */
export async function refreshSession(): Promise<void> {
  await queryClient.cancelQueries()
  queryClient.removeQueries({ predicate: (query) => query.queryKey[0] !== sessionKey[0] })
  await queryClient.invalidateQueries({ queryKey: sessionKey })
}

export interface ActorView extends Session {
  can: (permission: Permission | readonly Permission[]) => boolean
  hasRole: (...roles: Role[]) => boolean
  /** Only learner or guardian roles: the phone-first pages. */
  isLearner: boolean
}

/** The signed-in person, for pages that nobody else can reach. What may be done with a thing is told by the thing's own `can`. */
export function useActor(): ActorView {
  const { session } = useSession()
  if (!session) throw new Error('useActor stands only on pages behind the sign-in; use useSession elsewhere')
  return actorView(session)
}

export function actorView(session: Session): ActorView {
  return {
    ...session,
    can: (wanted) =>
      Array.isArray(wanted) ? wanted.some((one) => session.permissions.includes(one)) : session.permissions.includes(wanted as Permission), // not an array, so one permission
    hasRole: (...wanted) => session.roles.some(({ role }) => wanted.includes(role)),
    isLearner: session.roles.every(({ role }) => role === 'learner' || role === 'guardian'),
  }
}

/** Whether an entry of the navigation or a page is open to the person. */
export function isOpenTo(
  actor: ActorView,
  entry: { permission?: Permission | readonly Permission[]; roles?: readonly Role[]; kinds?: readonly string[] },
): boolean {
  return (
    (!entry.permission || actor.can(entry.permission)) &&
    (!entry.roles || actor.hasRole(...entry.roles)) &&
    (!entry.kinds || entry.kinds.includes(actor.organisation?.kind ?? ''))
  )
}
