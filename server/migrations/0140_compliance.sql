-- The board: what each look into the rows gave, how each clause stands and stood, records kept by hand, inspections, signed exports, and the
-- counts that an authority may read.

CREATE SCHEMA compliance;

CREATE TABLE compliance.answer (
  org_id uuid NOT NULL, check_key text NOT NULL,
  examined integer, broken integer NOT NULL DEFAULT 0, soon integer NOT NULL DEFAULT 0, -- examined null: it could not be counted
  forecast jsonb NOT NULL DEFAULT '[]', -- what will be broken on which day: [{ on, count }]
  took_ms integer NOT NULL,
  fault text NOT NULL DEFAULT '',
  counted_at timestamptz NOT NULL,
  PRIMARY KEY (org_id, check_key)
);
COMMENT ON TABLE compliance.answer IS 'tenant: what the last look into the rows gave';
SELECT dala.tenant_table('compliance.answer');
ALTER TABLE compliance.answer ADD CONSTRAINT answer_org FOREIGN KEY (org_id) REFERENCES organisations.organisation (id);

CREATE TABLE compliance.clause (
  org_id uuid NOT NULL, clause_id text NOT NULL,
  state text NOT NULL, reason text NOT NULL,
  examined integer NOT NULL, broken integer NOT NULL, soon integer NOT NULL,
  since timestamptz NOT NULL,
  PRIMARY KEY (org_id, clause_id)
);
COMMENT ON TABLE compliance.clause IS 'tenant: how a clause stands; the history beside it says how it stood';
SELECT dala.tenant_table('compliance.clause');
ALTER TABLE compliance.clause ADD CONSTRAINT clause_org FOREIGN KEY (org_id) REFERENCES organisations.organisation (id);

CREATE TABLE compliance.history (
  org_id uuid NOT NULL, id uuid NOT NULL,
  clause_id text NOT NULL,
  state text NOT NULL, reason text NOT NULL,
  examined integer NOT NULL, broken integer NOT NULL, soon integer NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (org_id, id)
);
COMMENT ON TABLE compliance.history IS 'tenant, append-only: every change of the state or the numbers of a clause';
SELECT dala.tenant_table('compliance.history');
SELECT dala.append_only('compliance.history');
ALTER TABLE compliance.history ADD CONSTRAINT history_org FOREIGN KEY (org_id) REFERENCES organisations.organisation (id);
CREATE INDEX history_clause ON compliance.history (org_id, clause_id, at);

CREATE TABLE compliance.day (
  org_id uuid NOT NULL, on_date date NOT NULL,
  counts jsonb NOT NULL, -- clauses in force by state
  PRIMARY KEY (org_id, on_date)
);
COMMENT ON TABLE compliance.day IS 'tenant: how many clauses stood how at the end of a day';
SELECT dala.tenant_table('compliance.day');
ALTER TABLE compliance.day ADD CONSTRAINT day_org FOREIGN KEY (org_id) REFERENCES organisations.organisation (id);

CREATE TABLE compliance.record (
  org_id uuid NOT NULL, id uuid NOT NULL,
  record_id uuid NOT NULL, version integer NOT NULL,
  clause_id text NOT NULL,
  status text NOT NULL CHECK (status IN ('kept', 'withdrawn')),
  title text NOT NULL, note text NOT NULL DEFAULT '',
  responsible_id uuid, file_id uuid,
  valid_from date NOT NULL, valid_until date, -- null: without a term
  reason text NOT NULL DEFAULT '', -- why it was withdrawn
  by_id uuid, at timestamptz NOT NULL,
  PRIMARY KEY (org_id, id),
  UNIQUE (org_id, record_id, version),
  CHECK (valid_until IS NULL OR valid_until >= valid_from)
);
COMMENT ON TABLE compliance.record IS 'tenant, append-only: versions of what the organisation records by hand about a clause; the highest version counts';
SELECT dala.tenant_table('compliance.record');
SELECT dala.append_only('compliance.record');
ALTER TABLE compliance.record ADD CONSTRAINT record_responsible FOREIGN KEY (org_id, responsible_id) REFERENCES people.person (org_id, id);
ALTER TABLE compliance.record ADD CONSTRAINT record_by FOREIGN KEY (org_id, by_id) REFERENCES people.person (org_id, id);
CREATE INDEX record_clause ON compliance.record (org_id, clause_id, record_id, version);
CREATE INDEX record_responsible ON compliance.record (org_id, responsible_id) WHERE responsible_id IS NOT NULL;

