import type { Language } from '@dala/domain/content'
import type { Names } from '@dala/domain/organisations'
import type { PortalArea } from '@dala/domain/portal'
import { sql } from 'kysely'
import { missing, type Trx } from '#lib/db'
import './portal.tables.ts'

const pages = (trx: Trx, orgId: string) =>
  trx
    .selectFrom('portal.page as page')
    .innerJoin('content.document as document', (join) =>
      join.onRef('document.org_id', '=', 'page.org_id').onRef('document.id', '=', 'page.document_id'),
    )
    .select([
      'page.id',
      'page.area',
      'page.place',
      'page.title_kk',
      'page.title_ru',
      'page.title_en',
      'page.document_id',
      'page.changed_at',
      'page.removed_at',
      'document.published_number',
      'page.languages',
    ])
    .where('page.org_id', '=', orgId)

export type PageRow = Awaited<ReturnType<typeof listPageRows>>[number]

/** The pages that stand on the portal, area by area in their order. There are tens of them, not thousands. */
export const listPageRows = (trx: Trx, orgId: string) =>
  pages(trx, orgId).where('page.removed_at', 'is', null).orderBy('page.area').orderBy('page.place').orderBy('page.id').limit(300).execute()

/** How many pages an organisation has, those taken off included. */
export const countPages = async (trx: Trx, orgId: string): Promise<number> =>
  (
    await trx
      .selectFrom('portal.page')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('org_id', '=', orgId)
      .executeTakeFirstOrThrow()
  ).count

export const findPageRow = (trx: Trx, orgId: string, id: string) => pages(trx, orgId).where('page.id', '=', id).executeTakeFirst()

export const getPageRow = async (trx: Trx, orgId: string, id: string): Promise<PageRow> =>
  (await findPageRow(trx, orgId, id)) ?? missing('page', id)

/** Locks the pages of an area, so that two moves give no two pages one place. */
export const lockArea = (trx: Trx, orgId: string, area: PortalArea) =>
  trx
    .selectFrom('portal.page')
    .select(['id', 'place'])
    .where('org_id', '=', orgId)
    .where('area', '=', area)
    .where('removed_at', 'is', null)
    .orderBy('place')
    .orderBy('id')
    .forUpdate()
    .execute()

const titles = (title: Names) => ({ title_kk: title.kk, title_ru: title.ru, title_en: title.en })

export const insertPage = (
  trx: Trx,
  orgId: string,
  page: { id: string; area: PortalArea; place: number; title: Names; languages: Language[]; documentId: string; by: string; at: Date },
) =>
  trx
    .insertInto('portal.page')
    .values({
      org_id: orgId,
      id: page.id,
      area: page.area,
      place: page.place,
      ...titles(page.title),
      languages: page.languages,
      document_id: page.documentId,
      changed_by: page.by,
      changed_at: page.at,
    })
    .execute()

export const updatePage = (
  trx: Trx,
  orgId: string,
  id: string,
  page: { area: PortalArea; place: number; title: Names; languages: Language[]; by: string; at: Date },
) =>
  trx
    .updateTable('portal.page')
    .set({ area: page.area, place: page.place, ...titles(page.title), languages: page.languages, changed_by: page.by, changed_at: page.at })
    .where('org_id', '=', orgId)
    .where('id', '=', id)
    .execute()

/** Gives the pages of an area their places anew, in the order of the list. */
export const setPlaces = (trx: Trx, orgId: string, ids: readonly string[]) =>
  sql`UPDATE portal.page SET place = o.place::int FROM unnest(${ids}::uuid[]) WITH ORDINALITY AS o (id, place)
       WHERE portal.page.org_id = ${orgId} AND portal.page.id = o.id`.execute(trx)

export const setRemoved = (trx: Trx, orgId: string, id: string, at: Date | null, place?: number) =>
  trx
    .updateTable('portal.page')
    .set({ removed_at: at, ...(place === undefined ? {} : { place }) })
    .where('org_id', '=', orgId)
    .where('id', '=', id)
    .execute()
