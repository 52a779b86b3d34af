import type { Insertable, Updateable } from 'kysely'
import { sql, type SqlBool } from 'kysely'
import type { Database, Trx } from '#lib/db'
import './pathway.tables.ts'

export const insertActivity = async (trx: Trx, row: Insertable<Database['pathway.activity']>): Promise<void> => {
  await trx.insertInto('pathway.activity').values(row).execute()
}

export const dropActivity = async (trx: Trx, orgId: string, learnerId: string, id: string, now: Date): Promise<boolean> =>
  (await trx
    .updateTable('pathway.activity')
    .set({ removed_at: now })
    .where('org_id', '=', orgId)
    .where('learner_id', '=', learnerId)
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .returning('id')
    .executeTakeFirst()) !== undefined

export const listActivities = (trx: Trx, orgId: string, learnerId: string) =>
  trx
    .selectFrom('pathway.activity')
    .select(['id', 'kind', 'name', 'place', 'times'])
    .where('org_id', '=', orgId)
    .where('learner_id', '=', learnerId)
    .where('removed_at', 'is', null)
    .orderBy('id')
    .execute()

export const insertParticipation = async (trx: Trx, row: Insertable<Database['pathway.participation']>): Promise<void> => {
  await trx.insertInto('pathway.participation').values(row).execute()
}

export const listParticipations = (trx: Trx, orgId: string, learnerId: string) =>
  trx
    .selectFrom('pathway.participation')
    .select(['id', 'kind', 'name', 'held_on', 'place', 'result'])
    .where('org_id', '=', orgId)
    .where('learner_id', '=', learnerId)
    .orderBy('held_on', 'desc')
    .orderBy('id', 'desc')
    .limit(200)
    .execute()

export const listContactRows = (trx: Trx, orgId: string) =>
  trx
    .selectFrom('pathway.contact as contact')
    .innerJoin('people.person as person', (join) => join.onRef('person.id', '=', 'contact.person_id').on('person.org_id', '=', orgId))
    .where('contact.org_id', '=', orgId)
    .select(['contact.office', 'contact.person_id', 'contact.phone', 'person.surname', 'person.given_name', 'person.patronymic'])
    .execute()

export const setContactRow = async (trx: Trx, row: Insertable<Database['pathway.contact']>): Promise<void> => {
  const { person_id, phone, set_by, set_at } = row
  await trx
    .insertInto('pathway.contact')
    .values(row)
    .onConflict((conflict) => conflict.columns(['org_id', 'office']).doUpdateSet({ person_id, phone: phone ?? '', set_by, set_at }))
    .execute()
}

export const isStaff = async (trx: Trx, orgId: string, personId: string): Promise<boolean> =>
  (await trx
    .selectFrom('people.staff')
    .select('person_id')
    .where('org_id', '=', orgId)
    .where('person_id', '=', personId)
    .executeTakeFirst()) !== undefined

// requests

export const insertRequest = async (trx: Trx, row: Insertable<Database['pathway.request']>): Promise<void> => {
  await trx.insertInto('pathway.request').values(row).execute()
}

export const insertRequestLine = async (trx: Trx, row: Insertable<Database['pathway.request_line']>): Promise<void> => {
  await trx.insertInto('pathway.request_line').values(row).execute()
}

const requests = (trx: Trx, orgId: string) =>
  trx
    .selectFrom('pathway.request as request')
    .innerJoin('people.person as person', (join) => join.onRef('person.id', '=', 'request.learner_id').on('person.org_id', '=', orgId))
    .innerJoin('people.learner as learner', (join) =>
      join.onRef('learner.person_id', '=', 'request.learner_id').on('learner.org_id', '=', orgId),
    )
    .innerJoin('people.person as assignee', (join) =>
      join.onRef('assignee.id', '=', 'request.assignee_id').on('assignee.org_id', '=', orgId),
    )
    .leftJoin('organisations.unit as unit', (join) => join.onRef('unit.id', '=', 'learner.group_id').on('unit.org_id', '=', orgId))
    .leftJoin('courses.offering as offering', (join) =>
      join.onRef('offering.id', '=', 'request.offering_id').on('offering.org_id', '=', orgId),
    )
    .where('request.org_id', '=', orgId)
    .select([
      'request.id',
      'request.learner_id',
      'request.asked_by',
      'request.assignee_id',
      'request.office',
      'request.topic',
      'request.due_on',
      'request.answered_on',
      'request.closed_at',
      'request.created_at',
      'person.surname',
      'person.given_name',
      'person.patronymic',
      'assignee.surname as assignee_surname',
      'assignee.given_name as assignee_given_name',
      'assignee.patronymic as assignee_patronymic',
      'unit.name_kk as group_kk',
      'unit.name_ru as group_ru',
      'unit.name_en as group_en',
      'offering.name_kk as course_kk',
      'offering.name_ru as course_ru',
      'offering.name_en as course_en',
    ])

