import type { CalendarDay, PeriodBody } from '@dala/domain/organisations'
import type { WorkingCalendar } from '@dala/domain/regulations'
import { holds, type Actor } from '@dala/domain/identity'
import { missing, newId, type Db, type Trx } from '#lib/db'
import { emit } from '#lib/events'
import { problem } from '#lib/problems'
import {
  countOfferings,
  deleteDay,
  deletePeriod,
  getWeekDays,
  insertPeriod,
  listDays,
  listPeriodRows,
  saveDay,
  updatePeriod,
  type PeriodRow,
} from './calendar.queries.ts'

/** What the rule of working days needs to know of an organisation: its week, and the days it has changed. */
export async function calendarFor(trx: Trx, orgId: string): Promise<WorkingCalendar> {
  return { weekDays: await getWeekDays(trx, orgId), overrides: await listDays(trx, orgId) }
}

/** A period as pages see it. */
export const shownPeriod = (row: PeriodRow) => ({
  id: row.id,
  academicYear: row.academic_year,
  kind: row.kind,
  names: { kk: row.name_kk, ru: row.name_ru, en: row.name_en },
  startsOn: row.starts_on,
  endsOn: row.ends_on,
})

/** The calendar between two days, or all of it. */
export const getCalendar = (db: Db, actor: Actor, { from, to }: { from?: string | undefined; to?: string | undefined }) =>
  db.transaction(async (trx) => ({
    weekDays: await getWeekDays(trx, db.orgId),
    days: await listDays(trx, db.orgId, from, to),
    periods: (await listPeriodRows(trx, db.orgId, from, to)).map(shownPeriod),
    can: { change: holds(actor, 'organisations.manage') },
  }))

/** Makes a day working or free. All terms that are counted from now on follow it. */
export const setDay = (db: Db, actor: Actor, day: CalendarDay, now: Date) =>
  db.transaction(async (trx) => {
    await saveDay(trx, actor.orgId, day, actor.personId, now)
    await emit(trx, actor, 'organisations.calendar-day-set', {
      subject: ['calendar-day', null],
      payload: { on: day.on, kind: day.kind },
      at: now,
    })
    return day
  })

/** Lets the national calendar rule a day again; a day that was never set stays as it is. */
export const clearDay = (db: Db, actor: Actor, on: string, now: Date) =>
  db.transaction(async (trx) => {
    if (await deleteDay(trx, actor.orgId, on))
      await emit(trx, actor, 'organisations.calendar-day-cleared', { subject: ['calendar-day', null], payload: { on }, at: now })
    return null
  })

/** Adds a period or changes one. Periods of teaching do not overlap each other. */
export const savePeriod = (db: Db, actor: Actor, id: string | null, body: PeriodBody, now: Date) =>
  db.transaction(async (trx) => {
    const others = await listPeriodRows(trx, actor.orgId)
    if (id !== null && !others.some((row) => row.id === id)) return missing('period', id)
    const clash = others.find((row) => row.id !== id && row.starts_on <= body.endsOn && row.ends_on >= body.startsOn)
    if (clash !== undefined) throw problem('organisations.period-overlaps', { name: clash.name_kk })
    const periodId = id ?? newId()
    if (id === null) await insertPeriod(trx, actor.orgId, periodId, body)
    else await updatePeriod(trx, actor.orgId, id, body)
    await emit(trx, actor, 'organisations.period-set', {
      subject: ['period', periodId],
      payload: { kind: body.kind, startsOn: body.startsOn, endsOn: body.endsOn },
      at: now,
    })
    return { id: periodId, ...body }
  })

/** Removes a period in which no course is taught. */
export const removePeriod = (db: Db, actor: Actor, id: string, now: Date) =>
  db.transaction(async (trx) => {
    const found = (await listPeriodRows(trx, actor.orgId)).find((row) => row.id === id) ?? missing('period', id)
    if ((await countOfferings(trx, actor.orgId, id)) > 0) throw problem('organisations.period-in-use')
    await deletePeriod(trx, actor.orgId, id)
    await emit(trx, actor, 'organisations.period-removed', {
      subject: ['period', id],
      payload: { startsOn: found.starts_on, endsOn: found.ends_on },
      at: now,
    })
    return null
  })
