import { createHash } from 'node:crypto'
import type pg from 'pg'

const SEEN_BEFORE_NAMED = 3
const MOST_NAMES = 400

/**
 * Turns statements that come again and again into named prepared statements: a third of the cost of parsing them each time.
 * A list of unbounded variety cannot fill the server's memory, since only the first 400 texts that repeat get a name.
 */
export function preparing(pool: pg.Pool): pg.Pool {
  const seen = new Map<string, number>()
  const names = new Map<string, string>()

  const nameOf = (text: string): string | undefined => {
    const known = names.get(text)
    if (known !== undefined) return known
    if (names.size >= MOST_NAMES || !/^\s*(select|insert|update|delete|with)\b/i.test(text)) return undefined
    const times = (seen.get(text) ?? 0) + 1
    if (times < SEEN_BEFORE_NAMED) {
      if (seen.size > 4000) seen.clear()
      seen.set(text, times)
      return undefined
    }
    const name = createHash('sha1').update(text).digest('base64url').slice(0, 20)
    names.set(text, name)
    seen.delete(text)
    return name
  }

  const wrapped = new WeakSet<object>()
  const connect = pool.connect.bind(pool)
  const connectNamed = async () => {
    const client = await connect()
    if (!wrapped.has(client)) {
      wrapped.add(client)
      const query = client.query.bind(client)
      const named = (text: unknown, values?: unknown) => {
        if (typeof text !== 'string' || !Array.isArray(values)) return query(text as string, values as never[])
        const name = nameOf(text)
        return name === undefined ? query(text, values) : query({ name, text, values })
      }
      // Kysely calls query(text, values) only; the many overloads of pg stay as they are for everybody else.
      client.query = named as typeof client.query
    }
    return client
  }
  return new Proxy(pool, { get: (target, key) => (key === 'connect' ? connectNamed : Reflect.get(target, key, target)) })
}
