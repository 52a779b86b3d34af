-- The core: how a table becomes a tenant table, organisations, accounts, the event chain.
-- Every table's comment begins with its kind (tenant, reference, local); the catalogue lint reads it.

CREATE SCHEMA dala;
CREATE SCHEMA organisations;
CREATE SCHEMA people;
CREATE SCHEMA identity;
CREATE SCHEMA audit;

-- Makes a table a tenant table: distributed where Citus is, forced row-level security, rights for the application role.
CREATE FUNCTION dala.tenant_table(name regclass) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM pg_extension WHERE extname = 'citus') THEN
    EXECUTE format('SELECT create_distributed_table(%L, %L)', name, 'org_id');
  END IF;
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', name);
  EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', name);
  EXECUTE format('CREATE POLICY tenant ON %s USING (org_id = nullif(current_setting(''app.org'', true), '''')::uuid)', name);
  EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %s TO dala_app', name);
END $$;

-- A tenant table whose rows are only ever added.
CREATE FUNCTION dala.append_only(name regclass) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('REVOKE UPDATE, DELETE, TRUNCATE ON %s FROM dala_app', name);
END $$;

-- Makes a table a reference table: small, global, replicated to every node.
CREATE FUNCTION dala.reference_table(name regclass) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM pg_extension WHERE extname = 'citus') THEN
    EXECUTE format('SELECT create_reference_table(%L)', name);
  END IF;
  EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %s TO dala_app', name);
END $$;

-- organisations ---------------------------------------------------------------------------------------------------

CREATE TABLE organisations.organisation (
  id uuid PRIMARY KEY,
  slug text NOT NULL UNIQUE CHECK (slug ~ '^[a-z0-9][a-z0-9-]{1,40}$'),
  kind text NOT NULL CHECK (kind IN ('school', 'college', 'university', 'additional')),
  name_kk text NOT NULL, name_ru text NOT NULL, name_en text NOT NULL,
  short_name_kk text NOT NULL DEFAULT '', short_name_ru text NOT NULL DEFAULT '', short_name_en text NOT NULL DEFAULT '',
  bin text CHECK (bin ~ '^[0-9]{12}$'),
  address_kk text NOT NULL DEFAULT '', address_ru text NOT NULL DEFAULT '', address_en text NOT NULL DEFAULT '',
  email text NOT NULL DEFAULT '', phone text NOT NULL DEFAULT '',
  week_days smallint NOT NULL DEFAULT 5 CHECK (week_days IN (5, 6)),
  settings jsonb NOT NULL DEFAULT '{}',
  created_at timestamptz NOT NULL
);
COMMENT ON TABLE organisations.organisation IS 'reference: an organisation of education, the tenant';
SELECT dala.reference_table('organisations.organisation');

CREATE TABLE organisations.unit (
  org_id uuid NOT NULL, id uuid NOT NULL,
  parent_id uuid,
  kind text NOT NULL CHECK (kind IN ('faculty', 'department', 'chair', 'office', 'group', 'class')),
  code text NOT NULL DEFAULT '',
  name_kk text NOT NULL, name_ru text NOT NULL, name_en text NOT NULL,
  study_year smallint, shift smallint, language text CHECK (language IN ('kk', 'ru', 'en')),
  archived_at timestamptz,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (org_id, id)
);
COMMENT ON TABLE organisations.unit IS 'tenant: a part of the structure: faculty, department, chair, office, group or class';
SELECT dala.tenant_table('organisations.unit');
ALTER TABLE organisations.unit ADD CONSTRAINT unit_org FOREIGN KEY (org_id) REFERENCES organisations.organisation (id);
ALTER TABLE organisations.unit ADD CONSTRAINT unit_parent FOREIGN KEY (org_id, parent_id) REFERENCES organisations.unit (org_id, id);
CREATE INDEX unit_parent ON organisations.unit (org_id, parent_id);
CREATE UNIQUE INDEX unit_code ON organisations.unit (org_id, kind, code) WHERE code <> '' AND archived_at IS NULL;

-- identity --------------------------------------------------------------------------------------------------------

CREATE TABLE identity.account (
  id uuid PRIMARY KEY,
  password_hash text,
  totp_secret text, totp_last_step bigint,
  locale text NOT NULL DEFAULT 'kk' CHECK (locale IN ('kk', 'ru', 'en')),
  disabled_at timestamptz,
  created_at timestamptz NOT NULL
);
COMMENT ON TABLE identity.account IS 'reference: a sign-in account, one for a human being in all organisations';
SELECT dala.reference_table('identity.account');

CREATE TABLE identity.login (
  kind text NOT NULL CHECK (kind IN ('email', 'phone', 'iin')),
  value text NOT NULL,
  account_id uuid NOT NULL,
  PRIMARY KEY (kind, value)
);
COMMENT ON TABLE identity.login IS 'reference: directory of what an account signs in with; value is normalised, for iin a keyed hash';
SELECT dala.reference_table('identity.login');
ALTER TABLE identity.login ADD CONSTRAINT login_account FOREIGN KEY (account_id) REFERENCES identity.account (id);
CREATE INDEX login_account ON identity.login (account_id);

CREATE TABLE identity.session (
  token_hash bytea PRIMARY KEY,
  id uuid NOT NULL UNIQUE,
  account_id uuid NOT NULL,
  org_id uuid,
  second_factor_at timestamptz,
  device text NOT NULL DEFAULT '', address text NOT NULL DEFAULT '',
  created_at timestamptz NOT NULL, seen_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL, revoked_at timestamptz
);
COMMENT ON TABLE identity.session IS 'reference: an opaque session; only the hash of its token is kept';
SELECT dala.reference_table('identity.session');
ALTER TABLE identity.session ADD CONSTRAINT session_account FOREIGN KEY (account_id) REFERENCES identity.account (id);
ALTER TABLE identity.session ADD CONSTRAINT session_org FOREIGN KEY (org_id) REFERENCES organisations.organisation (id);
CREATE INDEX session_account ON identity.session (account_id);

-- people ----------------------------------------------------------------------------------------------------------

CREATE TABLE people.person (
  org_id uuid NOT NULL, id uuid NOT NULL,
  account_id uuid,
  surname text NOT NULL DEFAULT '', given_name text NOT NULL, patronymic text NOT NULL DEFAULT '',
  latin_name text NOT NULL DEFAULT '',
  -- surname, given name, patronymic in lower case with Kazakh letters folded, for second-rank search
  search_name text NOT NULL DEFAULT '',
  birth_date date,
  -- sealed: AES-256-GCM under the organisation's key; iin_index: keyed hash for equality
  iin_sealed bytea, iin_index bytea, iin_absent_reason text NOT NULL DEFAULT '',
  email text NOT NULL DEFAULT '', phone text NOT NULL DEFAULT '',
  external_id text,
  created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL,
  PRIMARY KEY (org_id, id)
);
COMMENT ON TABLE people.person IS 'tenant: a person known to the organisation: learner, guardian or staff';
SELECT dala.tenant_table('people.person');
ALTER TABLE people.person ADD CONSTRAINT person_org FOREIGN KEY (org_id) REFERENCES organisations.organisation (id);
ALTER TABLE people.person ADD CONSTRAINT person_account FOREIGN KEY (account_id) REFERENCES identity.account (id);
CREATE UNIQUE INDEX person_iin ON people.person (org_id, iin_index) WHERE iin_index IS NOT NULL;
CREATE UNIQUE INDEX person_external ON people.person (org_id, external_id) WHERE external_id IS NOT NULL;
CREATE UNIQUE INDEX person_account ON people.person (org_id, account_id) WHERE account_id IS NOT NULL;
CREATE INDEX person_search ON people.person (org_id, search_name text_pattern_ops, id);

-- which organisations an account belongs to, readable before an organisation is chosen
CREATE TABLE identity.membership (
  account_id uuid NOT NULL, org_id uuid NOT NULL, person_id uuid NOT NULL,
  PRIMARY KEY (account_id, org_id)
);
COMMENT ON TABLE identity.membership IS 'reference: directory of the organisations an account belongs to';
SELECT dala.reference_table('identity.membership');
ALTER TABLE identity.membership ADD CONSTRAINT membership_account FOREIGN KEY (account_id) REFERENCES identity.account (id);
ALTER TABLE identity.membership ADD CONSTRAINT membership_org FOREIGN KEY (org_id) REFERENCES organisations.organisation (id);

CREATE TABLE identity.role_grant (
  org_id uuid NOT NULL, id uuid NOT NULL,
  person_id uuid NOT NULL,
  role text NOT NULL,
  unit_id uuid, -- null: the whole organisation
  granted_by uuid, granted_at timestamptz NOT NULL,
  valid_until timestamptz, revoked_at timestamptz, revoked_by uuid,
  PRIMARY KEY (org_id, id)
);
COMMENT ON TABLE identity.role_grant IS 'tenant: a role of a person in the organisation or one of its units';
SELECT dala.tenant_table('identity.role_grant');
ALTER TABLE identity.role_grant ADD CONSTRAINT role_grant_person FOREIGN KEY (org_id, person_id) REFERENCES people.person (org_id, id);
ALTER TABLE identity.role_grant ADD CONSTRAINT role_grant_unit FOREIGN KEY (org_id, unit_id) REFERENCES organisations.unit (org_id, id);
CREATE INDEX role_grant_person ON identity.role_grant (org_id, person_id) WHERE revoked_at IS NULL;
CREATE INDEX role_grant_role ON identity.role_grant (org_id, role) WHERE revoked_at IS NULL;
CREATE INDEX role_grant_unit ON identity.role_grant (org_id, unit_id);

CREATE TABLE people.learner (
  org_id uuid NOT NULL, person_id uuid NOT NULL,
  number text NOT NULL DEFAULT '', -- learner's card or record-book number
  level text NOT NULL CHECK (level IN ('primary', 'basic-secondary', 'general-secondary', 'tvet', 'postsecondary', 'bachelor', 'master', 'doctor', 'additional')),
  study_form text NOT NULL DEFAULT 'full-time' CHECK (study_form IN ('full-time', 'evening', 'extramural', 'externship')),
  study_year smallint,
  group_id uuid,
  programme_id uuid,
  language text NOT NULL DEFAULT 'kk' CHECK (language IN ('kk', 'ru', 'en')),
  -- the current row of the contingent events; changed only by registrar together with an event
  status text NOT NULL DEFAULT 'applicant' CHECK (status IN ('applicant', 'studying', 'academic-leave', 'expelled', 'graduated', 'transferred-out')),
  status_since date,
  PRIMARY KEY (org_id, person_id)
);
COMMENT ON TABLE people.learner IS 'tenant: the learner registry';
SELECT dala.tenant_table('people.learner');
ALTER TABLE people.learner ADD CONSTRAINT learner_person FOREIGN KEY (org_id, person_id) REFERENCES people.person (org_id, id);
ALTER TABLE people.learner ADD CONSTRAINT learner_group FOREIGN KEY (org_id, group_id) REFERENCES organisations.unit (org_id, id);
CREATE INDEX learner_group ON people.learner (org_id, group_id);
CREATE INDEX learner_status ON people.learner (org_id, status);

CREATE TABLE people.guardianship (
  org_id uuid NOT NULL, guardian_id uuid NOT NULL, child_id uuid NOT NULL,
  relation text NOT NULL DEFAULT 'parent' CHECK (relation IN ('parent', 'guardian', 'trustee', 'other')),
  since timestamptz NOT NULL, ended_at timestamptz,
  PRIMARY KEY (org_id, guardian_id, child_id)
);
COMMENT ON TABLE people.guardianship IS 'tenant: who stands for which child';
SELECT dala.tenant_table('people.guardianship');
ALTER TABLE people.guardianship ADD CONSTRAINT guardianship_guardian FOREIGN KEY (org_id, guardian_id) REFERENCES people.person (org_id, id);
ALTER TABLE people.guardianship ADD CONSTRAINT guardianship_child FOREIGN KEY (org_id, child_id) REFERENCES people.person (org_id, id);
CREATE INDEX guardianship_child ON people.guardianship (org_id, child_id);

CREATE TABLE people.staff (
  org_id uuid NOT NULL, person_id uuid NOT NULL,
  position_kk text NOT NULL DEFAULT '', position_ru text NOT NULL DEFAULT '', position_en text NOT NULL DEFAULT '',
  unit_id uuid,
  hired_on date, left_on date,
  PRIMARY KEY (org_id, person_id)
);
COMMENT ON TABLE people.staff IS 'tenant: members of staff';
SELECT dala.tenant_table('people.staff');
ALTER TABLE people.staff ADD CONSTRAINT staff_person FOREIGN KEY (org_id, person_id) REFERENCES people.person (org_id, id);
ALTER TABLE people.staff ADD CONSTRAINT staff_unit FOREIGN KEY (org_id, unit_id) REFERENCES organisations.unit (org_id, id);
CREATE INDEX staff_unit ON people.staff (org_id, unit_id);

-- audit -----------------------------------------------------------------------------------------------------------

CREATE TABLE audit.chain_head (
  org_id uuid NOT NULL, seq bigint NOT NULL, hash bytea NOT NULL,
  PRIMARY KEY (org_id)
);
COMMENT ON TABLE audit.chain_head IS 'tenant: the last link of the organisation''s event chain, locked while a link is added';
SELECT dala.tenant_table('audit.chain_head');

CREATE TABLE audit.event (
  org_id uuid NOT NULL, seq bigint NOT NULL,
  id uuid NOT NULL,
  at timestamptz(3) NOT NULL,
  actor_id uuid, actor_kind text NOT NULL,
  kind text NOT NULL,
  subject_kind text NOT NULL, subject_id uuid,
  about_id uuid, -- the person whose trail shows the event
  payload jsonb NOT NULL,
  previous_hash bytea NOT NULL, hash bytea NOT NULL,
  PRIMARY KEY (org_id, seq)
);
COMMENT ON TABLE audit.event IS 'tenant, append-only: every business change, chained by hash: outbox, audit trail and evidence in one';
SELECT dala.tenant_table('audit.event');
SELECT dala.append_only('audit.event');
CREATE UNIQUE INDEX event_id ON audit.event (org_id, id);
CREATE INDEX event_subject ON audit.event (org_id, subject_id, seq);
CREATE INDEX event_about ON audit.event (org_id, about_id, seq) WHERE about_id IS NOT NULL;
CREATE INDEX event_kind ON audit.event (org_id, kind, seq);

CREATE TABLE audit.disclosure (
  org_id uuid NOT NULL, event_id uuid NOT NULL, field text NOT NULL,
  salt bytea NOT NULL, value text NOT NULL,
  PRIMARY KEY (org_id, event_id, field)
);
COMMENT ON TABLE audit.disclosure IS 'tenant: the personal data behind a salted commitment in an event; erasable without breaking the chain';
SELECT dala.tenant_table('audit.disclosure');
