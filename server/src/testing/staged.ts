import * as api from '@dala/domain/testing'
import type { AttemptState, QuestionInput, Response, TestSettings } from '@dala/domain/testing'
import type { World } from '#lib/testing'
import { insertCourse } from './staged.queries.ts'

const say = (text: string) => ({ en: [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text }] }] })

/** Words that stand in keys only: whoever finds one in what a learner is sent has found a leak. */
export const CANARY = 'canary7391'

/** One question of every kind, each with a planted secret. */
export const sampleQuestions: QuestionInput[] = [
  {
    kind: 'single',
    name: `name ${CANARY}`,
    prompt: say('one?'),
    options: [
      { text: { en: 'right' }, share: 1, feedback: { en: CANARY } },
      { text: { en: 'wrong' }, share: 0 },
    ],
    explanation: { en: CANARY },
  },
  {
    kind: 'multiple',
    name: `name ${CANARY}`,
    prompt: say('several?'),
    options: [
      { text: { en: 'right one' }, share: 0.5, feedback: { en: CANARY } },
      { text: { en: 'right two' }, share: 0.5 },
      { text: { en: 'wrong' }, share: -1 },
    ],
  },
  { kind: 'true-false', name: 'q', prompt: say('true?'), answer: true, feedbackRight: { en: CANARY } },
  { kind: 'numeric', name: 'q', prompt: say('number?'), answers: [{ value: 739100, tolerance: 0, share: 1, feedback: { en: CANARY } }] },
  { kind: 'short', name: 'q', prompt: say('word?'), answers: [{ text: CANARY, share: 1 }] },
  {
    kind: 'matching',
    name: 'q',
    prompt: say('pairs?'),
    pairs: [
      { left: { en: 'frog' }, right: { en: 'amphibian' } },
      { left: { en: 'cat' }, right: { en: 'mammal' } },
    ],
    explanation: { en: CANARY },
  },
  { kind: 'essay', name: 'q', prompt: say('why?'), guidance: { en: CANARY } },
]

const shuffleOff = { shuffleQuestions: false, shuffleOptions: false }

/** A course with a teacher, learners and a published test of the given questions, in their order. */
export async function stage(
  w: World,
  options: { questions?: QuestionInput[]; learners?: number; settings?: Partial<TestSettings>; publish?: boolean } = {},
) {
  const { questions = sampleQuestions.filter(({ kind }) => kind !== 'essay'), learners = 1, settings = {}, publish = true } = options
  const teacher = await w.person({ roles: ['teacher'], name: 'Teacher' })
  const people = await Promise.all(Array.from({ length: learners }, (_, at) => w.learner({ name: `Learner ${at}` })))
  const course = await insertCourse(w.db(), { teacherId: teacher.id, learnerIds: people.map(({ id }) => id), now: w.clock.now() })
  const bank = await teacher.client.ok(api.createBank, { body: { name: { kk: 'b', ru: 'b', en: 'b' }, disciplineId: course.disciplineId } })
  const questionIds: string[] = []
  for (const question of questions)
    questionIds.push(
      (await teacher.client.ok(api.createQuestion, { params: { bankId: bank.id }, body: { category: ['all'], question } })).id,
    )
  const test = await teacher.client.ok(api.createTest, {
    body: { offeringId: course.offeringId, name: { kk: 't', ru: 't', en: 't' }, control: 'current' },
  })
  const design = await teacher.client.ok(api.readTest, { params: { testId: test.id } })
  await teacher.client.ok(api.saveTest, {
    params: { testId: test.id },
    body: { settings: { ...design.settings, ...shuffleOff, ...settings }, sections: [{ kind: 'fixed', questionIds }] },
  })
  if (publish) await teacher.client.ok(api.publishTest, { params: { testId: test.id }, body: {} })
  const [learner] = people
  if (learner === undefined) throw new Error('there is a learner')
  return { ...course, teacher, learner, learners: people, bankId: bank.id, questionIds, testId: test.id }
}

/** The right answer to a sample question, found by its words as a knowing person would. */
export function rightAnswer({ body }: AttemptState['questions'][number]): Response {
  const byText = (list: readonly { id: string; text: { en?: string | undefined } }[], text: string) =>
    list.find((one) => one.text.en === text)?.id ?? ''
  switch (body.kind) {
    case 'single':
      return { kind: 'single', choice: byText(body.options, 'right') }
    case 'multiple':
      return { kind: 'multiple', choices: [byText(body.options, 'right one'), byText(body.options, 'right two')] }
    case 'true-false':
      return { kind: 'true-false', value: true }
    case 'numeric':
      return { kind: 'numeric', text: '739100' }
    case 'short':
      return { kind: 'short', text: CANARY }
    case 'matching':
      return {
        kind: 'matching',
        pairs: { [byText(body.left, 'frog')]: byText(body.right, 'amphibian'), [byText(body.left, 'cat')]: byText(body.right, 'mammal') },
      }
    case 'essay':
      return { kind: 'essay', text: 'since' }
  }
}

/** An answer as a device sends it. */
export const op = (epoch: number, seq: number, place: number, value: Response | null) => ({
  epoch,
  seq,
  place,
  kind: 'answer' as const,
  value,
  deviceMs: seq * 1000,
})
