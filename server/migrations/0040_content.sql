-- Lessons as content objects: a draft that is written, versions that are published and never change.

CREATE SCHEMA content;

CREATE TABLE content.document (
  org_id uuid NOT NULL, id uuid NOT NULL,
  draft jsonb NOT NULL,
  -- counts saves of the draft; a writer who names another number has not seen what is there
  draft_number integer NOT NULL,
  draft_by uuid, draft_at timestamptz NOT NULL,
  -- the number of the version that learners read; null: never published
  published_number integer, published_at timestamptz,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (org_id, id)
);
COMMENT ON TABLE content.document IS 'tenant: a lesson being written, with the number of its published version';
SELECT dala.tenant_table('content.document');

CREATE TABLE content.version (
  org_id uuid NOT NULL, document_id uuid NOT NULL, number integer NOT NULL,
  body jsonb NOT NULL,
  digest text NOT NULL, -- SHA-256 of the canonical body, also in the event of publication
  published_by uuid, published_at timestamptz NOT NULL,
  PRIMARY KEY (org_id, document_id, number)
);
COMMENT ON TABLE content.version IS 'tenant, append-only: a lesson as it was published';
SELECT dala.tenant_table('content.version');
SELECT dala.append_only('content.version');
ALTER TABLE content.version ADD CONSTRAINT version_document FOREIGN KEY (org_id, document_id) REFERENCES content.document (org_id, id);

CREATE TABLE content.revision (
  org_id uuid NOT NULL, document_id uuid NOT NULL, draft_number integer NOT NULL,
  body jsonb NOT NULL,
  saved_by uuid, saved_at timestamptz NOT NULL,
  PRIMARY KEY (org_id, document_id, draft_number)
);
COMMENT ON TABLE content.revision IS 'tenant, append-only: earlier drafts, kept every few minutes, at each change of hands and before anything is overwritten';
SELECT dala.tenant_table('content.revision');
SELECT dala.append_only('content.revision');
ALTER TABLE content.revision ADD CONSTRAINT revision_document FOREIGN KEY (org_id, document_id) REFERENCES content.document (org_id, id);

CREATE TABLE content.file_use (
  org_id uuid NOT NULL, document_id uuid NOT NULL, file_id uuid NOT NULL,
  published boolean NOT NULL DEFAULT false, -- stands in a published version, so that learners may fetch it
  PRIMARY KEY (org_id, document_id, file_id)
);
COMMENT ON TABLE content.file_use IS 'tenant: the pictures, films and files of a lesson, of all its drafts and versions';
SELECT dala.tenant_table('content.file_use');
ALTER TABLE content.file_use ADD CONSTRAINT file_use_document FOREIGN KEY (org_id, document_id) REFERENCES content.document (org_id, id);
CREATE INDEX file_use_file ON content.file_use (org_id, file_id);
