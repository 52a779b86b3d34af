import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** No accessibility violation of WCAG 2.2 A and AA on the page as it stands; `step` names the place in the failure. */
export const expectAxeClean = async (page: Page, step: string) => {
  // A page is judged when it is there: each has its main part and its heading.
  await page.locator('main').first().waitFor({ state: 'attached' })
  await page.locator('h1').first().waitFor({ state: 'attached' })
  // Colours are judged at rest: neither before the letters came nor in the middle of a change of state.
  await page.evaluate(async () => {
    await document.fonts.ready
    await Promise.allSettled(document.getAnimations().map((animation) => animation.finished))
  })
  if (!(await page.evaluate('Boolean(globalThis.axe)'))) await page.evaluate(source)
  const { violations } = (await page.evaluate(
    "axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], resultTypes: ['violations'] })",
  )) as AxeResults // what axe.run resolves to
  const found = violations.map(
    ({ id, help, nodes }) => `${step}: ${id} (${help}) at ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`,
  )
  expect(found).toEqual([])
}

/** Nothing sticks out to the right of the screen. */
export const expectNoSideways = async (page: Page) => {
  const { content, screen } = await page.evaluate(() => ({
    content: document.documentElement.scrollWidth,
    screen: document.documentElement.clientWidth,
  }))
  expect(content).toBeLessThanOrEqual(screen)
}
