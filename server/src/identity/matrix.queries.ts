import { withClient } from '#lib/postgres'

const TENANT_TABLES = `SELECT c.oid::regclass::text AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND obj_description(c.oid) LIKE 'tenant%' ORDER BY 1`

/** For the route matrix: a digest of every row of an organisation, table by table, read past row-level security. */
export const digestOf = (ownerUrl: string, orgId: string): Promise<Record<string, string>> =>
  withClient(ownerUrl, async (client) => {
    const { rows } = await client.query<{ name: string }>(TENANT_TABLES)
    const digests: Record<string, string> = {}
    for (const { name } of rows) {
      const found = await client.query<{ digest: string | null }>(
        `SELECT md5(string_agg(t::text, E'\\n' ORDER BY t::text)) AS digest FROM ${name} t WHERE org_id = $1`,
        [orgId],
      )
      digests[name] = found.rows[0]?.digest ?? ''
    }
    return digests
  })

/** Some ids of each table of an organisation, and the set of all of them. */
export const idsOf = (ownerUrl: string, orgId: string, some: number): Promise<{ byTable: Map<string, string[]>; all: Set<string> }> =>
  withClient(ownerUrl, async (client) => {
    const { rows } = await client.query<{ name: string; columns: string[] }>(
      `SELECT c.oid::regclass::text AS name, array_agg(a.attname ORDER BY a.attname = 'id' DESC) AS columns
         FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
         JOIN pg_attribute a ON a.attrelid = c.oid AND a.atttypid = 'uuid'::regtype AND a.attnum > 0 AND NOT a.attisdropped AND a.attname <> 'org_id'
        WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND obj_description(c.oid) LIKE 'tenant%'
          AND (a.attname = 'id' OR a.attname = 'person_id') GROUP BY 1`,
    )
    const byTable = new Map<string, string[]>()
    const all = new Set<string>()
    for (const { name, columns } of rows) {
      // node-postgres gives name[] as text: {id,person_id}
      const column =
        String(columns).includes('person_id') && !/\bid\b/.test(String(columns).replaceAll('person_id', '')) ? 'person_id' : 'id'
      const found = await client.query<{ id: string }>(`SELECT ${column} AS id FROM ${name} WHERE org_id = $1 ORDER BY 1`, [orgId])
      if (found.rows.length > 0)
        byTable.set(
          name,
          found.rows.slice(0, some).map(({ id }) => id),
        )
      for (const { id } of found.rows) all.add(id)
    }
    return { byTable, all }
  })

/** Ends or takes away what an actor of the matrix had. */
export const sql = (ownerUrl: string, text: string, values: unknown[]) => withClient(ownerUrl, (client) => client.query(text, values))

/** The weakened mode: reads a person as the owner of the tables does, past row-level security and without naming an organisation. */
export const readAround = (ownerUrl: string, personId: string) =>
  withClient(ownerUrl, async (client) => {
    const { rows } = await client.query<{ id: string; surname: string }>('SELECT id, surname FROM people.person WHERE id = $1', [personId])
    return rows[0] ?? { id: personId, surname: '' }
  })
