import { endpoint, givenDay, page, pageQuery } from '#contract'
import { z } from 'zod'
import { importColumns } from './import-week.rule.ts'
import { DatedLesson, DayChangeBody, LessonBody, ShiftBells, Bell, WeekView, Words } from './shapes.ts'

const reads = { actor: 'member', permission: 'timetable.read', tenant: 'org', rate: 'read' } as const
const writes = { actor: 'member', permission: 'timetable.write', tenant: 'org', rate: 'write' } as const
const Made = z.strictObject({ id: z.uuid() })
const one = z.strictObject({ lessonId: z.uuid() })

export const readWeek = endpoint('GET /timetable/week', {
  summary: 'A week of lessons, exams and consultations: one’s own, a child’s, or for staff of any class, teacher or room',
  actor: 'member',
  permission: 'own',
  tenant: 'org',
  rate: 'read',
  requirements: ['A2021-11.11.a', 'A2021-12.1.c', 'A2021-18.b'],
  query: z.strictObject({
    /** Any day of the week; this week unless told. */
    day: givenDay.optional(),
    /** At most one of these; one's own timetable unless told. */
    learnerId: z.uuid().optional(),
    groupId: z.uuid().optional(),
    teacherId: z.uuid().optional(),
    room: z.string().trim().min(1).max(60).optional(),
  }),
  reply: WeekView,
})

const Group = z.strictObject({ id: z.uuid(), names: Words, shift: z.int(), studyYear: z.int().nullable(), mayWrite: z.boolean() })

export const timetableGroups = endpoint('GET /timetable/groups', {
  summary: 'Classes and groups whose timetable the actor may open',
  ...reads,
  reply: z.strictObject({ groups: z.array(Group) }),
})

export const timetableTeachers = endpoint('GET /timetable/teachers', {
  summary: 'Those who teach, in the order of names, for opening their timetable',
  ...reads,
  query: z.strictObject(pageQuery),
  reply: page(z.strictObject({ id: z.uuid(), name: z.string() })),
})

export const timetableChoices = endpoint('GET /timetable/choices', {
  summary: 'What the editor of a class’s lessons offers: its courses, those who teach, rooms in use',
  ...writes,
  rate: 'read',
  query: z.strictObject({ groupId: z.uuid() }),
  reply: z.strictObject({
    offerings: z.array(z.strictObject({ id: z.uuid(), names: Words, teacherId: z.uuid() })),
    teachers: z.array(z.strictObject({ id: z.uuid(), name: z.string() })),
    rooms: z.array(z.string()),
    /** Slots of the class's shift with their bells. */
    bells: z.array(Bell),
    /** The period of teaching around today: what a new lesson is valid in. */
    period: z.strictObject({ startsOn: z.iso.date(), endsOn: z.iso.date() }).nullable(),
  }),
})

export const addLesson = endpoint('POST /timetable/lessons', {
  summary: 'Add a lesson, an exam or a consultation to the timetable; refused where a teacher, class or room is taken',
  ...writes,
  requirements: ['A2021-11.11.a'],
  body: LessonBody,
  reply: Made,
})

export const changeLesson = endpoint('PUT /timetable/lessons/:lessonId', {
  summary: 'Change a lesson from a day on; what was held before that day stays as it was',
  ...writes,
  params: one,
  body: z.strictObject({ ...LessonBody.shape, from: givenDay }),
  reply: Made,
})

export const endLesson = endpoint('DELETE /timetable/lessons/:lessonId', {
  summary: 'Take a lesson out of the timetable from a day on, from today unless told',
  ...writes,
  params: one,
  query: z.strictObject({ from: givenDay.optional() }),
  reply: z.null(),
})

const onDay = z.strictObject({ lessonId: z.uuid(), on: givenDay })

export const changeLessonDay = endpoint('PUT /timetable/lessons/:lessonId/days/:on', {
  summary: 'Cancel or move a lesson of one day, let somebody else teach it, or note something',
  ...writes,
  params: onDay,
  body: DayChangeBody,
  reply: z.null(),
})

export const undoLessonDay = endpoint('DELETE /timetable/lessons/:lessonId/days/:on', {
  summary: 'Let the lesson of a day be held as planned again',
  ...writes,
  params: onDay,
  reply: z.null(),
})

export const readBells = endpoint('GET /timetable/bells', {
  summary: 'The bells of each shift, and days on which another weekday’s lessons are held',
  ...reads,
  reply: z.strictObject({
    shifts: z.array(ShiftBells),
    days: z.array(z.strictObject({ on: z.iso.date(), weekday: z.int(), note: z.string() })),
    can: z.strictObject({ write: z.boolean() }),
  }),
})

export const saveBells = endpoint('PUT /timetable/bells/:shift', {
  summary: 'Set the bells of a shift',
  ...writes,
  params: z.strictObject({ shift: z.coerce.number().int().min(1).max(3) }),
  body: z.strictObject({ bells: z.array(Bell).max(20) }),
  reply: z.null(),
})

const theDay = z.strictObject({ on: givenDay })

export const setDayAs = endpoint('PUT /timetable/days/:on', {
  summary: 'Hold another weekday’s lessons on a day: a Saturday worked for a Monday',
  ...writes,
  params: theDay,
  body: z.strictObject({ weekday: z.int().min(1).max(7), note: z.string().trim().max(300).default('') }),
  reply: z.null(),
})

export const clearDayAs = endpoint('DELETE /timetable/days/:on', {
  summary: 'Let a day have its own weekday’s lessons again',
  ...writes,
  params: theDay,
  reply: z.null(),
})

export const importWeek = endpoint('POST /timetable/import', {
  summary: 'Take over a week from a CSV or XLSX: class, weekday, slot, subject, teacher, room; all rows or none',
  ...writes,
  rate: 'heavy',
  body: z
    .strictObject({ fileId: z.uuid(), validFrom: givenDay, validUntil: givenDay })
    .refine((days) => days.validFrom <= days.validUntil, { path: ['validUntil'], message: 'before-start' }),
  reply: z.strictObject({
    /** Lessons added; 0 where a row is at fault. */
    added: z.int(),
    faults: z.array(
      z.strictObject({
        row: z.int(),
        column: z.enum(importColumns),
        code: z.enum(['missing', 'unknown', 'several', 'clash']),
        value: z.string(),
      }),
    ),
  }),
})

export const switchLessons = endpoint('GET /timetable/switches/:switchId', {
  summary: 'The lessons that a switch of classes turns to a distance in its days, counted by class, with the first of them',
  ...reads,
  permission: 'emergency.read',
  params: z.strictObject({ switchId: z.uuid() }),
  reply: z.strictObject({
    /** False where the switch was taken back: no lesson is turned. */
    standing: z.boolean(),
    lessons: z.int(),
    /** Lessons with a course as their place at a distance. */
    withCourse: z.int(),
    groups: z.array(z.strictObject({ id: z.uuid(), names: Words, lessons: z.int() })),
    /** The first day with lessons. */
    firstDay: z.iso.date().nullable(),
    first: z.array(DatedLesson),
  }),
})
