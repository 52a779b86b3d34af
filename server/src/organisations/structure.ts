import { liesUnder, mayStandUnder, withUnitsBelow, type UnitBody } from '@dala/domain/organisations'
import { holds, type Actor } from '@dala/domain/identity'
import { collator } from '@dala/locale'
import { newId, type Db, type Trx } from '#lib/db'
import { emit } from '#lib/events'
import { problem } from '#lib/problems'
import {
  findUnitByCode,
  getUnit,
  insertUnit,
  listUnitRows,
  lockStructure,
  setArchived,
  setParent,
  updateUnit,
  type UnitRow,
} from './units.queries.ts'

const shown = (row: UnitRow) => ({
  id: row.id,
  parentId: row.parent_id,
  kind: row.kind,
  code: row.code,
  names: { kk: row.name_kk, ru: row.name_ru, en: row.name_en },
  studyYear: row.study_year,
  shift: row.shift,
  language: row.language,
  archived: row.archived_at !== null,
  learners: row.learners ?? 0,
  staff: row.staff ?? 0,
})

// Faculties first, services last.
const kindOrder: readonly UnitRow['kind'][] = ['faculty', 'department', 'chair', 'group', 'class', 'office']

const placed = (rows: readonly UnitRow[]) => rows.map((row) => ({ id: row.id, parentId: row.parent_id }))

/** The structure in the order of the Kazakh alphabet, parents before their parts. */
export const listStructure = (db: Db, actor: Actor, archived: boolean) =>
  db.transaction(async (trx) => {
    const rows = await listUnitRows(trx, db.orgId)
    const compare = collator('kk', { numeric: true })
    const inOrder: UnitRow[] = []
    const place = (parentId: string | null) => {
      const parts = rows
        .filter((row) => row.parent_id === parentId)
        .sort((a, b) => kindOrder.indexOf(a.kind) - kindOrder.indexOf(b.kind) || compare(a.name_kk, b.name_kk))
      for (const row of parts) {
        inOrder.push(row)
        place(row.id)
      }
    }
    place(null)
    return {
      units: inOrder.filter((row) => archived || row.archived_at === null).map(shown),
      can: { change: holds(actor, 'organisations.manage') },
    }
  })

/** Adds a unit where its kind may stand. */
export const createUnit = (db: Db, actor: Actor, body: UnitBody, now: Date) =>
  db.transaction(async (trx) => {
    await lockStructure(trx, actor.orgId)
    const rows = await listUnitRows(trx, actor.orgId)
    mustFit(rows, body.kind, body.parentId)
    await mustBeFree(trx, actor.orgId, body.kind, body.code, null)
    const id = newId()
    await insertUnit(trx, actor.orgId, id, body, now)
    await emit(trx, actor, 'organisations.unit-created', {
      subject: ['unit', id],
      payload: { kind: body.kind, code: body.code, parentId: body.parentId },
      at: now,
    })
    return one(trx, actor.orgId, id)
  })

/** Renames a unit or changes its code, year, shift or language. */
export const changeUnit = (db: Db, actor: Actor, id: string, body: Omit<UnitBody, 'kind' | 'parentId'>, now: Date) =>
  db.transaction(async (trx) => {
    const before = getUnit(await listUnitRows(trx, actor.orgId), id)
    await mustBeFree(trx, actor.orgId, before.kind, body.code, id)
    await updateUnit(trx, actor.orgId, id, body)
    await emit(trx, actor, 'organisations.unit-changed', {
      subject: ['unit', id],
      payload: { before: { code: before.code, nameKk: before.name_kk }, after: { code: body.code, nameKk: body.names.kk } },
      at: now,
    })
    return one(trx, actor.orgId, id)
  })

/** Moves a unit with all its parts; a circle and a place that does not suit its kind are refused. */
export const moveUnit = (db: Db, actor: Actor, id: string, parentId: string | null, now: Date) =>
  db.transaction(async (trx) => {
    await lockStructure(trx, actor.orgId)
    const rows = await listUnitRows(trx, actor.orgId)
    const unit = getUnit(rows, id)
    if (unit.parent_id === parentId) return shown(unit)
    mustFit(rows, unit.kind, parentId)
    if (liesUnder(placed(rows), parentId, id)) throw problem('organisations.unit-misplaced')
    await setParent(trx, actor.orgId, id, parentId)
    await emit(trx, actor, 'organisations.unit-moved', { subject: ['unit', id], payload: { from: unit.parent_id, to: parentId }, at: now })
    return one(trx, actor.orgId, id)
  })

/** Archives a unit with all its parts. Whoever studies there must be transferred by an order before. */
export const archiveUnit = (db: Db, actor: Actor, id: string, now: Date) =>
  db.transaction(async (trx) => {
    await lockStructure(trx, actor.orgId)
    const rows = await listUnitRows(trx, actor.orgId)
    getUnit(rows, id)
    const below = new Set(withUnitsBelow(placed(rows), id))
    const parts = rows.filter((row) => below.has(row.id))
    const learners = parts.reduce((sum, row) => sum + (row.learners ?? 0), 0)
    if (learners > 0) throw problem('organisations.unit-in-use', { learners })
    const archived = parts.filter((row) => row.archived_at === null).map((row) => row.id)
    if (archived.length > 0) {
      await setArchived(trx, actor.orgId, archived, now)
      await emit(trx, actor, 'organisations.unit-archived', { subject: ['unit', id], payload: { units: archived }, at: now })
    }
    return { archived }
  })

/** Takes units back from the archive: the undoing of `archiveUnit`. */
export const restoreUnits = (db: Db, actor: Actor, ids: readonly string[], now: Date) =>
  db.transaction(async (trx) => {
    await lockStructure(trx, actor.orgId)
    const rows = await listUnitRows(trx, actor.orgId)
    const wanted = ids.map((id) => getUnit(rows, id)).filter((row) => row.archived_at !== null)
    for (const row of wanted) {
      const parent = rows.find((each) => each.id === row.parent_id)
      if (parent !== undefined && parent.archived_at !== null && !ids.includes(parent.id)) throw problem('organisations.parent-archived')
      await mustBeFree(trx, actor.orgId, row.kind, row.code, row.id)
    }
    const restored = wanted.map((row) => row.id)
    const [first] = restored
    if (first !== undefined) {
      await setArchived(trx, actor.orgId, restored, null)
      await emit(trx, actor, 'organisations.unit-restored', { subject: ['unit', first], payload: { units: restored }, at: now })
    }
    return { restored }
  })

const one = async (trx: Trx, orgId: string, id: string) => shown(getUnit(await listUnitRows(trx, orgId), id))

function mustFit(rows: readonly UnitRow[], kind: UnitBody['kind'], parentId: string | null): void {
  const parent = parentId === null ? null : getUnit(rows, parentId)
  if (!mayStandUnder(kind, parent?.kind ?? null)) throw problem('organisations.unit-misplaced')
  if (parent !== null && parent.archived_at !== null) throw problem('organisations.parent-archived')
}

async function mustBeFree(trx: Trx, orgId: string, kind: UnitBody['kind'], code: string, except: string | null): Promise<void> {
  if (code === '') return
  const taken = await findUnitByCode(trx, orgId, kind, code)
  if (taken !== undefined && taken.id !== except) throw problem('organisations.unit-code-taken', { code })
}
