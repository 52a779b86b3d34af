import type { Databases, Db } from '#lib/db'
import { newId } from '#lib/db'

/** A class or group of a test organisation. */
export async function insertGroup(
  databases: Databases,
  orgId: string,
  code: string,
  over: { kind?: 'class' | 'group' | 'faculty'; shift?: number; parentId?: string } = {},
): Promise<string> {
  const id = newId()
  await databases.of(orgId).transaction((trx) =>
    trx
      .insertInto('organisations.unit')
      .values({
        org_id: orgId,
        id,
        parent_id: over.parentId ?? null,
        kind: over.kind ?? 'class',
        code,
        name_kk: code,
        name_ru: code,
        name_en: code,
        study_year: 7,
        shift: over.shift ?? 1,
        created_at: new Date('2026-09-01T00:00:00Z'),
      })
      .execute(),
  )
  return id
}

/** A period of the academic year of a test organisation. */
export const insertPeriod = (
  databases: Databases,
  orgId: string,
  kind: 'quarter' | 'semester' | 'session' | 'break',
  starts_on: string,
  ends_on: string,
) =>
  databases.of(orgId).transaction((trx) =>
    trx
      .insertInto('organisations.period')
      .values({
        org_id: orgId,
        id: newId(),
        academic_year: '2026/2027',
        kind,
        name_kk: kind,
        name_ru: kind,
        name_en: kind,
        starts_on,
        ends_on,
      })
      .execute(),
  )

/** A day of a test organisation that is worked or free, whatever the rule says. */
export const insertDay = (databases: Databases, orgId: string, on: string, kind: 'working' | 'day-off') =>
  databases.of(orgId).transaction((trx) =>
    trx
      .insertInto('organisations.calendar_day')
      .values({ org_id: orgId, on_date: on, kind, reason: 'By order', changed_at: new Date('2026-09-01T00:00:00Z') })
      .execute(),
  )

/** The events of the timetable, in order. */
export const timetableEvents = (db: Db) =>
  db.transaction(async (trx) =>
    (
      await trx
        .selectFrom('audit.event')
        .select(['kind', 'payload'])
        .where('org_id', '=', db.orgId)
        .where('kind', 'like', 'timetable.%')
        .orderBy('seq')
        .execute()
    ).map((row) => row.kind),
  )

/** How many lessons stand in the timetable. */
export const countLessons = (db: Db) =>
  db.transaction(
    async (trx) =>
      (await trx.selectFrom('timetable.lesson').select('id').where('org_id', '=', db.orgId).where('removed_at', 'is', null).execute())
        .length,
  )

/** Days at a distance of a learner, as an order of one's own would have begun them. */
export async function insertOwnDays(
  databases: Databases,
  orgId: string,
  learnerId: string,
  starts_on: string,
  ends_on: string,
): Promise<void> {
  const [application, order] = [newId(), newId()]
  const at = new Date('2026-09-01T00:00:00Z')
  const rules = { rule_set: 'A2023.2024', ground: 'parent' }
  const made = { org_id: orgId, created_at: at }
  await databases.of(orgId).transaction(async (trx) => {
    await trx
      .insertInto('distance.application')
      .values({ ...made, ...rules, id: application, learner_id: learnerId, applicant_id: learnerId, status: 'acquainted', updated_at: at })
      .execute()
    await trx
      .insertInto('distance.order')
      .values({ ...made, id: order, status: 'issued', created_by: learnerId })
      .execute()
    await trx
      .insertInto('distance.status')
      .values({
        ...made,
        ...rules,
        id: newId(),
        learner_id: learnerId,
        application_id: application,
        order_id: order,
        mode: 'full',
        technologies: ['network'],
        format: 'sync',
        starts_on,
        ends_on,
      })
      .execute()
  })
}

/** Lets somebody stand for one more child. */
export const insertChild = (databases: Databases, orgId: string, guardianId: string, childId: string) =>
  databases.of(orgId).transaction((trx) =>
    trx
      .insertInto('people.guardianship')
      .values({ org_id: orgId, guardian_id: guardianId, child_id: childId, since: new Date('2026-09-01T00:00:00Z') })
      .execute(),
  )

/** A published course taught to some groups, and taken by learners without one. */
export async function insertCourse(
  databases: Databases,
  orgId: string,
  course: { name: string; teacherId: string; groupIds?: readonly string[]; learnerIds?: readonly string[] },
): Promise<string> {
  const [discipline_id, id] = [newId(), newId()]
  const at = new Date('2026-09-01T00:00:00Z')
  const names = { name_kk: course.name, name_ru: course.name, name_en: course.name }
  await databases.of(orgId).transaction(async (trx) => {
    await trx
      .insertInto('curricula.discipline')
      .values({ org_id: orgId, id: discipline_id, ...names, created_at: at })
      .execute()
    await trx
      .insertInto('courses.offering')
      .values({ org_id: orgId, id, discipline_id, ...names, teacher_id: course.teacherId, status: 'published', created_at: at })
      .execute()
    for (const group_id of course.groupIds ?? [])
      await trx.insertInto('courses.offering_group').values({ org_id: orgId, offering_id: id, group_id, added_at: at }).execute()
    for (const learner_id of course.learnerIds ?? [])
      await trx
        .insertInto('courses.enrolment')
        .values({ org_id: orgId, offering_id: id, learner_id, group_id: null, enrolled_at: at })
        .execute()
  })
  return id
}
