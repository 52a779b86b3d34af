import { endpoint, page, pageQuery } from '#contract'
import { z } from 'zod'
import { registerNames } from './register.ts'

const Words = z.strictObject({ kk: z.string(), ru: z.string(), en: z.string() })
const registerParam = z.strictObject({ register: z.enum(registerNames) })
const year = z.coerce.number().int().min(2000).max(2100)

export const listRegisters = endpoint('GET /registers', {
  summary: 'The registers of an organisation: format of numbers, years, numbers given, reserved, annulled, lost',
  actor: 'member',
  permission: 'documents.read',
  tenant: 'org',
  rate: 'read',
  requirements: ['A2015-20.b', 'A2010-16.b'],
  reply: z.strictObject({
    items: z.array(
      z.strictObject({
        register: z.enum(registerNames),
        name: Words,
        format: z.string(),
        keptYears: z.number().int(),
        years: z.array(
          z.strictObject({
            year: z.number().int(),
            last: z.number().int(),
            documents: z.number().int(),
            reserved: z.number().int(),
            annulled: z.number().int(),
            lost: z.number().int(),
          }),
        ),
      }),
    ),
    can: z.strictObject({ change: z.boolean(), reserve: z.boolean() }),
  }),
})

export const JournalLine = z.strictObject({
  number: z.number().int(),
  label: z.string(),
  state: z.enum(['document', 'reserved', 'annulled']),
  documentId: z.uuid().nullable(),
  noteId: z.uuid().nullable(),
  datedOn: z.iso.date(),
  title: Words.nullable(),
  about: z.string().nullable(),
  by: z.string().nullable(),
  reason: z.string().nullable(),
})
export type JournalLine = z.infer<typeof JournalLine>

const journalQuery = {
  year,
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
}

export const listJournal = endpoint('GET /registers/:register/journal', {
  summary: 'A year of a register, every number once, newest first',
  actor: 'member',
  permission: 'documents.read',
  tenant: 'org',
  rate: 'read',
  requirements: ['A2010-16.b', 'A2015-20.b'],
  params: registerParam,
  query: z.strictObject({ ...pageQuery, ...journalQuery }),
  reply: page(JournalLine),
})

export const exportJournal = endpoint('GET /registers/:register/journal/file', {
  summary: 'A year of a register as a table to download',
  actor: 'member',
  permission: 'documents.read',
  tenant: 'org',
  rate: 'heavy',
  params: registerParam,
  query: z.strictObject({ search: pageQuery.search, ...journalQuery, format: z.enum(['csv', 'xlsx']).default('xlsx') }),
  reply: 'file',
})

export const setNumberFormat = endpoint('PUT /registers/:register/format', {
  summary: 'How the numbers of a register are written from now on; numbers given before stay',
  actor: 'member',
  permission: 'documents.templates',
  tenant: 'org',
  rate: 'write',
  params: registerParam,
  body: z.strictObject({ format: z.string().trim().min(3).max(40) }),
  reply: z.null(),
})

export const setRetention = endpoint('PUT /registers/:register/retention', {
  summary: 'For how many full years the documents of a register are kept',
  actor: 'member',
  permission: 'documents.templates',
  tenant: 'org',
  rate: 'write',
  params: registerParam,
  body: z.strictObject({ years: z.number().int().min(1).max(100) }),
  reply: z.null(),
})

const Reason = z.string().trim().min(3).max(1000)

export const reserveNumber = endpoint('POST /registers/:register/reserved', {
  summary: 'Keep the next number of a register for a paper that is still to come',
  actor: 'member',
  permission: 'documents.write',
  tenant: 'org',
  rate: 'write',
  params: registerParam,
  body: z.strictObject({ reason: Reason }),
  reply: z.strictObject({ id: z.uuid(), label: z.string() }),
})

export const annulNumber = endpoint('POST /registers/:register/annulled', {
  summary: 'Annul a number with its reason; the number is never given again and the document stays',
  actor: 'member',
  permission: 'documents.write',
  tenant: 'org',
  rate: 'write',
  params: registerParam,
  body: z.strictObject({ year: z.number().int().min(2000).max(2100), number: z.number().int().min(1), reason: Reason }),
  reply: z.null(),
})
