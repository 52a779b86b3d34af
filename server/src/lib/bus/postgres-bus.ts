import pg from 'pg'
import type { Bus, BusMessage } from './bus.ts'

const channelOfPostgres = 'dala_bus'
const longest = 7900 // bytes; PostgreSQL allows 8000

/**
 * The bus over LISTEN and NOTIFY: one listening connection for the process, messages are handed out inside it.
 * A lost connection is opened again by itself; what was sent meanwhile is lost.
 * @param url direct address, not through a pooler
 */
export const createPostgresBus = async (url: string, log: (line: string) => void = () => {}): Promise<Bus> => {
  const receivers = new Map<string, Set<(ids: Record<string, string>) => void>>()
  const pool = new pg.Pool({ connectionString: url, max: 1, application_name: 'dala-bus', idleTimeoutMillis: 10_000 })
  pool.on('error', () => {}) // replaced at the next message
  pool.on('connect', (client) => void client.on('error', () => {}))
  let listener: pg.Client | null = null
  let closed = false
  let pause = 100

  const deliver = (text: string | undefined) => {
    const { channel, ids } = JSON.parse(text ?? '') as BusMessage // written by publish
    for (const receive of receivers.get(channel) ?? []) {
      try {
        receive(ids)
      } catch (error) {
        log(`bus: a receiver of ${channel} failed: ${String(error)}`) // the others still get theirs
      }
    }
  }

  const listen = async () => {
    const client = new pg.Client({ connectionString: url, application_name: 'dala-bus-listener', keepAlive: true })
    const lost = () => {
      if (listener !== client) return
      listener = null
      again()
    }
    client.on('error', lost)
    client.on('end', lost)
    client.on('notification', ({ payload }) => deliver(payload))
    await client.connect()
    await client.query(`LISTEN ${channelOfPostgres}`)
    if (closed) return client.end()
    listener = client
    pause = 100
  }
  const again = () => {
    if (closed) return
    setTimeout(() => {
      if (!closed) listen().catch(again)
    }, pause).unref()
    pause = Math.min(pause * 2, 5000)
  }

  await listen()
  return {
    publish: async (message) => {
      const text = JSON.stringify(message)
      if (Buffer.byteLength(text) > longest) throw new Error('A message on the bus carries ids only')
      await pool.query('SELECT pg_notify($1, $2)', [channelOfPostgres, text])
    },
    subscribe: (channel, receive) => {
      const known = receivers.get(channel) ?? new Set()
      receivers.set(channel, known.add(receive))
      return () => {
        known.delete(receive)
        if (known.size === 0 && receivers.get(channel) === known) receivers.delete(channel)
      }
    },
    close: async () => {
      closed = true
      await listener?.end()
      await pool.end()
    },
  }
}
