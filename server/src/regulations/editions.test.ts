import * as api from '@dala/domain/regulations/api'
import type { Level } from '@dala/domain/regulations'
import { beforeAll, describe, expect, test } from 'vitest'
import { world, type Client } from '#lib/testing'
import { editionsOf } from './editions-of.ts'
import { insertJudged } from './editions.fixture.queries.ts'

const w = await world()
let administrator: Client
beforeAll(async () => {
  administrator = await w.as('administrator', w.school)
})

const school: Level[] = ['primary', 'basic-secondary', 'general-secondary', 'tvet', 'postsecondary', 'additional']
const reach = (from: string, to: string | null = null, confidence: 'high' | 'uncertain' = 'high') => [
  { levels: school, from, to, confidence },
]
/** The edition of 2025 read in its text and put into force, the one before it ended on the day before. */
const later = (from: string) => ({
  ruleSet: 'A2023.2025' as const,
  status: 'in-force' as const,
  reach: reach(from),
  confirmed: { source: 'adilet.zan.kz, read on 01.12.2026' },
})

const trial = (override: object, client = administrator) => client.ok(api.tryEdition, { body: { override: override as never } })
const state = (override: object, client = administrator) =>
  client.call(api.stateEdition, { body: { override: override as never, reason: 'the text was read' } })

