import type { Insertable, Updateable } from 'kysely'
import { sql, type SqlBool } from 'kysely'
import type { Database, Level, Trx } from '#lib/db'
import type { Reach } from './work.queries.ts'
import './distance.tables.ts'

const rows = (trx: Trx, orgId: string) =>
  trx
    .selectFrom('distance.review as review')
    .innerJoin('distance.status as status', (join) => join.onRef('status.id', '=', 'review.status_id').on('status.org_id', '=', orgId))
    .innerJoin('people.learner as learner', (join) =>
      join.onRef('learner.person_id', '=', 'review.learner_id').on('learner.org_id', '=', orgId),
    )
    .innerJoin('people.person as person', (join) => join.onRef('person.id', '=', 'review.learner_id').on('person.org_id', '=', orgId))
    .leftJoin('organisations.unit as unit', (join) => join.onRef('unit.id', '=', 'learner.group_id').on('unit.org_id', '=', orgId))
    .where('review.org_id', '=', orgId)
    .select([
      'review.id',
      'review.status_id',
      'review.learner_id',
      'review.attested_on',
      'review.due_on',
      'review.name_kk',
      'review.name_ru',
      'review.name_en',
      'review.decision',
      'review.until_on',
      'review.minutes_number',
      'review.decided_on',
      'status.application_id',
      'status.ends_on',
      'status.ended_on',
      'learner.group_id',
      'person.surname',
      'person.given_name',
      'person.patronymic',
      'unit.name_kk as group_kk',
      'unit.name_ru as group_ru',
      'unit.name_en as group_en',
    ])

export const findReview = (trx: Trx, orgId: string, id: string) => rows(trx, orgId).where('review.id', '=', id).executeTakeFirst()
export type ReviewRow = NonNullable<Awaited<ReturnType<typeof findReview>>>

export const listReviewRows = (
  trx: Trx,
  orgId: string,
  reach: Reach,
  query: { state: 'open' | 'closed'; search?: string | undefined; after: { day: string; id: string } | null; limit: number },
) =>
  rows(trx, orgId)
    .where(sql<SqlBool>`(${reach.units === null} OR learner.group_id = ANY(${[...(reach.units ?? [])]}::uuid[]))`)
    .where('review.decision', query.state === 'open' ? 'is' : 'is not', null)
    .$if(query.search !== undefined && query.search !== '', (list) =>
      list.where(
        sql`lower(concat_ws(' ', person.surname, person.given_name, person.patronymic))`,
        'like',
        `%${(query.search ?? '').toLowerCase().replace(/[\\%_]/g, '\\$&')}%`,
      ),
    )
    .$if(query.after !== null, (list) =>
      list.where(sql<SqlBool>`(review.due_on, review.id) > (${query.after?.day ?? ''}::date, ${query.after?.id ?? ''}::uuid)`),
    )
    .orderBy('review.due_on')
    .orderBy('review.id')
    .limit(query.limit + 1)
    .execute()

export const listReviewsOf = (trx: Trx, orgId: string, statusId: string) =>
  rows(trx, orgId).where('review.status_id', '=', statusId).orderBy('review.attested_on').orderBy('review.id').execute()

export const countOpenReviews = async (trx: Trx, orgId: string, reach: Reach, today: string) =>
  trx
    .selectFrom('distance.review as review')
    .innerJoin('people.learner as learner', (join) =>
      join.onRef('learner.person_id', '=', 'review.learner_id').on('learner.org_id', '=', orgId),
    )
    .where('review.org_id', '=', orgId)
    .where('review.decision', 'is', null)
    .where(sql<SqlBool>`(${reach.units === null} OR learner.group_id = ANY(${[...(reach.units ?? [])]}::uuid[]))`)
    .select([
      sql<number>`count(*)`.as('all'),
      sql<number>`count(*) FILTER (WHERE review.due_on < ${today}::date)`.as('late'),
      sql<string | null>`min(review.due_on)`.as('earliest'),
    ])
    .executeTakeFirstOrThrow()

/** Open reviews whose term has passed. */
export const listMissed = (trx: Trx, orgId: string, today: string) =>
  rows(trx, orgId)
    .where('review.decision', 'is', null)
    .where('review.due_on', '<', today)
    .orderBy('review.due_on')
    .orderBy('review.id')
    .limit(5000)
    .execute()

export const listOpenReviews = (trx: Trx, orgId: string) =>
  rows(trx, orgId).where('review.decision', 'is', null).orderBy('review.id').limit(5000).execute()

/** Closes an open review; of two at once one is told that it is closed. */
export const closeReview = async (trx: Trx, orgId: string, id: string, change: Updateable<Database['distance.review']>): Promise<boolean> =>
  (await trx
    .updateTable('distance.review')
    .set(change)
    .where('org_id', '=', orgId)
    .where('id', '=', id)
    .where('decision', 'is', null)
    .returning('id')
    .executeTakeFirst()) !== undefined

/** Adds reviews that are not there yet; gives those that were added. */
export const insertReviews = (trx: Trx, list: Insertable<Database['distance.review']>[]) =>
  list.length === 0
    ? Promise.resolve([])
    : trx
        .insertInto('distance.review')
        .values(list)
        .onConflict((conflict) => conflict.columns(['org_id', 'status_id', 'attested_on']).doNothing())
        .returning(['id', 'status_id', 'learner_id', 'due_on', 'name_kk', 'name_ru', 'name_en', 'attested_on'])
        .execute()

/**
 * Statuses of school learners on the grounds of paragraph 15 in which an attestation has ended: the last day of a quarter, trimester or
 * semester that lies inside the status, since a day, with no review yet.
 */
export const listAttested = (trx: Trx, orgId: string, grounds: readonly string[], levels: readonly Level[], since: string, today: string) =>
  trx
    .selectFrom('distance.status as status')
    .innerJoin('people.learner as learner', (join) =>
      join.onRef('learner.person_id', '=', 'status.learner_id').on('learner.org_id', '=', orgId),
    )
    .innerJoin('organisations.period as period', (join) =>
      join
        .on('period.org_id', '=', orgId)
        .on('period.kind', 'in', ['quarter', 'trimester', 'semester'])
        .onRef('period.ends_on', '>=', 'status.starts_on')
        .onRef('period.ends_on', '<', 'status.ends_on'),
    )
    .where('status.org_id', '=', orgId)
    .where('status.ended_on', 'is', null)
    .where('status.ground', 'in', grounds)
    .where('learner.level', 'in', levels)
    .where('period.ends_on', '>=', since)
    .where('period.ends_on', '<', today)
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('distance.review as review')
            .select('review.id')
            .where('review.org_id', '=', orgId)
            .whereRef('review.status_id', '=', 'status.id')
            .whereRef('review.attested_on', '=', 'period.ends_on'),
        ),
      ),
    )
    .select([
      'status.id as status_id',
      'status.learner_id',
      'period.id as period_id',
      'period.ends_on as attested_on',
      'period.name_kk',
      'period.name_ru',
      'period.name_en',
    ])
    .orderBy('status.id')
    .limit(5000)
    .execute()

/** The newest decision to extend that covers a last day, by status. */
export const listExtensions = (trx: Trx, orgId: string, statusIds: readonly string[]) =>
  statusIds.length === 0
    ? Promise.resolve([])
    : trx
        .selectFrom('distance.review')
        .select(['id', 'status_id', 'until_on', 'decided_on'])
        .where('org_id', '=', orgId)
        .where('status_id', 'in', statusIds)
        .where('decision', '=', 'extend')
        .orderBy('decided_on', 'desc')
        .execute()
