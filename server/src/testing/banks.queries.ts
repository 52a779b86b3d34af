import type { QuestionBody, QuestionKey, QuestionKind } from '@dala/domain/testing'
import { sql } from 'kysely'
import { decodeCursor, missing, newId, nextPage, type Trx } from '#lib/db'
import './testing.tables.ts'

/** Disciplines that a person teaches or tutors. */
export async function taughtDisciplines(trx: Trx, orgId: string, personId: string): Promise<Set<string>> {
  const rows = await trx
    .selectFrom('courses.offering')
    .select('discipline_id')
    .distinct()
    .where('org_id', '=', orgId)
    .where((where) => where.or([where('teacher_id', '=', personId), where('tutor_id', '=', personId)]))
    .execute()
  return new Set(rows.map((row) => row.discipline_id))
}

const banks = (trx: Trx, orgId: string) =>
  trx
    .selectFrom('testing.bank as bank')
    .innerJoin('people.person as owner', (join) => join.onRef('owner.org_id', '=', 'bank.org_id').onRef('owner.id', '=', 'bank.owner_id'))
    .leftJoin('curricula.discipline as discipline', (join) =>
      join.onRef('discipline.org_id', '=', 'bank.org_id').onRef('discipline.id', '=', 'bank.discipline_id'),
    )
    .select([
      'bank.id',
      'bank.owner_id',
      'bank.discipline_id',
      'bank.name_kk',
      'bank.name_ru',
      'bank.name_en',
      'owner.surname',
      'owner.given_name',
      'discipline.name_kk as discipline_kk',
      'discipline.name_ru as discipline_ru',
      'discipline.name_en as discipline_en',
    ])
    .where('bank.org_id', '=', orgId)
    .where('owner.org_id', '=', orgId)
    .where('bank.archived_at', 'is', null)

export const listBankRows = (trx: Trx, orgId: string) => banks(trx, orgId).orderBy('bank.id').execute()

export const getBank = async (trx: Trx, orgId: string, id: string) =>
  (await banks(trx, orgId).where('bank.id', '=', id).executeTakeFirst()) ?? missing('bank', id)

export async function countQuestions(trx: Trx, orgId: string): Promise<Map<string, number>> {
  const rows = await trx
    .selectFrom('testing.question')
    .select((select) => ['bank_id', select.fn.countAll<number>().as('count')])
    .where('org_id', '=', orgId)
    .where('archived_at', 'is', null)
    .groupBy('bank_id')
    .execute()
  return new Map(rows.map((row) => [row.bank_id, row.count]))
}

export const listDisciplines = (trx: Trx, orgId: string) =>
  trx
    .selectFrom('curricula.discipline')
    .select(['id', 'name_kk', 'name_ru', 'name_en'])
    .where('org_id', '=', orgId)
    .where('archived_at', 'is', null)
    .orderBy('name_ru')
    .limit(1000)
    .execute()

export const insertBank = (
  trx: Trx,
  bank: {
    orgId: string
    id: string
    ownerId: string
    disciplineId: string | null
    name: { kk: string; ru: string; en: string }
    now: Date
  },
) =>
  trx
    .insertInto('testing.bank')
    .values({
      org_id: bank.orgId,
      id: bank.id,
      owner_id: bank.ownerId,
      discipline_id: bank.disciplineId,
      name_kk: bank.name.kk,
      name_ru: bank.name.ru,
      name_en: bank.name.en,
      created_at: bank.now,
    })
    .execute()

export const listCategories = (trx: Trx, orgId: string, bankId: string) =>
  trx
    .selectFrom('testing.category as category')
    .leftJoin('testing.question as question', (join) =>
      join
        .onRef('question.org_id', '=', 'category.org_id')
        .onRef('question.category_id', '=', 'category.id')
        .on('question.archived_at', 'is', null),
    )
    .select((select) => ['category.id', 'category.path', select.fn.count<number>('question.id').as('count')])
    .where('category.org_id', '=', orgId)
    .where('category.bank_id', '=', bankId)
    .groupBy(['category.org_id', 'category.id', 'category.path'])
    .orderBy('category.path')
    .execute()

/** The category of a path, made where there is none. */
export async function ensureCategory(trx: Trx, orgId: string, bankId: string, path: string[], now: Date): Promise<string> {
  const find = () =>
    trx
      .selectFrom('testing.category')
      .select('id')
      .where('org_id', '=', orgId)
      .where('bank_id', '=', bankId)
      .where('path', '=', sql<string[]>`${path}::text[]`)
      .executeTakeFirst()
  const known = await find()
  if (known !== undefined) return known.id
  await trx
    .insertInto('testing.category')
    .values({ org_id: orgId, id: newId(), bank_id: bankId, path, created_at: now })
    .onConflict((conflict) => conflict.columns(['org_id', 'bank_id', 'path']).doNothing())
    .execute()
  return (await find())?.id ?? missing('category')
}

export interface QuestionToStore {
  id: string
  bankId: string
  categoryId: string
  kind: QuestionKind
  name: string
  languages: string[]
  search: string
  points: number
  fingerprint: Buffer
  body: QuestionBody
  key: QuestionKey
}

const AT_ONCE = 500

