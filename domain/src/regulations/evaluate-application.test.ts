import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  documentsWanted,
  evaluateApplication,
  factsWanted,
  findGround,
  levels,
  periodOf,
  ruleSets,
  type ApplicationCase,
  type DocumentKind,
  type GroundCode,
  type RuleSet,
  type Stage,
} from './index.ts'

const university = ruleSets['A2015.2016']
const school = ruleSets['A2023.2024']
const learner = { level: 'bachelor', studyForm: 'full-time' } as const

function judge(set: RuleSet, code: GroundCode, given: Partial<ApplicationCase>, until: Stage = 'application') {
  const ground = findGround(set, code)
  if (!ground) throw new Error(`no ground ${code}`)
  return evaluateApplication(ground, { learner, facts: {}, reason: 'Себебі бар.', documents: [], ...given }, set, until)
}

const exchange = { country: 'Тэгу', from: '2026-12-01', to: '2027-05-29', bolashak: false }

describe('order 137', () => {
  test('A2015-8.3: an exchange with its document is allowed', () => {
    const verdict = judge(university, 'exchange', { facts: exchange, documents: ['exchange'] })
    expect(verdict).toMatchObject({ outcome: 'allowed', ruleSet: 'A2015.2016', ground: 'exchange', missing: [], refusals: [] })
    expect(verdict.explanation.ru).toBe('По закону можно: Академический обмен.')
  })

  test('A2015-8.3: a “Bolashak” scholar is refused, whatever else is there', () => {
    const verdict = judge(university, 'exchange', { facts: { ...exchange, bolashak: true }, documents: ['exchange'] })
    expect(verdict).toMatchObject({ outcome: 'refused', clauses: ['A2015-8.3'] })
    expect(verdict.explanation.en).toContain('Bolashak')
  })

  test('A2015-8.3: exchange is not for a college', () =>
    expect(
      judge(university, 'exchange', { learner: { level: 'tvet', studyForm: 'full-time' }, facts: exchange, documents: ['exchange'] })
        .outcome,
    ).toBe('refused'))

  test('A2015-11.b: an application without a reason needs one', () => {
    const verdict = judge(university, 'exchange', { facts: exchange, documents: ['exchange'], reason: '  ' })
    expect(verdict.outcome).toBe('needs')
    expect(verdict.missing).toMatchObject([{ kind: 'reason', clause: 'A2015-11.b' }])
  })

  test('A2015-11.c: each ground wants the document that proves it', () => {
    const kinds: [GroundCode, DocumentKind][] = [
      ['disability', 'disability'],
      ['exchange', 'exchange'],
      ['long-trip', 'trip-order'],
      ['conscript', 'call-up'],
      ['shortened', 'previous-education'],
      ['convict', 'technical-conditions'],
    ]
    for (const [code, document] of kinds)
      expect(judge(university, code, {}).missing).toContainEqual(expect.objectContaining({ kind: 'document', document }))
  })

  test.each([
    ['2026-09-01', '2027-01-01', 'refused'],
    ['2026-09-01', '2027-01-02', 'allowed'],
    ['2026-10-31', '2027-02-28', 'refused'],
    ['2026-10-31', '2027-03-01', 'allowed'],
  ])('A2015-8.5: a trip from %s to %s is %s, for four months are not enough', (from, to, outcome) => {
    const verdict = judge(university, 'long-trip', { facts: { country: 'Түркия', from, to }, documents: ['trip-order'] })
    expect(verdict.outcome).toBe(outcome)
    expect(verdict.parameters.longTripMonths).toMatchObject({ value: 4, clause: 'A2015-8.5' })
  })

  test('A2015-8.4: a conscript studies in the extramural form', () => {
    const facts = { from: '2026-12-01', to: '2027-12-01' }
    expect(judge(university, 'conscript', { facts, documents: ['call-up'] })).toMatchObject({ outcome: 'refused', clauses: ['A2015-8.4'] })
    expect(
      judge(university, 'conscript', { facts, documents: ['call-up'], learner: { level: 'bachelor', studyForm: 'extramural' } }).outcome,
    ).toBe('allowed')
  })

  test('A2015-8.2, A2015-11.d: a disabled child brings the PMPK recommendation, an adult does not', () => {
    const child = judge(university, 'disability', {
      facts: { subtype: 'child', from: '2026-12-01', to: '2027-05-25' },
      documents: ['disability'],
    })
    expect(child.missing).toMatchObject([{ document: 'pmpk', clause: 'A2015-11.d' }])
    expect(
      judge(university, 'disability', { facts: { subtype: 'group-2', from: '2026-12-01', to: '2027-05-25' }, documents: ['disability'] })
        .outcome,
    ).toBe('allowed')
    expect(
      judge(university, 'disability', { facts: { subtype: 'nonsense', from: '2026-12-01', to: '2027-05-25' }, documents: ['disability'] })
        .outcome,
    ).toBe('needs')
  })

  test('A2015-8.6: a convict needs minimum security and technical conditions', () => {
    const facts = { regime: 'minimum', technicalConditions: true, from: '2026-12-01', to: '2027-05-25' }
    expect(judge(university, 'convict', { facts, documents: ['technical-conditions'] }).outcome).toBe('allowed')
    expect(judge(university, 'convict', { facts: { ...facts, regime: 'other' }, documents: ['technical-conditions'] }).outcome).toBe(
      'refused',
    )
    expect(
      judge(university, 'convict', { facts: { ...facts, technicalConditions: false }, documents: ['technical-conditions'] }).outcome,
    ).toBe('refused')
    expect(judge(university, 'convict', { documents: ['technical-conditions'] }).outcome).toBe('needs')
  })

  test('A2015-13.5: the consent of the penal institution’s head is wanted until the decision', () => {
    const given = {
      facts: { regime: 'minimum', technicalConditions: true, from: '2026-12-01', to: '2027-05-25' },
      documents: ['technical-conditions' as const],
    }
    expect(judge(university, 'convict', given, 'decision').missing).toMatchObject([{ document: 'penal-consent', clause: 'A2015-13.5' }])
  })

  test('A2015-9: a joint programme rests on an agreement that the university adds until the decision', () => {
    const given = { facts: { country: 'Сеул', from: '2026-12-01', to: '2027-05-25' } }
    expect(judge(university, 'joint-programme', given).outcome).toBe('allowed')
    expect(judge(university, 'joint-programme', given, 'decision').missing).toMatchObject([
      { document: 'partner-agreement', broughtBy: 'organisation', clause: 'A2015-9' },
    ])
  })

  test('A2015-8.1: a shortened programme names a base of earlier education', () => {
    const facts = { base: 'tvet', from: '2026-12-01', to: '2027-05-25' }
    expect(judge(university, 'shortened', { facts, documents: ['previous-education'] }).outcome).toBe('allowed')
    expect(
      judge(university, 'shortened', { facts: { ...facts, base: 'kindergarten' }, documents: ['previous-education'] }).missing,
    ).toMatchObject([{ fact: 'base' }])
    expect(
      judge(university, 'shortened', { learner: { level: 'primary', studyForm: 'full-time' }, facts, documents: ['previous-education'] })
        .outcome,
    ).toBe('refused')
  })
})

