import { sql, type RawBuilder } from 'kysely'
import type { Trx } from '#lib/db'
import type { Notified } from '#messages'
import './emergency.tables.ts'

export interface Recipient {
  person_id: string
  role: 'learner' | 'guardian' | 'teacher'
  learner_id: string | null
  group_id: string | null
  /** For a guardian: the children by their given names. */
  children: string
  has_account: boolean
}

/** Learners, their guardians today, and those who teach or advise them: each person once, in the first of these parts. */
const recipients = (orgId: string, pupils: RawBuilder<unknown>) => sql`
  WITH pupils AS MATERIALIZED (${pupils}),
  parts AS (
    SELECT learner_id AS person_id, 1 AS rank, 'learner' AS role, NULL::uuid AS learner_id, group_id, '' AS children FROM pupils
    UNION ALL
    SELECT tie.guardian_id, 2, 'guardian', (array_agg(pupils.learner_id ORDER BY pupils.learner_id))[1],
           (array_agg(pupils.group_id ORDER BY pupils.learner_id))[1], string_agg(child.given_name, ', ' ORDER BY child.given_name)
      FROM pupils
      JOIN people.guardianship AS tie ON tie.org_id = ${orgId} AND tie.child_id = pupils.learner_id AND tie.ended_at IS NULL
      JOIN people.person AS child ON child.org_id = ${orgId} AND child.id = pupils.learner_id
     GROUP BY tie.guardian_id
    UNION ALL
    SELECT teacher.person_id, 3, 'teacher', NULL, NULL, ''
      FROM (
        SELECT unnest(ARRAY[offering.teacher_id, offering.tutor_id]) AS person_id
          FROM courses.offering AS offering
         WHERE offering.org_id = ${orgId} AND offering.status = 'published' AND EXISTS (
           SELECT FROM courses.enrolment AS enrolment JOIN pupils ON pupils.learner_id = enrolment.learner_id
            WHERE enrolment.org_id = ${orgId} AND enrolment.offering_id = offering.id AND enrolment.ended_at IS NULL)
        UNION
        SELECT person_id FROM identity.role_grant
         WHERE org_id = ${orgId} AND role = 'adviser' AND revoked_at IS NULL AND unit_id IN (SELECT group_id FROM pupils)
      ) AS teacher
     WHERE teacher.person_id IS NOT NULL
  )
  SELECT DISTINCT ON (parts.person_id) parts.person_id, parts.role, parts.learner_id, parts.group_id, parts.children,
         person.account_id IS NOT NULL AS has_account
    FROM parts
    JOIN people.person AS person ON person.org_id = ${orgId} AND person.id = parts.person_id
   ORDER BY parts.person_id, parts.rank`

const ofSwitch = (orgId: string, switchId: string) =>
  sql`SELECT learner_id, group_id, level FROM emergency.switch_learner WHERE org_id = ${orgId} AND switch_id = ${switchId}`

export const listRecipients = async (trx: Trx, orgId: string, switchId: string): Promise<Recipient[]> =>
  (await sql<Recipient>`${recipients(orgId, ofSwitch(orgId, switchId))}`.execute(trx)).rows

/** How many of each kind would be told, and how many learners have no way into the system. */
export const countRecipients = async (
  trx: Trx,
  orgId: string,
  pupils: RawBuilder<unknown>,
): Promise<{ guardians: number; teachers: number; without: number }> => {
  const { rows } = await sql<{ guardians: number; teachers: number; without: number }>`
    SELECT count(*) FILTER (WHERE role = 'guardian')::int AS guardians, count(*) FILTER (WHERE role = 'teacher')::int AS teachers,
           count(*) FILTER (WHERE role = 'learner' AND NOT has_account)::int AS without
      FROM (${recipients(orgId, pupils)}) AS all_of_them`.execute(trx)
  return rows[0] ?? { guardians: 0, teachers: 0, without: 0 }
}

export interface Told {
  orgId: string
  switchId: string
  changeId: string
  at: Date
}

