import { sql } from 'kysely'
import type { Trx } from '#lib/db'
import './identity.tables.ts'

/**
 * Whether a person only visits the organisation: a pupil of another school, whose account and roles are that school's matter. Whoever
 * belongs here otherwise and visits besides is no mere visitor.
 */
export const isVisitor = (orgId: string, personId: string) => sql<boolean>`(
  EXISTS (SELECT FROM identity.membership AS visit
           WHERE visit.org_id = ${orgId} AND visit.person_id = ${sql.ref(personId)} AND visit.visiting)
  OR EXISTS (SELECT FROM people.learner AS visitor
              WHERE visitor.org_id = ${orgId} AND visitor.person_id = ${sql.ref(personId)} AND visitor.status = 'visiting')
     AND NOT EXISTS (SELECT FROM identity.membership AS own
                      WHERE own.org_id = ${orgId} AND own.person_id = ${sql.ref(personId)} AND NOT own.visiting))`

export const onlyVisits = async (trx: Trx, orgId: string, personId: string): Promise<boolean> =>
  (
    await trx
      .selectFrom('people.person as p')
      .select(isVisitor(orgId, 'p.id').as('visiting'))
      .where('p.org_id', '=', orgId)
      .where('p.id', '=', personId)
      .executeTakeFirst()
  )?.visiting === true

/**
 * Lets belonging follow the orders of this organisation: visitors who study here by one belong here, and those whom its reversal makes
 * visitors again visit again. Whoever belonged here otherwise is left alone.
 */
export const settleBelonging = async (trx: Trx, orgId: string, personIds: readonly string[]): Promise<void> => {
  if (personIds.length === 0) return
  await sql`
    UPDATE identity.membership AS membership SET visiting = own_by_order, own_by_order = visiting
      FROM people.learner AS learner
     WHERE membership.org_id = ${orgId} AND membership.person_id = ANY(${[...personIds]}::uuid[])
       AND learner.org_id = ${orgId} AND learner.person_id = membership.person_id
       AND (membership.visiting AND learner.status IN ('studying', 'academic-leave') OR membership.own_by_order AND learner.status = 'visiting')`.execute(
    trx,
  )
}
