/* Assess: how it looks, and going about in it. */
#include "practitioner.h"

/* -- How it looks ------------------------------------------------------------------------- */

START_TEST(it_looks_as_drawn_at_80x24)
{
	struct screen *s;

	practitioner_begin();
	run("evidence", "add", "--title", "Visit", "--kind", "direct-observation", "--date",
	    "2026-02-03", "12.1");
	run("jot", "Talked it through", "12.1");
	s = practitioner_at(24, 80, "NOS-12.1");
	expect_row(
		s, 1,
		"Kent: newly qualified social worker     RATING AS: YOU                   0 of 83");
	expect_row(
		s, 2,
		"KR4 Manage risk to individuals, families, carers, groups, communities, self a...");
	expect_row(s, 3, "                         you sup");
	expect_row_has(s, 4, " Unit 12 Assess, manage risks      NOS-12.1");
	expect_row(s, 5,
		   ">  12.1 Identify and as   .   #    Identify and assess the nature of risk");
	expect_row_has(s, 7, "   12.3 Regularly monit   .   #    At this level");
	expect_row_has(s, 8,
		       " Unit 13 Self and colleagues       I do this with guidance and support.");
	expect_row_has(s, 9, "   13.1 Assess potentia   .   .    Next level (developing)");
	expect_row_has(s, 12, " KR5 Own practice           0/15");
	expect_row_has(s, 13,
		       " KR6 Competence             0/13   1 Not yet      I do not do this yet");
	expect_row_has(s, 14, " PC  Practice comp.         0/8    2 Partly       some of it");
	expect_row_has(s, 15, "3 As expected  all of it, as worded above");
	expect_row_has(s, 18, "You         not rated");
	expect_row(s, 19,
		   " # rated by Supervisor 1,          Supervisor  rated 5 Mar, shown after yours");
	expect_row(s, 20,
		   "   shown once you have rated       Notes       2, newest 5 Mar, 1 observed");
	expect_row_has(s, 24, "1-4 rate  o no chance yet  a not my role  w why  n note");
	expect_cursor(s, 5, 1);
}
END_TEST

START_TEST(a_narrow_window_shows_the_indicator_or_the_tree)
{
	struct screen *s;

	practitioner_begin();
	s = practitioner_at(16, 60, "12.2");
	expect_row(s, 1, "Kent: newly qualified soc...  RATING AS: YOU         0 of 83");
	expect_row(s, 3, "> NOS-12.2");
	expect_cursor(s, 3, 1);
	expect_text(s, "  procedures is taken into account.");
	expect_text(s, "1 Not yet  2 Partly  3 As expected  4 Beyond");
	keys(s, ENTER);
	expect_row(s, 6, ">  12.2 Balance the rights and responsibilities    .   .");
	expect_cursor(s, 6, 1);
	keys(s, DOWN "2");
	expect_row(s, 7, "   12.3 Regularly monitor, re-assess, and manage   2   3");
	keys(s, ENTER);
	expect_row(s, 3, "> NOS-13.1");
	resize(s, 24, 80);
	expect_row_has(s, 9, ">  13.1");
	expect_cursor(s, 9, 1);
}
END_TEST

START_TEST(a_large_window_shows_every_part_and_level)
{
	struct screen *s;

	practitioner_begin();
	s = practitioner_at(60, 200, "12.1");
	expect_text(s, " KR1 Assess needs  ");
	expect_text(s, " PC  Practice comp.  ");
	expect_text(s, "Then (senior)");
	expect_text(s, ">  12.1 Identify and assess the nature of risk ");
}
END_TEST

START_TEST(it_can_be_resized_at_any_moment)
{
	static const int sizes[][2] = {
		{ 16, 60 }, { 60, 200 }, { 5, 20 }, { 1, 1 }, { 20, 79 }, { 19, 120 }, { 24, 80 },
	};
	struct screen *s = practitioner_start("12.1");
	size_t at;
	int round;

	for (round = 0; round < 4; round++) {
		if (round == 1)
			keys(s, "n");
		else if (round == 2)
			keys(s, ESC "f");
		else if (round == 3)
			keys(s, ESC ENTER);
		for (at = 0; at < sizeof(sizes) / sizeof(sizes[0]); at++)
			resize(s, sizes[at][0], sizes[at][1]);
	}
	expect_row_has(s, 5, ">  12.1");
	expect_cursor(s, 5, 1);
}
END_TEST

/* -- Going about -------------------------------------------------------------------------- */

START_TEST(units_and_parts_are_jumped_to)
{
	struct screen *s = practitioner_start("12.2");

	keys(s, "]");
	expect_row_has(s, 4, "NOS-13.1");
	keys(s, "]");
	expect_row_has(s, 4, "NOS-14.1");
	expect_row_has(s, 2, "KR5 ");
	keys(s, "[");
	expect_row_has(s, 4, "NOS-13.1");
	keys(s, "}}");
	expect_row_has(s, 4, "NOS-18.1");
	keys(s, "{{{");
	expect_row_has(s, 4, "NOS-10.1");
}
END_TEST

