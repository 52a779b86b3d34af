import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { attestationModes } from '../attestation.ts'
import { collegeLevels, higherLevels, levels, schoolLevels } from '../level.ts'
import type { FactsOf } from '../questions/facts.ts'
import { ruleSets } from '../rule-sets.ts'
import { evaluate } from './evaluate.ts'

const day = '2026-11-22'

describe('admission to the interim attestation', () => {
  const control = (over: object) => ({ id: 'РК1', required: true, done: true, passed: true, ...over })
  const ask = (controls: FactsOf['admission']['controls'], over: object = {}) =>
    evaluate('admission', { level: 'bachelor', controls, ...over }, ruleSets, day)

  test('A2015-33: all required control events done and passed', () => {
    const ruling = ask([control({}), control({ id: 'extra', required: false, done: false, passed: false })])
    expect(ruling).toMatchObject({
      outcome: 'allowed',
      clauses: ['A2015-33'],
      details: { required: 1, passed: 1 },
      explanation: { en: 'The act allows it: all control events are passed.' },
    })
  })
  test('A2010-29: in order 169 too', () =>
    expect(ask([control({ passed: false })], { ruleSet: 'A2010.2010' })).toMatchObject({ outcome: 'needs', clauses: ['A2010-29'] }))
  test('A2015-33: what is not done and what is not passed is told apart', () => {
    const ruling = ask([
      control({ id: 'a', done: false, passed: false }),
      control({ id: 'b', passed: false }),
      control({ id: 'c' }),
      control({ id: 'd', done: false }),
    ])
    expect(ruling.outcome).toBe('needs')
    expect(ruling.missing.map(({ code, name, broughtBy, kind, stage }) => [code, name.en, broughtBy, kind, stage])).toEqual([
      ['a', 'not done: a', 'applicant', 'item', 'decision'],
      ['b', 'not passed: b', 'applicant', 'item', 'decision'],
      ['d', 'not done: d', 'applicant', 'item', 'decision'],
    ])
    expect(ruling).toMatchObject({ reasons: [], details: { required: 4, passed: 1 } })
  })
  test('order 349 leaves it to order 125', () =>
    expect(ask([control({ done: false })], { level: 'primary' })).toMatchObject({
      outcome: 'not-applicable',
      details: { required: 1, passed: 1 - 1 },
    }))
})

