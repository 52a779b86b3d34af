-- What an installation knows of itself: whether the demo was filled in whole.

CREATE TABLE dala.installation (key text PRIMARY KEY, value text NOT NULL);
COMMENT ON TABLE dala.installation IS 'local: facts of this installation, by key';
GRANT SELECT, INSERT, UPDATE, DELETE ON dala.installation TO dala_app;
