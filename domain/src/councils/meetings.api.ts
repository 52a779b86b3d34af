import { endpoint } from '#contract'
import { DocumentContent } from '#documents'
import { z } from 'zod'
import { ballots, choices, meetingForms, presences } from './council.ts'
import { Meeting } from './councils.schema.ts'

const read = { actor: 'member', permission: 'own', tenant: 'org', rate: 'read' } as const
const write = { actor: 'member', permission: 'own', tenant: 'org', rate: 'write' } as const

const one = z.strictObject({ meetingId: z.uuid() })
/** A change that needs no words. */
const Nothing = z.strictObject({})
const line = z.strictObject({ meetingId: z.uuid(), itemId: z.uuid() })

const Plan = {
  startsAt: z.iso.datetime(),
  place: z.string().trim().max(200),
  form: z.enum(meetingForms),
  /** The agenda in its order. */
  itemIds: z.array(z.uuid()).max(100),
}

export const planMeeting = endpoint('POST /councils/:councilId/meetings', {
  ...write,
  summary: 'Plan a meeting with an agenda of what waits',
  params: z.strictObject({ councilId: z.uuid() }),
  body: z.strictObject(Plan),
  reply: Meeting,
})
export const getMeeting = endpoint('GET /council-meetings/:meetingId', {
  ...read,
  summary: 'A meeting with agenda, attendance, quorum, votes and decisions',
  params: one,
  reply: Meeting,
})
export const changeMeeting = endpoint('PATCH /council-meetings/:meetingId', {
  ...write,
  summary: 'Change time, place, form or agenda of a planned meeting',
  params: one,
  body: z.strictObject(Plan).partial(),
  reply: Meeting,
})
export const inviteMembers = endpoint('POST /council-meetings/:meetingId/invitations', {
  ...write,
  summary: 'Invite the members in office on the day of the meeting',
  params: one,
  body: Nothing,
  reply: Meeting,
})
export const cancelMeeting = endpoint('POST /council-meetings/:meetingId/cancellation', {
  ...write,
  summary: 'Cancel a planned meeting; its items wait again',
  params: one,
  body: z.strictObject({ reason: z.string().trim().min(1).max(500) }),
  reply: Meeting,
})
export const openMeeting = endpoint('POST /council-meetings/:meetingId/opening', {
  ...write,
  summary: 'Open the meeting on its day: the members in office get their seats',
  params: one,
  body: z.strictObject({ chairId: z.uuid(), secretaryId: z.uuid() }),
  reply: Meeting,
})
export const noteAttendance = endpoint('PUT /council-meetings/:meetingId/attendance', {
  ...write,
  summary: 'Note who takes part',
  params: one,
  body: z.strictObject({
    seats: z
      .array(z.strictObject({ personId: z.uuid(), presence: z.enum(presences) }))
      .min(1)
      .max(300),
  }),
  reply: Meeting,
})
export const chooseBallot = endpoint('PUT /council-meetings/:meetingId/items/:itemId/ballot', {
  ...write,
  summary: 'Vote on an item openly or in secret',
  params: line,
  body: z.strictObject({ ballot: z.enum(ballots) }),
  reply: Meeting,
})
export const noteHeard = endpoint('PUT /council-meetings/:meetingId/items/:itemId/heard', {
  ...write,
  summary: 'Write down who reported and spoke on an item',
  params: line,
  body: z.strictObject({ heard: z.string().trim().max(8000) }),
  reply: Meeting,
})
export const recuse = endpoint('POST /council-meetings/:meetingId/items/:itemId/recusals', {
  ...write,
  summary: 'Step aside from an item because of a conflict of interest',
  params: line,
  body: z.strictObject({ personId: z.uuid(), reason: z.string().trim().min(1).max(500) }),
  reply: Meeting,
})
export const endRecusal = endpoint('DELETE /council-meetings/:meetingId/items/:itemId/recusals/:personId', {
  ...write,
  summary: 'Lift a recusal; not of a member whom the item concerns',
  params: line.extend({ personId: z.uuid() }),
  reply: Meeting,
})
export const castVote = endpoint('POST /council-meetings/:meetingId/items/:itemId/vote', {
  ...write,
  summary: 'Cast one’s own open vote, once',
  params: line,
  body: z.strictObject({ choice: z.enum(choices) }),
  reply: Meeting,
})
export const recordVotes = endpoint('PUT /council-meetings/:meetingId/items/:itemId/votes', {
  ...write,
  summary: 'Record open votes by name; votes that members cast themselves stay as they are',
  params: line,
  body: z.strictObject({ votes: z.array(z.strictObject({ personId: z.uuid(), choice: z.enum(choices) })).max(300) }),
  reply: Meeting,
})
export const recordCount = endpoint('PUT /council-meetings/:meetingId/items/:itemId/count', {
  ...write,
  summary: 'Record the counts of a secret vote',
  params: line,
  body: z.strictObject({ for: z.int().min(0).max(999), against: z.int().min(0).max(999), abstain: z.int().min(0).max(999) }),
  reply: Meeting,
})
export const decideItem = endpoint('POST /council-meetings/:meetingId/items/:itemId/decision', {
  ...write,
  summary: 'Record the decision; its outcome follows from the votes and the rule',
  params: line,
  body: z.strictObject({
    wording: z.strictObject({ kk: z.string().trim().max(4000), ru: z.string().trim().max(4000) }),
    conditions: z.string().trim().max(2000).default(''),
    validUntil: z.iso.date().nullable().default(null),
  }),
  reply: Meeting,
})
export const reopenItem = endpoint('DELETE /council-meetings/:meetingId/items/:itemId/decision', {
  ...write,
  summary: 'Take back a recorded decision while the meeting lasts',
  params: line,
  reply: Meeting,
})
export const postponeItem = endpoint('POST /council-meetings/:meetingId/items/:itemId/postponement', {
  ...write,
  summary: 'Move an item to the next meeting',
  params: line,
  body: Nothing,
  reply: Meeting,
})
export const endMeeting = endpoint('POST /council-meetings/:meetingId/end', {
  ...write,
  summary: 'End the session; without a quorum everything undecided goes to the next meeting',
  params: one,
  body: Nothing,
  reply: Meeting,
})
export const previewMinutes = endpoint('GET /council-meetings/:meetingId/minutes', {
  ...read,
  summary: 'The minutes as they stand, with the hash that is signed',
  params: one,
  reply: z.strictObject({ label: z.string().nullable(), content: DocumentContent, hash: z.string() }),
})
export const drawUpMinutes = endpoint('POST /council-meetings/:meetingId/minutes', {
  ...write,
  summary: 'Give the minutes their number; from now on they wait for the signatures',
  requirements: ['A2021-23.b', 'A2023-11.1.a', 'A2023-11.2'],
  params: one,
  body: Nothing,
  reply: Meeting,
})
export const returnMinutes = endpoint('POST /council-meetings/:meetingId/minutes/return', {
  ...write,
  summary: 'Send unsigned minutes back to be corrected; the number is not used again',
  params: one,
  body: z.strictObject({ reason: z.string().trim().min(1).max(1000) }),
  reply: Meeting,
})
export const signMinutes = endpoint('POST /council-meetings/:meetingId/minutes/signature', {
  ...write,
  summary: 'Sign the minutes that were read; the second signature closes the meeting',
  requirements: ['A2021-23.b', 'A2023-11.1.a', 'A2023-11.2'],
  params: one,
  body: z.strictObject({ hash: z.string().regex(/^[0-9a-f]{64}$/) }),
  reply: Meeting,
})
export const printMinutes = endpoint('GET /council-meetings/:meetingId/minutes/file', {
  ...read,
  rate: 'heavy',
  summary: 'The minutes as PDF',
  params: one,
  reply: 'file',
})
export const makeExtract = endpoint('POST /council-meetings/:meetingId/items/:itemId/extract', {
  ...write,
  summary: 'Register the extract from signed minutes on one item; a second call finds the first',
  params: line,
  body: Nothing,
  reply: z.strictObject({ documentId: z.uuid(), label: z.string() }),
})
export const printExtract = endpoint('GET /council-meetings/:meetingId/items/:itemId/extract', {
  ...read,
  rate: 'heavy',
  summary: 'The registered extract as PDF',
  params: line,
  reply: 'file',
})
