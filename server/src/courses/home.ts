import type { HomeCourse, HomeItem, WorkItem } from '@dala/domain/home'
import { holds, type Actor } from '@dala/domain/identity'
import { momentAt } from '@dala/locale'
import type { Trx } from '#lib/db'
import { countUnpublished } from './offerings.queries.ts'
import { studyCourses } from './study.ts'

const linkOf = (offeringId: string, next: { itemId: string; kind: 'lesson' | 'test'; testId: string | null }): string =>
  next.kind === 'test' && next.testId !== null ? `/tests/${next.testId}` : `/study/${offeringId}/lessons/${next.itemId}`

/** The first thing not done in each of the learner's courses. */
export async function homeItems(trx: Trx, actor: Actor, now: Date): Promise<HomeItem[]> {
  if (!holds(actor, 'courses.study')) return []
  const courses = await studyCourses(trx, actor, now)
  return courses.flatMap((course): HomeItem[] =>
    course.next === null
      ? []
      : [
          {
            kind: course.next.kind,
            id: course.next.itemId,
            title: course.next.name,
            note: course.name,
            link: linkOf(course.id, course.next),
            startsAt: null,
            dueAt: course.next.dueOn === null ? null : momentAt(course.next.dueOn, '23:59').toISOString(),
            clause: null,
            learner: null,
            begun: course.done > 0,
          },
        ],
  )
}

/** The learner's courses with their progress. */
export async function homeCourses(trx: Trx, actor: Actor, now: Date): Promise<HomeCourse[]> {
  if (!holds(actor, 'courses.study')) return []
  const courses = await studyCourses(trx, actor, now)
  return courses.flatMap((course) =>
    course.status === 'published'
      ? [
          {
            offeringId: course.id,
            title: course.name,
            done: course.done,
            all: course.all,
            percent: course.percent,
            credits: course.credits,
            next: course.next === null ? null : { link: linkOf(course.id, course.next), title: course.next.name },
          },
        ]
      : [],
  )
}

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
