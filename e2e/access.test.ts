import { Secret, TOTP } from 'otpauth'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import {
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

const phrase = 'сорок рыжих енотов поют'

for (const locale of locales)
  for (const screen of ['phone', 'desktop'] as const)
    test(`the pages of access in ${locale} on a ${screen} are clean of accessibility faults and fit the screen`, async () => {
      const { page, context } = await signIn('administrator', locale, { screen })
      for (const path of ['/security', '/roles', '/invitations']) {
        await page.goto(path)
        await page.getByRole('heading', { level: 1 }).waitFor()
        await expect.poll(() => page.getByText(/^(Жүктелуде|Загружаем|Loading)$/).count()).toBe(0)
        await expectAxeClean(page, `${path} ${locale} ${screen}`)
        await expectNoSideways(page)
      }
      expectNoFaults(page)
      await context.close()
    })

for (const locale of locales)
  test(`the pages before the sign-in in ${locale} are clean of accessibility faults`, () =>
    withVisit({ locale, screen: 'phone' }, async ({ page }) => {
      for (const path of ['/forgotten-password', '/new-password', `/new-password#${'a'.repeat(43)}`, '/invitation']) {
        await page.goto(path)
        await page.getByRole('heading', { level: 1 }).waitFor()
        await expectAxeClean(page, `${path} ${locale}`)
        await expectNoSideways(page)
      }
    }))

test('the registrar prints codes for a group, and a first-year signs in with one and a password of his own', async () => {
  const { page, context } = await signIn('registrar', 'en')
  await page.goto('/invitations')
  await page.getByRole('button', { name: 'Invite' }).click()
  await page.getByLabel('Group', { exact: true }).selectOption({ index: 1 })
  await expectAxeClean(page, 'invite dialog')
  await page.getByRole('button', { name: 'Make codes' }).click()
  await page.getByText('Print them and hand them out').waitFor()
  const row = page.locator('tbody tr').first()
  const login = (await row.locator('td').nth(1).textContent()) ?? ''
  const code = (await row.locator('td').nth(2).textContent()) ?? ''
  expect(code).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}$/)
  await expectAxeClean(page, 'list of codes')
  expectNoFaults(page)
  await context.close()

  await withVisit({ locale: 'kk', screen: 'phone' }, async ({ page: phone }) => {
    await phone.goto('/invitation')
    await phone.getByLabel('Бір реттік код').fill(code.toLowerCase())
    await phone.keyboard.press('Enter')
    await phone.getByRole('heading', { name: /Сәлеметсіз бе/ }).waitFor()
    await expectAxeClean(phone, 'welcome')
    const password = phone.getByLabel('Құпиясөз ойлап табыңыз')
    await password.fill('password2026')
    await phone.keyboard.press('Enter')
    await phone.getByText(/Оңай табылады/).waitFor()
    await password.fill(phrase)
    await phone.keyboard.press('Enter')
    await phone.waitForURL((url) => url.pathname === '/')
  })

  await withVisit({ locale: 'ru' }, async ({ page: later }) => {
    await later.goto('/sign-in')
    await later.locator('input[name=login]').fill(login)
    await later.locator('input[name=password]').fill(phrase)
    await later.keyboard.press('Enter')
    await later.waitForURL((url) => url.pathname === '/')
  })
})

/** A device whose fingerprint reader always says yes. */
async function withReader(page: Page) {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('WebAuthn.enable')
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
}

test('a learner adds a passkey and signs in with it alone', () =>
  withVisit({ locale: 'en' }, async ({ page }) => {
    await withReader(page)
    await page.goto('/sign-in')
    await page.locator('input[name=login]').fill(loginOf('learner', 'school'))
    await page.locator('input[name=password]').fill(demoPassword)
    await page.keyboard.press('Enter')
    await page.waitForURL((url) => url.pathname === '/')
    await page.goto('/security')
    await page.getByRole('button', { name: 'Add a passkey' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Add a passkey' }).click()
    await page.getByText('Passkey: This device').waitFor()
    await expectAxeClean(page, 'security with a passkey')
    await page.context().clearCookies()
    await page.goto('/sign-in')
    await page.getByRole('button', { name: /Use a passkey/ }).click()
    await page.waitForURL((url) => url.pathname === '/')
    const session = (await page.evaluate(() => fetch('/api/session').then((reply) => reply.json()))) as { secondFactor: string }
    expect(session.secondFactor).toBe('confirmed')
    // Nothing that a script could steal lies in the browser's stores.
    const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]))
    expect(kept).not.toMatch(/sid|token|[\w-]{43}/)
  }))

test('a role granted by the administrator asks the new member of staff to set up a second factor first', async () => {
  const learner = await visit({ locale: 'en' })
  await learner.page.goto('/sign-in')
  await learner.page.locator('input[name=login]').fill(loginOf('guardian', 'college'))
  await learner.page.locator('input[name=password]').fill(demoPassword)
  await learner.page.keyboard.press('Enter')
  await learner.page.waitForURL((url) => url.pathname === '/')

  const { page, context } = await signIn('administrator', 'en', { organisation: 'college' })
  await page.goto('/roles')
  await page.getByRole('button', { name: 'Grant a role' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('To whom').fill('Есенов Бау')
  await dialog.getByText('Есенов Бауыржан Ілиясұлы').click()
  await dialog.getByLabel('Role').selectOption('librarian')
  await dialog.getByText('See the organisation’s structure and calendar').waitFor()
  await expectAxeClean(page, 'grant dialog')
  await dialog.getByRole('button', { name: 'Grant a role' }).click()
  await page.getByText('The role is granted').waitFor()
  await page.getByRole('button', { name: /Revoke the role: Есенов Бауыржан/ }).waitFor()
  expectNoFaults(page)
  await context.close()

  await learner.page.goto('/')
  await learner.page.waitForURL((url) => url.pathname === '/second-factor')
  await learner.page.getByRole('heading', { name: 'Add a second factor' }).waitFor()
  const secret = ((await learner.page.locator('img + p span').textContent()) ?? '').replaceAll(' ', '')
  await expectAxeClean(learner.page, 'setting up a second factor')
  await learner.page.getByLabel('Code shown by the app').fill(new TOTP({ secret: Secret.fromBase32(secret) }).generate())
  await learner.page.keyboard.press('Enter')
  await learner.page.getByRole('heading', { name: 'Recovery codes' }).waitFor()
  await expectAxeClean(learner.page, 'recovery codes')
  await learner.page.getByRole('button', { name: 'I have kept them' }).click()
  await learner.page.waitForURL((url) => url.pathname === '/')
  expectNoFaults(learner.page)
  await learner.context.close()
})
