-- What an offering is made of, who is in it by group, and how far each learner has come.

CREATE TABLE courses.syllabus (
  org_id uuid NOT NULL, offering_id uuid NOT NULL,
  description_kk text NOT NULL DEFAULT '', description_ru text NOT NULL DEFAULT '', description_en text NOT NULL DEFAULT '',
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (org_id, offering_id)
);
COMMENT ON TABLE courses.syllabus IS 'tenant: the short description of the discipline that a learner reads; its topics are the modules';
SELECT dala.tenant_table('courses.syllabus');
ALTER TABLE courses.syllabus ADD CONSTRAINT syllabus_offering FOREIGN KEY (org_id, offering_id) REFERENCES courses.offering (org_id, id);

CREATE TABLE courses.offering_group (
  org_id uuid NOT NULL, offering_id uuid NOT NULL, group_id uuid NOT NULL,
  added_at timestamptz NOT NULL,
  PRIMARY KEY (org_id, offering_id, group_id)
);
COMMENT ON TABLE courses.offering_group IS 'tenant: a group that an offering is taught to';
SELECT dala.tenant_table('courses.offering_group');
ALTER TABLE courses.offering_group ADD CONSTRAINT offering_group_offering FOREIGN KEY (org_id, offering_id) REFERENCES courses.offering (org_id, id);
ALTER TABLE courses.offering_group ADD CONSTRAINT offering_group_group FOREIGN KEY (org_id, group_id) REFERENCES organisations.unit (org_id, id);
CREATE INDEX offering_group_group ON courses.offering_group (org_id, group_id);

CREATE TABLE courses.module (
  org_id uuid NOT NULL, id uuid NOT NULL,
  offering_id uuid NOT NULL,
  place integer NOT NULL,
  name_kk text NOT NULL DEFAULT '', name_ru text NOT NULL DEFAULT '', name_en text NOT NULL DEFAULT '',
  opens_on date, due_on date,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (org_id, id),
  CHECK (opens_on <= due_on)
);
COMMENT ON TABLE courses.module IS 'tenant: a module of an offering';
SELECT dala.tenant_table('courses.module');
ALTER TABLE courses.module ADD CONSTRAINT module_offering FOREIGN KEY (org_id, offering_id) REFERENCES courses.offering (org_id, id);
CREATE INDEX module_offering ON courses.module (org_id, offering_id, place);

CREATE TABLE courses.item (
  org_id uuid NOT NULL, id uuid NOT NULL,
  offering_id uuid NOT NULL, module_id uuid NOT NULL,
  place integer NOT NULL,
  kind text NOT NULL CHECK (kind IN ('lesson', 'test')),
  -- offline: in the learner's own time; online: for everybody at once
  mode text NOT NULL DEFAULT 'offline' CHECK (mode IN ('online', 'offline')),
  name_kk text NOT NULL DEFAULT '', name_ru text NOT NULL DEFAULT '', name_en text NOT NULL DEFAULT '',
  document_id uuid, test_id uuid,
  minutes integer,
  due_on date,
  compulsory boolean NOT NULL DEFAULT true,
  created_at timestamptz NOT NULL, removed_at timestamptz,
  PRIMARY KEY (org_id, id),
  CHECK ((kind = 'lesson') = (document_id IS NOT NULL)),
  CHECK ((kind = 'test') = (test_id IS NOT NULL))
);
COMMENT ON TABLE courses.item IS 'tenant: a lesson or a test of a module, in its place';
SELECT dala.tenant_table('courses.item');
ALTER TABLE courses.item ADD CONSTRAINT item_offering FOREIGN KEY (org_id, offering_id) REFERENCES courses.offering (org_id, id);
ALTER TABLE courses.item ADD CONSTRAINT item_module FOREIGN KEY (org_id, module_id) REFERENCES courses.module (org_id, id);
ALTER TABLE courses.item ADD CONSTRAINT item_document FOREIGN KEY (org_id, document_id) REFERENCES content.document (org_id, id);
CREATE INDEX item_offering ON courses.item (org_id, offering_id);
CREATE INDEX item_module ON courses.item (org_id, module_id, place);
CREATE INDEX item_document ON courses.item (org_id, document_id);
CREATE INDEX item_test ON courses.item (org_id, test_id) WHERE test_id IS NOT NULL;

CREATE TABLE courses.progress (
  org_id uuid NOT NULL, offering_id uuid NOT NULL, learner_id uuid NOT NULL, item_id uuid NOT NULL,
  opened_at timestamptz, completed_at timestamptz,
  seconds integer NOT NULL DEFAULT 0,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (org_id, offering_id, learner_id, item_id)
);
COMMENT ON TABLE courses.progress IS 'tenant: how far a learner is with a lesson or a test; made of the progress entries';
SELECT dala.tenant_table('courses.progress');
ALTER TABLE courses.progress ADD CONSTRAINT progress_enrolment FOREIGN KEY (org_id, offering_id, learner_id) REFERENCES courses.enrolment (org_id, offering_id, learner_id);
ALTER TABLE courses.progress ADD CONSTRAINT progress_item FOREIGN KEY (org_id, item_id) REFERENCES courses.item (org_id, id);
CREATE INDEX progress_item ON courses.progress (org_id, item_id);

CREATE TABLE courses.progress_entry (
  org_id uuid NOT NULL, learner_id uuid NOT NULL,
  id uuid NOT NULL, -- made on the learner's device: the same entry sent twice is one entry
  offering_id uuid NOT NULL, item_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('opened', 'completed', 'reopened', 'time')),
  at timestamptz NOT NULL, received_at timestamptz NOT NULL,
  seconds integer NOT NULL DEFAULT 0 CHECK (seconds BETWEEN 0 AND 86400),
  PRIMARY KEY (org_id, learner_id, id)
);
COMMENT ON TABLE courses.progress_entry IS 'tenant, append-only: what a learner''s devices reported about lessons, with their own clocks';
SELECT dala.tenant_table('courses.progress_entry');
SELECT dala.append_only('courses.progress_entry');
ALTER TABLE courses.progress_entry ADD CONSTRAINT progress_entry_enrolment FOREIGN KEY (org_id, offering_id, learner_id) REFERENCES courses.enrolment (org_id, offering_id, learner_id);
ALTER TABLE courses.progress_entry ADD CONSTRAINT progress_entry_item FOREIGN KEY (org_id, item_id) REFERENCES courses.item (org_id, id);
CREATE INDEX progress_entry_item ON courses.progress_entry (org_id, learner_id, item_id);
CREATE INDEX progress_entry_of_item ON courses.progress_entry (org_id, item_id);
CREATE INDEX progress_entry_enrolment ON courses.progress_entry (org_id, offering_id, learner_id);
