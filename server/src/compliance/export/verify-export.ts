import { createPublicKey, verify } from 'node:crypto'
import { z } from 'zod'
import { canonical, merkleRoot, sha256 } from './seal.ts'
import { fingerprintOf } from './signing-key.ts'
import { unzip } from './zip.ts'

const Hash = z.string().regex(/^[0-9a-f]{64}$/)

export const Manifest = z.strictObject({
  format: z.literal('dala-compliance/1'),
  organisation: z.strictObject({ id: z.uuid(), bin: z.string().nullable(), kk: z.string(), ru: z.string(), en: z.string() }),
  asOf: z.iso.date(),
  madeAt: z.iso.datetime(),
  madeBy: z.string(),
  /** Beginnings of clause IDs, when it is of an inspection's scope. */
  scope: z.array(z.string()),
  /** The last event of the organisation's chain at that moment: the chain of today must still hold it. */
  chain: z.strictObject({ seq: z.int(), hash: Hash }),
  key: z.strictObject({ fingerprint: z.string(), address: z.string() }),
  clauses: z.int(),
  rows: z.int(),
  root: Hash,
  files: z.array(z.strictObject({ name: z.string(), size: z.int(), sha256: Hash })),
})
export type Manifest = z.infer<typeof Manifest>

const Signed = z.strictObject({ algorithm: z.literal('Ed25519'), publicKey: z.string(), fingerprint: z.string(), value: z.base64() })

const Row = z.strictObject({
  check: z.string(),
  which: z.enum(['broken', 'soon', 'examined']),
  row: z.record(z.string(), z.unknown()),
  sha256: Hash,
})
const Evidence = z.strictObject({
  checks: z.array(z.strictObject({ key: z.string(), rows: z.int(), root: Hash }).loose()),
  rows: z.array(Row),
})

/** What was found: the manifest of a whole export, or the first thing that does not agree, by its name. */
export type Verdict = { whole: true; manifest: Manifest; publicKey: string } | { whole: false; at: string; fault: string }

/**
 * Checks an export without a server and without a network: signature, then every file, then every row of evidence and the roots over them.
 * @param trusted the fingerprint that the reader knows from elsewhere; without it the export proves only that it is one piece
 */
export function verifyExport(archive: Buffer, trusted?: string): Verdict {
  const fault = (at: string, said: string): Verdict => ({ whole: false, at, fault: said })
  let files: Map<string, Buffer>
  try {
    files = unzip(archive)
  } catch (error) {
    return fault('archive', error instanceof Error ? error.message : String(error))
  }
  const [manifestBytes, signatureBytes] = [files.get('manifest.json'), files.get('signature.json')]
  if (manifestBytes === undefined) return fault('manifest.json', 'is missing')
  if (signatureBytes === undefined) return fault('signature.json', 'is missing')
  const signature = Signed.safeParse(jsonOf(signatureBytes))
  if (!signature.success) return fault('signature.json', 'cannot be read')
  const { publicKey, fingerprint, value } = signature.data
  if (!isKey(publicKey) || fingerprintOf(publicKey) !== fingerprint)
    return fault('signature.json', 'the fingerprint is not that of the key')
  if (trusted !== undefined && normal(trusted) !== normal(fingerprint))
    return fault('signature.json', `it is signed by another key than the trusted one: ${fingerprint}`)
  if (!verify(null, manifestBytes, createPublicKey(publicKey), Buffer.from(value, 'base64')))
    return fault('manifest.json', 'does not agree with its signature')
  const read = Manifest.safeParse(jsonOf(manifestBytes))
  if (!read.success) return fault('manifest.json', 'cannot be read')
  const manifest = read.data
  if (manifest.key.fingerprint !== fingerprint) return fault('manifest.json', 'names another key than the one that signed it')
  for (const file of manifest.files) {
    const body = files.get(file.name)
    if (body === undefined) return fault(file.name, 'is missing')
    if (body.length !== file.size || sha256(body) !== file.sha256) {
      const row = file.name === 'evidence.json' ? alteredRow(body) : null
      return row ?? fault(file.name, 'was altered')
    }
  }
  const named = new Set(['manifest.json', 'signature.json', ...manifest.files.map(({ name }) => name)])
  const added = [...files.keys()].find((name) => !named.has(name))
  if (added !== undefined) return fault(added, 'was added')
  const evidence = Evidence.safeParse(jsonOf(files.get('evidence.json') ?? Buffer.alloc(0)))
  if (!evidence.success) return fault('evidence.json', 'cannot be read')
  const wrong = rowFault(evidence.data)
  if (wrong !== null) return wrong
  if (merkleRoot(evidence.data.rows.map((row) => row.sha256)) !== manifest.root || evidence.data.rows.length !== manifest.rows)
    return fault('evidence.json', 'the rows are not those whose root was signed')
  return { whole: true, manifest, publicKey }
}

const alteredRow = (body: Buffer): Verdict | null => {
  const evidence = Evidence.safeParse(jsonOf(body))
  return evidence.success ? rowFault(evidence.data) : null
}

/** The first row that is not what its hash says, or the first look whose rows are not what its root says. */
function rowFault(evidence: z.infer<typeof Evidence>): Verdict | null {
  for (const [index, { check, which, row, sha256: hash }] of evidence.rows.entries())
    if (sha256(canonical({ check, which, row })) !== hash)
      return { whole: false, at: `evidence.json, row ${index + 1} (${check}, ${String(row['title'] ?? row['id'])})`, fault: 'was altered' }
  for (const { key, rows, root } of evidence.checks) {
    const own = evidence.rows.filter(({ check }) => check === key)
    if (own.length !== rows || merkleRoot(own.map((row) => row.sha256)) !== root)
      return { whole: false, at: `evidence.json, ${key}`, fault: own.length < rows ? 'rows are missing' : 'its rows were altered' }
  }
  return null
}

const jsonOf = (bytes: Buffer): unknown => {
  try {
    return JSON.parse(bytes.toString('utf8'))
  } catch {
    return undefined // not JSON: the schema refuses it
  }
}

const isKey = (pem: string): boolean => {
  try {
    return createPublicKey(pem).asymmetricKeyType === 'ed25519'
  } catch {
    return false
  }
}

const normal = (fingerprint: string): string => fingerprint.toLowerCase().replaceAll(/[^0-9a-f]/g, '')
