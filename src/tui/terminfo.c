/* What the terminal's description says; its header gives names to everything, so it stays in this
 * file. */
#include <curses.h>
#include <term.h>

#include "terminal.h"

bool
terminfo_has(const char *capability)
{
	const char *value = tigetstr(capability);

	return value && value != (const char *) -1;
}

bool
terminfo_usable(const char *term, int output)
{
	bool usable;
	int result;

	if (setupterm(term, output, &result) != OK)
		return false;
	usable = terminfo_has("cup") && terminfo_has("clear");
	del_curterm(cur_term);
	return usable;
}
