import type { BrowserContext, Page } from 'playwright-core'
import { expect, inject, test } from 'vitest'
import { demoPassword, expectNoFaults, signIn } from './harness/index.ts'

// What a learner does without a network is never lost, however the page is left; each test has a learner of its own.

interface Outline {
  id: string
  modules: { items: { id: string; kind: string; progress: { completedAt: string | null } | null }[] }[]
}

const read = <T>(page: Page, path: string): Promise<T> =>
  page.evaluate(async (address) => (await fetch(`/api${address}`)).json(), path) as Promise<T> // the contract's reply

const isDone = async (page: Page, offeringId: string, itemId: string): Promise<boolean> => {
  const outline = await read<Outline>(page, `/study/courses/${offeringId}`)
  return Boolean(outline.modules.flatMap((module) => module.items).find(({ id }) => id === itemId)?.progress?.completedAt)
}

/** A learner on a phone with a lesson before her that she has not done yet; the worker holds the app. */
const openLesson = async (login: string) => {
  const { page, context } = await signIn('learner', 'en', { screen: 'phone', login, own: true })
  await page.goto('/study')
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
  const { items: courses } = await read<{ items: { id: string; name: { en: string } }[] }>(page, '/study/courses')
  const offeringId = courses.find(({ name }) => name.en === 'Learning at a distance')?.id ?? ''
  const outline = await read<Outline>(page, `/study/courses/${offeringId}`)
  const lesson = outline.modules.flatMap((module) => module.items).find(({ kind, progress }) => kind === 'lesson' && !progress?.completedAt)
  if (!lesson) throw new Error(`${login} has nothing left to do`)
  await page.goto(`/study/${offeringId}`) // kept on the device for times without a network
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.goto(`/study/${offeringId}/lessons/${lesson.id}`)
  await page.getByText(/works offline/).waitFor()
  await page.waitForLoadState('networkidle')
  return { page, context, offeringId, itemId: lesson.id }
}

const button = (page: Page) => page.getByRole('button', { name: 'Mark as done', exact: true })

/** Marks the lesson and leaves the page in the same breath, before the device's store can have answered. */
const markAndLeave = (page: Page, to: string) =>
  Promise.all([
    page.waitForEvent('framenavigated'),
    button(page).evaluate((element: HTMLElement, address) => {
      element.click()
      location.assign(address)
    }, to),
  ])

const arrives = (page: Page, offeringId: string, itemId: string) => expect.poll(() => isDone(page, offeringId, itemId)).toBe(true)

const close = async (page: Page, context: BrowserContext) => {
  expectNoFaults(page)
  await context.close()
}

test('a lesson marked without a network and left at once is marked when the network is back, and the next page shows it', async () => {
  const { page, context, offeringId, itemId } = await openLesson('zhanna@ulytau.example')
  await context.setOffline(true)
  await markAndLeave(page, `/study/${offeringId}`)
  await page.getByRole('heading', { level: 1, name: 'Learning at a distance' }).waitFor()
  await context.setOffline(false)
  await page.goto(`/study/${offeringId}`)
  await arrives(page, offeringId, itemId)
  await expect.poll(() => page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('dala.outbox')))).toEqual([])
  await close(page, context)
})

test('a mark of a tab that is closed as soon as the network is back arrives with the next visit at the latest', async () => {
  const { page, context, offeringId, itemId } = await openLesson('gauhar@ulytau.example')
  await context.setOffline(true)
  await button(page).click()
  await context.setOffline(false)
  await page.close()
  const next = await context.newPage()
  await next.goto('/')
  await arrives(next, offeringId, itemId)
  await context.close()
})

test('a change that the server refuses is told and holds nothing else up', async () => {
  const { page, context, offeringId, itemId } = await openLesson('viktor@ulytau.example')
  const { accountId: account } = await read<{ accountId: string }>(page, '/session')
  await context.setOffline(true)
  await page.evaluate(
    ([offering, accountId]) => {
      const entry = { offeringId: offering, itemId: crypto.randomUUID(), kind: 'completed', at: new Date().toISOString() }
      for (const [uid, lesson, seconds] of [
        ['a', 'Removed', 0],
        ['b', 'Broken', -1],
      ] as const) {
        const body = { entries: [{ ...entry, id: crypto.randomUUID(), seconds }] }
        const call = { uid, accountId, route: 'POST /study/progress', input: { body }, key: null, at: Date.now() - 60_000 }
        localStorage.setItem(`dala.outbox.${uid}`, JSON.stringify({ ...call, about: { en: lesson }, refresh: [] }))
      }
    },
    [offeringId, account],
  )
  await button(page).click()
  await context.setOffline(false)
  await page.getByText('Not taken: Removed').waitFor()
  await page.getByText('Not taken: Broken').waitFor()
  await arrives(page, offeringId, itemId)
  await close(page, context)
})

test('a mark outlives a session that ended meanwhile: it is sent after the next sign-in', async () => {
  const login = 'daniyar@ulytau.example'
  const { page, context, offeringId, itemId } = await openLesson(login)
  await context.setOffline(true)
  await button(page).click()
  const { url } = inject('server')
  const [cookie] = await context.cookies()
  const ended = await fetch(`${url}/api/session`, {
    method: 'DELETE',
    headers: { cookie: `sid=${cookie?.value}`, origin: url, 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' },
    body: '{}',
  })
  expect(ended.ok).toBe(true)
  await context.setOffline(false)
  await page.waitForURL((address) => address.pathname === '/sign-in')
  await page.getByLabel('E-mail, phone or IIN').fill(login)
  await page.getByLabel('Password').first().fill(demoPassword)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.waitForURL((address) => address.pathname.includes('/lessons/'))
  await arrives(page, offeringId, itemId)
  await close(page, context)
})

test('a sign-out that would lose a mark asks first, and whoever stays loses nothing', async () => {
  const { page, context, offeringId, itemId } = await openLesson('aibar@ulytau.example')
  await page.goto('/me')
  await page.getByRole('button', { name: 'Sign out' }).waitFor()
  await page.goto(`/study/${offeringId}/lessons/${itemId}`)
  await page.getByText(/works offline/).waitFor()
  await context.setOffline(true)
  await button(page).click()
  await page.goto('/me')
  await page.getByRole('button', { name: 'Sign out' }).click()
  const question = page.getByRole('alertdialog')
  await question.getByText('1 not sent yet').waitFor()
  await question.getByRole('button', { name: 'Stay signed in' }).click()
  await context.setOffline(false)
  await arrives(page, offeringId, itemId)
  await close(page, context)
})
