import { describe, expect, test } from 'vitest'
import { succession } from '../editions/succession.ts'
import { knownOn, withOverrides } from '../editions/with-overrides.ts'
import { schoolLevels } from '../level.ts'
import { ruleSets } from '../rule-sets.ts'
import { completeApplication } from './application.example.ts'
import { recompute, type RecomputedCase } from './recompute.ts'
import { differences, keep, reproduce } from './reproduce.ts'

const read = { source: 'Official text' }
const parent = (age: number, documents?: string[]) => {
  const { ruleSet: _, ...facts } = completeApplication('A2023.2024', 'parent', 'primary', { age, until: 'decision' })
  return { ...facts, ...(documents ? { documents } : {}) }
}
const noOpinion = parent(9).documents.filter((kind) => kind !== 'child-opinion')
const later = succession(ruleSets, 'A2023.2026', schoolLevels, '2026-09-01', '2026-11-22', read)
const after = withOverrides(ruleSets, later)

describe('a kept ruling', () => {
  const kept = keep('application', parent(9), ruleSets, '2026-10-01')

  test('is made again the same, also when a database has changed the order of its keys', () => {
    const stored = JSON.parse(JSON.stringify(kept, Object.keys(flat(kept)).toSorted().toReversed()))
    expect(stored).toEqual(JSON.parse(JSON.stringify(kept)))
    expect(reproduce(stored, ruleSets)).toMatchObject({ same: true, differs: [] })
  })
  test('keeps its edition when another is switched on behind it', () => {
    const again = reproduce(kept, withOverrides(ruleSets, knownOn(later, '2026-10-01')))
    expect(again).toMatchObject({ same: true, ruling: { ruleSet: { id: 'A2023.2024' } } })
    // With the later overrides the same edition judges; only that it was in force on that day is not so any more.
    const now = reproduce(kept, after)
    expect(now.differs).toEqual(['ruleSet'])
    expect(now.ruling).toMatchObject({ outcome: 'allowed', ruleSet: { id: 'A2023.2024', inForce: false, confidence: null } })
  })
  test('a ruling that somebody has changed is found', () => {
    const changed = { ...kept, ruling: { ...kept.ruling, outcome: 'refused' as const } }
    expect(reproduce(changed, ruleSets)).toMatchObject({ same: false, differs: ['outcome'] })
  })
  test('that there was no edition is reproduced too', () => {
    const none = keep('grounds', { level: 'bachelor', studyForm: 'full-time' }, ruleSets, '2014-01-01')
    expect(none.ruling.ruleSet).toBeNull()
    expect(reproduce(none, ruleSets)).toMatchObject({ same: true, differs: [] })
  })
  test('differences name the parts', () => {
    const other = keep('application', parent(9, noOpinion), ruleSets, '2026-10-01').ruling
    expect(differences(kept.ruling, other)).toEqual(['outcome', 'clauses', 'reasons', 'missing', 'details', 'explanation'])
    expect(differences(kept.ruling, kept.ruling)).toEqual([])
  })
})

/** Every key that occurs in a value, so that `JSON.stringify` writes all of them in another order. */
const flat = (value: unknown): Record<string, true> =>
  typeof value === 'object' && value !== null
    ? Object.assign({}, ...Object.entries(value).map(([key, inner]) => ({ [key]: true, ...flat(inner) })))
    : {}

describe('the recomputation report', () => {
  const cases: RecomputedCase[] = [
    { id: 'waits', question: 'application', facts: parent(9, noOpinion), asOf: '2026-12-01' },
    { id: 'decided', question: 'application', facts: parent(9, noOpinion), asOf: '2026-10-01', decidedOn: '2026-10-01' },
    { id: 'older', question: 'application', facts: parent(9, noOpinion), asOf: '2026-08-31', decidedOn: '2026-08-31' },
    { id: 'college', question: 'grounds', facts: { level: 'tvet', studyForm: 'full-time' }, asOf: '2026-12-01' },
    { id: 'to come', question: 'application', facts: parent(9), asOf: '2026-12-01', decidedOn: '2026-12-02' },
  ]
  const report = recompute(ruleSets, after, cases)

  test('tells every case that another edition would judge otherwise', () => {
    expect(report.examined).toBe(5)
    expect(report.changed.map((each) => [each.id, each.question, each.before.outcome, each.after.outcome, each.kept])).toEqual([
      ['waits', 'application', 'needs', 'allowed', false],
      ['decided', 'application', 'needs', 'allowed', true],
      ['to come', 'application', 'allowed', 'allowed', false],
    ])
    expect(report.changed[0]?.differs).toContain('missing')
    expect(report.changed[0]?.after.ruleSet?.id).toBe('A2023.2026')
  })
  test('sums outcomes and editions', () => {
    expect(report.outcomes).toEqual([{ from: 'needs', to: 'allowed', count: 2 }])
    expect(report.editions).toEqual([{ from: 'A2023.2024', to: 'A2023.2026', count: 3 }])
  })
  test('an edition that reaches back is flagged by the decisions behind which it reaches; they keep their rules', () =>
    expect(report.retroactive).toEqual(['decided']))
  test('without a change nothing is reported', () =>
    expect(recompute(ruleSets, ruleSets, cases)).toEqual({ examined: 5, changed: [], outcomes: [], editions: [], retroactive: [] }))
  test('a case that loses its edition is told as one without', () => {
    const gone = withOverrides(ruleSets, [{ ruleSet: 'A2023.2024', recordedOn: '2026-11-22', status: 'draft' }])
    expect(recompute(ruleSets, gone, cases).editions).toEqual([{ from: 'A2023.2024', to: null, count: 5 }])
  })
})
