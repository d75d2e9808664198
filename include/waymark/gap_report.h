/* gap_report.h - where the ratings stand against the level: a table, CSV or JSON (design 6).
 *
 * Layer: report. */
#ifndef WAYMARK_GAP_REPORT_H
#define WAYMARK_GAP_REPORT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

#include "waymark/analysis.h"
#include "waymark/assessment.h"
#include "waymark/date.h"
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
};

/* A row for each indicator that passes, columns and names as exports[EXPORT_GAP].  Every
 * judgement is given.  For a `terminal` texts are made safe, else they are exact.  Errors are
 * those of the stream. */
void gap_report_csv(const struct gap_report *report, bool terminal, FILE *stream);
void gap_report_json(const struct gap_report *report, bool terminal, FILE *stream);

/* For a person to read: by framework and part, with counts of each series.  What is hidden from
 * the one who rates in `rater` capacity (row_hidden) is shown as `#`, and neither passes a
 * filter nor sets a flag; CAPACITY_COUNT hides nothing. */
void gap_report_table(const struct gap_report *report, enum capacity rater, FILE *stream);

#endif
