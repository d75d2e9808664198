/* rows.h - a part of a long text as the rows that it is shown in.
 *
 * Layer: tui, private; no curses, pure.  A text is wrapped by spans: its lines, of which one of
 * more than SPAN bytes is several (a line of that length begins a row anew at some of its blanks),
 * so that nothing has to be wrapped but what is shown. */
#ifndef WAYMARK_TUI_ROWS_H
#define WAYMARK_TUI_ROWS_H

#include <stdbool.h>
#include <stddef.h>

#include "waymark/memory.h"
#include "waymark/text.h"
#include "written.h"

#define SPAN 4096 /* bytes, about */

/* What the cursor steps over at once: a character with the marks on it.  One that is made visible
 * ("^[") is a cell of its own. */
struct cell {
	size_t raw;  /* where it begins in the span, as it is written */
	size_t safe; /* where it begins as it is shown */
};

/* A span, wrapped. */
struct rows {
	size_t begin;		 /* in the text */
	size_t length;		 /* without the newline that may follow */
	struct buffer safe;	 /* as it is shown */
	struct text_line *lines; /* of `safe` */
	size_t count;		 /* of lines; 1 or more */
	struct cell *cells;
	size_t cell_count; /* without the one behind the last, which is the end */
	size_t cell_capacity;
};

/* The span that `at` is in, in lines of at most `columns`; *rows was done, or all zero. */
void rows_read(struct rows *rows, struct written *written, size_t at, int columns);
void rows_done(struct rows *rows);

/* The cell that has an offset of the text; the last, behind which nothing is, for the end. */
size_t rows_cell(const struct rows *rows, size_t at);
/* The row that a cell is shown in, and its column there. */
size_t rows_row(const struct rows *rows, size_t cell);
int rows_column(const struct rows *rows, size_t cell);
/* The first cell of a row, and the last at which the cursor is still in it. */
size_t rows_first(const struct rows *rows, size_t row);
size_t rows_last(const struct rows *rows, size_t row);
/* The cell of a row at a column, or the last before it. */
size_t rows_at(const struct rows *rows, size_t row, int column);
/* Where a cell is in the text. */
size_t rows_offset(const struct rows *rows, size_t cell);

#endif
