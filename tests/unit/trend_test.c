/* How the parts of the sample framework stood on several days. */
#include "unit/sample.h"
#include "unit/suite.h"
#include "waymark/trend.h"

#define SELF	   CAPACITY_SELF
#define SUPERVISOR CAPACITY_SUPERVISOR

static struct framework *framework;
static struct assessment *then, *now;
static struct trend trend;

static void
begin(void)
{
	const struct uuid person = { { 1 } };

	framework = sample_framework();
	then = assessment_new(framework, 0, person);
	now = assessment_new(framework, 0, person);
}

static void
end(void)
{
	trend_done(&trend);
	assessment_free(&then);
	assessment_free(&now);
	framework_free(&framework);
}

static void
put(struct assessment *assessment, const char *code, enum capacity side, int value)
{
	struct rating rating = sample_rating(code, "first", side, value, 30);

	assessment_put_rating(assessment, &rating);
}

static void
expect_count(size_t day, size_t part, enum capacity side, size_t meets, size_t below)
{
	struct trend_count count = trend_count(&trend, day, part, side);

	ck_assert_uint_eq(count.meets, meets);
	ck_assert_uint_eq(count.below, below);
}

START_TEST(a_part_that_asks_nothing_is_none)
{
	sample_row(now, "B1")->expectation = sample_row(now, "2.1")->expectation;
	sample_row(now, "B2")->expectation = sample_row(now, "2.1")->expectation;
	trend = trend_begin(now, CAPACITY_COUNT);
	ck_assert_uint_eq(trend.part_count, 2); /* all, A */
}
END_TEST

START_TEST(what_either_side_does_not_see_yet_is_counted_as_hidden)
{
	put(now, "1.1", SELF, 3);
	put(now, "1.2", SUPERVISOR, 3);
	put(now, "1.3", SUPERVISOR, 3);
	trend = trend_begin(now, SUPERVISOR);
	ck_assert_uint_eq(trend.hidden, 1);
	trend_done(&trend);
	trend = trend_begin(now, SELF);
	ck_assert_uint_eq(trend.hidden, 2);
}
END_TEST

START_TEST(each_day_is_counted_by_part_and_side)
{
	trend = trend_begin(now, CAPACITY_COUNT);
	ck_assert_uint_eq(trend.part_count, 3); /* all, A, B */
	put(then, "1.1", SELF, 3);
	put(then, "1.2", SELF, 2);
	put(then, "B2", SUPERVISOR, 4);
	put(then, "B1", SELF, VALUE_NO_OPPORTUNITY);
	trend_add(&trend, (struct date) { 2026, 1, 5 }, then);
	put(then, "1.2", SELF, 3);
	trend_add(&trend, (struct date) { 2026, 2, 5 }, then);
	ck_assert_uint_eq(trend.day_count, 2);
	expect_count(0, 0, SELF, 1, 1);
	expect_count(0, 1, SELF, 1, 1);
	expect_count(0, 2, SELF, 0, 0);
	expect_count(0, 2, SUPERVISOR, 1, 0);
	expect_count(1, 0, SELF, 2, 0);
	expect_count(1, 0, SUPERVISOR, 1, 0);
}
END_TEST

START_TEST(what_is_hidden_now_is_counted_on_no_day)
{
	put(then, "1.1", SUPERVISOR, 3);
	put(then, "1.2", SUPERVISOR, 3);
	put(now, "1.1", SUPERVISOR, 3);
	put(now, "1.2", SUPERVISOR, 3);
	put(now, "1.2", SELF, 3);
	trend = trend_begin(now, SELF);
	trend_add(&trend, (struct date) { 2026, 1, 5 }, then);
	ck_assert_uint_eq(trend.hidden, 1);
	expect_count(0, 0, SUPERVISOR, 1, 0);
}
END_TEST

START_TEST(a_day_at_another_level_is_left_out)
{
	struct assessment *other = assessment_new(framework, 1, (struct uuid) { { 1 } });

	trend = trend_begin(now, SELF);
	trend_add(&trend, (struct date) { 2026, 1, 5 }, other);
	ck_assert_uint_eq(trend.day_count, 0);
	assessment_free(&other);
}
END_TEST

START_TEST(thinning_keeps_the_first_and_the_last)
{
	size_t kept[8];

	ck_assert_uint_eq(trend_thin(0, 3, kept), 0);
	ck_assert_uint_eq(trend_thin(3, 3, kept), 3);
	ck_assert_uint_eq(kept[1], 1);
	ck_assert_uint_eq(trend_thin(9, 3, kept), 3);
	ck_assert_uint_eq(kept[0], 0);
	ck_assert_uint_eq(kept[1], 4);
	ck_assert_uint_eq(kept[2], 8);
	ck_assert_uint_eq(trend_thin(250, 8, kept), 8);
	for (size_t i = 1; i < 8; i++)
		ck_assert_uint_gt(kept[i], kept[i - 1]);
	ck_assert_uint_eq(kept[7], 249);
}
END_TEST

int
main(void)
{
	const TTest *const tests[] = {
		a_part_that_asks_nothing_is_none,
		what_either_side_does_not_see_yet_is_counted_as_hidden,
		each_day_is_counted_by_part_and_side,
		what_is_hidden_now_is_counted_on_no_day,
		a_day_at_another_level_is_left_out,
		thinning_keeps_the_first_and_the_last,
	};
	Suite *suite = suite_create("trend");
	TCase *cases = tcase_create("trend");

	tcase_add_checked_fixture(cases, begin, end);
	for (size_t i = 0; i < sizeof(tests) / sizeof(*tests); i++)
		tcase_add_test(cases, tests[i]);
	suite_add_tcase(suite, cases);
	return suite_run(suite);
}
