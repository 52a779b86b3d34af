import { sql } from 'kysely'
import { nameIn, type LookRow } from '#lib/evidence'

interface At {
  orgId: string
  today: string
}

/** Learners with a mark of the final control, and whether every required control before it has one: nobody is admitted otherwise. */
export const admitted = ({ orgId }: At) =>
  sql<LookRow & { offering: string; open: number; kk: string; ru: string; en: string }>`
    WITH wanted AS (SELECT offering_id, count(*) AS number FROM gradebook.control
                     WHERE org_id = ${orgId} AND kind <> 'final' AND required AND removed_at IS NULL GROUP BY offering_id),
         given AS (SELECT e.offering_id, e.learner_id, count(DISTINCT e.control_id) FILTER (WHERE c.kind <> 'final' AND c.required) AS number,
                          bool_or(c.kind = 'final') AS sat, max(e.at) FILTER (WHERE c.kind = 'final') AS at
                     FROM gradebook.entry e
                     JOIN gradebook.control c ON c.org_id = ${orgId} AND c.id = e.control_id AND c.removed_at IS NULL
                    WHERE e.org_id = ${orgId} AND e.percent IS NOT NULL
                    GROUP BY e.offering_id, e.learner_id)
    SELECT g.learner_id || '/' || g.offering_id AS id, ${nameIn('p')} AS title, g.offering_id::text AS offering,
           o.name_kk AS kk, o.name_ru AS ru, o.name_en AS en, (coalesce(w.number, 0) - g.number)::int AS open,
           CASE WHEN coalesce(w.number, 0) > g.number THEN 'broken' ELSE 'fine' END AS state,
           CASE WHEN coalesce(w.number, 0) > g.number THEN g.at::date END AS since
      FROM given g
      JOIN people.person p ON p.org_id = ${orgId} AND p.id = g.learner_id
      JOIN people.learner l ON l.org_id = ${orgId} AND l.person_id = g.learner_id AND l.status <> 'visiting'
      JOIN courses.offering o ON o.org_id = ${orgId} AND o.id = g.offering_id
      LEFT JOIN wanted w ON w.offering_id = g.offering_id
     WHERE g.sat`

/** Learners of offerings that have run for a month, and whether anything of theirs was marked. */
export const progressKept = ({ orgId, today }: At) =>
  sql<LookRow & { offering: string; kk: string; ru: string; en: string }>`
    SELECT e.learner_id || '/' || e.offering_id AS id, ${nameIn('p')} AS title, e.offering_id::text AS offering,
           o.name_kk AS kk, o.name_ru AS ru, o.name_en AS en,
           CASE WHEN m.learner_id IS NULL THEN 'broken' ELSE 'fine' END AS state, CASE WHEN m.learner_id IS NULL THEN o.starts_on + 30 END AS since
      FROM courses.offering o
      JOIN courses.enrolment e ON e.org_id = ${orgId} AND e.offering_id = o.id AND e.ended_at IS NULL AND e.enrolled_at < ${today}::date - 29
      JOIN people.person p ON p.org_id = ${orgId} AND p.id = e.learner_id
      JOIN people.learner l ON l.org_id = ${orgId} AND l.person_id = e.learner_id AND l.status <> 'visiting'
      LEFT JOIN (SELECT DISTINCT offering_id, learner_id FROM gradebook.entry WHERE org_id = ${orgId}) AS m
        ON m.offering_id = e.offering_id AND m.learner_id = e.learner_id
     WHERE o.org_id = ${orgId} AND o.status = 'published' AND o.starts_on <= ${today}::date - 30 AND (o.ends_on IS NULL OR o.ends_on >= ${today})`

/** Offerings that are over, and whether their sheet is published and closed in ten days. */
export const sheetsClosed = ({ orgId, today }: At) =>
  sql<LookRow>`
    SELECT o.id::text AS id, o.name_kk AS title,
           CASE WHEN coalesce(s.status, 'open') <> 'open' THEN 'fine' WHEN o.ends_on + 10 < ${today} THEN 'broken' ELSE 'soon' END AS state,
           CASE WHEN coalesce(s.status, 'open') = 'open' THEN o.ends_on + 11 END AS since
      FROM courses.offering o
      LEFT JOIN gradebook.sheet s ON s.org_id = ${orgId} AND s.offering_id = o.id
     WHERE o.org_id = ${orgId} AND o.status <> 'draft' AND o.ends_on < ${today}`