export const findRequest = (trx: Trx, orgId: string, id: string) => requests(trx, orgId).where('request.id', '=', id).executeTakeFirst()
export type RequestRow = NonNullable<Awaited<ReturnType<typeof findRequest>>>

export const listRequestsOf = (trx: Trx, orgId: string, learnerId: string) =>
  requests(trx, orgId).where('request.learner_id', '=', learnerId).orderBy('request.id', 'desc').limit(100).execute()

export const listAssigned = (
  trx: Trx,
  orgId: string,
  assigneeId: string,
  query: { open: boolean; after: { day: string; id: string } | null; limit: number },
) =>
  requests(trx, orgId)
    .where('request.assignee_id', '=', assigneeId)
    .$if(query.open, (list) => list.where('request.answered_on', 'is', null).where('request.closed_at', 'is', null))
    .$if(query.after !== null, (list) =>
      list.where(sql<SqlBool>`(request.due_on, request.id) > (${query.after?.day ?? ''}::date, ${query.after?.id ?? ''}::uuid)`),
    )
    .orderBy('request.due_on')
    .orderBy('request.id')
    .limit(query.limit + 1)
    .execute()

export const listLines = (trx: Trx, orgId: string, requestId: string) =>
  trx
    .selectFrom('pathway.request_line as line')
    .innerJoin('people.person as person', (join) => join.onRef('person.id', '=', 'line.by_id').on('person.org_id', '=', orgId))
    .where('line.org_id', '=', orgId)
    .where('line.request_id', '=', requestId)
    .select(['line.id', 'line.by_id', 'line.words', 'line.at', 'person.surname', 'person.given_name', 'person.patronymic'])
    .orderBy('line.at')
    .orderBy('line.id')
    .limit(500)
    .execute()

export const changeRequest = async (
  trx: Trx,
  orgId: string,
  id: string,
  change: Updateable<Database['pathway.request']>,
): Promise<void> => {
  await trx.updateTable('pathway.request').set(change).where('org_id', '=', orgId).where('id', '=', id).execute()
}

// resources and bookings

export const insertResource = async (trx: Trx, row: Insertable<Database['pathway.resource']>): Promise<void> => {
  await trx.insertInto('pathway.resource').values(row).execute()
}

export const listResourceRows = (trx: Trx, orgId: string) =>
  trx
    .selectFrom('pathway.resource')
    .selectAll()
    .where('org_id', '=', orgId)
    .where('archived_at', 'is', null)
    .orderBy('kind')
    .orderBy('id')
    .limit(200)
    .execute()

/** Locks the hall, so that those who book it at once come one after another. */
export const lockResource = (trx: Trx, orgId: string, id: string) =>
  trx
    .selectFrom('pathway.resource')
    .selectAll()
    .where('org_id', '=', orgId)
    .where('id', '=', id)
    .where('archived_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()

export const listTaken = (trx: Trx, orgId: string, day: string) =>
  trx
    .selectFrom('pathway.booking')
    .select(['resource_id', 'hour', 'seat', 'learner_id'])
    .where('org_id', '=', orgId)
    .where('day', '=', day)
    .where('cancelled_at', 'is', null)
    .execute()

/** Adds a booking; false where the seat or the learner's hour is taken meanwhile. */
export const insertBooking = async (trx: Trx, row: Insertable<Database['pathway.booking']>): Promise<boolean> =>
  (await trx
    .insertInto('pathway.booking')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()) !== undefined

export const findBooking = (trx: Trx, orgId: string, id: string) =>
  trx.selectFrom('pathway.booking').selectAll().where('org_id', '=', orgId).where('id', '=', id).executeTakeFirst()

export const cancelBookingRow = async (trx: Trx, orgId: string, id: string, now: Date): Promise<boolean> =>
  (await trx
    .updateTable('pathway.booking')
    .set({ cancelled_at: now })
    .where('org_id', '=', orgId)
    .where('id', '=', id)
    .where('cancelled_at', 'is', null)
    .returning('id')
    .executeTakeFirst()) !== undefined

export const listBookings = (trx: Trx, orgId: string, learnerId: string, from: string) =>
  trx
    .selectFrom('pathway.booking as booking')
    .innerJoin('pathway.resource as resource', (join) =>
      join.onRef('resource.id', '=', 'booking.resource_id').on('resource.org_id', '=', orgId),
    )
    .where('booking.org_id', '=', orgId)
    .where('booking.learner_id', '=', learnerId)
    .where('booking.cancelled_at', 'is', null)
    .where('booking.day', '>=', from)
    .select([
      'booking.id',
      'booking.resource_id',
      'booking.day',
      'booking.hour',
      'booking.seat',
      'resource.name_kk',
      'resource.name_ru',
      'resource.name_en',
    ])
    .orderBy('booking.day')
    .orderBy('booking.hour')
    .limit(100)
    .execute()
