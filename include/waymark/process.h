/* process.h - another program at this terminal, run and waited for.
 *
 * Layer: base. */
#ifndef WAYMARK_PROCESS_H
#define WAYMARK_PROCESS_H

#include <stdbool.h>
#include <stddef.h>

#include "waymark/error.h"

/* Parts a command as it stands in a variable such as VISUAL at its blanks; nothing else means
 * anything in it.  *command is changed, and words[] points into it; gives how many words there
 * are, at most `most`. */
size_t process_words(char *command, const char *words[], size_t most);

/* How a program ended. */
struct process_end {
	int status;   /* 0 to 255, where it ended by itself */
	int signal;   /* that ended it; 0 for none */
	bool running; /* this program was told to end, and the other would not */
};

/* Runs words[0], which is looked for as a shell would, with words[] up to its NULL as arguments;
 * no shell comes between.  While it runs, what interrupts or stops (Ctrl-C, Ctrl-\, Ctrl-Z) is for
 * it and for the shell alone.  SIGHUP and SIGTERM to this program make it hang up the other, wait a
 * second at most, and are there again when this returns.  WM_FILE where it cannot be started. */
enum wm_code process_run(const char *const words[], struct process_end *end,
			 struct wm_error *error);

#endif
