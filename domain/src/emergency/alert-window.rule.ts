import { ruleSets } from '#regulations'
import { z } from 'zod'

const Minute = z.int().min(0).max(1439)

/** Minutes of the day between which something has to happen for a shift. */
const Window = z.strictObject({ from: Minute, until: Minute }).refine((window) => window.from <= window.until, { path: ['until'] })

/** When, by shift, the organisation's order reaches the authority and families are told. */
export const AlertWindows = z.strictObject({
  first: z.strictObject({ order: Window, alert: Window }),
  second: z.strictObject({ order: Window, alert: Window }),
})
export type AlertWindows = z.infer<typeof AlertWindows>

const { parameters } = ruleSets['A2023.2026']
const bound = (key: Extract<keyof typeof parameters, `weather${string}`>): number => parameters[key]?.value ?? 0

/** As the edition of 2026 is reported to have them: a draft, so the organisation confirms them (matrix, section 9). */
export const reportedWindows: AlertWindows = {
  first: {
    order: { from: bound('weatherOrderFirstFrom'), until: bound('weatherOrderFirstUntil') },
    alert: { from: bound('weatherAlertFirstFrom'), until: bound('weatherAlertFirstUntil') },
  },
  second: {
    order: { from: bound('weatherOrderSecondFrom'), until: bound('weatherOrderSecondUntil') },
    alert: { from: bound('weatherAlertSecondFrom'), until: bound('weatherAlertSecondUntil') },
  },
}

/** The second and third shifts share their windows. */
export const windowsOf = (windows: AlertWindows, shift: number) => (shift <= 1 ? windows.first : windows.second)

/** 6:45 of the 405th minute of the day. */
export const clockOf = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

/** The minute of the day of `06:45`. */
export const minuteOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5))

export interface Told {
  /** Day and minute at which people were told. */
  day: string
  minute: number
}

/** Whether people of a shift are told too late for the first day: after the window of the alert, or on a later day. */
export const isLateAlert = (told: Told, startsOn: string, shift: number, windows: AlertWindows): boolean =>
  told.day > startsOn || (told.day === startsOn && told.minute > windowsOf(windows, shift).alert.until)
