import type { Technology } from '@dala/domain/distance'
import type { Insertable } from 'kysely'
import { sql, type SqlBool } from 'kysely'
import type { Database, Trx } from '#lib/db'
import './distance.tables.ts'

export const findOrder = (trx: Trx, orgId: string, id: string) =>
  trx
    .selectFrom('distance.order as order')
    .leftJoin('people.person as issuer', (join) => join.onRef('issuer.id', '=', 'order.issued_by').on('issuer.org_id', '=', orgId))
    .leftJoin('documents.document as document', (join) =>
      join.onRef('document.id', '=', 'order.document_id').on('document.org_id', '=', orgId),
    )
    .where('order.org_id', '=', orgId)
    .where('order.id', '=', id)
    .select([
      'order.id',
      'order.kind',
      'order.archive',
      'order.status',
      'order.label',
      'order.issued_on',
      'order.document_id',
      'document.hash',
      'issuer.surname',
      'issuer.given_name',
      'issuer.patronymic',
    ])
    .executeTakeFirst()

/** Locks the order's row: two who issue it at once wait for each other. */
export const lockOrder = (trx: Trx, orgId: string, id: string) =>
  trx.selectFrom('distance.order').selectAll().where('org_id', '=', orgId).where('id', '=', id).forUpdate().executeTakeFirst()

export const insertOrder = async (trx: Trx, row: Insertable<Database['distance.order']>): Promise<void> => {
  await trx.insertInto('distance.order').values(row).execute()
}

/** Orders with the number of learners, late lines and acknowledgements, newest first. */
export const listOrderRows = (
  trx: Trx,
  orgId: string,
  units: readonly string[] | null,
  query: { status?: 'draft' | 'issued' | undefined; search?: string | undefined; before: string | null; limit: number },
) =>
  trx
    .selectFrom('distance.order as order')
    .where('order.org_id', '=', orgId)
    .where('order.status', '!=', 'discarded')
    .$if(units !== null, (rows) =>
      rows.where(
        sql<SqlBool>`EXISTS (SELECT FROM distance.order_line AS line JOIN people.learner AS learner ON learner.org_id = line.org_id AND learner.person_id = line.learner_id
          WHERE line.org_id = ${orgId}::uuid AND line.order_id = "order".id AND learner.group_id = ANY(${[...(units ?? [])]}::uuid[]))`,
      ),
    )
    .$if(query.status !== undefined, (rows) => rows.where('order.status', '=', query.status ?? 'draft'))
    .$if(query.search !== undefined && query.search !== '', (rows) =>
      rows.where(sql`lower(order.label)`, 'like', `%${(query.search ?? '').toLowerCase().replace(/[\\%_]/g, '\\$&')}%`),
    )
    .$if(query.before !== null, (rows) => rows.where('order.id', '<', query.before ?? ''))
    .select((select) => [
      'order.id',
      'order.kind',
      'order.status',
      'order.label',
      'order.issued_on',
      select
        .selectFrom('distance.order_line as line')
        .where('line.org_id', '=', orgId)
        .whereRef('line.order_id', '=', 'order.id')
        .select(sql<number>`count(*)`.as('n'))
        .as('learners'),
      select
        .selectFrom('distance.order_line as line')
        .where('line.org_id', '=', orgId)
        .whereRef('line.order_id', '=', 'order.id')
        .where('line.late', '=', true)
        .select(sql<number>`count(*)`.as('n'))
        .as('late'),
      select
        .selectFrom('distance.acquaintance as read')
        .where('read.org_id', '=', orgId)
        .whereRef('read.order_id', '=', 'order.id')
        .select(sql<number>`count(*)`.as('n'))
        .as('acknowledged'),
      select
        .selectFrom('distance.order_line as line')
        .where('line.org_id', '=', orgId)
        .whereRef('line.order_id', '=', 'order.id')
        .select(sql<string | null>`min(line.order_due)`.as('due'))
        .as('earliest_due'),
    ])
    .orderBy('order.id', 'desc')
    .limit(query.limit + 1)
    .execute()

/** The lines of an order with what the page and the paper say of each learner. */
export const listLines = (trx: Trx, orgId: string, orderId: string) =>
  trx
    .selectFrom('distance.order_line as line')
    .innerJoin('distance.application as application', (join) =>
      join.onRef('application.id', '=', 'line.application_id').on('application.org_id', '=', orgId),
    )
    .innerJoin('people.learner as learner', (join) =>
      join.onRef('learner.person_id', '=', 'line.learner_id').on('learner.org_id', '=', orgId),
    )
    .innerJoin('people.person as person', (join) => join.onRef('person.id', '=', 'line.learner_id').on('person.org_id', '=', orgId))
    .leftJoin('organisations.unit as unit', (join) => join.onRef('unit.id', '=', 'learner.group_id').on('unit.org_id', '=', orgId))
    .leftJoin('curricula.programme as programme', (join) =>
      join.onRef('programme.id', '=', 'learner.programme_id').on('programme.org_id', '=', orgId),
    )
    .leftJoin('distance.acquaintance as read', (join) =>
      join.onRef('read.application_id', '=', 'line.application_id').on('read.org_id', '=', orgId),
    )
    .where('line.org_id', '=', orgId)
    .where('line.order_id', '=', orderId)
    .select([
      'line.application_id',
      'line.learner_id',
      'line.technologies',
      'line.starts_on',
      'line.ends_on',
      'line.order_due',
      'line.late',
      'line.plan_id',
      'line.status_id',
      'line.replaces',
      'application.mode',
      'application.format',
      'application.label',
      'application.status',
      'application.rule_set',
      'application.ground',
      'application.facts',
      'application.destination',
      'application.document_id',
      'application.acquaint_due',
      'application.decided_on',
      'learner.level',
      'learner.group_id',
      'learner.study_form',
      'programme.code as programme_code',
      'programme.speciality_code',
      'programme.field as programme_field',
      'application.applicant_id',
      'person.surname',
      'person.given_name',
      'person.patronymic',
      'unit.name_kk as group_kk',
      'unit.name_ru as group_ru',
      'unit.name_en as group_en',
      'read.acknowledged_at',
    ])
    .orderBy(sql`person.surname, person.given_name, line.application_id`)
    .execute()

