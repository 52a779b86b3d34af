-- Switches of classes to distance learning by an authority's order: emergency and weather.

CREATE SCHEMA emergency;

CREATE TABLE emergency.setting (
  org_id uuid NOT NULL,
  place text NOT NULL DEFAULT '', -- code of the classifier of administrative territories
  windows jsonb, -- null: as the edition of 2026 is reported to have them
  windows_source text NOT NULL DEFAULT '', windows_source_on date,
  windows_confirmed boolean NOT NULL DEFAULT false,
  access_days smallint NOT NULL DEFAULT 30 CHECK (access_days BETWEEN 1 AND 180), -- a sign-in older than this is none
  updated_by uuid, updated_at timestamptz NOT NULL,
  PRIMARY KEY (org_id)
);
COMMENT ON TABLE emergency.setting IS 'tenant: where the organisation lies and when its people have to be told; its row is locked while a switch is made';
SELECT dala.tenant_table('emergency.setting');
ALTER TABLE emergency.setting ADD CONSTRAINT setting_org FOREIGN KEY (org_id) REFERENCES organisations.organisation (id);

CREATE TABLE emergency.threshold (
  org_id uuid NOT NULL, id uuid NOT NULL,
  place text NOT NULL,
  grade_from smallint NOT NULL, grade_to smallint NOT NULL CHECK (grade_from <= grade_to),
  wind_from real NOT NULL, wind_to real NOT NULL CHECK (wind_from <= wind_to), -- metres a second
  temperature real NOT NULL, -- degrees Celsius, at this or below
  source text NOT NULL, source_on date NOT NULL,
  confirmed boolean NOT NULL,
  changed_by uuid, changed_at timestamptz NOT NULL, removed_at timestamptz,
  PRIMARY KEY (org_id, id)
);
COMMENT ON TABLE emergency.threshold IS 'tenant: temperature and wind at which classes of a region stay at home, with source and date';
SELECT dala.tenant_table('emergency.threshold');
ALTER TABLE emergency.threshold ADD CONSTRAINT threshold_org FOREIGN KEY (org_id) REFERENCES organisations.organisation (id);

CREATE TABLE emergency.authority_order (
  org_id uuid NOT NULL, id uuid NOT NULL,
  ground text NOT NULL CHECK (ground IN ('weather', 'emergency')),
  number text NOT NULL, signed_on date NOT NULL,
  authority text NOT NULL CHECK (authority IN ('department', 'section', 'other')), authority_name text NOT NULL DEFAULT '',
  places text[] NOT NULL,
  from_on date NOT NULL, to_on date CHECK (from_on <= to_on), -- null: until it is lifted
  file_id uuid, register_entry text NOT NULL DEFAULT '', -- the paper: a scan, or where it stands in the register
  created_by uuid, created_at timestamptz NOT NULL,
  PRIMARY KEY (org_id, id)
);
COMMENT ON TABLE emergency.authority_order IS 'tenant: an order of an education authority by which classes are switched';
SELECT dala.tenant_table('emergency.authority_order');
ALTER TABLE emergency.authority_order ADD CONSTRAINT authority_order_org FOREIGN KEY (org_id) REFERENCES organisations.organisation (id);
CREATE INDEX authority_order_signed ON emergency.authority_order (org_id, signed_on);

