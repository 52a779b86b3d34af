import type { Language } from '@dala/domain/content'
import { sql, type ExpressionBuilder } from 'kysely'
import { missing, newId, type Database, type Trx } from '#lib/db'
import './courses.tables.ts'

export interface OfferingFields {
  name: { kk: string; ru: string; en: string }
  disciplineId: string
  periodId: string | null
  teacherId: string
  tutorId: string | null
  technologies: string[]
  languages: Language[]
  startsOn: string | null
  endsOn: string | null
}

const columnsOf = (fields: OfferingFields) => ({
  name_kk: fields.name.kk,
  name_ru: fields.name.ru,
  name_en: fields.name.en,
  discipline_id: fields.disciplineId,
  period_id: fields.periodId,
  teacher_id: fields.teacherId,
  tutor_id: fields.tutorId,
  technologies: fields.technologies,
  languages: fields.languages,
  starts_on: fields.startsOn,
  ends_on: fields.endsOn,
})

/** @param id given by a seed, so that other parts of the demo can point to it */
export async function insertOffering(trx: Trx, orgId: string, fields: OfferingFields, now: Date, id = newId()): Promise<string> {
  await trx
    .insertInto('courses.offering')
    .values({ org_id: orgId, id, ...columnsOf(fields), created_at: now })
    .execute()
  return id
}

export const updateOffering = (trx: Trx, orgId: string, id: string, fields: OfferingFields) =>
  trx.updateTable('courses.offering').set(columnsOf(fields)).where('org_id', '=', orgId).where('id', '=', id).execute()

