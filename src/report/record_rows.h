/* record_rows.h - a record as rows: each field of its form with what stands in it.
 *
 * Layer: report, private. */
#ifndef WAYMARK_REPORT_RECORD_ROWS_H
#define WAYMARK_REPORT_RECORD_ROWS_H

#include "waymark/memory.h"
#include "waymark/record_report.h"

struct record_row {
	/* NULL: a tick (record_is_tick), or a value of no field of the form as it is now. */
	const struct form_field *field;
	/* The title of a form that begins with this row, "" for the record's own; else NULL. */
	const char *form;
	char *code;  /* as it is kept: "reflection.experience" */
	char *value; /* "" for blank, and for text to read */
	/* Who wrote it and when; not set, INSTANT_NONE: nobody yet, the program fills it in. */
	struct uuid author;
	instant at;
	const struct signature *signature; /* of the field of a signature; else NULL */
	enum signer signer;
};

struct record_rows {
	struct record_row *items;
	size_t count;
	size_t capacity;
};

void record_rows_read(const struct record_report *report, struct record_rows *rows);
void record_rows_done(struct record_rows *rows);

/* The label of a row: the form's, or the code it is kept by. */
const char *record_row_label(const struct record_row *row);

/* Appends what a person sees: a day in words, of a signature who typed it where and when, or for whom
 * it waits. */
void record_row_shown(const struct record_report *report, const struct record_row *row,
		      struct buffer *text);

/* The title of the form; "Session 7, Thu 12 Mar 2026", the record's day where it is of none. */
const char *record_title(const struct record_report *report);
void record_about(const struct record_report *report, struct buffer *text);
/* "signed by both, locked since 13 Mar 2026", "waiting for Supervisor 1", "not signed yet". */
void record_state(const struct record_report *report, struct buffer *text);
const struct session *record_session(const struct record_report *report);

/* "12 Mar 2026 11:31" */
void record_when(instant at, struct buffer *text);
/* "added by Practitioner 1 on 13 Mar 2026 09:00" */
void addendum_head(const struct record_report *report, const struct addendum *addendum,
		   struct buffer *text);
/* "Senior manager 1, as senior manager, on 20 Mar 2026 10:00" */
void reading_head(const struct record_report *report, const struct record_reading *reading,
		  struct buffer *text);

/* What is said of who may see it, before the list of the policy. */
extern const char record_access[];
extern const char record_unread[]; /* where nobody else has opened it */

#endif
