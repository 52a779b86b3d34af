-- The registry: names for sorting and search, qualification certificates, imports from files.

ALTER TABLE people.person
  -- surname, given name, patronymic as a key that sorts by bytes in the order of the Kazakh alphabet
  ADD COLUMN sort_name text COLLATE "C" NOT NULL DEFAULT '',
  -- the same in lower case: what was typed exactly stands before what only sounds alike
  ADD COLUMN lower_name text NOT NULL DEFAULT '';
CREATE INDEX person_sort ON people.person (org_id, sort_name, id);

CREATE TABLE people.qualification (
  org_id uuid NOT NULL, id uuid NOT NULL,
  person_id uuid NOT NULL,
  topic text NOT NULL CHECK (topic IN ('distance-technologies', 'digital-skills', 'subject', 'pedagogy', 'other')),
  title text NOT NULL,
  hours smallint CHECK (hours > 0),
  issuer text NOT NULL DEFAULT '', number text NOT NULL DEFAULT '',
  issued_on date NOT NULL, valid_until date,
  file_id uuid,
  created_at timestamptz NOT NULL, removed_at timestamptz,
  PRIMARY KEY (org_id, id),
  CHECK (valid_until IS NULL OR valid_until >= issued_on)
);
COMMENT ON TABLE people.qualification IS 'tenant: a certificate of training of a member of staff: topic, hours, validity';
SELECT dala.tenant_table('people.qualification');
ALTER TABLE people.qualification ADD CONSTRAINT qualification_staff FOREIGN KEY (org_id, person_id) REFERENCES people.staff (org_id, person_id);
CREATE INDEX qualification_person ON people.qualification (org_id, person_id) WHERE removed_at IS NULL;

CREATE TABLE people.import (
  org_id uuid NOT NULL, id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('learners', 'guardians', 'staff')),
  status text NOT NULL CHECK (status IN ('read', 'checking', 'checked', 'committing', 'done', 'discarded')),
  file_name text NOT NULL,
  columns jsonb NOT NULL,  -- headings of the file, in order
  mapping jsonb NOT NULL,  -- for each column the field it fills, or null
  defaults jsonb NOT NULL DEFAULT '{}', -- what holds for all rows: level, order of enrolment
  row_count integer NOT NULL DEFAULT 0,
  counts jsonb NOT NULL DEFAULT '{}', -- rows by outcome
  job_id uuid, -- the progress of the work that is under way
  created_by uuid NOT NULL, created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL,
  PRIMARY KEY (org_id, id)
);
COMMENT ON TABLE people.import IS 'tenant: a list of people read from a file, from its upload to the registry';
SELECT dala.tenant_table('people.import');
ALTER TABLE people.import ADD CONSTRAINT import_created_by FOREIGN KEY (org_id, created_by) REFERENCES people.person (org_id, id);
CREATE INDEX import_created ON people.import (org_id, created_at);

CREATE TABLE people.import_row (
  org_id uuid NOT NULL, import_id uuid NOT NULL, number integer NOT NULL, -- the row of the file, the heading is 1
  cells bytea NOT NULL, -- sealed: they hold identity numbers
  outcome text CHECK (outcome IN ('new', 'changed', 'same', 'fault')),
  faults jsonb NOT NULL DEFAULT '[]', -- column, code
  iin_index bytea, external_id text, -- for finding the same person twice in the file
  PRIMARY KEY (org_id, import_id, number)
);
COMMENT ON TABLE people.import_row IS 'tenant: one row of an import, kept until the import is forgotten';
SELECT dala.tenant_table('people.import_row');
ALTER TABLE people.import_row ADD CONSTRAINT import_row_import FOREIGN KEY (org_id, import_id) REFERENCES people.import (org_id, id);
CREATE INDEX import_row_outcome ON people.import_row (org_id, import_id, outcome, number);
CREATE INDEX import_row_iin ON people.import_row (org_id, import_id, iin_index) WHERE iin_index IS NOT NULL;
CREATE INDEX import_row_external ON people.import_row (org_id, import_id, external_id) WHERE external_id IS NOT NULL;

CREATE TABLE people.import_mapping (
  org_id uuid NOT NULL, kind text NOT NULL, heading text NOT NULL,
  field text, -- null: the column is left out
  used_at timestamptz NOT NULL,
  PRIMARY KEY (org_id, kind, heading)
);
COMMENT ON TABLE people.import_mapping IS 'tenant: how the organisation has read a heading before, so that the next file needs no mapping';
SELECT dala.tenant_table('people.import_mapping');
ALTER TABLE people.import_mapping ADD CONSTRAINT import_mapping_org FOREIGN KEY (org_id) REFERENCES organisations.organisation (id);
