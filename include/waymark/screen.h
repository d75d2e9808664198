/* screen.h - Waymark at the terminal.
 *
 * Layer: tui. */
#ifndef WAYMARK_SCREEN_H
#define WAYMARK_SCREEN_H

#include <stdbool.h>

#include "waymark/error.h"

struct workspace;
struct workspace_options;

#define SCREEN_ROWS_MIN	   16
#define SCREEN_COLUMNS_MIN 60

struct screen_options {
	const struct workspace_options *workspace; /* for the first-run form, which makes one */
	const char *person;			   /* whose file it is about; NULL: the owner */
	bool session;		/* it opens at the supervision session, and ends with it */
	const char *supervisor; /* who supervises it; NULL: the person's own */
	bool no_color;		/* --no-color; NO_COLOR in the environment is looked at as well */
};

/* Whether standard input and output are both terminals. */
bool screen_terminal(void);

/* WM_OK when the screen can be drawn.  WM_USAGE: standard input or output is no terminal, or
 * TERM names none that can place the cursor and clear (the message names TERM). */
enum wm_code screen_possible(struct wm_error *error);

/* Takes the terminal, shows the screen until the user leaves or a signal ends it, and gives the
 * terminal back as it was.  *workspace is NULL where there is none yet: the first-run form then
 * comes first and fills it.  It stays the caller's to close.  *end_signal is 0, or SIGINT,
 * SIGTERM or SIGHUP (also when the terminal went away): the caller closes what it has open and
 * calls screen_end_by.  Everything was saved when it was done.  WM_USAGE as screen_possible;
 * WM_FILE when the first view cannot be loaded. */
enum wm_code screen_run(struct workspace **workspace, const struct screen_options *options,
			int *end_signal, struct wm_error *error);

/* Ends the program by that signal, as the shell expects; returns for 0. */
void screen_end_by(int signal_number);

#endif
