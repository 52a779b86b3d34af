import { createServer } from 'node:http'
import { buildApp } from '../server/src/app.ts'
import { readConfig } from '../server/src/config.ts'
import { openDatabases } from '../server/src/lib/db/index.ts'
import { openPostgres } from '../server/src/lib/postgres/index.ts'
import { createSealer, masterKey } from '../server/src/lib/seal/index.ts'

// A server that is deliberately bad, so that the harness can show that it finds lost answers. Never part of the product.
// early-ack: says "saved" before it is; async-commit: the database confirms before the disk has it.
const weakness = process.env['WEAK']
const config = readConfig(process.env)
const postgres = await openPostgres({ home: config.home, log: () => {}, supervise: true })
const weakened = new URL(postgres.appUrl)
if (weakness === 'async-commit') weakened.searchParams.set('options', '-c role=dala_app -c synchronous_commit=off')
const databases = openDatabases({ url: weakened.href, max: config.databasePool })
const app = await buildApp({ databases, config, sealer: createSealer(masterKey(config.home, undefined)), now: () => new Date() })
await app.fastify.ready()

/** Milliseconds between «saved» and the saving: longer than a taker thinks, so that a kill at any moment falls between the two. */
const LATER = 400

createServer((request, reply) => {
  const parts: Buffer[] = []
  request.on('data', (part: Buffer) => parts.push(part))
  request.on('end', () => {
    const { host: _, connection: __, 'content-length': ___, 'accept-encoding': ____, ...headers } = request.headers
    const inside = () =>
      app.fastify.inject({
        method: request.method as 'POST',
        url: request.url ?? '/',
        headers: headers as Record<string, string>,
        payload: Buffer.concat(parts),
      })
    if (weakness === 'early-ack' && request.url?.endsWith('/answers') === true) {
      reply.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ status: 'open', late: 0 }))
      setTimeout(() => void inside().catch(() => undefined), LATER)
      return
    }
    inside().then(
      (answer) => reply.writeHead(answer.statusCode, { 'content-type': 'application/json' }).end(answer.body),
      () => reply.writeHead(503).end('{}'),
    )
  })
}).listen(config.port, '127.0.0.1')
