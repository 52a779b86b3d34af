import * as api from '@dala/domain/compliance'
import { expect, test } from 'vitest'
import { world } from '#lib/testing'

const w = await world()

test('the board shows every clause in force for the organisation, once, with act, chapter, state and place', async () => {
  const head = await w.as('head')
  const board = await head.ok(api.readBoard, { query: { language: 'ru' } })
  const clauses = board.acts.flatMap((act) => act.chapters.flatMap((chapter) => chapter.clauses))
  expect(new Set(clauses.map(({ id }) => id)).size).toBe(clauses.length)
  expect(board.acts.map(({ id }) => id)).toEqual(['A2015', 'A2016'])
  expect(clauses.length).toBeGreaterThan(100)
})
