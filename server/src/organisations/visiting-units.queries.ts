import { newId, type Trx } from '#lib/db'
import './organisations.tables.ts'

/**
 * Adds the group of a class of another school, which visits courses here. It is no part of the structure and is counted nowhere.
 * @param unit.code what the gradebook shows; where it is taken, `unit.instead` is used
 * @returns its id
 */
export async function insertVisitingUnit(
  trx: Trx,
  orgId: string,
  unit: { code: string; instead: string; names: { kk: string; ru: string; en: string } },
  now: Date,
): Promise<string> {
  const taken = await trx
    .selectFrom('organisations.unit')
    .select('id')
    .where('org_id', '=', orgId)
    .where('kind', '=', 'visiting')
    .where('code', '=', unit.code)
    .executeTakeFirst()
  const id = newId()
  await trx
    .insertInto('organisations.unit')
    .values({
      org_id: orgId,
      id,
      kind: 'visiting',
      code: taken === undefined ? unit.code : unit.instead,
      name_kk: unit.names.kk,
      name_ru: unit.names.ru,
      name_en: unit.names.en,
      created_at: now,
    })
    .execute()
  return id
}
