#include <stdlib.h>
#include <string.h>

#include "waymark/code_map.h"
#include "waymark/file.h"
#include "waymark/memory.h"

#include "path.h"
#include "policy_load.h"

/* A search along a path of folders. */
struct search {
	struct policy_library *library;
	struct loaded_sources *sources; /* NULL when nobody wants them */
	struct problem_list *problems;
	const char *folder; /* the one of the path being looked through */
};

/* Keeps a policy, and its source at the same place of the parallel array. */
static void
keep(struct search *search, struct policy *policy, struct framework_source *source)
{
	struct loaded_sources *sources = search->sources;
	size_t place = 0, after;

	policy_library_add(search->library, policy);
	if (!sources)
		return;
	while (search->library->policies[place] != policy)
		place++;
	GROW(sources->items, sources->count, sources->capacity);
	after = sources->count++ - place;
	memmove(&sources->items[place + 1], &sources->items[place],
		after * sizeof(*sources->items));
	sources->items[place] = *source;
	*source = (struct framework_source) { .folder = NULL };
}

static struct policy *
found_before(const struct search *search, const struct policy *policy)
{
	for (size_t i = 0; i < search->library->count; i++)
		if (code_compare(search->library->policies[i]->id, policy->id) == 0)
			return search->library->policies[i];
	return NULL;
}

/* Whether a policy joins the library: not where its id was found in an earlier folder, which wins
 * and is no fault. */
static bool
is_wanted(struct search *search, const struct policy *policy, int id_line)
{
	struct policy *before = found_before(search, policy);
	char *folder, *path;

	if (!before)
		return true;
	folder = path_folder(before->folder);
	if (strcmp(folder, search->folder) == 0) {
		path = path_join(policy->folder, policy_about.sheet.name);
		problem_add(search->problems, path, id_line, SEVERITY_FAULT,
			    "id \"%s\" is that of %s", policy->id, before->folder);
		free(path);
	} else if (!before->instead_of) {
		before->instead_of = arena_strdup(before->arena, policy->folder);
	}
	free(folder);
	return false;
}

static bool
on_entry(const char *name, void *context)
{
	struct search *search = context;
	struct framework_source source = { .folder = NULL };
	struct policy *policy = NULL;
	char *folder;
	int id_line;

	if (name[0] == '.')
		return true;
	folder = path_join(search->folder, name);
	if (folder_exists(folder))
		policy_source_read(folder, &source, search->problems);
	if (source.count > 0) /* a folder without any file of a policy is something else */
		policy = load_policy(&source, search->problems, &id_line);
	if (policy && is_wanted(search, policy, id_line))
		keep(search, policy, &source);
	else
		policy_free(&policy);
	framework_source_done(&source);
	free(folder);
	return true;
}

void
policy_search(const char *path, struct policy_library *library, struct loaded_sources *sources,
	      struct problem_list *problems)
{
	struct search search = {
		.library = library,
		.sources = sources,
		.problems = problems,
	};
	struct folder_list folders;
	struct wm_error error;

	path_split(path, &folders);
	for (size_t i = 0; i < folders.count; i++) {
		search.folder = folders.items[i];
		if (folder_each(search.folder, on_entry, &search, &error) != WM_OK)
			problem_add(problems, search.folder, 0, SEVERITY_FAULT,
				    "the folder cannot be read");
	}
	folder_list_done(&folders);
}

/* Where what differs in structure is told. */
struct difference {
	const struct policy *from;
	const char *path;
	struct problem_list *problems;
};

static void
on_change(void *context, const char *change)
{
	struct difference *difference = context;

	problem_add(difference->problems, difference->path, 0, SEVERITY_WARNING,
		    "not the structure of version %s in %s: %s", difference->from->version,
		    difference->from->folder, change);
}

static void
warn_of_kinds(const struct policy *policy, const struct evidence_kinds *always,
	      struct problem_list *problems)
{
	char *path = path_join(policy->folder, policy_kinds.sheet.name);

	for (size_t i = 0; i < policy->kind_count; i++)
		if (evidence_kind_find(always, policy->kinds[i].code))
			problem_add(problems, path, 0, SEVERITY_WARNING,
				    "\"%s\" is a kind of evidence that is there always, and stays "
				    "as it is",
				    policy->kinds[i].code);
	free(path);
}

void
policy_check(const char *folder, const struct policy_library *library,
	     const struct evidence_kinds *always, struct problem_list *problems)
{
	struct framework_source source = { .folder = NULL };
	const struct policy *other = NULL;
	struct policy *policy;
	int ignored;

	policy_source_read(folder, &source, problems);
	policy = load_policy(&source, problems, &ignored);
	if (policy && always)
		warn_of_kinds(policy, always, problems);
	for (size_t i = 0; policy && i < library->count; i++)
		if (code_compare(library->policies[i]->id, policy->id) == 0)
			other = library->policies[i];
	if (other && strcmp(other->version, policy->version) == 0) {
		struct difference difference = { other, source.folder, problems };

		policy_compare(other, policy, on_change, &difference);
	}
	policy_free(&policy);
	framework_source_done(&source);
}

void
evidence_kinds_add(struct evidence_kinds *kinds, const struct policy *policy)
{
	for (size_t i = 0; i < policy->kind_count; i++) {
		const struct policy_kind *kind = &policy->kinds[i];
		size_t at;

		if (evidence_kind_find(kinds, kind->code))
			continue;
		GROW(kinds->items, kinds->count, kinds->capacity);
		at = kinds->count > 0 ? kinds->count - 1 : 0;
		memmove(&kinds->items[at + 1], &kinds->items[at],
			(kinds->count++ - at) * sizeof(*kinds->items));
		kinds->items[at] = (struct evidence_kind) {
			.code = xstrdup(kind->code),
			.title = xstrdup(kind->title),
			.own = kind->own,
			.added = true,
		};
	}
}
