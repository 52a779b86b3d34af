import { existsSync } from 'node:fs'
import { chromium, type BrowserContext } from 'playwright-core'
import { median, print, round } from './figure.ts'
import type { Running } from './requests.ts'

const slow3g = { offline: false, downloadThroughput: (400 * 1024) / 8, uploadThroughput: (400 * 1024) / 8, latency: 400 }
const loads = 3

interface Load {
  content: number
  /** first contentful paint */
  first: number
  dom: number
  bytes: number
  scriptBytes: number
  requests: number
}

/** Time to visible content, bytes moved and script of a learner's first page in Chromium, on slow 3G and unthrottled, cold and on the second visit. */
export const benchPages = async (running: Running) => {
  const executablePath = [process.env['CHROMIUM'], '/usr/bin/chromium'].find((path) => path && existsSync(path))
  if (!executablePath) {
    console.error('No Chromium: the figures of pages are left out (set CHROMIUM).')
    return
  }
  const browser = await chromium.launch({
    executablePath,
    args: [
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  })
  const paths = { 'learner home': '/', 'course page': `/study/${running.offeringId}`, 'sign-in page': '/sign-in' }
  for (const [page, path] of Object.entries(paths))
    for (const network of ['slow 3G', 'unthrottled'] as const) {
      const cold: Load[] = []
      const second: Load[] = []
      for (let index = 0; index < loads; index++) {
        const context = await browser.newContext({ viewport: { width: 360, height: 740 }, locale: 'kk-KZ' })
        const token = page === 'sign-in page' ? undefined : running.learners[index]?.token
        if (token) await context.addCookies([{ name: 'sid', value: token, url: running.url, httpOnly: true, sameSite: 'Lax' }])
        cold.push(await load(context, `${running.url}${path}`, network === 'slow 3G'))
        await settle(context)
        second.push(await load(context, `${running.url}${path}`, network === 'slow 3G'))
        await context.close()
      }
      for (const [visit, all] of [
        ['cold', cold],
        ['second visit', second],
      ] as const) {
        const of = (pick: (load: Load) => number) => median(all.map(pick))
        print({
          figure: `${page}, ${network}, ${visit}`,
          value: round(of((each) => each.content) / 1000),
          unit: 's to visible content (largest contentful paint)',
          ...(page === 'course page' && network === 'slow 3G' && visit === 'cold' && { moodle: 28.7 }),
          firstPaint: round(of((each) => each.first) / 1000),
          domReady: round(of((each) => each.dom) / 1000),
          kilobytes: Math.round(of((each) => each.bytes) / 1024),
          scriptKilobytes: Math.round(of((each) => each.scriptBytes) / 1024),
          requests: of((each) => each.requests),
          loads,
          about: 'Chromium, 360 px; bytes as moved over the wire, headers included',
        })
      }
    }
  await browser.close()
}

const load = async (context: BrowserContext, url: string, throttled: boolean): Promise<Load> => {
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Network.enable')
  if (throttled) await session.send('Network.emulateNetworkConditions', slow3g)
  const types = new Map<string, string>()
  let bytes = 0
  let scriptBytes = 0
  let requests = 0
  session.on('Network.responseReceived', ({ requestId, type, response }) => {
    if (response.fromServiceWorker) return
    types.set(requestId, type)
    requests++
  })
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    bytes += encodedDataLength
    if (types.get(requestId) === 'Script') scriptBytes += encodedDataLength
  })
  await page.goto(url, { waitUntil: 'domcontentloaded', timeout: 90_000 })
  await page.locator('main').first().waitFor({ timeout: 90_000 })
  await page.waitForLoadState('networkidle', { timeout: 90_000 }).catch(() => {}) // a page that keeps a line open is never idle
  const times = await page.evaluate(
    () =>
      new Promise<{ content: number; dom: number }>((done) => {
        const dom = performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming // there is always one
        new PerformanceObserver((list) => {
          done({ content: list.getEntries().at(-1)?.startTime ?? Number.NaN, dom: dom.domContentLoadedEventEnd })
        }).observe({ type: 'largest-contentful-paint', buffered: true })
        setTimeout(() => done({ content: Number.NaN, dom: dom.domContentLoadedEventEnd }), 3000)
      }),
  )
  const first = await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN)
  await page.close()
  return { ...times, first, bytes, scriptBytes, requests }
}

/** Lets the service worker take over, as it does while a person reads. */
const settle = async (context: BrowserContext) => {
  const page = await context.newPage()
  await page.waitForTimeout(1500)
  await page.close()
}
