/* The store on SQLite: what it opens, how, and what it says of the rest. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "store/migrations.h"
#include "store/private.h"
#include "unit/raw.h"
#include "unit/scratch.h"
#include "unit/store_sample.h"
#include "unit/suite.h"
#include "waymark/file.h"

static struct wm_error error;

static void
begin(void)
{
	struct store *store;

	scratch_enter();
	store = sample_store(SAMPLE_STORE);
	sample_rate(store, 1, "1.1", "3");
	store_close(&store);
}

/* --- How it is opened --- */

static void
ck_answer(struct store *store, const char *sql, const char *expected)
{
	char *rows = raw_rows(store->db, sql);

	ck_assert_str_eq(rows, expected);
	free(rows);
}

static void
ck_option(struct store *store, int option, int expected)
{
	int value;

	ck_assert_int_eq(sqlite3_db_config(store->db, option, -1, &value), SQLITE_OK);
	ck_assert_int_eq(value, expected);
}

START_TEST(every_protection_is_on)
{
	struct store *store = sample_open(SAMPLE_STORE, _i ? STORE_WRITE : STORE_READ);

	ck_answer(store, "PRAGMA journal_mode", "delete\n");
	ck_answer(store, "PRAGMA synchronous", "3\n");
	ck_answer(store, "PRAGMA foreign_keys", "1\n");
	ck_answer(store, "PRAGMA busy_timeout", "5000\n");
	ck_answer(store, "PRAGMA trusted_schema", "0\n");
	ck_answer(store, "PRAGMA cell_size_check", "1\n");
	ck_answer(store, "PRAGMA secure_delete", "1\n");
	ck_answer(store, "PRAGMA mmap_size", "0\n");
	ck_answer(store, "PRAGMA temp_store", "2\n");
	ck_option(store, SQLITE_DBCONFIG_DEFENSIVE, 1);
	ck_option(store, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0);
	ck_option(store, SQLITE_DBCONFIG_ENABLE_VIEW, 0);
	ck_option(store, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0);
	ck_option(store, SQLITE_DBCONFIG_DQS_DML, 0);
	ck_option(store, SQLITE_DBCONFIG_DQS_DDL, 0);
	ck_assert_int_eq(sqlite3_limit(store->db, SQLITE_LIMIT_ATTACHED, -1), 0);
	ck_assert_int_le(sqlite3_limit(store->db, SQLITE_LIMIT_LENGTH, -1), 8 * 1024 * 1024);
	store_close(&store);
}
END_TEST

START_TEST(file_says_whose_it_is)
{
	sqlite3 *db = raw_open(SAMPLE_STORE);
	char *rows = raw_rows(db, "SELECT application_id, user_version FROM"
				  " pragma_application_id, pragma_user_version");
	char expected[64];

	snprintf(expected, sizeof(expected), "1467575659 %d\n", store_migration_count);
	ck_assert_str_eq(rows, expected);
	free(rows);
	sqlite3_close(db);
	ck_mode(SAMPLE_STORE, 0600);
}
END_TEST

START_TEST(name_is_a_name_and_nothing_else)
{
	static const char *const names[] = { ":memory:", "file:odd?mode=memory", "-odd" };
	struct store *store = sample_store(names[_i]);

	store_close(&store);
	ck_assert(file_exists(names[_i]));
	store = sample_open(names[_i], STORE_READ);
	ck_owner_name(store, "Practitioner 1");
	store_close(&store);
}
END_TEST

START_TEST(empty_file_is_no_workspace_and_can_become_one)
{
	struct store *store;

	scratch_write("empty", "");
	ck_open_fails("empty", STORE_READ, WM_FILE,
		      "empty: no workspace here; make one with: waymark init --name NAME");
	store = sample_store("empty");
	ck_owner_name(store, "Practitioner 1");
	store_close(&store);
}
END_TEST

/* --- What it refuses --- */

START_TEST(what_is_no_workspace_is_named)
{
	scratch_write("text", "This is a text that is long enough to be read as a header of some"
			      " sort, and is not one, as every reader of it can see at once.");
	ck_open_fails("missing", STORE_WRITE, WM_FILE,
		      "missing: no workspace here; make one with: waymark init --name NAME");
	ck_open_fails("missing/folder", STORE_READ, WM_FILE,
		      "missing/folder: no workspace here; make one with: waymark init --name NAME");
	ck_open_fails(".", STORE_READ, WM_FILE, ".: it is a folder, not a file");
	ck_open_fails("text", STORE_READ, WM_FILE, "text: not a Waymark file");
	ck_open_fails("", STORE_READ, WM_FILE, "no workspace is named");
	raw_do("foreign", "CREATE TABLE event (a); PRAGMA application_id = 7");
	ck_open_fails("foreign", STORE_WRITE, WM_FILE, "foreign: not a Waymark file");
	ck_names(".", "foreign text workspace.db ");
}
END_TEST

