-- The school pathway of paragraph 15 of order 349: what is handed over, attestation in person, requests, activities, bookings.

CREATE SCHEMA pathway;

CREATE TABLE pathway.material (
  org_id uuid NOT NULL, id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('programme', 'thematic-plan', 'textbook', 'assessment-schedule', 'attestation-schedule')),
  group_id uuid NOT NULL,
  subject text NOT NULL DEFAULT '', title text NOT NULL,
  medium text NOT NULL CHECK (medium IN ('file', 'link', 'paper')),
  file_id uuid, file_name text NOT NULL DEFAULT '', link text NOT NULL DEFAULT '',
  academic_year text NOT NULL,
  created_by uuid NOT NULL, created_at timestamptz NOT NULL, removed_at timestamptz,
  PRIMARY KEY (org_id, id)
);
COMMENT ON TABLE pathway.material IS 'tenant: a programme, thematic plan, textbook or schedule that learners at a distance are given';
SELECT dala.tenant_table('pathway.material');
ALTER TABLE pathway.material ADD CONSTRAINT material_group FOREIGN KEY (org_id, group_id) REFERENCES organisations.unit (org_id, id);
CREATE INDEX material_group ON pathway.material (org_id, group_id, kind);

CREATE TABLE pathway.handover (
  org_id uuid NOT NULL, material_id uuid NOT NULL, learner_id uuid NOT NULL,
  status_id uuid NOT NULL,
  handed_by uuid NOT NULL, handed_at timestamptz NOT NULL,
  acknowledged_by uuid, acknowledged_at timestamptz,
  PRIMARY KEY (org_id, material_id, learner_id)
);
COMMENT ON TABLE pathway.handover IS 'tenant: who was given which material, by whom, and who says that it came';
SELECT dala.tenant_table('pathway.handover');
ALTER TABLE pathway.handover ADD CONSTRAINT handover_material FOREIGN KEY (org_id, material_id) REFERENCES pathway.material (org_id, id);
ALTER TABLE pathway.handover ADD CONSTRAINT handover_learner FOREIGN KEY (org_id, learner_id) REFERENCES people.learner (org_id, person_id);
ALTER TABLE pathway.handover ADD CONSTRAINT handover_status FOREIGN KEY (org_id, status_id) REFERENCES distance.status (org_id, id);
CREATE INDEX handover_learner ON pathway.handover (org_id, learner_id);
CREATE INDEX handover_status ON pathway.handover (org_id, status_id);

-- A topic of a class's calendar-thematic plan with the day by which it is to be mastered (A2023-15.3.a).
CREATE TABLE pathway.topic (
  org_id uuid NOT NULL, id uuid NOT NULL,
  group_id uuid NOT NULL, subject text NOT NULL, title text NOT NULL, due_on date NOT NULL,
  created_by uuid NOT NULL, created_at timestamptz NOT NULL,
  PRIMARY KEY (org_id, id)
);
COMMENT ON TABLE pathway.topic IS 'tenant: a topic of the calendar-thematic plan of a class';
SELECT dala.tenant_table('pathway.topic');
ALTER TABLE pathway.topic ADD CONSTRAINT topic_group FOREIGN KEY (org_id, group_id) REFERENCES organisations.unit (org_id, id);
CREATE INDEX topic_group ON pathway.topic (org_id, group_id, due_on);

CREATE TABLE pathway.mastery (
  org_id uuid NOT NULL, topic_id uuid NOT NULL, learner_id uuid NOT NULL,
  mastered_on date NOT NULL, by_id uuid NOT NULL, at timestamptz NOT NULL,
  PRIMARY KEY (org_id, topic_id, learner_id)
);
COMMENT ON TABLE pathway.mastery IS 'tenant: a learner has mastered a topic, as the teacher says';
SELECT dala.tenant_table('pathway.mastery');
ALTER TABLE pathway.mastery ADD CONSTRAINT mastery_topic FOREIGN KEY (org_id, topic_id) REFERENCES pathway.topic (org_id, id);
ALTER TABLE pathway.mastery ADD CONSTRAINT mastery_learner FOREIGN KEY (org_id, learner_id) REFERENCES people.learner (org_id, person_id);
CREATE INDEX mastery_learner ON pathway.mastery (org_id, learner_id);

-- The schedule of a class: unit and term assessments, interim and final attestation.
CREATE TABLE pathway.assessment (
  org_id uuid NOT NULL, id uuid NOT NULL,
  group_id uuid NOT NULL, subject text NOT NULL, title text NOT NULL DEFAULT '',
  kind text NOT NULL CHECK (kind IN ('sor', 'soch', 'interim', 'final')),
  held_on date NOT NULL, place text NOT NULL DEFAULT '',
  created_by uuid NOT NULL, created_at timestamptz NOT NULL, removed_at timestamptz,
  PRIMARY KEY (org_id, id)
);
COMMENT ON TABLE pathway.assessment IS 'tenant: a unit or term assessment or an attestation of a class, with its day and place';
SELECT dala.tenant_table('pathway.assessment');
ALTER TABLE pathway.assessment ADD CONSTRAINT assessment_group FOREIGN KEY (org_id, group_id) REFERENCES organisations.unit (org_id, id);
CREATE INDEX assessment_group ON pathway.assessment (org_id, group_id, held_on);

