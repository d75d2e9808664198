/* The words of values, and which may be given to an indicator. */
#include <stdlib.h>

#include "unit/sample.h"
#include "unit/suite.h"
#include "waymark/rating.h"

static struct framework *framework;
static struct wm_error error;

static void
begin(void)
{
	framework = sample_framework();
}

static void
end(void)
{
	framework_free(&framework);
}

START_TEST(each_value_is_read_back_by_its_word)
{
	static const struct {
		int value;
		const char *word;
	} values[] = {
		{ 1, "1" },
		{ 4, "4" },
		{ 12, "12" },
		{ VALUE_UNRATED, "cleared" },
		{ VALUE_NO_OPPORTUNITY, "no-opportunity" },
		{ VALUE_NOT_APPLICABLE, "not-applicable" },
	};
	char text[24];
	int value;

	for (size_t i = 0; i < sizeof(values) / sizeof(values[0]); i++) {
		ck_assert_str_eq(value_word(values[i].value, text), values[i].word);
		ck_assert(value_read(values[i].word, &value));
		ck_assert_int_eq(value, values[i].value);
	}
}
END_TEST

START_TEST(no_other_word_is_a_value)
{
	static const char *const words[] = {
		"",	   "0",	     "-1", "03",    "+3",
		" 3",	   "3 ",     "3x", "12345", "99999999999999999999",
		"Cleared", "unrated"
	};
	int value = 77;

	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
		ck_assert_msg(!value_read(words[i], &value), "\"%s\"", words[i]);
	ck_assert_int_eq(value, 77);
}
END_TEST

static enum wm_code
check(const char *code, const char *level, int value, const char *reason)
{
	return rating_check(framework, framework_indicator(framework, code),
			    framework_level(framework, level), value, reason, &error);
}

static void
ck_refused(const char *code, const char *level, int value, const char *message)
{
	ck_assert_int_eq(check(code, level, value, "a reason"), WM_VALUE);
	ck_assert_str_eq(error.message, message);
}

START_TEST(points_of_the_scale_and_non_ratings_are_given)
{
	for (int point = 1; point <= 4; point++)
		ck_assert_int_eq(check("1.1", "first", point, NULL), WM_OK);
	ck_assert_int_eq(check("1.2", "second", 3, NULL), WM_OK);
	ck_assert_int_eq(check("1.1", "first", VALUE_NO_OPPORTUNITY, NULL), WM_OK);
	ck_assert_int_eq(check("1.1", "first", VALUE_UNRATED, NULL), WM_OK);
	ck_assert_int_eq(check("1.1", "first", VALUE_NOT_APPLICABLE, "I hold no cases"), WM_OK);
}
END_TEST

START_TEST(point_outside_the_scale_is_refused_with_its_ends)
{
	ck_refused("1.1", "first", 7, "SMP-1.1: 7 is not on the scale (1 to 4)");
	ck_refused("1.1", "first", 5, "SMP-1.1: 5 is not on the scale (1 to 4)");
	ck_refused("1.1", "first", -3, "SMP-1.1: -3 is not on the scale (1 to 4)");
}
END_TEST

START_TEST(not_my_role_needs_a_reason)
{
	static const char *const blank[] = { NULL, "", " \t" };

	for (size_t i = 0; i < 3; i++) {
		ck_assert_int_eq(check("1.1", "first", VALUE_NOT_APPLICABLE, blank[i]), WM_VALUE);
		ck_assert_str_eq(error.message, "SMP-1.1: \"not my role\" needs a reason");
	}
}
END_TEST

START_TEST(what_the_level_does_not_ask_is_refused_with_the_level_where_it_starts)
{
	ck_refused("2.1", "first", 3, "SMP-2.1: not asked at first (starts at second)");
	ck_refused("2.1", "first", VALUE_NO_OPPORTUNITY,
		   "SMP-2.1: not asked at first (starts at second)");
	ck_refused("2.1", "first", 9, "SMP-2.1: not asked at first (starts at second)");
}
END_TEST

START_TEST(what_the_level_does_not_list_is_refused)
{
	ck_refused("B1", "second", 2, "SMP-B1: not listed at second");
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("rating");
	TCase *tcase = tcase_create("rating");

	tcase_add_checked_fixture(tcase, begin, end);
	tcase_add_test(tcase, each_value_is_read_back_by_its_word);
	tcase_add_test(tcase, no_other_word_is_a_value);
	tcase_add_test(tcase, points_of_the_scale_and_non_ratings_are_given);
	tcase_add_test(tcase, point_outside_the_scale_is_refused_with_its_ends);
	tcase_add_test(tcase, not_my_role_needs_a_reason);
	tcase_add_test(tcase,
		       what_the_level_does_not_ask_is_refused_with_the_level_where_it_starts);
	tcase_add_test(tcase, what_the_level_does_not_list_is_refused);
	suite_add_tcase(suite, tcase);
	return suite_run(suite);
}
