import { endpoint } from '#contract'
import { z } from 'zod'
import { Application, FactValues, Technology, Words } from './application.schema.ts'
import { statuses } from './status.rule.ts'

const applicationId = z.strictObject({ applicationId: z.uuid() })

export const listApplicants = endpoint('GET /distance/applicants', {
  summary: 'For whom the person may apply: oneself or one’s children',
  actor: 'member',
  permission: 'distance.apply',
  tenant: 'org',
  rate: 'read',
  reply: z.strictObject({
    learners: z.array(
      z.strictObject({
        id: z.uuid(),
        name: z.string(),
        group: Words.nullable(),
        self: z.boolean(),
        openApplicationId: z.uuid().nullable(),
      }),
    ),
  }),
})

export const OwnApplication = z.strictObject({
  id: z.uuid(),
  status: z.enum(statuses),
  label: z.string().nullable(),
  learner: z.strictObject({ id: z.uuid(), name: z.string() }),
  ground: Words.nullable(),
  periodFrom: z.iso.date().nullable(),
  periodTo: z.iso.date().nullable(),
  /** The day by which the running step is due, when one runs. */
  dueOn: z.iso.date().nullable(),
  createdAt: z.iso.datetime(),
})
export type OwnApplication = z.infer<typeof OwnApplication>

export const listOwnApplications = endpoint('GET /distance/applications/own', {
  summary: 'The applications of the person and of the person’s children',
  actor: 'member',
  permission: 'distance.apply',
  tenant: 'org',
  rate: 'read',
  reply: z.strictObject({ items: z.array(OwnApplication) }),
})

export const startApplication = endpoint('POST /distance/applications', {
  summary: 'Begin an application for a learner, or go on with the draft there is',
  actor: 'member',
  permission: 'distance.apply',
  tenant: 'org',
  rate: 'write',
  requirements: ['A2015-11.a', 'A2023-9.a'],
  body: z.strictObject({ learnerId: z.uuid() }),
  reply: z.strictObject({ id: z.uuid() }),
})

export const getApplication = endpoint('GET /distance/applications/:applicationId', {
  summary: 'An application with its documents, terms and steps, as far as the reader may see them',
  actor: 'member',
  permission: 'own',
  tenant: 'org',
  rate: 'read',
  params: applicationId,
  reply: Application,
})

export const saveApplication = endpoint('PATCH /distance/applications/:applicationId', {
  summary: 'Save what is written so far; the reply says what is still missing and which clause wants it',
  actor: 'member',
  permission: 'distance.apply',
  tenant: 'org',
  rate: 'save',
  requirements: ['A2015-11.b', 'A2015-11.c'],
  params: applicationId,
  body: z.strictObject({
    revision: z.number().int(),
    ground: z.string().max(40).optional(),
    facts: FactValues.optional(),
    reason: z.string().max(10_000).optional(),
    technologies: z.array(Technology).min(1).max(3).optional(),
    mode: z.enum(['full', 'partial']).optional(),
    format: z.enum(['sync', 'async', 'mixed']).optional(),
    destination: z.string().max(300).optional(),
  }),
  reply: Application,
})

export const addAttachment = endpoint('POST /distance/applications/:applicationId/documents', {
  summary: 'Bring a document to an application, as an uploaded file or as words',
  actor: 'member',
  permission: 'own',
  tenant: 'org',
  rate: 'write',
  requirements: ['A2015-11.c', 'A2015-11.d', 'A2023-11.1.e'],
  params: applicationId,
  body: z.union([
    z.strictObject({ kind: z.string().max(40), fileId: z.uuid() }),
    z.strictObject({ kind: z.string().max(40), words: z.string().trim().min(1).max(5_000) }),
  ]),
  reply: Application,
})

export const removeAttachment = endpoint('DELETE /distance/applications/:applicationId/documents/:attachmentId', {
  summary: 'Take a document back before the application is signed',
  actor: 'member',
  permission: 'own',
  tenant: 'org',
  rate: 'write',
  params: z.strictObject({ applicationId: z.uuid(), attachmentId: z.uuid() }),
  reply: Application,
})

export const readAttachment = endpoint('GET /distance/applications/:applicationId/documents/:attachmentId/file', {
  summary: 'The file of a document of an application',
  actor: 'member',
  permission: 'own',
  tenant: 'org',
  rate: 'read',
  params: z.strictObject({ applicationId: z.uuid(), attachmentId: z.uuid() }),
  reply: 'file',
})

export const signApplication = endpoint('POST /distance/applications/:applicationId/signature', {
  summary: 'Sign what was shown and hand the application in; it is registered with a number',
  actor: 'member',
  permission: 'distance.apply',
  tenant: 'org',
  rate: 'write',
  requirements: ['A2015-11.a', 'A2015-12.a'],
  params: applicationId,
  body: z.strictObject({ contentHash: z.string().length(64), confirmed: z.literal(true) }),
  reply: Application,
})

export const withdrawApplication = endpoint('POST /distance/applications/:applicationId/withdrawal', {
  summary: 'Withdraw an application before the order',
  actor: 'member',
  permission: 'distance.apply',
  tenant: 'org',
  rate: 'write',
  params: applicationId,
  body: z.strictObject({ note: z.string().trim().max(1_000).default('') }),
  reply: Application,
})

export const acknowledgePlan = endpoint('POST /distance/applications/:applicationId/acknowledgement', {
  summary: 'Say that plan and timetable were read; the record names their version',
  actor: 'member',
  permission: 'distance.apply',
  tenant: 'org',
  rate: 'write',
  requirements: ['A2015-13.6'],
  params: applicationId,
  body: z.strictObject({ planHash: z.string().length(64), confirmed: z.literal(true) }),
  reply: Application,
})

export const printApplication = endpoint('GET /distance/applications/:applicationId/file', {
  summary: 'The registered application as PDF',
  actor: 'member',
  permission: 'own',
  tenant: 'org',
  rate: 'heavy',
  params: applicationId,
  reply: 'file',
})
