/* What is asked of one person: other levels for sections, sections left out, and what a move
 * changes. */
#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "unit/garden.h"
#include "waymark/assessment.h"
#include "waymark/scope.h"

static struct framework *framework;
static struct scope scope;

static void
load(const char *id)
{
	struct problem_list problems = { 0 };
	struct framework_source source;
	char *folder = checkout_path("frameworks/");
	struct buffer path = { 0 };

	buffer_format(&path, "%s/%s", folder, id);
	framework_source_read(path.text, &source, &problems);
	framework = garden_of(&source);
	framework_source_done(&source);
	problem_list_done(&problems);
	buffer_done(&path);
	free(folder);
	scope = (struct scope) { 0 };
}

static void
end(void)
{
	scope_done(&scope);
	framework_free(&framework);
}

static int
level(const char *code)
{
	int found = framework_level(framework, code);

	ck_assert_int_ge(found, 0);
	return found;
}

static int
section(const char *code)
{
	int found = framework_section(framework, code);

	ck_assert_int_ge(found, 0);
	return found;
}

static void
set(const char *code, int at)
{
	GROW(scope.sections, scope.section_count, scope.section_capacity);
	scope.sections[scope.section_count++] = (struct scope_section) { section(code), at };
}

/* Published figures of the areas at each level: 5.5 has 15 at L1 and 13 at L2, 5.6 has 10 and
 * 13, 5.1 has 10 at E, 2 at L1 and 3 at L2. */
START_TEST(a_section_at_another_level_lists_that_level_there_alone)
{
	load("pcf-wider");
	scope.level = level("L1");
	ck_assert_uint_eq(scope_to_rate(framework, &scope, -1), 144);
	set("5.5", level("L2"));
	ck_assert_uint_eq(scope_to_rate(framework, &scope, -1), 144 - 15 + 13);
	ck_assert_uint_eq(scope_to_rate(framework, &scope, section("5.5")), 13);
	ck_assert_int_eq(scope_level(framework, &scope, section("5.5")), level("L2"));
	ck_assert_int_eq(scope_level(framework, &scope, section("5.4")), level("L1"));
	end();
}
END_TEST

START_TEST(a_section_left_out_takes_its_subtree_away)
{
	load("pcf-wider");
	scope.level = level("L2");
	set("5.5", level("L2"));
	set("5.6", SCOPE_LEFT_OUT);
	ck_assert_uint_eq(scope_to_rate(framework, &scope, -1), 171 - 13);
	ck_assert_uint_eq(scope_to_rate(framework, &scope, section("5.6")), 0);
	set("5.2", SCOPE_LEFT_OUT);
	ck_assert_uint_eq(scope_to_rate(framework, &scope, section("5.2-L2-T1")), 0);
	ck_assert_int_eq(scope_level(framework, &scope, section("5.2-L2-T1")), SCOPE_LEFT_OUT);
	ck_assert_int_eq(scope_decider(framework, &scope, section("5.2-L2-T1")), section("5.2"));
	end();
}
END_TEST

START_TEST(a_section_at_another_level_has_the_includes_of_that_level)
{
	int own[802], assessed[802];
	int entry, second;

	load("pcf-wider");
	scope.level = level("L1");
	set("5.1", level("L2"));
	ck_assert_uint_eq(scope_to_rate(framework, &scope, section("5.1")), 10 + 2 + 3);
	ck_assert_uint_eq(scope_listed(framework, &scope, own, assessed), 144 + 3);
	entry = framework_indicator(framework, "5.1-E-01");
	second = framework_indicator(framework, "5.1-L2-01");
	ck_assert_int_eq(own[entry], level("E"));
	ck_assert_int_eq(assessed[entry], level("L2"));
	ck_assert_int_eq(own[second], level("L2"));
	end();
}
END_TEST

