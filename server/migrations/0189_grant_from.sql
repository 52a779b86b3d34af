-- A role may be given ahead of its first day: an inspection that begins next week opens nothing before.

ALTER TABLE identity.role_grant ADD COLUMN valid_from timestamptz;

-- As in 0010, and with the first moment of a role.
CREATE OR REPLACE FUNCTION identity.resolve_session(token_hash bytea, at timestamptz) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
  session record;
  grants jsonb;
BEGIN
  SELECT s.id, s.account_id, s.org_id, s.second_factor_at, s.seen_at, s.created_at, s.lifetime, a.locale, m.person_id
    INTO session
    FROM identity.session s
    JOIN identity.account a ON a.id = s.account_id AND a.disabled_at IS NULL
    LEFT JOIN identity.membership m ON m.account_id = s.account_id AND m.org_id = s.org_id
   WHERE s.token_hash = resolve_session.token_hash AND s.revoked_at IS NULL AND s.expires_at > at;
  IF NOT FOUND THEN RETURN NULL; END IF;
  IF session.person_id IS NOT NULL THEN
    EXECUTE format('SET LOCAL app.org = %L', session.org_id);
    SELECT coalesce(jsonb_agg(jsonb_build_object('role', g.role, 'unitId', g.unit_id)), '[]')
      INTO grants
      FROM identity.role_grant g
     WHERE g.org_id = session.org_id AND g.person_id = session.person_id AND g.revoked_at IS NULL
       AND (g.valid_from IS NULL OR g.valid_from <= at) AND (g.valid_until IS NULL OR g.valid_until > at);
  END IF;
  RETURN jsonb_build_object('sessionId', session.id, 'accountId', session.account_id, 'orgId', session.org_id, 'personId', session.person_id,
    'locale', session.locale, 'secondFactorAt', session.second_factor_at, 'seenAt', session.seen_at, 'createdAt', session.created_at,
    'lifetime', session.lifetime, 'grants', coalesce(grants, '[]'));
END $$;
