import { expect, test } from 'vitest'
import { expectAxeClean, expectNoFaults, expectNoSideways, locales, signIn, type Locale } from './harness/index.ts'

const words: Record<Locale, { item: string; distance: string; put: RegExp; electives: string; choose: RegExp; leave: string }> = {
  kk: {
    item: 'Деректер қорын жобалау және басқару',
    distance: 'Қашықтан',
    put: /қою$/,
    electives: 'Таңдау пәндері',
    choose: /^Таңдау: Машиналық/,
    leave: 'Бас тарту',
  },
  ru: {
    item: 'Проектирование и администрирование баз данных',
    distance: 'Дистанционно',
    put: /^Поставить/,
    electives: 'Дисциплины по выбору',
    choose: /^Выбрать: Основы машинного/,
    leave: 'Отказаться',
  },
  en: {
    item: 'Database design and administration',
    distance: 'At a distance',
    put: /^Put /,
    electives: 'Electives',
    choose: /^Choose: Basics of machine/,
    leave: 'Give back',
  },
}

test('A2023-18.a: an edit over twenty per cent stays in its cell unsaved, names the clause and offers the largest lawful volume', async () => {
  const { page, context } = await signIn('registrar', 'ru', { organisation: 'college' })
  await page.goto('/study-plans?status=draft')
  await page
    .getByRole('link', { name: /Программное обеспечение/ })
    .first()
    .click()
  const t = words.ru
  const cell = page.getByLabel(`${t.distance}, ${t.item}`)
  await cell.fill('48')
  await page
    .getByText(/^18,4.%$/)
    .first()
    .waitFor()
  await cell.fill('108')
  await page.getByText('108 ч не сохранено').waitFor()
  await page.getByText(/18,4.%.→.20,4.%/).waitFor()
  await page.getByText('п. 18 · № 349').last().waitFor()
  await expectAxeClean(page, 'refused edit')
  await page.getByRole('button', { name: t.put }).click()
  await expect.poll(() => cell.inputValue()).toBe('96')
  await page.getByText(/^20.%$/).waitFor() // the figure alone: what is on screen is saved
  await page.reload()
  await expect.poll(() => page.getByLabel(`${t.distance}, ${t.item}`).inputValue(), { timeout: 20_000 }).toBe('96')
  expectNoFaults(page)
  await context.close()
})

for (const locale of locales)
  test(`A2021-12.1.g: a learner chooses an elective on a phone in ${locale}, sees the seat and gives it back`, async () => {
    const { page, context } = await signIn('learner', locale, { screen: 'phone' })
    await page.goto('/electives')
    await page.getByRole('heading', { level: 1, name: words[locale].electives }).waitFor()
    await page.getByRole('button', { name: words[locale].choose }).click()
    await page.getByRole('button', { name: words[locale].leave }).first().waitFor()
    await expectAxeClean(page, `electives ${locale}`)
    await expectNoSideways(page)
    await page.getByRole('button', { name: words[locale].leave }).first().click()
    await page.getByRole('button', { name: words[locale].choose }).waitFor()
    await page.goto('/my-plan')
    await page.getByRole('main').getByRole('heading', { level: 2 }).first().waitFor()
    await expectAxeClean(page, `my plan ${locale}`)
    await expectNoSideways(page)
    await page.setViewportSize({ width: 320, height: 640 })
    await expectNoSideways(page)
    expectNoFaults(page)
    await context.close()
  })
