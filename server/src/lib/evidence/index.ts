import { words, type ClauseId, type Words } from '@dala/domain/regulations'
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
   * and those that `say` needs. Set-based: it is counted whole, and paged by id. What it depends on may be read with `trx` first.
   */
  rows: (at: At, trx: Trx) => RawBuilder<Row> | Promise<RawBuilder<Row>>
  /** What is wrong with a row, or how it is in order. */
  say: (row: Row) => Words
  path: (row: Row) => string | null
}

/** Makes a noun's evidence out of one SELECT: the count, the rows and their pages all come from it and cannot differ. */
export const lookInto = <Row extends LookRow>({ rows: from, say, path, ...look }: Look<Row>) => ({
  ...look,
  count: async (trx: Trx, at: At) => {
    // grouped by the state, so that it is worked out once for each row, however often it is asked for below
    const { rows } = await sql<{ examined: number; broken: number; soon: number }>`
      SELECT sum(found) AS examined, sum(found) FILTER (WHERE state = 'broken') AS broken, sum(found) FILTER (WHERE state = 'soon') AS soon
        FROM (SELECT state, count(*) AS found FROM (${await from(at, trx)}) AS look GROUP BY state) AS counted`.execute(trx)
    const [counted = { examined: 0, broken: 0, soon: 0 }] = rows
    return { examined: Number(counted.examined), broken: Number(counted.broken), soon: Number(counted.soon) }
  },
  rows: async (trx: Trx, at: At & { which: 'broken' | 'soon' | 'examined'; after: string | null; limit: number }) => {
    const { rows } = await sql<Row>`
      SELECT * FROM (${await from(at, trx)}) AS look
       WHERE true ${at.which === 'examined' ? sql`` : sql`AND state = ${at.which}`} ${at.after === null ? sql`` : sql`AND id > ${at.after}`}
       ORDER BY id LIMIT ${at.limit + 1}`.execute(trx)
    const shown = rows.slice(0, at.limit)
    return {
      items: shown.map((row) => ({ id: row.id, title: row.title, detail: say(row), path: path(row), since: row.since })),
      next: rows.length > at.limit ? (shown.at(-1)?.id ?? null) : null,
    }
  },
})

/** A row that says with two booleans how it stands: a row that is broken already is not also soon to be. */
export interface FlaggedRow {
  id: string
  title: string
  since: Day | null
  broken: boolean
  soon: boolean
}

interface FlaggedLook<Row extends FlaggedRow> extends Omit<Look<Row & LookRow>, 'rows' | 'say'> {
  /** One SELECT as in `rows` of a look, with the columns `broken` and `soon` in place of `state`. */
  looked: (at: At, trx: Trx) => RawBuilder<Row> | Promise<RawBuilder<Row>>
  /** What is wrong with a row that is broken or soon will be. */
  broken: Words
}

export const inOrder: Words = words('Бәрі дұрыс', 'В порядке', 'In order')

/** A look whose rows say `broken` and `soon`, and that has the same words for each row that is not in order. */
export const lookForFlags = <Row extends FlaggedRow>({ looked, broken, ...look }: FlaggedLook<Row>) =>
  lookInto<Row & LookRow>({
    ...look,
    rows: async (at, trx) => sql`
      SELECT flagged.*, CASE WHEN broken THEN 'broken' WHEN soon AND NOT broken THEN 'soon' ELSE 'fine' END AS state
        FROM (${await looked(at, trx)}) AS flagged`,
    say: ({ state }) => (state === 'fine' ? inOrder : broken),
  })

/** A person's name in one column, from a table's alias. */
export const nameIn = (alias: string): RawBuilder<string> =>
  sql`btrim(concat_ws(' ', ${sql.ref(`${alias}.surname`)}, ${sql.ref(`${alias}.given_name`)}, nullif(${sql.ref(`${alias}.patronymic`)}, '')))`
