import { createHash, randomInt } from 'node:crypto'
import type { BodyOf } from '@dala/domain/contract'
import { plainText, type Translated } from '@dala/domain/content'
import type { Actor } from '@dala/domain/identity'
import type * as api from '@dala/domain/testing'
import { joinQuestion, splitQuestion, type Question } from '@dala/domain/testing'
import canonicalize from 'canonicalize'
import { newId, type Db, type Trx } from '#lib/db'
import { emit } from '#lib/events'
import { demand } from '#lib/http'
import { problem } from '#lib/problems'
import * as rows from './banks.queries.ts'
import { mayUseBank, worksOnAll } from './policy.ts'

type BankRow = Awaited<ReturnType<typeof rows.getBank>>

const bankView = (bank: BankRow, questions: number) => ({
  id: bank.id,
  name: { kk: bank.name_kk, ru: bank.name_ru, en: bank.name_en },
  discipline:
    bank.discipline_id === null
      ? null
      : { id: bank.discipline_id, name: { kk: bank.discipline_kk ?? '', ru: bank.discipline_ru ?? '', en: bank.discipline_en ?? '' } },
  owner: `${bank.surname} ${bank.given_name}`.trim(),
  questions,
})

/** A bank that the actor may use, or the refusal. */
export async function bankFor(trx: Trx, actor: Actor, bankId: string): Promise<BankRow> {
  const bank = await rows.getBank(trx, actor.orgId, bankId)
  const taught = await rows.taughtDisciplines(trx, actor.orgId, actor.personId)
  demand(mayUseBank(actor, { ownerId: bank.owner_id, disciplineId: bank.discipline_id }, taught))
  return bank
}

export const listBanks = (db: Db, actor: Actor) =>
  db.transaction(async (trx) => {
    const taught = await rows.taughtDisciplines(trx, actor.orgId, actor.personId)
    const counts = await rows.countQuestions(trx, actor.orgId)
    const all = await rows.listBankRows(trx, actor.orgId)
    const disciplines = await rows.listDisciplines(trx, actor.orgId)
    return {
      items: all
        .filter((bank) => mayUseBank(actor, { ownerId: bank.owner_id, disciplineId: bank.discipline_id }, taught).allowed)
        .map((bank) => bankView(bank, counts.get(bank.id) ?? 0)),
      disciplines: disciplines
        .filter((one) => worksOnAll(actor) || taught.has(one.id))
        .map((one) => ({ id: one.id, name: { kk: one.name_kk, ru: one.name_ru, en: one.name_en } })),
    }
  })

export const createBank = (db: Db, actor: Actor, bank: BodyOf<typeof api.createBank>, now: Date) =>
  db.transaction(async (trx) => {
    if (bank.disciplineId !== null) {
      const taught = await rows.taughtDisciplines(trx, actor.orgId, actor.personId)
      demand(mayUseBank(actor, { ownerId: '', disciplineId: bank.disciplineId }, taught))
    }
    const id = newId()
    await rows.insertBank(trx, { orgId: actor.orgId, id, ownerId: actor.personId, disciplineId: bank.disciplineId, name: bank.name, now })
    await emit(trx, actor, 'testing.bank-created', { subject: ['bank', id], payload: { disciplineId: bank.disciplineId } })
    return { id }
  })

export const readBank = (db: Db, actor: Actor, bankId: string) =>
  db.transaction(async (trx) => {
    const bank = await bankFor(trx, actor, bankId)
    const categories = await rows.listCategories(trx, actor.orgId, bankId)
    const questions = categories.reduce((sum, category) => sum + category.count, 0)
    return { ...bankView(bank, questions), categories: categories.map(({ id, path, count }) => ({ id, path, questions: count })) }
  })

export const listQuestions = (db: Db, actor: Actor, bankId: string, query: Parameters<typeof rows.listQuestionRows>[3]) =>
  db.transaction(async (trx) => {
    await bankFor(trx, actor, bankId)
    const page = await rows.listQuestionRows(trx, actor.orgId, bankId, query)
    return {
      next: page.next,
      items: page.items.map((row) => ({
        id: row.id,
        kind: row.kind,
        name: row.name,
        languages: languagesOf(row.languages),
        points: row.points,
        version: row.version,
        category: row.path,
        updatedAt: row.updated_at,
      })),
    }
  })

