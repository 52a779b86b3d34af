import { describe, expect, test } from 'vitest'
import type { FactsOf } from '../questions/facts.ts'
import { ruleSets } from '../rule-sets.ts'
import { evaluate } from './evaluate.ts'

const day = '2026-11-22'

describe('a switch by an authority’s order', () => {
  type Facts = FactsOf['authority-order']
  const order: NonNullable<Facts['order']> = {
    number: '17',
    signedOn: '2026-11-21',
    byAuthority: true,
    from: '2026-11-22',
    to: '2026-11-24',
    scope: ['71'],
  }
  const ask = (over: Partial<Facts> = {}, asOf = day) =>
    evaluate('authority-order', { level: 'primary', ground: 'weather', place: '711210', order, ...over }, ruleSets, asOf)

  test.each([
    ['A2023-5', 'emergency', 'tvet', 'A2023.2024', ['A2023-3.1', 'A2023-5']],
    ['A2023-4, A2023-5', 'emergency', 'additional', 'A2023.2024', ['A2023-4', 'A2023-5']],
    ['A2023-6.a', 'weather', 'primary', 'A2023.2024', ['A2023-3.2', 'A2023-6.a']],
    ['A2021-5.b', 'weather', 'tvet', 'A2021.draft', ['A2021-5.b']],
    ['A2021-5.a', 'emergency', 'master', 'A2021.draft', ['A2021-5.a']],
  ] as const)('%s: %s at %s rests on the order of the authority', (_, ground, level, ruleSet, clauses) => {
    const facts = { ground, level, ruleSet }
    expect(ask(facts)).toMatchObject({
      outcome: 'allowed',
      clauses,
      bodies: [{ body: 'education-authority', clause: clauses.at(-1) }],
      due: [{ step: 'return', from: '2026-11-22', on: '2026-11-24', doneOn: null, workingDays: null, clause: clauses.at(-1) }],
    })
    expect(ask({ ...facts, order: null })).toMatchObject({
      outcome: 'needs',
      missing: [{ kind: 'document', code: 'authority-order', clause: clauses.at(-1), broughtBy: 'organisation', stage: 'order' }],
      due: [],
    })
  })
  test('A2023-5, A2023-6.a: an order of somebody else, for another place, or on another day is none', () => {
    const told = (over: Partial<typeof order>, asOf = day) => ask({ order: { ...order, ...over } }, asOf)
    expect(told({ byAuthority: false })).toMatchObject({
      outcome: 'refused',
      reasons: [{ clause: 'A2023-6.a', text: { en: 'The order is not of the education authority.' } }],
    })
    expect(told({ scope: ['75', '79'] })).toMatchObject({
      outcome: 'refused',
      reasons: [{ text: { en: 'The order does not concern this place.' } }],
    })
    expect(told({ scope: ['75', '711210'] }).outcome).toBe('allowed')
    expect(told({ scope: ['7112101'] }).outcome).toBe('refused')
    expect(told({}, '2026-11-21')).toMatchObject({ outcome: 'refused', reasons: [{ text: { en: 'The order begins on 22.11.2026.' } }] })
    expect(told({}, '2026-11-24').outcome).toBe('allowed')
    expect(told({}, '2026-11-25')).toMatchObject({ outcome: 'refused', reasons: [{ text: { en: 'The order ended on 24.11.2026.' } }] })
    expect(told({ to: null }, '2027-11-25')).toMatchObject({ outcome: 'allowed', due: [] })
    expect(told({ byAuthority: false, scope: ['75'] }).reasons).toHaveLength(2)
  })
  test('A2023-4: additional education is switched in an emergency only', () => {
    expect(ask({ level: 'additional' })).toMatchObject({
      outcome: 'refused',
      reasons: [{ weight: 'refuses', clause: 'A2023-4', text: { en: 'This level has no such ground.' } }],
      details: { threshold: null },
    })
    expect(ask({ level: 'bachelor', ruleSet: 'A2015.2016' })).toMatchObject({ outcome: 'not-applicable', reasons: [] })
    expect(ask({ level: 'postsecondary', ruleSet: 'A2021.draft' })).toMatchObject({
      outcome: 'refused',
      reasons: [{ clause: 'A2021-5.a' }],
    })
  })

  describe('A2023-6.b: thresholds of the region', () => {
    const thresholds = [
      { place: '71', gradeFrom: 0, gradeTo: 4, windFrom: 0, windTo: 2, temperature: -25 },
      { place: '71', gradeFrom: 5, gradeTo: 9, windFrom: 0, windTo: 2, temperature: -30 },
      { place: '71', gradeFrom: 0, gradeTo: 4, windFrom: 2.1, windTo: 9, temperature: -23 },
      { place: '7112', gradeFrom: 0, gradeTo: 4, windFrom: 0, windTo: 2, temperature: -27 },
    ]
    const at = (temperature: number, over: object = {}, place = '719900') =>
      ask({ place, thresholds, weather: { grade: 4, wind: 2, temperature, ...over } })
    test('a milder day is a warning, not a refusal', () => {
      expect(at(-24)).toMatchObject({
        outcome: 'allowed',
        reasons: [{ weight: 'warns', clause: 'A2023-6.b' }],
        details: { threshold: -25 },
      })
      expect(at(-24).explanation.en).toBe('The act allows it. The weather does not reach the region’s threshold.')
      expect(at(-25)).toMatchObject({ outcome: 'allowed', reasons: [], details: { threshold: -25 } })
    })
    test('the wind, the grade and the more particular place decide', () => {
      expect(at(-24, { wind: 2.1 })).toMatchObject({ reasons: [], details: { threshold: -23 } })
      expect(at(-24, { grade: 5 }).details).toEqual({ threshold: -30 })
      expect(at(-24, { grade: 0, wind: 0 }).details).toEqual({ threshold: -25 })
      expect(at(-24, { grade: 9 }).details).toEqual({ threshold: -30 })
      expect(at(-24, {}, '711200').details).toEqual({ threshold: -27 })
      expect(at(-24, { grade: 10 })).toMatchObject({ reasons: [], details: { threshold: null } })
      expect(at(-24, { wind: 9.1 }).details).toEqual({ threshold: null })
    })
    test('without weather or a table nothing is told, and an emergency has none', () => {
      expect(ask({ thresholds }).details).toEqual({ threshold: null })
      expect(ask({ weather: { grade: 4, wind: 0, temperature: 10 } })).toMatchObject({ reasons: [], details: { threshold: null } })
      expect(ask({ ground: 'emergency', thresholds, weather: { grade: 4, wind: 0, temperature: 10 } })).toMatchObject({
        reasons: [],
        details: { threshold: null },
      })
    })
  })

  test('A2021-5.a: everybody in scope is switched', () => {
    const emergency = (switched: number, over: object = {}) =>
      ask({ ruleSet: 'A2021.draft', ground: 'emergency', learners: { inScope: 100, switched }, ...over })
    expect(emergency(100).outcome).toBe('allowed')
    expect(emergency(99)).toMatchObject({
      outcome: 'needs',
      missing: [{ kind: 'item', code: 'switched', clause: 'A2021-5.a', name: { en: '1 learners are not switched' } }],
    })
    expect(emergency(99).missing).toMatchObject([{ broughtBy: 'organisation', stage: 'order' }])
    expect(emergency(0, { ruleSet: 'A2023.2024' }).outcome).toBe('allowed')
    expect(emergency(0, { learners: null }).outcome).toBe('allowed')
  })
  test('A2023-14: on a full switch learners have access to the learning management system', () => {
    const access = (keys: string[] | null) => ask({ ground: 'emergency', access: keys })
    expect(access(['lms']).outcome).toBe('allowed')
    expect(access(null).outcome).toBe('allowed')
    expect(access(['portal'])).toMatchObject({
      outcome: 'needs',
      missing: [{ kind: 'item', code: 'lms', clause: 'A2023-14', stage: 'order', broughtBy: 'organisation' }],
    })
    expect(ask({ access: [] }).outcome).toBe('allowed')
  })
  test.each([
    ['A2021-18.a', 'portal'],
    ['A2021-18.b', 'timetable'],
    ['A2021-18.c', 'journal'],
    ['A2021-18.d', 'resources'],
  ])('%s: in the draft access to the %s is enough', (clause, key) => {
    const access = (keys: string[]) => ask({ ruleSet: 'A2021.draft', ground: 'emergency', access: keys })
    expect(access([key]).outcome).toBe('allowed')
    expect(access([]).missing.map((lack) => lack.clause)).toContain(clause)
    expect(access([]).missing).toHaveLength(4)
  })
})

