-- Individual study plans of learners, and electives with their windows, seats and choices.

CREATE TABLE curricula.individual_plan (
  org_id uuid NOT NULL, id uuid NOT NULL,
  learner_id uuid NOT NULL, plan_id uuid NOT NULL, -- the version of the working plan that it follows
  version smallint NOT NULL,
  status text NOT NULL DEFAULT 'draft' CHECK (status IN ('draft', 'submitted', 'returned', 'approved', 'superseded')),
  revision integer NOT NULL DEFAULT 1,
  content jsonb NOT NULL, -- items with volumes, and the schedule
  -- what lists and checks ask, counted from the content when it was saved; volumes in the plan's unit
  unit text NOT NULL CHECK (unit IN ('credits', 'hours')),
  volume numeric(9, 2) NOT NULL, base numeric(9, 2) NOT NULL,
  missing smallint NOT NULL, -- compulsory items of the working plan that it lacks
  scheduled boolean NOT NULL, -- every item of it stands in the schedule
  over boolean NOT NULL DEFAULT false, -- over a limit that no ground of the learner lifts
  grounds text[] NOT NULL DEFAULT '{}',
  rule_set text, verdict jsonb,
  hash bytea, document_id uuid, label text,
  submitted_at timestamptz, note text NOT NULL DEFAULT '',
  decided_by uuid, decided_on date, decided_at timestamptz,
  created_by uuid NOT NULL, created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL,
  PRIMARY KEY (org_id, id),
  UNIQUE (org_id, learner_id, version)
);
COMMENT ON TABLE curricula.individual_plan IS 'tenant: a version of a learner''s individual study plan and schedule';
SELECT dala.tenant_table('curricula.individual_plan');
ALTER TABLE curricula.individual_plan ADD CONSTRAINT individual_plan_learner FOREIGN KEY (org_id, learner_id) REFERENCES people.learner (org_id, person_id);
ALTER TABLE curricula.individual_plan ADD CONSTRAINT individual_plan_plan FOREIGN KEY (org_id, plan_id) REFERENCES curricula.study_plan (org_id, id);
CREATE INDEX individual_plan_plan ON curricula.individual_plan (org_id, plan_id);
CREATE INDEX individual_plan_status ON curricula.individual_plan (org_id, status, id);
CREATE UNIQUE INDEX individual_plan_approved ON curricula.individual_plan (org_id, learner_id) WHERE status = 'approved';
CREATE UNIQUE INDEX individual_plan_open ON curricula.individual_plan (org_id, learner_id) WHERE status IN ('draft', 'submitted', 'returned');

CREATE TABLE curricula.elective_window (
  org_id uuid NOT NULL, id uuid NOT NULL,
  period_id uuid NOT NULL, programme_id uuid, study_year smallint, -- null: all
  opens_at timestamptz NOT NULL, closes_at timestamptz NOT NULL,
  least smallint NOT NULL DEFAULT 1, most smallint NOT NULL DEFAULT 1,
  created_by uuid NOT NULL, created_at timestamptz NOT NULL,
  cancelled_at timestamptz,
  PRIMARY KEY (org_id, id),
  CHECK (opens_at < closes_at), CHECK (least >= 0 AND most >= least AND most > 0)
);
COMMENT ON TABLE curricula.elective_window IS 'tenant: when learners choose electives for a period';
SELECT dala.tenant_table('curricula.elective_window');
ALTER TABLE curricula.elective_window ADD CONSTRAINT elective_window_period FOREIGN KEY (org_id, period_id) REFERENCES organisations.period (org_id, id);
ALTER TABLE curricula.elective_window ADD CONSTRAINT elective_window_programme FOREIGN KEY (org_id, programme_id) REFERENCES curricula.programme (org_id, id);
CREATE INDEX elective_window_period ON curricula.elective_window (org_id, period_id);
CREATE INDEX elective_window_programme ON curricula.elective_window (org_id, programme_id) WHERE programme_id IS NOT NULL;
CREATE INDEX elective_window_opens ON curricula.elective_window (org_id, opens_at DESC, id DESC);

CREATE TABLE curricula.elective (
  org_id uuid NOT NULL, id uuid NOT NULL,
  window_id uuid NOT NULL, position smallint NOT NULL,
  code text NOT NULL, name_kk text NOT NULL, name_ru text NOT NULL, name_en text NOT NULL,
  about_kk text NOT NULL DEFAULT '', about_ru text NOT NULL DEFAULT '', about_en text NOT NULL DEFAULT '',
  slot text NOT NULL DEFAULT '', -- code of the plan's line that it fills: of one slot a learner takes one
  credits numeric(6, 2), hours numeric(7, 2), distance numeric(7, 2) NOT NULL DEFAULT 0,
  teacher_id uuid,
  seats smallint NOT NULL CHECK (seats > 0), taken smallint NOT NULL DEFAULT 0,
  prerequisites text[] NOT NULL DEFAULT '{}', -- codes of disciplines studied before
  PRIMARY KEY (org_id, id),
  -- a seat cannot be sold twice, whatever the program does
  CHECK (taken >= 0 AND taken <= seats)
);
COMMENT ON TABLE curricula.elective IS 'tenant: a discipline offered for choice, with its seats';
SELECT dala.tenant_table('curricula.elective');
ALTER TABLE curricula.elective ADD CONSTRAINT elective_window FOREIGN KEY (org_id, window_id) REFERENCES curricula.elective_window (org_id, id);
ALTER TABLE curricula.elective ADD CONSTRAINT elective_teacher FOREIGN KEY (org_id, teacher_id) REFERENCES people.person (org_id, id);
CREATE INDEX elective_places ON curricula.elective (org_id, window_id, position);
CREATE INDEX elective_teacher ON curricula.elective (org_id, teacher_id) WHERE teacher_id IS NOT NULL;

CREATE TABLE curricula.elective_choice (
  org_id uuid NOT NULL, id uuid NOT NULL, -- ids grow with time, so they are the order of the waiting list
  window_id uuid NOT NULL, elective_id uuid NOT NULL, learner_id uuid NOT NULL,
  status text NOT NULL CHECK (status IN ('seated', 'waiting', 'approved', 'refused', 'left')),
  chosen_at timestamptz NOT NULL, note text NOT NULL DEFAULT '',
  decided_by uuid, decided_at timestamptz,
  PRIMARY KEY (org_id, id)
);
COMMENT ON TABLE curricula.elective_choice IS 'tenant: what a learner chose: a seat, a place in the waiting list, the adviser''s word';
SELECT dala.tenant_table('curricula.elective_choice');
ALTER TABLE curricula.elective_choice ADD CONSTRAINT elective_choice_window FOREIGN KEY (org_id, window_id) REFERENCES curricula.elective_window (org_id, id);
ALTER TABLE curricula.elective_choice ADD CONSTRAINT elective_choice_elective FOREIGN KEY (org_id, elective_id) REFERENCES curricula.elective (org_id, id);
ALTER TABLE curricula.elective_choice ADD CONSTRAINT elective_choice_learner FOREIGN KEY (org_id, learner_id) REFERENCES people.learner (org_id, person_id);
CREATE UNIQUE INDEX elective_choice_once ON curricula.elective_choice (org_id, elective_id, learner_id) WHERE status IN ('seated', 'waiting', 'approved');
CREATE INDEX elective_choice_learner ON curricula.elective_choice (org_id, learner_id, window_id);
CREATE INDEX elective_choice_window ON curricula.elective_choice (org_id, window_id, status, id);
CREATE INDEX elective_choice_waiting ON curricula.elective_choice (org_id, elective_id, id) WHERE status = 'waiting';
