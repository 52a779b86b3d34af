import type pg from 'pg'

export interface BackedTable {
  /** schema.table */
  name: string
  kind: 'tenant' | 'reference' | 'local'
  columns: string[]
  key: string[]
}

// Records of one installation that would be wrong in another.
const excluded = new Set(['public.dala_migration'])

/** Our tables in an order in which each stands after those it refers to. */
export const listTables = async (client: pg.Client): Promise<BackedTable[]> => {
  const { rows } = await client.query<BackedTable & { refers: string[] }>(`
    SELECT n.nspname || '.' || c.relname AS name,
      substring(obj_description(c.oid, 'pg_class') FROM '^(tenant|reference|local)') AS kind,
      array(SELECT attname::text FROM pg_attribute WHERE attrelid = c.oid AND attnum > 0 AND NOT attisdropped AND attgenerated = '' ORDER BY attnum) AS columns,
      coalesce((SELECT array(SELECT attname::text FROM unnest(i.indkey) WITH ORDINALITY k (num, pos) JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.num ORDER BY k.pos)
        FROM pg_index i WHERE i.indrelid = c.oid AND i.indisprimary), '{}') AS key,
      array(SELECT DISTINCT rn.nspname || '.' || r.relname FROM pg_constraint f JOIN pg_class r ON r.oid = f.confrelid JOIN pg_namespace rn ON rn.oid = r.relnamespace
        WHERE f.contype = 'f' AND f.conrelid = c.oid AND f.confrelid <> c.oid) AS refers
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND obj_description(c.oid, 'pg_class') ~ '^(tenant|reference|local)'
    ORDER BY name`)
  const waiting = rows.filter(({ name }) => !excluded.has(name))
  const ordered: typeof waiting = []
  while (waiting.length > 0) {
    const ready = waiting.filter(({ refers }) => !waiting.some(({ name }) => refers.includes(name)))
    // tables that refer to each other in a circle go in as they come; the restore checks them at its end
    for (const table of ready.length > 0 ? ready : waiting.slice(0, 1)) {
      ordered.push(table)
      waiting.splice(waiting.indexOf(table), 1)
    }
  }
  return ordered.map(({ name, kind, columns, key }) => ({ name, kind, columns, key }))
}

/** A name of the catalogue as SQL. */
export const quoted = (name: string): string =>
  name
    .split('.')
    .map((part) => `"${part.replaceAll('"', '""')}"`)
    .join('.')
