import { parseRoute, type AnyEndpoint, type Input, type ReplyOf } from '@dala/domain/contract'
import type { Visit } from '../harness/index.ts'

/** Calls an operation as the person of a visit: what prepares a walk, done through the same contract as the pages use. */
export async function callAs<E extends AnyEndpoint>({ page, url }: Visit, endpoint: E, input: Input<E>): Promise<ReplyOf<E>> {
  const { verb, path } = parseRoute(endpoint.route)
  // An endpoint's input has these parts, as far as it declares them.
  const { params = {}, query = {}, body } = input as { params?: Record<string, string>; query?: Record<string, string>; body?: unknown }
  const address = path.replace(/:(\w+)/g, (_, name: string) => params[name] ?? '')
  const reply = await page.request.fetch(url(`/api${address}?${new URLSearchParams(query)}`), {
    method: verb,
    headers: { origin: new URL(url('/')).origin, 'content-type': 'application/json' },
    ...(body !== undefined && { data: JSON.stringify(body) }),
  })
  if (!reply.ok()) throw new Error(`${endpoint.route} answered ${reply.status()}: ${await reply.text()}`)
  return (reply.status() === 204 ? null : await reply.json()) as ReplyOf<E> // as the server's schema wrote it
}
