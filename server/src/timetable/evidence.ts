import { words } from '@dala/domain/regulations'
import type { Evidence } from '#compliance'
import { lookInto } from '#lib/evidence'
import { groupsWithLessons } from './evidence.queries.ts'

/** What the board asks of the timetable: it is there for every class and group that learns (A2021-11.11.a, A2021-18.b). */
export const evidence: readonly Evidence[] = [
  lookInto({
    key: 'timetable.groups',
    clauses: ['A2021-11.11.a', 'A2021-18.b'],
    name: words('Кестесі жоқ сыныптар мен топтар', 'Классы и группы без расписания', 'Classes and groups without a timetable'),
    touchedBy: ['timetable.lesson-added', 'timetable.lesson-changed', 'timetable.lesson-ended', 'timetable.week-imported'],
    mend: { path: '/timetable', label: words('Кестені ашу', 'Открыть расписание', 'Open the timetable') },
    rows: groupsWithLessons,
    say: ({ state }) =>
      state === 'fine'
        ? words('Кестесі бар', 'Расписание есть', 'Has a timetable')
        : words('Кестеде сабағы жоқ', 'Нет занятий в расписании', 'No lessons in the timetable'),
    path: ({ id }) => `/timetable?group=${id}`,
  }),
]
