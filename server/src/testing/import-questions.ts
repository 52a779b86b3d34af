import type { BodyOf } from '@dala/domain/contract'
import type { Actor } from '@dala/domain/identity'
import type * as api from '@dala/domain/testing'
import type { ReadBank } from '@dala/domain/testing'
import { newId, type Db } from '#lib/db'
import { emit } from '#lib/events'
import { problem } from '#lib/problems'
import { bankFor, toStore } from './banks.ts'
import { ensureCategory, insertQuestions, listFingerprints, type QuestionToStore } from './banks.queries.ts'
import { readGift } from './read-gift.ts'
import { readMoodleXml } from './read-moodle-xml.ts'
import { XmlRefused } from './xml-tree.ts'

type Asked = BodyOf<typeof api.importQuestions>

function read({ format, source, language }: Asked): ReadBank {
  try {
    return format === 'gift' ? readGift(source, language) : readMoodleXml(source, language)
  } catch (error) {
    if (!(error instanceof XmlRefused)) throw error
    if (error.reason === 'broken') throw problem('testing.file-broken', { line: error.line })
    throw problem('testing.file-refused', { reason: error.reason })
  }
}

/** Reads a file into a bank. A question that is there already, word for word, is not added again. */
export async function importQuestions(db: Db, actor: Actor, bankId: string, asked: Asked, now: Date) {
  const bank = read(asked)
  const questions = bank.read.map((one) => ({
    ...one,
    category: one.category.length > 0 ? one.category : [asked.category],
    stored: toStore(one.question),
  }))
  return db.transaction(async (trx) => {
    await bankFor(trx, actor, bankId)
    const known = await listFingerprints(trx, actor.orgId, bankId)
    const fresh = questions.filter(({ stored }) => {
      const print = stored.fingerprint.toString('base64')
      const isNew = !known.has(print)
      known.add(print)
      return isNew
    })
    const categories = new Map(questions.map(({ category }) => [category.join('\n'), category]))
    if (!asked.lookOnly && fresh.length > 0) {
      const ids = new Map<string, string>()
      for (const [name, path] of categories) ids.set(name, await ensureCategory(trx, actor.orgId, bankId, path, now))
      const toAdd: QuestionToStore[] = fresh.map(({ category, stored }) => ({
        id: newId(),
        bankId,
        categoryId: ids.get(category.join('\n')) ?? '',
        ...stored,
      }))
      await insertQuestions(trx, actor.orgId, toAdd, actor.personId, now)
      await emit(trx, actor, 'testing.questions-imported', {
        subject: ['bank', bankId],
        payload: { format: asked.format, added: fresh.length, alreadyThere: questions.length - fresh.length, leftOut: bank.leftOut.length },
      })
    }
    return {
      found: questions.length + bank.leftOut.length,
      added: fresh.length,
      alreadyThere: questions.length - fresh.length,
      categories: [...categories.values()],
      questions: questions.map(({ line, category, question, notes }) => ({
        line,
        name: question.name,
        kind: question.kind,
        category,
        notes,
      })),
      leftOut: bank.leftOut,
    }
  })
}