START_TEST(a_folded_part_opens_by_enter)
{
	struct screen *s = practitioner_start("13.3");

	keys(s, DOWN);
	expect_row_has(s, 12, ">KR5 Own practice           0/15");
	expect_cursor(s, 12, 1);
	expect_text(s, "0 of 15 answered");
	expect_row_has(s, 24, "Enter opens it  n note  u undo");
	keys(s, "3");
	expect_row_has(s, 23, "Open a part with Enter first");
	keys(s, ENTER);
	expect_row_has(s, 5, ">  14.1");
	keys(s, UP);
	expect_text(s, "4 Manage risk");
	expect_no_text(s, "RATING AS: YOU                   1 of 83");
}
END_TEST

START_TEST(words_and_references_are_found_in_every_part)
{
	struct screen *s = practitioner_start("2.1");

	expect_row_has(s, 4, "NOS-2.1");
	keys(s, "/workload" ENTER);
	expect_row_has(s, 4, "NOS-14.1");
	expect_row_has(s, 2, "KR5 ");
	keys(s, "/nos-kr" ENTER);
	expect_row(s, 23, "Not found: nos-kr");
	expect_row_has(s, 4, "NOS-14.1");
}
END_TEST

START_TEST(a_filter_shows_only_some_and_is_named)
{
	struct screen *s;

	practitioner_begin();
	run("rate", "1.2", "2");
	run("rate", "13.2", "2");
	run("rate", "1.3", "3");
	s = practitioner_at(24, 80, "1.1");
	keys(s, "fb");
	expect_row(
		s, 2,
		"Showing: below (2 of 85)                                    Esc shows everything");
	expect_text(s, ">  1.2  Liaise with oth");
	expect_text(s, "   13.2 Work within the");
	expect_no_text(s, "12.1");
	keys(s, "3");
	expect_row_has(s, 2, "Showing: below (1 of 85)");
	expect_text(s, ">  13.2 Work within the");
	keys(s, "3");
	expect_text(s, "Nothing here is so. Esc shows everything.");
	keys(s, "3" ESC);
	expect_row_has(s, 2, "KR");
	keys(s, "fg");
	expect_row_has(s, 2, "Showing: to go (80 of 85)");
	keys(s, "fe");
	expect_row_has(s, 2, "KR");
}
END_TEST

START_TEST(a_filter_tells_nothing_that_is_hidden)
{
	struct screen *s = practitioner_start("12.1");

	keys(s, "fb");
	expect_row_has(s, 2, "Showing: below (0 of 85)");
	keys(s, ESC);
	expect_row_has(s, 2, "KR");
	keys(s, "/12.1" ENTER "3fx");
	expect_row_has(s, 2, "Showing: over \"as expected\" (1 of 85)");
}
END_TEST

START_TEST(another_level_stands_beside_until_it_is_put_away)
{
	struct screen *s = practitioner_start("12.1");

	keys(s, "L");
	expect_text(s, "Which level beside this one?");
	keys(s, DOWN DOWN ENTER);
	expect_text(s, "Beside it (senior)");
	keys(s, DOWN);
	expect_text(s, "Beside it (senior)");
	keys(s, "L");
	expect_no_text(s, "Beside it");
	expect_row(s, 23, "The other level is put away.");
}
END_TEST

START_TEST(help_has_a_key_for_each_point_of_the_longest_scale)
{
	struct screen *s = practitioner_start("12.1");

	keys(s, "?" PAGE_DOWN);
	expect_text(s, "    1-4          Rate it at this point of the scale; saved at once");
}
END_TEST

START_TEST(the_legend_stands_only_where_something_is_hidden)
{
	struct screen *s = practitioner_start("NOS-1.1");

	expect_no_text(s, "# rated by");
	expect_row_has(s, 22, " PC  Practice comp.");
	keys(s, "/NOS-12.1" ENTER);
	expect_text(s, " # rated by Supervisor 1,");
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("assess");
	TCase *cases = screen_case(suite);

	tcase_add_test(cases, it_looks_as_drawn_at_80x24);
	tcase_add_test(cases, a_narrow_window_shows_the_indicator_or_the_tree);
	tcase_add_test(cases, a_large_window_shows_every_part_and_level);
	tcase_add_test(cases, it_can_be_resized_at_any_moment);
	tcase_add_test(cases, units_and_parts_are_jumped_to);
	tcase_add_test(cases, a_folded_part_opens_by_enter);
	tcase_add_test(cases, words_and_references_are_found_in_every_part);
	tcase_add_test(cases, a_filter_shows_only_some_and_is_named);
	tcase_add_test(cases, a_filter_tells_nothing_that_is_hidden);
	tcase_add_test(cases, another_level_stands_beside_until_it_is_put_away);
	tcase_add_test(cases, help_has_a_key_for_each_point_of_the_longest_scale);
	tcase_add_test(cases, the_legend_stands_only_where_something_is_hidden);
	return screen_suite(suite);
}