describe('order 349', () => {
  const pupil = { level: 'basic-secondary', studyForm: 'full-time' } as const
  const student = { level: 'tvet', studyForm: 'full-time' } as const
  const parent = { from: '2026-12-01', to: '2027-05-25', homeConditions: true, dangerZone: false }

  test('A2023-3.3, A2023-7.a, A2023-7.b: the medical commission’s conclusion with its number and period', () => {
    const facts = { conclusionNumber: '117', from: '2026-11-25', to: '2027-01-31' }
    expect(judge(school, 'vkk', { learner: pupil, facts, documents: ['vkk-conclusion'] }).outcome).toBe('allowed')
    expect(judge(school, 'vkk', { learner: pupil, facts }).missing).toMatchObject([{ document: 'vkk-conclusion', clause: 'A2023-7.a' }])
    const undated = judge(school, 'vkk', { learner: pupil, facts: { conclusionNumber: '117' }, documents: ['vkk-conclusion'] })
    expect(undated.missing.map((each) => each.clause)).toEqual(['A2023-7.b', 'A2023-7.b'])
  })

  test('A2023-3.4, A2023-9.a, A2023-9.b: an event with the authority’s letter and dates', () => {
    const facts = {
      eventName: 'Халықаралық олимпиада, Астана',
      eventScale: 'international',
      from: '2026-11-25',
      to: '2026-12-05',
      dangerZone: false,
    }
    expect(judge(school, 'event', { learner: pupil, facts, documents: ['event-order'] }).outcome).toBe('allowed')
    expect(judge(school, 'event', { learner: pupil, facts }).missing).toMatchObject([{ document: 'event-order', clause: 'A2023-9.b' }])
    expect(judge(school, 'event', { learner: pupil, facts: { ...facts, eventScale: 'other' }, documents: ['event-order'] })).toMatchObject({
      outcome: 'refused',
      clauses: ['A2023-3.4'],
    })
  })

  test('A2023-9.d: a trip to a zone of danger is refused', () =>
    expect(
      judge(school, 'event', {
        learner: pupil,
        facts: { eventName: 'x', eventScale: 'republican', from: '2026-11-25', to: '2026-12-05', dangerZone: true },
        documents: ['event-order'],
      }),
    ).toMatchObject({ outcome: 'refused', clauses: ['A2023-9.d'] }))

  test('A2023-9.c, A2023-7.b: the distance period is the period stated', () => {
    const ground = findGround(school, 'event')
    expect(ground && periodOf(ground, { from: '2026-11-25', to: '2026-12-05' })).toEqual({ from: '2026-11-25', to: '2026-12-05' })
    expect(
      judge(school, 'vkk', {
        learner: pupil,
        facts: { conclusionNumber: '1', from: '2026-12-05', to: '2026-12-01' },
        documents: ['vkk-conclusion'],
      }).outcome,
    ).toBe('refused')
  })

  test('A2023-3.5: parents may apply with a reason alone; the school gathers the rest', () =>
    expect(judge(school, 'parent', { learner: pupil, facts: parent }).outcome).toBe('allowed'))

  test('A2023-11.1.a, A2023-11.1.b, A2023-11.1.c, A2023-11.1.e, A2023-11.1.f, A2023-11.1.g: before the decision a school has all six papers', () => {
    const verdict = judge(school, 'parent', { learner: pupil, facts: parent }, 'decision')
    expect(verdict.missing.map((each) => each.clause).toSorted()).toEqual([
      'A2023-11.1.a',
      'A2023-11.1.b',
      'A2023-11.1.c',
      'A2023-11.1.e',
      'A2023-11.1.f',
      'A2023-11.1.g',
    ])
    expect(verdict.missing.find((each) => each.clause === 'A2023-11.1.e')?.broughtBy).toBe('child')
  })

  test('A2023-11.1.d: without conditions at home a school refuses', () =>
    expect(judge(school, 'parent', { learner: pupil, facts: { ...parent, homeConditions: false } })).toMatchObject({
      outcome: 'refused',
      clauses: ['A2023-11.1.d'],
    }))

  test('A2023-11.1.h: a departure to a zone of danger is refused', () =>
    expect(judge(school, 'parent', { learner: pupil, facts: { ...parent, dangerZone: true } })).toMatchObject({
      outcome: 'refused',
      clauses: ['A2023-11.1.h'],
    }))

  test('A2023-11.2: in a college one council decides and home is not asked for', () => {
    const facts = { from: '2026-12-01', to: '2027-05-25' }
    const verdict = judge(school, 'parent', { learner: student, facts }, 'decision')
    expect(verdict.missing).toMatchObject([{ document: 'method-council-decision', clause: 'A2023-11.2' }])
  })

  test('A2023-8: temporary limits of health are decided on by the college', () =>
    expect(
      judge(school, 'health-temporary', { learner: student, facts: { from: '2026-12-01', to: '2026-12-25' } }, 'decision').missing,
    ).toMatchObject([{ document: 'organisation-decision', clause: 'A2023-8' }]))

  test.each(['medical', 'pharmaceutical', 'pedagogical'] as const)(
    'A2023-3-1.a: distance learning is not allowed in a %s programme of a college',
    (programmeField) => {
      const given = {
        learner: { ...student, programmeField },
        facts: { conclusionNumber: '1', from: '2026-12-01', to: '2026-12-25' },
        documents: ['vkk-conclusion' as const],
      }
      expect(judge(school, 'vkk', { ...given, facts: { ...given.facts, lawCase: false } })).toMatchObject({
        outcome: 'refused',
        clauses: ['A2023-3-1.a'],
      })
      expect(judge(ruleSets['A2023.2023'], 'vkk', given).outcome).toBe('allowed')
    },
  )

  test('A2023-3-1.b: a case of the Law is the exception', () =>
    expect(
      judge(school, 'vkk', {
        learner: { ...student, programmeField: 'medical' },
        facts: { conclusionNumber: '1', from: '2026-12-01', to: '2026-12-25', lawCase: true },
        documents: ['vkk-conclusion'],
      }).outcome,
    ).toBe('allowed'))

  test('A2023-3-1.a: the question of the Law’s exception is asked only where the ban could bite', () => {
    const ground = findGround(school, 'vkk')
    const asks = (programmeField: 'medical' | null) =>
      ground && factsWanted(ground, { learner: { ...student, programmeField }, facts: {} }, school).some((fact) => fact.code === 'lawCase')
    expect([asks('medical'), asks(null)]).toEqual([true, false])
  })

  test('A2023-3.1, A2023-3.2: nobody applies in an emergency or bad weather', () => {
    expect(judge(school, 'emergency', { learner: pupil })).toMatchObject({ outcome: 'refused', clauses: ['A2023-3.1'] })
    expect(judge(school, 'weather', { learner: pupil })).toMatchObject({ outcome: 'refused', clauses: ['A2023-3.2'] })
  })
})

