import { clockOf } from '@dala/domain/emergency'
import type { HomeItem } from '@dala/domain/home'
import { hasRole, type Actor } from '@dala/domain/identity'
import { lessonsBetween, type DatedPlan, type Mode, type PlannedLesson } from '@dala/domain/timetable'
import { momentAt, toIsoDate, zonedNow } from '@dala/locale'
import { homeQuestion } from '#home'
import { modeFor } from './dated.ts'
import { selectToday, type TodayLessonRow, type TodayRow } from './home.queries.ts'
import { atOf, changeOf, hoursOf, turningOf } from './plan.ts'

const title = (count: number): HomeItem['title'] => ({
  kk: `Бүгінгі сабақтар: ${count}`,
  ru: `Занятий сегодня: ${count}`,
  en: `Lessons today: ${count}`,
})

const atDistance = { kk: 'қашықтан', ru: 'дистанционно', en: 'at a distance' }

/** «Today's lessons» for the learner and the guardian: how many, and the one that is on or comes next; nothing after the last. */
export const homeQuestions = [
  homeQuestion(
    { concerns: (actor) => hasRole(actor, 'learner') || hasRole(actor, 'guardian') },
    (_, { orgId, personId, today }) => selectToday(orgId, personId, today),
    ([row], { actor, now }) => ({ items: row === undefined ? [] : itemsOf(row, actor, now) }),
  ),
]

interface TodayLesson extends PlannedLesson {
  subject: TodayLessonRow['subject']
}

// Who teaches is not told at home.
const lessonsOf = ({ lessons, groups }: TodayRow): TodayLesson[] =>
  lessons.map(({ slot, begins, ends, ...row }) => ({
    ...row,
    at: atOf({ slot, begins, ends }),
    groups: groups.filter(({ lessonId }) => lessonId === row.id),
    teacherIds: [],
  }))

function itemsOf(row: TodayRow, actor: Actor, now: Date): HomeItem[] {
  const today = toIsoDate(now)
  const { hour, minute } = zonedNow(now)
  const plan = { lessons: lessonsOf(row), changes: row.changes.map(changeOf), ...hoursOf(row) }
  const turning = turningOf(row)
  const dated = lessonsBetween(today, today, plan).filter(({ state }) => state.kind !== 'cancelled' && state.kind !== 'moved-away')
  return row.learners.flatMap((learner): HomeItem[] => {
    // Of several children each has the lessons of the own class.
    const isAlone = row.learners.length === 1
    const mine = dated.filter(({ lesson }) => isAlone || lesson.groups.some((group) => group.id === learner.groupId))
    const next = mine.find(({ time }) => time !== null && time.ends > hour * 60 + minute)
    if (next === undefined || next.time === null) return []
    const own = learner.id === actor.personId
    const begins = clockOf(next.time.begins)
    return [
      {
        kind: 'timetable',
        id: `${today}/${learner.id}`,
        title: title(mine.length),
        note: noteOf(begins, next, modeFor({ kind: 'learner', id: learner.id, groupId: learner.groupId }, next, turning)),
        link: own ? '/timetable' : `/timetable?learner=${learner.id}`,
        startsAt: momentAt(today, begins).toISOString(),
        dueAt: null,
        clause: null,
        learner: own ? null : learner.givenName,
        begun: false,
      },
    ]
  })
}

const noteOf = (begins: string, { lesson, room }: DatedPlan<TodayLesson>, mode: Mode): HomeItem['note'] => {
  const say = (language: 'kk' | 'ru' | 'en'): string =>
    [`${begins} ${lesson.subject[language]}`, mode.kind === 'distance' ? atDistance[language] : room].filter(Boolean).join(', ')
  return { kk: say('kk'), ru: say('ru'), en: say('en') }
}
