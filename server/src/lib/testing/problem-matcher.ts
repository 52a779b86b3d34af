import type { Slug } from '#lib/problems'
import type { Reply } from './client.ts'

/** Matcher: `expect(reply).toBeProblem(403, 'identity.not-permitted')`. */
export function toBeProblem(reply: Reply, status: number, slug?: Slug) {
  const body = (reply.body ?? {}) as { slug?: string }
  const pass = reply.status === status && (slug === undefined || body.slug === slug)
  return { pass, message: () => `expected problem ${status} ${slug ?? ''}, got ${reply.status} ${JSON.stringify(reply.body)}` }
}

declare module 'vitest' {
  interface Matchers<R extends void | Promise<void> = void | Promise<void>, T = unknown> {
    toBeProblem(status: number, slug?: Slug): R
  }
}
