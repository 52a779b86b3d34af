import { expect, test } from 'vitest'
import { expectAxeClean, expectNoFaults, expectNoSideways, locales, signIn, type Locale } from './harness/index.ts'

const words: Record<Locale, { course: string; lesson: RegExp; done: string; isDone: string; lost: RegExp }> = {
  kk: { course: 'Қашықтан оқып үйрену', lesson: /^Жад сұрағанды ұнатады/, done: 'Оқып болдым', isDone: 'Оқылды', lost: /Желі жоқ/ },
  ru: { course: 'Учимся на расстоянии', lesson: /^Память любит/, done: 'Прочитано', isDone: 'Прочитано', lost: /Нет сети/ },
  en: { course: 'Learning at a distance', lesson: /^Memory likes/, done: 'Mark as done', isDone: 'Done', lost: /No network/ },
}

// Learners of the demo who have different things done.
const logins: Record<Locale, string> = { kk: 'erasyl@ulytau.example', ru: 'aibar@ulytau.example', en: 'moldir@ulytau.example' }

for (const locale of locales)
  test(`A2015-6.4, A2015-5.5: a learner opens the course and reads a lesson in ${locale} on a phone, clean of accessibility faults`, async () => {
    const { page, context } = await signIn('learner', locale, { screen: 'phone', login: logins[locale] })
    await page.goto('/study')
    await page.getByRole('link', { name: words[locale].course }).click()
    await page.getByRole('heading', { level: 1, name: words[locale].course }).waitFor()
    await expectAxeClean(page, `course ${locale}`)
    await expectNoSideways(page)
    await page.getByRole('link', { name: words[locale].lesson }).click()
    await page.getByRole('heading', { level: 1, name: words[locale].lesson }).waitFor()
    await expectAxeClean(page, `lesson ${locale}`)
    await expectNoSideways(page)
    await page.setViewportSize({ width: 320, height: 640 })
    await expectNoSideways(page)
    expectNoFaults(page)
    await context.close()
  })

test('a lesson is read without a network after a visit, pictures and all, and what is done there is sent later', async () => {
  const { page, context } = await signIn('learner', 'en', { screen: 'phone', login: logins.en })
  await page.goto('/study')
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
  await page.getByRole('link', { name: words.en.course }).click()
  await page.getByRole('link', { name: words.en.lesson }).click()
  await page.getByText(/works offline/).waitFor()
  const address = page.url()

  await context.setOffline(true)
  await page.reload()
  await page.getByText(words.en.lost).first().waitFor()
  const picture = page.getByRole('article').getByRole('img').last()
  await picture.scrollIntoViewIfNeeded()
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0)
  await page.getByRole('button', { name: words.en.done, exact: true }).click()
  await page.getByText(words.en.isDone, { exact: true }).waitFor()

  await context.setOffline(false)
  const itemId = address.split('/').at(-1) ?? ''
  const offeringId = address.split('/').at(-3) ?? ''
  const completedAt = () =>
    page.evaluate(
      async ([offering, item]) => {
        const reply = await fetch(`/api/study/courses/${offering}`)
        const outline = (await reply.json()) as { modules: { items: { id: string; progress: { completedAt: string | null } | null }[] }[] } // the contract's reply
        return outline.modules.flatMap((module) => module.items).find((one) => one.id === item)?.progress?.completedAt ?? null
      },
      [offeringId, itemId] as const,
    )
  await expect.poll(completedAt, { timeout: 30_000 }).not.toBeNull()
  await context.close()
})

test('A2010-7.j: a teacher writes a lesson that is saved as it is typed, also without a network, and publishes it as a version', async () => {
  const { page, context } = await signIn('teacher', 'en')
  await page.goto('/courses')
  await page.getByRole('link', { name: 'Database design' }).click()
  await page.getByRole('button', { name: 'Add a lesson' }).first().click()
  await page.getByLabel('Name in English').fill('Written in a test')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByRole('button', { name: 'Add a block' }).first().click()
  await expectAxeClean(page, 'insert menu')
  await page.getByRole('button', { name: /^Text/ }).click()
  await page.getByRole('textbox', { name: /^Text/ }).click()
  await page.keyboard.type('**First** thought')
  await page.keyboard.press('Enter')
  await page.keyboard.press('/')
  await page.getByRole('button', { name: /^Notice/ }).click()
  await page.getByRole('textbox', { name: /^Notice/ }).click() // the new block stands and takes the words
  await page.keyboard.type('A notice')
  await page.getByText(/^saved at/).waitFor()
  await expectAxeClean(page, 'editor')

  await context.setOffline(true)
  await page.keyboard.type(' without a network')
  await page.getByText('A notice without a network').waitFor()
  await page.getByText('saved on this device').waitFor()
  await context.setOffline(false)
  await page.getByText(/^saved at/).waitFor({ timeout: 30_000 })

  await page.getByRole('button', { name: 'Publish' }).click()
  await expectAxeClean(page, 'publish')
  await page.getByRole('alertdialog').getByRole('button', { name: 'Publish' }).click()
  await page.getByText('Version 1 published').waitFor()
  await page.reload()
  await page.getByText('A notice without a network').waitFor()
  expectNoFaults(page)
  await context.close()
})

test('A2021-12.1.j: a recorded film of a lesson plays on a phone, with its captions', async () => {
  const { page, context } = await signIn('learner', 'kk', { screen: 'phone', login: logins.kk })
  await page.goto('/study')
  await page.getByRole('link', { name: words.kk.course }).click()
  await page.getByRole('link', { name: words.kk.lesson }).click()
  const film = page.locator('video')
  await film.scrollIntoViewIfNeeded()
  expect(await film.evaluate((video: HTMLVideoElement) => video.querySelectorAll('track[kind=captions]').length)).toBe(3) // kk, ru, en
  await film.evaluate(async (video: HTMLVideoElement) => {
    video.muted = true // a browser plays no sound that nobody asked for
    await video.play()
  })
  await expect.poll(() => film.evaluate((video: HTMLVideoElement) => video.currentTime)).toBeGreaterThan(0.5)
  await film.evaluate((video: HTMLVideoElement) => video.pause())
  expectNoFaults(page)
  await context.close()
})

test('A2021-12.1.l: a teacher sends a file from a phone into a lesson, and fetches it there', async () => {
  const { page, context } = await signIn('teacher', 'en', { screen: 'phone' })
  await page.goto('/courses')
  await page.getByRole('link', { name: 'Database design' }).click()
  await page.getByRole('button', { name: 'Add a lesson' }).first().click()
  await page.getByLabel('Name in English').fill('With a file')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByRole('button', { name: 'Add a block' }).first().click()
  const chosen = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: /^File/ }).click()
  const file = Buffer.from('1;2;3\n4;5;6\n')
  await (await chosen).setFiles({ name: 'readings.csv', mimeType: 'text/csv', buffer: file })
  await page.getByText(/^saved at/).waitFor()
  await expectNoSideways(page)
  await page.getByRole('button', { name: 'Preview' }).click()
  const link = page.getByRole('dialog').getByRole('link', { name: 'Download' })
  const [fetched] = await Promise.all([page.waitForEvent('download'), link.click()])
  const stream = await fetched.createReadStream()
  const parts: Buffer[] = []
  for await (const part of stream) parts.push(part as Buffer) // a file's stream gives buffers
  expect(Buffer.concat(parts)).toEqual(file)
  expectNoFaults(page)
  await context.close()
})
