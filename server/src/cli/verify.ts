import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { z } from 'zod'
import { verifyChain, type Checkpoint } from '#lib/events'
import { readOptions, say, type Command } from './command.ts'
import { fromHere, withInstallation } from './installation.ts'
import { listOrganisations } from './organisations.queries.ts'

const Checkpoints = z.array(z.strictObject({ orgId: z.uuid(), seq: z.number().int(), hash: z.string() }))

const words = {
  altered: 'was altered',
  missing: 'is missing',
  'out-of-place': 'is out of place',
  head: 'does not agree with the head of the chain: rows were cut off or added',
  checkpoint: 'is not the one noted earlier: the chain was rewritten',
  disclosure: 'has a text that is not the one committed to',
}

export const verify: Command = {
  summary: 'recompute the chain of events of every organisation and name the first bad row',
  usage:
    'verify [--note FILE]   FILE keeps the last links outside the database, so that a chain rewritten as a whole is found out next time',
  run: (args) =>
    withInstallation(async ({ databases }) => {
      const note = readOptions(args).options.get('note')
      const file = note === undefined ? null : fromHere(note)
      const noted: Checkpoint[] = file !== null && existsSync(file) ? Checkpoints.parse(JSON.parse(readFileSync(file, 'utf8'))) : []
      const heads: Checkpoint[] = []
      let bad = 0
      for (const { id, slug } of await listOrganisations(databases.global)) {
        const { events, fault, head } = await verifyChain(databases.of(id), noted)
        if (fault) {
          bad++
          say(
            `✗ ${slug}: event ${fault.seq}${fault.eventId ? ` (${fault.eventId})` : ''} ${words[fault.reason]}; the ${events} before it are whole`,
          )
        } else {
          say(`✓ ${slug}: ${events} events, whole`)
          if (head.seq > 0) heads.push({ orgId: id, ...head })
        }
      }
      if (file !== null && bad === 0) {
        const kept = [...noted, ...heads].filter(
          ({ orgId, seq }, at, all) => all.findIndex((other) => other.orgId === orgId && other.seq === seq) === at,
        )
        writeFileSync(file, `${JSON.stringify(kept, null, 1)}\n`)
        say(`Noted ${heads.length} heads in ${file}: keep it away from this machine.`)
      }
      return bad === 0 ? 0 : 1
    }),
}
