-- Certificates of courses: facts that never change, a status that does, and the directory of the codes on paper.

CREATE SCHEMA certificates;

CREATE TABLE certificates.form (
  org_id uuid NOT NULL,
  signatory_name text NOT NULL,
  position_kk text NOT NULL, position_ru text NOT NULL, position_en text NOT NULL,
  domains text[] NOT NULL, -- hosts at which certificates may be read (A2016-40.2)
  updated_by uuid, updated_at timestamptz NOT NULL,
  PRIMARY KEY (org_id)
);
COMMENT ON TABLE certificates.form IS 'tenant: who signs the organisation''s certificates and at which domain they are read';
SELECT dala.tenant_table('certificates.form');
ALTER TABLE certificates.form ADD CONSTRAINT form_org FOREIGN KEY (org_id) REFERENCES organisations.organisation (id);

CREATE TABLE certificates.certificate (
  org_id uuid NOT NULL, id uuid NOT NULL,
  learner_id uuid NOT NULL, offering_id uuid NOT NULL,
  year smallint NOT NULL, number integer NOT NULL, label text NOT NULL,
  code text NOT NULL CHECK (length(code) = 22), -- 128 random bits; the link and the QR code hold it
  facts jsonb NOT NULL, hash bytea NOT NULL, -- every fact of the paper, and the SHA-256 of their canonical form
  file_id uuid NOT NULL, file_hash bytea NOT NULL,
  status text NOT NULL DEFAULT 'valid' CHECK (status IN ('valid', 'changed', 'revoked')),
  reason text NOT NULL DEFAULT '', -- why it was changed or revoked
  replaced_by uuid, replaces uuid,
  issued_by uuid NOT NULL, issued_at timestamptz NOT NULL, ended_at timestamptz,
  PRIMARY KEY (org_id, id),
  UNIQUE (org_id, year, number)
);
COMMENT ON TABLE certificates.certificate IS 'tenant: an issued certificate; its facts and numbers are written once, only the status changes';
SELECT dala.tenant_table('certificates.certificate');
ALTER TABLE certificates.certificate ADD CONSTRAINT certificate_learner FOREIGN KEY (org_id, learner_id) REFERENCES people.learner (org_id, person_id);
ALTER TABLE certificates.certificate ADD CONSTRAINT certificate_offering FOREIGN KEY (org_id, offering_id) REFERENCES courses.offering (org_id, id);
ALTER TABLE certificates.certificate ADD CONSTRAINT certificate_replaced FOREIGN KEY (org_id, replaced_by) REFERENCES certificates.certificate (org_id, id);
ALTER TABLE certificates.certificate ADD CONSTRAINT certificate_replaces FOREIGN KEY (org_id, replaces) REFERENCES certificates.certificate (org_id, id);
CREATE INDEX certificate_learner ON certificates.certificate (org_id, learner_id, id);
CREATE INDEX certificate_offering ON certificates.certificate (org_id, offering_id, learner_id);
CREATE INDEX certificate_replaced ON certificates.certificate (org_id, replaced_by) WHERE replaced_by IS NOT NULL;
CREATE INDEX certificate_replaces ON certificates.certificate (org_id, replaces) WHERE replaces IS NOT NULL;
-- of one course a learner holds one certificate that is valid
CREATE UNIQUE INDEX certificate_valid ON certificates.certificate (org_id, offering_id, learner_id) WHERE status = 'valid';

-- Found by everybody who holds the code, before an organisation is known: only the hash of the code stands here.
CREATE TABLE certificates.directory (
  code_hash bytea PRIMARY KEY,
  org_id uuid NOT NULL,
  certificate_id uuid NOT NULL
);
COMMENT ON TABLE certificates.directory IS 'reference: which organisation''s certificate a code names; holds the SHA-256 of the code only';
SELECT dala.reference_table('certificates.directory');
ALTER TABLE certificates.directory ADD CONSTRAINT directory_org FOREIGN KEY (org_id) REFERENCES organisations.organisation (id);
