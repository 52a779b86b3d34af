import { newId } from '#lib/db'
import type { World } from '#lib/testing'

/** A course of a teacher at the school with a learner in it; the teacher stands in the registry of staff. */
export async function insertCourse(w: World, teacherId: string, learnerId: string | null): Promise<string> {
  const [discipline, offering] = [newId(), newId()]
  const org = { org_id: w.school }
  const names = { name_kk: 'Алгебра', name_ru: 'Алгебра', name_en: 'Algebra' }
  await w.db(w.school).transaction(async (trx) => {
    await trx
      .insertInto('people.staff')
      .values({ ...org, person_id: teacherId })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    if (learnerId === null) return
    await trx
      .insertInto('curricula.discipline')
      .values({ ...org, id: discipline, ...names, created_at: w.clock.now() })
      .execute()
    await trx
      .insertInto('courses.offering')
      .values({
        ...org,
        id: offering,
        discipline_id: discipline,
        ...names,
        teacher_id: teacherId,
        status: 'published',
        created_at: w.clock.now(),
      })
      .execute()
    await trx
      .insertInto('courses.enrolment')
      .values({ ...org, offering_id: offering, learner_id: learnerId, enrolled_at: w.clock.now() })
      .execute()
  })
  return offering
}
