-- What an organisation keeps about itself: licences, and the days on which its calendar differs from the rule.

CREATE TABLE organisations.licence (
  org_id uuid NOT NULL, id uuid NOT NULL,
  number text NOT NULL,
  issued_on date NOT NULL, valid_until date, -- null: without a term
  issued_by text NOT NULL DEFAULT '',
  annex_kk text NOT NULL DEFAULT '', annex_ru text NOT NULL DEFAULT '', annex_en text NOT NULL DEFAULT '',
  file_id uuid,
  withdrawn_on date,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (org_id, id),
  CHECK (valid_until IS NULL OR valid_until >= issued_on)
);
COMMENT ON TABLE organisations.licence IS 'tenant: a licence for educational activity with its validity';
SELECT dala.tenant_table('organisations.licence');
ALTER TABLE organisations.licence ADD CONSTRAINT licence_org FOREIGN KEY (org_id) REFERENCES organisations.organisation (id);
CREATE INDEX licence_issued ON organisations.licence (org_id, issued_on);

CREATE TABLE organisations.calendar_day (
  org_id uuid NOT NULL, on_date date NOT NULL,
  kind text NOT NULL CHECK (kind IN ('working', 'day-off')),
  reason text NOT NULL DEFAULT '',
  changed_by uuid, changed_at timestamptz NOT NULL,
  PRIMARY KEY (org_id, on_date)
);
COMMENT ON TABLE organisations.calendar_day IS 'tenant: a day that the organisation made working or free, whatever the national rule says';
SELECT dala.tenant_table('organisations.calendar_day');
ALTER TABLE organisations.calendar_day ADD CONSTRAINT calendar_day_org FOREIGN KEY (org_id) REFERENCES organisations.organisation (id);
