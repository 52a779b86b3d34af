-- Saving an answer adds these two rows hundreds of times a second. The one statement that does it reads the attempt under a lock,
-- so that an answer without its attempt cannot come about; a foreign key would look the same row up twice more for each answer.

ALTER TABLE testing.answer_op DROP CONSTRAINT op_attempt;
ALTER TABLE testing.answer DROP CONSTRAINT answer_attempt;
