import type { Kysely } from 'kysely'
import type { Database, Trx } from '#lib/db'
import './compliance.tables.ts'

// Reference tables only: an authority never opens a transaction of another tenant.
type Global = Kysely<Database>

export const isAuthority = async (db: Global | Trx, orgId: string): Promise<boolean> =>
  (await db.selectFrom('compliance.authority').select('org_id').where('org_id', '=', orgId).executeTakeFirst()) !== undefined

const opened = (db: Global, authorityId: string) =>
  db
    .selectFrom('compliance.oversight as o')
    .innerJoin('organisations.organisation as g', 'g.id', 'o.organisation_id')
    .leftJoin('compliance.summary as s', 's.organisation_id', 'o.organisation_id')
    .select(['g.id', 'g.kind', 'g.name_kk', 'g.name_ru', 'g.name_en', 'o.detail', 's.on_date', 's.counts'])
    .where('o.authority_id', '=', authorityId)

export const listOpened = (db: Global, authorityId: string) => opened(db, authorityId).orderBy('g.name_kk').orderBy('g.id').execute()

export const findOpened = (db: Global, authorityId: string, organisationId: string) =>
  opened(db, authorityId).select('s.clauses').where('o.organisation_id', '=', organisationId).executeTakeFirst()

export const listAuthorities = (trx: Trx, organisationId: string) =>
  trx
    .selectFrom('compliance.authority as a')
    .innerJoin('organisations.organisation as g', 'g.id', 'a.org_id')
    .leftJoin('compliance.oversight as o', (join) =>
      join.onRef('o.authority_id', '=', 'a.org_id').on('o.organisation_id', '=', organisationId),
    )
    .select(['a.org_id', 'g.name_kk', 'g.name_ru', 'g.name_en', 'o.detail', 'o.since'])
    .where('a.org_id', '<>', organisationId)
    .orderBy('g.name_kk')
    .limit(200)
    .execute()

/** The organisation's own word on what an authority may see of it. */
export async function saveOversight(
  trx: Trx,
  organisationId: string,
  authorityId: string,
  detail: 'none' | 'counts' | 'clauses',
  since: Date,
): Promise<void> {
  if (detail === 'none') {
    await trx
      .deleteFrom('compliance.oversight')
      .where('organisation_id', '=', organisationId)
      .where('authority_id', '=', authorityId)
      .execute()
    return
  }
  await trx
    .insertInto('compliance.oversight')
    .values({ authority_id: authorityId, organisation_id: organisationId, detail, since })
    .onConflict((conflict) => conflict.columns(['authority_id', 'organisation_id']).doUpdateSet({ detail, since }))
    .execute()
}

export const insertAuthority = (db: Global, orgId: string, since: Date) =>
  db
    .insertInto('compliance.authority')
    .values({ org_id: orgId, since })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
