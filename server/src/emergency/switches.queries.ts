import type { Insertable } from 'kysely'
import { sql, type RawBuilder, type SqlBool } from 'kysely'
import type { Database, Trx } from '#lib/db'
import './emergency.tables.ts'

const rows = (trx: Trx, orgId: string) =>
  trx
    .selectFrom('emergency.switch as switch')
    .leftJoin('emergency.authority_order as order', (join) =>
      join.onRef('order.id', '=', 'switch.authority_order_id').on('order.org_id', '=', orgId),
    )
    .leftJoin('documents.document as document', (join) =>
      join.onRef('document.id', '=', 'switch.document_id').on('document.org_id', '=', orgId),
    )
    .where('switch.org_id', '=', orgId)
    .select([
      'switch.id',
      'switch.ground',
      'switch.starts_on',
      'switch.ends_on',
      'switch.status',
      'switch.scope',
      'switch.learners',
      'switch.authority_order_id',
      'switch.document_id',
      'switch.regime',
      'switch.responsible_id',
      'switch.temperature',
      'switch.wind',
      'switch.rulings',
      'switch.warnings',
      'switch.created_by',
      'switch.created_at',
      'order.number as order_number',
      'document.label',
      sql<number>`(SELECT count(*)::int FROM emergency.switch_class AS class WHERE class.org_id = ${orgId} AND class.switch_id = switch.id)`.as(
        'classes',
      ),
    ])

export type SwitchRecord = NonNullable<Awaited<ReturnType<typeof findSwitch>>>

export const findSwitch = (trx: Trx, orgId: string, id: string) => rows(trx, orgId).where('switch.id', '=', id).executeTakeFirst()

/** The newest first, one more than asked. */
export const listSwitchRows = (
  trx: Trx,
  orgId: string,
  query: { ground?: string | undefined; search?: string | undefined; before: string | null; limit: number },
) =>
  rows(trx, orgId)
    .$if(query.ground !== undefined, (list) => list.where(sql<SqlBool>`switch.ground = ${query.ground}`))
    .$if(query.search !== undefined && query.search !== '', (list) => {
      const like = `%${(query.search ?? '').toLowerCase().replace(/[\\%_]/g, '\\$&')}%`
      return list.where(
        sql<SqlBool>`(lower(document.label) LIKE ${like} OR lower("order".number) LIKE ${like} OR EXISTS (
          SELECT FROM emergency.switch_class AS class JOIN organisations.unit AS unit ON unit.org_id = ${orgId} AND unit.id = class.group_id
           WHERE class.org_id = ${orgId} AND class.switch_id = switch.id AND (lower(unit.name_kk) LIKE ${like} OR lower(unit.name_ru) LIKE ${like})))`,
      )
    })
    .$if(query.before !== null, (list) => list.where('switch.id', '<', query.before ?? ''))
    .orderBy('switch.id', 'desc')
    .limit(query.limit + 1)
    .execute()

/** Switches that stand and are not over on a day. */
export const listStanding = (trx: Trx, orgId: string, today: string) =>
  rows(trx, orgId)
    .where('switch.status', '=', 'standing')
    .where(sql<SqlBool>`switch.ends_on >= ${today}::date`)
    .orderBy('switch.starts_on')
    .orderBy('switch.id')
    .execute()

/** Standing switches whose last day is over or today. */
export const listOver = (trx: Trx, orgId: string, today: string) =>
  rows(trx, orgId)
    .where('switch.status', '=', 'standing')
    .where(sql<SqlBool>`switch.ends_on <= ${today}::date`)
    .orderBy('switch.id')
    .execute()

export const findByRequest = (trx: Trx, orgId: string, requestId: string) =>
  trx.selectFrom('emergency.switch').select('id').where('org_id', '=', orgId).where('request_id', '=', requestId).executeTakeFirst()

/** The last switch of the organisation, for the page's remembered choice. */
export const findLast = (trx: Trx, orgId: string) => rows(trx, orgId).orderBy('switch.id', 'desc').limit(1).executeTakeFirst()

export const insertSwitch = (trx: Trx, row: Insertable<Database['emergency.switch']>) =>
  trx.insertInto('emergency.switch').values(row).execute()

export const changeSwitch = (
  trx: Trx,
  orgId: string,
  id: string,
  change: { ends_on?: string; status?: 'standing' | 'ended' | 'undone'; authority_order_id?: string },
) => trx.updateTable('emergency.switch').set(change).where('org_id', '=', orgId).where('id', '=', id).execute()

export const insertChange = (trx: Trx, row: Insertable<Database['emergency.change']>) =>
  trx.insertInto('emergency.change').values(row).execute()

export const listChanges = (trx: Trx, orgId: string, switchId: string) =>
  trx
    .selectFrom('emergency.change as change')
    .leftJoin('documents.document as document', (join) =>
      join.onRef('document.id', '=', 'change.document_id').on('document.org_id', '=', orgId),
    )
    .leftJoin('people.person as person', (join) => join.onRef('person.id', '=', 'change.by_id').on('person.org_id', '=', orgId))
    .select([
      'change.id',
      'change.kind',
      'change.ends_on',
      'change.document_id',
      'change.at',
      'document.label',
      'person.surname',
      'person.given_name',
      'person.patronymic',
      'change.by_id',
    ])
    .where('change.org_id', '=', orgId)
    .where('change.switch_id', '=', switchId)
    .orderBy('change.id')
    .execute()

