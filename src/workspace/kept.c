/* What the store keeps of frameworks: taken where the folders do not give it, and added to. */
#include "private.h"

#include <stdlib.h>
#include <string.h>

#include "waymark/memory.h"

/* What the store kept and the folders do not give as it was used. */
struct wanted {
	struct workspace *workspace;
	char **ids; /* id, version, id, version, ... */
	size_t count;
	size_t capacity;
};

static bool
is_wanted(const struct wanted *wanted, const char *id, const char *version)
{
	for (size_t i = 0; i + 1 < wanted->count; i += 2)
		if (!strcmp(wanted->ids[i], id) && !strcmp(wanted->ids[i + 1], version))
			return true;
	return false;
}

static void
want(struct wanted *wanted, const char *text)
{
	GROW(wanted->ids, wanted->count, wanted->capacity);
	wanted->ids[wanted->count++] = xstrdup(text);
}

static void
compare_with_kept(void *context, const struct kept_framework *kept)
{
	struct wanted *wanted = context;
	struct workspace *workspace = wanted->workspace;

	for (size_t i = 0; i < workspace->held_count; i++) {
		struct held *held = &workspace->held[i];

		if (strcmp(held->framework->id, kept->framework) ||
		    strcmp(held->framework->version, kept->version))
			continue;
		if (digest_equal(held->framework->structure, kept->structure)) {
			held->kept |= digest_equal(held->framework->wording_digest, kept->wording);
			return;
		}
	}
	want(wanted, kept->framework);
	want(wanted, kept->version);
}

static struct framework *
load_kept(const struct kept_framework *kept)
{
	struct framework_source source = { .folder = xstrdup("") };
	struct problem_list problems = { 0 };
	struct framework *framework;

	for (size_t i = 0; i < kept->file_count; i++) {
		GROW(source.files, source.count, source.capacity);
		source.files[source.count++] = (struct framework_file) {
			.name = xstrdup(kept->files[i].name),
			.bytes = xstrndup(kept->files[i].bytes, kept->files[i].length),
			.length = kept->files[i].length,
		};
	}
	framework = framework_load(&source, &problems);
	problem_list_done(&problems);
	framework_source_done(&source);
	return framework;
}

struct change_context {
	struct workspace *workspace;
	const struct framework *framework;
};

static void
warn_change(void *context, const char *change)
{
	struct change_context *changed = context;

	workspace_warn(changed->workspace, "%s: %s %s is in use with another structure: %s",
		       changed->framework->folder, changed->framework->id,
		       changed->framework->version, change);
}

/* A view may still show the framework, so it is only put aside. */
static void
retire(struct workspace *workspace, struct framework *framework)
{
	GROW(workspace->retired, workspace->retired_count, workspace->retired_capacity);
	workspace->retired[workspace->retired_count++] = framework;
}

static void
take_out(struct workspace *workspace, const struct framework *framework)
{
	struct library *library = &workspace->library;
	size_t at = 0;

	while (library->frameworks[at] != framework)
		at++;
	retire(workspace, library->frameworks[at]);
	library->count--;
	for (; at < library->count; at++)
		library->frameworks[at] = library->frameworks[at + 1];
}

/* Whether anybody here has a level in that version. */
static bool
is_used(const struct workspace *workspace, const struct framework *framework)
{
	for (size_t i = 0; i < workspace->people.count; i++) {
		const struct person *person = &workspace->people.items[i];

		for (size_t j = 0; j < person->level_count; j++)
			if (!strcmp(person->levels[j].framework, framework->id) &&
			    !strcmp(person->levels[j].version, framework->version))
				return true;
	}
	return false;
}

/* Takes the changed framework out of the library: the kept one stands for it.  False when there
 * is none. */
