import type { EventKind, LearnerState } from '@dala/domain/registrar'
import type { LearnerForm, LearnerStatus } from '@dala/domain/people'
import { sql } from 'kysely'
import type { Trx } from '#lib/db'
import './registrar.tables.ts'

// Each key is looked up by its index (LATERAL with OFFSET 0): right after a large import the planner has no statistics and
// would take a list of many keys for the whole table.

export interface LockedLearner {
  id: string
  surname: string
  given_name: string
  patronymic: string
  status: LearnerStatus
  group_id: string | null
  study_year: number | null
  study_form: LearnerForm
  language: 'kk' | 'ru' | 'en'
}

/** Locks the learners one after the other, so that two orders about the same people wait for each other. */
export const lockLearners = async (trx: Trx, orgId: string, ids: readonly string[]): Promise<LockedLearner[]> => {
  const { rows } = await sql<LockedLearner>`
    SELECT learner.*, person.* FROM unnest(${[...new Set(ids)].sort()}::uuid[]) AS wanted (key)
     CROSS JOIN LATERAL (
       SELECT l.person_id AS id, l.status, l.group_id, l.study_year, l.study_form, l.language
         FROM people.learner l WHERE l.org_id = ${orgId} AND l.person_id = wanted.key FOR UPDATE) AS learner
     CROSS JOIN LATERAL (
       SELECT p.surname, p.given_name, p.patronymic FROM people.person p WHERE p.org_id = ${orgId} AND p.id = wanted.key OFFSET 0) AS person`.execute(
    trx,
  )
  return rows
}

export interface LastEvent {
  id: string
  learner_id: string
  seq: number
  order_id: string
  effective_on: string
  status_after: LearnerStatus
  group_after: string | null
  study_year_after: number | null
  study_form_after: LearnerForm
  language_after: 'kk' | 'ru' | 'en'
}

/** The last event of each of the learners. */
export const lastEvents = async (trx: Trx, orgId: string, ids: readonly string[]): Promise<LastEvent[]> => {
  const { rows } = await sql<LastEvent>`
    SELECT event.* FROM unnest(${[...new Set(ids)]}::uuid[]) AS wanted (key)
     CROSS JOIN LATERAL (
       SELECT e.id, e.learner_id, e.seq, e.order_id, e.effective_on, e.status_after, e.group_after, e.study_year_after, e.study_form_after, e.language_after
         FROM registrar.contingent_event e WHERE e.org_id = ${orgId} AND e.learner_id = wanted.key ORDER BY e.seq DESC LIMIT 1) AS event`.execute(
    trx,
  )
  return rows
}

export interface NewEvent {
  id: string
  learnerId: string
  seq: number
  orderId: string
  paragraphId: string
  kind: EventKind
  effectiveOn: string
  until: string | null
  before: LearnerState
  after: LearnerState
  reversesId: string | null
}

const rowsAtOnce = 500

export async function insertContingentEvents(trx: Trx, orgId: string, events: readonly NewEvent[], now: Date): Promise<void> {
  for (let from = 0; from < events.length; from += rowsAtOnce) {
    await trx
      .insertInto('registrar.contingent_event')
      .values(
        events.slice(from, from + rowsAtOnce).map((event) => ({
          org_id: orgId,
          id: event.id,
          learner_id: event.learnerId,
          seq: event.seq,
          order_id: event.orderId,
          paragraph_id: event.paragraphId,
          kind: event.kind,
          effective_on: event.effectiveOn,
          until: event.until,
          status_before: event.before.status,
          status_after: event.after.status,
          group_before: event.before.groupId,
          group_after: event.after.groupId,
          study_year_before: event.before.studyYear,
          study_year_after: event.after.studyYear,
          study_form_before: event.before.studyForm,
          study_form_after: event.after.studyForm,
          language_before: event.before.language,
          language_after: event.after.language,
          reverses_id: event.reversesId,
          recorded_at: now,
        })),
      )
      .execute()
  }
}

/**
 * Brings the learners' rows to what their events in force say. The only place in the house that changes a learner's
 * status (A2015-18.b: no status without an order).
 */
