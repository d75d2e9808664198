/* statements.h - every statement that the store prepares, in one table.
 *
 * Layer: store.  `hot` ones run on each key press or with each event: a test asks for their plans
 * and allows no full scan of the large tables in any. */
#ifndef WAYMARK_STORE_STATEMENTS_H
#define WAYMARK_STORE_STATEMENTS_H

/* The columns that event_row_read expects, of `event e`. */
#define EVENT_COLUMNS \
	"e.number, e.id, e.action, e.origin, e.subject, e.seq, e.clock, e.at, e.author," \
	" e.capacity, e.kind, e.content, e.facts, e.facts_salt, e.facts_hash, e.text," \
	" e.text_salt, e.text_hash, e.hash"
#define EVENT_COLUMN_COUNT 19

/* Whether the action of the event `e` stood before an instant: the newest undo or redo of it until
 * then is no undo. */
#define STOOD(before) \
	" NOT coalesce((SELECT t.taken FROM taken_back t WHERE t.action = e.action" \
	" AND t.at < " before " ORDER BY t.clock DESC, t.origin DESC, t.seq DESC LIMIT 1), 0) "
#define STANDS STOOD("9223372036854775807")

/* The version that the rating `e` was moved from. */
#define CARRIED_FROM " json_extract(e.facts, '$.carried-from')"

/* What the needs or actions of a person are about. */
#define LINKS_OF(table) \
	"SELECT n.id, f.framework, f.version, a.code FROM " table " n" \
	" CROSS JOIN about a ON a.of = n.id" \
	" CROSS JOIN event e ON e.number = a.event" \
	" CROSS JOIN framework_version f ON f.key = a.framework" \
	" WHERE n.person = (SELECT key FROM person WHERE id = ?1)" \
	" AND e.at < ?2 AND" STOOD("?2") "ORDER BY" OLDEST_FIRST

/* The details or links of the evidence with the id ?1. */
#define OF_EVIDENCE(rows) \
	" " rows ".person = (SELECT v.person FROM evidence v WHERE v.id = ?1) AND " rows \
	".evidence = ?1 "

/* Since when the rating `r` by its event `e` has been said without a break, where it is no chance
 * yet; else its own time. */
#define SAME_CELL(other) \
	other ".person = r.person AND " other ".framework = r.framework AND " other \
	      ".code = r.code AND " other ".level = r.level AND " other ".capacity = r.capacity"
#define SAID_SINCE(before) \
	" CASE WHEN r.value <> -1 THEN e.at ELSE (SELECT min(e.at) FROM rating s" \
	" CROSS JOIN event e ON e.number = s.event WHERE " SAME_CELL( \
		"s") " AND e.at < " before \
		     " AND" STOOD( \
			     before) "AND s.clock > coalesce((SELECT max(o.clock) FROM rating o" \
				     " CROSS JOIN event e ON e.number = o.event WHERE " SAME_CELL( \
					     "o") " AND o.value <> -1 AND e.at < " before \
						  " AND" STOOD(before) "), 0)) END"

#define NEWEST_FIRST " e.clock DESC, e.origin DESC, e.seq DESC "
#define OLDEST_FIRST " e.clock, e.origin, e.seq "

