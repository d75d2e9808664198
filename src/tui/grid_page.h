/* grid_page.h - the evidence grid on the screen.
 *
 * Layer: tui, private; no curses. */
#ifndef WAYMARK_TUI_GRID_PAGE_H
#define WAYMARK_TUI_GRID_PAGE_H

#include "ui.h"
#include "waymark/workspace.h"

struct grid_page {
	struct place place; /* the framework; the part or what is in it that it was opened at */
	struct grid *grid;
	struct date today;
	char *person; /* owned */
	size_t part;  /* of the cell that is looked at */
	size_t left;  /* the first part shown */
};

/* Rows: the kinds, a blank, a heading, what can be missing. */
enum grid_line { LINE_KIND, LINE_BLANK, LINE_HEADING, LINE_LACK };

enum grid_line grid_line(const struct grid_page *page, size_t row);
/* The part that is looked at, NULL where nothing is asked. */
const struct grid_row *grid_part(const struct grid_page *page);

void grid_draw(struct ui *ui, struct view *view);
void grid_draw_row(const struct ui *ui, const struct view *view, size_t row, int line,
		   bool focused);

#endif
