import type { Insertable, Updateable } from 'kysely'
import { sql, type RawBuilder, type SqlBool } from 'kysely'
import type { Database, Trx } from '#lib/db'
import type { Reach } from './work.queries.ts'
import './distance.tables.ts'

/** The last day at a distance, as it stands. */
const lastDay = sql<string>`least(status.ends_on, coalesce(status.ended_on, status.ends_on))`

const within = (reach: Reach) => sql<SqlBool>`(${reach.units === null} OR learner.group_id = ANY(${[...(reach.units ?? [])]}::uuid[]))`

const rows = (trx: Trx, orgId: string) =>
  trx
    .selectFrom('distance.status as status')
    .innerJoin('people.learner as learner', (join) =>
      join.onRef('learner.person_id', '=', 'status.learner_id').on('learner.org_id', '=', orgId),
    )
    .innerJoin('people.person as person', (join) => join.onRef('person.id', '=', 'status.learner_id').on('person.org_id', '=', orgId))
    .innerJoin('distance.order as order', (join) => join.onRef('order.id', '=', 'status.order_id').on('order.org_id', '=', orgId))
    .leftJoin('organisations.unit as unit', (join) => join.onRef('unit.id', '=', 'learner.group_id').on('unit.org_id', '=', orgId))
    .where('status.org_id', '=', orgId)
    .select([
      'status.id',
      'status.learner_id',
      'status.application_id',
      'status.order_id',
      'status.rule_set',
      'status.ground',
      'status.mode',
      'status.technologies',
      'status.format',
      'status.starts_on',
      'status.ends_on',
      'status.ended_on',
      'status.ended_because',
      'status.pending_order_id',
      'order.label as order_label',
      'order.archive',
      'learner.level',
      'learner.group_id',
      'person.surname',
      'person.given_name',
      'person.patronymic',
      'person.birth_date',
      'unit.name_kk as group_kk',
      'unit.name_ru as group_ru',
      'unit.name_en as group_en',
    ])

export type StatusRow = Awaited<ReturnType<typeof findStatus>> & object

export const findStatus = (trx: Trx, orgId: string, id: string) => rows(trx, orgId).where('status.id', '=', id).executeTakeFirst()

export const listByIds = (trx: Trx, orgId: string, ids: readonly string[]) =>
  ids.length === 0 ? Promise.resolve([]) : rows(trx, orgId).where('status.id', 'in', ids).orderBy('status.id').execute()

/** Statuses of one person's learners: the person and the person's children. */
export const listOwnRows = (trx: Trx, orgId: string, personId: string) =>
  rows(trx, orgId)
    .where((where) =>
      where.or([
        where('status.learner_id', '=', personId),
        where.exists(
          where
            .selectFrom('people.guardianship as tie')
            .select('tie.child_id')
            .where('tie.org_id', '=', orgId)
            .where('tie.guardian_id', '=', personId)
            .where('tie.ended_at', 'is', null)
            .whereRef('tie.child_id', '=', 'status.learner_id'),
        ),
      ]),
    )
    .orderBy('status.starts_on', 'desc')
    .orderBy('status.id', 'desc')
    .limit(100)
    .execute()

export interface StatusQuery {
  state: 'on-day' | 'ending' | 'all'
  on: string
  soonUntil: string
  ground?: string | undefined
  search?: string | undefined
  after: { day: string; id: string } | null
  limit: number
}

