#include "store/sql.h"

#include <stdlib.h>
#include <string.h>

#include "store/migrations.h"
#include "waymark/memory.h"

#define LENGTH_MAX (8 * 1024 * 1024) /* bytes of any one value */

/* A schema in one comparable text: each object's type, names and statement, in order of names. */
#define SCHEMA_OBJECTS \
	"SELECT type, name, tbl_name, coalesce(sql, '') FROM main.sqlite_schema ORDER BY name, type"

struct store *
store_new(const char *location, enum store_mode mode, int timeout)
{
	struct store *store = xcalloc(1, sizeof(*store));
	struct buffer path = { 0 };

	/* A leading "./" keeps SQLite from reading ":memory:" or "file:" out of a name. */
	if (*location == '\0')
		buffer_text(&path, ":memory:");
	else
		buffer_format(&path, "%s%s", *location == '/' ? "" : "./", location);
	store->location = xstrdup(location);
	store->path = buffer_take(&path);
	store->mode = mode;
	store->timeout = timeout;
	return store;
}

void
connection_close(struct store *store)
{
	for (int i = 0; i < STATEMENT_COUNT; i++) {
		sqlite3_finalize(store->statements[i]);
		store->statements[i] = NULL;
	}
	sqlite3_close(store->db);
	store->db = NULL;
}

/* What keeps a hostile file from running anything (a view or trigger that is named like our
 * tables), and limits. */
static enum wm_code
protect(struct store *store, struct wm_error *error)
{
	static const struct {
		int option;
		int value;
	} options[] = {
		{ SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0 },
		{ SQLITE_DBCONFIG_DEFENSIVE, 1 },
		{ SQLITE_DBCONFIG_ENABLE_TRIGGER, 0 },
		{ SQLITE_DBCONFIG_ENABLE_VIEW, 0 },
		{ SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0 },
		{ SQLITE_DBCONFIG_DQS_DML, 0 },
		{ SQLITE_DBCONFIG_DQS_DDL, 0 },
		{ SQLITE_DBCONFIG_ENABLE_FKEY, 1 },
	};
	int value;

	for (size_t i = 0; i < sizeof(options) / sizeof(options[0]); i++) {
		int result =
			sqlite3_db_config(store->db, options[i].option, options[i].value, &value);

		if (result || value != options[i].value)
			return wm_fail(error, WM_FILE, "%s: cannot be opened safely",
				       store->location);
	}
	sqlite3_limit(store->db, SQLITE_LIMIT_ATTACHED, 0);
	sqlite3_limit(store->db, SQLITE_LIMIT_LENGTH, LENGTH_MAX);
	sqlite3_busy_timeout(store->db, store->timeout);
	return WM_OK;
}

/* Each is set and then asked for: SQLite ignores what it does not know. */
static const struct pragma {
	const char *set;
	const char *ask;
	const char *answer;
	bool of_file; /* of no concern to a store in memory */
} pragmas[] = {
	{ "PRAGMA foreign_keys = ON", "PRAGMA foreign_keys", "1", false },
	{ "PRAGMA trusted_schema = OFF", "PRAGMA trusted_schema", "0", false },
	{ "PRAGMA cell_size_check = ON", "PRAGMA cell_size_check", "1", false },
	{ "PRAGMA secure_delete = ON", "PRAGMA secure_delete", "1", false },
	{ "PRAGMA temp_store = MEMORY", "PRAGMA temp_store", "2", false },
	{ "PRAGMA synchronous = EXTRA", "PRAGMA synchronous", "3", true },
	{ "PRAGMA mmap_size = 0", "PRAGMA mmap_size", "0", true },
	{ "PRAGMA journal_mode = DELETE", "PRAGMA journal_mode", "delete", true },
};

