-- A visitor who belongs here only by an order of enrolment visits again where that order is taken back.

ALTER TABLE identity.membership ADD COLUMN own_by_order boolean NOT NULL DEFAULT false;
