/* compare_report.h - two levels of one framework side by side, for a person to read.
 *
 * Layer: report. */
#ifndef WAYMARK_COMPARE_REPORT_H
#define WAYMARK_COMPARE_REPORT_H

#include <stdio.h>

#include "waymark/compare.h"

/* Everything is borrowed.  What is hidden from the one who rates in `rater` capacity (row_hidden) is
 * said to be; CAPACITY_COUNT hides nothing. */
struct compare_report {
	const struct assessment *here;
	const struct assessment *there;
	const struct comparison *comparison;
	enum capacity rater;
};

/* Errors are those of the stream. */
void compare_report_table(const struct compare_report *report, FILE *stream);

#endif
