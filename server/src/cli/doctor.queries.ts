import type pg from 'pg'

export interface DatabaseFacts {
  version: number
  name: string
  megabytes: number
  now: Date
  fsync: string
  commit: string
  pages: string
  bound: boolean
  likeness: number
  migrations: Map<string, string>
}

export const databaseFacts = async (client: pg.Client): Promise<DatabaseFacts> => {
  const { rows } = await client.query<Omit<DatabaseFacts, 'migrations' | 'likeness'>>(`
    SELECT current_setting('server_version_num')::int AS version, current_setting('server_version') AS name,
      (pg_database_size(current_database()) / 1024 / 1024)::int AS megabytes, clock_timestamp() AS now,
      current_setting('fsync') AS fsync, current_setting('synchronous_commit') AS commit, current_setting('full_page_writes') AS pages,
      coalesce((SELECT NOT rolsuper AND NOT rolbypassrls FROM pg_roles WHERE rolname = 'dala_app'), false) AS bound`)
  const migrations = await client
    .query<{ name: string; checksum: string }>('SELECT name, checksum FROM public.dala_migration')
    .catch(() => ({ rows: [] })) // none yet
  const likeness = await client
    .query<{ likeness: number }>("SELECT word_similarity('мектеп', 'Мектептердегі оқушылар') AS likeness")
    .catch(() => ({ rows: [{ likeness: 0 }] })) // without the extension there is no such search
  const [facts] = rows
  if (!facts) throw new Error('SELECT without FROM gives one row')
  return {
    ...facts,
    likeness: likeness.rows[0]?.likeness ?? 0,
    migrations: new Map(migrations.rows.map(({ name, checksum }) => [name, checksum])),
  }
}

/** Tenant tables that break a rule: key without org_id first, row-level security not forced, a trigger, an identity column. */
export const catalogueFaults = async (client: pg.Client): Promise<string[]> => {
  const { rows } = await client.query<{ fault: string }>(`
    WITH ours AS (
      SELECT c.oid, c.oid::regclass::text AS name, c.relrowsecurity AND c.relforcerowsecurity AS forced
      FROM pg_class c WHERE c.relkind IN ('r', 'p') AND obj_description(c.oid, 'pg_class') LIKE 'tenant%')
    SELECT name || ': row-level security is not forced' AS fault FROM ours WHERE NOT forced
    UNION ALL SELECT name || ': no policy' FROM ours WHERE NOT EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = ours.oid)
    UNION ALL SELECT name || ': key without org_id first' FROM ours JOIN pg_index i ON i.indrelid = ours.oid AND i.indisunique
      JOIN pg_attribute a ON a.attrelid = ours.oid AND a.attnum = i.indkey[0] WHERE a.attname <> 'org_id'
    UNION ALL SELECT name || ': a trigger' FROM ours JOIN pg_trigger t ON t.tgrelid = ours.oid AND NOT t.tgisinternal
    UNION ALL SELECT name || ': an identity column' FROM ours JOIN pg_attribute a ON a.attrelid = ours.oid AND a.attidentity <> ''
    ORDER BY 1`)
  return rows.map(({ fault }) => fault)
}

/** Whether no event was written by a clock that ran ahead. */
export const loginClock = async (client: pg.Client): Promise<boolean> => {
  const { rows } = await client
    .query<{ good: boolean }>("SELECT NOT EXISTS (SELECT FROM audit.event WHERE at > clock_timestamp() + interval '5 minutes') AS good")
    .catch(() => ({ rows: [{ good: true }] })) // not migrated yet: no event
  return rows[0]?.good ?? true
}
