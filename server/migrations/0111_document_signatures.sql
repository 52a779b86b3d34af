-- Signatures of documents with what was found when they were checked, and who opened a document.

CREATE TABLE documents.signature (
  org_id uuid NOT NULL, id uuid NOT NULL,
  document_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('cms', 'confirmation')),
  signer_id uuid NOT NULL,
  attempt smallint NOT NULL CHECK (attempt > 0),
  hash bytea NOT NULL CHECK (length(hash) = 32), -- SHA-256 of the very bytes that were signed
  file_id uuid, -- the detached signature, byte for byte as it came
  certificate jsonb, timestamp_at timestamptz, claimed_at timestamptz,
  signed_at timestamptz NOT NULL,
  PRIMARY KEY (org_id, id),
  UNIQUE (org_id, document_id, signer_id, kind, attempt),
  CHECK ((kind = 'cms') = (file_id IS NOT NULL))
);
COMMENT ON TABLE documents.signature IS 'tenant, append-only: who signed a document and how: electronic signature (CMS) or confirmation in the cabinet';
SELECT dala.tenant_table('documents.signature');
SELECT dala.append_only('documents.signature');
ALTER TABLE documents.signature ADD CONSTRAINT signature_document FOREIGN KEY (org_id, document_id) REFERENCES documents.document (org_id, id);
ALTER TABLE documents.signature ADD CONSTRAINT signature_signer FOREIGN KEY (org_id, signer_id) REFERENCES people.person (org_id, id);
CREATE INDEX signature_signer ON documents.signature (org_id, signer_id);

CREATE TABLE documents.signature_check (
  org_id uuid NOT NULL, signature_id uuid NOT NULL, number integer NOT NULL CHECK (number > 0),
  verdict text NOT NULL CHECK (verdict IN ('valid', 'not-verified', 'invalid', 'confirmed')),
  reasons text[] NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (org_id, signature_id, number)
);
COMMENT ON TABLE documents.signature_check IS 'tenant, append-only: each check of a signature; the last one is how it stands';
SELECT dala.tenant_table('documents.signature_check');
SELECT dala.append_only('documents.signature_check');
ALTER TABLE documents.signature_check ADD CONSTRAINT signature_check_signature FOREIGN KEY (org_id, signature_id) REFERENCES documents.signature (org_id, id);

CREATE TABLE documents.reading (
  org_id uuid NOT NULL, document_id uuid NOT NULL, person_id uuid NOT NULL,
  first_at timestamptz NOT NULL, last_at timestamptz NOT NULL, times integer NOT NULL DEFAULT 1,
  PRIMARY KEY (org_id, document_id, person_id)
);
COMMENT ON TABLE documents.reading IS 'tenant: who opened the words of a document, when first and last, how often';
SELECT dala.tenant_table('documents.reading');
REVOKE DELETE, TRUNCATE ON documents.reading FROM dala_app;
ALTER TABLE documents.reading ADD CONSTRAINT reading_document FOREIGN KEY (org_id, document_id) REFERENCES documents.document (org_id, id);
ALTER TABLE documents.reading ADD CONSTRAINT reading_person FOREIGN KEY (org_id, person_id) REFERENCES people.person (org_id, id);
CREATE INDEX reading_person ON documents.reading (org_id, person_id);

CREATE INDEX document_hash ON documents.document (org_id, hash);

CREATE TABLE documents.hold (
  org_id uuid NOT NULL, id uuid NOT NULL, document_id uuid NOT NULL,
  reason text NOT NULL CHECK (length(reason) BETWEEN 3 AND 1000),
  put_by uuid NOT NULL, put_at timestamptz NOT NULL,
  lifted_by uuid, lifted_at timestamptz, lifted_reason text,
  PRIMARY KEY (org_id, id)
);
COMMENT ON TABLE documents.hold IS 'tenant: documents that must be kept beyond their term: a court, an inspection, an appeal';
SELECT dala.tenant_table('documents.hold');
REVOKE DELETE, TRUNCATE ON documents.hold FROM dala_app;
ALTER TABLE documents.hold ADD CONSTRAINT hold_document FOREIGN KEY (org_id, document_id) REFERENCES documents.document (org_id, id);
ALTER TABLE documents.hold ADD CONSTRAINT hold_put_by FOREIGN KEY (org_id, put_by) REFERENCES people.person (org_id, id);
ALTER TABLE documents.hold ADD CONSTRAINT hold_lifted_by FOREIGN KEY (org_id, lifted_by) REFERENCES people.person (org_id, id);
CREATE INDEX hold_document ON documents.hold (org_id, document_id);
CREATE INDEX hold_put_by ON documents.hold (org_id, put_by);
CREATE INDEX hold_lifted_by ON documents.hold (org_id, lifted_by);

CREATE TABLE documents.retention (
  org_id uuid NOT NULL, register text NOT NULL,
  years smallint NOT NULL CHECK (years BETWEEN 1 AND 100),
  changed_by uuid NOT NULL, changed_at timestamptz NOT NULL,
  PRIMARY KEY (org_id, register)
);
COMMENT ON TABLE documents.retention IS 'tenant: for how many years the organisation keeps the documents of a register, where it is not the term that comes with the product';
SELECT dala.tenant_table('documents.retention');
ALTER TABLE documents.retention ADD CONSTRAINT retention_by FOREIGN KEY (org_id, changed_by) REFERENCES people.person (org_id, id);
CREATE INDEX retention_by ON documents.retention (org_id, changed_by);
