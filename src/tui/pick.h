/* pick.h - the rows of the picker: kinds of work, or frameworks and their levels.
 *
 * Layer: tui, private; no curses, pure. */
#ifndef WAYMARK_TUI_PICK_H
#define WAYMARK_TUI_PICK_H

#include <stddef.h>

#include "waymark/framework.h"
#include "waymark/person.h"

struct pick {
	const struct framework *framework; /* borrowed; NULL: show every framework */
	int level;			   /* -1: to be asked */
	char *title;			   /* "Newly qualified social worker, first year" */
	char *right;			   /* "Kent: NQSW, 83" */
};

/* All zero is a valid empty one. */
struct pick_list {
	struct pick *items;
	size_t count;
	size_t capacity;
};

void pick_list_done(struct pick_list *list);

/* All of these fill an empty list, and leave out the frameworks that `has` has (NULL: none). */

/* A row for each level with an audience, else one for the framework's; those of levels first.  The
 * last row is for every framework; no rows where there is no framework to pick. */
void pick_by_work(const struct library *library, const struct person *has, struct pick_list *list);
/* A row for each level of every framework. */
void pick_every(const struct library *library, const struct person *has, struct pick_list *list);
/* A row for each level of one framework. */
void pick_levels(const struct framework *framework, struct pick_list *list);

/* How many indicators a level asks to be rated. */
size_t pick_to_rate(const struct framework *framework, int level);

#endif
