import type { LearnerStatus } from '@dala/domain/people'
import type { EditionOverride } from '@dala/domain/regulations'
import { schoolLevels } from '@dala/domain/regulations'
import { newId } from '#lib/db'
import type { World } from '#lib/testing'

/** One more organisation of the world. */
export async function insertSchool(w: World, slug: string, kind: 'school' | 'college' = 'school'): Promise<string> {
  const id = newId()
  await w.databases.global
    .insertInto('organisations.organisation')
    .values({
      id,
      slug,
      kind,
      name_kk: `${slug} (kk)`,
      name_ru: `${slug} (ru)`,
      name_en: `${slug} (en)`,
      short_name_kk: slug,
      bin: slug === 'village' ? '990140000017' : null,
      settings: '{}',
      created_at: w.clock.now(),
    })
    .execute()
  return id
}

export async function insertClass(w: World, orgId: string, code: string, kind: 'class' | 'group' = 'class'): Promise<string> {
  const id = newId()
  const names = { name_kk: code, name_ru: code, name_en: code }
  await w.db(orgId).transaction((trx) =>
    trx
      .insertInto('organisations.unit')
      .values({ org_id: orgId, id, kind, code, ...names, study_year: 7, created_at: w.clock.now() })
      .execute(),
  )
  return id
}

const reach = (from: string, to: string | null) => [{ levels: [...schoolLevels], from, to, confidence: 'high' as const }]

/** Switches the draft of 2021 on for an organisation from the first of September. */
export async function switchDraftOn(w: World, orgId: string, by: string): Promise<void> {
  const overrides: EditionOverride[] = [
    { ruleSet: 'A2023.2024', recordedOn: '2026-08-20', reach: reach('2024-06-11', '2026-08-31') },
    { ruleSet: 'A2021.draft', recordedOn: '2026-08-20', status: 'in-force', reach: reach('2026-09-01', null) },
  ]
  await w.db(orgId).transaction((trx) =>
    trx
      .insertInto('regulations.edition_override')
      .values(
        overrides.map((override) => ({
          org_id: orgId,
          id: newId(),
          rule_set: override.ruleSet,
          override: JSON.stringify(override),
          recorded_on: '2026-08-20',
          reason: 'test',
          recorded_by: by,
          recorded_at: w.clock.now(),
        })),
      )
      .execute(),
  )
}

/** A published course of a teacher; with learners of the school's own. */
export async function insertCourse(w: World, orgId: string, teacherId: string, learnerIds: readonly string[] = []) {
  const [disciplineId, offeringId] = [newId(), newId()]
  const names = { name_kk: 'Физика', name_ru: 'Физика', name_en: 'Physics' }
  await w.db(orgId).transaction(async (trx) => {
    await trx
      .insertInto('curricula.discipline')
      .values({ org_id: orgId, id: disciplineId, ...names, created_at: w.clock.now() })
      .execute()
    await trx
      .insertInto('courses.offering')
      .values({
        org_id: orgId,
        id: offeringId,
        discipline_id: disciplineId,
        ...names,
        teacher_id: teacherId,
        status: 'published',
        starts_on: '2026-09-01',
        created_at: w.clock.now(),
      })
      .execute()
    if (learnerIds.length > 0)
      await trx
        .insertInto('courses.enrolment')
        .values(learnerIds.map((id) => ({ org_id: orgId, offering_id: offeringId, learner_id: id, enrolled_at: w.clock.now() })))
        .execute()
  })
  return { offeringId, disciplineId }
}

/** A status at a distance on the ground of small schools, as an order would have begun it. */
export async function insertStatus(w: World, orgId: string, learnerId: string, subject: string): Promise<string> {
  const [application, order, status] = [newId(), newId(), newId()]
  const now = w.clock.now()
  await w.db(orgId).transaction(async (trx) => {
    await trx
      .insertInto('distance.application')
      .values({
        org_id: orgId,
        id: application,
        learner_id: learnerId,
        applicant_id: learnerId,
        status: 'acquainted',
        rule_set: 'A2021.draft',
        ground: 'small-school',
        facts: JSON.stringify({ subject }),
        created_at: now,
        updated_at: now,
      })
      .execute()
    await trx
      .insertInto('distance.order')
      .values({ org_id: orgId, id: order, status: 'issued', created_by: learnerId, created_at: now })
      .execute()
    await trx
      .insertInto('distance.status')
      .values({
        org_id: orgId,
        id: status,
        learner_id: learnerId,
        application_id: application,
        order_id: order,
        rule_set: 'A2021.draft',
        ground: 'small-school',
        mode: 'partial',
        technologies: ['network'],
        format: 'sync',
        starts_on: '2026-11-02',
        ends_on: '2027-05-25',
        created_at: now,
      })
      .execute()
  })
  return status
}

