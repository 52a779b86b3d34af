import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'

/** What one link of an organisation's chain commits to. */
export interface Link {
  orgId: string
  seq: number
  id: string
  at: Date
  actorId: string | null
  actorKind: string
  kind: string
  subjectKind: string
  subjectId: string | null
  aboutId: string | null
  payload: Record<string, unknown>
}

export const startOfChain = (): Buffer => Buffer.alloc(32)

/** SHA-256 over the previous hash and the canonical JSON (RFC 8785) of the link. */
export function linkHash(previous: Buffer, link: Link): Buffer {
  const text = canonicalize({ ...link, at: link.at.toISOString() })
  if (text === undefined) throw new Error('An event payload must be JSON')
  return createHash('sha256').update(previous).update(text).digest()
}
