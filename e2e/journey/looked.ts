import type { Page } from 'playwright-core'
import { expectAxeClean, expectNoSideways } from '../harness/index.ts'

/** Where a step of the journey has come: no fault of accessibility and nothing sticking out. */
export const looked = async (page: Page, step: string): Promise<void> => {
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  await expectAxeClean(page, step)
  await expectNoSideways(page)
}
