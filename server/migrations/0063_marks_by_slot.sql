-- A sheet of a thousand learners is read as one: marks by the control's slot in the sheet instead of its long id, as text that needs no conversion.

ALTER TABLE gradebook.control ADD COLUMN slot smallint NOT NULL DEFAULT 0;
UPDATE gradebook.control SET slot = numbered.slot
  FROM (SELECT org_id, id, row_number() OVER (PARTITION BY org_id, offering_id ORDER BY position, id) - 1 AS slot FROM gradebook.control) AS numbered
 WHERE control.org_id = numbered.org_id AND control.id = numbered.id;
ALTER TABLE gradebook.control ALTER COLUMN slot DROP DEFAULT;
-- never given again, also after the control was removed
CREATE UNIQUE INDEX control_slot ON gradebook.control (org_id, offering_id, slot);

-- [[percent or null when absent, version, 1 when absent] or null, …], by slot
ALTER TABLE gradebook.mark ADD COLUMN by_slot json NOT NULL DEFAULT '[]';
UPDATE gradebook.mark SET by_slot = coalesce((
  SELECT json_agg(mark.marks -> control.id::text ORDER BY control.slot)
    FROM gradebook.control WHERE control.org_id = mark.org_id AND control.offering_id = mark.offering_id), '[]');
ALTER TABLE gradebook.mark DROP COLUMN marks;
ALTER TABLE gradebook.mark RENAME COLUMN by_slot TO marks;
