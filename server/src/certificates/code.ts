import canonicalize from 'canonicalize'
import type { CertificateFacts } from '@dala/domain/certificates'
import { createHash, randomBytes } from 'node:crypto'

/** A new code: 128 random bits in 22 letters. Who does not hold the paper cannot guess it. */
export const newCode = (): string => randomBytes(16).toString('base64url')

/** What the directory knows of a code. */
export const codeHash = (code: string): Buffer => createHash('sha256').update('certificate\0').update(code).digest()

/** SHA-256 of the facts in their canonical form (RFC 8785). */
export const factsHash = (facts: CertificateFacts): Buffer =>
  createHash('sha256')
    .update(canonicalize(facts) ?? '')
    .digest()

export const fileHash = (bytes: Buffer): Buffer => createHash('sha256').update(bytes).digest()
