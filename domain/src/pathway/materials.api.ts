import { endpoint } from '#contract'
import { z } from 'zod'
import { assessmentKinds, materialKinds, sittingModes } from './pathway.rule.ts'
import { Assessment, Material, Pathway } from './pathway.schema.ts'

const groupId = z.strictObject({ groupId: z.uuid() })
const subject = z.string().trim().max(120).default('')

/** What a class has for its learners at a distance. */
const GroupMaterials = z.strictObject({
  materials: z.array(Material.extend({ handed: z.number().int(), acknowledged: z.number().int() })),
  assessments: z.array(Assessment),
  topics: z.array(z.strictObject({ id: z.uuid(), subject: z.string(), title: z.string(), dueOn: z.iso.date() })),
  learners: z.number().int(),
})

export const getGroup = endpoint('GET /pathway/groups/:groupId', {
  summary: 'The materials, the schedule and the topics of a class for its learners at a distance',
  actor: 'member',
  permission: 'pathway.manage',
  tenant: 'org',
  rate: 'read',
  params: groupId,
  reply: GroupMaterials,
})

export const addMaterial = endpoint('POST /pathway/groups/:groupId/materials', {
  summary: 'Add a programme, thematic plan, textbook or schedule for a class: a file, a link or on paper',
  actor: 'member',
  permission: 'pathway.manage',
  tenant: 'org',
  rate: 'write',
  requirements: ['A2023-15.1.a', 'A2023-15.1.b', 'A2023-15.1.c', 'A2023-15.1.d', 'A2023-15.1.e'],
  params: groupId,
  body: z.strictObject({
    kind: z.enum(materialKinds),
    subject,
    title: z.string().trim().min(2).max(300),
    fileId: z.uuid().optional(),
    link: z
      .url({ protocol: /^https?$/ })
      .max(500)
      .optional(),
  }),
  reply: GroupMaterials,
})

export const removeMaterial = endpoint('DELETE /pathway/groups/:groupId/materials/:materialId', {
  summary: 'Take a material off the list; what was handed over stays',
  actor: 'member',
  permission: 'pathway.manage',
  tenant: 'org',
  rate: 'write',
  params: z.strictObject({ groupId: z.uuid(), materialId: z.uuid() }),
  reply: GroupMaterials,
})

export const readMaterial = endpoint('GET /pathway/materials/:materialId/file', {
  summary: 'The file of a material, for those to whom it was handed over and for the office',
  actor: 'member',
  permission: 'own',
  tenant: 'org',
  rate: 'read',
  params: z.strictObject({ materialId: z.uuid() }),
  reply: 'file',
})

export const handOver = endpoint('POST /pathway/groups/:groupId/handovers', {
  summary: 'Hand all materials of a class to its learners at a distance, or to some of them; what they have already is left out',
  actor: 'member',
  permission: 'pathway.manage',
  tenant: 'org',
  rate: 'write',
  requirements: ['A2023-15.1.a', 'A2023-15.1.b', 'A2023-15.1.c', 'A2023-15.1.d', 'A2023-15.1.e'],
  params: groupId,
  body: z.strictObject({ learnerIds: z.array(z.uuid()).min(1).max(500).optional() }),
  reply: z.strictObject({ handed: z.number().int(), learners: z.number().int() }),
})

export const acknowledgeMaterials = endpoint('POST /pathway/learners/:learnerId/receipts', {
  summary: 'The learner or guardian confirms that materials came',
  actor: 'member',
  permission: 'pathway.study',
  tenant: 'org',
  rate: 'write',
  requirements: ['A2023-15.1.a', 'A2023-15.1.b', 'A2023-15.1.c', 'A2023-15.1.d', 'A2023-15.1.e'],
  params: z.strictObject({ learnerId: z.uuid() }),
  body: z.strictObject({ materialIds: z.array(z.uuid()).min(1).max(200) }),
  reply: Pathway,
})

export const addAssessment = endpoint('POST /pathway/groups/:groupId/assessments', {
  summary: 'Put a unit or term assessment, an interim or final attestation on the schedule of a class',
  actor: 'member',
  permission: 'pathway.manage',
  tenant: 'org',
  rate: 'write',
  requirements: ['A2023-15.1.d', 'A2023-15.1.e', 'A2023-9.e'],
  params: groupId,
  body: z.strictObject({
    subject: z.string().trim().min(2).max(120),
    title: z.string().trim().max(200).default(''),
    kind: z.enum(assessmentKinds),
    heldOn: z.iso.date(),
    place: z.string().trim().max(120).default(''),
  }),
  reply: GroupMaterials,
})

export const removeAssessment = endpoint('DELETE /pathway/groups/:groupId/assessments/:assessmentId', {
  summary: 'Take an assessment off the schedule while nobody has sat it',
  actor: 'member',
  permission: 'pathway.manage',
  tenant: 'org',
  rate: 'write',
  params: z.strictObject({ groupId: z.uuid(), assessmentId: z.uuid() }),
  reply: GroupMaterials,
})

export const setSitting = endpoint('PUT /pathway/learners/:learnerId/sittings/:assessmentId', {
  summary: 'Set a learner’s own day and place for an assessment: in person, and after the event',
  actor: 'member',
  permission: 'pathway.manage',
  tenant: 'org',
  rate: 'write',
  requirements: ['A2023-9.e', 'A2023-9.f', 'A2023-15.3.c'],
  params: z.strictObject({ learnerId: z.uuid(), assessmentId: z.uuid() }),
  body: z.strictObject({ heldOn: z.iso.date(), place: z.string().trim().min(1).max(120), mode: z.enum(sittingModes).default('in-person') }),
  reply: Pathway,
})

export const passSitting = endpoint('POST /pathway/learners/:learnerId/sittings/:assessmentId/passing', {
  summary: 'Say that the learner has sat the assessment',
  actor: 'member',
  permission: 'pathway.work',
  tenant: 'org',
  rate: 'write',
  requirements: ['A2023-15.3.b', 'A2023-9.e'],
  params: z.strictObject({ learnerId: z.uuid(), assessmentId: z.uuid() }),
  body: z.strictObject({ passedOn: z.iso.date() }),
  reply: Pathway,
})

export const addTopics = endpoint('POST /pathway/groups/:groupId/topics', {
  summary: 'Add topics of the thematic plan with the days by which they are to be mastered',
  actor: 'member',
  permission: 'pathway.manage',
  tenant: 'org',
  rate: 'write',
  requirements: ['A2023-15.1.b', 'A2023-15.3.a'],
  params: groupId,
  body: z.strictObject({
    subject: z.string().trim().min(2).max(120),
    topics: z
      .array(z.strictObject({ title: z.string().trim().min(2).max(300), dueOn: z.iso.date() }))
      .min(1)
      .max(100),
  }),
  reply: GroupMaterials,
})

export const markMastered = endpoint('POST /pathway/learners/:learnerId/mastery', {
  summary: 'Say that a learner has mastered a topic',
  actor: 'member',
  permission: 'pathway.work',
  tenant: 'org',
  rate: 'write',
  requirements: ['A2023-15.3.a'],
  params: z.strictObject({ learnerId: z.uuid() }),
  body: z.strictObject({ topicId: z.uuid(), masteredOn: z.iso.date() }),
  reply: Pathway,
})
