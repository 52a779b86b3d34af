import { z } from 'zod'
import { languages, levels, relations, studyForms } from './shapes.ts'

export const importKinds = ['learners', 'guardians', 'staff'] as const
export type ImportKind = (typeof importKinds)[number]
export const importStatuses = ['read', 'checking', 'checked', 'committing', 'done', 'discarded'] as const
export type ImportStatus = (typeof importStatuses)[number]
export const rowOutcomes = ['new', 'changed', 'same', 'fault'] as const
export type RowOutcome = (typeof rowOutcomes)[number]

/** What a column of a list may fill. */
export const importFields = [
  'iin',
  'externalId',
  'surname',
  'givenName',
  'patronymic',
  'fullName',
  'latinName',
  'birthDate',
  'email',
  'phone',
  'number',
  'level',
  'studyForm',
  'studyYear',
  'group',
  'language',
  'orderNumber',
  'orderDate',
  'guardianIin',
  'guardianSurname',
  'guardianGivenName',
  'guardianPatronymic',
  'guardianFullName',
  'guardianPhone',
  'guardianEmail',
  'relation',
  'childIin',
  'childExternalId',
  'position',
  'unit',
  'hiredOn',
] as const
export type ImportField = (typeof importFields)[number]

const anyone: readonly ImportField[] = [
  'iin',
  'externalId',
  'surname',
  'givenName',
  'patronymic',
  'fullName',
  'latinName',
  'birthDate',
  'email',
  'phone',
]

/** The fields that a list of a kind may fill. */
export const fieldsOfKind: Record<ImportKind, readonly ImportField[]> = {
  learners: [
    ...anyone,
    'number',
    'level',
    'studyForm',
    'studyYear',
    'group',
    'language',
    'orderNumber',
    'orderDate',
    'guardianIin',
    'guardianSurname',
    'guardianGivenName',
    'guardianPatronymic',
    'guardianFullName',
    'guardianPhone',
    'guardianEmail',
    'relation',
  ],
  guardians: [...anyone, 'relation', 'childIin', 'childExternalId'],
  staff: [...anyone, 'position', 'unit', 'hiredOn'],
}

export const faultCodes = [
  'name-missing',
  'name-not-split',
  'iin-length',
  'iin-check-digit',
  'iin-rounded',
  'identity-missing',
  'bad-date',
  'unknown-group',
  'unknown-unit',
  'unknown-child',
  'child-missing',
  'bad-level',
  'bad-form',
  'bad-year',
  'bad-language',
  'bad-email',
  'bad-relation',
  'order-incomplete',
  'level-missing',
  'group-missing',
  'group-differs',
  'twice-in-file',
  'taken-external-id',
  'refused-by-registry',
] as const
export type FaultCode = (typeof faultCodes)[number]

/** What is wrong with a row and in which column (from 0), or in the row as a whole. */
export const RowFault = z.strictObject({ column: z.number().int().nullable(), code: z.enum(faultCodes) })
export type RowFault = z.infer<typeof RowFault>

/** What holds for all rows that do not say otherwise. */
export const ImportDefaults = z.strictObject({
  level: z.enum(levels).optional(),
  studyForm: z.enum(studyForms).optional(),
  language: z.enum(languages).optional(),
  relation: z.enum(relations).optional(),
  orderNumber: z.string().trim().min(1).max(60).optional(),
  orderDate: z.iso.date().optional(),
})
export type ImportDefaults = z.infer<typeof ImportDefaults>

export const ImportCounts = z.strictObject({
  new: z.number().int(),
  changed: z.number().int(),
  same: z.number().int(),
  fault: z.number().int(),
})
export type ImportCounts = z.infer<typeof ImportCounts>

export const Import = z.strictObject({
  id: z.uuid(),
  kind: z.enum(importKinds),
  status: z.enum(importStatuses),
  fileName: z.string(),
  columns: z.array(z.string()),
  mapping: z.array(z.enum(importFields).nullable()),
  defaults: ImportDefaults,
  rowCount: z.number().int(),
  counts: ImportCounts.nullable(),
  jobId: z.uuid().nullable(),
  createdAt: z.iso.datetime(),
})
export type Import = z.infer<typeof Import>
