/* schedule.h - when supervision and what belongs to it are due, from a policy and what was held.
 *
 * Layer: analysis.  Pure: days in, days out; today is given. */
#ifndef WAYMARK_SCHEDULE_H
#define WAYMARK_SCHEDULE_H

#include <stdbool.h>
#include <stddef.h>

#include "waymark/calendar.h"
#include "waymark/date.h"
#include "waymark/policy.h"

/* More often than the policy asks, for one person and a time (SR-26). */
struct agreed_interval {
	struct span every;
	struct date from;
	struct date until; /* the last day */
};

/* One person, or one case of a kind: the group is then that kind. */
struct schedule {
	const struct policy *policy;
	const char *group; /* "" for none */
	struct date start; /* in post, or of the case; not set where it is not known */
	const struct agreed_interval *agreed;
	size_t agreed_count;
};

/* The row that holds for a group on a day: its own, else that of everyone (not for a kind of case);
 * NULL where the policy has none.  Without a start, of rows for a time only the one without end. */
const struct frequency *frequency_at(const struct policy *policy, const char *group,
				     struct date start, struct date on);

/* By when the next session has to be held after the last that counts (not set: none was, and it is
 * counted from the start).  Where the frequency changes before that day, the one that holds then
 * is counted from the last session too (SR-22, SR-23, SR-27, SR-31 to SR-35).  An agreed interval
 * brings a day forward and never puts one off.  Not set where neither last nor start is, or the
 * policy has no frequency. */
struct date schedule_due(const struct schedule *schedule, struct date last);

/* The days by which sessions are due one after the other when each is held on its last day, up to
 * and with `until`; gives how many (at most `most`). */
size_t schedule_dates(const struct schedule *schedule, struct date until, struct date dates[],
		      size_t most);

/* The sessions of a year from the first on, as many as the policy plans, each moved to the next
 * working day where it falls on none (SR-24); gives how many (at most `most`). */
size_t schedule_planned(const struct policy *policy, struct date first,
			const struct calendar *calendar, struct date dates[], size_t most);

/* Whether a day has gone by; false where it is not set. */
bool due_is_over(struct date due, struct date today);

/* Which of the two days the ASYE is counted from, as the policy is read; not set where that one is
 * not. */
struct date asye_start(const struct policy *policy, struct date start_in_post,
		       struct date initial_meeting);

/* A planned session and what became of it. */
struct session_entry {
	struct date date;
	bool held;
	struct date new_date; /* of one not held: the day it was moved to; not set for none */
};

/* The day that a report to the line manager is counted from (SR-78): the first session of the
 * newest run that was not held, once one of the run has no new day or its new day went by too.
 * Entries by date; those that are still to come are left out.  Not set where no report is asked
 * for. */
struct date escalation_base(const struct session_entry entries[], size_t count, struct date today);

/* By when cover is needed for a supervisor who is absent from one day up to another (not set: no
 * end is known): not set where they are back by then (SR-80). */
struct date cover_due(const struct deadline *deadline, struct date from, struct date until,
		      const struct calendar *calendar);

/* By when a contract is to be reviewed (SR-20): the first of the deadlines counted from its signing
 * and from a change of supervisor after that.  Not set where it was never signed. */
struct date contract_due(const struct policy *policy, struct date signed_on,
			 struct date supervisor_changed, const struct calendar *calendar);

#endif
