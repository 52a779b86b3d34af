import { clockOf } from '@dala/domain/emergency'
import type { Actor } from '@dala/domain/identity'
import type { NotificationFacts } from '@dala/domain/messages'
import { bellAt, shiftsOf, type DayChange, type DayChangeBody, type Plan } from '@dala/domain/timetable'
import { fullName, toIsoDate } from '@dala/locale'
import type { Trx } from '#lib/db'
import { notifyEach } from '#messages'
import type { Lesson } from './plan.ts'
import { findNames, listConcerned } from './told.queries.ts'

/** What happened to the lesson of a day: changed, or planned again. */
type Word = DayChangeBody | { kind: 'as-planned' }

interface Told {
  lesson: Lesson
  on: string
  bells: Plan<Lesson>['bells']
  /** What was said of the day before: whoever stood in then is told as well. */
  before: DayChange | undefined
}

/**
 * Tells the learners of a lesson, their guardians, its teachers and who stands in that a day of it is changed. Days that are past and what
 * the actor did to the own lesson are not told.
 */
export async function tellChange(trx: Trx, actor: Actor, told: Told, word: Word, now: Date): Promise<void> {
  const { lesson, on, before } = told
  const last = word.kind === 'moved' && word.toDay > on ? word.toDay : on
  if (last < toIsoDate(now)) return
  const people = new Map((await listConcerned(trx, actor.orgId, lesson.id)).map((row) => [row.person_id, row.children]))
  for (const each of [before, word]) if (each?.kind === 'substituted' && !people.has(each.teacherId)) people.set(each.teacherId, '')
  people.delete(actor.personId)
  const facts = await factsOf(trx, actor.orgId, told, word)
  await notifyEach(trx, {
    orgId: actor.orgId,
    kind: `timetable.lesson-${word.kind}`,
    notices: [...people].map(([personId, children]) => ({ personId, facts: { ...facts, lesson: subjectOf(lesson, children) } })),
    link: `/timetable?day=${word.kind === 'moved' ? word.toDay : on}`,
    now,
  })
}

async function factsOf(trx: Trx, orgId: string, { lesson, on, bells }: Told, word: Word): Promise<NotificationFacts> {
  if (word.kind === 'moved') return { day: on, to: word.toDay, at: hourOf(word.at, lesson, bells) }
  if (word.kind === 'noted') return { day: on, note: word.note }
  if (word.kind !== 'substituted') return { day: on }
  const names = await findNames(trx, orgId, word.teacherId)
  return { day: on, teacher: names ? fullName({ ...names, givenName: names.given_name }) : '' }
}

/** The name of the subject; for a guardian with the children who have it. */
const subjectOf = ({ subject }: Lesson, children: string) => {
  const whose = children === '' ? '' : ` (${children})`
  return { kk: subject.kk + whose, ru: subject.ru + whose, en: subject.en + whose }
}

/** When it begins; where the shift has no such bell, which lesson of the day it is. */
const hourOf = (at: Lesson['at'], lesson: Lesson, bells: Plan<Lesson>['bells']) => {
  const time = bellAt(at, shiftsOf(lesson.groups)[0] ?? 1, bells)
  if (time !== null) return clockOf(time.begins)
  const slot = 'slot' in at ? at.slot : 0
  return { kk: `${slot}-сабақ`, ru: `${slot}-й урок`, en: `lesson ${slot}` }
}
