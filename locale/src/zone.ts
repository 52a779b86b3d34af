/**
 * The zones of Kazakhstan as fixed rules, so that a browser with old zone data shows the same time as the server.
 * The country has had one time, UTC+5, since 1 March 2024; the east (Almaty) had UTC+6 before.
 * Summer time, abolished in 2004, is left out: moments before 31 October 2004 may differ by an hour.
 */
export type Zone = 'Asia/Almaty' | 'Asia/Aqtobe' | 'UTC'

export const homeZone: Zone = 'Asia/Almaty'

const minute = 60_000
const oneTimeSince = Date.UTC(2024, 1, 29, 18) // 1 March 2024 00:00 in Almaty

/** Minutes that the zone is ahead of UTC at this moment (milliseconds since 1970). */
export function zoneOffset(moment: number, zone: Zone = homeZone): number {
  if (zone === 'UTC') return 0
  if (zone === 'Asia/Aqtobe') return 300
  return moment >= oneTimeSince ? 300 : 360
}

/** What the calendar and the clock on the wall show. Months 1–12, weekdays 1 (Monday) – 7 (Sunday). */
export interface Parts {
  year: number
  month: number
  day: number
  hour: number
  minute: number
  second: number
  weekday: number
}

/** The wall clock of the zone at this moment. */
export function zonedNow(now: Date, zone: Zone = homeZone): Parts {
  const wall = new Date(now.getTime() + zoneOffset(now.getTime(), zone) * minute)
  return {
    year: wall.getUTCFullYear(),
    month: wall.getUTCMonth() + 1,
    day: wall.getUTCDate(),
    hour: wall.getUTCHours(),
    minute: wall.getUTCMinutes(),
    second: wall.getUTCSeconds(),
    weekday: wall.getUTCDay() || 7,
  }
}

/** The moment at which the zone's calendar shows this date (ISO) and its clock this time (`HH:MM` or `HH:MM:SS`). */
export function momentAt(date: string, time = '00:00', zone: Zone = homeZone): Date {
  const wall = Date.parse(`${date}T${time.length === 5 ? `${time}:00` : time}Z`)
  if (Number.isNaN(wall)) throw new RangeError(`not a date and time: ${date} ${time}`)
  const guess = wall - zoneOffset(wall, zone) * minute
  return new Date(wall - zoneOffset(guess, zone) * minute)
}
