import { languages, type Language } from '@dala/domain/content'
import { holds, type Actor } from '@dala/domain/identity'
import type { PortalFacts, PortalPageLine } from '@dala/domain/portal'
import { toIsoDate } from '@dala/locale'
import { publishedReading } from '#content'
import { programmesOffered } from '#curricula'
import { missing, type Db, type Trx } from '#lib/db'
import { publicFacts } from '#organisations'
import { findPageRow, listPageRows, type PageRow } from './portal.queries.ts'

export const lineOf = (row: PageRow): PortalPageLine => ({
  id: row.id,
  area: row.area,
  title: { kk: row.title_kk, ru: row.title_ru, en: row.title_en },
  languages: row.languages,
  updatedAt: row.changed_at.toISOString(),
})

/** What the organisation's own records say on its portal: contacts, licences, structure, the academic year, programmes. */
export async function factsOf(trx: Trx, orgId: string, now: Date): Promise<PortalFacts> {
  const facts = await publicFacts(trx, orgId, toIsoDate(now))
  return { ...facts, programmes: await programmesOffered(trx, orgId) }
}

/** The whole portal (A2015-5.1): facts and pages. */
export const readPortal = (db: Db, actor: Actor, now: Date) =>
  db.transaction(async (trx) => ({
    facts: await factsOf(trx, actor.orgId, now),
    pages: (await listPageRows(trx, actor.orgId)).map(lineOf),
    can: { write: holds(actor, 'portal.write') },
  }))

/** A page that stands on the portal with its words in a language; null where there is none or it was taken off. */
export async function findStanding(trx: Trx, orgId: string, pageId: string, language: Language) {
  const row = await findPageRow(trx, orgId, pageId)
  if (row === undefined || row.removed_at !== null || row.published_number === null) return null
  const reading = await publishedReading(trx, orgId, row.document_id, row.published_number, language, languages)
  return { page: lineOf(row), reading }
}

export const readPage = (db: Db, actor: Actor, pageId: string, language: Language) =>
  db.transaction(async (trx) => ({
    ...((await findStanding(trx, actor.orgId, pageId, language)) ?? missing('page', pageId)),
    can: { write: holds(actor, 'portal.write') },
  }))
