import { parseDate } from '@dala/locale'

/** The day that a person wrote, `2026-11-05`, if there is such a day and it lies between the two; otherwise null. */
export function dayWithin(text: string, from?: string, until?: string): string | null {
  const date = parseDate(text)
  if (date === null || (from && date < from) || (until && date > until)) return null
  return date
}
