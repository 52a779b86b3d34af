import type { Actor } from '@dala/domain/identity'
import { missing, type Db } from '#lib/db'
import { findFile, type FilePurposes, type StoredFile } from '#lib/files'
import { problem } from '#lib/problems'

/** The file, when the actor may read it; a foreign file looks like one that is not there. */
export const readableFile = (db: Db, actor: Actor, purposes: FilePurposes, fileId: string): Promise<StoredFile & { key: string }> =>
  db.transaction(async (trx) => {
    const file = await findFile(trx, actor.orgId, fileId)
    const purpose = file && purposes[file.purpose]
    if (!file || !purpose || file.status === 'refused') return missing('file', fileId)
    if (file.person_id !== actor.personId && (file.status !== 'attached' || !(await purpose.mayRead(actor, file, trx))))
      return missing('file', fileId)
    if (file.key === null) throw problem('files.not-finished')
    return { ...file, key: file.key }
  })
