import { runningStep } from '@dala/domain/distance'
import type { HomeItem, WorkItem } from '@dala/domain/home'
import { holds, type Actor } from '@dala/domain/identity'
import { momentAt, toIsoDate } from '@dala/locale'
import { findGround, findRuleSet, ruleSets, schoolLevels } from '@dala/domain/regulations'
import { homeQuestion } from '#home'
import type { Plain, Trx } from '#lib/db'
import { selectOwnInWork } from './home.queries.ts'
import { reachOf } from './list-work.ts'
import { nameOf } from './names.ts'
import { countOpenReviews } from './reviews.queries.ts'
import { countWork } from './work.queries.ts'

const endOf = (day: string | null): string | null => (day === null ? null : momentAt(day, '23:59').toISOString())

const say = {
  draft: { kk: 'Өтінішті аяқтаңыз', ru: 'Закончите заявление', en: 'Finish the application' },
  returned: {
    kk: 'Өтінішке жетпейтін құжаттарды қосыңыз',
    ru: 'Добавьте недостающие документы к заявлению',
    en: 'Add what the application lacks',
  },
  ordered: { kk: 'Оқу жоспарымен және кестемен танысыңыз', ru: 'Ознакомьтесь с планом и расписанием', en: 'Read your plan and timetable' },
  opinion: {
    kk: 'Қашықтан оқу туралы пікіріңізді жазыңыз',
    ru: 'Напишите своё мнение о дистанционном обучении',
    en: 'Write your opinion on distance learning',
  },
  distance: { kk: 'Қашықтан оқу', ru: 'Дистанционное обучение', en: 'Distance learning' },
}

/** What waits for the learner or the guardian: a draft, a returned application, a plan to acknowledge (A2015-13.6). */
export const homeQuestions = [
  homeQuestion(
    { concerns: (actor) => holds(actor, 'distance.apply') },
    (db, { orgId, personId }) => selectOwnInWork(db, orgId, personId),
    (rows, { actor }) => ({ items: rows.flatMap((row) => itemOf(row, actor.personId)) }),
  ),
]

type OwnRow = Plain<Awaited<ReturnType<ReturnType<typeof selectOwnInWork>['execute']>>[number]>

function itemOf(row: OwnRow, personId: string): HomeItem[] {
  const own = row.learner_id === personId
  if (own && isOpinionAwaited(row)) return [opinionItem(row.id)]
  if (row.status !== 'draft' && row.status !== 'returned' && row.status !== 'ordered') return []
  return [
    {
      kind: row.status === 'ordered' ? 'order' : 'application',
      id: row.id,
      title: say[row.status],
      note: say.distance,
      link: row.status === 'ordered' ? `/applications/${row.id}` : `/applications/${row.id}/edit`,
      startsAt: null,
      dueAt: runningStep(row.status) === 'acquaintance' ? endOf(row.acquaint_due) : null,
      clause: row.status === 'ordered' ? 'A2015-13.6' : 'A2015-11.c',
      learner: own ? null : nameOf(row),
      begun: row.status !== 'ordered',
    },
  ]
}

/** Whether on an application of the parents the child's own opinion is still wanted (A2023-11.1.e). */
function isOpinionAwaited(row: OwnRow): boolean {
  if (row.ground !== 'parent' || !['draft', 'registered', 'returned'].includes(row.status) || row.opinion_said) return false
  const wanted = findGround(findRuleSet(row.rule_set) ?? ruleSets['A2023.2024'], 'parent')?.documents.some(
    (document) => document.kind === 'child-opinion',
  )
  return wanted === true && (schoolLevels as readonly string[]).includes(row.level ?? '') // widened to ask
}

const opinionItem = (id: string): HomeItem => ({
  kind: 'documents',
  id,
  title: say.opinion,
  note: say.distance,
  link: `/applications/${id}`,
  startsAt: null,
  dueAt: null,
  clause: 'A2023-11.1.e',
  learner: null,
  begun: false,
})

/** The offices' counters: what waits for a decision, an order, an acquaintance, and how much of it is late. */
export async function workItems(trx: Trx, actor: Actor, now: Date): Promise<WorkItem[]> {
  if (!holds(actor, 'distance.read')) return []
  const counts = await countWork(trx, actor.orgId, await reachOf(trx, actor), toIsoDate(now))
  const rows = [
    {
      status: 'registered',
      shown: holds(actor, 'distance.decide') || holds(actor, 'distance.consider'),
      kind: 'distance.decide',
      link: '/work/applications',
      clause: 'A2015-12.a',
      title: { kk: 'Өтініштер шешім күтеді', ru: 'Заявления ждут решения', en: 'Applications wait for a decision' },
    },
    {
      status: 'approved',
      shown: holds(actor, 'distance.order'),
      kind: 'distance.order',
      link: '/work/applications?tab=order',
      clause: 'A2015-12.b',
      title: { kk: 'Бұйрық күтетін өтініштер', ru: 'Заявления ждут приказа', en: 'Applications wait for an order' },
    },
    {
      status: 'ordered',
      shown: holds(actor, 'distance.order') || holds(actor, 'distance.consider'),
      kind: 'distance.acquaint',
      link: '/work/applications?tab=acquaint',
      clause: 'A2015-13.6',
      title: { kk: 'Танысу күтілетін білім алушылар', ru: 'Ждём ознакомления обучающихся', en: 'Learners yet to read their plan' },
    },
  ]
  const reviews = holds(actor, 'distance.review')
    ? await countOpenReviews(trx, actor.orgId, await reachOf(trx, actor), toIsoDate(now))
    : null
  const council: WorkItem[] =
    reviews === null || reviews.all === 0
      ? []
      : [
          {
            kind: 'distance.review',
            title: { kk: 'Кеңес шешімін күтетін оқушылар', ru: 'Ученики ждут решения совета', en: 'Learners wait for the council' },
            link: '/work/distance?tab=reviews',
            clause: 'A2023-15.4',
            all: reviews.all,
            late: reviews.late,
            dueAt: endOf(reviews.earliest),
          },
        ]
  const steps = rows
    .filter((row) => row.shown)
    .flatMap(({ status, kind, link, clause, title }): WorkItem[] => {
      const count = counts.find((each) => each.status === status)
      return [{ kind, title, link, clause, all: count?.all ?? 0, late: count?.overdue ?? 0, dueAt: endOf(count?.earliest ?? null) }]
    })
  return [...steps, ...council]
}
