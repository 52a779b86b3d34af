import { describe, expect, test } from 'vitest'
import {
  classesIn,
  clockOf,
  daysFault,
  gradeOf,
  isCompetent,
  isLateAlert,
  knownThresholds,
  mayUndo,
  minuteOf,
  reportedWindows,
  sharesDay,
  stateOn,
  thresholdsFor,
  undoMinutes,
} from './index.ts'

describe('days of a switch', () => {
  const order = { from: '2026-12-28', to: '2027-01-08' }
  test.each([
    ['2027-01-04', '2027-01-05', null],
    ['2026-12-31', '2027-01-08', null], // across the new year
    ['2027-01-05', '2027-01-04', 'backwards'],
    ['2026-12-25', '2027-01-05', 'before-order'],
    ['2027-01-04', '2027-01-09', 'beyond-order'],
  ] as const)('%s to %s', (startsOn, endsOn, fault) => expect(daysFault({ startsOn, endsOn }, order, '2026-12-20')).toBe(fault))

  test('days that are over are refused unless an old case is taken over; no switch lasts for ever', () => {
    const open = { from: '2026-01-01', to: null }
    const days = { startsOn: '2026-01-21', endsOn: '2026-01-22' }
    expect(daysFault(days, open, '2026-11-22')).toBe('past')
    expect(daysFault(days, open, null)).toBeNull()
    expect(daysFault({ startsOn: '2026-01-21', endsOn: '2026-12-31' }, open, null)).toBe('too-long')
  })

  test('two switches that share one day overlap', () => {
    expect(sharesDay({ startsOn: '2026-11-23', endsOn: '2026-11-24' }, { startsOn: '2026-11-24', endsOn: '2026-11-30' })).toBe(true)
    expect(sharesDay({ startsOn: '2026-11-23', endsOn: '2026-11-24' }, { startsOn: '2026-11-25', endsOn: '2026-11-30' })).toBe(false)
  })

  test('a switch may be taken back for some minutes', () => {
    const at = new Date('2026-11-23T01:30:00Z')
    expect(mayUndo(at, new Date(at.getTime() + undoMinutes * 60_000))).toBe(true)
    expect(mayUndo(at, new Date(at.getTime() + undoMinutes * 60_000 + 1))).toBe(false)
  })

  test('how it stands on a day', () => {
    const row = { startsOn: '2026-11-23', endsOn: '2026-11-24', status: 'standing' as const }
    expect(['2026-11-22', '2026-11-23', '2026-11-24', '2026-11-25'].map((day) => stateOn(row, day))).toEqual([
      'coming',
      'now',
      'now',
      'ended',
    ])
    expect(stateOn({ ...row, status: 'undone' }, '2026-11-23')).toBe('undone')
  })
})

test('A2023-5, A2023-6.a: an emergency needs the department’s order, the weather is also ordered by a section', () => {
  expect(isCompetent('department', 'emergency')).toBe(true)
  expect(isCompetent('section', 'emergency')).toBe(false)
  expect(isCompetent('section', 'weather')).toBe(true)
  expect(isCompetent('other', 'weather')).toBe(false)
})

test('classes by shift: a class without one is of the first', () => {
  const classes = [
    { id: 'a', shift: null },
    { id: 'b', shift: 2 },
  ]
  expect(classesIn({ kind: 'shifts', shifts: [1] }, classes)).toEqual([classes[0]])
  expect(classesIn({ kind: 'all' }, classes)).toEqual(classes)
  expect(classesIn({ kind: 'groups', groupIds: ['b'] }, classes)).toEqual([classes[1]])
})

test('the windows of the alert are minutes of the day, as the edition of 2026 is reported to have them', () => {
  expect(clockOf(reportedWindows.first.order.from)).toBe('06:00')
  expect(clockOf(reportedWindows.first.order.until)).toBe('07:00')
  expect(clockOf(reportedWindows.first.alert.from)).toBe('06:45')
  expect(clockOf(reportedWindows.first.alert.until)).toBe('08:00')
  expect(clockOf(reportedWindows.second.order.from)).toBe('10:30')
  expect(clockOf(reportedWindows.second.alert.until)).toBe('13:00')
  const at = (clock: string) => ({ day: '2026-11-23', minute: minuteOf(clock) })
  expect(isLateAlert(at('08:00'), '2026-11-23', 1, reportedWindows)).toBe(false)
  expect(isLateAlert(at('08:01'), '2026-11-23', 1, reportedWindows)).toBe(true)
  expect(isLateAlert(at('12:59'), '2026-11-23', 3, reportedWindows)).toBe(false)
  expect(isLateAlert(at('23:00'), '2026-11-24', 1, reportedWindows)).toBe(false)
  expect(isLateAlert(at('06:00'), '2026-11-22', 1, reportedWindows)).toBe(true)
})

test('A2023-6.b: thresholds by region, age, wind and temperature come with their source and wait to be confirmed; own rows of a region replace them', () => {
  expect(knownThresholds.length).toBeGreaterThan(10)
  expect(
    knownThresholds.every((row) => row.source !== '' && !row.confirmed && row.windFrom <= row.windTo && row.gradeFrom <= row.gradeTo),
  ).toBe(true)
  const [first] = knownThresholds.filter((row) => row.place === '63')
  if (first === undefined) throw new Error('the region is known')
  const own = { ...first, id: 'x', place: '631010000', confirmed: true }
  expect(thresholdsFor([own]).filter((row) => row.place.startsWith('63'))).toEqual([own])
})

test('a college’s first year follows grade 9; universities have no grade', () => {
  expect(gradeOf('primary', 3)).toBe(3)
  expect(gradeOf('tvet', 1)).toBe(10)
  expect(gradeOf('tvet', 4)).toBe(13)
  expect(gradeOf('bachelor', 2)).toBeNull()
})
