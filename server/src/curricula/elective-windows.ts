import type { ElectiveChoice, ElectiveFields, ElectiveOffer, ElectiveWindow } from '@dala/domain/curricula'
import { holds, type Actor } from '@dala/domain/identity'
import { decodeCursor, missing, nextPage, type Db, type Trx } from '#lib/db'
import { emit } from '#lib/events'
import { problem } from '#lib/problems'
import { listChoices as choiceRows } from './choices.queries.ts'
import { getProgramme } from './curricula.queries.ts'
import * as rows from './electives.queries.ts'
import { unitsToRead } from './individual-policy.ts'
import { personName } from './names.ts'
import { groupName } from './people.queries.ts'

/** Where a window stands at a moment. */
export const stateOfWindow = (row: { opens_at: Date; closes_at: Date; cancelled_at: Date | null }, now: Date) =>
  row.cancelled_at !== null ? 'cancelled' : now < row.opens_at ? 'coming' : now < row.closes_at ? 'open' : 'closed'

export const periodName = (row: rows.WindowRow) => ({ kk: row.period_kk, ru: row.period_ru, en: row.period_en })

const windowView = (row: rows.WindowRow, now: Date): ElectiveWindow => ({
  id: row.id,
  periodId: row.period_id,
  programmeId: row.programme_id,
  studyYear: row.study_year,
  opensAt: row.opens_at.toISOString(),
  closesAt: row.closes_at.toISOString(),
  least: row.least,
  most: row.most,
  period: periodName(row),
  programme: row.programme_kk === null ? null : { kk: row.programme_kk, ru: row.programme_ru ?? '', en: row.programme_en ?? '' },
  state: stateOfWindow(row, now),
  electives: row.electives ?? 0,
  seated: (row.seated ?? 0) + (row.approved ?? 0),
  waiting: row.waiting ?? 0,
  undecided: row.seated ?? 0,
})

export const offerView = (row: rows.ElectiveRow): ElectiveOffer => ({
  id: row.id,
  code: row.code,
  name: { kk: row.name_kk, ru: row.name_ru, en: row.name_en },
  about: { kk: row.about_kk, ru: row.about_ru, en: row.about_en },
  slot: row.slot,
  credits: row.credits,
  hours: row.hours,
  distance: row.distance,
  teacherId: row.teacher_id,
  seats: row.seats,
  prerequisites: row.prerequisites,
  taken: row.taken,
  waiting: row.waiting ?? 0,
  teacher: row.teacher_id === null ? null : personName(row),
})

async function wholeView(trx: Trx, actor: Actor, id: string, now: Date) {
  const row = await rows.getWindow(trx, actor.orgId, id)
  return {
    ...windowView(row, now),
    electives: (await rows.listElectives(trx, actor.orgId, [id])).map(offerView),
    can: { edit: holds(actor, 'curricula.manage') && row.cancelled_at === null, decide: holds(actor, 'curricula.advise') },
  }
}

export const listElectiveWindows = (db: Db, query: { after?: string | undefined; limit: number }, now: Date) =>
  db.transaction(async (trx) => {
    const [opensAt, id] = query.after === undefined ? [] : decodeCursor(query.after, 2)
    const found = await rows.listWindows(trx, db.orgId, id === undefined ? null : { opensAt: String(opensAt), id: String(id) }, query.limit)
    const page = nextPage(found, query.limit, (row) => [row.opens_at.toISOString(), row.id])
    return { items: page.items.map((row) => windowView(row, now)), next: page.next }
  })

async function demandKnown(trx: Trx, orgId: string, fields: rows.WindowFields): Promise<void> {
  if (!(await rows.isPeriod(trx, orgId, fields.periodId))) missing('period', fields.periodId)
  if (fields.programmeId !== null) await getProgramme(trx, orgId, fields.programmeId)
  if (fields.opensAt >= fields.closesAt || fields.least > fields.most)
    throw problem('request.invalid', {}, [{ path: 'body.closesAt', message: 'too_small' }])
}

export const createElectiveWindow = (db: Db, actor: Actor, fields: rows.WindowFields, now: Date) =>
  db.transaction(async (trx) => {
    await demandKnown(trx, actor.orgId, fields)
    const id = await rows.insertWindow(trx, actor.orgId, fields, actor.personId, now)
    const view = await wholeView(trx, actor, id, now)
    await emit(trx, actor, 'curricula.elective-window-announced', {
      subject: ['elective-window', id],
      payload: { period: fields.periodId, programme: fields.programmeId, opensAt: fields.opensAt, closesAt: fields.closesAt },
      at: now,
    })
    return view
  })

