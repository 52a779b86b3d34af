-- Collective bodies: councils with members and terms, what waits for them, meetings, votes, decisions, minutes.

CREATE SCHEMA councils;

CREATE TABLE councils.council (
  org_id uuid NOT NULL, id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('pedagogical-council', 'board-of-trustees', 'methodical-council', 'academic-council', 'methodical-commission', 'own-commission')),
  name_kk text NOT NULL, name_ru text NOT NULL, name_en text NOT NULL,
  -- the organisation's rule, or that of the act named in rule_basis
  quorum_numerator smallint NOT NULL DEFAULT 2 CHECK (quorum_numerator > 0),
  quorum_denominator smallint NOT NULL DEFAULT 3 CHECK (quorum_denominator >= quorum_numerator),
  majority_numerator smallint NOT NULL DEFAULT 1 CHECK (majority_numerator > 0),
  majority_denominator smallint NOT NULL DEFAULT 2 CHECK (majority_denominator > majority_numerator),
  majority_of text NOT NULL DEFAULT 'present' CHECK (majority_of IN ('present', 'voted')),
  casting_vote boolean NOT NULL DEFAULT true,
  rule_basis text NOT NULL DEFAULT '',
  minutes_days smallint NOT NULL DEFAULT 5 CHECK (minutes_days BETWEEN 1 AND 60), -- working days in which minutes are signed
  archived_at timestamptz,
  created_by uuid NOT NULL, created_at timestamptz NOT NULL,
  PRIMARY KEY (org_id, id)
);
COMMENT ON TABLE councils.council IS 'tenant: a collective body of the organisation with its rule of quorum and majority';
SELECT dala.tenant_table('councils.council');
ALTER TABLE councils.council ADD CONSTRAINT council_org FOREIGN KEY (org_id) REFERENCES organisations.organisation (id);
CREATE INDEX council_kind ON councils.council (org_id, kind, created_at);

CREATE TABLE councils.member (
  org_id uuid NOT NULL, id uuid NOT NULL,
  council_id uuid NOT NULL, person_id uuid NOT NULL,
  role text NOT NULL CHECK (role IN ('chair', 'deputy', 'secretary', 'member')),
  votes boolean NOT NULL DEFAULT true,
  since date NOT NULL, until date CHECK (until >= since - 1), -- the day before the first: the seat was never taken
  appointed_by uuid NOT NULL, appointed_at timestamptz NOT NULL,
  PRIMARY KEY (org_id, id)
);
COMMENT ON TABLE councils.member IS 'tenant: a term of office of a person in a council';
SELECT dala.tenant_table('councils.member');
ALTER TABLE councils.member ADD CONSTRAINT member_council FOREIGN KEY (org_id, council_id) REFERENCES councils.council (org_id, id);
ALTER TABLE councils.member ADD CONSTRAINT member_person FOREIGN KEY (org_id, person_id) REFERENCES people.person (org_id, id);
CREATE INDEX member_council ON councils.member (org_id, council_id, since);
CREATE INDEX member_person ON councils.member (org_id, person_id);

