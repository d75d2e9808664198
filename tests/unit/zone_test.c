/* The zone that tells which day an instant belongs to. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "unit/suite.h"
#include "waymark/date.h"
#include "waymark/file.h"

static instant
at(const char *iso)
{
	struct wm_error error;
	instant result = 0;

	ck_assert_msg(instant_parse(iso, &result, &error) == WM_OK, "%s", error.message);
	return result;
}

static struct date
day(const char *iso)
{
	struct wm_error error;
	struct date date = { 0 };

	ck_assert_msg(date_parse(iso, &date, &error) == WM_OK, "%s", error.message);
	return date;
}

static void
use(const char *zone)
{
	struct wm_error error;

	ck_assert_msg(zone_use(zone, &error) == WM_OK, "%s", error.message);
}

/* The day and time that the wall there shows. */
static void
ck_wall(const char *iso, const char *date, const char *time)
{
	char text[DATE_TEXT_MAX];

	ck_assert_str_eq(date_iso(zone_date(at(iso)), text), date);
	ck_assert_str_eq(zone_time(at(iso), text), time);
}

static void
ck_day(const char *date, const char *start, const char *end)
{
	char text[DATE_TEXT_MAX];

	ck_assert_str_eq(instant_iso(zone_start(day(date)), text), start);
	ck_assert_str_eq(instant_iso(zone_end(day(date)), text), end);
}

START_TEST(london_holds_until_a_zone_is_chosen)
{
	setenv("TZ", "America/New_York", 1);
	ck_wall("2026-07-01T23:30:00Z", "2026-07-02", "00:30");
}
END_TEST

START_TEST(chosen_zone_holds)
{
	use("America/New_York");
	ck_wall("2026-07-02T03:30:00Z", "2026-07-01", "23:30");
	use("Asia/Kathmandu");
	ck_wall("2026-07-01T18:15:00Z", "2026-07-02", "00:00");
}
END_TEST

START_TEST(clocks_go_forward_in_london)
{
	use("Europe/London");
	ck_wall("2026-03-29T00:59:59Z", "2026-03-29", "00:59");
	ck_wall("2026-03-29T01:00:00Z", "2026-03-29", "02:00");
	ck_day("2026-03-28", "2026-03-28T00:00:00Z", "2026-03-29T00:00:00Z");
	ck_day("2026-03-29", "2026-03-29T00:00:00Z", "2026-03-29T23:00:00Z");
	ck_day("2026-03-30", "2026-03-29T23:00:00Z", "2026-03-30T23:00:00Z");
}
END_TEST

START_TEST(clocks_go_back_in_london)
{
	use("Europe/London");
	ck_wall("2026-10-25T00:30:00Z", "2026-10-25", "01:30");
	ck_wall("2026-10-25T01:30:00Z", "2026-10-25", "01:30");
	ck_day("2026-10-24", "2026-10-23T23:00:00Z", "2026-10-24T23:00:00Z");
	ck_day("2026-10-25", "2026-10-24T23:00:00Z", "2026-10-26T00:00:00Z");
	ck_day("2026-10-26", "2026-10-26T00:00:00Z", "2026-10-27T00:00:00Z");
}
END_TEST

START_TEST(last_millisecond_of_a_day_is_of_that_day)
{
	char text[DATE_TEXT_MAX];
	instant end;

	use("Europe/London");
	end = zone_end(day("2026-07-01"));
	ck_assert_str_eq(date_iso(zone_date(end - 1), text), "2026-07-01");
	ck_assert_str_eq(zone_time(end - 1, text), "23:59");
	ck_assert_str_eq(date_iso(zone_date(end), text), "2026-07-02");
}
END_TEST

START_TEST(days_without_an_ordinary_midnight_begin_where_they_do)
{
	use("America/Sao_Paulo"); /* clocks went from 00:00 to 01:00 */
	ck_day("2018-11-04", "2018-11-04T03:00:00Z", "2018-11-05T02:00:00Z");
	use("America/Havana"); /* from 01:00 back to 00:00 */
	ck_day("2024-11-03", "2024-11-03T04:00:00Z", "2024-11-04T05:00:00Z");
	use("Pacific/Apia"); /* the 30th was left out */
	ck_day("2011-12-29", "2011-12-29T10:00:00Z", "2011-12-30T10:00:00Z");
	ck_day("2011-12-30", "2011-12-30T10:00:00Z", "2011-12-30T10:00:00Z");
	ck_day("2011-12-31", "2011-12-30T10:00:00Z", "2011-12-31T10:00:00Z");
}
END_TEST

static const char *const zones[] = {
	"Europe/London",       "UTC", "America/New_York", "Pacific/Kiritimati", "Pacific/Pago_Pago",
	"Australia/Lord_Howe",
};
#define ZONE_COUNT ((int) (sizeof(zones) / sizeof(zones[0])))

/* Every day of a few years at both ends and in the middle of those that a date can have. */
START_TEST(days_follow_each_other_without_a_break)
{
	static const int years[] = { 1900, 1940, 1971, 2026, 2027, 2400, 9999 };

	use(zones[_i]);
	for (size_t i = 0; i < sizeof(years) / sizeof(years[0]); i++) {
		struct date date = { years[i], 1, 1 };
		instant start = zone_start(date);

		while (date.year == years[i]) {
			instant end = zone_end(date);

			ck_assert_int_eq(zone_start(date), start);
			ck_assert_int_ge(end - start, INT64_C(22) * 3600 * 1000);
			ck_assert_int_le(end - start, INT64_C(26) * 3600 * 1000);
			ck_assert_int_eq(date_compare(zone_date(start), date), 0);
			ck_assert_int_eq(date_compare(zone_date(end - 1), date), 0);
			date = date_add_days(date, 1);
			start = end;
		}
	}
}
END_TEST

