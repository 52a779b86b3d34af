import { linkHash, startOfChain } from './link.ts'

export interface ChainFault {
  /** The place of the first bad row. */
  seq: number
  eventId: string | null
  reason: 'altered' | 'missing' | 'out-of-place' | 'head' | 'checkpoint' | 'disclosure'
}

/** A row of `audit.event`. */
export interface LinkRow {
  org_id: string
  seq: number
  id: string
  at: Date
  actor_id: string | null
  actor_kind: string
  kind: string
  subject_kind: string
  subject_id: string | null
  about_id: string | null
  payload: Record<string, unknown>
  previous_hash: Buffer
  hash: Buffer
}

/**
 * Checks consecutive links: each must follow the one before and hash to what it says.
 * @param after the last good link before these
 * @param noted hashes (hex) by seq that were noted outside the database
 * @returns the first bad row or null
 */
export function verifyLinks(
  rows: readonly LinkRow[],
  after: { seq: number; hash: Buffer } = { seq: 0, hash: startOfChain() },
  noted: ReadonlyMap<number, string> = new Map(),
): ChainFault | null {
  let { seq, hash } = after
  for (const row of rows) {
    if (row.seq !== seq + 1) return { seq: seq + 1, eventId: null, reason: 'missing' }
    if (!row.previous_hash.equals(hash)) return { seq: row.seq, eventId: row.id, reason: 'out-of-place' }
    const expected = linkHash(hash, {
      orgId: row.org_id,
      seq: row.seq,
      id: row.id,
      at: row.at,
      actorId: row.actor_id,
      actorKind: row.actor_kind,
      kind: row.kind,
      subjectKind: row.subject_kind,
      subjectId: row.subject_id,
      aboutId: row.about_id,
      payload: row.payload,
    })
    if (!row.hash.equals(expected)) return { seq: row.seq, eventId: row.id, reason: 'altered' }
    const note = noted.get(row.seq)
    if (note !== undefined && note !== expected.toString('hex')) return { seq: row.seq, eventId: row.id, reason: 'checkpoint' }
    seq = row.seq
    hash = expected
  }
  return null
}
