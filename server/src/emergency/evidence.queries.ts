import { windowsOf, type AlertWindows } from '@dala/domain/emergency'
import { sql, type RawBuilder } from 'kysely'
import type { LookRow } from '#lib/evidence'
import { since } from './show-switch.ts'
import { lacking } from './access.queries.ts'
import './emergency.tables.ts'

/** Rows of switches or of their learners: `what` was found of each, and its page. */
export type Looked = RawBuilder<LookRow & { what: string; path: string | null }>

const switches = (orgId: string) => sql`
  SELECT switch.*, document.label, "order".number AS order_number, "order".file_id, "order".register_entry, "order".to_on
    FROM emergency.switch AS switch
    LEFT JOIN documents.document AS document ON document.org_id = ${orgId} AND document.id = switch.document_id
    LEFT JOIN emergency.authority_order AS "order" ON "order".org_id = ${orgId} AND "order".id = switch.authority_order_id
   WHERE switch.org_id = ${orgId} AND switch.status <> 'undone'`

/** Switches of a ground without the paper of an authority's order behind them. */
export const withoutOrder = (orgId: string, ground: 'weather' | 'emergency'): Looked => sql`
  SELECT id::text AS id, coalesce('№ ' || label, '–') AS title, 'paper' AS what, '/emergency/' || id AS path,
         CASE WHEN broken THEN starts_on END AS since, CASE WHEN broken THEN 'broken' ELSE 'fine' END AS state
    FROM (SELECT s.*, (s.authority_order_id IS NULL OR (s.file_id IS NULL AND s.register_entry = '')) AS broken
            FROM (${switches(orgId)}) AS s WHERE s.ground = ${ground}) AS judged`

/** Weather switches outside the region's thresholds, or without the figures to compare. */
export const outsideThresholds = (orgId: string): Looked => sql`
  SELECT id::text AS id, coalesce('№ ' || label, '–') AS title, CASE WHEN mild THEN 'mild' ELSE 'no-weather' END AS what,
         '/emergency/' || id AS path, CASE WHEN broken THEN starts_on END AS since, CASE WHEN broken THEN 'broken' ELSE 'fine' END AS state
    FROM (SELECT s.*, (s.mild OR s.temperature IS NULL) AS broken FROM (${switches(orgId)}) AS s WHERE s.ground = 'weather') AS judged`

/** Learners of the switches that stand, whose family was not told by the end of the shift's window on the first day. */
export const notTold = (orgId: string, windows: AlertWindows, today: string): Looked => sql`
  SELECT learner.switch_id || '/' || learner.learner_id AS id, trim(concat_ws(' ', person.surname, person.given_name)) AS title, 'not-told' AS what,
         '/emergency/' || learner.switch_id || '?show=unreached' AS path,
         CASE WHEN told.in_time THEN NULL ELSE switch.starts_on END AS since,
         CASE WHEN told.in_time THEN 'fine' ELSE 'broken' END AS state
    FROM emergency.switch AS switch
    JOIN emergency.switch_learner AS learner ON learner.org_id = ${orgId} AND learner.switch_id = switch.id
    JOIN people.person AS person ON person.org_id = ${orgId} AND person.id = learner.learner_id
    LEFT JOIN emergency.switch_class AS class ON class.org_id = ${orgId} AND class.switch_id = switch.id AND class.group_id = learner.group_id
    LEFT JOIN (
      SELECT told.switch_id, coalesce(told.learner_id, told.person_id) AS family, min(told.at) AS first_at
        FROM emergency.told AS told
        LEFT JOIN messages.outbox AS outbox ON outbox.org_id = ${orgId} AND outbox.id = told.mail_id
       WHERE told.org_id = ${orgId} AND (told.notification_id IS NOT NULL OR outbox.status = 'sent')
       GROUP BY told.switch_id, coalesce(told.learner_id, told.person_id)
    ) AS reached ON reached.switch_id = switch.id AND reached.family = learner.learner_id
    CROSS JOIN LATERAL (
      SELECT reached.first_at IS NOT NULL AND (reached.first_at AT TIME ZONE 'Asia/Almaty') <= switch.starts_on + make_interval(
        mins => CASE WHEN coalesce(class.shift, 1) <= 1 THEN ${windowsOf(windows, 1).alert.until}::int ELSE ${windowsOf(windows, 2).alert.until}::int END) AS in_time
    ) AS told
   WHERE switch.org_id = ${orgId} AND switch.status = 'standing' AND switch.ends_on >= ${today}::date AND switch.starts_on <= ${today}::date`

