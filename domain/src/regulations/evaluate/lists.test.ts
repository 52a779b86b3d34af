import { describe, expect, test } from 'vitest'
import type { Level } from '../level.ts'
import { demandsFor } from '../demand.ts'
import type { FactsOf } from '../questions/facts.ts'
import type { Demands, RuleSetId } from '../rule-set.ts'
import { ruleSets } from '../rule-sets.ts'
import { evaluate } from './evaluate.ts'

const day = '2026-11-22'
type ListQuestion = 'opening' | 'order' | 'pathway' | 'certificate' | 'recognition'

const everything = (list: readonly { key: string }[], except: string[] = []) =>
  [...new Set(list.map((demand) => demand.key))].filter((key) => !except.includes(key)).map((key) => ({ key }))

const certificate = { tasks: [{ id: 'one', passed: true }], examPassed: true }
const extras = { opening: {}, order: {}, pathway: { ground: 'parent' }, certificate, recognition: { period: 'current' } } as const

const ask = (question: ListQuestion, ruleSet: RuleSetId, level: Level, over: object = {}) =>
  evaluate(
    question,
    // Each question takes the list and its own extras; the union of them is not narrowed by the name.
    { level, ruleSet, present: everything(ruleSets[ruleSet].demands[question]), ...extras[question], ...over } as FactsOf[ListQuestion],
    ruleSets,
    day,
  )

