-- Jobs: enqueued in the transaction of the change that wants them, run by graphile-worker; their progress for people to see.

CREATE SCHEMA jobs;

-- The queue's own tables belong to the owner; this is the application's only door to them.
CREATE FUNCTION jobs.enqueue(kind text, payload json, queue text, run_at timestamptz, max_attempts integer, job_key text) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  added bigint;
BEGIN
  SELECT job.id INTO added
    FROM graphile_worker.add_job(identifier => kind, payload => payload, queue_name => queue, run_at => run_at,
      max_attempts => max_attempts, job_key => job_key, job_key_mode => 'replace') AS job;
  RETURN added;
END $$;
REVOKE ALL ON FUNCTION jobs.enqueue FROM PUBLIC;
GRANT EXECUTE ON FUNCTION jobs.enqueue TO dala_app;

CREATE TABLE jobs.progress (
  org_id uuid NOT NULL, id uuid NOT NULL,
  kind text NOT NULL,
  person_id uuid, -- who asked for it and may watch it
  status text NOT NULL CHECK (status IN ('waiting', 'running', 'done', 'failed')),
  done integer NOT NULL DEFAULT 0, total integer,
  -- how far the work has come, so that a new attempt goes on from there
  checkpoint jsonb,
  -- what came out of it: ids and numbers for the page that waits
  result jsonb,
  failure text,
  created_at timestamptz NOT NULL, started_at timestamptz, updated_at timestamptz NOT NULL, ended_at timestamptz,
  PRIMARY KEY (org_id, id)
);
COMMENT ON TABLE jobs.progress IS 'tenant: how far a long job has come';
SELECT dala.tenant_table('jobs.progress');
ALTER TABLE jobs.progress ADD CONSTRAINT progress_org FOREIGN KEY (org_id) REFERENCES organisations.organisation (id);
CREATE INDEX progress_person ON jobs.progress (org_id, person_id, created_at);
