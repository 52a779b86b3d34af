-- Editions of the acts as an organisation's administrator has confirmed, completed or switched them; the product's own data stay as they are.

CREATE SCHEMA regulations;

CREATE TABLE regulations.edition_override (
  org_id uuid NOT NULL, id uuid NOT NULL,
  rule_set text NOT NULL,
  override jsonb NOT NULL, -- status, reach, parameters, source of the text that was read
  recorded_on date NOT NULL, -- rulings of earlier days are reproduced without it
  reason text NOT NULL,
  recorded_by uuid NOT NULL,
  recorded_at timestamptz NOT NULL,
  PRIMARY KEY (org_id, id)
);
COMMENT ON TABLE regulations.edition_override IS 'tenant, append-only: what an administrator has stated about an edition of an act';
SELECT dala.tenant_table('regulations.edition_override');
SELECT dala.append_only('regulations.edition_override');
ALTER TABLE regulations.edition_override ADD CONSTRAINT edition_override_by FOREIGN KEY (org_id, recorded_by) REFERENCES people.person (org_id, id);
CREATE INDEX edition_override_by ON regulations.edition_override (org_id, recorded_by);
CREATE INDEX edition_override_recorded ON regulations.edition_override (org_id, recorded_at);

CREATE TABLE regulations.edition_withdrawal (
  org_id uuid NOT NULL, override_id uuid NOT NULL,
  withdrawn_on date NOT NULL,
  reason text NOT NULL,
  withdrawn_by uuid NOT NULL,
  withdrawn_at timestamptz NOT NULL,
  PRIMARY KEY (org_id, override_id)
);
COMMENT ON TABLE regulations.edition_withdrawal IS 'tenant, append-only: a statement that was taken back';
SELECT dala.tenant_table('regulations.edition_withdrawal');
SELECT dala.append_only('regulations.edition_withdrawal');
ALTER TABLE regulations.edition_withdrawal ADD CONSTRAINT edition_withdrawal_override FOREIGN KEY (org_id, override_id) REFERENCES regulations.edition_override (org_id, id);
ALTER TABLE regulations.edition_withdrawal ADD CONSTRAINT edition_withdrawal_by FOREIGN KEY (org_id, withdrawn_by) REFERENCES people.person (org_id, id);
CREATE INDEX edition_withdrawal_by ON regulations.edition_withdrawal (org_id, withdrawn_by);
