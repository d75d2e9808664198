#include "store/sql.h"

#include <string.h>

#include "waymark/memory.h"

/* The derived tables are made anew beside the kept ones, as temporary tables of the same names:
 * those come first wherever a statement names a table, so the functions that write derived rows
 * write there. */

static bool
is_derived(const char *table)
{
	for (size_t i = 0; derived_tables[i]; i++) {
		if (strcmp(derived_tables[i], table) == 0)
			return true;
	}
	return false;
}

/* The statements that made the tables and indexes, turned to temporary ones. */
static enum wm_code
write_schema(struct store *store, struct buffer *sql, struct wm_error *error)
{
	static const char table[] = "CREATE TABLE ";
	static const char index[] = "CREATE INDEX ";
	struct query query = query_begin(store, STATEMENT_SCHEMA);

	while (query_step(&query)) {
		const char *text = query_text(&query, 1);

		if (!is_derived(query_text(&query, 0)))
			continue;
		if (strncmp(text, table, strlen(table)) == 0)
			buffer_format(sql, "CREATE TEMP TABLE %s;\n", text + strlen(table));
		else if (strncmp(text, index, strlen(index)) == 0)
			buffer_format(sql, "CREATE INDEX temp.%s;\n", text + strlen(index));
	}
	return query_end(&query, error);
}

static enum wm_code
compare(struct verification *verification, const char *table, struct wm_error *error)
{
	struct buffer sql = { 0 };
	int64_t rows = 0;
	enum wm_code code;

	buffer_format(&sql,
		      "SELECT (SELECT count(*) FROM (SELECT * FROM main.%s EXCEPT SELECT * "
		      "FROM temp.%s)) + (SELECT count(*) FROM (SELECT * FROM temp.%s EXCEPT "
		      "SELECT * FROM main.%s))",
		      table, table, table, table);
	code = sql_number(verification->store, sql.text, &rows, error);
	if (!code && rows)
		verify_fault(verification, "%s: %lld %s not what the events say", table,
			     (long long) rows, rows == 1 ? "row is" : "rows are");
	buffer_done(&sql);
	return code;
}

enum wm_code
verify_derived(struct verification *verification, struct wm_error *error)
{
	struct store *store = verification->store;
	struct buffer sql = { 0 };
	enum wm_code code = write_schema(store, &sql, error);

	if (!code)
		code = sql_run(store, sql.text, error);
	buffer_done(&sql);
	if (!code)
		code = derive_rebuild(store, error);
	for (size_t i = 0; derived_tables[i] && !code; i++)
		code = compare(verification, derived_tables[i], error);
	return code;
}
