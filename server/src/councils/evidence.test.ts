import * as api from '@dala/domain/councils'
import { beforeEach, expect, test } from 'vitest'
import { newId } from '#lib/db'
import { world } from '#lib/testing'
import { closed, council, decided, opened, putMatter } from './councils.fixture.ts'
import { breakQuorum } from './councils.fixture.queries.ts'
import { evidence } from './evidence.ts'

const w = await world()
beforeEach(() => w.clock.set('2026-11-23T05:00:00Z'))

const look = (key: string, orgId: string, today: string, soonUntil = today) => {
  const check = evidence.find((each) => each.key === key)
  if (check === undefined) throw new Error(key)
  return w.db(orgId).transaction(async (trx) => ({
    ...(await check.count(trx, { orgId, today, soonUntil })),
    rows: (await check.rows(trx, { orgId, today, soonUntil, which: 'broken', after: null, limit: 10 })).items,
  }))
}

test('A2023-11.1.a, A2021-23.b: a meeting of the pedagogical council without signed minutes turns red after its term and green by the signatures', async () => {
  const where = await council(w)
  const { itemId } = await putMatter(w, where, newId())
  const meeting = await opened(w, where, [itemId])
  await decided(where, meeting, itemId)
  await where.secretary.client.ok(api.endMeeting, { params: { meetingId: meeting.id }, body: {} })
  const key = 'councils.pedagogical-minutes'
  expect(await look(key, w.school, '2026-11-30', '2026-12-30')).toMatchObject({ examined: 1, broken: 0, soon: 1 })
  const red = await look(key, w.school, '2026-12-01')
  expect(red).toMatchObject({ broken: 1, rows: [{ path: `/councils/meetings/${meeting.id}`, since: '2026-12-01' }] })
  const params = { meetingId: meeting.id }
  const hash = (await where.secretary.client.ok(api.drawUpMinutes, { params, body: {} })).minutes?.hash ?? ''
  await where.secretary.client.ok(api.signMinutes, { params, body: { hash } })
  expect(await look(key, w.school, '2026-12-01')).toMatchObject({ broken: 1 })
  await where.chair.client.ok(api.signMinutes, { params, body: { hash } })
  expect(await look(key, w.school, '2026-12-01')).toMatchObject({ examined: 1, broken: 0, rows: [] })
  expect(await look('councils.trustees-minutes', w.school, '2026-12-01')).toMatchObject({ examined: 0 })
})

test('A2023-11.1.b: a decision without a quorum is found even where somebody wrote it past the application', async () => {
  const board = await council(w, { kind: 'board-of-trustees' })
  const { itemId } = await putMatter(w, board, newId())
  const meeting = await opened(w, board, [itemId])
  await decided(board, meeting, itemId)
  await closed(board, meeting.id)
  expect(await look('councils.trustees-quorum', w.school, '2026-12-01')).toMatchObject({ examined: 1, broken: 0 })
  const mend = await breakQuorum(w.database.url, meeting.id)
  expect(await look('councils.trustees-quorum', w.school, '2026-12-01')).toMatchObject({ broken: 1, rows: [{ since: '2026-11-23' }] })
  await mend()
  expect(await look('councils.trustees-quorum', w.school, '2026-12-01')).toMatchObject({ broken: 0 })
})

test('a council whose chair’s term ends is seen before and after', async () => {
  const where = await council(w, { orgId: w.college, kind: 'methodical-council', until: '2026-12-10' })
  const key = 'councils.methodical-seats'
  expect(await look(key, w.college, '2026-11-23', '2026-12-05')).toMatchObject({ examined: 1, broken: 0, soon: 0 })
  expect(await look(key, w.college, '2026-11-23', '2026-12-23')).toMatchObject({ broken: 0, soon: 1 })
  expect(await look(key, w.college, '2026-12-11')).toMatchObject({ broken: 1, rows: [{ path: `/councils/${where.id}` }] })
  w.clock.set('2026-12-11T05:00:00Z')
  const clerk = await w.person({ orgId: w.college, roles: ['council-secretary'] })
  for (const role of ['chair', 'secretary'] as const)
    await clerk.client.ok(api.appointMember, {
      params: { councilId: where.id },
      body: { personId: (await w.person({ orgId: w.college })).id, role, since: '2026-12-11', until: null },
    })
  expect(await look(key, w.college, '2026-12-11', '2027-01-10')).toMatchObject({ broken: 0, soon: 0 })
})
