/* monthly_return.h - how supervision was kept to in a month, counted for each team and supervisor
 * (SR-94).
 *
 * Layer: analysis.  Pure.  Only sessions of one's own are counted: group and informal ones never take
 * their place (SR-29, SR-73). */
#ifndef WAYMARK_MONTHLY_RETURN_H
#define WAYMARK_MONTHLY_RETURN_H

#include <stddef.h>

#include "waymark/supervision.h"

struct return_row {
	const char *team;	/* borrowed; "" for none */
	struct uuid supervisor; /* not set: nobody */
	size_t people;
	/* Sessions that had to be held by a day of the month; what was overdue when it began is one of
	 * its first day. */
	size_t due;
	size_t held;
	size_t postponed;
	size_t cancelled;
	size_t missed;
	/* Of those held: by the day on which they were due; with a record that both have signed; with
	 * a copy given in the policy's time. */
	size_t in_timescale;
	size_t signed_by_both;
	size_t copied_in_time;
	size_t audits; /* of the file, begun in the month (SR-99) */
};

struct monthly_return {
	struct return_row *rows; /* by team, then as their supervisors were first met */
	size_t count;
	size_t capacity;
};

/* Counts one person's sessions of the month of a day, for their team and supervisor; nothing for
 * somebody who has no supervisor and no session. */
void monthly_return_add(struct monthly_return *monthly, const struct supervision *supervision,
			struct date month);
void monthly_return_done(struct monthly_return *monthly);

#endif
