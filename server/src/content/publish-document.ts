import { createHash } from 'node:crypto'
import { filesOf, publishable, type Language, type Lesson } from '@dala/domain/content'
import type { Actor } from '@dala/domain/identity'
import canonicalize from 'canonicalize'
import type { Trx } from '#lib/db'
import { emit } from '#lib/events'
import { problem } from '#lib/problems'
import { markPublished } from './files.queries.ts'
import { insertVersion, lockDocument } from './content.queries.ts'

export interface Published {
  number: number
  publishedAt: Date
  lesson: Lesson
}

/** SHA-256 of a lesson's canonical JSON, in hex: what the event of publication names. */
export const digestOf = (lesson: Lesson): string =>
  createHash('sha256')
    .update(canonicalize(lesson) ?? '')
    .digest('hex')

/**
 * Makes the draft a published version, which never changes (A2010-7.j).
 * @param number the draft that the writer has seen
 * @param tell told the new version's number, before the chain of events is locked
 * @throws Problem content.changed-meanwhile, content.empty, content.compulsory-missing
 */
export async function publishDocument(
  trx: Trx,
  actor: Actor,
  documentId: string,
  number: number,
  courseLanguages: readonly Language[],
  now: Date,
  tell: (version: number) => Promise<void> = async () => {},
): Promise<Published> {
  const document = await lockDocument(trx, actor.orgId, documentId)
  if (document.draft_number !== number) throw problem('content.changed-meanwhile', { number: document.draft_number })
  const decision = publishable(document.draft, courseLanguages)
  if (!decision.publishable) {
    if (decision.reason === 'empty') throw problem('content.empty')
    throw problem(
      'content.compulsory-missing',
      { count: decision.missing.length },
      decision.missing.map((entry) => ({ path: entry.blockId, message: entry.gap })),
    )
  }
  const version = { number: (document.published_number ?? 0) + 1, lesson: document.draft, digest: digestOf(document.draft) }
  await insertVersion(trx, actor.orgId, documentId, { ...version, by: actor.personId, at: now })
  await markPublished(trx, actor.orgId, documentId, filesOf(document.draft))
  await tell(version.number)
  await emit(trx, actor, 'content.published', {
    subject: ['document', documentId],
    payload: { version: version.number, digest: version.digest, blocks: document.draft.blocks.length },
  })
  return { number: version.number, publishedAt: now, lesson: document.draft }
}
