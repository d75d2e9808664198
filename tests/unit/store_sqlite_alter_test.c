/* The store on SQLite: what was altered behind its back is found, and what was redacted is gone. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "store/private.h"
#include "unit/raw.h"
#include "unit/scratch.h"
#include "unit/store_sample.h"
#include "unit/suite.h"

static struct wm_error error;

/* Events 1 and 2 begin the store, 3 and 4 are ratings, 5 to 7 an evidence with its body and link, 8
 * is another person's. */
static void
begin(void)
{
	struct event event = sample_event(EVENT_NAME, 5, "Supervisor 1");
	struct store *store;

	scratch_enter();
	store = sample_store(SAMPLE_STORE);
	sample_rate(store, 1, "1.1", "3");
	sample_rate(store, 2, "1.2", "2");
	sample_evidence(store, 3, "Meeting observed", "Seen and heard.");
	event.subject = sample_id(2);
	sample_act(store, &event);
	ck_whole(store);
	store_close(&store);
}

static void
ck_found(const char *words)
{
	struct store *store = sample_open(SAMPLE_STORE, STORE_READ);

	ck_not_whole(store, words);
	store_close(&store);
}

static void
ck_evidence_fails(struct store *store, const char *message)
{
	const struct viewer viewer = { .person = sample_id(SAMPLE_OWNER) };
	struct evidence_list list = { 0 };

	ck_assert_int_eq(store_evidence(store, &viewer,
					&(struct evidence_filter) { .person = viewer.person,
								    .before = INSTANT_LAST,
								    .bodies = true },
					&list, &error),
			 WM_FILE);
	ck_assert_str_eq(error.message, message);
	ck_assert_uint_eq(list.count, 0);
}

/* --- Alterations --- */

static const struct alteration {
	const char *sql;
	const char *words;
} alterations[] = {
	{ "UPDATE event SET id = randomblob(16) WHERE number = 3", ": it was altered" },
	{ "UPDATE event SET action = randomblob(16) WHERE number = 3", ": it was altered" },
	{ "UPDATE event SET origin = randomblob(16) WHERE number = 3", "before it are missing" },
	{ "UPDATE event SET subject = randomblob(16) WHERE number = 3", "before it are missing" },
	{ "UPDATE event SET seq = 99 WHERE number = 7", "before it are missing" },
	{ "UPDATE event SET clock = clock + 1 WHERE number = 3", ": it was altered" },
	{ "UPDATE event SET at = at + 1 WHERE number = 3", ": it was altered" },
	{ "UPDATE event SET author = randomblob(16) WHERE number = 3", ": it was altered" },
	{ "UPDATE event SET capacity = 'supervisor' WHERE number = 3", ": it was altered" },
	{ "UPDATE event SET kind = 'evidence' WHERE number = 3", ": it was altered" },
	{ "UPDATE event SET kind = 'unheard' WHERE number = 3", "is of no known kind" },
	{ "UPDATE event SET facts = replace(facts, '\"3\"', '\"4\"') WHERE number = 3",
	  "event 3 about 10000000" },
	{ "UPDATE event SET facts = replace(facts, '\"3\"', '\"4\"') WHERE number = 3",
	  "its facts were altered" },
	{ "UPDATE event SET facts = replace(facts, '}', '') WHERE number = 3",
	  "the facts of event 3 cannot be read" },
	{ "UPDATE event SET facts = replace(facts, 'value', 'vague') WHERE number = 3",
	  "damaged (event 3: rating: has no fact \"vague\")" },
	{ "UPDATE event SET facts_salt = randomblob(16) WHERE number = 3",
	  "its facts were altered" },
	{ "UPDATE event SET facts_hash = randomblob(32) WHERE number = 3", ": it was altered" },
	{ "UPDATE event SET text = 'Other' WHERE number = 5", "its text was altered" },
	{ "UPDATE event SET text = NULL WHERE number = 5", "its text was altered" },
	{ "UPDATE event SET text = '' WHERE number = 7", "its text was altered" },
	{ "UPDATE event SET text_salt = randomblob(16) WHERE number = 5", "its text was altered" },
	{ "UPDATE event SET text_hash = randomblob(32) WHERE number = 5", ": it was altered" },
	{ "UPDATE event SET hash = randomblob(32) WHERE number = 3", ": it was altered" },
	{ "UPDATE event SET content = 1 WHERE number = 5",
	  "what is here of it is not what it says" },
	{ "DELETE FROM event WHERE number = 4", "events before it are missing" },
	{ "DELETE FROM event WHERE number = 1", "events before it are missing" },
	{ "UPDATE event SET number = 99 WHERE number = 4", "rows are not what the events say" },
	{ "UPDATE current_rating SET value = 4 WHERE code = '1.1'",
	  "current_rating: 2 rows are not what the events say" },
	{ "DELETE FROM rating", "rating: 2 rows are not what the events say" },
	{ "UPDATE section_count SET ratings = 9", "section_count: 4 rows" },
	{ "UPDATE person SET name = 'X' WHERE key = 1", "person: 2 rows" },
	{ "DELETE FROM evidence_link", "evidence_link: 1 row is" },
	{ "UPDATE evidence SET kind = 'other'", "evidence: 2 rows" },
	{ "UPDATE evidence_detail SET evidence = randomblob(16)", "evidence_detail: 2 rows" },
	{ "UPDATE evidence_link SET linked = 0", "evidence_link: 2 rows" },
	{ "INSERT INTO taken_back SELECT action, 9, origin, 1, 1, 1 FROM event WHERE number = 3",
	  "taken_back: 1 row is" },
	{ "UPDATE framework_file SET bytes = x'78'", "framework sample 1 that is kept here was" },
	{ "DELETE FROM framework_file WHERE name = 'framework.csv'", "framework sample 1" },
	{ "UPDATE framework_indicator SET section = '9' WHERE code = '1.1'", "framework sample 1" },
	{ "UPDATE framework_version SET structure = randomblob(32)", "framework sample 1" },
	{ "UPDATE framework_wording SET wording = randomblob(32)", "framework sample 1" },
	{ "UPDATE workspace SET owner = randomblob(16)", "the owner is nobody" },
	{ "PRAGMA foreign_keys = OFF; DELETE FROM framework_version", "refers to nothing" },
};

