import type { TemplateBody, TemplateKind } from '@dala/domain/documents'
import { sql } from 'kysely'
import { missing, type Trx } from '#lib/db'
import './documents.tables.ts'

const author = sql<string>`trim(concat_ws(' ', nullif(author.surname, ''), author.given_name, nullif(author.patronymic, '')))`

/** The organisation's version of a kind that is written today, if it has its own. */
export const currentVersion = (trx: Trx, orgId: string, kind: TemplateKind) =>
  trx
    .selectFrom('documents.template_use as use')
    .innerJoin('documents.template_version as version', (join) =>
      join.onRef('version.id', '=', 'use.version_id').on('version.org_id', '=', orgId),
    )
    .where('use.org_id', '=', orgId)
    .where('use.kind', '=', kind)
    .select(['version.id', 'version.version', 'version.body'])
    .executeTakeFirst()

export const findUse = (trx: Trx, orgId: string, kind: TemplateKind) =>
  trx.selectFrom('documents.template_use').selectAll().where('org_id', '=', orgId).where('kind', '=', kind).executeTakeFirst()

export const listUses = (trx: Trx, orgId: string) =>
  trx
    .selectFrom('documents.template_use as use')
    .leftJoin('documents.template_version as version', (join) =>
      join.onRef('version.id', '=', 'use.version_id').on('version.org_id', '=', orgId),
    )
    .where('use.org_id', '=', orgId)
    .select(['use.kind', 'version.version', 'use.changed_at', 'use.draft_at'])
    .execute()

/** Locks the row of a kind, so that two publishers make two versions after each other. */
export async function lockUse(trx: Trx, orgId: string, kind: TemplateKind) {
  await trx
    .insertInto('documents.template_use')
    .values({ org_id: orgId, kind })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return trx
    .selectFrom('documents.template_use')
    .selectAll()
    .where('org_id', '=', orgId)
    .where('kind', '=', kind)
    .forUpdate()
    .executeTakeFirstOrThrow()
}

export const saveDraft = (trx: Trx, orgId: string, kind: TemplateKind, draft: TemplateBody | null, by: string, now: Date) =>
  trx
    .insertInto('documents.template_use')
    .values({ org_id: orgId, kind, draft: draft && JSON.stringify(draft), draft_by: draft && by, draft_at: draft && now })
    .onConflict((conflict) =>
      conflict
        .columns(['org_id', 'kind'])
        .doUpdateSet({ draft: draft && JSON.stringify(draft), draft_by: draft && by, draft_at: draft && now }),
    )
    .execute()

export const lastVersion = async (trx: Trx, orgId: string, kind: TemplateKind): Promise<number> => {
  const { last } = await trx
    .selectFrom('documents.template_version')
    .select((select) => select.fn.max('version').as('last'))
    .where('org_id', '=', orgId)
    .where('kind', '=', kind)
    .executeTakeFirstOrThrow()
  return last ?? 0
}

export const insertVersion = (
  trx: Trx,
  row: {
    org_id: string
    id: string
    kind: TemplateKind
    version: number
    body: TemplateBody
    hash: Buffer
    note: string
    created_by: string
    created_at: Date
  },
) =>
  trx
    .insertInto('documents.template_version')
    .values({ ...row, body: JSON.stringify(row.body) })
    .execute()

export const chooseVersion = (trx: Trx, orgId: string, kind: TemplateKind, versionId: string | null, by: string, now: Date) =>
  trx
    .updateTable('documents.template_use')
    .set({ version_id: versionId, changed_by: by, changed_at: now })
    .where('org_id', '=', orgId)
    .where('kind', '=', kind)
    .execute()

/** Every version of a kind, newest first, with the number of papers written from it. */
export const listVersions = (trx: Trx, orgId: string, kind: TemplateKind) =>
  trx
    .selectFrom('documents.template_version as version')
    .innerJoin('people.person as author', (join) => join.onRef('author.id', '=', 'version.created_by').on('author.org_id', '=', orgId))
    .where('version.org_id', '=', orgId)
    .where('version.kind', '=', kind)
    .select([
      'version.id',
      'version.version',
      'version.note',
      'version.created_at',
      'version.hash',
      author.as('author'),
      sql<number>`(SELECT count(*)::int FROM documents.document d WHERE d.org_id = version.org_id AND d.template_version_id = version.id)`.as(
        'papers',
      ),
    ])
    .orderBy('version.version', 'desc')
    .limit(200)
    .execute()

export const getVersion = async (trx: Trx, orgId: string, kind: TemplateKind, id: string) =>
  (await trx
    .selectFrom('documents.template_version')
    .selectAll()
    .where('org_id', '=', orgId)
    .where('kind', '=', kind)
    .where('id', '=', id)
    .executeTakeFirst()) ?? missing('template version', id)

/** Papers of a kind that were written from the product's own words. */
export const countBuiltin = async (trx: Trx, orgId: string, kind: TemplateKind): Promise<number> => {
  const { papers } = await trx
    .selectFrom('documents.document')
    .select((select) => select.fn.countAll<string>().as('papers'))
    .where('org_id', '=', orgId)
    .where('template', '=', kind)
    .where('template_version_id', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(papers)
}

export const getHead = (trx: Trx, orgId: string) =>
  trx
    .selectFrom('organisations.organisation')
    .select(['name_kk', 'name_ru', 'address_kk', 'address_ru', 'bin'])
    .where('id', '=', orgId)
    .executeTakeFirstOrThrow()

export const findSlug = async (trx: Trx, orgId: string): Promise<string> =>
  (await trx.selectFrom('organisations.organisation').select('slug').where('id', '=', orgId).executeTakeFirstOrThrow()).slug
