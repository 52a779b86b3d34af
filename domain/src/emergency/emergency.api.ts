import { endpoint, givenDay, page, pageQuery } from '#contract'
import { z } from 'zod'
import { AlertWindows } from './alert-window.rule.ts'
import {
  accessLacks,
  AccessRow,
  AuthorityOrder,
  Preview,
  Scope,
  switchGrounds,
  SwitchBody,
  SwitchChoice,
  SwitchRow,
  SwitchView,
  ToldPerson,
} from './switch.schema.ts'
import { Place, Threshold, ThresholdBody } from './threshold.schema.ts'

const reads = { actor: 'member', permission: 'emergency.read', tenant: 'org', rate: 'read' } as const
const changes = { actor: 'member', permission: 'emergency.switch', tenant: 'org', rate: 'write' } as const
const settles = { actor: 'member', permission: 'emergency.settings', tenant: 'org', rate: 'write' } as const
const own = { actor: 'member', permission: 'own', tenant: 'org' } as const
const Words = z.strictObject({ kk: z.string(), ru: z.string(), en: z.string() })
const one = z.strictObject({ switchId: z.uuid() })
const Made = z.strictObject({ id: z.uuid() })

export const emergencyToday = endpoint('GET /emergency/today', {
  summary: 'How many learn at a distance today by an order of an authority, and what waits for somebody',
  ...reads,
  reply: z.strictObject({
    learners: z.int(),
    classes: z.int(),
    switches: z.array(SwitchRow),
    unreached: z.int(),
    can: z.strictObject({ switch: z.boolean(), settings: z.boolean() }),
  }),
})

export const listSwitches = endpoint('GET /emergency/switches', {
  summary: 'Switches of classes by an authority’s order, the newest first',
  ...reads,
  query: z.strictObject({ ...pageQuery, ground: z.enum(switchGrounds).optional() }),
  reply: page(SwitchRow),
})

export const switchOptions = endpoint('GET /emergency/options', {
  summary: 'What the page of a new switch offers: classes with shifts, orders at hand, staff, the last choice',
  ...changes,
  rate: 'read',
  reply: z.strictObject({
    classes: z.array(z.strictObject({ id: z.uuid(), names: Words, shift: z.int(), studyYear: z.int().nullable(), learners: z.int() })),
    orders: z.array(AuthorityOrder),
    staff: z.array(z.strictObject({ id: z.uuid(), name: z.string() })),
    regions: z.array(z.strictObject({ code: z.string(), names: Words })),
    place: z.string(),
    last: z
      .strictObject({ ground: z.enum(switchGrounds), scope: Scope, responsibleId: z.uuid().nullable(), regime: z.string() })
      .nullable(),
    windows: AlertWindows,
  }),
})

export const previewSwitch = endpoint('POST /emergency/preview', {
  summary: 'Whom a switch would concern, which clause allows it, what warns or forbids',
  ...changes,
  requirements: ['A2023-3.1', 'A2023-3.2', 'A2023-4', 'A2023-5', 'A2023-6.a', 'A2023-6.b'],
  body: SwitchChoice,
  reply: Preview,
})

export const switchToDistance = endpoint('POST /emergency/switches', {
  summary: 'Switch classes, shifts or the whole organisation to distance learning: order, statuses and notifications in one action',
  ...changes,
  requirements: ['A2023-5', 'A2023-6.a', 'A2023-14'],
  body: SwitchBody,
  reply: Made,
})

export const readSwitch = endpoint('GET /emergency/switches/:switchId', {
  summary: 'A switch with its order, classes, steps, notifications in figures and the text for the site',
  ...reads,
  params: one,
  reply: SwitchView,
})

export const extendSwitch = endpoint('POST /emergency/switches/:switchId/extension', {
  summary: 'Give a switch a later last day; everybody concerned is told',
  ...changes,
  params: one,
  body: z.strictObject({ endsOn: givenDay, orderTo: givenDay.nullable().default(null) }),
  reply: Made,
})

export const endSwitch = endpoint('POST /emergency/switches/:switchId/end', {
  summary: 'End a switch before its term; everybody concerned is told',
  ...changes,
  params: one,
  body: z.strictObject({ lastDay: givenDay }),
  reply: Made,
})

export const undoSwitch = endpoint('POST /emergency/switches/:switchId/undoing', {
  summary: 'Take back a switch made by mistake, within minutes; the records stay',
  ...changes,
  params: one,
  body: z.strictObject({}),
  reply: Made,
})

export const attachPaper = endpoint('POST /emergency/switches/:switchId/paper', {
  summary: 'Add the scan of the authority’s order or its entry in the register of incoming papers',
  ...changes,
  params: one,
  body: z.strictObject({ fileId: z.uuid().nullable().default(null), registerEntry: z.string().trim().max(100).default('') }),
  reply: Made,
})

