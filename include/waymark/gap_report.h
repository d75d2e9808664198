/* gap_report.h - where the ratings stand against the level: a table, CSV, JSON or a page
 * (design 6).
 *
 * Layer: report. */
#ifndef WAYMARK_GAP_REPORT_H
#define WAYMARK_GAP_REPORT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

#include "waymark/action.h"
#include "waymark/analysis.h"
#include "waymark/assessment.h"
#include "waymark/date.h"
#include "waymark/loader.h"
#include "waymark/need.h"
#include "waymark/person.h"

/* Everything is borrowed. */
struct gap_report {
	/* For the names of who judged. */
	const struct people *people;
	const struct person *person;
	/* Of the person; their rows are given in this order. */
	const struct assessment *const *assessments;
	size_t assessment_count;
	/* Also the day that `stale` is told from. */
	struct date as_at;
	int stale_months;
	/* All zero: every row. */
	struct row_filter filter;
	/* Of the person, as at that day; NULL: none. */
	const struct need_list *needs;
	const struct action_list *actions;
	const struct evidence_kinds *kinds; /* for their titles; NULL: codes are shown */
};

/* A row for each indicator that passes, columns and names as exports[EXPORT_GAP].  Every
 * judgement is given.  For a `terminal` texts are made safe, else they are exact.  Errors are
 * those of the stream. */
void gap_report_csv(const struct gap_report *report, bool terminal, FILE *stream);
void gap_report_json(const struct gap_report *report, bool terminal, FILE *stream);

/* The guard over the texts that CSV and JSON, or the page, would hold (workspace_check_text); ask it
 * before. */
struct workspace;
enum wm_code gap_report_check(const struct gap_report *report, const struct workspace *workspace,
			      bool page, struct wm_error *error);

/* For a person to read: by framework and part, with counts of each series.  What is hidden from
 * the one who rates in `rater` capacity (row_hidden) is shown as `#`, and neither passes a
 * filter nor sets a flag; CAPACITY_COUNT hides nothing. */
void gap_report_table(const struct gap_report *report, enum capacity rater, FILE *stream);

/* A page to talk over, sign and file: one HTML file that asks for nothing outside itself and runs
 * nothing, well-formed as XML too, the same bytes for the same report.  By framework the counts of
 * each series, drawn and as a table, and what there is to talk about in its order (assessment_talk;
 * with a filter, the rows that pass, in framework order); then learning needs, actions and room to
 * sign.  Every judgement is given.  It is for others to see: what it is made of was read with
 * private evidence left out.  `terminal` as above. */
void gap_report_html(const struct gap_report *report, bool terminal, FILE *stream);

#endif
