#include "store/sql.h"

#include <assert.h>
#include <stdio.h>
#include <string.h>

#include "waymark/file.h"

static const char *const statement_texts[STATEMENT_COUNT] = {
#define STATEMENT_TEXT(id, hot, sql) sql,
	STATEMENT_INFO(STATEMENT_TEXT)
#undef STATEMENT_TEXT
};

struct query
query_begin(struct store *store, enum statement id)
{
	sqlite3_stmt **kept = &store->statements[id];
	struct query query = { .store = store, .result = SQLITE_OK };

	if (!*kept)
		query.result = sqlite3_prepare_v3(store->db, statement_texts[id], -1,
						  SQLITE_PREPARE_PERSISTENT, kept, NULL);
	query.statement = *kept;
	assert(!query.statement || !sqlite3_stmt_busy(query.statement));
	return query;
}

static bool
can_bind(const struct query *query)
{
	return query->result == SQLITE_OK;
}

void
query_bind_number(struct query *query, int64_t number)
{
	if (can_bind(query))
		query->result = sqlite3_bind_int64(query->statement, ++query->bound, number);
}

void
query_bind_text(struct query *query, const char *text)
{
	if (can_bind(query))
		query->result = sqlite3_bind_text(query->statement, ++query->bound, text, -1,
						  SQLITE_STATIC);
}

void
query_bind_bytes(struct query *query, const void *bytes, size_t length)
{
	if (can_bind(query))
		query->result = sqlite3_bind_blob64(query->statement, ++query->bound,
						    bytes ? bytes : "", length, SQLITE_STATIC);
}

void
query_bind_uuid(struct query *query, const struct uuid *id)
{
	if (uuid_is_set(*id))
		query_bind_bytes(query, id->bytes, sizeof(id->bytes));
	else
		query_bind_text(query, NULL);
}

bool
query_step(struct query *query)
{
	if (query->result == SQLITE_OK || query->result == SQLITE_ROW)
		query->result = sqlite3_step(query->statement);
	return query->result == SQLITE_ROW;
}

enum wm_code
query_end(struct query *query, struct wm_error *error)
{
	enum wm_code code = WM_OK;

	if (query->result != SQLITE_OK && query->result != SQLITE_ROW &&
	    query->result != SQLITE_DONE)
		code = sql_fail(query->store, query->result, error);
	if (query->statement) {
		sqlite3_reset(query->statement);
		sqlite3_clear_bindings(query->statement);
	}
	return code;
}

enum wm_code
query_run(struct query *query, struct wm_error *error)
{
	query_step(query);
	return query_end(query, error);
}

bool
query_has(const struct query *query, int column)
{
	return sqlite3_column_type(query->statement, column) != SQLITE_NULL;
}

int64_t
query_number(const struct query *query, int column)
{
	return sqlite3_column_int64(query->statement, column);
}

const char *
query_text(const struct query *query, int column)
{
	const unsigned char *text = sqlite3_column_text(query->statement, column);

	return text ? (const char *) text : "";
}

/* Copies a column of exactly `size` bytes; anything else leaves zeros. */
static bool
copy_bytes(const struct query *query, int column, void *bytes, size_t size)
{
	const void *found = sqlite3_column_blob(query->statement, column);
	bool fits = found && (size_t) sqlite3_column_bytes(query->statement, column) == size;

	if (fits)
		memcpy(bytes, found, size);
	else
		memset(bytes, 0, size);
	return fits;
}

struct uuid
query_uuid(const struct query *query, int column)
{
	struct uuid id;

	copy_bytes(query, column, id.bytes, sizeof(id.bytes));
	return id;
}

struct digest
query_digest(const struct query *query, int column)
{
	struct digest digest;

	copy_bytes(query, column, digest.bytes, sizeof(digest.bytes));
	return digest;
}

bool
query_salt(const struct query *query, int column, struct salt *salt)
{
	return copy_bytes(query, column, salt->bytes, sizeof(salt->bytes));
}

enum wm_code
sql_run(struct store *store, const char *sql, struct wm_error *error)
{
	int result = sqlite3_exec(store->db, sql, NULL, NULL, NULL);

	return result ? sql_fail(store, result, error) : WM_OK;
}

enum wm_code
sql_text(struct store *store, const char *sql, char *text, size_t size, struct wm_error *error)
{
	sqlite3_stmt *statement = NULL;
	int result = sqlite3_prepare_v2(store->db, sql, -1, &statement, NULL);
	const unsigned char *found = NULL;
	enum wm_code code = WM_OK;

	if (!result)
		result = sqlite3_step(statement);
	if (result == SQLITE_ROW)
		found = sqlite3_column_text(statement, 0);
	else if (result != SQLITE_DONE)
		code = sql_fail(store, result, error);
	snprintf(text, size, "%s", found ? (const char *) found : "");
	sqlite3_finalize(statement);
	return code;
}

enum wm_code
sql_number(struct store *store, const char *sql, int64_t *number, struct wm_error *error)
{
	sqlite3_stmt *statement = NULL;
	int result = sqlite3_prepare_v2(store->db, sql, -1, &statement, NULL);
	enum wm_code code = WM_OK;

	if (!result)
		result = sqlite3_step(statement);
	*number = result == SQLITE_ROW ? sqlite3_column_int64(statement, 0) : 0;
	if (result != SQLITE_ROW && result != SQLITE_DONE)
		code = sql_fail(store, result, error);
	sqlite3_finalize(statement);
	return code;
}

static const struct reason {
	int result; /* an extended one is looked for first, then its primary */
	enum wm_code code;
	const char *why;
} reasons[] = {
	{ SQLITE_READONLY_DBMOVED, WM_FILE, STORE_MOVED },
	{ SQLITE_BUSY, WM_FILE, "another program is writing to it; try again in a moment" },
	{ SQLITE_LOCKED, WM_FILE, "another program is writing to it; try again in a moment" },
	{ SQLITE_FULL, WM_FILE, "the disk is full; nothing was changed" },
	{ SQLITE_READONLY, WM_FILE, "it or its folder cannot be written" },
	{ SQLITE_CANTOPEN, WM_FILE, "it or its folder cannot be opened for this" },
	{ SQLITE_PERM, WM_FILE, "permission denied" },
	{ SQLITE_NOTADB, WM_FILE, "not a Waymark file" },
	{ SQLITE_CORRUPT, WM_FILE, "damaged (a page of it cannot be read)" },
	{ SQLITE_CONSTRAINT, WM_FILE, "damaged (its rows contradict each other)" },
	{ SQLITE_TOOBIG, WM_VALUE, "a text is longer than can be kept" },
};

enum wm_code
sql_fail(const struct store *store, int result, struct wm_error *error)
{
	const char *what = *store->location ? store->location : "the store";
	int kinds[] = { result, result & 0xff };

	for (size_t k = 0; k < 2; k++) {
		for (size_t i = 0; i < sizeof(reasons) / sizeof(reasons[0]); i++) {
			if (reasons[i].result == kinds[k])
				return wm_fail(error, reasons[i].code, "%s: %s", what,
					       reasons[i].why);
		}
	}
	if ((result & 0xff) == SQLITE_IOERR && sqlite3_system_errno(store->db))
		return wm_fail(error, WM_FILE, "%s: %s", what,
			       file_reason(sqlite3_system_errno(store->db)));
	return wm_fail(error, WM_FILE, "%s: %s", what, sqlite3_errmsg(store->db));
}
