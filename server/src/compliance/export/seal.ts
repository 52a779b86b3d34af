import { createHash, sign } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { SigningKey } from './signing-key.ts'

export const sha256 = (bytes: Buffer | string): string => createHash('sha256').update(bytes).digest('hex')

/** The canonical JSON (RFC 8785) of a value: one value, one text. */
export function canonical(value: unknown): string {
  const text = canonicalize(JSON.parse(JSON.stringify(value)))
  if (text === undefined) throw new Error('Only JSON can be sealed')
  return text
}

/**
 * The Merkle root over hashes in their order (RFC 6962: leaves and knots are told apart, an odd one goes up alone), so that one row can be
 * proven later without showing the others.
 */
export function merkleRoot(hashes: readonly string[]): string {
  if (hashes.length === 0) return sha256('')
  let level = hashes.map((hash) => hashed(0, Buffer.from(hash, 'hex')))
  while (level.length > 1) {
    const above: Buffer[] = []
    for (let at = 0; at < level.length; at += 2) {
      const [left, right] = [level[at], level[at + 1]]
      if (left !== undefined) above.push(right === undefined ? left : hashed(1, left, right))
    }
    level = above
  }
  return level[0]?.toString('hex') ?? sha256('')
}

const hashed = (kind: 0 | 1, ...parts: Buffer[]): Buffer =>
  createHash('sha256').update(Buffer.of(kind)).update(Buffer.concat(parts)).digest()

/** What stands beside the manifest. */
export interface Signature {
  algorithm: 'Ed25519'
  publicKey: string
  fingerprint: string
  /** Over the bytes of manifest.json. */
  value: string
}

export const signatureOf = (manifest: Buffer, key: SigningKey): Signature => ({
  algorithm: 'Ed25519',
  publicKey: key.publicPem,
  fingerprint: key.fingerprint,
  value: sign(null, manifest, key.privateKey).toString('base64'),
})
