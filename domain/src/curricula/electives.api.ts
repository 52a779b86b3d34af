import { endpoint, page, pageQuery } from '#contract'
import { z } from 'zod'
import { ThreeNames } from './plan.schema.ts'

const Names = z.strictObject({ kk: z.string(), ru: z.string(), en: z.string() })
const Volume = z.number().min(0).max(20_000)

const windowFields = {
  periodId: z.uuid(),
  programmeId: z.uuid().nullable(),
  studyYear: z.int().min(1).max(12).nullable(),
  opensAt: z.iso.datetime(),
  closesAt: z.iso.datetime(),
  /** How many disciplines a learner takes. */
  least: z.int().min(0).max(20),
  most: z.int().min(1).max(20),
}

export const ElectiveFields = z.strictObject({
  id: z.uuid(),
  code: z.string().trim().min(1).max(40),
  name: ThreeNames,
  about: z.strictObject({ kk: z.string().trim().max(2000), ru: z.string().trim().max(2000), en: z.string().trim().max(2000) }),
  /** Code of the working plan's line that it fills; of one slot a learner takes one. */
  slot: z.string().trim().max(40),
  credits: Volume.nullable(),
  hours: Volume.nullable(),
  distance: Volume,
  teacherId: z.uuid().nullable(),
  seats: z.int().min(1).max(10_000),
  /** Codes of disciplines that are studied before. */
  prerequisites: z.array(z.string().trim().min(1).max(40)).max(10),
})
export type ElectiveFields = z.infer<typeof ElectiveFields>

export const windowStates = ['coming', 'open', 'closed', 'cancelled'] as const
export const choiceStatuses = ['seated', 'waiting', 'approved', 'refused', 'left'] as const
export const ChoiceStatus = z.enum(choiceStatuses)

export const ElectiveWindow = z.strictObject({
  id: z.uuid(),
  ...windowFields,
  period: Names,
  programme: Names.nullable(),
  state: z.enum(windowStates),
  electives: z.int(),
  seated: z.int(),
  waiting: z.int(),
  undecided: z.int(),
})
export type ElectiveWindow = z.infer<typeof ElectiveWindow>

export const ElectiveOffer = ElectiveFields.extend({ taken: z.int(), waiting: z.int(), teacher: z.string().nullable() })
export type ElectiveOffer = z.infer<typeof ElectiveOffer>

export const ElectiveWindowView = ElectiveWindow.omit({ electives: true }).extend({
  electives: z.array(ElectiveOffer),
  can: z.strictObject({ edit: z.boolean(), decide: z.boolean() }),
})

const params = z.strictObject({ windowId: z.uuid() })

export const listElectiveWindows = endpoint('GET /elective-windows', {
  summary: 'Registration windows for electives, newest first',
  actor: 'member',
  permission: 'curricula.read',
  tenant: 'org',
  rate: 'read',
  query: z.strictObject({ ...pageQuery }),
  reply: page(ElectiveWindow),
})

export const createElectiveWindow = endpoint('POST /elective-windows', {
  summary: 'Announce a registration window',
  actor: 'member',
  permission: 'curricula.manage',
  tenant: 'org',
  rate: 'write',
  body: z.strictObject(windowFields),
  reply: ElectiveWindowView,
})

export const getElectiveWindow = endpoint('GET /elective-windows/:windowId', {
  summary: 'A registration window with its catalogue',
  actor: 'member',
  permission: 'curricula.read',
  tenant: 'org',
  rate: 'read',
  params,
  reply: ElectiveWindowView,
})

export const changeElectiveWindow = endpoint('PUT /elective-windows/:windowId', {
  summary: 'Change a window’s times and limits, or cancel it while nobody has chosen',
  actor: 'member',
  permission: 'curricula.manage',
  tenant: 'org',
  rate: 'write',
  params,
  body: z.strictObject({ ...windowFields, cancelled: z.boolean().default(false) }),
  reply: ElectiveWindowView,
})

