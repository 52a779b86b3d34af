import type { DayChangeBody, LessonBody } from '@dala/domain/timetable'
import { sql, type Updateable } from 'kysely'
import type { Database, Trx } from '#lib/db'
import './timetable.tables.ts'

/** One arranges at a time in an organisation, so that two do not take one room at once. Until the end of the transaction. */
export const lockArranging = (trx: Trx, orgId: string) =>
  sql`SELECT pg_advisory_xact_lock(hashtextextended(${`timetable/${orgId}`}, 0))`.execute(trx)

const hours = (at: LessonBody['at']) =>
  'slot' in at ? { slot: at.slot, begins: null, ends: null } : { slot: null, begins: at.begins, ends: at.ends }

/** The columns of a lesson as it is written. */
export const lessonColumns = (body: Omit<LessonBody, 'despiteClash'>) => ({
  kind: body.kind,
  offering_id: 'offeringId' in body.subject ? body.subject.offeringId : null,
  subject_kk: 'kk' in body.subject ? body.subject.kk : '',
  subject_ru: 'kk' in body.subject ? body.subject.ru : '',
  subject_en: 'kk' in body.subject ? body.subject.en : '',
  part: body.part,
  room: body.room,
  weekday: body.weekday,
  weeks: body.weeks,
  ...hours(body.at),
  valid_from: body.validFrom,
  valid_until: body.validUntil,
})

export interface NewLesson {
  id: string
  body: Omit<LessonBody, 'despiteClash'>
}

/** Writes lessons with their classes and teachers, three statements for any number. */
export async function insertLessons(trx: Trx, orgId: string, lessons: readonly NewLesson[], by: { id: string; now: Date }): Promise<void> {
  for (let first = 0; first < lessons.length; first += 500) {
    const some = lessons.slice(first, first + 500)
    await trx
      .insertInto('timetable.lesson')
      .values(some.map(({ id, body }) => ({ org_id: orgId, id, ...lessonColumns(body), created_by: by.id, created_at: by.now })))
      .execute()
    await insertTies(trx, orgId, some)
  }
}

async function insertTies(trx: Trx, orgId: string, lessons: readonly NewLesson[]): Promise<void> {
  const groups = lessons.flatMap(({ id, body }) => body.groupIds.map((group_id) => ({ org_id: orgId, lesson_id: id, group_id })))
  const teachers = lessons.flatMap(({ id, body }) => body.teacherIds.map((teacher_id) => ({ org_id: orgId, lesson_id: id, teacher_id })))
  if (groups.length > 0) await trx.insertInto('timetable.lesson_group').values(groups).execute()
  if (teachers.length > 0) await trx.insertInto('timetable.lesson_teacher').values(teachers).execute()
}

/** Writes a lesson anew in its row: nothing of it was held yet. */
export async function rewriteLesson(trx: Trx, orgId: string, lesson: NewLesson): Promise<void> {
  await updateLesson(trx, orgId, lesson.id, lessonColumns(lesson.body))
  await trx.deleteFrom('timetable.lesson_group').where('org_id', '=', orgId).where('lesson_id', '=', lesson.id).execute()
  await trx.deleteFrom('timetable.lesson_teacher').where('org_id', '=', orgId).where('lesson_id', '=', lesson.id).execute()
  await insertTies(trx, orgId, [lesson])
}

export const updateLesson = (trx: Trx, orgId: string, id: string, change: Updateable<Database['timetable.lesson']>) =>
  trx.updateTable('timetable.lesson').set(change).where('org_id', '=', orgId).where('id', '=', id).execute()

/** The changes of single days from a day on go with the lesson that they were made of. */
export const deleteChangesFrom = (trx: Trx, orgId: string, lessonId: string, from: string) =>
  trx
    .deleteFrom('timetable.day_change')
    .where('org_id', '=', orgId)
    .where('lesson_id', '=', lessonId)
    .where('on_date', '>=', from)
    .execute()

export async function saveChange(
  trx: Trx,
  orgId: string,
  of: { lessonId: string; on: string; by: string; now: Date },
  body: DayChangeBody,
): Promise<void> {
  const at = body.kind === 'moved' ? hours(body.at) : { slot: null, begins: null, ends: null }
  const values = {
    kind: body.kind,
    to_date: body.kind === 'moved' ? body.toDay : null,
    ...at,
    teacher_id: body.kind === 'substituted' ? body.teacherId : null,
    room: body.kind === 'moved' || body.kind === 'substituted' ? body.room : '',
    note: body.note,
    changed_by: of.by,
    changed_at: of.now,
  }
  await trx
    .insertInto('timetable.day_change')
    .values({ org_id: orgId, lesson_id: of.lessonId, on_date: of.on, ...values })
    .onConflict((conflict) => conflict.columns(['org_id', 'lesson_id', 'on_date']).doUpdateSet(values))
    .execute()
}

export const deleteChange = async (trx: Trx, orgId: string, lessonId: string, on: string): Promise<boolean> => {
  const [result] = await trx
    .deleteFrom('timetable.day_change')
    .where('org_id', '=', orgId)
    .where('lesson_id', '=', lessonId)
    .where('on_date', '=', on)
    .execute()
  return (result?.numDeletedRows ?? 0n) > 0n
}
