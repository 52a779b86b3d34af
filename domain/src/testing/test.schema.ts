import { z } from 'zod'
import { PlainText } from './plain-text.ts'

/** The stages of the process that a test measures (A2015-5.13). */
export const controlKinds = ['entry', 'current', 'midterm', 'final'] as const
export const ControlKind = z.enum(controlKinds)
export type ControlKind = z.infer<typeof ControlKind>

export const TestStatus = z.enum(['draft', 'published', 'closed'])
export type TestStatus = z.infer<typeof TestStatus>

/** When a learner sees what: never, when the attempt has ended, or when the test has closed for all. */
export const Release = z.enum(['never', 'after-attempt', 'after-close'])
export type Release = z.infer<typeof Release>

/** What a learner is shown of an ended attempt: the score; own answers with right or wrong; the right answers with explanations. */
export const ReviewPolicy = z.strictObject({ score: Release, answers: Release, key: Release })
export type ReviewPolicy = z.infer<typeof ReviewPolicy>

/** Practice shows all at once; a graded test shows the score only until it has closed for everybody. */
export const defaultReview = (control: ControlKind): ReviewPolicy =>
  control === 'entry' || control === 'current'
    ? { score: 'after-attempt', answers: 'after-attempt', key: 'after-close' }
    : { score: 'after-attempt', answers: 'after-close', key: 'never' }

const Name = PlainText(200).trim().min(1)
export const Names = z.strictObject({ kk: Name, ru: Name, en: Name })
export type Names = z.infer<typeof Names>

/** A part of a test: questions named one by one, or a number drawn by lot from a category. */
export const Section = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('fixed'), questionIds: z.array(z.uuid()).min(1).max(300) }),
  z.strictObject({
    kind: z.literal('draw'),
    categoryId: z.uuid(),
    count: z.int().min(1).max(300),
    /** Points of every question drawn, so that each learner can reach the same sum. */
    points: z.number().positive().max(100).default(1),
  }),
])
export type Section = z.infer<typeof Section>

const Network = z.string().regex(/^[0-9a-fA-F:.]{2,45}(\/\d{1,3})?$/)

export const TestSettings = z
  .strictObject({
    name: Names,
    control: ControlKind,
    /** For an attempt; none: as long as the window is open. */
    minutes: z.int().min(1).max(600).nullable(),
    opensAt: z.iso.datetime({ offset: true }).nullable(),
    closesAt: z.iso.datetime({ offset: true }).nullable(),
    attempts: z.int().min(1).max(20),
    passPercent: z.int().min(0).max(100),
    shuffleQuestions: z.boolean(),
    shuffleOptions: z.boolean(),
    /** Whether a wrong answer may take away points that other answers earned. */
    penalties: z.boolean(),
    review: ReviewPolicy,
    /** Addresses from which an attempt may begin (A2010-28.c); empty: from anywhere. Saving is never refused by address. */
    networks: z.array(Network).max(50),
  })
  .refine((test) => test.opensAt === null || test.closesAt === null || test.opensAt < test.closesAt, 'testing.window-empty')
export type TestSettings = z.infer<typeof TestSettings>
