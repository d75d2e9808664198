/* What follows when something was not held, or somebody is not there. */
#include "waymark/schedule.h"

struct date
escalation_base(const struct session_entry entries[], size_t count, struct date today)
{
	struct date first = { 0 };
	bool asked = false;

	for (size_t i = 0; i < count && date_compare(entries[i].date, today) <= 0; i++) {
		const struct session_entry *entry = &entries[i];

		if (entry->held) {
			first = (struct date) { 0 };
			asked = false;
			continue;
		}
		if (!date_is_set(first))
			first = entry->date;
		asked = asked || !date_is_set(entry->new_date) ||
			due_is_over(entry->new_date, today);
	}
	return asked ? first : (struct date) { 0 };
}

struct date
cover_due(const struct deadline *deadline, struct date from, struct date until,
	  const struct calendar *calendar)
{
	struct date due = deadline_due(deadline, from, calendar);

	if (date_is_set(until) && date_compare(until, due) <= 0)
		return (struct date) { 0 };
	return due;
}

struct date
contract_due(const struct policy *policy, struct date signed_on, struct date supervisor_changed,
	     const struct calendar *calendar)
{
	bool changed = date_compare(supervisor_changed, signed_on) > 0;
	struct date first = { 0 };

	if (!date_is_set(signed_on))
		return first;
	for (size_t i = 0; i < policy->deadline_count; i++) {
		const struct deadline *deadline = &policy->deadlines[i];
		struct date due = { 0 };

		if (deadline->base == BASE_CONTRACT_SIGNED)
			due = deadline_due(deadline, signed_on, calendar);
		else if (deadline->base == BASE_SUPERVISOR_CHANGED && changed)
			due = deadline_due(deadline, supervisor_changed, calendar);
		if (date_is_set(due) && (!date_is_set(first) || date_compare(due, first) < 0))
			first = due;
	}
	return first;
}
