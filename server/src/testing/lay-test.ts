import { defaultReview, seedQuestion, type SeedTest } from '@dala/domain/testing'
import { newId, type Trx } from '#lib/db'
import { emit } from '#lib/events'
import { ensureCategory, insertBank, insertQuestions, type QuestionToStore } from './banks.queries.ts'
import { toStore } from './banks.ts'
import { insertTest, setStatus } from './tests.queries.ts'

/** Makes the bank of a course, for a seed. */
export async function layBank(
  trx: Trx,
  bank: { orgId: string; ownerId: string; disciplineId: string; name: { kk: string; ru: string; en: string } },
  now: Date,
): Promise<string> {
  const id = newId()
  await insertBank(trx, { ...bank, id, now })
  await emit(trx, { orgId: bank.orgId, system: 'seed' }, 'testing.bank-created', {
    subject: ['bank', id],
    payload: { disciplineId: bank.disciplineId },
  })
  return id
}

/** Lays a published test with its questions as a category of a bank, for a seed. */
export async function layTest(
  trx: Trx,
  at: { orgId: string; bankId: string; offeringId: string; byId: string; id: string },
  test: SeedTest,
  now: Date,
): Promise<void> {
  const categoryId = await ensureCategory(trx, at.orgId, at.bankId, [test.name.kk], now)
  const questions: QuestionToStore[] = test.questions.map((seed) => ({
    id: newId(),
    bankId: at.bankId,
    categoryId,
    ...toStore(seedQuestion(seed)),
  }))
  await insertQuestions(trx, at.orgId, questions, at.byId, now)
  const sections =
    test.draw === undefined
      ? [{ kind: 'fixed' as const, questionIds: questions.map(({ id }) => id) }]
      : [{ kind: 'draw' as const, categoryId, count: test.draw, points: 1 }]
  await insertTest(trx, {
    orgId: at.orgId,
    id: at.id,
    offeringId: at.offeringId,
    settings: {
      name: test.name,
      control: test.control,
      minutes: test.minutes ?? null,
      opensAt: null,
      closesAt: null,
      attempts: test.attempts ?? 3,
      passPercent: test.passPercent ?? 50,
      shuffleQuestions: true,
      shuffleOptions: true,
      penalties: false,
      review: defaultReview(test.control),
      networks: [],
    },
    sections,
    byId: at.byId,
    now,
  })
  await setStatus(trx, at.orgId, at.id, 'published', now)
  await emit(trx, { orgId: at.orgId, system: 'seed' }, 'testing.test-published', {
    subject: ['test', at.id],
    payload: { questions: test.draw ?? questions.length },
  })
}
