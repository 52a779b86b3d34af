import { test } from 'vitest'
import { makeParty, personOf, signAs } from '../server/src/documents/signing/test-ca.fixture.ts'
import { expectAxeClean, expectNoFaults, expectNoSideways, signIn } from './harness/index.ts'

test('A2021-11.11.c: the head signs an order: without the program kindly told what to do, with somebody else’s certificate refused, the confirmation called what it is', async () => {
  const { page, context } = await signIn('head', 'ru')
  let isRunning = false
  await page.routeWebSocket('wss://127.0.0.1:13579', async (socket) => {
    if (!isRunning) return socket.close()
    socket.send(JSON.stringify({ result: { version: '1.4' } }))
    socket.onMessage((message) => {
      const { args } = JSON.parse(String(message)) as { args: { data: string } } // what our own page sends
      const ca = makeParty({ name: [['2.5.4.3', 'TEST ROOT']], ca: true })
      const cms = signAs(personOf(ca, '880202400456'), Buffer.from(args.data, 'base64')).toString('base64')
      socket.send(JSON.stringify({ status: true, body: { result: [cms] } }))
    })
  })
  await page.goto('/documents?register=distance-order')
  await page.getByRole('main').getByRole('row').nth(1).getByRole('link').first().click()
  const sign = page.getByRole('button', { name: 'Подписать ЭЦП' })
  await sign.click()
  await page.getByText('NCALayer не запущен на этом компьютере').waitFor()
  await expectAxeClean(page, 'document')

  isRunning = true
  await sign.click()
  await page.getByText(/это не ваш сертификат/).waitFor()

  await page.getByRole('button', { name: 'Подтвердить без ЭЦП' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText(/Это не электронная подпись/).waitFor()
  await dialog.getByLabel('Код из приложения').waitFor()
  await context.close()
})

test('the registrar writes a template beside its preview, is told the unknown placeholder, publishes and goes back', async () => {
  const { page, context } = await signIn('registrar', 'ru')
  await page.goto('/templates/distance-order')
  const words = page.getByRole('group', { name: '5. Абзац' }).getByLabel('По-русски')
  const before = await words.inputValue()
  await words.fill(`${before} {salary}`)
  await page.getByText('неизвестная подстановка «salary»').first().waitFor()
  await words.fill(`${before} Контроль оставляю за собой.`)
  await page.getByRole('button', { name: 'По-русски' }).click()
  await page
    .getByRole('main')
    .getByText(/Контроль оставляю за собой/)
    .last()
    .waitFor()
  await page.getByRole('button', { name: 'Сохранить черновик' }).click()
  await page.getByRole('button', { name: 'Опубликовать' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Что изменилось').fill('Добавлен контроль')
  await dialog.getByRole('button', { name: 'Опубликовать' }).click()
  await page.getByText(/Сейчас действует: версия/).waitFor()
  await expectAxeClean(page, 'template')
  await page.getByRole('button', { name: 'Вернуть эту' }).last().click()
  await page.getByText('Сейчас действует: текст системы').waitFor()
  await page.setViewportSize({ width: 320, height: 640 })
  await expectNoSideways(page)
  await page.goto('/registers/distance-order')
  await page.getByRole('main').getByText('№ 1-Д').waitFor()
  await expectAxeClean(page, 'journal')
  await expectNoSideways(page)
  expectNoFaults(page)
  await context.close()
})
