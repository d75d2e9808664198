/* Days of the calendar. */
#include <limits.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "unit/suite.h"
#include "waymark/date.h"

static struct date
day(const char *iso)
{
	struct date date = { 0 };
	struct wm_error error;

	ck_assert_msg(date_parse(iso, &date, &error) == WM_OK, "%s", error.message);
	return date;
}

static void
ck_date(struct date date, const char *expected)
{
	char text[DATE_TEXT_MAX];

	ck_assert_str_eq(date_iso(date, text), expected);
}

START_TEST(date_is_read_and_written)
{
	struct date date = day("2026-03-05");

	ck_assert_int_eq(date.year, 2026);
	ck_assert_int_eq(date.month, 3);
	ck_assert_int_eq(date.day, 5);
	ck_assert(date_is_set(date));
	ck_date(date, "2026-03-05");
	ck_date(day("1900-01-01"), "1900-01-01");
	ck_date(day("9999-12-31"), "9999-12-31");
	ck_date(day("2024-02-29"), "2024-02-29");
	ck_date(day("2000-02-29"), "2000-02-29");
}
END_TEST

#define FORM   ": not a date; write YYYY-MM-DD"
#define NO_DAY ": there is no such day"
#define YEARS  ": the year must be from 1900 to 9999"

static const struct {
	const char *text, *message;
} no_dates[] = {
	{ "", "\"\"" FORM },
	{ "31 June", "\"31 June\"" FORM },
	{ "2026-3-5", "\"2026-3-5\"" FORM },
	{ "2026-03-5", "\"2026-03-5\"" FORM },
	{ "2026-03-05 ", "\"2026-03-05 \"" FORM },
	{ " 2026-03-05", "\" 2026-03-05\"" FORM },
	{ "2026-03-05T10:00:00Z", "\"2026-03-05T10:00:00Z\"" FORM },
	{ "2026/03/05", "\"2026/03/05\"" FORM },
	{ "20260305", "\"20260305\"" FORM },
	{ "-026-03-05", "\"-026-03-05\"" FORM },
	{ "12026-03-05", "\"12026-03-05\"" FORM },
	{ "٢٠٢٦-03-05", "\"٢٠٢٦-03-05\"" FORM },
	{ "2026-06-31", "\"2026-06-31\"" NO_DAY },
	{ "2026-02-29", "\"2026-02-29\"" NO_DAY },
	{ "2100-02-29", "\"2100-02-29\"" NO_DAY },
	{ "2026-13-01", "\"2026-13-01\"" NO_DAY },
	{ "2026-00-10", "\"2026-00-10\"" NO_DAY },
	{ "2026-10-00", "\"2026-10-00\"" NO_DAY },
	{ "2026-12-32", "\"2026-12-32\"" NO_DAY },
	{ "1899-12-31", "\"1899-12-31\"" YEARS },
	{ "0000-00-00", "\"0000-00-00\"" YEARS },
	/* 40 bytes of a long text are shown; an accented letter is not cut in two. */
	{ "1234567890123456789012345678901234567890",
	  "\"1234567890123456789012345678901234567890\"" FORM },
	{ "12345678901234567890123456789012345678901",
	  "\"1234567890123456789012345678901234567890...\"" FORM },
	{ "123456789012345678901234567890123456789é1",
	  "\"123456789012345678901234567890123456789...\"" FORM },
};
#define NO_DATE_COUNT ((int) (sizeof(no_dates) / sizeof(no_dates[0])))

START_TEST(other_text_is_refused_by_name_and_changes_nothing)
{
	struct date date = { 2026, 3, 5 };
	struct wm_error error;

	ck_assert_int_eq(date_parse(no_dates[_i].text, &date, &error), WM_VALUE);
	ck_assert_str_eq(error.message, no_dates[_i].message);
	ck_date(date, "2026-03-05");
}
END_TEST

START_TEST(date_for_people_leaves_out_this_year)
{
	char text[DATE_TEXT_MAX];
	struct date today = day("2026-03-31");

	ck_assert_str_eq(date_short(day("2026-03-05"), today, text), "5 Mar");
	ck_assert_str_eq(date_short(day("2025-12-31"), today, text), "31 Dec 2025");
	ck_assert_str_eq(date_short(day("2027-01-01"), today, text), "1 Jan 2027");
	ck_assert_str_eq(date_long(day("2026-03-05"), text), "Thu 5 Mar 2026");
	ck_assert_str_eq(date_long(day("9999-12-31"), text), "Fri 31 Dec 9999");
}
END_TEST

START_TEST(date_that_is_not_set_is_an_empty_text)
{
	char text[DATE_TEXT_MAX] = "left";
	struct date none = { 0 };

	ck_assert(!date_is_set(none));
	ck_date(none, "");
	ck_assert_str_eq(date_short(none, day("2026-03-05"), text), "");
	ck_assert_str_eq(date_short(none, none, text), "");
	ck_assert_str_eq(date_long(none, text), "");
}
END_TEST

