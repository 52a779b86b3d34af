import { endpoint } from '#contract'
import { z } from 'zod'
import { Response, type QuestionBody, type QuestionKey } from './body.schema.ts'
import { stored } from './stored.ts'
import { ControlKind, Names } from './test.schema.ts'

const taking = { actor: 'member', permission: 'testing.take', tenant: 'org' } as const
const testId = z.strictObject({ testId: z.uuid() })
const attemptId = z.strictObject({ attemptId: z.uuid() })
const Instant = z.iso.datetime()

export const AttemptStatus = z.enum(['open', 'submitted', 'annulled'])
export type AttemptStatus = z.infer<typeof AttemptStatus>

/** What a learner keeps as proof: the same facts stand in the organisation's chain of events. */
export const Receipt = z.strictObject({
  attemptId: z.uuid(),
  number: z.int(),
  answers: z.int(),
  /** SHA-256 over all answers received, in the order of device and count. */
  digest: z.string(),
  at: Instant,
})

export const MyAttempt = z.strictObject({
  id: z.uuid(),
  number: z.int(),
  status: AttemptStatus,
  startedAt: Instant,
  endedAt: Instant.nullable(),
  deadlineAt: Instant.nullable(),
  /** Null until it may be shown. */
  percent: z.number().nullable(),
})

/** Why an attempt cannot begin. */
export const cannotStart = ['not-open-yet', 'closed', 'no-attempts-left', 'not-admitted', 'elsewhere', 'no-questions'] as const

export const readLobby = endpoint('GET /tests/:testId', {
  summary: 'What a learner knows before an attempt: time, attempts, pass mark, own attempts',
  ...taking,
  rate: 'read',
  params: testId,
  reply: z.strictObject({
    id: z.uuid(),
    name: Names,
    course: Names,
    offeringId: z.uuid(),
    control: ControlKind,
    minutes: z.int().nullable(),
    opensAt: Instant.nullable(),
    closesAt: Instant.nullable(),
    questions: z.int(),
    attemptsAllowed: z.int(),
    passPercent: z.int(),
    penalties: z.boolean(),
    attempts: z.array(MyAttempt),
    openAttemptId: z.uuid().nullable(),
    cannotStart: z.enum(cannotStart).nullable(),
    serverTime: Instant,
  }),
})

/** A question in its place on the learner's paper. */
export const PaperQuestion = z.strictObject({ place: z.int(), points: z.number(), body: stored<QuestionBody>('question') })
export type PaperQuestion = z.infer<typeof PaperQuestion>

export const AttemptState = z.strictObject({
  id: z.uuid(),
  testId: z.uuid(),
  test: Names,
  course: Names,
  learner: z.string(),
  number: z.int(),
  status: AttemptStatus,
  /** This device's number; a device with a higher one has taken over. */
  epoch: z.int(),
  startedAt: Instant,
  deadlineAt: Instant.nullable(),
  serverTime: Instant,
  questions: z.array(PaperQuestion),
  answers: z.array(z.strictObject({ place: z.int(), value: stored<Response | null>('response'), savedAt: Instant })),
  flags: z.array(z.int()),
})
export type AttemptState = z.infer<typeof AttemptState>

export const startAttempt = endpoint('POST /tests/:testId/attempts', {
  summary: 'Begin an attempt, or go on with the one that is open; the server’s clock decides the deadline',
  ...taking,
  rate: 'save',
  requirements: ['A2010-28.c', 'A2015-7.7'],
  params: testId,
  body: z.strictObject({}),
  reply: AttemptState,
})

export const resumeAttempt = endpoint('POST /attempts/:attemptId/resumption', {
  summary: 'Go on with an attempt on this device; any other device is told',
  ...taking,
  rate: 'save',
  params: attemptId,
  body: z.strictObject({}),
  reply: AttemptState,
})

/** One thing done on a device: an answer given, changed or taken back, or a question flagged. */
export const AnswerOp = z.strictObject({
  epoch: z.int().min(1).max(1_000_000),
  seq: z.int().min(1).max(1_000_000),
  place: z.int().min(0).max(1000),
  kind: z.enum(['answer', 'flag']),
  value: z.union([Response, z.boolean()]).nullable(),
  /** Milliseconds since the device opened the attempt, by a clock that nobody can set. */
  deviceMs: z.int().min(0).max(2_000_000_000),
})
export type AnswerOp = z.infer<typeof AnswerOp>

export const SaveReply = z.strictObject({
  /** When the answers were on the disk of the server; everything sent is now the server's. */
  savedAt: Instant,
  status: AttemptStatus,
  /** How many came after the end and wait for a teacher's decision. */
  late: z.int(),
  epoch: z.int(),
  deadlineAt: Instant.nullable(),
})
export type SaveReply = z.infer<typeof SaveReply>

export const saveAnswers = endpoint('POST /attempts/:attemptId/answers', {
  summary: 'Save answers as they are given; sending the same again changes nothing',
  ...taking,
  rate: 'save',
  params: attemptId,
  body: z.strictObject({ ops: z.array(AnswerOp).min(1).max(50) }),
  reply: SaveReply,
})

export const submitAttempt = endpoint('POST /attempts/:attemptId/submission', {
  summary: 'End an attempt; refused while the server lacks answers that the device has given',
  ...taking,
  rate: 'save',
  params: attemptId,
  body: z.strictObject({
    epoch: z.int().min(1),
    /** The count of the last thing done on this device, 0 for none. */
    lastSeq: z.int().min(0).max(1_000_000),
  }),
  reply: Receipt,
})

/** A question after the attempt; what may not be shown is absent. */
export const ReviewedQuestion = z.strictObject({
  place: z.int(),
  points: z.number(),
  body: stored<QuestionBody>('question'),
  response: stored<Response | null>('response'),
  earned: z.number().nullable(),
  key: stored<QuestionKey>('key').optional(),
})

export const readResult = endpoint('GET /attempts/:attemptId/result', {
  summary: 'The result of an attempt with as much as its test releases',
  ...taking,
  rate: 'read',
  params: attemptId,
  reply: z.strictObject({
    id: z.uuid(),
    testId: z.uuid(),
    test: Names,
    course: Names,
    offeringId: z.uuid(),
    number: z.int(),
    status: AttemptStatus,
    startedAt: Instant,
    endedAt: Instant.nullable(),
    endedBy: z.enum(['learner', 'deadline', 'staff']).nullable(),
    annulledReason: z.string(),
    passPercent: z.int(),
    score: z.strictObject({ score: z.number(), max: z.number(), percent: z.number(), toMark: z.int(), passed: z.boolean() }).nullable(),
    questions: z.array(ReviewedQuestion).nullable(),
    late: z.int(),
    receipt: Receipt.nullable(),
  }),
})