describe('windows of the alert, as the edition of 2026 is reported', () => {
  const ask = (
    shift: 1 | 2 | 3,
    orderSentAt: number | null,
    alertedAt: number | null,
    ruleSet: 'A2023.2026' | 'A2023.2024' = 'A2023.2026',
  ) => evaluate('alert', { level: 'primary', ruleSet, shift, orderSentAt, alertedAt }, ruleSets, day)
  const at = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3))

  test.each([
    [1, '06:00', '06:45', 'allowed'],
    [1, '07:00', '08:00', 'allowed'],
    [1, '05:59', '06:45', 'refused'],
    [1, '07:01', '06:45', 'refused'],
    [1, '06:30', '06:44', 'refused'],
    [1, '06:30', '08:01', 'refused'],
    [2, '10:30', '11:15', 'allowed'],
    [3, '12:00', '13:00', 'allowed'],
    [3, '12:01', '13:00', 'refused'],
    [2, '10:29', '11:15', 'refused'],
    [2, '11:00', '11:14', 'refused'],
    [2, '11:00', '13:01', 'refused'],
  ] as const)('shift %i: the order at %s, the alert at %s: %s', (shift, order, alert, outcome) => {
    expect(ask(shift, at(order), at(alert)).outcome).toBe(outcome)
  })
  test('what is not done yet is missing; the windows are told with every number as not verified', () => {
    const ruling = ask(1, null, null)
    expect(ruling).toMatchObject({
      outcome: 'needs',
      missing: [{ kind: 'item', code: 'order-sent', clause: 'A2023-6.a', broughtBy: 'organisation', stage: 'order' }, { code: 'alerted' }],
      details: { order: { from: 360, until: 420 }, alert: { from: 405, until: 480 } },
      parameters: [{ key: 'weatherOrderFirstFrom', value: 360, unit: 'minute-of-day', verified: false }, {}, {}, {}],
    })
    expect(ask(2, null, 700).details).toEqual({ order: { from: 630, until: 720 }, alert: { from: 675, until: 780 } })
  })
  test('an edition with half of the windows does not speak of the other half', () => {
    const { weatherAlertFirstUntil: _, weatherOrderFirstFrom: __, ...parameters } = ruleSets['A2023.2026'].parameters
    const sets = { ...ruleSets, 'A2023.2026': { ...ruleSets['A2023.2026'], parameters } }
    const half = evaluate('alert', { level: 'primary', ruleSet: 'A2023.2026', shift: 1, orderSentAt: 1, alertedAt: 1 }, sets, day)
    expect(half).toMatchObject({ outcome: 'allowed', details: { order: null, alert: null } })
  })
  test('midnight is an hour too', () =>
    expect(ask(1, 0, at('07:30')).reasons.map((reason) => reason.text.en)).toEqual([
      'The school’s order reached the authority: 00:00, the window is 06:00–07:00.',
    ]))
  test('a breach tells the hour and the window', () =>
    expect(ask(1, at('07:05'), at('07:30')).reasons.map((reason) => reason.text.en)).toEqual([
      'The school’s order reached the authority: 07:05, the window is 06:00–07:00.',
    ]))
  test('an edition without windows does not speak of them', () =>
    expect(ask(1, 0, 0, 'A2023.2024')).toMatchObject({ outcome: 'not-applicable', details: { order: null, alert: null } }))
})

