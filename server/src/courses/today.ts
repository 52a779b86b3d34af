import { zonedNow } from '@dala/locale'

/** The day on the calendars of Kazakhstan, as an ISO date. */
export function zonedDay(now: Date): string {
  const { year, month, day } = zonedNow(now)
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
