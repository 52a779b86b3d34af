import { expect, test } from 'vitest'
import { factsOf, notifications, notificationText, type Writing } from './index.ts'

const writing: Writing = { date: (iso) => `[${iso}]`, until: (iso) => `до [${iso}]`, percent: (points) => `${points} %` }

test.each(Object.entries(notifications))('%s speaks of the same facts in kk, ru and en', (_, entry) => {
  const kk = factsOf(entry.kk).sort()
  expect(factsOf(entry.ru).sort()).toEqual(kk)
  expect(factsOf(entry.en).sort()).toEqual(kk)
  for (const text of [entry.kk, entry.ru, entry.en]) expect(text.trim()).toBe(text)
})

test('a name in three languages and a date are written for the reader', () => {
  const facts = {
    course: { kk: 'Деректер қоры', ru: 'Базы данных', en: 'Databases' },
    test: { kk: 'РБ 1', ru: 'РК 1', en: 'Midterm 1' },
    due: '2026-11-30',
  }
  expect(notificationText('testing.opened', 'ru', facts, writing)).toBe(
    'В курсе «Базы данных» открыт тест «РК 1», пройдите его до [2026-11-30].',
  )
  expect(notificationText('testing.opened', 'kk', facts, writing)).toContain('«Деректер қоры» курсында')
})

test('a missing fact leaves a dash, an unknown kind an empty text', () => {
  expect(notificationText('certificates.revoked', 'en', {}, writing)).toContain('No. –')
  expect(notificationText('gone.kind', 'en', {}, writing)).toBe('')
})

test('a fact cannot smuggle in another placeholder', () => {
  expect(notificationText('certificates.revoked', 'en', { number: '{course}' }, writing)).toContain('No. {course}')
})
