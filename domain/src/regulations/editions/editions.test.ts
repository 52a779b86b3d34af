import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { acts, daysToForce, effectiveFrom, type ActId } from '../act.ts'
import { isClauseId } from '../clause.ts'
import { addDays, fromNumber, toNumber } from '../day.ts'
import { evaluate } from '../evaluate/evaluate.ts'
import { levels, schoolLevels } from '../level.ts'
import { reachOf, ruleSetIds, type RuleSetId } from '../rule-set.ts'
import { ruleSetFor, ruleSets } from '../rule-sets.ts'
import { editionOverride } from './override.schema.ts'
import { parametersOf } from './parameters-of.ts'
import { faultsOf, forbids, problemsOf } from './problems-of.ts'
import { succession } from './succession.ts'
import { knownOn, withOverrides, type EditionOverride } from './with-overrides.ts'

const recordedOn = '2026-11-22'
const read = { source: 'Official text, read on 22.11.2026' }

describe('acts', () => {
  test('A2010-ord.4, A2015-ord.4, A2016-ord.4, A2023-ord.4: an act is in force after ten calendar days have expired', () => {
    expect(daysToForce).toBe(10)
    expect(effectiveFrom('2015-06-12')).toBe('2015-06-23')
    expect(effectiveFrom('2016-02-20')).toBe('2016-03-02')
    for (const act of Object.values(acts)) {
      const earliest = act.published.on ?? act.registered?.on
      if (act.effective.on !== null) expect(act.effective.on).toBe(effectiveFrom(earliest ?? ''))
    }
  })
  test('A2010-ord.2, A2010-ord.2-bis, A2016-ord.1, A2016-ord.2.1, A2023-ord.2.1: what an act repeals and amends, and its registration', () => {
    expect(acts.A2010.repeals).toEqual([{ number: '590', signed: '2007-11-29' }])
    expect(acts.A2010.registered).toEqual({ on: '2010-05-20', number: '6242' })
    expect(acts.A2010.ended).toMatchObject({ by: '386 of 17.08.2012', confidence: 'uncertain' })
    expect(acts.A2015.amendedBy.map((each) => each.number)).toEqual(['587', '343'])
    expect(acts.A2016).toMatchObject({ amends: 'A2015', number: '343', registered: { number: '13846' } })
    expect(acts.A2023).toMatchObject({
      registered: { on: '2023-11-27', number: '33682' },
      amendedBy: [{ number: '130', signed: '2024-05-31' }],
    })
  })
  test('A2010-ord.1, A2015-ord.1, A2023-ord.1: each act has its rule sets, those of order 343 are read in order 137', () => {
    const own = (act: ActId) => ruleSetIds.filter((id) => ruleSets[id].act === act)
    expect(own('A2010')).toEqual(['A2010.2010'])
    expect(own('A2015')).toEqual(['A2015.2015', 'A2015.2016', 'A2015.2020', 'A2015.2021', 'A2015.2024'])
    expect(own('A2016')).toEqual([])
    expect(own('A2021')).toEqual(['A2021.draft'])
    expect(own('A2023')).toEqual(['A2023.2023', 'A2023.2024', 'A2023.2025', 'A2023.2026'])
  })
  test('an unknown date stays unknown, with how sure it is', () => {
    for (const act of Object.values(acts)) {
      expect(act.basis).not.toBe('')
      expect(act.source).not.toBe('')
      expect(act.levels.length).toBeGreaterThan(0)
      for (const date of [act.published, act.effective]) if (date.on === null) expect(['high', 'uncertain']).toContain(date.confidence)
    }
  })
})

