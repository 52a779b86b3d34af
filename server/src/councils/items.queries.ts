import type { CouncilKind, ItemStatus } from '@dala/domain/councils'
import type { Insertable } from 'kysely'
import { sql, type SqlBool } from 'kysely'
import type { Database, Trx } from '#lib/db'
import './councils.tables.ts'

/** The council of a kind that takes new matters: the one named, or the oldest that is not closed down. */
export const findCouncilOfKind = (trx: Trx, orgId: string, kind: CouncilKind, councilId: string | null) =>
  trx
    .selectFrom('councils.council')
    .select(['id', 'kind', 'name_kk', 'name_ru', 'name_en'])
    .where('org_id', '=', orgId)
    .where('kind', '=', kind)
    .where('archived_at', 'is', null)
    .$if(councilId !== null, (rows) => rows.where('id', '=', councilId ?? ''))
    .orderBy('created_at')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()

/** The matter about a subject that a council has not decided yet. */
export const findOpenItem = (trx: Trx, orgId: string, councilId: string, subject: { type: string; id: string }) =>
  trx
    .selectFrom('councils.item')
    .select(['id'])
    .where('org_id', '=', orgId)
    .where('council_id', '=', councilId)
    .where('subject_type', '=', subject.type)
    .where('subject_id', '=', subject.id)
    .where('status', 'in', ['waiting', 'scheduled'])
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()

export async function insertItem(trx: Trx, row: Insertable<Database['councils.item']>, personIds: readonly string[]): Promise<void> {
  await trx.insertInto('councils.item').values(row).execute()
  if (personIds.length === 0) return
  await trx
    .insertInto('councils.item_person')
    .values([...new Set(personIds)].map((person_id) => ({ org_id: row.org_id, item_id: row.id, person_id })))
    .execute()
}

/** Who keeps a council's papers on a day: its secretary and chair in office. */
export const listKeepers = async (trx: Trx, orgId: string, councilId: string, day: string): Promise<string[]> =>
  (
    await trx
      .selectFrom('councils.member')
      .select('person_id')
      .where('org_id', '=', orgId)
      .where('council_id', '=', councilId)
      .where('role', '=', 'secretary')
      .where('since', '<=', day)
      .where((where) => where.or([where('until', 'is', null), where('until', '>=', day)]))
      .execute()
  ).map((row) => row.person_id)

const columns = [
  'item.id',
  'item.council_id',
  'item.status',
  'item.subject_type',
  'item.subject_id',
  'item.path',
  'item.title_kk',
  'item.title_ru',
  'item.title_en',
  'item.proposal_kk',
  'item.proposal_ru',
  'item.proposal_en',
  'item.read_permission',
  'item.corrects_id',
  'item.put_by',
  'item.put_at',
] as const

const items = (trx: Trx, orgId: string) =>
  trx
    .selectFrom('councils.item as item')
    .innerJoin('people.person as putter', (join) => join.onRef('putter.id', '=', 'item.put_by').on('putter.org_id', '=', orgId))
    .leftJoin('councils.decision as corrected', (join) =>
      join.onRef('corrected.id', '=', 'item.corrects_id').on('corrected.org_id', '=', orgId),
    )
    .leftJoin('councils.meeting as earlier', (join) =>
      join.onRef('earlier.id', '=', 'corrected.meeting_id').on('earlier.org_id', '=', orgId),
    )
    .leftJoin('councils.line as place', (join) =>
      join.onRef('place.meeting_id', '=', 'earlier.id').onRef('place.item_id', '=', 'corrected.item_id').on('place.org_id', '=', orgId),
    )
    .where('item.org_id', '=', orgId)
    .select(columns)
    .select([
      'putter.surname',
      'putter.given_name',
      'putter.patronymic',
      'earlier.id as earlier_id',
      'earlier.minutes_label as earlier_label',
      'place.number as earlier_number',
      sql<number>`(SELECT count(*)::int FROM councils.line WHERE line.org_id = item.org_id AND line.item_id = item.id AND line.status = 'moved')`.as(
        'moved',
      ),
    ])

