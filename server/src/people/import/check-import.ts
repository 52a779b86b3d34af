import { headingKey, isMappingEnough, type checkImport as checkApi, type RowFault } from '@dala/domain/people'
import type { BodyOf } from '@dala/domain/contract'
import type { Actor } from '@dala/domain/identity'
import { toIsoDate } from '@dala/locale'
import type { Db, Trx } from '#lib/db'
import { enqueueWithProgress, type JobHandler } from '#lib/jobs'
import { problem } from '#lib/problems'
import type { Sealer } from '#lib/seal'
import {
  countOutcomes,
  getImportRow,
  listRows,
  planAnew,
  rememberMapping,
  saveOutcomes,
  updateImport,
  type ImportRecord,
} from './import.queries.ts'
import { planRows, unitFinder, type PlanParts, type RowPlan } from './plan-rows.ts'
import { listUnits } from './registry.queries.ts'
import { shownImport } from './read-import.ts'
import { openCells } from './sealed-row.ts'

export const rowsAtOnce = 500

/** Sets what the columns mean and starts the trial run. What was chosen is remembered for the organisation's next file. */
export const checkImport = (db: Db, actor: Actor, id: string, body: BodyOf<typeof checkApi>, now: Date) =>
  db.transaction(async (trx) => {
    const record = await getImportRow(trx, actor.orgId, id, true)
    if (record.status === 'checking' || record.status === 'committing') throw problem('people.import-busy')
    const mapping = record.columns.map((_, at) => body.mapping[at] ?? null)
    if (!isMappingEnough(record.kind, mapping)) throw problem('people.mapping-incomplete')
    const pairs = new Map(record.columns.map((column, at) => [headingKey(column), mapping[at] ?? null]))
    const named = [...pairs].filter(([heading]) => heading !== '').map(([heading, field]) => ({ heading, field }))
    if (named.length > 0) await rememberMapping(trx, actor.orgId, record.kind, named, now)
    const jobId = await enqueueWithProgress(trx, actor, 'people.check-import', { importId: id }, now)
    await updateImport(trx, actor.orgId, id, { status: 'checking', mapping, defaults: body.defaults, jobId }, now)
    return shownImport(await getImportRow(trx, actor.orgId, id))
  })

/** What planning needs, read once for a whole job. */
export const planParts = async (trx: Trx, record: ImportRecord, orgId: string, sealer: Sealer, now: Date): Promise<PlanParts> => ({
  orgId,
  sealer,
  kind: record.kind,
  mapping: record.mapping,
  defaults: record.defaults,
  unitIdOf: unitFinder(await listUnits(trx, orgId)),
  today: toIsoDate(now),
})

/** Tries every row without changing the registry. Run again after a stop it begins anew: it writes only what it found. */
export const checkJob: JobHandler<{ orgId: string; importId: string }> = async (
  { orgId, importId },
  { dbFor, sealer, now, progress, signal },
) => {
  const db = dbFor(orgId)
  const { record, parts } = await db.transaction(async (trx) => {
    const found = await getImportRow(trx, orgId, importId)
    return { record: found, parts: await planParts(trx, found, orgId, sealer, now()) }
  })
  if (record.status !== 'checking') return
  const seen = new Set<string>()
  let after = 0
  let done = 0
  for (;;) {
    signal.throwIfAborted()
    const size = await db.transaction(async (trx) => {
      await planAnew(trx)
      const rows = await listRows(trx, orgId, importId, { after, limit: rowsAtOnce })
      const sources = rows.map((row) => ({ number: row.number, cells: openCells(sealer, orgId, importId, row) }))
      const plans = (await planRows(trx, parts, sources)).map((plan, at) =>
        withTwice(plan, identityOf(parts, sources[at]?.cells ?? []), seen),
      )
      if (plans.length > 0) await saveOutcomes(trx, orgId, importId, plans)
      after = rows.at(-1)?.number ?? after
      return rows.length
    })
    done += size
    await progress.report({ done, total: record.row_count })
    if (size < rowsAtOnce) break
  }
  await db.transaction(async (trx) => {
    const counts = await countOutcomes(trx, orgId, importId)
    await updateImport(trx, orgId, importId, { status: 'checked', counts }, now())
    await progress.finish(counts, trx)
  })
}

/** What a row is known by within its file; a guardian may stand in several rows, once for each child. */
function identityOf({ kind, mapping }: PlanParts, cells: readonly string[]): string[] {
  const cell = (field: 'iin' | 'externalId' | 'childIin' | 'childExternalId') => {
    const at = mapping.indexOf(field)
    return at < 0 ? '' : (cells[at] ?? '').replace(/\s/g, '')
  }
  const child = kind === 'guardians' ? `/${cell('childIin')}/${cell('childExternalId')}` : ''
  return [cell('iin') && `iin ${cell('iin').padStart(12, '0')}${child}`, cell('externalId') && `id ${cell('externalId')}${child}`].filter(
    (key) => key !== '',
  )
}

function withTwice(plan: RowPlan, keys: readonly string[], seen: Set<string>): RowPlan {
  const isTwice = keys.some((key) => seen.has(key))
  for (const key of keys) seen.add(key)
  if (!isTwice) return plan
  const fault: RowFault = { column: null, code: 'twice-in-file' }
  return { ...plan, outcome: 'fault', faults: [...plan.faults, fault] }
}