/** Statuses by their last day, the nearest first; one more than asked. */
export const listStatusRows = (trx: Trx, orgId: string, reach: Reach, query: StatusQuery) =>
  rows(trx, orgId)
    .where(within(reach))
    .$if(query.state !== 'all', (list) =>
      list.where(sql<SqlBool>`status.starts_on <= ${query.on}::date AND ${lastDay} >= ${query.on}::date`),
    )
    .$if(query.state === 'ending', (list) => list.where(sql<SqlBool>`${lastDay} <= ${query.soonUntil}::date AND status.ended_on IS NULL`))
    .$if(query.ground !== undefined, (list) => list.where('status.ground', '=', query.ground ?? ''))
    .$if(query.search !== undefined && query.search !== '', (list) => {
      const like = `%${(query.search ?? '').toLowerCase().replace(/[\\%_]/g, '\\$&')}%`
      return list.where((where) =>
        where.or([
          where(sql`lower(concat_ws(' ', person.surname, person.given_name, person.patronymic))`, 'like', like),
          where('person.search_name', 'like', like),
          where(sql`lower(unit.name_kk)`, 'like', like),
          where(sql`lower("order".label)`, 'like', like),
        ]),
      )
    })
    .$if(query.after !== null, (list) =>
      list.where(sql<SqlBool>`(${lastDay}, status.id) > (${query.after?.day ?? ''}::date, ${query.after?.id ?? ''}::uuid)`),
    )
    .select(lastDay.as('last_day'))
    .orderBy('last_day')
    .orderBy('status.id')
    .limit(query.limit + 1)
    .execute()

/** Who studies at a distance on a day, of some people or of all. */
export const listOnDay = (trx: Trx, orgId: string, day: string, personIds?: readonly string[]) =>
  rows(trx, orgId)
    .where(sql<SqlBool>`status.starts_on <= ${day}::date AND ${lastDay} >= ${day}::date`)
    .$if(personIds !== undefined, (list) => list.where(sql<SqlBool>`status.learner_id = ANY(${[...(personIds ?? [])]}::uuid[])`))
    .orderBy('status.id')
    .execute()

/**
 * The days at a distance of learners within a range: a part of a statement, for those who read a timetable.
 * @param learners ids as a subquery or an array: `status.learner_id = ANY(…)`
 */
export const learnerDays = (orgId: string, from: string, to: string, learners: RawBuilder<unknown>) => sql`
  SELECT status.learner_id, status.mode, status.format, status.starts_on, ${lastDay} AS ends_on, coalesce(made.label, '') AS order_label
    FROM distance.status AS status
    JOIN distance.order AS made ON made.org_id = ${orgId}::uuid AND made.id = status.order_id
   WHERE status.org_id = ${orgId}::uuid AND status.learner_id = ANY(${learners})
     AND status.starts_on <= ${to}::date AND ${lastDay} >= ${from}::date`

/** How many study at a distance on a day, by ground. */
export const countOnDay = (trx: Trx, orgId: string, reach: Reach, day: string) =>
  trx
    .selectFrom('distance.status as status')
    .innerJoin('people.learner as learner', (join) =>
      join.onRef('learner.person_id', '=', 'status.learner_id').on('learner.org_id', '=', orgId),
    )
    .where('status.org_id', '=', orgId)
    .where(within(reach))
    .where(sql<SqlBool>`status.starts_on <= ${day}::date AND ${lastDay} >= ${day}::date`)
    .select(['status.ground', 'status.rule_set', sql<number>`count(DISTINCT status.learner_id)`.as('learners')])
    .groupBy(['status.ground', 'status.rule_set'])
    .execute()

export const listStatusOfOrder = (trx: Trx, orgId: string, orderId: string) =>
  rows(trx, orgId).where('status.order_id', '=', orderId).orderBy('status.id').execute()

/** Locks the learner, so that two orders do not begin overlapping statuses side by side. */
export const lockLearners = (trx: Trx, orgId: string, ids: readonly string[]) =>
  trx
    .selectFrom('people.learner')
    .select('person_id')
    .where('org_id', '=', orgId)
    .where('person_id', 'in', ids)
    .orderBy('person_id')
    .forUpdate()
    .execute()

/** Statuses of learners that share a day with a span. */
export const listOverlapping = (trx: Trx, orgId: string, learnerIds: readonly string[], from: string, to: string) =>
  rows(trx, orgId)
    .where(sql<SqlBool>`status.learner_id = ANY(${[...learnerIds]}::uuid[])`)
    .where(sql<SqlBool>`status.starts_on <= ${to}::date AND ${lastDay} >= ${from}::date AND ${lastDay} >= status.starts_on`)
    .orderBy('status.starts_on')
    .execute()

export const insertStatus = async (trx: Trx, row: Insertable<Database['distance.status']>): Promise<void> => {
  await trx.insertInto('distance.status').values(row).execute()
}