/* clang-format off */
#define STATEMENT_INFO(_) \
	_(WORKSPACE,		true,	"SELECT owner, origin, inode FROM workspace") \
	_(WORKSPACE_ADD,	false, \
	  "INSERT INTO workspace (only, owner, origin, inode) VALUES (1, ?1, ?2, ?3)") \
	_(WORKSPACE_SET,	true,	"UPDATE workspace SET origin = ?1, inode = ?2") \
	_(DATA_VERSION,		true,	"PRAGMA data_version") \
	_(BEGIN,		true,	"BEGIN IMMEDIATE") \
	_(COMMIT,		true,	"COMMIT") \
	_(CHAIN_HEAD,		true, \
	  "SELECT seq, hash FROM event WHERE origin = ?1 AND subject = ?2" \
	  " ORDER BY seq DESC LIMIT 1") \
	_(CLOCK,		true,	"SELECT max(clock) FROM event") \
	_(EVENT_ADD,		true, \
	  "INSERT INTO event (id, action, origin, subject, seq, clock, at, author, capacity," \
	  " kind, content, facts, facts_salt, facts_hash, text, text_salt, text_hash, hash)" \
	  " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 2, ?, ?, ?, ?, ?, ?, ?)") \
	_(EVENT_ALL,		false,	"SELECT " EVENT_COLUMNS " FROM event e ORDER BY e.number") \
	_(EVENT_CHAINS,		false, \
	  "SELECT " EVENT_COLUMNS " FROM event e ORDER BY e.origin, e.subject, e.seq") \
	_(EVENT_OF_ACTION,	true, \
	  "SELECT " EVENT_COLUMNS " FROM event e WHERE e.action = ?1 ORDER BY" OLDEST_FIRST) \
	_(ACTION_NEWEST,	true, \
	  "SELECT e.action FROM event e WHERE e.origin = ?1 AND e.subject = ?2" \
	  " AND e.kind NOT IN ('undo', 'redo') AND" STANDS "ORDER BY e.seq DESC LIMIT 1") \
	_(ACTION_WALK,		true, \
	  "SELECT " EVENT_COLUMNS " FROM event e WHERE e.origin = ?1 AND e.subject = ?2" \
	  " ORDER BY e.seq DESC") \
	_(TAKEN_BACK_ADD,	true, \
	  "INSERT INTO taken_back (action, clock, origin, seq, at, taken)" \
	  " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING") \
	_(PERSON_ADD,		true, \
	  "INSERT INTO person (id) VALUES (?1) ON CONFLICT DO NOTHING") \
	_(PERSON_KEY,		true,	"SELECT key FROM person WHERE id = ?1") \
	_(PERSON_NEWEST,	true, \
	  "SELECT " EVENT_COLUMNS " FROM event e WHERE e.subject = ?1 AND e.kind = ?2" \
	  " AND e.kind <> 'rating' AND e.content > 0 AND" STANDS \
	  "ORDER BY" NEWEST_FIRST "LIMIT 1") \
	_(PERSON_NAME,		true,	"UPDATE person SET name = ?1 WHERE key = ?2") \
	_(PERSON_GROUP,		true,	"UPDATE person SET group_name = ?1 WHERE key = ?2") \
	_(PERSON_TEAM,		true,	"UPDATE person SET team_name = ?1 WHERE key = ?2") \
	_(PERSON_ROLE,		true,	"UPDATE person SET role_name = ?1 WHERE key = ?2") \
	_(PERSON_SUPERVISOR,	true,	"UPDATE person SET supervisor = ?1 WHERE key = ?2") \
	_(PERSON_START_IN_POST,	true,	"UPDATE person SET start_in_post = ?1 WHERE key = ?2") \
	_(PERSON_ALL,		true, \
	  "SELECT key, id, name, group_name, team_name, role_name, supervisor, start_in_post" \
	  " FROM person ORDER BY key") \
	_(LEVEL_ADD,		true, \
	  "INSERT INTO person_level (person, event, framework, level, start)" \
	  " VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING") \
	_(LEVEL_ALL,		true, \
	  "SELECT l.person, f.framework, f.version, l.level, l.start FROM person_level l" \
	  " CROSS JOIN event e ON e.number = l.event" \
	  " CROSS JOIN framework_version f ON f.key = l.framework" \
	  " WHERE e.at < ?1 AND" STOOD("?1") "ORDER BY l.person," OLDEST_FIRST) \
	_(SECTION_ADD,		true, \
	  "INSERT INTO person_section (person, event, framework, section, level, left_out," \
	  " decided_by) VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING") \
	_(SECTION_ALL,		true, \
	  "SELECT s.person, f.framework, f.version, s.section, s.level, s.left_out," \
	  " s.decided_by, e.at, e.text FROM person_section s" \
	  " CROSS JOIN event e ON e.number = s.event" \
	  " CROSS JOIN framework_version f ON f.key = s.framework" \
	  " WHERE e.at < ?1 AND" STOOD("?1") "ORDER BY s.person," OLDEST_FIRST) \
	_(RATING_ADD,		true, \
	  "INSERT INTO rating (person, framework, code, level, capacity, clock, event, value," \
	  " entered_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING") \
	_(RATING_NEWEST,	true, \
	  "SELECT r.value, r.event, r.entered_by FROM rating r" \
	  " CROSS JOIN event e ON e.number = r.event" \
	  " WHERE r.person = ?1 AND r.framework = ?2 AND r.code = ?3 AND r.level = ?4" \
	  " AND r.capacity = ?5 AND" STANDS \
	  "ORDER BY r.clock DESC, e.origin DESC, e.seq DESC LIMIT 1") \
	_(RATING_STOOD,		true, \
	  "SELECT e.id, f.framework, f.version, r.code, r.level, r.capacity, r.value, e.at," \
	  " e.author, r.entered_by, e.text," CARRIED_FROM "," SAID_SINCE("?6") " FROM rating r" \
	  " CROSS JOIN event e ON e.number = r.event" \
	  " CROSS JOIN framework_version f ON f.key = r.framework" \
	  " WHERE r.person = (SELECT key FROM person WHERE id = ?1)" \
	  " AND (?2 IS NULL OR f.framework = ?2) AND (?3 IS NULL OR f.version = ?3)" \
	  " AND (?4 IS NULL OR r.code = ?4) AND (?5 IS NULL OR r.level = ?5)" \
	  " AND e.at < ?6 AND" STOOD("?6") \
	  "ORDER BY r.framework, r.code, r.level, r.capacity, r.clock DESC, e.origin DESC," \
	  " e.seq DESC") \
	_(RATING_TIMES,		false, \
	  "SELECT e.at FROM rating r CROSS JOIN event e ON e.number = r.event" \
	  " CROSS JOIN framework_version f ON f.key = r.framework" \
	  " WHERE r.person = (SELECT key FROM person WHERE id = ?1) AND f.framework = ?2" \
	  " AND r.clock > coalesce((SELECT max(e.clock) FROM person_level l" \
	  " CROSS JOIN event e ON e.number = l.event" \
	  " CROSS JOIN framework_version f ON f.key = l.framework" \
	  " WHERE l.person = (SELECT key FROM person WHERE id = ?1) AND f.framework = ?2" \
	  " AND" STANDS "), 0) AND" STANDS "ORDER BY e.at") \
	_(CURRENT_ALL,		true, \
	  "SELECT e.id, f.framework, f.version, r.code, r.level, r.capacity, r.value, e.at," \
	  " e.author, r.entered_by, e.text," CARRIED_FROM "," \
	  SAID_SINCE("9223372036854775807") " FROM current_rating r" \
	  " CROSS JOIN event e ON e.number = r.event" \
	  " CROSS JOIN framework_version f ON f.key = r.framework" \
	  " WHERE r.person = (SELECT key FROM person WHERE id = ?1)" \
	  " AND (?2 IS NULL OR f.framework = ?2) AND (?3 IS NULL OR f.version = ?3)" \
	  " AND (?4 IS NULL OR r.code = ?4) AND (?5 IS NULL OR r.level = ?5)" \
	  " ORDER BY r.framework, r.code, r.level, r.capacity") \
	_(KIND_ALL,		true, \
	  "SELECT " EVENT_COLUMNS " FROM event e WHERE e.subject = ?1 AND e.kind = ?3" \
	  " AND e.kind <> 'rating' AND e.content > 0 AND e.at < ?2 AND" STOOD("?2") \
	  "ORDER BY" OLDEST_FIRST) \
	_(CURRENT,		true, \
	  "SELECT value, event, entered_by FROM current_rating WHERE person = ?1" \
	  " AND framework = ?2 AND code = ?3 AND level = ?4 AND capacity = ?5") \
	_(CURRENT_SET,		true, \
	  "INSERT INTO current_rating (person, framework, code, level, capacity, value, event," \
	  " entered_by) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) ON CONFLICT DO" \
	  " UPDATE SET value = ?6, event = ?7, entered_by = ?8") \
	_(CURRENT_DROP,		true, \
	  "DELETE FROM current_rating WHERE person = ?1 AND framework = ?2 AND code = ?3" \
	  " AND level = ?4 AND capacity = ?5") \
	_(COUNT_ADD,		true, \
	  "INSERT INTO section_count (person, framework, level, section, capacity, value," \
	  " ratings) VALUES (?1, ?2, ?3, coalesce((SELECT section FROM framework_indicator" \
	  " WHERE framework = ?2 AND code = ?4), ''), ?5, ?6, 1)" \
	  " ON CONFLICT DO UPDATE SET ratings = ratings + 1") \
	_(COUNT_TAKE,		true, \
	  "UPDATE section_count SET ratings = ratings - 1 WHERE person = ?1 AND framework = ?2" \
	  " AND level = ?3 AND section = coalesce((SELECT section FROM framework_indicator" \
	  " WHERE framework = ?2 AND code = ?4), '') AND capacity = ?5 AND value = ?6") \
	_(EVIDENCE_ADD,		true, \
	  "INSERT INTO evidence (event, id, person, kind, date) VALUES (?, ?, ?, ?, ?)" \
	  " ON CONFLICT DO NOTHING") \
	_(EVIDENCE_FIND,	true, \
	  "SELECT e.subject, e.content FROM evidence v CROSS JOIN event e" \
	  " ON e.number = v.event WHERE v.id = ?1") \
	_(EVIDENCE_ALL,		true, \
	  "SELECT v.id, e.author, v.kind, v.date, e.at, e.text, e.content, e.clock, e.origin," \
	  " e.seq FROM evidence v CROSS JOIN event e ON e.number = v.event" \
	  " WHERE v.person = (SELECT key FROM person WHERE id = ?1)" \
	  " AND v.id BETWEEN ?3 AND ?4 AND e.at < ?2 AND (?5 OR" STOOD("?2") ") ORDER BY v.id") \
	_(EVIDENCE_HISTORY,	true, \
	  "SELECT " EVENT_COLUMNS "," STANDS "FROM event e WHERE e.number IN" \
	  " (SELECT event FROM evidence WHERE id = ?1 UNION ALL SELECT d.event" \
	  " FROM evidence_detail d WHERE" OF_EVIDENCE("d") "UNION ALL SELECT k.event" \
	  " FROM evidence_link k WHERE" OF_EVIDENCE("k") ") ORDER BY" OLDEST_FIRST) \
	_(DETAIL_ADD,		true, \
	  "INSERT INTO evidence_detail (person, evidence, clock, origin, seq, event, value)" \
	  " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING") \
	_(DETAIL_ALL,		true, \
	  "SELECT d.evidence, e.kind, d.value," \
	  " CASE WHEN ?5 OR e.kind <> 'body' THEN e.text END, e.author, e.at" \
	  " FROM evidence_detail d CROSS JOIN event e ON e.number = d.event" \
	  " WHERE d.person = (SELECT key FROM person WHERE id = ?1)" \
	  " AND d.evidence BETWEEN ?3 AND ?4 AND (e.at < ?2 OR e.kind = 'private')" \
	  " AND" STOOD("CASE e.kind WHEN 'private' THEN 9223372036854775807 ELSE ?2 END") \
	  "ORDER BY d.evidence, d.clock, d.origin, d.seq") \
	_(DETAIL_PRIVATE,	true, \
	  "SELECT d.value FROM evidence_detail d CROSS JOIN event e ON e.number = d.event" \
	  " WHERE" OF_EVIDENCE("d") "AND e.kind = 'private' AND" STANDS \
	  "ORDER BY d.clock DESC, d.origin DESC, d.seq DESC LIMIT 1") \
	_(LINK_ADD,		true, \
	  "INSERT INTO evidence_link (person, evidence, clock, origin, seq, event, framework," \
	  " code, linked) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING") \
	_(LINK_ALL,		true, \
	  "SELECT k.evidence, f.framework, f.version, k.code, k.linked FROM evidence_link k" \
	  " CROSS JOIN event e ON e.number = k.event" \
	  " CROSS JOIN framework_version f ON f.key = k.framework" \
	  " WHERE k.person = (SELECT key FROM person WHERE id = ?1)" \
	  " AND k.evidence BETWEEN ?3 AND ?4 AND e.at < ?2 AND" STOOD("?2") \
	  "ORDER BY k.evidence, k.clock, k.origin, k.seq") \
	_(NEED_ADD,		true, \
	  "INSERT INTO need (event, id, person, kind, code, entered_by) VALUES (?, ?, ?, ?, ?, ?)" \
	  " ON CONFLICT DO NOTHING") \
	_(NEED_STEP_ADD,	true, \
	  "INSERT INTO need_step (need, event, status, entered_by) VALUES (?, ?, ?, ?)" \
	  " ON CONFLICT DO NOTHING") \
	_(NEED_FIND,		true, \
	  "SELECT e.subject FROM need n CROSS JOIN event e ON e.number = n.event" \
	  " WHERE n.id = ?1") \
	_(NEED_ALL,		true, \
	  "SELECT n.id, e.author, e.at, n.kind, n.code, e.text, n.entered_by FROM need n" \
	  " CROSS JOIN event e ON e.number = n.event" \
	  " WHERE n.person = (SELECT key FROM person WHERE id = ?1)" \
	  " AND e.at < ?2 AND" STOOD("?2") "ORDER BY" NEWEST_FIRST) \
	_(NEED_STEPS,		true, \
	  "SELECT s.need, s.status, e.author, s.entered_by, e.at, e.text FROM need n" \
	  " CROSS JOIN need_step s ON s.need = n.id" \
	  " CROSS JOIN event e ON e.number = s.event" \
	  " WHERE n.person = (SELECT key FROM person WHERE id = ?1)" \
	  " AND e.at < ?2 AND" STOOD("?2") "ORDER BY" OLDEST_FIRST) \
	_(NEED_LINKS,		true,	LINKS_OF("need")) \
	_(ACTION_ADD,		true, \
	  "INSERT INTO action (event, id, person, owner, due) VALUES (?, ?, ?, ?, ?)" \
	  " ON CONFLICT DO NOTHING") \
	_(ACTION_CLOSED_ADD,	true, \
	  "INSERT INTO action_closed (action, event) VALUES (?, ?) ON CONFLICT DO NOTHING") \
	_(ACTION_FIND,		true, \
	  "SELECT e.subject FROM action n CROSS JOIN event e ON e.number = n.event" \
	  " WHERE n.id = ?1") \
	_(ACTION_ALL,		true, \
	  "SELECT n.id, e.author, e.at, n.owner, n.due, e.text FROM action n" \
	  " CROSS JOIN event e ON e.number = n.event" \
	  " WHERE n.person = (SELECT key FROM person WHERE id = ?1)" \
	  " AND e.at < ?2 AND" STOOD("?2") "ORDER BY" OLDEST_FIRST) \
	_(ACTION_CLOSINGS,	true, \
	  "SELECT n.id, e.author, e.at, e.text FROM action n" \
	  " CROSS JOIN action_closed s ON s.action = n.id" \
	  " CROSS JOIN event e ON e.number = s.event" \
	  " WHERE n.person = (SELECT key FROM person WHERE id = ?1)" \
	  " AND e.at < ?2 AND" STOOD("?2") "ORDER BY" OLDEST_FIRST) \
	_(ACTION_LINKS,		true,	LINKS_OF("action")) \
	_(ABOUT_ADD,		true, \
	  "INSERT INTO about (of, event, framework, code) VALUES (?, ?, ?, ?)" \
	  " ON CONFLICT DO NOTHING") \
	_(SESSION_ADD,		true, \
	  "INSERT INTO session (event, id, person, form, date, time, minutes, supervisor," \
	  " instead_of) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING") \
	_(SESSION_FIND,		true, \
	  "SELECT e.subject FROM session n CROSS JOIN event e ON e.number = n.event" \
	  " WHERE n.id = ?1 AND" STANDS) \
	_(SESSION_ALL,		true, \
	  "SELECT s.id, s.form, s.date, s.time, s.minutes, s.supervisor, s.instead_of, e.text" \
	  " FROM session s CROSS JOIN event e ON e.number = s.event" \
	  " WHERE s.person = (SELECT key FROM person WHERE id = ?1)" \
	  " AND e.at < ?2 AND" STOOD("?2") "ORDER BY s.date, s.time," OLDEST_FIRST) \
	_(SESSION_RECORDS,	true, \
	  "SELECT r.session, r.id FROM record r CROSS JOIN event e ON e.number = r.event" \
	  " WHERE r.person = (SELECT key FROM person WHERE id = ?1) AND r.session IS NOT NULL" \
	  " AND e.at < ?2 AND" STOOD("?2") "ORDER BY" OLDEST_FIRST) \
	_(SESSION_DETAIL_ADD,	true, \
	  "INSERT INTO session_detail (person, session, clock, origin, seq, event, value," \
	  " moved_to) VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING") \
	_(SESSION_DETAILS,	true, \
	  "SELECT d.session, d.value, d.moved_to, e.text, e.at FROM session_detail d" \
	  " CROSS JOIN event e ON e.number = d.event" \
	  " WHERE d.person = (SELECT key FROM person WHERE id = ?1)" \
	  " AND e.at < ?2 AND" STOOD("?2") "ORDER BY d.session, d.clock, d.origin, d.seq") \
	_(SESSION_TOPIC_ADD,	true, \
	  "INSERT INTO session_topic (person, session, clock, origin, seq, event, framework," \
	  " code, value, until, entered_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)" \
	  " ON CONFLICT DO NOTHING") \
	_(SESSION_TOPICS,	true, \
	  "SELECT t.session, f.framework, f.version, t.code, t.value, t.until, e.text, e.author," \
	  " t.entered_by, e.at FROM session_topic t CROSS JOIN event e ON e.number = t.event" \
	  " CROSS JOIN framework_version f ON f.key = t.framework" \
	  " WHERE t.person = (SELECT key FROM person WHERE id = ?1)" \
	  " AND e.at < ?2 AND" STOOD("?2") "ORDER BY t.session, t.clock, t.origin, t.seq") \
	_(RECORD_ADD,		true, \
	  "INSERT INTO record (event, id, person, form, policy, version, supervisor, session)" \
	  " VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING") \
	_(RECORD_FIND,		true, \
	  "SELECT e.subject FROM record n CROSS JOIN event e ON e.number = n.event" \
	  " WHERE n.id = ?1 AND" STANDS) \
	_(RECORD_OF,		true, \
	  "SELECT r.id FROM record r CROSS JOIN event e ON e.number = r.event" \
	  " WHERE r.session = ?1 AND" STANDS) \
	_(RECORD_ALL,		true, \
	  "SELECT r.id, r.form, r.policy, r.version, r.supervisor, r.session, e.author, e.at" \
	  " FROM record r CROSS JOIN event e ON e.number = r.event" \
	  " WHERE r.person = (SELECT key FROM person WHERE id = ?1)" \
	  " AND e.at < ?2 AND" STOOD("?2") "ORDER BY" OLDEST_FIRST) \
	_(RECORD_DETAIL_ADD,	true, \
	  "INSERT INTO record_detail (person, record, clock, origin, seq, event, value," \
	  " entered_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING") \
	_(RECORD_DETAILS,	true, \
	  "SELECT d.record, e.kind, d.value, e.text, e.author, d.entered_by, e.at" \
	  " FROM record_detail d CROSS JOIN event e ON e.number = d.event" \
	  " WHERE d.person = (SELECT key FROM person WHERE id = ?1)" \
	  " AND e.at < ?2 AND" STOOD("?2") "ORDER BY d.record, d.clock, d.origin, d.seq") \
	_(RECORD_SIGNATURES,	true, \
	  "SELECT d.value FROM record r CROSS JOIN record_detail d ON d.person = r.person" \
	  " AND d.record = r.id CROSS JOIN event e ON e.number = d.event" \
	  " WHERE (r.id = ?1 OR r.session = ?1) AND e.kind = 'record-signed' AND" STANDS) \
	_(REDACT,		true, \
	  "UPDATE event SET text = NULL, text_salt = NULL, content = 3" \
	  " WHERE (text IS NOT NULL OR kind = 'evidence') AND kind <> 'redaction'" \
	  " AND number IN" \
	  " (SELECT event FROM evidence WHERE id = ?1 UNION ALL SELECT d.event" \
	  " FROM evidence_detail d WHERE" OF_EVIDENCE("d") ")") \
	_(LOCAL,		true,	"SELECT value FROM local WHERE name = ?1") \
	_(LOCAL_SET,		true, \
	  "INSERT INTO local (name, value) VALUES (?1, ?2)" \
	  " ON CONFLICT DO UPDATE SET value = ?2") \
	_(LOCAL_DROP_NAMING,	false,	"DELETE FROM local WHERE instr(value, ?1) > 0") \
	_(LOCAL_DROP,		true,	"DELETE FROM local WHERE name = ?1") \
	_(VERSION,		true, \
	  "SELECT key, structure FROM framework_version WHERE framework = ?1 AND version = ?2") \
	_(VERSION_ADD,		false, \
	  "INSERT INTO framework_version (framework, version, structure, digest)" \
	  " VALUES (?1, ?2, ?3, zeroblob(32)) RETURNING key") \
	_(VERSION_SEAL,		false,	"UPDATE framework_version SET digest = ?1 WHERE key = ?2") \
	_(VERSION_ONE,		false, \
	  "SELECT framework, version, structure, digest FROM framework_version WHERE key = ?1") \
	_(VERSION_ALL,		false, \
	  "SELECT f.key, f.framework, f.version, f.structure," \
	  " (SELECT max(w.key) FROM framework_wording w WHERE w.framework = f.key)" \
	  " FROM framework_version f ORDER BY f.framework, f.version") \
	_(INDICATOR_ADD,	false, \
	  "INSERT INTO framework_indicator (framework, code, section) VALUES (?, ?, ?)") \
	_(INDICATOR_ALL,	false, \
	  "SELECT code, section FROM framework_indicator WHERE framework = ?1 ORDER BY code") \
	_(WORDING,		true, \
	  "SELECT key FROM framework_wording WHERE framework = ?1 AND wording = ?2") \
	_(WORDING_HERE,		true, \
	  "SELECT 1 FROM framework_wording WHERE framework = ?1 AND lower(hex(wording)) = ?2") \
	_(WORDING_ADD,		false, \
	  "INSERT INTO framework_wording (framework, wording, digest)" \
	  " VALUES (?1, ?2, zeroblob(32)) RETURNING key") \
	_(WORDING_SEAL,		false,	"UPDATE framework_wording SET digest = ?1 WHERE key = ?2") \
	_(WORDING_ONE,		false, \
	  "SELECT f.framework, f.version, w.wording, w.digest FROM framework_wording w" \
	  " JOIN framework_version f ON f.key = w.framework WHERE w.key = ?1") \
	_(WORDING_ALL,		false,	"SELECT key FROM framework_wording ORDER BY key") \
	_(FILE_ADD,		false, \
	  "INSERT INTO framework_file (wording, name, bytes) VALUES (?, ?, ?)") \
	_(FILE_ALL,		false, \
	  "SELECT name, bytes FROM framework_file WHERE wording = ?1 ORDER BY name") \
	_(INTEGRITY,		false,	"PRAGMA main.integrity_check") \
	_(REFERENCES,		false,	"PRAGMA main.foreign_key_check") \
	_(OWNER_HERE,		false, \
	  "SELECT 1 FROM workspace JOIN person ON person.id = workspace.owner") \
	_(SCHEMA,		false, \
	  "SELECT tbl_name, sql FROM main.sqlite_schema WHERE sql IS NOT NULL ORDER BY rowid") \
	_(VACUUM,		false,	"VACUUM") \
	_(VACUUM_INTO,		false,	"VACUUM INTO ?1")
/* clang-format on */

enum statement {
#define STATEMENT_ENUM(id, hot, sql) STATEMENT_##id,
	STATEMENT_INFO(STATEMENT_ENUM)
#undef STATEMENT_ENUM
		STATEMENT_COUNT
};

#endif
