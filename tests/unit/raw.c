#include "unit/raw.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "store/migrations.h"
#include "store/private.h"
#include "waymark/file.h"
#include "waymark/memory.h"

sqlite3 *
raw_open(const char *path)
{
	sqlite3 *db;

	ck_assert_int_eq(
		sqlite3_open_v2(path, &db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, NULL),
		SQLITE_OK);
	return db;
}

void
raw_run(sqlite3 *db, const char *sql)
{
	ck_assert_msg(sqlite3_exec(db, sql, NULL, NULL, NULL) == SQLITE_OK, "%s: %s", sql,
		      sqlite3_errmsg(db));
}

void
raw_do(const char *path, const char *sql)
{
	sqlite3 *db = raw_open(path);

	raw_run(db, sql);
	ck_assert_int_eq(sqlite3_close(db), SQLITE_OK);
}

char *
raw_rows(sqlite3 *db, const char *sql)
{
	struct buffer rows = { 0 };
	sqlite3_stmt *statement;
	int result = sqlite3_prepare_v2(db, sql, -1, &statement, NULL);

	ck_assert_msg(result == SQLITE_OK, "%s: %s", sql, sqlite3_errmsg(db));
	while ((result = sqlite3_step(statement)) == SQLITE_ROW) {
		for (int i = 0; i < sqlite3_column_count(statement); i++) {
			buffer_text(&rows, i ? " " : "");
			buffer_text(&rows, (const char *) sqlite3_column_text(statement, i));
		}
		buffer_char(&rows, '\n');
	}
	ck_assert_msg(result == SQLITE_DONE, "%s: %s", sql, sqlite3_errmsg(db));
	sqlite3_finalize(statement);
	return buffer_take(&rows);
}

void
raw_make_older(const char *path, int version)
{
	sqlite3 *db = raw_open(path);
	char text[64];

	for (size_t i = 0; derived_tables[i]; i++) {
		snprintf(text, sizeof(text), "DROP TABLE %s", derived_tables[i]);
		raw_run(db, text);
	}
	for (int i = 1; i < version; i++)
		raw_run(db, store_migrations[i]);
	snprintf(text, sizeof(text), "PRAGMA user_version = %d", version);
	raw_run(db, text);
	ck_assert_int_eq(sqlite3_close(db), SQLITE_OK);
}

static char *
read_whole(const char *path, size_t *length)
{
	struct wm_error error;
	char *bytes;

	ck_assert_msg(file_read(path, 100000000, &bytes, length, &error) == WM_OK, "%s",
		      error.message);
	return bytes;
}

static void
write_whole(const char *path, const char *bytes, size_t length)
{
	FILE *file = fopen(path, "w");

	ck_assert_ptr_nonnull(file);
	ck_assert_uint_eq(fwrite(bytes, 1, length, file), length);
	ck_assert_int_eq(fclose(file), 0);
}

void
raw_copy(const char *from, const char *to)
{
	size_t length;
	char *bytes = read_whole(from, &length);

	write_whole(to, bytes, length);
	free(bytes);
}

long
raw_find(const char *path, const void *bytes, size_t length, long start)
{
	size_t size;
	char *whole = read_whole(path, &size);
	long found = -1;

	for (size_t i = (size_t) start; i + length <= size && found < 0; i++) {
		if (memcmp(whole + i, bytes, length) == 0)
			found = (long) i;
	}
	free(whole);
	return found;
}

void
raw_flip(const char *path, long at)
{
	size_t size;
	char *whole = read_whole(path, &size);

	whole[at] = (char) (whole[at] ^ 1);
	write_whole(path, whole, size);
	free(whole);
}
