import { givenDay } from '#contract'
import { z } from 'zod'
import { Place } from './threshold.schema.ts'

const Words = z.strictObject({ kk: z.string(), ru: z.string(), en: z.string() })

export const switchGrounds = ['weather', 'emergency'] as const
export type SwitchGround = (typeof switchGrounds)[number]

/** Who issued the order: the education department of a region or big city, the section of a district or town, somebody else. */
export const authorities = ['department', 'section', 'other'] as const
export type Authority = (typeof authorities)[number]

/** Whether an order of this authority opens the ground: an emergency needs the department (A2023-5), weather either (A2023-6.a). */
export const isCompetent = (authority: Authority, ground: SwitchGround): boolean =>
  authority === 'department' || (authority === 'section' && ground === 'weather')

export const AuthorityOrderBody = z.strictObject({
  number: z.string().trim().min(1).max(60),
  signedOn: givenDay,
  authority: z.enum(authorities),
  /** Its name as the order says it. */
  authorityName: z.string().trim().max(300).default(''),
  /** Places for which it holds. */
  places: z.array(Place).min(1).max(60),
  from: givenDay,
  to: givenDay.nullable(),
  /** The scan, where it is at hand already. */
  fileId: z.uuid().nullable().default(null),
  /** The entry in the register of incoming papers, where it stands there. */
  registerEntry: z.string().trim().max(100).default(''),
})
export type AuthorityOrderBody = z.infer<typeof AuthorityOrderBody>

export const AuthorityOrder = z.strictObject({
  id: z.uuid(),
  ground: z.enum(switchGrounds),
  number: z.string(),
  signedOn: z.iso.date(),
  authority: z.enum(authorities),
  authorityName: z.string(),
  places: z.array(z.string()),
  from: z.iso.date(),
  to: z.iso.date().nullable(),
  fileId: z.uuid().nullable(),
  registerEntry: z.string(),
})
export type AuthorityOrder = z.infer<typeof AuthorityOrder>

export const Scope = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('all') }),
  z.strictObject({ kind: z.literal('shifts'), shifts: z.array(z.int().min(1).max(3)).min(1).max(3) }),
  z.strictObject({ kind: z.literal('groups'), groupIds: z.array(z.uuid()).min(1).max(1000) }),
])
export type Scope = z.infer<typeof Scope>

const choice = {
  ground: z.enum(switchGrounds),
  order: z.union([z.strictObject({ id: z.uuid() }), AuthorityOrderBody]),
  scope: Scope,
  startsOn: givenDay,
  endsOn: givenDay,
  weather: z
    .strictObject({ temperature: z.number().min(-70).max(60), wind: z.number().min(0).max(99) })
    .nullable()
    .default(null),
  /** How the organisation works in these days; the usual words unless told. */
  regime: z.string().trim().max(500).default(''),
  responsibleId: z.uuid().nullable().default(null),
  /** Classes that are switched in these days already are left out instead of refused. */
  skipSwitched: z.boolean().default(false),
}

/** What is to be switched, for the look before. */
export const SwitchChoice = z.strictObject(choice)
export type SwitchChoice = z.infer<typeof SwitchChoice>

/** The same, said once: `requestId` is made with the page, so that a second tap finds the first one's switch. */
export const SwitchBody = z.strictObject({ requestId: z.uuid(), ...choice })
export type SwitchBody = z.infer<typeof SwitchBody>

const Class = z.strictObject({ id: z.uuid(), names: Words, shift: z.int(), learners: z.int() })
const Reason = z.strictObject({ weight: z.enum(['grants', 'refuses', 'warns']), clause: z.string(), text: Words })

/** What the acts say of the learners of one level. */
const LevelRuling = z.strictObject({
  level: z.string(),
  learners: z.int(),
  outcome: z.enum(['allowed', 'refused', 'needs', 'not-applicable']),
  ruleSet: z.string().nullable(),
  clauses: z.array(z.string()),
  reasons: z.array(Reason),
})
export type LevelRuling = z.infer<typeof LevelRuling>

export const warningKinds = ['mild', 'no-threshold', 'no-weather', 'no-paper', 'late-alert', 'no-access', 'left-out'] as const
const Warning = z.strictObject({ kind: z.enum(warningKinds), clause: z.string().nullable(), text: Words })
export type Warning = z.infer<typeof Warning>

