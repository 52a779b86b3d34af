import type { Lesson } from '@dala/domain/content'
import type { Actor } from '@dala/domain/identity'
import type { Trx } from '#lib/db'
import { problem } from '#lib/problems'
import { takeFiles } from './take-files.ts'
import { findLastRevisionAt, insertRevision, lockDocument, updateDraft } from './content.queries.ts'

/** How long one person writes before the draft is kept as a revision. */
const keepEvery = 5 * 60_000

export interface DraftSave {
  lesson: Lesson
  /** The number of the draft that the writer has seen. */
  number: number
  /** Overwrite a draft that was changed meanwhile; what is overwritten is kept as a revision. */
  replace: boolean
}

/**
 * Saves a draft over the one its writer has seen. Nothing is ever lost: a draft by somebody else is kept before it is overwritten.
 * @throws Problem content.changed-meanwhile when the writer has not seen what is there
 */
export async function saveDraft(
  trx: Trx,
  actor: Actor,
  documentId: string,
  save: DraftSave,
  now: Date,
): Promise<{ number: number; savedAt: Date }> {
  const before = await lockDocument(trx, actor.orgId, documentId)
  const unseen = before.draft_number !== save.number
  if (unseen && !save.replace) throw problem('content.changed-meanwhile', { number: before.draft_number })
  if (!unseen && isSame(before.draft, save.lesson)) return { number: before.draft_number, savedAt: before.draft_at }
  if (unseen || before.draft_by !== actor.personId || (await isTimeToKeep(trx, actor.orgId, documentId, before.draft_at)))
    await insertRevision(trx, actor.orgId, documentId, {
      lesson: before.draft,
      number: before.draft_number,
      by: before.draft_by,
      at: before.draft_at,
    })
  await takeFiles(trx, actor, documentId, save.lesson, now)
  const number = before.draft_number + 1
  await updateDraft(trx, actor.orgId, documentId, { lesson: save.lesson, number, by: actor.personId, at: now })
  return { number, savedAt: now }
}

async function isTimeToKeep(trx: Trx, orgId: string, documentId: string, draftAt: Date): Promise<boolean> {
  const last = await findLastRevisionAt(trx, orgId, documentId)
  return last === null || draftAt.getTime() - last.getTime() >= keepEvery
}

/** The database reorders the keys of objects, so both are put in order before they are compared. */
const isSame = (a: Lesson, b: Lesson): boolean => ordered(a) === ordered(b)
const ordered = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  )
