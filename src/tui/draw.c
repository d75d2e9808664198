#include "draw.h"

#include <curses.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>

#include "terminal.h"
#include "ui.h"
#include "waymark/memory.h"
#include "waymark/text.h"

#define CELLS_MAX   512 /* of a text that goes the short way */
#define CUT_COLUMNS 3	/* of the "..." that text_clip ends with */

#define KEY_GAP 2 /* columns between two keys of the last line */

/* -- The one place where text goes to curses ---------------------------------------------- */

/* How much of a text is printable ASCII from its start: safe, and one column a byte.  Most text is,
 * from start to end. */
static size_t
plain_length(const char *text)
{
	const char *at = text;

	while (*at >= ' ' && *at <= '~')
		at++;
	return (size_t) (at - text);
}

/* How text is made to fit: cut with "..." at its end or without, and filled up with blanks or not. */
enum fit {
	FIT_DOTS,
	FIT_CUT,
	FIT_PADDED,
};

/* For plain text of at most CELLS_MAX columns, straight into the cells; gives the columns used. */
static int
put_plain(int row, int column, int width, enum role role, const char *text, size_t length,
	  enum fit fit)
{
	chtype cells[CELLS_MAX], look = (chtype) terminal_attribute(role);
	int count = length < (size_t) width ? (int) length : width, at;

	for (at = 0; at < count; at++)
		cells[at] = (chtype) text[at] | look;
	if (length > (size_t) width && width > CUT_COLUMNS && fit != FIT_CUT)
		for (at = width - CUT_COLUMNS; at < width; at++)
			cells[at] = (chtype) '.' | look;
	for (; fit == FIT_PADDED && count < width; count++)
		cells[count] = (chtype) ' ' | look;
	mvaddchnstr(row, column, cells, count);
	return count;
}

/* Puts `length` bytes of safe text at a place of the window; the caller has clipped them. */
static void
put(int row, int column, enum role role, const char *text, size_t length)
{
	const char *end = text + length;
	wchar_t *wide;
	int count = 0;

	if (length <= CELLS_MAX && plain_length(text) >= length) {
		put_plain(row, column, (int) length, role, text, length, FIT_CUT);
		return;
	}
	wide = xreallocarray(NULL, length + 1, sizeof(*wide));
	while (text < end) {
		wide[count] = (wchar_t) text_next(&text);
		/* A tab that text_safe left to whoever lays out lines. */
		if (wide[count] < L' ')
			wide[count] = L' ';
		count++;
	}
	attrset(terminal_attribute(role));
	mvaddnwstr(row, column, wide, count);
	attrset(A_NORMAL);
	free(wide);
}

/* The columns from `column` on that the window has; 0 for a place outside of it. */
static int
room(int row, int column, int width)
{
	if (row < 0 || row >= LINES || column < 0 || column >= COLS)
		return 0;
	return width > COLS - column ? COLS - column : width;
}

static void
safe_text(struct buffer *safe, const char *text, bool keep_lines)
{
	text_safe(safe, text, keep_lines);
	buffer_text(safe, "");
}

/* -- Text --------------------------------------------------------------------------------- */

static int
draw_fitted(int row, int column, int width, enum role role, const char *text, enum fit fit)
{
	struct buffer safe = { 0 }, clipped = { 0 };
	size_t length;
	int used;

	width = room(row, column, width);
	if (width <= 0)
		return 0;
	if (!text)
		text = "";
	length = plain_length(text);
	if (width <= CELLS_MAX && !text[length])
		return put_plain(row, column, width, role, text, length, fit);
	safe_text(&safe, text, false);
	if (fit == FIT_CUT)
		buffer_add(&clipped, safe.text, text_fit(safe.text, width, NULL));
	else
		text_clip(&clipped, safe.text, width, fit == FIT_PADDED);
	buffer_text(&clipped, "");
	used = text_width(clipped.text);
	put(row, column, role, clipped.text, clipped.length);
	buffer_done(&clipped);
	buffer_done(&safe);
	return used;
}

int
draw_text(int row, int column, int width, enum role role, const char *text)
{
	return draw_fitted(row, column, width, role, text, FIT_DOTS);
}

int
draw_cut(int row, int column, int width, enum role role, const char *text)
{
	return draw_fitted(row, column, width, role, text, FIT_CUT);
}

int
draw_padded(int row, int column, int width, enum role role, const char *text)
{
	return draw_fitted(row, column, width, role, text, FIT_PADDED);
}

