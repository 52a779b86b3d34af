import { translate, type ProblemBody } from '@dala/domain/problems'
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { foreignCursor } from '#lib/db'
import { entryOf, Problem, problem } from '#lib/problems'
import { localeOf } from './locale.ts'

/** The RFC 9457 body of a problem in a language. */
export function problemBody(found: Problem, locale: 'kk' | 'ru' | 'en', requestId: string): ProblemBody {
  const entry = entryOf(found.slug)
  return {
    type: `/problems/${found.slug}`,
    title: translate(entry, locale, found.facts),
    status: entry.status,
    slug: found.slug,
    requestId,
    ...(Object.keys(found.facts).length > 0 && { facts: found.facts }),
    ...(found.fields !== undefined && { fields: [...found.fields] }),
  }
}

/** The one place where errors become answers: expected refusals as they are, anything else as a calm fault with a code. */
export function replyWithProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const found = error instanceof Problem ? error : fromFramework(error, request)
  if (found === null) request.log.error({ err: error, requestId: request.id }, 'fault')
  const shown = found ?? problem('server.fault', { code: request.id })
  const body = problemBody(shown, localeOf(request.headers['accept-language']), request.id)
  if (typeof shown.facts['seconds'] === 'number') reply.header('retry-after', String(shown.facts['seconds']))
  reply.code(body.status).type('application/problem+json').send(JSON.stringify(body))
}

// What PostgreSQL says of a text that is no id, no day, or no text.
const unreadable: readonly unknown[] = ['22P02', '22007', '22008', '22021']

function fromFramework(error: unknown, request: FastifyRequest): Problem | null {
  const { code, statusCode } = error as Partial<FastifyError>
  // A foreign key that the database refuses: the request named a thing that is not there, or lies in another organisation.
  if (code === '23503') return problem('missing')
  // The rest of a request was read by its schema; a cursor has the shape of one but may hold keys of another list, or made up.
  const { query } = request
  if (unreadable.includes(code) && typeof query === 'object' && query !== null && 'after' in query) return foreignCursor()
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') return problem('request.too-large')
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') return problem('request.not-json')
  if (statusCode === 413) return problem('request.too-large')
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500) return problem('request.invalid')
  return null
}
