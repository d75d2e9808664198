/* path.h - search paths taken apart.
 *
 * Layer: loader, private. */
#ifndef WAYMARK_LOADER_PATH_H
#define WAYMARK_LOADER_PATH_H

#include <stddef.h>

struct folder_list {
	char **items; /* owned */
	size_t count;
	size_t capacity;
};

/* The folders of a colon list that are there, each once, without slashes at its end.  An empty
 * part names nothing, least of all the current folder. */
void path_split(const char *path, struct folder_list *folders);
void folder_list_done(struct folder_list *folders);

#endif
