/* export.h - the CSV and JSON that leave Waymark: one table of every export's name, version and
 * columns.
 *
 * Layer: report.  Writers write in the order of the table, the manual prints it, a test holds
 * both to it.  New columns come only at the end of an export; any other change is a new version. */
#ifndef WAYMARK_EXPORT_H
#define WAYMARK_EXPORT_H

#include <stddef.h>

#include "waymark/csv.h"

enum export_id {
	EXPORT_GAP,
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

/* Begins a CSV (guard on) with the header row. */
void export_begin(struct csv_writer *writer, enum export_id id, FILE *stream);

/* Begins a row: writes schema and schema_version where the export has them. */
void export_begin_row(struct csv_writer *writer, enum export_id id);

#endif
