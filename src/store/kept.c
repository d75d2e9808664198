#include "store/sql.h"

#include <stdlib.h>
#include <string.h>

#include "waymark/memory.h"

enum wm_code
kept_version_key(struct store *store, const char *framework, const char *version, int64_t *key,
		 struct wm_error *error)
{
	struct query query = query_begin(store, STATEMENT_VERSION);

	query_bind_text(&query, framework);
	query_bind_text(&query, version);
	*key = query_step(&query) ? query_number(&query, 0) : 0;
	return query_end(&query, error);
}

/* A policy is kept beside the frameworks under a name that no framework's id can be. */
#define POLICY_NAME "policy:"

static char *
kept_name(const struct kept_framework *kept)
{
	struct buffer name = { 0 };

	buffer_format(&name, "%s%s", kept->policy ? POLICY_NAME : "", kept->framework);
	return buffer_take(&name);
}

const char *
kept_policy_id(const char *name)
{
	size_t length = strlen(POLICY_NAME);

	return strncmp(name, POLICY_NAME, length) == 0 ? name + length : NULL;
}

enum wm_code
kept_policy_key(struct store *store, const char *policy, const char *version, int64_t *key,
		struct wm_error *error)
{
	struct kept_framework kept = { .policy = true, .framework = policy };
	char *name = kept_name(&kept);
	enum wm_code code = kept_version_key(store, name, version, key, error);

	free(name);
	return code;
}

/* Every column of every row, numbers left out. */
static enum wm_code
digest_rows(struct query *query, int columns, struct digest_state *state, struct wm_error *error)
{
	while (query_step(query)) {
		for (int i = 0; i < columns; i++)
			digest_add(state, sqlite3_column_blob(query->statement, i),
				   (size_t) sqlite3_column_bytes(query->statement, i));
	}
	return query_end(query, error);
}

/* The first three columns of the one row, then two of each of the many. */
static enum wm_code
digest_kept(struct store *store, enum statement one, enum statement many, int64_t key,
	    struct digest *digest, struct wm_error *error)
{
	struct digest_state state;
	struct query query = query_begin(store, one);
	enum wm_code code;

	digest_begin(&state);
	query_bind_number(&query, key);
	code = digest_rows(&query, 3, &state, error);
	if (code)
		return code;
	query = query_begin(store, many);
	query_bind_number(&query, key);
	code = digest_rows(&query, 2, &state, error);
	*digest = digest_end(&state);
	return code;
}

enum wm_code
kept_version_digest(struct store *store, int64_t key, struct digest *digest, struct wm_error *error)
{
	return digest_kept(store, STATEMENT_VERSION_ONE, STATEMENT_INDICATOR_ALL, key, digest,
			   error);
}

enum wm_code
kept_wording_digest(struct store *store, int64_t key, struct digest *digest, struct wm_error *error)
{
	return digest_kept(store, STATEMENT_WORDING_ONE, STATEMENT_FILE_ALL, key, digest, error);
}

static enum wm_code
seal(struct store *store, enum statement statement, const struct digest *digest, int64_t key,
     struct wm_error *error)
{
	struct query query = query_begin(store, statement);

	query_bind_bytes(&query, digest->bytes, sizeof(digest->bytes));
	query_bind_number(&query, key);
	return query_run(&query, error);
}

/* A new version with its indicators. */
static enum wm_code
add_version(struct store *store, const struct kept_framework *kept, const char *name, int64_t *key,
	    struct wm_error *error)
{
	struct query query = query_begin(store, STATEMENT_VERSION_ADD);
	struct digest digest;
	enum wm_code code;

	query_bind_text(&query, name);
	query_bind_text(&query, kept->version);
	query_bind_bytes(&query, kept->structure.bytes, sizeof(kept->structure.bytes));
	*key = query_step(&query) ? query_number(&query, 0) : 0;
	query_step(&query);
	code = query_end(&query, error);
	for (size_t i = 0; i < kept->indicator_count && !code; i++) {
		query = query_begin(store, STATEMENT_INDICATOR_ADD);
		query_bind_number(&query, *key);
		query_bind_text(&query, kept->indicators[i].code);
		query_bind_text(&query, kept->indicators[i].section);
		code = query_run(&query, error);
	}
	if (!code)
		code = kept_version_digest(store, *key, &digest, error);
	return code ? code : seal(store, STATEMENT_VERSION_SEAL, &digest, *key, error);
}

static enum wm_code
add_wording(struct store *store, const struct kept_framework *kept, int64_t version,
	    struct wm_error *error)
{
	struct query query = query_begin(store, STATEMENT_WORDING_ADD);
	struct digest digest;
	int64_t key;
	enum wm_code code;

	query_bind_number(&query, version);
	query_bind_bytes(&query, kept->wording.bytes, sizeof(kept->wording.bytes));
	key = query_step(&query) ? query_number(&query, 0) : 0;
	query_step(&query);
	code = query_end(&query, error);
	for (size_t i = 0; i < kept->file_count && !code; i++) {
		query = query_begin(store, STATEMENT_FILE_ADD);
		query_bind_number(&query, key);
		query_bind_text(&query, kept->files[i].name);
		query_bind_bytes(&query, kept->files[i].bytes, kept->files[i].length);
		code = query_run(&query, error);
	}
	if (!code)
		code = kept_wording_digest(store, key, &digest, error);
	return code ? code : seal(store, STATEMENT_WORDING_SEAL, &digest, key, error);
}

/* The version of that name, made where it is not here; refused where it is another one. */
static enum wm_code
keep_version(struct store *store, const struct kept_framework *kept, const char *name,
	     int64_t *version, struct wm_error *error)
{
	struct query query = query_begin(store, STATEMENT_VERSION);
	struct digest structure = kept->structure;
	enum wm_code code;

	query_bind_text(&query, name);
	query_bind_text(&query, kept->version);
	*version = 0;
	if (query_step(&query)) {
		*version = query_number(&query, 0);
		structure = query_digest(&query, 1);
	}
	code = query_end(&query, error);
	if (!code && !digest_equal(structure, kept->structure))
		return wm_fail(error, WM_VALUE,
			       "%s %s: its structure differs from the one that is in use here",
			       kept->framework, kept->version);
	return code || *version != 0 ? code : add_version(store, kept, name, version, error);
}

enum wm_code
store_keep_framework(struct store *store, const struct kept_framework *kept, struct wm_error *error)
{
	char *name = kept_name(kept);
	struct query query;
	int64_t version;
	bool here;
	enum wm_code code = keep_version(store, kept, name, &version, error);

	free(name);
	if (code)
		return code;
	query = query_begin(store, STATEMENT_WORDING);
	query_bind_number(&query, version);
	query_bind_bytes(&query, kept->wording.bytes, sizeof(kept->wording.bytes));
	here = query_step(&query);
	code = query_end(&query, error);
	return code || here ? code : add_wording(store, kept, version, error);
}
