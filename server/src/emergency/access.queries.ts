import { sql, type RawBuilder } from 'kysely'
import type { Trx } from '#lib/db'
import './emergency.tables.ts'

export interface AccessRecord {
  learner_id: string
  surname: string
  given_name: string
  patronymic: string
  sort_name: string
  phone: string
  guardian_phones: string[]
  class_kk: string | null
  class_ru: string | null
  class_en: string | null
  lack: 'no-account' | 'not-signed-in' | 'no-internet'
  last_seen: Date | null
  internet: 'yes' | 'no' | 'unknown'
  action: string
}

/** Learners of a switch without an account, without a sign-in since a moment, or without the Internet (A2023-14). */
export const lacking = (orgId: string, switchIds: RawBuilder<unknown>, since: Date) => sql`
  SELECT switched.switch_id, switched.learner_id, switched.group_id, seen.last_seen, coalesce(connection.internet, 'unknown') AS internet,
         coalesce(connection.action, '') AS action,
         CASE WHEN person.account_id IS NULL THEN 'no-account' WHEN connection.internet = 'no' THEN 'no-internet' ELSE 'not-signed-in' END AS lack
    FROM emergency.switch_learner AS switched
    JOIN people.person AS person ON person.org_id = ${orgId} AND person.id = switched.learner_id
    LEFT JOIN emergency.connection AS connection ON connection.org_id = ${orgId} AND connection.learner_id = switched.learner_id
    LEFT JOIN LATERAL (
      SELECT max(session.seen_at) AS last_seen FROM identity.session AS session
       WHERE session.account_id = person.account_id) AS seen ON true
   WHERE switched.org_id = ${orgId} AND switched.switch_id = ANY(${switchIds})
     AND (person.account_id IS NULL OR connection.internet = 'no' OR seen.last_seen IS NULL OR seen.last_seen < ${since})`

const idsOf = (ids: readonly string[]) => sql`${[...ids]}::uuid[]`

export interface AccessQuery {
  switchId: string
  since: Date
  lack: string | undefined
  units: readonly string[] | null
  search: string | undefined
  after: readonly [sortName: string, id: string] | null
  limit: number
}

export const listAccessRows = async (trx: Trx, orgId: string, query: AccessQuery): Promise<AccessRecord[]> => {
  const like = `%${(query.search ?? '').toLowerCase().replace(/[\\%_]/g, '\\$&')}%`
  const [sortName, id] = query.after ?? ['', null]
  return (
    await sql<AccessRecord>`
      WITH lacking AS (${lacking(orgId, idsOf([query.switchId]), query.since)})
      SELECT lacking.learner_id, person.surname, person.given_name, person.patronymic, person.sort_name, person.phone,
             unit.name_kk AS class_kk, unit.name_ru AS class_ru, unit.name_en AS class_en,
             lacking.lack, lacking.last_seen, lacking.internet, lacking.action,
             ARRAY(SELECT guardian.phone FROM people.guardianship AS tie
                     JOIN people.person AS guardian ON guardian.org_id = ${orgId} AND guardian.id = tie.guardian_id
                    WHERE tie.org_id = ${orgId} AND tie.child_id = lacking.learner_id AND tie.ended_at IS NULL AND guardian.phone <> ''
                    ORDER BY guardian.phone) AS guardian_phones
        FROM lacking
        JOIN people.person AS person ON person.org_id = ${orgId} AND person.id = lacking.learner_id
        LEFT JOIN organisations.unit AS unit ON unit.org_id = ${orgId} AND unit.id = lacking.group_id
       WHERE (${query.units === null} OR lacking.group_id = ANY(${[...(query.units ?? [])]}::uuid[]))
         AND (${query.lack === undefined} OR lacking.lack = ${query.lack ?? ''})
         AND (${!query.search} OR lower(concat_ws(' ', person.surname, person.given_name, person.patronymic)) LIKE ${like}
           OR person.search_name LIKE ${like} OR lower(unit.name_kk) LIKE ${like} OR lower(unit.name_ru) LIKE ${like})
         AND (${id}::uuid IS NULL OR (person.sort_name, person.id) > (${sortName}, ${id}::uuid))
       ORDER BY person.sort_name, person.id
       LIMIT ${query.limit + 1}`.execute(trx)
  ).rows
}

export const countLacking = async (trx: Trx, orgId: string, switchIds: readonly string[], since: Date, units: readonly string[] | null) => {
  const { rows } = await sql<{ learners: number; open: number }>`
    WITH lacking AS (${lacking(orgId, idsOf(switchIds), since)})
    SELECT count(DISTINCT learner_id)::int AS learners, count(DISTINCT learner_id) FILTER (WHERE action = '')::int AS open
      FROM lacking WHERE (${units === null} OR group_id = ANY(${[...(units ?? [])]}::uuid[]))`.execute(trx)
  return rows[0] ?? { learners: 0, open: 0 }
}

export const saveConnection = (
  trx: Trx,
  orgId: string,
  learnerId: string,
  values: { internet: 'yes' | 'no' | 'unknown'; action: string; changed_by: string; changed_at: Date },
) =>
  trx
    .insertInto('emergency.connection')
    .values({ org_id: orgId, learner_id: learnerId, ...values })
    .onConflict((conflict) => conflict.columns(['org_id', 'learner_id']).doUpdateSet(values))
    .execute()

export const isLearner = async (trx: Trx, orgId: string, id: string): Promise<boolean> =>
  (await trx
    .selectFrom('people.learner')
    .select('person_id')
    .where('org_id', '=', orgId)
    .where('person_id', '=', id)
    .executeTakeFirst()) !== undefined
