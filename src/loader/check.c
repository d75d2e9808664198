#include "load.h"

#include <stdlib.h>
#include <string.h>

#include "waymark/file.h"

bool
load_prefix_clashes(const struct framework *framework, int line, const struct library *library,
		    struct problem_list *problems)
{
	for (size_t i = 0; i < library->count; i++) {
		const struct framework *other = library->frameworks[i];
		char *path;

		if (code_compare(other->id, framework->id) == 0 ||
		    code_compare(other->prefix, framework->prefix) != 0)
			continue;
		path = path_join(framework->folder, load_about.sheet.name);
		problem_add(problems, path, line, SEVERITY_FAULT,
			    "prefix \"%s\" is that of %s (%s)", framework->prefix, other->id,
			    other->folder);
		free(path);
		return true;
	}
	return false;
}

/* Where what differs in structure is told. */
struct difference {
	const struct framework *from;
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

void
loader_check(const char *folder, const struct library *library, struct problem_list *problems)
{
	struct framework_source source = { .folder = NULL };
	struct identity_lines lines;
	struct framework *framework;

	framework_source_read(folder, &source, problems);
	framework = load_framework(&source, problems, &lines);
	if (framework) {
		const struct framework *other = library_framework(library, framework->id);

		load_prefix_clashes(framework, lines.prefix, library, problems);
		if (other && strcmp(other->version, framework->version) == 0) {
			struct difference difference = { other, source.folder, problems };

			framework_compare(other, framework, on_change, &difference);
		}
	}
	framework_free(&framework);
	framework_source_done(&source);
}
