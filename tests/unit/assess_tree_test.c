/* What Assess lists, and from where on. */
#include <stdlib.h>

#include "tui/assess_tree.h"
#include "unit/sample.h"
#include "unit/suite.h"

static struct framework *framework;
static struct assessment *assessment;
static struct tree tree;

static const struct uuid person = { { 1 } };
static const struct date today = { 2026, 3, 5 };

static void
begin(void)
{
	framework = sample_framework();
	assessment = assessment_new(framework, 0, person);
	tree = (struct tree) { .count = 0 };
}

static void
end(void)
{
	tree_done(&tree);
	assessment_free(&assessment);
	framework_free(&framework);
}

static void
rate(const char *code, enum capacity capacity, int value)
{
	struct rating rating = sample_rating(code, "first", capacity, value, 1);

	assessment_put_rating(assessment, &rating);
}

/* The codes of all lines, parted by blanks. */
static void
expect_lines(const char *codes)
{
	struct buffer text = { 0 };

	for (size_t at = 0; at < tree.count; at++) {
		const struct tree_line *line = &tree.lines[at];

		buffer_format(&text, "%s%s", at > 0 ? " " : "",
			      line->row < 0
				      ? framework->sections[line->section].code
				      : framework->indicators[assessment->rows[line->row].indicator]
						.code);
	}
	ck_assert_str_eq(text.text ? text.text : "", codes);
	buffer_done(&text);
}

static size_t
line_of(const char *code)
{
	int indicator = framework_indicator(framework, code);

	return tree_find(&tree, assessment, assessment->row_of[indicator]);
}

static void
unfold(const char *code)
{
	tree_unfold(&tree, assessment, assessment->row_of[framework_indicator(framework, code)]);
}

static void
fold(const char *code, bool folded)
{
	tree_fold(&tree, assessment, framework_section(framework, code), folded);
}

START_TEST(one_part_is_unfolded_and_the_others_are_a_line)
{
	unfold("1.1");
	expect_lines("A 1 1.1 1.2 1.3 2 2.1 B");
	unfold("B1");
	expect_lines("A B B1 B2");
}
END_TEST

START_TEST(every_part_is_folded_at_first)
{
	tree_list(&tree, assessment);
	expect_lines("A B");
	ck_assert_int_eq(tree_part(&tree, framework), -1);
}
END_TEST

START_TEST(a_unit_is_folded_by_itself)
{
	unfold("1.1");
	fold("1", true);
	expect_lines("A 1 2 2.1 B");
	ck_assert(tree_stops(&tree, 1));
	ck_assert_uint_eq(line_of("1.3"), 1);
	unfold("2.1");
	expect_lines("A 1 2 2.1 B");
	unfold("1.2");
	expect_lines("A 1 1.1 1.2 1.3 2 2.1 B");
	fold("A", true);
	expect_lines("A B");
	fold("A", false);
	expect_lines("A 1 1.1 1.2 1.3 2 2.1 B");
}
END_TEST

START_TEST(unfolding_a_part_folds_the_others)
{
	unfold("1.1");
	fold("B", false);
	expect_lines("A B B1 B2");
	ck_assert_int_eq(tree_part(&tree, framework), framework_section(framework, "B"));
}
END_TEST

START_TEST(the_focus_stops_at_indicators_and_folded_parts)
{
	unfold("1.1");
	ck_assert(!tree_stops(&tree, 0));
	ck_assert(!tree_stops(&tree, 1));
	ck_assert(tree_stops(&tree, 2));
	ck_assert(!tree_stops(&tree, 5));
	ck_assert(tree_stops(&tree, 7));
}
END_TEST

START_TEST(a_row_of_a_folded_part_is_found_at_the_part)
{
	unfold("1.1");
	ck_assert_uint_eq(line_of("1.3"), 4);
	ck_assert_uint_eq(line_of("B2"), 7);
	ck_assert_int_eq(tree_first(&tree, assessment, 7),
			 assessment->row_of[framework_indicator(framework, "B1")]);
	unfold("B1");
	ck_assert_uint_eq(line_of("2.1"), 0);
}
END_TEST

START_TEST(a_filter_lists_the_rows_of_all_parts)
{
	bool shown[6] = { false, true, false, false, true, false };

	tree_filter(&tree, assessment, shown);
	expect_lines("A 1 1.2 B B1");
	ck_assert(!tree_stops(&tree, 3));
	ck_assert(tree_stops(&tree, 4));
	ck_assert_uint_eq(line_of("1.3"), 4);
	ck_assert_uint_eq(line_of("B2"), 4);
	shown[1] = shown[4] = false;
	tree_filter(&tree, assessment, shown);
	expect_lines("");
	ck_assert_uint_eq(line_of("1.1"), 0);
}
END_TEST

START_TEST(the_unfolded_part_begins_at_the_top)
{
	unfold("B1");
	ck_assert_uint_eq(tree_top(&tree, framework, 2, 10), 2);
	ck_assert_uint_eq(tree_top(&tree, framework, 0, 10), 0);
	ck_assert_uint_eq(tree_top(&tree, framework, 2, 40), 0);
}
END_TEST

