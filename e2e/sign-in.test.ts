import { expect, test } from 'vitest'
import {
  codeNow,
  demoPassword,
  expectAxeClean,
  expectNoFaults,
  expectNoSideways,
  locales,
  loginOf,
  visit,
  withVisit,
} from './harness/index.ts'

const words = {
  kk: { title: 'Кіру', login: /пошта|телефон|ЖСН/i, password: /Құпиясөз/, button: 'Кіру' },
  ru: { title: 'Вход', login: /почта|телефон|ИИН/i, password: /Пароль/, button: 'Войти' },
  en: { title: 'Sign in', login: /E-mail, phone or IIN/, password: /Password/, button: 'Sign in' },
}

for (const locale of locales)
  for (const screen of ['phone', 'desktop'] as const)
    test(`the sign-in page in ${locale} on a ${screen} is clean of accessibility faults and fits the screen`, () =>
      withVisit({ locale, screen }, async ({ page }) => {
        await page.goto('/sign-in')
        await page.getByRole('button', { name: words[locale].button, exact: true }).waitFor()
        expect(await page.evaluate(() => document.documentElement.lang)).toMatch(new RegExp(`^${locale}`))
        await expectAxeClean(page, `sign-in ${locale} ${screen}`)
        await expectNoSideways(page)
      }))

test('the sign-in page in the dark is clean of accessibility faults', () =>
  withVisit({ locale: 'kk', dark: true }, async ({ page }) => {
    await page.goto('/sign-in')
    await page.getByRole('button', { name: words.kk.button, exact: true }).waitFor()
    await expectAxeClean(page, 'sign-in dark')
  }))

test('a learner signs in with the keyboard only and comes to the home page', () =>
  withVisit({ locale: 'en' }, async ({ page }) => {
    await page.goto('/sign-in')
    await page.getByLabel(words.en.login).focus()
    await page.keyboard.type(loginOf('learner', 'college'))
    await page.keyboard.press('Tab')
    await page.keyboard.type(demoPassword)
    await page.keyboard.press('Enter')
    await page.waitForURL((url) => url.pathname === '/')
    await page.getByRole('main').waitFor()
  }))

test('a member of staff is asked for the second step', async () => {
  const { page, context } = await visit({ locale: 'en' })
  await page.goto('/sign-in')
  await page.getByLabel(words.en.login).fill(loginOf('dean', 'college'))
  await page.getByLabel(words.en.password).first().fill(demoPassword)
  await page.getByRole('button', { name: words.en.button, exact: true }).click()
  await page.waitForURL((url) => url.pathname === '/second-factor')
  await expectAxeClean(page, 'second factor')
  await page.getByLabel('Code').fill(codeNow())
  await page.keyboard.press('Enter')
  await page.waitForURL((url) => url.pathname === '/')
  expectNoFaults(page)
  await context.close()
})

test('a wrong password says so and tells nothing more', () =>
  withVisit({ locale: 'en' }, async ({ page }) => {
    await page.goto('/sign-in')
    await page.getByLabel(words.en.login).fill('nobody@ulytau.example')
    await page.getByLabel(words.en.password).first().fill('not the password')
    await page.getByRole('button', { name: words.en.button, exact: true }).click()
    await page.getByRole('alert').first().waitFor()
    await expectAxeClean(page, 'wrong password')
  }))
