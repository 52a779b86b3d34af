-- Programmes in full, working study plans with their items and exemptions, and the lists of disciplines allowed at a distance.

ALTER TABLE curricula.programme
  ADD COLUMN field text,                                   -- group of fields with a limit or ban of its own; null: by the code
  ADD COLUMN speciality_code text NOT NULL DEFAULT '',     -- code of the classifier of college specialities
  ADD COLUMN study_forms text[] NOT NULL DEFAULT '{full-time}',
  ADD COLUMN languages text[] NOT NULL DEFAULT '{kk}',
  ADD COLUMN register_date date,
  ADD COLUMN standard text NOT NULL DEFAULT '',            -- the state standard or model plan that the programme follows
  ADD COLUMN licence_id uuid,
  ADD COLUMN agreement_number text NOT NULL DEFAULT '',    -- the authority's agreement to distance technologies
  ADD COLUMN agreement_date date,
  ADD COLUMN agreement_with text NOT NULL DEFAULT '';
ALTER TABLE curricula.programme ADD CONSTRAINT programme_licence FOREIGN KEY (org_id, licence_id) REFERENCES organisations.licence (org_id, id);
ALTER TABLE curricula.programme ADD CONSTRAINT programme_forms CHECK (cardinality(study_forms) > 0);
CREATE INDEX programme_licence ON curricula.programme (org_id, licence_id) WHERE licence_id IS NOT NULL;

CREATE TABLE curricula.setting (
  org_id uuid NOT NULL,
  practice_base text NOT NULL DEFAULT 'narrow' CHECK (practice_base IN ('narrow', 'wide')),
  hours_per_credit numeric(4, 1) CHECK (hours_per_credit > 0), -- null: as the level has it
  authority_counts boolean NOT NULL DEFAULT false,
  changed_by uuid, changed_at timestamptz NOT NULL,
  PRIMARY KEY (org_id)
);
COMMENT ON TABLE curricula.setting IS 'tenant: how shares are counted where the acts are silent';
SELECT dala.tenant_table('curricula.setting');
ALTER TABLE curricula.setting ADD CONSTRAINT setting_org FOREIGN KEY (org_id) REFERENCES organisations.organisation (id);

CREATE TABLE curricula.speciality (
  org_id uuid NOT NULL, code text NOT NULL,
  name_kk text NOT NULL, name_ru text NOT NULL, name_en text NOT NULL,
  classified boolean NOT NULL DEFAULT true, -- stands in the classifier of college specialities
  extramural boolean NOT NULL DEFAULT false, -- stands in the list of specialities for extramural, evening and externship study
  source text NOT NULL, -- where this was read
  changed_by uuid, changed_at timestamptz NOT NULL,
  PRIMARY KEY (org_id, code)
);
COMMENT ON TABLE curricula.speciality IS 'tenant: specialities that the organisation read in the classifier and in the extramural list, with the source';
SELECT dala.tenant_table('curricula.speciality');
ALTER TABLE curricula.speciality ADD CONSTRAINT speciality_org FOREIGN KEY (org_id) REFERENCES organisations.organisation (id);

CREATE TABLE curricula.study_plan (
  org_id uuid NOT NULL, id uuid NOT NULL,
  programme_id uuid NOT NULL,
  cohort smallint NOT NULL, -- year of admission
  study_form text NOT NULL CHECK (study_form IN ('full-time', 'evening', 'extramural', 'externship')),
  arrangement text NOT NULL DEFAULT 'none' CHECK (arrangement IN ('none', 'mobility', 'double-degree', 'exchange')),
  version smallint NOT NULL,
  status text NOT NULL DEFAULT 'draft' CHECK (status IN ('draft', 'approved', 'superseded', 'discarded')),
  based_on_id uuid,
  revision integer NOT NULL DEFAULT 1,
  decision_body text, decision_number text, decided_on date, decision_id uuid,
  rule_set text, verdict jsonb, -- what the rule set said at the decision, so that it can be reproduced
  content_hash bytea,
  approved_by uuid, approved_at timestamptz,
  created_by uuid NOT NULL, created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL,
  PRIMARY KEY (org_id, id),
  UNIQUE (org_id, programme_id, cohort, study_form, arrangement, version)
);
COMMENT ON TABLE curricula.study_plan IS 'tenant: a version of the working study plan of a programme for a year of admission and a form of study';
SELECT dala.tenant_table('curricula.study_plan');
ALTER TABLE curricula.study_plan ADD CONSTRAINT study_plan_programme FOREIGN KEY (org_id, programme_id) REFERENCES curricula.programme (org_id, id);
ALTER TABLE curricula.study_plan ADD CONSTRAINT study_plan_based_on FOREIGN KEY (org_id, based_on_id) REFERENCES curricula.study_plan (org_id, id);
CREATE INDEX study_plan_based_on ON curricula.study_plan (org_id, based_on_id) WHERE based_on_id IS NOT NULL;
CREATE INDEX study_plan_list ON curricula.study_plan (org_id, cohort DESC, id DESC);
-- one version is in force and one is being written
CREATE UNIQUE INDEX study_plan_approved ON curricula.study_plan (org_id, programme_id, cohort, study_form, arrangement) WHERE status = 'approved';
CREATE UNIQUE INDEX study_plan_draft ON curricula.study_plan (org_id, programme_id, cohort, study_form, arrangement) WHERE status = 'draft';

