/* What may be taken over: a point of the same sentence elsewhere; and the order of the walk after a
 * move. */
#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "unit/garden.h"
#include "unit/sample.h"
#include "waymark/analysis.h"

static struct framework *framework;
static struct assessment *assessment;

static const struct uuid person = { { 1 } };

/* The garden, where D1 reads as `text` does; W1 is to water in the evening. */
static void
begin_repeats(const char *text, const char *level)
{
	struct framework_source source = garden_source();

	garden_change(&source, "indicators.csv", "Choose a spade", text);
	framework = garden_of(&source);
	framework_source_done(&source);
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

static struct offer
offer_for(const char *code, enum capacity capacity)
{
	return assessment_offer(assessment, sample_row(assessment, code), capacity);
}

START_TEST(a_point_of_the_same_sentence_is_offered_with_where_it_was_given)
{
	struct offer offer;

	begin_repeats("Water in the evening", "seed");
	ck_assert_int_eq(offer_for("D1", CAPACITY_SELF).value, VALUE_UNRATED);
	put("W1", "seed", CAPACITY_SELF, 1, 0);
	offer = offer_for("D1", CAPACITY_SELF);
	ck_assert_int_eq(offer.value, 1);
	ck_assert_int_eq(offer.indicator, framework_indicator(framework, "W1"));
	ck_assert_int_eq(offer.level, framework_level(framework, "seed"));
	ck_assert_int_eq(offer_for("D3", CAPACITY_SELF).value, VALUE_UNRATED);
	end();
}
END_TEST

START_TEST(nothing_is_copied_and_what_is_rated_is_offered_nothing)
{
	begin_repeats("Water in the evening", "seed");
	put("W1", "seed", CAPACITY_SELF, 3, 0);
	ck_assert_int_eq(sample_row(assessment, "D1")->by[CAPACITY_SELF].value, VALUE_UNRATED);
	ck_assert_int_eq(offer_for("W1", CAPACITY_SELF).value, VALUE_UNRATED);
	put("D1", "seed", CAPACITY_SELF, VALUE_NO_OPPORTUNITY, 1);
	ck_assert_int_eq(offer_for("D1", CAPACITY_SELF).value, VALUE_UNRATED);
	end();
}
END_TEST

START_TEST(the_same_sentence_is_offered_to_one_s_own_series_alone)
{
	begin_repeats("Water in the evening", "seed");
	put("W1", "seed", CAPACITY_SUPERVISOR, 2, 0);
	ck_assert_int_eq(offer_for("D1", CAPACITY_SELF).value, VALUE_UNRATED);
	ck_assert_int_eq(offer_for("D1", CAPACITY_SUPERVISOR).value, VALUE_UNRATED);
	end();
}
END_TEST

START_TEST(other_words_or_a_non_rating_offer_nothing)
{
	begin_repeats("Water in the morning", "seed");
	put("W1", "seed", CAPACITY_SELF, 3, 0);
	ck_assert_int_eq(offer_for("D1", CAPACITY_SELF).value, VALUE_UNRATED);
	end();
	begin_repeats("Water in the evening", "seed");
	put("W1", "seed", CAPACITY_SELF, VALUE_NO_OPPORTUNITY, 0);
	ck_assert_int_eq(offer_for("D1", CAPACITY_SELF).value, VALUE_UNRATED);
	end();
}
END_TEST

START_TEST(another_standing_is_another_sentence)
{
	begin_repeats("Water in the evening", "sprout"); /* D1 is qualified there, W1 of seed */
	put("W1", "seed", CAPACITY_SELF, 3, 0);
	ck_assert_int_eq(offer_for("D1", CAPACITY_SELF).value, VALUE_UNRATED);
	end();
}
END_TEST

/* The wider workforce PCF has 34 such sentences; this one stands in 2, 5.2, 5.6, 5.7 and 5.8. */
static const char *const five[] = { "2-L5-12", "5.2-L5-12", "5.6-L5-11", "5.7-L5-16", "5.8-L5-15" };

static void
begin_pcf(void)
{
	char *folder = checkout_path("frameworks/pcf-wider");
	struct problem_list problems = { 0 };
	struct framework_source source;

	framework_source_read(folder, &source, &problems);
	framework = garden_of(&source);
	framework_source_done(&source);
	free(folder);
	assessment = assessment_new(framework, framework_level(framework, "L5"), person);
}

START_TEST(of_several_the_newest_point_is_offered)
{
	int orders[2][2] = { { 5, 9 }, { 9, 5 } };

	for (int i = 0; i < 2; i++) {
		const char *newest = orders[i][0] > orders[i][1] ? five[0] : five[3];
		int value = orders[i][0] > orders[i][1] ? 2 : 4;

		begin_pcf();
		put(five[0], "L5", CAPACITY_SELF, 2, orders[i][0]);
		put(five[3], "L5", CAPACITY_SELF, 4, orders[i][1]);
		ck_assert_int_eq(offer_for(five[1], CAPACITY_SELF).value, value);
		ck_assert_int_eq(offer_for(five[4], CAPACITY_SELF).indicator,
				 framework_indicator(framework, newest));
		end();
	}
}
END_TEST

START_TEST(every_repeated_sentence_is_found)
{
	size_t rows = 0;

	begin_pcf();
	for (size_t i = 0; i < 5; i++)
		ck_assert_int_eq(sample_row(assessment, five[i])->repeat,
				 sample_row(assessment, five[0])->repeat);
	for (size_t i = 0; i < assessment->row_count; i++)
		for (size_t j = 0; j < assessment->row_count; j++) {
			const struct assessment_row *a = &assessment->rows[i];
			const struct assessment_row *b = &assessment->rows[j];
			bool same = i != j && a->level == b->level &&
				    !strcmp(framework->indicators[a->indicator].text,
					    framework->indicators[b->indicator].text);

			rows += same;
			ck_assert(!same || (a->repeat >= 0 && a->repeat == b->repeat));
			ck_assert(i == j || same || a->repeat < 0 || a->repeat != b->repeat);
		}
	ck_assert_uint_ge(rows, 20);
	end();
}
END_TEST

/* -- The walk after a move: sample, first to second ---------------------------------------- */

static void
begin_moved(void)
{
	struct scope before = { 0 };

	framework = sample_framework();
	before.level = framework_level(framework, "first");
	assessment = assessment_new(framework, framework_level(framework, "second"), person);
	put("1.2", "first", CAPACITY_SELF, 3, 0);
	assessment_moved(assessment, &before);
}

static const char *
code_of(int row)
{
	return row < 0 ? "none" : framework->indicators[assessment->rows[row].indicator].code;
}

START_TEST(each_row_knows_what_changed)
{
	begin_moved();
	ck_assert_int_eq(sample_row(assessment, "1.1")->change, CHANGE_SAME);
	ck_assert_int_eq(sample_row(assessment, "1.3")->change, CHANGE_REWORDED);
	ck_assert_int_eq(sample_row(assessment, "2.1")->change, CHANGE_STARTS);
	ck_assert_int_eq(sample_row(assessment, "B1")->change, CHANGE_SAME);
	end();
}
END_TEST

START_TEST(the_walk_begins_with_what_changed_then_what_is_offered)
{
	static const char *const order[] = { "1.3", "2.1", "1.2", "1.1", "B1", "B2" };

	begin_moved();
	for (size_t i = 0; i < 6; i++) {
		const char *code = code_of(assessment_next(assessment, CAPACITY_SELF, -1));
		const struct assessment_row *row;

		ck_assert_str_eq(code, order[i]);
		row = sample_row(assessment, code);
		put(code, framework->levels[row->level].code, CAPACITY_SELF, 3, 1);
	}
	ck_assert_str_eq(code_of(assessment_next(assessment, CAPACITY_SELF, -1)), "none");
	end();
}
END_TEST

START_TEST(the_walk_goes_round_within_what_changed)
{
	begin_moved();
	ck_assert_str_eq(code_of(assessment_next(assessment, CAPACITY_SELF, 2)), "2.1");
	ck_assert_str_eq(code_of(assessment_next(assessment, CAPACITY_SELF, 3)), "1.3");
	end();
}
END_TEST

START_TEST(a_place_that_is_not_listed_any_more_begins_at_the_start)
{
	begin_moved();
	ck_assert_str_eq(code_of(assessment_next(assessment, CAPACITY_SELF, -2)), "1.3");
	ck_assert_str_eq(code_of(assessment_next(assessment, CAPACITY_SELF, 99)), "1.3");
	end();
}
END_TEST

/* -- Due ------------------------------------------------------------------------------------ */

START_TEST(a_level_is_due_months_after_the_start_in_post)
{
	struct date due;

	begin_pcf();
	due = level_due(framework, framework_level(framework, "E"), (struct date) { 2026, 3, 5 });
	ck_assert_int_eq(date_compare(due, (struct date) { 2026, 9, 5 }), 0);
	due = level_due(framework, framework_level(framework, "E"), (struct date) { 2026, 8, 31 });
	ck_assert_int_eq(date_compare(due, (struct date) { 2027, 2, 28 }), 0);
	ck_assert(!date_is_set(level_due(framework, 0, (struct date) { 0 })));
	ck_assert(!date_is_set(level_due(framework, 1, (struct date) { 2026, 3, 5 })));
	ck_assert(assessment_has_due(assessment, 0)); /* 5.1 at L5 includes E */
	ck_assert(!assessment_has_due(assessment, 1));
	end();
}
END_TEST

#define CASES(_) \
	_(a_point_of_the_same_sentence_is_offered_with_where_it_was_given) \
	_(nothing_is_copied_and_what_is_rated_is_offered_nothing) \
	_(the_same_sentence_is_offered_to_one_s_own_series_alone) \
	_(other_words_or_a_non_rating_offer_nothing) \
	_(another_standing_is_another_sentence) \
	_(of_several_the_newest_point_is_offered) \
	_(every_repeated_sentence_is_found) \
	_(each_row_knows_what_changed) \
	_(the_walk_begins_with_what_changed_then_what_is_offered) \
	_(the_walk_goes_round_within_what_changed) \
	_(a_place_that_is_not_listed_any_more_begins_at_the_start) \
	_(a_level_is_due_months_after_the_start_in_post)

int
main(void)
{
	Suite *suite = suite_create("offer");
	TCase *tcase = tcase_create("offer");
	SRunner *runner = srunner_create(suite);
	int failed;

#define ADD_CASE(name) tcase_add_test(tcase, name);
	CASES(ADD_CASE)
	suite_add_tcase(suite, tcase);
	srunner_run_all(runner, CK_ENV);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
