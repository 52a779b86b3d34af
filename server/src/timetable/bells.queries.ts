import type { Bell } from '@dala/domain/timetable'
import type { Trx } from '#lib/db'
import './timetable.tables.ts'

export const listBells = (trx: Trx, orgId: string) =>
  trx
    .selectFrom('timetable.bell')
    .select(['shift', 'slot', 'begins', 'ends'])
    .where('org_id', '=', orgId)
    .orderBy('shift')
    .orderBy('slot')
    .execute()

/** Puts new bells in the place of a shift's. */
export async function replaceBells(trx: Trx, orgId: string, shift: number, bells: readonly Bell[]): Promise<void> {
  await trx.deleteFrom('timetable.bell').where('org_id', '=', orgId).where('shift', '=', shift).execute()
  if (bells.length === 0) return
  await trx
    .insertInto('timetable.bell')
    .values(bells.map((bell) => ({ org_id: orgId, shift, ...bell })))
    .execute()
}

/** Days with another weekday's lessons, the newest first. */
export const listDaysAs = (trx: Trx, orgId: string) =>
  trx
    .selectFrom('timetable.day_as')
    .select(['on_date as on', 'weekday', 'note'])
    .where('org_id', '=', orgId)
    .orderBy('on_date', 'desc')
    .limit(100)
    .execute()

export async function saveDayAs(
  trx: Trx,
  orgId: string,
  day: { on: string; weekday: number; note: string },
  by: { id: string; now: Date },
): Promise<void> {
  const values = { weekday: day.weekday, note: day.note, changed_by: by.id, changed_at: by.now }
  await trx
    .insertInto('timetable.day_as')
    .values({ org_id: orgId, on_date: day.on, ...values })
    .onConflict((conflict) => conflict.columns(['org_id', 'on_date']).doUpdateSet(values))
    .execute()
}

export const deleteDayAs = async (trx: Trx, orgId: string, on: string): Promise<boolean> => {
  const [result] = await trx.deleteFrom('timetable.day_as').where('org_id', '=', orgId).where('on_date', '=', on).execute()
  return (result?.numDeletedRows ?? 0n) > 0n
}
