import { createHash } from 'node:crypto'
import type { DocumentContent } from '@dala/domain/documents'
import canonicalize from 'canonicalize'

/** The canonical JSON (RFC 8785) of a content: the bytes that are hashed and signed. */
export function contentBytes(content: DocumentContent): Buffer {
  const text = canonicalize(content)
  if (text === undefined) throw new Error('A document content must be JSON')
  return Buffer.from(text, 'utf8')
}

/** SHA-256 over the canonical JSON of a content. */
export const contentHash = (content: DocumentContent): Buffer => createHash('sha256').update(contentBytes(content)).digest()
