/* edit.h - one line of text being typed.
 *
 * Layer: tui, private; no curses.  Moves and deletes by what a reader takes for one character (a
 * base with its marks).  Keys: arrows, Home, End, Backspace, Delete, Ctrl-A, Ctrl-E, Ctrl-U,
 * Ctrl-W.  A pasted newline or tab becomes a blank; NUL and invalid bytes are refused. */
#ifndef WAYMARK_TUI_EDIT_H
#define WAYMARK_TUI_EDIT_H

#include <stdbool.h>
#include <stddef.h>

#include "draw.h"
#include "waymark/memory.h"

struct key;

/* All zero is a valid empty line. */
struct edit {
	struct buffer text; /* valid UTF-8 */
	size_t cursor;	    /* byte offset, between characters */
	size_t limit;	    /* most bytes; 0 for EDIT_LIMIT */
};

#define EDIT_LIMIT 4000

enum edit_result {
	EDIT_DONE,    /* the key was one for editing */
	EDIT_REFUSED, /* it types what cannot be kept; edit_refusal says what */
	EDIT_FULL,    /* the line is as long as it may be */
	EDIT_PASS,    /* not for editing: Enter, Esc, Tab, Up, ... */
};

void edit_begin(struct edit *edit, const char *text, size_t limit); /* text may be NULL */
enum edit_result edit_key(struct edit *edit, const struct key *key);
const char *edit_text(const struct edit *edit); /* never NULL; borrowed */
void edit_done(struct edit *edit);

/* Draws it in `width` columns, scrolled so that the insertion point shows; gives the column of that
 * on the screen. */
int edit_draw(const struct edit *edit, int row, int column, int width, enum role role);

/* A plain line about a key that was not taken (EDIT_REFUSED, EDIT_FULL). */
const char *edit_refusal(enum edit_result result, const struct key *key);

#endif
