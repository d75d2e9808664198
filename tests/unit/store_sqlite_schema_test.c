/* The store on SQLite: its tables, the way from older files, the plans of its statements. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "store/migrations.h"
#include "store/private.h"
#include "unit/raw.h"
#include "unit/scratch.h"
#include "unit/store_sample.h"
#include "unit/suite.h"
#include "waymark/file.h"
#include "waymark/memory.h"

#define BEFORE SAMPLE_STORE ".before-1"

static struct wm_error error;

static void
fill(struct store *store)
{
	struct uuid action;

	sample_rate(store, 1, "1.1", "2");
	sample_supervise(store, 1, "1.1", "4");
	sample_rate(store, 2, "1.2", "3");
	sample_rate(store, 2, "2.1", "3");
	action = sample_rate(store, 3, "1.1", "3");
	sample_undo(store, 3, action);
	sample_redo(store, 3, action);
	sample_undo(store, 4, sample_name(store, 4, "Practitioner 9"));
	sample_evidence(store, 5, "Title", "Body.");
}

static void
begin(void)
{
	struct store *store;

	scratch_enter();
	store = sample_store(SAMPLE_STORE);
	fill(store);
	store_close(&store);
}

#define FILLED "1.1 first self 3\n1.1 first supervisor 4\n1.2 first self 3\n2.1 first self 3\n"

static void
ck_filled(struct store *store)
{
	ck_ratings(store, -1, FILLED);
	ck_evidences(store, -1, "Title / Body. / 1.1\n");
	ck_owner_name(store, "Practitioner 1");
	ck_whole(store);
}

/* --- From an older file --- */

START_TEST(older_file_is_brought_up_to_date)
{
	struct store *store;

	raw_make_older(SAMPLE_STORE, 1);
	store = sample_open(SAMPLE_STORE, _i ? STORE_WRITE : STORE_READ);
	ck_filled(store);
	store_close(&store);
	ck_names(".", "workspace.db workspace.db.before-1 ");
	ck_mode(SAMPLE_STORE, 0600);
	store = sample_open(SAMPLE_STORE, STORE_WRITE);
	sample_rate(store, 9, "1.1", "1");
	ck_whole(store);
	store_close(&store);
	ck_names(".", "workspace.db workspace.db.before-1 ");
}
END_TEST

START_TEST(file_of_each_older_version_gets_what_it_lacks)
{
	for (int version = 2; version < store_migration_count; version++) {
		struct store *store;
		char before[64];

		raw_make_older(SAMPLE_STORE, version);
		store = sample_open(SAMPLE_STORE, STORE_WRITE);
		ck_filled(store);
		store_close(&store);
		snprintf(before, sizeof(before), "%s.before-%d", SAMPLE_STORE, version);
		ck_assert(file_exists(before));
	}
}
END_TEST

START_TEST(older_file_is_kept_as_it_was)
{
	struct store *store;
	sqlite3 *db;
	char *rows;

	raw_make_older(SAMPLE_STORE, 1);
	store = sample_open(SAMPLE_STORE, STORE_WRITE);
	store_close(&store);
	ck_mode(BEFORE, 0600);
	db = raw_open(BEFORE);
	rows = raw_rows(db, "PRAGMA user_version");
	ck_assert_str_eq(rows, "1\n");
	free(rows);
	sqlite3_close(db);
	/* It is a store, and is migrated like any. */
	store = sample_open(BEFORE, STORE_WRITE);
	ck_filled(store);
	store_close(&store);
}
END_TEST

START_TEST(backup_before_a_migration_replaces_no_earlier_one)
{
	struct store *store;

	scratch_write(BEFORE, "mine");
	raw_make_older(SAMPLE_STORE, 1);
	store = sample_open(SAMPLE_STORE, STORE_WRITE);
	store_close(&store);
	ck_content(BEFORE, "mine");
	ck_names(".", "workspace.db workspace.db.before-1 workspace.db.before-1.2 ");
}
END_TEST

START_TEST(migration_that_fails_leaves_the_older_file)
{
	struct store *store;
	sqlite3 *db;
	char *rows;

	raw_make_older(SAMPLE_STORE, 1);
	raw_do(SAMPLE_STORE, "UPDATE event SET kind = 'unknown' WHERE number = 4");
	ck_open_fails(SAMPLE_STORE, STORE_WRITE, WM_FILE,
		      SAMPLE_STORE ": damaged (event 4 is of no known kind)");
	db = raw_open(SAMPLE_STORE);
	rows = raw_rows(db, "SELECT count(*) FROM sqlite_schema WHERE name = 'rating'");
	ck_assert_str_eq(rows, "0\n");
	free(rows);
	raw_run(db, "UPDATE event SET kind = 'rating' WHERE number = 4");
	sqlite3_close(db);
	store = sample_open(SAMPLE_STORE, STORE_WRITE);
	ck_filled(store);
	store_close(&store);
}
END_TEST

