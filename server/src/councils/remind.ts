import { toIsoDate, addDays, formatTime } from '@dala/locale'
import type { Db } from '#lib/db'
import type { Jobs, Schedules } from '#lib/jobs'
import { notify } from '#messages'
import { listMembersOn, listMeetingsOn, listOverdueMinutes } from './home.queries.ts'

/** Each morning: members of the meetings of today and tomorrow are reminded, and those who have to sign overdue minutes. */
const remind = async ({ orgId }: { orgId: string }, { dbFor, now }: { dbFor: (orgId: string) => Db; now: () => Date }) =>
  dbFor(orgId).transaction(async (trx) => {
    const moment = now()
    const today = toIsoDate(moment)
    for (const row of await listMeetingsOn(trx, orgId, [today, addDays(today, 1)]))
      await notify(trx, {
        orgId,
        personIds: await listMembersOn(trx, orgId, row.council_id, row.held_on),
        kind: 'councils.invited',
        facts: {
          council: { kk: row.name_kk, ru: row.name_ru, en: row.name_en },
          day: row.held_on,
          time: formatTime(row.starts_at),
          place: row.place || { kk: 'орны кейін айтылады', ru: 'место уточняется', en: 'the place is told later' },
        },
        link: `/councils/meetings/${row.id}`,
        now: moment,
      })
    for (const row of await listOverdueMinutes(trx, orgId, today))
      await notify(trx, {
        orgId,
        personIds: row.unsigned,
        kind: 'councils.minutes-waiting',
        facts: { council: { kk: row.name_kk, ru: row.name_ru, en: row.name_en }, number: row.minutes_label },
        link: `/councils/meetings/${row.id}`,
        now: moment,
      })
  })

export const jobs = { 'councils.remind': remind } satisfies Jobs

/** 08:00 in Kazakhstan on weekdays and Saturdays. */
export const schedules = { 'councils.remind': '0 3 * * 1-6' } satisfies Schedules