export const insertChange = async (trx: Trx, row: Insertable<Database['distance.status_change']>): Promise<void> => {
  await trx.insertInto('distance.status_change').values(row).execute()
}

/** Changes an open status; false where it is over already. */
export const changeOpen = async (trx: Trx, orgId: string, id: string, change: Updateable<Database['distance.status']>): Promise<boolean> =>
  (await trx
    .updateTable('distance.status')
    .set(change)
    .where('org_id', '=', orgId)
    .where('id', '=', id)
    .where('ended_on', 'is', null)
    .returning('id')
    .executeTakeFirst()) !== undefined

/** Changes a status that a draft holds. */
export const changeAny = async (
  trx: Trx,
  orgId: string,
  id: string,
  orderId: string,
  change: Updateable<Database['distance.status']>,
): Promise<boolean> =>
  (await trx
    .updateTable('distance.status')
    .set(change)
    .where('org_id', '=', orgId)
    .where('id', '=', id)
    .where('pending_order_id', '=', orderId)
    .returning('id')
    .executeTakeFirst()) !== undefined

/** Claims open statuses that no other draft holds. */
export const claimStatuses = (trx: Trx, orgId: string, orderId: string, ids: readonly string[]) =>
  trx
    .updateTable('distance.status')
    .set({ pending_order_id: orderId })
    .where('org_id', '=', orgId)
    .where('id', 'in', ids)
    .where('pending_order_id', 'is', null)
    .returning('id')
    .execute()

export const releaseStatuses = async (trx: Trx, orgId: string, orderId: string, applicationId: string | null): Promise<void> => {
  await trx
    .updateTable('distance.status')
    .set({ pending_order_id: null })
    .where('org_id', '=', orgId)
    .where('pending_order_id', '=', orderId)
    .$if(applicationId !== null, (list) => list.where('application_id', '=', applicationId ?? ''))
    .execute()
}

export const listChanges = (trx: Trx, orgId: string, statusId: string) =>
  trx
    .selectFrom('distance.status_change as change')
    .leftJoin('people.person as person', (join) => join.onRef('person.id', '=', 'change.by_id').on('person.org_id', '=', orgId))
    .leftJoin('distance.order as order', (join) => join.onRef('order.id', '=', 'change.order_id').on('order.org_id', '=', orgId))
    .where('change.org_id', '=', orgId)
    .where('change.status_id', '=', statusId)
    .select([
      'change.id',
      'change.kind',
      'change.ends_on',
      'change.because',
      'change.at',
      'order.label',
      'person.surname',
      'person.given_name',
      'person.patronymic',
    ])
    .orderBy('change.at')
    .orderBy('change.id')
    .execute()

/** Open statuses whose last day has passed. */
export const listOver = (trx: Trx, orgId: string, today: string) =>
  rows(trx, orgId).where('status.ended_on', 'is', null).where('status.ends_on', '<', today).orderBy('status.id').limit(5000).execute()

/** Open statuses that end within a span and of which nobody was reminded. */
export const listEnding = (trx: Trx, orgId: string, today: string, until: string) =>
  rows(trx, orgId)
    .where('status.ended_on', 'is', null)
    .where('status.reminded_on', 'is', null)
    .where('status.ends_on', '>=', today)
    .where('status.ends_on', '<=', until)
    .where('status.starts_on', '<=', today)
    .orderBy('status.id')
    .limit(5000)
    .execute()

/** Teachers of what learners study now, to remind them. */
export const listTeachers = async (trx: Trx, orgId: string, learnerId: string): Promise<string[]> =>
  (
    await trx
      .selectFrom('courses.enrolment as enrolment')
      .innerJoin('courses.offering as offering', (join) =>
        join.onRef('offering.id', '=', 'enrolment.offering_id').on('offering.org_id', '=', orgId),
      )
      .where('enrolment.org_id', '=', orgId)
      .where('enrolment.learner_id', '=', learnerId)
      .where('enrolment.ended_at', 'is', null)
      .select('offering.teacher_id')
      .distinct()
      .execute()
  ).map((row) => row.teacher_id)
