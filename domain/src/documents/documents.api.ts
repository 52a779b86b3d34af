import { endpoint, page, pageQuery } from '#contract'
import { z } from 'zod'
import { DocumentContent } from './content.schema.ts'
import { registerNames } from './register.ts'
import { Signature } from './signature.schema.ts'
import { templateKindNames } from './template-kinds.ts'

const Words = z.strictObject({ kk: z.string(), ru: z.string(), en: z.string() })
const documentParam = z.strictObject({ documentId: z.uuid() })

/** How the signatures of a document stand, the worst first. */
export const signatureStates = ['invalid', 'not-verified', 'valid', 'confirmed', 'none'] as const
export type SignatureState = (typeof signatureStates)[number]

export const RegisteredDocument = z.strictObject({
  id: z.uuid(),
  register: z.enum(registerNames),
  registerName: Words,
  label: z.string(),
  kind: z.string(),
  datedOn: z.iso.date(),
  title: Words,
  about: z.strictObject({ id: z.uuid(), name: z.string() }).nullable(),
  signedBy: z.string().nullable(),
  signedAt: z.iso.datetime().nullable(),
  signatures: z.enum(signatureStates),
  annulled: z.boolean(),
  /** SHA-256 of the content, hexadecimal. */
  hash: z.string(),
  /** The words are open to the reader; papers of some cases are not. */
  open: z.boolean(),
})
export type RegisteredDocument = z.infer<typeof RegisteredDocument>

const filters = {
  search: pageQuery.search,
  register: z.enum(registerNames).optional(),
  year: z.coerce.number().int().min(2000).max(2100).optional(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  signatures: z.enum(signatureStates).optional(),
  personId: z.uuid().optional(),
}

export const listDocuments = endpoint('GET /documents', {
  summary: 'The register of documents, newest first, searched by number, title, person and date',
  actor: 'member',
  permission: 'documents.read',
  tenant: 'org',
  rate: 'read',
  requirements: ['A2015-20.b'],
  query: z.strictObject({ ...pageQuery, ...filters }),
  reply: page(RegisteredDocument),
})

export const countDocuments = endpoint('GET /document-facets', {
  summary: 'How many documents of a search lie in each register and year, and how their signatures stand',
  actor: 'member',
  permission: 'documents.read',
  tenant: 'org',
  rate: 'read',
  query: z.strictObject(filters),
  reply: z.strictObject({
    registers: z.array(z.strictObject({ register: z.enum(registerNames), name: Words, count: z.number().int() })),
    years: z.array(z.strictObject({ year: z.number().int(), count: z.number().int() })),
    signatures: z.array(z.strictObject({ state: z.enum(signatureStates), count: z.number().int() })),
  }),
})

export const getDocument = endpoint('GET /documents/:documentId', {
  summary: 'One registered document: words, template, signatures, readers, term of keeping, and whether the words still match the hash',
  actor: 'member',
  permission: 'documents.read',
  tenant: 'org',
  rate: 'read',
  params: documentParam,
  reply: RegisteredDocument.extend({
    content: DocumentContent,
    intact: z.boolean(),
    annulment: z.string().nullable(),
    /** From which words it was written; null for papers composed without a template. `same`: written again from its values it says the same. */
    template: z
      .strictObject({
        kind: z.enum(templateKindNames),
        name: Words,
        edition: z.number().int(),
        own: z.boolean(),
        current: z.boolean(),
        same: z.boolean(),
      })
      .nullable(),
    createdBy: z.string(),
    createdAt: z.iso.datetime(),
    signed: z.array(Signature),
    readers: z.array(z.strictObject({ name: z.string(), at: z.iso.datetime(), times: z.number().int() })),
    keptUntil: z.iso.date(),
    holds: z.array(
      z.strictObject({ id: z.uuid(), reason: z.string(), by: z.string(), at: z.iso.datetime(), liftedAt: z.iso.datetime().nullable() }),
    ),
    /** Where anybody who holds the paper can look whether it is genuine. */
    verifyPath: z.string(),
    can: z.strictObject({ sign: z.boolean(), hold: z.boolean() }),
  }),
})

export const printDocument = endpoint('GET /documents/:documentId/file', {
  summary: 'A registered document as PDF',
  actor: 'member',
  permission: 'documents.read',
  tenant: 'org',
  rate: 'heavy',
  params: documentParam,
  reply: 'file',
})

export const printPackage = endpoint('GET /documents/:documentId/package', {
  summary: 'A registered document with the sheet of its signatures, one PDF',
  actor: 'member',
  permission: 'documents.read',
  tenant: 'org',
  rate: 'heavy',
  params: documentParam,
  reply: 'file',
})

const Reason = z.string().trim().min(3).max(1000)

export const holdDocument = endpoint('POST /documents/:documentId/holds', {
  summary: 'Keep a document beyond its term: a court, an inspection, an appeal',
  actor: 'member',
  permission: 'documents.write',
  tenant: 'org',
  rate: 'write',
  params: documentParam,
  body: z.strictObject({ reason: Reason }),
  reply: z.null(),
})

export const liftHold = endpoint('POST /holds/:holdId/end', {
  summary: 'End a hold with its reason',
  actor: 'member',
  permission: 'documents.write',
  tenant: 'org',
  rate: 'write',
  params: z.strictObject({ holdId: z.uuid() }),
  body: z.strictObject({ reason: Reason }),
  reply: z.null(),
})
