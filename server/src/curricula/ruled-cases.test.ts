import * as regulations from '@dala/domain/regulations/api'
import { describe, expect, test } from 'vitest'
import { item, planWorld, type Office } from './curricula.fixture.ts'

const { university, college, lay } = await planWorld()

/** A college plan of 1,000 hours of theory with so many at a distance; approved, where it is to be. */
async function plan(distance: number, step: 'approve' | 'leave' = 'approve') {
  const programme = await lay.programme(college, 'tvet')
  const { id } = await lay.plan(college, programme.id)
  const lines = [item('Theory', { hours: 1000, distance }), item('Practice', { kind: 'practice', hours: 500 })]
  expect((await lay.save(college, id, lines)).status).toBe(200)
  if (step === 'leave') return { id, code: programme.code }
  await lay.list(college, programme.id)
  expect((await lay.approve(college, id)).status).toBe(200)
  return { id, code: programme.code }
}

const lower = (office: Office, value: number) =>
  office.administrator.client.ok(regulations.tryEdition, {
    body: { override: { ruleSet: 'A2023.2024', parameters: [{ key: 'L23-T-FT', value }] } },
  })

describe('a trial of an edition', () => {
  test('A2023-18.a: tells the approved plan that a lower limit would refuse, with clause and reason; the approval stands', async () => {
    const [over, within] = [await plan(184), await plan(50)]
    const draft = await plan(150, 'leave')
    const report = await lower(college, 10)
    expect(report).toMatchObject({ examined: 3, left: 0, kept: 2, outcomes: [{ from: 'allowed', to: 'refused', count: 2 }] })
    expect(report.changed.find((each) => each.id === over.id)).toMatchObject({
      kind: 'study-plan',
      label: `${over.code} · 2026`,
      path: `/study-plans/${over.id}`,
      asOf: '2026-11-20',
      kept: true,
      before: { outcome: 'allowed', ruleSet: 'A2023.2024', clauses: ['A2023-18.a'] },
      after: { outcome: 'refused', clauses: ['A2023-18.a'], why: { en: expect.stringContaining('184 of 1000, the limit is 100') } },
    })
    expect(report.changed.find((each) => each.id === draft.id)).toMatchObject({ kept: false, after: { outcome: 'refused' } })
    // The plan within the limit is judged by another number too; it stands behind those that come out otherwise.
    expect(report.changed.at(-1)).toMatchObject({ id: within.id, before: { outcome: 'allowed' }, after: { outcome: 'allowed' } })
  })

  test('a limit that stays alters no plan, and the plans of another organisation are not examined', async () => {
    expect(await lower(college, 20)).toMatchObject({ changed: [] })
    expect(await lower(university, 10)).toMatchObject({ examined: 0, changed: [] })
  })
})
