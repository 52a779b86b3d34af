-- The distance status of a learner with beginning, end, extension and return; council reviews, zones, settings, archive cases.

ALTER TABLE distance.application
  ADD COLUMN archive boolean NOT NULL DEFAULT false, -- a past case on paper, entered later
  ADD COLUMN destination text NOT NULL DEFAULT '', -- where the learner goes, compared with the list of zones
  ADD COLUMN mode text NOT NULL DEFAULT 'full' CHECK (mode IN ('full', 'partial')),
  ADD COLUMN format text NOT NULL DEFAULT 'mixed' CHECK (format IN ('sync', 'async', 'mixed'));

ALTER TABLE distance.attachment
  ADD COLUMN document_id uuid, -- a document that was made here: a filled form, an extract
  ADD COLUMN on_paper boolean NOT NULL DEFAULT false; -- lies in the paper file of an archive case
ALTER TABLE distance.attachment DROP CONSTRAINT attachment_check;
ALTER TABLE distance.attachment ADD CONSTRAINT attachment_one
  CHECK ((file_id IS NOT NULL)::int + (document_id IS NOT NULL)::int + (words <> '')::int + on_paper::int = 1);
ALTER TABLE distance.attachment ADD CONSTRAINT attachment_document FOREIGN KEY (org_id, document_id) REFERENCES documents.document (org_id, id);
CREATE INDEX attachment_document ON distance.attachment (org_id, document_id) WHERE document_id IS NOT NULL;

ALTER TABLE distance.order
  ADD COLUMN kind text NOT NULL DEFAULT 'begin' CHECK (kind IN ('begin', 'extend', 'return')),
  ADD COLUMN archive boolean NOT NULL DEFAULT false;

-- One period of a learner at a distance. Who studies at a distance on a day: starts_on <= day <= coalesce(ended_on, ends_on).
CREATE TABLE distance.status (
  org_id uuid NOT NULL, id uuid NOT NULL,
  learner_id uuid NOT NULL, application_id uuid NOT NULL, order_id uuid NOT NULL,
  rule_set text NOT NULL, ground text NOT NULL,
  mode text NOT NULL CHECK (mode IN ('full', 'partial')),
  technologies text[] NOT NULL,
  format text NOT NULL CHECK (format IN ('sync', 'async', 'mixed')),
  starts_on date NOT NULL,
  ends_on date NOT NULL CHECK (starts_on <= ends_on), -- as ordered, with extensions
  ended_on date, -- the last day, once it is over; before the beginning: it never began
  ended_because text CHECK (ended_because IN ('term', 'returned', 'no-decision', 'replaced')),
  ending_order_id uuid,
  pending_order_id uuid, -- a draft that extends or ends it
  reminded_on date,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (org_id, id),
  CHECK ((ended_on IS NULL) = (ended_because IS NULL))
);
COMMENT ON TABLE distance.status IS 'tenant: a period of a learner at a distance, begun by an order, ended by its day or by an order';
SELECT dala.tenant_table('distance.status');
ALTER TABLE distance.status ADD CONSTRAINT status_learner FOREIGN KEY (org_id, learner_id) REFERENCES people.learner (org_id, person_id);
ALTER TABLE distance.status ADD CONSTRAINT status_application FOREIGN KEY (org_id, application_id) REFERENCES distance.application (org_id, id);
ALTER TABLE distance.status ADD CONSTRAINT status_order FOREIGN KEY (org_id, order_id) REFERENCES distance.order (org_id, id);
ALTER TABLE distance.status ADD CONSTRAINT status_ending FOREIGN KEY (org_id, ending_order_id) REFERENCES distance.order (org_id, id);
ALTER TABLE distance.status ADD CONSTRAINT status_pending FOREIGN KEY (org_id, pending_order_id) REFERENCES distance.order (org_id, id);
CREATE UNIQUE INDEX status_application ON distance.status (org_id, application_id);
CREATE INDEX status_learner ON distance.status (org_id, learner_id, starts_on);
CREATE INDEX status_order ON distance.status (org_id, order_id);
CREATE INDEX status_ending ON distance.status (org_id, ending_order_id) WHERE ending_order_id IS NOT NULL;
CREATE INDEX status_pending ON distance.status (org_id, pending_order_id) WHERE pending_order_id IS NOT NULL;
CREATE INDEX status_open ON distance.status (org_id, ends_on, id) WHERE ended_on IS NULL;

CREATE TABLE distance.status_change (
  org_id uuid NOT NULL, id uuid NOT NULL,
  status_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('begun', 'extended', 'ended')),
  ends_on date NOT NULL, -- the last day after this change
  because text NOT NULL DEFAULT '',
  order_id uuid, review_id uuid,
  by_id uuid, at timestamptz NOT NULL,
  PRIMARY KEY (org_id, id)
);
COMMENT ON TABLE distance.status_change IS 'tenant, append-only: how a distance status came about and changed, by which order';
SELECT dala.tenant_table('distance.status_change');
SELECT dala.append_only('distance.status_change');
ALTER TABLE distance.status_change ADD CONSTRAINT status_change_status FOREIGN KEY (org_id, status_id) REFERENCES distance.status (org_id, id);
ALTER TABLE distance.status_change ADD CONSTRAINT status_change_order FOREIGN KEY (org_id, order_id) REFERENCES distance.order (org_id, id);
CREATE INDEX status_change_status ON distance.status_change (org_id, status_id, id);
CREATE INDEX status_change_order ON distance.status_change (org_id, order_id) WHERE order_id IS NOT NULL;