/** Learners of the switches that stand without a way into the system, for whom nothing was arranged. */
export const withoutAccess = (orgId: string, today: string, days: number, now: Date): Looked => sql`
  SELECT switched.switch_id || '/' || switched.learner_id AS id, trim(concat_ws(' ', person.surname, person.given_name)) AS title,
         coalesce(missing.lack, '') AS what, '/emergency/' || switched.switch_id || '?tab=access' AS path,
         CASE WHEN missing.lack IS NOT NULL AND missing.action = '' THEN switch.starts_on END AS since,
         CASE WHEN missing.lack IS NOT NULL AND missing.action = '' THEN 'broken' ELSE 'fine' END AS state
    FROM emergency.switch AS switch
    JOIN emergency.switch_learner AS switched ON switched.org_id = ${orgId} AND switched.switch_id = switch.id
    JOIN people.person AS person ON person.org_id = ${orgId} AND person.id = switched.learner_id
    LEFT JOIN (${lackingStanding(orgId, today, days, now)}) AS missing ON missing.switch_id = switch.id AND missing.learner_id = switched.learner_id
   WHERE switch.org_id = ${orgId} AND switch.status = 'standing' AND switch.ends_on >= ${today}::date`

const lackingStanding = (orgId: string, today: string, days: number, now: Date) =>
  lacking(
    orgId,
    sql`(SELECT array_agg(standing.id) FROM emergency.switch AS standing
          WHERE standing.org_id = ${orgId} AND standing.status = 'standing' AND standing.ends_on >= ${today}::date)::uuid[]`,
    since(now, days),
  )

/** Learners of additional education at a distance: only an emergency lets them (A2023-4). */
export const additional = (orgId: string, today: string): Looked => sql`
  SELECT switched.id AS id, trim(concat_ws(' ', person.surname, person.given_name)) AS title, switched.ground AS what, switched.path,
         CASE WHEN switched.ground = 'emergency' THEN NULL ELSE switched.starts_on END AS since,
         CASE WHEN switched.ground = 'emergency' THEN 'fine' ELSE 'broken' END AS state
    FROM (
      SELECT switch.id || '/' || learner.learner_id AS id, learner.learner_id, switch.ground, switch.starts_on, '/emergency/' || switch.id AS path
        FROM emergency.switch AS switch
        JOIN emergency.switch_learner AS learner ON learner.org_id = ${orgId} AND learner.switch_id = switch.id AND learner.level = 'additional'
       WHERE switch.org_id = ${orgId} AND switch.status <> 'undone'
      UNION ALL
      SELECT status.id::text, status.learner_id, status.ground, status.starts_on, NULL
        FROM distance.status AS status
        JOIN people.learner AS learner ON learner.org_id = ${orgId} AND learner.person_id = status.learner_id AND learner.level = 'additional'
       WHERE status.org_id = ${orgId} AND status.starts_on <= ${today}::date AND coalesce(status.ended_on, status.ends_on) >= ${today}::date
    ) AS switched
    JOIN people.person AS person ON person.org_id = ${orgId} AND person.id = switched.learner_id`

/** Learners whom an order on an emergency that is in force concerns and who are not switched today (A2021-5.a: it is compulsory for all). */
export const notSwitched = (orgId: string, today: string): Looked => sql`
  SELECT learner.person_id::text AS id, trim(concat_ws(' ', person.surname, person.given_name)) AS title, 'not-switched' AS what,
         '/emergency/new' AS path, CASE WHEN switched.learner_id IS NULL THEN standing.from_on END AS since,
         CASE WHEN switched.learner_id IS NULL THEN 'broken' ELSE 'fine' END AS state
    FROM (
      SELECT min("order".from_on) AS from_on
        FROM emergency.authority_order AS "order"
       WHERE "order".org_id = ${orgId} AND "order".ground = 'emergency' AND "order".from_on <= ${today}::date
         AND coalesce("order".to_on, ${today}::date) >= ${today}::date AND EXISTS (
           SELECT FROM emergency.switch AS switch
            WHERE switch.org_id = ${orgId} AND switch.authority_order_id = "order".id AND switch.status <> 'undone')
    ) AS standing
    JOIN people.learner AS learner ON learner.org_id = ${orgId} AND learner.status = 'studying' AND standing.from_on IS NOT NULL
    JOIN people.person AS person ON person.org_id = ${orgId} AND person.id = learner.person_id
    LEFT JOIN (
      SELECT DISTINCT learner.learner_id
        FROM emergency.switch AS switch
        JOIN emergency.switch_learner AS learner ON learner.org_id = ${orgId} AND learner.switch_id = switch.id
       WHERE switch.org_id = ${orgId} AND switch.status <> 'undone' AND switch.starts_on <= ${today}::date AND switch.ends_on >= ${today}::date
    ) AS switched ON switched.learner_id = learner.person_id`

/** Switches that go beyond the authority's order, or still stand after their last day. */
export const beyondEnd = (orgId: string, today: string, soonUntil: string): Looked => sql`
  SELECT id::text AS id, coalesce('№ ' || label, '–') AS title, CASE WHEN to_on < ends_on THEN 'beyond-order' ELSE 'over' END AS what,
         '/emergency/' || id AS path,
         CASE WHEN to_on < ends_on THEN to_on WHEN status = 'standing' AND ends_on < ${today}::date THEN ends_on END AS since,
         CASE WHEN to_on < ends_on OR (status = 'standing' AND ends_on < ${today}::date) THEN 'broken' ELSE 'fine' END AS state
    FROM (${switches(orgId)}) AS s WHERE ${soonUntil}::date >= ${today}::date`
