import { groundsFor, ruleSetFor, type Ground } from '@dala/domain/regulations'
import { expect } from 'vitest'
import { messages } from '../../web/src/distance/messages.ts'
import { office } from '../../web/src/distance/office.ts'
import type { Locale, Visit } from '../harness/index.ts'
import { looked } from './looked.ts'

const paper = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj 3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
)

const exchange = (): Ground => {
  const set = ruleSetFor('bachelor', '2026-11-22')
  const ground = set && groundsFor(set, 'bachelor').find(({ code }) => code === 'exchange')
  if (!ground) throw new Error('order 137 has the ground of exchange')
  return ground
}

const nameOf = (ground: Ground, fact: string, locale: Locale): string =>
  ground.facts.find(({ code }) => code === fact)?.name[locale] ?? fact

/** The learner applies for distance learning on the ground of an exchange: ground, facts and document, reason, signature. */
export async function applyForDistance({ page, locale }: Visit, reason: string): Promise<void> {
  const t = messages[locale]
  const ground = exchange()
  await page.goto('/applications')
  await page.getByRole('button', { name: t.newApplication }).click()
  await page.getByRole('radio', { name: ground.name[locale] }).check()
  await looked(page, `apply, ground, ${locale}`)
  await page.getByRole('button', { name: t.nextTo.documents }).click()

  await page.getByLabel(nameOf(ground, 'country', locale)).fill('Хельсинки университеті')
  await page
    .getByLabel(nameOf(ground, 'from', locale))
    .first()
    .fill('01.12.2026')
  await page
    .getByLabel(nameOf(ground, 'to', locale))
    .first()
    .fill('31.05.2027')
  await page.getByRole('radio', { name: t.no, exact: true }).check()
  await page.locator('input[type=file]').first().setInputFiles({ name: 'шақыру.pdf', mimeType: 'application/pdf', buffer: paper })
  await page.getByRole('link', { name: 'шақыру.pdf' }).waitFor()
  await looked(page, `apply, documents, ${locale}`)
  await page.getByRole('button', { name: t.nextTo.reason }).click()

  await page.getByLabel(t.reason).fill(reason)
  await looked(page, `apply, reason, ${locale}`)
  await page.getByRole('button', { name: t.nextTo.sign }).click()

  await page.getByText(t.allThere).waitFor()
  await page.getByLabel(t.confirm).check()
  await looked(page, `apply, signature, ${locale}`)
  await page.getByRole('button', { name: t.sign }).click()
  await page.getByText(t.status.registered).first().waitFor()
  await looked(page, `application, ${locale}`)
}

/** The head finds the case in the work list and approves it. */
export async function approve({ page, locale }: Visit, learner: string): Promise<void> {
  const t = office[locale]
  await page.goto('/work/applications')
  await page.getByRole('searchbox', { name: t.searchHint }).or(page.getByPlaceholder(t.searchHint)).first().fill(learner)
  await page
    .getByRole('row', { name: new RegExp(learner) })
    .first()
    .waitFor()
  await looked(page, `work list, ${locale}`)
  await page.getByRole('checkbox', { name: new RegExp(learner) }).check()
  await page.getByRole('button', { name: t.approveMany, exact: true }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: t.approve, exact: true }).click()
  await page.getByText(t.approvedMany(1)).waitFor()
}

/** The head prepares the order from the approved case and signs it. */
export async function issueOrder({ page, locale }: Visit, learner: string): Promise<void> {
  const t = office[locale]
  await page.goto('/work/applications?tab=order')
  await page.getByRole('searchbox', { name: t.searchHint }).or(page.getByPlaceholder(t.searchHint)).first().fill(learner)
  await page.getByRole('checkbox', { name: new RegExp(learner) }).check()
  await page.getByRole('button', { name: t.prepareOrder }).click()
  await page.waitForURL(/\/work\/orders\//)
  await page.getByText(learner).first().waitFor()
  await looked(page, `draft order, ${locale}`)
  await page.getByRole('button', { name: t.issue }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: t.issue }).click()
  await page.getByText(t.orderState.issued).first().waitFor()
  await looked(page, `order, ${locale}`)
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: t.package }).click()])
  expect(download.suggestedFilename()).toMatch(/\.pdf$/)
}

/** The learner comes from the home page to the plan and confirms having read it. */
export async function acknowledge({ page, locale }: Visit): Promise<void> {
  const t = messages[locale]
  await page.goto('/')
  await looked(page, `home with the plan to read, ${locale}`)
  await page.goto('/applications')
  await page.getByRole('link', { name: exchange().name[locale] }).first().click()
  await page.getByRole('button', { name: t.acknowledge }).click()
  await page.getByText(t.acknowledged).first().waitFor()
  await looked(page, `acknowledged, ${locale}`)
}
