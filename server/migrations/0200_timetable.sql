-- The timetable: bells, the lessons of a week, what is changed for a day. Whether a lesson is at a distance is not kept here: it is asked
-- of the switches and statuses when the timetable is read.

CREATE SCHEMA timetable;

CREATE TABLE timetable.bell (
  org_id uuid NOT NULL,
  shift smallint NOT NULL CHECK (shift BETWEEN 1 AND 3), slot smallint NOT NULL CHECK (slot BETWEEN 0 AND 20),
  begins smallint NOT NULL CHECK (begins BETWEEN 0 AND 1439), ends smallint NOT NULL CHECK (ends BETWEEN 1 AND 1439), -- minutes since midnight
  PRIMARY KEY (org_id, shift, slot),
  CHECK (begins < ends)
);
COMMENT ON TABLE timetable.bell IS 'tenant: when a slot of a shift begins and ends';
SELECT dala.tenant_table('timetable.bell');
ALTER TABLE timetable.bell ADD CONSTRAINT bell_org FOREIGN KEY (org_id) REFERENCES organisations.organisation (id);

CREATE TABLE timetable.day_as (
  org_id uuid NOT NULL, on_date date NOT NULL,
  weekday smallint NOT NULL CHECK (weekday BETWEEN 1 AND 7), note text NOT NULL DEFAULT '',
  changed_by uuid NOT NULL, changed_at timestamptz NOT NULL,
  PRIMARY KEY (org_id, on_date)
);
COMMENT ON TABLE timetable.day_as IS 'tenant: a day on which the lessons of another weekday are held';
SELECT dala.tenant_table('timetable.day_as');
ALTER TABLE timetable.day_as ADD CONSTRAINT day_as_org FOREIGN KEY (org_id) REFERENCES organisations.organisation (id);

CREATE TABLE timetable.lesson (
  org_id uuid NOT NULL, id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('lesson', 'lecture', 'seminar', 'laboratory', 'consultation', 'exam')),
  offering_id uuid, subject_kk text NOT NULL DEFAULT '', subject_ru text NOT NULL DEFAULT '', subject_en text NOT NULL DEFAULT '',
  part smallint NOT NULL DEFAULT 0 CHECK (part BETWEEN 0 AND 9), -- of a divided class; 0: all of it
  room text NOT NULL DEFAULT '',
  weekday smallint NOT NULL CHECK (weekday BETWEEN 1 AND 7),
  weeks text NOT NULL CHECK (weeks IN ('every', 'odd', 'even', 'once')),
  slot smallint CHECK (slot BETWEEN 0 AND 20),
  begins smallint CHECK (begins BETWEEN 0 AND 1439), ends smallint CHECK (ends BETWEEN 1 AND 1439), -- a time of its own instead of a slot
  valid_from date NOT NULL, valid_until date NOT NULL CHECK (valid_from <= valid_until),
  created_by uuid NOT NULL, created_at timestamptz NOT NULL,
  removed_at timestamptz, -- taken out before it was ever held
  PRIMARY KEY (org_id, id),
  CHECK ((offering_id IS NULL) = (subject_kk <> '')),
  CHECK ((slot IS NULL) = (begins IS NOT NULL AND ends IS NOT NULL)),
  CHECK (begins < ends),
  CHECK (weeks <> 'once' OR (valid_from = valid_until AND weekday = extract(isodow FROM valid_from)))
);
COMMENT ON TABLE timetable.lesson IS 'tenant: a lesson, exam or consultation of the week, or of one day';
SELECT dala.tenant_table('timetable.lesson');
ALTER TABLE timetable.lesson ADD CONSTRAINT lesson_offering FOREIGN KEY (org_id, offering_id) REFERENCES courses.offering (org_id, id);
CREATE INDEX lesson_offering ON timetable.lesson (org_id, offering_id) WHERE offering_id IS NOT NULL;
CREATE INDEX lesson_weekday ON timetable.lesson (org_id, weekday, valid_until) WHERE removed_at IS NULL;
CREATE INDEX lesson_room ON timetable.lesson (org_id, lower(room)) WHERE room <> '' AND removed_at IS NULL;

