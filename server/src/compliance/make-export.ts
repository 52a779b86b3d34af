import { reachOfClause } from '@dala/domain/compliance'
import type { Actor } from '@dala/domain/identity'
import { clauseIds, type ClauseId } from '@dala/domain/regulations'
import { fullName } from '@dala/locale'
import type { Config } from '#config'
import { decodeCursor, missing, newId, nextPage, type Db, type Trx } from '#lib/db'
import { emit } from '#lib/events'
import { findFile, keepFile, readStored } from '#lib/files'
import { enqueueWithProgress, type JobContext } from '#lib/jobs'
import { editionsOf } from '#regulations'
import type { Checks } from './checks.ts'
import type { Evidence, EvidenceAt, EvidenceRow } from './evidence.ts'
import { buildExport } from './export/build-export.ts'
import { findChainHead, findExport, findPersonName, insertExport, listExportRows } from './exports.queries.ts'
import { mayOpenRows } from './opens.ts'
import { boardClause } from './read-board.ts'
import { recount } from './recount.ts'
import { listTerms } from './records.queries.ts'
import { isInspector, isWithin, scopeOf } from './scope.ts'
import { daysOf, levelsOfOrganisation } from './settle.ts'
import { findOrganisation, listAnswers, listStandings } from './standing.queries.ts'

/** Rows of one look that an export holds: all that is wrong, up to a number that a person can still read, and examples of what is in order. */
const most = { broken: 5000, soon: 5000, examined: 200 } as const
const PAGE = 500

export interface ExportJob {
  orgId: string
  personId: string
  scope: string[]
  /** The looks whose rows the person may not see: the export holds their numbers only. */
  withheld: string[]
  progressId: string
}

const withheldFrom = (actor: Actor, checks: Checks, wholeRows: boolean): string[] =>
  checks.all.filter((check) => !wholeRows || !mayOpenRows(actor, check)).map((check) => check.key)

/** Orders an export; its scope, and whose rows it holds, are those of the person at this moment. */
export const orderExport = (db: Db, actor: Actor, checks: Checks, now: Date) =>
  db.transaction(async (trx) => {
    const scope = await scopeOf(trx, actor, daysOf(now).today)
    const withheld = withheldFrom(actor, checks, scope.rows)
    const payload = { personId: actor.personId, scope: scope.inspection?.clauses ?? [], withheld }
    return { jobId: await enqueueWithProgress(trx, actor, 'compliance.export', payload, now, { maxAttempts: 3 }) }
  })

/** The job: counts everything anew, reads the rows, seals and keeps the archive. */
export const exportJob =
  (checks: () => Checks) =>
  async (job: ExportJob, { dbFor, config, now, progress, log }: JobContext): Promise<void> => {
    const db = dbFor(job.orgId)
    const all = checks()
    const at = now()
    await recount(db, all, null, at, (done, total) => progress.report({ done, total: total + 5 }), log)
    const exportId = await db.transaction((trx) => makeExport(trx, config, all, job, at))
    await progress.finish({ exportId })
  }

/** Reads, seals and keeps; in one transaction, so that the rows and the head of the chain are of one moment. */
export async function makeExport(
  trx: Trx,
  config: Config,
  checks: Checks,
  { orgId, personId, scope, withheld }: Pick<ExportJob, 'orgId' | 'personId' | 'scope' | 'withheld'>,
  now: Date,
): Promise<string> {
  const at = { orgId, ...daysOf(now) }
  const organisation = await findOrganisation(trx, orgId)
  const person = await findPersonName(trx, orgId, personId)
  const ids = await speakingClauses(trx, orgId, at, scope)
  const standings = new Map((await listStandings(trx, orgId)).map((row) => [row.clause_id, row]))
  const answers = new Map((await listAnswers(trx, orgId)).map((answer) => [answer.check_key, answer]))
  const asked = checks.all.filter((check) => check.clauses.some((id) => ids.has(id)))
  const head = await findChainHead(trx, orgId)
  const taken = []
  for (const check of asked) {
    const answer = answers.get(check.key)
    taken.push({
      check,
      examined: answer?.examined ?? null,
      broken: answer?.broken ?? 0,
      soon: answer?.soon ?? 0,
      countedAt: answer?.counted_at ?? null,
      withheld: withheld.includes(check.key),
      rows: await rowsOf(trx, check, at, (answer?.fault ?? '') !== '' || withheld.includes(check.key)),
    })
  }
  const inWords = (language: 'kk' | 'ru' | 'en') => [...ids].map((id) => boardClause(id, standings.get(id), checks, language))
  const built = await buildExport({
    config,
    organisation: { id: orgId, bin: organisation.bin, kk: organisation.name_kk, ru: organisation.name_ru, en: organisation.name_en },
    asOf: at.today,
    madeAt: now,
    madeBy: fullName({ surname: person.surname, givenName: person.given_name, patronymic: person.patronymic }),
    scope,
    chain: { seq: head?.seq ?? 0, hash: (head?.hash ?? Buffer.alloc(32)).toString('hex') },
    clauses: { kk: inWords('kk'), ru: inWords('ru'), en: inWords('en') },
    checks: taken,
    records: (await listTerms(trx, orgId)).filter((term) => ids.has(term.clause_id as ClauseId)), // a set answers for any text
  })
  const id = newId()
  const name = `dala-${at.today}-${id.slice(-8)}.zip`
  const file = await keepFile(trx, config, {
    orgId,
    purpose: 'compliance.export',
    name,
    type: 'application/zip',
    body: built.archive,
    personId,
    subjectId: id,
    now,
  })
  await insertExport(trx, {
    org_id: orgId,
    id,
    made_by: personId,
    made_at: now,
    as_of: at.today,
    clauses: ids.size,
    rows: built.rows,
    root: Buffer.from(built.root, 'hex'),
    chain_seq: head?.seq ?? 0,
    chain_hash: head?.hash ?? Buffer.alloc(32),
    fingerprint: built.fingerprint,
    file_id: file.id,
    size: built.archive.length,
    sha256: file.sha256 ?? Buffer.alloc(32),
  })
  await emit(trx, { orgId, personId }, 'compliance.exported', {
    subject: ['compliance-export', id],
    payload: { root: built.root, rows: built.rows, clauses: ids.size, sha256: file.sha256?.toString('hex') ?? '' },
    at: now,
  })
  return id
}

