/* Gaps: counts by part, and what there is to talk about with the reason for each. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "harness.h"

static void
rate(const char *reference, const char *point)
{
	ck_assert_int_eq(run("rate", reference, point), 0);
}

static void
rate_as_supervisor(const char *reference, const char *point)
{
	ck_assert_int_eq(
		run("rate", reference, point, "--as", "supervisor", "--by", "Supervisor 1"), 0);
}

static void
init(void)
{
	ck_assert_int_eq(run("init", "--name", "Practitioner 1", "--supervisor", "Supervisor 1",
			     "--assess", "nos-kent:nqsw"),
			 0);
}

/* One of each class of what to talk about, and two hidden. */
static void
rate_some(void)
{
	init();
	rate("NOS-2.2", "2");
	rate_as_supervisor("NOS-2.2", "2");
	rate("NOS-1.3", "2");
	rate_as_supervisor("NOS-1.3", "3");
	rate("NOS-4.4", "2");
	rate("NOS-6.5", "2");
	ck_assert_int_eq(run("jot", "Plan written anew", "NOS-6.5"), 0);
	rate("NOS-8.2", "no-chance");
	rate("NOS-1.1", "3");
	rate_as_supervisor("NOS-12.1", "3");
	rate_as_supervisor("NOS-12.2", "1");
}

static struct screen *
start_in_gaps(int rows, int columns)
{
	struct screen *s = screen_start(.rows = rows, .columns = columns);

	keys(s, "v");
	expect_row_has(s, 1, "Gaps");
	return s;
}

START_TEST(parts_are_counted_for_both_sides)
{
	struct screen *s;

	rate_some();
	s = start_in_gaps(24, 80);
	expect_row(s, 1,
		   "Gaps     Kent: newly qualified social worker     83 to rate; 2 start at "
		   "maturing");
	expect_row(s, 2, "                       you, rating                   Supervisor 1");
	expect_row(s, 3,
		   "                       meets  below  chance  to go   meets  below  to go  "
		   "differ");
	expect_row(s, 4,
		   "  KR1 Assess needs         1      2       0      7       1      1      8  "
		   "     1");
	expect_row(s, 5,
		   "  KR2 Plan, carry out      0      2       1     21       0      0     24  "
		   "     0");
	expect_row(s, 7,
		   "  KR4 Manage risk          0      0       0      6       2 hidden      4  "
		   "     0");
	expect_row(s, 10,
		   "  PC  Practice comp.       0      0       0      8       0      0      8 "
		   "      0");
}
END_TEST

START_TEST(what_to_talk_about_is_in_order_with_its_reason)
{
	struct screen *s;

	rate_some();
	s = start_in_gaps(24, 80);
	expect_row(s, 12, "To talk about: 5; 1 meets, no note     you sup   why it is here");
	expect_row(s, 13, "> NOS-2.2   Work with individuals,...    2   2   both below");
	expect_row_has(s, 14, "  NOS-1.3 ");
	expect_row_has(s, 14, "2   3   you differ over \"as expected\"");
	expect_row_has(s, 15, "  NOS-4.4 ");
	expect_row_has(s, 15, "2   .   yours is below; no note");
	expect_row_has(s, 16, "  NOS-6.5 ");
	expect_row_has(s, 16, "2   .   yours is below; 1 note");
	expect_row_has(s, 17, "  NOS-8.2 ");
	expect_row_has(s, 17, "o   .   no chance yet since 5 Mar");
	expect_row_has(s, 18, "  NOS-1.1 ");
	expect_row_has(s, 18, "3   .   meets (yours); no note");
	expect_cursor(s, 13, 1);
	expect_row_has(s, 23, "At this level: ");
	expect_no_text(s, "NOS-12.");
	keys(s, END UP UP DOWN DOWN);
	expect_cursor(s, 18, 1);
}
END_TEST

START_TEST(an_action_is_told_and_an_overdue_one_comes_first)
{
	struct screen *s;

	init();
	rate("NOS-1.1", "2");
	rate("NOS-1.2", "2");
	rate("NOS-1.3", "2");
	rate("NOS-2.2", "2");
	rate_as_supervisor("NOS-2.2", "2");
	ck_assert_int_eq(run("action", "add", "Bring two", "--owner", "Practitioner 1", "--due",
			     "2026-03-20", "NOS-2.2"),
			 0);
	ck_assert_int_eq(run("action", "add", "Write it up", "--owner", "Practitioner 1", "--due",
			     "2026-03-01", "NOS-1.2"),
			 0);
	s = start_in_gaps(24, 80);
	expect_row_has(s, 13, "> NOS-2.2 ");
	expect_row_has(s, 13, "both below; action due 20 Mar");
	expect_row_has(s, 14, "  NOS-1.2 ");
	expect_row_has(s, 14, "action overdue; yours is bel...");
	expect_row_has(s, 15, "  NOS-1.1 ");
	expect_row_has(s, 16, "  NOS-1.3 ");
}
END_TEST

