-- Papers that staff must keep (order 130 of 06.04.2020) and papers of the organisation itself: route of approval, archive of closed periods.

CREATE TABLE documents.archive (
  org_id uuid NOT NULL, id uuid NOT NULL,
  period_from date NOT NULL, period_to date NOT NULL CHECK (period_to >= period_from),
  papers integer NOT NULL CHECK (papers >= 0),
  hash bytea NOT NULL CHECK (length(hash) = 32), -- over the papers' ids, types and the digests of their files
  closed_by uuid NOT NULL, closed_at timestamptz NOT NULL,
  PRIMARY KEY (org_id, id),
  UNIQUE (org_id, period_from, period_to)
);
COMMENT ON TABLE documents.archive IS 'tenant, append-only: the closed set of a period''s papers';
SELECT dala.tenant_table('documents.archive');
SELECT dala.append_only('documents.archive');
ALTER TABLE documents.archive ADD CONSTRAINT archive_closed_by FOREIGN KEY (org_id, closed_by) REFERENCES people.person (org_id, id);
CREATE INDEX archive_closed_by ON documents.archive (org_id, closed_by);

CREATE TABLE documents.paper (
  org_id uuid NOT NULL, id uuid NOT NULL,
  type text NOT NULL, title text NOT NULL CHECK (length(title) BETWEEN 1 AND 300),
  period_from date NOT NULL, period_to date NOT NULL CHECK (period_to >= period_from),
  responsible_id uuid NOT NULL,
  file_id uuid, file_sha256 bytea,
  state text NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'submitted', 'returned', 'approved')),
  step smallint NOT NULL DEFAULT 0 CHECK (step >= 0),
  document_id uuid, archive_id uuid,
  created_by uuid NOT NULL, created_at timestamptz NOT NULL, changed_at timestamptz NOT NULL,
  PRIMARY KEY (org_id, id),
  CHECK (state IN ('draft', 'returned') OR file_id IS NOT NULL),
  CHECK ((state = 'approved') = (document_id IS NOT NULL)),
  CHECK (archive_id IS NULL OR state = 'approved')
);
COMMENT ON TABLE documents.paper IS 'tenant: a paper of a period: what it is, who keeps it, how far its approval has come, in which archive it lies';
SELECT dala.tenant_table('documents.paper');
REVOKE DELETE, TRUNCATE ON documents.paper FROM dala_app;
ALTER TABLE documents.paper ADD CONSTRAINT paper_responsible FOREIGN KEY (org_id, responsible_id) REFERENCES people.person (org_id, id);
ALTER TABLE documents.paper ADD CONSTRAINT paper_created_by FOREIGN KEY (org_id, created_by) REFERENCES people.person (org_id, id);
ALTER TABLE documents.paper ADD CONSTRAINT paper_document FOREIGN KEY (org_id, document_id) REFERENCES documents.document (org_id, id);
ALTER TABLE documents.paper ADD CONSTRAINT paper_archive FOREIGN KEY (org_id, archive_id) REFERENCES documents.archive (org_id, id);
CREATE INDEX paper_responsible ON documents.paper (org_id, responsible_id);
CREATE INDEX paper_created_by ON documents.paper (org_id, created_by);
CREATE INDEX paper_document ON documents.paper (org_id, document_id);
CREATE INDEX paper_archive ON documents.paper (org_id, archive_id);
CREATE INDEX paper_period ON documents.paper (org_id, period_to, type);

CREATE TABLE documents.paper_step (
  org_id uuid NOT NULL, id uuid NOT NULL, paper_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('submitted', 'agreed', 'approved', 'returned')),
  note text NOT NULL DEFAULT '' CHECK (length(note) <= 1000),
  by_id uuid NOT NULL, at timestamptz NOT NULL,
  PRIMARY KEY (org_id, id)
);
COMMENT ON TABLE documents.paper_step IS 'tenant, append-only: each step of a paper''s approval: who, when, why it was given back';
SELECT dala.tenant_table('documents.paper_step');
SELECT dala.append_only('documents.paper_step');
ALTER TABLE documents.paper_step ADD CONSTRAINT paper_step_paper FOREIGN KEY (org_id, paper_id) REFERENCES documents.paper (org_id, id);
ALTER TABLE documents.paper_step ADD CONSTRAINT paper_step_by FOREIGN KEY (org_id, by_id) REFERENCES people.person (org_id, id);
CREATE INDEX paper_step_paper ON documents.paper_step (org_id, paper_id, id);
CREATE INDEX paper_step_by ON documents.paper_step (org_id, by_id);
