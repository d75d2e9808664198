#include "found.h"

#include <stdlib.h>
#include <string.h>

#include "commands.h"
#include "waymark/file.h"

void
found_search(struct found *found, const struct invocation *invocation)
{
	char *path = loader_path("frameworks", invocation->frameworks, invocation->program);

	*found = (struct found) { .problems = { 0 } };
	loader_search(path, &found->library, &found->sources, &found->problems);
	free(path);
}

void
found_done(struct found *found)
{
	loaded_sources_done(&found->sources);
	library_done(&found->library);
	problem_list_done(&found->problems);
}

/* Whether a problem is one of the framework folder of that name; NULL is every folder. */
static bool
is_of(const struct problem *problem, const char *id)
{
	char *folder = path_folder(problem->file);
	const char *slash = strrchr(folder, '/');
	bool is = !id || code_compare(slash ? slash + 1 : folder, id) == 0;

	free(folder);
	return is;
}

size_t
found_say_faults(const struct found *found, const struct invocation *invocation, const char *id)
{
	size_t count = 0;

	for (size_t i = 0; i < found->problems.count; i++) {
		const struct problem *problem = &found->problems.items[i];
		struct buffer text = { 0 };

		if (problem->severity != SEVERITY_FAULT || !is_of(problem, id))
			continue;
		problem_text(problem, &text);
		say(invocation->talk, "waymark: %s", text.text);
		buffer_done(&text);
		count++;
	}
	return count;
}

enum wm_code
found_framework(const struct found *found, const struct invocation *invocation, const char *id,
		const struct framework **framework, struct wm_error *error)
{
	size_t faults = found_say_faults(found, invocation, id);
	enum wm_code code = library_find(&found->library, id, framework, error);

	if (code == WM_OK)
		return code;
	if (faults > 0)
		return wm_fail(error, WM_VALUE, "%s: not loaded, for the faults above", id);
	return code;
}
