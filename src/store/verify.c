#include "store/sql.h"

#include <stdarg.h>
#include <string.h>

#include "waymark/memory.h"

void
verify_fault(struct verification *verification, const char *format, ...)
{
	struct buffer line = { 0 };
	va_list arguments;

	va_start(arguments, format);
	buffer_vformat(&line, format, arguments);
	va_end(arguments);
	if (verification->fn)
		verification->fn(verification->context, line.text);
	verification->faults++;
	buffer_done(&line);
}

/* SQLite's own look at every page, index, constraint and reference. */
static enum wm_code
verify_file(struct verification *verification, struct wm_error *error)
{
	struct query query = query_begin(verification->store, STATEMENT_INTEGRITY);
	enum wm_code code;

	while (query_step(&query)) {
		if (strcmp(query_text(&query, 0), "ok") != 0)
			verify_fault(verification, "the file: %s", query_text(&query, 0));
	}
	code = query_end(&query, error);
	if (code)
		return code;
	query = query_begin(verification->store, STATEMENT_REFERENCES);
	while (query_step(&query))
		verify_fault(verification, "the file: row %lld of %s refers to nothing",
			     (long long) query_number(&query, 1), query_text(&query, 0));
	return query_end(&query, error);
}

/* The owner is somebody: a store begins with an event about them. */
static enum wm_code
verify_owner(struct verification *verification, struct wm_error *error)
{
	struct query query = query_begin(verification->store, STATEMENT_OWNER_HERE);

	if (!query_step(&query))
		verify_fault(verification, "the owner is nobody whom an event is about");
	return query_end(&query, error);
}

/* The digests over everything kept of the versions (of their wordings), `one` giving what was
 * sealed. */
static enum wm_code
verify_sealed(struct verification *verification, enum statement all, enum statement one,
	      enum wm_code (*digest_of)(struct store *store, int64_t key, struct digest *digest,
					struct wm_error *error),
	      struct wm_error *error)
{
	struct query query = query_begin(verification->store, all);
	enum wm_code code = WM_OK, ended;

	while (!code && query_step(&query)) {
		int64_t key = query_number(&query, 0);
		struct query sealed;
		struct digest digest;

		code = digest_of(verification->store, key, &digest, error);
		if (code)
			break;
		sealed = query_begin(verification->store, one);
		query_bind_number(&sealed, key);
		if (query_step(&sealed) && !digest_equal(query_digest(&sealed, 3), digest))
			verify_fault(verification,
				     "the framework %s %s that is kept here was altered",
				     query_text(&sealed, 0), query_text(&sealed, 1));
		code = query_end(&sealed, error);
	}
	ended = query_end(&query, code ? NULL : error);
	return code ? code : ended;
}

static enum wm_code
verify_all(struct verification *verification, struct wm_error *error)
{
	enum wm_code code = verify_file(verification, error);

	if (!code)
		code = verify_owner(verification, error);
	if (!code)
		code = verify_chains(verification, error);
	if (!code)
		code = verify_sealed(verification, STATEMENT_VERSION_ALL, STATEMENT_VERSION_ONE,
				     kept_version_digest, error);
	if (!code)
		code = verify_sealed(verification, STATEMENT_WORDING_ALL, STATEMENT_WORDING_ONE,
				     kept_wording_digest, error);
	return code ? code : verify_derived(verification, error);
}

enum wm_code
store_verify(struct store *store, struct verify_counts *counts,
	     void (*fn)(void *context, const char *fault), void *context, struct wm_error *error)
{
	struct verification verification = {
		.store = store,
		.counts = counts,
		.fn = fn,
		.context = context,
	};
	struct wm_error why;
	int64_t version;
	enum wm_code code;

	*counts = (struct verify_counts) { 0 };
	/* One state of the file throughout: the first read takes the lock, and may have to wait for
	 * it. */
	code = sql_run(store, "BEGIN", error);
	if (!code)
		code = sql_number(store, "PRAGMA main.user_version", &version, error);
	/* From here on what cannot be read is a fault like the others. */
	if (!code && verify_all(&verification, &why))
		verify_fault(&verification, "%s", why.message);
	store_rollback(store);
	if (code)
		return code;
	if (verification.faults)
		return wm_fail(error, WM_NOT_SO, "%s: %lld %s found", store->location,
			       (long long) verification.faults,
			       verification.faults == 1 ? "fault" : "faults");
	return WM_OK;
}
