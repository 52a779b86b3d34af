import type { AnyEndpoint } from '@dala/domain/contract'
import type { FastifyRequest } from 'fastify'
import { emit } from '#lib/events'
import type { App } from '#lib/http'
import { isInspector } from './scope.ts'

/** What the shell asks by itself on every page: it shows the inspector nothing of the organisation. */
const unseen = new Set(['GET /home', 'GET /home/counts', 'GET /session', 'GET /sessions', 'GET /notifications', 'GET /notifications/count'])

/**
 * Leaves an event for everything that an inspector looked at, whichever noun showed it. The answer is sent first; what the
 * organisation sees of it is the route and the ids in it.
 */
export function logViews(app: App): void {
  app.fastify.addHook('onSend', async (request, reply, payload) => {
    const actor = request.signedIn?.actor
    if (!actor || reply.statusCode >= 400 || !isInspector(actor)) return payload
    const endpoint = endpointOf(request)
    if (endpoint === null || unseen.has(endpoint.route) || !/^GET /.test(endpoint.route) || endpoint.actor !== 'member') return payload
    const of = Object.values((request.params ?? {}) as Record<string, string>).join(' ') // parsed by serve() before the handler ran
    await app.parts.databases.of(actor.orgId).transaction((trx) =>
      emit(trx, actor, 'compliance.viewed', {
        subject: ['view', null],
        payload: { route: endpoint.route, ...(of !== '' && { of: of.slice(0, 200) }) },
        at: app.parts.now(),
      }),
    )
    return payload
  })
}

const endpointOf = (request: FastifyRequest): AnyEndpoint | null => {
  const declared = request.routeOptions.config.declared
  return typeof declared === 'object' ? declared : null
}