describe('retention', () => {
  const ask = (over: Partial<FactsOf['retention']>, asOf = day) =>
    evaluate('retention', { level: 'tvet', key: 'proctoring-recording', madeOn: '2026-06-01', ...over }, ruleSets, asOf)

  test('A2023-2.5.b: a recording of proctoring is kept ninety days after the term of appeal unless the organisation says otherwise (D-13)', () => {
    const appealTermEndsOn = '2026-08-01'
    expect(ask({ appealTermEndsOn }, '2026-10-30')).toMatchObject({
      outcome: 'refused',
      details: { keepUntil: '2026-10-30', days: 90 },
      parameters: [{ key: 'keep.proctoring-recording', value: 90, unit: 'day', clause: 'A2023-2.5.b', origin: 'internal', verified: true }],
      due: [{ step: 'deletion', from: '2026-08-01', on: '2026-10-30', doneOn: null, workingDays: null, clause: 'A2023-2.5.b' }],
      reasons: [{ text: { en: 'Recording of proctoring: kept until 30.10.2026.' } }],
    })
    expect(ask({ appealTermEndsOn }, '2026-10-31')).toMatchObject({
      outcome: 'allowed',
      explanation: { en: 'The act allows it: Recording of proctoring: the term is over.' },
    })
    expect(ask({ appealTermEndsOn, days: 30 }, '2026-09-01')).toMatchObject({
      outcome: 'allowed',
      parameters: [{ value: 30, origin: 'internal' }],
    })
    expect(ask({ appealTermEndsOn: null }).explanation.en).toBe('The act forbids it. Recording of proctoring: no term is set, it is kept.')
    expect(ask({ appealTermEndsOn: null }, '2030-01-01')).toMatchObject({
      outcome: 'refused',
      due: [],
      details: { keepUntil: null, days: 90 },
    })
  })
  test.each([
    ['A2010-16.b', 'A2010.2010', 'bachelor', 'documents', {}],
    ['A2015-20.b', 'A2015.2016', 'bachelor', 'documents', {}],
    ['A2021-10.a', 'A2021.draft', 'tvet', 'results', { periodClosedOn: '2026-06-01' }],
    ['A2023-17.b', 'A2023.2024', 'primary', 'results', { periodClosedOn: '2026-06-01' }],
  ] as const)('%s gives no term: it is kept until the organisation sets one', (clause, ruleSet, level, key, dates) => {
    const facts = { ruleSet, level, key, ...dates }
    expect(ask(facts, '2050-01-01')).toMatchObject({
      outcome: 'refused',
      clauses: [clause],
      parameters: [],
      due: [],
      details: { keepUntil: null, days: null },
    })
    expect(ask({ ...facts, days: 365 }, '2027-06-01')).toMatchObject({
      outcome: 'refused',
      parameters: [{ value: 365, origin: 'internal' }],
      details: { keepUntil: '2027-06-01' },
    })
    expect(ask({ ...facts, days: 365 }, '2027-06-02').outcome).toBe('allowed')
  })
  test('what no clause keeps does not apply', () =>
    expect(ask({ key: 'greetings' })).toMatchObject({ outcome: 'not-applicable', details: { keepUntil: null, days: null } }))
})

