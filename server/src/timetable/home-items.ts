import { clockOf } from '@dala/domain/emergency'
import type { HomeItem } from '@dala/domain/home'
import type { Actor } from '@dala/domain/identity'
import { lessonsBetween, type DatedLesson } from '@dala/domain/timetable'
import { momentAt, toIsoDate, zonedNow } from '@dala/locale'
import type { Trx } from '#lib/db'
import { showDated } from './dated.ts'
import { readPlan } from './plan.ts'

const title = (count: number): HomeItem['title'] => ({
  kk: `Бүгінгі сабақтар: ${count}`,
  ru: `Занятий сегодня: ${count}`,
  en: `Lessons today: ${count}`,
})

const atDistance = { kk: 'қашықтан', ru: 'дистанционно', en: 'at a distance' }

/** «Today's lessons» for the learner and the guardian: how many, and the one that is on or comes next; nothing after the last. One query. */
export async function homeItems(trx: Trx, actor: Actor, now: Date): Promise<HomeItem[]> {
  if (!actor.roles.some(({ role }) => role === 'learner' || role === 'guardian')) return []
  const today = toIsoDate(now)
  const read = await readPlan(trx, actor.orgId, { kind: 'own', personId: actor.personId }, today, today)
  const { hour, minute } = zonedNow(now)
  const dated = lessonsBetween(today, today, read.plan).filter(({ state }) => state.kind !== 'cancelled' && state.kind !== 'moved-away')
  return read.learners.flatMap((learner): HomeItem[] => {
    // Of several children each has the lessons of the own class.
    const isAlone = read.learners.length === 1
    const mine = dated.filter(({ lesson }) => isAlone || lesson.groups.some((group) => group.id === learner.groupId))
    const viewer = { kind: 'learner', id: learner.id, groupId: learner.groupId } as const
    const next = mine.find(({ time }) => time !== null && time.ends > hour * 60 + minute)
    if (next === undefined || next.time === null) return []
    const own = learner.id === actor.personId
    const begins = clockOf(next.time.begins)
    return [
      {
        kind: 'timetable',
        id: `${today}/${learner.id}`,
        title: title(mine.length),
        note: noteOf(begins, showDated(next, read, viewer)),
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

const noteOf = (begins: string, lesson: DatedLesson): HomeItem['note'] => {
  const say = (language: 'kk' | 'ru' | 'en'): string => {
    const place = lesson.mode.kind === 'distance' ? atDistance[language] : lesson.room
    return [`${begins} ${lesson.subject[language]}`, place].filter(Boolean).join(', ')
  }
  return { kk: say('kk'), ru: say('ru'), en: say('en') }
}
