#include "store/sql.h"

/* The texts and their salts go, the hashes stay: the chain still verifies (design 5).  What
 * is kept locally and names the evidence, as a draft of it does, goes too. */
static enum wm_code
empty_texts(struct store *store, const struct event *redaction, struct wm_error *error)
{
	struct query query = query_begin(store, STATEMENT_REDACT);
	struct uuid evidence = { 0 };
	char text[UUID_TEXT_MAX];
	enum wm_code code;

	uuid_read(event_fact(redaction, "evidence"), &evidence);
	query_bind_uuid(&query, &evidence);
	code = query_run(&query, error);
	if (code)
		return code;
	query = query_begin(store, STATEMENT_LOCAL_DROP_NAMING);
	query_bind_text(&query, uuid_text(evidence, text));
	return query_run(&query, error);
}

/* Writes the file anew: secure_delete has zeroed the texts already, this leaves no page that ever
 * held them. */
static enum wm_code
rewrite(struct store *store, struct wm_error *error)
{
	struct wm_error why;
	struct query query;
	enum wm_code code;

	sqlite3_limit(store->db, SQLITE_LIMIT_ATTACHED, 1); /* VACUUM attaches inside */
	query = query_begin(store, STATEMENT_VACUUM);
	code = query_run(&query, &why);
	sqlite3_limit(store->db, SQLITE_LIMIT_ATTACHED, 0);
	if (code)
		return wm_fail(error, code,
			       "the text is emptied, but the file could not be written anew: %s",
			       why.message);
	return WM_OK;
}

enum wm_code
store_redact(struct store *store, struct event *redaction, struct wm_error *error)
{
	enum wm_code code;

	if (redaction->kind != EVENT_REDACTION)
		return wm_fail(error, WM_VALUE, "%s: is not a redaction",
			       event_kind_info(redaction->kind)->word);
	code = store_begin(store, error);
	if (!code)
		code = store_append(store, redaction, error);
	if (!code)
		code = empty_texts(store, redaction, error);
	if (!code)
		code = store_commit(store, error);
	if (code)
		store_rollback(store);
	return code ? code : rewrite(store, error);
}
