-- Item banks, tests, attempts with every answer as it was given.

CREATE SCHEMA testing;

CREATE TABLE testing.bank (
  org_id uuid NOT NULL, id uuid NOT NULL,
  discipline_id uuid, -- null: of no discipline, for its owner only
  owner_id uuid NOT NULL,
  name_kk text NOT NULL, name_ru text NOT NULL, name_en text NOT NULL,
  archived_at timestamptz, created_at timestamptz NOT NULL,
  PRIMARY KEY (org_id, id)
);
COMMENT ON TABLE testing.bank IS 'tenant: a bank of questions, for a discipline';
SELECT dala.tenant_table('testing.bank');
ALTER TABLE testing.bank ADD CONSTRAINT bank_discipline FOREIGN KEY (org_id, discipline_id) REFERENCES curricula.discipline (org_id, id);
ALTER TABLE testing.bank ADD CONSTRAINT bank_owner FOREIGN KEY (org_id, owner_id) REFERENCES people.person (org_id, id);
CREATE INDEX bank_discipline ON testing.bank (org_id, discipline_id);
CREATE INDEX bank_owner ON testing.bank (org_id, owner_id);

CREATE TABLE testing.category (
  org_id uuid NOT NULL, id uuid NOT NULL,
  bank_id uuid NOT NULL,
  path text[] NOT NULL CHECK (cardinality(path) BETWEEN 1 AND 10), -- its name and those above it, outermost first
  created_at timestamptz NOT NULL,
  PRIMARY KEY (org_id, id)
);
COMMENT ON TABLE testing.category IS 'tenant: a category of a bank';
SELECT dala.tenant_table('testing.category');
ALTER TABLE testing.category ADD CONSTRAINT category_bank FOREIGN KEY (org_id, bank_id) REFERENCES testing.bank (org_id, id);
CREATE UNIQUE INDEX category_path ON testing.category (org_id, bank_id, path);

CREATE TABLE testing.question (
  org_id uuid NOT NULL, id uuid NOT NULL,
  bank_id uuid NOT NULL, category_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('single', 'multiple', 'true-false', 'numeric', 'short', 'matching', 'essay')),
  name text NOT NULL,
  languages text[] NOT NULL,
  search text NOT NULL, -- name and words in small letters
  points numeric(7, 4) NOT NULL CHECK (points > 0),
  version integer NOT NULL,
  fingerprint bytea NOT NULL, -- hash of what was written: importing a file twice changes nothing
  archived_at timestamptz, created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL,
  PRIMARY KEY (org_id, id)
);
COMMENT ON TABLE testing.question IS 'tenant: a question of a bank; its texts are in its versions';
SELECT dala.tenant_table('testing.question');
ALTER TABLE testing.question ADD CONSTRAINT question_bank FOREIGN KEY (org_id, bank_id) REFERENCES testing.bank (org_id, id);
ALTER TABLE testing.question ADD CONSTRAINT question_category FOREIGN KEY (org_id, category_id) REFERENCES testing.category (org_id, id);
CREATE INDEX question_bank ON testing.question (org_id, bank_id, id);
CREATE INDEX question_category ON testing.question (org_id, category_id);
CREATE INDEX question_fingerprint ON testing.question (org_id, bank_id, fingerprint);

CREATE TABLE testing.question_version (
  org_id uuid NOT NULL, question_id uuid NOT NULL, version integer NOT NULL,
  body jsonb NOT NULL,
  by_id uuid, at timestamptz NOT NULL,
  PRIMARY KEY (org_id, question_id, version)
);
COMMENT ON TABLE testing.question_version IS 'tenant, append-only: what a learner may see of a question';
SELECT dala.tenant_table('testing.question_version');
SELECT dala.append_only('testing.question_version');
ALTER TABLE testing.question_version ADD CONSTRAINT version_question FOREIGN KEY (org_id, question_id) REFERENCES testing.question (org_id, id);

-- Apart from the question: what serves a paper never reads this table.
CREATE TABLE testing.answer_key (
  org_id uuid NOT NULL, question_id uuid NOT NULL, version integer NOT NULL,
  key jsonb NOT NULL,
  PRIMARY KEY (org_id, question_id, version)
);
COMMENT ON TABLE testing.answer_key IS 'tenant, append-only: the right answers, read for scoring, by authors and after release';
SELECT dala.tenant_table('testing.answer_key');
SELECT dala.append_only('testing.answer_key');
ALTER TABLE testing.answer_key ADD CONSTRAINT key_version FOREIGN KEY (org_id, question_id, version) REFERENCES testing.question_version (org_id, question_id, version);

