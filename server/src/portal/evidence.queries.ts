import { sql } from 'kysely'
import type { LookRow } from '#lib/evidence'

/** The three areas of the portal with how many pages stand in each. */
export const areas = ({ orgId }: { orgId: string }) =>
  sql<LookRow & { pages: number }>`
    SELECT area.name AS id, area.name AS title, count(page.id)::int AS pages,
           CASE WHEN count(page.id) = 0 THEN 'broken' ELSE 'fine' END AS state, NULL::date AS since
      FROM unnest(ARRAY['administrative', 'academic', 'methodical']) AS area (name)
      LEFT JOIN portal.page AS page ON page.org_id = ${orgId} AND page.area = area.name AND page.removed_at IS NULL
     GROUP BY area.name`

/** What a public page must carry (A2015-5.6: calendar, contacts, rules), and whether it is there. */
export const publicParts = ({ orgId, today }: { orgId: string; today: string }) =>
  sql<LookRow>`
    SELECT part.name AS id, part.name AS title, CASE WHEN part.there THEN 'fine' ELSE 'broken' END AS state, NULL::date AS since
      FROM organisations.organisation AS o
     CROSS JOIN LATERAL (VALUES
       ('contacts', o.email <> '' AND o.phone <> '' AND o.address_kk <> '' AND o.address_ru <> ''),
       ('calendar', EXISTS (SELECT FROM organisations.period AS p WHERE p.org_id = ${orgId} AND p.ends_on >= ${today})),
       ('rules', EXISTS (SELECT FROM portal.page AS page
                          WHERE page.org_id = ${orgId} AND page.area = 'administrative' AND page.removed_at IS NULL))
     ) AS part (name, there)
     WHERE o.id = ${orgId}`
