import { expect, test } from 'vitest'
import { dayOfRules, evaluate, ruleSetFor, ruleSets } from '../index.ts'
import { Asked } from '../questions/index.ts'

const pupil = { level: 'general-secondary', studyForm: 'full-time' } as const
const student = { level: 'bachelor', studyForm: 'full-time' } as const
const today = '2026-11-22'

const competition = {
  ...pupil,
  ground: 'event',
  facts: { eventName: 'Wrestling, Almaty', eventScale: 'republican', from: '2026-12-01', to: '2026-12-10', dangerZone: false },
  reason: 'The national team calls me up.',
  documents: ['event-order'],
  until: 'application',
} as const
const asked = (facts: object) => ({ ...competition, facts: { ...competition.facts }, documents: [...competition.documents], ...facts })

test('an application on a ground is allowed, with its clauses, who decides and until when', () => {
  const ruling = evaluate('application', asked({ registeredOn: '2026-03-19' }), ruleSets, today)
  expect(ruling).toMatchObject({
    outcome: 'allowed',
    ruleSet: { id: 'A2023.2024', inForce: true },
    bodies: [{ body: 'head', clause: 'A2023-9.a' }],
    due: [{ on: '2026-03-31' }, { on: '2026-04-03' }, { on: '2026-04-08' }],
    explanation: { en: 'The act allows it: Competition, camp, contest.' },
  })
  expect(ruling.clauses).toEqual(expect.arrayContaining(['A2023-3.4', 'A2023-9.b', 'A2015-12.a']))
})

test('A2023-9.d: a destination on the maintained list of zones refuses, whatever the applicant stated', () => {
  const dangerZones = [{ place: 'UA', source: 'decision of 01.09.2026', since: '2026-09-01' }]
  const going = (destination: string) => evaluate('application', asked({ destination, dangerZones }), ruleSets, today)
  expect(going('UA-63')).toMatchObject({ outcome: 'refused', reasons: [{ weight: 'refuses', clause: 'A2023-9.d' }] })
  expect(going('KZ-75').outcome).toBe('allowed')
})

test('an edition that does not know the ground refuses and cites the grounds it knows', () => {
  const ruling = evaluate('application', asked({ ground: 'conscript' }), ruleSets, today)
  expect(ruling.outcome).toBe('refused')
  expect(ruling.clauses).toContain('A2023-3.5')
})

test('without an edition in force the answer is that there is none, never another', () => {
  const ruling = evaluate('grounds', student, ruleSets, '2014-01-01')
  expect(ruling).toMatchObject({ outcome: 'not-applicable', ruleSet: null, clauses: [] })
})

test('A2015-8.4: the grounds of a level are open or closed by what is known of the learner', () => {
  const open = (studyForm: 'full-time' | 'extramural') =>
    evaluate('grounds', { ...student, studyForm }, ruleSets, today).details?.grounds.find((each) => each.code === 'conscript')?.open
  expect(open('full-time')).toBe(false)
  expect(open('extramural')).toBe(true)
})

test('a draft is asked only by name, and says that it is not in force', () => {
  const items = [{ id: 'a', kind: 'discipline', credits: 240, hours: null, distance: 121, mooc: 24 }] as const
  const plan = { ...student, field: null, arrangement: null, items: [...items], volume: 'planned' } as const
  expect(evaluate('share', plan, ruleSets, today).outcome).toBe('not-applicable')
  expect(evaluate('share', { ...plan, ruleSet: 'A2021.draft' }, ruleSets, today)).toMatchObject({
    outcome: 'refused',
    ruleSet: { id: 'A2021.draft', status: 'draft', inForce: false, confidence: null },
    parameters: [{ key: 'L21-HE-B', value: 50, unit: 'percent', clause: 'A2021-11.2' }, { key: 'L21-MOOC' }, { key: 'L21-NF' }],
  })
})

test('a question, its facts and the day come through the open schema as they are', () => {
  const question = { question: 'application', facts: asked({}), asOf: today }
  expect(Asked.parse(question)).toEqual(question)
  expect(Asked.safeParse({ ...question, facts: { ...asked({}), guess: 1 } }).success).toBe(false)
})

test('a refusal says what forbids, a ruling without an edition that none speaks', () => {
  const refused = evaluate('application', asked({ facts: { ...competition.facts, eventScale: 'other' } }), ruleSets, today)
  expect(refused).toMatchObject({ outcome: 'refused', reasons: [{ weight: 'refuses' }] })
  expect(refused.explanation.en).toBe('The act forbids it. Only for international and republican events.')
  expect(refused.explanation.kk).toMatch(/^Заң бойынша рұқсат жоқ\. /)
  expect(evaluate('grounds', student, ruleSets, '2014-01-01').explanation.en).toBe('There is no rule set for this level on this day.')
})

test('an edition is told with its act, its day and how sure its reach is; one that is asked by name need not be in force', () => {
  const ruledBy = (ruleSet: 'A2015.2015' | 'A2021.draft' | 'A2015.2016') =>
    evaluate('grounds', { ...student, ruleSet }, ruleSets, today).ruleSet
  expect(ruledBy('A2015.2016')).toEqual({
    id: 'A2015.2016',
    act: 'A2015',
    edition: '2016-05-30',
    status: 'in-force',
    inForce: true,
    confidence: 'medium',
  })
  expect(ruledBy('A2015.2015')).toMatchObject({ status: 'repealed', inForce: false, confidence: null })
  // A draft with a reach is still a draft.
  const sets = { ...ruleSets, 'A2021.draft': { ...ruleSets['A2021.draft'], reach: ruleSets['A2015.2016'].reach } }
  expect(evaluate('grounds', { ...student, ruleSet: 'A2021.draft' }, sets, today).ruleSet).toMatchObject({
    inForce: false,
    confidence: 'medium',
  })
})

test('the edition is chosen by the day of the decision, or of the admission where the organisation says so (D-02)', () => {
  const days = { decidedOn: '2026-11-22', admittedOn: '2023-09-01' }
  expect(dayOfRules('decision', days)).toBe('2026-11-22')
  expect(dayOfRules('admission', days)).toBe('2023-09-01')
  expect(dayOfRules('admission', { ...days, admittedOn: null })).toBe('2026-11-22')
  expect(ruleSetFor('tvet', dayOfRules('admission', days))?.id).toBe('A2015.2016')
})