const languages = ['kk', 'ru', 'en'] as const
const languagesOf = (names: readonly string[]) => languages.filter((language) => names.includes(language))

const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789'
/** A name for an option, by lot. */
const optionId = () => Array.from({ length: 6 }, () => LETTERS[randomInt(LETTERS.length)]).join('')

const texts = (words: Translated<string> | undefined) => Object.values(words ?? {})

/** Every word of a question by which an author may look for it, in small letters. */
function searchText(question: Question): string {
  const parts = [question.name, ...languages.map((language) => plainText(question.prompt[language] ?? []))]
  if (question.kind === 'single' || question.kind === 'multiple') parts.push(...question.options.flatMap((option) => texts(option.text)))
  if (question.kind === 'matching') parts.push(...question.pairs.flatMap((pair) => [...texts(pair.left), ...texts(pair.right)]))
  return parts.join(' ').toLowerCase().slice(0, 20_000)
}

/** What is stored of a question. */
export function toStore(question: Question): Omit<rows.QuestionToStore, 'id' | 'bankId' | 'categoryId'> {
  const { name, points, body, key } = splitQuestion(question, optionId)
  return {
    kind: question.kind,
    name,
    points,
    body,
    key,
    languages: languages.filter((language) => question.prompt[language] !== undefined),
    search: searchText(question),
    fingerprint: createHash('sha256')
      .update(canonicalize(question) ?? '')
      .digest(),
  }
}

export const createQuestion = (db: Db, actor: Actor, bankId: string, body: BodyOf<typeof api.createQuestion>, now: Date) =>
  db.transaction(async (trx) => {
    await bankFor(trx, actor, bankId)
    const categoryId = await rows.ensureCategory(trx, actor.orgId, bankId, body.category, now)
    const id = newId()
    await rows.insertQuestions(trx, actor.orgId, [{ id, bankId, categoryId, ...toStore(body.question) }], actor.personId, now)
    await emit(trx, actor, 'testing.question-written', {
      subject: ['question', id],
      payload: { bankId, version: 1, kind: body.question.kind },
    })
    return { id, version: 1 }
  })

export const readQuestion = (db: Db, actor: Actor, questionId: string) =>
  db.transaction(async (trx) => {
    const row = await rows.getQuestion(trx, actor.orgId, questionId)
    await bankFor(trx, actor, row.bank_id)
    const place = { questionId, version: row.version }
    const body = (await rows.listBodies(trx, actor.orgId, [place])).get(`${questionId}/${row.version}`)
    const key = (await rows.listKeys(trx, actor.orgId, [place])).get(`${questionId}/${row.version}`)
    if (body === undefined || key === undefined) throw new Error('A question has a body and a key in each version')
    return {
      id: row.id,
      bankId: row.bank_id,
      categoryId: row.category_id,
      version: row.version,
      archived: row.archived_at !== null,
      question: joinQuestion({ name: row.name, points: row.points, body, key }),
    }
  })

export const saveQuestion = (db: Db, actor: Actor, questionId: string, change: BodyOf<typeof api.saveQuestion>, now: Date) =>
  db.transaction(async (trx) => {
    const row = await rows.getQuestion(trx, actor.orgId, questionId, true)
    await bankFor(trx, actor, row.bank_id)
    if (row.version !== change.version) throw problem('testing.changed-meanwhile')
    const version = row.version + 1
    const { body, key, ...rest } = toStore(change.question)
    await rows.insertVersions(trx, actor.orgId, [{ id: questionId, version, body, key }], actor.personId, now)
    await rows.updateQuestion(trx, actor.orgId, questionId, { ...rest, version, updated_at: now })
    await emit(trx, actor, 'testing.question-written', {
      subject: ['question', questionId],
      payload: { bankId: row.bank_id, version, kind: change.question.kind },
    })
    return { id: questionId, version }
  })

export const archiveQuestion = (db: Db, actor: Actor, questionId: string, archived: boolean, now: Date) =>
  db.transaction(async (trx) => {
    const row = await rows.getQuestion(trx, actor.orgId, questionId, true)
    await bankFor(trx, actor, row.bank_id)
    if ((row.archived_at !== null) === archived) return null
    await rows.updateQuestion(trx, actor.orgId, questionId, { archived_at: archived ? now : null, updated_at: now })
    await emit(trx, actor, archived ? 'testing.question-archived' : 'testing.question-restored', { subject: ['question', questionId] })
    return null
  })
