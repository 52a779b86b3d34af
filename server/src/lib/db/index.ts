import type { CompiledQuery, Kysely, Transaction } from 'kysely'
import type { CoreTables } from './core.tables.ts'

export { newId } from './id.ts'
export { decodeCursor, encodeCursor, foreignCursor, nextPage } from './cursor.ts'
export { missing } from './missing.ts'
export { openDatabases } from './databases.ts'
export { question, together, written, type Plain, type Question, type Writer } from './written.ts'
export type * from './core.tables.ts'

/** All tables by their full names. A noun adds its own by `declare module '#lib/db' { interface Database { … } }`. */
export interface Database extends CoreTables {}

/** A transaction in which `app.org` is set; still name `org_id` in every query. */
export type Trx = Transaction<Database>

/** The only way to an organisation's rows. */
export interface Db {
  readonly orgId: string
  transaction<T>(work: (trx: Trx) => Promise<T>): Promise<T>
  /** One SELECT in a transaction of its own, which costs one message instead of three. */
  ask<R>(query: CompiledQuery<R>): Promise<R[]>
  /** The same for SELECTs that do not need each other's answers. */
  askEach<Q extends readonly CompiledQuery<unknown>[]>(...queries: Q): Promise<RowsOf<Q>>
}

/** The rows of each of some queries. */
export type RowsOf<Q extends readonly CompiledQuery<unknown>[]> = { [K in keyof Q]: Q[K] extends CompiledQuery<infer R> ? R[] : never }

/** The door to the database: reference tables by `global`, an organisation's rows by `of`. */
export interface Databases {
  /** Reference tables only: without an organisation, tenant tables show no row. */
  readonly global: Kysely<Database>
  of(orgId: string): Db
  close(): Promise<void>
}
