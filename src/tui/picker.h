/* picker.h - what the picker's keys and its drawing share.
 *
 * Layer: tui, private; no curses. */
#ifndef WAYMARK_TUI_PICKER_H
#define WAYMARK_TUI_PICKER_H

#include <stdbool.h>

#include "pick.h"
#include "ui.h"
#include "waymark/loader.h"

enum page { PAGE_WORK, PAGE_EVERY, PAGE_LEVELS };

struct picker {
	struct first_run *first; /* owned; NULL where there is a file already */
	struct library own;	 /* read here where there is no file yet */
	struct problem_list problems;
	char *path; /* where frameworks are looked for; NULL before the first load */
	struct pick_list picks;
	enum page page;
	const struct framework *of; /* of PAGE_LEVELS */
	size_t work_focus;	    /* where the > stood on PAGE_WORK */
	bool chosen;		    /* the one under the > is: what is to be said once is shown */
};

/* The frameworks to pick from: the workspace's, or those read here. */
const struct library *picker_library(const struct ui *ui, const struct picker *picker);

void picker_draw(struct ui *ui, struct view *view);
/* Whom a level is for: its title and summary, in up to `height` lines; gives the lines used. */
int picker_draw_level(const struct ui *ui, const struct level *level, int line, int height);
void picker_draw_row(const struct ui *ui, const struct view *view, size_t row, int line,
		     bool focused);

#endif
