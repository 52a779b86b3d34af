-- Who wrote a version is looked up when a person is; a default is given by the code alone.

CREATE INDEX record_by ON compliance.record (org_id, by_id) WHERE by_id IS NOT NULL;
ALTER TABLE compliance.inspection ALTER COLUMN unit_ids DROP DEFAULT, ALTER COLUMN grant_ids DROP DEFAULT;