static enum wm_code
set_pragmas(struct store *store, struct wm_error *error)
{
	char answer[16];

	for (size_t i = 0; i < sizeof(pragmas) / sizeof(pragmas[0]); i++) {
		enum wm_code code;

		if (pragmas[i].of_file && *store->location == '\0')
			continue;
		code = sql_run(store, pragmas[i].set, error);
		if (!code)
			code = sql_text(store, pragmas[i].ask, answer, sizeof(answer), error);
		if (code)
			return code;
		if (strcmp(answer, pragmas[i].answer) != 0)
			return wm_fail(error, WM_FILE, "%s: cannot be opened safely (%s is %s)",
				       store->location, pragmas[i].ask + strlen("PRAGMA "), answer);
	}
	return WM_OK;
}

static enum wm_code
identify(struct store *store, int *version, struct wm_error *error)
{
	int64_t application = 0, user = 0, pages = 0;
	enum wm_code code;

	code = sql_number(store, "PRAGMA application_id", &application, error);
	if (!code)
		code = sql_number(store, "PRAGMA user_version", &user, error);
	if (!code)
		code = sql_number(store, "PRAGMA page_count", &pages, error);
	if (code)
		return code;
	*version = (int) user;
	if (pages == 0)
		return WM_OK;
	if (application != STORE_APPLICATION_ID)
		return wm_fail(error, WM_FILE, "%s: not a Waymark file", store->location);
	if (user > store_migration_count)
		return wm_fail(error, WM_FILE,
			       "%s: made by a newer Waymark (its version %d, this "
			       "program knows %d)",
			       store->location, *version, store_migration_count);
	if (user < 1)
		return wm_fail(error, WM_FILE, "%s: damaged (it has no version)", store->location);
	return WM_OK;
}

enum wm_code
connection_open(struct store *store, enum store_mode mode, int *version, struct wm_error *error)
{
	int flags = mode == STORE_READ ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE;
	enum wm_code code = WM_OK;
	int result;

	/* By its name alone: SQLITE_OPEN_MEMORY would have backups of it written to memory too. */
	if (*store->location == '\0')
		flags |= SQLITE_OPEN_CREATE;
	result = sqlite3_open_v2(store->path, &store->db, flags | SQLITE_OPEN_EXRESCODE, NULL);
	if (result)
		code = sql_fail(store, result, error);
	if (!code)
		code = protect(store, error);
	if (!code)
		code = identify(store, version, error);
	if (!code && *version)
		code = connection_check_schema(store, *version, error);
	if (!code)
		code = set_pragmas(store, error);
	return code;
}

static int
describe(sqlite3 *db, struct buffer *objects)
{
	sqlite3_stmt *statement = NULL;
	int result = sqlite3_prepare_v2(db, SCHEMA_OBJECTS, -1, &statement, NULL);

	while (!result && (result = sqlite3_step(statement)) == SQLITE_ROW) {
		for (int i = 0; i < sqlite3_column_count(statement); i++) {
			buffer_text(objects, (const char *) sqlite3_column_text(statement, i));
			buffer_char(objects, '\n');
		}
		result = SQLITE_OK;
	}
	sqlite3_finalize(statement);
	return result == SQLITE_DONE ? SQLITE_OK : result;
}

/* The objects that our own steps make, in a store in memory. */
static int
describe_expected(int version, struct buffer *objects)
{
	sqlite3 *db = NULL;
	int result = sqlite3_open(":memory:", &db);

	for (int i = 0; i < version && !result; i++)
		result = sqlite3_exec(db, store_migrations[i], NULL, NULL, NULL);
	if (!result)
		result = describe(db, objects);
	sqlite3_close(db);
	return result;
}

enum wm_code
connection_check_schema(struct store *store, int version, struct wm_error *error)
{
	struct buffer here = { 0 };
	struct buffer expected = { 0 };
	enum wm_code code = WM_OK;
	int result = describe(store->db, &here);

	if (!result)
		result = describe_expected(version, &expected);
	if (result)
		code = sql_fail(store, result, error);
	else if (!here.text || here.length != expected.length ||
		 memcmp(here.text, expected.text, here.length) != 0)
		code = wm_fail(error, WM_FILE,
			       "%s: damaged (its tables are not those of version %d)",
			       store->location, version);
	buffer_done(&here);
	buffer_done(&expected);
	return code;
}
