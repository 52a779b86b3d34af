import * as courses from '@dala/domain/courses'
import * as curricula from '@dala/domain/curricula'
import * as gradebook from '@dala/domain/gradebook'
import * as testing from '@dala/domain/testing'
import type { Visit } from '../harness/index.ts'
import { callAs } from './call.ts'

const three = (text: string) => ({ kk: `${text} (kk)`, ru: `${text} (ru)`, en: `${text} (en)` })
const rich = (text: string) => [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text }] }]
const each = <T>(value: (text: string) => T, texts: { kk: string; ru: string; en: string }) => ({
  kk: value(texts.kk),
  ru: value(texts.ru),
  en: value(texts.en),
})

/** Questions whose right answers stand in their words, so that the walk can read them as a learner does. */
const questions: testing.QuestionInput[] = [
  {
    kind: 'single',
    name: 'horn',
    prompt: each(rich, { kk: 'Қазақстанның астанасы', ru: 'Столица Казахстана', en: 'The capital of Kazakhstan' }),
    options: ['Астана', 'Алматы', 'Шымкент'].map((city, index) => ({ text: { kk: city, ru: city, en: city }, share: index === 0 ? 1 : 0 })),
  },
  {
    kind: 'true-false',
    name: 'true',
    prompt: each(rich, { kk: 'Екі жерде екі — төрт', ru: 'Дважды два — четыре', en: 'Twice two is four' }),
    answer: true,
  },
  {
    kind: 'numeric',
    name: 'number',
    prompt: each(rich, { kk: '6 × 7 нешеге тең?', ru: 'Сколько будет 6 × 7?', en: 'What is 6 × 7?' }),
    answers: [{ value: 42, tolerance: 0, share: 1 }],
  },
]

export interface Course {
  offeringId: string
  lessonId: string
  testId: string
  /** Distinct in each walk, the same in all languages but for the mark behind it. */
  name: string
}

/** A small course of one lesson and an examination, opened for one learner, as the registrar and the teacher make it. */
export async function prepareCourse(registrar: Visit, teacher: Visit, learnerId: string, teacherId: string, name: string): Promise<Course> {
  const discipline = await callAs(registrar, curricula.createDiscipline, {
    body: { programmeId: null, code: '', name: three(name), credits: 5, hours: null },
  })
  const offering = await callAs(registrar, courses.createOffering, {
    body: {
      name: three(name),
      disciplineId: discipline.id,
      periodId: null,
      teacherId,
      tutorId: null,
      technologies: ['network'],
      languages: ['kk', 'ru', 'en'],
      startsOn: null,
      endsOn: null,
    },
  })
  const params = { offeringId: offering.id }
  const description = three('Қысқа курс')
  await callAs(teacher, courses.describeOffering, { params, body: { description } })
  const module = await callAs(teacher, courses.addModule, { params, body: { name: three('Модуль'), opensOn: null, dueOn: null } })
  const inModule = { params: { ...params, moduleId: module.id } }
  const common = { mode: 'offline' as const, dueOn: null, compulsory: true }
  const lesson = await callAs(teacher, courses.addItem, { ...inModule, body: { kind: 'lesson', name: three('Сабақ'), ...common } })
  const lessonParams = { params: { ...params, itemId: lesson.id } }
  const text = each(rich, { kk: 'Оқу мәтіні қазақша.', ru: 'Учебный текст по-русски.', en: 'The text of the lesson in English.' })
  const draft = await callAs(teacher, courses.saveDraft, {
    ...lessonParams,
    body: { lesson: { blocks: [{ id: 'text-1', kind: 'text', text }] }, number: 0, replace: false },
  })
  await callAs(teacher, courses.publishLesson, { ...lessonParams, body: { number: draft.number } })

  const bank = await callAs(teacher, testing.createBank, { body: { name: three(name), disciplineId: discipline.id } })
  const questionIds: string[] = []
  for (const question of questions) {
    const made = await callAs(teacher, testing.createQuestion, { params: { bankId: bank.id }, body: { category: ['Емтихан'], question } })
    questionIds.push(made.id)
  }
  const exam = await callAs(teacher, testing.createTest, { body: { offeringId: offering.id, name: three('Емтихан'), control: 'final' } })
  await callAs(teacher, testing.saveTest, {
    params: { testId: exam.id },
    body: {
      settings: {
        name: three('Емтихан'),
        control: 'final',
        minutes: 30,
        opensAt: null,
        closesAt: null,
        attempts: 1,
        passPercent: 50,
        shuffleQuestions: false,
        shuffleOptions: true,
        penalties: false,
        review: { score: 'after-attempt', answers: 'never', key: 'never' },
        networks: [],
      },
      sections: [{ kind: 'fixed', questionIds }],
    },
  })
  await callAs(teacher, testing.publishTest, { params: { testId: exam.id }, body: {} })
  await callAs(teacher, courses.addItem, { ...inModule, body: { kind: 'test', name: three('Емтихан'), testId: exam.id, ...common } })
  await callAs(teacher, courses.openOffering, { params, body: {} })
  await callAs(registrar, courses.enrol, { params, body: { groupIds: [], learnerIds: [learnerId] } })
  await callAs(teacher, gradebook.planControls, {
    params,
    body: {
      controls: [
        { id: null, kind: 'current', term: 1, weight: 1, required: true, name: three('АБ'), testId: null },
        { id: null, kind: 'midterm', term: 1, weight: 1, required: true, name: three('МБ'), testId: null },
        { id: null, kind: 'final', term: null, weight: 1, required: true, name: three('Емтихан'), testId: exam.id },
      ],
    },
  })
  return { offeringId: offering.id, lessonId: lesson.id, testId: exam.id, name }
}