describe('built-in editions', () => {
  test('nothing that is known from a secondary source is in force, and each of its numbers is marked', () => {
    const secondary = ruleSetIds.filter((id) => ruleSets[id].read === 'secondary')
    expect(secondary).toEqual(['A2015.2020', 'A2015.2021', 'A2015.2024', 'A2023.2025', 'A2023.2026'])
    for (const id of secondary) {
      expect(ruleSets[id]).toMatchObject({ status: 'draft', reach: [] })
      expect(parametersOf(ruleSets[id]).filter((each) => !each.key.startsWith('keep.') && !each.unverified)).toEqual([])
    }
    for (const id of ruleSetIds.filter((each) => !secondary.includes(each)))
      expect(parametersOf(ruleSets[id]).some((each) => each.unverified)).toBe(false)
  })
  test('the only gaps are those of history: 2012–2015 for bachelors, 2012–2016 for additional education', () => {
    expect(problemsOf(ruleSets)).toEqual([
      { kind: 'gap', level: 'bachelor', from: '2012-08-17', to: '2015-06-22', after: 'A2010.2010', before: 'A2015.2015' },
      { kind: 'gap', level: 'additional', from: '2012-08-17', to: '2016-07-09', after: 'A2010.2010', before: 'A2015.2016' },
    ])
  })
  test.each([
    ['bachelor', '2010-05-30', null],
    ['bachelor', '2010-05-31', 'A2010.2010'],
    ['additional', '2012-08-16', 'A2010.2010'],
    ['bachelor', '2012-08-17', null],
    ['master', '2011-01-01', null],
    ['bachelor', '2015-06-22', null],
    ['bachelor', '2015-06-23', 'A2015.2015'],
    ['bachelor', '2016-07-09', 'A2015.2015'],
    ['bachelor', '2016-07-10', 'A2015.2016'],
    ['tvet', '2024-06-10', 'A2023.2023'],
  ] as const)('for %s on %s: %s', (level, on, id) => {
    expect(ruleSetFor(level, on)?.id ?? null).toBe(id)
    if (id) expect(reachOf(ruleSets[id], level, on)?.levels).toContain(level)
  })
  test('every number of every edition has a unit, an origin and a clause of the catalogue; shares and terms among them', () => {
    for (const id of ruleSetIds)
      for (const parameter of parametersOf(ruleSets[id])) {
        expect(isClauseId(parameter.clause), `${id} ${parameter.key}`).toBe(true)
        expect(parameter.value).toBeGreaterThan(0)
        expect(['act', 'internal']).toContain(parameter.origin)
      }
    const keys = (id: RuleSetId) => parametersOf(ruleSets[id]).map((each) => each.key)
    expect(keys('A2021.draft')).toEqual(expect.arrayContaining(['considerWorkingDays', 'L21-HE-A', 'L21-MOOC', 'L21-T-XT']))
    expect(parametersOf(ruleSets['A2023.2024']).find((each) => each.key === 'keep.proctoring-recording')).toMatchObject({
      value: 90,
      unit: 'day',
      origin: 'internal',
    })
    expect(parametersOf(ruleSets['A2023.2024']).find((each) => each.key === 'L23-T-FT')).toEqual({
      key: 'L23-T-FT',
      value: 20,
      unit: 'percent',
      clause: 'A2023-18.a',
      origin: 'act',
    })
    expect(keys('A2023.2026')).toEqual(expect.arrayContaining(['childOpinionFromAge', 'weatherAlertSecondUntil', 'adultAge']))
  })
})

