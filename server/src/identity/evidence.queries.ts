import { sql } from 'kysely'
import { nameIn, type LookRow } from '#lib/evidence'

/** Members of staff with a role and an account, and whether a second factor guards it. Accounts are of the whole installation. */
export const staffWithFactor = ({ orgId }: { orgId: string }, staffRoles: readonly string[]) =>
  sql<LookRow>`
    SELECT p.id::text AS id, ${nameIn('p')} AS title,
           CASE WHEN a.totp_secret IS NULL AND NOT EXISTS (SELECT FROM identity.passkey k WHERE k.account_id = a.id) THEN 'broken' ELSE 'fine' END AS state,
           NULL::date AS since
      FROM (SELECT DISTINCT person_id FROM identity.role_grant
             WHERE org_id = ${orgId} AND role = ANY(${[...staffRoles]}::text[]) AND revoked_at IS NULL AND (valid_until IS NULL OR valid_until > now())) AS g
      JOIN people.person p ON p.org_id = ${orgId} AND p.id = g.person_id
      JOIN identity.account a ON a.id = p.account_id AND a.disabled_at IS NULL`

/** The services that an organisation must have, and how many people hold each. */
export const servicesHeld = ({ orgId }: { orgId: string }, wanted: readonly string[]) =>
  sql<LookRow & { holders: number }>`
    SELECT w.role AS id, w.role AS title, count(g.id)::int AS holders, CASE WHEN count(g.id) = 0 THEN 'broken' ELSE 'fine' END AS state, NULL::date AS since
      FROM unnest(${[...wanted]}::text[]) AS w (role)
      LEFT JOIN identity.role_grant g ON g.org_id = ${orgId} AND g.role = w.role AND g.revoked_at IS NULL AND (g.valid_until IS NULL OR g.valid_until > now())
     GROUP BY w.role`
