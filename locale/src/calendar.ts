import { homeZone, zonedNow, type Parts, type Zone } from './zone.ts'

/** A calendar date as `2026-11-05`, or a moment as a Date or a full ISO text (`2026-11-05T10:00:00Z`). */
export type DateInput = string | Date

const isoDate = /^(\d{4})-(\d{2})-(\d{2})$/

const two = (n: number) => String(n).padStart(2, '0')

/** `2026-11-05` of year, month (1–12) and day; null where there is no such day. */
export function isoDateOf(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day))
  const real = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return real && year >= 1000 ? `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}` : null
}

/** Calendar and clock of a date or moment; a calendar date is read as it stands, whatever the zone. */
export function partsOf(input: DateInput, zone: Zone = homeZone): Parts {
  if (typeof input === 'string' && isoDate.test(input)) {
    const moment = new Date(`${input}T00:00:00Z`)
    if (Number.isNaN(moment.getTime()) || moment.toISOString().slice(0, 10) !== input) throw new RangeError(`no such day: ${input}`)
    return zonedNow(moment, 'UTC')
  }
  const moment = typeof input === 'string' ? new Date(input) : input
  if (Number.isNaN(moment.getTime())) throw new RangeError(`not a date: ${String(input)}`)
  return zonedNow(moment, zone)
}

/** The calendar date (`2026-11-05`) that the zone shows at this moment. */
export function toIsoDate(input: DateInput, zone: Zone = homeZone): string {
  const { year, month, day } = partsOf(input, zone)
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`
}

const dayNumber = (date: string) => {
  const { year, month, day } = partsOf(date)
  return Date.UTC(year, month - 1, day) / 86_400_000
}

/** The date so many days later (earlier when negative). */
export const addDays = (date: string, days: number): string => new Date((dayNumber(date) + days) * 86_400_000).toISOString().slice(0, 10)

/** Days from the first date to the second; negative when the second is earlier. */
export const daysBetween = (from: string, to: string): number => dayNumber(to) - dayNumber(from)

/** 1 Monday … 7 Sunday. */
export const weekdayOf = (date: DateInput, zone: Zone = homeZone): number => partsOf(date, zone).weekday
