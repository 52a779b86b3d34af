import type { RuleSetId } from '@dala/domain/regulations'
import { newId } from '#lib/db'
import type { World } from '#lib/testing'

/** Two faculties with a group each. */
export async function insertFaculty(w: World): Promise<[{ faculty: string; group: string }, { faculty: string; group: string }]> {
  const made = () => ({ faculty: newId(), group: newId() })
  const both: [ReturnType<typeof made>, ReturnType<typeof made>] = [made(), made()]
  await w.db().transaction(async (trx) => {
    for (const [index, { faculty, group }] of both.entries()) {
      const names = { name_kk: `Факультет ${index}`, name_ru: `Факультет ${index}`, name_en: `Faculty ${index}` }
      const common = { org_id: w.university, created_at: w.clock.now() }
      await trx
        .insertInto('organisations.unit')
        .values({ ...common, id: faculty, kind: 'faculty', ...names })
        .execute()
      await trx
        .insertInto('organisations.unit')
        .values({
          ...common,
          id: group,
          parent_id: faculty,
          kind: 'group',
          name_kk: `ИС-${index}`,
          name_ru: `ИС-${index}`,
          name_en: `IS-${index}`,
        })
        .execute()
    }
  })
  return both
}

/** A discipline of five credits in the autumn semester that the learner is enrolled in. */
export async function insertStudies(w: World, learnerId: string): Promise<void> {
  const teacher = await w.person({ roles: ['teacher'], name: 'Оқытушы' })
  const [discipline, offering, period] = [newId(), newId(), newId()]
  const org = { org_id: w.university }
  await w.db().transaction(async (trx) => {
    await trx
      .insertInto('organisations.period')
      .values({
        ...org,
        id: period,
        academic_year: '2026/2027',
        kind: 'semester',
        name_kk: 'Күзгі семестр',
        name_ru: 'Осенний семестр',
        name_en: 'Autumn semester',
        starts_on: '2026-09-01',
        ends_on: '2026-12-26',
      })
      .execute()
    await trx
      .insertInto('curricula.discipline')
      .values({
        ...org,
        id: discipline,
        name_kk: 'Деректер қоры',
        name_ru: 'Базы данных',
        name_en: 'Databases',
        credits: 5,
        created_at: w.clock.now(),
      })
      .execute()
    await trx
      .insertInto('courses.offering')
      .values({
        ...org,
        id: offering,
        discipline_id: discipline,
        period_id: period,
        name_kk: 'Деректер қоры',
        name_ru: 'Базы данных',
        name_en: 'Databases',
        teacher_id: teacher.id,
        created_at: w.clock.now(),
      })
      .execute()
    await trx
      .insertInto('courses.enrolment')
      .values({ ...org, offering_id: offering, learner_id: learnerId, enrolled_at: w.clock.now() })
      .execute()
  })
}

/** How many looks at sensitive papers stand in a learner's trail. */
export const viewsOf = async (w: World, learnerId: string): Promise<number> =>
  (
    await w
      .db()
      .transaction((trx) =>
        trx
          .selectFrom('audit.event')
          .select('id')
          .where('org_id', '=', w.university)
          .where('about_id', '=', learnerId)
          .where('kind', '=', 'distance.document-viewed')
          .execute(),
      )
  ).length

/** Breaks a learner's status as no order could, or takes a paper out of its case, so that the board has something to find. */
export async function breakStatus(
  w: World,
  orgId: string,
  learnerId: string,
  change: { starts_on?: string; ends_on?: string },
  paper?: string,
): Promise<void> {
  await w.db(orgId).transaction(async (trx) => {
    const status = await trx
      .selectFrom('distance.status')
      .select(['id', 'application_id'])
      .where('org_id', '=', orgId)
      .where('learner_id', '=', learnerId)
      .executeTakeFirstOrThrow()
    if (change.starts_on !== undefined || change.ends_on !== undefined)
      await trx.updateTable('distance.status').set(change).where('org_id', '=', orgId).where('id', '=', status.id).execute()
    if (paper !== undefined)
      await trx
        .updateTable('distance.attachment')
        .set({ removed_at: w.clock.now() })
        .where('org_id', '=', orgId)
        .where('application_id', '=', status.application_id)
        .where('kind', '=', paper)
        .execute()
  })
}

/** Puts a learner's applications under another edition. */
export const setRuleSet = (w: World, orgId: string, learnerId: string, ruleSet: RuleSetId) =>
  w
    .db(orgId)
    .transaction((trx) =>
      trx
        .updateTable('distance.application')
        .set({ rule_set: ruleSet })
        .where('org_id', '=', orgId)
        .where('learner_id', '=', learnerId)
        .execute(),
    )

/** The ruling that was kept with a decision. */
export async function rulingOfRow(w: World, applicationId: string) {
  const row = await w
    .db()
    .transaction((trx) =>
      trx
        .selectFrom('distance.application')
        .select('ruling')
        .where('org_id', '=', w.university)
        .where('id', '=', applicationId)
        .executeTakeFirstOrThrow(),
    )
  if (row.ruling === null) throw new Error('no ruling was kept')
  return row.ruling
}
