import { expect, test } from 'vitest'
import { expectAxeClean, expectNoFaults, expectNoSideways, locales, visit } from './harness/index.ts'

const words = {
  kk: { show: 'Көрсету', check: 'Өз жағдайымды тексеру', judge: 'Тексеру', missing: 'Әлі жетпейтіні бар' },
  ru: { show: 'Показать', check: 'Проверить мой случай', judge: 'Проверить', missing: 'Пока не хватает' },
  en: { show: 'Show', check: 'Check my case', judge: 'Check', missing: 'Something is still missing' },
}

for (const locale of locales)
  test(`anybody asks the acts in ${locale} on a phone, by the keyboard, and shares the answer as a link`, async () => {
    const { page, context } = await visit({ locale, screen: 'phone' })
    const t = words[locale]
    await page.goto(`/law?lang=${locale}`)
    await expectAxeClean(page, `law ${locale}`)
    await expectNoSideways(page)

    const level = page.locator('#level')
    await level.focus()
    await level.selectOption('tvet')
    await page.getByRole('button', { name: t.show }).press('Enter')
    await page.waitForURL(/level=tvet/)
    await page.getByRole('link', { name: t.check }).first().press('Enter')
    await page.waitForURL(/ground=/)
    await expectAxeClean(page, `ground ${locale}`)
    await expectNoSideways(page)
    await page.getByRole('button', { name: t.judge }).press('Enter')
    await page.getByRole('status').getByText(t.missing).first().waitFor()
    await expectAxeClean(page, `verdict ${locale}`)

    const shared = page.url()
    await page.goto('about:blank')
    await page.goto(shared)
    await page.getByRole('status').getByText(t.missing).first().waitFor()

    const clause = page.locator('a.clause').first()
    const target = (await clause.getAttribute('href')) ?? ''
    await clause.press('Enter')
    await page.waitForURL(/\/law\/acts\//)
    expect(await page.locator(`[id="${target.split('#')[1]}"]`).isVisible()).toBe(true)
    await expectAxeClean(page, `act ${locale}`)
    await expectNoSideways(page)
    expectNoFaults(page)
    await context.close()
  })
