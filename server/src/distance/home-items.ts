import { runningStep } from '@dala/domain/distance'
import type { HomeItem, WorkItem } from '@dala/domain/home'
import { holds, type Actor } from '@dala/domain/identity'
import { momentAt, toIsoDate } from '@dala/locale'
import { findGround, findRuleSet, ruleSets, schoolLevels } from '@dala/domain/regulations'
import type { Trx } from '#lib/db'
import { listAttachments, listOwn } from './applications.queries.ts'
import { reachOf } from './list-work.ts'
import { nameOf } from './names.ts'
import { findLearner } from './people.queries.ts'
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
export async function homeItems(trx: Trx, actor: Actor): Promise<HomeItem[]> {
  if (!holds(actor, 'distance.apply')) return []
  const rows = await listOwn(trx, actor.orgId, actor.personId)
  const awaited = await opinionsAwaited(trx, actor, rows)
  return rows.flatMap((row): HomeItem[] => {
    if (awaited.has(row.id)) return [opinionItem(row.id)]
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
        learner: row.learner_id === actor.personId ? null : nameOf(row),
        begun: row.status !== 'ordered',
      },
    ]
  })
}

type OwnRow = Awaited<ReturnType<typeof listOwn>>[number]

/** Applications of the parents on which the child's own opinion is still wanted (A2023-11.1.e). */
async function opinionsAwaited(trx: Trx, actor: Actor, rows: readonly OwnRow[]): Promise<Set<string>> {
  const open = rows.filter(
    (row) => row.learner_id === actor.personId && row.ground === 'parent' && ['draft', 'registered', 'returned'].includes(row.status),
  )
  const wanted = open.filter((row) =>
    findGround(findRuleSet(row.rule_set) ?? ruleSets['A2023.2024'], 'parent')?.documents.some(
      (document) => document.kind === 'child-opinion',
    ),
  )
  const learner = wanted.length === 0 ? undefined : await findLearner(trx, actor.orgId, actor.personId)
  if (learner === undefined || !(schoolLevels as readonly string[]).includes(learner.level)) return new Set() // widened to ask
  const said = await listAttachments(
    trx,
    actor.orgId,
    wanted.map((row) => row.id),
  )
  return new Set(
    wanted.filter((row) => !said.some((each) => each.application_id === row.id && each.kind === 'child-opinion')).map((row) => row.id),
  )
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
