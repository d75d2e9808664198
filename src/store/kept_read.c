#include "store/sql.h"

#include <stdlib.h>

#include "waymark/memory.h"

/* One kept version, its wording kept last, and all that it points to. */
struct kept_reading {
	struct arena *arena;
	struct kept_framework kept;
	int64_t version;
	int64_t wording;
	struct kept_file *files;
	size_t file_capacity;
	struct kept_indicator *indicators;
	size_t indicator_capacity;
};

struct readings {
	struct kept_reading *items;
	size_t count;
	size_t capacity;
};

static void
reading_done(struct kept_reading *reading)
{
	arena_free(&reading->arena);
	free(reading->files);
	free(reading->indicators);
}

static enum wm_code
read_versions(struct store *store, bool policies, struct readings *readings, struct wm_error *error)
{
	struct query query = query_begin(store, STATEMENT_VERSION_ALL);

	while (query_step(&query)) {
		const char *name = query_text(&query, 1);
		const char *policy = kept_policy_id(name);
		struct arena *arena;

		if (policies != (policy != NULL))
			continue;
		arena = arena_new();

		GROW(readings->items, readings->count, readings->capacity);
		readings->items[readings->count++] = (struct kept_reading) {
			.arena = arena,
			.version = query_number(&query, 0),
			.wording = query_number(&query, 4),
			.kept = {
				.policy = policies,
				.framework = arena_strdup(arena, policy ? policy : name),
				.version = arena_strdup(arena, query_text(&query, 2)),
				.structure = query_digest(&query, 3),
			},
		};
	}
	return query_end(&query, error);
}

static enum wm_code
read_indicators(struct store *store, struct kept_reading *reading, struct wm_error *error)
{
	struct kept_framework *kept = &reading->kept;
	struct query query = query_begin(store, STATEMENT_INDICATOR_ALL);

	query_bind_number(&query, reading->version);
	while (query_step(&query)) {
		GROW(reading->indicators, kept->indicator_count, reading->indicator_capacity);
		reading->indicators[kept->indicator_count++] = (struct kept_indicator) {
			.code = arena_strdup(reading->arena, query_text(&query, 0)),
			.section = arena_strdup(reading->arena, query_text(&query, 1)),
		};
	}
	kept->indicators = reading->indicators;
	return query_end(&query, error);
}

static enum wm_code
read_files(struct store *store, struct kept_reading *reading, struct wm_error *error)
{
	struct kept_framework *kept = &reading->kept;
	struct query query = query_begin(store, STATEMENT_FILE_ALL);

	query_bind_number(&query, reading->wording);
	while (query_step(&query)) {
		const char *bytes = sqlite3_column_blob(query.statement, 1);
		size_t length = (size_t) sqlite3_column_bytes(query.statement, 1);

		GROW(reading->files, kept->file_count, reading->file_capacity);
		reading->files[kept->file_count++] = (struct kept_file) {
			.name = arena_strdup(reading->arena, query_text(&query, 0)),
			.bytes = arena_strndup(reading->arena, bytes ? bytes : "", length),
			.length = length,
		};
	}
	kept->files = reading->files;
	return query_end(&query, error);
}

static enum wm_code
complete(struct store *store, struct kept_reading *reading, bool with_files, struct wm_error *error)
{
	struct query query = query_begin(store, STATEMENT_WORDING_ONE);
	enum wm_code code;

	query_bind_number(&query, reading->wording);
	if (query_step(&query))
		reading->kept.wording = query_digest(&query, 2);
	code = query_end(&query, error);
	if (!code)
		code = read_indicators(store, reading, error);
	return code || !with_files ? code : read_files(store, reading, error);
}

static enum wm_code
each_kept(struct store *store, bool policies, bool with_files,
	  void (*fn)(void *context, const struct kept_framework *kept), void *context,
	  struct wm_error *error)
{
	struct readings readings = { 0 };
	enum wm_code code = read_versions(store, policies, &readings, error);

	for (size_t i = 0; i < readings.count; i++) {
		if (!code)
			code = complete(store, &readings.items[i], with_files, error);
		if (!code)
			fn(context, &readings.items[i].kept);
		reading_done(&readings.items[i]);
	}
	free(readings.items);
	return code;
}

/* A file shows all of itself to whoever may open it, whoever the viewer is. */
enum wm_code
store_each_kept(struct store *store, const struct viewer *viewer, bool with_files,
		void (*fn)(void *context, const struct kept_framework *kept), void *context,
		struct wm_error *error)
{
	(void) viewer;
	return each_kept(store, false, with_files, fn, context, error);
}

enum wm_code
store_each_kept_policy(struct store *store, const struct viewer *viewer, bool with_files,
		       void (*fn)(void *context, const struct kept_framework *kept), void *context,
		       struct wm_error *error)
{
	(void) viewer;
	return each_kept(store, true, with_files, fn, context, error);
}