CREATE TABLE emergency.switch (
  org_id uuid NOT NULL, id uuid NOT NULL,
  request_id uuid NOT NULL, -- made with the page: a second tap finds the first one's switch
  authority_order_id uuid, -- null only where an old case was taken over without its paper
  ground text NOT NULL CHECK (ground IN ('weather', 'emergency')),
  starts_on date NOT NULL,
  ends_on date NOT NULL, -- as it stands, with extensions; before the beginning: it never began
  status text NOT NULL CHECK (status IN ('standing', 'ended', 'undone')),
  scope jsonb NOT NULL,
  temperature real, wind real,
  mild boolean NOT NULL DEFAULT false, -- outside the thresholds as they stood
  regime text NOT NULL DEFAULT '', responsible_id uuid,
  rulings jsonb NOT NULL, warnings jsonb NOT NULL, -- what the acts said, kept for ever
  document_id uuid,
  learners integer NOT NULL,
  created_by uuid, created_at timestamptz NOT NULL,
  PRIMARY KEY (org_id, id)
);
COMMENT ON TABLE emergency.switch IS 'tenant: classes at a distance for a range of days by an order of an authority';
SELECT dala.tenant_table('emergency.switch');
ALTER TABLE emergency.switch ADD CONSTRAINT switch_order FOREIGN KEY (org_id, authority_order_id) REFERENCES emergency.authority_order (org_id, id);
ALTER TABLE emergency.switch ADD CONSTRAINT switch_document FOREIGN KEY (org_id, document_id) REFERENCES documents.document (org_id, id);
ALTER TABLE emergency.switch ADD CONSTRAINT switch_responsible FOREIGN KEY (org_id, responsible_id) REFERENCES people.person (org_id, id);
CREATE UNIQUE INDEX switch_request ON emergency.switch (org_id, request_id);
CREATE INDEX switch_order ON emergency.switch (org_id, authority_order_id);
CREATE INDEX switch_document ON emergency.switch (org_id, document_id) WHERE document_id IS NOT NULL;
CREATE INDEX switch_responsible ON emergency.switch (org_id, responsible_id) WHERE responsible_id IS NOT NULL;
CREATE INDEX switch_standing ON emergency.switch (org_id, ends_on) WHERE status = 'standing';

CREATE TABLE emergency.switch_class (
  org_id uuid NOT NULL, switch_id uuid NOT NULL, group_id uuid NOT NULL,
  shift smallint NOT NULL, learners integer NOT NULL,
  PRIMARY KEY (org_id, switch_id, group_id)
);
COMMENT ON TABLE emergency.switch_class IS 'tenant: a class or group of a switch: its lessons in these days are at a distance';
SELECT dala.tenant_table('emergency.switch_class');
ALTER TABLE emergency.switch_class ADD CONSTRAINT switch_class_switch FOREIGN KEY (org_id, switch_id) REFERENCES emergency.switch (org_id, id);
ALTER TABLE emergency.switch_class ADD CONSTRAINT switch_class_group FOREIGN KEY (org_id, group_id) REFERENCES organisations.unit (org_id, id);
CREATE INDEX switch_class_group ON emergency.switch_class (org_id, group_id);

CREATE TABLE emergency.switch_learner (
  org_id uuid NOT NULL, switch_id uuid NOT NULL, learner_id uuid NOT NULL,
  group_id uuid, level text NOT NULL,
  PRIMARY KEY (org_id, switch_id, learner_id)
);
COMMENT ON TABLE emergency.switch_learner IS 'tenant: a learner at a distance by a switch, in the days of the switch';
SELECT dala.tenant_table('emergency.switch_learner');
ALTER TABLE emergency.switch_learner ADD CONSTRAINT switch_learner_switch FOREIGN KEY (org_id, switch_id) REFERENCES emergency.switch (org_id, id);
ALTER TABLE emergency.switch_learner ADD CONSTRAINT switch_learner_learner FOREIGN KEY (org_id, learner_id) REFERENCES people.learner (org_id, person_id);
ALTER TABLE emergency.switch_learner ADD CONSTRAINT switch_learner_group FOREIGN KEY (org_id, group_id) REFERENCES organisations.unit (org_id, id);
CREATE INDEX switch_learner_learner ON emergency.switch_learner (org_id, learner_id);
CREATE INDEX switch_learner_group ON emergency.switch_learner (org_id, group_id);

