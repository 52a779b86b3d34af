import { Agent, request } from 'node:http'
import { cpuOf, family } from './cpu.ts'
import { median, percentile, round } from './figure.ts'

export interface Call {
  method?: string
  path: string
  token?: string
  body?: unknown
}

export interface Answer {
  status: number
  body: Buffer
}

/** Sends requests over kept-alive connections, as a browser would. */
export const client = (base: string) => {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 })
  const { hostname, port, origin } = new URL(base)
  const send = ({ method = 'GET', path, token, body }: Call): Promise<Answer> =>
    new Promise((done, failed) => {
      const text = body === undefined ? undefined : JSON.stringify(body)
      const outgoing = request(
        {
          agent,
          hostname,
          port,
          method,
          path: `/api${path}`,
          headers: {
            'sec-fetch-site': 'same-origin',
            origin,
            'accept-encoding': 'gzip, br',
            ...(token && { cookie: `sid=${token}` }),
            ...(text !== undefined && { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }),
          },
        },
        (reply) => {
          const parts: Buffer[] = []
          reply.on('data', (part: Buffer) => parts.push(part))
          reply.on('end', () => done({ status: reply.statusCode ?? 0, body: Buffer.concat(parts) }))
          reply.on('error', failed)
        },
      )
      outgoing.on('error', failed)
      outgoing.end(text)
    })
  return { send, close: () => agent.destroy() }
}

export interface Measured {
  cpuMs: number
  serverCpuMs: number
  databaseCpuMs: number
  perSecond: number
  p50: number
  p95: number
  bytes: number
  failed: number
  runs: number[]
}

/**
 * Runs the work again and again at a concurrency, three times, and gives the medians. CPU is what the kernel counted for the
 * server and all database processes, the client left out; work that fails is counted and must be none.
 */
export const measure = async (
  pids: { server: number; postgres: number },
  work: (index: number) => Promise<Answer[]>,
  { times, concurrency = 8 }: { times: number; concurrency?: number },
): Promise<Measured> => {
  for (let index = 0; index < Math.min(times, 50); index++) await work(index) // warm
  const runs: Measured[] = []
  for (let run = 0; run < 3; run++) {
    const before = { server: cpuOf([pids.server]), database: cpuOf(family(pids.postgres)) }
    const since = performance.now()
    const times1: number[] = []
    let next = 0
    let bytes = 0
    let failed = 0
    const one = async () => {
      while (next < times) {
        const index = run * times + next++
        const began = performance.now()
        for (const { status, body } of await work(index)) {
          if (status >= 300) failed++
          bytes += body.length
        }
        times1.push(performance.now() - began)
      }
    }
    await Promise.all(Array.from({ length: concurrency }, one))
    const seconds = (performance.now() - since) / 1000
    const server = (cpuOf([pids.server]) - before.server) / times
    const database = (cpuOf(family(pids.postgres)) - before.database) / times
    runs.push({
      cpuMs: server + database,
      serverCpuMs: server,
      databaseCpuMs: database,
      perSecond: times / seconds,
      p50: median(times1),
      p95: percentile(times1, 0.95),
      bytes: bytes / times,
      failed,
      runs: [],
    })
  }
  const of = (pick: (run: Measured) => number, digits = 2) => round(median(runs.map(pick)), digits)
  return {
    cpuMs: of((run) => run.cpuMs),
    serverCpuMs: of((run) => run.serverCpuMs),
    databaseCpuMs: of((run) => run.databaseCpuMs),
    perSecond: of((run) => run.perSecond, 0),
    p50: of((run) => run.p50, 1),
    p95: of((run) => run.p95, 1),
    bytes: of((run) => run.bytes, 0),
    failed: runs.reduce((sum, run) => sum + run.failed, 0),
    runs: runs.map((run) => round(run.cpuMs)),
  }
}
