import { endpoint } from '#contract'
import { blockKinds, largestLesson, Lesson } from '#content'
import { z } from 'zod'
import { FullName, Instant, Item, Languages, Names } from './shapes.ts'
import { Reading } from './study.api.ts'

const params = z.strictObject({ offeringId: z.uuid(), itemId: z.uuid() })
const reading = { actor: 'member', tenant: 'org', permission: 'courses.read', rate: 'read' } as const
const writing = { actor: 'member', tenant: 'org', permission: 'content.write' } as const

/** A lesson that the server has checked at write goes out as it was stored. */
const StoredLesson = z.custom<Lesson>()

export const Draft = z.strictObject({
  item: Item,
  offeringName: Names,
  moduleName: Names,
  languages: Languages,
  lesson: StoredLesson,
  number: z.int(),
  savedAt: Instant,
  savedBy: FullName.nullable(),
  publishedNumber: z.int().nullable(),
  publishedAt: Instant.nullable(),
  /** Whether the draft differs from what learners read. */
  changed: z.boolean(),
  can: z.strictObject({ write: z.boolean() }),
})
export type Draft = z.infer<typeof Draft>

export const readDraft = endpoint('GET /offerings/:offeringId/lessons/:itemId/draft', {
  summary: 'A lesson as it is being written',
  ...reading,
  params,
  reply: Draft,
})

export const saveDraft = endpoint('PUT /offerings/:offeringId/lessons/:itemId/draft', {
  summary:
    'Save the draft over the number last seen; a draft that was changed meanwhile is not overwritten unless `replace` says so, and is then kept',
  ...writing,
  rate: 'save',
  params,
  body: z.strictObject({ lesson: Lesson, number: z.int().min(0), replace: z.boolean().default(false) }),
  bodyLimit: largestLesson + 1024,
  reply: z.strictObject({ number: z.int(), savedAt: Instant }),
})

export const Gap = z.strictObject({
  language: z.enum(['kk', 'ru', 'en']),
  done: z.int(),
  all: z.int(),
  begun: z.boolean(),
  missing: z.array(z.strictObject({ blockId: z.string(), kind: z.enum(blockKinds), gap: z.string(), compulsory: z.boolean() })),
})

export const publishLesson = endpoint('POST /offerings/:offeringId/lessons/:itemId/publication', {
  summary: 'Publish the draft as a new version, which never changes',
  ...writing,
  rate: 'write',
  params,
  body: z.strictObject({ number: z.int().min(0) }),
  reply: z.strictObject({ number: z.int(), publishedAt: Instant }),
  requirements: ['A2010-7.j', 'A2015-5.7'],
})

export const LessonVersion = z.strictObject({
  kind: z.enum(['version', 'revision']),
  number: z.int(),
  at: Instant,
  by: FullName.nullable(),
  bytes: z.int(),
})
export type LessonVersion = z.infer<typeof LessonVersion>

export const listVersions = endpoint('GET /offerings/:offeringId/lessons/:itemId/versions', {
  summary: 'Published versions of a lesson and kept drafts, newest first',
  ...reading,
  params,
  reply: z.strictObject({ items: z.array(LessonVersion) }),
  requirements: ['A2010-7.j'],
})

export const readVersion = endpoint('GET /offerings/:offeringId/lessons/:itemId/versions/:kind/:number', {
  summary: 'A published version or a kept draft, whole',
  ...reading,
  params: z.strictObject({
    offeringId: z.uuid(),
    itemId: z.uuid(),
    kind: z.enum(['version', 'revision']),
    number: z.coerce.number().int().min(0),
  }),
  reply: z.strictObject({ lesson: StoredLesson, number: z.int(), at: Instant }),
  requirements: ['A2010-7.j'],
})

export const previewLesson = endpoint('GET /offerings/:offeringId/lessons/:itemId/preview', {
  summary: 'The draft as a learner would read it',
  ...reading,
  params,
  query: z.strictObject({ language: z.enum(['kk', 'ru', 'en']) }),
  reply: Reading,
})

export const copyLesson = endpoint('POST /offerings/:offeringId/lessons/:itemId/copies', {
  summary: 'Reuse a lesson: copy its draft into a module of this or another course of the actor',
  ...writing,
  rate: 'write',
  params,
  body: z.strictObject({ moduleId: z.uuid() }),
  reply: z.strictObject({ offeringId: z.uuid(), itemId: z.uuid() }),
  requirements: ['A2010-7.j'],
})