-- A learner at a distance and an assessment: the own day where the class's day does not fit, in person at the school.
CREATE TABLE pathway.sitting (
  org_id uuid NOT NULL, assessment_id uuid NOT NULL, learner_id uuid NOT NULL,
  status_id uuid NOT NULL,
  held_on date, -- the learner's own day; null: a day is still wanted
  place text NOT NULL DEFAULT '', mode text NOT NULL DEFAULT 'in-person' CHECK (mode IN ('in-person', 'remote')),
  because text NOT NULL CHECK (because IN ('class', 'event', 'other')),
  passed_on date, passed_by uuid,
  reminded_on date,
  updated_by uuid NOT NULL, updated_at timestamptz NOT NULL,
  PRIMARY KEY (org_id, assessment_id, learner_id)
);
COMMENT ON TABLE pathway.sitting IS 'tenant: when and where a learner at a distance sits an assessment';
SELECT dala.tenant_table('pathway.sitting');
ALTER TABLE pathway.sitting ADD CONSTRAINT sitting_assessment FOREIGN KEY (org_id, assessment_id) REFERENCES pathway.assessment (org_id, id);
ALTER TABLE pathway.sitting ADD CONSTRAINT sitting_learner FOREIGN KEY (org_id, learner_id) REFERENCES people.learner (org_id, person_id);
ALTER TABLE pathway.sitting ADD CONSTRAINT sitting_status FOREIGN KEY (org_id, status_id) REFERENCES distance.status (org_id, id);
CREATE INDEX sitting_learner ON pathway.sitting (org_id, learner_id, held_on);
CREATE INDEX sitting_status ON pathway.sitting (org_id, status_id);

-- The parents' plan of classes and socialisation through additional education (A2023-15.2).
CREATE TABLE pathway.activity (
  org_id uuid NOT NULL, id uuid NOT NULL,
  learner_id uuid NOT NULL, status_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('classes', 'section', 'sport', 'creative', 'educational')),
  name text NOT NULL, place text NOT NULL DEFAULT '', times text NOT NULL DEFAULT '',
  declared_by uuid NOT NULL, declared_at timestamptz NOT NULL, removed_at timestamptz,
  PRIMARY KEY (org_id, id)
);
COMMENT ON TABLE pathway.activity IS 'tenant: what the parents organise for a learner at a distance';
SELECT dala.tenant_table('pathway.activity');
ALTER TABLE pathway.activity ADD CONSTRAINT activity_learner FOREIGN KEY (org_id, learner_id) REFERENCES people.learner (org_id, person_id);
ALTER TABLE pathway.activity ADD CONSTRAINT activity_status FOREIGN KEY (org_id, status_id) REFERENCES distance.status (org_id, id);
CREATE INDEX activity_learner ON pathway.activity (org_id, learner_id);
CREATE INDEX activity_status ON pathway.activity (org_id, status_id);

-- Sports, school and out-of-school events in which a learner took part (A2023-15.6).
CREATE TABLE pathway.participation (
  org_id uuid NOT NULL, id uuid NOT NULL,
  learner_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('sport', 'school', 'out-of-school')),
  name text NOT NULL, held_on date NOT NULL, place text NOT NULL DEFAULT '', result text NOT NULL DEFAULT '',
  recorded_by uuid NOT NULL, recorded_at timestamptz NOT NULL,
  PRIMARY KEY (org_id, id)
);
COMMENT ON TABLE pathway.participation IS 'tenant, append-only: an event in which a learner at a distance took part';
SELECT dala.tenant_table('pathway.participation');
SELECT dala.append_only('pathway.participation');
ALTER TABLE pathway.participation ADD CONSTRAINT participation_learner FOREIGN KEY (org_id, learner_id) REFERENCES people.learner (org_id, person_id);
CREATE INDEX participation_learner ON pathway.participation (org_id, learner_id, held_on);

-- To whom learners turn (A2023-15.5): one person for each office.
CREATE TABLE pathway.contact (
  org_id uuid NOT NULL, office text NOT NULL CHECK (office IN ('psychologist', 'medical-worker', 'juvenile-inspector', 'social-pedagogue')),
  person_id uuid NOT NULL, phone text NOT NULL DEFAULT '',
  set_by uuid NOT NULL, set_at timestamptz NOT NULL,
  PRIMARY KEY (org_id, office)
);
COMMENT ON TABLE pathway.contact IS 'tenant: who is psychologist, medical worker, juvenile inspector, social pedagogue for learners at a distance';
SELECT dala.tenant_table('pathway.contact');
ALTER TABLE pathway.contact ADD CONSTRAINT contact_person FOREIGN KEY (org_id, person_id) REFERENCES people.person (org_id, id);
CREATE INDEX contact_person ON pathway.contact (org_id, person_id);

