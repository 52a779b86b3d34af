import { endpoint } from '#contract'
import { z } from 'zod'
import { AttemptStatus } from './attempts.api.ts'
import type { QuestionBody, QuestionKey, Response } from './body.schema.ts'
import { stored } from './stored.ts'
import { Names } from './test.schema.ts'

const authored = { actor: 'member', permission: 'testing.author', tenant: 'org' } as const
const testId = z.strictObject({ testId: z.uuid() })
const attemptId = z.strictObject({ attemptId: z.uuid() })
const Instant = z.iso.datetime()
const reason = z.string().trim().min(3).max(1000)

export const ResultRow = z.strictObject({
  attemptId: z.uuid(),
  learnerId: z.uuid(),
  learner: z.string(),
  number: z.int(),
  status: AttemptStatus,
  startedAt: Instant,
  deadlineAt: Instant.nullable(),
  endedAt: Instant.nullable(),
  endedBy: z.enum(['learner', 'deadline', 'staff']).nullable(),
  answered: z.int(),
  size: z.int(),
  percent: z.number().nullable(),
  toMark: z.int(),
  late: z.int(),
})

export const listResults = endpoint('GET /tests/:testId/results', {
  summary: 'All attempts of a test',
  ...authored,
  rate: 'read',
  params: testId,
  reply: z.strictObject({ test: Names, course: Names, passPercent: z.int(), items: z.array(ResultRow) }),
})

export const readAttempt = endpoint('GET /attempts/:attemptId', {
  summary: 'One attempt with every answer as it was given, for the teacher',
  ...authored,
  rate: 'read',
  params: attemptId,
  reply: z.strictObject({
    ...ResultRow.shape,
    testId: z.uuid(),
    test: Names,
    annulledReason: z.string(),
    digest: z.string().nullable(),
    identity: z.strictObject({ factor: z.enum(['password', 'second-factor']), sessionId: z.uuid() }),
    questions: z.array(
      z.strictObject({
        place: z.int(),
        points: z.number(),
        body: stored<QuestionBody>('question'),
        key: stored<QuestionKey>('key'),
        response: stored<Response | null>('response'),
        earned: z.number().nullable(),
        savedAt: Instant.nullable(),
      }),
    ),
    timeline: z.array(
      z.strictObject({
        at: Instant,
        kind: z.enum(['device', 'answer', 'flag', 'late', 'extension', 'mark', 'late-accepted', 'late-refused']),
        place: z.int().nullable(),
        epoch: z.int().nullable(),
        seq: z.int().nullable(),
        minutes: z.int().nullable(),
        text: z.string(),
      }),
    ),
    lateAnswers: z.array(z.strictObject({ place: z.int(), response: stored<Response | null>('response'), receivedAt: Instant })),
    can: z.strictObject({ extend: z.boolean(), annul: z.boolean(), mark: z.boolean(), decideLate: z.boolean() }),
  }),
})

export const extendAttempt = endpoint('POST /attempts/:attemptId/extension', {
  summary: 'Give one learner more time',
  ...authored,
  rate: 'write',
  params: attemptId,
  body: z.strictObject({ minutes: z.int().min(1).max(600), reason }),
  reply: z.strictObject({ attempts: z.int() }),
})

export const extendTest = endpoint('POST /tests/:testId/extension', {
  summary: 'Give everybody who is at work more time, for an outage',
  ...authored,
  rate: 'write',
  params: testId,
  body: z.strictObject({ minutes: z.int().min(1).max(600), reason }),
  reply: z.strictObject({ attempts: z.int() }),
})

export const annulAttempt = endpoint('POST /attempts/:attemptId/annulment', {
  summary: 'Annul an attempt, with a reason',
  ...authored,
  rate: 'write',
  params: attemptId,
  body: z.strictObject({ reason }),
  reply: z.null(),
})

export const markAnswer = endpoint('POST /attempts/:attemptId/marks', {
  summary: 'Mark a free text: the part of its points that it earns',
  ...authored,
  rate: 'write',
  params: attemptId,
  body: z.strictObject({ place: z.int().min(0), share: z.number().min(0).max(1), reason: z.string().trim().max(1000) }),
  reply: z.null(),
})

export const decideLate = endpoint('POST /attempts/:attemptId/late-decision', {
  summary: 'Count the answers that came after the end, or leave them out, with a reason',
  ...authored,
  rate: 'write',
  params: attemptId,
  body: z.strictObject({ accept: z.boolean(), reason }),
  reply: z.null(),
})