/** Writes the log with one statement, from what the channels did. */
export async function insertTold(trx: Trx, about: Told, people: readonly Recipient[], done: readonly Notified[]): Promise<void> {
  const byPerson = new Map(done.map((each) => [each.personId, each]))
  const rows = people.map((person) => {
    const said = byPerson.get(person.person_id)
    return {
      person: person.person_id,
      role: person.role,
      learner: person.learner_id,
      class: person.group_id,
      notification: person.has_account ? (said?.notificationId ?? null) : null,
      mail: said === undefined ? 'no-address' : typeof said.mail === 'string' ? said.mail : 'queued',
      mail_id: said !== undefined && typeof said.mail !== 'string' ? said.mail.id : null,
    }
  })
  if (rows.length === 0) return
  await sql`
    INSERT INTO emergency.told (org_id, change_id, person_id, switch_id, role, learner_id, group_id, notification_id, mail, mail_id, at)
    SELECT ${about.orgId}, ${about.changeId}, person, ${about.switchId}, role, learner, class, notification, mail, mail_id, ${about.at}
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        AS row(person uuid, role text, learner uuid, class uuid, notification uuid, mail text, mail_id uuid)`.execute(trx)
}

/** A row of the log with what became of its notification and mail; a person of several rounds stands with the latest. */
const log = (orgId: string, switchId: string, changeId: string | null) => sql`
  SELECT DISTINCT ON (told.person_id) told.*, coalesce(told.learner_id, told.person_id) AS family,
         coalesce(notification.read_at, told.acknowledged_at) AS read_at,
         CASE WHEN outbox.status IS NULL THEN CASE WHEN told.mail = 'queued' THEN 'waiting' ELSE told.mail END ELSE outbox.status END AS mail_state,
         (told.notification_id IS NOT NULL OR coalesce(outbox.status = 'sent', false)) AS is_reached
    FROM emergency.told AS told
    LEFT JOIN messages.notification AS notification ON notification.org_id = ${orgId} AND notification.id = told.notification_id
    LEFT JOIN messages.outbox AS outbox ON outbox.org_id = ${orgId} AND outbox.id = told.mail_id
   WHERE told.org_id = ${orgId} AND told.switch_id = ${switchId}
     AND (${changeId}::uuid IS NULL OR told.change_id = ${changeId}::uuid)
   ORDER BY told.person_id, told.change_id DESC`

export interface ToldRow {
  person_id: string
  role: 'learner' | 'guardian' | 'teacher'
  surname: string
  given_name: string
  patronymic: string
  phone: string
  sort_name: string
  child_surname: string | null
  child_given_name: string | null
  class_kk: string | null
  class_ru: string | null
  class_en: string | null
  has_notification: boolean
  mail_state: 'sent' | 'waiting' | 'kept' | 'failed' | 'not-wanted' | 'no-address'
  at: Date
  read_at: Date | null
  acknowledged_at: Date | null
}

export interface ToldQuery {
  switchId: string
  changeId: string | null
  show: 'all' | 'unreached' | 'unread' | 'acknowledged'
  units: readonly string[] | null
  search: string | undefined
  after: readonly [sortName: string, id: string] | null
  limit: number
}

/** The log in the order of names, one more row than asked. */
export const listToldRows = async (trx: Trx, orgId: string, query: ToldQuery): Promise<ToldRow[]> => {
  const like = `%${(query.search ?? '').toLowerCase().replace(/[\\%_]/g, '\\$&')}%`
  const [sortName, id] = query.after ?? ['', null]
  return (
    await sql<ToldRow>`
      WITH log AS (${log(orgId, query.switchId, query.changeId)}),
      families AS (SELECT log.*, bool_or(is_reached) OVER (PARTITION BY family) AS family_reached FROM log)
      SELECT families.person_id, families.role, person.surname, person.given_name, person.patronymic, person.phone, person.sort_name,
             child.surname AS child_surname, child.given_name AS child_given_name,
             unit.name_kk AS class_kk, unit.name_ru AS class_ru, unit.name_en AS class_en,
             families.notification_id IS NOT NULL AS has_notification, families.mail_state, families.at, families.read_at, families.acknowledged_at
        FROM families
        JOIN people.person AS person ON person.org_id = ${orgId} AND person.id = families.person_id
        LEFT JOIN people.person AS child ON child.org_id = ${orgId} AND child.id = families.learner_id
        LEFT JOIN organisations.unit AS unit ON unit.org_id = ${orgId} AND unit.id = families.group_id
       WHERE (${query.units === null} OR families.group_id = ANY(${[...(query.units ?? [])]}::uuid[]))
         AND (${query.show === 'all'} OR (${query.show === 'unreached'} AND NOT families.family_reached)
           OR (${query.show === 'unread'} AND families.read_at IS NULL) OR (${query.show === 'acknowledged'} AND families.acknowledged_at IS NOT NULL))
         AND (${!query.search} OR lower(concat_ws(' ', person.surname, person.given_name, person.patronymic)) LIKE ${like}
           OR person.search_name LIKE ${like} OR lower(unit.name_kk) LIKE ${like} OR lower(unit.name_ru) LIKE ${like})
         AND (${id}::uuid IS NULL OR (person.sort_name, person.id) > (${sortName}, ${id}::uuid))
       ORDER BY person.sort_name, person.id
       LIMIT ${query.limit + 1}`.execute(trx)
  ).rows
}

