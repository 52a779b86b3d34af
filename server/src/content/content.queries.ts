import type { Lesson } from '@dala/domain/content'
import { sql } from 'kysely'
import { missing, newId, type Trx } from '#lib/db'
import './content.tables.ts'

/** Lays an empty or filled draft; its number is 0 until somebody saves. */
export async function insertDocument(trx: Trx, orgId: string, lesson: Lesson, by: string | null, now: Date): Promise<string> {
  const id = newId()
  await trx
    .insertInto('content.document')
    .values({ org_id: orgId, id, draft: JSON.stringify(lesson), draft_number: 0, draft_by: by, draft_at: now, created_at: now })
    .execute()
  return id
}

export async function getDocument(trx: Trx, orgId: string, id: string) {
  const row = await trx
    .selectFrom('content.document as d')
    .leftJoin('people.person as p', (join) => join.onRef('p.org_id', '=', 'd.org_id').onRef('p.id', '=', 'd.draft_by'))
    .select(['d.draft', 'd.draft_number', 'd.draft_at', 'd.draft_by', 'd.published_number', 'd.published_at'])
    .select(['p.surname', 'p.given_name', 'p.patronymic'])
    .where('d.org_id', '=', orgId)
    .where('d.id', '=', id)
    .executeTakeFirst()
  return row ?? missing('document', id)
}

export async function lockDocument(trx: Trx, orgId: string, id: string) {
  const row = await trx
    .selectFrom('content.document')
    .select(['draft', 'draft_number', 'draft_at', 'draft_by', 'published_number'])
    .where('org_id', '=', orgId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row ?? missing('document', id)
}

export const updateDraft = (trx: Trx, orgId: string, id: string, draft: { lesson: Lesson; number: number; by: string; at: Date }) =>
  trx
    .updateTable('content.document')
    .set({ draft: JSON.stringify(draft.lesson), draft_number: draft.number, draft_by: draft.by, draft_at: draft.at })
    .where('org_id', '=', orgId)
    .where('id', '=', id)
    .execute()

/** Keeps an earlier draft; the same draft twice is one. */
export const insertRevision = (
  trx: Trx,
  orgId: string,
  documentId: string,
  draft: { lesson: Lesson; number: number; by: string | null; at: Date },
) =>
  trx
    .insertInto('content.revision')
    .values({
      org_id: orgId,
      document_id: documentId,
      draft_number: draft.number,
      body: JSON.stringify(draft.lesson),
      saved_by: draft.by,
      saved_at: draft.at,
    })
    .onConflict((conflict) => conflict.columns(['org_id', 'document_id', 'draft_number']).doNothing())
    .execute()

export async function findLastRevisionAt(trx: Trx, orgId: string, documentId: string): Promise<Date | null> {
  const row = await trx
    .selectFrom('content.revision')
    .select('saved_at')
    .where('org_id', '=', orgId)
    .where('document_id', '=', documentId)
    .orderBy('draft_number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.saved_at ?? null
}

export async function insertVersion(
  trx: Trx,
  orgId: string,
  documentId: string,
  version: { number: number; lesson: Lesson; digest: string; by: string | null; at: Date },
): Promise<void> {
  await trx
    .insertInto('content.version')
    .values({
      org_id: orgId,
      document_id: documentId,
      number: version.number,
      body: JSON.stringify(version.lesson),
      digest: version.digest,
      published_by: version.by,
      published_at: version.at,
    })
    .execute()
  await trx
    .updateTable('content.document')
    .set({ published_number: version.number, published_at: version.at })
    .where('org_id', '=', orgId)
    .where('id', '=', documentId)
    .execute()
}

export async function getVersion(trx: Trx, orgId: string, documentId: string, number: number) {
  const row = await trx
    .selectFrom('content.version')
    .select(['body', 'number', 'published_at', 'digest'])
    .where('org_id', '=', orgId)
    .where('document_id', '=', documentId)
    .where('number', '=', number)
    .executeTakeFirst()
  return row ?? missing('version')
}

export async function getRevision(trx: Trx, orgId: string, documentId: string, number: number) {
  const row = await trx
    .selectFrom('content.revision')
    .select(['body', 'draft_number', 'saved_at'])
    .where('org_id', '=', orgId)
    .where('document_id', '=', documentId)
    .where('draft_number', '=', number)
    .executeTakeFirst()
  return row ?? missing('revision')
}

/** Published versions and kept drafts of one document, newest first. */
export async function listHistory(trx: Trx, orgId: string, documentId: string, limit: number) {
  const versions = trx
    .selectFrom('content.version as v')
    .leftJoin('people.person as p', (join) => join.onRef('p.org_id', '=', 'v.org_id').onRef('p.id', '=', 'v.published_by'))
    .select([sql<'version' | 'revision'>`'version'`.as('kind'), 'v.number as number', 'v.published_at as at'])
    .select(['p.surname', 'p.given_name', 'p.patronymic', sql<number>`length(v.body::text)`.as('bytes')])
    .where('v.org_id', '=', orgId)
    .where('v.document_id', '=', documentId)
  return versions
    .unionAll(
      trx
        .selectFrom('content.revision as r')
        .leftJoin('people.person as p', (join) => join.onRef('p.org_id', '=', 'r.org_id').onRef('p.id', '=', 'r.saved_by'))
        .select([sql<'version' | 'revision'>`'revision'`.as('kind'), 'r.draft_number as number', 'r.saved_at as at'])
        .select(['p.surname', 'p.given_name', 'p.patronymic', sql<number>`length(r.body::text)`.as('bytes')])
        .where('r.org_id', '=', orgId)
        .where('r.document_id', '=', documentId),
    )
    .orderBy('at', 'desc')
    .orderBy('number', 'desc')
    .limit(limit)
    .execute()
}
