import { z } from 'zod'
import { problem } from '#lib/problems'

/**
 * Parses one part of a request by its schema; a part that is not declared must be empty.
 * @throws Problem request.invalid naming every field at fault
 */
export function parsePart<S extends z.core.$ZodType | undefined>(part: 'params' | 'query' | 'body', schema: S, value: unknown): unknown {
  if (schema === undefined) {
    // An empty object says no more than nothing; some callers send it with every change.
    if (value !== undefined && value !== null && (typeof value !== 'object' || Object.keys(value).length > 0))
      throw problem('request.invalid', {}, [{ path: part, message: 'unknown' }])
    return undefined
  }
  const parsed = z.safeParse(schema, value ?? (part === 'body' ? null : {}))
  if (parsed.success) {
    const wrong = pathOfNoText(parsed.data)
    if (wrong !== null) throw problem('request.invalid', {}, [{ path: [part, ...wrong].join('.'), message: 'invalid_format:text' }])
    return parsed.data
  }
  throw problem(
    'request.invalid',
    {},
    parsed.error.issues.slice(0, 50).map((issue) => ({ path: [part, ...issue.path].join('.'), message: messageOf(issue) })),
  )
}

// The code of the fault, for the form to translate; texts of custom checks are slugs of ours.
function messageOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'custom') return issue.message
  if (issue.code === 'too_small' || issue.code === 'too_big')
    return `${issue.code}:${String(issue.code === 'too_small' ? issue.minimum : issue.maximum)}`
  if (issue.code === 'invalid_format') return `invalid_format:${issue.format}`
  return issue.code
}

/** The character NUL and halves of characters: no text is made of them and no database takes them. */
const isText = (text: string): boolean => !text.includes('\u0000') && text.isWellFormed()

/** Where a value or a name in it is no text; null where all are. */
function pathOfNoText(value: unknown): PropertyKey[] | null {
  if (typeof value === 'string') return isText(value) ? null : []
  if (typeof value !== 'object' || value === null) return null
  for (const [key, inside] of Object.entries(value)) {
    if (!isText(key)) return []
    const found = pathOfNoText(inside)
    if (found !== null) return [key, ...found]
  }
  return null
}
