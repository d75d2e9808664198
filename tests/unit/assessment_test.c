/* An assessment: what a level lists, and where ratings and evidence go. */
#include <stdlib.h>
#include <string.h>

#include "unit/sample.h"
#include "unit/suite.h"

static struct framework *framework;
static struct assessment *assessment;

static void
begin_at(const char *level)
{
	struct uuid person = { { 1 } };

	framework = sample_framework();
	assessment = assessment_new(framework, framework_level(framework, level), person);
}

static void
end(void)
{
	assessment_free(&assessment);
	framework_free(&framework);
}

static void
put(const char *code, const char *level, enum capacity capacity, int value, int day)
{
	sample_put(assessment, code, level, capacity, value, day);
}

START_TEST(a_level_lists_what_it_names_in_framework_order)
{
	static const char *const codes[] = { "1.1", "1.2", "1.3", "2.1", "B1", "B2" };

	begin_at("first");
	ck_assert_uint_eq(assessment->row_count, 6);
	for (size_t i = 0; i < 6; i++)
		ck_assert_str_eq(framework->indicators[assessment->rows[i].indicator].code,
				 codes[i]);
	end();
}
END_TEST

START_TEST(an_included_indicator_keeps_its_own_level)
{
	begin_at("second");
	ck_assert_uint_eq(assessment->row_count, 6);
	ck_assert_int_eq(sample_row(assessment, "B1")->level, framework_level(framework, "first"));
	ck_assert_int_eq(sample_row(assessment, "B1")->included_from,
			 framework_level(framework, "first"));
	ck_assert_int_eq(sample_row(assessment, "B2")->included_from, -1);
	end();
}
END_TEST

START_TEST(a_rating_counts_wherever_its_own_level_is_included)
{
	begin_at("second");
	put("B1", "first", CAPACITY_SELF, 3, 0);
	ck_assert_int_eq(sample_row(assessment, "B1")->by[CAPACITY_SELF].value, 3);
	end();
}
END_TEST

START_TEST(the_two_series_stay_apart)
{
	begin_at("first");
	put("1.1", "first", CAPACITY_SELF, 2, 0);
	put("1.1", "first", CAPACITY_SUPERVISOR, 4, 1);
	ck_assert_int_eq(sample_row(assessment, "1.1")->by[CAPACITY_SELF].value, 2);
	ck_assert_int_eq(sample_row(assessment, "1.1")->by[CAPACITY_SUPERVISOR].value, 4);
	end();
}
END_TEST

START_TEST(another_levels_point_is_offered_only_where_words_and_standing_are_the_same)
{
	begin_at("second");
	put("1.1", "first", CAPACITY_SELF, 3, 0);
	put("1.2", "first", CAPACITY_SELF, 2, 0);
	put("1.3", "first", CAPACITY_SELF, 4, 0);
	ck_assert_int_eq(sample_row(assessment, "1.1")->by[CAPACITY_SELF].value, VALUE_UNRATED);
	ck_assert_int_eq(sample_row(assessment, "1.1")->offer[CAPACITY_SELF].value, 3);
	ck_assert_int_eq(sample_row(assessment, "1.2")->offer[CAPACITY_SELF].value, 2);
	ck_assert_int_eq(sample_row(assessment, "1.2")->offer[CAPACITY_SELF].level,
			 framework_level(framework, "first"));
	ck_assert_int_eq(sample_row(assessment, "1.3")->offer[CAPACITY_SELF].value, VALUE_UNRATED);
	ck_assert_int_eq(sample_row(assessment, "1.1")->offer[CAPACITY_SUPERVISOR].value,
			 VALUE_UNRATED);
	end();
}
END_TEST

START_TEST(a_non_rating_is_not_offered)
{
	begin_at("second");
	put("1.1", "first", CAPACITY_SELF, VALUE_NO_OPPORTUNITY, 0);
	ck_assert_int_eq(sample_row(assessment, "1.1")->offer[CAPACITY_SELF].value, VALUE_UNRATED);
	end();
}
END_TEST

START_TEST(ratings_of_what_is_not_there_are_left_out)
{
	begin_at("first");
	put("9.9", "first", CAPACITY_SELF, 3, 0);
	put("1.1", "third", CAPACITY_SELF, 3, 0);
	for (size_t i = 0; i < assessment->row_count; i++)
		ck_assert_int_eq(assessment->rows[i].by[CAPACITY_SELF].value, VALUE_UNRATED);
	end();
}
END_TEST

/* -- Evidence --------------------------------------------------------------------------- */

static void
put_evidence(const char *kind, const char *code, struct date date, bool own_voice)
{
	char id[] = "sample";
	char version[] = "1";
	struct link link = { id, version, (char *) code };
	struct evidence evidence = {
		.witness = "",
		.person = assessment->person,
		.author = assessment->person,
		.kind = (char *) kind,
		.date = date,
		.links = { .items = &link, .count = 1 },
	};

	assessment_put_evidence(assessment, &evidence, own_voice);
}

START_TEST(evidence_is_counted_by_indicator_and_by_section)
{
	begin_at("first");
	put_evidence("reflection", "1.1", (struct date) { 2026, 2, 1 }, true);
	put_evidence("direct-observation", "A", (struct date) { 2026, 1, 1 }, false);
	put_evidence("reflection", "1.1", (struct date) { 2026, 1, 5 }, true);
	ck_assert_uint_eq(sample_row(assessment, "1.1")->evidence.count, 3);
	ck_assert_uint_eq(sample_row(assessment, "1.1")->evidence.kind_count, 2);
	ck_assert_str_eq(sample_row(assessment, "1.1")->evidence.kinds[0], "reflection");
	ck_assert_uint_eq(sample_row(assessment, "1.1")->evidence.observed, 1);
	ck_assert_uint_eq(sample_row(assessment, "1.1")->evidence.own_word, 2);
	ck_assert_int_eq(sample_row(assessment, "1.1")->evidence.newest.month, 2);
	ck_assert_uint_eq(sample_row(assessment, "2.1")->evidence.count, 1);
	ck_assert_uint_eq(sample_row(assessment, "B1")->evidence.count, 0);
	end();
}
END_TEST

static Suite *
assessment_suite(void)
{
	Suite *suite = suite_create("assessment");
	TCase *ratings = tcase_create("ratings");
	TCase *evidence = tcase_create("evidence");

	tcase_add_test(ratings, a_level_lists_what_it_names_in_framework_order);
	tcase_add_test(ratings, an_included_indicator_keeps_its_own_level);
	tcase_add_test(ratings, a_rating_counts_wherever_its_own_level_is_included);
	tcase_add_test(ratings, the_two_series_stay_apart);
	tcase_add_test(ratings,
		       another_levels_point_is_offered_only_where_words_and_standing_are_the_same);
	tcase_add_test(ratings, a_non_rating_is_not_offered);
	tcase_add_test(ratings, ratings_of_what_is_not_there_are_left_out);
	suite_add_tcase(suite, ratings);
	tcase_add_test(evidence, evidence_is_counted_by_indicator_and_by_section);
	suite_add_tcase(suite, evidence);
	return suite;
}

int
main(void)
{
	return suite_run(assessment_suite());
}
