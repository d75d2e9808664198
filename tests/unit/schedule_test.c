/* When supervision is due, by the policies that come with the program and by another one. */
#include <stdlib.h>
#include <string.h>

#include "unit/authority.h"
#include "unit/suite.h"
#include "waymark/schedule.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))
#define DATES_MOST   64

static struct policy *sandwell, *riverside;

static void
set_up(void)
{
	sandwell = authority_load("policies/sandwell");
	riverside = authority_load("tests/data/policies/riverside");
}

static void
tear_down(void)
{
	policy_free(&sandwell);
	policy_free(&riverside);
}

static struct schedule
of(const struct policy *policy, const char *group, const char *start)
{
	return (struct schedule) {
		.policy = policy,
		.group = group,
		.start = authority_day(start),
	};
}

static void
ck_due(const struct policy *policy, const char *group, const char *start, const char *last,
       const char *due)
{
	struct schedule schedule = of(policy, group, start);

	ck_day(schedule_due(&schedule, authority_day(last)), due);
}

static void
ck_dates(const struct schedule *schedule, const char *until, const char *expected)
{
	struct date dates[DATES_MOST];
	size_t count = schedule_dates(schedule, authority_day(until), dates, DATES_MOST);
	struct buffer found = { 0 };
	char text[DATE_TEXT_MAX];

	for (size_t i = 0; i < count; i++)
		buffer_format(&found, "%s ", date_iso(dates[i], text));
	ck_assert_str_eq(found.text ? found.text : "", expected);
	buffer_done(&found);
}

/* The end of the time for which the row holds that is in force on a day. */
static void
ck_row(const char *group, const char *start, const char *on, int every, enum unit unit)
{
	const struct frequency *row =
		frequency_at(sandwell, group, authority_day(start), authority_day(on));

	ck_assert_ptr_nonnull(row);
	ck_assert_int_eq(row->every.count, every);
	ck_assert_int_eq(row->every.unit, unit);
}

START_TEST(an_asye_is_weekly_then_fortnightly_then_monthly)
{
	struct schedule schedule = of(sandwell, "asye", "2026-01-05");

	ck_row("asye", "2026-01-05", "2026-02-15", 1, UNIT_WEEK);
	ck_row("asye", "2026-01-05", "2026-02-16", 2, UNIT_WEEK);
	ck_row("asye", "2026-01-05", "2026-07-04", 2, UNIT_WEEK);
	ck_row("asye", "2026-01-05", "2026-07-05", 1, UNIT_MONTH);
	ck_dates(&schedule, "2026-09-30",
		 "2026-01-12 2026-01-19 2026-01-26 2026-02-02 2026-02-09 2026-02-16 2026-03-02 "
		 "2026-03-16 2026-03-30 2026-04-13 2026-04-27 2026-05-11 2026-05-25 2026-06-08 "
		 "2026-06-22 2026-07-22 2026-08-22 2026-09-22 ");
}
END_TEST

START_TEST(a_change_of_frequency_counts_from_the_last_session)
{
	/* Weekly would pass the end of the sixth week, so the fortnight holds. */
	ck_due(sandwell, "asye", "2026-01-05", "2026-02-10", "2026-02-24");
	ck_due(sandwell, "asye", "2026-01-05", "2026-02-09", "2026-02-16");
	/* The fortnight would pass the end of the sixth month. */
	ck_due(sandwell, "asye", "2026-01-05", "2026-06-22", "2026-07-22");
	/* A missed one is still due by the frequency of its time. */
	ck_due(sandwell, "asye", "2026-01-05", "2026-01-12", "2026-01-19");
	/* Where it becomes more frequent, from the day it does. */
	ck_due(riverside, "first-year", "2026-01-01", "2025-12-01", "2025-12-11");
}
END_TEST

START_TEST(everybody_else_is_monthly_and_carers_six_weekly)
{
	ck_due(sandwell, "", "2020-09-01", "2026-03-12", "2026-04-12");
	ck_due(sandwell, "no-such-group", "", "2026-03-12", "2026-04-12");
	ck_due(sandwell, "ASYE", "2020-09-01", "2026-03-12", "2026-04-12");
	ck_due(sandwell, "foster-carer", "", "2026-03-12", "2026-04-23");
	ck_due(sandwell, "", "2026-03-12", "", "2026-04-12");
	ck_due(sandwell, "", "", "", "");
	/* Someone in the ASYE whose start in post is not known. */
	ck_due(sandwell, "asye", "", "2026-03-12", "2026-04-12");
}
END_TEST

START_TEST(months_end_where_the_month_ends)
{
	ck_due(sandwell, "", "2020-01-01", "2024-01-31", "2024-02-29");
	ck_due(sandwell, "", "2020-01-01", "2025-01-31", "2025-02-28");
	ck_due(sandwell, "", "2020-01-01", "2024-02-29", "2024-03-29");
	ck_due(sandwell, "", "2020-01-01", "2026-12-31", "2027-01-31");
	/* The days that clocks change are days like others. */
	ck_due(sandwell, "foster-carer", "", "2026-02-15", "2026-03-29");
	ck_due(sandwell, "foster-carer", "", "2026-09-13", "2026-10-25");
	ck_due(sandwell, "asye", "2024-02-29", "2024-03-01", "2024-03-08");
	ck_row("asye", "2024-08-29", "2025-02-27", 2, UNIT_WEEK);
	ck_row("asye", "2024-08-29", "2025-02-28", 1, UNIT_MONTH);
}
END_TEST

