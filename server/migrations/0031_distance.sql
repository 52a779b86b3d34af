-- Distance learning: applications, their documents and steps, orders with their lines, acquaintance.

CREATE SCHEMA distance;

CREATE TABLE distance.application (
  org_id uuid NOT NULL, id uuid NOT NULL,
  learner_id uuid NOT NULL,
  applicant_id uuid NOT NULL, -- the learner or the guardian who writes it
  status text NOT NULL DEFAULT 'draft'
    CHECK (status IN ('draft', 'registered', 'returned', 'approved', 'refused', 'withdrawn', 'ordered', 'acquainted')),
  rule_set text NOT NULL,
  ground text,
  facts jsonb NOT NULL DEFAULT '{}',
  reason text NOT NULL DEFAULT '',
  technologies text[] NOT NULL DEFAULT '{network}',
  period_from date, period_to date,
  revision integer NOT NULL DEFAULT 1, -- counts saves, so that two tabs do not overwrite each other
  -- the learner's place when the application was registered, for lists and the paper
  number integer, label text,
  registered_on date, -- the day from which the term runs: the first registration, or the last completion after a return
  registered_at timestamptz,
  document_id uuid, signed_hash bytea, signed_by uuid, signed_at timestamptz,
  decision_due date,
  decided_at timestamptz, decided_on date, decided_by uuid, decision_reason text NOT NULL DEFAULT '',
  verdict jsonb, -- what the rule set said at the decision, so that it can be reproduced
  order_due date, order_id uuid,
  ordered_on date, acquaint_due date,
  acquainted_at timestamptz, acquainted_on date,
  withdrawn_at timestamptz,
  created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL,
  PRIMARY KEY (org_id, id)
);
COMMENT ON TABLE distance.application IS 'tenant: an application for distance learning, the current row of its steps';
SELECT dala.tenant_table('distance.application');
ALTER TABLE distance.application ADD CONSTRAINT application_learner FOREIGN KEY (org_id, learner_id) REFERENCES people.learner (org_id, person_id);
ALTER TABLE distance.application ADD CONSTRAINT application_applicant FOREIGN KEY (org_id, applicant_id) REFERENCES people.person (org_id, id);
ALTER TABLE distance.application ADD CONSTRAINT application_document FOREIGN KEY (org_id, document_id) REFERENCES documents.document (org_id, id);
CREATE INDEX application_learner ON distance.application (org_id, learner_id, created_at);
CREATE INDEX application_applicant ON distance.application (org_id, applicant_id);
CREATE INDEX application_document ON distance.application (org_id, document_id) WHERE document_id IS NOT NULL;
CREATE INDEX application_deciding ON distance.application (org_id, decision_due, id) WHERE status = 'registered';
CREATE INDEX application_status ON distance.application (org_id, status, id);
-- one application of a learner is open at a time
CREATE UNIQUE INDEX application_open ON distance.application (org_id, learner_id)
  WHERE status IN ('draft', 'registered', 'returned', 'approved');

CREATE TABLE distance.attachment (
  org_id uuid NOT NULL, id uuid NOT NULL,
  application_id uuid NOT NULL,
  kind text NOT NULL,
  file_id uuid, file_name text NOT NULL DEFAULT '', -- an uploaded file, or
  words text NOT NULL DEFAULT '', -- a text written here (the child's opinion)
  added_by uuid NOT NULL, added_at timestamptz NOT NULL,
  removed_at timestamptz,
  PRIMARY KEY (org_id, id),
  CHECK ((file_id IS NULL) <> (words = ''))
);
COMMENT ON TABLE distance.attachment IS 'tenant: a document brought to an application, as a file or as words written here';
SELECT dala.tenant_table('distance.attachment');
ALTER TABLE distance.attachment ADD CONSTRAINT attachment_application FOREIGN KEY (org_id, application_id) REFERENCES distance.application (org_id, id);
CREATE INDEX attachment_application ON distance.attachment (org_id, application_id);

CREATE TABLE distance.step (
  org_id uuid NOT NULL, id uuid NOT NULL,
  application_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('registered', 'completed', 'opinion', 'returned', 'approved', 'refused', 'withdrawn', 'ordered', 'acquainted')),
  opinion text CHECK (opinion IN ('for', 'against')),
  note text NOT NULL DEFAULT '',
  by_id uuid, at timestamptz NOT NULL,
  PRIMARY KEY (org_id, id)
);
COMMENT ON TABLE distance.step IS 'tenant, append-only: what happened to an application, by whom and when';
SELECT dala.tenant_table('distance.step');
SELECT dala.append_only('distance.step');
ALTER TABLE distance.step ADD CONSTRAINT step_application FOREIGN KEY (org_id, application_id) REFERENCES distance.application (org_id, id);
CREATE INDEX step_application ON distance.step (org_id, application_id, id);

