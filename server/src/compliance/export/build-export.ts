import type { BoardClause } from '@dala/domain/compliance'
import type { Language } from '@dala/domain/regulations'
import type { Config } from '#config'
import type { Evidence, EvidenceRow } from '../evidence.ts'
import { drawReport } from './draw-report.ts'
import { canonical, merkleRoot, sha256, signatureOf } from './seal.ts'
import { signingKey } from './signing-key.ts'
import type { Manifest } from './verify-export.ts'
import { zipOf } from './zip.ts'

/** Where the public key of an installation is read. */
export const keyPath = '/.well-known/dala-signing-key.json'

export interface ExportParts {
  config: Config
  organisation: { id: string; bin: string | null; kk: string; ru: string; en: string }
  asOf: string
  madeAt: Date
  madeBy: string
  scope: readonly string[]
  chain: { seq: number; hash: string }
  /** Every clause in each language. */
  clauses: Record<Language, readonly BoardClause[]>
  checks: readonly {
    check: Evidence
    examined: number | null
    broken: number
    soon: number
    countedAt: Date | null
    /** Whoever ordered the export may not see the rows: it holds their numbers only. */
    withheld: boolean
    rows: readonly { which: 'broken' | 'soon' | 'examined'; row: EvidenceRow }[]
  }[]
  records: readonly unknown[]
}

export interface BuiltExport {
  archive: Buffer
  root: string
  rows: number
  fingerprint: string
}

const languages = ['kk', 'ru', 'en'] as const

/** The whole archive: manifest and signature, the board and the evidence as JSON with a hash for each row, the report on paper in three languages. */
export async function buildExport(parts: ExportParts): Promise<BuiltExport> {
  const key = signingKey(parts.config.home)
  const rows = parts.checks.flatMap(({ check, rows: own }) =>
    own.map(({ which, row }) => {
      const sealed = { check: check.key, which, row }
      return { ...sealed, sha256: sha256(canonical(sealed)) }
    }),
  )
  const root = merkleRoot(rows.map((row) => row.sha256))
  const byCheck = Map.groupBy(rows, (row) => row.check)
  const evidence = {
    checks: parts.checks.map(({ check, examined, broken, soon, countedAt, withheld }) => ({
      key: check.key,
      name: check.name,
      clauses: check.clauses,
      examined,
      broken,
      soon,
      countedAt,
      ...(withheld && { withheld }),
      rows: byCheck.get(check.key)?.length ?? 0,
      root: merkleRoot((byCheck.get(check.key) ?? []).map((row) => row.sha256)),
    })),
    rows,
  }
  const address = `${parts.config.publicUrl}${keyPath}`
  const board = languages.map((language) => ({ language, clauses: parts.clauses[language] }))
  const files = [
    { name: 'board.json', body: json({ board, records: parts.records }) },
    { name: 'evidence.json', body: json(evidence) },
  ]
  for (const language of languages)
    files.push({
      name: `report.${language}.pdf`,
      body: await drawReport({
        language,
        organisation: parts.organisation[language],
        madeAt: parts.madeAt,
        madeBy: parts.madeBy,
        asOf: parts.asOf,
        scope: parts.scope,
        clauses: parts.clauses[language],
        checks: parts.checks
          .map(({ check, broken, soon, rows: own }) => ({
            name: check.name[language],
            total: broken + soon,
            rows: own.filter(({ which }) => which !== 'examined').map(({ row }) => row),
          }))
          .filter((check) => check.rows.length > 0),
        root,
        chain: parts.chain,
        key: { fingerprint: key.fingerprint, address },
      }),
    })
  const manifest: Manifest = {
    format: 'dala-compliance/1',
    organisation: parts.organisation,
    asOf: parts.asOf,
    madeAt: parts.madeAt.toISOString(),
    madeBy: parts.madeBy,
    scope: [...parts.scope],
    chain: parts.chain,
    key: { fingerprint: key.fingerprint, address },
    clauses: parts.clauses.en.length,
    rows: rows.length,
    root,
    files: files.map(({ name, body }) => ({ name, size: body.length, sha256: sha256(body) })),
  }
  const manifestBytes = Buffer.from(canonical(manifest), 'utf8')
  const archive = zipOf([
    { name: 'manifest.json', body: manifestBytes },
    { name: 'signature.json', body: json(signatureOf(manifestBytes, key)) },
    ...files,
  ])
  return { archive, root, rows: rows.length, fingerprint: key.fingerprint }
}

const json = (value: unknown): Buffer => Buffer.from(`${JSON.stringify(value, null, 1)}\n`, 'utf8')
