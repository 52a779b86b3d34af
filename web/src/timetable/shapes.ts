import type { ApiReply } from '#app'

export type Week = ApiReply<'GET /timetable/week'>
export type Day = Week['days'][number]
export type Lesson = Day['lessons'][number]
export type Choices = ApiReply<'GET /timetable/choices'>

/** Opens the editor: of a lesson on a day, or of a new one at an hour. */
export type Arrange = { kind: 'lesson'; lesson: Lesson } | { kind: 'new'; weekday: number; slot: number | null } | { kind: 'import' }
