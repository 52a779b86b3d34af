import { nationalCalendar } from '#regulations'
import { describe, expect, test } from 'vitest'
import {
  clashesOn,
  clashIndex,
  faultOfBells,
  findClashes,
  lessonsBetween,
  modeOn,
  readWeekRows,
  teachingDay,
  turnsByGroup,
  type DayChange,
  type Plan,
  type PlannedLesson,
  type ShiftBells,
  type TeachingCalendar,
} from './index.ts'

const words = (name: string) => ({ kk: name, ru: name, en: name })
const bells: ShiftBells[] = [
  { shift: 1, bells: [1, 2, 3].map((slot) => ({ slot, begins: 420 + slot * 60, ends: 465 + slot * 60 })) },
  { shift: 2, bells: [1, 2, 3].map((slot) => ({ slot, begins: 780 + slot * 60, ends: 825 + slot * 60 })) },
]

// 2026/27: a semester with a holiday on Friday 25 October (none here), Republic Day on Sunday 25.10 moves to Monday in a five-day week.
const calendar: TeachingCalendar = {
  working: nationalCalendar(5),
  periods: [
    { kind: 'semester', names: words('Autumn'), startsOn: '2026-09-02', endsOn: '2026-12-12' },
    { kind: 'session', names: words('Session'), startsOn: '2026-12-14', endsOn: '2026-12-26' },
    { kind: 'break', names: words('Break'), startsOn: '2026-12-28', endsOn: '2027-01-10' },
  ],
  keepsPeriods: true,
  asWeekday: [],
}

let made = 0
const lesson = (over: Partial<PlannedLesson> = {}): PlannedLesson => ({
  id: `lesson-${String((made += 1)).padStart(3, '0')}`,
  kind: 'lesson',
  weekday: 1,
  weeks: 'every',
  at: { slot: 1 },
  validFrom: '2026-09-01',
  validUntil: '2027-05-25',
  part: 0,
  groups: [{ id: '7a', shift: 1 }],
  teacherIds: ['saule'],
  room: '24',
  ...over,
})

const plan = (lessons: PlannedLesson[], over: Partial<Plan<PlannedLesson>> = {}): Plan<PlannedLesson> => ({
  lessons,
  changes: [],
  calendar,
  bells,
  ...over,
})
const days = (lessons: PlannedLesson[], from: string, to: string, over: Partial<Plan<PlannedLesson>> = {}) =>
  lessonsBetween(from, to, plan(lessons, over)).map((dated) => dated.on)

describe('what kind of day it is for lessons', () => {
  test.each([
    ['2026-11-23', 'teaching', 'an ordinary Monday'],
    ['2026-11-28', 'weekend', 'a Saturday of a five-day week'],
    ['2026-10-26', 'holiday', 'the day off to which Republic Day on a Sunday moves'],
    ['2026-12-16', 'holiday', 'Independence Day within the session'],
    ['2026-12-15', 'session', 'the session'],
    ['2026-12-29', 'break', 'the break'],
    ['2026-08-31', 'outside', 'before the first period'],
  ])('%s is %s: %s', (day, kind) => {
    expect(teachingDay(day, calendar).kind).toBe(kind)
  })

  test('without any periods each working day is a day of teaching', () => {
    expect(teachingDay('2026-08-31', { ...calendar, periods: [], keepsPeriods: false })).toMatchObject({ kind: 'teaching', week: null })
  })

  test('weeks are counted by the calendar’s weeks from the one in which the period begins', () => {
    const weeks = ['2026-09-02', '2026-09-06', '2026-09-07', '2026-11-23'].map((day) => teachingDay(day, calendar).week)
    expect(weeks).toEqual([1, 1, 2, 13])
  })
})

