import { sql } from 'kysely'
import { nameIn, type LookRow } from '#lib/evidence'

interface At {
  orgId: string
  today: string
}

/** Attempts, and whether it is known by which session and factor the learner was identified. */
export const attemptsIdentified = ({ orgId }: At) =>
  sql<LookRow & { test: string; kk: string; ru: string; en: string }>`
    SELECT a.id::text AS id, ${nameIn('p')} AS title, t.id::text AS test, t.name_kk AS kk, t.name_ru AS ru, t.name_en AS en,
           CASE WHEN a.identity ->> 'sessionId' IS NULL THEN 'broken' ELSE 'fine' END AS state,
           CASE WHEN a.identity ->> 'sessionId' IS NULL THEN (a.started_at AT TIME ZONE 'Asia/Almaty')::date END AS since
      FROM testing.attempt a
      JOIN people.person p ON p.org_id = ${orgId} AND p.id = a.learner_id
      JOIN testing.test t ON t.org_id = ${orgId} AND t.id = a.test_id
     WHERE a.org_id = ${orgId}`

/** Published tests of midterm and final control, and whether their access is limited by time or network. */
export const controlsLimited = ({ orgId }: At) =>
  sql<LookRow>`
    SELECT t.id::text AS id, t.name_kk AS title,
           CASE WHEN t.opens_at IS NULL AND t.closes_at IS NULL AND cardinality(t.networks) = 0 THEN 'broken' ELSE 'fine' END AS state,
           CASE WHEN t.opens_at IS NULL AND t.closes_at IS NULL AND cardinality(t.networks) = 0 THEN t.published_at::date END AS since
      FROM testing.test t WHERE t.org_id = ${orgId} AND t.status = 'published' AND t.control IN ('midterm', 'final')`

/** Offerings that are taught, and whether they have a test of a kind of control or a control event that is marked by hand. */
export const offeringsWithControl = ({ orgId }: At, control: 'midterm' | 'final') =>
  sql<LookRow>`
    SELECT o.id::text AS id, o.name_kk AS title, CASE WHEN t.id IS NULL AND c.id IS NULL THEN 'broken' ELSE 'fine' END AS state,
           CASE WHEN t.id IS NULL AND c.id IS NULL THEN o.starts_on END AS since
      FROM courses.offering o
      LEFT JOIN LATERAL (SELECT id FROM testing.test WHERE org_id = ${orgId} AND offering_id = o.id AND control = ${control} LIMIT 1) AS t ON true
      LEFT JOIN LATERAL (SELECT id FROM gradebook.control WHERE org_id = ${orgId} AND offering_id = o.id AND kind = ${control} AND removed_at IS NULL LIMIT 1) AS c ON true
     WHERE o.org_id = ${orgId} AND o.status = 'published'`

/** Submitted attempts with answers that a person must still mark; broken after a week. */
export const attemptsMarked = ({ orgId, today }: At) =>
  sql<LookRow & { waiting: number }>`
    SELECT a.id::text AS id, ${nameIn('p')} AS title, coalesce(a.to_mark, 0)::int AS waiting,
           CASE WHEN a.to_mark > 0 AND a.ended_at::date + 7 < ${today} THEN 'broken' WHEN a.to_mark > 0 THEN 'soon' ELSE 'fine' END AS state,
           CASE WHEN a.to_mark > 0 THEN a.ended_at::date + 8 END AS since
      FROM testing.attempt a JOIN people.person p ON p.org_id = ${orgId} AND p.id = a.learner_id
     WHERE a.org_id = ${orgId} AND a.status = 'submitted'`
