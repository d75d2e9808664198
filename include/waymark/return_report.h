/* return_report.h - the monthly return as a table and as CSV: counts alone (SR-94).
 *
 * Layer: report. */
#ifndef WAYMARK_RETURN_REPORT_H
#define WAYMARK_RETURN_REPORT_H

#include <stdbool.h>
#include <stdio.h>

#include "waymark/monthly_return.h"
#include "waymark/person.h"

/* Everything is borrowed. */
struct return_report {
	const struct monthly_return *monthly;
	const struct people *people; /* for the names of supervisors */
	struct date month;	     /* a day of it */
};

/* For a `terminal` texts are made safe, else they are exact.  Errors are those of the stream. */
void return_report_table(const struct return_report *report, FILE *stream);
/* exports[EXPORT_RETURN] */
void return_report_csv(const struct return_report *report, bool terminal, FILE *stream);

#endif
