/* first_run.h - what somebody without a file has picked and typed, handed from the picker to the
 * form and back, so that nothing of it is lost on the way.
 *
 * Layer: tui, private; no curses. */
#ifndef WAYMARK_TUI_FIRST_RUN_H
#define WAYMARK_TUI_FIRST_RUN_H

#include "ui.h"

enum first_field { FIELD_NAME, FIELD_TEAM, FIELD_SUPERVISOR, FIELD_COUNT };

/* All zero is a valid empty one. */
struct first_run {
	char *assess;		  /* "nos-kent:nqsw"; NULL before anything is picked */
	char *work;		  /* "Kent: newly qualified social worker, 83 to rate" */
	char *typed[FIELD_COUNT]; /* NULL where nothing was */
};

void first_run_free(struct first_run **first); /* NULL is fine */

/* Opens the form with what was picked, and the picker again with what was typed; both take
 * *first, which becomes NULL. */
enum effect form_open(struct ui *ui, struct first_run **first);
enum effect picker_open_again(struct ui *ui, struct first_run **first);

#endif
