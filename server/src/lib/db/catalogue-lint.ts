import type pg from 'pg'

export interface CatalogueFault {
  table: string
  rule: string
}

const OURS = "n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast', 'graphile_worker') AND n.nspname NOT LIKE 'pg_temp%'"

const rules: { rule: string; sql: string }[] = [
  {
    rule: 'the comment must begin with tenant, reference or local',
    sql: `SELECT c.oid::regclass::text AS table FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
          WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND ${OURS} AND coalesce(obj_description(c.oid), '') !~ '^(tenant|reference|local)(, append-only)?: '`,
  },
  {
    rule: 'a tenant table must have forced row-level security with a policy on app.org',
    sql: `SELECT c.oid::regclass::text AS table FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
          WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND ${OURS} AND obj_description(c.oid) LIKE 'tenant%'
            AND NOT (c.relrowsecurity AND c.relforcerowsecurity AND EXISTS (
              SELECT FROM pg_policy p WHERE p.polrelid = c.oid AND pg_get_expr(p.polqual, c.oid) LIKE '%org_id = %app.org%'))`,
  },
  {
    rule: 'a table with org_id must be a tenant table',
    sql: `SELECT c.oid::regclass::text AS table FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
          JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'org_id' AND NOT a.attisdropped
          WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND ${OURS} AND obj_description(c.oid) LIKE 'local%'`,
  },
  {
    rule: 'primary key, unique keys and indexes of a tenant table must begin with org_id',
    sql: `SELECT c.oid::regclass::text || ' (' || i.indexrelid::regclass::text || ')' AS table FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid
          JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_am m ON m.oid = (SELECT relam FROM pg_class WHERE oid = i.indexrelid)
          WHERE ${OURS} AND obj_description(c.oid) LIKE 'tenant%' AND m.amname = 'btree'
            AND coalesce((SELECT attname FROM pg_attribute WHERE attrelid = c.oid AND attnum = i.indkey[0]), '') <> 'org_id'`,
  },
  {
    rule: 'a tenant table must have a primary key',
    sql: `SELECT c.oid::regclass::text AS table FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
          WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND ${OURS} AND obj_description(c.oid) LIKE 'tenant%'
            AND NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conrelid = c.oid AND k.contype = 'p')`,
  },
  {
    rule: 'a foreign key between tenant tables must carry org_id on both sides',
    sql: `SELECT k.conrelid::regclass::text || ' (' || k.conname || ')' AS table FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace
          WHERE k.contype = 'f' AND ${OURS} AND obj_description(k.conrelid) LIKE 'tenant%' AND obj_description(k.confrelid) LIKE 'tenant%'
            AND ((SELECT attname FROM pg_attribute WHERE attrelid = k.conrelid AND attnum = k.conkey[1]) <> 'org_id'
              OR (SELECT attname FROM pg_attribute WHERE attrelid = k.confrelid AND attnum = k.confkey[1]) <> 'org_id')`,
  },
  {
    rule: 'a reference table must not point to a tenant table',
    sql: `SELECT k.conrelid::regclass::text AS table FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace
          WHERE k.contype = 'f' AND ${OURS} AND obj_description(k.conrelid) NOT LIKE 'tenant%' AND obj_description(k.confrelid) LIKE 'tenant%'`,
  },
  {
    rule: 'a foreign key must not set null on delete',
    sql: `SELECT k.conrelid::regclass::text AS table FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace
          WHERE k.contype = 'f' AND ${OURS} AND k.confdeltype IN ('n', 'd')`,
  },
  {
    rule: 'a foreign key needs an index that begins with its columns',
    sql: `SELECT k.conrelid::regclass::text || ' (' || k.conname || ')' AS table FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace
          WHERE k.contype = 'f' AND ${OURS} AND obj_description(k.conrelid) LIKE 'tenant%' AND cardinality(k.conkey) > 1
            AND NOT EXISTS (SELECT FROM pg_index i WHERE i.indrelid = k.conrelid
              AND (SELECT array_agg(x ORDER BY x) FROM unnest(k.conkey) x) = (SELECT array_agg(x ORDER BY x) FROM unnest((i.indkey::int2[])[0:cardinality(k.conkey) - 1]) x))
            AND EXISTS (SELECT FROM unnest(k.conkey) x JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = x
              WHERE a.attname NOT IN ('org_id') AND a.attname NOT LIKE '%\\_by' AND a.attname NOT LIKE '%author%')`,
  },
  {
    rule: 'no triggers',
    sql: `SELECT c.oid::regclass::text AS table FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_namespace n ON n.oid = c.relnamespace WHERE NOT t.tgisinternal AND ${OURS}`,
  },
  {
    rule: 'no identity or serial columns',
    sql: `SELECT c.oid::regclass::text AS table FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
          WHERE c.relkind IN ('r', 'p') AND ${OURS} AND obj_description(c.oid) NOT LIKE 'local%' AND (a.attidentity <> '' OR EXISTS (
            SELECT FROM pg_attrdef d WHERE d.adrelid = c.oid AND d.adnum = a.attnum AND pg_get_expr(d.adbin, d.adrelid) ~ 'nextval|random|uuid'))`,
  },
  {
    rule: 'an index must not use an ICU collation',
    sql: `SELECT c.oid::regclass::text AS table FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid JOIN pg_namespace n ON n.oid = c.relnamespace
          WHERE ${OURS} AND EXISTS (SELECT FROM unnest(i.indcollation::oid[]) x JOIN pg_collation l ON l.oid = x WHERE l.collprovider = 'i')`,
  },
  {
    rule: 'an append-only table must not let the application change or delete rows',
    sql: `SELECT c.oid::regclass::text AS table FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
          WHERE c.relkind IN ('r', 'p') AND ${OURS} AND obj_description(c.oid) ~ '^[a-z]+, append-only'
            AND (has_table_privilege('dala_app', c.oid, 'UPDATE') OR has_table_privilege('dala_app', c.oid, 'DELETE'))`,
  },
]

/** Holds the database's catalogue against the schema rules of the design (§3); an empty list is a clean schema. */
export async function lintCatalogue(client: pg.Client): Promise<CatalogueFault[]> {
  const faults: CatalogueFault[] = []
  for (const { rule, sql } of rules) {
    const { rows } = await client.query<{ table: string }>(sql)
    faults.push(...rows.map((row) => ({ table: row.table, rule })))
  }
  return faults
}
