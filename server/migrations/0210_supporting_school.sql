-- Small schools attached to a supporting school for a subject without a teacher (draft of 2021, paragraph 22). Two organisations are
-- concerned and each keeps its own copy under the same id; what crosses is carried by a job (docs/decisions/0210).

-- A learner of another school who visits a course here is no learner of this organisation: nothing that counts «studying» finds the person.
ALTER TABLE people.learner DROP CONSTRAINT learner_status_check;
ALTER TABLE people.learner ADD CONSTRAINT learner_status_check
  CHECK (status IN ('applicant', 'studying', 'academic-leave', 'expelled', 'graduated', 'transferred-out', 'visiting'));
-- A class of another school in a course here is no class of this organisation.
ALTER TABLE organisations.unit DROP CONSTRAINT unit_kind_check;
ALTER TABLE organisations.unit ADD CONSTRAINT unit_kind_check
  CHECK (kind IN ('faculty', 'department', 'chair', 'office', 'group', 'class', 'visiting'));

-- A pupil who visits another school comes home by default, and the own school alone renews the way in.
ALTER TABLE identity.membership ADD COLUMN visiting boolean NOT NULL DEFAULT false;
CREATE INDEX membership_person ON identity.membership (org_id, person_id);

CREATE SCHEMA supporting;

CREATE TABLE supporting.vacancy (
  org_id uuid NOT NULL, id uuid NOT NULL,
  subject text NOT NULL,
  since date NOT NULL,
  filled_on date CHECK (filled_on >= since), -- the first day with a teacher again
  recorded_by uuid NOT NULL, recorded_at timestamptz NOT NULL,
  PRIMARY KEY (org_id, id)
);
COMMENT ON TABLE supporting.vacancy IS 'tenant: a subject without a teacher, since when and until when';
SELECT dala.tenant_table('supporting.vacancy');
ALTER TABLE supporting.vacancy ADD CONSTRAINT vacancy_org FOREIGN KEY (org_id) REFERENCES organisations.organisation (id);
CREATE INDEX vacancy_open ON supporting.vacancy (org_id, filled_on);

CREATE TABLE supporting.vacancy_class (
  org_id uuid NOT NULL, vacancy_id uuid NOT NULL, group_id uuid NOT NULL,
  PRIMARY KEY (org_id, vacancy_id, group_id)
);
COMMENT ON TABLE supporting.vacancy_class IS 'tenant: a class whose subject has no teacher';
SELECT dala.tenant_table('supporting.vacancy_class');
ALTER TABLE supporting.vacancy_class ADD CONSTRAINT vacancy_class_vacancy FOREIGN KEY (org_id, vacancy_id) REFERENCES supporting.vacancy (org_id, id);
ALTER TABLE supporting.vacancy_class ADD CONSTRAINT vacancy_class_group FOREIGN KEY (org_id, group_id) REFERENCES organisations.unit (org_id, id);
CREATE INDEX vacancy_class_group ON supporting.vacancy_class (org_id, group_id);