CREATE TABLE councils.meeting (
  org_id uuid NOT NULL, id uuid NOT NULL,
  council_id uuid NOT NULL,
  status text NOT NULL DEFAULT 'planned' CHECK (status IN ('planned', 'open', 'drafting', 'signing', 'closed', 'failed', 'cancelled')),
  starts_at timestamptz NOT NULL,
  held_on date NOT NULL, -- the day of starts_at in Kazakhstan; the members of that day count
  place text NOT NULL DEFAULT '',
  form text NOT NULL DEFAULT 'in-person' CHECK (form IN ('in-person', 'online', 'mixed')),
  invited_at timestamptz,
  chair_id uuid, secretary_id uuid, -- who lead and who kept the minutes of this meeting
  opened_at timestamptz, ended_at timestamptz,
  rule jsonb, -- the council's rule on the day, so that the outcome can be reproduced
  minutes_due date,
  document_id uuid, minutes_label text, minutes_number integer,
  closed_at timestamptz,
  note text NOT NULL DEFAULT '', -- why it was cancelled, or why the minutes went back
  created_by uuid NOT NULL, created_at timestamptz NOT NULL,
  PRIMARY KEY (org_id, id),
  CHECK (status <> 'closed' OR (closed_at IS NOT NULL AND document_id IS NOT NULL AND minutes_label IS NOT NULL))
);
COMMENT ON TABLE councils.meeting IS 'tenant: a meeting of a council, from the plan to the signed minutes';
SELECT dala.tenant_table('councils.meeting');
ALTER TABLE councils.meeting ADD CONSTRAINT meeting_council FOREIGN KEY (org_id, council_id) REFERENCES councils.council (org_id, id);
ALTER TABLE councils.meeting ADD CONSTRAINT meeting_document FOREIGN KEY (org_id, document_id) REFERENCES documents.document (org_id, id);
ALTER TABLE councils.meeting ADD CONSTRAINT meeting_chair FOREIGN KEY (org_id, chair_id) REFERENCES people.person (org_id, id);
ALTER TABLE councils.meeting ADD CONSTRAINT meeting_secretary FOREIGN KEY (org_id, secretary_id) REFERENCES people.person (org_id, id);
CREATE INDEX meeting_council ON councils.meeting (org_id, council_id, starts_at DESC);
CREATE INDEX meeting_status ON councils.meeting (org_id, status, starts_at);
CREATE INDEX meeting_document ON councils.meeting (org_id, document_id) WHERE document_id IS NOT NULL;
CREATE INDEX meeting_chair ON councils.meeting (org_id, chair_id) WHERE chair_id IS NOT NULL;
CREATE INDEX meeting_secretary ON councils.meeting (org_id, secretary_id) WHERE secretary_id IS NOT NULL;

CREATE TABLE councils.attendance (
  org_id uuid NOT NULL, meeting_id uuid NOT NULL, person_id uuid NOT NULL,
  role text NOT NULL, votes boolean NOT NULL,
  presence text NOT NULL DEFAULT 'unknown' CHECK (presence IN ('unknown', 'present', 'remote', 'absent', 'excused')),
  noted_by uuid, noted_at timestamptz,
  PRIMARY KEY (org_id, meeting_id, person_id)
);
COMMENT ON TABLE councils.attendance IS 'tenant: the members in office on the day of a meeting and who of them took part';
SELECT dala.tenant_table('councils.attendance');
ALTER TABLE councils.attendance ADD CONSTRAINT attendance_meeting FOREIGN KEY (org_id, meeting_id) REFERENCES councils.meeting (org_id, id);
ALTER TABLE councils.attendance ADD CONSTRAINT attendance_person FOREIGN KEY (org_id, person_id) REFERENCES people.person (org_id, id);
CREATE INDEX attendance_person ON councils.attendance (org_id, person_id);

CREATE TABLE councils.item (
  org_id uuid NOT NULL, id uuid NOT NULL,
  council_id uuid NOT NULL,
  status text NOT NULL DEFAULT 'waiting' CHECK (status IN ('waiting', 'scheduled', 'decided', 'withdrawn')),
  -- what it is about, by the noun that put it; opaque here
  subject_type text NOT NULL, subject_id uuid NOT NULL, path text,
  title_kk text NOT NULL, title_ru text NOT NULL, title_en text NOT NULL,
  proposal_kk text NOT NULL DEFAULT '', proposal_ru text NOT NULL DEFAULT '', proposal_en text NOT NULL DEFAULT '',
  read_permission text, -- who works on the case and may read it besides the council
  corrects_id uuid, -- the decision that this item is to correct
  put_by uuid NOT NULL, put_at timestamptz NOT NULL,
  PRIMARY KEY (org_id, id)
);
COMMENT ON TABLE councils.item IS 'tenant: a matter that waits for a council or was decided by it';
SELECT dala.tenant_table('councils.item');
ALTER TABLE councils.item ADD CONSTRAINT item_council FOREIGN KEY (org_id, council_id) REFERENCES councils.council (org_id, id);
CREATE INDEX item_council ON councils.item (org_id, council_id, status, put_at);
CREATE INDEX item_subject ON councils.item (org_id, subject_type, subject_id);