START_TEST(newer_file_is_refused)
{
	char message[128];

	raw_do(SAMPLE_STORE, "PRAGMA user_version = 99");
	snprintf(message, sizeof(message),
		 "%s: made by a newer Waymark (its version 99, this program knows %d)",
		 SAMPLE_STORE, store_migration_count);
	ck_open_fails(SAMPLE_STORE, STORE_READ, WM_FILE, message);
}
END_TEST

START_TEST(file_with_other_tables_is_refused)
{
	static const char *const changes[] = {
		"CREATE TABLE extra (a)",
		"DROP INDEX event_action",
		"ALTER TABLE local ADD COLUMN extra TEXT",
		"CREATE VIEW seen AS SELECT * FROM event",
		"CREATE TRIGGER gone AFTER INSERT ON event BEGIN DELETE FROM event; END",
	};

	char message[128];

	raw_do(SAMPLE_STORE, changes[_i]);
	snprintf(message, sizeof(message), "%s: damaged (its tables are not those of version %d)",
		 SAMPLE_STORE, store_migration_count);
	ck_open_fails(SAMPLE_STORE, STORE_READ, WM_FILE, message);
}
END_TEST

START_TEST(file_that_is_cut_short_is_refused)
{
	struct store *store;
	struct stat status = scratch_status(SAMPLE_STORE);

	ck_assert_int_eq(truncate(SAMPLE_STORE, status.st_size / 2 / 4096 * 4096), 0);
	ck_assert_int_eq(store_open(&store, SAMPLE_STORE, STORE_READ, &error), WM_FILE);
	ck_assert_str_eq(error.message, SAMPLE_STORE ": damaged (a page of it cannot be read)");
}
END_TEST

START_TEST(file_that_others_can_write_is_refused)
{
	struct store *store;

	ck_assert_int_eq(chmod(SAMPLE_STORE, 0666), 0);
	ck_assert_int_eq(store_open(&store, SAMPLE_STORE, STORE_READ, &error), WM_FILE);
	ck_assert_ptr_nonnull(strstr(error.message, "chmod"));
}
END_TEST

START_TEST(file_to_read_only_is_read_and_not_written)
{
	struct store *store;

	ck_assert_int_eq(chmod(SAMPLE_STORE, 0400), 0);
	ck_open_fails(SAMPLE_STORE, STORE_WRITE, WM_FILE, SAMPLE_STORE ": it can only be read");
	store = sample_open(SAMPLE_STORE, STORE_READ);
	ck_ratings(store, -1, "1.1 first self 3\n");
	store_close(&store);
}
END_TEST

START_TEST(folder_that_cannot_be_written_is_told)
{
	struct event event = sample_event(EVENT_NAME, 1, "A");
	struct store *store = sample_open(SAMPLE_STORE, STORE_WRITE);

	ck_assert_int_eq(chmod(".", 0500), 0);
	OK(store_begin(store, &error));
	ck_assert_int_eq(store_append(store, &event, &error), WM_FILE);
	ck_assert_str_eq(error.message, SAMPLE_STORE ": it or its folder cannot be written");
	store_rollback(store);
	ck_assert_int_eq(chmod(".", 0700), 0);
	ck_whole(store);
	ck_owner_name(store, "Practitioner 1");
	store_close(&store);
}
END_TEST

/* --- Other programs --- */

#define LOCKED SAMPLE_STORE ": another program is writing to it; try again in a moment"

START_TEST(locked_file_is_told_after_the_timeout)
{
	sqlite3 *other = raw_open(SAMPLE_STORE);
	struct store *store;

	raw_run(other, "BEGIN EXCLUSIVE");
	ck_assert_int_eq(
		store_open_waiting(&store, SAMPLE_STORE, _i ? STORE_WRITE : STORE_READ, 20, &error),
		WM_FILE);
	ck_assert_str_eq(error.message, LOCKED);
	raw_run(other, "ROLLBACK");
	OK(store_open_waiting(&store, SAMPLE_STORE, STORE_WRITE, 20, &error));
	raw_run(other, "BEGIN IMMEDIATE");
	ck_assert_int_eq(store_begin(store, &error), WM_FILE);
	ck_assert_str_eq(error.message, LOCKED);
	ck_ratings(store, -1, "1.1 first self 3\n"); /* reading goes on beside a writer */
	raw_run(other, "ROLLBACK");
	sample_rate(store, 2, "1.1", "2");
	store_close(&store);
	sqlite3_close(other);
}
END_TEST

