#include "rows.h"

#include <stdlib.h>
#include <string.h>

#define NONE	   ((size_t) -1)
#define JOINT_ROOM 256	      /* bytes in which a blank is looked for to part a long line at */
#define FAR	   (3 * SPAN) /* bytes after which a line is long for certain */

/* -- Spans -------------------------------------------------------------------------------- */

static bool
is_blank(char byte)
{
	return byte == ' ' || byte == '\t';
}

static bool
is_inside(char byte)
{
	return ((unsigned char) byte & 0xC0) == 0x80;
}

/* Whether a character that has a column of its own begins there. */
static bool
is_base(struct written *written, size_t at)
{
	size_t left = written->length - at;
	struct buffer character = { 0 };
	const char *next;
	uint32_t found;

	if (is_inside(written_byte(written, at)))
		return false;
	written_copy(written, at, left < 4 ? left : 4, &character);
	next = character.text;
	found = text_next(&next);
	buffer_clear(&character);
	text_add_character(&character, found);
	found = (uint32_t) text_width(character.text);
	buffer_done(&character);
	return found > 0;
}

/* Where a line is parted that goes on for long around `near`: behind a blank, else wherever a
 * character begins; NONE where it ends soon. */
static size_t
joint(struct written *written, size_t near)
{
	size_t at, begins = NONE;
	bool behind_blank;

	for (at = near; at < written->length && at < near + JOINT_ROOM; at++) {
		if (written_byte(written, at) == '\n')
			return NONE;
		behind_blank = is_blank(written_byte(written, at - 1));
		if ((begins != NONE && !behind_blank) || is_blank(written_byte(written, at)) ||
		    !is_base(written, at))
			continue;
		if (behind_blank)
			return at;
		begins = at;
	}
	if (at == written->length)
		return NONE;
	while (begins == NONE)
		if (!is_inside(written_byte(written, near++)))
			begins = near - 1;
	return begins;
}

static size_t
span_begin(struct written *written, size_t at)
{
	size_t line = written_line_begin(written, at, FAR), near, found;

	for (near = at - at % SPAN; near >= line + SPAN; near -= SPAN) {
		found = joint(written, near);
		if (found != NONE && found <= at)
			return found;
	}
	return line;
}

static size_t
span_end(struct written *written, size_t begin)
{
	size_t line = written_line_begin(written, begin, FAR);
	size_t end = written_line_end(written, begin, FAR), near, found;

	for (near = begin - begin % SPAN; near < end; near += SPAN) {
		if (near < line + SPAN)
			continue;
		found = joint(written, near);
		if (found != NONE && found > begin && found < end)
			return found;
	}
	return end;
}

/* -- Wrapping ----------------------------------------------------------------------------- */

/* A cell begins where a character is shown in columns of its own. */
static void
find_cells(struct rows *rows, const char *raw, const size_t *starts)
{
	const char *safe = rows->safe.text;
	size_t at, next;

	for (at = 0; at < rows->length; at = next) {
		for (next = at + 1; next < rows->length && is_inside(raw[next]);)
			next++;
		if (at > 0 && text_width_part(safe + starts[at], starts[next] - starts[at]) == 0)
			continue;
		GROW(rows->cells, rows->cell_count, rows->cell_capacity);
		rows->cells[rows->cell_count++] = (struct cell) { at, starts[at] };
	}
	GROW(rows->cells, rows->cell_count, rows->cell_capacity);
	rows->cells[rows->cell_count] = (struct cell) { rows->length, rows->safe.length };
}

void
rows_read(struct rows *rows, struct written *written, size_t at, int columns)
{
	struct buffer raw = { 0 };
	size_t *starts;

	*rows = (struct rows) { .begin = span_begin(written, at) };
	rows->length = span_end(written, rows->begin) - rows->begin;
	written_copy(written, rows->begin, rows->length, &raw);
	buffer_text(&raw, "");
	starts = xreallocarray(NULL, rows->length + 1, sizeof(*starts));
	text_safe_marked(&rows->safe, raw.text, starts);
	buffer_text(&rows->safe, "");
	rows->count = text_wrap(rows->safe.text, columns, &rows->lines);
	find_cells(rows, raw.text, starts);
	free(starts);
	buffer_done(&raw);
}

void
rows_done(struct rows *rows)
{
	buffer_done(&rows->safe);
	free(rows->lines);
	free(rows->cells);
	*rows = (struct rows) { 0 };
}

/* -- Finding ------------------------------------------------------------------------------ */

/* The last cell, the end among them, that begins no later than that. */
static size_t
last_cell(const struct rows *rows, size_t raw, size_t safe)
{
	size_t low = 0, high = rows->cell_count, middle;

	while (low < high) {
		middle = low + (high - low + 1) / 2;
		if (rows->cells[middle].raw <= raw && rows->cells[middle].safe <= safe)
			low = middle;
		else
			high = middle - 1;
	}
	return low;
}

size_t
rows_cell(const struct rows *rows, size_t at)
{
	return last_cell(rows, at - rows->begin, NONE);
}

size_t
rows_row(const struct rows *rows, size_t cell)
{
	size_t row = 0;

	while (row + 1 < rows->count && rows->lines[row + 1].start <= rows->cells[cell].safe)
		row++;
	return row;
}

int
rows_column(const struct rows *rows, size_t cell)
{
	size_t start = rows->lines[rows_row(rows, cell)].start;

	return text_width_part(rows->safe.text + start, rows->cells[cell].safe - start);
}

size_t
rows_first(const struct rows *rows, size_t row)
{
	size_t cell = last_cell(rows, NONE, rows->lines[row].start);

	if (row == 0)
		return 0;
	return rows->cells[cell].safe < rows->lines[row].start && cell < rows->cell_count ? cell + 1
											  : cell;
}

size_t
rows_last(const struct rows *rows, size_t row)
{
	size_t next;

	if (row + 1 == rows->count)
		return rows->cell_count;
	next = rows_first(rows, row + 1);
	return next > 0 ? next - 1 : 0;
}

size_t
rows_at(const struct rows *rows, size_t row, int column)
{
	size_t cell = rows_first(rows, row), last = rows_last(rows, row);

	while (cell < last && rows_column(rows, cell + 1) <= column)
		cell++;
	return cell;
}

size_t
rows_offset(const struct rows *rows, size_t cell)
{
	return rows->begin + rows->cells[cell].raw;
}
