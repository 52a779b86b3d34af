import * as api from '@dala/domain/councils'
import { beforeAll, expect, test } from 'vitest'
import { world } from '#lib/testing'
import { nouns } from '#nouns'
import { demo } from '#seed'

const w = await world()

beforeAll(async () => {
  const { databases, config } = w.app.parts
  const parts = { databases, sealer: w.sealer, config, now: w.clock.now(), log: () => undefined }
  for (const name of ['organisations', 'people', 'councils']) await nouns[name]?.seed?.(parts)
}, 60_000)

test('each organisation of the demo has councils with signed minutes and a meeting that is coming', async () => {
  for (const [org, kinds] of [
    [demo.school, ['pedagogical-council', 'board-of-trustees']],
    [demo.college, ['methodical-council']],
    [demo.university, ['academic-council']],
  ] as const) {
    const clerk = await w.person({ orgId: org.id, roles: ['council-secretary'] })
    const { items } = await clerk.client.ok(api.listCouncils)
    expect(items.map((each) => each.kind)).toEqual(kinds)
    for (const { id, next } of items) {
      expect(next).toMatchObject({ status: 'planned' })
      const council = await clerk.client.ok(api.getCouncil, { params: { councilId: id } })
      expect(council.held).toMatchObject([{ status: 'closed', minutesLabel: expect.stringMatching(/^\d+-Х$/) }])
      expect(council.vacant).toEqual([])
    }
    const archive = await clerk.client.ok(api.listDecisions)
    expect(archive.items.every((each) => each.outcome === 'adopted')).toBe(true)
  }
})
