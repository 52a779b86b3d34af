import type { CouncilKind } from '@dala/domain/councils'
import type { Insertable } from 'kysely'
import type { Database, Trx } from '#lib/db'
import './councils.tables.ts'

/** The council of a kind that takes new matters: the oldest that is not closed down. */
export const findCouncilOfKind = (trx: Trx, orgId: string, kind: CouncilKind) =>
  trx
    .selectFrom('councils.council')
    .select(['id', 'kind', 'name_kk', 'name_ru', 'name_en'])
    .where('org_id', '=', orgId)
    .where('kind', '=', kind)
    .where('archived_at', 'is', null)
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
