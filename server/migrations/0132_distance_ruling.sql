-- What the acts ruled at a decision, with the facts it was asked with, so that it can be made again years later.

ALTER TABLE distance.application ADD COLUMN ruling jsonb;
