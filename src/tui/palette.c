/* What each role looks like: a table of schemes, of which monochrome is one like any other.  Text
 * keeps the terminal's own colours; a role never means anything that the words do not say too. */
#include <curses.h>

#include "terminal.h"

#define COLOUR_OWN (-1)

struct look {
	short colour;
	int attribute;
};

static const struct look looks[SCHEME_COUNT][ROLE_COUNT] = {
	[SCHEME_MONOCHROME] = {
		[ROLE_TEXT] = { COLOUR_OWN, A_NORMAL },
		[ROLE_TITLE] = { COLOUR_OWN, A_BOLD },
		[ROLE_HEADING] = { COLOUR_OWN, A_BOLD },
		[ROLE_FOCUS] = { COLOUR_OWN, A_REVERSE },
		[ROLE_STRONG] = { COLOUR_OWN, A_BOLD },
		[ROLE_QUIET] = { COLOUR_OWN, A_NORMAL },
		[ROLE_WARNING] = { COLOUR_OWN, A_BOLD },
		[ROLE_KEY] = { COLOUR_OWN, A_BOLD },
	},
	[SCHEME_COLOUR] = {
		[ROLE_TEXT] = { COLOUR_OWN, A_NORMAL },
		[ROLE_TITLE] = { COLOUR_OWN, A_BOLD },
		[ROLE_HEADING] = { COLOR_CYAN, A_NORMAL },
		[ROLE_FOCUS] = { COLOUR_OWN, A_REVERSE },
		[ROLE_STRONG] = { COLOUR_OWN, A_BOLD },
		[ROLE_QUIET] = { COLOR_CYAN, A_NORMAL },
		[ROLE_WARNING] = { COLOR_YELLOW, A_NORMAL },
		[ROLE_KEY] = { COLOUR_OWN, A_BOLD },
	},
};

/* Pair 0 is the terminal's own; a role's pair is its number plus one. */
void
palette_begin(enum scheme scheme)
{
	short role;

	if (scheme == SCHEME_MONOCHROME)
		return;
	start_color();
	use_default_colors();
	for (role = 0; role < ROLE_COUNT; role++)
		if (looks[scheme][role].colour != COLOUR_OWN)
			init_pair((short) (role + 1), looks[scheme][role].colour, COLOUR_OWN);
}

int
palette_attribute(enum scheme scheme, enum role role)
{
	const struct look *look = &looks[scheme][role];

	return look->attribute | (look->colour == COLOUR_OWN ? 0 : COLOR_PAIR((int) role + 1));
}
