import type { ImportCounts, ImportDefaults, ImportField, ImportKind, ImportStatus, RowFault, RowOutcome } from '@dala/domain/people'
import { sql } from 'kysely'
import { missing, type Trx } from '#lib/db'
import '../people.tables.ts'

const columns = [
  'id',
  'kind',
  'status',
  'file_name',
  'columns',
  'mapping',
  'defaults',
  'row_count',
  'counts',
  'job_id',
  'created_by',
  'created_at',
] as const

/**
 * For transactions that work through a large list: plans are made anew for the tables as they are now. A prepared plan
 * that was made while the registry was empty would read all of it for each row that follows.
 */
export const planAnew = (trx: Trx) => sql`SET LOCAL plan_cache_mode = 'force_custom_plan'`.execute(trx)

export const insertImport = (
  trx: Trx,
  orgId: string,
  row: { id: string; kind: ImportKind; fileName: string; columns: string[]; mapping: (ImportField | null)[]; by: string },
  now: Date,
) =>
  trx
    .insertInto('people.import')
    .values({
      org_id: orgId,
      id: row.id,
      kind: row.kind,
      status: 'read',
      file_name: row.fileName,
      columns: JSON.stringify(row.columns),
      mapping: JSON.stringify(row.mapping),
      created_by: row.by,
      created_at: now,
      updated_at: now,
    })
    .execute()

export const getImportRow = async (trx: Trx, orgId: string, id: string, lock = false) =>
  (await trx
    .selectFrom('people.import')
    .select(columns)
    .where('org_id', '=', orgId)
    .where('id', '=', id)
    .where('status', '<>', 'discarded')
    .$if(lock, (query) => query.forUpdate())
    .executeTakeFirst()) ?? missing('import', id)
export type ImportRecord = Awaited<ReturnType<typeof getImportRow>>

export const listImportRecords = (trx: Trx, orgId: string, limit: number) =>
  trx
    .selectFrom('people.import')
    .select(columns)
    .where('org_id', '=', orgId)
    .where('status', '<>', 'discarded')
    .orderBy('created_at', 'desc')
    .limit(limit)
    .execute()

export const updateImport = (
  trx: Trx,
  orgId: string,
  id: string,
  change: {
    status?: ImportStatus
    mapping?: (ImportField | null)[]
    defaults?: ImportDefaults
    counts?: ImportCounts
    rowCount?: number
    jobId?: string | null
  },
  now: Date,
) =>
  trx
    .updateTable('people.import')
    .set({
      updated_at: now,
      ...(change.status !== undefined && { status: change.status }),
      ...(change.mapping !== undefined && { mapping: JSON.stringify(change.mapping) }),
      ...(change.defaults !== undefined && { defaults: JSON.stringify(change.defaults) }),
      ...(change.counts !== undefined && { counts: JSON.stringify(change.counts) }),
      ...(change.rowCount !== undefined && { row_count: change.rowCount }),
      ...(change.jobId !== undefined && { job_id: change.jobId }),
    })
    .where('org_id', '=', orgId)
    .where('id', '=', id)
    .execute()

export const insertRows = (trx: Trx, orgId: string, importId: string, rows: readonly { number: number; cells: Buffer }[]) =>
  sql`
    INSERT INTO people.import_row (org_id, import_id, number, cells)
    SELECT ${orgId}, ${importId}, number, cells
      FROM unnest(${rows.map((row) => row.number)}::int[], ${rows.map((row) => row.cells)}::bytea[]) AS row (number, cells)`.execute(trx)

export interface RowFilter {
  outcomes?: readonly RowOutcome[] | undefined
  after: number
  limit: number
}

export const listRows = (trx: Trx, orgId: string, importId: string, filter: RowFilter) =>
  trx
    .selectFrom('people.import_row')
    .select(['number', 'cells', 'outcome', 'faults'])
    .where('org_id', '=', orgId)
    .where('import_id', '=', importId)
    .where('number', '>', filter.after)
    .$if(filter.outcomes !== undefined, (query) => query.where('outcome', 'in', [...(filter.outcomes ?? [])]))
    .orderBy('number')
    .limit(filter.limit)
    .execute()

export interface CheckedRow {
  number: number
  outcome: RowOutcome
  faults: RowFault[]
}

/** Writes what the check found, many rows at once. */
export const saveOutcomes = (trx: Trx, orgId: string, importId: string, rows: readonly CheckedRow[]) =>
  sql`
    UPDATE people.import_row AS target SET outcome = source.outcome, faults = source.faults::jsonb
      FROM unnest(${rows.map((row) => row.number)}::int[], ${rows.map((row) => row.outcome)}::text[], ${rows.map((row) => JSON.stringify(row.faults))}::text[])
           AS source (number, outcome, faults)
     WHERE target.org_id = ${orgId} AND target.import_id = ${importId} AND target.number = source.number`.execute(trx)

export const countOutcomes = async (trx: Trx, orgId: string, importId: string): Promise<ImportCounts> => {
  const rows = await trx
    .selectFrom('people.import_row')
    .select(['outcome', sql<number>`count(*)::int`.as('count')])
    .where('org_id', '=', orgId)
    .where('import_id', '=', importId)
    .groupBy('outcome')
    .execute()
  const of = (outcome: RowOutcome) => rows.find((row) => row.outcome === outcome)?.count ?? 0
  return { new: of('new'), changed: of('changed'), same: of('same'), fault: of('fault') }
}

export const deleteRows = (trx: Trx, orgId: string, importId: string) =>
  trx.deleteFrom('people.import_row').where('org_id', '=', orgId).where('import_id', '=', importId).execute()

export const listOldImports = (trx: Trx, orgId: string, before: Date) =>
  trx
    .selectFrom('people.import')
    .select('id')
    .where('org_id', '=', orgId)
    .where('status', '<>', 'discarded')
    .where('updated_at', '<', before)
    .execute()

export const rememberedMapping = (trx: Trx, orgId: string, kind: ImportKind) =>
  trx.selectFrom('people.import_mapping').select(['heading', 'field']).where('org_id', '=', orgId).where('kind', '=', kind).execute()

export const rememberMapping = (
  trx: Trx,
  orgId: string,
  kind: ImportKind,
  pairs: readonly { heading: string; field: ImportField | null }[],
  now: Date,
) =>
  trx
    .insertInto('people.import_mapping')
    .values(pairs.map((pair) => ({ org_id: orgId, kind, heading: pair.heading, field: pair.field, used_at: now })))
    .onConflict((conflict) =>
      conflict.columns(['org_id', 'kind', 'heading']).doUpdateSet((eb) => ({ field: eb.ref('excluded.field'), used_at: now })),
    )
    .execute()
