import type { ProblemBody } from '@dala/domain/problems'
import type { ApiReply, ApiRoute, InputArgument } from './api.types.ts'
import { currentLocale } from './locale-store.ts'
import { Problem, problemOutside } from './problem.ts'

/** The input of a call without its types. */
export interface LooseInput {
  params?: Record<string, unknown>
  query?: Record<string, unknown>
  body?: unknown
}

/** The address of a call, for links to downloads: `apiUrl('GET /certificates/:id/pdf', { params: { id } })`. */
export function apiUrl<R extends ApiRoute>(route: R, ...[input]: InputArgument<R>): string {
  return addressOf(route, input ?? {})
}

function addressOf(route: string, { params = {}, query = {} }: LooseInput): string {
  const path = route.slice(route.indexOf(' ') + 1).replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name])))
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined || value === null || value === '') continue
    for (const one of Array.isArray(value) ? value : [value]) search.append(name, String(one))
  }
  const text = search.toString()
  return `/api${path}${text && `?${text}`}`
}

declare global {
  interface Window {
    /** Replies asked for by `early.js` before this code came. */
    dalaEarly?: Record<string, { at: number; reply: Promise<Response> }>
  }
}

/** A reply that is already on its way, once and only while fresh. */
function takeEarly(address: string): Promise<Response> | undefined {
  const early = globalThis.window?.dalaEarly?.[address]
  if (!early) return undefined
  delete window.dalaEarly?.[address]
  return Date.now() - early.at < 60_000 ? early.reply : undefined
}

const bodyless = new Set([204, 205])

/**
 * Calls the API and returns the reply as the contract declares it.
 * @param route verb and path of the contract, `POST /orders/:orderId/signature`
 * @throws Problem with the server's translated words, or `network.lost` when the server was not reached
 */
export async function callApi<R extends ApiRoute>(route: R, ...[input]: InputArgument<R>): Promise<ApiReply<R>> {
  // The reply was serialised by the server from the same schema that ApiReply is derived from.
  return (await request(route, input ?? {})) as ApiReply<R>
}

interface RequestOptions {
  signal?: AbortSignal
  /** The call outlives the page that makes it. */
  keepalive?: boolean
}

/** Browsers refuse to let more than 64 KB outlive a page; a letter takes up to three bytes. */
const largestKeptAlive = 20_000

/** The untyped call below `callApi`, for the queue that replays kept calls. */
export async function request(route: string, input: LooseInput, { signal, keepalive = false }: RequestOptions = {}): Promise<unknown> {
  const locale = currentLocale()
  const verb = route.slice(0, route.indexOf(' '))
  const headers: Record<string, string> = { accept: 'application/json', 'accept-language': locale }
  if (verb !== 'GET') headers['content-type'] = 'application/json'
  const address = addressOf(route, input)
  const early = verb === 'GET' ? takeEarly(address) : undefined
  const body = verb === 'GET' ? undefined : JSON.stringify(input.body ?? {})
  const asked =
    early ??
    fetch(address, {
      method: verb,
      headers,
      credentials: 'same-origin',
      ...(body !== undefined && { body }),
      ...(signal && { signal }),
      ...(keepalive && body !== undefined && body.length < largestKeptAlive && { keepalive }),
    })
  const reply = await asked.catch((error: unknown) => {
    if (signal?.aborted) throw error
    throw problemOutside('network.lost', locale)
  })
  if (bodyless.has(reply.status)) return null
  const type = reply.headers.get('content-type') ?? ''
  if (reply.ok && !type.includes('json')) return reply.blob()
  const answer: unknown = await reply.json().catch(() => {
    throw problemOutside(reply.status >= 502 ? 'network.lost' : 'network.strange-reply', locale, reply.status)
  })
  if (!reply.ok) throw isProblemBody(answer) ? new Problem(answer) : problemOutside('network.strange-reply', locale, reply.status)
  return answer
}

const isProblemBody = (body: unknown): body is ProblemBody => typeof body === 'object' && body !== null && 'slug' in body && 'title' in body
