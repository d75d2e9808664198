/* filling.h - what a field of a record is filled in from.
 *
 * Layer: analysis, private. */
#ifndef WAYMARK_ANALYSIS_FILLING_H
#define WAYMARK_ANALYSIS_FILLING_H

#include "waymark/supervision.h"

struct filling {
	const struct supervision *supervision;
	const struct people *people;
	const struct record *record;
	const struct session *session; /* NULL where the record is of none */
	const struct form_field *field;
	struct date today;
	struct buffer *value;
};

typedef void fill_field(const struct filling *filling);

/* By what is computed; NULL where nothing fills it in: of a session's record, and of the whole file
 * (audit, ASYE tracker, checklist). */
extern fill_field *const fill_of_session[COMPUTED_COUNT];
extern fill_field *const fill_of_file[COMPUTED_COUNT];

void put_name(const struct filling *filling, struct uuid id);
void put_date(const struct filling *filling, struct date date);

#endif
