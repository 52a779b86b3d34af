import { newId, type Db } from '#lib/db'

/** Makes an offering with enrolled learners, for tests. */
export const insertOffering = (
  db: Db,
  options: { teacherId: string; tutorId?: string; learnerIds: readonly string[]; name?: string; credits?: number; now: Date },
) =>
  db.transaction(async (trx) => {
    const orgId = db.orgId
    const [disciplineId, offeringId] = [newId(), newId()]
    const name = options.name ?? 'Деректер қоры'
    await trx
      .insertInto('curricula.discipline')
      .values({
        org_id: orgId,
        id: disciplineId,
        name_kk: name,
        name_ru: 'Базы данных',
        name_en: 'Databases',
        credits: options.credits ?? 5,
        hours: (options.credits ?? 5) * 30,
        created_at: options.now,
      })
      .execute()
    await trx
      .insertInto('courses.offering')
      .values({
        org_id: orgId,
        id: offeringId,
        discipline_id: disciplineId,
        name_kk: name,
        name_ru: 'Базы данных',
        name_en: 'Databases',
        teacher_id: options.teacherId,
        tutor_id: options.tutorId ?? null,
        status: 'published',
        created_at: options.now,
      })
      .execute()
    if (options.learnerIds.length > 0)
      await trx
        .insertInto('courses.enrolment')
        .values(
          options.learnerIds.map((learnerId) => ({
            org_id: orgId,
            offering_id: offeringId,
            learner_id: learnerId,
            enrolled_at: options.now,
          })),
        )
        .execute()
    return { offeringId, disciplineId }
  })

/** Makes a test of an offering, for tests. */
export const insertTest = (db: Db, offeringId: string, byId: string, now: Date) =>
  db.transaction(async (trx) => {
    const id = newId()
    const name = { name_kk: 'Тест', name_ru: 'Тест', name_en: 'Test' }
    const times = { created_at: now, updated_at: now }
    await trx
      .insertInto('testing.test')
      .values({
        org_id: db.orgId,
        id,
        offering_id: offeringId,
        ...name,
        control: 'current',
        review: '{}',
        sections: '[]',
        by_id: byId,
        ...times,
      })
      .execute()
    return id
  })