export const Preview = z.strictObject({
  learners: z.int(),
  guardians: z.int(),
  teachers: z.int(),
  classes: z.array(Class),
  levels: z.array(LevelRuling),
  warnings: z.array(Warning),
  overlaps: z.array(
    z.strictObject({ switchId: z.uuid(), label: z.string(), classes: z.array(Words), startsOn: z.iso.date(), endsOn: z.iso.date() }),
  ),
  /** The first day in the usual format. */
  backOn: z.iso.date(),
  /** Why it cannot be done; null when the button may be pressed. */
  refusal: z.strictObject({ clause: z.string().nullable(), text: Words }).nullable(),
})
export type Preview = z.infer<typeof Preview>

export const states = ['coming', 'now', 'ended', 'undone'] as const

export const SwitchRow = z.strictObject({
  id: z.uuid(),
  ground: z.enum(switchGrounds),
  state: z.enum(states),
  startsOn: z.iso.date(),
  endsOn: z.iso.date(),
  scope: Scope,
  learners: z.int(),
  classes: z.int(),
  orderLabel: z.string(),
  authorityNumber: z.string(),
  madeAt: z.iso.datetime(),
})
export type SwitchRow = z.infer<typeof SwitchRow>

export const changeKinds = ['switched', 'extended', 'ended-early', 'undone', 'returned', 'reminded'] as const
export type ChangeKind = (typeof changeKinds)[number]

const Change = z.strictObject({
  id: z.uuid(),
  kind: z.enum(changeKinds),
  endsOn: z.iso.date(),
  documentId: z.uuid().nullable(),
  documentLabel: z.string(),
  by: z.string().nullable(),
  at: z.iso.datetime(),
  /** People told in this step; 0 where nobody was. */
  told: z.int(),
  reached: z.int(),
  read: z.int(),
})

export const SwitchView = z.strictObject({
  ...SwitchRow.shape,
  order: AuthorityOrder,
  weather: z.strictObject({ temperature: z.number(), wind: z.number() }).nullable(),
  regime: z.string(),
  responsible: z.string().nullable(),
  madeBy: z.string().nullable(),
  documentId: z.uuid().nullable(),
  backOn: z.iso.date(),
  classList: z.array(Class),
  levels: z.array(LevelRuling),
  warnings: z.array(Warning),
  changes: z.array(Change),
  people: z.strictObject({ told: z.int(), reached: z.int(), read: z.int(), acknowledged: z.int(), unreached: z.int() }),
  withoutAccess: z.int(),
  /** Channels that exist here, and those that wait to be connected: nothing was sent by these. */
  channels: z.strictObject({
    app: z.literal('on'),
    mail: z.enum(['on', 'kept']),
    sms: z.literal('not-configured'),
    messenger: z.literal('not-configured'),
  }),
  /** Text for the organisation's site, ready to copy. */
  notice: z.strictObject({ kk: z.string(), ru: z.string() }),
  can: z.strictObject({ change: z.boolean(), undo: z.boolean(), attach: z.boolean() }),
})
export type SwitchView = z.infer<typeof SwitchView>

export const toldRoles = ['learner', 'guardian', 'teacher'] as const

export const ToldPerson = z.strictObject({
  personId: z.uuid(),
  name: z.string(),
  role: z.enum(toldRoles),
  /** For a guardian: the learner. */
  learner: z.string().nullable(),
  className: Words.nullable(),
  phone: z.string(),
  app: z.enum(['told', 'no-account']),
  mail: z.enum(['sent', 'waiting', 'kept', 'failed', 'not-wanted', 'no-address']),
  toldAt: z.iso.datetime(),
  readAt: z.iso.datetime().nullable(),
  acknowledgedAt: z.iso.datetime().nullable(),
})
export type ToldPerson = z.infer<typeof ToldPerson>

export const accessLacks = ['no-account', 'not-signed-in', 'no-internet'] as const

export const AccessRow = z.strictObject({
  learnerId: z.uuid(),
  name: z.string(),
  className: Words.nullable(),
  phone: z.string(),
  guardianPhones: z.array(z.string()),
  lack: z.enum(accessLacks),
  lastSeenOn: z.iso.date().nullable(),
  internet: z.enum(['yes', 'no', 'unknown']),
  /** What was arranged: a tablet lent, papers by hand. */
  action: z.string(),
})
export type AccessRow = z.infer<typeof AccessRow>
