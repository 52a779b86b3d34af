import type { ClauseId, Words } from '@dala/domain/regulations'
import { sql, type RawBuilder } from 'kysely'
import type { Day, Trx } from '#lib/db'

interface At {
  orgId: string
  today: Day
  soonUntil: Day
}

/** What every row of a look has; a look adds columns of its own for what it says about the row. */
export interface LookRow {
  id: string
  title: string
  state: 'broken' | 'soon' | 'fine'
  since: Day | null
}

interface Look<Row extends LookRow> {
  key: string
  clauses: readonly ClauseId[]
  name: Words
  touchedBy: readonly string[]
  mend: { path: string; label: Words }
  /**
   * One SELECT over everything that is examined, with the columns `id text`, `title text`, `state text` (broken, soon, fine), `since date`
   * and those that `say` needs. Set-based: it is counted whole, and paged by id.
   */
  rows: (at: At) => RawBuilder<Row>
  /** What is wrong with a row, or how it is in order. */
  say: (row: Row) => Words
  path: (row: Row) => string | null
}

/** Makes a noun's evidence out of one SELECT: the count, the rows and their pages all come from it and cannot differ. */
export const lookInto = <Row extends LookRow>({ rows: from, say, path, ...look }: Look<Row>) => ({
  ...look,
  count: async (trx: Trx, at: At) => {
    const { rows } = await sql<{ examined: number; broken: number; soon: number }>`
      SELECT count(*) AS examined, count(*) FILTER (WHERE state = 'broken') AS broken, count(*) FILTER (WHERE state = 'soon') AS soon
        FROM (${from(at)}) AS look`.execute(trx)
    const [counted = { examined: 0, broken: 0, soon: 0 }] = rows
    return { examined: Number(counted.examined), broken: Number(counted.broken), soon: Number(counted.soon) }
  },
  rows: async (trx: Trx, at: At & { which: 'broken' | 'soon' | 'examined'; after: string | null; limit: number }) => {
    const { rows } = await sql<Row>`
      SELECT * FROM (${from(at)}) AS look
       WHERE true ${at.which === 'examined' ? sql`` : sql`AND state = ${at.which}`} ${at.after === null ? sql`` : sql`AND id > ${at.after}`}
       ORDER BY id LIMIT ${at.limit + 1}`.execute(trx)
    const shown = rows.slice(0, at.limit)
    return {
      items: shown.map((row) => ({ id: row.id, title: row.title, detail: say(row), path: path(row), since: row.since })),
      next: rows.length > at.limit ? (shown.at(-1)?.id ?? null) : null,
    }
  },
})

/** A person's name in one column, from a table's alias. */
export const nameIn = (alias: string): RawBuilder<string> =>
  sql`btrim(concat_ws(' ', ${sql.ref(`${alias}.surname`)}, ${sql.ref(`${alias}.given_name`)}, nullif(${sql.ref(`${alias}.patronymic`)}, '')))`
