/* pane.h - a part of the screen as lines, made before it is known how many of them fit.
 *
 * Layer: tui, private; no curses, pure. */
#ifndef WAYMARK_TUI_PANE_H
#define WAYMARK_TUI_PANE_H

#include <stddef.h>

#include "draw.h"

/* A line: a label at the left, then a text at its column. */
struct pane_line {
	enum role label_role, role;
	int column;  /* of the text */
	char *label; /* NULL for none */
	char *text;
};

/* All zero but the width is a valid empty one. */
struct pane {
	struct pane_line *lines;
	size_t count;
	size_t capacity;
	int width;
};

/* Adds a text of any origin, made safe and wrapped from `column` on, on at most `most` lines (0: any number), the last clipped; the first has
 * the label, which may be NULL. */
void pane_text(struct pane *pane, enum role role, int column, const char *label, const char *text,
	       size_t most);
void pane_blank(struct pane *pane);

/* Keeps `count` lines, 1 or more, from *top on, which becomes less where fewer are behind it; the
 * last ends with
 * "..." where some follow.  Gives how many do. */
size_t pane_window(struct pane *pane, size_t *top, size_t count);
/* Moves the lines of `more` to the end; it is empty then. */
void pane_append(struct pane *pane, struct pane *more);

/* Draws it with its left end at that place. */
void pane_draw(const struct pane *pane, int row, int column);
void pane_empty(struct pane *pane);
void pane_done(struct pane *pane);

#endif