/** Puts the learners of a choice and their classes under a switch; returns the learners' ids. */
export async function insertLearners(trx: Trx, orgId: string, switchId: string, pupils: RawBuilder<unknown>): Promise<string[]> {
  const { rows: added } = await sql<{ learner_id: string }>`
    INSERT INTO emergency.switch_learner (org_id, switch_id, learner_id, group_id, level)
    SELECT ${orgId}, ${switchId}, pupils.learner_id, pupils.group_id, pupils.level FROM (${pupils}) AS pupils
    RETURNING learner_id`.execute(trx)
  await sql`
    INSERT INTO emergency.switch_class (org_id, switch_id, group_id, shift, learners)
    SELECT ${orgId}, ${switchId}, unit.id, coalesce(unit.shift, 1), count(*)
      FROM emergency.switch_learner AS learner
      JOIN organisations.unit AS unit ON unit.org_id = ${orgId} AND unit.id = learner.group_id
     WHERE learner.org_id = ${orgId} AND learner.switch_id = ${switchId}
     GROUP BY unit.id, unit.shift`.execute(trx)
  return added.map((row) => row.learner_id)
}

/** Puts under a switch whoever came into its classes since it was made; returns their ids. */
export async function insertNewcomers(trx: Trx, orgId: string, switchId: string, levels: readonly string[]): Promise<string[]> {
  const { rows: added } = await sql<{ learner_id: string }>`
    INSERT INTO emergency.switch_learner (org_id, switch_id, learner_id, group_id, level)
    SELECT ${orgId}, ${switchId}, learner.person_id, learner.group_id, learner.level
      FROM people.learner AS learner
      JOIN emergency.switch_class AS class ON class.org_id = ${orgId} AND class.switch_id = ${switchId} AND class.group_id = learner.group_id
     WHERE learner.org_id = ${orgId} AND learner.status = 'studying' AND learner.level = ANY(${[...levels]}::text[])
       AND NOT EXISTS (SELECT FROM emergency.switch_learner AS known
                        WHERE known.org_id = ${orgId} AND known.switch_id = ${switchId} AND known.learner_id = learner.person_id)
    RETURNING learner_id`.execute(trx)
  if (added.length > 0)
    await sql`UPDATE emergency.switch SET learners = learners + ${added.length} WHERE org_id = ${orgId} AND id = ${switchId}`.execute(trx)
  return added.map((row) => row.learner_id)
}

export const setDocument = (trx: Trx, orgId: string, switchId: string, documentId: string, learners: number) =>
  trx
    .updateTable('emergency.switch')
    .set({ document_id: documentId, learners })
    .where('org_id', '=', orgId)
    .where('id', '=', switchId)
    .execute()

export const listClasses = (trx: Trx, orgId: string, switchId: string) =>
  trx
    .selectFrom('emergency.switch_class as class')
    .innerJoin('organisations.unit as unit', (join) => join.onRef('unit.id', '=', 'class.group_id').on('unit.org_id', '=', orgId))
    .select(['unit.id', 'unit.name_kk', 'unit.name_ru', 'unit.name_en', 'class.shift', 'class.learners'])
    .where('class.org_id', '=', orgId)
    .where('class.switch_id', '=', switchId)
    .orderBy(sql`unit.study_year NULLS LAST, unit.name_kk, unit.id`)
    .execute()

const orders = (trx: Trx, orgId: string) => trx.selectFrom('emergency.authority_order').selectAll().where('org_id', '=', orgId)
export type OrderRecord = NonNullable<Awaited<ReturnType<typeof findOrder>>>

export const findOrder = (trx: Trx, orgId: string, id: string) => orders(trx, orgId).where('id', '=', id).executeTakeFirst()

/** The same paper entered twice is one order. */
export const findSameOrder = (trx: Trx, orgId: string, of: { ground: string; number: string; signedOn: string }) =>
  orders(trx, orgId)
    .where(sql<SqlBool>`ground = ${of.ground}`)
    .where('number', '=', of.number)
    .where('signed_on', '=', of.signedOn)
    .executeTakeFirst()

/** Orders that have not ended by a day, the newest first. */
export const listOrders = (trx: Trx, orgId: string, since: string) =>
  orders(trx, orgId)
    .where(sql<SqlBool>`coalesce(to_on, from_on + 30) >= ${since}::date`)
    .orderBy('signed_on', 'desc')
    .orderBy('id', 'desc')
    .limit(20)
    .execute()

export const insertOrder = (trx: Trx, row: Insertable<Database['emergency.authority_order']>) =>
  trx.insertInto('emergency.authority_order').values(row).execute()