START_TEST(the_supervisor_sees_what_they_may)
{
	struct screen *s;

	rate_some();
	s = screen_start(.rows = 24);
	keys(s, "v" TAB ENTER);
	expect_row(s, 2,
		   "                       you                           Supervisor 1, rating");
	expect_row_has(s, 4, "  KR1 Assess needs   0, 2, 1 hidden ");
	expect_row_has(s, 5, "3 hidden");
	expect_row_has(s, 7, "  KR4 Manage risk          0      0       0      6       1      1 ");
	expect_text(s, "NOS-12.2");
	expect_text(s, "supervisor's is below");
	expect_no_text(s, "NOS-4.4");
	expect_no_text(s, "hidden; ");
}
END_TEST

START_TEST(a_filter_is_said_and_never_tells_what_is_hidden)
{
	struct screen *s;

	rate_some();
	s = start_in_gaps(24, 80);
	keys(s, "fb");
	expect_row_has(s, 12, "Only below: 4");
	expect_no_text(s, "NOS-12.");
	keys(s, "fg");
	expect_row_has(s, 12, "Only to go: 77");
	keys(s, "fs");
	expect_row_has(s, 12, "Only not asked here: 2");
	expect_row_has(s, 13, "-   -   starts at maturing");
	keys(s, "ft");
	expect_row_has(s, 12, "Only older than 12 months: 0");
	expect_text(s, "Nothing here is so; f shows other ones.");
	keys(s, "fe");
	expect_row_has(s, 12, "To talk about: 5; 1 meets, no note");
	keys(s, "f" ESC);
	expect_row_has(s, 12, "To talk about: 5; 1 meets, no note");
}
END_TEST

START_TEST(the_smallest_window_keeps_the_columns_apart)
{
	struct screen *s;

	rate_some();
	s = start_in_gaps(16, 60);
	expect_row(s, 2, "                      you, rating         Supervisor 1");
	expect_row(s, 3, "                      meets below to go   meets below to go");
	expect_row(s, 5, "  KR2 Plan, carry out     0     2    21       0     0    24");
	expect_row(s, 7, "  KR4 Manage risk         0     0     6      2 hidden     4");
	expect_row_has(s, 12, "To talk about: 5; 1 meets, no note");
	expect_row(s, 13, "> NOS-2.2            2   2   both below");
	expect_cursor(s, 13, 1);
	keys(s, DOWN);
	expect_row(s, 14, "> NOS-1.3            2   3   you differ over \"as expected\"");
	expect_row_has(s, 15, "Evaluate all information");
	keys(s, DOWN DOWN DOWN DOWN DOWN);
	expect_cursor(s, 14, 1);
	expect_row_has(s, 14, "> NOS-1.1 ");
	keys(s, HOME);
	expect_row_has(s, 2, "you, rating");
	expect_cursor(s, 4, 1);
}
END_TEST

START_TEST(what_is_hidden_stands_apart_from_what_is_to_go)
{
	struct screen *s;

	init();
	rate("NOS-12.1", "3");
	rate_as_supervisor("NOS-12.1", "3");
	rate("NOS-12.2", "3");
	rate_as_supervisor("NOS-12.2", "1");
	rate_as_supervisor("NOS-12.3", "1");
	s = start_in_gaps(16, 60);
	expect_row(s, 7, "  KR4 Manage risk         2     0     4     1, 1, 1 #     3");
	expect_row(s, 12, "To talk about: 1; 1 meets, no note");
	expect_row_has(s, 13, "> NOS-12.2           3   1   you differ over \"as expected\"");
	resize(s, 24, 80);
	expect_row(s, 7,
		   "  KR4 Manage risk          2      0       0      4 1, 1, 1 hidden      3  "
		   "     1");
}
END_TEST

START_TEST(every_size_keeps_the_focus)
{
	static const int sizes[][2] = { { 60, 200 }, { 16, 60 }, { 1, 1 }, { 17, 79 }, { 24, 80 } };
	struct screen *s;

	rate_some();
	s = start_in_gaps(24, 80);
	keys(s, DOWN DOWN);
	for (size_t at = 0; at < sizeof(sizes) / sizeof(sizes[0]); at++)
		resize(s, sizes[at][0], sizes[at][1]);
	expect_row_has(s, 15, "> NOS-4.4 ");
	expect_cursor(s, 15, 1);
	resize(s, 60, 200);
	expect_row_has(s, 1, "Practitioner 1   Kent: newly qualified social worker");
	expect_row_has(s, 12, "To talk about: 5, then 1 that meets without a note  ");
	expect_row_has(s, 15, "Review the outcomes with individuals");
}
END_TEST