ALTER TABLE distance.order_line
  ADD COLUMN status_id uuid, -- the status that an extension or a return is about
  ADD COLUMN replaces boolean NOT NULL DEFAULT false; -- ends an earlier status that overlaps
ALTER TABLE distance.order_line ADD CONSTRAINT order_line_status FOREIGN KEY (org_id, status_id) REFERENCES distance.status (org_id, id);
CREATE INDEX order_line_status ON distance.order_line (org_id, status_id) WHERE status_id IS NOT NULL;

-- what orders have begun until today; the id is that of the application, since nothing better is known here
INSERT INTO distance.status (org_id, id, learner_id, application_id, order_id, rule_set, ground, mode, technologies, format, starts_on, ends_on, created_at)
SELECT line.org_id, line.application_id, line.learner_id, line.application_id, line.order_id, application.rule_set,
       coalesce(application.ground, ''), 'full', line.technologies, 'mixed', line.starts_on, line.ends_on, issued.issued_at
  FROM distance.order_line AS line
  JOIN distance.order AS issued ON issued.org_id = line.org_id AND issued.id = line.order_id AND issued.status = 'issued'
  JOIN distance.application AS application ON application.org_id = line.org_id AND application.id = line.application_id;

-- The task of the pedagogical council after an attestation (A2023-15.4).
CREATE TABLE distance.review (
  org_id uuid NOT NULL, id uuid NOT NULL,
  status_id uuid NOT NULL, learner_id uuid NOT NULL,
  period_id uuid, attested_on date NOT NULL, due_on date NOT NULL,
  name_kk text NOT NULL, name_ru text NOT NULL, name_en text NOT NULL,
  decision text CHECK (decision IN ('extend', 'return', 'none')), -- none: the term passed, the learner returns
  until_on date, -- the new last day of an extension
  minutes_number text NOT NULL DEFAULT '', minutes_document_id uuid, minutes_file_id uuid,
  decided_on date, decided_by uuid, closed_at timestamptz,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (org_id, id),
  CHECK ((decision IS NULL) = (closed_at IS NULL)),
  CHECK ((decision = 'extend') = (until_on IS NOT NULL))
);
COMMENT ON TABLE distance.review IS 'tenant: after an attestation the council decides to extend or to return a learner; otherwise the learner returns';
SELECT dala.tenant_table('distance.review');
ALTER TABLE distance.review ADD CONSTRAINT review_status FOREIGN KEY (org_id, status_id) REFERENCES distance.status (org_id, id);
ALTER TABLE distance.review ADD CONSTRAINT review_period FOREIGN KEY (org_id, period_id) REFERENCES organisations.period (org_id, id);
ALTER TABLE distance.review ADD CONSTRAINT review_document FOREIGN KEY (org_id, minutes_document_id) REFERENCES documents.document (org_id, id);
CREATE UNIQUE INDEX review_once ON distance.review (org_id, status_id, attested_on);
CREATE INDEX review_open ON distance.review (org_id, due_on, id) WHERE decision IS NULL;
CREATE INDEX review_period ON distance.review (org_id, period_id) WHERE period_id IS NOT NULL;
CREATE INDEX review_document ON distance.review (org_id, minutes_document_id) WHERE minutes_document_id IS NOT NULL;

-- Zones of hostilities and terrorist danger and the regions beside them (A2023-9.d, A2023-11.1.h), kept by the administrator.
CREATE TABLE distance.zone (
  org_id uuid NOT NULL, id uuid NOT NULL,
  name_kk text NOT NULL, name_ru text NOT NULL, name_en text NOT NULL,
  aliases text[] NOT NULL DEFAULT '{}', -- further spellings: towns, regions
  kind text NOT NULL CHECK (kind IN ('hostilities', 'terrorism', 'bordering')),
  source text NOT NULL, source_on date NOT NULL,
  valid_from date NOT NULL, valid_to date CHECK (valid_from <= valid_to),
  created_by uuid NOT NULL, created_at timestamptz NOT NULL,
  PRIMARY KEY (org_id, id)
);
COMMENT ON TABLE distance.zone IS 'tenant: a zone to which nobody may go while studying at a distance, with source and date';
SELECT dala.tenant_table('distance.zone');
ALTER TABLE distance.zone ADD CONSTRAINT zone_org FOREIGN KEY (org_id) REFERENCES organisations.organisation (id);
CREATE INDEX zone_valid ON distance.zone (org_id, valid_from);

CREATE TABLE distance.setting (
  org_id uuid NOT NULL,
  remind_days smallint NOT NULL DEFAULT 10 CHECK (remind_days BETWEEN 1 AND 60), -- calendar days before the end of a status
  review_days smallint NOT NULL DEFAULT 5 CHECK (review_days BETWEEN 1 AND 30), -- working days for the council after an attestation
  -- the organisation's own terms where its act gives none (D-06)
  consider_days smallint NOT NULL DEFAULT 5 CHECK (consider_days BETWEEN 1 AND 30),
  order_days smallint NOT NULL DEFAULT 3 CHECK (order_days BETWEEN 1 AND 30),
  acquaint_days smallint NOT NULL DEFAULT 3 CHECK (acquaint_days BETWEEN 1 AND 30),
  opinion_from_age smallint CHECK (opinion_from_age BETWEEN 6 AND 18), -- null: every child is asked, as the edition of 2024 has it
  updated_by uuid, updated_at timestamptz NOT NULL,
  PRIMARY KEY (org_id)
);
COMMENT ON TABLE distance.setting IS 'tenant: what an organisation sets for distance learning';
SELECT dala.tenant_table('distance.setting');
ALTER TABLE distance.setting ADD CONSTRAINT setting_org FOREIGN KEY (org_id) REFERENCES organisations.organisation (id);
