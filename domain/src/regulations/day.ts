/** Days of the civil calendar as texts `2026-11-22`: no clock, no zone, no library. */
export type Day = string

const daysIn = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

const pad = (value: number, length: number) => String(value).padStart(length, '0')

/** Whether a text is a day that exists. */
export function isDay(text: unknown): text is Day {
  if (typeof text !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const days = toNumber(text)
  return days >= firstDay && days <= lastDay && fromNumber(days) === text
}

/** Days since 1970-01-01 (proleptic Gregorian calendar). */
export function toNumber(day: Day): number {
  const year = Number(day.slice(0, 4))
  const month = Number(day.slice(5, 7))
  const shifted = month <= 2 ? year - 1 : year
  const era = Math.floor(shifted / 400)
  const yearOfEra = shifted - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + Number(day.slice(8, 10)) - 1
  return era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468
}

// 0001-01-01 and 9999-12-31: texts of other lengths would not stand in the order of their days.
const firstDay = -719_162
const lastDay = 2_932_896

/**
 * The day of a number of days since 1970-01-01.
 * @throws RangeError outside the years 0001 to 9999
 */
export function fromNumber(days: number): Day {
  if (!(days >= firstDay && days <= lastDay)) throw new RangeError(`No day of four digits: ${days} days since 1970-01-01`)
  const shifted = days + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const monthIndex = Math.floor((5 * dayOfYear + 2) / 153)
  const month = monthIndex < 10 ? monthIndex + 3 : monthIndex - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(dayOfYear - Math.floor((153 * monthIndex + 2) / 5) + 1, 2)}`
}

export const addDays = (day: Day, count: number): Day => fromNumber(toNumber(day) + count)

/** 22.11.2026, as all three languages of the country write it. */
export const writtenDay = (day: Day): string => `${day.slice(8, 10)}.${day.slice(5, 7)}.${day.slice(0, 4)}`

/** 1 = Monday … 7 = Sunday. */
export const weekdayOf = (day: Day): number => ((((toNumber(day) + 3) % 7) + 7) % 7) + 1

/**
 * The same day of the month `count` months later, or the last day of that month where it is shorter.
 * @throws RangeError outside the years 0001 to 9999
 */
export function addMonths(day: Day, count: number): Day {
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + count
  const year = Math.floor(months / 12)
  if (!(year >= 1 && year <= 9999)) throw new RangeError(`No day of four digits: ${day} and ${count} months`)
  const first = toNumber(`${pad(year, 4)}-${pad((months % 12) + 1, 2)}-01`)
  const month = daysIn[months % 12] ?? 31
  const last = months % 12 === 1 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : month
  return fromNumber(first + Math.min(Number(day.slice(8, 10)), last) - 1)
}

/** Full years from birth to a day. */
export function ageOn(birth: Day, on: Day): number {
  const years = Number(on.slice(0, 4)) - Number(birth.slice(0, 4))
  return on.slice(5) < birth.slice(5) ? years - 1 : years
}
