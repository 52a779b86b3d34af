import { type Signature, signatureReasons } from '@dala/domain/documents'
import type { z } from 'zod'
import type { Trx } from '#lib/db'
import { listSignatures, type SignatureRow } from '../signatures.queries.ts'

type Shown = Omit<z.infer<typeof Signature>, 'signedAt' | 'verifiedAt' | 'timestampAt'> & {
  signedAt: Date
  verifiedAt: Date
  timestampAt: Date | null
}

export const showSignature = (row: SignatureRow): Shown => ({
  id: row.id,
  kind: row.kind,
  signer: { id: row.signer_id, name: row.signer_name },
  signedAt: row.signed_at,
  verdict: row.verdict,
  reasons: row.reasons.map((code) => ({ code, ...signatureReasons[code] })),
  verifiedAt: row.verified_at,
  certificate: row.certificate,
  timestampAt: row.timestamp_at,
  hash: row.hash.toString('hex'),
})

/** The signatures of documents as they stand today, each with its document. */
export const signaturesOf = async (trx: Trx, orgId: string, documentIds: readonly string[]): Promise<(Shown & { documentId: string })[]> =>
  documentIds.length === 0
    ? []
    : (await listSignatures(trx, orgId, documentIds)).map((row) => ({ documentId: row.document_id, ...showSignature(row) }))
