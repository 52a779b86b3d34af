import { expect, test } from 'vitest'
import { expectAxeClean, expectNoFaults, expectNoSideways, locales, signIn } from './harness/index.ts'

const words = {
  kk: { work: 'Менің істерім', lost: /желі жоқ/i },
  ru: { work: 'Мои дела', lost: /нет связи/i },
  en: { work: 'My work', lost: /no network/i },
}

for (const locale of locales)
  test(`a learner's home in ${locale} answers «what now» on a phone, clean of accessibility faults`, async () => {
    const { page, context } = await signIn('learner', locale, { screen: 'phone' })
    await page.goto('/')
    await page.getByRole('main').getByRole('heading', { level: 2 }).first().waitFor()
    await expectAxeClean(page, `home ${locale}`)
    await expectNoSideways(page)
    await page.setViewportSize({ width: 320, height: 640 })
    await expectNoSideways(page)
    expectNoFaults(page)
    await context.close()
  })

for (const locale of locales)
  test(`the registrar's work list in ${locale} is clean of accessibility faults`, async () => {
    const { page, context } = await signIn('registrar', locale)
    await page.goto('/')
    await page.getByRole('main').getByRole('heading', { level: 1, name: words[locale].work }).waitFor()
    await expectAxeClean(page, `work list ${locale}`)
    expectNoFaults(page)
    await context.close()
  })

test('the home opens without a network after one visit and says that the network is gone', async () => {
  const { page, context } = await signIn('learner', 'kk', { screen: 'phone' })
  await page.goto('/')
  const first = page.getByRole('main').getByRole('heading', { level: 2 }).first()
  await first.waitFor()
  const title = await first.textContent()
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
  await context.setOffline(true)
  await page.goto('/')
  await first.waitFor()
  expect(await first.textContent()).toBe(title)
  await page.getByRole('banner').getByText(words.kk.lost).waitFor()
  await context.setOffline(false)
  await context.close()
})

test('what the device kept of a learner is gone after the sign-out', async () => {
  const { page, context } = await signIn('learner', 'en', { screen: 'desktop', login: 'samat@saryarka.example' })
  await page.goto('/')
  await page.getByRole('main').getByRole('heading').first().waitFor()
  const kept = () =>
    page.evaluate(
      () =>
        new Promise<number>((answer) => {
          const opening = indexedDB.open('dala')
          opening.onsuccess = () => {
            const store = opening.result
            const done = (found: number) => {
              store.close()
              answer(found)
            }
            // The sign-out also tells the browser to wipe the site: then there is not even a store.
            if (!store.objectStoreNames.contains('replies')) return done(0)
            const count = store.transaction('replies').objectStore('replies').count()
            count.onsuccess = () => done(count.result)
          }
        }),
    )
  await expect.poll(kept).toBeGreaterThan(0)
  await page
    .getByRole('banner')
    .getByRole('button', { name: /Personal menu/ })
    .click()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.waitForURL((url) => url.pathname === '/sign-in')
  await expect.poll(kept).toBe(0)
  expectNoFaults(page)
  await context.close()
})

test('A2021-12.1.a, A2021-11.13: with the keyboard only: skip to the content, open the search, go to a page', async () => {
  const { page, context } = await signIn('registrar', 'en')
  await page.goto('/')
  await page.getByRole('heading', { level: 1, name: words.en.work }).waitFor()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('content')
  await page.keyboard.press('Control+k')
  await page.keyboard.type('invit')
  await page.keyboard.press('Enter')
  await page.waitForURL((url) => url.pathname === '/invitations')
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('content')
  await context.close()
})