/** Every demand of the lists: under which conditions it is wanted. */
describe.each([
  [
    'opening',
    'A2010.2010',
    'bachelor',
    { conditions: ['practice'] },
    ['A2010-4.a', 'A2010-4.b', 'A2010-14.b', 'A2010-14.c', 'A2010-32.b', 'A2010-32.c'],
  ],
  ['opening', 'A2010.2010', 'additional', {}, ['A2010-4.a', 'A2010-4.b', 'A2010-14.b', 'A2010-14.c']],
  ['opening', 'A2015.2016', 'master', {}, ['A2015-4', 'A2015-14.a']],
  ['opening', 'A2021.draft', 'bachelor', { studyForm: 'full-time' }, ['A2021-14', 'A2021-11.5', 'A2021-24.a', 'A2021-24.b']],
  ['opening', 'A2021.draft', 'tvet', { studyForm: 'full-time' }, ['A2021-14', 'A2021-24.a', 'A2021-24.b', 'A2021-25']],
  ['opening', 'A2021.draft', 'tvet', { studyForm: 'extramural' }, ['A2021-14', 'A2021-24.a', 'A2021-24.b', 'A2021-26']],
  ['opening', 'A2021.draft', 'tvet', { studyForm: 'evening' }, ['A2021-14', 'A2021-24.a', 'A2021-24.b', 'A2021-27']],
  ['opening', 'A2021.draft', 'tvet', { studyForm: 'externship' }, ['A2021-14', 'A2021-24.a', 'A2021-24.b', 'A2021-28']],
  ['opening', 'A2021.draft', 'primary', {}, ['A2021-14']],
  ['opening', 'A2023.2024', 'tvet', { studyForm: 'full-time' }, ['A2023-R1.7', 'A2023-16.a', 'A2023-16.b', 'A2023-18.c', 'A2023-R1.6']],
  ['opening', 'A2023.2024', 'tvet', { studyForm: 'evening' }, ['A2023-R1.7', 'A2023-16.a', 'A2023-16.b', 'A2023-19.c', 'A2023-R1.6']],
  ['opening', 'A2023.2024', 'primary', {}, ['A2023-R1.6']],
  ['order', 'A2010.2010', 'bachelor', {}, ['A2010-12.a', 'A2010-12.b', 'A2010-13.1', 'A2010-13.2', 'A2010-13.3']],
  ['order', 'A2015.2016', 'bachelor', {}, ['A2015-12.b', 'A2015-12.c', 'A2015-13.1', 'A2015-13.2', 'A2015-13.3']],
  [
    'order',
    'A2015.2016',
    'tvet',
    { conditions: ['disabled-child'] },
    ['A2015-12.b', 'A2015-12.c', 'A2015-13.1', 'A2015-13.2', 'A2015-13.3', 'A2015-13.4'],
  ],
  [
    'order',
    'A2015.2016',
    'tvet',
    { conditions: ['convict'] },
    ['A2015-12.b', 'A2015-12.c', 'A2015-13.1', 'A2015-13.2', 'A2015-13.3', 'A2015-13.5'],
  ],
  ['order', 'A2021.draft', 'master', { conditions: ['exempt'] }, ['A2021-30.a', 'A2021-30.b']],
  ['order', 'A2023.2024', 'primary', {}, ['A2015-12.b', 'A2015-12.c', 'A2015-13.1', 'A2015-13.2', 'A2015-13.3']],
  ['pathway', 'A2023.2024', 'primary', {}, ['A2023-15.1.a', 'A2023-15.1.b', 'A2023-15.1.c', 'A2023-15.1.d', 'A2023-15.1.e', 'A2023-15.2']],
  [
    'recognition',
    'A2015.2016',
    'bachelor',
    {},
    ['A2016-41.a', 'A2016-43.1', 'A2016-43.2.a', 'A2016-43.2.b', 'A2016-43.2.b', 'A2016-43.4.a', 'A2016-43.4.b'],
  ],
  [
    'recognition',
    'A2015.2016',
    'bachelor',
    { conditions: ['other-university', 'blended'] },
    [
      'A2016-41.a',
      'A2016-42.a',
      'A2016-42.b',
      'A2016-43.1',
      'A2016-43.2.a',
      'A2016-43.2.b',
      'A2016-43.2.b',
      'A2016-43.3',
      'A2016-43.4.a',
      'A2016-43.4.b',
    ],
  ],
  ['recognition', 'A2021.draft', 'bachelor', {}, ['A2021-38.a', 'A2021-38.b']],
] as const)('%s by %s at %s %o', (question, ruleSet, level, over, clauses) => {
  test('everything is there: allowed, and these clauses were asked', () => {
    const ruling = ask(question, ruleSet, level, over)
    expect(ruling).toMatchObject({ outcome: 'allowed', missing: [] })
    const { details } = ruling
    expect(details && 'items' in details ? details.items.map((item) => [item.clause, item.there]) : []).toEqual(
      clauses.map((clause) => [clause, true]),
    )
    expect(ruling.clauses).toEqual(expect.arrayContaining([...clauses]))
  })

  test('what is taken away is missed by its clause', () => {
    const list = demandsFor(ruleSets[ruleSet].demands[question], { level, ...extras[question], ...over }).filter(
      (demand) => demand.key !== 'period',
    )
    for (const { key } of list) {
      const ruling = ask(question, ruleSet, level, { ...over, present: everything(list, [key]) })
      expect(ruling.outcome).toBe('needs')
      expect(ruling.missing.map((lack) => [lack.code, lack.clause])).toEqual(
        list.filter((each) => each.key === key).map((each) => [key, each.clause]),
      )
      expect(ruling.explanation.ru).toMatch(/^Пока не хватает: .+\.$/)
    }
  })
})

test('the seventeen fields of a certificate; an outside listener has no line of year, semester and faculty (D-10)', () => {
  const fields = (conditions: string[]) => {
    const ruling = ask('certificate', 'A2015.2016', 'bachelor', { conditions })
    expect(ruling.outcome).toBe('allowed')
    return ruling.details && 'items' in ruling.details ? ruling.details.items.map((item) => item.key) : []
  }
  expect(fields(['student'])).toHaveLength(17)
  expect(fields([])).not.toContain('study-line')
  expect(fields([])).toHaveLength(16)
})

test.each([
  ['A2016-annex.1', ['university-name', 'address', 'email', 'phone']],
  ['A2016-annex.2', ['study-line', 'topic', 'volume', 'credits', 'signatory', 'seal', 'date']],
  ['A2016-39.b', ['title', 'opening-words']],
  ['A2016-40.1', ['full-name', 'register-number']],
  ['A2016-40.2', ['link']],
  ['A2016-40.3', ['level']],
] as const)('%s asks these fields of a certificate', (clause, keys) => {
  for (const key of keys) {
    const present = everything(ruleSets['A2015.2016'].demands.certificate, [key])
    expect(ask('certificate', 'A2015.2016', 'master', { conditions: ['student'], present })).toMatchObject({
      outcome: 'needs',
      missing: [{ kind: 'item', code: key, clause, broughtBy: 'system', stage: 'decision' }],
    })
  }
})

