/* closing.h - what the files of the page that closes the walk share.
 *
 * Layer: tui, private; no curses. */
#ifndef WAYMARK_TUI_CLOSING_H
#define WAYMARK_TUI_CLOSING_H

#include "ui.h"
#include "waymark/workspace.h"

enum group { NEXT_STEPS, BELOW, DIFFERENTLY, MEETS, GROUP_COUNT };
enum step_row { STEP_TALK, STEP_NOTE, STEP_HAND_OVER, STEP_COUNT };

struct closing_line {
	enum group group;
	int at; /* a step, or a row of the assessment; -1 for the heading of the group */
};

struct closing {
	struct place asked;
	const struct framework *framework;
	int level;
	struct assessment *assessment; /* owned */
	enum capacity rater;
	struct date today;
	size_t counts[GROUP_COUNT];
	size_t talk;	/* rows to talk about */
	size_t no_note; /* rows below or meeting without a note */
	int first_note; /* the first of them, -1 for none */
	struct closing_line *lines;
	size_t count;
	size_t capacity;
};

void closing_row_text(const struct view *view, size_t row, struct buffer *text);
void closing_draw_row(const struct ui *ui, const struct view *view, size_t row, int line,
		      bool focused);
void closing_draw(struct ui *ui, struct view *view);

#endif
