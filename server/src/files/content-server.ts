import fastify, { type FastifyInstance } from 'fastify'
import { findFile } from '#lib/files'
import { problemBody, localeOf, type AppParts } from '#lib/http'
import { Problem, problem } from '#lib/problems'
import { openGrant } from './content-link.ts'
import { sendStored } from './send-file.ts'

/**
 * The content origin: a second port (or host) without cookies, for what we have not written ourselves.
 * It knows nobody and opens only what a signed, short-lived path names.
 */
export const createContentServer = (parts: Pick<AppParts, 'databases' | 'config' | 'sealer' | 'now'>): FastifyInstance => {
  const { config } = parts
  const server = fastify({ logger: false, bodyLimit: 1024, routerOptions: { maxParamLength: 300 } })
  const policy = `default-src 'none'; img-src 'self' data:; media-src 'self'; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors ${config.publicUrl}`
  server.addHook('onRequest', async (_request, reply) => {
    reply
      .header('content-security-policy', policy)
      .header('x-content-type-options', 'nosniff')
      .header('referrer-policy', 'no-referrer')
      .header('cross-origin-resource-policy', 'cross-origin')
  })
  const refuse = (error: unknown, header: string | undefined, id: string) =>
    problemBody(error instanceof Problem ? error : problem('server.fault', { code: id }), localeOf(header), id)
  server.setErrorHandler((error, request, reply) => {
    const body = refuse(error, request.headers['accept-language'], request.id)
    return reply.code(body.status).type('application/problem+json').send(JSON.stringify(body))
  })
  server.setNotFoundHandler((request, reply) => {
    const body = refuse(problem('request.no-such-page'), request.headers['accept-language'], request.id)
    return reply.code(body.status).type('application/problem+json').send(JSON.stringify(body))
  })
  server.get<{ Params: { token: string } }>('/f/:token', async (request, reply) => {
    const grant = openGrant(parts.sealer, request.params.token, parts.now())
    if (!grant) throw problem('missing')
    const file = await parts.databases.of(grant.orgId).transaction((trx) => findFile(trx, grant.orgId, grant.fileId))
    if (!file || file.key === null || file.status === 'refused') throw problem('missing')
    const inline = /^(image|video|audio)\/|^application\/pdf$/.test(file.type)
    await sendStored(config, request, reply, { ...file, key: file.key }, { inline, cacheable: false, policy })
    return reply
  })
  return server
}