CREATE TABLE testing.test (
  org_id uuid NOT NULL, id uuid NOT NULL,
  offering_id uuid NOT NULL,
  name_kk text NOT NULL, name_ru text NOT NULL, name_en text NOT NULL,
  control text NOT NULL CHECK (control IN ('entry', 'current', 'midterm', 'final')),
  status text NOT NULL DEFAULT 'draft' CHECK (status IN ('draft', 'published', 'closed')),
  minutes integer CHECK (minutes BETWEEN 1 AND 600),
  opens_at timestamptz, closes_at timestamptz,
  attempts smallint NOT NULL DEFAULT 1 CHECK (attempts BETWEEN 1 AND 20),
  pass_percent smallint NOT NULL DEFAULT 50 CHECK (pass_percent BETWEEN 0 AND 100),
  shuffle_questions boolean NOT NULL DEFAULT true, shuffle_options boolean NOT NULL DEFAULT true,
  penalties boolean NOT NULL DEFAULT false,
  review jsonb NOT NULL,
  networks text[] NOT NULL DEFAULT '{}',
  sections jsonb NOT NULL DEFAULT '[]',
  by_id uuid NOT NULL,
  created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL, published_at timestamptz, closed_at timestamptz,
  PRIMARY KEY (org_id, id),
  CHECK (opens_at < closes_at)
);
COMMENT ON TABLE testing.test IS 'tenant: a test of a course for entry, current, midterm or final control';
SELECT dala.tenant_table('testing.test');
ALTER TABLE testing.test ADD CONSTRAINT test_offering FOREIGN KEY (org_id, offering_id) REFERENCES courses.offering (org_id, id);
CREATE INDEX test_offering ON testing.test (org_id, offering_id);

CREATE TABLE testing.attempt (
  org_id uuid NOT NULL, id uuid NOT NULL,
  test_id uuid NOT NULL, learner_id uuid NOT NULL,
  number smallint NOT NULL,
  status text NOT NULL CHECK (status IN ('open', 'submitted', 'annulled')),
  started_at timestamptz NOT NULL,
  deadline_at timestamptz, -- by the server's clock; null: no limit
  accepts_until timestamptz NOT NULL, -- the deadline and the time that a message may be on its way
  epoch integer NOT NULL, -- the device that goes on with it: each that takes over has the next number
  size smallint NOT NULL,
  paper jsonb NOT NULL, -- which questions in which version and order
  identity jsonb NOT NULL, -- by which session and factor the learner was known (A2015-7.7)
  ended_at timestamptz, ended_by text CHECK (ended_by IN ('learner', 'deadline', 'staff')),
  ops integer, digest text, -- of all answers received, as the receipt and the event say
  shares jsonb, -- what each answer earned
  score numeric(9, 4), max_score numeric(9, 4), percent numeric(5, 2), to_mark smallint,
  annulled_reason text NOT NULL DEFAULT '', annulled_by uuid, annulled_at timestamptz,
  PRIMARY KEY (org_id, id)
);
COMMENT ON TABLE testing.attempt IS 'tenant: a learner''s attempt at a test';
SELECT dala.tenant_table('testing.attempt');
ALTER TABLE testing.attempt ADD CONSTRAINT attempt_test FOREIGN KEY (org_id, test_id) REFERENCES testing.test (org_id, id);
ALTER TABLE testing.attempt ADD CONSTRAINT attempt_learner FOREIGN KEY (org_id, learner_id) REFERENCES people.learner (org_id, person_id);
CREATE UNIQUE INDEX attempt_number ON testing.attempt (org_id, test_id, learner_id, number);
CREATE UNIQUE INDEX attempt_open ON testing.attempt (org_id, test_id, learner_id) WHERE status = 'open';
CREATE INDEX attempt_learner ON testing.attempt (org_id, learner_id);
CREATE INDEX attempt_due ON testing.attempt (org_id, accepts_until) WHERE status = 'open';

CREATE TABLE testing.answer_op (
  org_id uuid NOT NULL, attempt_id uuid NOT NULL,
  epoch integer NOT NULL, seq integer NOT NULL, -- device and its count: the same twice is one
  place smallint NOT NULL,
  kind text NOT NULL CHECK (kind IN ('answer', 'flag')),
  value jsonb, -- null: the answer was taken back
  device_ms integer NOT NULL, -- since the start, by the device's own running clock
  received_at timestamptz NOT NULL,
  PRIMARY KEY (org_id, attempt_id, epoch, seq)
);
COMMENT ON TABLE testing.answer_op IS 'tenant, append-only: every answer and mark of an attempt as it was given';
SELECT dala.tenant_table('testing.answer_op');
SELECT dala.append_only('testing.answer_op');
ALTER TABLE testing.answer_op ADD CONSTRAINT op_attempt FOREIGN KEY (org_id, attempt_id) REFERENCES testing.attempt (org_id, id);