#define ALTERATIONS (int) (sizeof(alterations) / sizeof(alterations[0]))

START_TEST(alteration_is_found)
{
	char sql[256];

	snprintf(sql, sizeof(sql), "PRAGMA ignore_check_constraints = ON; %s", alterations[_i].sql);
	raw_do(SAMPLE_STORE, sql);
	ck_found(alterations[_i].words);
}
END_TEST

/* Flips a bit of every place in the file where the bytes stand; each is found, by opening or by
 * verify. */
static void
ck_every_flip_is_found(const void *bytes, size_t length, int least)
{
	int places = 0;

	for (long at = 0; (at = raw_find(SAMPLE_STORE, bytes, length, at)) >= 0; at++, places++) {
		struct verify_counts counts;
		struct store *store;

		raw_flip(SAMPLE_STORE, at);
		if (store_open(&store, SAMPLE_STORE, STORE_READ, &error) == WM_OK) {
			ck_assert_msg(store_verify(store, &counts, NULL, NULL, &error) != WM_OK,
				      "byte %ld", at);
			store_close(&store);
		}
		raw_flip(SAMPLE_STORE, at);
	}
	ck_assert_int_ge(places, least);
}

START_TEST(flipped_bit_is_found)
{
	sqlite3 *db = raw_open(SAMPLE_STORE);
	static const char *const columns[] = {
		"id",	     "action", "subject", "author", "facts_salt", "facts_hash", "text_salt",
		"text_hash", "hash",   "facts",	  "text",   "kind",	  "capacity",
	};

	for (int number = 3; number <= 5; number++) {
		for (size_t i = 0; i < sizeof(columns) / sizeof(columns[0]); i++) {
			char sql[128], bytes[512];
			sqlite3_stmt *statement;
			size_t length;

			snprintf(sql, sizeof(sql), "SELECT %s FROM event WHERE number = %d",
				 columns[i], number);
			ck_assert_int_eq(sqlite3_prepare_v2(db, sql, -1, &statement, NULL), 0);
			ck_assert_int_eq(sqlite3_step(statement), SQLITE_ROW);
			length = (size_t) sqlite3_column_bytes(statement, 0);
			ck_assert_uint_lt(length, sizeof(bytes));
			if (length)
				memcpy(bytes, sqlite3_column_blob(statement, 0), length);
			sqlite3_finalize(statement);
			if (length > 7) /* shorter ones stand in the schema's words too */
				ck_every_flip_is_found(bytes, length, 1);
		}
	}
	sqlite3_close(db);
}
END_TEST