/** What every decision about an offering needs, or 404. */
export async function getOfferingFacts(trx: Trx, orgId: string, id: string) {
  const row = await trx
    .selectFrom('courses.offering')
    .select(['id', 'teacher_id', 'tutor_id', 'status', 'languages', 'name_kk', 'name_ru', 'name_en'])
    .where('org_id', '=', orgId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row ?? missing('offering', id)
}

export async function lockOffering(trx: Trx, orgId: string, id: string) {
  const row = await trx
    .selectFrom('courses.offering')
    .select(['id', 'teacher_id', 'tutor_id', 'status', 'languages', 'name_kk', 'name_ru', 'name_en'])
    .where('org_id', '=', orgId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row ?? missing('offering', id)
}

export const setStatus = (trx: Trx, orgId: string, id: string, status: 'published' | 'closed', now: Date) =>
  trx
    .updateTable('courses.offering')
    .set({ status, ...(status === 'published' && { published_at: now }) })
    .where('org_id', '=', orgId)
    .where('id', '=', id)
    .execute()

const person = (alias: 't' | 'u') =>
  sql<{ id: string; name: { surname: string; givenName: string; patronymic: string } } | null>`
    case when ${sql.ref(`${alias}.id`)} is null then null else json_build_object('id', ${sql.ref(`${alias}.id`)}, 'name', json_build_object(
      'surname', ${sql.ref(`${alias}.surname`)}, 'givenName', ${sql.ref(`${alias}.given_name`)}, 'patronymic', ${sql.ref(`${alias}.patronymic`)})) end`

export async function findOffering(trx: Trx, orgId: string, id: string) {
  const row = await trx
    .selectFrom('courses.offering as o')
    .innerJoin('curricula.discipline as d', (join) => join.onRef('d.org_id', '=', 'o.org_id').onRef('d.id', '=', 'o.discipline_id'))
    .innerJoin('people.person as t', (join) => join.onRef('t.org_id', '=', 'o.org_id').onRef('t.id', '=', 'o.teacher_id'))
    .leftJoin('people.person as u', (join) => join.onRef('u.org_id', '=', 'o.org_id').onRef('u.id', '=', 'o.tutor_id'))
    .leftJoin('courses.syllabus as s', (join) => join.onRef('s.org_id', '=', 'o.org_id').onRef('s.offering_id', '=', 'o.id'))
    .select(['o.id', 'o.name_kk', 'o.name_ru', 'o.name_en', 'o.discipline_id', 'o.period_id', 'o.technologies', 'o.languages', 'o.status'])
    .select(['o.starts_on', 'o.ends_on', 'o.teacher_id', 'o.tutor_id', 'd.credits', 'd.hours'])
    .select(['d.name_kk as discipline_kk', 'd.name_ru as discipline_ru', 'd.name_en as discipline_en'])
    .select(['s.description_kk', 's.description_ru', 's.description_en', person('t').as('teacher'), person('u').as('tutor')])
    .where('o.org_id', '=', orgId)
    .where('o.id', '=', id)
    .executeTakeFirst()
  return row ?? missing('offering', id)
}

const countLearners = (eb: ExpressionBuilder<Database & { o: Database['courses.offering'] }, 'o'>) =>
  eb
    .selectFrom('courses.enrolment as e')
    .select(eb.fn.countAll<number>().as('n'))
    .whereRef('e.org_id', '=', 'o.org_id')
    .whereRef('e.offering_id', '=', 'o.id')
    .where('e.ended_at', 'is', null)

export interface OfferingFilter {
  search: string | undefined
  status: 'draft' | 'published' | 'closed' | undefined
  /** Only those that this person teaches or tutors. */
  taughtBy: string | null
  after: { name: string; id: string } | null
  limit: number
}

/** Offerings by name, one more than asked for. */
export const listOfferingRows = (trx: Trx, orgId: string, filter: OfferingFilter) =>
  trx
    .selectFrom('courses.offering as o')
    .innerJoin('curricula.discipline as d', (join) => join.onRef('d.org_id', '=', 'o.org_id').onRef('d.id', '=', 'o.discipline_id'))
    .innerJoin('people.person as t', (join) => join.onRef('t.org_id', '=', 'o.org_id').onRef('t.id', '=', 'o.teacher_id'))
    .leftJoin('people.person as u', (join) => join.onRef('u.org_id', '=', 'o.org_id').onRef('u.id', '=', 'o.tutor_id'))
    .select(['o.id', 'o.name_kk', 'o.name_ru', 'o.name_en', 'o.status', 'o.languages', 'o.starts_on', 'o.ends_on'])
    .select(['d.name_kk as discipline_kk', 'd.name_ru as discipline_ru', 'd.name_en as discipline_en'])
    .select([person('t').as('teacher'), person('u').as('tutor')])
    .select((eb) => [
      // The outer query's table is `o` here as in countLearners.
      countLearners(eb as unknown as Parameters<typeof countLearners>[0]).as('learners'),
      eb
        .selectFrom('courses.item as i')
        .select(eb.fn.countAll<number>().as('n'))
        .whereRef('i.org_id', '=', 'o.org_id')
        .whereRef('i.offering_id', '=', 'o.id')
        .where('i.kind', '=', 'lesson')
        .where('i.removed_at', 'is', null)
        .as('lessons'),
    ])
    .where('o.org_id', '=', orgId)
    .$if(filter.status !== undefined, (query) => query.where('o.status', '=', filter.status ?? 'draft'))
    .$if(filter.taughtBy !== null, (query) =>
      query.where((eb) => eb.or([eb('o.teacher_id', '=', filter.taughtBy ?? ''), eb('o.tutor_id', '=', filter.taughtBy ?? '')])),
    )
    .$if(filter.search !== undefined && filter.search !== '', (query) => {
      const pattern = `%${(filter.search ?? '').replace(/[\\%_]/g, (letter) => `\\${letter}`)}%`
      return query.where((eb) =>
        eb.or([
          eb('o.name_kk', 'ilike', pattern),
          eb('o.name_ru', 'ilike', pattern),
          eb('o.name_en', 'ilike', pattern),
          eb('d.name_kk', 'ilike', pattern),
          eb('d.name_ru', 'ilike', pattern),
          eb('t.surname', 'ilike', pattern),
        ]),
      )
    })
    .$if(filter.after !== null, (query) =>
      query.where(sql<boolean>`(o.name_ru, o.id) > (${filter.after?.name ?? ''}, ${filter.after?.id ?? ''}::uuid)`),
    )
    .orderBy('o.name_ru')
    .orderBy('o.id')
    .limit(filter.limit + 1)
    .execute()

/** Whether people have one of the roles in the organisation. */
export async function countWithRole(trx: Trx, orgId: string, personId: string, roles: readonly string[], now: Date): Promise<number> {
  const row = await trx
    .selectFrom('identity.role_grant')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('org_id', '=', orgId)
    .where('person_id', '=', personId)
    .where('role', 'in', roles)
    .where('revoked_at', 'is', null)
    .where((eb) => eb.or([eb('valid_until', 'is', null), eb('valid_until', '>', now)]))
    .executeTakeFirstOrThrow()
  return row.n
}

export async function isDiscipline(trx: Trx, orgId: string, id: string): Promise<boolean> {
  const row = await trx.selectFrom('curricula.discipline').select('id').where('org_id', '=', orgId).where('id', '=', id).executeTakeFirst()
  return row !== undefined
}

export async function isPeriod(trx: Trx, orgId: string, id: string): Promise<boolean> {
  const row = await trx.selectFrom('organisations.period').select('id').where('org_id', '=', orgId).where('id', '=', id).executeTakeFirst()
  return row !== undefined
}

export const upsertSyllabus = (trx: Trx, orgId: string, offeringId: string, text: { kk: string; ru: string; en: string }, now: Date) =>
  trx
    .insertInto('courses.syllabus')
    .values({
      org_id: orgId,
      offering_id: offeringId,
      description_kk: text.kk,
      description_ru: text.ru,
      description_en: text.en,
      updated_at: now,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['org_id', 'offering_id'])
        .doUpdateSet({ description_kk: text.kk, description_ru: text.ru, description_en: text.en, updated_at: now }),
    )
    .execute()

/** Of the courses that a teacher leads: drafts, and lessons whose draft is newer than what learners read. */
export async function countUnpublished(trx: Trx, orgId: string, teacherId: string): Promise<{ drafts: number; lessons: number }> {
  const row = await trx
    .selectFrom('courses.offering as o')
    .select((eb) => [
      eb.fn.countAll<number>().filterWhere('o.status', '=', 'draft').as('drafts'),
      eb.fn
        .coalesce(
          eb.fn.sum<number>(
            eb
              .selectFrom('courses.item as i')
              .innerJoin('content.document as d', (join) => join.onRef('d.org_id', '=', 'i.org_id').onRef('d.id', '=', 'i.document_id'))
              .select((inner) => inner.fn.countAll<number>().as('n'))
              .whereRef('i.org_id', '=', 'o.org_id')
              .whereRef('i.offering_id', '=', 'o.id')
              .where('i.removed_at', 'is', null)
              .where((inner) => inner.or([inner('d.published_at', 'is', null), inner('d.draft_at', '>', inner.ref('d.published_at'))])),
          ),
          sql<number>`0`,
        )
        .as('lessons'),
    ])
    .where('o.org_id', '=', orgId)
    .where('o.teacher_id', '=', teacherId)
    .where('o.status', '<>', 'closed')
    .executeTakeFirstOrThrow()
  return { drafts: row.drafts, lessons: Number(row.lessons) }
}