describe('workload', () => {
  type Item = FactsOf['workload']['items'][number]
  const item = (over: Partial<Item>): Item => ({ id: 'a', before: 5, after: 5, onlinePossible: true, inEmergencyPeriod: false, ...over })
  const ask = (items: Item[], over: object = {}) =>
    evaluate('workload', { level: 'bachelor', ruleSet: 'A2021.draft', items, ...over }, ruleSets, day)

  test('A2021-34: the workload stays as in the valid programme, neither more nor less', () => {
    expect(ask([item({}), item({ id: 'b' })])).toMatchObject({
      outcome: 'allowed',
      clauses: ['A2021-34', 'A2021-35'],
      details: { changed: [], toMove: [] },
    })
    for (const after of [4, 6])
      expect(ask([item({ after })], { level: 'primary' })).toMatchObject({
        outcome: 'refused',
        reasons: [{ clause: 'A2021-34', text: { en: `a: the workload has changed (5 → ${after}).` } }],
        details: { changed: ['a'] },
      })
  })
  test('A2021-35: what is impossible online moves out of the emergency’s period', () => {
    const hard = { onlinePossible: false, inEmergencyPeriod: true }
    expect(ask([item(hard)])).toMatchObject({
      outcome: 'refused',
      reasons: [{ clause: 'A2021-35' }],
      details: { changed: [], toMove: ['a'] },
    })
    expect(ask([item({ ...hard, inEmergencyPeriod: false }), item({ ...hard, onlinePossible: true })]).outcome).toBe('allowed')
    expect(ask([item(hard)], { level: 'primary' }).outcome).toBe('allowed')
  })
  test('other editions do not speak of it', () =>
    expect(ask([item({ after: 1 })], { ruleSet: 'A2023.2024' })).toMatchObject({
      outcome: 'not-applicable',
      details: { changed: [], toMove: [] },
    }))
})

