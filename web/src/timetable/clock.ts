/** 8:30 of the 510th minute of the day: `08:30`. */
export const clockOf = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

/** The minute of the day of `8:30`, `08.30` or `0830`; -1 where it is no time. */
export function minuteOf(clock: string): number {
  const [, hour, minute] = /^(\d{1,2})[:.\s]?(\d{2})$/.exec(clock.trim()) ?? []
  const found = Number(hour) * 60 + Number(minute)
  return Number(hour) < 24 && Number(minute) < 60 ? found : -1
}
