import type { FastifyRequest } from 'fastify'
import { problem } from '#lib/problems'

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Refuses changes that another site asks for with the visitor's cookie: the browser says where a request comes from.
 * A caller that is no browser sends neither header and is let through only without a cookie.
 */
export function refuseCrossSite(request: FastifyRequest, origins: readonly string[]): void {
  if (SAFE.has(request.method)) return
  const site = request.headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none') throw problem('request.cross-site')
  const origin = request.headers.origin
  if (origin !== undefined) {
    if (!origins.includes(origin) && !isOwnHost(origin, request)) throw problem('request.cross-site')
    return
  }
  if (site === undefined && request.headers.cookie !== undefined) throw problem('request.cross-site')
}

// The address typed by the person (a LAN name, a forwarded port) is ours when it names the very host that was asked.
function isOwnHost(origin: string, request: FastifyRequest): boolean {
  try {
    return new URL(origin).host === request.host
  } catch {
    return false
  }
}