CREATE TABLE timetable.lesson_group (
  org_id uuid NOT NULL, lesson_id uuid NOT NULL, group_id uuid NOT NULL,
  PRIMARY KEY (org_id, lesson_id, group_id)
);
COMMENT ON TABLE timetable.lesson_group IS 'tenant: a class or group of a lesson';
SELECT dala.tenant_table('timetable.lesson_group');
ALTER TABLE timetable.lesson_group ADD CONSTRAINT lesson_group_lesson FOREIGN KEY (org_id, lesson_id) REFERENCES timetable.lesson (org_id, id);
ALTER TABLE timetable.lesson_group ADD CONSTRAINT lesson_group_group FOREIGN KEY (org_id, group_id) REFERENCES organisations.unit (org_id, id);
CREATE INDEX lesson_group_group ON timetable.lesson_group (org_id, group_id);

CREATE TABLE timetable.lesson_teacher (
  org_id uuid NOT NULL, lesson_id uuid NOT NULL, teacher_id uuid NOT NULL,
  PRIMARY KEY (org_id, lesson_id, teacher_id)
);
COMMENT ON TABLE timetable.lesson_teacher IS 'tenant: who teaches a lesson';
SELECT dala.tenant_table('timetable.lesson_teacher');
ALTER TABLE timetable.lesson_teacher ADD CONSTRAINT lesson_teacher_lesson FOREIGN KEY (org_id, lesson_id) REFERENCES timetable.lesson (org_id, id);
ALTER TABLE timetable.lesson_teacher ADD CONSTRAINT lesson_teacher_teacher FOREIGN KEY (org_id, teacher_id) REFERENCES people.person (org_id, id);
CREATE INDEX lesson_teacher_teacher ON timetable.lesson_teacher (org_id, teacher_id);

CREATE TABLE timetable.day_change (
  org_id uuid NOT NULL, lesson_id uuid NOT NULL, on_date date NOT NULL,
  kind text NOT NULL CHECK (kind IN ('cancelled', 'moved', 'substituted', 'noted')),
  to_date date, slot smallint CHECK (slot BETWEEN 0 AND 20), begins smallint, ends smallint, -- where it was moved
  teacher_id uuid, -- who stands in
  room text NOT NULL DEFAULT '', note text NOT NULL DEFAULT '',
  changed_by uuid NOT NULL, changed_at timestamptz NOT NULL,
  PRIMARY KEY (org_id, lesson_id, on_date),
  CHECK ((kind = 'moved') = (to_date IS NOT NULL)),
  CHECK (kind <> 'moved' OR (slot IS NULL) = (begins IS NOT NULL AND ends IS NOT NULL)),
  CHECK ((kind = 'substituted') = (teacher_id IS NOT NULL))
);
COMMENT ON TABLE timetable.day_change IS 'tenant: what becomes of a lesson on one day: cancelled, moved, taught by somebody else, a note';
SELECT dala.tenant_table('timetable.day_change');
ALTER TABLE timetable.day_change ADD CONSTRAINT day_change_lesson FOREIGN KEY (org_id, lesson_id) REFERENCES timetable.lesson (org_id, id);
ALTER TABLE timetable.day_change ADD CONSTRAINT day_change_teacher FOREIGN KEY (org_id, teacher_id) REFERENCES people.person (org_id, id);
CREATE INDEX day_change_moved ON timetable.day_change (org_id, to_date) WHERE to_date IS NOT NULL;
CREATE INDEX day_change_day ON timetable.day_change (org_id, on_date);
CREATE INDEX day_change_teacher ON timetable.day_change (org_id, teacher_id, on_date) WHERE teacher_id IS NOT NULL;