describe('the time of a learner at a distance', () => {
  type Facts = FactsOf['period']
  const ask = (over: Partial<Facts>, asOf = day) =>
    evaluate(
      'period',
      { level: 'primary', ground: 'vkk', from: '2026-11-01', to: '2026-12-01', active: true, others: [], ...over },
      ruleSets,
      asOf,
    )
  const refusals = (over: Partial<Facts>, asOf = day) => ask(over, asOf).reasons.map((reason) => reason.clause)

  test.each([
    ['A2023-7.b', 'vkk', 'primary', 'A2023.2024'],
    ['A2023-9.c', 'event', 'tvet', 'A2023.2024'],
    ['A2021-21.b', 'vkk', 'bachelor', 'A2021.draft'],
    ['A2021-22.a', 'small-school', 'primary', 'A2021.draft'],
  ] as const)('%s: the time lies within the days of the ground', (clause, ground, level, ruleSet) => {
    const own = { ground, level, ruleSet, groundFrom: '2026-11-01', groundTo: '2026-12-01' }
    expect(ask(own)).toMatchObject({
      outcome: 'allowed',
      due: [{ step: 'end', from: '2026-11-01', on: '2026-12-01', doneOn: null, workingDays: null, clause }],
    })
    expect(refusals({ ...own, groundFrom: '2026-11-02' })).toEqual([clause])
    expect(refusals({ ...own, groundTo: '2026-11-30' })).toEqual([clause])
    expect(refusals({ ground, level, ruleSet, orderedOn: '2026-12-02' })).toEqual([])
    expect(refusals({ ...own, orderedOn: '2026-12-01' })).toEqual([])
    expect(refusals({ ...own, orderedOn: '2026-12-02' })).toEqual([clause])
    expect(refusals(own, '2026-12-01')).toEqual([])
    expect(refusals(own, '2026-12-02')).toEqual([clause])
    expect(refusals({ ...own, active: false }, '2026-12-02')).toEqual([])
    expect(refusals({ ...own, from: '2026-12-01' })).toEqual([])
    expect(refusals({ ground, level, ruleSet, from: '2026-12-02' })).toEqual([clause])
  })
  test('each breach is told with its day', () => {
    const told = (over: Partial<Facts>, asOf = day) => ask(over, asOf).reasons.map((reason) => reason.text.en)
    expect(told({ groundFrom: '2026-11-02' })).toEqual(['The ground begins on 02.11.2026.'])
    expect(told({ groundTo: '2026-11-30' })).toEqual(['The ground ends on 30.11.2026.'])
    expect(told({ groundTo: '2026-12-01', orderedOn: '2026-12-02' })).toEqual(['The ground had ended before the order, on 01.12.2026.'])
    expect(told({}, '2026-12-02')).toEqual(['The time ended on 01.12.2026.'])
    expect(told({ from: '2026-12-02' })).toEqual(['The last day is before the first.'])
  })
  test('A2023-15.4: after an attestation the pedagogical council decides to extend or to return', () => {
    const attested = (over: Partial<Facts> = {}) => ask({ ground: 'parent', attestedOn: '2026-11-22', ...over })
    expect(attested()).toMatchObject({
      outcome: 'needs',
      missing: [{ kind: 'document', code: 'council-decision', clause: 'A2023-15.4', broughtBy: 'organisation', stage: 'decision' }],
      bodies: [{ body: 'pedagogical-council', clause: 'A2023-15.4' }],
    })
    for (const council of ['extended', 'returned'] as const) expect(attested({ council })).toMatchObject({ outcome: 'allowed', bodies: [] })
    expect(ask({ to: '2026-11-10' })).toMatchObject({ outcome: 'refused', reasons: [{ weight: 'refuses', clause: 'A2023-7.b' }] })
    for (const over of [
      { attestedOn: '2026-11-23' },
      { attestedOn: null },
      { active: false },
      { level: 'tvet' },
      { ground: 'emergency' },
      { ruleSet: 'A2021.draft' },
    ] as const)
      expect(attested(over).missing).toEqual([])
  })
  test('a second order for the same days, here or in another organisation, is told as a warning', () => {
    const other = (from: string, to: string) => ask({ others: [{ id: 'order 7', ground: 'event', from, to }] })
    expect(other('2026-12-01', '2026-12-31')).toMatchObject({
      outcome: 'allowed',
      reasons: [{ weight: 'warns', clause: 'A2023-3.3', text: { en: 'There is another order for these days: order 7.' } }],
      details: { overlaps: ['order 7'] },
    })
    expect(other('2026-10-01', '2026-11-01').details?.overlaps).toEqual(['order 7'])
    expect(other('2026-10-01', '2026-10-31').details?.overlaps).toEqual([])
    expect(other('2026-12-02', '2026-12-31').details?.overlaps).toEqual([])
  })
  test('a ground that the edition does not have', () => expect(ask({ ground: 'exchange' }).outcome).toBe('not-applicable'))
  test('a ground without days of its own ends by its own clause', () =>
    expect(ask({ ground: 'emergency' }).due[0]?.clause).toBe('A2023-3.1'))
})

