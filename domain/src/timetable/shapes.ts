import { givenDay } from '#contract'
import { z } from 'zod'

/** A name in three languages as it is shown; English may be missing where nobody gave it. */
export const Words = z.strictObject({ kk: z.string(), ru: z.string(), en: z.string() })
export type Words = z.infer<typeof Words>

/** Minutes since midnight: 8:30 is 510. */
export const Minute = z.int().min(0).max(1439)

/** A slot of a shift with its bells: `{ slot: 1, begins: 480, ends: 525 }`, minutes since midnight. */
export const Bell = z.strictObject({ slot: z.int().min(0).max(20), begins: Minute, ends: Minute })
export type Bell = z.infer<typeof Bell>

/** The bells of each shift of the organisation. */
export const ShiftBells = z.strictObject({ shift: z.int().min(1).max(3), bells: z.array(Bell) })
export type ShiftBells = z.infer<typeof ShiftBells>

/** What a lesson is; classes and exams stand in one timetable (A2021-11.11.a). */
export const lessonKinds = ['lesson', 'lecture', 'seminar', 'laboratory', 'consultation', 'exam'] as const
export type LessonKind = (typeof lessonKinds)[number]

/** In which weeks of a period: each, the 1st, 3rd, 5th …, the 2nd, 4th, 6th …, or on one day alone. */
export const weekPatterns = ['every', 'odd', 'even', 'once'] as const
export type WeekPattern = (typeof weekPatterns)[number]

/** When in the day: a slot of the shift's bells, or a time of its own (an exam of three hours). */
export const At = z.union([
  z.strictObject({ slot: z.int().min(0).max(20) }),
  z.strictObject({ begins: Minute, ends: Minute }).refine((own) => own.begins < own.ends, { path: ['ends'], message: 'before-start' }),
])
export type At = z.infer<typeof At>

/** What is taught: an offering with a page of its own, or a subject by its name. */
export const Subject = z.union([
  z.strictObject({ offeringId: z.uuid() }),
  z.strictObject({
    kk: z.string().trim().min(1).max(300),
    ru: z.string().trim().min(1).max(300),
    en: z.string().trim().max(300).default(''),
  }),
])
export type Subject = z.infer<typeof Subject>

const lesson = {
  kind: z.enum(lessonKinds),
  subject: Subject,
  /** Classes or groups; none where the learners of an offering come from everywhere. */
  groupIds: z.array(z.uuid()).max(40),
  /** 0 the whole class, else the part of it that this lesson is for: a class is divided for languages. */
  part: z.int().min(0).max(9).default(0),
  teacherIds: z.array(z.uuid()).max(10),
  room: z.string().trim().max(60).default(''),
  /** 1 Monday … 7 Sunday; of a lesson held once, the weekday of its day. */
  weekday: z.int().min(1).max(7),
  weeks: z.enum(weekPatterns),
  at: At,
  validFrom: givenDay,
  validUntil: givenDay,
}

/** A lesson of the week as its arranger writes it. */
export const LessonBody = z.strictObject({
  ...lesson,
  /** Saved although a teacher, class or room is taken at that time. */
  despiteClash: z.boolean().default(false),
})
export type LessonBody = z.infer<typeof LessonBody>

/** What becomes of a lesson on one day. */
export const DayChangeBody = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('cancelled'), note: z.string().trim().max(300).default('') }),
  z.strictObject({
    kind: z.literal('moved'),
    toDay: givenDay,
    at: At,
    /** Empty: the usual room. */
    room: z.string().trim().max(60).default(''),
    note: z.string().trim().max(300).default(''),
    despiteClash: z.boolean().default(false),
  }),
  z.strictObject({
    kind: z.literal('substituted'),
    teacherId: z.uuid(),
    room: z.string().trim().max(60).default(''),
    note: z.string().trim().max(300).default(''),
    despiteClash: z.boolean().default(false),
  }),
  z.strictObject({ kind: z.literal('noted'), note: z.string().trim().min(1).max(300) }),
])
export type DayChangeBody = z.infer<typeof DayChangeBody>