START_TEST(two_stores_write_in_turn)
{
	struct store *first = sample_open(SAMPLE_STORE, STORE_WRITE);
	struct store *second = sample_open(SAMPLE_STORE, STORE_WRITE);

	sample_rate(first, 2, "1.1", "1");
	sample_rate(second, 2, "1.2", "2");
	sample_rate(first, 2, "2.1", "3");
	ck_ratings(second, -1, "1.1 first self 1\n1.2 first self 2\n2.1 first self 3\n");
	ck_whole(first);
	store_close(&first);
	store_close(&second);
}
END_TEST

START_TEST(file_that_was_moved_or_replaced_is_not_written)
{
	struct store *store = sample_open(SAMPLE_STORE, STORE_WRITE);

	raw_copy(SAMPLE_STORE, "copy.db");
	ck_assert_int_eq(rename(SAMPLE_STORE, "moved.db"), 0);
	for (int i = 0; i < 2; i++) {
		ck_assert_int_eq(store_begin(store, &error), WM_FILE);
		ck_assert_str_eq(error.message, SAMPLE_STORE
				 ": was moved or replaced since it was opened; start again");
		ck_assert_int_eq(rename("copy.db", SAMPLE_STORE), i ? -1 : 0);
	}
	store_close(&store);
	store = sample_open("moved.db", STORE_READ);
	ck_ratings(store, -1, "1.1 first self 3\n");
	store_close(&store);
}
END_TEST

START_TEST(copy_begins_a_new_origin_at_its_first_write)
{
	struct store *store = sample_open(SAMPLE_STORE, STORE_WRITE);
	struct event event = sample_event(EVENT_NAME, 1, "A");
	struct event copied = sample_event(EVENT_NAME, 1, "B");
	struct event again = sample_event(EVENT_NAME, 1, "C");

	sample_act(store, &event);
	store_close(&store);
	raw_copy(SAMPLE_STORE, "copy.db");
	store = sample_open("copy.db", STORE_WRITE);
	sample_act(store, &copied);
	ck_assert(!uuid_equal(copied.origin, event.origin));
	ck_assert_int_eq(copied.seq, 1);
	ck_assert_int_eq(copied.clock, event.clock + 1);
	store_close(&store);
	store = sample_open("copy.db", STORE_WRITE);
	sample_act(store, &again);
	ck_assert(uuid_equal(again.origin, copied.origin));
	ck_assert_int_eq(again.seq, 2);
	ck_whole(store);
	store_close(&store);
}
END_TEST

START_TEST(journal_that_a_crash_left_is_rolled_back_for_a_reader)
{
	struct store *store;
	pid_t child = fork();

	if (child == 0) {
		sqlite3 *db = raw_open(SAMPLE_STORE);

		/* With so small a cache the changed pages reach the file before the end. */
		raw_run(db, "PRAGMA cache_size = 1; BEGIN;"
			    "UPDATE framework_file SET bytes = randomblob(100000);"
			    "UPDATE local SET value = 1; DELETE FROM event");
		_exit(0);
	}
	ck_assert_int_eq(waitpid(child, NULL, 0), child);
	ck_names(".", "workspace.db workspace.db-journal ");
	store = sample_open(SAMPLE_STORE, STORE_READ);
	ck_ratings(store, -1, "1.1 first self 3\n");
	ck_whole(store);
	store_close(&store);
	ck_names(".", "workspace.db ");
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("store_sqlite_open");
	TCase *tcase = tcase_create("open");

	tcase_add_checked_fixture(tcase, begin, NULL);
	tcase_add_loop_test(tcase, every_protection_is_on, 0, 2);
	tcase_add_test(tcase, file_says_whose_it_is);
	tcase_add_loop_test(tcase, name_is_a_name_and_nothing_else, 0, 3);
	tcase_add_test(tcase, empty_file_is_no_workspace_and_can_become_one);
	tcase_add_test(tcase, what_is_no_workspace_is_named);
	tcase_add_test(tcase, newer_file_is_refused);
	tcase_add_loop_test(tcase, file_with_other_tables_is_refused, 0, 5);
	tcase_add_test(tcase, file_that_is_cut_short_is_refused);
	tcase_add_test(tcase, file_that_others_can_write_is_refused);
	tcase_add_test(tcase, file_to_read_only_is_read_and_not_written);
	tcase_add_test(tcase, folder_that_cannot_be_written_is_told);
	tcase_add_loop_test(tcase, locked_file_is_told_after_the_timeout, 0, 2);
	tcase_add_test(tcase, two_stores_write_in_turn);
	tcase_add_test(tcase, file_that_was_moved_or_replaced_is_not_written);
	tcase_add_test(tcase, copy_begins_a_new_origin_at_its_first_write);
	tcase_add_test(tcase, journal_that_a_crash_left_is_rolled_back_for_a_reader);
	suite_add_tcase(suite, tcase);
	return suite_run(suite);
}
