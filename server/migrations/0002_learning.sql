-- What the journey's nouns share: programmes, disciplines, periods, offerings, enrolments.

CREATE SCHEMA curricula;
CREATE SCHEMA courses;

CREATE TABLE organisations.period (
  org_id uuid NOT NULL, id uuid NOT NULL,
  academic_year text NOT NULL CHECK (academic_year ~ '^[0-9]{4}/[0-9]{4}$'),
  kind text NOT NULL CHECK (kind IN ('semester', 'trimester', 'quarter', 'summer', 'break', 'session')),
  name_kk text NOT NULL, name_ru text NOT NULL, name_en text NOT NULL,
  starts_on date NOT NULL, ends_on date NOT NULL,
  PRIMARY KEY (org_id, id),
  CHECK (starts_on <= ends_on)
);
COMMENT ON TABLE organisations.period IS 'tenant: a period of the academic calendar';
SELECT dala.tenant_table('organisations.period');
ALTER TABLE organisations.period ADD CONSTRAINT period_org FOREIGN KEY (org_id) REFERENCES organisations.organisation (id);
CREATE INDEX period_starts ON organisations.period (org_id, starts_on);

CREATE TABLE curricula.programme (
  org_id uuid NOT NULL, id uuid NOT NULL,
  code text NOT NULL,
  name_kk text NOT NULL, name_ru text NOT NULL, name_en text NOT NULL,
  level text NOT NULL CHECK (level IN ('primary', 'basic-secondary', 'general-secondary', 'tvet', 'postsecondary', 'bachelor', 'master', 'doctor', 'additional')),
  credits integer, hours integer,
  register_number text NOT NULL DEFAULT '',
  archived_at timestamptz, created_at timestamptz NOT NULL,
  PRIMARY KEY (org_id, id)
);
COMMENT ON TABLE curricula.programme IS 'tenant: an educational programme';
SELECT dala.tenant_table('curricula.programme');
ALTER TABLE curricula.programme ADD CONSTRAINT programme_org FOREIGN KEY (org_id) REFERENCES organisations.organisation (id);
CREATE UNIQUE INDEX programme_code ON curricula.programme (org_id, code) WHERE archived_at IS NULL;
ALTER TABLE people.learner ADD CONSTRAINT learner_programme FOREIGN KEY (org_id, programme_id) REFERENCES curricula.programme (org_id, id);
CREATE INDEX learner_programme ON people.learner (org_id, programme_id);

CREATE TABLE curricula.discipline (
  org_id uuid NOT NULL, id uuid NOT NULL,
  programme_id uuid,
  code text NOT NULL DEFAULT '',
  name_kk text NOT NULL, name_ru text NOT NULL, name_en text NOT NULL,
  credits numeric(5, 2), hours integer,
  archived_at timestamptz, created_at timestamptz NOT NULL,
  PRIMARY KEY (org_id, id)
);
COMMENT ON TABLE curricula.discipline IS 'tenant: a discipline (subject) of a programme, measured in credits or hours';
SELECT dala.tenant_table('curricula.discipline');
ALTER TABLE curricula.discipline ADD CONSTRAINT discipline_programme FOREIGN KEY (org_id, programme_id) REFERENCES curricula.programme (org_id, id);
CREATE INDEX discipline_programme ON curricula.discipline (org_id, programme_id);

CREATE TABLE courses.offering (
  org_id uuid NOT NULL, id uuid NOT NULL,
  discipline_id uuid NOT NULL, period_id uuid,
  name_kk text NOT NULL, name_ru text NOT NULL, name_en text NOT NULL,
  teacher_id uuid NOT NULL, tutor_id uuid,
  technologies text[] NOT NULL DEFAULT '{network}', -- network, tv, case
  languages text[] NOT NULL DEFAULT '{kk}',
  status text NOT NULL DEFAULT 'draft' CHECK (status IN ('draft', 'published', 'closed')),
  starts_on date, ends_on date,
  created_at timestamptz NOT NULL, published_at timestamptz,
  PRIMARY KEY (org_id, id)
);
COMMENT ON TABLE courses.offering IS 'tenant: a discipline taught in a period to groups by a teacher with a tutor';
SELECT dala.tenant_table('courses.offering');
ALTER TABLE courses.offering ADD CONSTRAINT offering_discipline FOREIGN KEY (org_id, discipline_id) REFERENCES curricula.discipline (org_id, id);
ALTER TABLE courses.offering ADD CONSTRAINT offering_period FOREIGN KEY (org_id, period_id) REFERENCES organisations.period (org_id, id);
ALTER TABLE courses.offering ADD CONSTRAINT offering_teacher FOREIGN KEY (org_id, teacher_id) REFERENCES people.person (org_id, id);
ALTER TABLE courses.offering ADD CONSTRAINT offering_tutor FOREIGN KEY (org_id, tutor_id) REFERENCES people.person (org_id, id);
CREATE INDEX offering_discipline ON courses.offering (org_id, discipline_id);
CREATE INDEX offering_period ON courses.offering (org_id, period_id);
CREATE INDEX offering_teacher ON courses.offering (org_id, teacher_id);
CREATE INDEX offering_tutor ON courses.offering (org_id, tutor_id);

CREATE TABLE courses.enrolment (
  org_id uuid NOT NULL, offering_id uuid NOT NULL, learner_id uuid NOT NULL,
  group_id uuid,
  enrolled_at timestamptz NOT NULL, ended_at timestamptz,
  PRIMARY KEY (org_id, offering_id, learner_id)
);
COMMENT ON TABLE courses.enrolment IS 'tenant: a learner of an offering';
SELECT dala.tenant_table('courses.enrolment');
ALTER TABLE courses.enrolment ADD CONSTRAINT enrolment_offering FOREIGN KEY (org_id, offering_id) REFERENCES courses.offering (org_id, id);
ALTER TABLE courses.enrolment ADD CONSTRAINT enrolment_learner FOREIGN KEY (org_id, learner_id) REFERENCES people.learner (org_id, person_id);
ALTER TABLE courses.enrolment ADD CONSTRAINT enrolment_group FOREIGN KEY (org_id, group_id) REFERENCES organisations.unit (org_id, id);
CREATE INDEX enrolment_learner ON courses.enrolment (org_id, learner_id);
CREATE INDEX enrolment_group ON courses.enrolment (org_id, group_id);
