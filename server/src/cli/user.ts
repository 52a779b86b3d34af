import { randomInt } from 'node:crypto'
import { hashPassword, normalisePhone } from '#identity'
import { emit } from '#lib/events'
import { listOrganisations } from '#organisations'
import { readOptions, say, type Command } from './command.ts'
import { withInstallation, type Installation } from './installation.ts'
import { clearFactors, findLogin, insertAdministrator, listMemberships, setPassword, writeTrail } from './user.queries.ts'

export const user: Command = {
  summary: 'create an administrator, reset a second factor or a password',
  usage: `user create-administrator --org SLUG --email ADDRESS --surname NAME --name NAME
       user reset-factor LOGIN      the person sets up a new second factor at the next sign-in
       user reset-password LOGIN    prints a new password once`,
  run: async (args) => {
    const { words, options } = readOptions(args)
    const [action, login] = words
    return withInstallation(async (installation) => {
      if (action === 'create-administrator') return createAdministrator(installation, options)
      if (action === 'reset-factor' && login) return resetFactor(installation, login)
      if (action === 'reset-password' && login) return resetPassword(installation, login)
      say(`Usage: ${user.usage}`)
      return 1
    })
  },
}

const letters = 'abcdefghjkmnpqrstuvwxyz23456789'
/** 100 bits in groups that can be read aloud. */
const newPassword = () =>
  Array.from({ length: 4 }, () => Array.from({ length: 5 }, () => letters[randomInt(letters.length)]).join('')).join('-')

const createAdministrator = async ({ databases, now }: Installation, options: Map<string, string>): Promise<number> => {
  const organisations = await listOrganisations(databases.global)
  const organisation = organisations.find(({ slug }) => slug === options.get('org'))
  if (!organisation) {
    say(
      organisations.length === 0
        ? 'There is no organisation yet: npm run dala -- organisation create makes one.'
        : `--org must be one of: ${organisations.map(({ slug }) => slug).join(', ')} (npm run dala -- organisation list; organisation create makes another)`,
    )
    return 1
  }
  const email = (options.get('email') ?? '').trim().toLowerCase()
  if (!/^[^\s@]+@[^\s@]+$/.test(email)) {
    say('--email must be an e-mail address: it is what the administrator signs in with.')
    return 1
  }
  if (await findLogin(databases.global, email)) {
    say(`There is an account with ${email} already: give it the role in the pages, or use reset-password.`)
    return 1
  }
  const password = newPassword()
  await insertAdministrator(
    databases,
    {
      orgId: organisation.id,
      email,
      surname: options.get('surname') ?? '',
      givenName: options.get('name') ?? 'Administrator',
      passwordHash: await hashPassword(password),
      now: now(),
    },
    (trx, personId) =>
      emit(trx, { orgId: organisation.id, system: 'operator' }, 'identity.administrator-created', {
        subject: ['person', personId],
        about: personId,
      }),
  )
  say(`✓ ${email} administers ${organisation.slug}. Password, shown only now: ${password}`)
  say('  The first sign-in asks to set up the second factor.')
  return 0
}

const accountOf = async ({ databases }: Installation, login: string) => {
  const found = await findLogin(databases.global, login.includes('@') ? login.trim().toLowerCase() : (normalisePhone(login) ?? login))
  if (!found) say(`Nobody signs in with ${login}.`)
  return found?.account_id
}

/** What an operator does to an account stands in the chain of every organisation it belongs to. */
const record = async ({ databases }: Installation, accountId: string, kind: `identity.${string}`) => {
  for (const { org_id: orgId, person_id: personId } of await listMemberships(databases.global, accountId))
    await databases
      .of(orgId)
      .transaction((trx) => emit(trx, { orgId, system: 'operator' }, kind, { subject: ['person', personId], about: personId }))
}

const resetFactor = async (installation: Installation, login: string): Promise<number> => {
  const accountId = await accountOf(installation, login)
  if (!accountId) return 1
  await clearFactors(installation.databases.global, accountId, installation.now())
  await writeTrail(installation.databases.global, accountId, 'totp-removed', installation.now())
  await record(installation, accountId, 'identity.factor-reset')
  say(`✓ ${login} sets up a new second factor at the next sign-in; all devices are signed out.`)
  return 0
}

const resetPassword = async (installation: Installation, login: string): Promise<number> => {
  const accountId = await accountOf(installation, login)
  if (!accountId) return 1
  const password = newPassword()
  await setPassword(installation.databases.global, accountId, await hashPassword(password), installation.now())
  await writeTrail(installation.databases.global, accountId, 'password-changed', installation.now())
  await record(installation, accountId, 'identity.password-reset')
  say(`✓ The new password of ${login}, shown only now: ${password}`)
  return 0
}
