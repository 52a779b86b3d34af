import { describe, expect, test } from 'vitest'
import type { Level } from '../level.ts'
import type { FactsOf } from '../questions/facts.ts'
import { findGround, type RuleSetId } from '../rule-set.ts'
import { ruleSets } from '../rule-sets.ts'
import { completeApplication } from './application.example.ts'
import { evaluate } from './evaluate.ts'

type Application = FactsOf['application']
const day = '2026-09-01'

const ask = (ruleSet: RuleSetId, ground: string, level: Level, over: Partial<Application> = {}, asOf = day) =>
  evaluate('application', completeApplication(ruleSet, ground, level, over), ruleSets, asOf)
const stating = (
  ruleSet: RuleSetId,
  ground: string,
  level: Level,
  facts: Record<string, string | boolean | null>,
  over: Partial<Application> = {},
) => ask(ruleSet, ground, level, { ...over, facts: { ...completeApplication(ruleSet, ground, level).facts, ...facts } })
const without = (ruleSet: RuleSetId, ground: string, level: Level, kind: string) =>
  ask(ruleSet, ground, level, { documents: completeApplication(ruleSet, ground, level).documents.filter((each) => each !== kind) })

/** Every ground that one applies on, with a level it is open to and one it is not. */
const grounds = [
  ['A2010-10.a', 'A2010.2010', 'shortened', 'bachelor', 'master'],
  ['A2010-10.b', 'A2010.2010', 'disability', 'additional', 'tvet'],
  ['A2010-10.c', 'A2010.2010', 'exchange', 'bachelor', 'master'],
  ['A2010-10.d', 'A2010.2010', 'conscript', 'bachelor', 'master'],
  ['A2010-10.e', 'A2010.2010', 'long-trip', 'bachelor', 'additional'],
  ['A2015-8.1', 'A2015.2016', 'shortened', 'tvet', 'primary'],
  ['A2015-8.2', 'A2015.2016', 'disability', 'primary', null],
  ['A2015-8.3', 'A2015.2016', 'exchange', 'doctor', 'tvet'],
  ['A2015-8.4', 'A2015.2016', 'conscript', 'bachelor', 'master'],
  ['A2015-8.5', 'A2015.2016', 'long-trip', 'bachelor', 'tvet'],
  ['A2015-8.6', 'A2015.2016', 'convict', 'tvet', null],
  ['A2015-9', 'A2015.2016', 'joint-programme', 'master', 'tvet'],
  ['A2016-8-1.a', 'A2015.2016', 'additional-education', 'additional', 'bachelor'],
  ['A2021-6.1', 'A2021.draft', 'vkk', 'primary', 'additional'],
  ['A2021-6.2', 'A2021.draft', 'abroad', 'doctor', 'additional'],
  ['A2021-6.3', 'A2021.draft', 'event', 'tvet', 'additional'],
  ['A2021-6.4', 'A2021.draft', 'small-school', 'basic-secondary', 'tvet'],
  ['A2021-6.5', 'A2021.draft', 'parent', 'general-secondary', 'tvet'],
  ['A2021-6.6', 'A2021.draft', 'general-college', 'postsecondary', 'bachelor'],
  ['A2021-6.7', 'A2021.draft', 'general-higher', 'bachelor', 'tvet'],
  ['A2021-21.d', 'A2021.draft', 'health-temporary', 'master', 'primary'],
  ['A2023-3.3', 'A2023.2024', 'vkk', 'tvet', 'bachelor'],
  ['A2023-3.4', 'A2023.2024', 'event', 'primary', 'additional'],
  ['A2023-3.5', 'A2023.2024', 'parent', 'postsecondary', 'additional'],
  ['A2023-8', 'A2023.2024', 'health-temporary', 'tvet', 'primary'],
] as const

