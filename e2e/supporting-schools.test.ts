import { expect, test } from 'vitest'
import { expectAxeClean, expectNoFaults, expectNoSideways, locales, signIn, type Locale } from './harness/index.ts'

type Visited = Awaited<ReturnType<typeof signIn>>['page']

const village = (locale: Locale, screen: 'phone' | 'desktop') => signIn('head', locale, { screen, login: 'head@aqsu.example' })
const hub = (locale: Locale, screen: 'phone' | 'desktop') => signIn('head', locale, { organisation: 'school', screen })

/** The pupil has two schools and says at the door which one it is to be. */
const pupil = async (locale: Locale) => {
  const opened = await signIn('learner', locale, { screen: 'phone', login: 'aigerim@aqsu.example' })
  const orgId = (await opened.page.request.get(opened.url('/api/session'))).json() as Promise<{
    organisations: { id: string; name: { en: string } }[]
  }>
  const own = (await orgId).organisations.find(({ name }) => name.en.includes('Aqsu'))
  await opened.page.request.post(opened.url('/api/session/organisation'), {
    data: { orgId: own?.id },
    headers: { 'sec-fetch-site': 'same-origin' },
  })
  return opened
}

/** What a job does between the two schools comes within seconds. */
const soon = { timeout: 30_000, interval: 500 }

const settled = async (page: Visited) => {
  await page.getByRole('heading', { level: 1 }).waitFor()
  await expect.poll(() => page.getByText(/^(Жүктелуде|Загружаем|Loading)$/).count(), { timeout: 10_000 }).toBe(0)
}
const clean = async (page: Visited, what: string) => {
  await settled(page)
  await expectAxeClean(page, what)
  await expectNoSideways(page)
}

for (const locale of locales)
  for (const [name, visit] of [
    ['small', village],
    ['supporting', hub],
  ] as const)
    test(`A2021-22.b: the pages of the ${name} school’s office in ${locale} are clean of accessibility faults`, async () => {
      const { page, context } = await visit(locale, locale === 'ru' ? 'phone' : 'desktop')
      await page.goto('/supporting-schools')
      await page.getByRole('link', { name: 'Информатика' }).waitFor()
      await clean(page, `list ${locale}`)
      await page.getByRole('link', { name: 'Информатика' }).click()
      await page.getByText('Бекова').first().waitFor()
      await clean(page, `attachment ${locale}`)
      if (name === 'small') {
        await page.goto('/supporting-schools/new')
        await clean(page, `new ${locale}`)
      }
      expectNoFaults(page)
      await context.close()
    })

for (const locale of locales)
  test(`A2021-22.c: the pupil’s lessons at another school in ${locale} on a phone are clean of accessibility faults`, async () => {
    const { page, context } = await pupil(locale)
    await page.goto('/lessons-elsewhere')
    await page.getByText('Информатика').first().waitFor()
    await clean(page, `lessons ${locale}`)
    expectNoFaults(page)
    await context.close()
  })

test('A2021-22.b: the application on the ground of small schools offers the supporting school of the class with subject and days', async () => {
  const { page, context, url } = await pupil('en')
  const session = (await (await page.request.get(url('/api/session'))).json()) as { personId: string } // as the contract says
  const begun = await page.request.post(url('/api/distance/applications'), {
    data: { learnerId: session.personId },
    headers: { 'sec-fetch-site': 'same-origin' },
  })
  const { id } = (await begun.json()) as { id: string } // as the contract says
  await page.goto(`/applications/${id}/edit`)
  await page.getByRole('radio', { name: /Small school/ }).check()
  await page.getByRole('button', { name: 'Next' }).click()
  await page.getByRole('combobox', { name: 'Supporting school' }).selectOption({ index: 1 })
  await expect.poll(() => page.getByRole('textbox', { name: 'Subject' }).inputValue()).toBe('Информатика')
  await expectAxeClean(page, 'application')
  expectNoFaults(page)
  await context.close()
})

test('A2021-22.a, A2021-22.b, A2021-22.c: a village without a teacher asks, the supporting school takes the class, the pupil goes over; the teacher comes and it ends', async () => {
  const small = await village('en', 'desktop')
  await small.page.goto('/supporting-schools')
  await small.page.getByRole('button', { name: 'Record a vacancy' }).click()
  await small.page.getByRole('textbox', { name: 'Subject' }).fill('Геометрия')
  await small.page.getByRole('checkbox', { name: /Class 7/ }).check()
  await expectAxeClean(small.page, 'vacancy dialog')
  await small.page.getByRole('dialog').getByRole('button', { name: 'Record a vacancy' }).click()
  await small.page.getByText('The vacancy is recorded').waitFor()
  await small.page.getByRole('link', { name: 'Ask a supporting school' }).click()
  await small.page.getByRole('combobox', { name: 'Vacancy' }).selectOption({ label: 'Геометрия' })
  await small.page.getByRole('searchbox', { name: 'Name of the school or BIN' }).fill('көктем')
  await small.page.getByRole('radio', { name: /Koktem/ }).check()
  await small.page.getByRole('textbox', { name: 'Number of the order' }).fill('40-Н')
  await small.page.getByRole('textbox', { name: 'Responsible person here' }).fill('Роза Жұмабекова')
  await small.page.getByRole('button', { name: 'Send the request' }).click()
  await small.page.waitForURL(/\/supporting-schools\/[0-9a-f-]{36}$/)
  await small.page.getByText('Waits for an answer').waitFor()
  const path = new URL(small.page.url()).pathname

  const office = await hub('en', 'desktop')
  await expect
    .poll(async () => (await office.page.request.get(office.url(`/api${path.replace('schools/', 'schools/attachments/')}`))).status(), soon)
    .toBe(200)
  await office.page.goto(path)
  await office.page.getByRole('button', { name: 'Take the classes' }).click()
  await office.page.getByRole('combobox', { name: 'Course' }).selectOption({ index: 1 })
  await expectAxeClean(office.page, 'accept dialog')
  await office.page.getByRole('dialog').getByRole('button', { name: 'Take the classes' }).click()
  await office.page.getByText('The classes are taken').waitFor()
  await expect
    .poll(async () => {
      await office.page.goto(path)
      await settled(office.page)
      return office.page.getByText('Бекова Айгерім').count()
    }, soon)
    .toBe(1)

  await small.page.goto(path)
  await small.page.getByText('Accepted').first().waitFor()
  await small.page.getByText('Бекова Айгерім').waitFor()

  const learner = await pupil('en')
  await learner.page.goto('/lessons-elsewhere')
  await learner.page.getByText('Геометрия').waitFor()
  await learner.page.getByRole('button', { name: 'Go over to that school' }).first().click()
  await learner.page.waitForURL(/\/$/)
  await learner.page.getByText('Informatics, year 7').first().waitFor()
  expectNoFaults(learner.page)
  await learner.context.close()

  await small.page.goto('/supporting-schools')
  const row = small.page.getByRole('row', { name: /Геометрия/ }).filter({ hasText: 'Vacant' })
  await row.getByRole('button', { name: 'A teacher has come' }).click()
  await small.page.getByRole('dialog').getByRole('button', { name: 'A teacher has come' }).click()
  await small.page.getByText('The vacancy is filled').waitFor()
  await expect
    .poll(async () => {
      await office.page.goto(path)
      await settled(office.page)
      return office.page.getByText('Ended', { exact: true }).count()
    }, soon)
    .toBeGreaterThan(0)
  for (const each of [small, office]) {
    expectNoFaults(each.page)
    await each.context.close()
  }
})
