/* editor.h - a text of many lines being typed, wrapped at words.
 *
 * Layer: tui, private; no curses.  Moves and deletes by what a reader takes for one character.
 * Keys: arrows, Home, End, PgUp, PgDn, Enter, Backspace, Delete, Ctrl-A and Ctrl-E (ends of the
 * row), Ctrl-U and Ctrl-K (delete to them), Ctrl-W (deletes the word before), Ctrl-Left and
 * Ctrl-Right (by words), Ctrl-Home and Ctrl-End (ends of the text).  Everything pasted is kept as it
 * is, but a carriage return, which terminals make of a newline, is one; NUL and invalid bytes are
 * refused.  No key costs more in a long text than in a short one. */
#ifndef WAYMARK_TUI_EDITOR_H
#define WAYMARK_TUI_EDITOR_H

#include <stdbool.h>
#include <stddef.h>

#include "edit.h"
#include "revisions.h"
#include "written.h"

struct key;

struct editor {
	struct written text;  /* valid UTF-8 without NUL */
	size_t cursor, top;   /* byte offsets; of the first row shown */
	size_t limit;	      /* most bytes */
	int columns, height;  /* that it is shown in; set by editor_size */
	int wanted;	      /* column that Up and Down keep to; -1 for where the cursor is */
	bool carriage_return; /* was pasted last */
	struct revisions revisions;
};

/* Begins with a text, the cursor at its end; NULL for none. */
void editor_begin(struct editor *editor, const char *text, size_t limit);
/* To be told before the first key, and when the window changes. */
void editor_size(struct editor *editor, int columns, int height);
/* EDIT_PASS also for Up in the first row and Down in the last. */
enum edit_result editor_key(struct editor *editor, const struct key *key);
/* Takes back what was changed last, or puts it back; false when there is nothing. */
bool editor_back(struct editor *editor);
bool editor_on(struct editor *editor);
/* Puts another text in the place of the whole; one change, that can be taken back. */
void editor_replace(struct editor *editor, const char *text, size_t length);
/* The whole text without empty lines at its end; the caller frees. */
char *editor_text(const struct editor *editor);
bool editor_blank(const struct editor *editor);
void editor_done(struct editor *editor);

/* Draws it at a place and gives where on the screen its cursor is. */
void editor_draw(struct editor *editor, int row, int column, int *cursor_row, int *cursor_column);

#endif