CREATE TABLE councils.item_person (
  org_id uuid NOT NULL, item_id uuid NOT NULL, person_id uuid NOT NULL,
  PRIMARY KEY (org_id, item_id, person_id)
);
COMMENT ON TABLE councils.item_person IS 'tenant: the persons whom an item concerns; they and those who stand for them step aside';
SELECT dala.tenant_table('councils.item_person');
ALTER TABLE councils.item_person ADD CONSTRAINT item_person_item FOREIGN KEY (org_id, item_id) REFERENCES councils.item (org_id, id);
ALTER TABLE councils.item_person ADD CONSTRAINT item_person_person FOREIGN KEY (org_id, person_id) REFERENCES people.person (org_id, id);
CREATE INDEX item_person_person ON councils.item_person (org_id, person_id);

CREATE TABLE councils.line (
  org_id uuid NOT NULL, meeting_id uuid NOT NULL, item_id uuid NOT NULL,
  number smallint NOT NULL,
  status text NOT NULL DEFAULT 'pending' CHECK (status IN ('pending', 'adopted', 'rejected', 'moved')),
  moved_because text CHECK (moved_because IN ('no-quorum', 'not-reached', 'postponed')),
  ballot text NOT NULL DEFAULT 'open' CHECK (ballot IN ('open', 'secret')),
  heard text NOT NULL DEFAULT '', -- who reported and spoke
  -- the ballots of a secret vote
  count_for smallint, count_against smallint, count_abstain smallint,
  PRIMARY KEY (org_id, meeting_id, item_id)
);
COMMENT ON TABLE councils.line IS 'tenant: an item on the agenda of a meeting';
SELECT dala.tenant_table('councils.line');
ALTER TABLE councils.line ADD CONSTRAINT line_meeting FOREIGN KEY (org_id, meeting_id) REFERENCES councils.meeting (org_id, id);
ALTER TABLE councils.line ADD CONSTRAINT line_item FOREIGN KEY (org_id, item_id) REFERENCES councils.item (org_id, id);
CREATE INDEX line_item ON councils.line (org_id, item_id);
-- an item stands on one agenda at a time and is decided once
CREATE UNIQUE INDEX line_pending ON councils.line (org_id, item_id) WHERE status <> 'moved';

CREATE TABLE councils.recusal (
  org_id uuid NOT NULL, meeting_id uuid NOT NULL, item_id uuid NOT NULL, person_id uuid NOT NULL,
  reason text NOT NULL DEFAULT '',
  noted_by uuid NOT NULL, noted_at timestamptz NOT NULL,
  PRIMARY KEY (org_id, meeting_id, item_id, person_id)
);
COMMENT ON TABLE councils.recusal IS 'tenant: a member who steps aside from an item because of a conflict of interest';
SELECT dala.tenant_table('councils.recusal');
ALTER TABLE councils.recusal ADD CONSTRAINT recusal_line FOREIGN KEY (org_id, meeting_id, item_id) REFERENCES councils.line (org_id, meeting_id, item_id);
ALTER TABLE councils.recusal ADD CONSTRAINT recusal_seat FOREIGN KEY (org_id, meeting_id, person_id) REFERENCES councils.attendance (org_id, meeting_id, person_id);
CREATE INDEX recusal_seat ON councils.recusal (org_id, meeting_id, person_id);

