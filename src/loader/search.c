#include "waymark/loader.h"

#include <stdlib.h>
#include <string.h>

#include "waymark/file.h"
#include "waymark/memory.h"

#include "load.h"
#include "path.h"

/* A search along a path of folders. */
struct search {
	struct library *library;
	struct loaded_sources *sources; /* NULL when nobody wants them */
	struct problem_list *problems;
	const char *folder; /* the one of the path being looked through */
};

void
loaded_sources_done(struct loaded_sources *sources)
{
	for (size_t i = 0; i < sources->count; i++)
		framework_source_done(&sources->items[i]);
	free(sources->items);
	*sources = (struct loaded_sources) { .items = NULL };
}

/* Keeps a framework, and its source at the same place of the parallel array. */
static void
keep(struct search *search, struct framework *framework, struct framework_source *source)
{
	struct loaded_sources *sources = search->sources;
	size_t place = 0, after;

	library_add(search->library, framework);
	if (!sources)
		return;
	while (search->library->frameworks[place] != framework)
		place++;
	GROW(sources->items, sources->count, sources->capacity);
	after = sources->count++ - place;
	memmove(&sources->items[place + 1], &sources->items[place],
		after * sizeof(*sources->items));
	sources->items[place] = *source;
	*source = (struct framework_source) { .folder = NULL };
}

/* The framework of the same id, in any case, that was found before. */
static struct framework *
found_before(const struct search *search, const struct framework *framework)
{
	for (size_t i = 0; i < search->library->count; i++)
		if (code_compare(search->library->frameworks[i]->id, framework->id) == 0)
			return search->library->frameworks[i];
	return NULL;
}

/* Whether a framework joins the library: not where its id was found in an earlier folder, which
 * wins and is no fault. */
static bool
is_wanted(struct search *search, const struct framework *framework,
	  const struct identity_lines *lines)
{
	struct framework *before = found_before(search, framework);
	char *folder, *path;

	if (!before)
		return !load_prefix_clashes(framework, lines->prefix, search->library,
					    search->problems);
	folder = path_folder(before->folder);
	if (strcmp(folder, search->folder) == 0) {
		path = path_join(framework->folder, load_about.sheet.name);
		problem_add(search->problems, path, lines->id, SEVERITY_FAULT,
			    "id \"%s\" is that of %s", framework->id, before->folder);
		free(path);
	} else if (!before->instead_of) {
		before->instead_of = arena_strdup(before->arena, framework->folder);
	}
	free(folder);
	return false;
}

static bool
on_entry(const char *name, void *context)
{
	struct search *search = context;
	struct framework_source source = { .folder = NULL };
	struct framework *framework = NULL;
	struct identity_lines lines;
	char *folder;

	if (name[0] == '.')
		return true;
	folder = path_join(search->folder, name);
	if (folder_exists(folder))
		framework_source_read(folder, &source, search->problems);
	if (source.count > 0) /* a folder without any file of a framework is something else */
		framework = load_framework(&source, search->problems, &lines);
	if (framework && is_wanted(search, framework, &lines))
		keep(search, framework, &source);
	else
		framework_free(&framework);
	framework_source_done(&source);
	free(folder);
	return true;
}

void
loader_search(const char *path, struct library *library, struct loaded_sources *sources,
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
