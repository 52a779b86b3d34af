import { statSync } from 'node:fs'
import { backup as writeBackup, checkArchive, restore as readBackup } from '#lib/backup'
import { verifyChain } from '#lib/events'
import { readOptions, say, type Command } from './command.ts'
import { fromHere, withInstallation } from './installation.ts'

export const backup: Command = {
  summary: 'write everything into one archive: rows of one moment, files, waiting jobs',
  usage: 'backup [FILE]   default dala-<date>.tar.gz here; the server may go on meanwhile',
  run: (args) =>
    withInstallation(async ({ config, ownerUrl, sealer, now, log }) => {
      const stamp = now().toISOString().slice(0, 16).replaceAll(':', '')
      const path = fromHere(readOptions(args).words[0] ?? `dala-${stamp}.tar.gz`)
      say('Writing the backup …')
      await writeBackup({ ownerUrl, config, sealer, now: now(), log }, path)
      await checkArchive(path)
      say(`✓ ${path} (${Math.ceil(statSync(path).size / 1024 / 1024)} MB), read back and whole.`)
      say(
        `  Not in it: the master key (${config.masterKey ? 'DALA_MASTER_KEY' : `${config.home}/master.key`}). Keep it in another safe: without it IINs cannot be read.`,
      )
      return 0
    }),
}

export const restore: Command = {
  summary: 'put a backup into an empty DALA_HOME or database',
  usage: 'restore FILE   with DALA_HOME naming a new folder that holds the master.key of the backed-up installation',
  run: async (args) => {
    const file = readOptions(args).words[0]
    if (!file) {
      say(`Usage: ${restore.usage}`)
      return 1
    }
    return withInstallation(async ({ config, ownerUrl, sealer, databases, log }) => {
      say('Checking the archive, then restoring …')
      const manifest = await readBackup({ ownerUrl, config, sealer, log }, fromHere(file))
      for (const { id, slug, events, headHash } of manifest.organisations) {
        const { fault, head } = await verifyChain(databases.of(id))
        if (fault || head.seq !== events || (headHash !== null && head.hash !== headHash)) {
          say(`✗ ${slug}: the chain of events does not agree with the backup`)
          return 1
        }
      }
      say(`✓ Restored: ${manifest.organisations.length} organisations, ${manifest.files.length} files; every chain of events is whole.`)
      return 0
    })
  },
}
