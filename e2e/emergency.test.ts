import { addDays, formatDate, toIsoDate } from '@dala/locale'
import { expect, inject, test } from 'vitest'
import { expectAxeClean, expectNoFaults, expectNoSideways, locales, signIn } from './harness/index.ts'

const t = {
  groups: 'Классы и группы',
  act: /^Перевести: 10$/,
  log: /^Оповещение/,
  access: /^Доступ/,
  done: /Переведено и оповещено: 10/,
  confirm: 'Прочитано',
  home: /Сегодня дистанционно/,
}

test('at half past six the head switches a class from a phone by the keyboard; the family reads and confirms it; the next day is as usual again', async () => {
  const today = toIsoDate(new Date())
  const head = await signIn('head', 'ru', { organisation: 'school', screen: 'phone' })
  const { page } = head
  await page.goto('/emergency')
  await expectAxeClean(page, 'list')
  await expectNoSideways(page)
  await page.getByRole('link', { name: 'Перевести классы' }).press('Enter')
  await page.waitForURL(/\/emergency\/new$/)
  await page.locator('input[name=temperature]').pressSequentially('-36')
  await page.locator('input[name=wind]').pressSequentially('4')
  await page.getByRole('radio', { name: t.groups }).press('Space')
  // The classes of the last switch are offered again.
  const offered = page.getByRole('checkbox', { name: /^\d/, checked: true })
  while ((await offered.count()) > 0) await offered.first().press('Space')
  await page.getByRole('checkbox', { name: /^9Б/ }).press('Space')
  await page.locator('select[name=orderId]').selectOption({ label: 'Другой приказ' }) // an earlier order of today may be offered first
  await page.locator('input[name=number]').pressSequentially('417')
  const act = page.getByRole('button', { name: t.act })
  await act.waitFor()
  await expectAxeClean(page, 'new')
  await expectNoSideways(page)
  // A double tap: the page makes one switch.
  await act.press('Enter')
  await page.waitForURL(/\/emergency\/[0-9a-f-]{36}$/)
  await page.getByText(t.done).waitFor()
  await page.getByRole('heading', { level: 1 }).waitFor()
  const switchId = page.url().split('/').at(-1) ?? ''
  await expectAxeClean(page, 'switch')
  await expectNoSideways(page)

  await page.getByRole('button', { name: t.log }).press('Enter')
  await page.getByText('SMS – не подключены, ничего не отправлено').waitFor()
  await expectAxeClean(page, 'log')
  await expectNoSideways(page)
  await page.getByRole('button', { name: t.access }).press('Enter')
  await page
    .getByRole('button', { name: /^Отметить: / })
    .first()
    .press('Enter')
  await page.getByRole('radio', { name: 'Нет', exact: true }).press('Space')
  await page.locator('textarea[name=action]').pressSequentially('Выдан планшет')
  await page.getByRole('button', { name: 'Сохранить' }).press('Enter')
  await page.getByText('Выдан планшет').first().waitFor()
  await expectAxeClean(page, 'access')

  // A learner of the class, told of it at home.
  const { url } = inject('server')
  const told = await page.request.get(`${url}/api/emergency/switches/${switchId}/told`)
  const people = ((await told.json()) as { items: { name: string; role: string }[] }).items // as the contract says
  expect(people.filter((person) => person.role === 'learner')).toHaveLength(10)
  const pupil = await signIn('learner', 'ru', { organisation: 'school', screen: 'phone', login: 'artyom@koktem.example' })
  await pupil.page.goto('/')
  await pupil.page.getByText(t.home).waitFor()
  await pupil.page.goto(`/emergency/notices/${switchId}`)
  await pupil.page.getByRole('button', { name: t.confirm }).waitFor()
  await expectAxeClean(pupil.page, 'notice')
  await expectNoSideways(pupil.page)
  await pupil.page.getByRole('button', { name: t.confirm }).press('Enter')
  await pupil.page.getByText('Вы подтвердили').waitFor()
  expectNoFaults(pupil.page)
  await pupil.context.close()

  // The return: ended early, so that today's lessons are held as usual.
  await page.goto(`/emergency/${switchId}`)
  await page.getByRole('button', { name: 'Завершить раньше' }).press('Enter')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox').fill(formatDate(addDays(today, -1)))
  await dialog.getByRole('button', { name: 'Завершить раньше' }).press('Enter')
  await page.getByText('Досрочное завершение').waitFor()
  await page.getByText('Завершён', { exact: true }).waitFor()
  await expectAxeClean(page, 'ended')
  expectNoFaults(page)
  await head.context.close()
})

for (const locale of locales)
  test(`thresholds and windows of the region in ${locale}, clean on a phone`, async () => {
    const { page, context } = await signIn('head', locale, { organisation: 'school', screen: 'phone' })
    await page.goto('/emergency/settings')
    await page.getByRole('table').waitFor()
    await expectAxeClean(page, `settings ${locale}`)
    await expectNoSideways(page)
    await page.goto('/emergency/new')
    await page.locator('input[name=temperature]').waitFor()
    await expectAxeClean(page, `new ${locale}`)
    await expectNoSideways(page)
    expectNoFaults(page)
    await context.close()
  })
