#include "private.h"

#include <stdlib.h>
#include <string.h>

#include "waymark/file.h"
#include "waymark/memory.h"

void
workspace_hold(struct workspace *workspace, const struct framework *framework,
	       struct framework_source *source)
{
	GROW(workspace->held, workspace->held_count, workspace->held_capacity);
	workspace->held[workspace->held_count++] = (struct held) {
		.framework = framework,
		.source = source ? *source : (struct framework_source) { 0 },
		.kept = !source,
	};
	if (source)
		*source = (struct framework_source) { 0 };
}

/* The first fault of a folder, and how to see the others: a screen and a command are about
 * something else. */
static void
warn_folder(struct workspace *workspace, const char *folder, const struct problem *first,
	    size_t faults)
{
	struct buffer line = { 0 };

	problem_text(first, &line);
	if (faults > 1)
		buffer_format(&line, " (the first of %zu faults: waymark framework check %s)",
			      faults, folder);
	workspace_warn(workspace, "%s", line.text);
	buffer_done(&line);
}

static bool
is_in(const struct problem *problem, const char *folder)
{
	char *own = path_folder(problem->file);
	bool is = strcmp(own, folder) == 0;

	free(own);
	return is;
}

void
workspace_warn_problems(struct workspace *workspace, const struct problem_list *problems)
{
	size_t i = 0;

	while (i < problems->count) {
		char *folder = path_folder(problems->items[i].file);
		const struct problem *first = NULL;
		size_t faults = 0;

		for (; i < problems->count && is_in(&problems->items[i], folder); i++) {
			if (problems->items[i].severity != SEVERITY_FAULT)
				continue;
			if (faults++ == 0)
				first = &problems->items[i];
		}
		if (first)
			warn_folder(workspace, folder, first, faults);
		free(folder);
	}
}

void
workspace_load_library(const struct workspace_options *options, struct library *library,
		       struct problem_list *problems)
{
	char *path = loader_path("frameworks", options->frameworks, options->program);

	loader_search(path, library, NULL, problems);
	free(path);
}

void
workspace_load_frameworks(struct workspace *workspace, const struct workspace_options *options)
{
	struct loaded_sources sources = { 0 };
	struct problem_list problems = { 0 };
	struct wm_error error;
	char *path = loader_path("frameworks", options->frameworks, options->program);

	loader_search(path, &workspace->library, &sources, &problems);
	for (size_t i = 0; i < workspace->library.count; i++)
		workspace_hold(workspace, workspace->library.frameworks[i], &sources.items[i]);
	loaded_sources_done(&sources);
	free(path);

	workspace_warn_problems(workspace, &problems);
	problem_list_done(&problems);

	workspace->policies = loader_path("policies", NULL, options->program);
	if (evidence_kinds_load(workspace->policies, &workspace->kinds, &error) != WM_OK)
		workspace_warn(workspace, "%s", error.message);
}

const struct evidence_kinds *
workspace_evidence_kinds(struct workspace *workspace, struct wm_error *error)
{
	if (workspace->kinds.count == 0 &&
	    evidence_kinds_load(workspace->policies, &workspace->kinds, error) != WM_OK)
		return NULL;
	workspace_load_policies(workspace);
	return &workspace->kinds;
}

const struct framework *
workspace_framework(const struct workspace *workspace, const char *id, const char *version)
{
	for (size_t i = 0; i < workspace->held_count; i++) {
		const struct framework *framework = workspace->held[i].framework;

		if (!strcmp(framework->id, id) && !strcmp(framework->version, version))
			return framework;
	}
	return NULL;
}
