import { sql } from 'kysely'
import type { Day } from '#lib/db'
import type { LookRow } from '#lib/evidence'

/** The licences that are not withdrawn, or one row for an organisation that has none; a newer licence stands for an expired one. */
export const licences = ({ orgId, today, soonUntil }: { orgId: string; today: Day; soonUntil: Day }) =>
  sql<LookRow & { number: string | null; until: Day | null }>`
    SELECT o.id::text AS id, coalesce(l.number, '–') AS title, l.number, l.valid_until AS until,
           CASE WHEN l.id IS NULL OR l.valid_until < ${today} THEN 'broken' WHEN l.valid_until <= ${soonUntil} THEN 'soon' ELSE 'fine' END AS state,
           CASE WHEN l.valid_until <= ${soonUntil} THEN l.valid_until + 1 END AS since
      FROM organisations.organisation o
      LEFT JOIN LATERAL (SELECT id, number, valid_until FROM organisations.licence
                          WHERE org_id = ${orgId} AND withdrawn_on IS NULL AND issued_on <= ${today}
                          ORDER BY valid_until DESC NULLS FIRST LIMIT 1) AS l ON true
     WHERE o.id = ${orgId}`

/** The academic year of today: whether a period holds the day. */
export const periodOfToday = ({ orgId, today }: { orgId: string; today: Day }) =>
  sql<LookRow>`
    SELECT o.id::text AS id, coalesce(p.name, '–') AS title, CASE WHEN p.name IS NULL THEN 'broken' ELSE 'fine' END AS state, NULL::date AS since
      FROM organisations.organisation o
      LEFT JOIN LATERAL (SELECT concat_ws(' · ', name_kk, academic_year) AS name FROM organisations.period
                          WHERE org_id = ${orgId} AND academic_year = (SELECT max(academic_year) FROM organisations.period WHERE org_id = ${orgId} AND starts_on <= ${today})
                            AND (SELECT max(ends_on) FROM organisations.period WHERE org_id = ${orgId}) >= ${today}
                          ORDER BY abs(starts_on - ${today}::date) LIMIT 1) AS p ON true
     WHERE o.id = ${orgId}`
