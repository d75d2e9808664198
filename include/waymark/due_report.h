/* due_report.h - what is due and overdue, for one person or for all whom somebody supervises: a table,
 * CSV, or a calendar.
 *
 * Layer: report. */
#ifndef WAYMARK_DUE_REPORT_H
#define WAYMARK_DUE_REPORT_H

#include <stdbool.h>
#include <stdio.h>

#include "waymark/date.h"
#include "waymark/due.h"
#include "waymark/error.h"
#include "waymark/person.h"

struct person_due {
	const struct person *person; /* borrowed */
	struct due_list list;
};

struct due_report {
	const struct person_due *items; /* borrowed; in the order in which people are named */
	size_t count;
	struct date today;
};

bool due_report_any_overdue(const struct due_report *report);

/* The guard over the titles, in which the words of actions stand (workspace_check_text); ask it before
 * CSV and calendar. */
struct workspace;
enum wm_code due_report_check(const struct due_report *report, const struct workspace *workspace,
			      struct wm_error *error);

/* What is overdue, then what is due, each by date and with the person's name where there are
 * several.  Errors are those of the stream. */
void due_report_table(const struct due_report *report, FILE *stream);

/* exports[EXPORT_DUE].  For a `terminal` texts are made safe, else they are exact. */
void due_report_csv(const struct due_report *report, bool terminal, FILE *stream);

/* iCalendar (RFC 5545): what has a day is an event of that whole day, what has none a task without
 * one.  The UID is made of what it is and the id of what it is about, so that a calendar that takes
 * the file in again keeps one entry; the same day gives the same bytes. */
void due_report_calendar(const struct due_report *report, bool terminal, FILE *stream);

#endif