describe('A2021-11.11.a: the week spread over the academic calendar', () => {
  test('holidays, days off, weekends and breaks have no lessons', () => {
    expect(days([lesson()], '2026-10-19', '2026-11-02')).toEqual(['2026-10-19', '2026-11-02'])
    const dayOff: TeachingCalendar = { ...calendar, working: { weekDays: 5, overrides: [{ on: '2026-11-23', kind: 'day-off' }] } }
    expect(days([lesson()], '2026-11-16', '2026-11-30', { calendar: dayOff })).toEqual(['2026-11-16', '2026-11-30'])
    expect(days([lesson()], '2026-12-28', '2027-01-10')).toEqual([])
  })

  test('a transferred working Saturday has the lessons of the weekday that it stands for, and no others', () => {
    const moved: TeachingCalendar = {
      ...calendar,
      working: { weekDays: 5, overrides: [{ on: '2026-11-28', kind: 'working' }] },
      asWeekday: [{ on: '2026-11-28', weekday: 1 }],
    }
    expect(days([lesson(), lesson({ weekday: 6 })], '2026-11-24', '2026-11-29', { calendar: moved })).toEqual(['2026-11-28'])
    // Worked, but standing for no other day: its own weekday's.
    const worked = { ...moved, asWeekday: [] }
    expect(days([lesson(), lesson({ weekday: 6 })], '2026-11-28', '2026-11-28', { calendar: worked })).toHaveLength(1)
  })

  test('odd and even weeks alternate', () => {
    const odd = days([lesson({ weeks: 'odd' })], '2026-11-09', '2026-11-30')
    const even = days([lesson({ weeks: 'even' })], '2026-11-09', '2026-11-30')
    expect([odd, even]).toEqual([
      ['2026-11-09', '2026-11-23'],
      ['2026-11-16', '2026-11-30'],
    ])
  })

  test('in a session exams and consultations are held, lessons are not; one put on a day by hand is held on it', () => {
    const once = { weeks: 'once', weekday: 6, validFrom: '2026-12-19', validUntil: '2026-12-19' } as const
    const lessons = [lesson(), lesson({ kind: 'exam' }), lesson({ kind: 'exam', ...once })]
    expect(days(lessons, '2026-12-14', '2026-12-20')).toEqual(['2026-12-14', '2026-12-19'])
  })

  test('a lesson is held only while it is valid, at the bells of the shift of its class', () => {
    const short = lesson({ validFrom: '2026-11-16', validUntil: '2026-11-23', groups: [{ id: '3a', shift: 2 }] })
    const dated = lessonsBetween('2026-11-01', '2026-12-12', plan([short]))
    expect(dated.map(({ on, time }) => [on, time?.begins])).toEqual([
      ['2026-11-16', 840],
      ['2026-11-23', 840],
    ])
    expect(lessonsBetween('2026-11-23', '2026-11-23', plan([lesson({ at: { slot: 9 } })]))[0]?.time).toBeNull()
  })
})

test('a timetable is read up to the last day that can be written, for a year and a little at most', () => {
  expect(days([lesson()], '9999-12-27', '9999-12-31')).toEqual([])
  expect(() => days([lesson()], '2026-09-01', '2027-10-06')).toThrow(RangeError)
  expect(days([lesson()], '2026-09-01', '2027-10-05')).not.toEqual([])
})

describe('what is changed for one day', () => {
  const usual = lesson({ id: 'usual' })
  const of = (change: DayChange, from = '2026-11-23', to = '2026-11-27') => lessonsBetween(from, to, plan([usual], { changes: [change] }))

  test('a cancelled lesson stays in its place and says so', () => {
    const found = of({ lessonId: 'usual', on: '2026-11-23', kind: 'cancelled', note: 'Ill' })
    expect(found).toMatchObject([{ on: '2026-11-23', state: { kind: 'cancelled', note: 'Ill' } }])
  })

  test('a moved lesson stands on both days, also where only one of them is asked about', () => {
    const change: DayChange = {
      lessonId: 'usual',
      on: '2026-11-23',
      kind: 'moved',
      toDay: '2026-11-25',
      at: { slot: 3 },
      room: '31',
      note: '',
    }
    expect(of(change)).toMatchObject([
      { on: '2026-11-23', state: { kind: 'moved-away', to: '2026-11-25' } },
      { on: '2026-11-25', plannedOn: '2026-11-23', slot: 3, room: '31', state: { kind: 'moved-here', from: '2026-11-23' } },
    ])
    expect(of(change, '2026-11-25', '2026-11-25')).toHaveLength(1)
    // The day of the plan became free since: nothing is left to be moved.
    const dayOff = { ...calendar, working: { weekDays: 5 as const, overrides: [{ on: '2026-11-23', kind: 'day-off' as const }] } }
    expect(lessonsBetween('2026-11-23', '2026-11-27', plan([usual], { changes: [change], calendar: dayOff }))).toEqual([])
  })

  test('somebody else teaches on that day alone', () => {
    const change: DayChange = { lessonId: 'usual', on: '2026-11-23', kind: 'substituted', teacherId: 'arman', room: '', note: '' }
    const found = of(change, '2026-11-23', '2026-11-30')
    expect(found.map(({ teacherIds }) => teacherIds)).toEqual([['arman'], ['saule']])
  })
})