export type LineRow = Awaited<ReturnType<typeof listLines>>[number]

/** Claims approved applications that no other draft holds; gives those that were claimed. */
export const claimApproved = (trx: Trx, orgId: string, orderId: string, applicationIds: readonly string[]) =>
  trx
    .updateTable('distance.application')
    .set({ order_id: orderId })
    .where('org_id', '=', orgId)
    .where('id', 'in', applicationIds)
    .where('status', '=', 'approved')
    .where('order_id', 'is', null)
    .returning(['id', 'label', 'learner_id', 'technologies', 'period_from', 'period_to', 'decided_on', 'order_due'])
    .execute()

export const insertLines = async (trx: Trx, rows: Insertable<Database['distance.order_line']>[]): Promise<void> => {
  await trx.insertInto('distance.order_line').values(rows).execute()
}

export const changeLine = async (
  trx: Trx,
  orgId: string,
  orderId: string,
  applicationId: string,
  change: { technologies: Technology[]; starts_on: string; ends_on: string; replaces?: boolean },
): Promise<boolean> =>
  (await trx
    .updateTable('distance.order_line')
    .set(change)
    .where('org_id', '=', orgId)
    .where('order_id', '=', orderId)
    .where('application_id', '=', applicationId)
    .returning('application_id')
    .executeTakeFirst()) !== undefined

/** Takes lines out of an order (one, or all) and sets their applications free for another. */
export async function releaseLines(trx: Trx, orgId: string, orderId: string, applicationId: string | null): Promise<number> {
  const gone = await trx
    .deleteFrom('distance.order_line')
    .where('org_id', '=', orgId)
    .where('order_id', '=', orderId)
    .$if(applicationId !== null, (rows) => rows.where('application_id', '=', applicationId ?? ''))
    .returning('application_id')
    .execute()
  if (gone.length > 0)
    await trx
      .updateTable('distance.application')
      .set({ order_id: null })
      .where('org_id', '=', orgId)
      .where(
        'id',
        'in',
        gone.map((line) => line.application_id),
      )
      .where('order_id', '=', orderId)
      .execute()
  return gone.length
}

/** Full or partial, synchronous or not: kept with the application, as the order and the status repeat it. */
export const setManner = async (
  trx: Trx,
  orgId: string,
  applicationId: string,
  manner: { mode?: 'full' | 'partial'; format?: 'sync' | 'async' | 'mixed' },
): Promise<void> => {
  if (manner.mode === undefined && manner.format === undefined) return
  await trx.updateTable('distance.application').set(manner).where('org_id', '=', orgId).where('id', '=', applicationId).execute()
}

/** A withdrawn application leaves the draft order in which it stood. */
export const detachFromDrafts = async (trx: Trx, orgId: string, applicationId: string): Promise<void> => {
  await trx
    .deleteFrom('distance.order_line')
    .where('org_id', '=', orgId)
    .where('application_id', '=', applicationId)
    .where((where) =>
      where.exists(
        where
          .selectFrom('distance.order as draft')
          .select('draft.id')
          .where('draft.org_id', '=', orgId)
          .whereRef('draft.id', '=', 'distance.order_line.order_id')
          .where('draft.status', '=', 'draft'),
      ),
    )
    .execute()
}

export const closeOrder = async (
  trx: Trx,
  orgId: string,
  id: string,
  change: Partial<Insertable<Database['distance.order']>>,
): Promise<boolean> =>
  (await trx
    .updateTable('distance.order')
    .set(change)
    .where('org_id', '=', orgId)
    .where('id', '=', id)
    .where('status', '=', 'draft')
    .returning('id')
    .executeTakeFirst()) !== undefined

export const fixLine = async (
  trx: Trx,
  orgId: string,
  orderId: string,
  applicationId: string,
  change: { plan_id: string; late: boolean },
): Promise<void> => {
  await trx
    .updateTable('distance.order_line')
    .set(change)
    .where('org_id', '=', orgId)
    .where('order_id', '=', orderId)
    .where('application_id', '=', applicationId)
    .execute()
}

/** Marks a line of an extension or a return as late or in time. */
export const fixChangeLine = async (trx: Trx, orgId: string, orderId: string, applicationId: string, late: boolean): Promise<void> => {
  await trx
    .updateTable('distance.order_line')
    .set({ late })
    .where('org_id', '=', orgId)
    .where('order_id', '=', orderId)
    .where('application_id', '=', applicationId)
    .execute()
}

/** Minutes of the councils on which the extensions of an order rest. */
export const listMinutesOf = async (trx: Trx, orgId: string, orderId: string): Promise<string[]> =>
  (
    await trx
      .selectFrom('distance.order_line as line')
      .innerJoin('distance.review as review', (join) =>
        join.onRef('review.status_id', '=', 'line.status_id').on('review.org_id', '=', orgId),
      )
      .where('line.org_id', '=', orgId)
      .where('line.order_id', '=', orderId)
      .where('review.decision', 'in', ['extend', 'return'])
      .where('review.minutes_number', '<>', '')
      .select('review.minutes_number')
      .distinct()
      .orderBy('review.minutes_number')
      .execute()
  ).map((row) => row.minutes_number)
