import * as certificates from '@dala/domain/certificates'
import { expect } from 'vitest'
import { messages as paper } from '../../web/src/certificates/messages.ts'
import { messages } from '../../web/src/gradebook/messages.ts'
import type { Visit } from '../harness/index.ts'
import { callAs } from './call.ts'
import { looked } from './looked.ts'
import type { Course } from './prepare.ts'

/** The teacher puts the marks of the two control events with the keyboard, as in a spreadsheet. */
export async function markControls({ page, locale }: Visit, course: Course): Promise<void> {
  const t = messages[locale]
  await page.goto(`/sheets/${course.offeringId}`)
  const cells = page.getByRole('row').nth(1).getByRole('gridcell')
  await looked(page, `mark sheet, ${locale}`)
  await cells.nth(1).click()
  await page.keyboard.type('88')
  await page.keyboard.press('Enter')
  await cells.nth(2).click()
  await page.keyboard.type('92')
  await page.keyboard.press('Enter')
  await page
    .getByText(new RegExp(`^${t.saved('').trim()}`))
    .first()
    .waitFor()
}

/** The teacher publishes the final marks. */
export async function publishMarks({ page, locale }: Visit, course: Course): Promise<void> {
  const t = messages[locale]
  await page.goto(`/sheets/${course.offeringId}`)
  await page.getByRole('button', { name: t.publish }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: t.publish }).click()
  await page.getByText(t.states.published).first().waitFor()
  await looked(page, `published sheet, ${locale}`)
}

/** The registrar issues the certificate to the learner. */
export async function issueCertificate({ page, locale }: Visit, learner: string): Promise<void> {
  const t = paper[locale]
  await page.goto('/work/certificates/issue')
  await page.getByRole('checkbox', { name: new RegExp(learner) }).check()
  await looked(page, `certificates to issue, ${locale}`)
  await page.getByRole('button', { name: t.issueSome(1) }).click()
  await page
    .getByRole('alertdialog')
    .getByRole('button', { name: t.issueSome(1) })
    .click()
  await page.getByText(t.issuedDone(1)).waitFor()
}

/** The learner finds the certificate; anybody who has its link sees that it is valid, and a guessed one shows nothing. */
export async function readCertificate(learner: Visit, anybody: Visit, learnerId: string): Promise<void> {
  const { page, locale } = learner
  await page.goto('/certificates')
  await page.getByText(paper[locale].states.valid).first().waitFor()
  await looked(page, `own certificates, ${locale}`)
  const { items } = await callAs(learner, certificates.listCertificatesOf, { params: { learnerId } })
  const [issued] = items
  if (issued === undefined) throw new Error('no certificate was issued')
  const path = new URL(issued.link).pathname
  await anybody.page.goto(`${path}?lang=${anybody.locale}`)
  await anybody.page.getByText(issued.number).first().waitFor()
  await looked(anybody.page, `public certificate, ${locale}`)
  await anybody.page.goto(`${path.slice(0, -4)}AAAA?lang=${anybody.locale}`)
  expect(await anybody.page.content()).not.toContain(issued.number)
  await looked(anybody.page, `no such certificate, ${locale}`)
  await page.goto('/trail')
  await looked(page, `trail, ${locale}`)
}
