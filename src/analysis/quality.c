/* What a policy asks of the quality of supervision: each month of a team, each year of those who
 * supervise. */
#include "waymark/supervision.h"

#include <string.h>

/* Kinds of evidence, which a policy adds: somebody watched the supervision, staff were asked. */
#define EVIDENCE_SUPERVISING_OBSERVED "supervision-observed"
#define EVIDENCE_SURVEY		      "supervision-survey"

static struct date
later(struct date a, struct date b)
{
	return date_compare(a, b) < 0 ? b : a;
}

/* The newest note of a kind; not set where there is none. */
static struct date
last_noted(const struct supervision *supervision, const char *kind)
{
	const struct evidence_list *list = supervision->evidence;
	struct date last = { 0 };

	for (size_t i = 0; list && i < list->count; i++)
		if (strcmp(list->items[i].kind, kind) == 0)
			last = later(last, list->items[i].date);
	return last;
}

static struct date
last_group_session(const struct supervision *supervision)
{
	struct date last = { 0 };

	for (size_t i = 0; i < supervision->sessions.count; i++) {
		const struct session *session = &supervision->sessions.items[i];

		if (session->form == FORM_GROUP && session->status == SESSION_HELD)
			last = later(last, session->date);
	}
	return last;
}

static void
add(const struct supervision *supervision, const char *what, struct date base, struct date today,
    struct due_list *list)
{
	const struct deadline *deadline = policy_deadline(supervision->policy, what);

	if (deadline && date_is_set(base))
		due_add(list, what, deadline->title, who_shown(deadline->who),
			supervision->person->id,
			deadline_due(deadline, base, supervision->calendar), today,
			deadline->source);
}

void
quality_due(const struct supervision *supervision, struct date today, struct due_list *list)
{
	const struct policy *policy = supervision->policy;
	const struct person *person = supervision->person;
	struct date start = person->start_in_post;
	struct date observed = last_noted(supervision, EVIDENCE_SUPERVISING_OBSERVED);
	struct date asked = last_noted(supervision, EVIDENCE_SURVEY);

	add(supervision, "group-session", last_group_session(supervision), today, list);
	if (!policy_lists(policy, READING_MANAGER_GROUPS, person->group))
		return;
	add(supervision, "observation", date_is_set(observed) ? observed : start, today, list);
	add(supervision, "survey", date_is_set(asked) ? asked : start, today, list);
	add(supervision, "policy-review",
	    date_is_set(policy->reviewed) ? policy->reviewed : policy->published, today, list);
}

size_t
records_in_month(const struct record_list *records, enum form_use form, struct date month)
{
	size_t count = 0;

	for (size_t i = 0; i < records->count; i++) {
		struct date date = zone_date(records->items[i].at);

		count += records->items[i].form == form && date.year == month.year &&
			 date.month == month.month;
	}
	return count;
}
