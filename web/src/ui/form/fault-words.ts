import type { z } from 'zod'
import type { Words } from '../words/words.kk.ts'

/** What is wrong with a field, as the server's answer says it too: `too_small:8`, `invalid_format:email`, or a slug of a rule. */
export function codeOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'custom') return issue.message
  if (issue.code === 'too_small') return `too_small:${String(issue.minimum)}`
  if (issue.code === 'too_big') return `too_big:${String(issue.maximum)}`
  if (issue.code === 'invalid_format') return `invalid_format:${issue.format}`
  return issue.code
}

/** The sentence at a field for a code; a sentence that the server has already written stays as it is. */
export function faultWords(code: string, words: Words): string {
  if (/\s/.test(code)) return code
  const [kind, detail = ''] = code.split(':')
  if (kind === 'invalid_type' || code === 'too_small:1') return words.required
  if (kind === 'too_small') return words.tooSmall(detail)
  if (kind === 'too_big') return words.tooBig(detail)
  if (kind === 'invalid_value' || code === 'invalid_format:uuid') return words.chooseOne
  if (code === 'invalid_format:email') return words.emailWrong
  if (code === 'invalid_format:date') return words.dateWrong
  if (code === 'invalid_format:url') return words.urlWrong
  return words.fieldWrong
}

/** Paths of the server (`body.reason`) as paths of the form (`reason`). */
export const fieldPath = (path: string): string => path.replace(/^\/?(?:body|params|query)[./]/, '').replaceAll('/', '.')
