#include "waymark/table.h"

#include <assert.h>
#include <stdlib.h>

#include "waymark/memory.h"
#include "waymark/text.h"

#define GUTTER 2 /* blanks between columns */

void
table_begin(struct table *table, const struct table_column columns[], size_t column_count)
{
	*table = (struct table) {
		.columns = columns,
		.column_count = column_count,
		.next = column_count,
	};
}

static char *
safe_copy(const char *text)
{
	struct buffer buffer = { 0 };

	text_safe(&buffer, text, false);
	return buffer_take(&buffer);
}

static struct table_row *
add_row(struct table *table)
{
	GROW(table->rows, table->row_count, table->row_capacity);
	table->rows[table->row_count] = (struct table_row) { .line = NULL };
	return &table->rows[table->row_count++];
}

void
table_text(struct table *table, const char *text)
{
	if (table->next == table->column_count) {
		add_row(table)->cells = xcalloc(table->column_count, sizeof(char *));
		table->next = 0;
	}
	table->rows[table->row_count - 1].cells[table->next++] = safe_copy(text);
}

void
table_number(struct table *table, long number)
{
	struct buffer buffer = { 0 };

	buffer_format(&buffer, "%ld", number);
	table_text(table, buffer.text);
	buffer_done(&buffer);
}

void
table_line(struct table *table, const char *text)
{
	assert(table->next == table->column_count);
	add_row(table)->line = safe_copy(text);
}

void
table_lines(struct table *table, const char *lead, const char *text)
{
	char *safe = safe_copy(text);
	struct text_line *lines;
	int indent = text_width(lead);
	size_t count = text_wrap(safe, TABLE_COLUMNS - indent, &lines);

	for (size_t i = 0; i < count; i++) {
		struct buffer line = { 0 };

		buffer_format(&line, "%*s%.*s", i > 0 ? indent : 0, i > 0 ? "" : lead,
			      (int) lines[i].length, safe + lines[i].start);
		table_line(table, line.text);
		buffer_done(&line);
	}
	free(lines);
	free(safe);
}

static int
column_width(const struct table *table, size_t column)
{
	int most = table->columns[column].most;
	int width = text_width(table->columns[column].title);

	for (size_t i = 0; i < table->row_count; i++) {
		const char *cell = table->rows[i].cells ? table->rows[i].cells[column] : NULL;
		int wide = cell ? text_width(cell) : 0;

		if (wide > width)
			width = wide;
	}
	return most > 0 && width > most ? most : width;
}

static void
add_blanks(struct buffer *line, int count)
{
	while (count-- > 0)
		buffer_char(line, ' ');
}

static void
add_cell(struct buffer *line, const struct table_column *column, const char *cell, int width)
{
	if (!cell)
		cell = "";
	if (column->align == TABLE_RIGHT)
		add_blanks(line, width - text_width(cell));
	text_clip(line, cell, width, column->align == TABLE_LEFT);
}

/* Takes the line written so far, without the blanks at its end, out to the stream. */
static void
end_line(struct buffer *line, FILE *stream)
{
	size_t length = line->length;

	while (length > 0 && line->text[length - 1] == ' ')
		length--;
	if (length > 0)
		fwrite(line->text, 1, length, stream);
	fputc('\n', stream);
	buffer_clear(line);
}

void
table_print(const struct table *table, FILE *stream)
{
	struct buffer line = { 0 };
	int *widths = xcalloc(table->column_count, sizeof(*widths));

	for (size_t i = 0; i < table->column_count; i++) {
		widths[i] = column_width(table, i);
		add_blanks(&line, i > 0 ? GUTTER : 0);
		add_cell(&line, &table->columns[i], table->columns[i].title, widths[i]);
	}
	end_line(&line, stream);
	for (size_t i = 0; i < table->row_count; i++) {
		const struct table_row *row = &table->rows[i];

		buffer_text(&line, row->line);
		for (size_t j = 0; row->cells && j < table->column_count; j++) {
			add_blanks(&line, j > 0 ? GUTTER : 0);
			add_cell(&line, &table->columns[j], row->cells[j], widths[j]);
		}
		end_line(&line, stream);
	}
	buffer_done(&line);
	free(widths);
}

void
table_done(struct table *table)
{
	for (size_t i = 0; i < table->row_count; i++) {
		free(table->rows[i].line);
		for (size_t j = 0; table->rows[i].cells && j < table->column_count; j++)
			free(table->rows[i].cells[j]);
		free(table->rows[i].cells);
	}
	free(table->rows);
	table_begin(table, NULL, 0);
}
