import { turnsByGroup, type DayChange, type OwnDays, type Plan, type ShiftBells, type Turn } from '@dala/domain/timetable'
import { fullName } from '@dala/locale'
import type { Trx } from '#lib/db'
import type { CalendarRow } from './parts.queries.ts'
import { readPlanRow, type ChangeRow, type LessonRow, type PlanRow, type Target } from './plan.queries.ts'

/** A lesson of the plan with the names that a reader sees. */
export interface Lesson extends Omit<LessonRow, 'slot' | 'begins' | 'ends' | 'teachers'> {
  at: { slot: number } | { begins: number; ends: number }
  teacherIds: string[]
  teachers: { id: string; name: string }[]
}

/** What turns lessons to a distance. */
export interface Turning {
  /** The switches of classes. */
  turnsOf: (groupIds: readonly string[]) => Turn[]
  /** The learner's own days at a distance. */
  ownDays: (learnerId: string) => OwnDays[]
}

/** A timetable before it is spread over days, with what turns its lessons to a distance. */
export interface ReadPlan extends Turning {
  plan: Plan<Lesson>
  learners: PlanRow['learners']
  /** The names of those who stand in, by id. */
  standIns: Map<string, string>
  weekDays: 5 | 6
  alternates: boolean
  /** Why the organisation made a day free, in its words. */
  reasonOf: (day: string) => string
}

const nameOf = (row: { surname: string; givenName: string; patronymic: string }): string => fullName(row)

/** A slot, or a time of its own. The table has one of the two in each row. */
export const atOf = (row: { slot: number | null; begins: number | null; ends: number | null }): Lesson['at'] =>
  row.slot === null ? { begins: row.begins ?? 0, ends: row.ends ?? 0 } : { slot: row.slot }

const lessonOf = ({ slot, begins, ends, teachers, ...row }: LessonRow): Lesson => ({
  ...row,
  at: atOf({ slot, begins, ends }),
  teacherIds: teachers.map((each) => each.id),
  teachers: teachers.map((each) => ({ id: each.id, name: nameOf(each) })),
})

/** A change of a day; who stands in is nobody where the row does not tell. */
export const changeOf = (row: Omit<ChangeRow, 'teacher' | 'note'> & Partial<ChangeRow>): DayChange => {
  const { lessonId, on, note = '', room } = row
  if (row.kind === 'moved') return { lessonId, on, note, kind: 'moved', toDay: row.toDay ?? on, at: atOf(row), room }
  if (row.kind === 'substituted') return { lessonId, on, note, kind: 'substituted', teacherId: row.teacher?.id ?? '', room }
  return { lessonId, on, note, kind: row.kind }
}

const byShift = (rows: CalendarRow['bells']): ShiftBells[] =>
  [...Map.groupBy(rows, ([shift]) => shift)].map(([shift, bells]) => ({
    shift,
    bells: bells.map(([, slot, begins, ends]) => ({ slot, begins, ends })),
  }))

/** What decides on days and hours, as the rules ask for it. */
export const hoursOf = (row: CalendarRow): Pick<Plan<never>, 'bells' | 'calendar'> => ({
  bells: byShift(row.bells),
  calendar: {
    working: { weekDays: row.week_days, overrides: row.days },
    periods: row.periods,
    keepsPeriods: row.keeps_periods,
    asWeekday: row.as_weekday,
  },
})

/** What turns lessons to a distance, as the rules ask for it. */
export const turningOf = ({ turns, statuses }: Pick<PlanRow, 'turns' | 'statuses'>): Turning => ({
  turnsOf: turnsByGroup(
    turns.map((turn) => ({
      switchId: turn.switch_id,
      groupId: turn.group_id,
      ground: turn.ground,
      startsOn: turn.starts_on,
      endsOn: turn.ends_on,
      orderLabel: turn.order_label,
      regime: turn.regime,
    })),
  ),
  ownDays: (learnerId) =>
    statuses
      .filter((each) => each.learner_id === learnerId)
      .map((each) => ({
        mode: each.mode,
        format: each.format,
        startsOn: each.starts_on,
        endsOn: each.ends_on,
        orderLabel: each.order_label,
      })),
})

/** Reads what the timetable of somebody is made of between two days, in one query. */
export async function readPlan(trx: Trx, orgId: string, target: Target, from: string, to: string): Promise<ReadPlan> {
  const row = await readPlanRow(trx, orgId, target, { from, to })
  return {
    plan: { lessons: row.lessons.map(lessonOf), changes: row.changes.map(changeOf), ...hoursOf(row) },
    ...turningOf(row),
    learners: row.learners,
    standIns: new Map(row.changes.flatMap(({ teacher }) => (teacher === null ? [] : [[teacher.id, nameOf(teacher)] as const]))),
    weekDays: row.week_days,
    alternates: row.alternates,
    reasonOf: (day) => row.days.find((each) => each.on === day)?.reason ?? '',
  }
}
