import type { Kysely, Transaction } from 'kysely'
import type { CoreTables } from './core.tables.ts'

export { newId } from './id.ts'
export { decodeCursor, encodeCursor, nextPage } from './cursor.ts'
export { missing } from './missing.ts'
export { openDatabases } from './databases.ts'
export type * from './core.tables.ts'

/** All tables by their full names. A noun adds its own by `declare module '#lib/db' { interface Database { … } }`. */
export interface Database extends CoreTables {}

/** A transaction in which `app.org` is set; still name `org_id` in every query. */
export type Trx = Transaction<Database>

/** The only way to an organisation's rows. */
export interface Db {
  readonly orgId: string
  transaction<T>(work: (trx: Trx) => Promise<T>): Promise<T>
}

/** The door to the database: reference tables by `global`, an organisation's rows by `of`. */
export interface Databases {
  /** Reference tables only: without an organisation, tenant tables show no row. */
  readonly global: Kysely<Database>
  of(orgId: string): Db
  close(): Promise<void>
}
