import type { CouncilKind } from '@dala/domain/councils'
import type { ClauseId, Words } from '@dala/domain/regulations'
import type { Evidence } from '#compliance'
import { lookInto } from '#lib/evidence'
import { unsignedMinutes, vacantSeats, withoutQuorum, type Look, type Looked } from './evidence.queries.ts'

interface Check {
  slug: string
  look: Look
  name: Words
  touchedBy: readonly string[]
  detail: (row: Looked) => Words
  mend: Words
}

const held = (row: Looked): string => row.held_on ?? ''

const checks: readonly Check[] = [
  {
    slug: 'minutes',
    look: unsignedMinutes,
    name: {
      kk: 'Өткізілген, бірақ хаттамасына қол қойылмаған отырыстар',
      ru: 'Проведённые заседания без подписанного протокола',
      en: 'Meetings held without signed minutes',
    },
    touchedBy: ['councils.session-ended', 'councils.minutes-drawn-up', 'councils.minutes-returned', 'councils.meeting-closed'],
    detail: (row) => ({
      kk: row.label === null ? `${held(row)} отырысы, хаттама нөмірленбеген` : `${held(row)} отырысы, № ${row.label} хаттама`,
      ru: row.label === null ? `Заседание ${held(row)}, протокол без номера` : `Заседание ${held(row)}, протокол № ${row.label}`,
      en: row.label === null ? `Meeting of ${held(row)}, minutes without a number` : `Meeting of ${held(row)}, minutes No. ${row.label}`,
    }),
    mend: { kk: 'Хаттамаға қол қою', ru: 'Подписать протокол', en: 'Sign the minutes' },
  },
  {
    slug: 'quorum',
    look: withoutQuorum,
    name: {
      kk: 'Кворумсыз немесе мүше еместің дауысымен қабылданған шешімдер',
      ru: 'Решения без кворума или с голосом не члена совета',
      en: 'Decisions without a quorum or with the vote of a non-member',
    },
    touchedBy: ['councils.decided', 'councils.decision-reopened', 'councils.member-changed', 'councils.meeting-closed'],
    detail: (row) => ({
      kk: `${held(row)} отырысының шешімі${row.label === null ? '' : `, № ${row.label} хаттама`}`,
      ru: `Решение заседания ${held(row)}${row.label === null ? '' : `, протокол № ${row.label}`}`,
      en: `Decision of the meeting of ${held(row)}${row.label === null ? '' : `, minutes No. ${row.label}`}`,
    }),
    mend: { kk: 'Жаңа шешім қабылдау', ru: 'Принять новое решение', en: 'Make a new decision' },
  },
  {
    slug: 'seats',
    look: vacantSeats,
    name: {
      kk: 'Төрағасы немесе хатшысы жоқ кеңестер',
      ru: 'Советы без председателя или секретаря',
      en: 'Councils without a chair or a secretary',
    },
    touchedBy: ['councils.founded', 'councils.changed', 'councils.member-appointed', 'councils.member-changed'],
    detail: () => ({
      kk: 'Төраға мен хатшының өкілеттік мерзімі',
      ru: 'Срок полномочий председателя и секретаря',
      en: 'Terms of the chair and the secretary',
    }),
    mend: { kk: 'Құрамды толықтыру', ru: 'Дополнить состав', en: 'Appoint members' },
  },
]

interface Bodies {
  slug: string
  kinds: readonly CouncilKind[]
  /** The clauses that rest on decisions of these bodies. */
  clauses: readonly ClauseId[]
  name: Words
}

const bodies: readonly Bodies[] = [
  {
    slug: 'pedagogical',
    kinds: ['pedagogical-council'],
    clauses: ['A2023-11.1.a', 'A2023-11.2', 'A2021-23.b'],
    name: { kk: 'педагогикалық кеңес', ru: 'педагогический совет', en: 'pedagogical council' },
  },
  {
    slug: 'trustees',
    kinds: ['board-of-trustees'],
    clauses: ['A2023-11.1.b'],
    name: { kk: 'қамқоршылық кеңес', ru: 'попечительский совет', en: 'board of trustees' },
  },
  {
    slug: 'methodical',
    kinds: ['methodical-council', 'methodical-commission'],
    clauses: ['A2023-11.2'],
    name: { kk: 'әдістемелік кеңес', ru: 'методический совет', en: 'methodical council' },
  },
  {
    slug: 'academic',
    kinds: ['academic-council'],
    clauses: ['A2010-32.c'],
    name: { kk: 'ғылыми кеңес', ru: 'учёный совет', en: 'academic council' },
  },
]

/** The lawfulness of councils, each kind for the clauses that rest on its decisions (A2023-11.1, A2023-11.2, A2021-23, A2010-32). */
export const evidence: readonly Evidence[] = bodies.flatMap((body) =>
  checks.map((check) =>
    lookInto({
      key: `councils.${body.slug}-${check.slug}`,
      clauses: body.clauses,
      name: {
        kk: `${check.name.kk} (${body.name.kk})`,
        ru: `${check.name.ru} (${body.name.ru})`,
        en: `${check.name.en} (${body.name.en})`,
      },
      touchedBy: check.touchedBy,
      rows: (at) => check.look(at, body.kinds),
      say: check.detail,
      path: (row) => (row.meeting_id === null ? `/councils/${row.council_id}` : `/councils/meetings/${row.meeting_id}`),
      mend: { path: '/councils', label: check.mend },
    }),
  ),
)