int
draw_format(int row, int column, int width, enum role role, const char *format, ...)
{
	struct buffer text = { 0 };
	va_list arguments;
	int used;

	va_start(arguments, format);
	buffer_vformat(&text, format, arguments);
	va_end(arguments);
	used = draw_text(row, column, width, role, text.text);
	buffer_done(&text);
	return used;
}

int
draw_right(int row, int column, int width, enum role role, const char *text)
{
	struct buffer safe = { 0 };
	int used;

	safe_text(&safe, text, false);
	used = text_width(safe.text);
	if (used < width)
		column += width - used;
	used = draw_text(row, column, used < width ? used : width, role, safe.text);
	buffer_done(&safe);
	return used;
}

int
draw_width(const char *text)
{
	struct buffer safe = { 0 };
	int width;

	safe_text(&safe, text ? text : "", false);
	width = text_width(safe.text);
	buffer_done(&safe);
	return width;
}

int
draw_number(int row, int column, int width, enum role role, long number)
{
	char text[24];

	snprintf(text, sizeof(text), "%ld", number);
	return draw_right(row, column, width, role, text);
}

/* The last line there is room for: what it can hold of the rest, and "..." even where that is
 * short. */
static void
draw_last_line(int row, int column, int width, enum role role, const char *rest, size_t length)
{
	struct buffer line = { 0 };

	buffer_add(&line, rest, length);
	if (text_width(line.text) + 4 > width)
		buffer_text(&line, rest + length);
	else
		buffer_text(&line, " ...");
	draw_text(row, column, width, role, line.text);
	buffer_done(&line);
}

int
draw_wrapped(int row, int column, int width, int height, enum role role, const char *text)
{
	struct buffer safe = { 0 };
	struct text_line *lines;
	size_t count, at;
	int used;

	width = room(row, column, width);
	if (height > LINES - row)
		height = LINES - row;
	if (width <= 0 || height <= 0)
		return 0;
	safe_text(&safe, text, true);
	count = text_wrap(safe.text, width, &lines);
	for (at = 0, used = 0; at < count && used < height; at++, used++) {
		const char *line = safe.text + lines[at].start;

		if (used == height - 1 && at < count - 1)
			draw_last_line(row + used, column, width, role, line, lines[at].length);
		else
			put(row + used, column, role, line, lines[at].length);
	}
	free(lines);
	buffer_done(&safe);
	return used;
}

int
draw_wrapped_up(int row, int width, int height, enum role role, const char *text)
{
	struct buffer safe = { 0 };
	struct text_line *lines;
	int needed, line;

	safe_text(&safe, text, true);
	needed = (int) text_wrap(safe.text, width, &lines);
	free(lines);
	buffer_done(&safe);
	if (needed < height)
		height = needed;
	for (line = 0; line < height; line++)
		draw_padded(row - line, 0, width, role, "");
	return draw_wrapped(row + 1 - height, 0, width, height, role, text);
}

/* -- The line of keys --------------------------------------------------------------------- */

static int
key_width(const char *key, const char *what)
{
	return text_width(key) + 1 + text_width(what);
}

static int
draw_key(int row, int column, const char *key, const char *what)
{
	int used = draw_text(row, column, COLS - column, ROLE_KEY, key) + 1;

	return used + draw_text(row, column + used, COLS - column - used, ROLE_TEXT, what);
}

void
draw_keys(int row, int width, const struct hints *hints, const char *quit)
{
	int tail = 0, column = 0, wide;
	size_t at;

	draw_padded(row, 0, width, ROLE_TEXT, "");
	if (quit)
		tail = key_width("?", "all") + KEY_GAP + key_width("q", quit);
	for (at = 0; at < hints->count; at++) {
		wide = key_width(hints->hint[at].key, hints->hint[at].what);
		if (column + wide + (quit ? KEY_GAP + tail : 0) > width)
			break;
		draw_key(row, column, hints->hint[at].key, hints->hint[at].what);
		column += wide + KEY_GAP;
	}
	if (!quit)
		return;
	column += draw_key(row, column, "?", "all") + KEY_GAP;
	draw_key(row, column, "q", quit);
}

void
draw_cursor(int row, int column)
{
	if (row >= LINES)
		row = LINES - 1;
	if (column >= COLS)
		column = COLS - 1;
	move(row < 0 ? 0 : row, column < 0 ? 0 : column);
}