describe('form of the attestation', () => {
  const ask = (over: Partial<FactsOf['attestation']>) =>
    evaluate(
      'attestation',
      { level: 'primary', ground: 'parent', kind: 'interim', mode: 'in-person', atOwnPlace: true, present: [], ...over },
      ruleSets,
      day,
    )

  test('A2023-15.3.c: a pupil of the grounds of paragraph 15 is attested in person at the own school', () => {
    for (const level of schoolLevels)
      for (const ground of ['weather', 'vkk', 'event', 'parent'])
        for (const kind of ['current', 'interim', 'final'] as const) {
          expect(ask({ level, ground, kind })).toMatchObject({
            outcome: 'allowed',
            clauses: ['A2023-15.3.c'],
            details: { modes: ['in-person'] },
          })
          expect(ask({ level, ground, kind, atOwnPlace: false })).toMatchObject({
            outcome: 'refused',
            reasons: [{ weight: 'refuses', clause: 'A2023-15.3.c' }],
          })
          for (const mode of attestationModes.filter((each) => each !== 'in-person'))
            expect(ask({ level, ground, kind, mode }).outcome).toBe('refused')
        }
  })
  test('A2023-15.3.c: an emergency and a midterm control are not limited by it', () => {
    expect(ask({ ground: 'emergency', mode: 'remote' })).toMatchObject({ outcome: 'not-applicable', details: { modes: [] } })
    expect(ask({ kind: 'midterm', mode: 'remote' }).outcome).toBe('not-applicable')
    expect(ask({ ground: null, mode: 'remote' }).outcome).toBe('not-applicable')
  })
  test('A2023-10.b: a college holds the final attestation at a distance with proctoring only', () => {
    const final = (mode: FactsOf['attestation']['mode']) => ask({ level: 'tvet', ground: null, kind: 'final', mode, atOwnPlace: false })
    expect(final('in-person').outcome).toBe('allowed')
    expect(final('remote-proctored')).toMatchObject({ outcome: 'allowed', clauses: ['A2023-10.b'] })
    expect(final('remote')).toMatchObject({
      outcome: 'refused',
      reasons: [{ clause: 'A2023-10.b' }],
      details: { modes: ['in-person', 'remote-proctored'] },
    })
    expect(ask({ level: 'tvet', ground: null, kind: 'interim', mode: 'remote' }).outcome).toBe('not-applicable')
  })
  test('A2015-35.b: the commission travels to a convict for the final attestation', () => {
    const convict = (mode: FactsOf['attestation']['mode'], kind: 'final' | 'interim' = 'final') =>
      ask({ level: 'bachelor', ground: 'convict', kind, mode })
    expect(convict('visiting').outcome).toBe('allowed')
    for (const mode of ['in-person', 'remote', 'remote-proctored'] as const)
      expect(convict(mode)).toMatchObject({ outcome: 'refused', reasons: [{ clause: 'A2015-35.b' }] })
    expect(convict('in-person', 'interim').outcome).toBe('not-applicable')
    expect(ask({ level: 'bachelor', ground: 'disability', kind: 'final' }).outcome).toBe('not-applicable')
  })
  test('A2021-19.d: summative works of a pupil abroad go asynchronously by the council’s decision', () => {
    const abroad = (over: object) => ask({ ruleSet: 'A2021.draft', ground: 'abroad', kind: 'current', mode: 'remote', ...over })
    expect(abroad({})).toMatchObject({ outcome: 'needs', missing: [{ code: 'council-decision', clause: 'A2021-19.d', stage: 'decision' }] })
    expect(abroad({ mode: 'remote-proctored' }).outcome).toBe('needs')
    expect(abroad({ present: [{ key: 'council-decision' }] }).outcome).toBe('allowed')
    expect(abroad({ present: [{ key: 'minutes' }] }).outcome).toBe('needs')
    expect(abroad({ mode: 'in-person' }).outcome).toBe('allowed')
  })
  test('several rules hold together: only what all of them allow is allowed', () => {
    const [own] = ruleSets['A2023.2024'].attestation
    if (own === undefined) throw new Error('there is a rule')
    const wide = { ...own, modes: ['in-person', 'remote'] } as const
    const sets = { ...ruleSets, 'A2023.2024': { ...ruleSets['A2023.2024'], attestation: [wide, own] } }
    const held = (mode: 'in-person' | 'remote') =>
      evaluate('attestation', { level: 'primary', ground: 'parent', kind: 'interim', mode, atOwnPlace: true, present: [] }, sets, day)
    expect(held('in-person').details).toEqual({ modes: ['in-person'] })
    expect(held('remote')).toMatchObject({ outcome: 'refused', reasons: [{ weight: 'grants' }, { weight: 'refuses' }] })
  })
  test('A2021-20.f: a participant of an event may be attested at a distance', () => {
    for (const level of [...collegeLevels, ...higherLevels])
      expect(ask({ ruleSet: 'A2021.draft', level, ground: 'event', mode: 'remote' })).toMatchObject({
        outcome: 'allowed',
        clauses: ['A2021-20.f'],
      })
    expect(ask({ ruleSet: 'A2021.draft', level: 'primary', ground: 'event', mode: 'remote' }).outcome).toBe('not-applicable')
    expect(ask({ ruleSet: 'A2021.draft', level: 'tvet', ground: 'event', mode: 'visiting' }).outcome).toBe('refused')
  })
})

