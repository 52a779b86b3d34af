import type { Kysely } from 'kysely'
import type { Database } from '#lib/db'

export async function hasOrganisation(db: Kysely<Database>): Promise<boolean> {
  return (await db.selectFrom('organisations.organisation').select('id').limit(1).executeTakeFirst()) !== undefined
}

export async function findSeedState(db: Kysely<Database>): Promise<'begun' | 'done' | null> {
  const row = await db.selectFrom('dala.installation').select('value').where('key', '=', 'seed').executeTakeFirst()
  return row?.value === 'begun' || row?.value === 'done' ? row.value : null
}

export const setSeedState = (db: Kysely<Database>, value: 'begun' | 'done') =>
  db
    .insertInto('dala.installation')
    .values({ key: 'seed', value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
    .execute()

export const forgetSeedState = (db: Kysely<Database>) => db.deleteFrom('dala.installation').where('key', '=', 'seed').execute()