static bool
refuse_changed(struct workspace *workspace, struct framework *kept)
{
	for (size_t i = 0; i < workspace->held_count; i++) {
		struct held *held = &workspace->held[i];
		struct change_context context = { workspace, held->framework };
		const struct framework *changed = held->framework;

		if (strcmp(changed->id, kept->id) || strcmp(changed->version, kept->version))
			continue;
		framework_compare(kept, changed, warn_change, &context);
		framework_source_done(&held->source);
		workspace->held[i] = workspace->held[--workspace->held_count];
		take_out(workspace, changed);
		return true;
	}
	return false;
}

/* A version that everybody was moved on from is no longer to be chosen, but stays for looking
 * back. */
static void
put_kept(struct workspace *workspace, struct framework *kept)
{
	bool refused = refuse_changed(workspace, kept);
	bool used = is_used(workspace, kept);

	if (used && !refused)
		workspace_warn(workspace,
			       "%s %s is not in the frameworks path; it is used as this file "
			       "kept it",
			       kept->id, kept->version);
	if (used || refused)
		library_add(&workspace->library, kept);
	else
		retire(workspace, kept);
	workspace_hold(workspace, kept, NULL);
}

static void
take_wanted(void *context, const struct kept_framework *kept)
{
	struct wanted *wanted = context;
	struct framework *framework;

	if (!is_wanted(wanted, kept->framework, kept->version))
		return;
	framework = load_kept(kept);
	if (!framework) {
		workspace_warn(wanted->workspace, "%s %s: the kept framework cannot be read",
			       kept->framework, kept->version);
		return;
	}
	put_kept(wanted->workspace, framework);
}

enum wm_code
workspace_take_kept(struct workspace *workspace, struct wm_error *error)
{
	struct wanted wanted = { .workspace = workspace };
	enum wm_code code = store_each_kept(workspace->store, &workspace->viewer, false,
					    compare_with_kept, &wanted, error);

	if (code == WM_OK && wanted.count) {
		crosswalk_free(&workspace->crosswalk);
		code = store_each_kept(workspace->store, &workspace->viewer, true, take_wanted,
				       &wanted, error);
	}
	for (size_t i = 0; i < wanted.count; i++)
		free(wanted.ids[i]);
	free(wanted.ids);
	return code;
}

/* The store counts by section, so it keeps which section each indicator is in. */
static struct kept_indicator *
indicators_to_keep(const struct framework *framework)
{
	struct kept_indicator *indicators =
		xcalloc(framework->indicator_count + 1, sizeof(*indicators));

	for (size_t i = 0; i < framework->indicator_count; i++)
		indicators[i] = (struct kept_indicator) {
			.code = framework->indicators[i].code,
			.section = framework->sections[framework->indicators[i].section].code,
		};
	return indicators;
}

static enum wm_code
keep(struct workspace *workspace, const struct held *held, struct wm_error *error)
{
	const struct framework *framework = held->framework;
	struct kept_file *files = xcalloc(held->source.count + 1, sizeof(*files));
	struct kept_indicator *indicators = indicators_to_keep(framework);
	struct kept_framework kept = {
		.framework = framework->id,
		.version = framework->version,
		.structure = framework->structure,
		.wording = framework->wording_digest,
		.files = files,
		.file_count = held->source.count,
		.indicators = indicators,
		.indicator_count = framework->indicator_count,
	};
	enum wm_code code;

	for (size_t i = 0; i < held->source.count; i++)
		files[i] = (struct kept_file) {
			.name = held->source.files[i].name,
			.bytes = held->source.files[i].bytes,
			.length = held->source.files[i].length,
		};
	code = store_keep_framework(workspace->store, &kept, error);
	free(files);
	free(indicators);
	return code;
}

enum wm_code
action_keep(struct workspace *workspace, const struct framework *framework, struct wm_error *error)
{
	for (size_t i = 0; i < workspace->held_count; i++) {
		struct held *held = &workspace->held[i];
		enum wm_code code;

		if (held->framework != framework || held->kept || held->keeping)
			continue;
		code = keep(workspace, held, error);
		held->keeping = code == WM_OK;
		return code;
	}
	return WM_OK;
}
