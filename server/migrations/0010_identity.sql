-- Sign-in: what slows guessing, second factors, resets, invitations.

ALTER TABLE identity.account
  ADD COLUMN totp_pending text,            -- sealed secret of an app that has not given its first code yet
  ADD COLUMN totp_since timestamptz,
  ADD COLUMN password_changed_at timestamptz;

ALTER TABLE identity.session
  -- the last confirmation of password or factor: it counts for sensitive acts for some minutes
  ADD COLUMN confirmed_at timestamptz,
  -- `by-role`: silence and age end it by the roles held; `fixed`: only expires_at does (tests, benches)
  ADD COLUMN lifetime text NOT NULL DEFAULT 'by-role' CHECK (lifetime IN ('by-role', 'fixed'));

-- A table that belongs to one place: small, short-lived, never joined to an organisation's rows.
CREATE FUNCTION dala.local_table(name regclass) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %s TO dala_app', name);
END $$;

CREATE TABLE identity.failure (
  key bytea PRIMARY KEY, -- hash of what was tried (login, code) and from where
  failures integer NOT NULL,
  last_at timestamptz NOT NULL,
  not_before timestamptz NOT NULL
);
COMMENT ON TABLE identity.failure IS 'local: wrong tries in a row, so that guessing gets slower; nobody is locked out';
SELECT dala.local_table('identity.failure');
CREATE INDEX failure_last ON identity.failure (last_at);

CREATE TABLE identity.known_device (
  token_hash bytea NOT NULL, account_id uuid NOT NULL,
  created_at timestamptz NOT NULL, seen_at timestamptz NOT NULL,
  PRIMARY KEY (token_hash, account_id)
);
COMMENT ON TABLE identity.known_device IS 'reference: devices on which an account has signed in; a guesser elsewhere does not slow them down';
SELECT dala.reference_table('identity.known_device');
ALTER TABLE identity.known_device ADD CONSTRAINT known_device_account FOREIGN KEY (account_id) REFERENCES identity.account (id);
CREATE INDEX known_device_account ON identity.known_device (account_id);

CREATE TABLE identity.passkey (
  id uuid PRIMARY KEY,
  credential_id text NOT NULL UNIQUE,
  account_id uuid NOT NULL,
  public_key bytea NOT NULL,
  counter bigint NOT NULL DEFAULT 0,
  transports text[] NOT NULL DEFAULT '{}',
  name text NOT NULL DEFAULT '',
  created_at timestamptz NOT NULL, used_at timestamptz
);
COMMENT ON TABLE identity.passkey IS 'reference: passkeys of an account';
SELECT dala.reference_table('identity.passkey');
ALTER TABLE identity.passkey ADD CONSTRAINT passkey_account FOREIGN KEY (account_id) REFERENCES identity.account (id);
CREATE INDEX passkey_account ON identity.passkey (account_id);

CREATE TABLE identity.recovery_code (
  account_id uuid NOT NULL, code_hash bytea NOT NULL,
  used_at timestamptz,
  PRIMARY KEY (account_id, code_hash)
);
COMMENT ON TABLE identity.recovery_code IS 'reference: one-time codes for the day the second factor is lost; only keyed hashes are kept';
SELECT dala.reference_table('identity.recovery_code');
ALTER TABLE identity.recovery_code ADD CONSTRAINT recovery_code_account FOREIGN KEY (account_id) REFERENCES identity.account (id);

CREATE TABLE identity.challenge (
  id uuid PRIMARY KEY,
  purpose text NOT NULL CHECK (purpose IN ('sign-in', 'add')),
  account_id uuid,
  challenge text NOT NULL,
  expires_at timestamptz NOT NULL
);
COMMENT ON TABLE identity.challenge IS 'local: a question to a passkey, answered once within minutes';
SELECT dala.local_table('identity.challenge');
CREATE INDEX challenge_expires ON identity.challenge (expires_at);

CREATE TABLE identity.reset (
  token_hash bytea PRIMARY KEY,
  account_id uuid NOT NULL,
  created_at timestamptz NOT NULL, expires_at timestamptz NOT NULL, used_at timestamptz
);
COMMENT ON TABLE identity.reset IS 'reference: mailed links to a new password; only the hash of the token is kept';
SELECT dala.reference_table('identity.reset');
ALTER TABLE identity.reset ADD CONSTRAINT reset_account FOREIGN KEY (account_id) REFERENCES identity.account (id);
CREATE INDEX reset_account ON identity.reset (account_id, created_at);

CREATE TABLE identity.invitation (
  org_id uuid NOT NULL, id uuid NOT NULL,
  person_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('code', 'mail')),
  code_hash bytea NOT NULL,
  invited_by uuid, created_at timestamptz NOT NULL, expires_at timestamptz NOT NULL,
  used_at timestamptz, withdrawn_at timestamptz,
  PRIMARY KEY (org_id, id)
);
COMMENT ON TABLE identity.invitation IS 'tenant: an invitation of a person of the registry to an account';
SELECT dala.tenant_table('identity.invitation');
ALTER TABLE identity.invitation ADD CONSTRAINT invitation_person FOREIGN KEY (org_id, person_id) REFERENCES people.person (org_id, id);
CREATE INDEX invitation_person ON identity.invitation (org_id, person_id);
CREATE INDEX invitation_created ON identity.invitation (org_id, created_at DESC, id DESC);

-- where to look for a code before anybody is known; the invitation itself lies with its organisation
CREATE TABLE identity.invitation_code (
  code_hash bytea PRIMARY KEY,
  org_id uuid NOT NULL, invitation_id uuid NOT NULL
);
COMMENT ON TABLE identity.invitation_code IS 'reference: directory from the keyed hash of a one-time code to its organisation';
SELECT dala.reference_table('identity.invitation_code');
ALTER TABLE identity.invitation_code ADD CONSTRAINT invitation_code_org FOREIGN KEY (org_id) REFERENCES organisations.organisation (id);

CREATE TABLE identity.trail (
  id uuid PRIMARY KEY,
  account_id uuid, -- null: nobody has the login that was tried
  kind text NOT NULL,
  at timestamptz NOT NULL,
  device text NOT NULL DEFAULT '', address text NOT NULL DEFAULT ''
);
COMMENT ON TABLE identity.trail IS 'reference: what happened to an account: sign-ins, refusals, factors, resets; kept for a year';
SELECT dala.reference_table('identity.trail');
ALTER TABLE identity.trail ADD CONSTRAINT trail_account FOREIGN KEY (account_id) REFERENCES identity.account (id);
CREATE INDEX trail_account ON identity.trail (account_id, at);

-- As in 0003, and with what ends a session by role.
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
     WHERE g.org_id = session.org_id AND g.person_id = session.person_id AND g.revoked_at IS NULL AND (g.valid_until IS NULL OR g.valid_until > at);
  END IF;
  RETURN jsonb_build_object('sessionId', session.id, 'accountId', session.account_id, 'orgId', session.org_id, 'personId', session.person_id,
    'locale', session.locale, 'secondFactorAt', session.second_factor_at, 'seenAt', session.seen_at, 'createdAt', session.created_at,
    'lifetime', session.lifetime, 'grants', coalesce(grants, '[]'));
END $$;