describe.each(grounds)('%s', (clause, ruleSet, code, level, closedTo) => {
  test('a complete application is allowed by the clause of its ground', () => {
    const ruling = ask(ruleSet, code, level)
    expect(ruling.explanation.en).toContain('The act allows it: ')
    expect(ruling).toMatchObject({ outcome: 'allowed', missing: [], reasons: [{ weight: 'grants', clause }] })
    expect(ruling.clauses[0]).toBe(clause)
    expect(ruling.bodies.length).toBeGreaterThan(0)
  })

  test('it is closed to another level', () => {
    for (const other of closedTo === null ? [] : [closedTo])
      expect(ask(ruleSet, code, other)).toMatchObject({ outcome: 'refused', reasons: [{ weight: 'refuses', clause }] })
  })

  test('each document that the applicant or the organisation brings is missed by its own clause', () => {
    const learner = { level, studyForm: 'full-time' } as const
    for (const document of ask(ruleSet, code, level).details?.documents ?? []) {
      const ruling = without(ruleSet, code, learner.level, document.kind)
      if (document.broughtBy === 'system') expect(ruling.outcome).toBe('allowed')
      else
        expect(ruling).toMatchObject({
          outcome: 'needs',
          missing: [
            { kind: 'document', code: document.kind, clause: document.clause, broughtBy: document.broughtBy, stage: document.stage },
          ],
        })
    }
  })

  test('each fact is missed by its own clause', () => {
    const { facts } = completeApplication(ruleSet, code, level)
    const asked = findGround(ruleSets[ruleSet], code)?.facts ?? []
    for (const fact of asked.filter((each) => !each.when)) {
      expect(stating(ruleSet, code, level, { [fact.code]: null }).missing).toEqual([
        { kind: 'fact', code: fact.code, name: fact.name, clause: fact.clause, broughtBy: 'applicant', stage: 'application' },
      ])
      expect(facts[fact.code]).not.toBeUndefined()
    }
  })
})

test.each([
  ['A2010-10.c: a “Bolashak” scholar', 'A2010.2010', 'exchange', 'bachelor', { bolashak: true }, 'A2010-10.c'],
  ['A2010-10.e: a trip of four months', 'A2010.2010', 'long-trip', 'bachelor', { from: '2011-01-10', to: '2011-05-10' }, 'A2010-10.e'],
  ['A2015-8.3: a “Bolashak” scholar', 'A2015.2016', 'exchange', 'master', { bolashak: true }, 'A2015-8.3'],
  ['A2015-8.5: a trip of four months', 'A2015.2016', 'long-trip', 'bachelor', { from: '2026-01-10', to: '2026-05-10' }, 'A2015-8.5'],
  ['A2015-8.6: another regime', 'A2015.2016', 'convict', 'tvet', { regime: 'other' }, 'A2015-8.6'],
  ['A2015-8.6: no technical conditions', 'A2015.2016', 'convict', 'tvet', { technicalConditions: false }, 'A2015-8.6'],
  ['A2021-6.3: a local contest', 'A2021.draft', 'event', 'bachelor', { eventScale: 'other' }, 'A2021-6.3'],
  ['A2021-6.4: the subject has its teacher', 'A2021.draft', 'small-school', 'primary', { vacancy: false }, 'A2021-6.4'],
  ['A2021-21.c: the parents chose home schooling', 'A2021.draft', 'vkk', 'primary', { homeOrDistance: 'home' }, 'A2021-21.c'],
  [
    'A2021-21.b: the period of the conclusion is backwards',
    'A2021.draft',
    'vkk',
    'tvet',
    { from: '2026-12-01', to: '2026-11-30' },
    'A2021-21.b',
  ],
  [
    'A2021-22.a: the period of the vacancy is backwards',
    'A2021.draft',
    'small-school',
    'primary',
    { from: '2026-12-01', to: '2026-11-30' },
    'A2021-22.a',
  ],
  ['A2023-3.4: a local contest', 'A2023.2024', 'event', 'primary', { eventScale: 'other' }, 'A2023-3.4'],
  ['A2023-9.d: a journey to a zone of danger', 'A2023.2024', 'event', 'tvet', { dangerZone: true }, 'A2023-9.d'],
  ['A2023-11.1.h: a journey to a zone of danger', 'A2023.2024', 'parent', 'primary', { dangerZone: true }, 'A2023-11.1.h'],
  ['A2023-11.1.d: no conditions at home', 'A2023.2024', 'parent', 'primary', { homeConditions: false }, 'A2023-11.1.d'],
] as const)('%s is refused by its clause', (_, ruleSet, ground, level, facts, clause) => {
  const ruling = stating(ruleSet, ground, level, facts, { until: 'decision' })
  expect(ruling.outcome).toBe('refused')
  expect(ruling.reasons.map((reason) => reason.clause)).toContain(clause)
  expect(ruling.clauses).toContain(clause)
})