START_TEST(dates_are_ordered)
{
	ck_assert_int_eq(date_compare(day("2026-03-05"), day("2026-03-05")), 0);
	ck_assert_int_eq(date_compare(day("2026-03-05"), day("2026-03-06")), -1);
	ck_assert_int_eq(date_compare(day("2026-04-01"), day("2026-03-06")), 1);
	ck_assert_int_eq(date_compare(day("2025-12-31"), day("2026-01-01")), -1);
	ck_assert_int_eq(date_compare((struct date) { 0 }, day("1900-01-01")), -1);
}
END_TEST

/* Every day of 8,100 years, counted the slow way beside. */
START_TEST(days_follow_each_other_from_1900_to_9999)
{
	static const int lengths[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
	const struct date first = { 1900, 1, 1 }; /* a Monday */
	struct date date = first;
	long count = 0;

	while (date.year < 10000) {
		struct date next = date_add_days(first, count);
		bool leap = date.year % 4 == 0 && (date.year % 100 != 0 || date.year % 400 == 0);
		int last = lengths[date.month - 1] + (leap && date.month == 2);

		if (date_compare(next, date) != 0 || date_weekday(date) != count % 7 ||
		    date_days_between(first, date) != count)
			ck_abort_msg("%d-%d-%d", date.year, date.month, date.day);
		count++;
		if (++date.day <= last)
			continue;
		date.day = 1;
		if (++date.month <= 12)
			continue;
		date.month = 1;
		date.year++;
	}
	ck_assert_int_eq(count, 2958464);
}
END_TEST

START_TEST(days_are_added_and_taken)
{
	ck_date(date_add_days(day("2026-02-28"), 1), "2026-03-01");
	ck_date(date_add_days(day("2024-02-28"), 1), "2024-02-29");
	ck_date(date_add_days(day("2026-01-01"), -1), "2025-12-31");
	ck_date(date_add_days(day("2026-03-05"), 0), "2026-03-05");
	ck_date(date_add_days(day("1900-01-01"), -1), "1899-12-31");
	ck_date(date_add_days((struct date) { 1, 1, 2 }, -1), "0001-01-01");
	ck_assert_int_eq(date_days_between(day("2026-03-05"), day("2026-03-01")), -4);
	ck_assert_int_eq(date_days_between(day("2024-01-01"), day("2025-01-01")), 366);
	ck_assert_int_eq(date_weekday(day("2026-03-01")), 6);
}
END_TEST

START_TEST(months_keep_the_day_where_they_have_it)
{
	ck_date(date_add_months(day("2026-01-31"), 1), "2026-02-28");
	ck_date(date_add_months(day("2024-01-31"), 1), "2024-02-29");
	ck_date(date_add_months(day("2026-03-31"), 1), "2026-04-30");
	ck_date(date_add_months(day("2026-10-15"), 3), "2027-01-15");
	ck_date(date_add_months(day("2024-02-29"), 12), "2025-02-28");
	ck_date(date_add_months(day("2026-01-15"), -1), "2025-12-15");
	ck_date(date_add_months(day("2026-03-31"), -13), "2025-02-28");
	ck_date(date_add_months(day("2026-03-05"), 0), "2026-03-05");
}
END_TEST

START_TEST(dates_outside_the_calendar_are_not_set)
{
	struct date first = { 1, 1, 1 }, last = { 9999, 12, 31 }, none = { 0 };

	ck_assert(!date_is_set(date_add_days(last, 1)));
	ck_assert(!date_is_set(date_add_days(first, -1)));
	ck_assert(!date_is_set(date_add_days(first, LONG_MAX)));
	ck_assert(!date_is_set(date_add_days(last, LONG_MIN)));
	ck_assert(!date_is_set(date_add_days(none, 1)));
	ck_assert(!date_is_set(date_add_months(last, 1)));
	ck_assert(!date_is_set(date_add_months(first, -1)));
	ck_assert(!date_is_set(date_add_months(first, INT_MIN)));
	ck_assert(!date_is_set(date_add_months(last, INT_MAX)));
	ck_assert(!date_is_set(date_add_months(none, 1)));
	ck_date(date_add_days(first, 3652058), "9999-12-31");
	ck_date(date_add_months(first, 9998 * 12 + 11), "9999-12-01");
}
END_TEST

static const struct {
	const char *text;
	instant at;
} instants[] = {
	{ "1970-01-01T00:00:00Z", 0 },
	{ "1969-12-31T23:59:59Z", -1000 },
	{ "2026-03-05T14:02:00Z", INT64_C(1772719320000) },
	{ "2000-02-29T12:00:00Z", INT64_C(951825600000) },
	{ "1900-01-01T00:00:00Z", INT64_C(-2208988800000) },
	{ "9999-12-31T23:59:59Z", INT64_C(253402300799000) },
};
#define INSTANT_COUNT ((int) (sizeof(instants) / sizeof(instants[0])))

START_TEST(instants_are_read_and_written)
{
	char text[DATE_TEXT_MAX];
	struct wm_error error;
	instant at = 1;

	ck_assert_int_eq(instant_parse(instants[_i].text, &at, &error), WM_OK);
	ck_assert_int_eq(at, instants[_i].at);
	ck_assert_str_eq(instant_iso(at, text), instants[_i].text);
}
END_TEST

START_TEST(milliseconds_belong_to_the_second_that_began_before)
{
	char text[DATE_TEXT_MAX];

	ck_assert_str_eq(instant_iso(999, text), "1970-01-01T00:00:00Z");
	ck_assert_str_eq(instant_iso(-1, text), "1969-12-31T23:59:59Z");
	ck_assert_str_eq(instant_iso(-86400001, text), "1969-12-30T23:59:59Z");
}
END_TEST

START_TEST(instant_beyond_the_calendar_is_an_empty_text)
{
	char text[DATE_TEXT_MAX] = "left";

	ck_assert_str_eq(instant_iso(INSTANT_NONE, text), "");
	ck_assert_str_eq(instant_iso(INSTANT_LAST, text), "");
	ck_assert_str_eq(instant_iso(INT64_C(253402300800000), text), "");
}
END_TEST

#define TIME_FORM ": not a time; write YYYY-MM-DDTHH:MM:SSZ"
#define NO_TIME	  ": there is no such time of day"

static const struct {
	const char *text, *message;
} no_instants[] = {
	{ "", "\"\"" TIME_FORM },
	{ "2026-03-05", "\"2026-03-05\"" TIME_FORM },
	{ "2026-03-05T14:02:00", "\"2026-03-05T14:02:00\"" TIME_FORM },
	{ "2026-03-05 14:02:00Z", "\"2026-03-05 14:02:00Z\"" TIME_FORM },
	{ "2026-03-05T14:02:00+01:00", "\"2026-03-05T14:02:00+01:00\"" TIME_FORM },
	{ "2026-03-05T14:02:00.000Z", "\"2026-03-05T14:02:00.000Z\"" TIME_FORM },
	{ "2026-03-05t14:02:00z", "\"2026-03-05t14:02:00z\"" TIME_FORM },
	{ "2026-03-05T14:02:00Zx", "\"2026-03-05T14:02:00Zx\"" TIME_FORM },
	{ "2026-03-05T24:00:00Z", "\"2026-03-05T24:00:00Z\"" NO_TIME },
	{ "2026-03-05T14:60:00Z", "\"2026-03-05T14:60:00Z\"" NO_TIME },
	{ "2026-03-05T23:59:60Z", "\"2026-03-05T23:59:60Z\"" NO_TIME },
	{ "2026-02-29T14:02:00Z", "\"2026-02-29T14:02:00Z\"" NO_DAY },
	{ "1899-12-31T14:02:00Z", "\"1899-12-31T14:02:00Z\"" YEARS },
};
#define NO_INSTANT_COUNT ((int) (sizeof(no_instants) / sizeof(no_instants[0])))

START_TEST(other_times_are_refused_by_name_and_change_nothing)
{
	struct wm_error error;
	instant at = 42;

	ck_assert_int_eq(instant_parse(no_instants[_i].text, &at, &error), WM_VALUE);
	ck_assert_str_eq(error.message, no_instants[_i].message);
	ck_assert_int_eq(at, 42);
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("date");
	TCase *text = tcase_create("text");
	TCase *calendar = tcase_create("calendar");
	TCase *instant_case = tcase_create("instant");

	tcase_add_test(text, date_is_read_and_written);
	tcase_add_loop_test(text, other_text_is_refused_by_name_and_changes_nothing, 0,
			    NO_DATE_COUNT);
	tcase_add_test(text, date_for_people_leaves_out_this_year);
	tcase_add_test(text, date_that_is_not_set_is_an_empty_text);
	suite_add_tcase(suite, text);
	tcase_add_test(calendar, dates_are_ordered);
	tcase_add_test(calendar, days_follow_each_other_from_1900_to_9999);
	tcase_add_test(calendar, days_are_added_and_taken);
	tcase_add_test(calendar, months_keep_the_day_where_they_have_it);
	tcase_add_test(calendar, dates_outside_the_calendar_are_not_set);
	suite_add_tcase(suite, calendar);
	tcase_add_loop_test(instant_case, instants_are_read_and_written, 0, INSTANT_COUNT);
	tcase_add_test(instant_case, milliseconds_belong_to_the_second_that_began_before);
	tcase_add_test(instant_case, instant_beyond_the_calendar_is_an_empty_text);
	tcase_add_loop_test(instant_case, other_times_are_refused_by_name_and_change_nothing, 0,
			    NO_INSTANT_COUNT);
	suite_add_tcase(suite, instant_case);

	return suite_run(suite);
}
