import { newId } from '#lib/db'
import type { World } from '#lib/testing'

/** A class of the school and the quarters of the year. */
export async function insertSchool(w: World): Promise<{ classId: string }> {
  const classId = newId()
  const names = (name: string) => ({ name_kk: name, name_ru: name, name_en: name })
  const quarters = [
    ['1-тоқсан', '2026-09-01', '2026-10-25'],
    ['2-тоқсан', '2026-11-02', '2026-12-27'],
    ['3-тоқсан', '2027-01-11', '2027-03-21'],
  ] as const
  await w.db(w.school).transaction(async (trx) => {
    await trx
      .insertInto('organisations.unit')
      .values({ org_id: w.school, id: classId, kind: 'class', ...names('7Ә'), study_year: 7, created_at: w.clock.now() })
      .execute()
    for (const [name, starts_on, ends_on] of quarters)
      await trx
        .insertInto('organisations.period')
        .values({ org_id: w.school, id: newId(), academic_year: '2026/2027', kind: 'quarter', ...names(name), starts_on, ends_on })
        .execute()
  })
  return { classId }
}

export const setBirthday = (w: World, orgId: string, personId: string, day: string) =>
  w
    .db(orgId)
    .transaction((trx) =>
      trx.updateTable('people.person').set({ birth_date: day }).where('org_id', '=', orgId).where('id', '=', personId).execute(),
    )