test.each([
  ['A2021-6.1', 'vkk', 'tvet', ['A2021-21.a']],
  ['A2021-6.2', 'abroad', 'master', ['A2021-19.b']],
  ['A2021-6.3', 'event', 'bachelor', ['A2021-20.b']],
  ['A2021-6.4', 'small-school', 'primary', ['A2021-22.a', 'A2021-22.b', 'A2021-8']],
  ['A2021-6.5', 'parent', 'primary', ['A2021-23.b', 'A2021-23.c']],
] as const)('%s: the draft opens the ground %s at %s with its papers only', (clause, ground, level, papers) => {
  expect(ask('A2021.draft', ground, level)).toMatchObject({ outcome: 'allowed', reasons: [{ clause }] })
  const bare = ask('A2021.draft', ground, level, { documents: [], until: 'decision' })
  expect(bare.outcome).toBe('needs')
  expect(bare.missing.map((lack) => lack.clause)).toEqual(papers)
})

test('A2010-10.e, A2015-8.5: a day longer than four months is enough, and the number is told with its clause', () => {
  for (const [ruleSet, clause] of [
    ['A2010.2010', 'A2010-10.e'],
    ['A2015.2016', 'A2015-8.5'],
  ] as const) {
    const ruling = stating(ruleSet, 'long-trip', 'bachelor', { from: '2026-11-10', to: '2027-03-11' })
    expect(ruling.outcome).toBe('allowed')
    expect(ruling.parameters).toEqual([{ key: 'longTripMonths', value: 4, unit: 'month', clause, origin: 'act', verified: true }])
  }
})

test('A2010-10.d, A2015-8.4: a conscript of another form than the extramural is refused', () => {
  expect(ask('A2010.2010', 'conscript', 'bachelor', { studyForm: 'evening' })).toMatchObject({
    outcome: 'refused',
    reasons: [{ clause: 'A2010-10.d' }],
  })
  expect(ask('A2015.2016', 'conscript', 'bachelor', { studyForm: 'evening' })).toMatchObject({
    outcome: 'refused',
    reasons: [{ clause: 'A2015-8.4' }],
  })
})

test('A2010-10.a: order 169 takes shortened programmes on three bases only, order 137 on six', () => {
  const base = (ruleSet: RuleSetId, value: string) => stating(ruleSet, 'shortened', 'bachelor', { base: value }).outcome
  for (const known of ['tvet', 'postsecondary', 'higher']) expect(base('A2010.2010', known)).toBe('allowed')
  for (const later of ['primary', 'basic-secondary', 'general-secondary']) {
    expect(base('A2010.2010', later)).toBe('needs')
    expect(base('A2015.2016', later)).toBe('allowed')
  }
})

test('A2010-10.b: order 169 asks no kind of disability and no PMPK recommendation', () => {
  const ground = findGround(ruleSets['A2010.2010'], 'disability')
  expect(ground?.facts.map((fact) => fact.code)).toEqual(['from', 'to'])
  expect(ground?.documents.map((document) => [document.kind, document.clause, document.attachedBy ?? null])).toEqual([
    ['application', 'A2010-11.a', 'A2010-13.1'],
    ['disability', 'A2010-11.c', null],
    ['individual-plan', 'A2010-13.2', 'A2010-13.2'],
    ['individual-schedule', 'A2010-13.3', 'A2010-13.3'],
  ])
  expect(ground?.decidedBy).toEqual([{ body: 'head', clause: 'A2010-12.a' }])
})