export async function followEvents(trx: Trx, orgId: string, learnerIds: readonly string[], today: string): Promise<void> {
  if (learnerIds.length === 0) return
  await sql`
    UPDATE people.learner AS learner
       SET status = event.status_after,
           status_since = CASE WHEN learner.status = event.status_after AND learner.status_since IS NOT NULL THEN learner.status_since ELSE event.effective_on END,
           group_id = event.group_after, study_year = event.study_year_after, study_form = event.study_form_after, language = event.language_after
      FROM (SELECT wanted.key, state.* FROM unnest(${[...learnerIds]}::uuid[]) AS wanted (key)
             CROSS JOIN LATERAL (
               SELECT e.status_after, e.effective_on, e.group_after, e.study_year_after, e.study_form_after, e.language_after
                 FROM registrar.contingent_event e
                WHERE e.org_id = ${orgId} AND e.learner_id = wanted.key AND e.effective_on <= ${today}::date
                ORDER BY e.seq DESC LIMIT 1) AS state) AS event
     WHERE learner.org_id = ${orgId} AND learner.person_id = event.key`.execute(trx)
}

/** Learners for whom something takes effect within the days up to today. */
export const learnersDue = async (trx: Trx, orgId: string, since: string, today: string): Promise<string[]> => {
  const rows = await trx
    .selectFrom('registrar.contingent_event')
    .select('learner_id')
    .distinct()
    .where('org_id', '=', orgId)
    .where('effective_on', '>', since)
    .where('effective_on', '<=', today)
    .execute()
  return rows.map((row) => row.learner_id)
}

/** Events with what their pages show; newest last. */
export const listEvents = (trx: Trx, orgId: string, filter: { learnerId: string } | { orderId: string }) =>
  trx
    .selectFrom('registrar.contingent_event as event')
    .innerJoin('registrar.order as order', (join) =>
      join.onRef('order.org_id', '=', 'event.org_id').onRef('order.id', '=', 'event.order_id'),
    )
    .innerJoin('registrar.paragraph as paragraph', (join) =>
      join.onRef('paragraph.org_id', '=', 'event.org_id').onRef('paragraph.id', '=', 'event.paragraph_id'),
    )
    .innerJoin('people.person as person', (join) =>
      join.onRef('person.org_id', '=', 'event.org_id').onRef('person.id', '=', 'event.learner_id'),
    )
    .leftJoin('registrar.contingent_event as reversal', (join) =>
      join.onRef('reversal.org_id', '=', 'event.org_id').onRef('reversal.reverses_id', '=', 'event.id'),
    )
    .select([
      'event.id',
      'event.learner_id',
      'event.seq',
      'event.paragraph_id',
      'event.kind',
      'event.effective_on',
      'event.until',
      'event.status_before',
      'event.status_after',
      'event.group_before',
      'event.group_after',
      'event.study_year_before',
      'event.study_year_after',
      'event.study_form_before',
      'event.study_form_after',
      'event.language_before',
      'event.language_after',
      'order.id as order_id',
      'order.number as order_number',
      'order.dated_on as order_dated_on',
      'order.source as order_source',
      'paragraph.reason',
      'person.surname',
      'person.given_name',
      'person.patronymic',
      'reversal.id as reversal_id',
    ])
    .where('event.org_id', '=', orgId)
    .$if('learnerId' in filter, (query) => query.where('event.learner_id', '=', 'learnerId' in filter ? filter.learnerId : ''))
    .$if('orderId' in filter, (query) => query.where('event.order_id', '=', 'orderId' in filter ? filter.orderId : ''))
    .$if('learnerId' in filter, (query) => query.orderBy('event.seq'))
    .$if('orderId' in filter, (query) => query.orderBy('paragraph.number').orderBy('person.sort_name'))
    .execute()
export type EventRow = Awaited<ReturnType<typeof listEvents>>[number]