describe('days of the attestations', () => {
  type Work = FactsOf['attestation-dates']['works'][number]
  const work = (over: Partial<Work>): Work => ({ id: 'ТЖБ', dueOn: '2026-11-20', passedOn: null, ...over })
  const ask = (works: Work[], over: Partial<FactsOf['attestation-dates']> = {}) =>
    evaluate('attestation-dates', { level: 'primary', ground: 'parent', works, ...over }, ruleSets, day)

  test('A2023-15.3.b: what is passed by its day is in time, the day itself included', () => {
    const ruling = ask([work({ passedOn: '2026-11-20' }), work({ id: 'later', dueOn: '2026-11-22' })])
    expect(ruling).toMatchObject({ outcome: 'allowed', clauses: ['A2023-15.3.b'], details: { late: [] } })
    expect(ruling.due).toMatchObject([
      {
        step: 'ТЖБ',
        on: '2026-11-20',
        doneOn: '2026-11-20',
        from: null,
        workingDays: null,
        clause: 'A2023-15.3.b',
        name: { en: 'Attestation: ТЖБ' },
      },
      { step: 'later', on: '2026-11-22', doneOn: null },
    ])
  })
  test('A2023-15.3.b: what is not passed, or later than its day, is late', () => {
    const ruling = ask([work({}), work({ id: 'b', passedOn: '2026-11-21' })])
    expect(ruling).toMatchObject({
      outcome: 'refused',
      details: { late: ['ТЖБ', 'b'] },
      reasons: [{ clause: 'A2023-15.3.b', text: { en: 'ТЖБ: not passed by 20.11.2026.' } }, { weight: 'refuses' }],
    })
  })
  test('A2023-9.f, A2021-20.d: a work missed for a competition gets a day by the individual schedule', () => {
    const event = (over: Partial<Work>, more: object = {}) => ask([work({ missed: true, ...over })], { ground: 'event', ...more })
    expect(event({})).toMatchObject({
      outcome: 'needs',
      missing: [{ kind: 'item', code: 'ТЖБ', clause: 'A2023-9.f', stage: 'order', broughtBy: 'organisation' }],
      details: { late: [] },
    })
    expect(event({}).due).toMatchObject([{ on: '2026-11-20', clause: 'A2023-15.3.b' }])
    expect(event({ scheduledOn: '2026-12-01' })).toMatchObject({ outcome: 'allowed', due: [{ on: '2026-12-01', clause: 'A2023-9.f' }] })
    expect(event({ scheduledOn: '2026-11-21' })).toMatchObject({ outcome: 'refused', details: { late: ['ТЖБ'] } })
    expect(event({ passedOn: '2026-11-21' })).toMatchObject({ outcome: 'allowed', missing: [] })
    expect(event({ missed: false }).outcome).toBe('refused')
    expect(event({}, { ruleSet: 'A2021.draft' })).toMatchObject({
      outcome: 'needs',
      missing: [{ clause: 'A2021-20.d' }],
      clauses: ['A2021-20.d'],
      due: [{ clause: 'A2021-20.d' }],
    })
    expect(ask([work({ missed: true })], { ground: 'vkk' }).outcome).toBe('refused')
  })
  test('other levels and grounds have no such days', () => {
    expect(ask([work({ missed: true })], { level: 'tvet', ground: 'event', ruleSet: 'A2021.draft' }).outcome).toBe('not-applicable')
    expect(ask([work({ scheduledOn: '2026-12-01' })]).due).toMatchObject([{ on: '2026-12-01', clause: 'A2023-15.3.b' }])
    expect(ask([work({})], { level: 'tvet' })).toMatchObject({ outcome: 'not-applicable', details: { late: [] } })
    expect(ask([work({})], { ground: 'emergency' }).outcome).toBe('not-applicable')
    expect(ask([work({})], { ground: null }).outcome).toBe('not-applicable')
    expect(ask([work({})], { ground: 'parent', ruleSet: 'A2021.draft' }).outcome).toBe('not-applicable')
  })
})

