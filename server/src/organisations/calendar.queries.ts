import type { CalendarDay, PeriodBody } from '@dala/domain/organisations'
import { sql } from 'kysely'
import { missing, type Trx } from '#lib/db'
import './organisations.tables.ts'

export const getWeekDays = async (trx: Trx, orgId: string): Promise<5 | 6> => {
  const row = await trx.selectFrom('organisations.organisation').select('week_days').where('id', '=', orgId).executeTakeFirst()
  return (row ?? missing('organisation', orgId)).week_days === 6 ? 6 : 5
}

export const listDays = (trx: Trx, orgId: string, from?: string, to?: string): Promise<CalendarDay[]> =>
  trx
    .selectFrom('organisations.calendar_day')
    .select(['on_date as on', 'kind', 'reason'])
    .where('org_id', '=', orgId)
    .$if(from !== undefined, (query) => query.where('on_date', '>=', from ?? ''))
    .$if(to !== undefined, (query) => query.where('on_date', '<=', to ?? ''))
    .orderBy('on_date')
    .execute()

export const saveDay = (trx: Trx, orgId: string, day: CalendarDay, by: string, now: Date) =>
  trx
    .insertInto('organisations.calendar_day')
    .values({ org_id: orgId, on_date: day.on, kind: day.kind, reason: day.reason, changed_by: by, changed_at: now })
    .onConflict((conflict) =>
      conflict.columns(['org_id', 'on_date']).doUpdateSet({ kind: day.kind, reason: day.reason, changed_by: by, changed_at: now }),
    )
    .execute()

export const deleteDay = async (trx: Trx, orgId: string, on: string): Promise<boolean> => {
  const [result] = await trx.deleteFrom('organisations.calendar_day').where('org_id', '=', orgId).where('on_date', '=', on).execute()
  return (result?.numDeletedRows ?? 0n) > 0n
}

const period = ['id', 'academic_year', 'kind', 'name_kk', 'name_ru', 'name_en', 'starts_on', 'ends_on'] as const

export const listPeriodRows = (trx: Trx, orgId: string, from?: string, to?: string) =>
  trx
    .selectFrom('organisations.period')
    .select(period)
    .where('org_id', '=', orgId)
    .$if(from !== undefined, (query) => query.where('ends_on', '>=', from ?? ''))
    .$if(to !== undefined, (query) => query.where('starts_on', '<=', to ?? ''))
    .orderBy('starts_on')
    .orderBy('id')
    .execute()

export type PeriodRow = Awaited<ReturnType<typeof listPeriodRows>>[number]

const values = (body: PeriodBody) => ({
  academic_year: body.academicYear,
  kind: body.kind,
  name_kk: body.names.kk,
  name_ru: body.names.ru,
  name_en: body.names.en,
  starts_on: body.startsOn,
  ends_on: body.endsOn,
})

export const insertPeriod = (trx: Trx, orgId: string, id: string, body: PeriodBody) =>
  trx
    .insertInto('organisations.period')
    .values({ org_id: orgId, id, ...values(body) })
    .execute()

export const updatePeriod = (trx: Trx, orgId: string, id: string, body: PeriodBody) =>
  trx.updateTable('organisations.period').set(values(body)).where('org_id', '=', orgId).where('id', '=', id).execute()

export const deletePeriod = (trx: Trx, orgId: string, id: string) =>
  trx.deleteFrom('organisations.period').where('org_id', '=', orgId).where('id', '=', id).execute()

export const countOfferings = async (trx: Trx, orgId: string, periodId: string): Promise<number> => {
  const row = await trx
    .selectFrom('courses.offering')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('org_id', '=', orgId)
    .where('period_id', '=', periodId)
    .executeTakeFirstOrThrow()
  return row.count
}
