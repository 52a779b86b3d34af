import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileLimits } from '@dala/domain/files'
import { deleteFile, fileStore, listLoose } from '#lib/files'
import type { Jobs, Schedules } from '#lib/jobs'

/** Removes files that nothing refers to, a week after they came. */
export const jobs = {
  'files.remove-loose': async ({ orgId }: { orgId: string }, { dbFor, config, now }) => {
    const before = new Date(now().getTime() - fileLimits.looseDays * 86_400_000)
    const db = dbFor(orgId)
    const store = await fileStore(config)
    for (const file of await db.transaction((trx) => listLoose(trx, orgId, before))) {
      // the row goes first: bytes without a row can be removed again, a row without bytes would promise what is not there
      await db.transaction((trx) => deleteFile(trx, orgId, file.id))
      for (const name of [file.id, `${file.id}.json`]) await rm(join(config.home, 'uploads', name), { force: true })
      if (file.key === null) continue
      for (const key of [file.key, ...file.variants.map(({ name }) => `${file.key}.${name}`)]) await store.remove(key)
    }
  },
} satisfies Jobs

export const schedules: Schedules = { 'files.remove-loose': '20 22 * * *' } // 03:20 in Kazakhstan
