import { runningStep } from '@dala/domain/distance'
import type { HomeItem, WorkItem } from '@dala/domain/home'
import { holds, type Actor } from '@dala/domain/identity'
import { momentAt, toIsoDate } from '@dala/locale'
import type { Trx } from '#lib/db'
import { listOwn } from './applications.queries.ts'
import { reachOf } from './list-work.ts'
import { nameOf } from './names.ts'
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
  distance: { kk: 'Қашықтан оқу', ru: 'Дистанционное обучение', en: 'Distance learning' },
}

/** What waits for the learner or the guardian: a draft, a returned application, a plan to acknowledge (A2015-13.6). */
export async function homeItems(trx: Trx, actor: Actor): Promise<HomeItem[]> {
  if (!holds(actor, 'distance.apply')) return []
  const rows = await listOwn(trx, actor.orgId, actor.personId)
  return rows.flatMap((row): HomeItem[] => {
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
  return rows
    .filter((row) => row.shown)
    .flatMap(({ status, kind, link, clause, title }) => {
      const count = counts.find((each) => each.status === status)
      return [{ kind, title, link, clause, all: count?.all ?? 0, late: count?.overdue ?? 0, dueAt: endOf(count?.earliest ?? null) }]
    })
}
