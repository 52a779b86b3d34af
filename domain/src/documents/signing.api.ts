import { endpoint } from '#contract'
import { z } from 'zod'
import { registerNames } from './register.ts'
import { Signature } from './signature.schema.ts'

const documentParam = z.strictObject({ documentId: z.uuid() })
const signatureParam = z.strictObject({ signatureId: z.uuid() })
const Hash = z.string().regex(/^[0-9a-f]{64}$/)

export const Signing = z.strictObject({
  id: z.uuid(),
  register: z.enum(registerNames),
  label: z.string(),
  title: z.strictObject({ kk: z.string(), ru: z.string(), en: z.string() }),
  datedOn: z.iso.date(),
  /** SHA-256 of the bytes, which is also the hash of the document. */
  hash: Hash,
  /** The exact bytes that are signed: the canonical JSON of the document, base64. */
  bytes: z.string(),
  signatures: z.array(Signature),
  /** Who issued it in the cabinet and when: a confirmation, no electronic signature. */
  issued: z.strictObject({ name: z.string(), at: z.iso.datetime() }).nullable(),
  can: z.strictObject({ sign: z.boolean() }),
  /** What this installation can check. */
  checks: z.strictObject({ authorities: z.boolean(), national: z.boolean() }),
})
export type Signing = z.infer<typeof Signing>

export const getSigning = endpoint('GET /documents/:documentId/signing', {
  summary: 'What is to be signed, byte for byte, and the signatures so far',
  actor: 'member',
  permission: 'own',
  tenant: 'org',
  rate: 'read',
  params: documentParam,
  reply: Signing,
})

export const signDocument = endpoint('POST /documents/:documentId/signatures', {
  summary: 'Sign a document: a detached CMS over its exact bytes, or the weaker confirmation after a password or second factor',
  actor: 'member',
  permission: 'own',
  tenant: 'org',
  rate: 'write',
  params: documentParam,
  body: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('cms'), hash: Hash, cms: z.string().min(1).max(180_000) }),
    z.strictObject({ kind: z.literal('confirmation'), hash: Hash }),
  ]),
  reply: Signing,
})

export const getSignedBytes = endpoint('GET /documents/:documentId/bytes', {
  summary: 'The exact bytes that signatures of the document are over',
  actor: 'member',
  permission: 'own',
  tenant: 'org',
  rate: 'heavy',
  params: documentParam,
  reply: 'file',
})

export const getSignatureFile = endpoint('GET /signatures/:signatureId/file', {
  summary: 'A detached signature as it came (.p7s)',
  actor: 'member',
  permission: 'documents.read',
  tenant: 'org',
  rate: 'heavy',
  params: signatureParam,
  reply: 'file',
})

export const checkSignature = endpoint('POST /signatures/:signatureId/checks', {
  summary: 'Check a signature again now',
  actor: 'member',
  permission: 'documents.read',
  tenant: 'org',
  rate: 'heavy',
  params: signatureParam,
  body: z.strictObject({}),
  reply: Signature,
})