test('A2010-11.a, A2010-11.c, A2010-12.a: on every ground of order 169 an application with documents goes to the head', () => {
  for (const ground of ruleSets['A2010.2010'].grounds) {
    expect(ground.documents[0]).toMatchObject({ kind: 'application', clause: 'A2010-11.a' })
    expect(ground.documents.some((document) => document.clause === 'A2010-11.c' && document.broughtBy === 'applicant')).toBe(true)
    expect(ask('A2010.2010', ground.code, 'bachelor').bodies).toEqual([
      { body: 'head', clause: 'A2010-12.a', name: expect.objectContaining({ en: 'Head of the organisation' }) },
    ])
  }
})

test('A2010-11.b, A2015-11.b: an application without its reason is missed by the paragraph of its own order', () => {
  expect(ask('A2010.2010', 'disability', 'bachelor', { reason: ' ' }).missing).toMatchObject([
    { kind: 'reason', code: 'reason', clause: 'A2010-11.b' },
  ])
  expect(ask('A2015.2016', 'disability', 'bachelor', { reason: '' }).missing).toMatchObject([{ kind: 'reason', clause: 'A2015-11.b' }])
})

test('A2015-11.d, A2015-13.4: a disabled child brings the PMPK recommendation, an adult does not', () => {
  const missing = (subtype: string) =>
    stating('A2015.2016', 'disability', 'bachelor', { subtype }, { documents: ['disability'] }).missing.map((lack) => lack.clause)
  expect(missing('child')).toEqual(['A2015-11.d'])
  expect(missing('group-1')).toEqual([])
})

test('A2016-8-1.b: staff study programmes of retraining and upgrade', () => {
  for (const programme of ['retraining', 'upgrade'])
    expect(stating('A2015.2016', 'additional-education', 'additional', { programme }).outcome).toBe('allowed')
  expect(stating('A2015.2016', 'additional-education', 'additional', { programme: 'hobby' }).missing).toMatchObject([
    { clause: 'A2016-8-1.b' },
  ])
})

test('A2021-6.6, A2021-6.7, A2021-24.b: everybody in colleges and universities studies at a distance without a reason, by the list that the head’s order approves', () => {
  for (const [ground, level] of [
    ['general-college', 'tvet'],
    ['general-higher', 'master'],
  ] as const) {
    expect(ask('A2021.draft', ground, level, { reason: '' }).outcome).toBe('allowed')
    expect(without('A2021.draft', ground, level, 'distance-list')).toMatchObject({ outcome: 'needs', missing: [{ clause: 'A2021-24.b' }] })
  }
})

test('A2021-8: at school the pedagogical council decides on every application of the draft, in colleges and universities it does not', () => {
  for (const ground of ['vkk', 'event', 'abroad'] as const) {
    expect(without('A2021.draft', ground, 'primary', 'council-decision')).toMatchObject({
      outcome: 'needs',
      missing: [{ clause: 'A2021-8' }],
    })
    expect(without('A2021.draft', ground, 'bachelor', 'council-decision').outcome).toBe('allowed')
    expect(ask('A2021.draft', ground, 'primary').bodies.map((each) => each.body)).toEqual(['pedagogical-council', 'head'])
    expect(ask('A2021.draft', ground, 'bachelor').bodies.map((each) => each.body)).toEqual(['head'])
  }
})

test('A2021-23.a, A2021-23.b, A2021-23.c: certain categories need the parents’ application and both councils', () => {
  const ruling = ask('A2021.draft', 'parent', 'primary', { documents: ['self-study-plan'] })
  expect(ruling.missing.map((lack) => lack.clause)).toEqual(['A2021-23.b', 'A2021-23.c'])
  expect(ruling.details?.documents[0]).toMatchObject({ kind: 'application', clause: 'A2021-23.a' })
})

test('A2021-19.a, A2021-19.b, A2021-20.a, A2021-20.b, A2021-21.a: what is brought by each ground of the draft', () => {
  const brought = (ground: string) =>
    ask('A2021.draft', ground, 'bachelor')
      .details?.documents.filter((each) => each.broughtBy === 'applicant' || each.kind === 'application')
      .map((each) => each.clause)
  expect(brought('abroad')).toEqual(['A2021-19.a', 'A2021-19.b'])
  expect(brought('event')).toEqual(['A2021-20.a', 'A2021-20.b'])
  expect(brought('vkk')).toEqual(['A2021-8', 'A2021-21.a'])
})

