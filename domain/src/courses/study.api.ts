import { endpoint } from '#contract'
import type { ReadBlock } from '#content'
import { z } from 'zod'
import { Day, FullName, Item, ItemKind, Languages, Names, OfferingStatus, PersonRef, Progress } from './shapes.ts'

const learner = { actor: 'member', tenant: 'org', permission: 'courses.study' } as const
const offeringParams = z.strictObject({ offeringId: z.uuid() })

/** A formula set in MathML, as elements: name, attributes, children; text stands as it is. */
export type MathNode = string | [name: string, attributes: Record<string, string>, ...children: MathNode[]]

export const StudyCourse = z.strictObject({
  id: z.uuid(),
  name: Names,
  teacher: FullName,
  credits: z.number().nullable(),
  status: OfferingStatus,
  done: z.int(),
  all: z.int(),
  percent: z.int(),
  /** The first thing not done yet, to go on with. */
  next: z.strictObject({ itemId: z.uuid(), kind: ItemKind, testId: z.uuid().nullable(), name: Names, dueOn: Day.nullable() }).nullable(),
})
export type StudyCourse = z.infer<typeof StudyCourse>

export const listStudyCourses = endpoint('GET /study/courses', {
  summary: 'The learner’s own courses with progress and what comes next',
  ...learner,
  rate: 'read',
  reply: z.strictObject({ items: z.array(StudyCourse) }),
})

export const StudyItem = Item.extend({ progress: Progress.nullable(), readable: z.boolean() })
export const StudyOutline = z.strictObject({
  id: z.uuid(),
  name: Names,
  description: Names,
  teacher: PersonRef,
  tutor: PersonRef.nullable(),
  languages: Languages,
  status: OfferingStatus,
  startsOn: Day.nullable(),
  endsOn: Day.nullable(),
  modules: z.array(
    z.strictObject({
      id: z.uuid(),
      name: Names,
      opensOn: Day.nullable(),
      dueOn: Day.nullable(),
      open: z.boolean(),
      items: z.array(StudyItem),
    }),
  ),
  done: z.int(),
  all: z.int(),
  percent: z.int(),
})
export type StudyOutline = z.infer<typeof StudyOutline>

export const readStudyCourse = endpoint('GET /study/courses/:offeringId', {
  summary: 'A course as its learner sees it: modules, lessons, tests, progress',
  ...learner,
  rate: 'read',
  params: offeringParams,
  reply: StudyOutline,
  requirements: ['A2016-16.1.d'],
})

/** A lesson in one language, ready to be shown: blocks, set formulas, size of its files. */
export const Reading = z.strictObject({
  blocks: z.custom<ReadBlock[]>(),
  math: z.custom<Record<string, MathNode>>(),
  /** Bytes of the pictures, films and sounds that the lesson shows. */
  bytes: z.int(),
  number: z.int().nullable(),
})
export type Reading = z.infer<typeof Reading>

export const StudyLesson = z.strictObject({
  offering: z.strictObject({ id: z.uuid(), name: Names, languages: Languages, teacher: FullName }),
  module: z.strictObject({ name: Names, place: z.int(), steps: z.array(z.strictObject({ itemId: z.uuid(), done: z.boolean() })) }),
  item: Item,
  language: z.enum(['kk', 'ru', 'en']),
  reading: Reading,
  progress: Progress.nullable(),
  previous: z.strictObject({ itemId: z.uuid(), kind: ItemKind, testId: z.uuid().nullable(), name: Names }).nullable(),
  next: z.strictObject({ itemId: z.uuid(), kind: ItemKind, testId: z.uuid().nullable(), name: Names }).nullable(),
})
export type StudyLesson = z.infer<typeof StudyLesson>

export const readStudyLesson = endpoint('GET /study/courses/:offeringId/lessons/:itemId', {
  summary: 'A published lesson in the learner’s language; blocks without it say which language they are in',
  ...learner,
  rate: 'read',
  params: z.strictObject({ offeringId: z.uuid(), itemId: z.uuid() }),
  query: z.strictObject({ language: z.enum(['kk', 'ru', 'en']) }),
  reply: StudyLesson,
  requirements: ['A2015-5.5', 'A2015-6.4'],
})

/** What a device reports; the id is made there, so that sending twice changes nothing. */
export const ProgressReport = z.strictObject({
  id: z.uuid(),
  offeringId: z.uuid(),
  itemId: z.uuid(),
  kind: z.enum(['opened', 'completed', 'reopened', 'time']),
  at: z.iso.datetime({ offset: true }),
  seconds: z.int().min(0).max(86_400).default(0),
})
export type ProgressReport = z.infer<typeof ProgressReport>

export const reportProgress = endpoint('POST /study/progress', {
  summary: 'Report what was opened, done and for how long; entries of a device that was offline come later and merge',
  ...learner,
  rate: 'save',
  body: z.strictObject({ entries: z.array(ProgressReport).min(1).max(200) }),
  reply: z.strictObject({
    /** Entries that are now in the database, also those that were there already. */
    kept: z.array(z.uuid()),
    /** Entries about lessons that the learner has not, or not any more: to be thrown away by the device. */
    refused: z.array(z.uuid()),
    items: z.array(z.strictObject({ itemId: z.uuid(), progress: Progress })),
  }),
})
