import { expect, test } from 'vitest'
import { expectAxeClean, expectNoFaults, expectNoSideways, locales, signIn } from './harness/index.ts'

const settled = async (page: Awaited<ReturnType<typeof signIn>>['page']) => {
  await page.getByRole('heading', { level: 1 }).waitFor()
  await expect.poll(() => page.getByText(/^(Жүктелуде|Загружаем|Loading)$/).count()).toBe(0)
}

for (const locale of locales)
  test(`A2023-15.1.a, A2023-15.7: a family’s pathway in ${locale} on a phone is clean of accessibility faults and fits the screen`, async () => {
    const { page, context } = await signIn('guardian', locale, {
      organisation: 'school',
      screen: 'phone',
      login: 'guardian11@koktem.example',
    })
    await page.goto('/pathway')
    await settled(page)
    await expectAxeClean(page, `/pathway ${locale}`)
    await expectNoSideways(page)
    expectNoFaults(page)
    await context.close()
  })

for (const locale of locales)
  test(`the office’s pages of distance learning in ${locale} are clean of accessibility faults`, async () => {
    const { page, context } = await signIn('head', locale, { organisation: 'school', screen: locale === 'ru' ? 'phone' : 'desktop' })
    const paths = [
      '/work/distance',
      '/work/distance?tab=reviews',
      '/work/pathway',
      '/work/pathway?tab=halls',
      '/work/pathway?tab=contacts',
      '/work/distance/settings',
      '/work/archive/new',
    ]
    for (const path of paths) {
      await page.goto(path)
      await settled(page)
      await expectAxeClean(page, `${path} ${locale}`)
      await expectNoSideways(page)
    }
    expectNoFaults(page)
    await context.close()
  })

test('A2023-15.4, A2023-15.5.a: the head returns a pupil by an order; the family asks the psychologist and books the library', async () => {
  const office = await signIn('head', 'en', { organisation: 'school' })
  await office.page.goto('/work/distance')
  await office.page.getByRole('link', { name: /Ыбырай/ }).click()
  await office.page.getByRole('button', { name: 'Return' }).click()
  await office.page.getByRole('textbox', { name: 'Last day at a distance' }).fill('26.11.2026')
  await expectAxeClean(office.page, 'return dialog')
  await office.page.getByRole('button', { name: 'Prepare the order' }).click()
  await office.page.getByRole('button', { name: 'Sign and issue' }).click()
  await office.page.getByRole('alertdialog').getByRole('button', { name: 'Sign and issue' }).click()
  await office.page.getByText(/Order No\. .* is issued/).waitFor()
  expectNoFaults(office.page)
  await office.context.close()

  const family = await signIn('guardian', 'en', { organisation: 'school', screen: 'phone', login: 'guardian11@koktem.example' })
  await family.page.goto('/pathway')
  await family.page.getByRole('button', { name: 'Ask', exact: true }).click()
  await family.page.getByRole('combobox', { name: 'To whom' }).selectOption('psychologist')
  await family.page.getByRole('textbox', { name: 'Topic' }).fill('Көңіл күй')
  await family.page.getByRole('textbox', { name: 'Your question' }).fill('Баламмен сөйлесіп көріңізші.')
  await expectAxeClean(family.page, 'ask dialog')
  await family.page.getByRole('button', { name: 'Send' }).click()
  await family.page.getByRole('link', { name: 'Көңіл күй' }).waitFor()
  await family.page.getByRole('button', { name: 'Book', exact: true }).click()
  await family.page.getByRole('combobox', { name: 'Hall' }).selectOption({ index: 1 })
  await family.page.getByRole('combobox', { name: 'Hour' }).selectOption({ index: 1 })
  await family.page.getByRole('dialog').getByRole('button', { name: 'Book' }).click()
  await family.page.getByText('Booked', { exact: true }).waitFor()
  expectNoFaults(family.page)
  await family.context.close()
})
