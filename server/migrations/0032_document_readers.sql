-- Papers that speak of health, disability or a sentence are read by those who work on such cases only.

ALTER TABLE documents.document ADD COLUMN read_permission text;
COMMENT ON COLUMN documents.document.read_permission IS 'who may read the words: a permission besides documents.read; null: whoever reads the register';