CREATE TABLE distance.plan (
  org_id uuid NOT NULL, id uuid NOT NULL,
  application_id uuid NOT NULL, learner_id uuid NOT NULL,
  version integer NOT NULL,
  content jsonb NOT NULL, -- items with credits, dates of the schedule
  hash bytea NOT NULL,
  document_id uuid,
  created_by uuid NOT NULL, created_at timestamptz NOT NULL,
  PRIMARY KEY (org_id, id),
  UNIQUE (org_id, application_id, version)
);
COMMENT ON TABLE distance.plan IS 'tenant, append-only: a version of a learner''s individual study plan and schedule';
SELECT dala.tenant_table('distance.plan');
SELECT dala.append_only('distance.plan');
ALTER TABLE distance.plan ADD CONSTRAINT plan_application FOREIGN KEY (org_id, application_id) REFERENCES distance.application (org_id, id);
ALTER TABLE distance.plan ADD CONSTRAINT plan_learner FOREIGN KEY (org_id, learner_id) REFERENCES people.learner (org_id, person_id);
ALTER TABLE distance.plan ADD CONSTRAINT plan_document FOREIGN KEY (org_id, document_id) REFERENCES documents.document (org_id, id);
CREATE INDEX plan_learner ON distance.plan (org_id, learner_id);
CREATE INDEX plan_document ON distance.plan (org_id, document_id) WHERE document_id IS NOT NULL;

CREATE TABLE distance.order (
  org_id uuid NOT NULL, id uuid NOT NULL,
  status text NOT NULL DEFAULT 'draft' CHECK (status IN ('draft', 'issued', 'discarded')),
  number integer, label text,
  issued_on date, document_id uuid, issued_by uuid, issued_at timestamptz,
  created_by uuid NOT NULL, created_at timestamptz NOT NULL,
  PRIMARY KEY (org_id, id)
);
COMMENT ON TABLE distance.order IS 'tenant: an order of the head on distance learning';
SELECT dala.tenant_table('distance.order');
ALTER TABLE distance.order ADD CONSTRAINT order_org FOREIGN KEY (org_id) REFERENCES organisations.organisation (id);
ALTER TABLE distance.order ADD CONSTRAINT order_document FOREIGN KEY (org_id, document_id) REFERENCES documents.document (org_id, id);
CREATE INDEX order_document ON distance.order (org_id, document_id) WHERE document_id IS NOT NULL;
CREATE INDEX order_status ON distance.order (org_id, status, id);

CREATE TABLE distance.order_line (
  org_id uuid NOT NULL, order_id uuid NOT NULL, application_id uuid NOT NULL,
  learner_id uuid NOT NULL,
  technologies text[] NOT NULL CHECK (cardinality(technologies) > 0 AND technologies <@ '{network,tv,case}'),
  starts_on date NOT NULL, ends_on date NOT NULL CHECK (starts_on <= ends_on),
  order_due date NOT NULL, late boolean NOT NULL DEFAULT false,
  plan_id uuid,
  PRIMARY KEY (org_id, order_id, application_id)
);
COMMENT ON TABLE distance.order_line IS 'tenant: a learner of an order with technologies and period';
SELECT dala.tenant_table('distance.order_line');
ALTER TABLE distance.order_line ADD CONSTRAINT order_line_order FOREIGN KEY (org_id, order_id) REFERENCES distance.order (org_id, id);
ALTER TABLE distance.order_line ADD CONSTRAINT order_line_application FOREIGN KEY (org_id, application_id) REFERENCES distance.application (org_id, id);
ALTER TABLE distance.order_line ADD CONSTRAINT order_line_learner FOREIGN KEY (org_id, learner_id) REFERENCES people.learner (org_id, person_id);
ALTER TABLE distance.order_line ADD CONSTRAINT order_line_plan FOREIGN KEY (org_id, plan_id) REFERENCES distance.plan (org_id, id);
CREATE INDEX order_line_application ON distance.order_line (org_id, application_id);
CREATE INDEX order_line_learner ON distance.order_line (org_id, learner_id, starts_on);
CREATE INDEX order_line_plan ON distance.order_line (org_id, plan_id) WHERE plan_id IS NOT NULL;

ALTER TABLE distance.application ADD CONSTRAINT application_order FOREIGN KEY (org_id, order_id) REFERENCES distance.order (org_id, id);
CREATE INDEX application_order ON distance.application (org_id, order_id) WHERE order_id IS NOT NULL;

CREATE TABLE distance.acquaintance (
  org_id uuid NOT NULL, application_id uuid NOT NULL,
  order_id uuid NOT NULL, plan_id uuid NOT NULL, plan_hash bytea NOT NULL,
  acknowledged_by uuid NOT NULL, acknowledged_at timestamptz NOT NULL,
  due_on date NOT NULL, late boolean NOT NULL,
  document_id uuid,
  PRIMARY KEY (org_id, application_id)
);
COMMENT ON TABLE distance.acquaintance IS 'tenant, append-only: who read plan and timetable, which version, when';
SELECT dala.tenant_table('distance.acquaintance');
SELECT dala.append_only('distance.acquaintance');
ALTER TABLE distance.acquaintance ADD CONSTRAINT acquaintance_application FOREIGN KEY (org_id, application_id) REFERENCES distance.application (org_id, id);
ALTER TABLE distance.acquaintance ADD CONSTRAINT acquaintance_order FOREIGN KEY (org_id, order_id) REFERENCES distance.order (org_id, id);
ALTER TABLE distance.acquaintance ADD CONSTRAINT acquaintance_plan FOREIGN KEY (org_id, plan_id) REFERENCES distance.plan (org_id, id);
ALTER TABLE distance.acquaintance ADD CONSTRAINT acquaintance_document FOREIGN KEY (org_id, document_id) REFERENCES documents.document (org_id, id);
CREATE INDEX acquaintance_order ON distance.acquaintance (org_id, order_id);
CREATE INDEX acquaintance_plan ON distance.acquaintance (org_id, plan_id);
CREATE INDEX acquaintance_document ON distance.acquaintance (org_id, document_id) WHERE document_id IS NOT NULL;
