/* The bank holidays of England and working days. */
#include <stdlib.h>
#include <string.h>

#include "unit/authority.h"
#include "unit/garden.h"
#include "unit/scratch.h"
#include "unit/suite.h"
#include "waymark/calendar.h"
#include "waymark/file.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

static struct calendar calendar;
static struct problem_list problems;

static void
tear_down(void)
{
	calendar_done(&calendar);
	problem_list_done(&problems);
}

/* The list that the government publishes, year by year. */
static const char *const years[] = {
	"2021-01-01 2021-04-02 2021-04-05 2021-05-03 2021-05-31 2021-08-30 2021-12-27 2021-12-28 ",
	"2022-01-03 2022-04-15 2022-04-18 2022-05-02 2022-06-02 2022-06-03 2022-08-29 2022-09-19 "
	"2022-12-26 2022-12-27 ",
	"2023-01-02 2023-04-07 2023-04-10 2023-05-01 2023-05-08 2023-05-29 2023-08-28 2023-12-25 "
	"2023-12-26 ",
	"2024-01-01 2024-03-29 2024-04-01 2024-05-06 2024-05-27 2024-08-26 2024-12-25 2024-12-26 ",
	"2025-01-01 2025-04-18 2025-04-21 2025-05-05 2025-05-26 2025-08-25 2025-12-25 2025-12-26 ",
	"2026-01-01 2026-04-03 2026-04-06 2026-05-04 2026-05-25 2026-08-31 2026-12-25 2026-12-28 ",
	"2027-01-01 2027-03-26 2027-03-29 2027-05-03 2027-05-31 2027-08-30 2027-12-27 2027-12-28 ",
	"2028-01-03 2028-04-14 2028-04-17 2028-05-01 2028-05-29 2028-08-28 2028-12-25 2028-12-26 ",
	"2029-01-01 2029-03-30 2029-04-02 2029-05-07 2029-05-28 2029-08-27 2029-12-25 2029-12-26 ",
	"2030-01-01 2030-04-19 2030-04-22 2030-05-06 2030-05-27 2030-08-26 2030-12-25 2030-12-26 ",
};

static void
load_bundled(void)
{
	char *path = checkout_path("policies");

	bank_holidays_load(path, &calendar, &problems);
	ck_assert_uint_eq(problems.count, 0);
	free(path);
}

START_TEST(bank_holidays_are_those_of_the_published_list)
{
	int year = (int) strtol(years[_i], NULL, 10);
	struct date date = { year, 1, 1 };
	struct buffer found = { 0 };
	char text[DATE_TEXT_MAX];

	load_bundled();
	for (; date.year == year; date = date_add_days(date, 1))
		if (calendar_holiday(&calendar, date))
			buffer_format(&found, "%s ", date_iso(date, text));
	ck_assert_str_eq(found.text, years[_i]);
	buffer_done(&found);
}
END_TEST

START_TEST(easter_is_where_the_tables_have_it)
{
	static const char *const sundays[] = {
		"1818-03-22", "1943-04-25", "1954-04-18", "1961-04-02", "1981-04-19", "2000-04-23",
		"2008-03-23", "2011-04-24", "2025-04-20", "2038-04-25", "2285-03-22",
	};

	for (size_t i = 0; i < COUNT(sundays); i++) {
		struct date sunday = calendar_easter((int) strtol(sundays[i], NULL, 10));

		ck_assert_int_eq(date_weekday(sunday), 6);
		if (sunday.year >= DATE_YEAR_FIRST)
			ck_day(sunday, sundays[i]);
		else
			ck_assert_int_eq(sunday.day, 22);
	}
}
END_TEST

START_TEST(holidays_have_their_names)
{
	static const struct {
		const char *date, *title;
	} named[] = {
		{ "2026-01-01", "New Year's Day" },
		{ "2028-01-03", "New Year's Day (substitute day)" },
		{ "2026-04-03", "Good Friday" },
		{ "2026-04-06", "Easter Monday" },
		{ "2026-05-04", "Early May bank holiday" },
		{ "2026-05-25", "Spring bank holiday" },
		{ "2026-08-31", "Summer bank holiday" },
		{ "2026-12-25", "Christmas Day" },
		{ "2026-12-28", "Boxing Day (substitute day)" },
		{ "2027-12-27", "Christmas Day (substitute day)" },
	};

	for (size_t i = 0; i < COUNT(named); i++)
		ck_assert_pstr_eq(calendar_holiday(NULL, authority_day(named[i].date)),
				  named[i].title);
	ck_assert_ptr_null(calendar_holiday(NULL, authority_day("2026-12-26")));
	ck_assert_ptr_null(calendar_holiday(NULL, authority_day("")));
}
END_TEST

