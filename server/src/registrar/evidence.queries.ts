import { sql } from 'kysely'
import { nameIn, type LookRow } from '#lib/evidence'

/** Learners whose status needs an order, and whether an order enrolled them: enrolment, transfer from elsewhere or reinstatement that was not taken back. */
export const enrolmentOrders = ({ orgId }: { orgId: string }) =>
  sql<LookRow & { number: string | null }>`
    SELECT p.id::text AS id, ${nameIn('p')} AS title, e.number, CASE WHEN e.learner_id IS NULL THEN 'broken' ELSE 'fine' END AS state,
           CASE WHEN e.learner_id IS NULL THEN l.status_since END AS since
      FROM people.learner l
      JOIN people.person p ON p.org_id = ${orgId} AND p.id = l.person_id
      LEFT JOIN (SELECT c.learner_id, min(o.number) AS number
                   FROM registrar.contingent_event c
                   JOIN registrar.order o ON o.org_id = ${orgId} AND o.id = c.order_id
                  WHERE c.org_id = ${orgId} AND c.kind IN ('enrol', 'reinstate')
                    AND NOT EXISTS (SELECT FROM registrar.contingent_event r WHERE r.org_id = ${orgId} AND r.reverses_id = c.id)
                  GROUP BY c.learner_id) AS e ON e.learner_id = l.person_id
     WHERE l.org_id = ${orgId} AND l.status IN ('studying', 'academic-leave')`

/** Learners whose status or group is not what their last order made of it. */
export const statusFromOrder = ({ orgId, today }: { orgId: string; today: string }) =>
  sql<LookRow & { was: string; is: string }>`
    SELECT p.id::text AS id, ${nameIn('p')} AS title, c.status_after AS was, l.status AS is,
           CASE WHEN c.status_after <> l.status OR c.group_after IS DISTINCT FROM l.group_id THEN 'broken' ELSE 'fine' END AS state,
           CASE WHEN c.status_after <> l.status OR c.group_after IS DISTINCT FROM l.group_id THEN c.effective_on END AS since
      FROM (SELECT DISTINCT ON (learner_id) learner_id, status_after, group_after, effective_on
              FROM registrar.contingent_event WHERE org_id = ${orgId} ORDER BY learner_id, seq DESC) AS c
      JOIN people.learner l ON l.org_id = ${orgId} AND l.person_id = c.learner_id
      JOIN people.person p ON p.org_id = ${orgId} AND p.id = l.person_id
     WHERE c.effective_on <= ${today}::date`