/** Whether the lesson is held as usual or at a distance, by what and until when. */
export const Mode = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('usual') }),
  z.strictObject({
    kind: z.literal('distance'),
    /** False: only some of the classes, or a part of the learner's subjects. */
    whole: z.boolean(),
    by: z.literal('switch'),
    switchId: z.uuid(),
    ground: z.enum(['weather', 'emergency']),
    /** Number of the organisation's order. */
    orderLabel: z.string(),
    /** The last day as it stands now. */
    until: z.iso.date(),
    /** What the switch says of the work in these days; empty: the usual words. */
    regime: z.string(),
  }),
  z.strictObject({
    kind: z.literal('distance'),
    whole: z.boolean(),
    by: z.literal('status'),
    orderLabel: z.string(),
    until: z.iso.date(),
    format: z.enum(['sync', 'async', 'mixed']),
  }),
])
export type Mode = z.infer<typeof Mode>

/** What is different on this day. */
export const LessonState = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('planned') }),
  z.strictObject({ kind: z.literal('cancelled'), note: z.string() }),
  z.strictObject({ kind: z.literal('moved-away'), to: z.iso.date(), note: z.string() }),
  z.strictObject({ kind: z.literal('moved-here'), from: z.iso.date(), note: z.string() }),
  z.strictObject({ kind: z.literal('substituted'), note: z.string() }),
  z.strictObject({ kind: z.literal('noted'), note: z.string() }),
])
export type LessonState = z.infer<typeof LessonState>

const Named = z.strictObject({ id: z.uuid(), name: z.string() })
const Group = z.strictObject({ id: z.uuid(), names: Words, shift: z.int() })

/** A lesson on a day, as the timetable shows it. */
export const DatedLesson = z.strictObject({
  lessonId: z.uuid(),
  /** The day on which it is held. */
  on: z.iso.date(),
  /** The day of the plan; another one where it was moved here. */
  plannedOn: z.iso.date(),
  kind: z.enum(lessonKinds),
  slot: z.int().nullable(),
  /** Null where the shift has no bells for the slot. */
  time: z.strictObject({ begins: Minute, ends: Minute }).nullable(),
  subject: Words,
  /** The course whose page is the place of a distance lesson; null without one that is open. */
  offeringId: z.uuid().nullable(),
  part: z.int(),
  groups: z.array(Group),
  teachers: z.array(Named),
  /** Who would usually teach, where somebody stands in. */
  instead: z.array(Named),
  room: z.string(),
  state: LessonState,
  mode: Mode,
  series: z.strictObject({
    subject: Subject,
    weekday: z.int(),
    weeks: z.enum(weekPatterns),
    at: At,
    room: z.string(),
    validFrom: z.iso.date(),
    validUntil: z.iso.date(),
  }),
})
export type DatedLesson = z.infer<typeof DatedLesson>

/** What kind of day it is for lessons. */
export const dayKinds = ['teaching', 'session', 'break', 'outside', 'weekend', 'holiday', 'day-off'] as const
export type DayKind = (typeof dayKinds)[number]

/** A day of the week with its lessons in order of time. */
export const TimetableDay = z.strictObject({
  on: z.iso.date(),
  kind: z.enum(dayKinds),
  /** The holiday, the break or the reason of the day off. */
  name: Words.nullable(),
  /** The weekday whose lessons are held, where it is not the day's own. */
  asWeekday: z.int().nullable(),
  lessons: z.array(DatedLesson),
})
export type TimetableDay = z.infer<typeof TimetableDay>

/** Whose timetable is shown. */
export const Subjectee = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('learner'), id: z.uuid(), name: z.string(), group: Group.nullable() }),
  z.strictObject({ kind: z.literal('group'), id: z.uuid(), names: Words }),
  z.strictObject({ kind: z.literal('teacher'), id: z.uuid(), name: z.string() }),
  z.strictObject({ kind: z.literal('room'), room: z.string() }),
  z.strictObject({ kind: z.literal('nobody') }),
])
export type Subjectee = z.infer<typeof Subjectee>

/** A week of somebody's timetable. */
export const WeekView = z.strictObject({
  /** Monday. */
  from: z.iso.date(),
  today: z.iso.date(),
  /** Minutes since midnight in Kazakhstan when this was read. */
  now: Minute,
  whose: Subjectee,
  /** For a guardian: the children between whom the page switches. */
  children: z.array(Named),
  /** The week of the period, from 1, and the period's name; null outside periods of teaching. */
  week: z.strictObject({ number: z.int(), period: Words }).nullable(),
  weekDays: z.union([z.literal(5), z.literal(6)]),
  /** Whether the organisation has lessons in odd or even weeks at all. */
  alternates: z.boolean(),
  days: z.array(TimetableDay),
  can: z.strictObject({ pick: z.boolean(), write: z.boolean(), study: z.boolean() }),
})
export type WeekView = z.infer<typeof WeekView>
