import { seedQuestion } from '@dala/domain/testing'
import { expect, test } from 'vitest'
import { courseTests } from '#demo-course'
import { toStore } from './banks.ts'

test('every question of the demo course is a question, in all three languages, and none stands twice', () => {
  const questions = courseTests.flatMap((one) => one.questions.map(seedQuestion))
  expect(questions.length).toBeGreaterThanOrEqual(20)
  for (const question of questions) expect(Object.keys(question.prompt).sort()).toEqual(['en', 'kk', 'ru'])
  for (const one of courseTests) {
    const prints = one.questions.map((seed) => toStore(seedQuestion(seed)).fingerprint.toString('hex'))
    expect(new Set(prints).size).toBe(prints.length)
  }
})
