#include "store/sql.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "store/migrations.h"
#include "waymark/file.h"
#include "waymark/memory.h"

enum wm_code
migrate_steps(struct store *store, int version, struct wm_error *error)
{
	char text[64];
	enum wm_code code = WM_OK;

	for (int i = version; i < store_migration_count && !code; i++)
		code = sql_run(store, store_migrations[i], error);
	snprintf(text, sizeof(text), "PRAGMA user_version = %d", store_migration_count);
	return code ? code : sql_run(store, text, error);
}

/* LOCATION.before-N, or with a number behind it where that name is taken. */
static char *
name_before(const struct store *store, int version)
{
	struct buffer name = { 0 };

	buffer_format(&name, "%s.before-%d", store->location, version);
	for (int i = 2; file_exists(name.text); i++) {
		buffer_clear(&name);
		buffer_format(&name, "%s.before-%d.%d", store->location, version, i);
	}
	return buffer_take(&name);
}

static enum wm_code
check_whole(struct store *store, struct wm_error *error)
{
	char answer[256];
	enum wm_code code = sql_text(store, "PRAGMA quick_check(1)", answer, sizeof(answer), error);

	if (!code && strcmp(answer, "ok") != 0)
		code = wm_fail(error, WM_FILE, "%s: damaged (%s)", store->location, answer);
	return code;
}

enum wm_code
migrate_keep_before(struct store *store, int version, struct wm_error *error)
{
	char *before = name_before(store, version);
	enum wm_code code = check_whole(store, error);

	if (!code)
		code = store_backup(store, before, false, error);
	free(before);
	return code;
}

enum wm_code
migrate(struct store *store, int version, struct wm_error *error)
{
	int64_t now = 0;
	enum wm_code code = sql_run(store, "BEGIN IMMEDIATE", error);

	if (code)
		return code;
	code = sql_number(store, "PRAGMA user_version", &now, error);
	/* Another program may have done it while we waited. */
	if (!code && now == version) {
		code = migrate_steps(store, version, error);
		if (!code)
			code = derive_rebuild(store, error);
	}
	if (!code)
		code = sql_run(store, "COMMIT", error);
	if (code)
		store_rollback(store);
	return code;
}
