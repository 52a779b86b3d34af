import * as api from '@dala/domain/testing'
import { expect, test } from 'vitest'
import { world } from '#lib/testing'
import { stage } from './staged.ts'
import { listEvents } from './staged.queries.ts'

const w = await world()
const gift = '$CATEGORY: A/B\n\n::One::Two plus two?{=four ~five}\n\n::Two::Is water wet?{T}\n\n::Three::Sort{>2 a\nb}\n'
const asked = (lookOnly: boolean) => ({ format: 'gift' as const, language: 'en' as const, category: 'Other', source: gift, lookOnly })

test('A2015-6.5: a bank is filled from a file; looking adds nothing, and importing twice changes nothing', async () => {
  const s = await stage(w, { publish: false })
  const send = (lookOnly: boolean) => s.teacher.client.ok(api.importQuestions, { params: { bankId: s.bankId }, body: asked(lookOnly) })
  const count = async () => (await s.teacher.client.ok(api.readBank, { params: { bankId: s.bankId } })).questions
  const before = await count()
  expect(await send(true)).toMatchObject({
    found: 3,
    added: 2,
    alreadyThere: 0,
    leftOut: [{ name: 'Three', reason: 'type-not-supported' }],
  })
  expect(await count()).toBe(before)
  expect(await send(false)).toMatchObject({ added: 2 })
  expect(await count()).toBe(before + 2)
  expect(await send(false)).toMatchObject({ added: 0, alreadyThere: 2 })
  expect(await count()).toBe(before + 2)
  const found = await s.teacher.client.ok(api.listQuestions, { params: { bankId: s.bankId }, query: { search: 'WATER wet' } })
  expect(found.items).toMatchObject([{ name: 'Two', category: ['A', 'B'], languages: ['en'] }])
  expect((await listEvents(w.db(), 'testing.questions-imported')).filter((event) => event.subject_id === s.bankId)).toHaveLength(1)
})

test('a hostile file is refused with its reason, a broken one with its line', async () => {
  const s = await stage(w, { publish: false })
  const send = (source: string) =>
    s.teacher.client.call(api.importQuestions, { params: { bankId: s.bankId }, body: { ...asked(false), format: 'moodle-xml', source } })
  expect(await send('<!DOCTYPE q [<!ENTITY x SYSTEM "file:///etc/passwd">]><quiz>&x;</quiz>')).toBeProblem(422, 'testing.file-refused')
  const broken = await send('<quiz>\n<question>\n</quiz>')
  expect(broken).toBeProblem(422, 'testing.file-broken')
  expect((broken.body as unknown as { facts: unknown }).facts).toEqual({ line: 3 })
})

test('a question keeps its versions: a paper already drawn shows the old one, a stale change is refused', async () => {
  const s = await stage(w)
  const [questionId = ''] = s.questionIds
  const attempt = await s.learner.client.ok(api.startAttempt, { params: { testId: s.testId }, body: {} })
  const { question } = await s.teacher.client.ok(api.readQuestion, { params: { questionId } })
  if (question.kind !== 'single') throw new Error('the first sample is a single choice')
  const changed = { ...question, prompt: { en: [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text: 'changed?' }] }] } }
  expect(await s.teacher.client.ok(api.saveQuestion, { params: { questionId }, body: { version: 1, question: changed } })).toMatchObject({
    version: 2,
  })
  expect(await s.teacher.client.call(api.saveQuestion, { params: { questionId }, body: { version: 1, question: changed } })).toBeProblem(
    409,
    'testing.changed-meanwhile',
  )
  const again = await s.learner.client.ok(api.resumeAttempt, { params: { attemptId: attempt.id }, body: {} })
  expect(JSON.stringify(again.questions[0])).not.toContain('changed?')
})

test('the questions of a test that somebody has begun are fixed, and a test without enough questions does not open', async () => {
  const s = await stage(w)
  const params = { testId: s.testId }
  await s.learner.client.ok(api.startAttempt, { params, body: {} })
  const { settings } = await s.teacher.client.ok(api.readTest, { params })
  const sections = [{ kind: 'fixed' as const, questionIds: s.questionIds.slice(0, 1) }]
  expect(await s.teacher.client.call(api.saveTest, { params, body: { settings, sections } })).toBeProblem(409, 'testing.already-taken')
  const empty = await s.teacher.client.ok(api.createTest, {
    body: { offeringId: s.offeringId, name: { kk: 'e', ru: 'e', en: 'e' }, control: 'entry' },
  })
  expect(await s.teacher.client.call(api.publishTest, { params: { testId: empty.id }, body: {} })).toBeProblem(409, 'testing.no-questions')
})

test('A2015-5.13: a test may be for entry, current, midterm and final control', async () => {
  const s = await stage(w, { publish: false })
  for (const control of ['entry', 'current', 'midterm', 'final'] as const)
    await s.teacher.client.ok(api.createTest, {
      body: { offeringId: s.offeringId, name: { kk: control, ru: control, en: control }, control },
    })
  const { items } = await s.teacher.client.ok(api.listTests, { query: { offeringId: s.offeringId } })
  expect(new Set(items.map((one) => one.control))).toEqual(new Set(['entry', 'current', 'midterm', 'final']))
})

test('a draw by lot gives every learner so many questions of a category, each in its own order', async () => {
  const s = await stage(w, { publish: false, learners: 6 })
  const { categories } = await s.teacher.client.ok(api.readBank, { params: { bankId: s.bankId } })
  const params = { testId: s.testId }
  const { settings } = await s.teacher.client.ok(api.readTest, { params })
  const sections = [{ kind: 'draw' as const, categoryId: categories[0]?.id ?? '', count: 4, points: 2 }]
  await s.teacher.client.ok(api.saveTest, {
    params,
    body: { settings: { ...settings, shuffleQuestions: true, shuffleOptions: true }, sections },
  })
  await s.teacher.client.ok(api.publishTest, { params, body: {} })
  const papers = await Promise.all(s.learners.map(({ client }) => client.ok(api.startAttempt, { params, body: {} })))
  for (const { questions } of papers) {
    expect(questions).toHaveLength(4)
    expect(questions.every(({ points }) => points === 2)).toBe(true)
  }
  expect(new Set(papers.map(({ questions }) => JSON.stringify(questions))).size).toBeGreaterThan(1)
})
