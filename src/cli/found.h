/* found.h - every framework of the search path, for commands that need no workspace.
 *
 * Layer: cli, private. */
#ifndef WAYMARK_FOUND_H
#define WAYMARK_FOUND_H

#include "waymark/command.h"
#include "waymark/loader.h"

struct found {
	struct library library;
	struct loaded_sources sources; /* parallel to the frameworks of the library */
	struct problem_list problems;
};

void found_search(struct found *found, const struct invocation *invocation);
void found_done(struct found *found);

/* Says the faults of the folder of that name (NULL: of all); gives how many. */
size_t found_say_faults(const struct found *found, const struct invocation *invocation,
			const char *id);

/* The framework that was asked for; the faults of its folder are said first. */
enum wm_code found_framework(const struct found *found, const struct invocation *invocation,
			     const char *id, const struct framework **framework,
			     struct wm_error *error);

#endif
