import { setTimeout as sleep } from 'node:timers/promises'
import type { Role } from '@dala/domain/identity'
import { TOTP, Secret } from 'otpauth'
import { inject } from 'vitest'
import { visit, type Locale, type Visit } from './browser.ts'

/** People of the demo (server/src/seed): login by role and organisation. */
const domains = { university: 'ulytau.example', college: 'saryarka.example', school: 'koktem.example' }
export type Organisation = keyof typeof domains

const named: Partial<Record<`${Organisation}/${Role}`, string>> = {
  'university/learner': 'aidana',
  'university/teacher': 'nurlan',
  'university/tutor': 'dana',
  'college/learner': 'samat',
  'college/teacher': 'marat',
  'college/guardian': 'bauyrzhan',
  'school/learner': 'dilnaz',
  'school/teacher': 'saule',
  'school/guardian': 'gulnara',
}
export const demoPassword = 'aspan-dala-2026'
const demoSecret = 'DALADEMODALADEMODALADEMODALADEMO'

/** What the person of a role signs in with. */
export const loginOf = (role: Role, organisation: Organisation = 'university') =>
  `${named[`${organisation}/${role}`] ?? role}@${domains[organisation]}`

const period = 30_000 // ms
const app = new TOTP({ secret: Secret.fromBase32(demoSecret), algorithm: 'SHA1', digits: 6, period: period / 1000 })

/** The code that the app of the demo's staff shows now. */
export const codeNow = () => app.generate()

// A code counts once, so each person signs in once for a run and the session is shared by his visits.
const sessions = new Map<string, Promise<string>>()

/** A browser in which the person of the role is signed in. */
export const signIn = async (
  role: Role,
  locale: Locale,
  options: {
    organisation?: Organisation
    screen?: 'phone' | 'desktop'
    login?: string
    /** A session of this visit alone, which the test may end. */
    own?: boolean
  } = {},
): Promise<Visit> => {
  const login = options.login ?? loginOf(role, options.organisation)
  const opened = await visit({ locale, ...(options.screen && { screen: options.screen }) })
  const session = (options.own ? undefined : sessions.get(login)) ?? signInOnce(login)
  if (!options.own) sessions.set(login, session)
  const { url } = inject('server')
  await opened.context.addCookies([{ name: 'sid', value: await session, url, httpOnly: true, sameSite: 'Lax' }])
  return opened
}

const signInOnce = async (login: string): Promise<string> => {
  const { url } = inject('server')
  const call = (path: string, body: object, cookie = '') =>
    fetch(`${url}/api${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: url, 'sec-fetch-site': 'same-origin', ...(cookie && { cookie }) },
      body: JSON.stringify(body),
    })
  const cookieOf = (reply: Response) => /\bsid=([^;]+)/.exec(reply.headers.get('set-cookie') ?? '')?.[1]
  const first = await call('/session', { login, password: demoPassword })
  if (!first.ok) throw new Error(`${login} cannot sign in: ${await first.text()}`)
  const { secondFactor } = (await first.json()) as { secondFactor: string } // the reply of signIn
  const sid = cookieOf(first) ?? ''
  if (secondFactor !== 'needed') return sid
  // A code counts once for a person: another test may have spent the present one, then the app's next one is waited for.
  for (let tries = 0; ; tries += 1) {
    const second = await call('/session/second-factor', { code: codeNow() }, `sid=${sid}`)
    if (second.ok) return cookieOf(second) ?? sid
    if (tries === 2) throw new Error(`${login} cannot give the second factor: ${await second.text()}`)
    await sleep(period - (Date.now() % period) + 200)
  }
}
