/* What somebody did in a month as a supervisor: counts, without a word of those they supervise. */
#include "waymark/supervision.h"

#include "waymark/memory.h"

static bool
is_in(struct date date, struct date month)
{
	return date.year == month.year && date.month == month.month;
}

static size_t
count_settled(const struct session *session)
{
	size_t count = 0;

	for (size_t i = 0; i < session->topic_count; i++)
		count += session->topics[i].settled && session->topics[i].outcome == OUTCOME_AGREED;
	return count;
}

void
supervising_add(struct supervising *supervising, const struct supervision *supervision,
		struct uuid supervisor, struct date month)
{
	const struct session_list *sessions = &supervision->sessions;
	const struct action_list *actions = &supervision->actions;

	for (size_t i = 0; i < sessions->count; i++) {
		const struct session *session = &sessions->items[i];

		if (!uuid_equal(session->supervisor, supervisor) ||
		    session->status != SESSION_HELD || !is_in(session->date, month))
			continue;
		supervising->held++;
		supervising->settled += count_settled(session);
	}
	for (size_t i = 0; i < actions->count; i++)
		supervising->closed += uuid_equal(supervision->person->supervisor, supervisor) &&
				       actions->items[i].closed &&
				       is_in(zone_date(actions->items[i].closed_at), month);
}

void
supervising_text(const struct supervising *supervising, struct date month, struct buffer *text)
{
	static const char *const months[] = { "January",   "February", "March",	   "April",
					      "May",	   "June",     "July",	   "August",
					      "September", "October",  "November", "December" };

	buffer_format(text,
		      "Supervision sessions held in %s %d: %zu; differences settled: %zu; "
		      "actions closed: %zu",
		      months[month.month - 1], month.year, supervising->held, supervising->settled,
		      supervising->closed);
}
