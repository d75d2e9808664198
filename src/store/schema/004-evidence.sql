-- 004-evidence.sql - all that was ever said of an evidence, and each link and unlink, in the order
-- of a reader: by person and evidence (its id), oldest first.  Derived, as in 002-derived.sql.

DROP TABLE evidence_body;
DROP TABLE evidence_link;
DROP INDEX evidence_person;
CREATE INDEX evidence_person ON evidence (person, id);

-- `value` is the fact that the event says (kind, date, private, entered-by), '' where it says a
-- text, which stays in the event alone: what is redacted there is redacted everywhere.
CREATE TABLE evidence_detail (
	person INTEGER NOT NULL,
	evidence BLOB NOT NULL,
	clock INTEGER NOT NULL,
	origin BLOB NOT NULL,
	seq INTEGER NOT NULL,
	event INTEGER NOT NULL,
	value TEXT NOT NULL,
	PRIMARY KEY (person, evidence, clock, origin, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE evidence_link (
	person INTEGER NOT NULL,
	evidence BLOB NOT NULL,
	clock INTEGER NOT NULL,
	origin BLOB NOT NULL,
	seq INTEGER NOT NULL,
	event INTEGER NOT NULL,
	framework INTEGER NOT NULL,
	code TEXT NOT NULL,
	linked INTEGER NOT NULL CHECK (linked IN (0, 1)),
	PRIMARY KEY (person, evidence, clock, origin, seq)
) STRICT, WITHOUT ROWID;
