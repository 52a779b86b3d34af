import * as api from '@dala/domain/home'
import { readSession } from '@dala/domain/identity'
import * as courses from '@dala/domain/courses'
import pg from 'pg'
import { expect, test, vi } from 'vitest'
import { world } from '#lib/testing'

const query = vi.spyOn(pg.Client.prototype, 'query')
const w = await world()

/** What the server asked the database while the work was done. */
async function askedBy(work: () => Promise<unknown>): Promise<string[]> {
  query.mockClear()
  await work()
  return query.mock.calls.map(([first]) => (typeof first === 'string' ? first : (first as { text: string }).text)) // pg takes both
}
const questions = (asked: readonly string[]) => asked.filter((text) => !/^(BEGIN|COMMIT)/.test(text))

test('a learner’s home asks the database one question beside the one who it is, whatever number of nouns there are', async () => {
  const learner = await w.learner()
  await learner.client.call(api.readHome)
  const asked = await askedBy(() => learner.client.call(api.readHome))
  expect(questions(asked)).toEqual([expect.stringContaining('resolve_session'), expect.stringContaining('json_agg')])
  expect(asked.length).toBeLessThanOrEqual(4)
})

test('so do the counters, the session and the list of courses', async () => {
  const learner = await w.learner({ orgId: w.school, level: 'primary' })
  for (const endpoint of [api.readCounts, readSession, courses.listStudyCourses]) {
    await learner.client.call(endpoint)
    expect(questions(await askedBy(() => learner.client.call(endpoint))).length, endpoint.route).toBe(2)
  }
})

test('the calls of one page look the session up together', async () => {
  const learner = await w.learner()
  const asked = await askedBy(() =>
    Promise.all([learner.client.call(readSession), learner.client.call(api.readHome), learner.client.call(api.readCounts)]),
  )
  expect(asked.filter((text) => text.includes('resolve_session')).length).toBe(1)
})

test('who works in an office is asked about more, and finds the same in the home and beside the navigation', async () => {
  const registrar = await w.as('registrar')
  const home = await registrar.ok(api.readHome)
  const { counts } = await registrar.ok(api.readCounts)
  expect(counts['messages']?.all).toBe(home.unread)
  for (const { kind, all, late } of home.work) expect(counts[kind]).toEqual({ all, late })
})
