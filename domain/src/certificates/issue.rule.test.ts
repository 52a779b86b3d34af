import { describe, expect, test } from 'vitest'
import { isDomainOf, refusalsOf, semesterOf, studyYearAt, weeksBetween, type IssueInput } from './index.ts'

const complete: IssueInput = {
  result: { status: 'graded', unpassedControls: 0 },
  organisation: { nameKk: 'а', nameRu: 'а', addressKk: 'а', addressRu: 'а', email: 'a@b.kz', phone: '+7' },
  course: { nameKk: 'а', nameRu: 'а', credits: 5 },
  signatory: 'Оспан Н. Б.',
  domains: ['ulytau.example'],
  host: 'learn.ulytau.example',
}

describe('A2016-39.a: a certificate is for those who passed all control tasks and the exam', () => {
  test('a passed course has no obstacle', () => expect(refusalsOf(complete)).toEqual([]))
  test.each([
    [null, 'no-result'],
    [{ status: 'failed' as const, unpassedControls: 0 }, 'not-passed'],
    [{ status: 'not-admitted' as const, unpassedControls: 1 }, 'not-passed'],
    [{ status: 'graded' as const, unpassedControls: 1 }, 'control-missing'],
  ])('%j is refused', (result, reason) => {
    expect(refusalsOf({ ...complete, result })).toEqual([{ reason, clause: 'A2016-39.a' }])
  })
})

test('A2016-annex.1: an empty field of the organisation in either language blocks the issue', () => {
  for (const field of Object.keys(complete.organisation))
    expect(refusalsOf({ ...complete, organisation: { ...complete.organisation, [field]: ' ' } })).toEqual([
      { reason: 'organisation-incomplete', clause: 'A2016-annex.1', fields: [field] },
    ])
})

test('A2016-annex.2: course topic in both languages, credits and signatory are needed', () => {
  expect(refusalsOf({ ...complete, course: { nameKk: 'а', nameRu: '', credits: null }, signatory: null })).toEqual([
    { reason: 'course-incomplete', clause: 'A2016-annex.2', fields: ['nameRu', 'credits'] },
    { reason: 'no-signatory', clause: 'A2016-annex.2' },
  ])
})

test('A2016-40.2: the link lies in a domain of the organisation, not in one that merely ends alike', () => {
  expect(isDomainOf('ulytau.example', ['ulytau.example'])).toBe(true)
  expect(isDomainOf('notulytau.example', ['ulytau.example'])).toBe(false)
  expect(isDomainOf('ulytau.example.evil.example', ['ulytau.example'])).toBe(false)
  expect(refusalsOf({ ...complete, host: 'evil.example' })).toMatchObject([{ reason: 'foreign-domain', host: 'evil.example' }])
})

test('a certificate issued in autumn for a course of last spring names the year of last spring', () => {
  expect([
    studyYearAt(3, '2026-11-22', '2026-02-02'),
    studyYearAt(3, '2026-11-22', '2026-09-01'),
    studyYearAt(1, '2026-11-22', '2026-02-02'),
  ]).toEqual([2, 3, 1])
})

test('semester and weeks', () => {
  expect([semesterOf(3, '2026-09-01'), semesterOf(3, '2027-02-01'), semesterOf(1, '2026-09-01')]).toEqual([5, 6, 1])
  expect([
    weeksBetween('2026-09-01', '2026-11-09'),
    weeksBetween('2026-09-01', '2026-09-07'),
    weeksBetween('2026-09-01', '2026-09-01'),
  ]).toEqual([10, 1, 1])
})
