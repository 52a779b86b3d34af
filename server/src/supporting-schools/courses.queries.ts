import { sql } from 'kysely'
import type { Trx } from '#lib/db'

/** Courses of the supporting school that are not closed, with their teachers. */
export const listCourseRows = (trx: Trx, orgId: string) =>
  trx
    .selectFrom('courses.offering as o')
    .innerJoin('people.person as p', (join) => join.onRef('p.org_id', '=', 'o.org_id').onRef('p.id', '=', 'o.teacher_id'))
    .select(['o.id', 'o.name_kk', 'o.name_ru', 'o.name_en', 'p.surname', 'p.given_name', 'p.patronymic'])
    .where('o.org_id', '=', orgId)
    .where('o.status', '<>', 'closed')
    .orderBy('o.name_kk')
    .orderBy('o.id')
    .limit(500)
    .execute()

export const findCourse = (trx: Trx, orgId: string, id: string) =>
  trx
    .selectFrom('courses.offering as o')
    .innerJoin('people.person as p', (join) => join.onRef('p.org_id', '=', 'o.org_id').onRef('p.id', '=', 'o.teacher_id'))
    .select(['o.id', 'o.name_kk', 'o.name_ru', 'o.name_en', 'o.status', 'o.teacher_id', 'p.surname', 'p.given_name', 'p.patronymic'])
    .where('o.org_id', '=', orgId)
    .where('o.id', '=', id)
    .executeTakeFirst()

export const listDisciplineRows = (trx: Trx, orgId: string) =>
  trx
    .selectFrom('curricula.discipline')
    .select(['id', 'name_kk', 'name_ru', 'name_en'])
    .where('org_id', '=', orgId)
    .where('archived_at', 'is', null)
    .orderBy('name_kk')
    .orderBy('id')
    .limit(500)
    .execute()

export const findDiscipline = (trx: Trx, orgId: string, id: string) =>
  trx
    .selectFrom('curricula.discipline')
    .select(['id', 'name_kk', 'name_ru', 'name_en'])
    .where('org_id', '=', orgId)
    .where('id', '=', id)
    .executeTakeFirst()

/** Those who have the role of a teacher today. */
export const listTeacherRows = (trx: Trx, orgId: string, now: Date) =>
  trx
    .selectFrom('people.person as p')
    .select(['p.id', 'p.surname', 'p.given_name', 'p.patronymic'])
    .where('p.org_id', '=', orgId)
    .where(
      sql<boolean>`EXISTS (SELECT FROM identity.role_grant AS g WHERE g.org_id = ${orgId} AND g.person_id = p.id AND g.role = 'teacher'
        AND g.revoked_at IS NULL AND (g.valid_from IS NULL OR g.valid_from <= ${now}) AND (g.valid_until IS NULL OR g.valid_until > ${now}))`,
    )
    .orderBy('p.sort_name')
    .orderBy('p.id')
    .limit(500)
    .execute()
