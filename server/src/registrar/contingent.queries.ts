import type { EventKind, LearnerState, MovementReason } from '@dala/domain/registrar'
import { sql } from 'kysely'
import type { Trx } from '#lib/db'
import './registrar.tables.ts'

/** Locks the learners in one order, so that two orders about the same people wait for each other. */
export const lockLearners = (trx: Trx, orgId: string, ids: readonly string[]) =>
  trx
    .selectFrom('people.learner as learner')
    .innerJoin('people.person as person', (join) =>
      join.onRef('person.org_id', '=', 'learner.org_id').onRef('person.id', '=', 'learner.person_id'),
    )
    .select([
      'learner.person_id as id',
      'person.surname',
      'person.given_name',
      'person.patronymic',
      'learner.status',
      'learner.group_id',
      'learner.study_year',
      'learner.study_form',
      'learner.language',
    ])
    .where('learner.org_id', '=', orgId)
    .where('person.org_id', '=', orgId)
    .where('learner.person_id', 'in', [...ids])
    .orderBy('learner.person_id')
    .forUpdate('learner')
    .execute()
export type LockedLearner = Awaited<ReturnType<typeof lockLearners>>[number]

/** The last event of each of the learners. */
export const lastEvents = (trx: Trx, orgId: string, ids: readonly string[]) =>
  trx
    .selectFrom('registrar.contingent_event')
    .distinctOn('learner_id')
    .select([
      'id',
      'learner_id',
      'seq',
      'order_id',
      'effective_on',
      'status_after',
      'group_after',
      'study_year_after',
      'study_form_after',
      'language_after',
    ])
    .where('org_id', '=', orgId)
    .where('learner_id', 'in', [...ids])
    .orderBy('learner_id')
    .orderBy('seq', 'desc')
    .execute()
export type LastEvent = Awaited<ReturnType<typeof lastEvents>>[number]

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
      FROM (SELECT DISTINCT ON (learner_id) * FROM registrar.contingent_event
             WHERE org_id = ${orgId} AND learner_id = ANY(${[...learnerIds]}::uuid[]) AND effective_on <= ${today}::date
             ORDER BY learner_id, seq DESC) AS event
     WHERE learner.org_id = ${orgId} AND learner.person_id = event.learner_id`.execute(trx)
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

export type Reason = MovementReason | null
