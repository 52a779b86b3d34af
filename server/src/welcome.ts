import { currentCode, demoLogins, demoSignIn } from '#identity'
import type { Databases } from '#lib/db'
import type { Config } from '#config'
import { findSeedState, hasOrganisation } from './seed/seed.queries.ts'

interface Parts {
  databases: Databases
  config: Config
  now: () => Date
  log: (line: string) => void
}

/** Says where Dala is and how to sign in: in the demo one line for each role, where there is nobody how to make the first one. */
export async function welcome({ databases, config, now, log }: Parts): Promise<void> {
  // asked before anything is said: who reads that Dala is ready may count on a start that can no longer fail
  const isDemo = (await findSeedState(databases.global)) === 'done'
  const isEmpty = !isDemo && !(await hasOrganisation(databases.global))
  const next = isDemo ? demoLines(config, now()) : isEmpty ? firstSteps : []
  log([`\nDala is ready: ${config.publicUrl}\n`, ...next].join('\n')) // at once: who waits for the first line reads all
}

const firstSteps = [
  'There is no organisation yet. Make the first one and its administrator:',
  '  npm run dala -- organisation create   (says what it needs)',
  '  npm run dala -- user create-administrator --org SLUG --email ADDRESS --surname NAME --name NAME',
  '\nCtrl-C stops everything.',
]

/** What is said of a database with the demo: its logins, and how public they are where others may reach it. */
export const demoLines = (config: Config, now: Date): string[] => [
  ...(config.demo ? loginLines(now) : []),
  ...(config.demo && config.databaseUrl === undefined
    ? []
    : ['This database holds the demo, whose passwords and codes are public: for real work begin with an empty one and DALA_DEMO=off.']),
]

/** The demo's logins as a table. */
const loginLines = (now: Date): string[] => {
  const logins = demoLogins(now)
  const width = (of: (login: (typeof logins)[number]) => string) => Math.max(...logins.map((login) => of(login).length))
  const [role, login] = [width((entry) => entry.role), width((entry) => entry.login)]
  return [
    `The demo: everybody signs in with the password ${demoSignIn.password}; staff also need a code, now ${currentCode(demoSignIn.totpSecret, now)}`,
    `(a new one every 30 seconds and each only once: npm run dala -- code)\n`,
    ...logins.map(
      (entry) =>
        `  ${entry.role.padEnd(role)}  ${entry.login.padEnd(login)}  ${entry.organisation}, ${entry.name}${entry.code === null ? '' : '  + code'}`,
    ),
    '\nCtrl-C stops everything.',
  ]
}
