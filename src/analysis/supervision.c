#include "waymark/supervision.h"

#include <stdlib.h>
#include <string.h>

#include "waymark/memory.h"
#include "waymark/schedule.h"
#include "waymark/text.h"

void
supervision_done(struct supervision *supervision)
{
	session_list_done(&supervision->sessions);
	agenda_done(&supervision->agenda);
	record_list_done(&supervision->records);
	arrangements_done(&supervision->arrangements);
	action_list_done(&supervision->actions);
	need_list_done(&supervision->needs);
}

const struct policy *
record_policy(const struct supervision *supervision, const struct record *record)
{
	const struct policy_library *libraries[] = { supervision->found, supervision->kept };

	for (size_t i = 0; i < sizeof(libraries) / sizeof(libraries[0]); i++) {
		struct policy **version =
			libraries[i] ? policy_library_version(libraries[i], record->policy,
							      record->version)
				     : NULL;

		if (version)
			return *version;
	}
	return supervision->policy;
}

const struct form *
record_form(const struct supervision *supervision, const struct record *record, enum form_use use)
{
	return policy_form(record_policy(supervision, record), use);
}

/* The day of the first ASYE meeting, out of the tracker. */
static struct date
initial_meeting(const struct supervision *supervision)
{
	const struct record *tracker = record_newest(&supervision->records, FORM_ASYE);
	struct date date = { 0 };

	if (tracker)
		date_parse(record_value(tracker, "initial-meeting"), &date, NULL);
	return date;
}

/* The months of the ASYE: to the deadline of its end. */
#define ASYE_END "asye-end"

struct date
supervision_asye_start(const struct supervision *supervision)
{
	const struct policy *policy = supervision->policy;

	if (!policy_lists(policy, READING_ASYE_GROUPS, supervision->person->group))
		return (struct date) { 0 };
	return asye_start(policy, supervision->person->start_in_post, initial_meeting(supervision));
}

bool
supervision_in_asye(const struct supervision *supervision, struct date today, struct date *start)
{
	const struct policy *policy = supervision->policy;
	const struct deadline *end = policy_deadline(policy, ASYE_END);
	struct date first = supervision_asye_start(supervision);
	bool in = policy_lists(policy, READING_ASYE_GROUPS, supervision->person->group);

	if (in && end && date_is_set(first))
		in = date_compare(today, deadline_due(end, first, supervision->calendar)) < 0;
	if (start)
		*start = in ? first : (struct date) { 0 };
	return in;
}

/* When the last session began: the instant up to which agenda items are taken in. */
static instant
last_began(const struct supervision *supervision)
{
	instant last = INSTANT_NONE;

	for (size_t i = 0; i < supervision->sessions.count; i++) {
		const struct session *session = &supervision->sessions.items[i];

		if (session_counts(session) && session->started != INSTANT_NONE &&
		    (last == INSTANT_NONE || session->started > last))
			last = session->started;
	}
	return last;
}

size_t
agenda_open(const struct supervision *supervision, const struct agenda_item *open[], size_t most)
{
	const struct session *now = session_open(&supervision->sessions);
	instant after = now ? INSTANT_NONE : last_began(supervision);
	size_t count = 0;

	for (size_t i = 0; i < supervision->agenda.count && count < most; i++) {
		const struct agenda_item *item = &supervision->agenda.items[i];

		if (after == INSTANT_NONE || item->at > after)
			open[count++] = item;
	}
	return count;
}

static struct schedule
schedule_of(const struct supervision *supervision, struct agreed_interval *agreed)
{
	const struct arrangements *arrangements = &supervision->arrangements;

	for (size_t i = 0; i < arrangements->interval_count; i++)
		agreed[i] = (struct agreed_interval) {
			.every = arrangements->intervals[i].every,
			.from = arrangements->intervals[i].from,
			.until = arrangements->intervals[i].until,
		};
	return (struct schedule) {
		.policy = supervision->policy,
		.group = supervision->person->group,
		.start = supervision->person->start_in_post,
		.agreed = agreed,
		.agreed_count = arrangements->interval_count,
	};
}

struct span
supervision_every(const struct supervision *supervision, struct date today)
{
	const struct arrangements *arrangements = &supervision->arrangements;
	const struct frequency *frequency;

	for (size_t i = arrangements->interval_count; i-- > 0;) {
		const struct interval *interval = &arrangements->intervals[i];

		if (date_compare(interval->from, today) <= 0 &&
		    date_compare(today, interval->until) <= 0)
			return interval->every;
	}
	frequency = frequency_at(supervision->policy, supervision->person->group,
				 supervision->person->start_in_post, today);
	return frequency ? frequency->every : (struct span) { 0 };
}

struct date
supervision_due_after(const struct supervision *supervision, struct date last)
{
	size_t count = supervision->arrangements.interval_count;
	struct agreed_interval *agreed = xcalloc(count + 1, sizeof(*agreed));
	struct schedule schedule = schedule_of(supervision, agreed);
	struct date due = schedule_due(&schedule, last);

	free(agreed);
	return due;
}

struct date
supervision_next_due(const struct supervision *supervision, struct date today)
{
	const struct session *last = session_last_held(&supervision->sessions, today);

	return supervision_due_after(supervision, last ? last->date : (struct date) { 0 });
}

const struct record *
supervision_contract(const struct supervision *supervision)
{
	for (size_t i = supervision->records.count; i-- > 0;) {
		const struct record *record = &supervision->records.items[i];

		if (record->form == FORM_CONTRACT && record_locked(record))
			return record;
	}
	return NULL;
}
