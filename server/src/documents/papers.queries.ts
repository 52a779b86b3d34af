import type { PaperState, PaperType } from '@dala/domain/documents'
import { sql, type Insertable, type Updateable } from 'kysely'
import { type Database, missing, type Trx } from '#lib/db'
import './documents.tables.ts'

const name = (alias: string) =>
  sql<string>`trim(concat_ws(' ', nullif(${sql.ref(`${alias}.surname`)}, ''), ${sql.ref(`${alias}.given_name`)}, nullif(${sql.ref(`${alias}.patronymic`)}, '')))`

const rows = (trx: Trx, orgId: string) =>
  trx
    .selectFrom('documents.paper as paper')
    .innerJoin('people.person as person', (join) => join.onRef('person.id', '=', 'paper.responsible_id').on('person.org_id', '=', orgId))
    .leftJoin('documents.document as document', (join) =>
      join.onRef('document.id', '=', 'paper.document_id').on('document.org_id', '=', orgId),
    )
    .where('paper.org_id', '=', orgId)
    .select([
      'paper.id',
      'paper.type',
      'paper.title',
      'paper.period_from',
      'paper.period_to',
      'paper.responsible_id',
      'paper.file_id',
      'paper.file_sha256',
      'paper.state',
      'paper.step',
      'paper.document_id',
      'paper.archive_id',
      name('person').as('responsible_name'),
      'document.label as document_label',
    ])

export type PaperRow = Awaited<ReturnType<typeof getPaper>>

const pattern = (search: string) => `%${search.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`

/** Papers, newest first, one more than asked; of one person, or of all. */
export const listPaperRows = (
  trx: Trx,
  orgId: string,
  query: {
    responsibleId: string | null
    type?: PaperType | undefined
    state?: PaperState | 'archived' | 'waiting' | undefined
    search?: string | undefined
    /** Papers whose next step is one of these: type and step. */
    waiting: readonly { type: PaperType; step: number }[]
    before: string | null
    limit: number
  },
) =>
  rows(trx, orgId)
    .$if(query.responsibleId !== null, (all) => all.where('paper.responsible_id', '=', query.responsibleId ?? ''))
    .$if(query.type !== undefined, (all) => all.where('paper.type', '=', query.type ?? 'lesson-plan'))
    .$if(query.state === 'archived', (all) => all.where('paper.archive_id', 'is not', null))
    .$if(query.state === 'waiting', (all) =>
      all
        .where('paper.state', '=', 'submitted')
        .where((where) =>
          where.or([sql<boolean>`false`, ...query.waiting.map(({ type, step }) => where.and({ 'paper.type': type, 'paper.step': step }))]),
        ),
    )
    .$if(
      query.state !== undefined && query.state !== 'archived' && query.state !== 'waiting',
      (all) => all.where('paper.state', '=', (query.state ?? 'draft') as PaperState).where('paper.archive_id', 'is', null), // the two others are taken out above
    )
    .$if(!!query.search, (all) =>
      all.where((where) =>
        where.or([
          where(sql`lower(paper.title)`, 'like', pattern(query.search ?? '')),
          where(sql`lower(${name('person')})`, 'like', pattern(query.search ?? '')),
          where(sql`lower(document.label)`, 'like', pattern(query.search ?? '')),
        ]),
      ),
    )
    .$if(query.before !== null, (all) => all.where('paper.id', '<', query.before ?? ''))
    .orderBy('paper.id', 'desc')
    .limit(query.limit + 1)
    .execute()

export const getPaper = async (trx: Trx, orgId: string, id: string) =>
  (await rows(trx, orgId).where('paper.id', '=', id).executeTakeFirst()) ?? missing('paper', id)

export const lockPaper = (trx: Trx, orgId: string, id: string) =>
  trx.selectFrom('documents.paper').select('id').where('org_id', '=', orgId).where('id', '=', id).forUpdate().executeTakeFirst()

export const insertPaper = (trx: Trx, row: Insertable<Database['documents.paper']>) =>
  trx.insertInto('documents.paper').values(row).execute()

export const updatePaper = (trx: Trx, orgId: string, id: string, change: Updateable<Database['documents.paper']>) =>
  trx.updateTable('documents.paper').set(change).where('org_id', '=', orgId).where('id', '=', id).execute()

export const insertStep = (trx: Trx, row: Insertable<Database['documents.paper_step']>) =>
  trx.insertInto('documents.paper_step').values(row).execute()

export const listSteps = (trx: Trx, orgId: string, paperIds: readonly string[]) =>
  trx
    .selectFrom('documents.paper_step as step')
    .innerJoin('people.person as person', (join) => join.onRef('person.id', '=', 'step.by_id').on('person.org_id', '=', orgId))
    .where('step.org_id', '=', orgId)
    .where('step.paper_id', '=', sql<string>`any(${[...paperIds]}::uuid[])`)
    .select(['step.paper_id', 'step.kind', 'step.note', 'step.at', name('person').as('by')])
    .orderBy('step.id')
    .execute()

/** Locks the papers whose period ends in a span, for closing it. */
export const lockPeriod = (trx: Trx, orgId: string, from: string, to: string) =>
  trx
    .selectFrom('documents.paper')
    .select(['id', 'type', 'state', 'archive_id', 'file_sha256'])
    .where('org_id', '=', orgId)
    .where('period_to', '>=', from)
    .where('period_to', '<=', to)
    .orderBy('id')
    .forUpdate()
    .execute()

export const insertArchive = (trx: Trx, row: Insertable<Database['documents.archive']>) =>
  trx.insertInto('documents.archive').values(row).execute()

export const archivePapers = (trx: Trx, orgId: string, ids: readonly string[], archiveId: string, now: Date) =>
  trx
    .updateTable('documents.paper')
    .set({ archive_id: archiveId, changed_at: now })
    .where('org_id', '=', orgId)
    .where('id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .execute()

/** The archive in whose span a day lies, if that day's period is closed. */
export const findArchiveOver = (trx: Trx, orgId: string, day: string) =>
  trx
    .selectFrom('documents.archive')
    .select('id')
    .where('org_id', '=', orgId)
    .where('period_from', '<=', day)
    .where('period_to', '>=', day)
    .executeTakeFirst()

export const listArchives = (trx: Trx, orgId: string) =>
  trx.selectFrom('documents.archive').selectAll().where('org_id', '=', orgId).orderBy('period_to', 'desc').limit(60).execute()
