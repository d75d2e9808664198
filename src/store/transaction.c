#include "store/sql.h"

#include <unistd.h>

/* In a copy, writes the new origin that store_read_workspace minted. */
static enum wm_code
renew_origin(struct store *store, struct wm_error *error)
{
	struct query query = query_begin(store, STATEMENT_WORKSPACE_SET);

	query_bind_uuid(&query, &store->origin);
	query_bind_number(&query, (int64_t) store->inode);
	return query_run(&query, error);
}

enum wm_code
store_begin(struct store *store, struct wm_error *error)
{
	struct query query;
	enum wm_code code;

	if (store->mode == STORE_READ)
		return wm_fail(error, WM_FILE, "%s: was opened to be read only", store->location);
	query = query_begin(store, STATEMENT_BEGIN);
	code = query_run(&query, error);
	if (!code)
		code = location_same(store, error);
	if (!code)
		code = store_read_workspace(store, error);
	if (!code && store->renewed)
		code = renew_origin(store, error);
	if (code)
		store_rollback(store);
	store->action = uuid_mint();
	return code;
}

enum wm_code
store_commit(struct store *store, struct wm_error *error)
{
	struct query query = query_begin(store, STATEMENT_COMMIT);
	enum wm_code code = query_run(&query, error);

	if (!code) {
		store->fresh = false;
		store->renewed = false;
		store->changes++;
	}
	return code;
}

void
store_rollback(struct store *store)
{
	/* A store that was never committed goes before its lock does, so that nobody takes it up
	 * between. */
	if (store->fresh && *store->location)
		unlink(store->path);
	store->fresh = false;
	store->evidence_changes++; /* what was read in the transaction does not hold */
	if (!sqlite3_get_autocommit(store->db))
		sqlite3_exec(store->db, "ROLLBACK", NULL, NULL, NULL);
}

uint64_t
store_change_number(struct store *store)
{
	struct query query = query_begin(store, STATEMENT_DATA_VERSION);
	int64_t version = query_step(&query) ? query_number(&query, 0) : store->data_version;

	/* SQLite counts what other connections committed; our own are counted in store_commit. */
	if (!query_end(&query, NULL) && version != store->data_version) {
		store->data_version = version;
		store->changes++;
		store->evidence_changes++;
	}
	return store->changes;
}

uint64_t
store_evidence_number(struct store *store)
{
	store_change_number(store);
	return store->evidence_changes;
}