export interface ToldFigures {
  told: number
  reached: number
  read: number
  acknowledged: number
  /** Learners of whose family nobody was reached. */
  unreached: number
}

export const countTold = async (trx: Trx, orgId: string, switchId: string, units: readonly string[] | null): Promise<ToldFigures> => {
  const { rows } = await sql<ToldFigures>`
    WITH log AS (${log(orgId, switchId, null)}),
    families AS (SELECT log.*, bool_or(is_reached) OVER (PARTITION BY family) AS family_reached FROM log)
    SELECT count(*)::int AS told, count(*) FILTER (WHERE is_reached)::int AS reached, count(read_at)::int AS read,
           count(acknowledged_at)::int AS acknowledged,
           count(*) FILTER (WHERE role = 'learner' AND NOT family_reached)::int AS unreached
      FROM families
     WHERE (${units === null} OR group_id = ANY(${[...(units ?? [])]}::uuid[]))`.execute(trx)
  return rows[0] ?? { told: 0, reached: 0, read: 0, acknowledged: 0, unreached: 0 }
}

/** Figures of each round of a switch. */
export const countRounds = async (trx: Trx, orgId: string, switchId: string) =>
  (
    await sql<{ change_id: string; told: number; reached: number; read: number }>`
      SELECT told.change_id, count(*)::int AS told,
             count(*) FILTER (WHERE told.notification_id IS NOT NULL OR outbox.status = 'sent')::int AS reached,
             count(coalesce(notification.read_at, told.acknowledged_at))::int AS read
        FROM emergency.told AS told
        LEFT JOIN messages.notification AS notification ON notification.org_id = ${orgId} AND notification.id = told.notification_id
        LEFT JOIN messages.outbox AS outbox ON outbox.org_id = ${orgId} AND outbox.id = told.mail_id
       WHERE told.org_id = ${orgId} AND told.switch_id = ${switchId}
       GROUP BY told.change_id`.execute(trx)
  ).rows

/** Those of a switch who have not read what they were told. */
export const listUnread = async (trx: Trx, orgId: string, switchId: string): Promise<string[]> =>
  (
    await sql<{ person_id: string }>`
      WITH log AS (${log(orgId, switchId, null)}) SELECT person_id FROM log WHERE read_at IS NULL`.execute(trx)
  ).rows.map((row) => row.person_id)

/** Those of a switch whom nobody has told yet: newcomers and their guardians. */
export const listUntold = async (trx: Trx, orgId: string, switchId: string): Promise<string[]> =>
  (
    await sql<{ person_id: string }>`
      SELECT person_id FROM (${recipients(orgId, ofSwitch(orgId, switchId))}) AS people
       WHERE NOT EXISTS (SELECT FROM emergency.told AS told
                          WHERE told.org_id = ${orgId} AND told.switch_id = ${switchId} AND told.person_id = people.person_id)`.execute(trx)
  ).rows.map((row) => row.person_id)

/** The rows of a person in the log of a switch, the latest first. */
export const listOwnTold = (trx: Trx, orgId: string, switchId: string, personId: string) =>
  trx
    .selectFrom('emergency.told')
    .select(['change_id', 'role', 'acknowledged_at', 'notification_id'])
    .where('org_id', '=', orgId)
    .where('switch_id', '=', switchId)
    .where('person_id', '=', personId)
    .orderBy('change_id', 'desc')
    .execute()

/** Confirms all that a person was told of a switch; true where something was still open. */
export const acknowledge = async (trx: Trx, orgId: string, switchId: string, personId: string, now: Date): Promise<boolean> => {
  const { numUpdatedRows } = await trx
    .updateTable('emergency.told')
    .set({ acknowledged_at: now })
    .where('org_id', '=', orgId)
    .where('switch_id', '=', switchId)
    .where('person_id', '=', personId)
    .where('acknowledged_at', 'is', null)
    .executeTakeFirst()
  await sql`UPDATE messages.notification SET read_at = ${now}
             WHERE org_id = ${orgId} AND person_id = ${personId} AND read_at IS NULL AND id IN (
               SELECT notification_id FROM emergency.told WHERE org_id = ${orgId} AND switch_id = ${switchId} AND person_id = ${personId})`.execute(
    trx,
  )
  return numUpdatedRows > 0n
}
