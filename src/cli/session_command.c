/* supervision start: the screen at the session of a person. */
#include "commands.h"

enum wm_code
supervision_start_command(const struct invocation *invocation, int count, char **arguments,
			  struct wm_error *error)
{
	struct invocation own = *invocation;
	const struct option_row rows[] = {
		{ .name = "--with", .value = &own.supervisor },
	};
	int positional;
	enum wm_code code = options_read("supervision start", rows, sizeof(rows) / sizeof(rows[0]),
					 count, arguments, 0, 0, &positional, error);

	own.session = true;
	return code == WM_OK ? invocation->screen(&own, error) : code;
}
