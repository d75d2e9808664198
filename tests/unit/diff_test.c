/* What changed between two days, as two assessments of the sample framework. */
#include <string.h>

#include "unit/sample.h"
#include "unit/suite.h"
#include "waymark/diff.h"

#define SELF	   CAPACITY_SELF
#define SUPERVISOR CAPACITY_SUPERVISOR

static struct framework *framework;
static struct assessment *from, *to;
static struct diff diff;

static void
begin(void)
{
	const struct uuid person = { { 1 } };

	framework = sample_framework();
	from = assessment_new(framework, 0, person);
	to = assessment_new(framework, 0, person);
}

static void
end(void)
{
	diff_done(&diff);
	assessment_free(&from);
	assessment_free(&to);
	framework_free(&framework);
}

static void
put(struct assessment *assessment, const char *code, enum capacity series, int value)
{
	struct rating rating = sample_rating(code, "first", series, value, 30);

	assessment_put_rating(assessment, &rating);
}

static void
to_second_level(void)
{
	assessment_free(&to);
	to = assessment_new(framework, 1, (struct uuid) { { 1 } });
}

/* The row of a code and series that is listed on the later day (`later`) or only on the earlier. */
static const struct diff_row *
find(const char *code, enum capacity series, bool later)
{
	for (size_t i = 0; i < diff.count; i++) {
		const struct diff_row *row = &diff.rows[i];

		if (!strcmp(framework->indicators[row->row->indicator].code, code) &&
		    row->series == series && row->to.listed == later)
			return row;
	}
	return NULL;
}

START_TEST(what_is_the_same_has_no_row)
{
	put(from, "1.1", SELF, 3);
	put(to, "1.1", SELF, 3);
	diff_add(&diff, from, to);
	ck_assert_uint_eq(diff.count, 0);
}
END_TEST

START_TEST(a_row_is_one_series_in_framework_order)
{
	put(from, "B2", SELF, 2);
	put(to, "B2", SELF, 3);
	put(to, "1.1", SUPERVISOR, VALUE_NO_OPPORTUNITY);
	put(from, "1.2", SELF, 3);
	diff_add(&diff, from, to);
	ck_assert_uint_eq(diff.count, 3);
	ck_assert_int_eq(diff.rows[0].series, SUPERVISOR);
	ck_assert_int_eq(diff.rows[0].to.state, STATE_NO_OPPORTUNITY);
	ck_assert_int_eq(diff.rows[0].from.state, STATE_UNRATED);
	ck_assert_ptr_eq(&diff.rows[1], find("1.2", SELF, true));
	ck_assert_int_eq(diff.rows[1].to.value, VALUE_UNRATED);
	ck_assert(!diff_only_listed(&diff.rows[1]));
	ck_assert_ptr_eq(&diff.rows[2], find("B2", SELF, true));
	ck_assert_int_eq(diff.rows[2].from.state, STATE_BELOW);
	ck_assert_int_eq(diff.rows[2].to.state, STATE_MEETS);
}
END_TEST

START_TEST(a_point_or_what_it_stands_for_is_a_difference_by_itself)
{
	put(from, "1.1", SELF, 1);
	put(to, "1.1", SELF, 2);
	put(from, "1.2", SELF, 2);
	put(to, "1.2", SELF, 2);
	sample_row(to, "1.2")->expectation = sample_row(to, "B1")->expectation; /* expects 2 */
	diff_add(&diff, from, to);
	ck_assert_uint_eq(diff.count, 2);
	ck_assert_int_eq(find("1.1", SELF, true)->to.state, STATE_BELOW);
	ck_assert_int_eq(find("1.2", SELF, true)->to.state, STATE_MEETS);
}
END_TEST

START_TEST(two_levels_are_two_expectations)
{
	to_second_level();
	put(from, "1.1", SELF, 3);
	diff_add(&diff, from, to);
	ck_assert(!find("1.1", SELF, true)->from.listed);
	ck_assert_int_eq(find("1.1", SELF, true)->to.state, STATE_UNRATED);
	ck_assert_int_eq(find("1.1", SELF, false)->from.value, 3);
	ck_assert(diff_only_listed(find("1.1", SELF, true)));
	ck_assert(!diff_only_listed(find("1.1", SELF, false)));
}
END_TEST

START_TEST(what_the_new_level_includes_is_the_same_expectation)
{
	to_second_level();
	put(from, "B1", SELF, 2);
	put(to, "B1", SELF, 2);
	diff_add(&diff, from, to);
	ck_assert_ptr_null(find("B1", SELF, true));
	ck_assert_ptr_null(find("B1", SELF, false));
}
END_TEST

START_TEST(a_framework_of_one_day_only_is_listed_then)
{
	diff_add(&diff, NULL, to);
	ck_assert_uint_eq(diff.count, 2 * to->row_count);
	ck_assert_int_eq(find("2.1", SELF, true)->to.state, STATE_NOT_ASKED);
	diff_done(&diff);
	diff_add(&diff, from, NULL);
	ck_assert_uint_eq(diff.count, 2 * from->row_count);
	ck_assert_ptr_nonnull(find("2.1", SUPERVISOR, false));
}
END_TEST

int
main(void)
{
	const TTest *const tests[] = {
		what_is_the_same_has_no_row,
		a_row_is_one_series_in_framework_order,
		a_point_or_what_it_stands_for_is_a_difference_by_itself,
		two_levels_are_two_expectations,
		what_the_new_level_includes_is_the_same_expectation,
		a_framework_of_one_day_only_is_listed_then,
	};
	Suite *suite = suite_create("diff");
	TCase *cases = tcase_create("diff");

	tcase_add_checked_fixture(cases, begin, end);
	for (size_t i = 0; i < sizeof(tests) / sizeof(*tests); i++)
		tcase_add_test(cases, tests[i]);
	suite_add_tcase(suite, cases);
	return suite_run(suite);
}
