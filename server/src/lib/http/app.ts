import cookie from '@fastify/cookie'
import type { AnyEndpoint } from '@dala/domain/contract'
import fastify, { LogController, type FastifyInstance } from 'fastify'
import { randomUUID } from 'node:crypto'
import type { Config } from '#config'
import type { Databases } from '#lib/db'
import { problem } from '#lib/problems'
import type { Sealer } from '#lib/seal'
import type { ResolveActor } from './actor.ts'
import { compressJson } from './compress.ts'
import { refuseCrossSite } from './cross-site.ts'
import { setSecurityHeaders } from './headers.ts'
import { replyWithProblem } from './problem-reply.ts'
import type { Bus } from '#lib/bus'
import { createRateLimiter, type RateLimiter } from './rate.ts'

/** What every part of the server is given; there are no globals. */
export interface AppParts {
  databases: Databases
  config: Config
  sealer: Sealer
  now: () => Date
  resolveActor: ResolveActor
  /** News between processes; without it nothing is told at once, and pages ask from time to time. */
  bus?: Bus
  /** 1 in production; larger where a test or bench sends everything from one address. */
  rateScale?: number
}

export interface App {
  readonly fastify: FastifyInstance
  readonly parts: AppParts
  readonly limiter: RateLimiter
  /** Every endpoint served, for OpenAPI and the route matrix. */
  readonly endpoints: AnyEndpoint[]
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The endpoint served here, or the reason why the route needs none. */
    declared?: AnyEndpoint | string
  }
}

/** Calls that are on their way when the server stops may still finish. */
const TO_FINISH_MS = 5_000

/** Makes the web server: headers, cross-site refusal, problems, and the refusal to start with an undeclared route. */
export async function createApp(parts: AppParts): Promise<App> {
  const instance = fastify({
    logger:
      parts.config.logLevel === 'silent'
        ? false
        : {
            level: parts.config.logLevel,
            redact: ['req.headers.cookie', 'req.headers.authorization'],
            serializers: { req: loggedRequest },
          },
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: parts.config.trustProxy.length > 0 ? parts.config.trustProxy : false,
    bodyLimit: 256 * 1024,
    genReqId: () => randomUUID(),
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 200 },
    onProtoPoisoning: 'error',
    onConstructorPoisoning: 'error',
  })
  const app: App = { fastify: instance, parts, limiter: createRateLimiter(parts.rateScale), endpoints: [] }
  const secure = parts.config.publicUrl.startsWith('https:')

  await instance.register(cookie)
  instance.removeContentTypeParser('text/plain')
  const paths: RegExp[] = []
  instance.addHook('onRoute', (route) => {
    if (!route.url.includes('*'))
      paths.push(new RegExp(`^${route.url.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/:\w+/g, '[^/]+')}/?$`))
    if (route.config?.declared === undefined)
      throw new Error(`Route ${String(route.method)} ${route.url} is not declared: serve() an endpoint or declare() why not`)
  })
  instance.addHook('onRequest', async (request, reply) => {
    setSecurityHeaders(reply, secure, parts.config.contentOrigin)
    if (request.url.includes('%00')) throw problem('request.no-such-page') // no address of ours holds it, and no database takes it
    refuseCrossSite(request, [parts.config.publicUrl])
  })
  instance.addHook('onSend', compressJson)
  // Browsers open connections before they need them; one that never asked anything would hold up the stop.
  instance.addHook('preClose', async () => void setTimeout(() => instance.server.closeAllConnections(), TO_FINISH_MS).unref())
  instance.setErrorHandler(replyWithProblem)
  instance.setNotFoundHandler((request, reply) => {
    const path = request.url.split('?')[0] ?? ''
    replyWithProblem(problem(paths.some((known) => known.test(path)) ? 'request.wrong-verb' : 'request.no-such-page'), request, reply)
  })
  return app
}

const loggedRequest = (request: { method?: string; url?: string; id?: string }) => ({
  method: request.method,
  path: request.url?.split('?')[0],
})
