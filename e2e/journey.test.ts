import { test } from 'vitest'
import { expectNoFaults, locales, signIn, type Locale, type Visit } from './harness/index.ts'
import { acknowledge, applyForDistance, approve, issueOrder } from './journey/apply.ts'

// One learner carried the whole way in each language; the office people work in the same language.
const people: Record<Locale, { login: string; name: string }> = {
  kk: { login: 'learner39@ulytau.example', name: '' },
  ru: { login: 'learner40@ulytau.example', name: '' },
  en: { login: 'learner41@ulytau.example', name: '' },
}

const nameOf = async ({ page }: Visit): Promise<string> => {
  const reply = await page.request.get('/api/session')
  const { name } = (await reply.json()) as { name: { surname: string; givenName: string } } // identity's SessionView
  return `${name.surname} ${name.givenName}`
}

for (const locale of locales)
  test(`a learner is carried from the application to the certificate, in ${locale}`, async () => {
    const learner = await signIn('learner', locale, { screen: 'phone', login: people[locale].login })
    const head = await signIn('head', locale)
    const name = await nameOf(learner)
    await applyForDistance(learner, 'Хельсинки университетінде бір семестр оқимын.')
    await approve(head, name)
    await issueOrder(head, name)
    await acknowledge(learner)
    for (const { page, context } of [learner, head]) {
      expectNoFaults(page)
      await context.close()
    }
  }, 300_000)