export const saveElectives = endpoint('PUT /elective-windows/:windowId/electives', {
  summary: 'Save the catalogue; what learners chose already stays, seats never fall below those taken',
  actor: 'member',
  permission: 'curricula.manage',
  tenant: 'org',
  rate: 'write',
  bodyLimit: 1024 * 1024,
  params,
  body: z.strictObject({ electives: z.array(ElectiveFields).max(200) }),
  reply: ElectiveWindowView,
})

export const ElectiveChoice = z.strictObject({
  id: z.uuid(),
  learner: z.strictObject({ id: z.uuid(), name: z.string(), group: Names.nullable() }),
  elective: z.strictObject({ id: z.uuid(), code: z.string(), name: Names }),
  status: ChoiceStatus,
  /** Place in the waiting list. */
  place: z.int().nullable(),
  chosenAt: z.iso.datetime(),
  note: z.string(),
})
export type ElectiveChoice = z.infer<typeof ElectiveChoice>

export const listChoices = endpoint('GET /elective-windows/:windowId/choices', {
  summary: 'What learners in reach chose in a window',
  actor: 'member',
  permission: 'curricula.read',
  tenant: 'org',
  rate: 'read',
  params,
  query: z.strictObject({ ...pageQuery, status: ChoiceStatus.optional(), electiveId: z.uuid().optional() }),
  reply: page(ElectiveChoice),
})

export const decideChoices = endpoint('POST /elective-choices/decision', {
  summary: 'Approve or refuse choices; approved ones go into the learners’ individual plans, refused ones free their seats',
  actor: 'member',
  permission: 'curricula.advise',
  tenant: 'org',
  rate: 'write',
  body: z.strictObject({
    choiceIds: z.array(z.uuid()).min(1).max(200),
    decision: z.enum(['approved', 'refused']),
    note: z.string().trim().max(500),
  }),
  reply: z.strictObject({ decided: z.int(), refusedPlans: z.int() }),
})

export const MyElective = ElectiveOffer.omit({ teacherId: true }).extend({
  mine: z.strictObject({ status: ChoiceStatus, place: z.int().nullable(), note: z.string() }).nullable(),
  /** Prerequisites that the learner has not studied. */
  lacking: z.array(z.string()),
})
export type MyElective = z.infer<typeof MyElective>

export const MyWindow = z.strictObject({
  id: z.uuid(),
  period: Names,
  state: z.enum(windowStates),
  opensAt: z.iso.datetime(),
  closesAt: z.iso.datetime(),
  least: z.int(),
  most: z.int(),
  electives: z.array(MyElective),
})
export type MyWindow = z.infer<typeof MyWindow>

export const listMyElectives = endpoint('GET /my-electives', {
  summary: 'The windows in which one may choose, with free seats and one’s own choices',
  actor: 'member',
  permission: 'own',
  tenant: 'org',
  rate: 'read',
  requirements: ['A2021-12.1.g'],
  reply: z.strictObject({ windows: z.array(MyWindow) }),
})

const electiveParams = z.strictObject({ electiveId: z.uuid() })

export const chooseElective = endpoint('POST /electives/:electiveId/choice', {
  summary: 'Take a seat, or a place in the waiting list where none is free; a repeated press changes nothing',
  actor: 'member',
  permission: 'own',
  tenant: 'org',
  rate: 'write',
  requirements: ['A2021-12.1.g'],
  params: electiveParams,
  body: z.strictObject({}),
  reply: z.strictObject({ status: ChoiceStatus, place: z.int().nullable() }),
})

export const leaveElective = endpoint('DELETE /electives/:electiveId/choice', {
  summary: 'Give a seat or a place back while the window is open; the first who waits takes the seat',
  actor: 'member',
  permission: 'own',
  tenant: 'org',
  rate: 'write',
  params: electiveParams,
  reply: z.null(),
})