START_TEST(last_day_of_the_calendar_has_an_end)
{
	use("UTC");
	ck_assert_int_eq(zone_start(day("9999-12-31")), at("9999-12-31T00:00:00Z"));
	ck_assert_int_eq(zone_end(day("9999-12-31")), at("9999-12-31T23:59:59Z") + 1000);
}
END_TEST

START_TEST(no_date_has_no_bounds_and_no_instant_has_no_date)
{
	char text[DATE_TEXT_MAX] = "left";

	use("Europe/London");
	ck_assert_int_eq(zone_start((struct date) { 0 }), INSTANT_NONE);
	ck_assert_int_eq(zone_end((struct date) { 0 }), INSTANT_LAST);
	ck_assert(!date_is_set(zone_date(INSTANT_NONE)));
	ck_assert(!date_is_set(zone_date(INSTANT_LAST)));
	ck_assert(!date_is_set(zone_date(at("9999-12-31T23:59:59Z") + 1000)));
	ck_assert_str_eq(zone_time(INSTANT_NONE, text), "");
}
END_TEST

#define NOT_A_NAME ": not the name of a time zone; write one such as Europe/London"
#define UNKNOWN	   ": no such time zone in /usr/share/zoneinfo"

static const struct {
	const char *name, *message;
} no_zones[] = {
	{ "", "\"\"" NOT_A_NAME },
	{ "/usr/share/zoneinfo/Europe/London", "\"/usr/share/zoneinfo/Europe/London\"" NOT_A_NAME },
	{ "../zoneinfo/Europe/London", "\"../zoneinfo/Europe/London\"" NOT_A_NAME },
	{ "Europe/../Europe/London", "\"Europe/../Europe/London\"" NOT_A_NAME },
	{ ":Europe/London", "\":Europe/London\"" NOT_A_NAME },
	{ "GMT0BST,M3.5.0/1,M10.5.0", "\"GMT0BST,M3.5.0/1,M10.5.0\"" NOT_A_NAME },
	{ "Europe/Londinium", "\"Europe/Londinium\"" UNKNOWN },
	{ "Europe", "\"Europe\"" UNKNOWN },
	{ "Europe/London/", "\"Europe/London/\"" UNKNOWN },
	{ "leapseconds", "\"leapseconds\"" UNKNOWN },
};
#define NO_ZONE_COUNT ((int) (sizeof(no_zones) / sizeof(no_zones[0])))

START_TEST(other_names_are_refused_and_the_zone_stays)
{
	struct wm_error error;

	unsetenv("TZDIR");
	use("Asia/Kathmandu");
	ck_assert_int_eq(zone_use(no_zones[_i].name, &error), WM_VALUE);
	ck_assert_str_eq(error.message, no_zones[_i].message);
	ck_wall("2026-07-01T18:15:00Z", "2026-07-02", "00:00");
}
END_TEST

START_TEST(zones_are_sought_where_the_system_has_them)
{
	struct wm_error error;
	const char *tmp = getenv("WAYMARK_TEST_TMP");
	char *folder = path_join(tmp, "zones");

	ck_assert_int_eq(mkdir(folder, 0700), 0);
	setenv("TZDIR", folder, 1);
	ck_assert_int_eq(zone_use("Europe/London", &error), WM_VALUE);
	ck_assert_ptr_nonnull(strstr(error.message, folder));
	free(folder);
}
END_TEST

START_TEST(system_without_zones_is_death)
{
	ck_assert_ptr_nonnull(freopen("/dev/null", "w", stderr));
	setenv("TZDIR", getenv("WAYMARK_TEST_TMP"), 1);
	zone_date(0);
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("zone");
	TCase *wall = tcase_create("wall");
	TCase *bounds = tcase_create("bounds");
	TCase *names = tcase_create("names");

	tcase_add_test(wall, london_holds_until_a_zone_is_chosen);
	tcase_add_test(wall, chosen_zone_holds);
	tcase_add_test(wall, clocks_go_forward_in_london);
	tcase_add_test(wall, clocks_go_back_in_london);
	suite_add_tcase(suite, wall);
	tcase_add_test(bounds, last_millisecond_of_a_day_is_of_that_day);
	tcase_add_test(bounds, days_without_an_ordinary_midnight_begin_where_they_do);
	tcase_add_loop_test(bounds, days_follow_each_other_without_a_break, 0, ZONE_COUNT);
	tcase_add_test(bounds, last_day_of_the_calendar_has_an_end);
	tcase_add_test(bounds, no_date_has_no_bounds_and_no_instant_has_no_date);
	suite_add_tcase(suite, bounds);
	tcase_add_loop_test(names, other_names_are_refused_and_the_zone_stays, 0, NO_ZONE_COUNT);
	tcase_add_test(names, zones_are_sought_where_the_system_has_them);
	tcase_add_exit_test(names, system_without_zones_is_death, WM_FILE);
	suite_add_tcase(suite, names);

	return suite_run(suite);
}
