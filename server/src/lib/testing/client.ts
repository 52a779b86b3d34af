import type { AnyEndpoint, Input, ReplyOf } from '@dala/domain/contract'
import { parseRoute } from '@dala/domain/contract'
import type { InjectOptions, Response } from 'light-my-request'
import type { App } from '#lib/http'

export interface Reply<T = unknown> {
  status: number
  body: T
  headers: Response['headers']
  raw: Buffer
}

/** A caller of the server under test: with a session or without. */
export interface Client {
  /** Calls an endpoint by its declaration; the reply is not checked, use `ok` for that. */
  call<E extends AnyEndpoint>(endpoint: E, input?: Partial<Input<E>>): Promise<Reply<ReplyOf<E>>>
  /** Calls and expects success; returns the body. */
  ok<E extends AnyEndpoint>(endpoint: E, input?: Partial<Input<E>>): Promise<ReplyOf<E>>
  /** A raw request with this caller's cookie. */
  inject(options: InjectOptions): Promise<Response>
  readonly cookie: string | null
}

const filled = (path: string, params: Record<string, string> = {}): string =>
  path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))

/**
 * Makes a caller.
 * @param token session token, null for a visitor
 */
export function clientOf(app: App, token: string | null, locale = 'en'): Client {
  const inject = (options: InjectOptions): Promise<Response> =>
    app.fastify.inject({
      ...options,
      headers: {
        'accept-language': locale,
        'sec-fetch-site': 'same-origin',
        ...(token !== null && { cookie: `sid=${token}` }),
        ...options.headers,
      },
    })
  const call = async <E extends AnyEndpoint>(endpoint: E, input: Partial<Input<E>> = {}): Promise<Reply<ReplyOf<E>>> => {
    const { verb, path } = parseRoute(endpoint.route)
    const parts = input as { params?: Record<string, string>; query?: Record<string, unknown>; body?: unknown }
    const query = Object.entries(parts.query ?? {})
      .filter(([, value]) => value !== undefined)
      .map(([key, value]): [string, string] => [key, String(value)])
    const reply = await inject({
      method: verb,
      url: `/api${filled(path, parts.params)}${query.length > 0 ? `?${new URLSearchParams(query)}` : ''}`,
      ...(parts.body !== undefined && { payload: JSON.stringify(parts.body), headers: { 'content-type': 'application/json' } }),
    })
    const isJson = String(reply.headers['content-type'] ?? '').includes('json')
    return { status: reply.statusCode, body: isJson ? reply.json() : (reply.body as never), headers: reply.headers, raw: reply.rawPayload }
  }
  return {
    call,
    inject,
    cookie: token,
    ok: async (endpoint, input) => {
      const reply = await call(endpoint, input)
      if (reply.status >= 300) throw new Error(`${endpoint.route} answered ${reply.status}: ${JSON.stringify(reply.body)}`)
      return reply.body
    },
  }
}
