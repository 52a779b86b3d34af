import { seedQuestion } from '@dala/domain/testing'
import { expect, test } from 'vitest'
import { finalTest } from './final.ts'
import { moduleTests } from './modules.ts'

test('each of the five modules has a short test, and the course a final one of twenty questions', () => {
  expect(moduleTests.map((one) => one.questions.length)).toEqual([5, 5, 5, 5, 5])
  expect(finalTest.questions.length).toBe(20)
})

test('every question is complete in Kazakh, Russian and English and is accepted by the bank', () => {
  for (const { questions } of [...moduleTests, finalTest])
    for (const seed of questions) {
      const question = seedQuestion(seed)
      for (const language of ['kk', 'ru', 'en'] as const) {
        expect(question.prompt[language], question.name).toBeDefined()
        if ('options' in question) for (const option of question.options) expect(option.text[language], question.name).toBeTruthy()
      }
    }
})
