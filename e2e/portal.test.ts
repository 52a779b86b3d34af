import { test } from 'vitest'
import { expectAxeClean, expectNoFaults, expectNoSideways, locales, signIn, visit, type Locale } from './harness/index.ts'

const words: Record<Locale, { portal: string; areas: string[]; rules: string; year: string; back: string }> = {
  kk: {
    portal: 'Портал',
    areas: ['Әкімшілік', 'Академиялық', 'Әдістемелік'],
    rules: 'Қашықтан оқу қалай ұйымдастырылады',
    year: 'Академиялық ақпарат',
    back: 'Порталға оралу',
  },
  ru: {
    portal: 'Портал',
    areas: ['Административная', 'Академическая', 'Методическая'],
    rules: 'Как организовано дистанционное обучение',
    year: 'Академическая информация',
    back: 'К порталу',
  },
  en: {
    portal: 'Portal',
    areas: ['Administration', 'Academic', 'Methodical'],
    rules: 'How distance learning is arranged',
    year: 'Academic information',
    back: 'Back to the portal',
  },
}

for (const locale of locales)
  test(`A2015-6.1: a learner finds the portal on a phone in ${locale}, and anybody its public page`, async () => {
    const t = words[locale]
    const { page, context } = await signIn('learner', locale, { screen: 'phone' })
    await page.goto('/me')
    await page.getByRole('link', { name: t.portal, exact: true }).click()
    for (const area of t.areas) await page.getByRole('heading', { level: 2, name: area, exact: true }).waitFor()
    await expectAxeClean(page, `portal ${locale}`)
    await expectNoSideways(page)
    await page.getByRole('link', { name: t.rules }).click()
    await page.getByRole('heading', { level: 1, name: t.rules }).waitFor()
    await page.getByRole('main').getByRole('listitem').first().waitFor()
    await expectAxeClean(page, `page of the portal ${locale}`)
    await expectNoSideways(page)
    expectNoFaults(page)
    await context.close()

    const open = await visit({ locale, screen: 'phone' })
    await open.page.goto(`/o/ulytau?lang=${locale}`)
    await open.page.getByRole('heading', { level: 2, name: t.year }).waitFor()
    await expectAxeClean(open.page, `public portal ${locale}`)
    await expectNoSideways(open.page)
    await open.page.getByRole('link', { name: t.rules }).press('Enter')
    await open.page.getByRole('heading', { level: 1, name: t.rules }).waitFor()
    await expectAxeClean(open.page, `public page ${locale}`)
    await expectNoSideways(open.page)
    await open.page.getByRole('link', { name: t.back }).press('Enter')
    await open.page.getByRole('heading', { level: 2, name: t.year }).waitFor()
    await open.context.close()
  })

test('the registrar writes a page, changes it, takes it off and puts it back', async () => {
  const { page, context } = await signIn('registrar', 'ru')
  await page.goto('/portal')
  await page.getByRole('link', { name: 'Добавить страницу' }).nth(2).click()
  await page.getByLabel('Название на казахском').fill('Кеңес беру сағаттары')
  await page.getByLabel('Название на русском').fill('Часы консультаций')
  await page.getByLabel('Название на английском').fill('Consultation hours')
  await page.getByRole('button', { name: 'Добавить блок' }).first().click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Текст/ })
    .click()
  await page.locator('[contenteditable=true]').first().fill('Каждый вторник с десяти часов.')
  await expectAxeClean(page, 'editor of the portal')
  await page.getByRole('button', { name: 'Опубликовать' }).click()
  await page.getByRole('heading', { level: 1, name: 'Часы консультаций' }).waitFor()
  await page.getByText('Каждый вторник с десяти часов.').waitFor()

  await page.getByRole('link', { name: 'Изменить' }).click()
  const field = page.locator('[contenteditable=true]').first()
  await field.getByText('Каждый вторник').waitFor()
  await field.fill('Каждую среду с десяти часов.')
  await page.getByRole('button', { name: 'Опубликовать' }).click()
  await page.getByText('Каждую среду с десяти часов.').waitFor()

  await page.getByRole('link', { name: 'Портал', exact: true }).first().click()
  await page.getByRole('button', { name: 'Снять: Часы консультаций' }).click()
  await page.getByRole('alertdialog').or(page.getByRole('dialog')).getByRole('button', { name: 'Снять', exact: true }).click()
  await page.getByRole('button', { name: 'Вернуть' }).click()
  await page.getByRole('link', { name: 'Часы консультаций' }).waitFor()
  await expectAxeClean(page, 'portal as its writer sees it')
  expectNoFaults(page)
  await context.close()
})
