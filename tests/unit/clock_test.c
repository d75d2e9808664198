/* The time of day. */
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "unit/suite.h"
#include "waymark/clock.h"
#include "waymark/date.h"
#include "waymark/error.h"

static void
set_now(const char *text)
{
	ck_assert_int_eq(setenv("WAYMARK_TEST_NOW", text, 1), 0);
}

START_TEST(set_time_stands_still)
{
	char text[DATE_TEXT_MAX];
	instant first;

	set_now("2026-03-05T14:00:00Z");
	first = clock_now();
	ck_assert_str_eq(instant_iso(first, text), "2026-03-05T14:00:00Z");
	ck_assert_int_eq(clock_now(), first);
}
END_TEST

START_TEST(set_time_can_be_set_anew)
{
	char text[DATE_TEXT_MAX];

	set_now("2026-03-05T14:00:00Z");
	set_now("2026-03-06T09:30:01Z");
	ck_assert_str_eq(instant_iso(clock_now(), text), "2026-03-06T09:30:01Z");
}
END_TEST

START_TEST(set_time_of_another_form_is_death)
{
	ck_assert_ptr_nonnull(freopen("/dev/null", "w", stderr));
	set_now("+1 day");
	clock_now();
}
END_TEST

/* Between two readings of the system's clock, whatever it says. */
static void
ck_real_time(void)
{
	instant before, now, after;

	before = (instant) time(NULL) * 1000;
	now = clock_now();
	after = ((instant) time(NULL) + 1) * 1000;
	ck_assert_int_ge(now, before - 1000);
	ck_assert_int_le(now, after + 1000);
}

START_TEST(without_a_set_time_the_clock_is_the_systems)
{
	unsetenv("WAYMARK_TEST_NOW");
	ck_real_time();
	set_now("");
	ck_real_time();
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("clock");
	TCase *now = tcase_create("now");

	tcase_add_test(now, set_time_stands_still);
	tcase_add_test(now, set_time_can_be_set_anew);
	tcase_add_exit_test(now, set_time_of_another_form_is_death, WM_FILE);
	tcase_add_test(now, without_a_set_time_the_clock_is_the_systems);
	suite_add_tcase(suite, now);

	return suite_run(suite);
}