describe('overrides', () => {
  const on = (...overrides: EditionOverride[]) => withOverrides(ruleSets, overrides)

  test('a number that is stated is changed and confirmed, in parameters and in shares, and the built-in edition stays', () => {
    const after = on({
      ruleSet: 'A2015.2021',
      recordedOn,
      parameters: [
        { key: 'L21-HE-B', value: 40 },
        { key: 'orderWorkingDays', value: 2 },
      ],
    })
    const known = parametersOf(after['A2015.2021'])
    expect(known.find((each) => each.key === 'L21-HE-B')).toEqual({
      key: 'L21-HE-B',
      value: 40,
      unit: 'percent',
      clause: 'A2021-11.2',
      origin: 'act',
    })
    expect(known.find((each) => each.key === 'orderWorkingDays')).toMatchObject({ value: 2 })
    expect(known.find((each) => each.key === 'orderWorkingDays')?.unverified).toBeUndefined()
    expect(known.find((each) => each.key === 'L21-HE-A')).toMatchObject({ value: 20, unverified: true })
    expect(parametersOf(ruleSets['A2015.2021']).find((each) => each.key === 'L21-HE-B')).toMatchObject({ value: 50, unverified: true })
    expect(after['A2023.2024']).toBe(ruleSets['A2023.2024'])
  })
  test('reading the official text confirms every number as it stands, and the source is told', () => {
    const after = on({ ruleSet: 'A2023.2026', recordedOn, confirmed: read })['A2023.2026']
    expect(after).toMatchObject({ read: 'text', order: { number: '182-НҚ', source: read.source }, status: 'draft' })
    expect(parametersOf(after).some((each) => each.unverified)).toBe(false)
    expect(after.parameters.childOpinionFromAge?.value).toBe(10)
  })
  test('overrides act in the order of their record, whatever the order of the list', () => {
    const first = { ruleSet: 'A2023.2024', recordedOn: '2026-01-01', parameters: [{ key: 'L23-T-FT', value: 30 }] } as const
    const second = { ...first, recordedOn: '2026-02-01', parameters: [{ key: 'L23-T-FT', value: 25 }] }
    const value = (sets: typeof ruleSets) => sets['A2023.2024'].shares.limits.find((limit) => limit.key === 'L23-T-FT')?.percent
    const list = [second, { ...first, parameters: [...first.parameters] }]
    expect(value(on(...list))).toBe(25)
    expect(value(on(...list.toReversed()))).toBe(25)
    expect(value(withOverrides(ruleSets, knownOn(list, '2026-01-31')))).toBe(30)
    expect(value(withOverrides(ruleSets, knownOn(list, '2026-02-01')))).toBe(25)
    expect(knownOn(list, '2025-12-31')).toEqual([])
  })
  test('an override comes through its schema as it is, and a day that does not exist does not', () => {
    const override = {
      ruleSet: 'A2015.2024',
      recordedOn,
      status: 'in-force',
      reach: [{ levels: ['bachelor'], from: '2026-12-01', to: null, confidence: 'high' }],
      parameters: [],
      confirmed: read,
    }
    expect(editionOverride.parse(override)).toEqual(override)
    for (const wrong of [{ recordedOn: '2026-02-30' }, { ruleSet: 'A2099' }, { status: 'maybe' }, { more: 1 }])
      expect(editionOverride.safeParse({ ...override, ...wrong }).success).toBe(false)
  })
})