/** Matters that wait for a meeting, the oldest first. */
export const listWaiting = (trx: Trx, orgId: string, councilId: string, limit = 200) =>
  items(trx, orgId)
    .where('item.council_id', '=', councilId)
    .where('item.status', '=', 'waiting')
    .orderBy('item.put_at')
    .orderBy('item.id')
    .limit(limit)
    .execute()
export type ItemRow = Awaited<ReturnType<typeof listWaiting>>[number]

export const listItems = (trx: Trx, orgId: string, ids: readonly string[]) =>
  ids.length === 0
    ? Promise.resolve([])
    : items(trx, orgId)
        .where(sql<SqlBool>`item.id = ANY(${[...ids]}::uuid[])`)
        .execute()

/** Matters of a council, locked against being put on two agendas. */
export const lockItems = (trx: Trx, orgId: string, councilId: string, ids: readonly string[]) =>
  trx
    .selectFrom('councils.item')
    .select(['id', 'status', 'put_by'])
    .where('org_id', '=', orgId)
    .where('council_id', '=', councilId)
    .where(sql<SqlBool>`id = ANY(${[...ids]}::uuid[])`)
    .orderBy('id')
    .forUpdate()
    .execute()

export const setItemStatus = async (trx: Trx, orgId: string, ids: readonly string[], status: ItemStatus): Promise<void> => {
  if (ids.length === 0) return
  await trx
    .updateTable('councils.item')
    .set({ status })
    .where('org_id', '=', orgId)
    .where(sql<SqlBool>`id = ANY(${[...ids]}::uuid[])`)
    .execute()
}

/** Waiting matters that were on an agenda before: they come first on the next one. */
export const listMovedWaiting = async (trx: Trx, orgId: string, councilId: string): Promise<string[]> =>
  (
    await trx
      .selectFrom('councils.item as item')
      .select('item.id')
      .where('item.org_id', '=', orgId)
      .where('item.council_id', '=', councilId)
      .where('item.status', '=', 'waiting')
      .where(
        sql<SqlBool>`EXISTS (SELECT FROM councils.line JOIN councils.meeting ON meeting.org_id = line.org_id AND meeting.id = line.meeting_id
          WHERE line.org_id = item.org_id AND line.item_id = item.id AND line.status = 'moved' AND meeting.status <> 'cancelled')`,
      )
      .orderBy('item.put_at')
      .orderBy('item.id')
      .execute()
  ).map((row) => row.id)

/** The persons whom matters concern, with names. */
export const listItemPersons = (trx: Trx, orgId: string, itemIds: readonly string[]) =>
  trx
    .selectFrom('councils.item_person as concerned')
    .innerJoin('people.person as person', (join) => join.onRef('person.id', '=', 'concerned.person_id').on('person.org_id', '=', orgId))
    .where('concerned.org_id', '=', orgId)
    .where(sql<SqlBool>`concerned.item_id = ANY(${[...itemIds]}::uuid[])`)
    .select(['concerned.item_id', 'person.id', 'person.surname', 'person.given_name', 'person.patronymic'])
    .orderBy('person.sort_name')
    .execute()

/** Matters about a subject that wait or stand on the agenda of a meeting that has not begun, locked. */
export const listWithdrawable = async (trx: Trx, orgId: string, subject: { type: string; id: string }): Promise<string[]> =>
  (
    await trx
      .selectFrom('councils.item as item')
      .select('item.id')
      .where('item.org_id', '=', orgId)
      .where('item.subject_type', '=', subject.type)
      .where('item.subject_id', '=', subject.id)
      .where('item.status', 'in', ['waiting', 'scheduled'])
      .where(
        sql<SqlBool>`NOT EXISTS (SELECT FROM councils.line JOIN councils.meeting ON meeting.org_id = line.org_id AND meeting.id = line.meeting_id
          WHERE line.org_id = item.org_id AND line.item_id = item.id AND line.status <> 'moved' AND meeting.status <> 'planned')`,
      )
      .orderBy('item.id')
      .forUpdate()
      .execute()
  ).map((row) => row.id)
