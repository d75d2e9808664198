#include "store/sql.h"

#include "waymark/memory.h"

static enum wm_code
write_local(struct store *store, const char *name, const char *value, struct wm_error *error)
{
	struct query query = query_begin(store, value ? STATEMENT_LOCAL_SET : STATEMENT_LOCAL_DROP);

	query_bind_text(&query, name);
	if (value)
		query_bind_text(&query, value);
	return query_run(&query, error);
}

enum wm_code
store_local_set(struct store *store, const char *name, const char *value, struct wm_error *error)
{
	enum wm_code code;

	if (!sqlite3_get_autocommit(store->db))
		return write_local(store, name, value, error);
	code = store_begin(store, error);
	if (!code)
		code = write_local(store, name, value, error);
	if (!code)
		code = store_commit(store, error);
	if (code)
		store_rollback(store);
	return code;
}

enum wm_code
store_local(struct store *store, const char *name, char **value, struct wm_error *error)
{
	struct query query = query_begin(store, STATEMENT_LOCAL);

	query_bind_text(&query, name);
	*value = query_step(&query) ? xstrdup(query_text(&query, 0)) : NULL;
	return query_end(&query, error);
}
