/* Two levels of the sample framework side by side. */
#include <string.h>

#include "unit/sample.h"
#include "unit/suite.h"
#include "waymark/compare.h"

static struct framework *framework;
static struct assessment *first, *second;
static struct comparison comparison;

static void
begin(void)
{
	const struct uuid person = { { 1 } };

	framework = sample_framework();
	first = assessment_new(framework, 0, person);
	second = assessment_new(framework, 1, person);
}

static void
end(void)
{
	comparison_done(&comparison);
	assessment_free(&first);
	assessment_free(&second);
	framework_free(&framework);
}

/* "1.3" and what becomes of it, for each row. */
static void
expect_rows(const char *const codes[], const enum compared compared[], size_t count)
{
	ck_assert_uint_eq(comparison.count, count);
	for (size_t i = 0; i < count; i++) {
		const struct comparison_row *row = &comparison.rows[i];
		const struct assessment_row *listed = row->there ? row->there : row->here;

		ck_assert_str_eq(framework->indicators[listed->indicator].code, codes[i]);
		ck_assert_int_eq(row->compared, compared[i]);
	}
}

START_TEST(up_it_tells_what_starts_what_is_worded_anew_and_what_is_the_same)
{
	static const char *const codes[] = { "2.1", "1.3", "1.1", "1.2", "B1", "B2" };
	static const enum compared compared[] = {
		COMPARED_STARTS, COMPARED_REWORDED, COMPARED_SAME,
		COMPARED_SAME,	 COMPARED_SAME,	    COMPARED_SAME
	};

	comparison = level_comparison(first, second);
	expect_rows(codes, compared, 6);
	ck_assert_uint_eq(comparison.of[COMPARED_SAME], 4);
	ck_assert_uint_eq(comparison.of[COMPARED_ENDS], 0);
}
END_TEST

START_TEST(down_what_started_is_not_asked)
{
	comparison = level_comparison(second, first);
	ck_assert_uint_eq(comparison.of[COMPARED_STARTS], 0);
	ck_assert_uint_eq(comparison.of[COMPARED_ENDS], 1);
	ck_assert_int_eq(comparison.rows[5].compared, COMPARED_ENDS);
	ck_assert_uint_eq(comparison.no_note, 5); /* of what is asked there */
}
END_TEST

START_TEST(what_is_rated_and_what_is_missing_is_told_of_there)
{
	struct rating rating = sample_rating("1.3", "second", CAPACITY_SELF, 2, 30);

	assessment_put_rating(second, &rating);
	rating = sample_rating("1.1", "first", CAPACITY_SELF, 3, 30);
	assessment_put_rating(first, &rating);
	rating = sample_rating("1.3", "second", CAPACITY_SUPERVISOR, VALUE_NO_OPPORTUNITY, 30);
	assessment_put_rating(second, &rating);
	sample_row(second, "1.1")->evidence = (struct row_evidence) { .count = 2, .own_word = 1 };
	sample_row(second, "1.2")->evidence = (struct row_evidence) { .count = 1, .own_word = 1 };
	comparison = level_comparison(first, second);
	ck_assert_uint_eq(comparison.answered[CAPACITY_SELF], 1);
	ck_assert_uint_eq(comparison.answered[CAPACITY_SUPERVISOR], 1);
	ck_assert_uint_eq(comparison.no_note, 4);
	ck_assert_uint_eq(comparison.own_word, 1);
	ck_assert_str_eq(evidence_missing(sample_row(second, "1.1")), "");
	ck_assert_str_eq(evidence_missing(sample_row(second, "1.2")), "own account only");
	ck_assert_str_eq(evidence_missing(sample_row(second, "1.3")), "no note");
}
END_TEST

int
main(void)
{
	const TTest *const tests[] = {
		up_it_tells_what_starts_what_is_worded_anew_and_what_is_the_same,
		down_what_started_is_not_asked,
		what_is_rated_and_what_is_missing_is_told_of_there,
	};
	Suite *suite = suite_create("compare");
	TCase *cases = tcase_create("compare");

	tcase_add_checked_fixture(cases, begin, end);
	for (size_t i = 0; i < sizeof(tests) / sizeof(*tests); i++)
		tcase_add_test(cases, tests[i]);
	suite_add_tcase(suite, cases);
	return suite_run(suite);
}
