/* columns.h - the cells of another tool's CSV, by a table of its columns.
 *
 * Layer: exchange, private. */
#ifndef WAYMARK_EXCHANGE_COLUMNS_H
#define WAYMARK_EXCHANGE_COLUMNS_H

#include <stdbool.h>
#include <stddef.h>

#include "draft.h"
#include "waymark/csv.h"

#define COLUMNS_MAX 24

struct column {
	const char *title; /* as it is now */
	/* Letters and digits of its names in lower case: tools have called it this and that. */
	const char *names[3];
	bool vital; /* no row means anything without it */
	/* What is said of how many of its cells are left out; NULL where none is. */
	const char *left;
};

struct cells {
	struct draft *draft;
	const struct column *columns;
	size_t column_count;
	struct csv_table table;
	int places[COLUMNS_MAX];  /* in the file; -1 where it is not there */
	size_t left[COLUMNS_MAX]; /* cells that hold something and are left out */
};

/* Reads the table and finds the columns; unknown ones are remarked.  With `by_place`, a header of
 * which no vital column is known is taken by the order of `columns`.  False, with the faults
 * remarked, where no row can be read.  Call cells_done in any case. */
bool cells_read(struct cells *cells, const char *bytes, size_t length, bool by_place);

/* The cell of a column, kept in the draft without blanks around it; "" where there is none. */
const char *cells_text(struct cells *cells, const struct csv_row *row, size_t column);

/* Counts what the row holds and is left out, and remarks on it at the end. */
void cells_count_left(struct cells *cells, const struct csv_row *row);
void cells_done(struct cells *cells);

#endif
