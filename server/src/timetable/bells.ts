import { holds, type Actor } from '@dala/domain/identity'
import { faultOfBells, type Bell } from '@dala/domain/timetable'
import { missing, type Db, type Trx } from '#lib/db'
import { emit } from '#lib/events'
import { problem } from '#lib/problems'
import { unitsHeld } from '#organisations'
import { deleteDayAs, listBells, listDaysAs, replaceBells, saveDayAs } from './bells.queries.ts'

const mayWriteAll = async (trx: Trx, actor: Actor): Promise<boolean> =>
  holds(actor, 'timetable.write') && (await unitsHeld(trx, actor, 'timetable.write')) === null

/** Bells and exchanged days are of the whole organisation: who arranges one faculty does not set them. */
async function demandAll(trx: Trx, actor: Actor): Promise<void> {
  if (!(await mayWriteAll(trx, actor))) missing('bells', actor.orgId)
}

/** The bells by shift, and the days on which another weekday's lessons are held. */
export const showBells = (db: Db, actor: Actor) =>
  db.transaction(async (trx) => {
    const rows = Map.groupBy(await listBells(trx, actor.orgId), (row) => row.shift)
    return {
      shifts: [1, 2, 3].map((shift) => ({
        shift,
        bells: (rows.get(shift) ?? []).map(({ slot, begins, ends }) => ({ slot, begins, ends })),
      })),
      days: await listDaysAs(trx, actor.orgId),
      can: { write: await mayWriteAll(trx, actor) },
    }
  })

/** Sets the bells of a shift; slots must follow each other. */
export const saveBells = (db: Db, actor: Actor, shift: number, bells: readonly Bell[], now: Date) =>
  db.transaction(async (trx) => {
    await demandAll(trx, actor)
    if (faultOfBells(bells) !== null) {
      const at = bells.findIndex((_, index) => faultOfBells(bells.slice(0, index + 1)) !== null)
      throw problem('timetable.bells-wrong', { row: bells[at]?.slot ?? 0 })
    }
    await replaceBells(trx, actor.orgId, shift, bells)
    await emit(trx, actor, 'timetable.bells-set', { subject: ['bells', null], payload: { shift, slots: bells.length }, at: now })
    return null
  })

/** Holds another weekday's lessons on a day. */
export const setDayAs = (db: Db, actor: Actor, on: string, day: { weekday: number; note: string }, now: Date) =>
  db.transaction(async (trx) => {
    await demandAll(trx, actor)
    await saveDayAs(trx, actor.orgId, { on, ...day }, { id: actor.personId, now })
    await emit(trx, actor, 'timetable.day-exchanged', { subject: ['day', null], payload: { on, weekday: day.weekday }, at: now })
    return null
  })

/** Lets a day have its own weekday's lessons again. */
export const clearDayAs = (db: Db, actor: Actor, on: string, now: Date) =>
  db.transaction(async (trx) => {
    await demandAll(trx, actor)
    if (await deleteDayAs(trx, actor.orgId, on))
      await emit(trx, actor, 'timetable.day-restored', { subject: ['day', null], payload: { on }, at: now })
    return null
  })
