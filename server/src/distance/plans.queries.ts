import type { Insertable } from 'kysely'
import { sql } from 'kysely'
import type { Database, Trx } from '#lib/db'
import './distance.tables.ts'

/** What a learner studies: the open enrolments with credits, teacher, technologies and dates. */
export const listStudied = (trx: Trx, orgId: string, learnerIds: readonly string[]) =>
  learnerIds.length === 0
    ? Promise.resolve([])
    : trx
        .selectFrom('courses.enrolment as enrolment')
        .innerJoin('courses.offering as offering', (join) =>
          join.onRef('offering.id', '=', 'enrolment.offering_id').on('offering.org_id', '=', orgId),
        )
        .innerJoin('curricula.discipline as discipline', (join) =>
          join.onRef('discipline.id', '=', 'offering.discipline_id').on('discipline.org_id', '=', orgId),
        )
        .innerJoin('people.person as teacher', (join) =>
          join.onRef('teacher.id', '=', 'offering.teacher_id').on('teacher.org_id', '=', orgId),
        )
        .leftJoin('organisations.period as period', (join) =>
          join.onRef('period.id', '=', 'offering.period_id').on('period.org_id', '=', orgId),
        )
        .where('enrolment.org_id', '=', orgId)
        .where('enrolment.learner_id', 'in', learnerIds)
        .where('enrolment.ended_at', 'is', null)
        .select([
          'enrolment.learner_id',
          'discipline.name_kk',
          'discipline.name_ru',
          'discipline.name_en',
          'discipline.credits',
          'discipline.hours',
          'offering.technologies',
          'teacher.surname',
          'teacher.given_name',
          'teacher.patronymic',
          sql<string | null>`coalesce(offering.starts_on, period.starts_on)`.as('starts_on'),
          sql<string | null>`coalesce(offering.ends_on, period.ends_on)`.as('ends_on'),
        ])
        .orderBy(sql`enrolment.learner_id, discipline.name_kk, offering.id`)
        .execute()

/** The periods of the academic calendar that touch a span of days. */
export const listPeriods = (trx: Trx, orgId: string, from: string, to: string) =>
  trx
    .selectFrom('organisations.period')
    .select(['name_kk', 'name_ru', 'name_en', 'starts_on', 'ends_on'])
    .where('org_id', '=', orgId)
    .where('starts_on', '<=', to)
    .where('ends_on', '>=', from)
    .orderBy('starts_on')
    .execute()

export const insertPlan = async (trx: Trx, row: Insertable<Database['distance.plan']>): Promise<void> => {
  await trx.insertInto('distance.plan').values(row).execute()
}

/** The newest version of an application's plan. */
export const findPlan = (trx: Trx, orgId: string, applicationId: string) =>
  trx
    .selectFrom('distance.plan')
    .select(['id', 'version', 'content', 'hash', 'document_id'])
    .where('org_id', '=', orgId)
    .where('application_id', '=', applicationId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()

export const insertAcquaintance = async (trx: Trx, row: Insertable<Database['distance.acquaintance']>): Promise<void> => {
  await trx.insertInto('distance.acquaintance').values(row).execute()
}
