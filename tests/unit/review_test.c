/* The quick review: what one side has rated and should look at again. */
#include <stdlib.h>

#include "unit/sample.h"
#include "unit/suite.h"
#include "waymark/review.h"

#define SELF	   CAPACITY_SELF
#define SUPERVISOR CAPACITY_SUPERVISOR

static const struct date today = { 2026, 3, 5 };

static struct framework *framework;
static struct assessment *assessment;

static void
begin(void)
{
	framework = sample_framework();
	assessment = assessment_new(framework, 0, (struct uuid) { { 1 } });
}

static void
end(void)
{
	assessment_free(&assessment);
	framework_free(&framework);
}

static void
put(const char *code, enum capacity capacity, int value, int day)
{
	struct rating rating = sample_rating(code, "first", capacity, value, day);

	assessment_put_rating(assessment, &rating);
}

static enum review
review(const char *code, enum capacity capacity)
{
	return row_review(sample_row(assessment, code), capacity, today, 12);
}

START_TEST(what_a_side_never_rated_is_not_reviewed_by_it)
{
	put("1.1", SUPERVISOR, 3, 30);
	put("2.1", SELF, 3, -400);
	put("2.1", SUPERVISOR, 2, 30);
	ck_assert_int_eq(review("1.1", SELF), REVIEW_COUNT);
	ck_assert_int_eq(review("1.1", SUPERVISOR), REVIEW_COUNT);
	ck_assert_int_eq(review("1.2", SELF), REVIEW_COUNT);
	ck_assert_int_eq(review("2.1", SELF), REVIEW_COUNT);
}
END_TEST

START_TEST(otherwise_is_what_the_other_side_said_later)
{
	put("1.1", SELF, 3, 20);
	put("1.1", SUPERVISOR, 2, 30);
	put("1.2", SELF, 3, 20);
	put("1.2", SUPERVISOR, 3, 30);
	put("1.3", SELF, 3, 30);
	put("1.3", SUPERVISOR, VALUE_NO_OPPORTUNITY, 20);
	put("B2", SELF, 3, 30);
	put("B2", SUPERVISOR, 2, 30);
	ck_assert_int_eq(review("B2", SELF), REVIEW_COUNT);
	ck_assert_int_eq(review("1.1", SELF), REVIEW_OTHERWISE);
	ck_assert_int_eq(review("1.1", SUPERVISOR), REVIEW_COUNT);
	ck_assert_int_eq(review("1.2", SELF), REVIEW_COUNT);
	ck_assert_int_eq(review("1.3", SELF), REVIEW_COUNT);
	ck_assert_int_eq(review("1.3", SUPERVISOR), REVIEW_OTHERWISE);
	/* Said again, it is reviewed. */
	put("1.1", SELF, 3, 40);
	ck_assert_int_eq(review("1.1", SELF), REVIEW_COUNT);
}
END_TEST

START_TEST(a_note_of_a_later_day_is_something_new)
{
	struct assessment_row *row = sample_row(assessment, "1.1");

	put("1.1", SELF, 3, 20); /* 21 January */
	row->evidence.count = 1;
	row->evidence.newest = (struct date) { 2026, 1, 21 };
	ck_assert_int_eq(review("1.1", SELF), REVIEW_COUNT);
	row->evidence.newest = (struct date) { 2026, 1, 22 };
	ck_assert_int_eq(review("1.1", SELF), REVIEW_NOTED);
}
END_TEST

START_TEST(stale_comes_last_and_ends_when_it_is_said_again)
{
	put("1.1", SELF, 3, -400);
	put("1.2", SELF, VALUE_NO_OPPORTUNITY, -400);
	put("1.3", SELF, 3, -400);
	put("1.3", SUPERVISOR, 2, -390);
	ck_assert_int_eq(review("1.1", SELF), REVIEW_STALE);
	ck_assert_int_eq(review("1.2", SELF), REVIEW_STALE);
	ck_assert_int_eq(review("1.3", SELF), REVIEW_OTHERWISE);
	ck_assert_int_eq(review("1.3", SUPERVISOR), REVIEW_STALE);
	put("1.1", SELF, 3, 60);
	ck_assert_int_eq(review("1.1", SELF), REVIEW_COUNT);
}
END_TEST

START_TEST(the_first_to_review_and_how_many)
{
	size_t count;

	ck_assert_int_eq(assessment_review(assessment, SELF, today, 12, &count), -1);
	ck_assert_uint_eq(count, 0);
	put("1.2", SELF, 3, -400);
	put("B2", SELF, 3, -400);
	put("1.1", SELF, 3, 30);
	ck_assert_int_eq(assessment_review(assessment, SELF, today, 12, &count), 1);
	ck_assert_uint_eq(count, 2);
	assessment_review(assessment, SUPERVISOR, today, 12, &count);
	ck_assert_uint_eq(count, 0);
}
END_TEST

START_TEST(what_is_stale_in_a_section_is_listed_for_one_side)
{
	int part = framework_section(framework, "A"), unit = framework_section(framework, "1");
	int *indicators;

	put("1.1", SELF, 3, -400);
	put("1.2", SELF, 3, 30);
	put("1.3", SUPERVISOR, 3, -400);
	put("B2", SELF, 3, -400);
	ck_assert_uint_eq(assessment_stale(assessment, part, SELF, today, 12, &indicators), 1);
	ck_assert_str_eq(framework->indicators[indicators[0]].code, "1.1");
	free(indicators);
	ck_assert_uint_eq(assessment_stale(assessment, unit, SELF, today, 12, &indicators), 1);
	free(indicators);
	ck_assert_uint_eq(assessment_stale(assessment, -1, SELF, today, 12, &indicators), 2);
	ck_assert_str_eq(framework->indicators[indicators[1]].code, "B2");
	free(indicators);
	ck_assert_uint_eq(assessment_stale(assessment, part, SUPERVISOR, today, 12, &indicators),
			  1);
	free(indicators);
}
END_TEST

int
main(void)
{
	const TTest *const tests[] = {
		what_a_side_never_rated_is_not_reviewed_by_it,
		otherwise_is_what_the_other_side_said_later,
		a_note_of_a_later_day_is_something_new,
		stale_comes_last_and_ends_when_it_is_said_again,
		the_first_to_review_and_how_many,
		what_is_stale_in_a_section_is_listed_for_one_side,
	};
	Suite *suite = suite_create("review");
	TCase *cases = tcase_create("review");

	tcase_add_checked_fixture(cases, begin, end);
	for (size_t i = 0; i < sizeof(tests) / sizeof(*tests); i++)
		tcase_add_test(cases, tests[i]);
	suite_add_tcase(suite, cases);
	return suite_run(suite);
}