describe('for every ground', () => {
  const grounds = [university, school].flatMap((set) =>
    set.grounds.filter((ground) => !ground.byAuthority).map((ground) => ({ set, ground })),
  )
  const anyCase = fc.constantFrom(...grounds).chain(({ set, ground }) =>
    fc.record({
      set: fc.constant(set),
      ground: fc.constant(ground),
      learner: fc.record({ level: fc.constantFrom(...levels), studyForm: fc.constantFrom('full-time' as const, 'extramural' as const) }),
      facts: fc.dictionary(
        fc.constantFrom('from', 'to', ...ground.facts.map((fact) => fact.code)),
        fc.oneof(fc.boolean(), fc.constantFrom('2026-12-01', '2027-05-25', 'child', 'minimum', 'tvet', 'x', '')),
      ),
      reason: fc.constantFrom('', 'себеп'),
      documents: fc.subarray(ground.documents.map((document) => document.kind)),
      until: fc.constantFrom('application' as const, 'decision' as const, 'order' as const),
    }),
  )

  test('the same case gives the same verdict, explained in three languages with clauses', () =>
    fc.assert(
      fc.property(anyCase, ({ set, ground, until, ...input }) => {
        const verdict = evaluateApplication(ground, input, set, until)
        expect(evaluateApplication(ground, input, set, until)).toEqual(verdict)
        expect(verdict.clauses.length).toBeGreaterThan(0)
        for (const language of ['kk', 'ru', 'en'] as const) expect(verdict.explanation[language]).not.toMatch(/[{}]/)
        expect(verdict.outcome === 'allowed').toBe(verdict.missing.length === 0 && verdict.refusals.length === 0)
      }),
    ))

  test('one document more never makes a case worse', () => {
    const rank = { refused: 0, needs: 1, allowed: 2 }
    fc.assert(
      fc.property(anyCase, ({ set, ground, until, ...input }) => {
        const all = documentsWanted(ground, input, set).map((document) => document.kind)
        const more = evaluateApplication(ground, { ...input, documents: [...new Set([...input.documents, ...all])] }, set, until)
        expect(rank[more.outcome]).toBeGreaterThanOrEqual(rank[evaluateApplication(ground, input, set, until).outcome])
      }),
    )
  })

  test('a later step never wants less', () =>
    fc.assert(
      fc.property(anyCase, ({ set, ground, until: _, ...input }) => {
        const counts = (['application', 'decision', 'order'] as const).map(
          (stage) => evaluateApplication(ground, input, set, stage).missing.length,
        )
        expect(counts).toEqual(counts.toSorted((a, b) => a - b))
      }),
    ))
})
