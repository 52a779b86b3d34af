import { sql } from 'kysely'
import type { Day, Trx } from '#lib/db'
import type { HandedMark } from './pupils.queries.ts'

export const listKnownVisitors = (trx: Trx, orgId: string, partnerId: string, keys: readonly string[]) =>
  trx
    .selectFrom('supporting.visitor')
    .select(['key', 'person_id'])
    .where('org_id', '=', orgId)
    .where('partner_id', '=', partnerId)
    .where('key', '=', sql<string>`any(${[...keys]}::uuid[])`)
    .execute()

export const insertVisitorKey = (trx: Trx, orgId: string, visitor: { key: string; partnerId: string; personId: string }) =>
  trx
    .insertInto('supporting.visitor')
    .values({ org_id: orgId, key: visitor.key, partner_id: visitor.partnerId, person_id: visitor.personId })
    .execute()

export const listVisitingClasses = (trx: Trx, orgId: string, partnerId: string) =>
  trx
    .selectFrom('supporting.visiting_class')
    .select(['name', 'unit_id'])
    .where('org_id', '=', orgId)
    .where('partner_id', '=', partnerId)
    .execute()

export const insertVisitingClass = (trx: Trx, orgId: string, row: { partnerId: string; name: string; unitId: string }) =>
  trx
    .insertInto('supporting.visiting_class')
    .values({ org_id: orgId, partner_id: row.partnerId, name: row.name, unit_id: row.unitId })
    .execute()

export interface Visit {
  key: string
  personId: string
  unitId: string
}

/** Begins visits, or takes those up again that had ended. */
export const saveVisits = async (trx: Trx, orgId: string, attachmentId: string, visits: readonly Visit[], now: Date): Promise<void> => {
  if (visits.length === 0) return
  await trx
    .insertInto('supporting.visit')
    .values(
      visits.map(({ key, personId, unitId }) => ({
        org_id: orgId,
        attachment_id: attachmentId,
        key,
        person_id: personId,
        unit_id: unitId,
        since: now,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['org_id', 'attachment_id', 'key']).doUpdateSet({ ended_at: null, unit_id: (eb) => eb.ref('excluded.unit_id') }),
    )
    .execute()
}

export const listOpenVisits = async (trx: Trx, orgId: string, attachmentId: string): Promise<Visit[]> =>
  (
    await trx
      .selectFrom('supporting.visit')
      .select(['key', 'person_id', 'unit_id'])
      .where('org_id', '=', orgId)
      .where('attachment_id', '=', attachmentId)
      .where('ended_at', 'is', null)
      .execute()
  ).map((row) => ({ key: row.key, personId: row.person_id, unitId: row.unit_id }))

export const setVisitsEnded = async (trx: Trx, orgId: string, attachmentId: string, keys: readonly string[], now: Date): Promise<void> => {
  if (keys.length === 0) return
  await trx
    .updateTable('supporting.visit')
    .set({ ended_at: now })
    .where('org_id', '=', orgId)
    .where('attachment_id', '=', attachmentId)
    .where('key', 'in', [...keys])
    .where('ended_at', 'is', null)
    .execute()
}

/** Those of the people who still visit something. */
export const listStillVisiting = async (trx: Trx, orgId: string, personIds: readonly string[]): Promise<Set<string>> => {
  const rows = await trx
    .selectFrom('supporting.visit')
    .select('person_id')
    .distinct()
    .where('org_id', '=', orgId)
    .where('person_id', '=', sql<string>`any(${[...personIds]}::uuid[])`)
    .where('ended_at', 'is', null)
    .execute()
  return new Set(rows.map((row) => row.person_id))
}

/** The final marks published for visitors, of attachments that run or ended since a day; for each the school it goes to. */
export const listPublished = async (trx: Trx, orgId: string, endedSince: Day): Promise<(HandedMark & { partnerId: string })[]> =>
  (
    await sql<HandedMark & { partnerId: string }>`
      SELECT attachment.partner_id AS "partnerId", attachment.id AS "attachmentId", visit.key, result.version, result.status, result.percent,
             result.mark, result.at
        FROM supporting.attachment AS attachment
        JOIN supporting.visit AS visit ON visit.org_id = ${orgId} AND visit.attachment_id = attachment.id
        JOIN gradebook.result AS result ON result.org_id = ${orgId} AND result.offering_id = attachment.offering_id
         AND result.learner_id = visit.person_id AND result.at >= visit.since
       WHERE attachment.org_id = ${orgId} AND attachment.side = 'hub' AND attachment.partner_id IS NOT NULL
         AND (attachment.status = 'accepted' OR attachment.ended_on >= ${endedSince}::date)
       ORDER BY attachment.id, visit.key, result.version`.execute(trx)
  ).rows

/** Whether any class of another school visits a course here. */
export const isHub = async (trx: Trx, orgId: string): Promise<boolean> =>
  (await trx
    .selectFrom('supporting.attachment')
    .select('id')
    .where('org_id', '=', orgId)
    .where('side', '=', 'hub')
    .limit(1)
    .executeTakeFirst()) !== undefined