test('A2016-39.a: no certificate before all control tasks and the final exam are passed', () => {
  for (const over of [
    { examPassed: false },
    {
      tasks: [
        { id: 'one', passed: true },
        { id: 'two', passed: false },
      ],
    },
  ])
    expect(ask('certificate', 'A2015.2016', 'bachelor', over)).toMatchObject({ outcome: 'refused', reasons: [{ clause: 'A2016-39.a' }] })
  expect(ask('certificate', 'A2015.2016', 'bachelor').clauses[0]).toBe('A2016-39.a')
})

test('A2016-40.2: the link lies in a domain of the platform', () => {
  const host = (linkHost: string | null, allowedHosts: string[] | null = ['mooc.ulytau.example']) =>
    ask('certificate', 'A2015.2016', 'bachelor', { linkHost, allowedHosts })
  expect(host('mooc.ulytau.example').outcome).toBe('allowed')
  expect(host(null).outcome).toBe('allowed')
  for (const other of [host('elsewhere.example'), host('mooc.ulytau.example', null)])
    expect(other).toMatchObject({ outcome: 'refused', reasons: [{ clause: 'A2016-40.2' }] })
})

test.each([
  ['A2016-41.a', 'approved-list', []],
  ['A2016-42.a', 'agreement', ['other-university']],
  ['A2016-42.b', 'agreed-outcomes', ['other-university']],
  ['A2016-43.2.b', 'working-plan-item', []],
  ['A2016-43.2.b', 'individual-plan-item', []],
  ['A2016-43.3', 'ratio', ['blended']],
  ['A2016-43.4.a', 'commission-protocol', []],
])('%s: a course from outside is not credited without its %s', (clause, key, conditions) => {
  const present = everything(ruleSets['A2015.2016'].demands.recognition, [key])
  expect(ask('recognition', 'A2015.2016', 'master', { conditions, present })).toMatchObject({
    outcome: 'needs',
    missing: [{ code: key, clause }],
  })
  if (conditions.length > 0) expect(ask('recognition', 'A2015.2016', 'master', { present }).outcome).toBe('allowed')
})

test('A2016-41.b: a discipline is credited into a current or future period, never a past one', () => {
  for (const period of ['current', 'future']) expect(ask('recognition', 'A2015.2016', 'bachelor', { period }).outcome).toBe('allowed')
  expect(ask('recognition', 'A2015.2016', 'bachelor', { period: 'past' })).toMatchObject({
    outcome: 'refused',
    reasons: [{ clause: 'A2016-41.b' }],
  })
  expect(ask('recognition', 'A2021.draft', 'bachelor', { period: 'past' }).outcome).toBe('allowed')
})

test('A2010-4.a: a licence counts on the days of its validity only, and its end is a due date', () => {
  const rest = everything(ruleSets['A2010.2010'].demands.opening, ['licence'])
  const licence = (from: string | null, until: string | null) =>
    ask('opening', 'A2010.2010', 'bachelor', { present: [...rest, { key: 'licence', from, until }] })
  expect(licence('2020-01-01', null)).toMatchObject({ outcome: 'allowed', due: [] })
  expect(licence('2026-11-22', '2026-11-22')).toMatchObject({
    outcome: 'allowed',
    due: [{ step: 'licence', on: '2026-11-22', from: null, workingDays: null, doneOn: null, clause: 'A2010-4.a' }],
  })
  expect(licence('2026-11-23', null)).toMatchObject({ outcome: 'needs', missing: [{ clause: 'A2010-4.a', broughtBy: 'organisation' }] })
  expect(licence(null, '2026-11-21')).toMatchObject({ outcome: 'needs', missing: [{ clause: 'A2010-4.a' }], due: [] })
})

