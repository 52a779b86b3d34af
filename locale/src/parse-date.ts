import { isoDateOf } from './calendar.ts'
import { monthsAlone, monthsOfDay } from './date-words.ts'
import { locales, type Locale } from './locale.ts'

// Two digits of a year: up to fifty is this century, later the last (birth dates of grandparents).
const fullYear = (digits: string) => (digits.length === 4 ? Number(digits) : Number(digits) + (Number(digits) <= 50 ? 2000 : 1900))

function monthNumber(word: string): number | null {
  const sought = word.toLowerCase().replace(/\.$/, '')
  if (sought.length < 3) return null
  for (const locale of locales) {
    for (const names of [monthsOfDay[locale], monthsAlone[locale]]) {
      const index = names.findIndex((name) => name.toLowerCase().startsWith(sought))
      if (index >= 0) return index + 1
    }
  }
  return null
}

/**
 * Reads a date as people here write it, the day first: 05.11.2026, 5.11.26, 5/11/2026, 05112026, 2026-11-05,
 * «5 қараша 2026», «5 ноября 2026 г.». Answers `2026-11-05`, or null for anything else and for days that do not exist (31.02).
 */
export function parseDate(text: string, _locale?: Locale): string | null {
  const typed = text.trim().replace(/\s+/g, ' ')
  if (typed.length > 40) return null
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(typed)
  if (iso) return isoDateOf(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const dayFirst =
    /^(\d{1,2}) ?[./,\- ] ?(\d{1,2}) ?[./,\- ] ?(\d{4}|\d{2})(?: ?(?:г|ж|y)\.?)?$/i.exec(typed) ?? /^(\d{2})(\d{2})(\d{4})$/.exec(typed)
  if (dayFirst) return isoDateOf(fullYear(dayFirst[3] ?? ''), Number(dayFirst[2]), Number(dayFirst[1]))
  const words = /^«?(\d{1,2})»? (\p{L}+\.?) (\d{4})(?: ?\p{L}{1,5}\.?)?$/u.exec(typed)
  if (words) {
    const month = monthNumber(words[2] ?? '')
    return month ? isoDateOf(Number(words[3]), month, Number(words[1])) : null
  }
  const yearFirst = /^(\d{4}) ?(?:ж\.|жылғы|ж) ?(\d{1,2}) (\p{L}+\.?)$/u.exec(typed)
  if (yearFirst) {
    const month = monthNumber(yearFirst[3] ?? '')
    return month ? isoDateOf(Number(yearFirst[1]), month, Number(yearFirst[2])) : null
  }
  return null
}
