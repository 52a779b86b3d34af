-- Documents of an organisation: registers that number without a gap, and the documents themselves as they were registered.

CREATE SCHEMA documents;

CREATE TABLE documents.register (
  org_id uuid NOT NULL, register text NOT NULL, year smallint NOT NULL,
  last integer NOT NULL CHECK (last > 0),
  PRIMARY KEY (org_id, register, year)
);
COMMENT ON TABLE documents.register IS 'tenant: the last number given in a register of a year; locked until the document is written, so that no number is skipped';
SELECT dala.tenant_table('documents.register');

CREATE TABLE documents.document (
  org_id uuid NOT NULL, id uuid NOT NULL,
  register text NOT NULL, year smallint NOT NULL, number integer NOT NULL,
  label text NOT NULL, -- the number as it is written: 214-Д
  kind text NOT NULL,
  dated_on date NOT NULL,
  title_kk text NOT NULL, title_ru text NOT NULL, title_en text NOT NULL,
  subject_kind text NOT NULL, subject_id uuid NOT NULL,
  about_id uuid, -- the person the document is about, when it is one
  content jsonb NOT NULL, -- what the paper says, in blocks; printed anew it gives the same words
  hash bytea NOT NULL, -- SHA-256 of the canonical content
  signed_by uuid, signed_at timestamptz,
  created_by uuid NOT NULL, created_at timestamptz NOT NULL,
  PRIMARY KEY (org_id, id),
  UNIQUE (org_id, register, year, number)
);
COMMENT ON TABLE documents.document IS 'tenant, append-only: a registered document: number, date, words, hash, signer';
SELECT dala.tenant_table('documents.document');
SELECT dala.append_only('documents.document');
ALTER TABLE documents.document ADD CONSTRAINT document_org FOREIGN KEY (org_id) REFERENCES organisations.organisation (id);
ALTER TABLE documents.document ADD CONSTRAINT document_about FOREIGN KEY (org_id, about_id) REFERENCES people.person (org_id, id);
ALTER TABLE documents.document ADD CONSTRAINT document_created_by FOREIGN KEY (org_id, created_by) REFERENCES people.person (org_id, id);
ALTER TABLE documents.document ADD CONSTRAINT document_signed_by FOREIGN KEY (org_id, signed_by) REFERENCES people.person (org_id, id);
CREATE INDEX document_about ON documents.document (org_id, about_id) WHERE about_id IS NOT NULL;
CREATE INDEX document_subject ON documents.document (org_id, subject_id);
