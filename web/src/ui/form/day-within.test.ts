import { expect, test } from 'vitest'
import { dayWithin } from './day-within.ts'

test('05.11.2026 is 5 November, never 11 May, whatever the language of the page', () => {
  expect(dayWithin('05.11.2026')).toBe('2026-11-05')
  expect(dayWithin('5 қараша 2026')).toBe('2026-11-05')
  expect(dayWithin('5 ноября 2026 г.')).toBe('2026-11-05')
  expect(dayWithin('5 November 2026')).toBe('2026-11-05')
})

test('a day that does not exist or lies outside is none', () => {
  expect(dayWithin('31.02.2026')).toBeNull()
  expect(dayWithin('04.11.2026', '2026-11-05')).toBeNull()
  expect(dayWithin('06.11.2026', undefined, '2026-11-05')).toBeNull()
  expect(dayWithin('05.11.2026', '2026-11-05', '2026-11-05')).toBe('2026-11-05')
})
