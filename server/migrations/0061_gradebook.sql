-- Control events, marks with their history, mark sheets and published results.

CREATE SCHEMA gradebook;

CREATE TABLE gradebook.rule (
  org_id uuid NOT NULL, id uuid NOT NULL,
  discipline_id uuid, -- null: the whole organisation
  valid_from date NOT NULL,
  rating_weight smallint NOT NULL CHECK (rating_weight BETWEEN 0 AND 100), -- the exam has the rest to 100
  admission_percent smallint NOT NULL CHECK (admission_percent BETWEEN 0 AND 100),
  control_percent smallint NOT NULL CHECK (control_percent BETWEEN 0 AND 100),
  exam_percent smallint NOT NULL CHECK (exam_percent BETWEEN 0 AND 100),
  scale text NOT NULL,
  reason text NOT NULL,
  decided_by uuid, decided_at timestamptz NOT NULL,
  PRIMARY KEY (org_id, id)
);
COMMENT ON TABLE gradebook.rule IS 'tenant, append-only: how marks become a final mark, from a day on; the newest row of a day counts';
SELECT dala.tenant_table('gradebook.rule');
SELECT dala.append_only('gradebook.rule');
ALTER TABLE gradebook.rule ADD CONSTRAINT rule_org FOREIGN KEY (org_id) REFERENCES organisations.organisation (id);
ALTER TABLE gradebook.rule ADD CONSTRAINT rule_discipline FOREIGN KEY (org_id, discipline_id) REFERENCES curricula.discipline (org_id, id);
CREATE INDEX rule_valid ON gradebook.rule (org_id, discipline_id, valid_from, id);

CREATE TABLE gradebook.sheet (
  org_id uuid NOT NULL, offering_id uuid NOT NULL,
  status text NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'published', 'closed')),
  published_at timestamptz, published_by uuid,
  closed_at timestamptz, closed_by uuid,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (org_id, offering_id)
);
COMMENT ON TABLE gradebook.sheet IS 'tenant: the mark sheet of an offering';
SELECT dala.tenant_table('gradebook.sheet');
ALTER TABLE gradebook.sheet ADD CONSTRAINT sheet_offering FOREIGN KEY (org_id, offering_id) REFERENCES courses.offering (org_id, id);

CREATE TABLE gradebook.control (
  org_id uuid NOT NULL, id uuid NOT NULL,
  offering_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('current', 'midterm', 'final')),
  term smallint CHECK (term BETWEEN 1 AND 8), -- rating period; the final control has none
  position smallint NOT NULL,
  name_kk text NOT NULL, name_ru text NOT NULL, name_en text NOT NULL,
  weight smallint NOT NULL DEFAULT 1 CHECK (weight BETWEEN 1 AND 100), -- inside its rating period
  required boolean NOT NULL DEFAULT true,
  test_id uuid, -- the test that gives the mark
  closed_at timestamptz, closed_by uuid,
  removed_at timestamptz,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (org_id, id),
  CHECK ((kind = 'final') = (term IS NULL))
);
COMMENT ON TABLE gradebook.control IS 'tenant: a control event of an offering: current, midterm or final';
SELECT dala.tenant_table('gradebook.control');
ALTER TABLE gradebook.control ADD CONSTRAINT control_sheet FOREIGN KEY (org_id, offering_id) REFERENCES gradebook.sheet (org_id, offering_id);
CREATE INDEX control_offering ON gradebook.control (org_id, offering_id, position);
CREATE UNIQUE INDEX control_test ON gradebook.control (org_id, test_id) WHERE test_id IS NOT NULL AND removed_at IS NULL;
CREATE UNIQUE INDEX control_final ON gradebook.control (org_id, offering_id) WHERE kind = 'final' AND removed_at IS NULL;

-- The current row: all marks of a learner in an offering, { controlId: [percent or null when absent, version] }.
CREATE TABLE gradebook.mark (
  org_id uuid NOT NULL, offering_id uuid NOT NULL, learner_id uuid NOT NULL,
  marks jsonb NOT NULL DEFAULT '{}',
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (org_id, offering_id, learner_id)
);
COMMENT ON TABLE gradebook.mark IS 'tenant: the marks of a learner in an offering as they stand; their history is gradebook.entry';
SELECT dala.tenant_table('gradebook.mark');
ALTER TABLE gradebook.mark ADD CONSTRAINT mark_enrolment FOREIGN KEY (org_id, offering_id, learner_id) REFERENCES courses.enrolment (org_id, offering_id, learner_id);
CREATE INDEX mark_learner ON gradebook.mark (org_id, learner_id);

CREATE TABLE gradebook.entry (
  org_id uuid NOT NULL, id uuid NOT NULL,
  offering_id uuid NOT NULL, learner_id uuid NOT NULL, control_id uuid NOT NULL,
  version integer NOT NULL,
  percent numeric(5, 2) CHECK (percent BETWEEN 0 AND 100),
  absent boolean NOT NULL DEFAULT false,
  source text NOT NULL CHECK (source IN ('hand', 'test')),
  attempt_id uuid,
  reason text NOT NULL CHECK (reason IN ('first', 'slip', 'retake', 'late', 'appeal', 'attempt', 'other')),
  note text NOT NULL DEFAULT '',
  by_id uuid, at timestamptz NOT NULL,
  PRIMARY KEY (org_id, id)
);
COMMENT ON TABLE gradebook.entry IS 'tenant, append-only: every mark ever given, with its reason and author; both percent and absent empty means taken back';
SELECT dala.tenant_table('gradebook.entry');
SELECT dala.append_only('gradebook.entry');
ALTER TABLE gradebook.entry ADD CONSTRAINT entry_mark FOREIGN KEY (org_id, offering_id, learner_id) REFERENCES gradebook.mark (org_id, offering_id, learner_id);
ALTER TABLE gradebook.entry ADD CONSTRAINT entry_control FOREIGN KEY (org_id, control_id) REFERENCES gradebook.control (org_id, id);
CREATE UNIQUE INDEX entry_version ON gradebook.entry (org_id, control_id, learner_id, version);
CREATE INDEX entry_learner ON gradebook.entry (org_id, offering_id, learner_id);

CREATE TABLE gradebook.result (
  org_id uuid NOT NULL, offering_id uuid NOT NULL, learner_id uuid NOT NULL,
  version integer NOT NULL,
  status text NOT NULL CHECK (status IN ('graded', 'failed', 'not-admitted')),
  rating smallint, exam smallint, percent smallint NOT NULL CHECK (percent BETWEEN 0 AND 100),
  mark text NOT NULL, points numeric(3, 2) NOT NULL,
  rule jsonb NOT NULL, -- the weights and the scale in force when it was counted
  controls jsonb NOT NULL, -- the marks it was counted from
  reason text NOT NULL, note text NOT NULL DEFAULT '',
  by_id uuid NOT NULL, at timestamptz NOT NULL,
  PRIMARY KEY (org_id, offering_id, learner_id, version)
);
COMMENT ON TABLE gradebook.result IS 'tenant, append-only: published final marks; the highest version counts, earlier ones stay with their reasons';
SELECT dala.tenant_table('gradebook.result');
SELECT dala.append_only('gradebook.result');
ALTER TABLE gradebook.result ADD CONSTRAINT result_sheet FOREIGN KEY (org_id, offering_id) REFERENCES gradebook.sheet (org_id, offering_id);
ALTER TABLE gradebook.result ADD CONSTRAINT result_learner FOREIGN KEY (org_id, learner_id) REFERENCES people.learner (org_id, person_id);
CREATE INDEX result_learner ON gradebook.result (org_id, learner_id, at);
