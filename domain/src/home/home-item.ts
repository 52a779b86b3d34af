import { z } from 'zod'

const Words = z.strictObject({ kk: z.string(), ru: z.string(), en: z.string() })

/** What the thing is; the page chooses the icon by it. */
export const homeKinds = [
  'lesson',
  'test',
  'assignment',
  'order',
  'application',
  'documents',
  'certificate',
  'message',
  'consultation',
  'timetable',
] as const

/** One thing that waits for the person, as the noun that owns it tells it. */
export const HomeItem = z.strictObject({
  kind: z.enum(homeKinds),
  id: z.string(),
  title: Words,
  note: Words.nullable(),
  /** Path in the web app. */
  link: z.string(),
  /** When it begins of itself (a live class, a test window); null where it may be done at any time. */
  startsAt: z.iso.datetime().nullable(),
  /** The last moment; null without one. */
  dueAt: z.iso.datetime().nullable(),
  /** Requirement ID of the clause that asks for it. */
  clause: z.string().nullable(),
  /** For a guardian: whose thing it is. */
  learner: z.string().nullable(),
  /** A task that is already under way (an open attempt, a half-read lesson). */
  begun: z.boolean(),
})
export type HomeItem = z.infer<typeof HomeItem>

/** A row of an office's work list: how many wait and how many of them are late. */
export const WorkItem = z.strictObject({
  /** `noun.what`, also the key of the counter in the navigation. */
  kind: z.string(),
  title: Words,
  link: z.string(),
  all: z.int(),
  late: z.int(),
  /** The nearest term among them. */
  dueAt: z.iso.datetime().nullable(),
  clause: z.string().nullable(),
})
export type WorkItem = z.infer<typeof WorkItem>

/** A course of the learner with its progress. */
export const HomeCourse = z.strictObject({
  offeringId: z.uuid(),
  title: Words,
  done: z.int(),
  all: z.int(),
  percent: z.int(),
  credits: z.number().nullable(),
  /** Where to go on. */
  next: z.strictObject({ link: z.string(), title: Words }).nullable(),
})
export type HomeCourse = z.infer<typeof HomeCourse>

/** A mark put lately. */
export const HomeMark = z.strictObject({
  offeringId: z.uuid(),
  course: Words,
  title: Words,
  percent: z.number(),
  letter: z.string().nullable(),
  at: z.iso.datetime(),
})
export type HomeMark = z.infer<typeof HomeMark>

const HOURS_BEFORE = 24

/** Order of the list: under way and near first, then by term, then what has none. */
export function byUrgency(now: Date): (a: HomeItem, b: HomeItem) => number {
  const weight = (item: HomeItem): number => {
    const at = item.dueAt ?? item.startsAt
    if (at === null) return item.begun ? now.getTime() + HOURS_BEFORE * 3_600_000 : Number.MAX_SAFE_INTEGER
    return Date.parse(at)
  }
  return (a, b) => weight(a) - weight(b) || (a.id < b.id ? -1 : 1)
}
