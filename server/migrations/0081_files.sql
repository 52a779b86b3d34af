-- Files: what people upload and what the system makes; the bytes lie on disk or in S3 under keys that contain nobody's words.

CREATE SCHEMA files;

CREATE TABLE files.file (
  org_id uuid NOT NULL, id uuid NOT NULL,
  person_id uuid, -- who uploaded it; null: made by the system
  purpose text NOT NULL, -- noun.thing, decides who may read it
  status text NOT NULL CHECK (status IN ('uploading', 'pending', 'attached', 'refused')),
  name text NOT NULL, type text NOT NULL, size bigint NOT NULL CHECK (size >= 0),
  sha256 bytea,
  key text,
  -- smaller versions of an image: [{ "name": "w640", "type": "image/webp", "width": 640, "height": 480, "size": 40960 }]
  variants jsonb NOT NULL DEFAULT '[]',
  width integer, height integer,
  -- what it belongs to, for the policy of its purpose
  subject_id uuid,
  created_at timestamptz NOT NULL, stored_at timestamptz, attached_at timestamptz,
  PRIMARY KEY (org_id, id)
);
COMMENT ON TABLE files.file IS 'tenant: a file; one that nothing refers to after seven days is removed';
SELECT dala.tenant_table('files.file');
ALTER TABLE files.file ADD CONSTRAINT file_org FOREIGN KEY (org_id) REFERENCES organisations.organisation (id);
CREATE INDEX file_loose ON files.file (org_id, created_at) WHERE status <> 'attached';
CREATE INDEX file_person ON files.file (org_id, person_id, created_at);
CREATE INDEX file_subject ON files.file (org_id, subject_id) WHERE subject_id IS NOT NULL;