START_TEST(working_days_pass_over_weekends_and_holidays)
{
	static const struct {
		const char *from;
		int count;
		const char *to;
	} steps[] = {
		{ "2025-04-17", 3, "2025-04-24" },  { "2026-03-12", 3, "2026-03-17" },
		{ "2025-12-24", 1, "2025-12-29" },  { "2026-12-24", 1, "2026-12-29" },
		{ "2027-12-24", 3, "2027-12-31" },  { "2024-02-28", 2, "2024-03-01" },
		{ "2026-03-27", 1, "2026-03-30" },  { "2026-10-24", 1, "2026-10-26" },
		{ "2026-03-14", 0, "2026-03-16" },  { "2026-03-16", 0, "2026-03-16" },
		{ "2025-04-24", -3, "2025-04-17" }, { "2026-03-15", -1, "2026-03-13" },
	};

	for (size_t i = 0; i < COUNT(steps); i++)
		ck_day(calendar_add_working_days(NULL, authority_day(steps[i].from),
						 steps[i].count),
		       steps[i].to);
	ck_day(calendar_add_working_days(NULL, authority_day(""), 3), "");
	ck_day(calendar_add_working_days(NULL, authority_day("9999-12-31"), 3), "");
	ck_assert(!calendar_is_working_day(NULL, authority_day("")));
}
END_TEST

START_TEST(odd_days_come_from_every_folder_the_first_wins)
{
	folder_make("own", NULL);
	folder_make("all", NULL);
	scratch_write("own/bank_holidays.csv",
		      "title,date\nDay of the town,2026-07-01\n,2026-05-04\n");
	scratch_write("all/bank_holidays.csv",
		      "date,title\n2026-07-01,Another day\n2026-07-02,The day after\n");
	bank_holidays_load("own:none:all", &calendar, &problems);
	ck_assert_uint_eq(problems.count, 0);
	ck_assert_str_eq(calendar_holiday(&calendar, authority_day("2026-07-01")),
			 "Day of the town");
	ck_assert_str_eq(calendar_holiday(&calendar, authority_day("2026-07-02")), "The day after");
	ck_assert_ptr_null(calendar_holiday(&calendar, authority_day("2026-05-04")));
	ck_assert(calendar_is_working_day(&calendar, authority_day("2026-05-04")));
	ck_day(calendar_add_working_days(&calendar, authority_day("2026-06-30"), 1), "2026-07-03");
}
END_TEST

START_TEST(faulty_odd_days_are_named_and_left_out)
{
	char *said;

	folder_make("a", NULL);
	scratch_write("a/bank_holidays.csv",
		      "date,title\n2026-02-29,Leap\n2026-07-01,Good\n,None\n2026-07-01,Again\n");
	bank_holidays_load("a", &calendar, &problems);
	said = garden_problems(&problems);
	ck_assert_str_eq(said,
			 "bank_holidays.csv:2: fault: date \"2026-02-29\" is not a date; write "
			 "YYYY-MM-DD\n"
			 "bank_holidays.csv:4: fault: date is empty\n"
			 "bank_holidays.csv:5: fault: \"2026-07-01\" stands on line 3 already\n");
	free(said);
	ck_assert_uint_eq(calendar.count, 1);
	ck_assert_str_eq(calendar.days[0].title, "Good");
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("calendar");
	TCase *cases = tcase_create("calendar");

	tcase_add_checked_fixture(cases, scratch_enter, tear_down);
	tcase_add_loop_test(cases, bank_holidays_are_those_of_the_published_list, 0,
			    (int) COUNT(years));
	tcase_add_test(cases, easter_is_where_the_tables_have_it);
	tcase_add_test(cases, holidays_have_their_names);
	tcase_add_test(cases, working_days_pass_over_weekends_and_holidays);
	tcase_add_test(cases, odd_days_come_from_every_folder_the_first_wins);
	tcase_add_test(cases, faulty_odd_days_are_named_and_left_out);
	suite_add_tcase(suite, cases);

	return suite_run(suite);
}
