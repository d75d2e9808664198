/* grid_report.h - kinds of evidence by part, as a table and as CSV.
 *
 * Layer: report. */
#ifndef WAYMARK_GRID_REPORT_H
#define WAYMARK_GRID_REPORT_H

#include <stdbool.h>
#include <stdio.h>

#include "waymark/date.h"
#include "waymark/grid.h"

/* One grid for each framework; `today` tells what is old. */
struct grid_report {
	struct grid *const *grids;
	size_t grid_count;
	struct date today;
};

/* For a person to read: the kinds by number, a row for each part, and below it what it lacks. */
void grid_report_table(const struct grid_report *report, FILE *stream);

/* exports[EXPORT_GRID]: a row for each part and kind; what the part lacks stands in each of its
 * rows.  Errors are those of the stream. */
void grid_report_csv(const struct grid_report *report, bool terminal, FILE *stream);

#endif