START_TEST(backup_of_an_older_version_is_restored)
{
	struct store *store = sample_open(SAMPLE_STORE, STORE_WRITE);
	char *replaced;

	OK(store_backup(store, "copy.db", false, &error));
	raw_make_older("copy.db", 1);
	store_close(&store);
	OK(store_restore(SAMPLE_STORE, "copy.db", &replaced, &error));
	store = sample_open(SAMPLE_STORE, STORE_WRITE);
	ck_filled(store);
	store_close(&store);
	ck_assert_int_eq(rename(replaced, "replaced.db"), 0);
	ck_names(".", "copy.db replaced.db workspace.db ");
	free(replaced);
	ck_assert_int_eq(raw_find("copy.db", "current_rating", 14, 0), -1); /* untouched */
}
END_TEST

/* --- Derived rows --- */

START_TEST(counts_of_sections_follow_the_ratings)
{
	sqlite3 *db = raw_open(SAMPLE_STORE);
	char *rows = raw_rows(db, "SELECT section, capacity, value, ratings FROM section_count"
				  " WHERE ratings > 0 ORDER BY 1, 2, 3");

	ck_assert_str_eq(rows, "1 0 3 2\n1 1 4 1\n2 0 3 1\n");
	free(rows);
	sqlite3_close(db);
}
END_TEST

START_TEST(rebuild_gives_the_same_rows)
{
	struct store *store = sample_open(SAMPLE_STORE, STORE_WRITE);

	OK(store_begin(store, &error));
	OK(derive_rebuild(store, &error));
	OK(store_commit(store, &error));
	ck_filled(store);
	store_close(&store);
}
END_TEST

/* --- Plans --- */

static const struct {
	const char *name;
	bool hot;
	const char *sql;
} statements[] = {
#define STATEMENT_ROW(id, hot, sql) { #id, hot, sql },
	STATEMENT_INFO(STATEMENT_ROW)
#undef STATEMENT_ROW
};

/* Whole tables that a frequent read may walk through: they hold a row or few for each person. */
static bool
may_scan(const char *detail)
{
	static const char *const small[] = { "SCAN workspace", "SCAN person", "SCAN l", "SCAN s",
					     "SCAN CONSTANT ROW" };

	for (size_t i = 0; i < sizeof(small) / sizeof(small[0]); i++) {
		size_t length = strlen(small[i]);

		if (strncmp(detail, small[i], length) == 0 &&
		    (detail[length] == '\0' || detail[length] == ' '))
			return true;
	}
	return false;
}

START_TEST(no_frequent_statement_walks_through_a_large_table)
{
	struct store *store = sample_open(SAMPLE_STORE, STORE_READ);
	int searched = 0;

	for (int i = 0; i < STATEMENT_COUNT; i++) {
		struct buffer sql = { 0 };
		char *plan, *rest, *line;

		if (!statements[i].hot)
			continue;
		buffer_format(&sql, "EXPLAIN QUERY PLAN %s", statements[i].sql);
		plan = raw_rows(store->db, sql.text);
		for (line = strtok_r(plan, "\n", &rest); line; line = strtok_r(NULL, "\n", &rest)) {
			const char *scan = strstr(line, "SCAN ");

			searched += strstr(line, "SEARCH ") != NULL;
			ck_assert_msg(!scan || may_scan(scan), "%s: %s", statements[i].name, line);
		}
		free(plan);
		buffer_done(&sql);
	}
	ck_assert_int_gt(searched, 30);
	store_close(&store);
}
END_TEST

START_TEST(every_statement_is_understood)
{
	struct store *store = sample_open(SAMPLE_STORE, STORE_WRITE);

	for (int i = 0; i < STATEMENT_COUNT; i++) {
		sqlite3_stmt *statement = NULL;

		ck_assert_msg(sqlite3_prepare_v2(store->db, statements[i].sql, -1, &statement,
						 NULL) == SQLITE_OK,
			      "%s: %s", statements[i].name, sqlite3_errmsg(store->db));
		sqlite3_finalize(statement);
	}
	store_close(&store);
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("store_sqlite_schema");
	TCase *tcase = tcase_create("schema");

	tcase_add_checked_fixture(tcase, begin, NULL);
	tcase_add_loop_test(tcase, older_file_is_brought_up_to_date, 0, 2);
	tcase_add_test(tcase, file_of_each_older_version_gets_what_it_lacks);
	tcase_add_test(tcase, older_file_is_kept_as_it_was);
	tcase_add_test(tcase, backup_before_a_migration_replaces_no_earlier_one);
	tcase_add_test(tcase, migration_that_fails_leaves_the_older_file);
	tcase_add_test(tcase, backup_of_an_older_version_is_restored);
	tcase_add_test(tcase, counts_of_sections_follow_the_ratings);
	tcase_add_test(tcase, rebuild_gives_the_same_rows);
	tcase_add_test(tcase, no_frequent_statement_walks_through_a_large_table);
	tcase_add_test(tcase, every_statement_is_understood);
	suite_add_tcase(suite, tcase);
	return suite_run(suite);
}
