import type { WorkItem } from '@dala/domain/home'
import { holds, type Actor } from '@dala/domain/identity'
import { momentAt, toIsoDate } from '@dala/locale'
import { homeQuestion } from '#home'
import type { Trx } from '#lib/db'
import { countAsked } from './attachments.queries.ts'
import { nameOf } from './names.ts'
import { selectLessonsOn } from './reach.queries.ts'

const elsewhere = (subject: string) => ({
  kk: `${subject}: сабақ басқа мектепте өтеді`,
  ru: `${subject}: уроки ведёт другая школа`,
  en: `${subject}: lessons are at another school`,
})
const goThere = { kk: 'Сол мектепке өтіңіз', ru: 'Перейдите в эту школу', en: 'Go over to that school' }

/** For the pupil and the guardian: which subject is taught by a supporting school, and how to get there. */
export const homeQuestions = [
  homeQuestion(
    { concerns: (actor) => holds(actor, 'pathway.study') },
    (_, { orgId, personId, today }) => selectLessonsOn(orgId, personId, today),
    (rows, { actor }) => ({
      items: rows.map((row) => ({
        kind: 'lesson',
        id: `elsewhere/${row.id}/${row.learner_id}`,
        title: elsewhere(row.subject),
        note: goThere,
        link: '/lessons-elsewhere',
        startsAt: null,
        dueAt: null,
        clause: 'A2021-22.c',
        learner: row.learner_id === actor.personId ? null : nameOf(row),
        begun: false,
      })),
    }),
  ),
]

/** For the supporting school's office: requests that wait for an answer (A2021-22.b). */
export async function workItems(trx: Trx, actor: Actor, now: Date): Promise<WorkItem[]> {
  if (!holds(actor, 'supporting.manage')) return []
  const count = await countAsked(trx, actor.orgId)
  if (count.all === 0) return []
  return [
    {
      kind: 'supporting.asked',
      title: {
        kk: 'Басқа мектептердің сыныптарын қабылдау туралы сұраулар',
        ru: 'Запросы принять классы других школ',
        en: 'Requests to take classes of other schools',
      },
      link: '/supporting-schools',
      all: count.all,
      late: count.earliest !== null && count.earliest < toIsoDate(now) ? count.all : 0,
      dueAt: count.earliest === null ? null : momentAt(count.earliest, '23:59').toISOString(),
      clause: 'A2021-22.b',
    },
  ]
}
