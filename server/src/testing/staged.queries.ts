import { newId, type Db } from '#lib/db'

/** Makes a published course with its discipline and learners, for tests. */
export const insertCourse = (db: Db, course: { teacherId: string; learnerIds: readonly string[]; now: Date }) =>
  db.transaction(async (trx) => {
    const [disciplineId, offeringId] = [newId(), newId()]
    const names = { name_kk: 'Биология', name_ru: 'Биология', name_en: 'Biology' }
    await trx
      .insertInto('curricula.discipline')
      .values({ org_id: db.orgId, id: disciplineId, ...names, credits: 5, hours: 150, created_at: course.now })
      .execute()
    await trx
      .insertInto('courses.offering')
      .values({
        org_id: db.orgId,
        id: offeringId,
        discipline_id: disciplineId,
        ...names,
        teacher_id: course.teacherId,
        status: 'published',
        created_at: course.now,
      })
      .execute()
    if (course.learnerIds.length > 0)
      await trx
        .insertInto('courses.enrolment')
        .values(course.learnerIds.map((id) => ({ org_id: db.orgId, offering_id: offeringId, learner_id: id, enrolled_at: course.now })))
        .execute()
    return { disciplineId, offeringId }
  })

/** Rows that a test looks at behind the API. */
export const listRows = (
  db: Db,
  table: 'testing.attempt' | 'testing.answer_op' | 'testing.answer' | 'testing.late_answer' | 'gradebook.entry',
) =>
  db.transaction((trx) => trx.selectFrom(table).selectAll().where('org_id', '=', db.orgId).execute()) as Promise<Record<string, unknown>[]> // rows of any of these

export const listEvents = (db: Db, kind: string) =>
  db.transaction((trx) =>
    trx
      .selectFrom('audit.event')
      .select(['payload', 'subject_id', 'about_id'])
      .where('org_id', '=', db.orgId)
      .where('kind', '=', kind)
      .execute(),
  )
