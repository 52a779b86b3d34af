import { expect, test } from 'vitest'
import { levels } from '../level.ts'
import { ruleSets } from '../rule-sets.ts'
import { evaluate } from './evaluate.ts'

const ask = (level: (typeof levels)[number], over: object = {}, asOf = '2026-11-22') =>
  evaluate('grounds', { level, studyForm: 'full-time', ...over }, ruleSets, asOf)

test.each([
  ['A2021-4: the draft opens secondary schools, colleges, universities and additional education', { ruleSet: 'A2021.draft' }, levels],
  [
    'order 349 opens schools, colleges and additional education',
    { ruleSet: 'A2023.2024' },
    ['primary', 'basic-secondary', 'general-secondary', 'tvet', 'postsecondary', 'additional'],
  ],
  ['order 169 opens higher and additional professional education', { ruleSet: 'A2010.2010' }, ['bachelor', 'additional']],
] as const)('%s', (_, over, open) => {
  expect(levels.filter((level) => ask(level, over).outcome === 'allowed')).toEqual(open)
  for (const level of levels.filter((each) => !(open as readonly string[]).includes(each)))
    expect(ask(level, over).outcome).toBe('not-applicable')
})

test('A2023-4: additional education has the emergency only, and the authority decides', () =>
  expect(ask('additional').details?.grounds).toMatchObject([
    { code: 'emergency', byAuthority: true, byGuardian: false, bodies: [{ body: 'education-authority' }] },
  ]))

test('A2023-3-1.a: the ban of a field closes a ground only when the case of the Law is denied, so all are open before that is asked', () => {
  const found = ask('tvet', { programmeField: 'medical' })
  expect(found.details?.grounds.filter((ground) => !ground.open).map((ground) => ground.closedBy[0]?.clause)).toEqual([])
})

test('each ground tells who brings what until when, and who decides', () => {
  const parent = ask('primary', { age: 12 }).details?.grounds.find((ground) => ground.code === 'parent')
  expect(parent).toMatchObject({ open: true, byGuardian: true, byAuthority: false, clause: 'A2023-3.5' })
  expect(parent?.bodies.map((each) => [each.body, each.clause])).toEqual([
    ['pedagogical-council', 'A2023-11.1.a'],
    ['board-of-trustees', 'A2023-11.1.b'],
    ['head', 'A2023-3.5'],
  ])
  expect(parent?.documents.find((document) => document.kind === 'psychologist-conclusion')).toMatchObject({
    clause: 'A2023-11.1.f',
    broughtBy: 'organisation',
    stage: 'decision',
    attached: false,
  })
  expect(parent?.documents.find((document) => document.kind === 'child-opinion')?.attached).toBe(true)
})

test('a ruling of open grounds names them; a closed one tells its clause', () => {
  expect(ask('bachelor').reasons.map((reason) => reason.clause)).not.toContain('A2015-8.4')
  expect(ask('bachelor').details?.grounds.find((ground) => ground.code === 'conscript')?.closedBy).toMatchObject([{ clause: 'A2015-8.4' }])
  expect(ask('bachelor', { studyForm: 'extramural' }).reasons.map((reason) => reason.clause)).toContain('A2015-8.4')
})

test('open grounds grant; where none is open the bans refuse; the clause that names the levels is cited', () => {
  const ruling = ask('bachelor', { ruleSet: 'A2021.draft' })
  expect(ruling.reasons.every((reason) => reason.weight === 'grants')).toBe(true)
  expect(ruling.clauses).toContain('A2021-4')
  expect(ask('bachelor').clauses).not.toContain('A2021-4')
  const { grounds } = ruleSets['A2015.2016']
  const conscripts = {
    ...ruleSets,
    'A2015.2016': { ...ruleSets['A2015.2016'], grounds: grounds.filter((ground) => ground.code === 'conscript') },
  }
  const closed = evaluate('grounds', { level: 'bachelor', studyForm: 'evening' }, conscripts, '2026-11-22')
  expect(closed).toMatchObject({
    outcome: 'refused',
    reasons: [{ weight: 'refuses', clause: 'A2015-8.4', text: { en: 'This ground is for the extramural form only.' } }],
  })
})

test('the child’s age is known to the grounds', () => {
  const kinds = (age: number) =>
    ask('primary', { age, ruleSet: 'A2023.2026' })
      .details?.grounds.find((ground) => ground.code === 'parent')
      ?.documents.map((document) => document.kind)
  expect(kinds(9)).not.toContain('child-opinion')
  expect(kinds(10)).toContain('child-opinion')
})