-- The agreement as one of the two schools keeps it; the copies of both have the same id.
CREATE TABLE supporting.attachment (
  org_id uuid NOT NULL, id uuid NOT NULL,
  side text NOT NULL CHECK (side IN ('small', 'hub')), -- what this organisation is in it
  partner_id uuid, -- null: a supporting school that is not here, recorded by hand
  partner_kk text NOT NULL, partner_ru text NOT NULL, partner_en text NOT NULL, partner_bin text NOT NULL DEFAULT '',
  vacancy_id uuid, -- the small school's
  subject text NOT NULL,
  starts_on date NOT NULL, ends_on date NOT NULL CHECK (starts_on <= ends_on),
  order_number text NOT NULL, order_on date NOT NULL, -- of the small school's order
  responsible text NOT NULL, -- the small school's responsible person
  status text NOT NULL CHECK (status IN ('asked', 'accepted', 'refused', 'withdrawn', 'ended')),
  reason text NOT NULL DEFAULT '', -- of a refusal
  teacher_name text NOT NULL DEFAULT '', -- the supporting school's teacher
  course_kk text NOT NULL DEFAULT '', course_ru text NOT NULL DEFAULT '', course_en text NOT NULL DEFAULT '',
  teacher_id uuid, offering_id uuid, -- the supporting school's
  ended_on date, ended_because text CHECK (ended_because IN ('term', 'filled', 'small', 'hub')),
  reminded_on date,
  asked_at timestamptz NOT NULL, decided_at timestamptz,
  PRIMARY KEY (org_id, id),
  CHECK ((status = 'ended') = (ended_on IS NOT NULL)),
  CHECK ((ended_on IS NULL) = (ended_because IS NULL))
);
COMMENT ON TABLE supporting.attachment IS 'tenant: classes of a small school attached to a supporting school for a subject, as this organisation keeps it';
SELECT dala.tenant_table('supporting.attachment');
ALTER TABLE supporting.attachment ADD CONSTRAINT attachment_org FOREIGN KEY (org_id) REFERENCES organisations.organisation (id);
ALTER TABLE supporting.attachment ADD CONSTRAINT attachment_partner FOREIGN KEY (partner_id) REFERENCES organisations.organisation (id);
ALTER TABLE supporting.attachment ADD CONSTRAINT attachment_vacancy FOREIGN KEY (org_id, vacancy_id) REFERENCES supporting.vacancy (org_id, id);
ALTER TABLE supporting.attachment ADD CONSTRAINT attachment_teacher FOREIGN KEY (org_id, teacher_id) REFERENCES people.person (org_id, id);
ALTER TABLE supporting.attachment ADD CONSTRAINT attachment_offering FOREIGN KEY (org_id, offering_id) REFERENCES courses.offering (org_id, id);
CREATE INDEX attachment_status ON supporting.attachment (org_id, status, ends_on);
CREATE INDEX attachment_partner ON supporting.attachment (org_id, partner_id);
CREATE INDEX attachment_vacancy ON supporting.attachment (org_id, vacancy_id);
CREATE INDEX attachment_teacher ON supporting.attachment (org_id, teacher_id);
CREATE INDEX attachment_offering ON supporting.attachment (org_id, offering_id);

CREATE TABLE supporting.attachment_class (
  org_id uuid NOT NULL, attachment_id uuid NOT NULL, name text NOT NULL,
  group_id uuid, -- the small school's class
  learners integer NOT NULL DEFAULT 0, -- how many study in it, as it was when it was asked
  PRIMARY KEY (org_id, attachment_id, name)
);
COMMENT ON TABLE supporting.attachment_class IS 'tenant: a class of an attachment; the supporting school knows its name alone';
SELECT dala.tenant_table('supporting.attachment_class');
ALTER TABLE supporting.attachment_class ADD CONSTRAINT attachment_class_attachment FOREIGN KEY (org_id, attachment_id) REFERENCES supporting.attachment (org_id, id);
ALTER TABLE supporting.attachment_class ADD CONSTRAINT attachment_class_group FOREIGN KEY (org_id, group_id) REFERENCES organisations.unit (org_id, id);
CREATE INDEX attachment_class_group ON supporting.attachment_class (org_id, group_id);

CREATE TABLE supporting.step (
  org_id uuid NOT NULL, id uuid NOT NULL,
  attachment_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('asked', 'accepted', 'refused', 'withdrawn', 'ended', 'reminded', 'marks-came')),
  by_id uuid, -- null: the other school, or the day
  note text NOT NULL DEFAULT '',
  at timestamptz NOT NULL,
  PRIMARY KEY (org_id, id)
);
COMMENT ON TABLE supporting.step IS 'tenant, append-only: the history of an attachment';
SELECT dala.tenant_table('supporting.step');
SELECT dala.append_only('supporting.step');
ALTER TABLE supporting.step ADD CONSTRAINT step_attachment FOREIGN KEY (org_id, attachment_id) REFERENCES supporting.attachment (org_id, id);
CREATE INDEX step_attachment ON supporting.step (org_id, attachment_id, id);

-- The small school's side: whom it has told the other school of, under a key that says nothing.
CREATE TABLE supporting.pupil (
  org_id uuid NOT NULL, attachment_id uuid NOT NULL, learner_id uuid NOT NULL,
  key uuid NOT NULL, -- the same for all attachments of the learner to one supporting school
  class_name text NOT NULL,
  sent_at timestamptz NOT NULL, withdrawn_at timestamptz,
  PRIMARY KEY (org_id, attachment_id, learner_id)
);
COMMENT ON TABLE supporting.pupil IS 'tenant: a pupil whose name and class were handed to the supporting school';
SELECT dala.tenant_table('supporting.pupil');
ALTER TABLE supporting.pupil ADD CONSTRAINT pupil_attachment FOREIGN KEY (org_id, attachment_id) REFERENCES supporting.attachment (org_id, id);
ALTER TABLE supporting.pupil ADD CONSTRAINT pupil_learner FOREIGN KEY (org_id, learner_id) REFERENCES people.learner (org_id, person_id);
CREATE INDEX pupil_learner ON supporting.pupil (org_id, learner_id);

