import { existsSync } from 'node:fs'
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'
import { afterAll, expect, inject } from 'vitest'

export type Locale = 'kk' | 'ru' | 'en'
export const locales: readonly Locale[] = ['kk', 'ru', 'en']

/** Sizes of screen that pages are tried on. */
export const screens = { phone: { width: 360, height: 740 }, desktop: { width: 1360, height: 850 } }

const places = [process.env['CHROMIUM'], '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const flags = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

let started: Promise<Browser> | undefined

/** The browser of this test file; closed after it. */
export const browser = (): Promise<Browser> => {
  started ??= launch()
  return started
}

const launch = async () => {
  const executablePath = places.find((path) => path && existsSync(path))
  if (!executablePath) throw new Error('The browser tests need Chromium: install it, or set CHROMIUM to its path.')
  // root has no sandbox of Chromium's to run in
  return chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox', ...flags] : flags })
}

afterAll(async () => {
  await (await started)?.close()
})

export interface Visit {
  page: Page
  context: BrowserContext
  locale: Locale
  url: (path: string) => string
}

/** A fresh browser of a person: nothing kept, a language, a screen. A fault of the page or a breach of its policy fails the test. */
export const visit = async (
  options: { locale?: Locale; screen?: keyof typeof screens; offline?: boolean; dark?: boolean } = {},
): Promise<Visit> => {
  const { locale = 'kk', screen = 'desktop', dark = false } = options
  const { url } = inject('server')
  const context = await (
    await browser()
  ).newContext({
    baseURL: url,
    viewport: screens[screen],
    locale: { kk: 'kk-KZ', ru: 'ru-RU', en: 'en-GB' }[locale],
    timezoneId: 'Asia/Almaty',
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
    hasTouch: screen === 'phone',
    isMobile: screen === 'phone',
  })
  await context.addInitScript((chosen) => {
    try {
      if (!localStorage.getItem('dala.locale')) localStorage.setItem('dala.locale', chosen)
    } catch {
      // a frame without an origin keeps nothing
    }
  }, locale)
  const page = await context.newPage()
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(String(error)))
  page.on('console', (message) => {
    if (/Content Security Policy|Refused to/.test(message.text())) faults.push(message.text())
  })
  pageFaults.set(page, faults)
  return { page, context, locale, url: (path) => `${url}${path}` }
}

const pageFaults = new WeakMap<Page, string[]>()

/** Nothing broke in the page so far and nothing was tried that its policy forbids. */
export const expectNoFaults = (page: Page) => expect(pageFaults.get(page) ?? []).toEqual([])

/** A person's visit that ends with the test: closes the browser window afterwards. */
export const withVisit = async (options: Parameters<typeof visit>[0], work: (visit: Visit) => Promise<void>) => {
  const opened = await visit(options)
  try {
    await work(opened)
    expectNoFaults(opened.page)
  } finally {
    await opened.context.close()
  }
}
