import { expect } from 'vitest'
import * as identity from '@dala/domain/identity'
import * as people from '@dala/domain/people'
import { messages as entrance } from '../../web/src/identity/messages.ts'
import { messages } from '../../web/src/people/messages.ts'
import { visit, type Locale, type Visit } from '../harness/index.ts'
import { callAs } from './call.ts'
import { looked } from './looked.ts'

const password = 'дала-кең-байтақ-2026'

export interface Newcomer {
  id: string
  surname: string
  name: string
}

/** Valid IINs with obviously invented serials; some serials have no check digit. */
const inventedIins = Array.from({ length: 1000 }, (_, serial) => `0701016${9000 + serial}`).flatMap((eleven) => {
  const digit = people.checkDigit(eleven)
  return digit === null ? [] : [`${eleven}${digit}`]
})

/** The registrar imports a list of one learner: file, columns, check, taking over with the order of enrolment. */
export async function importLearner({ page, locale, ...rest }: Visit, mark: string): Promise<Newcomer> {
  const t = messages[locale]
  // Two learners of one number would be one person, who has an account already: neighbours in the row of marks never meet.
  const iin = inventedIins[Number(mark) % inventedIins.length] ?? ''
  const surname = `Жолаушы${mark}`
  const rows = [
    ['Тегі', 'Аты', 'Әкесінің аты', 'ЖСН', 'Туған күні', 'Электрондық пошта', 'Топ', 'Курс', 'Деңгей', 'Бұйрық нөмірі', 'Бұйрық күні'],
    [
      surname,
      'Әлия',
      'Ғаниқызы',
      iin,
      '01.01.2007',
      `zholaushy-${mark}@ulytau.example`,
      'ИС-24-1',
      '3',
      'бакалавриат',
      `1${mark.length}-${mark}`,
      '01.09.2026',
    ],
  ]
  await page.goto('/people/imports')
  await looked(page, `import, ${locale}`)
  await page.locator('input[type=file]').setInputFiles({
    name: `тізім-${mark}.csv`,
    mimeType: 'text/csv',
    buffer: Buffer.from(`\uFEFF${rows.map((row) => row.join(';')).join('\r\n')}\r\n`),
  })
  await page.getByText(`тізім-${mark}.csv`).first().waitFor()
  await page.getByRole('button', { name: t.importRead }).click()
  await page.waitForURL(/\/people\/imports\/[0-9a-f-]{36}/)
  await page.getByRole('button', { name: t.check, exact: true }).waitFor()
  await looked(page, `import, columns, ${locale}`)
  await page.getByRole('button', { name: t.check, exact: true }).click()
  await page.getByRole('button', { name: t.commit('1') }).click()
  await page.getByRole('link', { name: t.toRegistry }).waitFor()
  await looked(page, `imported, ${locale}`)
  const { items } = await callAs({ page, locale, ...rest }, people.listLearners, { query: { search: surname } })
  const [found] = items
  if (found === undefined) throw new Error(`${surname} is not in the registry`)
  return { id: found.id, surname, name: `${surname} Әлия` }
}

/** The learner comes with the one-time code of the registrar, sets a password and is in. */
export async function firstSignIn(registrar: Visit, newcomer: Newcomer, locale: Locale): Promise<Visit> {
  const { made, leftOut } = await callAs(registrar, identity.invite, { body: { kind: 'code', to: { personIds: [newcomer.id] } } })
  expect(leftOut).toEqual([])
  const learner = await visit({ locale, screen: 'phone' })
  const t = entrance[locale]
  const { page } = learner
  await page.goto('/invitation')
  await looked(page, `one-time code, ${locale}`)
  await page.getByLabel(t.code).fill(made[0]?.code ?? '')
  await page.getByRole('button', { name: t.showCode }).click()
  await page.getByLabel(t.firstPassword).first().fill(password)
  await looked(page, `first password, ${locale}`)
  await page.getByRole('button', { name: t.begin, exact: true }).click()
  await page.waitForURL((url) => url.pathname === '/')
  await looked(page, `home of a newcomer, ${locale}`)
  return learner
}