test('A2021-19.c: an application for abroad comes before the academic year or by the day of departure', () => {
  const on = (registeredOn: string) =>
    stating(
      'A2021.draft',
      'abroad',
      'bachelor',
      { from: '2026-08-20', to: '2027-01-20' },
      { registeredOn, yearStartsOn: '2026-09-01', until: 'application' },
    )
  expect(on('2026-08-19').outcome).toBe('allowed')
  const early = { from: '2026-10-20', to: '2027-01-20' }
  const departing = (registeredOn: string) =>
    stating('A2021.draft', 'abroad', 'bachelor', early, { registeredOn, yearStartsOn: '2026-09-01', until: 'application' }).outcome
  expect(departing('2026-10-20')).toBe('allowed')
  expect(departing('2026-10-21')).toBe('refused')
  expect(on('2026-08-20').outcome).toBe('allowed')
  expect(on('2026-08-31').outcome).toBe('allowed')
  expect(on('2026-09-01')).toMatchObject({ outcome: 'refused', reasons: [{ clause: 'A2021-19.c' }] })
})

test('A2023-3-1.a, A2023-3-1.b: a college programme of the three fields is refused from the edition of 2024 on, unless the Law names the case', () => {
  const medical = { programmeField: 'medical', until: 'decision' } as const
  expect(stating('A2023.2023', 'vkk', 'tvet', {}, medical).outcome).toBe('allowed')
  expect(stating('A2023.2024', 'vkk', 'tvet', { lawCase: false }, medical)).toMatchObject({
    outcome: 'refused',
    reasons: [{ clause: 'A2023-3-1.a' }],
  })
  expect(stating('A2023.2024', 'vkk', 'tvet', { lawCase: true }, medical).outcome).toBe('allowed')
  expect(stating('A2023.2024', 'vkk', 'tvet', { lawCase: null }, medical)).toMatchObject({
    outcome: 'needs',
    missing: [{ clause: 'A2023-3-1.b' }],
  })
  expect(stating('A2023.2024', 'vkk', 'primary', {}, medical).outcome).toBe('allowed')
})

test('A2023-3.1, A2023-3.2, A2021-5.b: nobody applies on emergency and weather', () => {
  for (const [ruleSet, ground, clause] of [
    ['A2023.2024', 'emergency', 'A2023-3.1'],
    ['A2023.2024', 'weather', 'A2023-3.2'],
    ['A2021.draft', 'weather', 'A2021-5.b'],
  ] as const)
    expect(ask(ruleSet, ground, 'tvet')).toMatchObject({
      outcome: 'refused',
      reasons: [{ clause }],
      bodies: [{ body: 'education-authority' }],
    })
})

test('A2023-11.1.e: the edition of 2026, as reported, asks the child’s opinion from the age of ten; an unknown age is asked too', () => {
  const opinion = (ruleSet: RuleSetId, age: number | null) =>
    ask(ruleSet, 'parent', 'primary', { age }).details?.documents.some((each) => each.kind === 'child-opinion')
  expect(opinion('A2023.2024', 9)).toBe(true)
  expect(opinion('A2023.2026', 9)).toBe(false)
  expect(opinion('A2023.2026', 10)).toBe(true)
  expect(opinion('A2023.2026', null)).toBe(true)
})

