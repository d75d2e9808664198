/* record_report.h - a form that was filled in, to read, to print and for a spreadsheet: the record of
 * a session, a contract, an audit.
 *
 * Layer: report.  It has exactly the fields of the policy's form, in its order and words; for a
 * session those of the forms beside it that were written in; then what was added after signing, who
 * may see it, and who did (SR-61, SR-71, SR-75, SR-88, SR-89). */
#ifndef WAYMARK_RECORD_REPORT_H
#define WAYMARK_RECORD_REPORT_H

#include <stdbool.h>
#include <stdio.h>

#include "waymark/date.h"
#include "waymark/error.h"
#include "waymark/person.h"
#include "waymark/record.h"
#include "waymark/supervision.h"

/* Everything is borrowed. */
struct record_report {
	const struct supervision *supervision;
	const struct people *people;
	const struct record *record; /* one of the supervision's */
	struct uuid owner;	     /* whose file this is */
	struct date today;
};

/* The guard over all texts of the record (workspace_check_text); ask it before CSV and page. */
struct workspace;
enum wm_code record_report_check(const struct record_report *report,
				 const struct workspace *workspace, struct wm_error *error);

/* For a person to read, in plain text that can be printed.  Errors are those of the stream. */
void record_report_text(const struct record_report *report, FILE *stream);

/* exports[EXPORT_RECORD]: a row for each field that is filled in, then for each addendum and each
 * reading.  For a `terminal` texts are made safe, else they are exact. */
void record_report_csv(const struct record_report *report, bool terminal, FILE *stream);

/* The form on A4: one HTML file as that of gap_report_html. */
void record_report_html(const struct record_report *report, bool terminal, FILE *stream);

#endif