START_TEST(nothing_to_talk_about_says_what_to_do)
{
	struct screen *s;

	init();
	s = start_in_gaps(24, 80);
	expect_row(s, 12, "To talk about: 0");
	expect_row(s, 13, "  Nothing yet: Enter on a part goes on.");
	expect_cursor(s, 4, 1);
	expect_row_has(s, 23, "Prepare for, and work with individuals");
}
END_TEST

START_TEST(find_goes_through_references_names_and_reasons)
{
	struct screen *s;

	rate_some();
	s = start_in_gaps(24, 80);
	keys(s, "/no chance" ENTER);
	expect_cursor(s, 17, 1);
	keys(s, "/4.4" ENTER);
	expect_cursor(s, 15, 1);
	keys(s, "/walrus" ENTER);
	expect_row_has(s, 23, "Not found: walrus");
	expect_cursor(s, 15, 1);
}
END_TEST

START_TEST(escape_ends_the_filter_before_it_goes_back)
{
	struct screen *s;

	rate_some();
	s = start_in_gaps(24, 80);
	keys(s, "fb");
	expect_row_has(s, 12, "Only below: ");
	expect_row_has(s, 24, "Esc shows everything");
	keys(s, ESC);
	expect_row_has(s, 12, "To talk about: ");
	keys(s, ESC);
	expect_row_has(s, 1, "Waymark");
}
END_TEST

START_TEST(the_gaps_are_written_as_csv)
{
	struct screen *s;
	FILE *file;
	char path[4096], line[16];

	rate_some();
	s = start_in_gaps(24, 80);
	keys(s, "x" ENTER);
	expect_text(s, "The gaps are written to");
	snprintf(path, sizeof(path), "%s/waymark-gap-2026-03-05.csv", test_home());
	file = fopen(path, "r");
	ck_assert_ptr_nonnull(file);
	ck_assert_ptr_nonnull(fgets(line, sizeof(line), file));
	ck_assert_str_eq(line, "\"schema\",\"schem");
	fclose(file);
}
END_TEST

START_TEST(levels_and_notes_are_a_key_away)
{
	struct screen *s;

	rate_some();
	s = start_in_gaps(24, 80);
	keys(s, "L");
	expect_row_has(s, 1, "Kent: which level is yours?");
	keys(s, "q");
	expect_row_has(s, 1, "Gaps");
	keys(s, "e");
	expect_row_has(s, 1, "Notes of Practitioner 1");
	keys(s, "q");
	expect_row_has(s, 1, "Gaps");
}
END_TEST

START_TEST(enter_opens_it_where_it_is_rated_and_the_list_follows)
{
	struct screen *s;

	rate_some();
	s = start_in_gaps(24, 80);
	keys(s, DOWN DOWN ENTER);
	expect_text(s, "NOS-4.4");
	keys(s, "3q");
	expect_row_has(s, 1, "Gaps");
	expect_row_has(s, 4 + 1, "1      1       1     21");
	expect_text(s, "meets (yours); no note");
	keys(s, HOME ENTER);
	expect_text(s, "Unit 1 Prepare for contact");
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("gaps");
	TCase *cases = screen_case(suite);

	tcase_add_test(cases, parts_are_counted_for_both_sides);
	tcase_add_test(cases, what_to_talk_about_is_in_order_with_its_reason);
	tcase_add_test(cases, an_action_is_told_and_an_overdue_one_comes_first);
	tcase_add_test(cases, the_supervisor_sees_what_they_may);
	tcase_add_test(cases, a_filter_is_said_and_never_tells_what_is_hidden);
	tcase_add_test(cases, the_smallest_window_keeps_the_columns_apart);
	tcase_add_test(cases, what_is_hidden_stands_apart_from_what_is_to_go);
	tcase_add_test(cases, every_size_keeps_the_focus);
	tcase_add_test(cases, nothing_to_talk_about_says_what_to_do);
	tcase_add_test(cases, find_goes_through_references_names_and_reasons);
	tcase_add_test(cases, escape_ends_the_filter_before_it_goes_back);
	tcase_add_test(cases, the_gaps_are_written_as_csv);
	tcase_add_test(cases, levels_and_notes_are_a_key_away);
	tcase_add_test(cases, enter_opens_it_where_it_is_rated_and_the_list_follows);
	return screen_suite(suite);
}
