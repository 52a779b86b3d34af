import { promisify } from 'node:util'
import { gzip, gzipSync } from 'node:zlib'
import type { FastifyReply, FastifyRequest } from 'fastify'

const shrink = promisify(gzip)
// below this an answer fits one packet anyway
const smallest = 1400
// up to this it costs more to hand the work to another thread than to do it: 20 to 50 µs
const atOnce = 16_384
// most of the gain for a fraction of the work: answers are made for one person and sent once
const level = 3

/** Shrinks larger JSON answers for those who can read them so: on a slow line that is most of the waiting. */
export async function compressJson(request: FastifyRequest, reply: FastifyReply, payload: unknown): Promise<unknown> {
  if (typeof payload !== 'string' || payload.length < smallest || reply.hasHeader('content-encoding')) return payload
  if (!/\bgzip\b/.test(request.headers['accept-encoding'] ?? '')) return payload
  if (!String(reply.getHeader('content-type') ?? '').includes('json')) return payload
  const bytes = payload.length <= atOnce ? gzipSync(payload, { level }) : await shrink(payload, { level })
  reply.header('content-encoding', 'gzip').header('vary', 'accept-encoding').header('content-length', bytes.length)
  return bytes
}
