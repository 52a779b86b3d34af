import type { HomeItem, WorkItem } from '@dala/domain/home'
import { holds, type Actor } from '@dala/domain/identity'
import { homeQuestion } from '#home'
import type { Trx } from '#lib/db'
import { administersAll } from './policy.ts'
import { countWaiting, selectWaitingTests } from './results.queries.ts'
import { courseOf, nameOf } from './test-names.ts'

/** For a learner: the attempt under way, and tests with a window that are not done yet. */
export const homeQuestions = [
  homeQuestion(
    { concerns: (actor) => holds(actor, 'testing.take') },
    (db, { orgId, personId, now }) => selectWaitingTests(db, orgId, personId, now),
    (tests, { now }) => ({
      items: tests.map((test): HomeItem => {
        const begun = test.attempt_status === 'open'
        const dueAt = begun ? test.deadline_at : test.closes_at
        return {
          kind: 'test',
          id: test.id,
          title: nameOf(test),
          note: courseOf(test),
          link: begun ? `/attempts/${test.attempt_id ?? ''}` : `/tests/${test.id}`,
          startsAt: test.opens_at !== null && new Date(test.opens_at) > now ? new Date(test.opens_at).toISOString() : null,
          dueAt: dueAt === null ? null : new Date(dueAt).toISOString(),
          clause: null,
          learner: null,
          begun,
        }
      }),
    }),
  ),
]

/** For a teacher: answers to mark, and answers that came too late. */
export async function workItems(trx: Trx, actor: Actor): Promise<WorkItem[]> {
  if (!holds(actor, 'testing.author')) return []
  const waiting = await countWaiting(trx, actor.orgId, administersAll(actor) ? null : actor.personId)
  const row = (kind: string, all: number, title: WorkItem['title']): WorkItem[] =>
    all === 0 ? [] : [{ kind, title, link: '/testing', all, late: 0, dueAt: null, clause: null }]
  return [
    ...row('testing.to-mark', waiting.toMark, {
      kk: 'Бағалауды күткен тест жұмыстары',
      ru: 'Работы тестов ждут проверки',
      en: 'Test answers to mark',
    }),
    ...row('testing.late', waiting.late, {
      kk: 'Мерзімінен кейін келген жауаптар',
      ru: 'Ответы, пришедшие после срока',
      en: 'Answers that came after the end',
    }),
  ]
}