START_TEST(a_long_list_goes_on_by_half_pages)
{
	unfold("1.1");
	ck_assert_uint_eq(tree_top(&tree, framework, 4, 4), 1);
	ck_assert_uint_eq(tree_top(&tree, framework, 5, 4), 3);
	ck_assert_uint_eq(tree_top(&tree, framework, 7, 4), 5);
	for (size_t focus = 1; focus < tree.count; focus++) {
		for (int height = 1; height < 12; height++) {
			size_t top = tree_top(&tree, framework, focus, height);

			ck_assert_uint_le(top, focus);
			ck_assert_uint_lt(focus - top, (size_t) height);
		}
	}
}
END_TEST

START_TEST(units_and_parts_are_neighbours)
{
	ck_assert_int_eq(tree_neighbour(assessment, 0, false, false, NULL), 3);
	ck_assert_int_eq(tree_neighbour(assessment, 3, false, false, NULL), 4);
	ck_assert_int_eq(tree_neighbour(assessment, 4, false, false, NULL), -1);
	ck_assert_int_eq(tree_neighbour(assessment, 1, true, false, NULL), 4);
	ck_assert_int_eq(tree_neighbour(assessment, 2, false, true, NULL), 0);
	ck_assert_int_eq(tree_neighbour(assessment, 0, false, true, NULL), -1);
	ck_assert_int_eq(tree_neighbour(assessment, 4, true, true, NULL), 0);
}
END_TEST

START_TEST(neighbours_are_among_what_is_listed)
{
	const bool shown[6] = { false, true, false, false, false, true };

	ck_assert_int_eq(tree_neighbour(assessment, 1, false, false, shown), 5);
	ck_assert_int_eq(tree_neighbour(assessment, 5, false, true, shown), 1);
}
END_TEST

START_TEST(marks_are_a_digit_or_a_sign)
{
	struct assessment_row *row = sample_row(assessment, "1.1");
	char text[ROW_MARK_MAX];

	ck_assert_str_eq(row_mark(row, CAPACITY_SELF, CAPACITY_SELF, text), ".");
	rate("1.1", CAPACITY_SUPERVISOR, 2);
	ck_assert_str_eq(row_mark(row, CAPACITY_SUPERVISOR, CAPACITY_SELF, text), "#");
	rate("1.1", CAPACITY_SELF, VALUE_NO_OPPORTUNITY);
	ck_assert_str_eq(row_mark(row, CAPACITY_SELF, CAPACITY_SELF, text), "o");
	ck_assert_str_eq(row_mark(row, CAPACITY_SUPERVISOR, CAPACITY_SELF, text), "2");
	rate("1.1", CAPACITY_SELF, VALUE_NOT_APPLICABLE);
	ck_assert_str_eq(row_mark(row, CAPACITY_SELF, CAPACITY_SELF, text), "x");
	row = sample_row(assessment, "2.1");
	ck_assert_str_eq(row_mark(row, CAPACITY_SELF, CAPACITY_SELF, text), "-");
}
END_TEST

START_TEST(what_is_hidden_passes_no_filter)
{
	const struct row_filter below = { .states = 1u << STATE_BELOW };
	const struct row_filter to_go = { .states = 1u << STATE_UNRATED };
	const struct assessment_row *row = sample_row(assessment, "1.1");

	rate("1.1", CAPACITY_SUPERVISOR, 2);
	ck_assert(!row_shown(row, &below, CAPACITY_SELF, today, 12));
	ck_assert(row_shown(row, &to_go, CAPACITY_SELF, today, 12));
	ck_assert_int_eq(row_known(row, CAPACITY_SELF).by[CAPACITY_SUPERVISOR].value,
			 VALUE_UNRATED);
	ck_assert(row_shown(row, &below, CAPACITY_SUPERVISOR, today, 12));
	ck_assert(!row_shown(row, &to_go, CAPACITY_SUPERVISOR, today, 12));
	rate("1.1", CAPACITY_SELF, 3);
	ck_assert(row_shown(row, &below, CAPACITY_SELF, today, 12));
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("assess_tree");
	TCase *cases = tcase_create("assess_tree");

	tcase_add_checked_fixture(cases, begin, end);
	tcase_add_test(cases, one_part_is_unfolded_and_the_others_are_a_line);
	tcase_add_test(cases, every_part_is_folded_at_first);
	tcase_add_test(cases, a_unit_is_folded_by_itself);
	tcase_add_test(cases, unfolding_a_part_folds_the_others);
	tcase_add_test(cases, the_focus_stops_at_indicators_and_folded_parts);
	tcase_add_test(cases, a_row_of_a_folded_part_is_found_at_the_part);
	tcase_add_test(cases, a_filter_lists_the_rows_of_all_parts);
	tcase_add_test(cases, the_unfolded_part_begins_at_the_top);
	tcase_add_test(cases, a_long_list_goes_on_by_half_pages);
	tcase_add_test(cases, units_and_parts_are_neighbours);
	tcase_add_test(cases, neighbours_are_among_what_is_listed);
	tcase_add_test(cases, marks_are_a_digit_or_a_sign);
	tcase_add_test(cases, what_is_hidden_passes_no_filter);
	suite_add_tcase(suite, cases);
	return suite_run(suite);
}
