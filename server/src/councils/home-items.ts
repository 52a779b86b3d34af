import type { HomeItem, WorkItem } from '@dala/domain/home'
import { holds, type Actor } from '@dala/domain/identity'
import { momentAt, toIsoDate } from '@dala/locale'
import type { Trx } from '#lib/db'
import { countWaiting, listMinutesToSign, listMeetingsOfMember } from './home.queries.ts'

const say = {
  sign: { kk: 'Хаттамаға қол қойыңыз', ru: 'Подпишите протокол', en: 'Sign the minutes' },
  vote: { kk: 'Кеңес отырысы жүріп жатыр', ru: 'Идёт заседание совета', en: 'The council is in session' },
  meet: { kk: 'Кеңес отырысы', ru: 'Заседание совета', en: 'Council meeting' },
}

const nameOf = (row: { name_kk: string; name_ru: string; name_en: string }) => ({ kk: row.name_kk, ru: row.name_ru, en: row.name_en })

/** What waits for a member of councils: a meeting that is coming or in session, minutes to sign. */
export async function homeItems(trx: Trx, actor: Actor): Promise<HomeItem[]> {
  const meetings = await listMeetingsOfMember(trx, actor.orgId, actor.personId)
  const unsigned = await listMinutesToSign(trx, actor.orgId, actor.personId)
  return [
    ...unsigned.map((row): HomeItem => ({
      kind: 'documents',
      id: row.id,
      title: say.sign,
      note: nameOf(row),
      link: `/councils/meetings/${row.id}`,
      startsAt: null,
      dueAt: row.minutes_due === null ? null : momentAt(row.minutes_due, '23:59').toISOString(),
      clause: null,
      learner: null,
      begun: true,
    })),
    ...meetings.map((row): HomeItem => ({
      kind: 'consultation',
      id: row.id,
      title: row.status === 'open' ? say.vote : say.meet,
      note: nameOf(row),
      link: `/councils/meetings/${row.id}`,
      startsAt: row.starts_at.toISOString(),
      dueAt: null,
      clause: null,
      learner: null,
      begun: row.status === 'open',
    })),
  ]
}

/** The secretary's counters: matters without a meeting, minutes without signatures. */
export async function workItems(trx: Trx, actor: Actor, now: Date): Promise<WorkItem[]> {
  const counts = await countWaiting(
    trx,
    actor.orgId,
    { personId: actor.personId, everywhere: holds(actor, 'councils.keep') },
    toIsoDate(now),
  )
  const dueAt = counts.due === null ? null : momentAt(counts.due, '23:59').toISOString()
  const rows: WorkItem[] = [
    {
      kind: 'councils.agenda',
      title: { kk: 'Отырысты күтетін мәселелер', ru: 'Вопросы ждут заседания', en: 'Matters wait for a meeting' },
      link: '/councils',
      all: counts.waiting,
      late: 0,
      dueAt: null,
      clause: null,
    },
    {
      kind: 'councils.minutes',
      title: { kk: 'Қол қойылмаған хаттамалар', ru: 'Протоколы без подписей', en: 'Minutes without signatures' },
      link: '/councils',
      all: counts.unsigned,
      late: counts.late,
      dueAt,
      clause: null,
    },
  ]
  return rows.filter((row) => row.all > 0)
}
