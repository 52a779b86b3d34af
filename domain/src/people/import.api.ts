import { endpoint } from '#contract'
import { z } from 'zod'
import { Import, ImportDefaults, importFields, importKinds, RowFault, rowOutcomes } from './import.schema.ts'

const may = { actor: 'member', permission: 'people.import', tenant: 'org' } as const
const one = z.strictObject({ importId: z.uuid() })

/** One row as the page shows it: the cells of the file and what the check found. */
export const ImportRow = z.strictObject({
  number: z.number().int(),
  cells: z.array(z.string()),
  outcome: z.enum(rowOutcomes).nullable(),
  faults: z.array(RowFault),
})
export type ImportRow = z.infer<typeof ImportRow>

export const listImports = endpoint('GET /people/imports', {
  ...may,
  rate: 'read',
  summary: 'The latest imports',
  reply: z.array(Import),
})

export const createImport = endpoint('POST /people/imports', {
  ...may,
  rate: 'heavy',
  summary: 'Read an uploaded list (CSV or XLSX) and guess what its columns mean',
  body: z.strictObject({ kind: z.enum(importKinds), fileId: z.uuid() }),
  reply: Import,
})

export const getImport = endpoint('GET /people/imports/:importId', {
  ...may,
  rate: 'read',
  summary: 'One import',
  params: one,
  reply: Import,
})

export const listImportRows = endpoint('GET /people/imports/:importId/rows', {
  ...may,
  rate: 'read',
  summary: 'Rows of an import, all or of one outcome',
  params: one,
  query: z.strictObject({
    outcome: z.enum(rowOutcomes).optional(),
    after: z.coerce.number().int().min(0).default(0),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  reply: z.strictObject({ items: z.array(ImportRow), next: z.number().int().nullable() }),
})

export const checkImport = endpoint('POST /people/imports/:importId/check', {
  ...may,
  rate: 'heavy',
  summary: 'Set the meaning of the columns and try the import without changing anything',
  params: one,
  body: z.strictObject({ mapping: z.array(z.enum(importFields).nullable()).max(200), defaults: ImportDefaults }),
  reply: Import,
})

export const commitImport = endpoint('POST /people/imports/:importId/commit', {
  ...may,
  rate: 'heavy',
  summary: 'Take the checked rows into the registry; rows with faults stay out',
  params: one,
  body: z.strictObject({}),
  reply: Import,
})

export const discardImport = endpoint('DELETE /people/imports/:importId', {
  ...may,
  rate: 'write',
  summary: 'Forget an import and its rows',
  params: one,
  reply: z.null(),
})

export const downloadFaults = endpoint('GET /people/imports/:importId/faults', {
  ...may,
  rate: 'heavy',
  summary: 'The rows that could not be taken over, in the same columns, with the reason',
  params: one,
  query: z.strictObject({ format: z.enum(['csv', 'xlsx']).default('xlsx') }),
  reply: 'file',
})