export const getElectiveWindow = (db: Db, actor: Actor, id: string, now: Date) => db.transaction((trx) => wholeView(trx, actor, id, now))

export const changeElectiveWindow = (db: Db, actor: Actor, id: string, fields: rows.WindowFields & { cancelled: boolean }, now: Date) =>
  db.transaction(async (trx) => {
    const before = await rows.getWindow(trx, actor.orgId, id)
    await demandKnown(trx, actor.orgId, fields)
    if (fields.cancelled && (await rows.listChosen(trx, actor.orgId, id)).size > 0) throw problem('curricula.step-not-possible')
    await rows.updateWindow(trx, actor.orgId, id, fields, fields.cancelled ? (before.cancelled_at ?? now) : null)
    const view = await wholeView(trx, actor, id, now)
    await emit(trx, actor, 'curricula.elective-window-changed', {
      subject: ['elective-window', id],
      payload: { opensAt: fields.opensAt, closesAt: fields.closesAt, cancelled: fields.cancelled },
      at: now,
    })
    return view
  })

/** Saves the catalogue. What was chosen stays in it, and its seats never fall below those taken. */
export const saveElectives = (db: Db, actor: Actor, windowId: string, electives: readonly ElectiveFields[], now: Date) =>
  db.transaction(async (trx) => {
    const { orgId } = actor
    const window = await rows.getWindow(trx, orgId, windowId)
    if (window.cancelled_at !== null) throw problem('curricula.step-not-possible')
    const old = await rows.lockElectives(trx, orgId, windowId)
    const chosen = await rows.listChosen(trx, orgId, windowId)
    const ids = electives.map((each) => each.id)
    if (new Set(ids).size < ids.length || (await rows.areOfAnotherWindow(trx, orgId, windowId, ids)))
      throw problem('curricula.repeated-item')
    const teachers = [...new Set(electives.flatMap((each) => each.teacherId ?? []))]
    if ((await rows.countStaff(trx, orgId, teachers)) < teachers.length) return missing('person', teachers[0] ?? '')
    for (const row of old) {
      const next = electives.find((each) => each.id === row.id)
      if ((next === undefined && chosen.has(row.id)) || (next !== undefined && next.seats < row.taken))
        throw problem('curricula.elective-chosen', { code: row.code, taken: row.taken })
    }
    await rows.deleteElectives(
      trx,
      orgId,
      old.filter((row) => !ids.includes(row.id)).map((row) => row.id),
    )
    await rows.writeElectives(trx, orgId, windowId, electives, new Set(old.map((row) => row.id)))
    const view = await wholeView(trx, actor, windowId, now)
    await emit(trx, actor, 'curricula.electives-changed', {
      subject: ['elective-window', windowId],
      payload: { electives: electives.length },
      at: now,
    })
    return view
  })

interface ChoiceQuery {
  search?: string | undefined
  after?: string | undefined
  limit: number
  status?: 'seated' | 'waiting' | 'approved' | 'refused' | 'left' | undefined
  electiveId?: string | undefined
}

export const listChoices = (db: Db, actor: Actor, windowId: string, query: ChoiceQuery) =>
  db.transaction(async (trx) => {
    await rows.getWindow(trx, actor.orgId, windowId)
    const [after] = query.after === undefined ? [] : decodeCursor(query.after, 1)
    const found = await choiceRows(trx, actor.orgId, {
      windowId,
      status: query.status,
      electiveId: query.electiveId,
      search: query.search,
      units: unitsToRead(actor),
      after: after === undefined ? null : String(after),
      limit: query.limit,
    })
    const page = nextPage(found, query.limit, (row) => [row.id])
    return {
      items: page.items.map((row): ElectiveChoice => ({
        id: row.id,
        learner: { id: row.learner_id, name: personName(row), group: groupName(row) },
        elective: { id: row.elective_id, code: row.code, name: { kk: row.name_kk, ru: row.name_ru, en: row.name_en } },
        status: row.status,
        place: row.status === 'waiting' ? (row.ahead ?? 0) + 1 : null,
        chosenAt: row.chosen_at.toISOString(),
        note: row.note,
      })),
      next: page.next,
    }
  })