START_TEST(a_month_may_be_read_as_a_calendar_month)
{
	ck_due(riverside, "", "2020-01-01", "2026-01-31", "2026-02-28");
	ck_due(riverside, "", "2020-01-01", "2024-01-05", "2024-02-29");
	ck_due(riverside, "", "2020-01-01", "2026-11-15", "2026-12-31");
}
END_TEST

START_TEST(a_second_policy_has_its_own_frequencies)
{
	struct schedule schedule = of(riverside, "first-year", "2025-06-01");

	ck_dates(&schedule, "2025-10-31",
		 "2025-06-11 2025-06-21 2025-07-01 2025-07-11 2025-07-21 2025-07-31 2025-08-10 "
		 "2025-08-20 2025-08-30 2025-09-20 2025-10-11 ");
	/* One year and two weeks after the start everybody's month holds. */
	ck_due(riverside, "first-year", "2025-06-01", "2026-06-14", "2026-07-31");
	ck_due(riverside, "first-year", "2025-06-01", "2026-05-20", "2026-06-10");
}
END_TEST

START_TEST(kinds_of_case_have_their_own_frequency)
{
	static const struct {
		const char *kind, *start, *last, *due, *source;
	} cases[] = {
		{ "targeted-services", "2026-01-01", "2026-03-02", "2026-03-30", "SR-31" },
		{ "single-assessment", "2026-01-01", "2026-03-02", "2026-03-30", "SR-32" },
		{ "child-protection", "2026-01-01", "2026-03-02", "2026-03-30", "SR-33" },
		{ "child-in-need", "2026-01-01", "2026-03-02", "2026-03-30", "SR-33" },
		{ "looked-after", "2026-01-01", "2026-03-02", "2026-03-30", "SR-34" },
		{ "looked-after", "2026-01-01", "2026-07-02", "2026-08-27", "SR-34" },
		{ "foster-carer-casework", "2026-01-01", "2026-03-02", "2026-04-02", "SR-35" },
	};

	for (size_t i = 0; i < COUNT(cases); i++) {
		struct date start = authority_day(cases[i].start);
		struct date last = authority_day(cases[i].last);

		ck_due(sandwell, cases[i].kind, cases[i].start, cases[i].last, cases[i].due);
		ck_assert_str_eq(frequency_at(sandwell, cases[i].kind, start, last)->source,
				 cases[i].source);
	}
}
END_TEST

START_TEST(an_agreed_interval_only_brings_a_day_forward)
{
	struct agreed_interval agreed = {
		.every = { 2, UNIT_WEEK },
		.from = authority_day("2026-03-01"),
		.until = authority_day("2026-04-30"),
	};
	struct schedule schedule = of(sandwell, "", "2020-01-01");

	schedule.agreed = &agreed;
	schedule.agreed_count = 1;
	ck_day(schedule_due(&schedule, authority_day("2026-03-12")), "2026-03-26");
	ck_day(schedule_due(&schedule, authority_day("2026-02-10")), "2026-03-01");
	ck_day(schedule_due(&schedule, authority_day("2026-01-10")), "2026-02-10");
	ck_day(schedule_due(&schedule, authority_day("2026-04-20")), "2026-05-20");
	agreed.every = (struct span) { 3, UNIT_MONTH };
	ck_day(schedule_due(&schedule, authority_day("2026-03-12")), "2026-04-12");
}
END_TEST

START_TEST(a_year_is_planned_on_working_days)
{
	static const char *const expected[] = {
		"2025-12-31", "2026-02-02", "2026-03-02", "2026-03-31", "2026-04-30", "2026-06-01",
		"2026-06-30", "2026-07-31", "2026-09-01", "2026-09-30", "2026-11-02", "2026-11-30",
	};
	struct date dates[DATES_MOST];
	size_t count =
		schedule_planned(sandwell, authority_day("2025-12-31"), NULL, dates, DATES_MOST);

	ck_assert_uint_eq(count, COUNT(expected));
	for (size_t i = 0; i < count; i++)
		ck_day(dates[i], expected[i]);
	ck_assert_int_eq(sandwell->numbers[READING_SESSION_MINUTES], 90);
	count = schedule_planned(riverside, authority_day("2026-01-05"), NULL, dates, DATES_MOST);
	ck_assert_uint_eq(count, 13);
	ck_day(dates[1], "2026-02-02");
	ck_day(dates[12], "2026-12-07");
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("schedule");
	TCase *cases = tcase_create("schedule");

	tcase_add_checked_fixture(cases, set_up, tear_down);
	tcase_add_test(cases, an_asye_is_weekly_then_fortnightly_then_monthly);
	tcase_add_test(cases, a_change_of_frequency_counts_from_the_last_session);
	tcase_add_test(cases, everybody_else_is_monthly_and_carers_six_weekly);
	tcase_add_test(cases, months_end_where_the_month_ends);
	tcase_add_test(cases, a_month_may_be_read_as_a_calendar_month);
	tcase_add_test(cases, a_second_policy_has_its_own_frequencies);
	tcase_add_test(cases, kinds_of_case_have_their_own_frequency);
	tcase_add_test(cases, an_agreed_interval_only_brings_a_day_forward);
	tcase_add_test(cases, a_year_is_planned_on_working_days);
	suite_add_tcase(suite, cases);

	return suite_run(suite);
}
