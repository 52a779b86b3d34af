import { z } from 'zod'
import {
  ballots,
  choices,
  councilKinds,
  itemStatuses,
  lineStatuses,
  meetingForms,
  meetingStatuses,
  memberRoleNames,
  presences,
} from './council.ts'

export const Words = z.strictObject({ kk: z.string(), ru: z.string(), en: z.string() })
const Person = z.strictObject({ id: z.uuid(), name: z.string() })

/** The rule of quorum and majority, as the organisation set it. */
export const Rule = z.strictObject({
  quorum: z.strictObject({ numerator: z.int().min(1).max(100), denominator: z.int().min(1).max(100) }),
  majority: z.strictObject({
    numerator: z.int().min(1).max(100),
    denominator: z.int().min(1).max(100),
    of: z.enum(['present', 'voted']),
  }),
  castingVote: z.boolean(),
  /** The act or statute that gives the rule; empty: the organisation's own. */
  basis: z.string().trim().max(300),
})

export const Quorum = z.strictObject({ members: z.int(), present: z.int(), needed: z.int(), reached: z.boolean() })

export const MeetingInList = z.strictObject({
  id: z.uuid(),
  status: z.enum(meetingStatuses),
  startsAt: z.iso.datetime(),
  place: z.string(),
  items: z.int(),
  minutesLabel: z.string().nullable(),
  minutesDue: z.iso.date().nullable(),
})
export type MeetingInList = z.infer<typeof MeetingInList>

export const CouncilInList = z.strictObject({
  id: z.uuid(),
  kind: z.enum(councilKinds),
  name: Words,
  members: z.int(),
  /** Matters that wait for a meeting. */
  waiting: z.int(),
  next: z.strictObject({ id: z.uuid(), startsAt: z.iso.datetime(), status: z.enum(meetingStatuses) }).nullable(),
  /** What the reader is in it today. */
  mine: z.enum(memberRoleNames).nullable(),
  archived: z.boolean(),
})
export type CouncilInList = z.infer<typeof CouncilInList>

export const Member = z.strictObject({
  id: z.uuid(),
  person: Person,
  position: Words.nullable(),
  role: z.enum(memberRoleNames),
  votes: z.boolean(),
  since: z.iso.date(),
  until: z.iso.date().nullable(),
  inOffice: z.boolean(),
})
export type Member = z.infer<typeof Member>

/** A matter. Its words are null for readers to whom its personal data are closed. */
export const Item = z.strictObject({
  id: z.uuid(),
  status: z.enum(itemStatuses),
  open: z.boolean(),
  title: Words,
  proposal: Words.nullable(),
  persons: z.array(Person),
  path: z.string().nullable(),
  putOn: z.iso.date(),
  putBy: z.string(),
  /** Meetings from whose agenda it was moved. */
  moved: z.int(),
  corrects: z.strictObject({ meetingId: z.uuid(), minutesLabel: z.string(), number: z.int() }).nullable(),
  can: z.strictObject({ withdraw: z.boolean() }),
})
export type Item = z.infer<typeof Item>

export const Council = z.strictObject({
  id: z.uuid(),
  kind: z.enum(councilKinds),
  name: Words,
  rule: Rule,
  minutesDays: z.int(),
  archived: z.boolean(),
  members: z.array(Member),
  former: z.array(Member),
  /** How many of the voting members must take part today. */
  needed: z.int(),
  waiting: z.array(Item),
  coming: z.array(MeetingInList),
  held: z.array(MeetingInList),
  /** Seats without which no meeting can be held. */
  vacant: z.array(z.enum(memberRoleNames)),
  can: z.strictObject({ manage: z.boolean(), keep: z.boolean(), put: z.boolean() }),
})
export type Council = z.infer<typeof Council>

export const Seat = z.strictObject({
  person: Person,
  role: z.enum(memberRoleNames),
  votes: z.boolean(),
  presence: z.enum(presences),
})
export type Seat = z.infer<typeof Seat>

const Count = z.strictObject({ for: z.int(), against: z.int(), abstain: z.int() })

