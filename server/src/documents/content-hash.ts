import { createHash } from 'node:crypto'
import type { DocumentContent } from '@dala/domain/documents'
import canonicalize from 'canonicalize'

/** SHA-256 over the canonical JSON (RFC 8785) of a content. */
export function contentHash(content: DocumentContent): Buffer {
  const text = canonicalize(content)
  if (text === undefined) throw new Error('A document content must be JSON')
  return createHash('sha256').update(text, 'utf8').digest()
}
