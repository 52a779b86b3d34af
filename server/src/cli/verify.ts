import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { verifyExport } from '#compliance'
import { z } from 'zod'
import { verifyChain, type Checkpoint } from '#lib/events'
import { listOrganisations } from '#organisations'
import { readOptions, say, type Command } from './command.ts'
import { fromHere, withInstallation } from './installation.ts'

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
  summary: 'recompute the chain of events of every organisation and name the first bad row; or check a signed export, offline',
  usage: `verify [--note FILE]   FILE keeps the last links outside the database, so that a chain rewritten as a whole is found out next time
npm run dala -- verify EXPORT.zip [--key FINGERPRINT]   checks a signed export; FINGERPRINT is the one published by the organisation`,
  run: async (args) => {
    const { words: named, options } = readOptions(args)
    const [file] = named
    return file === undefined ? verifyChains(args) : verifyFile(fromHere(file), options.get('key'))
  },
}

/** Checks a signed export: needs neither the installation nor a network. */
function verifyFile(file: string, key: string | undefined): number {
  if (!existsSync(file)) {
    say(`There is no file ${file}.`)
    return 1
  }
  const verdict = verifyExport(readFileSync(file), key)
  if (!verdict.whole) {
    say(`✗ ${verdict.at}: ${verdict.fault}`)
    return 1
  }
  const { manifest } = verdict
  say(`✓ ${manifest.organisation.en} (${manifest.organisation.kk}), as of ${manifest.asOf}, made ${manifest.madeAt} by ${manifest.madeBy}`)
  say(`  ${manifest.clauses} clauses, ${manifest.rows} rows of evidence, root ${manifest.root}`)
  say(`  events up to ${manifest.chain.seq}, hash ${manifest.chain.hash}`)
  say(`  signed by ${manifest.key.fingerprint}`)
  if (key === undefined) say(`  The export is one piece. Who signed it you know when the fingerprint is that of ${manifest.key.address}`)
  return 0
}

const verifyChains = (args: string[]): Promise<number> =>
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
  })