describe('the chain of terms', () => {
  type Facts = FactsOf['deadlines']
  const ask = (over: Partial<Facts>, asOf = day) =>
    evaluate(
      'deadlines',
      { level: 'bachelor', registeredOn: '2026-03-19', calendar: { weekDays: 5, overrides: [] }, ...over },
      ruleSets,
      asOf,
    )
  const states = (over: Partial<Facts>, asOf?: string) => ask(over, asOf).details?.steps.map((step) => step.state)

  test('A2015-12.a, A2015-12.b, A2015-13.6: five, three and three working days across Nauryz and its transfers', () => {
    const ruling = ask({}, '2026-03-20')
    expect(ruling.due.map((due) => [due.step, due.on, due.workingDays, due.clause])).toEqual([
      ['decision', '2026-03-31', 5, 'A2015-12.a'],
      ['order', '2026-04-03', 3, 'A2015-12.b'],
      ['acquaintance', '2026-04-08', 3, 'A2015-13.6'],
    ])
    expect(ruling).toMatchObject({
      outcome: 'allowed',
      parameters: [{ key: 'considerWorkingDays', value: 5, origin: 'act' }, { value: 3 }, { value: 3 }],
    })
    expect(ruling.reasons.every((reason) => reason.weight === 'grants')).toBe(true)
  })
  test('across the new year’s holidays with their transfers', () =>
    expect(ask({ registeredOn: '2026-12-28' }, '2026-12-28').due.map((due) => due.on)).toEqual(['2027-01-06', '2027-01-12', '2027-01-15']))
  test('A2015-12.a: late and overdue are refused by the clause of the step', () => {
    expect(ask({ decidedOn: '2026-03-31' }, '2026-03-31').outcome).toBe('allowed')
    expect(ask({ decidedOn: '2026-04-01' }, '2026-04-01')).toMatchObject({
      outcome: 'refused',
      reasons: [
        { weight: 'refuses', clause: 'A2015-12.a', text: { en: 'Decision on the application: the term of 31.03.2026 was not kept.' } },
        {},
        {},
      ],
    })
    expect(ask({}, '2026-03-31').outcome).toBe('allowed')
    expect(ask({}, '2026-04-01').outcome).toBe('refused')
    expect(states({ decidedOn: '2026-04-01' }, '2026-04-01')).toEqual(['done-late', 'left', 'left'])
    expect(states({ decidedOn: '2026-03-31', orderedOn: '2026-04-03', acquaintedOn: '2026-04-08' }, '2026-05-01')).toEqual([
      'done',
      'done',
      'done',
    ])
    // The order is not late while the decision is open: only the open step is.
    expect(ask({}, '2026-05-01').reasons.map((reason) => reason.weight)).toEqual(['refuses', 'grants', 'grants'])
  })
  test('a decision on a Saturday is a decision of a working day in a six-day week, and told in a five-day week', () => {
    const saturday = '2026-03-28'
    const six = ask({ decidedOn: saturday, calendar: { weekDays: 6, overrides: [] } }, saturday)
    expect(six.reasons.map((reason) => reason.weight)).toEqual(['grants', 'grants', 'grants'])
    const five = ask({ decidedOn: saturday }, saturday)
    expect(five).toMatchObject({
      outcome: 'allowed',
      reasons: [
        {},
        { weight: 'warns', clause: 'A2015-12.a', text: { en: 'Decision on the application: 28.03.2026 is a day off.' } },
        {},
        {},
      ],
    })
    expect(five.explanation.en.endsWith('28.03.2026 is a day off.')).toBe(true)
  })
  test('after a withdrawal nothing is due, and an order after it is refused', () => {
    const withdrawn = { withdrawnOn: '2026-03-27' }
    expect(ask({ ...withdrawn }, '2026-05-01')).toMatchObject({ outcome: 'allowed', due: [], details: { steps: [] } })
    expect(ask({ ...withdrawn, decidedOn: '2026-03-26' }, '2026-05-01').due.map((due) => due.step)).toEqual(['decision'])
    expect(ask({ ...withdrawn, decidedOn: '2026-03-27', orderedOn: '2026-03-30' }, '2026-05-01')).toMatchObject({
      outcome: 'refused',
      reasons: [
        { weight: 'grants' },
        { weight: 'grants' },
        { weight: 'refuses', clause: 'A2015-12.b', text: { en: 'Order: done after the application was withdrawn on 27.03.2026.' } },
      ],
    })
    expect(ask({ withdrawnOn: '2026-03-26', decidedOn: '2026-03-26' }, '2026-05-01').reasons.map((reason) => reason.weight)).toEqual([
      'grants',
    ])
    expect(ask({ withdrawnOn: '2026-05-02' }, '2026-05-01').due).toHaveLength(3)
    expect(ask({ withdrawnOn: '2026-05-01' }, '2026-05-01').due).toHaveLength(0)
  })
  test('order 349 borrows the chain as an internal norm (D-06)', () =>
    expect(ask({ level: 'primary' }).parameters.map((each) => each.origin)).toEqual(['internal', 'internal', 'internal']))
})
