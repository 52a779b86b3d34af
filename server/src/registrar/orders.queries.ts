import type { EventKind, LearnerState, MovementReason } from '@dala/domain/registrar'
import { sql, type SqlBool } from 'kysely'
import { foldKazakh } from '@dala/locale'
import { missing, type Trx } from '#lib/db'
import './registrar.tables.ts'

export interface NewOrder {
  id: string
  source: 'issued' | 'recorded'
  number: string
  datedOn: string
  basis: string
  documentId: string | null
  reversesId: string | null
  signedBy: string | null
  createdBy: string
}

export const insertOrder = (trx: Trx, orgId: string, order: NewOrder, now: Date) =>
  trx
    .insertInto('registrar.order')
    .values({
      org_id: orgId,
      id: order.id,
      source: order.source,
      number: order.number,
      dated_on: order.datedOn,
      basis: order.basis,
      document_id: order.documentId,
      reverses_id: order.reversesId,
      signed_by: order.signedBy,
      created_by: order.createdBy,
      created_at: now,
    })
    .execute()

export interface NewParagraph {
  id: string
  orderId: string
  number: number
  kind: EventKind
  reason: MovementReason | null
  effectiveOn: string
  until: string | null
  groupId?: string | undefined
  studyYear?: number | undefined
  studyForm?: LearnerState['studyForm'] | undefined
  language?: LearnerState['language'] | undefined
}

export const insertParagraphs = (trx: Trx, orgId: string, paragraphs: readonly NewParagraph[]) =>
  trx
    .insertInto('registrar.paragraph')
    .values(
      paragraphs.map((paragraph) => ({
        org_id: orgId,
        id: paragraph.id,
        order_id: paragraph.orderId,
        number: paragraph.number,
        kind: paragraph.kind,
        reason: paragraph.reason,
        effective_on: paragraph.effectiveOn,
        until: paragraph.until,
        group_id: paragraph.groupId ?? null,
        study_year: paragraph.studyYear ?? null,
        study_form: paragraph.studyForm ?? null,
        language: paragraph.language ?? null,
      })),
    )
    .execute()

/** A paper order that was recorded before, by its own number and day. */
export const findRecorded = (trx: Trx, orgId: string, number: string, datedOn: string) =>
  trx
    .selectFrom('registrar.order')
    .select('id')
    .where('org_id', '=', orgId)
    .where('source', '=', 'recorded')
    .where('number', '=', number)
    .where('dated_on', '=', datedOn)
    .executeTakeFirst()

export const listParagraphs = (trx: Trx, orgId: string, orderId: string) =>
  trx
    .selectFrom('registrar.paragraph')
    .select(['id', 'number', 'kind', 'reason', 'effective_on', 'until', 'group_id'])
    .where('org_id', '=', orgId)
    .where('order_id', '=', orderId)
    .orderBy('number')
    .execute()

/** One after the other: two who record the same paper order wait for each other. */
export const lockRecording = (trx: Trx, orgId: string, number: string, datedOn: string) =>
  sql`SELECT pg_advisory_xact_lock(hashtextextended(${`${orgId}/${number}/${datedOn}`}, 0))`.execute(trx)

const orders = (trx: Trx, orgId: string) =>
  trx
    .selectFrom('registrar.order as order')
    .leftJoin('registrar.order as reversal', (join) =>
      join.onRef('reversal.org_id', '=', 'order.org_id').onRef('reversal.reverses_id', '=', 'order.id'),
    )
    .select([
      'order.id',
      'order.number',
      'order.dated_on',
      'order.source',
      'order.basis',
      'order.document_id',
      'order.reverses_id',
      'order.created_by',
      'order.signed_by',
      'order.created_at',
      'reversal.id as reversal_id',
      'reversal.number as reversal_number',
    ])
    .where('order.org_id', '=', orgId)

export const getOrderRow = async (trx: Trx, orgId: string, id: string) =>
  (await orders(trx, orgId).where('order.id', '=', id).executeTakeFirst()) ?? missing('order', id)
