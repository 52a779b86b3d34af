import type { Duplex } from 'node:stream'
import type pg from 'pg'
import { naming } from './prepare.ts'

/**
 * Makes the pool's connections talk in fewer messages. What is asked in one turn of the event loop goes out together, since each
 * write wakes the database and costs more than many a question; statements that repeat are prepared under a name.
 * @param prepare false behind a pooler that cannot keep prepared statements
 */
export function talkingInTurns(pool: pg.Pool, prepare: boolean): pg.Pool {
  const nameOf = prepare ? naming() : () => undefined
  const wrapped = new WeakSet<object>()
  const dying = new WeakSet<object>()
  const connect = pool.connect.bind(pool)
  const connectWrapped = async () => {
    const client = await connect()
    if (!wrapped.has(client)) {
      wrapped.add(client)
      const query = client.query.bind(client)
      const hold = holding(client)
      const send = (text: unknown, values?: unknown) => {
        hold()
        if (typeof text !== 'string' || !Array.isArray(values)) return query(text as string, values as never[])
        const name = nameOf(text)
        return name === undefined ? query(text, values) : query({ name, text, values })
      }
      const ask = (text: unknown, values?: unknown) => {
        const answer = send(text, values)
        // The database says that it ends the connection before it does; until then the pool would lend it to the next.
        answer.catch((error: unknown) => isFatal(error) && dying.add(client))
        return answer
      }
      // Kysely and our transactions call query(text, values) only; the many overloads of pg stay as they are for everybody else.
      client.query = ask as typeof client.query
    }
    // The pool gives each loan a release of its own.
    const release = client.release
    client.release = (error) => release.call(client, error || dying.has(client))
    return client
  }
  return new Proxy(pool, { get: (target, key) => (key === 'connect' ? connectWrapped : Reflect.get(target, key, target)) })
}

const isFatal = (error: unknown): boolean => error instanceof Error && (error as { severity?: unknown }).severity === 'FATAL'

/** Holds back what is written to the client's socket until the present turn is over. */
function holding(client: pg.PoolClient): () => void {
  let held = false
  return () => {
    // pg's types leave the connection out; without it (another driver below) each message goes out by itself, as ever
    const { stream } = (client as unknown as { connection?: { stream?: Duplex } }).connection ?? {}
    if (held || stream === undefined) return
    held = true
    stream.cork()
    process.nextTick(() => {
      held = false
      stream.uncork()
    })
  }
}