export async function insertQuestions(
  trx: Trx,
  orgId: string,
  questions: readonly QuestionToStore[],
  byId: string,
  now: Date,
): Promise<void> {
  for (let start = 0; start < questions.length; start += AT_ONCE) {
    const part = questions.slice(start, start + AT_ONCE)
    await trx
      .insertInto('testing.question')
      .values(
        part.map((one) => ({
          org_id: orgId,
          id: one.id,
          bank_id: one.bankId,
          category_id: one.categoryId,
          kind: one.kind,
          name: one.name,
          languages: one.languages,
          search: one.search,
          points: one.points,
          version: 1,
          fingerprint: one.fingerprint,
          created_at: now,
          updated_at: now,
        })),
      )
      .execute()
    await insertVersions(
      trx,
      orgId,
      part.map((one) => ({ ...one, version: 1 })),
      byId,
      now,
    )
  }
}

export async function insertVersions(
  trx: Trx,
  orgId: string,
  versions: readonly { id: string; version: number; body: QuestionBody; key: QuestionKey }[],
  byId: string,
  now: Date,
): Promise<void> {
  const place = (one: { id: string; version: number }) => ({ org_id: orgId, question_id: one.id, version: one.version })
  await trx
    .insertInto('testing.question_version')
    .values(versions.map((one) => ({ ...place(one), body: JSON.stringify(one.body), by_id: byId, at: now })))
    .execute()
  await trx
    .insertInto('testing.answer_key')
    .values(versions.map((one) => ({ ...place(one), key: JSON.stringify(one.key) })))
    .execute()
}

export async function listFingerprints(trx: Trx, orgId: string, bankId: string): Promise<Set<string>> {
  const rows = await trx
    .selectFrom('testing.question')
    .select('fingerprint')
    .where('org_id', '=', orgId)
    .where('bank_id', '=', bankId)
    .execute()
  return new Set(rows.map((row) => row.fingerprint.toString('base64')))
}

export async function listQuestionRows(
  trx: Trx,
  orgId: string,
  bankId: string,
  query: {
    search?: string | undefined
    categoryId?: string | undefined
    kind?: QuestionKind | undefined
    after?: string | undefined
    limit: number
  },
) {
  const words = (query.search ?? '').toLowerCase().split(/\s+/).filter(Boolean).slice(0, 8)
  let rows = trx
    .selectFrom('testing.question as question')
    .innerJoin('testing.category as category', (join) =>
      join.onRef('category.org_id', '=', 'question.org_id').onRef('category.id', '=', 'question.category_id'),
    )
    .select([
      'question.id',
      'question.kind',
      'question.name',
      'question.languages',
      'question.points',
      'question.version',
      'question.updated_at',
      'category.path',
    ])
    .where('question.org_id', '=', orgId)
    .where('question.bank_id', '=', bankId)
    .where('question.archived_at', 'is', null)
    .orderBy('question.id')
    .limit(query.limit + 1)
  if (query.categoryId !== undefined) rows = rows.where('question.category_id', '=', query.categoryId)
  if (query.kind !== undefined) rows = rows.where('question.kind', '=', query.kind)
  if (query.after !== undefined) rows = rows.where('question.id', '>', String(decodeCursor(query.after, 1)[0]))
  for (const word of words) rows = rows.where('question.search', 'like', `%${word.replace(/[\\%_]/g, '\\$&')}%`)
  return nextPage(await rows.execute(), query.limit, (row) => [row.id])
}

export const getQuestion = async (trx: Trx, orgId: string, id: string, lock = false) => {
  const row = await trx
    .selectFrom('testing.question')
    .select(['id', 'bank_id', 'category_id', 'kind', 'name', 'points', 'version', 'archived_at'])
    .where('org_id', '=', orgId)
    .where('id', '=', id)
    .$if(lock, (query) => query.forUpdate())
    .executeTakeFirst()
  return row ?? missing('question', id)
}

/** Bodies and keys of versions of questions, by `id/version`. */
export async function listKeys(trx: Trx, orgId: string, places: readonly { questionId: string; version: number }[]) {
  const rows = await trx
    .selectFrom('testing.answer_key')
    .select(['question_id', 'version', 'key'])
    .where('org_id', '=', orgId)
    .where('question_id', '=', sql<string>`any(${places.map((one) => one.questionId)}::uuid[])`)
    .execute()
  return new Map(rows.map((row) => [`${row.question_id}/${row.version}`, row.key]))
}

export async function listBodies(trx: Trx, orgId: string, places: readonly { questionId: string; version: number }[]) {
  const rows = await trx
    .selectFrom('testing.question_version')
    .select(['question_id', 'version', 'body'])
    .where('org_id', '=', orgId)
    .where('question_id', '=', sql<string>`any(${places.map((one) => one.questionId)}::uuid[])`)
    .execute()
  return new Map(rows.map((row) => [`${row.question_id}/${row.version}`, row.body]))
}

export const updateQuestion = (
  trx: Trx,
  orgId: string,
  id: string,
  changed: Partial<{
    name: string
    kind: QuestionKind
    languages: string[]
    search: string
    points: number
    version: number
    fingerprint: Buffer
    archived_at: Date | null
    updated_at: Date
  }>,
) => trx.updateTable('testing.question').set(changed).where('org_id', '=', orgId).where('id', '=', id).execute()