export const changeOrder = (
  trx: Trx,
  orgId: string,
  id: string,
  change: { file_id?: string; register_entry?: string; to_on?: string | null },
) => trx.updateTable('emergency.authority_order').set(change).where('org_id', '=', orgId).where('id', '=', id).execute()

/** Who is at a distance on a day by switches, of some people or of all. */
export const listSwitchedOn = async (trx: Trx, orgId: string, day: string, personIds?: readonly string[]) =>
  (
    await sql<{
      switch_id: string
      learner_id: string
      group_id: string | null
      level: string
      ground: 'weather' | 'emergency'
      rulings: { level: string; ruleSet: string | null }[]
      starts_on: string
      ends_on: string
      document_id: string | null
      label: string | null
      authority_number: string | null
    }>`
      SELECT switch.id AS switch_id, learner.learner_id, learner.group_id, learner.level, switch.ground, switch.rulings,
             switch.starts_on, switch.ends_on, switch.document_id, document.label, "order".number AS authority_number
        FROM emergency.switch AS switch
        JOIN emergency.switch_learner AS learner ON learner.org_id = ${orgId} AND learner.switch_id = switch.id
        LEFT JOIN documents.document AS document ON document.org_id = ${orgId} AND document.id = switch.document_id
        LEFT JOIN emergency.authority_order AS "order" ON "order".org_id = ${orgId} AND "order".id = switch.authority_order_id
       WHERE switch.org_id = ${orgId} AND switch.status <> 'undone' AND switch.starts_on <= ${day}::date AND switch.ends_on >= ${day}::date
         AND (${personIds === undefined} OR learner.learner_id = ANY(${[...(personIds ?? [])]}::uuid[]))
       ORDER BY learner.learner_id, switch.id`.execute(trx)
  ).rows

/** The classes of switches that hold on some day of a range: a part of a statement, for those who read a timetable. */
export const classDays = (orgId: string, from: string, to: string) => sql`
  SELECT switch.id AS switch_id, class.group_id, class.shift, switch.ground, switch.starts_on, switch.ends_on, switch.regime,
         coalesce(document.label, '') AS order_label
    FROM emergency.switch AS switch
    JOIN emergency.switch_class AS class ON class.org_id = ${orgId}::uuid AND class.switch_id = switch.id
    LEFT JOIN documents.document AS document ON document.org_id = ${orgId}::uuid AND document.id = switch.document_id
   WHERE switch.org_id = ${orgId}::uuid AND switch.status <> 'undone' AND switch.starts_on <= ${to}::date AND switch.ends_on >= ${from}::date`

interface ClassDays {
  switch_id: string
  group_id: string
  shift: number
  ground: 'weather' | 'emergency'
  starts_on: string
  ends_on: string
}

/** Classes whose lessons are at a distance on some day of a range. */
export const listClassDays = async (trx: Trx, orgId: string, from: string, to: string): Promise<ClassDays[]> =>
  (await sql<ClassDays>`${classDays(orgId, from, to)} ORDER BY switch.starts_on, class.group_id`.execute(trx)).rows

/** Switches that concern a person or the person's children, today or in the next days. */
export const selectOwn = (orgId: string, personId: string, today: string, daysAhead: number) => sql<{
  switch_id: string
  ground: 'weather' | 'emergency'
  starts_on: string
  ends_on: string
  given_name: string
  own: boolean
  level: string
}>`
      SELECT switch.id AS switch_id, switch.ground, switch.starts_on, switch.ends_on, person.given_name, learner.learner_id = ${personId} AS own, learner.level
        FROM emergency.switch AS switch
        JOIN emergency.switch_learner AS learner ON learner.org_id = ${orgId} AND learner.switch_id = switch.id
        JOIN people.person AS person ON person.org_id = ${orgId} AND person.id = learner.learner_id
       WHERE switch.org_id = ${orgId} AND switch.status = 'standing' AND switch.ends_on >= ${today}::date AND switch.starts_on <= ${today}::date + ${daysAhead}::int
         AND learner.learner_id IN (
           SELECT ${personId}::uuid UNION ALL
           SELECT tie.child_id FROM people.guardianship AS tie
            WHERE tie.org_id = ${orgId} AND tie.guardian_id = ${personId} AND tie.ended_at IS NULL)
       ORDER BY switch.starts_on, person.given_name`

/** The given names of those of a switch for whom a person stands, and whether the person learns under it. */
export const listOwnLearners = async (trx: Trx, orgId: string, switchId: string, personId: string) =>
  (
    await sql<{ given_name: string; own: boolean }>`
      SELECT person.given_name, learner.learner_id = ${personId} AS own
        FROM emergency.switch_learner AS learner
        JOIN people.person AS person ON person.org_id = ${orgId} AND person.id = learner.learner_id
       WHERE learner.org_id = ${orgId} AND learner.switch_id = ${switchId}
         AND (learner.learner_id = ${personId} OR EXISTS (
           SELECT FROM people.guardianship AS tie
            WHERE tie.org_id = ${orgId} AND tie.guardian_id = ${personId} AND tie.child_id = learner.learner_id AND tie.ended_at IS NULL))
       ORDER BY person.given_name`.execute(trx)
  ).rows
