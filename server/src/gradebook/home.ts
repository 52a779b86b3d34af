import { scaleOf, stepFor, wholePercent } from '@dala/domain/gradebook'
import type { WorkItem } from '@dala/domain/home'
import { hasRole, holds, type Actor } from '@dala/domain/identity'
import { toIsoDate } from '@dala/locale'
import { homeQuestion } from '#home'
import type { Trx } from '#lib/db'
import { usualScale } from './rule-for.ts'
import { countSheetsToClose, countSheetsToPublish, selectRecentMarks } from './results.queries.ts'

const shownMarks = 5

/** The latest marks of the learner at work, with the letter that each percent would be. */
export const homeQuestions = [
  homeQuestion(
    { concerns: (actor) => hasRole(actor, 'learner') },
    (_, { orgId, personId }) => selectRecentMarks(orgId, personId, shownMarks),
    (rows) => ({
      marks: rows.map((row) => ({
        offeringId: row.offering_id,
        course: row.course,
        title: row.control,
        percent: row.percent,
        letter: stepFor(scaleOf(row.scale ?? usualScale(row.organisation)), wholePercent(row.percent)).mark,
        at: new Date(row.at).toISOString(),
      })),
    }),
  ),
]

/** What waits in the gradebooks: sheets that the teacher has not published, published ones that the registrar has not closed. */
export async function workItems(trx: Trx, actor: Actor, now: Date): Promise<WorkItem[]> {
  const items: WorkItem[] = []
  if (holds(actor, 'gradebook.mark')) {
    const today = toIsoDate(now)
    const { all, late } = await countSheetsToPublish(trx, actor.orgId, actor.personId, today)
    if (all > 0)
      items.push({
        kind: 'gradebook.to-publish',
        title: { kk: 'Жарияланбаған ведомостар', ru: 'Неопубликованные ведомости', en: 'Sheets not yet published' },
        link: '/sheets?status=open',
        all,
        late,
        dueAt: null,
        clause: null,
      })
  }
  if (holds(actor, 'gradebook.close')) {
    const all = await countSheetsToClose(trx, actor.orgId)
    if (all > 0)
      items.push({
        kind: 'gradebook.to-close',
        title: { kk: 'Жабылатын ведомостар', ru: 'Ведомости к закрытию', en: 'Sheets to close' },
        link: '/sheets?status=published',
        all,
        late: 0,
        dueAt: null,
        clause: null,
      })
  }
  return items
}
