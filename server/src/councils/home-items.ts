import type { HomeItem, WorkItem } from '@dala/domain/home'
import { holds } from '@dala/domain/identity'
import { momentAt } from '@dala/locale'
import { homeQuestion } from '#home'
import { selectMeetingsOfMember, selectMinutesToSign, selectWaiting } from './home.queries.ts'

const say = {
  sign: { kk: 'Хаттамаға қол қойыңыз', ru: 'Подпишите протокол', en: 'Sign the minutes' },
  vote: { kk: 'Кеңес отырысы жүріп жатыр', ru: 'Идёт заседание совета', en: 'The council is in session' },
  meet: { kk: 'Кеңес отырысы', ru: 'Заседание совета', en: 'Council meeting' },
}

const nameOf = (row: { name_kk: string; name_ru: string; name_en: string }) => ({ kk: row.name_kk, ru: row.name_ru, en: row.name_en })

const kept = (everywhere: boolean) =>
  homeQuestion(
    { concerns: (actor) => holds(actor, 'councils.keep') === everywhere, counted: true },
    (_, { orgId, personId, today }) => selectWaiting(orgId, { personId, everywhere }, today),
    ([counts]) => ({ work: counts === undefined ? [] : waitingFor(counts) }),
  )

/** What waits for a member of councils: minutes to sign, a meeting that is coming or in session; and the secretary's counters. */
export const homeQuestions = [
  homeQuestion(
    { concerns: () => true },
    (db, { orgId, personId }) => selectMinutesToSign(db, orgId, personId),
    (rows) => ({
      items: rows.map((row): HomeItem => ({
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
    }),
  ),
  homeQuestion(
    { concerns: () => true },
    (db, { orgId, personId }) => selectMeetingsOfMember(db, orgId, personId),
    (rows) => ({
      items: rows.map((row): HomeItem => ({
        kind: 'consultation',
        id: row.id,
        title: row.status === 'open' ? say.vote : say.meet,
        note: nameOf(row),
        link: `/councils/meetings/${row.id}`,
        startsAt: new Date(row.starts_at).toISOString(),
        dueAt: null,
        clause: null,
        learner: null,
        begun: row.status === 'open',
      })),
    }),
  ),
  kept(true),
  kept(false),
]

/** Matters without a meeting, minutes without signatures. */
function waitingFor(counts: { waiting: number; unsigned: number; late: number; due: string | null }): WorkItem[] {
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
