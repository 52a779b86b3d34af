import { filesOf, type Lesson } from '@dala/domain/content'
import type { Trx } from '#lib/db'
import { attachFile, findFile } from '#lib/files'
import { Problem, problem } from '#lib/problems'
import { insertUses, listUsed } from './files.queries.ts'

/** The purpose under which pictures, films and files of lessons are uploaded. */
export const mediaPurpose = 'courses.media'

/**
 * Takes the files of a draft into use: own uploads of the writer, and files that stand in lessons of the organisation already.
 * @throws Problem content.foreign-file for any other
 */
export async function takeFiles(
  trx: Trx,
  by: { orgId: string; personId: string },
  documentId: string,
  lesson: Lesson,
  now: Date,
): Promise<void> {
  const used = await listUsed(trx, by.orgId, documentId)
  const added = filesOf(lesson).filter((fileId) => !used.has(fileId))
  if (added.length === 0) return
  for (const fileId of added) {
    const file = await findFile(trx, by.orgId, fileId)
    if (!file || file.purpose !== mediaPurpose) throw problem('content.foreign-file')
    if (file.status !== 'attached') await attachOwn(trx, by, fileId, now)
  }
  await insertUses(trx, by.orgId, documentId, added)
}

async function attachOwn(trx: Trx, by: { orgId: string; personId: string }, fileId: string, now: Date): Promise<void> {
  try {
    await attachFile(trx, by, fileId, mediaPurpose, now)
  } catch (error) {
    // Somebody else's upload: the writer learns which lesson is at fault, not whose file it is.
    if (error instanceof Problem && error.message === 'missing') throw problem('content.foreign-file')
    throw error
  }
}