describe('clashes name both lessons', () => {
  const base = lesson({ id: 'base' })
  const with_ = (over: Partial<PlannedLesson>) =>
    findClashes(lesson({ id: 'new', groups: [{ id: '9b', shift: 1 }], teacherIds: [], room: '', ...over }), [base], {
      bells,
      calendar,
    }).map(({ kind, what, other }) => `${kind} ${what} ${other.id}`)

  test.each([
    ['the same teacher', { teacherIds: ['saule'] }, ['teacher saule base']],
    ['the same class', { groups: [{ id: '7a', shift: 1 }] }, ['group 7a base']],
    ['the same room, however it is written', { room: ' 24 ' }, ['room 24 base']],
    ['another weekday', { teacherIds: ['saule'], weekday: 2 }, []],
    ['another slot', { teacherIds: ['saule'], at: { slot: 2 } }, []],
    ['the same slot of another shift', { teacherIds: ['saule'], groups: [{ id: '3a', shift: 2 }] }, []],
    ['a time of its own that overlaps', { teacherIds: ['saule'], at: { begins: 500, ends: 600 } }, ['teacher saule base']],
    ['a time of its own that begins when the other ends', { teacherIds: ['saule'], at: { begins: 525, ends: 600 } }, []],
    ['before the other is valid', { teacherIds: ['saule'], validFrom: '2026-01-01', validUntil: '2026-08-31' }, []],
    [
      'one day on which the other is held',
      { teacherIds: ['saule'], weeks: 'once', validFrom: '2026-11-23', validUntil: '2026-11-23' },
      ['teacher saule base'],
    ],
    [
      'one day of the session, when the other is not held',
      { teacherIds: ['saule'], weeks: 'once', validFrom: '2026-12-14', validUntil: '2026-12-14' },
      [],
    ],
  ] as const)('%s', (_, over, expected) => {
    expect(with_(over as Partial<PlannedLesson>)).toEqual(expected)
  })

  test('odd and even weeks do not meet; two parts of a class may be apart', () => {
    const odd = lesson({ id: 'odd', weeks: 'odd', part: 1 })
    const clashes = (over: Partial<PlannedLesson>) =>
      findClashes(lesson({ teacherIds: [], room: '', ...over }), [odd], { bells, calendar }).length
    expect([clashes({ weeks: 'even' }), clashes({ weeks: 'odd' }), clashes({ part: 2 }), clashes({ part: 1 })]).toEqual([0, 1, 0, 1])
  })

  test('where weeks are not counted odd and even lessons meet: without periods, and exams in a session', () => {
    const at = (kind: PlannedLesson['kind'], calendarOf: TeachingCalendar) =>
      findClashes(lesson({ kind, weeks: 'even' }), [lesson({ kind, weeks: 'odd' })], { bells, calendar: calendarOf }).length > 0
    const without = { ...calendar, periods: [], keepsPeriods: false }
    expect([at('lesson', calendar), at('lesson', without), at('exam', calendar)]).toEqual([false, true, true])
  })

  test('each lesson of many is compared with those alone that want the same', () => {
    let asked = 0
    const many = Array.from({ length: 1000 }, (_, index) => {
      const one = lesson({ teacherIds: [`teacher-${index}`], groups: [{ id: `group-${index}`, shift: 1 }], room: `room-${index}` })
      // Its hours and its days are what a comparison asks for.
      Object.defineProperty(one, 'at', { get: () => ((asked += 1), { slot: 1 }) })
      Object.defineProperty(one, 'validFrom', { get: () => ((asked += 1), '2026-09-01') })
      return one
    })
    const index = clashIndex<PlannedLesson>({ bells, calendar })
    for (const one of many) {
      expect(index.clashesOf(one)).toEqual([])
      index.put(one)
    }
    expect(asked).toBeLessThan(10 * many.length)
    expect(index.clashesOf(lesson({ teacherIds: ['teacher-7'], groups: [], room: 'ROOM-3' })).map(({ what }) => what)).toEqual([
      'ROOM-3',
      'teacher-7',
    ])
  })

  test('a lesson moved to a taken hour of a day clashes; an hour whose lesson is cancelled is free', () => {
    const other = lesson({ id: 'other', weekday: 3, at: { slot: 3 } })
    const [dated] = lessonsBetween('2026-11-23', '2026-11-23', plan([base]))
    if (dated === undefined) throw new Error('the lesson is held on Monday')
    const there = { ...dated, on: '2026-11-25', slot: 3, time: { begins: 600, ends: 645 } }
    expect(clashesOn(there, lessonsBetween('2026-11-25', '2026-11-25', plan([other])))).toHaveLength(3)
    const cancelled: DayChange = { lessonId: 'other', on: '2026-11-25', kind: 'cancelled', note: '' }
    expect(clashesOn(there, lessonsBetween('2026-11-25', '2026-11-25', plan([other], { changes: [cancelled] })))).toEqual([])
  })
})