export const Decision = z.strictObject({
  id: z.uuid(),
  outcome: z.enum(['adopted', 'rejected']),
  wording: z.strictObject({ kk: z.string(), ru: z.string() }),
  conditions: z.string(),
  validUntil: z.iso.date().nullable(),
  count: Count,
  base: z.int(),
  byChair: z.boolean(),
  quorum: Quorum,
  /** The later decision that corrected this one. */
  correctedBy: z.strictObject({ meetingId: z.uuid(), minutesLabel: z.string() }).nullable(),
})

export const Line = z.strictObject({
  item: Item,
  number: z.int(),
  status: z.enum(lineStatuses),
  movedBecause: z.enum(['no-quorum', 'not-reached', 'postponed']).nullable(),
  ballot: z.enum(ballots),
  heard: z.string(),
  recused: z.array(z.strictObject({ person: Person, reason: z.string(), concerned: z.boolean() })),
  /** The members who may vote on it now. */
  voters: z.array(z.uuid()),
  quorum: Quorum,
  votes: z.array(z.strictObject({ personId: z.uuid(), choice: z.enum(choices), own: z.boolean() })),
  count: Count.nullable(),
  decision: Decision.nullable(),
  can: z.strictObject({
    vote: z.boolean(),
    record: z.boolean(),
    decide: z.boolean(),
    reopen: z.boolean(),
    postpone: z.boolean(),
    recuseSelf: z.boolean(),
    correct: z.boolean(),
    extract: z.boolean(),
  }),
})
export type Line = z.infer<typeof Line>

export const Meeting = z.strictObject({
  id: z.uuid(),
  council: z.strictObject({ id: z.uuid(), kind: z.enum(councilKinds), name: Words }),
  status: z.enum(meetingStatuses),
  startsAt: z.iso.datetime(),
  heldOn: z.iso.date(),
  place: z.string(),
  form: z.enum(meetingForms),
  invitedAt: z.iso.datetime().nullable(),
  openedAt: z.iso.datetime().nullable(),
  endedAt: z.iso.datetime().nullable(),
  closedAt: z.iso.datetime().nullable(),
  chair: Person.nullable(),
  secretary: Person.nullable(),
  rule: Rule,
  note: z.string(),
  seats: z.array(Seat),
  quorum: Quorum,
  lines: z.array(Line),
  /** Matters that wait and could still be put on this agenda. */
  waiting: z.array(Item),
  minutes: z
    .strictObject({
      documentId: z.uuid(),
      label: z.string(),
      dueOn: z.iso.date().nullable(),
      hash: z.string(),
      signatures: z.array(z.strictObject({ as: z.enum(['chair', 'secretary']), name: z.string(), at: z.iso.datetime() })),
      /** Electronic signatures of the document: what was found of each stands beside it, never more. */
      electronic: z.array(
        z.strictObject({ name: z.string(), verdict: z.enum(['valid', 'not-verified', 'invalid', 'confirmed']), at: z.iso.datetime() }),
      ),
    })
    .nullable(),
  mine: z.strictObject({ role: z.enum(memberRoleNames), seated: z.boolean() }).nullable(),
  can: z.strictObject({
    plan: z.boolean(),
    invite: z.boolean(),
    open: z.boolean(),
    note: z.boolean(),
    end: z.boolean(),
    cancel: z.boolean(),
    drawUp: z.boolean(),
    giveBack: z.boolean(),
    sign: z.boolean(),
    readMinutes: z.boolean(),
  }),
})
export type Meeting = z.infer<typeof Meeting>

export const DecisionInList = z.strictObject({
  id: z.uuid(),
  meetingId: z.uuid(),
  itemId: z.uuid(),
  council: z.strictObject({ id: z.uuid(), kind: z.enum(councilKinds), name: Words }),
  number: z.int(),
  title: Words,
  open: z.boolean(),
  outcome: z.enum(['adopted', 'rejected']).nullable(),
  wording: z.strictObject({ kk: z.string(), ru: z.string() }).nullable(),
  decidedOn: z.iso.date(),
  minutesLabel: z.string(),
  corrected: z.boolean(),
})
export type DecisionInList = z.infer<typeof DecisionInList>