describe('bad cases', () => {
  test('a learner of 9 does not apply on the parents’ ground, a learner of 18 does', () => {
    const applied = (age: number | null, appliedBy: 'learner' | 'guardian', ground = 'parent') =>
      ask('A2023.2024', ground, 'tvet', { age, appliedBy, until: 'application' })
    expect(applied(9, 'learner')).toMatchObject({
      outcome: 'refused',
      reasons: [{ clause: 'A2023-3.5', text: { en: 'Before the age of 18 a legal representative applies.' } }],
      parameters: [{ key: 'adultAge', value: 18, origin: 'internal' }],
    })
    expect(applied(17, 'learner').outcome).toBe('refused')
    expect(applied(18, 'learner').outcome).toBe('allowed')
    expect(applied(9, 'guardian')).toMatchObject({ outcome: 'allowed', parameters: [] })
    expect(applied(9, 'learner', 'vkk')).toMatchObject({
      outcome: 'refused',
      reasons: [{ text: { en: 'Before the age of 14 a legal representative applies.' } }],
      parameters: [{ key: 'signsAloneFromAge', value: 14, origin: 'internal' }],
    })
    expect(applied(13, 'learner', 'vkk').outcome).toBe('refused')
    expect(applied(14, 'learner', 'vkk')).toMatchObject({ outcome: 'allowed', parameters: [] })
    expect(applied(9, 'guardian', 'vkk').outcome).toBe('allowed')
    expect(applied(null, 'learner').outcome).toBe('allowed')
  })

  test('a ground that ends before the order refuses the order, by the clause of its period', () => {
    const until = (stage: 'decision' | 'order', asOf: string, orderedOn?: string) =>
      ask('A2023.2024', 'event', 'primary', { until: stage, ...(orderedOn ? { orderedOn } : {}) }, asOf)
    expect(until('order', '2027-03-01').outcome).toBe('allowed')
    expect(until('order', '2027-03-02')).toMatchObject({ outcome: 'refused', reasons: [{ clause: 'A2023-9.c' }] })
    expect(until('decision', '2027-03-02').outcome).toBe('allowed')
    expect(until('decision', '2027-03-02', '2027-03-02').outcome).toBe('refused')
    expect(until('decision', '2027-03-02', '2027-03-01').outcome).toBe('allowed')
  })

  test('an application withdrawn after the decision gets no order', () => {
    const withdrawn = (withdrawnOn: string) => ask('A2023.2024', 'vkk', 'tvet', { decidedOn: '2026-08-28', withdrawnOn })
    expect(withdrawn('2026-08-31')).toMatchObject({ outcome: 'refused', reasons: [{ clause: 'A2015-11.b' }] })
    expect(withdrawn('2026-09-01').outcome).toBe('refused')
    expect(withdrawn('2026-09-02').outcome).toBe('allowed')
  })

  describe('A2023-11.1.a, A2023-11.1.b: councils', () => {
    const good = { outcome: 'adopted', quorate: true, signed: true } as const
    const decide = (decisions: Application['decisions'], level: Level = 'primary') =>
      ask('A2023.2024', 'parent', level, { decisions, documents: completeApplication('A2023.2024', 'parent', level).documents })
    const trustees = { body: 'board-of-trustees', ...good } as const

    test('a council without quorum has decided nothing, whatever paper is there', () => {
      const ruling = decide([{ body: 'pedagogical-council', ...good, quorate: false }, trustees])
      expect(ruling).toMatchObject({ outcome: 'needs', missing: [{ code: 'council-decision', clause: 'A2023-11.1.a' }] })
      expect(ruling.reasons).toMatchObject([{ weight: 'warns', clause: 'A2023-11.1.a' }])
      expect(ruling.explanation.en).toContain('without a quorum')
    })
    test('nor has one whose minutes are not signed', () =>
      expect(decide([{ body: 'pedagogical-council', ...good, signed: false }, trustees]).outcome).toBe('needs'))
    test('a rejection refuses', () =>
      expect(
        decide([
          { body: 'pedagogical-council', ...good },
          { ...trustees, outcome: 'rejected' },
        ]),
      ).toMatchObject({
        outcome: 'refused',
        reasons: [{ weight: 'refuses', clause: 'A2023-11.1.b', text: { en: 'Board of trustees: rejected.' } }],
      }))
    test('an adopted decision stands beside one without quorum', () => {
      const first = { body: 'pedagogical-council', ...good, quorate: false } as const
      expect(decide([first, { body: 'pedagogical-council', ...good }, trustees]).outcome).toBe('allowed')
    })
    test('both adopted: allowed, also without the papers', () => {
      const { documents } = completeApplication('A2023.2024', 'parent', 'primary')
      const papers = documents.filter((kind) => !kind.endsWith('-decision'))
      const both = [{ body: 'pedagogical-council', ...good } as const, trustees]
      expect(ask('A2023.2024', 'parent', 'primary', { decisions: both, documents: papers }).outcome).toBe('allowed')
    })
    test.each(['pedagogical-council', 'methodical-council'] as const)('A2023-11.2: in a college the %s decides alone', (body) =>
      expect(ask('A2023.2024', 'parent', 'tvet', { decisions: [{ body, ...good }], documents: [] }).outcome).toBe('allowed'),
    )
    test('A2023-11.2: the board of trustees does not decide there', () =>
      expect(ask('A2023.2024', 'parent', 'tvet', { decisions: [trustees], documents: [] })).toMatchObject({
        outcome: 'needs',
        missing: [{ clause: 'A2023-11.2' }],
      }))
  })

  test('A2023-9.d: a zone counts for the days of the journey only, and a part of a place lies in the place', () => {
    const going = (zone: { place?: string; since: string; until?: string | null }, facts = {}) =>
      stating(
        'A2023.2024',
        'event',
        'primary',
        { from: '2026-10-01', to: '2026-10-10', ...facts },
        {
          until: 'application',
          destination: 'XX-12',
          dangerZones: [{ place: 'XX', source: 'list', ...zone }],
        },
      ).outcome
    expect(going({ since: '2026-10-10' })).toBe('refused')
    expect(going({ since: '2026-10-11' })).toBe('allowed')
    expect(going({ since: '2026-01-01', until: '2026-10-01' })).toBe('refused')
    expect(going({ since: '2026-01-01', until: '2026-09-30' })).toBe('allowed')
    expect(going({ place: 'XX-12-3', since: '2026-01-01' })).toBe('allowed')
    expect(going({ since: '2026-10-10' }, { to: null })).not.toBe('allowed')
  })
})