START_TEST(the_nearest_section_decides_and_what_is_left_out_stays_out)
{
	load("pcf-wider");
	scope.level = level("L1");
	set("5", level("L3"));
	set("5.5", level("L2"));
	ck_assert_int_eq(scope_level(framework, &scope, section("5.5")), level("L2"));
	ck_assert_int_eq(scope_level(framework, &scope, section("5.7")), level("L3"));
	ck_assert_int_eq(scope_level(framework, &scope, section("6")), level("L1"));
	set("5.2", SCOPE_LEFT_OUT);
	set("5.2-L3-T1", level("L3"));
	ck_assert_int_eq(scope_level(framework, &scope, section("5.2-L3-T1")), SCOPE_LEFT_OUT);
	ck_assert_uint_eq(scope_to_rate(framework, &scope, section("5.2")), 0);
	end();
}
END_TEST

START_TEST(a_person_s_scope_is_of_that_framework_and_version)
{
	struct person_section kept[] = {
		{ "pcf-wider", "2014.1", "5.5", "L2", false, { { 0 } }, "", 0 },
		{ "pcf-wider", "2014.1", "5.6", "", true, { { 0 } }, "", 0 },
		{ "pcf-wider", "2013.1", "5.7", "", true, { { 0 } }, "", 0 },
		{ "other", "2014.1", "5.8", "", true, { { 0 } }, "", 0 },
		{ "pcf-wider", "2014.1", "5.99", "", true, { { 0 } }, "", 0 },
		{ "pcf-wider", "2014.1", "5.8", "L9", false, { { 0 } }, "", 0 },
	};
	struct person person = { .sections = kept, .section_count = 6 };

	load("pcf-wider");
	scope = scope_of(&person, framework, level("L1"));
	ck_assert_int_eq(scope.level, level("L1"));
	ck_assert_uint_eq(scope.section_count, 2);
	ck_assert_int_eq(scope_level(framework, &scope, section("5.5")), level("L2"));
	ck_assert_int_eq(scope_level(framework, &scope, section("5.6")), SCOPE_LEFT_OUT);
	ck_assert_int_eq(scope_level(framework, &scope, section("5.7")), level("L1"));
	end();
}
END_TEST

START_TEST(an_assessment_says_at_which_level_each_row_is_assessed)
{
	struct uuid person = { { 1 } };
	struct assessment *assessment;
	const struct assessment_row *row;

	load("pcf-wider");
	scope.level = level("L1");
	set("5.5", level("L2"));
	set("5.6", SCOPE_LEFT_OUT);
	assessment = assessment_new_in(framework, &scope, person);
	ck_assert_uint_eq(assessment->row_count, 144 - 15 + 13 - 10);
	row = &assessment->rows[assessment->row_of[framework_indicator(framework, "5.5-L2-01")]];
	ck_assert_int_eq(row->assessed, level("L2"));
	ck_assert_int_eq(row->included_from, -1);
	row = &assessment->rows[assessment->row_of[framework_indicator(framework, "5.1-E-01")]];
	ck_assert_int_eq(row->assessed, level("L1"));
	ck_assert_int_eq(row->included_from, level("E"));
	ck_assert_int_eq(assessment->row_of[framework_indicator(framework, "5.5-L1-01")], -1);
	ck_assert_int_eq(assessment->row_of[framework_indicator(framework, "5.6-L1-01")], -1);
	assessment_free(&assessment);
	end();
}
END_TEST

/* -- Moving ------------------------------------------------------------------------------- */

START_TEST(a_move_changes_what_the_published_levels_do)
{
	size_t counts[CHANGE_COUNT];
	struct scope after = { 0 };

	load("nos-kent");
	scope.level = level("nqsw");
	after.level = level("developing");
	scope_changes(framework, &scope, &after, counts);
	ck_assert_uint_eq(counts[CHANGE_SAME], 26);
	ck_assert_uint_eq(counts[CHANGE_REWORDED], 49);
	ck_assert_uint_eq(counts[CHANGE_STARTS], 0);
	ck_assert_uint_eq(counts[CHANGE_ENDS], 0);
	ck_assert_uint_eq(counts[CHANGE_NEITHER], 2);
	ck_assert_uint_eq(counts[CHANGE_NEW], 6);
	ck_assert_uint_eq(counts[CHANGE_GONE], 8);
	ck_assert_uint_eq(counts[CHANGE_NONE], 106 - 26 - 49 - 2 - 6 - 8);
	end();
}
END_TEST