describe('identification in the final grade of a MOOC', () => {
  type Task = FactsOf['identification']['tasks'][number]
  const task = (weight: number, method: string | null): Task => ({ id: String(weight), weight, method })
  const ask = (tasks: Task[], over: object = {}) => evaluate('identification', { level: 'bachelor', tasks, ...over }, ruleSets, day)

  test('A2016-38.1.b: thirty per cent pass, one less fails, and the number is told', () => {
    expect(ask([task(70, null), task(30, 'proctoring')])).toMatchObject({
      outcome: 'allowed',
      details: { identified: 30, whole: 100 },
      parameters: [{ key: 'identifiedSharePercent', value: 30, unit: 'percent', clause: 'A2016-38.1.b', origin: 'act', verified: true }],
      clauses: ['A2016-38.1.b', 'A2016-38.1.e'],
      reasons: [{ weight: 'grants' }],
      explanation: { en: 'The act allows it: events with identification are at least 30\u00a0%.' },
    })
    expect(ask([task(71, null), task(29, 'proctoring')])).toMatchObject({
      outcome: 'refused',
      reasons: [{ clause: 'A2016-38.1.b', text: { en: 'Events with identification are under 30\u00a0%: 29 of 100.' } }],
    })
  })
  test.each([
    ['A2016-38.1.c', 'keystroke'],
    ['A2016-38.1.d', 'centre'],
    ['A2016-38.1.e', 'proctoring'],
    ['A2016-38.1.f', 'biometric'],
  ])('%s: %s is a method of identification, another is none', (clause, method) => {
    expect(ask([task(7, method), task(3, null)]).clauses).toContain(clause)
    expect(ask([task(7, `${method}-like`), task(3, null)]).outcome).toBe('refused')
  })
  test('A2016-38.1.b: more identification never breaks what less keeps', () => {
    const weights = fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(weights, fc.nat(8), fc.nat(8), (list, a, b) => {
        const outcome = (count: number) => ask(list.map((weight, index) => task(weight, index < count ? 'centre' : null))).outcome
        if (outcome(Math.min(a, b)) === 'allowed') expect(outcome(Math.max(a, b))).toBe('allowed')
      }),
    )
  })
  test('a course without weights has no share, and other editions none at all', () => {
    expect(ask([task(1, 'centre')]).outcome).toBe('allowed')
    // 298 of 1,000 is under thirty per cent, however it is rounded.
    expect(ask([task(702, null), task(298, 'centre')]).outcome).toBe('refused')
    expect(ask([]).outcome).toBe('refused')
    expect(ask([task(0, 'centre')]).outcome).toBe('refused')
    expect(ask([task(100, 'centre')], { level: 'tvet' })).toMatchObject({
      outcome: 'not-applicable',
      details: { identified: 0, whole: 100 },
    })
  })
})

