import { endpoint, page, pageQuery } from '#contract'
import { z } from 'zod'
import { Contact, Pathway, PathwayLearner, Words } from './pathway.schema.ts'
import { activityKinds, contactOffices, eventKinds } from './pathway.rule.ts'

const learnerId = z.strictObject({ learnerId: z.uuid() })

export const listPathwayLearners = endpoint('GET /pathway/learners', {
  summary: 'School learners at a distance with what each still lacks; a teacher sees those of the own courses',
  actor: 'member',
  permission: 'pathway.work',
  tenant: 'org',
  rate: 'read',
  requirements: ['A2023-15.1.a', 'A2023-15.2', 'A2023-15.3.a'],
  query: z.strictObject({ ...pageQuery, groupId: z.uuid().optional() }),
  reply: page(PathwayLearner).extend({
    groups: z.array(z.strictObject({ id: z.uuid(), name: Words })),
    can: z.strictObject({ manage: z.boolean() }),
  }),
})

export const listOwnPathways = endpoint('GET /pathway/own', {
  summary: 'Whose pathways the person may see: one’s own and one’s children’s',
  actor: 'member',
  permission: 'pathway.study',
  tenant: 'org',
  rate: 'read',
  reply: z.strictObject({ items: z.array(z.strictObject({ learnerId: z.uuid(), name: z.string() })) }),
})

export const getPathway = endpoint('GET /pathway/learners/:learnerId', {
  summary: 'The pathway of a learner: materials, attestation, topics, activities, requests, bookings',
  actor: 'member',
  permission: 'own',
  tenant: 'org',
  rate: 'read',
  params: learnerId,
  reply: Pathway,
})

export const addActivity = endpoint('POST /pathway/learners/:learnerId/activities', {
  summary: 'The parents declare what they organise: classes, sections, sport, clubs',
  actor: 'member',
  permission: 'pathway.study',
  tenant: 'org',
  rate: 'write',
  requirements: ['A2023-15.2'],
  params: learnerId,
  body: z.strictObject({
    kind: z.enum(activityKinds),
    name: z.string().trim().min(2).max(200),
    place: z.string().trim().max(200).default(''),
    times: z.string().trim().max(200).default(''),
  }),
  reply: Pathway,
})

export const removeActivity = endpoint('DELETE /pathway/learners/:learnerId/activities/:activityId', {
  summary: 'Take an activity off the plan',
  actor: 'member',
  permission: 'pathway.study',
  tenant: 'org',
  rate: 'write',
  params: z.strictObject({ learnerId: z.uuid(), activityId: z.uuid() }),
  reply: Pathway,
})

export const addParticipation = endpoint('POST /pathway/learners/:learnerId/participations', {
  summary: 'Log an event in which the learner took part',
  actor: 'member',
  permission: 'pathway.work',
  tenant: 'org',
  rate: 'write',
  requirements: ['A2023-15.6'],
  params: learnerId,
  body: z.strictObject({
    kind: z.enum(eventKinds),
    name: z.string().trim().min(2).max(200),
    heldOn: z.iso.date(),
    place: z.string().trim().max(200).default(''),
    result: z.string().trim().max(300).default(''),
  }),
  reply: Pathway,
})

export const listContacts = endpoint('GET /pathway/contacts', {
  summary: 'To whom learners at a distance turn: psychologist, medical worker, juvenile inspector, social pedagogue',
  actor: 'member',
  permission: 'own',
  tenant: 'org',
  rate: 'read',
  requirements: ['A2023-15.5.b'],
  reply: z.strictObject({ items: z.array(Contact) }),
})

export const setContact = endpoint('PUT /pathway/contacts/:office', {
  summary: 'Name the person of an office',
  actor: 'member',
  permission: 'pathway.manage',
  tenant: 'org',
  rate: 'write',
  requirements: ['A2023-15.5.b'],
  params: z.strictObject({ office: z.enum(contactOffices) }),
  body: z.strictObject({ personId: z.uuid(), phone: z.string().trim().max(40).default('') }),
  reply: z.strictObject({ items: z.array(Contact) }),
})
