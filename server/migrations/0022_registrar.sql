-- Contingent: orders with paragraphs and persons, and the events that alone change a learner's status.

CREATE SCHEMA registrar;

CREATE TABLE registrar.order (
  org_id uuid NOT NULL, id uuid NOT NULL,
  source text NOT NULL CHECK (source IN ('issued', 'recorded')), -- issued here with a number of the register, or recorded from paper
  number text NOT NULL, -- as it is written: 214-К
  dated_on date NOT NULL,
  basis text NOT NULL DEFAULT '',
  document_id uuid,    -- the registered paper of an issued order; documents come after this noun, so no foreign key
  reverses_id uuid,    -- the order that this one takes back
  signed_by uuid, created_by uuid NOT NULL, created_at timestamptz NOT NULL,
  PRIMARY KEY (org_id, id)
);
COMMENT ON TABLE registrar.order IS 'tenant, append-only: an order on the contingent';
SELECT dala.tenant_table('registrar.order');
SELECT dala.append_only('registrar.order');
ALTER TABLE registrar.order ADD CONSTRAINT order_reverses FOREIGN KEY (org_id, reverses_id) REFERENCES registrar.order (org_id, id);
ALTER TABLE registrar.order ADD CONSTRAINT order_signed_by FOREIGN KEY (org_id, signed_by) REFERENCES people.person (org_id, id);
ALTER TABLE registrar.order ADD CONSTRAINT order_created_by FOREIGN KEY (org_id, created_by) REFERENCES people.person (org_id, id);
CREATE INDEX order_document ON registrar.order (org_id, document_id) WHERE document_id IS NOT NULL;
CREATE INDEX order_dated ON registrar.order (org_id, dated_on DESC, id DESC);
CREATE UNIQUE INDEX order_recorded ON registrar.order (org_id, number, dated_on) WHERE source = 'recorded';
-- an order is taken back once
CREATE UNIQUE INDEX order_reversed ON registrar.order (org_id, reverses_id) WHERE reverses_id IS NOT NULL;

CREATE TABLE registrar.paragraph (
  org_id uuid NOT NULL, id uuid NOT NULL,
  order_id uuid NOT NULL, number smallint NOT NULL,
  kind text NOT NULL CHECK (kind IN ('enrol', 'transfer', 'next-year', 'academic-leave', 'return', 'expel', 'transfer-out', 'reinstate', 'graduate', 'reverse')),
  reason text, -- code of the reason where the kind has reasons
  effective_on date NOT NULL,
  until date, -- end of an academic leave
  group_id uuid, study_year smallint, study_form text, language text, -- what changes, where it changes
  PRIMARY KEY (org_id, id),
  UNIQUE (org_id, order_id, number)
);
COMMENT ON TABLE registrar.paragraph IS 'tenant, append-only: a paragraph of an order: what happens, from when, why';
SELECT dala.tenant_table('registrar.paragraph');
SELECT dala.append_only('registrar.paragraph');
ALTER TABLE registrar.paragraph ADD CONSTRAINT paragraph_order FOREIGN KEY (org_id, order_id) REFERENCES registrar.order (org_id, id);
ALTER TABLE registrar.paragraph ADD CONSTRAINT paragraph_group FOREIGN KEY (org_id, group_id) REFERENCES organisations.unit (org_id, id);
CREATE INDEX paragraph_group ON registrar.paragraph (org_id, group_id) WHERE group_id IS NOT NULL;

-- One row is both the person named in the paragraph and the event in the person's history, with what was before and after.
CREATE TABLE registrar.contingent_event (
  org_id uuid NOT NULL, id uuid NOT NULL,
  learner_id uuid NOT NULL, seq integer NOT NULL, -- the learner's events in order, from 1
  order_id uuid NOT NULL, paragraph_id uuid NOT NULL,
  kind text NOT NULL, effective_on date NOT NULL, until date,
  status_before text NOT NULL, status_after text NOT NULL,
  group_before uuid, group_after uuid,
  study_year_before smallint, study_year_after smallint,
  study_form_before text NOT NULL, study_form_after text NOT NULL,
  language_before text NOT NULL, language_after text NOT NULL,
  reverses_id uuid,
  recorded_at timestamptz NOT NULL,
  PRIMARY KEY (org_id, id),
  UNIQUE (org_id, learner_id, seq)
);
COMMENT ON TABLE registrar.contingent_event IS 'tenant, append-only: what an order did to a learner; the current row of people.learner follows from these alone';
SELECT dala.tenant_table('registrar.contingent_event');
SELECT dala.append_only('registrar.contingent_event');
ALTER TABLE registrar.contingent_event ADD CONSTRAINT contingent_event_learner FOREIGN KEY (org_id, learner_id) REFERENCES people.learner (org_id, person_id);
ALTER TABLE registrar.contingent_event ADD CONSTRAINT contingent_event_order FOREIGN KEY (org_id, order_id) REFERENCES registrar.order (org_id, id);
ALTER TABLE registrar.contingent_event ADD CONSTRAINT contingent_event_paragraph FOREIGN KEY (org_id, paragraph_id) REFERENCES registrar.paragraph (org_id, id);
ALTER TABLE registrar.contingent_event ADD CONSTRAINT contingent_event_reverses FOREIGN KEY (org_id, reverses_id) REFERENCES registrar.contingent_event (org_id, id);
CREATE INDEX contingent_event_order ON registrar.contingent_event (org_id, order_id);
CREATE INDEX contingent_event_paragraph ON registrar.contingent_event (org_id, paragraph_id);
CREATE INDEX contingent_event_effective ON registrar.contingent_event (org_id, effective_on);
CREATE UNIQUE INDEX contingent_event_reversed ON registrar.contingent_event (org_id, reverses_id) WHERE reverses_id IS NOT NULL;