describe('qualification of those who teach at a distance', () => {
  type Facts = FactsOf['qualification']
  const cert = (topic: string, over: Partial<Facts['certificates'][number]> = {}) => ({ topic, issuedOn: '2025-02-01', ...over })
  const ask = (certificates: Facts['certificates'], over: Partial<Facts> = {}) =>
    evaluate('qualification', { level: 'primary', certificates, ...over }, ruleSets, day)

  test('A2023-R1.5: a certificate of ICT courses', () => {
    expect(ask([cert('ict')])).toMatchObject({
      outcome: 'allowed',
      due: [],
      details: { topics: [{ key: 'ict', clause: 'A2023-R1.5', there: true, validUntil: null }] },
    })
    for (const level of levels.filter((each) => !(higherLevels as readonly string[]).includes(each)))
      expect(ask([], { level })).toMatchObject({
        outcome: 'needs',
        missing: [{ kind: 'item', code: 'ict', clause: 'A2023-R1.5', stage: 'decision' }],
      })
    expect(ask([cert('painting')]).outcome).toBe('needs')
  })
  test('A2015-7.1, A2010-7.f: training in distance technologies', () => {
    expect(ask([cert('distance')], { level: 'bachelor' })).toMatchObject({ outcome: 'allowed', clauses: ['A2015-7.1'] })
    expect(ask([cert('ict')], { level: 'bachelor' })).toMatchObject({ outcome: 'needs', missing: [{ clause: 'A2015-7.1' }] })
    expect(ask([], { level: 'bachelor', ruleSet: 'A2010.2010' })).toMatchObject({ outcome: 'needs', missing: [{ clause: 'A2010-7.f' }] })
  })
  test.each([
    ['A2021-9.5.a, A2021-9.5.b', 'tvet', ['A2021-9.5.a', 'A2021-9.5.b']],
    ['A2021-11.12.a, A2021-11.12.b', 'bachelor', ['A2021-11.12.a', 'A2021-11.12.b']],
  ] as const)('%s: methods of distance teaching and digital competences', (_, level, clauses) => {
    const draft = { level, ruleSet: 'A2021.draft' } as const
    expect(ask([], draft).missing.map((lack) => lack.clause)).toEqual(clauses)
    expect(ask([cert('distance-method')], draft).missing.map((lack) => lack.clause)).toEqual(clauses.slice(1))
    expect(ask([cert('distance-method'), cert('digital')], draft)).toMatchObject({ outcome: 'allowed', clauses })
  })
  test.each([
    ['A2021-12.4.a', 'innovative-methods'],
    ['A2021-12.4.b', 'self-analysis'],
    ['A2021-12.4.c', 'independent-work'],
    ['A2021-12.4.d', 'course-development'],
    ['A2021-12.4.e', 'video-platforms'],
    ['A2021-12.4.f', 'learning-environment'],
  ])('%s: the competence %s is told where half of the programme is at a distance, and keeps nobody from teaching', (clause, topic) => {
    const half = { level: 'bachelor', ruleSet: 'A2021.draft', conditions: ['half-distance'] } as const
    const both = [cert('distance-method'), cert('digital')]
    const warned = ask(both, half)
    expect(warned.outcome).toBe('allowed')
    expect(warned.reasons.filter((reason) => reason.weight === 'warns').map((reason) => reason.clause)).toContain(clause)
    expect(warned.reasons).toHaveLength(6)
    expect(ask([...both, cert(topic)], half).reasons.map((reason) => reason.clause)).not.toContain(clause)
    expect(ask(both, { ...half, conditions: [] }).reasons).toEqual([])
  })
  test('a certificate counts from its issue to its last day, and the longest one is the due date', () => {
    const valid = (over: object) => ask([cert('ict', over)]).outcome
    expect(valid({ issuedOn: '2026-11-22' })).toBe('allowed')
    expect(valid({ issuedOn: '2026-11-23' })).toBe('needs')
    expect(valid({ validUntil: '2026-11-22' })).toBe('allowed')
    expect(valid({ validUntil: '2026-11-21' })).toBe('needs')
    const two = ask([cert('ict', { validUntil: '2027-05-01' }), cert('digital', { validUntil: '2027-03-01' })])
    expect(two.due).toMatchObject([{ step: 'ict', on: '2027-05-01', from: null, workingDays: null, doneOn: null, clause: 'A2023-R1.5' }])
    expect(ask([cert('ict', { validUntil: '2027-05-01' }), cert('digital')])).toMatchObject({
      due: [],
      details: { topics: [{ validUntil: null }] },
    })
  })
  test('the organisation may ask hours, and renew certificates without an end after some years', () => {
    const asking = (settings: Facts['settings'], over: object = {}) => ask([cert('ict', { hours: 36, ...over })], { settings })
    expect(asking({ leastHours: 36 }).outcome).toBe('allowed')
    expect(asking({ leastHours: 37 }).outcome).toBe('needs')
    expect(asking({ leastHours: 1 }, { hours: null }).outcome).toBe('needs')
    expect(asking({ validYears: 2 })).toMatchObject({ outcome: 'allowed', due: [{ on: '2027-01-31' }] })
    expect(asking({ validYears: 1 }).outcome).toBe('needs')
    expect(asking({ validYears: 1 }, { issuedOn: '2025-11-23' })).toMatchObject({ outcome: 'allowed', due: [{ on: '2026-11-22' }] })
    expect(asking({ validYears: 1 }, { issuedOn: '2025-11-22' }).outcome).toBe('needs')
    expect(asking({ validYears: 1 }, { validUntil: '2030-01-01' }).outcome).toBe('allowed')
    expect(asking(null).outcome).toBe('allowed')
  })
  test('order 349 asks nothing of universities', () =>
    expect(ask([], { level: 'bachelor', ruleSet: 'A2023.2024' }).outcome).toBe('not-applicable'))
})
