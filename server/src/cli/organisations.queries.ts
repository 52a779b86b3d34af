import type { Kysely } from 'kysely'
import type { Database } from '#lib/db'

export const listOrganisations = (db: Kysely<Database>) =>
  db.selectFrom('organisations.organisation').select(['id', 'slug', 'kind', 'name_en']).orderBy('slug').execute()
