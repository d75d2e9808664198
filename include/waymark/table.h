/* table.h - a table of text for a person to read: aligned columns, safe text, the same wherever it
 * goes.
 *
 * Layer: report. */
#ifndef WAYMARK_TABLE_H
#define WAYMARK_TABLE_H

#include <stddef.h>
#include <stdio.h>

#define TABLE_COLUMNS 80 /* of the terminal that a table should read well on */

enum table_align { TABLE_LEFT, TABLE_RIGHT };

struct table_column {
	const char *title;
	enum table_align align;
	int most; /* columns of the terminal; longer text is cut with "..."; 0 for no limit */
};

struct table_row {
	char *line; /* a line of its own across the table; NULL for a row of cells */
	char **cells;
};

/* Columns are as wide as their widest cell (or their title), two blanks apart; the last one is
 * free and never padded unless it is aligned right. */
struct table {
	const struct table_column *columns; /* borrowed until table_done */
	size_t column_count;
	struct table_row *rows;
	size_t row_count;
	size_t row_capacity;
	size_t next; /* the cell of the last row that comes next; column_count when it is full */
};

void table_begin(struct table *table, const struct table_column columns[], size_t column_count);

/* The next cell, copied and made safe (text_safe); a row ends by itself when every column has
 * its cell. `text` NULL is an empty cell. */
void table_text(struct table *table, const char *text);
void table_number(struct table *table, long number);

/* A line across the table, between rows: a heading of what follows; "" for an empty line.
 * Copied and made safe.  Not within a row. */
void table_line(struct table *table, const char *text);

/* The same for a text that may need several lines: broken to TABLE_COLUMNS, `lead` before the first
 * line and blanks of its width before the others. */
void table_lines(struct table *table, const char *lead, const char *text);

/* Writes the titles and every row to `stream`, no blank at a line's end.  Errors are those of
 * the stream. */
void table_print(const struct table *table, FILE *stream);

void table_done(struct table *table);

#endif
