import type { Candidate, Section, TestSettings } from '@dala/domain/testing'
import { sql } from 'kysely'
import { missing, type Trx } from '#lib/db'
import './testing.tables.ts'

const tests = (trx: Trx, orgId: string) =>
  trx
    .selectFrom('testing.test as test')
    .innerJoin('courses.offering as offering', (join) =>
      join.onRef('offering.org_id', '=', 'test.org_id').onRef('offering.id', '=', 'test.offering_id'),
    )
    .selectAll('test')
    .select([
      'offering.name_kk as course_kk',
      'offering.name_ru as course_ru',
      'offering.name_en as course_en',
      'offering.teacher_id',
      'offering.status as offering_status',
    ])
    .where('test.org_id', '=', orgId)
    .where('offering.org_id', '=', orgId)

export type TestRow = Awaited<ReturnType<typeof getTest>>

export const getTest = async (trx: Trx, orgId: string, id: string) =>
  (await tests(trx, orgId).where('test.id', '=', id).executeTakeFirst()) ?? missing('test', id)

/** Locks the test against changes while its questions are changed or its first attempt begins. */
export const lockTest = (trx: Trx, orgId: string, id: string) =>
  trx.selectFrom('testing.test').select('id').where('org_id', '=', orgId).where('id', '=', id).forUpdate().executeTakeFirst()

/** Tests of the courses that a person teaches, or of all courses. */
export const listTestRows = (trx: Trx, orgId: string, of: { teacherId: string | null; offeringId: string | undefined }) =>
  tests(trx, orgId)
    .$if(of.teacherId !== null, (query) => query.where('offering.teacher_id', '=', of.teacherId))
    .$if(of.offeringId !== undefined, (query) => query.where('test.offering_id', '=', of.offeringId ?? ''))
    .orderBy('offering.name_ru')
    .orderBy('test.name_ru')
    .orderBy('test.id')
    .limit(500)
    .execute()

export async function countAttempts(trx: Trx, orgId: string, testIds: readonly string[]) {
  const rows = await trx
    .selectFrom('testing.attempt')
    .select((select) => ['test_id', 'status', select.fn.countAll<number>().as('count')])
    .where('org_id', '=', orgId)
    .where('test_id', '=', sql<string>`any(${testIds}::uuid[])`)
    .groupBy(['test_id', 'status'])
    .execute()
  return (testId: string, status?: 'open' | 'submitted' | 'annulled') =>
    rows.filter((row) => row.test_id === testId && (status === undefined || row.status === status)).reduce((sum, row) => sum + row.count, 0)
}

/** Courses in which a person may make tests. */
export const listCourses = (trx: Trx, orgId: string, teacherId: string | null) =>
  trx
    .selectFrom('courses.offering')
    .select(['id', 'name_kk', 'name_ru', 'name_en'])
    .where('org_id', '=', orgId)
    .where('status', '<>', 'closed')
    .$if(teacherId !== null, (query) => query.where('teacher_id', '=', teacherId ?? ''))
    .orderBy('name_ru')
    .limit(500)
    .execute()

const settingsRow = (settings: TestSettings) => ({
  name_kk: settings.name.kk,
  name_ru: settings.name.ru,
  name_en: settings.name.en,
  control: settings.control,
  minutes: settings.minutes,
  opens_at: settings.opensAt,
  closes_at: settings.closesAt,
  attempts: settings.attempts,
  pass_percent: settings.passPercent,
  shuffle_questions: settings.shuffleQuestions,
  shuffle_options: settings.shuffleOptions,
  penalties: settings.penalties,
  review: JSON.stringify(settings.review),
  networks: settings.networks,
})

export const insertTest = (
  trx: Trx,
  test: { orgId: string; id: string; offeringId: string; settings: TestSettings; sections: Section[]; byId: string; now: Date },
) =>
  trx
    .insertInto('testing.test')
    .values({
      org_id: test.orgId,
      id: test.id,
      offering_id: test.offeringId,
      ...settingsRow(test.settings),
      sections: JSON.stringify(test.sections),
      by_id: test.byId,
      created_at: test.now,
      updated_at: test.now,
    })
    .execute()

export const updateDesign = (trx: Trx, orgId: string, id: string, settings: TestSettings, sections: Section[], now: Date) =>
  trx
    .updateTable('testing.test')
    .set({ ...settingsRow(settings), sections: JSON.stringify(sections), updated_at: now })
    .where('org_id', '=', orgId)
    .where('id', '=', id)
    .execute()

export const setStatus = (trx: Trx, orgId: string, id: string, status: 'published' | 'closed', now: Date) =>
  trx
    .updateTable('testing.test')
    .set({ status, updated_at: now, ...(status === 'published' ? { published_at: now } : { closed_at: now }) })
    .where('org_id', '=', orgId)
    .where('id', '=', id)
    .execute()

/** What the sections of a test can give: questions in use, by id and by category. */
export async function listCandidates(trx: Trx, orgId: string, sections: readonly Section[]) {
  const ids = sections.flatMap((section) => (section.kind === 'fixed' ? section.questionIds : []))
  const categories = sections.flatMap((section) => (section.kind === 'draw' ? [section.categoryId] : []))
  const rows = await trx
    .selectFrom('testing.question')
    .select(['id', 'bank_id', 'category_id', 'version', 'points', 'name', 'kind'])
    .where('org_id', '=', orgId)
    .where('archived_at', 'is', null)
    .where((where) =>
      where.or([where('id', '=', sql<string>`any(${ids}::uuid[])`), where('category_id', '=', sql<string>`any(${categories}::uuid[])`)]),
    )
    .orderBy('id')
    .execute()
  const byId = new Map(rows.map((row) => [row.id, row]))
  return sections.map((section) =>
    section.kind === 'fixed'
      ? section.questionIds.flatMap((id) => byId.get(id) ?? [])
      : rows.filter((row) => row.category_id === section.categoryId).map((row) => ({ ...row, points: section.points })),
  )
}

export const toCandidate = (row: { id: string; version: number; points: number }): Candidate => ({
  questionId: row.id,
  version: row.version,
  points: row.points,
})

/** Names of categories with their banks. */
export const listCategoryTitles = (trx: Trx, orgId: string, ids: readonly string[]) =>
  trx
    .selectFrom('testing.category as category')
    .innerJoin('testing.bank as bank', (join) =>
      join.onRef('bank.org_id', '=', 'category.org_id').onRef('bank.id', '=', 'category.bank_id'),
    )
    .select(['category.id', 'category.path', 'category.bank_id'])
    .where('category.org_id', '=', orgId)
    .where('category.id', '=', sql<string>`any(${ids}::uuid[])`)
    .execute()

/** A course with its discipline, names and teacher. */
export const findOfferingForSeed = (trx: Trx, orgId: string, id: string) =>
  trx
    .selectFrom('courses.offering')
    .select(['discipline_id', 'teacher_id', 'name_kk', 'name_ru', 'name_en'])
    .where('org_id', '=', orgId)
    .where('id', '=', id)
    .executeTakeFirst()
