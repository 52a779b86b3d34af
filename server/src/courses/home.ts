import type { StudyCourse } from '@dala/domain/courses'
import type { HomeCourse, HomeItem, WorkItem } from '@dala/domain/home'
import { holds, type Actor } from '@dala/domain/identity'
import { momentAt } from '@dala/locale'
import { homeQuestion } from '#home'
import type { Trx } from '#lib/db'
import { countUnpublished } from './offerings.queries.ts'
import { selectStudyRows } from './study.queries.ts'
import { studyCoursesOf } from './study.ts'

const linkOf = (offeringId: string, next: { itemId: string; kind: 'lesson' | 'test'; testId: string | null }): string =>
  next.kind === 'test' && next.testId !== null ? `/tests/${next.testId}` : `/study/${offeringId}/lessons/${next.itemId}`

/** The learner's courses with their progress, and the first thing not done in each. */
export const homeQuestions = [
  homeQuestion(
    { concerns: (actor) => holds(actor, 'courses.study') },
    (db, { orgId, personId, today }) => selectStudyRows(db, orgId, personId, today),
    (rows) => {
      const courses = studyCoursesOf(rows)
      return { items: courses.flatMap(nextOf), courses: courses.filter(({ status }) => status === 'published').map(courseOf) }
    },
  ),
]

const nextOf = ({ id, name, next, done }: StudyCourse): HomeItem[] =>
  next === null
    ? []
    : [
        {
          kind: next.kind,
          id: next.itemId,
          title: next.name,
          note: name,
          link: linkOf(id, next),
          startsAt: null,
          dueAt: next.dueOn === null ? null : momentAt(next.dueOn, '23:59').toISOString(),
          clause: null,
          learner: null,
          begun: done > 0,
        },
      ]

const courseOf = (course: StudyCourse): HomeCourse => ({
  offeringId: course.id,
  title: course.name,
  done: course.done,
  all: course.all,
  percent: course.percent,
  credits: course.credits,
  next: course.next === null ? null : { link: linkOf(course.id, course.next), title: course.next.name },
})

/** For a teacher: own courses that are not open yet, and lessons with changes that learners do not see. */
export async function workItems(trx: Trx, actor: Actor): Promise<WorkItem[]> {
  if (!holds(actor, 'courses.teach') || !holds(actor, 'content.write')) return []
  const counted = await countUnpublished(trx, actor.orgId, actor.personId)
  const row = (kind: string, all: number, title: WorkItem['title'], link: string): WorkItem[] =>
    all === 0 ? [] : [{ kind, title, link, all, late: 0, dueAt: null, clause: null }]
  return [
    ...row(
      'courses.drafts',
      counted.drafts,
      { kk: 'Әлі ашылмаған курстар', ru: 'Курсы ещё не открыты', en: 'Courses not opened yet' },
      '/courses?mine=yes&status=draft',
    ),
    ...row(
      'courses.unpublished',
      counted.lessons,
      { kk: 'Жарияланбаған өзгерісі бар сабақтар', ru: 'Уроки с неопубликованными правками', en: 'Lessons with unpublished changes' },
      '/courses?mine=yes',
    ),
  ]
}
