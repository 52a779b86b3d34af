import { setTimeout as sleep } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { expectAxeClean, expectNoSideways } from '../harness/index.ts'

const PATIENCE = 6

/**
 * Where a step of the journey has come: no fault of accessibility and nothing sticking out.
 * A page that is still being put together is looked at again shortly after; a fault that stays fails.
 */
export const looked = async (page: Page, step: string, tries = PATIENCE): Promise<void> => {
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  try {
    await expectAxeClean(page, step)
    await expectNoSideways(page)
  } catch (fault) {
    if (tries <= 1) throw fault
    await sleep(500)
    await looked(page, step, tries - 1)
  }
}