CREATE TABLE supporting.mark (
  org_id uuid NOT NULL, attachment_id uuid NOT NULL, learner_id uuid NOT NULL, version integer NOT NULL,
  status text NOT NULL CHECK (status IN ('graded', 'failed', 'not-admitted')),
  percent smallint NOT NULL CHECK (percent BETWEEN 0 AND 100),
  mark text NOT NULL,
  published_at timestamptz NOT NULL, received_at timestamptz NOT NULL,
  PRIMARY KEY (org_id, attachment_id, learner_id, version)
);
COMMENT ON TABLE supporting.mark IS 'tenant, append-only: a final mark that the supporting school published and handed back; the highest version counts';
SELECT dala.tenant_table('supporting.mark');
SELECT dala.append_only('supporting.mark');
ALTER TABLE supporting.mark ADD CONSTRAINT mark_pupil FOREIGN KEY (org_id, attachment_id, learner_id) REFERENCES supporting.pupil (org_id, attachment_id, learner_id);

-- The supporting school's side: who visits, and in which group.
CREATE TABLE supporting.visitor (
  org_id uuid NOT NULL, key uuid NOT NULL,
  partner_id uuid NOT NULL, person_id uuid NOT NULL,
  made_here boolean NOT NULL, -- whether the visit brought the person; anybody else keeps the own name and account
  role_given boolean NOT NULL DEFAULT false, -- whether the visit gave the role of a learner, which its end takes back
  PRIMARY KEY (org_id, key)
);
COMMENT ON TABLE supporting.visitor IS 'tenant: the person here of a pupil of another school';
SELECT dala.tenant_table('supporting.visitor');
ALTER TABLE supporting.visitor ADD CONSTRAINT visitor_partner FOREIGN KEY (partner_id) REFERENCES organisations.organisation (id);
ALTER TABLE supporting.visitor ADD CONSTRAINT visitor_person FOREIGN KEY (org_id, person_id) REFERENCES people.learner (org_id, person_id);
CREATE INDEX visitor_person ON supporting.visitor (org_id, person_id);

CREATE TABLE supporting.visiting_class (
  org_id uuid NOT NULL, partner_id uuid NOT NULL, name text NOT NULL,
  unit_id uuid NOT NULL,
  PRIMARY KEY (org_id, partner_id, name)
);
COMMENT ON TABLE supporting.visiting_class IS 'tenant: the group here of a class of another school';
SELECT dala.tenant_table('supporting.visiting_class');
ALTER TABLE supporting.visiting_class ADD CONSTRAINT visiting_class_unit FOREIGN KEY (org_id, unit_id) REFERENCES organisations.unit (org_id, id);
CREATE INDEX visiting_class_unit ON supporting.visiting_class (org_id, unit_id);

CREATE TABLE supporting.visit (
  org_id uuid NOT NULL, attachment_id uuid NOT NULL, key uuid NOT NULL,
  person_id uuid NOT NULL, unit_id uuid NOT NULL,
  since timestamptz NOT NULL, ended_at timestamptz,
  PRIMARY KEY (org_id, attachment_id, key)
);
COMMENT ON TABLE supporting.visit IS 'tenant: a visiting learner of an attachment';
SELECT dala.tenant_table('supporting.visit');
ALTER TABLE supporting.visit ADD CONSTRAINT visit_attachment FOREIGN KEY (org_id, attachment_id) REFERENCES supporting.attachment (org_id, id);
ALTER TABLE supporting.visit ADD CONSTRAINT visit_person FOREIGN KEY (org_id, person_id) REFERENCES people.learner (org_id, person_id);
ALTER TABLE supporting.visit ADD CONSTRAINT visit_unit FOREIGN KEY (org_id, unit_id) REFERENCES organisations.unit (org_id, id);
CREATE INDEX visit_person ON supporting.visit (org_id, person_id) WHERE ended_at IS NULL;
CREATE INDEX visit_unit ON supporting.visit (org_id, unit_id);
