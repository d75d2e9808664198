/* link.h - what a note, a learning need or an action is about: indicators and sections.
 *
 * Layer: model.  A link is kept by codes, so that it holds where the framework is not loaded. */
#ifndef WAYMARK_LINK_H
#define WAYMARK_LINK_H

#include <stdbool.h>
#include <stddef.h>

struct link {
	char *framework;
	char *version;
	char *code; /* of an indicator or of a section */
};

struct link_list {
	struct link *items; /* oldest first; each once */
	size_t count;
	size_t capacity;
};

/* Copies the three; nothing happens where it is there already. */
void link_list_add(struct link_list *list, const char *framework, const char *version,
		   const char *code);
void link_list_remove(struct link_list *list, const char *framework, const char *version,
		      const char *code);
bool link_list_has(const struct link_list *list, const char *framework, const char *version,
		   const char *code);
void link_list_done(struct link_list *list);

#endif
