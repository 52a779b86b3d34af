import { newId, type Db } from '#lib/db'

/** Makes a discipline of five credits with a published result of a learner, for tests. */
export const insertResult = (
  db: Db,
  result: { learnerId: string; teacherId: string; percent: number; mark: string; points: number; now: Date },
): Promise<void> =>
  db.transaction(async (trx) => {
    const [disciplineId, offeringId] = [newId(), newId()]
    const names = { org_id: db.orgId, name_kk: 'Деректер қоры', name_ru: 'Базы данных', name_en: 'Databases', created_at: result.now }
    await trx
      .insertInto('curricula.discipline')
      .values({ ...names, id: disciplineId, credits: 5, hours: 150 })
      .execute()
    await trx
      .insertInto('courses.offering')
      .values({ ...names, id: offeringId, discipline_id: disciplineId, teacher_id: result.teacherId, status: 'published' })
      .execute()
    await trx
      .insertInto('gradebook.sheet')
      .values({
        org_id: db.orgId,
        offering_id: offeringId,
        status: 'published',
        published_at: result.now,
        published_by: result.teacherId,
        created_at: result.now,
      })
      .execute()
    await trx
      .insertInto('gradebook.result')
      .values({
        org_id: db.orgId,
        offering_id: offeringId,
        learner_id: result.learnerId,
        version: 1,
        status: 'graded',
        rating: result.percent,
        exam: result.percent,
        percent: result.percent,
        mark: result.mark,
        points: result.points,
        rule: JSON.stringify({ ratingWeight: 60, admissionPercent: 50, controlPercent: 50, examPercent: 50, scale: 'letters-2018' }),
        controls: JSON.stringify({}),
        reason: 'published',
        by_id: result.teacherId,
        at: result.now,
      })
      .execute()
  })
