import { sql } from 'kysely'
import type { Trx } from '#lib/db'
import './timetable.tables.ts'

/** A class or group of the organisation, and whether it is the person's own or that of a child; undefined where there is none. */
export const findGroup = async (trx: Trx, orgId: string, id: string, personId: string) =>
  (
    await sql<{ id: string; name_kk: string; name_ru: string; name_en: string; own: boolean }>`
      SELECT unit.id, unit.name_kk, unit.name_ru, unit.name_en, EXISTS (
               SELECT FROM people.learner AS learner WHERE learner.org_id = ${orgId}::uuid AND learner.group_id = unit.id
                  AND (learner.person_id = ${personId}::uuid OR learner.person_id IN (SELECT tie.child_id FROM people.guardianship AS tie
                       WHERE tie.org_id = ${orgId}::uuid AND tie.guardian_id = ${personId}::uuid AND tie.ended_at IS NULL))) AS own
        FROM organisations.unit AS unit
       WHERE unit.org_id = ${orgId}::uuid AND unit.id = ${id}::uuid AND unit.kind IN ('class', 'group')`.execute(trx)
  ).rows[0]

const teaches = (orgId: string) => sql`
  (EXISTS (SELECT FROM identity.role_grant AS given WHERE given.org_id = ${orgId}::uuid AND given.person_id = person.id
            AND given.role IN ('teacher', 'tutor') AND given.revoked_at IS NULL)
   OR EXISTS (SELECT FROM timetable.lesson_teacher AS tie WHERE tie.org_id = ${orgId}::uuid AND tie.teacher_id = person.id))`

export interface TeacherRow {
  id: string
  surname: string
  given_name: string
  patronymic: string
  sort_name: string
}

/** A person who teaches: has the role, or lessons in the timetable. */
export const findTeacher = async (trx: Trx, orgId: string, id: string): Promise<TeacherRow | undefined> =>
  (
    await sql<TeacherRow>`
      SELECT person.id, person.surname, person.given_name, person.patronymic, person.sort_name FROM people.person AS person
       WHERE person.org_id = ${orgId}::uuid AND person.id = ${id}::uuid AND ${teaches(orgId)}`.execute(trx)
  ).rows[0]

/** Those who teach in the order of names, one more than asked. */
export const listTeachers = async (
  trx: Trx,
  orgId: string,
  query: { search: string | undefined; after: readonly [sortName: string, id: string] | null; limit: number },
): Promise<TeacherRow[]> => {
  const like = `%${(query.search ?? '').toLowerCase().replace(/[\\%_]/g, '\\$&')}%`
  const [sortName, id] = query.after ?? ['', null]
  return (
    await sql<TeacherRow>`
      SELECT person.id, person.surname, person.given_name, person.patronymic, person.sort_name FROM people.person AS person
       WHERE person.org_id = ${orgId}::uuid
         AND person.id IN (SELECT given.person_id FROM identity.role_grant AS given
                            WHERE given.org_id = ${orgId}::uuid AND given.role IN ('teacher', 'tutor') AND given.revoked_at IS NULL
                            UNION SELECT tie.teacher_id FROM timetable.lesson_teacher AS tie WHERE tie.org_id = ${orgId}::uuid)
         AND (${!query.search} OR lower(concat_ws(' ', person.surname, person.given_name, person.patronymic)) LIKE ${like} OR person.search_name LIKE ${like})
         AND (${id}::uuid IS NULL OR (person.sort_name, person.id) > (${sortName}, ${id}::uuid))
       ORDER BY person.sort_name, person.id
       LIMIT ${query.limit + 1}`.execute(trx)
  ).rows
}

