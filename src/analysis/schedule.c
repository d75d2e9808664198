#include "waymark/schedule.h"

#include <string.h>

#include "waymark/code_map.h"

#define MONTHS	     12	 /* of a year */
#define DAYS	     365 /* of a year */
#define CHANGES_MOST 64	 /* of frequency, on the way to one due day */

/* Whether a row holds on a day. */
static bool
holds(const struct frequency *row, struct date start, struct date on)
{
	if (!date_is_set(start))
		return row->until.count == 0;
	if (row->from.count > 0 && date_compare(on, period_add(&row->from, start, NULL)) < 0)
		return false;
	return row->until.count == 0 || date_compare(on, period_add(&row->until, start, NULL)) < 0;
}

static const struct frequency *
row_of(const struct policy *policy, const char *group, struct date start, struct date on)
{
	for (size_t i = 0; i < policy->frequency_count; i++)
		if (code_compare(policy->frequencies[i].group, group) == 0 &&
		    holds(&policy->frequencies[i], start, on))
			return &policy->frequencies[i];
	return NULL;
}

static bool
is_case(const struct policy *policy, const char *group)
{
	for (size_t i = 0; i < policy->frequency_count; i++)
		if (code_compare(policy->frequencies[i].group, group) == 0)
			return policy->frequencies[i].of_cases;
	return false;
}

const struct frequency *
frequency_at(const struct policy *policy, const char *group, struct date start, struct date on)
{
	const struct frequency *row = row_of(policy, group, start, on);

	if (row || is_case(policy, group))
		return row;
	return row_of(policy, GROUP_EVERYONE, start, on);
}

static struct date
month_end(struct date date)
{
	date.day = 1;
	return date_add_days(date_add_months(date, 1), -1);
}

/* The day that is one interval after another. */
static struct date
after(const struct policy *policy, struct span every, struct date from)
{
	bool calendar_month =
		every.unit == UNIT_MONTH && policy->numbers[READING_MONTH] == MONTH_CALENDAR;
	struct date due;

	if (calendar_month)
		from.day = 1; /* so that a short month is not left out */
	due = span_add(every, from, NULL);
	return calendar_month && date_is_set(due) ? month_end(due) : due;
}

static struct date
later(struct date a, struct date b)
{
	return date_compare(a, b) < 0 ? b : a;
}

/* By the policy alone. */
static struct date
policy_due(const struct schedule *schedule, struct date from)
{
	struct date point = from, due = { 0 };

	for (int i = 0; i < CHANGES_MOST; i++) {
		const struct frequency *row =
			frequency_at(schedule->policy, schedule->group, schedule->start, point);
		struct date end;

		if (!row)
			return due;
		due = after(schedule->policy, row->every, from);
		if (i > 0)
			due = later(due, point);
		if (row->until.count == 0 || !date_is_set(schedule->start))
			return due;
		end = period_add(&row->until, schedule->start, NULL);
		if (date_compare(due, end) <= 0)
			return due;
		point = end;
	}
	return due;
}

struct date
schedule_due(const struct schedule *schedule, struct date last)
{
	struct date from = date_is_set(last) ? last : schedule->start;
	struct date due;

	if (!date_is_set(from))
		return from;
	due = policy_due(schedule, from);
	for (size_t i = 0; date_is_set(due) && i < schedule->agreed_count; i++) {
		const struct agreed_interval *agreed = &schedule->agreed[i];
		struct date sooner =
			later(after(schedule->policy, agreed->every, from), agreed->from);

		if (date_compare(sooner, agreed->until) <= 0 && date_compare(sooner, due) < 0)
			due = sooner;
	}
	return due;
}

size_t
schedule_dates(const struct schedule *schedule, struct date until, struct date dates[], size_t most)
{
	struct date due = schedule_due(schedule, (struct date) { 0 });
	size_t count = 0;

	while (count < most && date_is_set(due) && date_compare(due, until) <= 0) {
		struct date next = schedule_due(schedule, due);

		dates[count++] = due;
		if (date_compare(next, due) <= 0)
			break;
		due = next;
	}
	return count;
}

size_t
schedule_planned(const struct policy *policy, struct date first, const struct calendar *calendar,
		 struct date dates[], size_t most)
{
	int planned = policy->numbers[READING_PLANNED_SESSIONS];
	size_t count = 0;

	while (count < most && count < (size_t) planned) {
		int place = (int) count;
		struct date date = MONTHS % planned == 0
					   ? date_add_months(first, place * (MONTHS / planned))
					   : date_add_days(first, (long) place * DAYS / planned);

		dates[count++] = calendar_add_working_days(calendar, date, 0);
	}
	return count;
}

bool
due_is_over(struct date due, struct date today)
{
	return date_is_set(due) && date_compare(due, today) < 0;
}

struct date
asye_start(const struct policy *policy, struct date start_in_post, struct date initial_meeting)
{
	return policy->numbers[READING_ASYE_START] == ASYE_INITIAL_MEETING ? initial_meeting
									   : start_in_post;
}
