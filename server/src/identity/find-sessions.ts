import type { Databases } from '#lib/db'
import { findSession, findSessions, type ResolvedSession } from './session.queries.ts'

interface Waiting {
  hash: Buffer
  answer: Promise<ResolvedSession | null>
  tell: (session: ResolvedSession | null) => void
  fail: (error: unknown) => void
}

/**
 * Finds sessions by the hash of their token. Requests that come in the same turn of the event loop, as the calls of one page do,
 * are answered by one statement, and those of one session by one look. Nothing is remembered: every look begins after
 * the request came, so a revoked session or role counts at once.
 */
export function sessionFinder({ global }: Databases): (hash: Buffer, now: Date) => Promise<ResolvedSession | null> {
  let waiting = new Map<string, Waiting>()
  let at = new Date(0)

  const look = async () => {
    const asked = [...waiting.values()]
    waiting = new Map()
    const [first] = asked
    if (first === undefined) return
    try {
      if (asked.length === 1) return first.tell(await findSession(global, first.hash, at))
      const rows = await findSessions(
        global,
        asked.map(({ hash }) => hash),
        at,
      )
      const found = new Map(rows.map(({ hash, session }) => [hash.toString('hex'), session]))
      for (const { hash, tell } of asked) tell(found.get(hash.toString('hex')) ?? null)
    } catch (error) {
      for (const { fail } of asked) fail(error)
    }
  }

  return (hash, now) => {
    const key = hash.toString('hex')
    const known = waiting.get(key)
    at = now
    if (known !== undefined) return known.answer
    const { promise, resolve, reject } = Promise.withResolvers<ResolvedSession | null>()
    waiting.set(key, { hash, answer: promise, tell: resolve, fail: reject })
    if (waiting.size === 1) setImmediate(() => void look())
    return promise
  }
}
