import { formatDate, toIsoDate } from '@dala/locale'
import { expect, test } from 'vitest'
import { expectAxeClean, expectNoFaults, expectNoSideways, signIn } from './harness/index.ts'

test('the secretary holds a council from the plan to the signed minutes, and the chair signs on a phone', async () => {
  const { page, context } = await signIn('council-secretary', 'en', { organisation: 'school' })
  await page.goto('/councils')
  await page.getByRole('link', { name: /Pedagogical council of the school/ }).click()
  await page.getByRole('button', { name: 'Add a matter' }).click()
  const put = page.getByRole('dialog')
  await put.getByLabel('Matter in Kazakh').fill('Қысқы демалыс туралы')
  await put.getByLabel('Matter in Russian').fill('О зимних каникулах')
  await put.getByLabel('What is proposed, in Kazakh').fill('Демалыс кестесін бекіту.')
  await put.getByRole('button', { name: 'Add a matter' }).click()
  await page.getByText('Қысқы демалыс туралы').first().waitFor()

  await page.getByRole('button', { name: 'Plan a meeting' }).click()
  const plan = page.getByRole('dialog')
  await plan.getByRole('textbox', { name: 'Day' }).fill(formatDate(toIsoDate(new Date())))
  await plan.getByLabel('Time').fill(`23:${String(10 + (Date.now() % 50))}`)
  await plan.getByRole('button', { name: 'Plan a meeting' }).click()

  await page.getByRole('button', { name: 'Open the meeting' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Open the meeting' }).click()
  await page.getByText('No quorum: 2 of 5 take part, at least 4 needed').first().waitFor()
  await expectAxeClean(page, 'a meeting without a quorum')

  // A digit notes the member in focus and goes on to the next.
  await page
    .getByRole('group', { name: /Әбілдина/ })
    .getByRole('radio', { name: 'Here' })
    .focus()
  await page.keyboard.press('1')
  await page.getByText('No quorum: 3 of 5 take part').first().waitFor()
  await page.keyboard.press('2')
  await page.getByText('Quorum: 4 of 5 take part, at least 4 needed').first().waitFor()

  // Whatever else waits in the demo stays undecided and goes to the next meeting.
  const item = page.getByRole('listitem').filter({ hasText: 'Қысқы демалыс туралы' }).first()
  await item.getByRole('button', { name: 'The rest are for' }).click()
  await item.getByText('For 4, against 0, abstained 0').waitFor()
  await expectAxeClean(page, 'a vote')
  await item.getByRole('button', { name: 'Record the decision' }).click()
  await item.getByRole('heading', { name: 'Decision: adopted' }).waitFor()

  await page.getByRole('button', { name: 'End the session' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'End the session' }).click()
  await page.getByRole('button', { name: 'Draw up the minutes' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Draw up the minutes' }).click()
  await page.getByRole('button', { name: 'Read, sign' }).click()
  await expectAxeClean(page, 'the minutes')
  await page.getByRole('dialog').getByRole('button', { name: 'Read, sign' }).click()
  await page.getByText(/Chair: Мырзабекова.*signature awaited/).waitFor()
  const meeting = new URL(page.url()).pathname
  expectNoFaults(page)
  await context.close()

  const chair = await signIn('head', 'kk', { organisation: 'school', screen: 'phone' })
  await chair.page.goto(meeting)
  await chair.page.getByRole('button', { name: 'Оқыдым, қол қоямын' }).click()
  await expectNoSideways(chair.page)
  await chair.page.getByRole('dialog').getByRole('button', { name: 'Оқыдым, қол қоямын' }).click()
  await chair.page.getByText('Жабық', { exact: true }).waitFor()
  await expectAxeClean(chair.page, 'a closed meeting on a phone')
  await expectNoSideways(chair.page)
  expect(await chair.page.getByRole('button', { name: 'Үзінді' }).count()).toBe(1)
  expectNoFaults(chair.page)
  await chair.context.close()
})
