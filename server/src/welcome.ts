import { currentCode, demoLogins, demoSignIn } from '#identity'
import type { Databases } from '#lib/db'
import type { Config } from '#config'
import { findSeedState } from './seed/seed.queries.ts'

interface Parts {
  databases: Databases
  config: Config
  now: () => Date
  log: (line: string) => void
}

/** Says where Dala is and, in the demo, how to sign in as whom: one line for each role. */
export async function welcome({ databases, config, now, log }: Parts): Promise<void> {
  // asked before anything is said: who reads that Dala is ready may count on a start that can no longer fail
  const isDemo = (await findSeedState(databases.global)) === 'done'
  log(`\nDala is ready: ${config.publicUrl}\n`)
  if (!isDemo) return
  for (const line of loginLines(now())) log(line)
}

/** The demo's logins as a table. */
export const loginLines = (now: Date): string[] => {
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
