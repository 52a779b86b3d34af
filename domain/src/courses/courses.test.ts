import fc from 'fast-check'
import { expect, test } from 'vitest'
import { believedTime, mayOpen, mayReadDraft, mayWrite, mergeProgress, percentDone, teaches, type ProgressEntry } from '#courses'
import { permissionsOf, type Actor, type Role } from '#identity'

const minute = (n: number) => new Date(Date.UTC(2026, 10, 23, 5, n))
const entry = (id: string, kind: ProgressEntry['kind'], at: number, seconds = 0): ProgressEntry => ({ id, kind, at: minute(at), seconds })

test('progress is the same in whatever order and however often entries arrive', () => {
  const kinds = fc.constantFrom('opened' as const, 'completed' as const, 'reopened' as const, 'time' as const)
  const entries = fc.uniqueArray(
    fc.record({ id: fc.uuid(), kind: kinds, at: fc.integer({ min: 0, max: 50 }).map(minute), seconds: fc.nat(600) }),
    { selector: (one) => one.id, maxLength: 12 },
  )
  fc.assert(
    fc.property(entries, fc.array(fc.nat(11), { maxLength: 20 }), (list, repeats) => {
      const again = repeats.flatMap((index) => list[index] ?? [])
      expect(mergeProgress([...again, ...list].reverse())).toEqual(mergeProgress(list))
    }),
  )
})

test('the later mark by the device’s clock holds; time adds up; opening is the earliest', () => {
  expect(
    mergeProgress([entry('b', 'reopened', 9), entry('a', 'completed', 5, 30), entry('c', 'opened', 2), entry('d', 'time', 7, 60)]),
  ).toEqual({
    openedAt: minute(2),
    completedAt: null,
    seconds: 90,
  })
  expect(mergeProgress([entry('a', 'completed', 9), entry('b', 'reopened', 5)]).completedAt).toEqual(minute(9))
  expect(mergeProgress([])).toEqual({ openedAt: null, completedAt: null, seconds: 0 })
})

test('a device’s clock is believed only between the enrolment and now', () => {
  expect(believedTime(minute(50), minute(0), minute(30))).toEqual(minute(30))
  expect(believedTime(new Date(0), minute(0), minute(30))).toEqual(minute(0))
  expect(believedTime(minute(10), minute(0), minute(30))).toEqual(minute(10))
})

test('a share is never rounded up to a whole course', () => {
  expect([percentDone(0, 0), percentDone(199, 200), percentDone(200, 200), percentDone(1, 3)]).toEqual([0, 99, 100, 33])
})

const actor = (personId: string, ...roles: Role[]): Actor => ({
  accountId: '',
  personId,
  orgId: 'org',
  sessionId: '',
  roles: roles.map((role) => ({ role, unitId: null })),
  permissions: permissionsOf(roles),
  secondFactor: true,
  locale: 'kk',
})
const offering = { teacherId: 'dana', tutorId: 'arman' }

test('A2015-5.14: a tutor helps in the course and reads its drafts, and does not write them', () => {
  expect(teaches(actor('arman', 'tutor'), offering)).toBe(true)
  expect(mayReadDraft(actor('arman', 'tutor'), offering).allowed).toBe(true)
  expect(mayWrite(actor('arman', 'tutor'), offering).allowed).toBe(false)
})

test('who writes, reads drafts and opens a course', () => {
  const table: [Actor, write: boolean, draft: boolean, open: boolean][] = [
    [actor('dana', 'teacher'), true, true, true],
    [actor('nurlan', 'teacher'), false, false, false],
    [actor('x', 'course-developer'), true, true, false],
    [actor('x', 'methodologist'), true, true, true],
    [actor('x', 'registrar'), false, false, true],
    [actor('dana', 'learner'), false, false, false],
    [actor('x', 'inspector'), false, false, false],
  ]
  for (const [who, write, draft, open] of table)
    expect([mayWrite(who, offering).allowed, mayReadDraft(who, offering).allowed, mayOpen(who, offering).allowed]).toEqual([
      write,
      draft,
      open,
    ])
})