START_TEST(a_move_leaves_out_what_is_left_out_at_both)
{
	size_t counts[CHANGE_COUNT];
	struct scope after;

	load("pcf-wider");
	scope.level = level("L1");
	set("5.6", SCOPE_LEFT_OUT);
	after = scope;
	after.level = level("L2");
	scope_changes(framework, &scope, &after, counts);
	ck_assert_uint_eq(counts[CHANGE_SAME], 10 + 2); /* of 5.1, included at both */
	ck_assert_uint_eq(counts[CHANGE_NEW], 171 - 13 - 12);
	ck_assert_uint_eq(counts[CHANGE_GONE], 144 - 10 - 12);
	end();
}
END_TEST

static const struct expectation asked = { 0, 0, STANDING_EXPECTED, "", 3 },
				asked_again = { 0, 1, STANDING_EXPECTED, "", 3 },
				worded = { 0, 1, STANDING_QUALIFIED, "With help.", 3 },
				not_asked = { 0, 0, STANDING_NOT_APPLICABLE, "", 3 },
				not_asked_either = { 0, 1, STANDING_NOT_APPLICABLE, "", 3 };

static const struct {
	const struct expectation *before;
	const struct expectation *after;
	enum change change;
} moves[] = {
	{ &asked, &asked_again, CHANGE_SAME },
	{ &asked, &worded, CHANGE_REWORDED },
	{ &not_asked, &worded, CHANGE_STARTS },
	{ NULL, &worded, CHANGE_NEW },
	{ &asked, &not_asked_either, CHANGE_ENDS },
	{ &asked, NULL, CHANGE_GONE },
	{ &not_asked, &not_asked_either, CHANGE_NEITHER },
	{ &not_asked, NULL, CHANGE_NEITHER },
	{ NULL, NULL, CHANGE_NONE },
};

START_TEST(each_pair_of_expectations_has_its_change)
{
	ck_assert_int_eq(expectation_change(moves[_i].before, moves[_i].after), moves[_i].change);
}
END_TEST

START_TEST(the_next_level_is_there_only_where_levels_are_steps)
{
	load("nos-kent");
	ck_assert_int_eq(framework_next_level(framework, level("nqsw")), level("developing"));
	ck_assert_int_eq(framework_next_level(framework, level("senior")), -1);
	end();
	load("pcf-wider");
	ck_assert_int_eq(framework_next_level(framework, level("L1")), -1);
	end();
}
END_TEST

START_TEST(entry_level_of_the_wider_workforce_is_due_after_six_months)
{
	load("pcf-wider");
	ck_assert_int_eq(framework->levels[level("E")].due_months, 6);
	ck_assert_int_eq(framework->levels[level("L1")].due_months, 0);
	end();
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("scope");
	TCase *areas = tcase_create("areas"), *move = tcase_create("move");
	SRunner *runner = srunner_create(suite);
	int failed;

	tcase_add_test(areas, a_section_at_another_level_lists_that_level_there_alone);
	tcase_add_test(areas, a_section_left_out_takes_its_subtree_away);
	tcase_add_test(areas, a_section_at_another_level_has_the_includes_of_that_level);
	tcase_add_test(areas, the_nearest_section_decides_and_what_is_left_out_stays_out);
	tcase_add_test(areas, a_person_s_scope_is_of_that_framework_and_version);
	tcase_add_test(areas, an_assessment_says_at_which_level_each_row_is_assessed);
	suite_add_tcase(suite, areas);
	tcase_add_test(move, a_move_changes_what_the_published_levels_do);
	tcase_add_test(move, a_move_leaves_out_what_is_left_out_at_both);
	tcase_add_loop_test(move, each_pair_of_expectations_has_its_change, 0,
			    (int) (sizeof(moves) / sizeof(moves[0])));
	tcase_add_test(move, the_next_level_is_there_only_where_levels_are_steps);
	tcase_add_test(move, entry_level_of_the_wider_workforce_is_due_after_six_months);
	suite_add_tcase(suite, move);
	srunner_run_all(runner, CK_ENV);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