export type OrderRow = Awaited<ReturnType<typeof getOrderRow>>

export interface OrderFilter {
  search?: string | undefined
  kind?: EventKind | undefined
  year?: number | undefined
  /** Only orders that moved somebody from or into groups of these units, and only those people; null for all. */
  units: readonly string[] | null
}

const inReach = (units: readonly string[] | null) =>
  units === null ? sql`true` : sql`(e.group_before = ANY(${[...units]}::uuid[]) OR e.group_after = ANY(${[...units]}::uuid[]))`

export const listOrderRows = (
  trx: Trx,
  orgId: string,
  filter: OrderFilter,
  after: readonly [datedOn: string, id: string] | null,
  limit: number,
) =>
  orders(trx, orgId)
    .select([
      sql<
        EventKind[]
      >`(SELECT array_agg(DISTINCT p.kind) FROM registrar.paragraph p WHERE p.org_id = ${orgId} AND p.order_id = "order".id)`.as('kinds'),
      sql<number>`(SELECT count(*)::int FROM registrar.contingent_event e WHERE e.org_id = ${orgId} AND e.order_id = "order".id AND ${inReach(filter.units)})`.as(
        'people',
      ),
      sql<{ surname: string; givenName: string; patronymic: string } | null>`(
        SELECT jsonb_build_object('surname', n.surname, 'givenName', n.given_name, 'patronymic', n.patronymic)
          FROM registrar.contingent_event e JOIN people.person n ON n.org_id = e.org_id AND n.id = e.learner_id
         WHERE e.org_id = ${orgId} AND e.order_id = "order".id AND ${inReach(filter.units)} ORDER BY n.sort_name LIMIT 1)`.as(
        'first_person',
      ),
    ])
    .$if(filter.units !== null, (query) =>
      query.where(
        sql<SqlBool>`EXISTS (SELECT FROM registrar.contingent_event e WHERE e.org_id = ${orgId} AND e.order_id = "order".id AND ${inReach(filter.units)})`,
      ),
    )
    .$if(filter.year !== undefined, (query) =>
      query.where('order.dated_on', '>=', `${filter.year ?? 0}-01-01`).where('order.dated_on', '<=', `${filter.year ?? 0}-12-31`),
    )
    .$if(filter.kind !== undefined, (query) =>
      query.where(
        sql<SqlBool>`EXISTS (SELECT FROM registrar.paragraph p WHERE p.org_id = ${orgId} AND p.order_id = "order".id AND p.kind = ${filter.kind ?? ''})`,
      ),
    )
    .$if((filter.search ?? '') !== '', (query) => {
      const search = (filter.search ?? '').replace(/[\\%_]/g, '\\$&')
      return query.where(
        sql<SqlBool>`("order".number ILIKE ${`${search}%`} OR EXISTS (
          SELECT FROM registrar.contingent_event e JOIN people.person n ON n.org_id = e.org_id AND n.id = e.learner_id
           WHERE e.org_id = ${orgId} AND e.order_id = "order".id AND ${inReach(filter.units)} AND (' ' || n.search_name) LIKE ${`% ${foldKazakh(search)}%`}))`,
      )
    })
    .$if(after !== null, (query) =>
      query.where(sql<SqlBool>`("order".dated_on, "order".id) < (${after?.[0] ?? ''}::date, ${after?.[1] ?? ''}::uuid)`),
    )
    .orderBy('order.dated_on', 'desc')
    .orderBy('order.id', 'desc')
    .limit(limit + 1)
    .execute()

export const listNames = async (trx: Trx, orgId: string, ids: readonly (string | null)[]) => {
  const wanted = [...new Set(ids.filter((id) => id !== null))]
  if (wanted.length === 0) return []
  return trx
    .selectFrom('people.person')
    .select(['id', 'surname', 'given_name', 'patronymic'])
    .where('org_id', '=', orgId)
    .where('id', 'in', wanted)
    .execute()
}