describe('editions of an organisation', () => {
  test('are the product\u2019s own until somebody states otherwise; drafts from secondary sources are never in force', async () => {
    const { items } = await administrator.ok(api.listEditions)
    expect(items.every((item) => !item.overridden)).toBe(true)
    const secondary = items.filter((item) => item.read === 'secondary')
    expect(secondary.map((item) => item.status)).toEqual(secondary.map(() => 'draft'))
    expect(secondary.length).toBeGreaterThan(0)
  })

  test('an edition switched on beside the one in force overlaps it: shown by the trial, refused by the statement', async () => {
    const report = await trial(later('2026-12-01'))
    expect(report.faults.some((fault) => fault.kind === 'overlap' && fault.forbids)).toBe(true)
    expect(await state(later('2026-12-01'))).toBeProblem(409, 'regulations.edition-faults')
  })

  test('a secondary edition without a read text is refused, and so is a number the edition does not have', async () => {
    const unread = { ruleSet: 'A2023.2025', status: 'in-force', reach: reach('2026-12-01') }
    expect((await trial(unread)).faults.map((fault) => fault.kind)).toContain('not-read')
    const unknown = { ruleSet: 'A2023.2024', parameters: [{ key: 'no-such-number', value: 1 }] }
    expect((await trial(unknown)).faults).toMatchObject([{ kind: 'unknown-parameter', parameter: 'no-such-number', forbids: true }])
    expect(await state(unknown)).toBeProblem(409, 'regulations.edition-faults')
  })

  test('a number that the act gives is not changed by a click: the trial shows it, the statement is refused until the text that was read is named', async () => {
    const click = { ruleSet: 'A2023.2024', parameters: [{ key: 'L23-T-FT', value: 100 }] }
    expect((await trial(click)).faults).toMatchObject([
      { kind: 'unsourced', parameter: 'L23-T-FT', clause: 'A2023-18.a', name: { en: expect.any(String) }, forbids: true },
    ])
    const refusal = await state(click)
    expect(refusal).toBeProblem(409, 'regulations.number-unsourced')
    expect(JSON.stringify(refusal.body)).toMatch(/L23-T-FT.*18/)
    for (const source of ['', '          ', 'x'])
      expect(await state({ ...click, confirmed: { source } })).toBeProblem(400, 'request.invalid')
    const named = { ...click, parameters: [{ key: 'L23-T-FT', value: 25 }], confirmed: { source: 'adilet.zan.kz, read on 22.11.2026' } }
    const stated = await state(named)
    expect(stated.status).toBe(200)
    const { statements } = await administrator.ok(api.readEdition, { params: { ruleSet: 'A2023.2024' } })
    const back = { params: { statementId: statements[0]?.id ?? '' }, body: { reason: 'a mistake' } }
    expect((await administrator.call(api.withdrawStatement, back)).status).toBe(200)
  })

  test('a new edition is tried, stated and taken back; past decisions keep their rules', async () => {
    const cases = await insertJudged(w, w.school)
    const ended = { ruleSet: 'A2023.2024', reach: reach('2024-06-11', '2026-11-01') }
    const gap = await trial(ended)
    expect(gap.examined).toBe(2)
    expect(gap.outcomes).toContainEqual({ from: 'allowed', to: 'not-applicable', count: 2 })
    // Ended before its successor speaks: the decided case keeps its rules and is shown as kept.
    expect(gap.changed.find((each) => each.id === cases.decided)).toMatchObject({ kept: true, after: { ruleSet: null } })
    expect((await trial({ ...ended, reach: reach('2024-06-11', '2026-11-30', 'uncertain') })).changed).toEqual([])

    const statement = await state({ ...ended, reach: reach('2024-06-11', '2026-12-31') })
    expect(statement.status).toBe(200)
    expect((await state(later('2027-01-01'))).status).toBe(200)
    const { edition, statements } = await administrator.ok(api.readEdition, { params: { ruleSet: 'A2023.2025' } })
    expect(edition).toMatchObject({ status: 'in-force', read: 'text', overridden: true, unverified: 0 })
    expect(statements).toMatchObject([{ reason: 'the text was read', withdrawn: null }])
    const sets = await w.db(w.school).transaction((trx) => editionsOf(trx, w.school))
    expect(sets['A2023.2025'].status).toBe('in-force')

    const first = await administrator.ok(api.readEdition, { params: { ruleSet: 'A2023.2024' } })
    const withdraw = (statementId: string) =>
      administrator.call(api.withdrawStatement, { params: { statementId }, body: { reason: 'a mistake' } })
    // Without the end of the old one both would speak.
    expect(await withdraw(first.statements[0]?.id ?? '')).toBeProblem(409, 'regulations.edition-faults')
    expect((await withdraw(statements[0]?.id ?? '')).status).toBe(200)
    expect(await withdraw(statements[0]?.id ?? '')).toBeProblem(409, 'regulations.already-withdrawn')
    expect((await withdraw(first.statements[0]?.id ?? '')).status).toBe(200)
    const back = await w.db(w.school).transaction((trx) => editionsOf(trx, w.school))
    expect(back['A2023.2025'].status).toBe('draft')
  })

  test('an edition to come is tried on the day on which it begins, as if the one before it had ended', async () => {
    const { open, decided } = await insertJudged(w, w.school)
    const report = await trial(later('2027-01-01'))
    expect(report.faults.some((fault) => fault.kind === 'overlap')).toBe(true)
    expect(report.changed.find((each) => each.id === open)).toMatchObject({
      asOf: '2027-01-01',
      before: { ruleSet: 'A2023.2024' },
      after: { outcome: 'allowed', ruleSet: 'A2023.2025' },
    })
    expect(report.changed.some((each) => each.id === decided)).toBe(false)
  })

  test('an edition that begins before the day of its record is shown as retroactive', async () => {
    const report = await trial({ ...later('2026-01-01') })
    expect(report.faults.find((fault) => fault.kind === 'retroactive')).toMatchObject({ forbids: false, from: '2026-01-01' })
  })

  test('another organisation is not touched, and only an administrator manages editions', async () => {
    const other = await w.as('administrator', w.college)
    expect((await other.ok(api.listEditions)).items.every((item) => !item.overridden)).toBe(true)
    for (const role of ['head', 'registrar', 'inspector', 'teacher'] as const)
      expect(await (await w.as(role, w.school)).call(api.listEditions)).toBeProblem(403)
    const { statements } = await administrator.ok(api.readEdition, { params: { ruleSet: 'A2023.2025' } })
    const foreign = { params: { statementId: statements[0]?.id ?? '' }, body: { reason: 'not mine' } }
    expect(await other.call(api.withdrawStatement, foreign)).toBeProblem(404, 'missing')
  })
})