START_TEST(broken_page_is_a_fault_not_a_failure)
{
	long page = raw_find(SAMPLE_STORE, "Meeting observed", 16, 0) / 4096 * 4096;
	struct store *store;

	raw_flip(SAMPLE_STORE, page); /* the byte that tells what sort of page it is */
	ck_found("the file: ");
	ck_found("damaged (a page of it cannot be read)");
	store = sample_open(SAMPLE_STORE, STORE_WRITE);
	ck_evidence_fails(store, SAMPLE_STORE ": damaged (a page of it cannot be read)");
	ck_owner_name(store, "Practitioner 1"); /* what can be read still is */
	store_close(&store);
}
END_TEST

START_TEST(backup_that_was_altered_is_not_restored)
{
	struct store *store = sample_open(SAMPLE_STORE, STORE_WRITE);
	char *replaced;

	OK(store_backup(store, "copy.db", false, &error));
	store_close(&store);
	raw_do("copy.db", "UPDATE event SET text = 'Other' WHERE number = 5");
	ck_assert_int_eq(store_restore(SAMPLE_STORE, "copy.db", &replaced, &error), WM_VALUE);
	ck_assert_ptr_nonnull(strstr(error.message, "copy.db: damaged ("));
	ck_assert_ptr_nonnull(strstr(error.message, "its text was altered"));
	ck_names(".", "copy.db workspace.db ");
}
END_TEST

START_TEST(damaged_workspace_is_replaced_and_kept)
{
	struct store *store = sample_open(SAMPLE_STORE, STORE_WRITE);
	char *replaced;

	OK(store_backup(store, "copy.db", false, &error));
	store_close(&store);
	scratch_write(SAMPLE_STORE, "this is no longer what it was, by far");
	scratch_write(SAMPLE_STORE "-journal", "nor is this");
	OK(store_restore(SAMPLE_STORE, "copy.db", &replaced, &error));
	ck_content(replaced, "this is no longer what it was, by far");
	ck_assert_ptr_nonnull(strstr(replaced, ".replaced-"));
	free(replaced);
	store = sample_open(SAMPLE_STORE, STORE_WRITE);
	ck_ratings(store, -1, "1.1 first self 3\n1.2 first self 2\n");
	ck_whole(store);
	store_close(&store);
}
END_TEST

START_TEST(workspace_in_use_is_not_replaced)
{
	struct store *store = sample_open(SAMPLE_STORE, STORE_WRITE);
	char *replaced;

	OK(store_backup(store, "copy.db", false, &error));
	OK(store_begin(store, &error));
	ck_assert_int_eq(store_restore(SAMPLE_STORE, "copy.db", &replaced, &error), WM_FILE);
	ck_assert_str_eq(error.message,
			 SAMPLE_STORE ": another program is writing to it; try again in a moment");
	store_rollback(store);
	OK(store_restore(SAMPLE_STORE, "copy.db", &replaced, &error));
	ck_assert_int_eq(store_begin(store, &error), WM_FILE); /* this is the replaced one */
	free(replaced);
	store_close(&store);
}
END_TEST

/* --- Redaction --- */

static void
ck_no_trace(const char *words)
{
	ck_assert_int_eq(raw_find(SAMPLE_STORE, words, strlen(words), 0), -1);
	ck_names(".", "workspace.db ");
}