describe('switching an edition on', () => {
  const next = succession(ruleSets, 'A2015.2024', ['bachelor', 'master', 'doctor'], '2026-12-01', recordedOn, read)
  const after = withOverrides(ruleSets, next)

  test('ends the edition before it on the day before, without a gap or an overlap', () => {
    expect(faultsOf(ruleSets, next)).toEqual([])
    expect(ruleSetFor('bachelor', '2026-11-30', after)?.id).toBe('A2015.2016')
    expect(ruleSetFor('bachelor', '2026-12-01', after)?.id).toBe('A2015.2024')
    expect(ruleSetFor('tvet', '2026-12-01', after)?.id).toBe('A2023.2024')
    expect(ruleSetFor('bachelor', '2012-01-01', after)?.id).toBe('A2010.2010')
    expect(next.map((each) => each.ruleSet)).toEqual(['A2015.2016', 'A2015.2024'])
  })
  test('for some levels only, the others keep their edition', () => {
    const part = succession(ruleSets, 'A2023.2026', schoolLevels, '2026-12-01', recordedOn, read)
    const sets = withOverrides(ruleSets, part)
    expect(faultsOf(ruleSets, part)).toEqual([])
    expect(ruleSetFor('primary', '2026-12-01', sets)?.id).toBe('A2023.2026')
    expect(ruleSetFor('primary', '2026-11-30', sets)?.id).toBe('A2023.2024')
    expect(ruleSetFor('tvet', '2030-12-01', sets)?.id).toBe('A2023.2024')
  })
  test('from the first day of its predecessor on, the predecessor never speaks for these levels', () => {
    const whole = succession(ruleSets, 'A2023.2026', schoolLevels, '2024-06-11', recordedOn, read)
    const sets = withOverrides(ruleSets, whole)
    expect(ruleSetFor('primary', '2024-06-11', sets)?.id).toBe('A2023.2026')
    expect(ruleSetFor('primary', '2024-06-10', sets)?.id).toBe('A2023.2023')
    expect(sets['A2023.2024'].reach.map((reach) => reach.levels)).toEqual([['tvet', 'postsecondary', 'additional']])
  })
  test('an edition that never came to speak is repealed', () => {
    const whole = succession(ruleSets, 'A2023.2026', levels, '2024-06-11', recordedOn, read)
    expect(whole.find((each) => each.ruleSet === 'A2023.2024')).toEqual({
      ruleSet: 'A2023.2024',
      recordedOn,
      reach: [],
      status: 'repealed',
    })
    expect(whole.find((each) => each.ruleSet === 'A2015.2016')?.status).toBeUndefined()
    expect(faultsOf(ruleSets, whole).map((each) => each.kind)).toEqual(['retroactive'])
  })
  test('without reading its text its numbers forbid it', () => {
    const faults = faultsOf(ruleSets, succession(ruleSets, 'A2023.2026', schoolLevels, '2026-12-01', recordedOn))
    expect(faults).toContainEqual({ kind: 'not-read', ruleSet: 'A2023.2026' })
    expect(faults).toContainEqual({ kind: 'unverified', ruleSet: 'A2023.2026', parameter: 'childOpinionFromAge' })
    expect(faults).toContainEqual({ kind: 'unverified', ruleSet: 'A2023.2026', parameter: 'L23-T-FT' })
    expect(faults.every(forbids)).toBe(true)
  })
  test('a beginning before the day of the record is flagged as retroactive and does not forbid', () => {
    const back = succession(ruleSets, 'A2023.2026', schoolLevels, '2026-09-01', recordedOn, read)
    expect(faultsOf(ruleSets, back)).toEqual([{ kind: 'retroactive', ruleSet: 'A2023.2026', from: '2026-09-01', recordedOn }])
    expect(faultsOf(ruleSets, back).some(forbids)).toBe(false)
    expect(faultsOf(ruleSets, succession(ruleSets, 'A2023.2026', schoolLevels, recordedOn, recordedOn, read))).toEqual([])
  })

  const reach = (levels: readonly (typeof schoolLevels)[number][], from: string, to: string | null) => [
    { levels: [...levels], from, to, confidence: 'high' as const },
  ]
  test('an overlap is found, and on its days no edition speaks', () => {
    const both: EditionOverride[] = [
      { ruleSet: 'A2023.2026', recordedOn, status: 'in-force', confirmed: read, reach: reach(['primary'], '2026-12-01', '2027-01-31') },
    ]
    expect(faultsOf(ruleSets, both)).toEqual([
      { kind: 'overlap', level: 'primary', from: '2026-12-01', to: '2027-01-31', ruleSets: ['A2023.2024', 'A2023.2026'] },
    ])
    const sets = withOverrides(ruleSets, both)
    expect(ruleSetFor('primary', '2026-12-01', sets)).toBeNull()
    expect(ruleSetFor('primary', '2027-02-01', sets)?.id).toBe('A2023.2024')
    expect(evaluate('grounds', { level: 'primary', studyForm: 'full-time' }, sets, '2026-12-15')).toMatchObject({
      outcome: 'not-applicable',
      ruleSet: null,
    })
    const open: EditionOverride[] = [
      { ruleSet: 'A2023.2026', recordedOn, status: 'in-force', confirmed: read, reach: reach(['primary'], '2026-12-01', null) },
    ]
    expect(faultsOf(ruleSets, open)).toMatchObject([{ kind: 'overlap', to: null }])
  })
  test('a gap is found, and is a gap', () => {
    const gap: EditionOverride[] = [
      {
        ruleSet: 'A2023.2024',
        recordedOn,
        reach: [
          {
            levels: ['primary', 'basic-secondary', 'general-secondary', 'tvet', 'postsecondary', 'additional'],
            from: '2024-06-11',
            to: '2026-12-31',
            confidence: 'high',
          },
        ],
      },
      { ruleSet: 'A2023.2026', recordedOn, status: 'in-force', confirmed: read, reach: reach(['primary'], '2027-01-03', null) },
    ]
    expect(faultsOf(ruleSets, gap)).toEqual([
      { kind: 'gap', level: 'primary', from: '2027-01-01', to: '2027-01-02', after: 'A2023.2024', before: 'A2023.2026' },
    ])
    expect(ruleSetFor('primary', '2027-01-02', withOverrides(ruleSets, gap))).toBeNull()
  })
  test('other mistakes are named', () => {
    expect(faultsOf(ruleSets, [{ ruleSet: 'A2023.2026', recordedOn, parameters: [{ key: 'nonsense', value: 1 }] }])).toEqual([
      { kind: 'unknown-parameter', ruleSet: 'A2023.2026', parameter: 'nonsense' },
    ])
    expect(faultsOf(ruleSets, [{ ruleSet: 'A2021.draft', recordedOn, status: 'in-force' }])).toEqual([
      { kind: 'no-reach', ruleSet: 'A2021.draft' },
    ])
    expect(
      faultsOf(ruleSets, [{ ruleSet: 'A2021.draft', recordedOn, status: 'draft', reach: reach(['primary'], '2021-01-02', '2021-01-01') }]),
    ).toEqual([{ kind: 'backwards', ruleSet: 'A2021.draft', from: '2021-01-02', to: '2021-01-01' }])
    expect(faultsOf(ruleSets, [{ ruleSet: 'A2023.2024', recordedOn, confirmed: read }])).toEqual([])
  })
  test('a number that an act itself gives changes only with the text by which it is so', () => {
    const number = (key: string, value: number, more: Partial<EditionOverride> = {}): EditionOverride => ({
      ruleSet: 'A2023.2024',
      recordedOn,
      parameters: [{ key, value }],
      ...more,
    })
    const fault = { kind: 'unsourced', ruleSet: 'A2023.2024', parameter: 'L23-T-FT', clause: 'A2023-18.a' }
    expect(faultsOf(ruleSets, [number('L23-T-FT', 100)])).toEqual([fault])
    expect(faultsOf(ruleSets, [number('L23-T-FT', 100)]).every(forbids)).toBe(true)
    expect(faultsOf(ruleSets, [number('L23-T-FT', 25, { confirmed: read })])).toEqual([])
    // A source of another day is not the source of a number that is stated after it.
    const before = { ruleSet: 'A2023.2024' as const, recordedOn: '2026-11-01', confirmed: read }
    expect(faultsOf(ruleSets, [before, number('L23-T-FT', 100)])).toEqual([fault])
    // The number of the act itself needs nobody's word, and a norm that the organisation borrows is its own.
    expect(faultsOf(ruleSets, [number('L23-T-FT', 20)])).toEqual([])
    const internal = parametersOf(ruleSets['A2023.2024']).filter((each) => each.origin === 'internal')
    expect(internal.length).toBeGreaterThan(0)
    for (const { key, value } of internal) expect(faultsOf(ruleSets, [number(key, value + 1)])).toEqual([])
  })
  test('a draft is completed freely; what was changed in it needs its source when it is switched on', () => {
    const completed: EditionOverride = { ruleSet: 'A2021.draft', recordedOn, parameters: [{ key: 'L21-HE-A', value: 90 }] }
    expect(faultsOf(ruleSets, [completed])).toEqual([])
    const later = '2026-11-23'
    const on = (confirmed?: typeof read) => succession(ruleSets, 'A2021.draft', ['bachelor'], '2026-12-01', later, confirmed)
    expect(faultsOf(ruleSets, [completed, ...on()])).toMatchObject([{ kind: 'unsourced', ruleSet: 'A2021.draft', parameter: 'L21-HE-A' }])
    expect(faultsOf(ruleSets, [completed, ...on(read)])).toEqual([])
  })

  test('any succession of levels and days leaves no new gap or overlap', () => {
    const day = fc.integer({ min: toNumber('2024-01-01'), max: toNumber('2030-01-01') }).map(fromNumber)
    fc.assert(
      fc.property(
        fc.constantFrom<RuleSetId[]>('A2023.2025', 'A2023.2026', 'A2015.2024', 'A2015.2021'),
        fc.subarray([...levels], { minLength: 1 }),
        day,
        day,
        (id, some, from, probe) => {
          const sets = withOverrides(ruleSets, succession(ruleSets, id, some, from, recordedOn, read))
          expect(problemsOf(sets)).toEqual(problemsOf(ruleSets))
          for (const level of some) {
            expect(ruleSetFor(level, from, sets)?.id).toBe(id)
            expect(ruleSetFor(level, addDays(from, -1), sets)?.id).toBe(ruleSetFor(level, addDays(from, -1))?.id)
          }
          for (const level of levels.filter((each) => !some.includes(each)))
            expect(ruleSetFor(level, probe, sets)?.id).toBe(ruleSetFor(level, probe)?.id)
        },
      ),
      { numRuns: 60 },
    )
  })
})