test('the chain of an application is told with its terms where it is registered, on the calendar that is given', () => {
  const ruling = ask('A2015.2016', 'disability', 'bachelor', {
    registeredOn: '2026-12-14',
    decidedOn: '2026-12-19',
    until: 'decision',
    calendar: { weekDays: 6, overrides: [] },
  })
  // On a six-day week Saturday is a working day: three days from Saturday the 19th end on Wednesday the 23rd.
  expect(ruling.due.map(({ step, from, on, doneOn, clause }) => [step, from, on, doneOn, clause])).toEqual([
    ['decision', '2026-12-14', '2026-12-21', '2026-12-19', 'A2015-12.a'],
    ['order', '2026-12-19', '2026-12-23', null, 'A2015-12.b'],
    ['acquaintance', null, '2026-12-26', null, 'A2015-13.6'],
  ])
  expect(ruling.due.map((due) => due.workingDays)).toEqual([5, 3, 3])
  expect(ruling.parameters.map((each) => each.key)).toEqual(['considerWorkingDays', 'orderWorkingDays', 'acquaintWorkingDays'])
  expect(ask('A2015.2016', 'disability', 'bachelor').parameters).toEqual([])
})

test('a ground that the edition does not know is refused by the grounds it knows for the level; without any it does not apply', () => {
  const facts = { ...completeApplication('A2023.2024', 'vkk', 'bachelor'), ground: 'exchange' }
  expect(evaluate('application', facts, ruleSets, day)).toMatchObject({
    outcome: 'not-applicable',
    clauses: [],
    details: { ground: 'exchange', documents: [] },
  })
  const pupil = evaluate('application', { ...facts, level: 'primary' }, ruleSets, day)
  expect(pupil.clauses).toEqual(['A2023-3.3', 'A2023-3.4', 'A2023-3.5', 'A2023-3.1', 'A2023-3.2'])
  expect(pupil.reasons).toHaveLength(1)
})

test('what is shown of a document: whether it is there and goes into the order', () => {
  const documents = ask('A2023.2024', 'event', 'primary', { documents: [] }).details?.documents
  expect(documents?.find((each) => each.kind === 'event-order')).toMatchObject({ there: false, attached: true })
  expect(documents?.find((each) => each.kind === 'application')).toMatchObject({ there: true, attached: true })
  expect(ask('A2023.2024', 'parent', 'primary').details).toMatchObject({
    period: { from: '2026-09-01', to: '2027-03-01' },
    documents: expect.arrayContaining([expect.objectContaining({ kind: 'housing-act', there: true, attached: false })]),
  })
})
