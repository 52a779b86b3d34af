import type { EditionOverride } from '@dala/domain/regulations'
import { sql } from 'kysely'
import type { Trx } from '#lib/db'
import './regulations.tables.ts'

/** The statements that stand, oldest first. */
export const listStanding = async (trx: Trx, orgId: string): Promise<EditionOverride[]> => {
  const rows = await trx
    .selectFrom('regulations.edition_override as stated')
    .leftJoin('regulations.edition_withdrawal as withdrawn', (join) =>
      join.onRef('withdrawn.org_id', '=', 'stated.org_id').onRef('withdrawn.override_id', '=', 'stated.id'),
    )
    .select('stated.override')
    .where('stated.org_id', '=', orgId)
    .where('withdrawn.override_id', 'is', null)
    .orderBy('stated.recorded_at')
    .orderBy('stated.id')
    .execute()
  return rows.map((row) => row.override)
}

const name = (person: 'author' | 'withdrawer') =>
  sql<string | null>`trim(concat_ws(' ', ${sql.ref(`${person}.surname`)}, ${sql.ref(`${person}.given_name`)}))`

const statements = (trx: Trx, orgId: string) =>
  trx
    .selectFrom('regulations.edition_override as stated')
    .innerJoin('people.person as author', (join) =>
      join.onRef('author.org_id', '=', 'stated.org_id').onRef('author.id', '=', 'stated.recorded_by'),
    )
    .leftJoin('regulations.edition_withdrawal as withdrawn', (join) =>
      join.onRef('withdrawn.org_id', '=', 'stated.org_id').onRef('withdrawn.override_id', '=', 'stated.id'),
    )
    .leftJoin('people.person as withdrawer', (join) =>
      join.onRef('withdrawer.org_id', '=', 'withdrawn.org_id').onRef('withdrawer.id', '=', 'withdrawn.withdrawn_by'),
    )
    .select([
      'stated.id',
      'stated.rule_set',
      'stated.override',
      'stated.reason',
      'stated.recorded_at',
      'withdrawn.withdrawn_at',
      'withdrawn.reason as withdrawn_reason',
    ])
    .select([name('author').as('author'), name('withdrawer').as('withdrawer')])
    .where('stated.org_id', '=', orgId)

export const listStatements = (trx: Trx, orgId: string, ruleSet: string) =>
  statements(trx, orgId)
    .where(sql<boolean>`stated.rule_set = ${ruleSet}`)
    .orderBy('stated.recorded_at', 'desc')
    .orderBy('stated.id', 'desc')
    .limit(200)
    .execute()
export type StatementRow = Awaited<ReturnType<typeof listStatements>>[number]

export const findStatement = (trx: Trx, orgId: string, id: string): Promise<StatementRow | undefined> =>
  statements(trx, orgId).where('stated.id', '=', id).executeTakeFirst()

/** Two administrators do not change editions at once: what each has tried would no longer hold. */
export const lockEditions = (trx: Trx, orgId: string) =>
  sql`SELECT pg_advisory_xact_lock(hashtextextended(${`regulations.editions/${orgId}`}, 0))`.execute(trx)

export const insertStatement = (
  trx: Trx,
  row: { orgId: string; id: string; override: EditionOverride; reason: string; by: string; now: Date },
) =>
  trx
    .insertInto('regulations.edition_override')
    .values({
      org_id: row.orgId,
      id: row.id,
      rule_set: row.override.ruleSet,
      override: JSON.stringify(row.override),
      recorded_on: row.override.recordedOn,
      reason: row.reason,
      recorded_by: row.by,
      recorded_at: row.now,
    })
    .execute()

export const insertWithdrawal = (trx: Trx, row: { orgId: string; id: string; on: string; reason: string; by: string; now: Date }) =>
  trx
    .insertInto('regulations.edition_withdrawal')
    .values({
      org_id: row.orgId,
      override_id: row.id,
      withdrawn_on: row.on,
      reason: row.reason,
      withdrawn_by: row.by,
      withdrawn_at: row.now,
    })
    .execute()
