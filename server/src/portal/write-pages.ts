import { isBegun, languages, type Language, type Lesson } from '@dala/domain/content'
import type { Actor } from '@dala/domain/identity'
import type { Names } from '@dala/domain/organisations'
import { mostPages, type PortalArea, type PortalBody } from '@dala/domain/portal'
import { getDocument, insertDocument, publishDocument, saveDraft } from '#content'
import { newId, type Db, type Trx } from '#lib/db'
import { emit } from '#lib/events'
import { problem } from '#lib/problems'
import { lineOf } from './read-portal.ts'
import { countPages, getPageRow, insertPage, listPageRows, lockArea, setPlaces, setRemoved, updatePage } from './portal.queries.ts'

interface PageWords {
  area: PortalArea
  title: Names
  body: PortalBody
}

const writtenIn = (body: PortalBody): Language[] => languages.filter((language) => isBegun(body, language))
const behind = (placed: readonly { place: number }[]) => (placed.at(-1)?.place ?? 0) + 1

const tell = (
  trx: Trx,
  actor: Actor,
  what: 'added' | 'changed' | 'moved' | 'removed' | 'restored',
  id: string,
  area: PortalArea,
  now: Date,
) => emit(trx, actor, `portal.page-${what}`, { subject: ['portal-page', id], payload: { area }, at: now })

/**
 * Adds a page at the end of its area; it is public at once.
 * @throws Problem content.empty for a page without words, content.compulsory-missing, portal.full
 */
export const addPage = (db: Db, actor: Actor, { area, title, body }: PageWords, now: Date) =>
  db.transaction(async (trx) => {
    const placed = await lockArea(trx, actor.orgId, area)
    if ((await countPages(trx, actor.orgId)) >= mostPages) throw problem('portal.full', { most: mostPages })
    const documentId = await insertDocument(trx, actor.orgId, body, actor.personId, now)
    const id = newId()
    await insertPage(trx, actor.orgId, {
      id,
      area,
      place: behind(placed),
      title,
      languages: writtenIn(body),
      documentId,
      by: actor.personId,
      at: now,
    })
    await publishDocument(trx, actor, documentId, 0, languages, now)
    await tell(trx, actor, 'added', id, area, now)
    return { page: lineOf(await getPageRow(trx, actor.orgId, id)) }
  })

/** A page as its writer edits it, with the number that a change must have seen. */
export const pageSource = (db: Db, actor: Actor, pageId: string) =>
  db.transaction(async (trx) => {
    const row = await getPageRow(trx, actor.orgId, pageId)
    const document = await getDocument(trx, actor.orgId, row.document_id)
    return { page: lineOf(row), body: document.draft satisfies Lesson, number: document.draft_number }
  })

/**
 * Changes a page; the version that stood before is kept and stays readable in the history of its document.
 * @param number the number that the writer has seen
 * @throws Problem content.changed-meanwhile, content.empty, content.compulsory-missing
 */
export const changePage = (
  db: Db,
  actor: Actor,
  pageId: string,
  { area, title, body, number }: PageWords & { number: number },
  now: Date,
) =>
  db.transaction(async (trx) => {
    const row = await getPageRow(trx, actor.orgId, pageId)
    const placed = await lockArea(trx, actor.orgId, area)
    const saved = await saveDraft(trx, actor, row.document_id, { lesson: body, number, replace: false }, now)
    const place = row.area === area ? row.place : behind(placed)
    await updatePage(trx, actor.orgId, pageId, { area, place, title, languages: writtenIn(body), by: actor.personId, at: now })
    if (saved.number !== number || row.published_number === null)
      await publishDocument(trx, actor, row.document_id, saved.number, languages, now)
    await tell(trx, actor, 'changed', pageId, area, now)
    return { page: lineOf(await getPageRow(trx, actor.orgId, pageId)), number: saved.number }
  })

/** Moves a page one place in its area; at the end of the area nothing moves. */
export const movePage = (db: Db, actor: Actor, pageId: string, by: -1 | 1, now: Date) =>
  db.transaction(async (trx) => {
    const row = await getPageRow(trx, actor.orgId, pageId)
    const ids = (await lockArea(trx, actor.orgId, row.area)).map(({ id }) => id)
    const at = ids.indexOf(pageId)
    const other = ids[at + by]
    if (at >= 0 && other !== undefined) {
      ids[at + by] = pageId
      ids[at] = other
      await setPlaces(trx, actor.orgId, ids)
      await tell(trx, actor, 'moved', pageId, row.area, now)
    }
    return { pages: (await listPageRows(trx, actor.orgId)).map(lineOf) }
  })

/** Takes a page off the portal; its words stay and it can be put back. */
export const removePage = (db: Db, actor: Actor, pageId: string, now: Date) =>
  db.transaction(async (trx) => {
    const row = await getPageRow(trx, actor.orgId, pageId)
    if (row.removed_at === null) {
      await setRemoved(trx, actor.orgId, pageId, now)
      await tell(trx, actor, 'removed', pageId, row.area, now)
    }
    return null
  })

/** Puts a page that was taken off back, at the end of its area. */
export const restorePage = (db: Db, actor: Actor, pageId: string, now: Date) =>
  db.transaction(async (trx) => {
    const row = await getPageRow(trx, actor.orgId, pageId)
    if (row.removed_at !== null) {
      await setRemoved(trx, actor.orgId, pageId, null, behind(await lockArea(trx, actor.orgId, row.area)))
      await tell(trx, actor, 'restored', pageId, row.area, now)
    }
    return { page: lineOf(await getPageRow(trx, actor.orgId, pageId)) }
  })