CREATE TABLE compliance.inspection (
  org_id uuid NOT NULL, id uuid NOT NULL,
  person_id uuid NOT NULL,
  authority text NOT NULL, basis text NOT NULL, -- the authority that sent, and by which act of it
  valid_from date NOT NULL, valid_until date NOT NULL,
  unit_ids uuid[] NOT NULL DEFAULT '{}', -- none: the whole organisation
  clauses text[] NOT NULL DEFAULT '{}', -- IDs of clauses or beginnings of them; none: all
  grant_ids uuid[] NOT NULL DEFAULT '{}', -- the roles that were given for it
  granted_by uuid, granted_at timestamptz NOT NULL,
  ended_by uuid, ended_at timestamptz,
  PRIMARY KEY (org_id, id),
  CHECK (valid_from <= valid_until)
);
COMMENT ON TABLE compliance.inspection IS 'tenant: who inspects the organisation, what of it, until when';
SELECT dala.tenant_table('compliance.inspection');
ALTER TABLE compliance.inspection ADD CONSTRAINT inspection_person FOREIGN KEY (org_id, person_id) REFERENCES people.person (org_id, id);
ALTER TABLE compliance.inspection ADD CONSTRAINT inspection_granted_by FOREIGN KEY (org_id, granted_by) REFERENCES people.person (org_id, id);
CREATE INDEX inspection_person ON compliance.inspection (org_id, person_id);
CREATE INDEX inspection_granted_by ON compliance.inspection (org_id, granted_by);

CREATE TABLE compliance.export (
  org_id uuid NOT NULL, id uuid NOT NULL,
  made_by uuid NOT NULL, made_at timestamptz NOT NULL,
  as_of date NOT NULL,
  clauses integer NOT NULL, rows integer NOT NULL,
  root bytea NOT NULL, -- over the hashes of all evidence rows
  chain_seq bigint NOT NULL, chain_hash bytea NOT NULL, -- the last event at that moment
  fingerprint text NOT NULL,
  file_id uuid NOT NULL, size integer NOT NULL, sha256 bytea NOT NULL,
  PRIMARY KEY (org_id, id)
);
COMMENT ON TABLE compliance.export IS 'tenant, append-only: signed exports that were handed out, with what they commit to';
SELECT dala.tenant_table('compliance.export');
SELECT dala.append_only('compliance.export');
ALTER TABLE compliance.export ADD CONSTRAINT export_made_by FOREIGN KEY (org_id, made_by) REFERENCES people.person (org_id, id);
CREATE INDEX export_made_by ON compliance.export (org_id, made_by);

-- An authority belongs to no tenant it oversees: each organisation publishes its own counts, and says to whom they are open.
CREATE TABLE compliance.authority (
  org_id uuid PRIMARY KEY,
  since timestamptz NOT NULL
);
COMMENT ON TABLE compliance.authority IS 'reference: organisations of this installation that are education authorities';
SELECT dala.reference_table('compliance.authority');
ALTER TABLE compliance.authority ADD CONSTRAINT authority_org FOREIGN KEY (org_id) REFERENCES organisations.organisation (id);

CREATE TABLE compliance.oversight (
  authority_id uuid NOT NULL, organisation_id uuid NOT NULL,
  detail text NOT NULL CHECK (detail IN ('counts', 'clauses')),
  since timestamptz NOT NULL,
  PRIMARY KEY (authority_id, organisation_id)
);
COMMENT ON TABLE compliance.oversight IS 'reference: what an organisation has opened to an authority: counts, or clauses with their numbers';
SELECT dala.reference_table('compliance.oversight');
ALTER TABLE compliance.oversight ADD CONSTRAINT oversight_authority FOREIGN KEY (authority_id) REFERENCES compliance.authority (org_id);
ALTER TABLE compliance.oversight ADD CONSTRAINT oversight_organisation FOREIGN KEY (organisation_id) REFERENCES organisations.organisation (id);
CREATE INDEX oversight_organisation ON compliance.oversight (organisation_id);

CREATE TABLE compliance.summary (
  organisation_id uuid PRIMARY KEY,
  on_date date NOT NULL,
  counts jsonb NOT NULL,
  clauses jsonb, -- [[clause, state, reason, examined, broken, soon], …] while some authority may see them, else null
  published_at timestamptz NOT NULL
);
COMMENT ON TABLE compliance.summary IS 'reference: the counts that an organisation publishes about itself; no person is in it';
SELECT dala.reference_table('compliance.summary');
ALTER TABLE compliance.summary ADD CONSTRAINT summary_organisation FOREIGN KEY (organisation_id) REFERENCES organisations.organisation (id);

-- As jobs.enqueue, for many at once, and without putting off what waits already: under a steady stream of changes the work still comes.
CREATE FUNCTION jobs.enqueue_once(kind text, payloads json[], keys text[], queue text, run_at timestamptz) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  PERFORM graphile_worker.add_job(identifier => kind, payload => one.payload, queue_name => queue, run_at => run_at,
      max_attempts => 5, job_key => one.key, job_key_mode => 'preserve_run_at')
    FROM unnest(payloads, keys) AS one (payload, key);
END $$;
REVOKE ALL ON FUNCTION jobs.enqueue_once FROM PUBLIC;
GRANT EXECUTE ON FUNCTION jobs.enqueue_once TO dala_app;