/** How many rows of a table an organisation has that name the supporting schools' work. */
export const countRows = async (w: World, orgId: string, table: 'supporting.attachment' | 'supporting.visit' | 'supporting.pupil') =>
  (await w.db(orgId).transaction((trx) => trx.selectFrom(table).select('org_id').execute())).length

/** The kinds of the events about attachments in an organisation's chain. */
export const listKinds = async (w: World, orgId: string, subjectId: string): Promise<string[]> =>
  (
    await w
      .db(orgId)
      .transaction((trx) =>
        trx
          .selectFrom('audit.event')
          .select('kind')
          .where('org_id', '=', orgId)
          .where('subject_id', '=', subjectId)
          .orderBy('seq')
          .execute(),
      )
  ).map((row) => row.kind)

/** Everything that is known of a person here. */
export const readPerson = (w: World, orgId: string, id: string) =>
  w
    .db(orgId)
    .transaction((trx) =>
      trx.selectFrom('people.person').selectAll().where('org_id', '=', orgId).where('id', '=', id).executeTakeFirstOrThrow(),
    )

/** Moves a learner into another class, as an order would have done. */
export const moveTo = (w: World, orgId: string, learnerId: string, groupId: string) =>
  w
    .db(orgId)
    .transaction((trx) =>
      trx.updateTable('people.learner').set({ group_id: groupId }).where('org_id', '=', orgId).where('person_id', '=', learnerId).execute(),
    )

export const giveMail = (w: World, orgId: string, personId: string) =>
  w.db(orgId).transaction((trx) =>
    trx
      .updateTable('people.person')
      .set({ email: `${personId}@village.example` })
      .where('org_id', '=', orgId)
      .where('id', '=', personId)
      .execute(),
  )

/** Gives a learner of one organisation the account of somebody in another. */
export const shareAccount = async (w: World, orgId: string, personId: string, accountId: string) => {
  await w
    .db(orgId)
    .transaction((trx) =>
      trx.updateTable('people.person').set({ account_id: accountId }).where('org_id', '=', orgId).where('id', '=', personId).execute(),
    )
  await w.databases.global.insertInto('identity.membership').values({ account_id: accountId, org_id: orgId, person_id: personId }).execute()
}

/** Makes a learner somebody who never signed in. */
export const forgetAccount = async (w: World, orgId: string, learner: { id: string; accountId: string }) => {
  await w
    .db(orgId)
    .transaction((trx) =>
      trx.updateTable('people.person').set({ account_id: null }).where('org_id', '=', orgId).where('id', '=', learner.id).execute(),
    )
  await w.databases.global.deleteFrom('identity.membership').where('account_id', '=', learner.accountId).execute()
}

export const setStatus = (w: World, orgId: string, learnerId: string, status: LearnerStatus) =>
  w
    .db(orgId)
    .transaction((trx) =>
      trx.updateTable('people.learner').set({ status }).where('org_id', '=', orgId).where('person_id', '=', learnerId).execute(),
    )

export const statusOf = async (w: World, orgId: string, learnerId: string) =>
  (
    await w
      .db(orgId)
      .transaction((trx) =>
        trx.selectFrom('people.learner').select('status').where('org_id', '=', orgId).where('person_id', '=', learnerId).executeTakeFirst(),
      )
  )?.status

/** Whether the account belongs to the organisation, visits it, or has no way in. */
export const wayIn = async (w: World, orgId: string, accountId: string): Promise<'own' | 'visiting' | 'none'> => {
  const row = await w.databases.global
    .selectFrom('identity.membership')
    .select('visiting')
    .where('org_id', '=', orgId)
    .where('account_id', '=', accountId)
    .executeTakeFirst()
  return row === undefined ? 'none' : row.visiting ? 'visiting' : 'own'
}

/** As if the second factor had been given this minute. */
export const confirmSession = (w: World, sessionId: string) =>
  w.databases.global.updateTable('identity.session').set({ confirmed_at: w.clock.now() }).where('id', '=', sessionId).execute()

/** Takes roles and the way in from somebody who left. */
export const leaveOrganisation = async (w: World, orgId: string, person: { id: string; accountId: string }) => {
  await w
    .db(orgId)
    .transaction((trx) =>
      trx
        .updateTable('identity.role_grant')
        .set({ revoked_at: w.clock.now() })
        .where('org_id', '=', orgId)
        .where('person_id', '=', person.id)
        .execute(),
    )
  await w.databases.global
    .deleteFrom('identity.membership')
    .where('org_id', '=', orgId)
    .where('account_id', '=', person.accountId)
    .execute()
}
