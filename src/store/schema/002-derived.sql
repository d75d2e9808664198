-- 002-derived.sql - what follows from the events.  Written along with each event, rebuilt by
-- every migration, compared by `verify`.  `event` is event.number, `person` is person.key,
-- `framework` is framework_version.key.  `capacity`: 0 self, 1 supervisor.

-- Everybody that an event is about, as the newest standing events describe them.
CREATE TABLE person (
	key INTEGER PRIMARY KEY,
	id BLOB NOT NULL UNIQUE,
	name TEXT NOT NULL DEFAULT '',
	group_name TEXT NOT NULL DEFAULT '',
	team_name TEXT NOT NULL DEFAULT '',
	role_name TEXT NOT NULL DEFAULT '',
	supervisor TEXT NOT NULL DEFAULT '',
	start_in_post TEXT NOT NULL DEFAULT ''
) STRICT;

-- Each undo (taken 1) and redo (taken 0) of an action; the newest of them decides.
CREATE TABLE taken_back (
	action BLOB NOT NULL,
	clock INTEGER NOT NULL,
	origin BLOB NOT NULL,
	seq INTEGER NOT NULL,
	at INTEGER NOT NULL,
	taken INTEGER NOT NULL CHECK (taken IN (0, 1)),
	PRIMARY KEY (action, clock, origin, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE person_level (
	person INTEGER NOT NULL,
	event INTEGER NOT NULL,
	framework INTEGER NOT NULL,
	level TEXT NOT NULL,
	start TEXT NOT NULL,
	PRIMARY KEY (person, event)
) STRICT, WITHOUT ROWID;

-- Every rating ever made; `value` is a point, -1 no opportunity, -2 not applicable, 0 cleared.
CREATE TABLE rating (
	person INTEGER NOT NULL,
	framework INTEGER NOT NULL,
	code TEXT NOT NULL,
	level TEXT NOT NULL,
	capacity INTEGER NOT NULL CHECK (capacity IN (0, 1)),
	clock INTEGER NOT NULL,
	event INTEGER NOT NULL,
	value INTEGER NOT NULL,
	entered_by BLOB,
	PRIMARY KEY (person, framework, code, level, capacity, clock, event)
) STRICT, WITHOUT ROWID;

-- The newest standing rating of each, where it is not a cleared one.
CREATE TABLE current_rating (
	person INTEGER NOT NULL,
	framework INTEGER NOT NULL,
	code TEXT NOT NULL,
	level TEXT NOT NULL,
	capacity INTEGER NOT NULL CHECK (capacity IN (0, 1)),
	value INTEGER NOT NULL CHECK (value <> 0),
	event INTEGER NOT NULL,
	entered_by BLOB,
	PRIMARY KEY (person, framework, code, level, capacity)
) STRICT, WITHOUT ROWID;

-- How many current ratings of each value; `section` is the one that the indicator stands in.
CREATE TABLE section_count (
	person INTEGER NOT NULL,
	framework INTEGER NOT NULL,
	level TEXT NOT NULL,
	section TEXT NOT NULL,
	capacity INTEGER NOT NULL CHECK (capacity IN (0, 1)),
	value INTEGER NOT NULL,
	ratings INTEGER NOT NULL CHECK (ratings >= 0),
	PRIMARY KEY (person, framework, level, section, capacity, value)
) STRICT, WITHOUT ROWID;

CREATE TABLE evidence (
	event INTEGER PRIMARY KEY,
	id BLOB NOT NULL UNIQUE,
	person INTEGER NOT NULL,
	kind TEXT NOT NULL,
	date TEXT NOT NULL
) STRICT;

CREATE INDEX evidence_person ON evidence (person);

-- The bodies that were ever written for an evidence, by its id.
CREATE TABLE evidence_body (
	evidence BLOB NOT NULL,
	event INTEGER NOT NULL,
	PRIMARY KEY (evidence, event)
) STRICT, WITHOUT ROWID;

CREATE TABLE evidence_link (
	evidence BLOB NOT NULL,
	event INTEGER NOT NULL,
	framework INTEGER NOT NULL,
	code TEXT NOT NULL,
	PRIMARY KEY (evidence, event)
) STRICT, WITHOUT ROWID;
