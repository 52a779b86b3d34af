import { ruleSetIds, ruleSets, type EditionOverride, type Level, type RuleSetId } from '@dala/domain/regulations'
import type { World } from '#lib/testing'
import { newId, type Db } from '#lib/db'

/** For tests: puts a learner into a programme and a year of study. */
export const enterProgramme = (
  w: World,
  orgId: string,
  learnerId: string,
  given: { programmeId: string; studyYear: number; studyForm?: 'full-time' | 'evening' | 'extramural' | 'externship' },
) =>
  w.db(orgId).transaction((trx) =>
    trx
      .updateTable('people.learner')
      .set({ programme_id: given.programmeId, study_year: given.studyYear, study_form: given.studyForm ?? 'full-time', status: 'studying' })
      .where('org_id', '=', orgId)
      .where('person_id', '=', learnerId)
      .execute(),
  )

/** The autumn and the spring of the academic year 2026/2027. */
export async function insertYear(w: World, orgId: string): Promise<{ autumn: string; spring: string }> {
  const [autumn, spring] = [newId(), newId()]
  const year = { org_id: orgId, academic_year: '2026/2027', kind: 'semester' as const }
  await w.db(orgId).transaction((trx) =>
    trx
      .insertInto('organisations.period')
      .values([
        {
          ...year,
          id: autumn,
          name_kk: 'Күзгі семестр',
          name_ru: 'Осенний семестр',
          name_en: 'Autumn',
          starts_on: '2026-09-01',
          ends_on: '2026-12-19',
        },
        {
          ...year,
          id: spring,
          name_kk: 'Көктемгі семестр',
          name_ru: 'Весенний семестр',
          name_en: 'Spring',
          starts_on: '2027-01-18',
          ends_on: '2027-05-15',
        },
      ])
      .execute(),
  )
  return { autumn, spring }
}

/** A learner at a distance by an issued order on a ground. */
export async function insertDistance(w: World, orgId: string, learnerId: string, ground: string, by: string): Promise<void> {
  const now = w.clock.now()
  const [applicationId, orderId] = [newId(), newId()]
  await w.db(orgId).transaction(async (trx) => {
    await trx
      .insertInto('distance.application')
      .values({
        org_id: orgId,
        id: applicationId,
        learner_id: learnerId,
        applicant_id: learnerId,
        status: 'acquainted',
        rule_set: 'A2023.2024',
        ground,
        facts: '{}',
        created_at: now,
        updated_at: now,
      })
      .execute()
    await trx
      .insertInto('distance.order')
      .values({
        org_id: orgId,
        id: orderId,
        status: 'issued',
        number: 1,
        label: '1-Д',
        issued_on: '2026-11-01',
        issued_by: by,
        issued_at: now,
        created_by: by,
        created_at: now,
      })
      .execute()
    await trx
      .insertInto('distance.order_line')
      .values({
        org_id: orgId,
        order_id: orderId,
        application_id: applicationId,
        learner_id: learnerId,
        technologies: ['network'],
        starts_on: '2026-11-01',
        ends_on: '2027-05-25',
        order_due: '2026-11-04',
      })
      .execute()
  })
}

export const insertLicence = async (w: World, orgId: string, dates: { issuedOn: string; validUntil: string | null }): Promise<string> => {
  const id = newId()
  await w
    .db(orgId)
    .transaction((trx) =>
      trx
        .insertInto('organisations.licence')
        .values({ org_id: orgId, id, number: 'KZ01', issued_on: dates.issuedOn, valid_until: dates.validUntil, created_at: w.clock.now() })
        .execute(),
    )
  return id
}

/** What of an elective is sold: the counter and the seated rows. */
export const soldSeats = (w: World, orgId: string, electiveId: string) =>
  w.db(orgId).transaction(async (trx) => {
    const { taken } = await trx
      .selectFrom('curricula.elective')
      .select('taken')
      .where('org_id', '=', orgId)
      .where('id', '=', electiveId)
      .executeTakeFirstOrThrow()
    const rows = await trx
      .selectFrom('curricula.elective_choice')
      .select('status')
      .where('org_id', '=', orgId)
      .where('elective_id', '=', electiveId)
      .execute()
    return {
      taken,
      seated: rows.filter((row) => row.status === 'seated').length,
      waiting: rows.filter((row) => row.status === 'waiting').length,
    }
  })

/** Puts into a line what the editor would refuse, as an import of old data might have. */
export const breakItem = (w: World, orgId: string, itemId: string, given: { distance: number }) =>
  w
    .db(orgId)
    .transaction((trx) => trx.updateTable('curricula.plan_item').set(given).where('org_id', '=', orgId).where('id', '=', itemId).execute())

export async function insertOffering(
  w: World,
  orgId: string,
  given: { id: string; disciplineId: string; periodId: string; teacherId: string; endsOn: string },
): Promise<string> {
  await w.db(orgId).transaction((trx) =>
    trx
      .insertInto('courses.offering')
      .values({
        org_id: orgId,
        id: given.id,
        discipline_id: given.disciplineId,
        period_id: given.periodId,
        name_kk: 'Course',
        name_ru: 'Course',
        name_en: 'Course',
        teacher_id: given.teacherId,
        status: 'published',
        starts_on: '2027-01-18',
        ends_on: given.endsOn,
        created_at: w.clock.now(),
      })
      .execute(),
  )
  return given.id
}

/** States an edition in force for levels since a day and the others ended there, as an administrator's statements; null takes all back. */
export const switchEdition = (
  db: Db,
  {
    personId,
    ruleSet,
    levels,
    from,
    now,
    parameters,
  }: {
    personId: string
    ruleSet: RuleSetId | null
    levels: Level[]
    from: string
    now: Date
    parameters?: EditionOverride['parameters']
  },
): Promise<void> =>
  db.transaction(async (trx) => {
    const standing = await trx
      .selectFrom('regulations.edition_override as stated')
      .leftJoin('regulations.edition_withdrawal as withdrawn', (join) =>
        join.onRef('withdrawn.org_id', '=', 'stated.org_id').onRef('withdrawn.override_id', '=', 'stated.id'),
      )
      .select('stated.id')
      .where('stated.org_id', '=', db.orgId)
      .where('withdrawn.override_id', 'is', null)
      .execute()
    for (const { id } of standing)
      await trx
        .insertInto('regulations.edition_withdrawal')
        .values({ org_id: db.orgId, override_id: id, withdrawn_on: from, reason: 'test', withdrawn_by: personId, withdrawn_at: now })
        .execute()
    if (ruleSet === null) return
    const ended: EditionOverride[] = ruleSetIds
      .filter((id) => id !== ruleSet && ruleSets[id].status !== 'draft')
      .map((id) => ({
        ruleSet: id,
        recordedOn: from,
        reach: ruleSets[id].reach
          .map((reach) => ({ ...reach, levels: reach.levels.filter((level) => !levels.includes(level)) }))
          .filter((reach) => reach.levels.length > 0),
      }))
    const begun: EditionOverride = {
      ruleSet,
      recordedOn: from,
      status: 'in-force',
      reach: [{ levels, from, to: null, confidence: 'high' }],
      confirmed: { source: 'a test' },
      ...(parameters === undefined ? {} : { parameters }),
    }
    for (const override of [...ended, begun])
      await trx
        .insertInto('regulations.edition_override')
        .values({
          org_id: db.orgId,
          id: newId(),
          rule_set: override.ruleSet,
          override: JSON.stringify(override),
          recorded_on: from,
          reason: 'Order No. 5',
          recorded_by: personId,
          recorded_at: now,
        })
        .execute()
  })
