-- 003-sections.sql - what was set for single sections of a framework: each time another level
-- ('' where the level around it holds again), left out, or taken in again ('' and 0 too).  Derived,
-- as in 002-derived.sql.
CREATE TABLE person_section (
	person INTEGER NOT NULL,
	event INTEGER NOT NULL,
	framework INTEGER NOT NULL,
	section TEXT NOT NULL,
	level TEXT NOT NULL,
	left_out INTEGER NOT NULL CHECK (left_out IN (0, 1)),
	decided_by BLOB,
	PRIMARY KEY (person, event)
) STRICT, WITHOUT ROWID;