CREATE TABLE councils.vote (
  org_id uuid NOT NULL, meeting_id uuid NOT NULL, item_id uuid NOT NULL, person_id uuid NOT NULL,
  choice text NOT NULL CHECK (choice IN ('for', 'against', 'abstain')),
  recorded_by uuid NOT NULL, recorded_at timestamptz NOT NULL,
  PRIMARY KEY (org_id, meeting_id, item_id, person_id)
);
COMMENT ON TABLE councils.vote IS 'tenant: a vote by name, cast by the member or recorded by the secretary';
SELECT dala.tenant_table('councils.vote');
ALTER TABLE councils.vote ADD CONSTRAINT vote_line FOREIGN KEY (org_id, meeting_id, item_id) REFERENCES councils.line (org_id, meeting_id, item_id);
ALTER TABLE councils.vote ADD CONSTRAINT vote_seat FOREIGN KEY (org_id, meeting_id, person_id) REFERENCES councils.attendance (org_id, meeting_id, person_id);
CREATE INDEX vote_seat ON councils.vote (org_id, meeting_id, person_id);

CREATE TABLE councils.decision (
  org_id uuid NOT NULL, id uuid NOT NULL,
  meeting_id uuid NOT NULL, item_id uuid NOT NULL,
  outcome text NOT NULL CHECK (outcome IN ('adopted', 'rejected')),
  wording_kk text NOT NULL, wording_ru text NOT NULL,
  conditions text NOT NULL DEFAULT '',
  valid_until date,
  extract_id uuid, -- the registered extract from the minutes
  tally jsonb NOT NULL, -- the count, the quorum and the rule that gave the outcome
  recorded_by uuid NOT NULL, recorded_at timestamptz NOT NULL,
  PRIMARY KEY (org_id, id),
  UNIQUE (org_id, meeting_id, item_id)
);
COMMENT ON TABLE councils.decision IS 'tenant: what a council decided; it counts once the minutes of the meeting are signed';
SELECT dala.tenant_table('councils.decision');
ALTER TABLE councils.decision ADD CONSTRAINT decision_line FOREIGN KEY (org_id, meeting_id, item_id) REFERENCES councils.line (org_id, meeting_id, item_id);
ALTER TABLE councils.decision ADD CONSTRAINT decision_extract FOREIGN KEY (org_id, extract_id) REFERENCES documents.document (org_id, id);
CREATE INDEX decision_extract ON councils.decision (org_id, extract_id) WHERE extract_id IS NOT NULL;
CREATE INDEX decision_item ON councils.decision (org_id, item_id);

ALTER TABLE councils.item ADD CONSTRAINT item_corrects FOREIGN KEY (org_id, corrects_id) REFERENCES councils.decision (org_id, id);
CREATE INDEX item_corrects ON councils.item (org_id, corrects_id) WHERE corrects_id IS NOT NULL;

CREATE TABLE councils.signature (
  org_id uuid NOT NULL, document_id uuid NOT NULL,
  signs_as text NOT NULL CHECK (signs_as IN ('chair', 'secretary')),
  meeting_id uuid NOT NULL, person_id uuid NOT NULL,
  hash bytea NOT NULL, -- of the minutes as the signer saw them
  signed_at timestamptz NOT NULL,
  PRIMARY KEY (org_id, document_id, signs_as)
);
COMMENT ON TABLE councils.signature IS 'tenant, append-only: who confirmed which words of the minutes';
SELECT dala.tenant_table('councils.signature');
SELECT dala.append_only('councils.signature');
ALTER TABLE councils.signature ADD CONSTRAINT signature_meeting FOREIGN KEY (org_id, meeting_id) REFERENCES councils.meeting (org_id, id);
ALTER TABLE councils.signature ADD CONSTRAINT signature_document FOREIGN KEY (org_id, document_id) REFERENCES documents.document (org_id, id);
ALTER TABLE councils.signature ADD CONSTRAINT signature_person FOREIGN KEY (org_id, person_id) REFERENCES people.person (org_id, id);
CREATE INDEX signature_meeting ON councils.signature (org_id, meeting_id);
CREATE INDEX signature_person ON councils.signature (org_id, person_id);