async function speakingClauses(trx: Trx, orgId: string, at: EvidenceAt, scope: readonly string[]): Promise<Set<ClauseId>> {
  const own = await levelsOfOrganisation(trx, orgId)
  const editions = await editionsOf(trx, orgId)
  return new Set(
    clauseIds.filter((id) => {
      const { force, reach } = reachOfClause(id, own, at.today, editions)
      return force === 'in-force' && reach === 'speaks' && (scope.length === 0 || scope.some((one) => isWithin(id, one)))
    }),
  )
}

async function rowsOf(trx: Trx, check: Evidence, at: EvidenceAt, isClosed: boolean) {
  const found: { which: 'broken' | 'soon' | 'examined'; row: EvidenceRow }[] = []
  if (isClosed) return found
  for (const which of ['broken', 'soon', 'examined'] as const) {
    let after: string | null = null
    for (let left: number = most[which]; left > 0;) {
      const { items, next } = await check.rows(trx, { ...at, which, after, limit: Math.min(PAGE, left) })
      found.push(...items.map((row) => ({ which, row })))
      left -= Math.max(items.length, 1)
      if (next === null) break
      after = next
    }
  }
  return found
}

/** An inspector sees the own exports, the organisation sees all. */
export const listExports = (db: Db, actor: Actor, asked: { after?: string | undefined; limit: number }) =>
  db.transaction(async (trx) => {
    const before = asked.after === undefined ? null : String(decodeCursor(asked.after, 1)[0])
    const madeBy = isInspector(actor) ? actor.personId : null
    const { items, next } = nextPage(await listExportRows(trx, actor.orgId, { before, limit: asked.limit, madeBy }), asked.limit, (row) => [
      row.id,
    ])
    return {
      items: items.map((row) => ({
        id: row.id,
        madeAt: row.made_at,
        by: { id: row.made_by, name: fullName({ surname: row.surname, givenName: row.given_name, patronymic: row.patronymic }) },
        asOf: row.as_of,
        clauses: row.clauses,
        rows: row.rows,
        size: row.size,
        sha256: row.sha256.toString('hex'),
        root: row.root.toString('hex'),
        fingerprint: row.fingerprint,
      })),
      next,
    }
  })

/** The archive itself, for its maker and for whoever may see all rows that it can hold; who takes it leaves an event. */
export const readExport = (db: Db, actor: Actor, config: Config, checks: Checks, id: string, now: Date) =>
  db.transaction(async (trx) => {
    const row = (await findExport(trx, actor.orgId, id)) ?? missing('export', id)
    const scope = await scopeOf(trx, actor, daysOf(now).today)
    if (row.made_by !== actor.personId && (isInspector(actor) || withheldFrom(actor, checks, scope.rows).length > 0))
      return missing('export', id)
    const file = (await findFile(trx, actor.orgId, row.file_id)) ?? missing('export', id)
    await emit(trx, actor, 'compliance.export-taken', { subject: ['compliance-export', id], at: now })
    return { fileName: file.name, contentType: 'application/zip', body: await readStored(config, file) }
  })
