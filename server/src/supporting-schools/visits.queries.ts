import { sql } from 'kysely'
import type { Day, Trx } from '#lib/db'
import type { HandedMark } from './pupils.queries.ts'

export const listKnownVisitors = (trx: Trx, orgId: string, partnerId: string, keys: readonly string[]) =>
  trx
    .selectFrom('supporting.visitor')
    .select(['key', 'person_id', 'made_here'])
    .where('org_id', '=', orgId)
    .where('partner_id', '=', partnerId)
    .where('key', '=', sql<string>`any(${[...keys]}::uuid[])`)
    .execute()

export const insertVisitorKey = (
  trx: Trx,
  orgId: string,
  visitor: { key: string; partnerId: string; personId: string; madeHere: boolean },
) =>
  trx
    .insertInto('supporting.visitor')
    .values({ org_id: orgId, key: visitor.key, partner_id: visitor.partnerId, person_id: visitor.personId, made_here: visitor.madeHere })
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

/** Notes whom the visits gave the role of a learner, or that it was taken back. */
export const setRoleGiven = async (trx: Trx, orgId: string, personIds: readonly string[], given: boolean): Promise<void> => {
  if (personIds.length === 0) return
  await trx
    .updateTable('supporting.visitor')
    .set({ role_given: given })
    .where('org_id', '=', orgId)
    .where('person_id', 'in', [...personIds])
    .execute()
}

/** Those of the people who visit nothing any more, are no learners of this school, and came in by a visit; and whether it brought the person. */
export const listGone = async (trx: Trx, orgId: string, personIds: readonly string[]): Promise<{ personId: string; madeHere: boolean }[]> =>
  (
    await sql<{ personId: string; madeHere: boolean }>`
      SELECT visitor.person_id AS "personId", bool_or(visitor.made_here) AS "madeHere"
        FROM supporting.visitor AS visitor
        JOIN people.learner AS learner ON learner.org_id = ${orgId} AND learner.person_id = visitor.person_id
         AND learner.status NOT IN ('applicant', 'studying', 'academic-leave')
       WHERE visitor.org_id = ${orgId} AND visitor.person_id = ANY(${[...personIds]}::uuid[])
         AND (learner.status = 'visiting' OR visitor.role_given OR EXISTS (
           SELECT FROM identity.membership AS membership
            WHERE membership.org_id = ${orgId} AND membership.person_id = visitor.person_id AND membership.visiting))
         AND NOT EXISTS (SELECT FROM supporting.visit AS visit
                          WHERE visit.org_id = ${orgId} AND visit.person_id = visitor.person_id AND visit.ended_at IS NULL)
       GROUP BY visitor.person_id`.execute(trx)
  ).rows

/** Visitors who are let in and visit nothing any more: an order that made them this school's own was taken back after the visit. */
export const listStranded = async (trx: Trx, orgId: string): Promise<string[]> =>
  (
    await sql<{ personId: string }>`
      SELECT DISTINCT visitor.person_id AS "personId"
        FROM supporting.visitor AS visitor
        JOIN people.learner AS learner ON learner.org_id = ${orgId} AND learner.person_id = visitor.person_id AND learner.status = 'visiting'
       WHERE visitor.org_id = ${orgId} AND visitor.role_given
         AND NOT EXISTS (SELECT FROM supporting.visit AS visit
                          WHERE visit.org_id = ${orgId} AND visit.person_id = visitor.person_id AND visit.ended_at IS NULL)`.execute(trx)
  ).rows.map((row) => row.personId)

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
         AND (visit.ended_at IS NULL OR result.at <= visit.ended_at + interval '90 days')
        JOIN courses.enrolment AS enrolment ON enrolment.org_id = ${orgId} AND enrolment.offering_id = attachment.offering_id
         AND enrolment.learner_id = visit.person_id AND enrolment.group_id = visit.unit_id
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
