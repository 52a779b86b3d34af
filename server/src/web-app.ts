import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fastifyStatic from '@fastify/static'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { declare, type App } from '#lib/http'
import { firstVisit } from './first-visit.ts'

const dist = fileURLToPath(new URL('../../web/dist', import.meta.url))
const YEAR = 31_536_000

/**
 * Serves the built web app: files with a hash in their name for a year, everything else asked for anew,
 * and its first page for every address that is no file, since the app reads the address itself.
 */
export async function serveWebApp(app: App, folder = dist, api = app): Promise<void> {
  await app.fastify.register(fastifyStatic, { root: folder, serve: false, preCompressed: true, cacheControl: false })
  const first = firstVisit(api, folder)
  const page = (request: FastifyRequest, reply: FastifyReply) => {
    if (!existsSync(`${folder}/index.html`))
      return reply.code(503).type('text/plain').send('The web app is not built: npm start builds it.')
    return first(request, reply)
  }
  app.fastify.get('/', { config: declare('the web app') }, (request, reply) => page(request, reply))
  app.fastify.get<{ Params: { '*': string } }>('/*', { config: declare('the web app and its files') }, (request, reply) => {
    const path = request.params['*']
    if (path === 'api' || path.startsWith('api/')) return reply.callNotFound()
    if (/\.\w{1,12}$/.test(path)) {
      const lasting = path.startsWith('assets/')
      return reply.header('cache-control', lasting ? `public, max-age=${YEAR}, immutable` : 'no-cache').sendFile(path)
    }
    return page(request, reply)
  })
}
