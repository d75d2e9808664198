#include "waymark/monthly_return.h"

#include <stdlib.h>
#include <string.h>

#include "waymark/memory.h"

#define COPY_DEADLINE "copy"

/* One person in one month. */
struct counting {
	const struct supervision *supervision;
	struct date first, last;
	struct return_row *row;
};

static bool
is_held(const struct session *session)
{
	return session_counts(session) && session->status == SESSION_HELD;
}

/* The first that was held after a day (not set: at all) and by the end of the month; NULL: none. */
static const struct session *
held_after(const struct counting *counting, struct date day)
{
	const struct session_list *sessions = &counting->supervision->sessions;

	for (size_t i = 0; i < sessions->count; i++) {
		const struct session *session = &sessions->items[i];

		if (is_held(session) && date_compare(session->date, day) > 0)
			return date_compare(session->date, counting->last) <= 0 ? session : NULL;
	}
	return NULL;
}

/* The day of the last that was held before a day; not set for none. */
static struct date
held_before(const struct counting *counting, struct date day)
{
	const struct session *last =
		session_last_held(&counting->supervision->sessions, date_add_days(day, -1));

	return last ? last->date : (struct date) { 0 };
}

/* Each is counted from the one that was held before it, or from the day on which none was. */
static void
count_due(const struct counting *counting)
{
	struct date base = held_before(counting, counting->first);
	struct date due = supervision_due_after(counting->supervision, base);

	while (date_is_set(due) && date_compare(due, counting->last) <= 0) {
		const struct session *held = held_after(counting, base);
		struct date next;

		counting->row->due++;
		if (held)
			base = held->date;
		else
			base = date_compare(due, counting->first) < 0 ? counting->first : due;
		next = supervision_due_after(counting->supervision, base);
		if (date_compare(next, due) <= 0)
			break;
		due = next;
	}
}

static bool
is_copied_in_time(const struct counting *counting, const struct session *session,
		  const struct record *record)
{
	const struct deadline *deadline =
		policy_deadline(counting->supervision->policy, COPY_DEADLINE);
	struct date copied;

	if (date_parse(record_value(record, RECORD_COPIED), &copied, NULL) != WM_OK)
		return false;
	return !deadline ||
	       date_compare(copied, deadline_due(deadline, session->date,
						 counting->supervision->calendar)) <= 0;
}

static void
count_held(const struct counting *counting, const struct session *session)
{
	const struct record *record = record_find(&counting->supervision->records, session->record);
	struct date due =
		supervision_due_after(counting->supervision, held_before(counting, session->date));
	struct return_row *row = counting->row;

	row->held++;
	row->in_timescale += !date_is_set(due) || date_compare(session->date, due) <= 0;
	row->signed_by_both += record && record_locked(record);
	row->copied_in_time += record && is_copied_in_time(counting, session, record);
}

static void
count_session(const struct counting *counting, const struct session *session)
{
	if (!session_counts(session) || date_compare(session->date, counting->first) < 0 ||
	    date_compare(session->date, counting->last) > 0)
		return;
	switch (session->status) {
	case SESSION_HELD:
		count_held(counting, session);
		break;
	case SESSION_POSTPONED:
		counting->row->postponed++;
		break;
	case SESSION_CANCELLED:
		counting->row->cancelled++;
		break;
	case SESSION_MISSED:
		counting->row->missed++;
		break;
	default:
		break;
	}
}

/* The row of a team and supervisor, made where there is none yet. */
static struct return_row *
find_row(struct monthly_return *monthly, const char *team, struct uuid supervisor)
{
	size_t at = 0;

	while (at < monthly->count && strcmp(monthly->rows[at].team, team) <= 0) {
		if (strcmp(monthly->rows[at].team, team) == 0 &&
		    uuid_equal(monthly->rows[at].supervisor, supervisor))
			return &monthly->rows[at];
		at++;
	}
	GROW(monthly->rows, monthly->count, monthly->capacity);
	memmove(&monthly->rows[at + 1], &monthly->rows[at],
		(monthly->count - at) * sizeof(*monthly->rows));
	monthly->count++;
	monthly->rows[at] = (struct return_row) { .team = team, .supervisor = supervisor };
	return &monthly->rows[at];
}

void
monthly_return_add(struct monthly_return *monthly, const struct supervision *supervision,
		   struct date month)
{
	const struct person *person = supervision->person;
	struct counting counting = { .supervision = supervision, .first = month };

	if (!uuid_is_set(person->supervisor) && supervision->sessions.count == 0)
		return;
	counting.first.day = 1;
	counting.last = date_add_days(date_add_months(counting.first, 1), -1);
	counting.row = find_row(monthly, person->team, person->supervisor);
	counting.row->people++;
	counting.row->audits += records_in_month(&supervision->records, FORM_AUDIT, month);
	count_due(&counting);
	for (size_t i = 0; i < supervision->sessions.count; i++)
		count_session(&counting, &supervision->sessions.items[i]);
}

void
monthly_return_done(struct monthly_return *monthly)
{
	free(monthly->rows);
	*monthly = (struct monthly_return) { 0 };
}
