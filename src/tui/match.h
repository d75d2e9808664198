/* match.h - the indicators that a few typed words mean.
 *
 * Layer: tui, private; no curses, pure. */
#ifndef WAYMARK_TUI_MATCH_H
#define WAYMARK_TUI_MATCH_H

#include <stddef.h>

#include "waymark/framework.h"
#include "waymark/workspace.h"

#define MATCH_MAX 200

/* Finds, in the frameworks and at the levels that apply, the indicators whose reference and text
 * hold every word of the query in any case, in framework order: those whose reference begins with
 * it first, and last those that do so only with the titles of the sections they are in; none for a
 * blank query.  Gives how many, at most MATCH_MAX. */
size_t match_indicators(const struct person *person, const struct applied applied[], size_t count,
			const char *query, struct place found[MATCH_MAX]);

#endif
