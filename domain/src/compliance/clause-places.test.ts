import { clauseIds, clauseOf } from '#regulations'
import { expect, test } from 'vitest'
import { clausesWithoutPlace, placeEntries, placeOfClause } from './clause-places.ts'
import { chapterOf, chapters } from './chapter.ts'

test('every clause that software carries out names its place or the capability it waits for', () => {
  expect(clausesWithoutPlace()).toEqual([])
})

test('no entry of the list is idle, and none stands twice', () => {
  const idle = placeEntries.filter(
    ({ entry }) =>
      !clauseIds.some((id) => id === entry || ((entry.endsWith('*') || entry.endsWith(',')) && id.startsWith(entry.replace('*', '')))),
  )
  expect(idle).toEqual([])
  expect(new Set(placeEntries.map(({ entry }) => entry)).size).toBe(placeEntries.length)
})

test.each(clauseIds)('%s: whoever has only the act finds its chapter and its place', (id) => {
  const place = placeOfClause(id)
  expect(place.path === null).toBe(place.is === 'waits')
  for (const language of ['kk', 'ru', 'en'] as const) expect(place.words[language].length).toBeGreaterThan(20)
  expect(Object.keys(chapters)).toContain(chapterOf(id))
  // A demand on the software whose content another act holds is recorded as well: order 456 of 2022 (A2023-R1.8).
  if (place.is === 'record')
    expect(clauseOf(id).support === 'organisational' || placeEntries.some(({ key, entry }) => key === 'board' && entry === id)).toBe(true)
})
