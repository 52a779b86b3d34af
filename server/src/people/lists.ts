import type {
  exportGuardians,
  exportLearners,
  exportStaff,
  listGuardians as guardiansApi,
  listLearners as learnersApi,
  listStaff as staffApi,
} from '@dala/domain/people'
import type { QueryOf } from '@dala/domain/contract'
import type { Actor } from '@dala/domain/identity'
import { fullName, toIsoDate } from '@dala/locale'
import { decodeCursor, nextPage, type Db, type Trx } from '#lib/db'
import type { Sealer } from '#lib/seal'
import { listUnitsBelow, unitsHeld } from '#organisations'
import { iinIndex, isWholeIin } from './iin.ts'
import {
  countLearners,
  countStaff,
  listGuardianRows,
  listLearnerRows,
  listRelatives,
  listStaffRows,
  type AfterName,
  type GuardianRow,
  type LearnerFilter,
  type LearnerRow,
  type StaffFilter,
  type StaffRow,
} from './list.queries.ts'
import { readSearch } from './search.queries.ts'

const searchOf = (sealer: Sealer, orgId: string, text: string | undefined) =>
  readSearch(text, (typed) => (isWholeIin(typed) ? iinIndex(sealer, orgId, typed) : null))

const afterOf = (after: string | undefined): AfterName => {
  if (after === undefined) return null
  const [rank, name, id] = decodeCursor(after, 3)
  return [Number(rank), String(name), String(id)]
}

const named = (row: { id: string; surname: string; given_name: string; patronymic: string }) => ({
  id: row.id,
  surname: row.surname,
  givenName: row.given_name,
  patronymic: row.patronymic,
})

/** The unit of a row by its joined columns; null without one. */
export const unitOf = (row: {
  unit_id: string | null
  unit_code: string | null
  unit_kk: string | null
  unit_ru: string | null
  unit_en: string | null
}) =>
  row.unit_id === null
    ? null
    : { id: row.unit_id, code: row.unit_code ?? '', names: { kk: row.unit_kk ?? '', ru: row.unit_ru ?? '', en: row.unit_en ?? '' } }

const cursorOf = (row: { rank: number; sort_name: string; id: string }) => [row.rank, row.sort_name, row.id]

const shownLearner = (row: LearnerRow) => ({
  ...named(row),
  number: row.number,
  level: row.level,
  studyYear: row.study_year,
  group: unitOf(row),
  status: row.status,
  statusSince: row.status_since,
})

/** The units asked for, as far as the reader's own units go; null for all. */
async function unitIdsOf(trx: Trx, actor: Actor, unitId: string | undefined): Promise<string[] | null> {
  const reach = await unitsHeld(trx, actor, 'people.read')
  if (unitId === undefined) return reach
  const asked = await listUnitsBelow(trx, actor.orgId, [unitId])
  return reach === null ? asked : asked.filter((id) => reach.includes(id))
}

type LearnerQuery = Partial<QueryOf<typeof learnersApi>>
const learnerFilter = async (trx: Trx, actor: Actor, sealer: Sealer, query: LearnerQuery): Promise<LearnerFilter> => ({
  search: searchOf(sealer, actor.orgId, query.search),
  status: query.status,
  level: query.level,
  unitIds: await unitIdsOf(trx, actor, query.unitId),
})

/** A page of the registry of learners. The count comes with the first page only. */
export const listLearners = (db: Db, actor: Actor, sealer: Sealer, query: QueryOf<typeof learnersApi>) =>
  db.transaction(async (trx) => {
    const filter = await learnerFilter(trx, actor, sealer, query)
    const rows = await listLearnerRows(trx, db.orgId, filter, afterOf(query.after), query.limit)
    const page = nextPage(rows, query.limit, cursorOf)
    const total = query.after === undefined ? { total: await countLearners(trx, db.orgId, filter) } : {}
    return { items: page.items.map(shownLearner), next: page.next, ...total }
  })

const shownStaff = (row: StaffRow) => ({
  ...named(row),
  position: { kk: row.position_kk, ru: row.position_ru, en: row.position_en },
  unit: unitOf(row),
  email: row.email,
  leftOn: row.left_on,
  teaches: row.teaches,
  distanceTraining: row.training,
})

