import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import {
  codeNow,
  demoPassword,
  expectAxeClean,
  expectNoFaults,
  expectNoSideways,
  locales,
  loginOf,
  signIn,
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

test('the way in is answered at once and once: the page needs nothing more than it has, and a double press asks once', () =>
  withVisit({ locale: 'ru', screen: 'phone' }, async ({ page, context }) => {
    await page.goto('/invitation')
    await page.getByLabel('Одноразовый код').waitFor()
    await context.route('**/assets/**', (route) => route.abort())
    let asked = 0
    page.on('request', (request) => (asked += request.url().endsWith('/api/invitations/lookup') ? 1 : 0))
    await page.getByLabel('Одноразовый код').fill('NOSUCHCODE12')
    await page.getByRole('button', { name: 'Продолжить' }).dblclick()
    await page.getByRole('alert').first().waitFor()
    expect(asked).toBe(1)
    expect(await page.getByLabel('Одноразовый код').inputValue()).toBe('NOSUCHCODE12')
  }))

test('what was typed stays when the language is switched, also where the page itself came late', () =>
  withVisit({ locale: 'en', screen: 'phone' }, async ({ page, context }) => {
    await context.route('**/assets/invitation-page-*.js', async (route) => {
      await sleep(1_000) // longer than the first page is waited for before anything is drawn
      await route.continue()
    })
    await page.goto('/invitation')
    await page.getByLabel('One-time code').fill('NOSUCHCODE12')
    await page.getByRole('button', { name: 'RU' }).click()
    expect(await page.getByLabel('Одноразовый код').inputValue()).toBe('NOSUCHCODE12')
  }))

test('the link of an invitation asks at once, without a press', () =>
  withVisit({ locale: 'en', screen: 'phone' }, async ({ page }) => {
    const lookup = page.waitForResponse((reply) => reply.url().endsWith('/api/invitations/lookup'))
    await page.goto('/invitation#NOSUCHCODE12345678')
    expect((await lookup).ok()).toBe(false)
    await page.getByRole('alert').first().waitFor()
  }))

test('where the code that checks a form does not come, the server answers and nothing that was typed is lost', async () => {
  const { page, context } = await signIn('learner', 'en', { login: 'zhanna@ulytau.example' })
  await page.goto('/security')
  await page.getByLabel('New password').first().waitFor()
  await context.route('**/assets/**', (route) => route.abort())
  await page.getByLabel('Present password').first().fill('not my password')
  await page.getByLabel('New password').first().fill('another-password-2026')
  await page.getByLabel('New password').first().press('Enter')
  await page.getByRole('alert').first().waitFor()
  expect(await page.getByLabel('New password').first().inputValue()).toBe('another-password-2026')
  await context.close()
})
