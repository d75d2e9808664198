-- 001-events.sql - what is true: the events with their chains, the versions of frameworks that
-- they speak of, and what is local to this file.  Everything in 002-derived.sql follows from it.

-- Whose file this is, the origin that it writes under, and the inode that origin was begun in: in a
-- file with another inode (a copy) the first write begins a new one.
CREATE TABLE workspace (
	only INTEGER PRIMARY KEY CHECK (only = 1),
	owner BLOB NOT NULL CHECK (length(owner) = 16),
	origin BLOB NOT NULL CHECK (length(origin) = 16),
	inode INTEGER NOT NULL
) STRICT;

-- Places in the walk and answers given once: never in a pack.
CREATE TABLE local (
	name TEXT NOT NULL PRIMARY KEY,
	value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- `content`: 0 hashes only, 1 facts, 2 facts and text, 3 facts and a text that was redacted.
-- `number` is the order of arrival.  `at` is in milliseconds since 1970, UTC.
CREATE TABLE event (
	number INTEGER PRIMARY KEY,
	id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
	action BLOB NOT NULL CHECK (length(action) = 16),
	origin BLOB NOT NULL CHECK (length(origin) = 16),
	subject BLOB NOT NULL CHECK (length(subject) = 16),
	seq INTEGER NOT NULL CHECK (seq >= 1),
	clock INTEGER NOT NULL CHECK (clock >= 1),
	at INTEGER NOT NULL,
	author BLOB NOT NULL CHECK (length(author) = 16),
	capacity TEXT NOT NULL CHECK (capacity IN ('self', 'supervisor')),
	kind TEXT NOT NULL CHECK (length(kind) > 0),
	content INTEGER NOT NULL CHECK (content BETWEEN 0 AND 3),
	facts TEXT,
	facts_salt BLOB CHECK (length(facts_salt) = 16),
	facts_hash BLOB NOT NULL CHECK (length(facts_hash) = 32),
	text TEXT,
	text_salt BLOB CHECK (length(text_salt) = 16),
	text_hash BLOB NOT NULL CHECK (length(text_hash) = 32),
	hash BLOB NOT NULL CHECK (length(hash) = 32),
	UNIQUE (origin, subject, seq),
	CHECK ((content = 0) = (facts IS NULL)),
	CHECK ((facts IS NULL) = (facts_salt IS NULL)),
	CHECK ((content = 2) = (text_salt IS NOT NULL)),
	CHECK (content = 2 OR text IS NULL)
) STRICT;

CREATE INDEX event_action ON event (action);
CREATE INDEX event_clock ON event (clock);
-- Ratings are by far the most and have their own table.
CREATE INDEX event_subject ON event (subject, kind, clock) WHERE kind <> 'rating';

-- A version of a framework that was used.  Its structure is frozen; each wording of it is kept whole.
CREATE TABLE framework_version (
	key INTEGER PRIMARY KEY,
	framework TEXT NOT NULL,
	version TEXT NOT NULL,
	structure BLOB NOT NULL CHECK (length(structure) = 32),
	digest BLOB NOT NULL CHECK (length(digest) = 32),
	UNIQUE (framework, version)
) STRICT;

CREATE TABLE framework_indicator (
	framework INTEGER NOT NULL REFERENCES framework_version (key),
	code TEXT NOT NULL,
	section TEXT NOT NULL,
	PRIMARY KEY (framework, code)
) STRICT, WITHOUT ROWID;

CREATE TABLE framework_wording (
	key INTEGER PRIMARY KEY,
	framework INTEGER NOT NULL REFERENCES framework_version (key),
	wording BLOB NOT NULL CHECK (length(wording) = 32),
	digest BLOB NOT NULL CHECK (length(digest) = 32),
	UNIQUE (framework, wording)
) STRICT;

CREATE TABLE framework_file (
	wording INTEGER NOT NULL REFERENCES framework_wording (key),
	name TEXT NOT NULL,
	bytes BLOB NOT NULL,
	PRIMARY KEY (wording, name)
) STRICT;
