import { addDays, toIsoDate } from '@dala/locale'
import type { Page } from 'playwright-core'
import { expect, inject, test } from 'vitest'
import { expectAxeClean, expectNoFaults, expectNoSideways, locales, signIn } from './harness/index.ts'

const words = {
  kk: { title: 'Сабақ кестесі', next: 'Келесі апта', days: 'Апта күндері', distance: 'Қашықтан', bells: 'Қоңырау кестесі' },
  ru: { title: 'Расписание занятий', next: 'Следующая неделя', days: 'Дни недели', distance: 'Дистанционно', bells: 'Расписание звонков' },
  en: { title: 'Timetable', next: 'Next week', days: 'Days of the week', distance: 'At a distance', bells: 'Bells' },
}

/** A call of the person whose page it is, as a page makes it. */
const call = async (page: Page, method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, data?: object) => {
  const { url } = inject('server')
  const headers = { origin: url, 'sec-fetch-site': 'same-origin' }
  const reply = await page.request.fetch(`${url}/api${path}`, { method, headers, ...(data && { data }) })
  if (!reply.ok()) throw new Error(`${method} ${path}: ${await reply.text()}`)
  return reply.status() === 204 ? null : ((await reply.json()) as Record<string, unknown>) // an object by every contract used here
}

interface Week {
  days: { on: string; kind: string }[]
}

/** Today, or the first day after it that is no holiday: a lesson put on it by hand is held. */
const openDay = async (page: Page): Promise<string> => {
  const today = toIsoDate(new Date())
  for (const day of [today, addDays(today, 7)]) {
    const { days } = (await call(page, 'GET', `/timetable/week?day=${day}`)) as unknown as Week // as the contract says
    const found = days.find(({ on, kind }) => on >= today && kind !== 'holiday' && kind !== 'day-off')
    if (found !== undefined) return found.on
  }
  throw new Error('two weeks of holidays')
}

for (const locale of locales)
  test(`A2021-12.1.c: a learner reads the timetable on a phone in ${locale}, by the keyboard`, async () => {
    const t = words[locale]
    const { page, context } = await signIn('learner', locale, { screen: 'phone' })
    await page.goto('/timetable?day=2026-11-23')
    await page.getByRole('heading', { level: 1, name: t.title }).waitFor()
    const days = page.getByRole('navigation', { name: t.days })
    await page.getByRole('listitem').first().waitFor()
    await expectAxeClean(page, `week ${locale}`)
    await expectNoSideways(page)
    const tuesday = days.getByRole('button').nth(1)
    await tuesday.press('Enter')
    await page.waitForURL(/day=2026-11-24/)
    await expect.poll(() => tuesday.getAttribute('aria-current')).toBe('date')
    // The week stays: the same button has the focus, and nothing is read again.
    expect(await tuesday.evaluate((button) => button === document.activeElement)).toBe(true)
    await page.getByRole('button', { name: t.next }).press('Enter')
    await page.waitForURL(/day=2026-11-30/)
    await page.getByRole('listitem').first().waitFor()
    // The session: exams stand in the same timetable.
    await page.goto('/timetable?day=2026-12-17')
    await page.getByRole('listitem').first().waitFor()
    await expectAxeClean(page, `session ${locale}`)
    await page.setViewportSize({ width: 320, height: 640 })
    await expectNoSideways(page)
    expectNoFaults(page)
    await context.close()
  })

for (const locale of locales)
  test(`the week of an office and its bells in ${locale}, clean at a desk and on a phone`, async () => {
    const t = words[locale]
    const { page, context } = await signIn('registrar', locale, { organisation: 'school' })
    await page.goto('/timetable?day=2026-11-23')
    await page.getByRole('table', { name: t.title }).waitFor()
    await expectAxeClean(page, `office ${locale}`)
    await page.setViewportSize({ width: 360, height: 740 })
    await expectAxeClean(page, `office phone ${locale}`)
    await expectNoSideways(page)
    await page.goto('/timetable/bells')
    await page.getByRole('heading', { level: 1, name: t.bells }).waitFor()
    await page.getByText('08:00–08:45').first().waitFor()
    await expectAxeClean(page, `bells ${locale}`)
    await expectNoSideways(page)
    expectNoFaults(page)
    await context.close()
  })

