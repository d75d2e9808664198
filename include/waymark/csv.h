/* csv.h - comma-separated values in and out (RFC 4180), in one place.
 *
 * Layer: base. */
#ifndef WAYMARK_CSV_H
#define WAYMARK_CSV_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

#include "waymark/memory.h"

#define CSV_FIELD_MAX  (1024 * 1024) /* bytes of one field */
#define CSV_FAULTS_MAX 10000	     /* faults after which no more of a file is read */
#define CSV_FIELDS_MAX 2000000	     /* fields after which no more of a file is read */

/* One record.  Fields are UTF-8, NUL-terminated and live in the table's arena; a field that is
 * empty and unquoted is "" too. */
struct csv_row {
	int line; /* where it begins in the file, from 1 */
	size_t count;
	const char **fields;
};

struct csv_table {
	struct arena *arena;
	const char **columns; /* the header; none when it could not be read */
	size_t column_count;
	int header_line; /* 0 when the file has no header at all */
	struct csv_row *rows;
	size_t row_count;
};

/* Called for each fault: the line from 1 and what is wrong with it. */
typedef void (*csv_fault)(void *context, int line, const char *problem);

/* Reads a whole file from memory.  A BOM is accepted.  Each fault is reported (not UTF-8, UTF-16,
 * a NUL byte, an unterminated quote with the line it opened on, a quote inside an unquoted field,
 * an over-long field, a row with more or fewer fields than the header, an empty or doubled column
 * name, no header, more faults or fields than above) and what can be read is in *table all the
 * same: faulty rows are left out, and under a header that cannot be read all rows.  Lines end with
 * LF, CR LF or CR.  `bytes` is not needed afterwards.  Always call csv_table_done. */
void csv_read(const char *bytes, size_t length, struct csv_table *table, csv_fault fault,
	      void *context);
void csv_table_done(struct csv_table *table);

/* The index of a column, or -1. */
int csv_column(const struct csv_table *table, const char *name);

/* Writing: fields one after the other, then csv_end_row (CRLF).  Errors are those of the stream:
 * whoever owns it checks them when it is closed. */
struct csv_writer {
	FILE *stream;
	bool guard; /* on texts: see csv_begin */
	bool began; /* a field of this row was written */
};

/* With guard a text gets one more single quote in front where it begins with any number of them
 * and then one of = + - @ TAB CR LF or the full-width = + - @, so that no spreadsheet runs it. */
void csv_begin(struct csv_writer *writer, FILE *stream, bool guard);
/* Quoted; NULL is an empty unquoted cell. */
void csv_text(struct csv_writer *writer, const char *text);
void csv_number(struct csv_writer *writer, long number); /* bare, 0 or more */
void csv_end_row(struct csv_writer *writer);

#endif
