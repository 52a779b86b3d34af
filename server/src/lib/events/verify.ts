import type { Db } from '#lib/db'
import { findHead, listDisclosures, listLinks } from './events.queries.ts'
import { startOfChain } from './link.ts'
import { commitment } from './personal.ts'
import { type ChainFault, verifyLinks } from './verify-links.ts'

export interface ChainReport {
  orgId: string
  events: number
  fault: ChainFault | null
  /** The last good link: keep it outside the system to catch a chain that was rewritten whole. */
  head: { seq: number; hash: string }
}

/** A link noted outside the database earlier, by which a chain rewritten as a whole is found out. */
export interface Checkpoint {
  orgId: string
  seq: number
  hash: string
}

const AT_ONCE = 2000

/**
 * Recomputes an organisation's chain from its first event.
 * @param checkpoints links noted earlier outside the database
 * @returns the first bad row, or null when every link, the head, the checkpoints and all disclosed texts agree
 */
export async function verifyChain(db: Db, checkpoints: readonly Checkpoint[] = []): Promise<ChainReport> {
  const noted = new Map(checkpoints.filter((point) => point.orgId === db.orgId).map((point) => [point.seq, point.hash]))
  let seq = 0
  let hash = startOfChain()
  const report = (fault: ChainFault | null, good = { seq, hash }): ChainReport => ({
    orgId: db.orgId,
    events: good.seq,
    fault,
    head: { seq: good.seq, hash: good.hash.toString('hex') },
  })

  for (;;) {
    const rows = await db.transaction((trx) => listLinks(trx, db.orgId, seq, AT_ONCE))
    const fault = verifyLinks(rows, { seq, hash }, noted)
    const last = rows.at(-1)
    if (fault !== null) {
      const good = rows.filter((row) => row.seq < fault.seq).at(-1)
      return report(fault, good ?? { seq, hash })
    }
    if (last !== undefined) ({ seq, hash } = last)
    const disclosed = await disclosureFault(db, rows)
    if (disclosed !== null) return report(disclosed)
    if (rows.length < AT_ONCE) break
  }

  const head = await db.transaction((trx) => findHead(trx, db.orgId))
  if (head !== undefined && (head.seq !== seq || !head.hash.equals(hash)))
    return report({ seq: Math.min(head.seq, seq) + 1, eventId: null, reason: 'head' })
  if (head === undefined && seq > 0) return report({ seq, eventId: null, reason: 'head' })
  const beyond = [...noted.keys()].filter((noteSeq) => noteSeq > seq).sort((a, b) => a - b)[0]
  if (beyond !== undefined) return report({ seq: seq + 1, eventId: null, reason: 'missing' })
  return report(null)
}

type LinkRow = Awaited<ReturnType<typeof listLinks>>[number]

/** A disclosed text must match its commitment; an erased one may be absent. */
async function disclosureFault(db: Db, rows: LinkRow[]): Promise<ChainFault | null> {
  const withCommitment = rows.filter((row) => Object.values(row.payload).some(isCommitment))
  if (withCommitment.length === 0) return null
  const texts = await db.transaction((trx) =>
    listDisclosures(
      trx,
      db.orgId,
      withCommitment.map((row) => row.id),
    ),
  )
  const byId = new Map(withCommitment.map((row) => [row.id, row]))
  const bad = texts
    .map((text) => ({ text, row: byId.get(text.event_id) }))
    .filter(({ text, row }) => {
      const committed = row?.payload[text.field]
      return !isCommitment(committed) || committed.commitment !== commitment(text.salt, text.value)
    })
    .map(({ row, text }) => ({ seq: row?.seq ?? 0, eventId: text.event_id, reason: 'disclosure' as const }))
    .sort((a, b) => a.seq - b.seq)
  return bad[0] ?? null
}

const isCommitment = (value: unknown): value is { commitment: string } =>
  typeof value === 'object' && value !== null && 'commitment' in value && typeof value.commitment === 'string'