CREATE TABLE curricula.plan_item (
  org_id uuid NOT NULL, id uuid NOT NULL,
  plan_id uuid NOT NULL, position smallint NOT NULL,
  kind text NOT NULL CHECK (kind IN ('discipline', 'module', 'practice', 'production-training', 'research', 'thesis', 'attestation')),
  cycle text NOT NULL DEFAULT '', component text NOT NULL DEFAULT 'compulsory' CHECK (component IN ('compulsory', 'university', 'elective')),
  code text NOT NULL DEFAULT '', name_kk text NOT NULL DEFAULT '', name_ru text NOT NULL DEFAULT '', name_en text NOT NULL DEFAULT '',
  discipline_id uuid,
  period smallint, -- number of the academic period from the beginning of study
  credits numeric(6, 2), hours numeric(7, 2),
  control text NOT NULL DEFAULT 'none' CHECK (control IN ('none', 'exam', 'pass', 'graded-pass', 'course-work', 'defence')),
  -- volumes in credits where the item has credits, else in hours
  distance numeric(7, 2) NOT NULL DEFAULT 0, by_authority numeric(7, 2) NOT NULL DEFAULT 0,
  mooc numeric(7, 2) NOT NULL DEFAULT 0, non_formal numeric(7, 2) NOT NULL DEFAULT 0,
  technologies text[] NOT NULL DEFAULT '{}' CHECK (technologies <@ '{network,tv,case}'),
  online_possible boolean NOT NULL DEFAULT true,
  practice jsonb, -- of a practice: its dates, its programme and the council's protocol
  PRIMARY KEY (org_id, id),
  CHECK (distance >= 0 AND by_authority >= 0 AND by_authority <= distance AND mooc >= 0 AND non_formal >= 0),
  CHECK (distance <= coalesce(credits, hours, 0))
);
COMMENT ON TABLE curricula.plan_item IS 'tenant: a line of a working study plan';
SELECT dala.tenant_table('curricula.plan_item');
ALTER TABLE curricula.plan_item ADD CONSTRAINT plan_item_plan FOREIGN KEY (org_id, plan_id) REFERENCES curricula.study_plan (org_id, id);
ALTER TABLE curricula.plan_item ADD CONSTRAINT plan_item_discipline FOREIGN KEY (org_id, discipline_id) REFERENCES curricula.discipline (org_id, id);
CREATE INDEX plan_item_plan ON curricula.plan_item (org_id, plan_id, position);
CREATE INDEX plan_item_discipline ON curricula.plan_item (org_id, discipline_id) WHERE discipline_id IS NOT NULL;

CREATE TABLE curricula.exemption (
  org_id uuid NOT NULL, id uuid NOT NULL,
  plan_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('law-case', 'emergency', 'partner-agreement')),
  code text NOT NULL DEFAULT '', -- the case of the Law
  document_number text NOT NULL, document_date date NOT NULL, issued_by text NOT NULL,
  valid_from date, valid_to date,
  added_by uuid NOT NULL, added_at timestamptz NOT NULL,
  removed_by uuid, removed_at timestamptz,
  PRIMARY KEY (org_id, id)
);
COMMENT ON TABLE curricula.exemption IS 'tenant: a document that lawfully lifts a limit or a ban of a plan, or that the plan rests on';
SELECT dala.tenant_table('curricula.exemption');
ALTER TABLE curricula.exemption ADD CONSTRAINT exemption_plan FOREIGN KEY (org_id, plan_id) REFERENCES curricula.study_plan (org_id, id);
CREATE INDEX exemption_plan ON curricula.exemption (org_id, plan_id);

CREATE TABLE curricula.distance_list (
  org_id uuid NOT NULL, id uuid NOT NULL,
  programme_id uuid NOT NULL, version smallint NOT NULL,
  status text NOT NULL DEFAULT 'draft' CHECK (status IN ('draft', 'approved', 'superseded')),
  revision integer NOT NULL DEFAULT 1,
  document_id uuid, label text, ordered_on date, ordered_by uuid, ordered_at timestamptz,
  created_by uuid NOT NULL, created_at timestamptz NOT NULL,
  PRIMARY KEY (org_id, id),
  UNIQUE (org_id, programme_id, version),
  CHECK (status = 'draft' OR ordered_on IS NOT NULL)
);
COMMENT ON TABLE curricula.distance_list IS 'tenant: the disciplines and modules of a programme that may be taught at a distance, by order of the head';
SELECT dala.tenant_table('curricula.distance_list');
ALTER TABLE curricula.distance_list ADD CONSTRAINT distance_list_programme FOREIGN KEY (org_id, programme_id) REFERENCES curricula.programme (org_id, id);
CREATE UNIQUE INDEX distance_list_approved ON curricula.distance_list (org_id, programme_id) WHERE status = 'approved';
CREATE UNIQUE INDEX distance_list_draft ON curricula.distance_list (org_id, programme_id) WHERE status = 'draft';

CREATE TABLE curricula.distance_list_item (
  org_id uuid NOT NULL, list_id uuid NOT NULL, position smallint NOT NULL,
  code text NOT NULL CHECK (code <> ''), name_kk text NOT NULL, name_ru text NOT NULL, name_en text NOT NULL,
  volume numeric(7, 2) NOT NULL CHECK (volume > 0), unit text NOT NULL CHECK (unit IN ('credits', 'hours')),
  PRIMARY KEY (org_id, list_id, code)
);
COMMENT ON TABLE curricula.distance_list_item IS 'tenant: a discipline or module of such a list with the volume allowed';
SELECT dala.tenant_table('curricula.distance_list_item');
ALTER TABLE curricula.distance_list_item ADD CONSTRAINT distance_list_item_list FOREIGN KEY (org_id, list_id) REFERENCES curricula.distance_list (org_id, id);
