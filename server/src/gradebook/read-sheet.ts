import type { ControlShape, Sheet, SheetRow } from '@dala/domain/gradebook'
import { isScaleId } from '@dala/domain/gradebook'
import { holds, type Actor } from '@dala/domain/identity'
import { shortName } from '@dala/locale'
import { missing, type Db, type Trx } from '#lib/db'
import { listEntriesOf } from './marks.queries.ts'
import { openSheet, type OpenSheet } from './open-sheet.ts'
import { leads, mayMark, mayRead, unitsOfReader } from './policy.ts'
import {
  findSheet,
  listEnrolledBelow,
  listLinkableTests,
  listSheetRows,
  listSheetSummaries,
  type ControlRecord,
  type SheetRowRecord,
} from './sheet.queries.ts'

interface NameColumns {
  surname: string | null
  given_name: string | null
  patronymic: string | null
}

/** «Оспан Н. Б.»; empty where the system did it. */
export const authorOf = (row: NameColumns): string =>
  row.given_name === null ? '' : shortName({ surname: row.surname ?? '', givenName: row.given_name, patronymic: row.patronymic ?? '' })

export const inThree = (row: { name_kk: string; name_ru: string; name_en: string }) => ({
  kk: row.name_kk,
  ru: row.name_ru,
  en: row.name_en,
})

const controlShape = (row: ControlRecord): ControlShape => ({
  id: row.id,
  kind: row.kind,
  term: row.term,
  weight: row.weight,
  required: row.required,
  name: inThree(row),
  testId: row.test_id,
  closedAt: row.closed_at?.toISOString() ?? null,
})

/** A learner's line; this runs for thousands of learners, so it makes few objects and leaves out what is usual. */
const rowShape = (row: SheetRowRecord, slots: readonly number[]): SheetRow => {
  const marks: (number | null)[] = []
  let versions: number[] | undefined
  let absent: number[] | undefined
  for (let index = 0; index < slots.length; index++) {
    const mark = row.marks?.[slots[index] ?? -1]
    marks.push(mark ? mark[0] : null)
    if (mark?.[2] === 1) (absent ??= []).push(index)
    if (mark && mark[1] !== (mark[0] === null ? 0 : 1)) versions ??= slots.map((slot) => row.marks?.[slot]?.[1] ?? 0)
  }
  const shape: SheetRow = { id: row.learner_id, name: row.name, marks }
  if (row.group_code !== null) shape.group = row.group_code
  if (versions) shape.versions = versions
  if (absent) shape.absent = absent
  if (typeof row.result_percent === 'number' && row.result_mark && row.result_version)
    shape.result = { percent: row.result_percent, mark: row.result_mark, version: row.result_version }
  return shape
}

/** What the actor may do with the sheet; the page shows only that. */
const rights = (actor: Actor, { sheet, status }: OpenSheet): Sheet['can'] => {
  const teaches = mayMark(actor, sheet).allowed
  const amends = holds(actor, 'gradebook.close')
  return {
    mark: (teaches && status === 'open') || (amends && status === 'published'),
    amend: amends && status === 'published',
    plan: teaches && status === 'open',
    publish: teaches && status === 'open',
    close: amends && status !== 'open',
  }
}

/** The learners of a course whose marks the actor reads, or null for all of them. */
async function learnersInReach(trx: Trx, actor: Actor, sheet: OpenSheet['sheet']): Promise<Set<string> | null> {
  const units = leads(actor, sheet) ? null : unitsOfReader(actor)
  if (units === null) return null
  return new Set((await listEnrolledBelow(trx, actor.orgId, units, sheet.offering_id)).map((row) => row.learner_id))
}

/** The sheet for one who may read it, with all its learners, or those of the reader's units. */
export async function sheetFor(trx: Trx, actor: Actor, offeringId: string, now: Date): Promise<Sheet> {
  const open = await openSheet(trx, actor.orgId, offeringId, now)
  const { sheet, rule } = open
  // A foreign course looks like a missing one.
  if (!mayRead(actor, sheet).allowed) missing('offering', offeringId)
  const tests = await listLinkableTests(trx, actor.orgId, offeringId)
  const slots = open.controls.map((control) => control.slot)
  const reach = await learnersInReach(trx, actor, sheet)
  const all = await listSheetRows(trx, actor.orgId, offeringId, open.status !== 'open')
  const rows = reach === null ? all : all.filter((row) => reach.has(row.learner_id))
  if (reach !== null && rows.length === 0) missing('offering', offeringId)
  return {
    offeringId,
    name: inThree(sheet),
    discipline: { kk: sheet.discipline_kk, ru: sheet.discipline_ru, en: sheet.discipline_en },
    credits: sheet.credits,
    teacher: shortName({ surname: sheet.teacher_surname, givenName: sheet.teacher_given_name, patronymic: sheet.teacher_patronymic }),
    status: open.status,
    publishedAt: sheet.published_at?.toISOString() ?? null,
    closedAt: sheet.closed_at?.toISOString() ?? null,
    rule: { ...rule, scale: isScaleId(rule.scale) ? rule.scale : 'letters-2018' },
    controls: open.controls.map(controlShape),
    tests: tests.map((test) => ({ id: test.id, name: inThree(test), control: test.control, controlId: test.control_id })),
    rows: rows.map((row) => rowShape(row, slots)),
    can: rights(actor, open),
  }
}

export const readSheet = (db: Db, actor: Actor, offeringId: string, now: Date): Promise<Sheet> =>
  db.transaction((trx) => sheetFor(trx, actor, offeringId, now))

/** The sheets of the courses that the actor teaches, or of all courses, or those of a unit, for those who read gradebooks there. */
export const listOwnSheets = (
  db: Db,
  actor: Actor,
  query: { search?: string | undefined; status?: 'open' | 'published' | 'closed' | undefined },
) =>
  db.transaction(async (trx) => {
    const units = unitsOfReader(actor)
    const bound = units === null || units.length === 0 ? [] : await listEnrolledBelow(trx, actor.orgId, units, null)
    const rows = await listSheetSummaries(trx, actor.orgId, {
      personId: actor.personId,
      all: units === null,
      offeringIds: [...new Set(bound.map((row) => row.offering_id))],
      search: query.search,
      status: query.status,
    })
    return {
      items: rows.map((row) => ({
        offeringId: row.id,
        name: inThree(row),
        teacher: authorOf(row),
        status: row.status,
        learners: row.learners ?? 0,
        marked: row.marked ?? 0,
        mine: row.teacher_id === actor.personId || row.tutor_id === actor.personId,
      })),
    }
  })

/** Every change of one mark with its reason and author, newest first. */
export const readEntries = (db: Db, actor: Actor, offeringId: string, learnerId: string, controlId: string) =>
  db.transaction(async (trx) => {
    const sheet = (await findSheet(trx, actor.orgId, offeringId)) ?? missing('offering', offeringId)
    const reach = actor.personId === learnerId ? null : await learnersInReach(trx, actor, sheet)
    if (!mayRead(actor, sheet).allowed && actor.personId !== learnerId) missing('offering', offeringId)
    if (reach !== null && !reach.has(learnerId)) missing('offering', offeringId)
    const rows = await listEntriesOf(trx, actor.orgId, offeringId, learnerId, controlId)
    return {
      items: rows.map((row) => ({
        version: row.version,
        mark: row.absent ? ('absent' as const) : row.percent,
        reason: row.reason,
        note: row.note,
        by: authorOf(row),
        at: row.at,
      })),
    }
  })