export const listTold = endpoint('GET /emergency/switches/:switchId/told', {
  summary: 'The notification log: who was told when, by which channel, read or acknowledged',
  ...reads,
  params: one,
  query: z.strictObject({
    ...pageQuery,
    show: z.enum(['all', 'unreached', 'unread', 'acknowledged']).default('all'),
    changeId: z.uuid().optional(),
  }),
  reply: page(ToldPerson),
})

export const remindUnread = endpoint('POST /emergency/switches/:switchId/reminder', {
  summary: 'Tell again those who have not read it',
  ...changes,
  params: one,
  body: z.strictObject({}),
  reply: z.strictObject({ told: z.int() }),
})

export const listAccess = endpoint('GET /emergency/switches/:switchId/access', {
  summary: 'Learners of a switch without an account, without a recent sign-in or without the Internet',
  ...reads,
  requirements: ['A2023-14'],
  params: one,
  query: z.strictObject({ ...pageQuery, lack: z.enum(accessLacks).optional() }),
  reply: page(AccessRow),
})

export const markConnection = endpoint('PUT /emergency/connections/:learnerId', {
  summary: 'Note whether a learner has the Internet at home and what was arranged',
  ...reads,
  permission: 'emergency.work',
  rate: 'write',
  requirements: ['A2023-14'],
  params: z.strictObject({ learnerId: z.uuid() }),
  body: z.strictObject({ internet: z.enum(['yes', 'no', 'unknown']), action: z.string().trim().max(300) }),
  reply: z.null(),
})

export const ownNotice = endpoint('GET /emergency/notices/:switchId', {
  summary: 'A switch as those concerned read it: who, why, until when, by which order',
  ...own,
  rate: 'read',
  params: one,
  reply: z.strictObject({
    id: z.uuid(),
    ground: z.enum(switchGrounds),
    state: z.enum(['coming', 'now', 'ended', 'undone']),
    whom: z.array(z.string()),
    startsOn: z.iso.date(),
    endsOn: z.iso.date(),
    backOn: z.iso.date(),
    orderLabel: z.string(),
    authority: z.string(),
    regime: z.string(),
    acknowledgedAt: z.iso.datetime().nullable(),
    /** The reader learns oneself: the courses are one tap away. */
    learns: z.boolean(),
  }),
})

export const acknowledgeNotice = endpoint('POST /emergency/notices/:switchId/acknowledgement', {
  summary: 'Confirm that one knows of the switch',
  ...own,
  rate: 'write',
  params: one,
  body: z.strictObject({}),
  reply: z.null(),
})

export const emergencySettings = endpoint('GET /emergency/settings', {
  summary: 'Place, windows of alert and thresholds of weather, with their sources',
  ...reads,
  reply: z.strictObject({
    place: z.string(),
    windows: AlertWindows,
    windowsSource: z.string(),
    windowsSourceOn: z.iso.date().nullable(),
    windowsConfirmed: z.boolean(),
    accessDays: z.int(),
    thresholds: z.array(Threshold),
    regions: z.array(z.strictObject({ code: z.string(), names: Words })),
    can: z.strictObject({ change: z.boolean() }),
  }),
})

export const saveEmergencySettings = endpoint('PUT /emergency/settings', {
  summary: 'Set the place, the windows of alert with their source, and after how many days a sign-in is old',
  ...settles,
  body: z.strictObject({
    place: Place,
    windows: AlertWindows,
    windowsSource: z.string().trim().max(300),
    windowsSourceOn: z.iso.date().nullable(),
    windowsConfirmed: z.boolean(),
    accessDays: z.int().min(1).max(180),
  }),
  reply: z.null(),
})

export const addThreshold = endpoint('POST /emergency/thresholds', {
  summary: 'Enter a threshold of weather for a region with its source',
  ...settles,
  requirements: ['A2023-6.b'],
  body: ThresholdBody,
  reply: Made,
})

export const confirmThresholds = endpoint('POST /emergency/thresholds/known', {
  summary: 'Take over the publicly known thresholds of a region as the organisation’s own, to be corrected and confirmed',
  ...settles,
  requirements: ['A2023-6.b'],
  body: z.strictObject({ place: Place }),
  reply: z.strictObject({ taken: z.int() }),
})

export const changeThreshold = endpoint('PUT /emergency/thresholds/:thresholdId', {
  summary: 'Correct or confirm a threshold of weather',
  ...settles,
  requirements: ['A2023-6.b'],
  params: z.strictObject({ thresholdId: z.uuid() }),
  body: ThresholdBody,
  reply: Made,
})

export const removeThreshold = endpoint('DELETE /emergency/thresholds/:thresholdId', {
  summary: 'Remove a threshold of weather from now on; old switches keep what they were judged by',
  ...settles,
  params: z.strictObject({ thresholdId: z.uuid() }),
  reply: z.null(),
})
