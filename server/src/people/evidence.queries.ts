import { sql } from 'kysely'
import type { Day } from '#lib/db'
import { nameIn, type LookRow } from '#lib/evidence'

interface At {
  orgId: string
  today: Day
  soonUntil: Day
}

/** Those who teach an offering that runs or will run, with the best certificate of a topic; none, or one that expired, is broken. */
export const teachersWithCertificate = ({ orgId, today, soonUntil }: At, topic: 'distance-technologies' | 'digital-skills') =>
  sql<LookRow & { until: Day | null; hold: boolean }>`
    SELECT p.id::text AS id, ${nameIn('p')} AS title, q.person_id IS NOT NULL AS hold, q.until,
           CASE WHEN q.person_id IS NULL OR q.until < ${today} THEN 'broken' WHEN q.until <= ${soonUntil} THEN 'soon' ELSE 'fine' END AS state,
           CASE WHEN q.until <= ${soonUntil} THEN q.until + 1 END AS since
      FROM (SELECT teacher_id AS id FROM courses.offering WHERE org_id = ${orgId} AND status <> 'closed'
            UNION SELECT tutor_id FROM courses.offering WHERE org_id = ${orgId} AND status <> 'closed' AND tutor_id IS NOT NULL) AS t
      JOIN people.person p ON p.org_id = ${orgId} AND p.id = t.id
      LEFT JOIN (SELECT person_id, nullif(max(coalesce(valid_until, 'infinity')), 'infinity') AS until
                   FROM people.qualification
                  WHERE org_id = ${orgId} AND topic = ${topic} AND removed_at IS NULL AND issued_on <= ${today}
                  GROUP BY person_id) AS q ON q.person_id = p.id`

/** Learners who study, and whether they can sign in. */
export const learnersWithAccess = ({ orgId }: At) =>
  sql<LookRow>`
    SELECT p.id::text AS id, ${nameIn('p')} AS title, CASE WHEN p.account_id IS NULL THEN 'broken' ELSE 'fine' END AS state,
           CASE WHEN p.account_id IS NULL THEN l.status_since END AS since
      FROM people.learner l JOIN people.person p ON p.org_id = ${orgId} AND p.id = l.person_id
     WHERE l.org_id = ${orgId} AND l.status = 'studying'`

/** Pupils under age, and whether anybody stands for them. */
export const minorsWithGuardian = ({ orgId, today }: At) =>
  sql<LookRow>`
    SELECT p.id::text AS id, ${nameIn('p')} AS title, CASE WHEN g.child_id IS NULL THEN 'broken' ELSE 'fine' END AS state,
           CASE WHEN g.child_id IS NULL THEN l.status_since END AS since
      FROM people.learner l
      JOIN people.person p ON p.org_id = ${orgId} AND p.id = l.person_id AND p.birth_date > ${today}::date - interval '18 years'
      LEFT JOIN (SELECT DISTINCT child_id FROM people.guardianship WHERE org_id = ${orgId} AND ended_at IS NULL) AS g ON g.child_id = p.id
     WHERE l.org_id = ${orgId} AND l.status = 'studying'`