test('A2023-3-1.a, A2023-3-1.b: a programme of the three fields is not opened; in a case of the Law only with its document', () => {
  const medical = (over: object) => ask('opening', 'A2023.2024', 'tvet', { studyForm: 'full-time', field: 'medical', ...over })
  const list = everything(ruleSets['A2023.2024'].demands.opening)
  expect(medical({})).toMatchObject({ outcome: 'refused', reasons: [{ weight: 'refuses', clause: 'A2023-3-1.a' }] })
  expect(medical({ lawCase: '37-2.2' })).toMatchObject({
    outcome: 'needs',
    missing: [{ kind: 'document', code: 'law-case', clause: 'A2023-3-1.b' }],
  })
  expect(medical({ lawCase: '37-2.2', present: [...list, { key: 'law-case' }] }).outcome).toBe('allowed')
  expect(medical({ field: 'construction' }).outcome).toBe('allowed')
  expect(ask('opening', 'A2023.2023', 'tvet', { studyForm: 'full-time', field: 'medical' }).outcome).toBe('allowed')
  expect(ask('opening', 'A2023.2024', 'primary', { field: 'medical' }).outcome).toBe('allowed')
})

test('A2023-15.1.a: the pathway is for pupils on the grounds of paragraph 15, not in an emergency and not in a college', () => {
  for (const ground of ['weather', 'vkk', 'event', 'parent'])
    expect(ask('pathway', 'A2023.2024', 'primary', { ground, present: [] }).outcome).toBe('needs')
  for (const [ground, level] of [
    ['emergency', 'primary'],
    ['parent', 'tvet'],
  ] as const)
    expect(ask('pathway', 'A2023.2024', level, { ground, present: [] })).toMatchObject({
      outcome: 'not-applicable',
      explanation: { en: 'This edition demands nothing here.' },
    })
})

test('lists that an edition does not have do not apply', () => {
  const lists: [ListQuestion, RuleSetId, Level][] = [
    ['certificate', 'A2023.2024', 'tvet'],
    ['recognition', 'A2023.2024', 'tvet'],
    ['pathway', 'A2015.2016', 'primary'],
    ['order', 'A2021.draft', 'master'],
  ]
  for (const [question, ruleSet, level] of lists)
    expect(ask(question, ruleSet, level)).toMatchObject({ outcome: 'not-applicable', clauses: [] })
})

test('what is missing is wanted until the decision, of an order until the order', () => {
  const stage = (question: ListQuestion, ruleSet: RuleSetId, over: object = {}) =>
    new Set(ask(question, ruleSet, 'bachelor', { present: [], ...over }).missing.map((lack) => lack.stage))
  expect(stage('opening', 'A2010.2010')).toEqual(new Set(['decision']))
  expect(stage('order', 'A2010.2010')).toEqual(new Set(['order']))
  expect(stage('recognition', 'A2015.2016')).toEqual(new Set(['decision']))
  const { details } = ask('order', 'A2010.2010', 'bachelor', { present: [] })
  expect(details && 'items' in details ? details.items.every((item) => !item.there) : false).toBe(true)
  const [lack] = ask('opening', 'A2023.2024', 'tvet', { studyForm: 'full-time', field: 'medical', lawCase: '37-2.2' }).missing
  expect(lack).toMatchObject({ code: 'law-case', broughtBy: 'organisation', stage: 'decision' })
})

test('a demand names who brings it, the organisation unless told', () => {
  const lacks = ask('pathway', 'A2023.2024', 'primary', { present: [] }).missing
  expect(lacks.map((lack) => lack.broughtBy)).toEqual([
    'organisation',
    'organisation',
    'organisation',
    'organisation',
    'organisation',
    'applicant',
  ])
  expect(lacks.every((lack) => lack.stage === 'order')).toBe(true)
})

test('no list of an edition names a demand twice for the same learner', () => {
  for (const { demands } of Object.values(ruleSets))
    for (const list of Object.values(demands) as Demands[keyof Demands][])
      for (const level of ['primary', 'tvet', 'bachelor', 'additional'] as const)
        for (const studyForm of ['full-time', 'extramural', 'evening', 'externship'] as const) {
          const keys = demandsFor(list, { level, studyForm, ground: 'parent' }).map((demand) => demand.key)
          expect(new Set(keys).size).toBe(keys.length)
        }
})
