import type { DistanceListItem } from '@dala/domain/curricula'
import { sql } from 'kysely'
import { newId, type Trx } from '#lib/db'
import './curricula.tables.ts'

export const listLists = (trx: Trx, orgId: string, programmeIds: readonly string[], statuses: readonly ('draft' | 'approved')[]) =>
  programmeIds.length === 0
    ? Promise.resolve([])
    : trx
        .selectFrom('curricula.distance_list as list')
        .leftJoin('people.person as by', (join) => join.onRef('by.org_id', '=', 'list.org_id').onRef('by.id', '=', 'list.ordered_by'))
        .select([
          'list.id',
          'list.programme_id',
          'list.version',
          'list.status',
          'list.revision',
          'list.document_id',
          'list.label',
          'list.ordered_on',
        ])
        .select(['by.surname', 'by.given_name', 'by.patronymic'])
        .where('list.org_id', '=', orgId)
        .where('list.programme_id', 'in', programmeIds)
        .where('list.status', 'in', statuses)
        .execute()
export type ListRow = Awaited<ReturnType<typeof listLists>>[number]

export const listListItems = (trx: Trx, orgId: string, listIds: readonly string[]) =>
  listIds.length === 0
    ? Promise.resolve([])
    : trx
        .selectFrom('curricula.distance_list_item')
        .select(['list_id', 'code', 'name_kk', 'name_ru', 'name_en', 'volume', 'unit'])
        .where('org_id', '=', orgId)
        .where('list_id', 'in', listIds)
        .orderBy('list_id')
        .orderBy('position')
        .execute()

/** The draft of a programme's list, locked; begins one where there is none. */
export async function lockDraft(trx: Trx, orgId: string, programmeId: string, by: string, now: Date) {
  const versions = await trx
    .selectFrom('curricula.distance_list')
    .select(['id', 'version', 'status', 'revision'])
    .where('org_id', '=', orgId)
    .where('programme_id', '=', programmeId)
    .orderBy('version')
    .forUpdate()
    .execute()
  const draft = versions.find((each) => each.status === 'draft')
  if (draft !== undefined) return draft
  const made = { id: newId(), version: (versions.at(-1)?.version ?? 0) + 1, status: 'draft' as const, revision: 1 }
  await trx
    .insertInto('curricula.distance_list')
    .values({ org_id: orgId, programme_id: programmeId, created_by: by, created_at: now, ...made })
    .execute()
  return made
}

export async function replaceListItems(trx: Trx, orgId: string, listId: string, items: readonly DistanceListItem[]): Promise<void> {
  await trx.deleteFrom('curricula.distance_list_item').where('org_id', '=', orgId).where('list_id', '=', listId).execute()
  if (items.length === 0) return
  await trx
    .insertInto('curricula.distance_list_item')
    .values(
      items.map((item, position) => ({
        org_id: orgId,
        list_id: listId,
        position,
        code: item.code,
        name_kk: item.name.kk,
        name_ru: item.name.ru,
        name_en: item.name.en,
        volume: item.volume,
        unit: item.unit,
      })),
    )
    .execute()
}

export const raiseRevision = (trx: Trx, orgId: string, listId: string) =>
  trx
    .updateTable('curricula.distance_list')
    .set((eb) => ({ revision: eb('revision', '+', 1) }))
    .where('org_id', '=', orgId)
    .where('id', '=', listId)
    .execute()

/** Puts a list into force in the place of the one before. */
export async function approveList(
  trx: Trx,
  orgId: string,
  list: { id: string; programmeId: string },
  order: { documentId: string; label: string; on: string; by: string; now: Date },
): Promise<void> {
  await trx
    .updateTable('curricula.distance_list')
    .set({ status: 'superseded' })
    .where('org_id', '=', orgId)
    .where('programme_id', '=', list.programmeId)
    .where('status', '=', 'approved')
    .execute()
  await trx
    .updateTable('curricula.distance_list')
    .set({
      status: 'approved',
      document_id: order.documentId,
      label: order.label,
      ordered_on: order.on,
      ordered_by: order.by,
      ordered_at: order.now,
    })
    .where('org_id', '=', orgId)
    .where('id', '=', list.id)
    .execute()
}

/** What the plans of a programme teach at a distance, the largest volume of each code: the proposal for a list. */
export const listTaughtAtDistance = async (trx: Trx, orgId: string, programmeId: string, hoursPerCredit: number) =>
  (
    await sql<{ code: string; name_kk: string; name_ru: string; name_en: string; volume: number; unit: 'credits' | 'hours' }>`
      SELECT DISTINCT ON (item.code) item.code, item.name_kk, item.name_ru, item.name_en, item.distance AS volume,
             CASE WHEN item.credits IS NULL THEN 'hours' ELSE 'credits' END AS unit
        FROM curricula.plan_item item
        JOIN curricula.study_plan plan ON plan.org_id = ${orgId} AND plan.id = item.plan_id
       WHERE item.org_id = ${orgId} AND plan.programme_id = ${programmeId} AND plan.status IN ('draft', 'approved')
         AND item.distance > 0 AND item.code <> ''
       ORDER BY item.code, item.distance * CASE WHEN item.credits IS NULL THEN 1 ELSE ${hoursPerCredit}::numeric END DESC`.execute(trx)
  ).rows
