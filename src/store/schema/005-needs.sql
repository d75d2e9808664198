-- 005-needs.sql - learning needs and actions.  Derived, as in 002-derived.sql.
CREATE TABLE need (
	event INTEGER PRIMARY KEY,
	id BLOB NOT NULL UNIQUE,
	person INTEGER NOT NULL,
	kind TEXT NOT NULL,
	code TEXT NOT NULL,
	entered_by BLOB
) STRICT;

CREATE INDEX need_person ON need (person);

CREATE TABLE need_step (
	need BLOB NOT NULL,
	event INTEGER NOT NULL,
	status TEXT NOT NULL,
	entered_by BLOB,
	PRIMARY KEY (need, event)
) STRICT, WITHOUT ROWID;

CREATE TABLE action (
	event INTEGER PRIMARY KEY,
	id BLOB NOT NULL UNIQUE,
	person INTEGER NOT NULL,
	owner BLOB NOT NULL,
	due TEXT NOT NULL
) STRICT;

CREATE INDEX action_person ON action (person);

CREATE TABLE action_closed (
	action BLOB NOT NULL,
	event INTEGER NOT NULL,
	PRIMARY KEY (action, event)
) STRICT, WITHOUT ROWID;

-- What a need or an action is about; `of` is its id.
CREATE TABLE about (
	of BLOB NOT NULL,
	event INTEGER NOT NULL,
	framework INTEGER NOT NULL,
	code TEXT NOT NULL,
	PRIMARY KEY (of, event)
) STRICT, WITHOUT ROWID;