/** Classes and groups that learn; of some units or of all. */
export const listGroups = (trx: Trx, orgId: string, units: readonly string[] | null) =>
  trx
    .selectFrom('organisations.unit')
    .select(['id', 'name_kk', 'name_ru', 'name_en', 'code', 'study_year', 'shift'])
    .where('org_id', '=', orgId)
    .where('kind', 'in', ['class', 'group'])
    .where('archived_at', 'is', null)
    .$if(units !== null, (query) => query.where(sql<boolean>`id = ANY(${[...(units ?? [])]}::uuid[])`))
    .orderBy(sql`study_year NULLS LAST, name_kk, id`)
    .limit(2000)
    .execute()

/** Courses taught to a class or group, with their teacher; of all groups where none is given. */
export const listOfferings = (trx: Trx, orgId: string, groupId: string | null) =>
  trx
    .selectFrom('courses.offering as offering')
    .leftJoin('courses.offering_group as tie', (join) => join.onRef('tie.offering_id', '=', 'offering.id').on('tie.org_id', '=', orgId))
    .select(['offering.id', 'offering.name_kk', 'offering.name_ru', 'offering.name_en', 'offering.teacher_id', 'tie.group_id'])
    .where('offering.org_id', '=', orgId)
    .where('offering.status', '<>', 'closed')
    .$if(groupId !== null, (query) => query.where('tie.group_id', '=', groupId))
    .orderBy('offering.name_kk')
    .orderBy('offering.id')
    .limit(5000)
    .execute()

/** Rooms that stand in the timetable. */
export const listRooms = async (trx: Trx, orgId: string): Promise<string[]> =>
  (
    await sql<{ room: string }>`
      SELECT DISTINCT lesson.room FROM timetable.lesson AS lesson
       WHERE lesson.org_id = ${orgId}::uuid AND lesson.room <> '' AND lesson.removed_at IS NULL ORDER BY lesson.room LIMIT 1000`.execute(
      trx,
    )
  ).rows.map((row) => row.room)

/** Which of these ids are classes or groups, teachers, an offering of the organisation. */
export const countKnown = async (
  trx: Trx,
  orgId: string,
  ids: { groupIds: readonly string[]; personIds: readonly string[]; offeringId: string | null },
) =>
  (
    await sql<{ groups: number; people: number; offerings: number }>`
      SELECT (SELECT count(*)::int FROM organisations.unit WHERE org_id = ${orgId}::uuid AND kind IN ('class', 'group')
                AND id = ANY(${[...ids.groupIds]}::uuid[])) AS groups,
             (SELECT count(*)::int FROM people.person AS person WHERE person.org_id = ${orgId}::uuid
                AND person.id = ANY(${[...ids.personIds]}::uuid[])
                AND (${teaches(orgId)} OR EXISTS (SELECT FROM people.staff AS staff WHERE staff.org_id = ${orgId}::uuid AND staff.person_id = person.id))) AS people,
             (SELECT count(*)::int FROM courses.offering WHERE org_id = ${orgId}::uuid AND id = ${ids.offeringId}::uuid) AS offerings`.execute(
      trx,
    )
  ).rows[0] ?? { groups: 0, people: 0, offerings: 0 }

/** Whether a course is taught to one of these classes or groups. */
export const isTaughtTo = async (trx: Trx, orgId: string, offeringId: string, groupIds: readonly string[]): Promise<boolean> =>
  (await trx
    .selectFrom('courses.offering_group')
    .select('group_id')
    .where('org_id', '=', orgId)
    .where('offering_id', '=', offeringId)
    .where(sql<boolean>`group_id = ANY(${[...groupIds]}::uuid[])`)
    .limit(1)
    .executeTakeFirst()) !== undefined

/** The shift of each class or group; the first where none is set. */
export const shiftsByGroup = async (trx: Trx, orgId: string, groupIds: readonly string[]): Promise<Map<string, number>> => {
  const rows = await trx
    .selectFrom('organisations.unit')
    .select(['id', 'shift'])
    .where('org_id', '=', orgId)
    .where(sql<boolean>`id = ANY(${[...groupIds]}::uuid[])`)
    .execute()
  return new Map(rows.map((row) => [row.id, row.shift ?? 1]))
}
