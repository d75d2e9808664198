/* prepare_report.h - what to read before a session, for either of the two (SR-37, SR-38, SR-42).
 *
 * Layer: report. */
#ifndef WAYMARK_PREPARE_REPORT_H
#define WAYMARK_PREPARE_REPORT_H

#include <stdio.h>

#include "waymark/assessment.h"
#include "waymark/date.h"
#include "waymark/diff_report.h"
#include "waymark/framework.h"
#include "waymark/person.h"
#include "waymark/supervision.h"

/* Everything is borrowed. */
struct prepare_report {
	const struct supervision *supervision;
	const struct people *people;
	const struct library *library;
	struct assessment *const *assessments; /* of the person, as they stand now */
	size_t assessment_count;
	const struct diff_report *diff; /* since the last session; NULL: none was held yet */
	enum capacity rater;		/* what is hidden from that side is left out (row_hidden) */
	struct date today;
};

/* What changed, what they see differently, what there was no chance to do (what is older than the
 * policy says is marked for the allocation of work), learning needs, actions of last time, agenda, the
 * policy's prompts, and what of the standards of the ASYE was not spoken of yet (SR-45).  Errors are
 * those of the stream. */
void prepare_report_print(const struct prepare_report *report, FILE *stream);

#endif
