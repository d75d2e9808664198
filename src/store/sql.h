/* sql.h - the few functions through which every statement goes: begin, bind in order, step, end.
 *
 * Layer: store.  A failure sticks: after it binding does nothing, stepping gives no row, and
 * query_end tells it. Every query that was begun is ended, so that no statement stays open. */
#ifndef WAYMARK_STORE_SQL_H
#define WAYMARK_STORE_SQL_H

#include "store/private.h"

struct query {
	struct store *store;
	sqlite3_stmt *statement; /* borrowed from the store */
	int bound;		 /* parameters bound so far */
	int result;		 /* SQLITE_OK, SQLITE_ROW, SQLITE_DONE or what went wrong */
};

struct query query_begin(struct store *store, enum statement id);
void query_bind_number(struct query *query, int64_t number);
/* NULL is no value; texts and bytes must last until query_end. */
void query_bind_text(struct query *query, const char *text);
void query_bind_bytes(struct query *query, const void *bytes, size_t length);
/* An id that is not set is no value. */
void query_bind_uuid(struct query *query, const struct uuid *id);
bool query_step(struct query *query); /* whether there is a row */
enum wm_code query_end(struct query *query, struct wm_error *error);
/* For a statement without rows: steps and ends. */
enum wm_code query_run(struct query *query, struct wm_error *error);

/* Columns from 0; texts and bytes are borrowed until the next step. */
bool query_has(const struct query *query, int column); /* whether it holds a value */
int64_t query_number(const struct query *query, int column);
const char *query_text(const struct query *query, int column); /* "" where there is none */
struct uuid query_uuid(const struct query *query, int column);
struct digest query_digest(const struct query *query, int column);
bool query_salt(const struct query *query, int column, struct salt *salt);

/* SQL texts of our own that are run once. */
enum wm_code sql_run(struct store *store, const char *sql, struct wm_error *error);
/* The first column of the first row as a number (0 without a row), or as a text ("" without one;
 * cut to size). */
enum wm_code sql_number(struct store *store, const char *sql, int64_t *number,
			struct wm_error *error);
enum wm_code sql_text(struct store *store, const char *sql, char *text, size_t size,
		      struct wm_error *error);

/* Says in the words of a person what SQLite's result means for the file. */
enum wm_code sql_fail(const struct store *store, int result, struct wm_error *error);

#endif
