import { endpoint, page, pageQuery } from '#contract'
import { z } from 'zod'
import { DocumentContent } from './content.schema.ts'
import { registerNames } from './register.ts'

export const RegisteredDocument = z.strictObject({
  id: z.uuid(),
  register: z.enum(registerNames),
  label: z.string(),
  kind: z.string(),
  datedOn: z.iso.date(),
  title: z.strictObject({ kk: z.string(), ru: z.string(), en: z.string() }),
  about: z.strictObject({ id: z.uuid(), name: z.string() }).nullable(),
  signedBy: z.string().nullable(),
  signedAt: z.iso.datetime().nullable(),
  /** SHA-256 of the content, hexadecimal. */
  hash: z.string(),
  /** The words are open to the reader; papers of some cases are not. */
  open: z.boolean(),
})
export type RegisteredDocument = z.infer<typeof RegisteredDocument>

export const listDocuments = endpoint('GET /documents', {
  summary: 'The register of documents, newest first, searched by number, title or person',
  actor: 'member',
  permission: 'documents.read',
  tenant: 'org',
  rate: 'read',
  requirements: ['A2015-20.b'],
  query: z.strictObject({
    ...pageQuery,
    register: z.enum(registerNames).optional(),
    year: z.coerce.number().int().min(2000).max(2100).optional(),
  }),
  reply: page(RegisteredDocument),
})

export const getDocument = endpoint('GET /documents/:documentId', {
  summary: 'One registered document with its words and whether they still match its hash',
  actor: 'member',
  permission: 'documents.read',
  tenant: 'org',
  rate: 'read',
  params: z.strictObject({ documentId: z.uuid() }),
  reply: RegisteredDocument.extend({ content: DocumentContent, intact: z.boolean() }),
})

export const printDocument = endpoint('GET /documents/:documentId/file', {
  summary: 'A registered document as PDF',
  actor: 'member',
  permission: 'documents.read',
  tenant: 'org',
  rate: 'heavy',
  params: z.strictObject({ documentId: z.uuid() }),
  reply: 'file',
})
