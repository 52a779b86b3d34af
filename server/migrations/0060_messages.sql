-- Notifications in the application, what goes by mail, and the mails themselves.

CREATE SCHEMA messages;

CREATE TABLE messages.notification (
  org_id uuid NOT NULL, id uuid NOT NULL,
  person_id uuid NOT NULL,
  kind text NOT NULL,
  facts jsonb NOT NULL DEFAULT '{}',
  link text CHECK (link ~ '^/[^/\\]' OR link = '/'), -- a page of this site, never another one
  created_at timestamptz NOT NULL,
  read_at timestamptz,
  PRIMARY KEY (org_id, id)
);
COMMENT ON TABLE messages.notification IS 'tenant: what a person is told, with the facts of the sentence';
SELECT dala.tenant_table('messages.notification');
ALTER TABLE messages.notification ADD CONSTRAINT notification_person FOREIGN KEY (org_id, person_id) REFERENCES people.person (org_id, id);
CREATE INDEX notification_person ON messages.notification (org_id, person_id, id);
CREATE INDEX notification_unread ON messages.notification (org_id, person_id) WHERE read_at IS NULL;

CREATE TABLE messages.mail_choice (
  org_id uuid NOT NULL, person_id uuid NOT NULL,
  mail text NOT NULL CHECK (mail IN ('all', 'important', 'none')),
  PRIMARY KEY (org_id, person_id)
);
COMMENT ON TABLE messages.mail_choice IS 'tenant: which notifications a person also gets by mail; without a row the important ones';
SELECT dala.tenant_table('messages.mail_choice');
ALTER TABLE messages.mail_choice ADD CONSTRAINT mail_choice_person FOREIGN KEY (org_id, person_id) REFERENCES people.person (org_id, id);

CREATE TABLE messages.outbox (
  org_id uuid NOT NULL, id uuid NOT NULL,
  person_id uuid,
  address text NOT NULL,
  locale text NOT NULL CHECK (locale IN ('kk', 'ru', 'en')),
  subject text NOT NULL CHECK (subject !~ '[[:cntrl:]]'),
  body text NOT NULL,
  -- a one-time code or link: its text is wiped once a mail server has taken the mail
  secret boolean NOT NULL DEFAULT false,
  status text NOT NULL CHECK (status IN ('waiting', 'kept', 'sent', 'failed')),
  attempts smallint NOT NULL DEFAULT 0,
  fault text NOT NULL DEFAULT '',
  created_at timestamptz NOT NULL, sent_at timestamptz,
  PRIMARY KEY (org_id, id)
);
COMMENT ON TABLE messages.outbox IS 'tenant: mails on their way and sent; without a mail server they are kept here and the administrator reads them';
SELECT dala.tenant_table('messages.outbox');
ALTER TABLE messages.outbox ADD CONSTRAINT outbox_person FOREIGN KEY (org_id, person_id) REFERENCES people.person (org_id, id);
CREATE INDEX outbox_status ON messages.outbox (org_id, status, id);
CREATE INDEX outbox_person ON messages.outbox (org_id, person_id);
