-- 006-supervision.sql - sessions, records, and all that was said of each, in the order of a reader:
-- by person and session (record), oldest first.  Derived, as in 002-derived.sql.  Agenda items,
-- intervals and absences are read from their events.
CREATE TABLE session (
	event INTEGER PRIMARY KEY,
	id BLOB NOT NULL UNIQUE,
	person INTEGER NOT NULL,
	form TEXT NOT NULL,
	date TEXT NOT NULL,
	time TEXT NOT NULL,
	minutes INTEGER NOT NULL,
	supervisor BLOB NOT NULL,
	instead_of BLOB
) STRICT;

CREATE INDEX session_person ON session (person);

-- `value` is the status, or what is said of the clock.
CREATE TABLE session_detail (
	person INTEGER NOT NULL,
	session BLOB NOT NULL,
	clock INTEGER NOT NULL,
	origin BLOB NOT NULL,
	seq INTEGER NOT NULL,
	event INTEGER NOT NULL,
	value TEXT NOT NULL,
	moved_to BLOB,
	PRIMARY KEY (person, session, clock, origin, seq)
) STRICT, WITHOUT ROWID;

-- `value` is yes or no for an indicator that is chosen or taken out again, else the outcome.
CREATE TABLE session_topic (
	person INTEGER NOT NULL,
	session BLOB NOT NULL,
	clock INTEGER NOT NULL,
	origin BLOB NOT NULL,
	seq INTEGER NOT NULL,
	event INTEGER NOT NULL,
	framework INTEGER NOT NULL,
	code TEXT NOT NULL,
	value TEXT NOT NULL,
	until TEXT NOT NULL,
	entered_by BLOB,
	PRIMARY KEY (person, session, clock, origin, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE record (
	event INTEGER PRIMARY KEY,
	id BLOB NOT NULL UNIQUE,
	person INTEGER NOT NULL,
	form TEXT NOT NULL,
	policy TEXT NOT NULL,
	version TEXT NOT NULL,
	supervisor BLOB,
	session BLOB
) STRICT;

CREATE INDEX record_person ON record (person);
CREATE INDEX record_session ON record (session) WHERE session IS NOT NULL;

-- `value` is the code of a field, the part in which somebody signs, or the role of who read it.
CREATE TABLE record_detail (
	person INTEGER NOT NULL,
	record BLOB NOT NULL,
	clock INTEGER NOT NULL,
	origin BLOB NOT NULL,
	seq INTEGER NOT NULL,
	event INTEGER NOT NULL,
	value TEXT NOT NULL,
	entered_by BLOB,
	PRIMARY KEY (person, record, clock, origin, seq)
) STRICT, WITHOUT ROWID;
