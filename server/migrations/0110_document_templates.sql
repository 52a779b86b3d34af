-- Templates of papers, what each document was written from, formats of numbers, numbers without a document.

CREATE TABLE documents.template_version (
  org_id uuid NOT NULL, id uuid NOT NULL,
  kind text NOT NULL, version integer NOT NULL CHECK (version > 0),
  body jsonb NOT NULL, hash bytea NOT NULL,
  note text NOT NULL DEFAULT '',
  created_by uuid NOT NULL, created_at timestamptz NOT NULL,
  PRIMARY KEY (org_id, id),
  UNIQUE (org_id, kind, version)
);
COMMENT ON TABLE documents.template_version IS 'tenant, append-only: the published words of a kind of paper; a version that was used stays for ever';
SELECT dala.tenant_table('documents.template_version');
SELECT dala.append_only('documents.template_version');
ALTER TABLE documents.template_version ADD CONSTRAINT template_version_org FOREIGN KEY (org_id) REFERENCES organisations.organisation (id);
ALTER TABLE documents.template_version ADD CONSTRAINT template_version_by FOREIGN KEY (org_id, created_by) REFERENCES people.person (org_id, id);

CREATE TABLE documents.template_use (
  org_id uuid NOT NULL, kind text NOT NULL,
  version_id uuid, -- null: the words that come with the product
  draft jsonb, draft_by uuid, draft_at timestamptz,
  changed_by uuid, changed_at timestamptz,
  PRIMARY KEY (org_id, kind)
);
COMMENT ON TABLE documents.template_use IS 'tenant: which version of a kind is written today, and the draft of the next';
SELECT dala.tenant_table('documents.template_use');
ALTER TABLE documents.template_use ADD CONSTRAINT template_use_version FOREIGN KEY (org_id, version_id) REFERENCES documents.template_version (org_id, id);
ALTER TABLE documents.template_use ADD CONSTRAINT template_use_draft_by FOREIGN KEY (org_id, draft_by) REFERENCES people.person (org_id, id);
ALTER TABLE documents.template_use ADD CONSTRAINT template_use_changed_by FOREIGN KEY (org_id, changed_by) REFERENCES people.person (org_id, id);
CREATE INDEX template_use_version ON documents.template_use (org_id, version_id);
CREATE INDEX template_use_draft_by ON documents.template_use (org_id, draft_by);
CREATE INDEX template_use_changed_by ON documents.template_use (org_id, changed_by);
CREATE INDEX template_version_by ON documents.template_version (org_id, created_by);

ALTER TABLE documents.document ADD COLUMN template text;
ALTER TABLE documents.document ADD COLUMN template_edition integer;
ALTER TABLE documents.document ADD COLUMN template_version_id uuid;
ALTER TABLE documents.document ADD COLUMN template_values jsonb;
COMMENT ON COLUMN documents.document.template IS 'the kind of template it was written from; null for papers written before templates';
COMMENT ON COLUMN documents.document.template_edition IS 'edition of the product''s own words, or the number of the organisation''s version';
COMMENT ON COLUMN documents.document.template_values IS 'what was written into the template: with it the paper is made again, word for word';
ALTER TABLE documents.document ADD CONSTRAINT document_template_version FOREIGN KEY (org_id, template_version_id) REFERENCES documents.template_version (org_id, id);
CREATE INDEX document_template_version ON documents.document (org_id, template_version_id) WHERE template_version_id IS NOT NULL;
CREATE INDEX document_dated ON documents.document (org_id, dated_on, id);
CREATE INDEX document_created_by ON documents.document (org_id, created_by);
CREATE INDEX document_signed_by ON documents.document (org_id, signed_by);

CREATE TABLE documents.number_format (
  org_id uuid NOT NULL, register text NOT NULL,
  format text NOT NULL CHECK (format LIKE '%{n}%' AND length(format) <= 40),
  changed_by uuid NOT NULL, changed_at timestamptz NOT NULL,
  PRIMARY KEY (org_id, register)
);
COMMENT ON TABLE documents.number_format IS 'tenant: how an organisation writes the numbers of a register; labels given before stay as they are';
SELECT dala.tenant_table('documents.number_format');
ALTER TABLE documents.number_format ADD CONSTRAINT number_format_org FOREIGN KEY (org_id) REFERENCES organisations.organisation (id);
ALTER TABLE documents.number_format ADD CONSTRAINT number_format_by FOREIGN KEY (org_id, changed_by) REFERENCES people.person (org_id, id);
CREATE INDEX number_format_by ON documents.number_format (org_id, changed_by);

CREATE TABLE documents.number_note (
  org_id uuid NOT NULL, id uuid NOT NULL,
  register text NOT NULL, year smallint NOT NULL, number integer NOT NULL CHECK (number > 0),
  label text NOT NULL,
  state text NOT NULL CHECK (state IN ('reserved', 'used', 'annulled')),
  reason text NOT NULL CHECK (length(reason) BETWEEN 3 AND 1000),
  document_id uuid, -- of a document whose number was annulled, or which took the reserved number
  by_id uuid NOT NULL, at timestamptz NOT NULL,
  ended_by uuid, ended_at timestamptz, ended_reason text,
  PRIMARY KEY (org_id, id),
  UNIQUE (org_id, register, year, number)
);
COMMENT ON TABLE documents.number_note IS 'tenant: numbers kept for a paper that is still to come, and annulled ones, each with its reason';
SELECT dala.tenant_table('documents.number_note');
REVOKE DELETE, TRUNCATE ON documents.number_note FROM dala_app;
ALTER TABLE documents.number_note ADD CONSTRAINT number_note_document FOREIGN KEY (org_id, document_id) REFERENCES documents.document (org_id, id);
ALTER TABLE documents.number_note ADD CONSTRAINT number_note_by FOREIGN KEY (org_id, by_id) REFERENCES people.person (org_id, id);
ALTER TABLE documents.number_note ADD CONSTRAINT number_note_ended_by FOREIGN KEY (org_id, ended_by) REFERENCES people.person (org_id, id);
CREATE INDEX number_note_document ON documents.number_note (org_id, document_id);
CREATE INDEX number_note_by ON documents.number_note (org_id, by_id);
CREATE INDEX number_note_ended_by ON documents.number_note (org_id, ended_by);