CREATE TABLE emergency.change (
  org_id uuid NOT NULL, id uuid NOT NULL,
  switch_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('switched', 'extended', 'ended-early', 'undone', 'returned', 'reminded')),
  ends_on date NOT NULL, -- the last day after this step
  document_id uuid,
  by_id uuid, at timestamptz NOT NULL,
  PRIMARY KEY (org_id, id)
);
COMMENT ON TABLE emergency.change IS 'tenant, append-only: the steps of a switch, each with its order and its round of notifications';
SELECT dala.tenant_table('emergency.change');
SELECT dala.append_only('emergency.change');
ALTER TABLE emergency.change ADD CONSTRAINT change_switch FOREIGN KEY (org_id, switch_id) REFERENCES emergency.switch (org_id, id);
ALTER TABLE emergency.change ADD CONSTRAINT change_document FOREIGN KEY (org_id, document_id) REFERENCES documents.document (org_id, id);
CREATE INDEX change_switch ON emergency.change (org_id, switch_id, id);
CREATE INDEX change_document ON emergency.change (org_id, document_id) WHERE document_id IS NOT NULL;

CREATE TABLE emergency.told (
  org_id uuid NOT NULL, change_id uuid NOT NULL, person_id uuid NOT NULL,
  switch_id uuid NOT NULL,
  role text NOT NULL CHECK (role IN ('learner', 'guardian', 'teacher')),
  learner_id uuid, group_id uuid,
  -- what was really done by each channel; SMS and messengers are not connected and so have no column
  notification_id uuid, -- null: has no account to read it with
  mail text NOT NULL CHECK (mail IN ('queued', 'not-wanted', 'no-address')), mail_id uuid,
  at timestamptz NOT NULL,
  acknowledged_at timestamptz,
  PRIMARY KEY (org_id, change_id, person_id)
);
COMMENT ON TABLE emergency.told IS 'tenant: the notification log: who was told of a step, when, by which channel, and who confirmed it';
SELECT dala.tenant_table('emergency.told');
ALTER TABLE emergency.told ADD CONSTRAINT told_change FOREIGN KEY (org_id, change_id) REFERENCES emergency.change (org_id, id);
ALTER TABLE emergency.told ADD CONSTRAINT told_switch FOREIGN KEY (org_id, switch_id) REFERENCES emergency.switch (org_id, id);
ALTER TABLE emergency.told ADD CONSTRAINT told_person FOREIGN KEY (org_id, person_id) REFERENCES people.person (org_id, id);
ALTER TABLE emergency.told ADD CONSTRAINT told_learner FOREIGN KEY (org_id, learner_id) REFERENCES people.learner (org_id, person_id);
ALTER TABLE emergency.told ADD CONSTRAINT told_group FOREIGN KEY (org_id, group_id) REFERENCES organisations.unit (org_id, id);
CREATE INDEX told_switch ON emergency.told (org_id, switch_id, person_id);
CREATE INDEX told_person ON emergency.told (org_id, person_id);
CREATE INDEX told_learner ON emergency.told (org_id, learner_id) WHERE learner_id IS NOT NULL;
CREATE INDEX told_group ON emergency.told (org_id, group_id) WHERE group_id IS NOT NULL;

CREATE TABLE emergency.connection (
  org_id uuid NOT NULL, learner_id uuid NOT NULL,
  internet text NOT NULL CHECK (internet IN ('yes', 'no', 'unknown')),
  action text NOT NULL DEFAULT '', -- what was arranged
  changed_by uuid, changed_at timestamptz NOT NULL,
  PRIMARY KEY (org_id, learner_id)
);
COMMENT ON TABLE emergency.connection IS 'tenant: whether a learner has the Internet at home, and what was arranged where not';
SELECT dala.tenant_table('emergency.connection');
ALTER TABLE emergency.connection ADD CONSTRAINT connection_learner FOREIGN KEY (org_id, learner_id) REFERENCES people.learner (org_id, person_id);
