/* sheet.h - one CSV file, checked by a table of its columns.
 *
 * Layer: loader, private.  What a cell must be stands in the table; what a row means to its
 * framework is the business of `take`. */
#ifndef WAYMARK_LOADER_SHEET_H
#define WAYMARK_LOADER_SHEET_H

#include <stdbool.h>
#include <stddef.h>

#include "waymark/loader.h"

#define SHEET_COLUMNS_MAX 12
#define SHORT_MAX	  20 /* characters of a text for narrow columns */

enum cell_kind {
	CELL_TEXT,
	CELL_SHORT,  /* a text with a warning when it is longer than SHORT_MAX */
	CELL_CODE,   /* letters, digits, '.', '-', '_'; at most CODE_MAX bytes */
	CELL_NUMBER, /* a whole number, 0 or more */
	CELL_WORD,   /* one of `words` */
	CELL_DATE,
};

enum {
	CELL_REQUIRED = 1,   /* must not be empty */
	CELL_KEY = 2,	     /* all key cells together must differ from those of every other row */
	COLUMN_OPTIONAL = 4, /* the column may be left out: its cells are empty */
	COLUMN_VITAL = 8,    /* without the column no row means anything, as without a key */
};

struct sheet_column {
	const char *name;
	enum cell_kind kind;
	int flags;
	const char *const *words; /* for CELL_WORD, ends with NULL */
};

struct sheet_row {
	int line;
	/* In order of the table, "" where empty; they end with the sheet. */
	const char *cells[SHEET_COLUMNS_MAX];
	/* The number, or the index of the word; -1 where there is none. */
	int numbers[SHEET_COLUMNS_MAX];
};

struct sheet {
	const char *name;
	bool optional; /* the file may be left out */
	size_t most;   /* rows; more are a fault */
	struct sheet_column columns[SHEET_COLUMNS_MAX];
	/* Called for each row whose key cells are there, though they may be those of an earlier
	 * row and others may be faulty: every fault is to be found in one pass. */
	void (*take)(void *context, const struct sheet_row *row);
};

/* Reads a sheet from its bytes; `path` names it in problems.  False when no row could be taken, for
 * want of a header, a column or a good row: what other files say of its rows then cannot be
 * judged. */
bool sheet_read(const struct sheet *sheet, const char *path, const char *bytes, size_t length,
		struct problem_list *problems, void *context);

/* Checks one cell as its column asks and gives its number (see struct sheet_row). */
int sheet_check(const struct sheet_column *column, const char *cell, const char *path, int line,
		struct problem_list *problems);

/* `text` for a message: cut between characters where it is longer than the quote. */
#define SHEET_QUOTE_MAX 64
const char *sheet_quote(char quote[SHEET_QUOTE_MAX], const char *text);

/* Orders the problems from the index `from` on by file and line. */
void problem_list_sort(struct problem_list *list, size_t from);

#endif