test('an order switches a class: its lesson shows «at a distance», and is as usual again after the early end; the family reads it without a network', async () => {
  const head = await signIn('head', 'ru', { organisation: 'school', screen: 'phone' })
  const groups = (await call(head.page, 'GET', '/timetable/groups')) as unknown as { groups: { id: string; names: { ru: string } }[] } // as the contract says
  const eleventh = groups.groups.find(({ names }) => names.ru.startsWith('11'))?.id ?? ''
  const day = await openDay(head.page)
  await call(head.page, 'POST', '/timetable/lessons', {
    kind: 'consultation',
    subject: { kk: 'Астрономия', ru: 'Астрономия' },
    groupIds: [eleventh],
    teacherIds: [],
    weekday: ((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7) + 1,
    weeks: 'once',
    at: { begins: 1380, ends: 1430 },
    validFrom: day,
    validUntil: day,
  })
  const made = await call(head.page, 'POST', '/emergency/switches', {
    requestId: crypto.randomUUID(),
    ground: 'weather',
    order: { number: 'Р-9', signedOn: day, authority: 'department', places: ['11'], from: day, to: addDays(day, 7), registerEntry: '9' },
    scope: { kind: 'groups', groupIds: [eleventh] },
    startsOn: day,
    endsOn: addDays(day, 1),
    weather: { temperature: -39, wind: 4 },
    skipSwitched: true,
  })
  const switchId = String(made?.['id'])

  await head.page.goto(`/emergency/${switchId}`)
  await head.page.getByText(/Расписание переключено/).waitFor()
  await head.page.getByText('Астрономия').first().waitFor()
  await expectAxeClean(head.page, 'switch')
  await expectNoSideways(head.page)

  const told = (await call(head.page, 'GET', `/emergency/switches/${switchId}/told`)) as unknown as {
    items: { name: string; role: string }[]
  } // as the contract says
  expect(told.items.some(({ role }) => role === 'guardian')).toBe(true)
  const own = await signIn('learner', 'ru', { organisation: 'school', screen: 'phone', login: 'learner33@koktem.example' })
  const { page } = own
  const lesson = page.getByRole('listitem').filter({ hasText: 'Астрономия' })
  await page.goto(`/timetable?day=${day}`)
  await lesson.getByText('Дистанционно').waitFor()
  await expectAxeClean(page, 'at a distance')
  await expectNoSideways(page)
  await page.getByRole('link', { name: 'Подробнее' }).press('Enter')
  await page.waitForURL(/\/emergency\/notices\//)
  await page.getByRole('link', { name: 'Открыть расписание' }).press('Enter')
  await page.waitForURL(/\/timetable$/)

  await call(head.page, 'POST', `/emergency/switches/${switchId}/end`, { lastDay: addDays(day, -1) })
  await page.goto(`/timetable?day=${day}`)
  await lesson.waitFor()
  await expect.poll(() => lesson.getByText('Дистанционно').count()).toBe(0)
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
  await own.context.setOffline(true)
  await page.goto(`/timetable?day=${day}`)
  await lesson.waitFor()
  await own.context.setOffline(false)
  expectNoFaults(page)
  await own.context.close()
  await head.page.reload()
  await head.page.getByText('В эти дни занятий по расписанию нет').waitFor()
  expectNoFaults(head.page)
  await head.context.close()
})

test('the registrar adds a lesson, is told of a clash with both names, cancels a day and plans it again, by the keyboard', async () => {
  const { page, context } = await signIn('registrar', 'ru', { organisation: 'school' })
  await page.goto('/timetable?day=2026-11-30')
  await page.getByRole('table', { name: words.ru.title }).waitFor()
  await page
    .getByRole('button', { name: /^Добавить занятие: / })
    .first()
    .press('Enter')
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Предмет на казахском').fill('Шахмат')
  await dialog.getByLabel('Кабинет, аудитория').fill('31')
  await dialog.getByLabel('День недели').selectOption({ label: 'понедельник' })
  await dialog.getByLabel('Время').selectOption({ label: 'Своё время' })
  await dialog.getByLabel('Начало').fill('08:10')
  await dialog.getByLabel('Конец').fill('08:40')
  await expectAxeClean(page, 'new lesson')
  await dialog.getByRole('button', { name: 'Добавить в расписание' }).press('Enter')
  await dialog.getByText(/Это время занято: кабинет 31 – Казахский язык, 11А класс/).waitFor()
  await dialog.getByLabel('Кабинет, аудитория').fill('')
  await dialog.getByRole('button', { name: 'Добавить в расписание' }).press('Enter')
  await dialog.waitFor({ state: 'detached' })
  const cell = page.getByRole('cell').filter({ hasText: 'Шахмат' })
  await cell.getByRole('button', { name: /^Изменить: Шахмат/ }).press('Enter')
  await expectAxeClean(page, 'one day')
  await dialog.getByRole('button', { name: 'Сохранить' }).press('Enter')
  await cell.getByText('Отменено').waitFor()
  await cell.getByRole('button', { name: /^Изменить/ }).press('Enter')
  await dialog.getByRole('button', { name: 'Провести по расписанию' }).press('Enter')
  await expect.poll(() => cell.getByText('Отменено').count()).toBe(0)
  await cell.getByRole('button', { name: /^Изменить/ }).press('Enter')
  await dialog.getByRole('button', { name: 'Каждую неделю' }).press('Enter')
  await dialog.getByRole('button', { name: 'Снять с расписания' }).press('Enter')
  await page.getByRole('alertdialog').getByRole('button', { name: 'Снять с расписания' }).press('Enter')
  await cell.waitFor({ state: 'detached' })
  expectNoFaults(page)
  await context.close()
})
