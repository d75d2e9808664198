/* export.h - the CSV and JSON that leave Waymark: one table of every export's name, version and
 * columns.
 *
 * Layer: report.  Writers write in the order of the table, the manual prints it, a test holds
 * both to it.  New columns come only at the end of an export; any other change is a new version. */
#ifndef WAYMARK_EXPORT_H
#define WAYMARK_EXPORT_H

#include <stdbool.h>
#include <stddef.h>

#include "waymark/csv.h"

enum export_id {
	EXPORT_GAP,
	EXPORT_DIFF,
	EXPORT_EVIDENCE,
	EXPORT_GRID,
	EXPORT_NEEDS,
	EXPORT_ACTIONS,
	EXPORT_DUE,
	EXPORT_RECORD,
	EXPORT_SESSIONS,
	EXPORT_RETURN,
	EXPORT_FRAMEWORK_LIST,
	EXPORT_FRAMEWORK_SHOW,
	EXPORT_FRAMEWORK_CHECK,
	EXPORT_COUNT
};

struct export
{
	const char *name;	    /* what stands in the column `schema` */
	int version;		    /* 0: without the columns schema and schema_version */
	const char *const *columns; /* ends with NULL; schema and schema_version among them */
};

extern const struct export exports[EXPORT_COUNT];

size_t export_column_count(enum export_id id);

/* A CSV on its way out (guard on), a cell at a time. */
struct export_writer {
	struct csv_writer csv;
	enum export_id id;
	bool terminal;
};

/* Begins with the header row.  For a `terminal` texts are made safe, else they are exact. */
void export_begin(struct export_writer *writer, enum export_id id, bool terminal, FILE *stream);

/* The next cell: a text, NULL or "" for an empty cell, or a number, below 0 for an empty cell.
 * A row begins by itself, with schema and schema_version where the export has them. */
void export_text(struct export_writer *writer, const char *text);
void export_number(struct export_writer *writer, long number);
void export_end_row(struct export_writer *writer);

#endif
