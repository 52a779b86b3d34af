import type { Kysely } from 'kysely'
import type { Database } from '#lib/db'

export async function hasOrganisation(db: Kysely<Database>): Promise<boolean> {
  return (await db.selectFrom('organisations.organisation').select('id').limit(1).executeTakeFirst()) !== undefined
}
