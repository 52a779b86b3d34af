import * as api from '@dala/domain/timetable'
import type { Client } from '#lib/testing'

/** A lesson of each Monday's first hour, all year long, as an office adds it. */
export const weekly = (groupId: string, over: Partial<api.LessonBody> = {}): api.LessonBody => ({
  kind: 'lesson',
  subject: { kk: 'Алгебра', ru: 'Алгебра', en: 'Algebra' },
  groupIds: [groupId],
  part: 0,
  teacherIds: [],
  room: '',
  weekday: 1,
  weeks: 'every',
  at: { slot: 1 },
  validFrom: '2026-09-01',
  validUntil: '2027-05-25',
  despiteClash: false,
  ...over,
})

/** Bells of two shifts: lessons of 45 minutes at each full hour from eight in the morning, and from two in the afternoon. */
export async function ringBells(office: Client, lessons: number): Promise<void> {
  for (const [shift, first] of [
    [1, 480],
    [2, 840],
  ] as const)
    await office.ok(api.saveBells, {
      params: { shift },
      body: { bells: Array.from({ length: lessons }, (_, at) => ({ slot: at + 1, begins: first + at * 60, ends: first + at * 60 + 45 })) },
    })
}
