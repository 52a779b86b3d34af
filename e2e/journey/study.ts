import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { messages as study } from '../../web/src/courses/study.messages.ts'
import { messages as exam } from '../../web/src/testing/messages.ts'
import type { Visit } from '../harness/index.ts'
import { looked } from './looked.ts'
import type { Course } from './prepare.ts'

const lessonText = { kk: 'Оқу мәтіні қазақша.', ru: 'Учебный текст по-русски.', en: 'The text of the lesson in English.' }

/** The learner reads the lesson, loses the network in the middle of it and marks it as done without one; the next page shows it. */
export async function studyLesson({ page, context, locale }: Visit, course: Course): Promise<void> {
  const t = study[locale]
  await page.goto('/study')
  await page.getByText(course.name, { exact: false }).first().waitFor()
  await looked(page, `courses, ${locale}`)
  await page.goto(`/study/${course.offeringId}`)
  await looked(page, `course, ${locale}`)
  await page.goto(`/study/${course.offeringId}/lessons/${course.lessonId}`)
  await page.getByText(lessonText[locale]).waitFor()
  await looked(page, `lesson, ${locale}`)
  await context.setOffline(true)
  await page.getByText(t.noNetwork).waitFor()
  await page.getByRole('button', { name: t.markDone, exact: true }).click()
  await page.getByText(t.isDone, { exact: true }).waitFor()
  await looked(page, `lesson without a network, ${locale}`)
  await context.setOffline(false)
  await page.goto(`/study/${course.offeringId}`)
  await page.getByText(t.doneOf(1, 2)).first().waitFor()
}

/** The learner takes the examination, with the network cut in the middle: nothing is lost, and the result is shown. */
export async function takeExam({ page, context, locale }: Visit, course: Course): Promise<void> {
  const t = exam[locale]
  await page.goto(`/tests/${course.testId}`)
  await looked(page, `lobby, ${locale}`)
  await page.getByRole('button', { name: t.start }).click()
  await page.getByRole('radio', { name: 'Астана' }).check()
  await savedMark(page, t.saved('')).waitFor()
  await looked(page, `exam, ${locale}`)
  await page.getByRole('button', { name: t.next, exact: true }).click()
  await context.setOffline(true)
  await page.getByRole('radio', { name: t.yes, exact: true }).check()
  await page.getByText(t.offlineTitle).waitFor()
  await looked(page, `exam without a network, ${locale}`)
  await context.setOffline(false)
  await page.getByText(t.offlineTitle).waitFor({ state: 'detached' })
  await page.getByRole('button', { name: t.next, exact: true }).click()
  await page.getByLabel(t.yourNumber).fill('42')
  await page.getByLabel(t.yourNumber).blur()
  // The tab dies and is opened again: the answers stand where they were.
  await savedMark(page, t.saved('')).waitFor()
  await page.reload()
  await page.getByText(t.questionOf(1, 3)).first().waitFor()
  expect(await page.getByRole('radio', { name: 'Астана' }).isChecked()).toBe(true)
  await page.getByRole('button', { name: t.next, exact: true }).click()
  await page.getByRole('button', { name: t.next, exact: true }).click()
  await page.getByRole('button', { name: t.finishYes, exact: true }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: t.finishYes, exact: true }).click()
  await page.getByText(t.passed, { exact: true }).first().waitFor()
  await looked(page, `result, ${locale}`)
}

/** The line «saved at …» that a phone shows over the question. */
const savedMark = (page: Page, words: string) =>
  page
    .getByText(new RegExp(`^${words.split(',')[0] ?? ''}`))
    .filter({ visible: true })
    .first()
