import { sql } from 'kysely'
import { nameIn, type LookRow } from '#lib/evidence'

interface At {
  orgId: string
}

const valid = (orgId: string, broken: ReturnType<typeof sql>) =>
  sql<LookRow & { label: string }>`
    SELECT c.id::text AS id, ${nameIn('p')} AS title, c.label, CASE WHEN ${broken} THEN 'broken' ELSE 'fine' END AS state,
           CASE WHEN ${broken} THEN (c.issued_at AT TIME ZONE 'Asia/Almaty')::date END AS since
      FROM certificates.certificate c JOIN people.person p ON p.org_id = ${orgId} AND p.id = c.learner_id
     WHERE c.org_id = ${orgId} AND c.status = 'valid'`

export const passed = ({ orgId }: At) =>
  valid(
    orgId,
    sql`NOT EXISTS (SELECT FROM (SELECT DISTINCT ON (r.offering_id, r.learner_id) r.status FROM gradebook.result r
                                  WHERE r.org_id = ${orgId} AND r.offering_id = c.offering_id AND r.learner_id = c.learner_id
                                  ORDER BY r.offering_id, r.learner_id, r.version DESC) AS last WHERE last.status = 'graded')`,
  )

export const whole = ({ orgId }: At) =>
  valid(
    orgId,
    sql`coalesce(c.facts #>> '{organisation,name,kk}', '') = '' OR coalesce(c.facts #>> '{organisation,name,ru}', '') = '' OR coalesce(c.facts #>> '{organisation,address,kk}', '') = ''
        OR coalesce(c.facts #>> '{organisation,email}', '') = '' OR coalesce(c.facts #>> '{organisation,phone}', '') = '' OR coalesce(c.facts #>> '{signatory,name}', '') = ''`,
  )

export const named = ({ orgId }: At) => valid(orgId, sql`coalesce(c.facts ->> 'holder', '') = ''`)
export const linked = ({ orgId }: At) => valid(orgId, sql`coalesce(c.facts ->> 'link', '') = ''`)
export const mastered = ({ orgId }: At) => valid(orgId, sql`coalesce(c.facts #>> '{mastery,mark}', '') = ''`)
