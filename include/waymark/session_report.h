/* session_report.h - the monitoring sheet: each session of a person, held or not (SR-28, SR-77).
 *
 * Layer: report. */
#ifndef WAYMARK_SESSION_REPORT_H
#define WAYMARK_SESSION_REPORT_H

#include <stdbool.h>
#include <stdio.h>

#include "waymark/clock.h"
#include "waymark/error.h"
#include "waymark/person.h"
#include "waymark/supervision.h"

/* Everything is borrowed. */
struct session_report {
	const struct supervision *supervision;
	const struct people *people;
	instant now; /* for the clock of a session that is open */
};

/* The guard over the reasons (workspace_check_text); ask it before CSV. */
struct workspace;
enum wm_code session_report_check(const struct session_report *report,
				  const struct workspace *workspace, struct wm_error *error);

/* For a `terminal` texts are made safe, else they are exact.  Errors are those of the stream. */
void session_report_table(const struct session_report *report, FILE *stream);
/* exports[EXPORT_SESSIONS] */
void session_report_csv(const struct session_report *report, bool terminal, FILE *stream);

#endif