START_TEST(redacted_text_leaves_no_trace_in_the_file)
{
	struct store *store = sample_open(SAMPLE_STORE, STORE_WRITE);
	struct uuid id = sample_evidence(store, 6, "Secret title", "Secret beginnings.");
	static const enum event_kind fields[] = { EVENT_TITLE, EVENT_WITNESS, EVENT_WITNESS_ROLE,
						  EVENT_ORGANISATION, EVENT_DOCUMENT };
	struct event redaction = sample_event(EVENT_REDACTION, 8, "Named a child");
	struct sample_facts facts;
	char text[UUID_TEXT_MAX], body[6000];

	uuid_text(id, text);
	for (size_t i = 0; i < sizeof(fields) / sizeof(fields[0]); i++) {
		for (int again = 0; again < 2; again++) {
			struct event edit = sample_event(fields[i], 7, "Secret field");

			sample_add_facts(&edit, &facts, "evidence", text, NULL);
			sample_undo(store, 7, sample_act(store, &edit));
		}
	}
	for (int i = 0; i < 20; i++) {
		struct event edit = sample_event(EVENT_BODY, 7, body);

		memset(body, 'a' + i, sizeof(body));
		memcpy(body, "Secret edit", 11);
		body[100 + i * 290] = '\0'; /* in the row, and on pages of its own */
		sample_add_facts(&edit, &facts, "evidence", text, NULL);
		sample_act(store, &edit);
		sample_rate(store, 7, "1.1", i % 2 ? "1" : "2");
	}
	ck_assert_int_ge(raw_find(SAMPLE_STORE, "Secret edit", 11, 0), 0);
	sample_add_facts(&redaction, &facts, "evidence", text, NULL);
	OK(store_redact(store, &redaction, &error));
	ck_no_trace("Secret");
	ck_no_trace("tttttttttttt");
	ck_assert_int_ge(raw_find(SAMPLE_STORE, "Meeting observed", 16, 0), 0);
	ck_whole(store);
	sample_rate(store, 9, "1.1", "4");
	OK(store_backup(store, "copy.db", false, &error));
	ck_assert_int_eq(raw_find("copy.db", "Secret", 6, 0), -1);
	ck_assert_int_ge(raw_find("copy.db", "Named a child", 13, 0), 0);
	ck_assert_int_eq(unlink("copy.db"), 0);
	store_close(&store);
	ck_no_trace("Secret");
}
END_TEST

START_TEST(redaction_empties_texts_alone)
{
	struct store *store = sample_open(SAMPLE_STORE, STORE_WRITE);
	struct event redaction = sample_event(EVENT_REDACTION, 8, NULL);
	struct uuid id = sample_evidence(store, 6, "Title", "Body.");
	sqlite3 *db = raw_open(SAMPLE_STORE);
	struct sample_facts facts;
	char text[UUID_TEXT_MAX], *before, *after;
	static const char rest[] = "SELECT number, hex(id), seq, at, kind, facts, hex(facts_salt),"
				   " hex(facts_hash), hex(text_hash), hex(hash) FROM event"
				   " WHERE kind <> 'redaction'";
	static const char texts[] = "SELECT kind, content, text IS NULL, text_salt IS NULL"
				    " FROM event WHERE number > 8";

	before = raw_rows(db, rest);
	sample_add_facts(&redaction, &facts, "evidence", uuid_text(id, text), NULL);
	OK(store_redact(store, &redaction, &error));
	after = raw_rows(db, rest);
	ck_assert_str_eq(before, after);
	free(before);
	free(after);
	after = raw_rows(db, texts);
	ck_assert_str_eq(after, "evidence 3 1 1\nbody 3 1 1\nlink 2 1 0\nredaction 2 1 0\n");
	free(after);
	sqlite3_close(db);
	store_close(&store);
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("store_sqlite_alter");
	TCase *tcase = tcase_create("alter");

	tcase_add_checked_fixture(tcase, begin, NULL);
	tcase_set_timeout(tcase, 60);
	tcase_add_loop_test(tcase, alteration_is_found, 0, ALTERATIONS);
	tcase_add_test(tcase, flipped_bit_is_found);
	tcase_add_test(tcase, broken_page_is_a_fault_not_a_failure);
	tcase_add_test(tcase, backup_that_was_altered_is_not_restored);
	tcase_add_test(tcase, damaged_workspace_is_replaced_and_kept);
	tcase_add_test(tcase, workspace_in_use_is_not_replaced);
	tcase_add_test(tcase, redacted_text_leaves_no_trace_in_the_file);
	tcase_add_test(tcase, redaction_empties_texts_alone);
	suite_add_tcase(suite, tcase);
	return suite_run(suite);
}