type StaffQuery = Partial<QueryOf<typeof staffApi>>
const staffFilter = async (trx: Trx, actor: Actor, sealer: Sealer, query: StaffQuery, now: Date): Promise<StaffFilter> => ({
  search: searchOf(sealer, actor.orgId, query.search),
  unitIds: await unitIdsOf(trx, actor, query.unitId),
  training: query.training,
  today: toIsoDate(now),
})

/** A page of the staff, with the training that A2015-7.1 asks for. */
export const listStaff = (db: Db, actor: Actor, sealer: Sealer, query: QueryOf<typeof staffApi>, now: Date) =>
  db.transaction(async (trx) => {
    const filter = await staffFilter(trx, actor, sealer, query, now)
    const rows = await listStaffRows(trx, db.orgId, filter, afterOf(query.after), query.limit)
    const page = nextPage(rows, query.limit, cursorOf)
    const total = query.after === undefined ? { total: await countStaff(trx, db.orgId, filter) } : {}
    return { items: page.items.map(shownStaff), next: page.next, ...total }
  })

const withChildren = async (trx: Trx, orgId: string, rows: readonly GuardianRow[]) => {
  const children =
    rows.length === 0
      ? []
      : await listRelatives(
          trx,
          orgId,
          'children',
          rows.map((row) => row.id),
        )
  return rows.map((row) => ({
    ...named(row),
    phone: row.phone,
    email: row.email,
    children: children.filter((child) => child.of_id === row.id).map((child) => ({ ...named(child), relation: child.relation })),
  }))
}

/** A page of guardians with their children. */
export const listGuardians = (db: Db, actor: Actor, sealer: Sealer, query: QueryOf<typeof guardiansApi>) =>
  db.transaction(async (trx) => {
    const filter = { search: searchOf(sealer, db.orgId, query.search), unitIds: await unitsHeld(trx, actor, 'people.read') }
    const rows = await listGuardianRows(trx, db.orgId, filter, afterOf(query.after), query.limit)
    const page = nextPage(rows, query.limit, cursorOf)
    return { items: await withChildren(trx, db.orgId, page.items), next: page.next }
  })

const rowsAtOnce = 1000

/** All rows of a list, read page by page as the file is written. */
async function* all<Row extends { rank: number; sort_name: string; id: string }, Shown>(
  db: Db,
  read: (trx: Trx, after: AfterName, limit: number) => Promise<Row[]>,
  show: (trx: Trx, rows: Row[]) => Promise<Shown[]> | Shown[],
): AsyncGenerator<Shown> {
  let after: AfterName = null
  for (;;) {
    const { rows, shown }: { rows: Row[]; shown: Shown[] } = await db.transaction(async (trx) => {
      const page = (await read(trx, after, rowsAtOnce)).slice(0, rowsAtOnce)
      return { rows: page, shown: await show(trx, page) }
    })
    yield* shown
    const last = rows.at(-1)
    if (rows.length < rowsAtOnce || last === undefined) return
    after = [last.rank, last.sort_name, last.id]
  }
}

export const allLearners = (db: Db, actor: Actor, sealer: Sealer, query: QueryOf<typeof exportLearners>) =>
  all(
    db,
    async (trx, after, limit) => listLearnerRows(trx, db.orgId, await learnerFilter(trx, actor, sealer, query), after, limit),
    (_, rows) => rows.map(shownLearner),
  )

export const allStaff = (db: Db, actor: Actor, sealer: Sealer, query: QueryOf<typeof exportStaff>, now: Date) =>
  all(
    db,
    async (trx, after, limit) => listStaffRows(trx, db.orgId, await staffFilter(trx, actor, sealer, query, now), after, limit),
    (_, rows) => rows.map(shownStaff),
  )

/** A row for each child of a guardian. */
export async function* allGuardians(db: Db, actor: Actor, sealer: Sealer, query: QueryOf<typeof exportGuardians>) {
  const guardians = all(
    db,
    async (trx, after, limit) => {
      const filter = { search: searchOf(sealer, db.orgId, query.search), unitIds: await unitsHeld(trx, actor, 'people.read') }
      return listGuardianRows(trx, db.orgId, filter, after, limit)
    },
    (trx, rows) => withChildren(trx, db.orgId, rows),
  )
  for await (const guardian of guardians)
    for (const child of guardian.children) yield { ...guardian, child: fullName(child), relation: child.relation }
}
