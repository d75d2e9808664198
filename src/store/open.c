#include "store/sql.h"

#include <stdlib.h>
#include <unistd.h>

#include "store/migrations.h"

enum wm_code
store_read_workspace(struct store *store, struct wm_error *error)
{
	struct query query = query_begin(store, STATEMENT_WORKSPACE);
	bool found = query_step(&query);
	int64_t inode = 0;
	enum wm_code code;

	if (found) {
		store->owner = query_uuid(&query, 0);
		store->origin = query_uuid(&query, 1);
		inode = query_number(&query, 2);
	}
	code = query_end(&query, error);
	if (!code && !found)
		return wm_fail(error, WM_FILE, "%s: damaged (it does not say whose it is)",
			       store->location);
	/* The inode of a copy differs from that in which the origin was begun. */
	store->renewed = !code && inode != (int64_t) store->inode;
	if (store->renewed)
		store->origin = uuid_mint();
	return code;
}

/* Connects; where a crash left a hot journal, which a reader may not roll back, once for
 * writing. */
static enum wm_code
connect_recovering(struct store *store, enum store_mode mode, int *version, struct wm_error *error)
{
	enum wm_code code = connection_open(store, mode, version, error);

	if (!code || mode == STORE_WRITE || !store->db ||
	    sqlite3_extended_errcode(store->db) != SQLITE_READONLY_ROLLBACK)
		return code;
	connection_close(store);
	code = connection_open(store, STORE_WRITE, version, error);
	connection_close(store);
	return code ? code : connection_open(store, mode, version, error);
}

static enum wm_code
open_at(struct store *store, struct wm_error *error)
{
	int version = 0;
	enum wm_code code;

	code = location_check(store, error);
	if (!code)
		code = connect_recovering(store, store->mode, &version, error);
	if (!code)
		code = location_same(store, error);
	if (!code && version == 0)
		code = location_missing(store, error);
	if (!code && version < store_migration_count) {
		connection_close(store);
		code = connection_open(store, STORE_WRITE, &version, error);
		if (!code)
			code = migrate_keep_before(store, version, error);
		if (!code)
			code = migrate(store, version, error);
		connection_close(store);
		if (!code)
			code = connection_open(store, store->mode, &version, error);
	}
	if (!code && store->mode == STORE_WRITE && sqlite3_db_readonly(store->db, "main"))
		code = wm_fail(error, WM_FILE, "%s: it can only be read", store->location);
	return code ? code : store_read_workspace(store, error);
}

enum wm_code
store_open_waiting(struct store **store, const char *location, enum store_mode mode, int timeout,
		   struct wm_error *error)
{
	struct store *opened;
	enum wm_code code;

	*store = NULL;
	if (*location == '\0')
		return wm_fail(error, WM_FILE, "no workspace is named");
	opened = store_new(location, mode, timeout);
	code = open_at(opened, error);
	if (code)
		store_close(&opened);
	else
		*store = opened;
	return code;
}

enum wm_code
store_open(struct store **store, const char *location, enum store_mode mode, struct wm_error *error)
{
	return store_open_waiting(store, location, mode, STORE_TIMEOUT, error);
}

void
store_close(struct store **store)
{
	struct store *closing = *store;

	if (!closing)
		return;
	if (closing->db)
		store_rollback(closing);
	connection_close(closing);
	free(closing->location);
	free(closing->path);
	free(closing);
	*store = NULL;
}

struct uuid
store_owner(const struct store *store)
{
	return store->owner;
}

const char *
store_location(const struct store *store)
{
	return store->location;
}
