/* draw.h - the only way text gets on the screen.
 *
 * Layer: tui, private; no curses in this header.  Every function moves to an absolute place, makes
 * the text safe (control and bidirectional characters become visible), clips it to its width with
 * "...", and draws
 * '?' for what the terminal's character set lacks.  Whatever lies outside the window is left out.
 * Text is UTF-8 of any origin; NULL counts as empty.  Rows and columns count from 0. */
#ifndef WAYMARK_TUI_DRAW_H
#define WAYMARK_TUI_DRAW_H

#include <stdbool.h>

struct hints;

/* What a text is for; the colour scheme says how that looks.  Nothing is told by a role alone. */
#define ROLES(_) \
	_(TEXT) \
	_(TITLE)   /* the top line */ \
	_(HEADING) /* of a part of the screen or a table */ \
	_(FOCUS)   /* the row of the >, or the field being edited */ \
	_(STRONG)  /* the one thing to read first */ \
	_(QUIET)   /* labels beside what matters */ \
	_(WARNING) /* hidden, below, differs, refused */ \
	_(KEY)	   /* a key in the last line */

enum role {
#define ROLE_ENUM(id) ROLE_##id,
	ROLES(ROLE_ENUM) ROLE_COUNT
#undef ROLE_ENUM
};

/* Draws `text` in at most `width` columns; gives the columns used. */
int draw_text(int row, int column, int width, enum role role, const char *text);
/* The same for a format. */
int draw_format(int row, int column, int width, enum role role, const char *format, ...)
	__attribute__((format(printf, 5, 6)));
/* Cuts what does not fit without "...": a line being edited scrolls. */
int draw_cut(int row, int column, int width, enum role role, const char *text);
/* As draw_text, and fills the rest of `width` with blanks in that role, for a focused field or to
 * cover what was there. */
int draw_padded(int row, int column, int width, enum role role, const char *text);
/* Ends at column + width. */
int draw_right(int row, int column, int width, enum role role, const char *text);
/* The columns that a text takes; NULL is none. */
int draw_width(const char *text);
/* A number, right-aligned. */
int draw_number(int row, int column, int width, enum role role, long number);

/* Draws `text` (newlines kept) wrapped to `width` on at most `height` lines, the last ending in
 * "..." when there is more; gives the lines used. */
int draw_wrapped(int row, int column, int width, int height, enum role role, const char *text);

/* The same over what is there, from column 0, ending on line `row` and growing upwards. */
int draw_wrapped_up(int row, int width, int height, enum role role, const char *text);

/* Draws the line of keys: `? all` and `q quit` (or what `quit` says; NULL for neither) always, of
 * the others as many as fit, the last ones left out first. */
void draw_keys(int row, int width, const struct hints *hints, const char *quit);

/* Puts the hardware cursor there, within the window. */
void draw_cursor(int row, int column);

#endif
