/* edit_lines.h - a text of several lines being typed, each line edited by itself.
 *
 * Layer: tui, private; no curses. */
#ifndef WAYMARK_TUI_EDIT_LINES_H
#define WAYMARK_TUI_EDIT_LINES_H

#include <stddef.h>

#include "edit.h"

struct edit_lines {
	struct edit *lines; /* at least one once begun */
	size_t count;
	size_t capacity;
};

/* Begins with a text, each of its lines with the cursor at its end; NULL for one empty line. */
void edit_lines_begin(struct edit_lines *text, const char *initial);
/* What stands behind the cursor of a line becomes a line of its own, with the cursor at its start. */
void edit_lines_split(struct edit_lines *text, size_t line);
/* Joins a line to the one above it, which there must be, with the cursor between them. */
void edit_lines_join(struct edit_lines *text, size_t line);
/* The whole text without empty lines at its end; the caller frees. */
char *edit_lines_text(const struct edit_lines *text);
void edit_lines_done(struct edit_lines *text);

#endif