/** Groups and classes by id, for showing what was before and after. */
export const listGroups = async (trx: Trx, orgId: string, ids: readonly (string | null)[]) => {
  const wanted = [...new Set(ids.filter((id) => id !== null))]
  if (wanted.length === 0) return []
  return trx
    .selectFrom('organisations.unit')
    .select(['id', 'code', 'kind', 'name_kk', 'name_ru', 'name_en', 'archived_at'])
    .where('org_id', '=', orgId)
    .where('id', 'in', wanted)
    .execute()
}
export type GroupRow = Awaited<ReturnType<typeof listGroups>>[number]

/** The groups of learners. */
export const listPlaces = (trx: Trx, orgId: string, personIds: readonly string[]) =>
  trx
    .selectFrom('people.learner')
    .select(['person_id', 'group_id'])
    .where('org_id', '=', orgId)
    .where(sql<boolean>`person_id = ANY(${[...new Set(personIds)]}::uuid[])`)
    .execute()

/** Counts of a day: every learner stands where the last event in force on it has put him. */
export const countOnDay = (trx: Trx, orgId: string, day: string) =>
  trx
    .with('state', (db) =>
      db
        .selectFrom('registrar.contingent_event')
        .distinctOn('learner_id')
        .select(['learner_id', 'status_after', 'group_after'])
        .where('org_id', '=', orgId)
        .where('effective_on', '<=', day)
        .orderBy('learner_id')
        .orderBy('seq', 'desc'),
    )
    .selectFrom('state')
    .select(['status_after as status', 'group_after as group_id', sql<number>`count(*)::int`.as('count')])
    .groupBy(['status_after', 'group_after'])
    .execute()

export interface ContingentFilter {
  on: string
  words: readonly string[]
  raw: string
  status: LearnerStatus | undefined
  /** the group asked for, or the groups in reach; null for all */
  groupIds: readonly string[] | null
}

export interface ContingentRow {
  id: string
  surname: string
  given_name: string
  patronymic: string
  sort_name: string
  number: string
  order_id: string
  order_number: string
  effective_on: string
  status: LearnerStatus
  group_id: string | null
  study_year: number | null
  study_form: LearnerForm
  language: 'kk' | 'ru' | 'en'
}

/** Who stood in the contingent on a day: each learner where the last event in force on it had put him. */
export const listOnDay = async (
  trx: Trx,
  orgId: string,
  filter: ContingentFilter,
  after: readonly [sortName: string, id: string] | null,
  limit: number,
): Promise<ContingentRow[]> => {
  const words = filter.words.map((word) => sql<boolean>`(' ' || person.search_name) LIKE ${`% ${word.replace(/[\\%_]/g, '\\$&')}%`}`)
  const named = words.length === 0 ? sql<boolean>`true` : sql<boolean>`((${sql.join(words, sql` AND `)}) OR learner.number = ${filter.raw})`
  const { rows } = await sql<ContingentRow>`
    SELECT person.id, person.surname, person.given_name, person.patronymic, person.sort_name, learner.number,
           state.order_id, "order".number AS order_number, state.effective_on, state.status_after AS status, state.group_after AS group_id,
           state.study_year_after AS study_year, state.study_form_after AS study_form, state.language_after AS language
      FROM people.person AS person
      JOIN people.learner AS learner ON learner.org_id = ${orgId} AND learner.person_id = person.id
     CROSS JOIN LATERAL (
       SELECT e.order_id, e.effective_on, e.status_after, e.group_after, e.study_year_after, e.study_form_after, e.language_after
         FROM registrar.contingent_event e
        WHERE e.org_id = ${orgId} AND e.learner_id = person.id AND e.effective_on <= ${filter.on}::date
        ORDER BY e.seq DESC LIMIT 1) AS state
      JOIN registrar."order" AS "order" ON "order".org_id = ${orgId} AND "order".id = state.order_id
     WHERE person.org_id = ${orgId} AND ${named}
       AND (${filter.status ?? null}::text IS NULL OR state.status_after = ${filter.status ?? null})
       AND (${filter.groupIds === null} OR state.group_after = ANY(${[...(filter.groupIds ?? [])]}::uuid[]))
       AND (${after === null} OR (person.sort_name, person.id) > (${after?.[0] ?? ''}, ${after?.[1] ?? null}::uuid))
     ORDER BY person.sort_name, person.id
     LIMIT ${limit}`.execute(trx)
  return rows
}