CREATE TABLE testing.answer (
  org_id uuid NOT NULL, attempt_id uuid NOT NULL, place smallint NOT NULL,
  epoch integer NOT NULL, seq integer NOT NULL,
  value jsonb,
  saved_at timestamptz NOT NULL,
  PRIMARY KEY (org_id, attempt_id, place)
);
COMMENT ON TABLE testing.answer IS 'tenant: the answers of an attempt as they stand; their history is testing.answer_op';
SELECT dala.tenant_table('testing.answer');
ALTER TABLE testing.answer ADD CONSTRAINT answer_attempt FOREIGN KEY (org_id, attempt_id) REFERENCES testing.attempt (org_id, id);

CREATE TABLE testing.late_answer (
  org_id uuid NOT NULL, attempt_id uuid NOT NULL,
  epoch integer NOT NULL, seq integer NOT NULL,
  place smallint NOT NULL,
  kind text NOT NULL,
  value jsonb,
  device_ms integer NOT NULL,
  received_at timestamptz NOT NULL,
  PRIMARY KEY (org_id, attempt_id, epoch, seq)
);
COMMENT ON TABLE testing.late_answer IS 'tenant, append-only: answers that came after the end, kept for a person to decide on';
SELECT dala.tenant_table('testing.late_answer');
SELECT dala.append_only('testing.late_answer');
ALTER TABLE testing.late_answer ADD CONSTRAINT late_attempt FOREIGN KEY (org_id, attempt_id) REFERENCES testing.attempt (org_id, id);

CREATE TABLE testing.device (
  org_id uuid NOT NULL, attempt_id uuid NOT NULL, epoch integer NOT NULL,
  session_id uuid NOT NULL, device text NOT NULL DEFAULT '', address text NOT NULL DEFAULT '',
  at timestamptz NOT NULL,
  PRIMARY KEY (org_id, attempt_id, epoch)
);
COMMENT ON TABLE testing.device IS 'tenant, append-only: the devices on which an attempt was begun or gone on with';
SELECT dala.tenant_table('testing.device');
SELECT dala.append_only('testing.device');
ALTER TABLE testing.device ADD CONSTRAINT device_attempt FOREIGN KEY (org_id, attempt_id) REFERENCES testing.attempt (org_id, id);

CREATE TABLE testing.extension (
  org_id uuid NOT NULL, id uuid NOT NULL,
  test_id uuid NOT NULL, attempt_id uuid, -- null: everybody who was at work (an outage)
  minutes integer NOT NULL CHECK (minutes BETWEEN 1 AND 600),
  attempts integer NOT NULL,
  reason text NOT NULL,
  by_id uuid NOT NULL, at timestamptz NOT NULL,
  PRIMARY KEY (org_id, id)
);
COMMENT ON TABLE testing.extension IS 'tenant, append-only: time added to attempts, with reason and author';
SELECT dala.tenant_table('testing.extension');
SELECT dala.append_only('testing.extension');
ALTER TABLE testing.extension ADD CONSTRAINT extension_test FOREIGN KEY (org_id, test_id) REFERENCES testing.test (org_id, id);
ALTER TABLE testing.extension ADD CONSTRAINT extension_attempt FOREIGN KEY (org_id, attempt_id) REFERENCES testing.attempt (org_id, id);
CREATE INDEX extension_test ON testing.extension (org_id, test_id);
CREATE INDEX extension_attempt ON testing.extension (org_id, attempt_id);

CREATE TABLE testing.decision (
  org_id uuid NOT NULL, id uuid NOT NULL,
  attempt_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('mark', 'late-accepted', 'late-refused')),
  place smallint, share numeric(5, 4) CHECK (share BETWEEN 0 AND 1),
  reason text NOT NULL DEFAULT '',
  by_id uuid NOT NULL, at timestamptz NOT NULL,
  PRIMARY KEY (org_id, id)
);
COMMENT ON TABLE testing.decision IS 'tenant, append-only: what people decided about an attempt: marks of free texts, late answers';
SELECT dala.tenant_table('testing.decision');
SELECT dala.append_only('testing.decision');
ALTER TABLE testing.decision ADD CONSTRAINT decision_attempt FOREIGN KEY (org_id, attempt_id) REFERENCES testing.attempt (org_id, id);
CREATE INDEX decision_attempt ON testing.decision (org_id, attempt_id, at);
