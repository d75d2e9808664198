/* What tests see of the screen. */
#define _GNU_SOURCE 1

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>

#include "internal.h"

static size_t
add_utf8(char *out, uint32_t character)
{
	if (character < 0x80) {
		out[0] = (char) character;
		return 1;
	}
	if (character < 0x800) {
		out[0] = (char) (0xC0 | character >> 6);
		out[1] = (char) (0x80 | (character & 0x3F));
		return 2;
	}
	if (character < 0x10000) {
		out[0] = (char) (0xE0 | character >> 12);
		out[1] = (char) (0x80 | (character >> 6 & 0x3F));
		out[2] = (char) (0x80 | (character & 0x3F));
		return 3;
	}
	out[0] = (char) (0xF0 | character >> 18);
	out[1] = (char) (0x80 | (character >> 12 & 0x3F));
	out[2] = (char) (0x80 | (character >> 6 & 0x3F));
	out[3] = (char) (0x80 | (character & 0x3F));
	return 4;
}

static VTermScreenCell
cell_at(struct screen *s, int row, int column)
{
	VTermScreenCell cell = { .width = 1 };

	vterm_screen_get_cell(s->cells, (VTermPos) { .row = row - 1, .col = column - 1 }, &cell);
	return cell;
}

const char *
row_text(struct screen *s, int row)
{
	size_t length = 0, end = 0;
	VTermScreenCell cell;
	int column, at;

	s->text = realloc(s->text, (size_t) s->columns * VTERM_MAX_CHARS_PER_CELL * 4 + 1);
	for (column = 1; column <= s->columns; column += cell.width > 0 ? cell.width : 1) {
		cell = cell_at(s, row, column);
		if (cell.chars[0] == 0 || cell.chars[0] == (uint32_t) -1)
			cell.chars[0] = ' ', cell.chars[1] = 0;
		for (at = 0; at < VTERM_MAX_CHARS_PER_CELL && cell.chars[at]; at++)
			length += add_utf8(s->text + length, cell.chars[at]);
		if (cell.chars[0] != ' ')
			end = length;
	}
	s->text[end] = '\0';
	return s->text;
}

/* -- Waiting for what is expected ---------------------------------------------------------- */

struct expected {
	const char *text;
	int row, column;
};

/* The whole screen, so that a failure can be understood without running it again. */
_Noreturn static void
fail_with_screen(struct screen *s, const char *what)
{
	char *all = calloc(1, 1);
	size_t length = 0;
	VTermPos cursor;
	int row;

	vterm_state_get_cursorpos(vterm_obtain_state(s->terminal), &cursor);
	for (row = 1; row <= s->rows; row++) {
		const char *text = row_text(s, row);

		all = realloc(all, length + strlen(text) + 16);
		length += (size_t) sprintf(all + length, "%3d|%s\n", row, text);
	}
	ck_abort_msg("%s\n%dx%d, cursor at %d, %d%s\n%s", what, s->columns, s->rows, cursor.row + 1,
		     cursor.col + 1, s->closed ? ", closed" : "", all);
	abort();
}

static void
wait_for(struct screen *s, bool (*holds)(struct screen *, const struct expected *),
	 const struct expected *expected, const char *what)
{
	int64_t deadline = span() + DEADLINE;

	while (!holds(s, expected))
		if (!pump(s, deadline) && !holds(s, expected))
			fail_with_screen(s, what);
}

static bool
text_holds(struct screen *s, const struct expected *expected)
{
	int row;

	for (row = 1; row <= s->rows; row++)
		if (strstr(row_text(s, row), expected->text))
			return true;
	return false;
}

static bool
row_holds(struct screen *s, const struct expected *expected)
{
	return !strcmp(row_text(s, expected->row), expected->text);
}

static bool
row_part_holds(struct screen *s, const struct expected *expected)
{
	return strstr(row_text(s, expected->row), expected->text) != NULL;
}

static bool
cursor_holds(struct screen *s, const struct expected *expected)
{
	VTermPos cursor;

	vterm_state_get_cursorpos(vterm_obtain_state(s->terminal), &cursor);
	return cursor.row == expected->row - 1 && cursor.col == expected->column - 1;
}

void
expect_text(struct screen *s, const char *text)
{
	char what[512];

	snprintf(what, sizeof(what), "expected somewhere: %s", text);
	wait_for(s, text_holds, &(struct expected) { .text = text }, what);
}

void
expect_row(struct screen *s, int row, const char *text)
{
	char what[512];

	snprintf(what, sizeof(what), "expected row %d to be: %s", row, text);
	wait_for(s, row_holds, &(struct expected) { .text = text, .row = row }, what);
}

void
expect_row_has(struct screen *s, int row, const char *part)
{
	char what[512];

	snprintf(what, sizeof(what), "expected in row %d: %s", row, part);
	wait_for(s, row_part_holds, &(struct expected) { .text = part, .row = row }, what);
}

void
expect_cursor(struct screen *s, int row, int column)
{
	char what[64];

	snprintf(what, sizeof(what), "expected the cursor at row %d, column %d", row, column);
	wait_for(s, cursor_holds, &(struct expected) { .row = row, .column = column }, what);
}

void
expect_no_text(struct screen *s, const char *text)
{
	char what[512];

	snprintf(what, sizeof(what), "expected nowhere: %s", text);
	if (text_holds(s, &(struct expected) { .text = text }))
		fail_with_screen(s, what);
}

/* -- Attributes and bytes ------------------------------------------------------------------- */

struct look
look_at(struct screen *s, int row, int column)
{
	VTermScreenCell cell = cell_at(s, row, column);

	return (struct look) {
		.bold = cell.attrs.bold,
		.reverse = cell.attrs.reverse,
		.underline = cell.attrs.underline != 0,
		.coloured = !VTERM_COLOR_IS_DEFAULT_FG(&cell.fg) ||
			    !VTERM_COLOR_IS_DEFAULT_BG(&cell.bg),
	};
}

bool
any_colour(struct screen *s)
{
	int row, column;

	for (row = 1; row <= s->rows; row++)
		for (column = 1; column <= s->columns; column++)
			if (look_at(s, row, column).coloured)
				return true;
	return false;
}

bool
other_screen(const struct screen *s)
{
	return s->other_screen;
}

bool
cursor_shown(const struct screen *s)
{
	return s->cursor_shown;
}

bool
terminal_given_back(const struct screen *s)
{
	struct termios mode;

	return tcgetattr(s->master, &mode) == 0 && mode.c_lflag & ICANON && mode.c_lflag & ECHO &&
	       mode.c_lflag & IEXTEN && mode.c_iflag & IXON && mode.c_oflag & OPOST;
}

const char *
raw_bytes(const struct screen *s, size_t *length)
{
	*length = s->raw_length;
	return s->raw ? s->raw : "";
}

bool
raw_has(const struct screen *s, const char *bytes)
{
	return s->raw && memmem(s->raw, s->raw_length, bytes, strlen(bytes)) != NULL;
}