CREATE TABLE pathway.request (
  org_id uuid NOT NULL, id uuid NOT NULL,
  learner_id uuid NOT NULL, asked_by uuid NOT NULL,
  office text NOT NULL CHECK (office IN ('teacher', 'psychologist', 'medical-worker', 'juvenile-inspector', 'social-pedagogue')),
  offering_id uuid, topic text NOT NULL,
  assignee_id uuid NOT NULL,
  due_on date NOT NULL,
  answered_on date, closed_at timestamptz,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (org_id, id),
  CHECK ((office = 'teacher') = (offering_id IS NOT NULL))
);
COMMENT ON TABLE pathway.request IS 'tenant: a question of a learner at a distance to a teacher or a specialist';
SELECT dala.tenant_table('pathway.request');
ALTER TABLE pathway.request ADD CONSTRAINT request_learner FOREIGN KEY (org_id, learner_id) REFERENCES people.learner (org_id, person_id);
ALTER TABLE pathway.request ADD CONSTRAINT request_assignee FOREIGN KEY (org_id, assignee_id) REFERENCES people.person (org_id, id);
ALTER TABLE pathway.request ADD CONSTRAINT request_offering FOREIGN KEY (org_id, offering_id) REFERENCES courses.offering (org_id, id);
CREATE INDEX request_learner ON pathway.request (org_id, learner_id, id);
CREATE INDEX request_assignee ON pathway.request (org_id, assignee_id, answered_on, due_on);
CREATE INDEX request_offering ON pathway.request (org_id, offering_id) WHERE offering_id IS NOT NULL;

CREATE TABLE pathway.request_line (
  org_id uuid NOT NULL, id uuid NOT NULL,
  request_id uuid NOT NULL, by_id uuid NOT NULL, words text NOT NULL, at timestamptz NOT NULL,
  PRIMARY KEY (org_id, id)
);
COMMENT ON TABLE pathway.request_line IS 'tenant, append-only: what was written in a request';
SELECT dala.tenant_table('pathway.request_line');
SELECT dala.append_only('pathway.request_line');
ALTER TABLE pathway.request_line ADD CONSTRAINT request_line_request FOREIGN KEY (org_id, request_id) REFERENCES pathway.request (org_id, id);
CREATE INDEX request_line_request ON pathway.request_line (org_id, request_id, id);

-- Halls, computer classes and the library, free for learners at a distance (A2023-15.7).
CREATE TABLE pathway.resource (
  org_id uuid NOT NULL, id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('sports-hall', 'reading-hall', 'assembly-hall', 'computer-class', 'library')),
  name_kk text NOT NULL, name_ru text NOT NULL, name_en text NOT NULL,
  seats smallint NOT NULL CHECK (seats BETWEEN 1 AND 500), -- who may be there at once
  opens_at smallint NOT NULL CHECK (opens_at BETWEEN 0 AND 23), closes_at smallint NOT NULL CHECK (closes_at BETWEEN 1 AND 24),
  archived_at timestamptz, created_at timestamptz NOT NULL,
  PRIMARY KEY (org_id, id),
  CHECK (opens_at < closes_at)
);
COMMENT ON TABLE pathway.resource IS 'tenant: a hall, class or library that may be booked by the hour';
SELECT dala.tenant_table('pathway.resource');
ALTER TABLE pathway.resource ADD CONSTRAINT resource_org FOREIGN KEY (org_id) REFERENCES organisations.organisation (id);

CREATE TABLE pathway.booking (
  org_id uuid NOT NULL, id uuid NOT NULL,
  resource_id uuid NOT NULL, learner_id uuid NOT NULL,
  day date NOT NULL, hour smallint NOT NULL CHECK (hour BETWEEN 0 AND 23),
  seat smallint NOT NULL CHECK (seat > 0),
  price numeric(10, 2) NOT NULL DEFAULT 0 CHECK (price = 0), -- free by the act
  booked_by uuid NOT NULL, booked_at timestamptz NOT NULL, cancelled_at timestamptz,
  PRIMARY KEY (org_id, id)
);
COMMENT ON TABLE pathway.booking IS 'tenant: an hour of a hall or the library for a learner at a distance, free of charge';
SELECT dala.tenant_table('pathway.booking');
ALTER TABLE pathway.booking ADD CONSTRAINT booking_resource FOREIGN KEY (org_id, resource_id) REFERENCES pathway.resource (org_id, id);
ALTER TABLE pathway.booking ADD CONSTRAINT booking_learner FOREIGN KEY (org_id, learner_id) REFERENCES people.learner (org_id, person_id);
-- nobody sits on another's seat, nobody is at two places at once
CREATE UNIQUE INDEX booking_seat ON pathway.booking (org_id, resource_id, day, hour, seat) WHERE cancelled_at IS NULL;
CREATE UNIQUE INDEX booking_learner ON pathway.booking (org_id, learner_id, day, hour) WHERE cancelled_at IS NULL;
CREATE INDEX booking_resource ON pathway.booking (org_id, resource_id, day);
