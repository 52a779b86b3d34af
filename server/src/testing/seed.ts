import { demo } from '#seed'
import { courseTests, offeringId, testIdOf } from '#demo-course'
import type { Seed } from '#lib/seeding'
import { layBank, layTest } from './lay-test.ts'
import { findOfferingForSeed } from './tests.queries.ts'

/** Lays the bank and the tests of the course about learning at a distance. */
export const seed: Seed = async ({ databases, now }) => {
  const orgId = demo.university.id
  await databases.of(orgId).transaction(async (trx) => {
    const offering = await findOfferingForSeed(trx, orgId, offeringId)
    if (offering === undefined) return // an installation without the demo course
    const bankId = await layBank(
      trx,
      {
        orgId,
        ownerId: offering.teacher_id,
        disciplineId: offering.discipline_id,
        name: { kk: offering.name_kk, ru: offering.name_ru, en: offering.name_en },
      },
      now,
    )
    for (const test of courseTests)
      await layTest(trx, { orgId, bankId, offeringId, byId: offering.teacher_id, id: testIdOf(test.slug) }, test, now)
  })
}
