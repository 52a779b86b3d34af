import { addWorkingDays, isWorkingDay } from '@dala/domain/regulations'
import { toIsoDate } from '@dala/locale'
import type { Jobs, Schedules } from '#lib/jobs'
import { notify } from '#messages'
import { calendarFor } from '#organisations'
import { concerned, deciders, orderers } from './readers.ts'
import { listDueRows } from './work.queries.ts'

const what = {
  registered: { kk: 'өтініш бойынша шешім', ru: 'решение по заявлению', en: 'decision on an application' },
  approved: { kk: 'қашықтан оқу бұйрығы', ru: 'приказ о дистанционном обучении', en: 'order on distance learning' },
  ordered: { kk: 'жоспармен және кестемен танысу', ru: 'ознакомление с планом и расписанием', en: 'acquaintance with plan and timetable' },
} as const

const pages = {
  registered: '/work/applications?due=overdue',
  approved: '/work/applications?tab=order',
  ordered: '/work/applications?tab=acquaint',
} as const

/** Reminds, each working morning, of steps that are due within one working day or overdue (A2015-12.a, A2015-12.b, A2015-13.6). */
const remind = async ({ orgId }: { orgId: string }, { dbFor, now }: { dbFor: (orgId: string) => import('#lib/db').Db; now: () => Date }) =>
  dbFor(orgId).transaction(async (trx) => {
    const moment = now()
    const today = toIsoDate(moment)
    const calendar = await calendarFor(trx, orgId)
    if (!isWorkingDay(today, calendar)) return
    const soon = addWorkingDays(today, 1, calendar)
    for (const row of await listDueRows(trx, orgId, soon)) {
      const status = row.status === 'approved' || row.status === 'ordered' ? row.status : 'registered'
      const office = status === 'approved' ? await orderers(trx, orgId, moment) : await deciders(trx, orgId, row.group_id, moment)
      const facts = {
        what: {
          kk: `№ ${row.label} ${what[status].kk}`,
          ru: `${what[status].ru}, № ${row.label}`,
          en: `${what[status].en}, No. ${row.label}`,
        },
        due: row.due_on,
      }
      const kind = row.due_on < today ? 'distance.term-overdue' : 'distance.term-soon'
      if (status !== 'ordered' || row.due_on < today)
        await notify(trx, { orgId, personIds: office, kind, facts, link: pages[status], now: moment })
      if (status === 'ordered')
        await notify(trx, {
          orgId,
          personIds: await concerned(trx, orgId, row.learner_id),
          kind: 'distance.acquaintance-waiting',
          facts: { due: row.due_on },
          link: `/applications/${row.id}`,
          now: moment,
        })
    }
  })

export const remindJobs = { 'distance.remind': remind } satisfies Jobs

/** 08:00 in Kazakhstan; which days are worked the calendar of each organisation says. */
export const remindSchedules = { 'distance.remind': '0 3 * * *' } satisfies Schedules
