/* diff_report.h - what changed between two days: a table or CSV.
 *
 * Layer: report. */
#ifndef WAYMARK_DIFF_REPORT_H
#define WAYMARK_DIFF_REPORT_H

#include <stdbool.h>
#include <stdio.h>

#include "waymark/date.h"
#include "waymark/diff.h"

struct diff_report {
	const struct diff *diff; /* borrowed */
	struct date from, to;	 /* the ends of these days were compared */
};

/* A row for each row of the diff, columns as exports[EXPORT_DIFF].  For a `terminal` texts are
 * made safe, else they are exact.  Errors are those of the stream. */
void diff_report_csv(const struct diff_report *report, bool terminal, FILE *stream);

/* For a person to read: what was rated on either day, by framework; how much was only listed, or
 * no longer is, is said in one line.  What is hidden from the one who rates in `rater` capacity
 * (row_hidden) is counted and not told; CAPACITY_COUNT hides nothing. */
void diff_report_table(const struct diff_report *report, enum capacity rater, FILE *stream);

#endif
