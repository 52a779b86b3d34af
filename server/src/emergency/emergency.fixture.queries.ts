import type { Databases, Level } from '#lib/db'
import { newId } from '#lib/db'

/** A class of the test school. */
export async function insertClass(databases: Databases, orgId: string, code: string, year: number, shift: number): Promise<string> {
  const id = newId()
  await databases.of(orgId).transaction((trx) =>
    trx
      .insertInto('organisations.unit')
      .values({
        org_id: orgId,
        id,
        kind: 'class',
        code,
        name_kk: code,
        name_ru: code,
        name_en: code,
        study_year: year,
        shift,
        created_at: new Date('2026-09-01T00:00:00Z'),
      })
      .execute(),
  )
  return id
}

/** Learners of a class without accounts, as an import brings them. */
export async function insertPupils(databases: Databases, orgId: string, groupId: string, level: Level, count: number): Promise<string[]> {
  const now = new Date('2026-09-01T00:00:00Z')
  const ids = Array.from({ length: count }, () => newId())
  await databases.of(orgId).transaction(async (trx) => {
    await trx
      .insertInto('people.person')
      .values(
        ids.map((id, index) => ({
          org_id: orgId,
          id,
          given_name: `Pupil ${index}`,
          phone: `+7700${String(index).padStart(7, '0')}`,
          created_at: now,
          updated_at: now,
        })),
      )
      .execute()
    await trx
      .insertInto('people.learner')
      .values(ids.map((id) => ({ org_id: orgId, person_id: id, level, group_id: groupId, status: 'studying' as const })))
      .execute()
  })
  return ids
}

export const setAddress = (databases: Databases, orgId: string, personId: string, email: string) =>
  databases
    .of(orgId)
    .transaction((trx) => trx.updateTable('people.person').set({ email }).where('org_id', '=', orgId).where('id', '=', personId).execute())

export const lastEvents = (databases: Databases, orgId: string, kind: string) =>
  databases
    .of(orgId)
    .transaction((trx) =>
      trx
        .selectFrom('audit.event')
        .select(['about_id', 'payload'])
        .where('org_id', '=', orgId)
        .where('kind', '=', kind)
        .orderBy('seq')
        .execute(),
    )

/** Writes over a switch what no way of the program writes, to see that the board finds it. */
export const spoilSwitch = (
  databases: Databases,
  orgId: string,
  id: string,
  change: { authority_order_id?: null; status?: 'standing'; ends_on?: string },
) =>
  databases
    .of(orgId)
    .transaction((trx) => trx.updateTable('emergency.switch').set(change).where('org_id', '=', orgId).where('id', '=', id).execute())

export const spoilGround = (databases: Databases, orgId: string, id: string) =>
  databases
    .of(orgId)
    .transaction((trx) =>
      trx.updateTable('emergency.switch').set({ ground: 'weather' }).where('org_id', '=', orgId).where('id', '=', id).execute(),
    )

/** A learner who has left: of no class any more. */
export const removeLearner = (databases: Databases, orgId: string, id: string) =>
  databases.of(orgId).transaction((trx) =>
    trx
      .updateTable('people.learner')
      .set({ status: 'expelled' as const, group_id: null })
      .where('org_id', '=', orgId)
      .where('person_id', '=', id)
      .execute(),
  )