describe('as usual or at a distance', () => {
  const turn = {
    switchId: 's',
    groupId: '7a',
    ground: 'weather' as const,
    startsOn: '2026-11-23',
    endsOn: '2026-11-24',
    orderLabel: '41',
    regime: '',
  }
  const own = { mode: 'full' as const, format: 'sync' as const, startsOn: '2026-11-01', endsOn: '2026-12-31', orderLabel: '7' }

  test('a class is at a distance in the days of its switch and as usual after it; an early end turns its lessons back', () => {
    expect(modeOn('2026-11-24', ['7a'], [turn])).toMatchObject({ kind: 'distance', by: 'switch', whole: true, until: '2026-11-24' })
    expect(modeOn('2026-11-25', ['7a'], [turn])).toEqual({ kind: 'usual' })
    expect(modeOn('2026-11-24', ['7a'], [{ ...turn, endsOn: '2026-11-23' }])).toEqual({ kind: 'usual' })
    expect(modeOn('2026-11-24', ['9b'], [turn])).toEqual({ kind: 'usual' })
  })

  test('a lesson asks about the switches of its own classes alone', () => {
    let asked = 0
    const turns = Array.from({ length: 1000 }, (_, index) => ({
      ...turn,
      groupId: `group-${index}`,
      get startsOn() {
        asked += 1
        return turn.startsOn
      },
    }))
    const turnsOf = turnsByGroup(turns)
    for (const { groupId } of turns)
      expect(modeOn('2026-11-23', [groupId], turnsOf([groupId]))).toMatchObject({ kind: 'distance', whole: true })
    expect(asked).toBe(turns.length)
  })

  test('of two classes together one of which is switched the lesson is so in part', () => {
    expect(modeOn('2026-11-23', ['7a', '9b'], [turn])).toMatchObject({ kind: 'distance', whole: false })
  })

  test('a learner’s own order holds where no switch does', () => {
    expect(modeOn('2026-11-26', ['7a'], [turn], [own])).toMatchObject({ by: 'status', orderLabel: '7', whole: true })
    expect(modeOn('2026-11-23', ['7a'], [turn], [own])).toMatchObject({ by: 'switch' })
    expect(modeOn('2026-11-26', ['7a'], [], [{ ...own, mode: 'partial' }])).toMatchObject({ by: 'status', whole: false })
  })
})

test.each([
  [[{ slot: 1, begins: 480, ends: 525 }], null],
  [[{ slot: 1, begins: 525, ends: 480 }], 'ends-before'],
  [
    [
      { slot: 1, begins: 480, ends: 525 },
      { slot: 1, begins: 530, ends: 575 },
    ],
    'same-slot',
  ],
  [
    [
      { slot: 2, begins: 520, ends: 565 },
      { slot: 1, begins: 480, ends: 525 },
    ],
    'overlaps',
  ],
])('bells %j: %s', (given, fault) => {
  expect(faultOfBells(given)).toBe(fault)
})

describe('a week from a file', () => {
  const heading = ['Класс', 'День недели', 'Урок', 'Предмет', 'Учитель', 'Кабинет', 'Неделя']

  test('rows are read in the words of the three languages', () => {
    const kk = readWeekRows([
      ['Сынып', 'Апта күні', 'Сабақ', 'Пән', 'Мұғалім', 'Кабинет', 'Апта', 'Түрі'],
      ['7Ә', 'Дүйсенбі', '1', 'Алгебра', 'Ибраева С.; Ким В.', '24', 'тақ', 'дәріс'],
      ['', '', '', '', '', '', '', ''],
    ])
    expect(kk.faults).toEqual([])
    expect(kk.rows).toEqual([
      {
        row: 2,
        group: '7Ә',
        weekday: 1,
        slot: 1,
        subject: 'Алгебра',
        teachers: ['Ибраева С.', 'Ким В.'],
        room: '24',
        weeks: 'odd',
        kind: 'lecture',
        part: 0,
      },
    ])
    expect(readWeekRows([heading, ['9Б', 'вт', '2', 'Физика', '', '', '']]).rows).toMatchObject([
      { weekday: 2, weeks: 'every', kind: 'lesson' },
    ])
  })

  test('each fault names its row and column', () => {
    const { rows, faults } = readWeekRows([heading, ['', 'Someday', '99', 'Физика', '', '', 'иногда'], ['9Б', 'пт', '3', '', '', '', '']])
    expect(rows).toEqual([])
    expect(faults.map(({ row, column, code }) => `${row} ${column} ${code}`)).toEqual([
      '2 group missing',
      '2 weekday unknown',
      '2 slot unknown',
      '2 weeks unknown',
      '3 subject missing',
    ])
  })

  test('a file without a needed column says which', () => {
    expect(readWeekRows([['Класс', 'Урок', 'Предмет']]).faults).toEqual([{ row: 1, column: 'weekday', code: 'missing', value: '' }])
  })
})
