import { currentCode, demoSignIn } from '#identity'
import { demoLines } from '../welcome.ts'
import { seedOnce } from '../seed/seed-once.ts'
import { say, type Command } from './command.ts'
import { withInstallation } from './installation.ts'

export const seed: Command = {
  summary: 'fill the demo organisations into an empty database',
  usage: 'seed   does nothing where there is an organisation already, or with DALA_DEMO=off',
  run: () =>
    withInstallation(async ({ databases, sealer, config, now, log, ownerUrl }) => {
      if (!config.demo) {
        say('DALA_DEMO=off: this installation takes no demo. Nothing was changed.')
        return 1
      }
      const filled = await seedOnce({ databases, sealer, config, now: now(), log }, ownerUrl)
      say(filled ? '✓ The demo is filled in.' : 'There are organisations already: nothing was changed.')
      for (const line of filled ? demoLines(config, now()) : []) say(line)
      return 0
    }),
}

export const code: Command = {
  summary: 'show the code that staff of the demo need now',
  usage: 'code',
  run: async () => {
    const seconds = 30 - (Math.floor(Date.now() / 1000) % 30)
    say(`${currentCode(demoSignIn.totpSecret, new Date())}   (for ${seconds} s; each person can use a code only once)`)
    return 0
  },
}
