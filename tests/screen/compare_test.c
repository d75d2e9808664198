/* A level beside one's own, from the list of levels. */
#include "practitioner.h"

static struct screen *
start_comparing(int rows, int columns, const char *how)
{
	struct screen *s;

	practitioner_begin();
	ck_assert_int_eq(run("rate", "NOS-1.1", "3"), 0);
	ck_assert_int_eq(run("rate", "NOS-1.3", "2", "--at", "maturing"), 0);
	ck_assert_int_eq(run("jot", "Seen", "NOS-1.3"), 0);
	s = screen_start(.rows = rows, .columns = columns);
	keys(s, how);
	return s;
}

START_TEST(another_level_is_compared_with_ones_own)
{
	struct screen *s = start_comparing(24, 80, "L" DOWN DOWN);

	expect_row_has(s, 24, "L compare with yours");
	keys(s, "L");
	expect_row(s, 1, "Kent: maturing practitioner beside NQSW");
	expect_row(s, 2, "9 start there, 55 worded anew, 20 the same, 8 not asked there");
	expect_row(s, 3, "Rated there: you 1, Supervisor 1 0. No note: 83, own account only: 1");
	expect_row(s, 6, "Starts there: 9");
	expect_row_has(s, 7, "> NOS-15.1 ");
	expect_cursor(s, 7, 1);
	expect_text(s, "There  I can begin to lead on certain projects");
	keys(s, "/NOS-1.3" ENTER);
	expect_text(s, "> NOS-1.3");
	expect_text(s, " .   .      2   .     own account only");
	expect_text(s, "Here   I can identify the information and plan");
	expect_text(s, "There  I complete this task autonomously.");
	keys(s, "/NOS-1.1" ENTER);
	expect_text(s, "Both   As it stands, with nothing added");
	keys(s, "L");
	expect_row_has(s, 1, "Kent: which level is yours?");
}
END_TEST

START_TEST(on_ones_own_level_the_next_one_is_compared)
{
	struct screen *s = start_comparing(24, 80, "LL");

	expect_row(s, 1, "Kent: developing practitioner beside NQSW");
	keys(s, ESC);
	expect_row_has(s, 1, "Kent: which level is yours?");
	keys(s, DOWN DOWN DOWN DOWN "L");
	expect_row_has(s, 23, "Put the > on a level first");
}
END_TEST

START_TEST(nothing_is_changed_by_comparing)
{
	struct screen *s = start_comparing(24, 80, "L" DOWN "L" ENTER ESC ESC);

	expect_row_has(s, 1, "Waymark");
	ck_assert(gap_has("NOS-1.1", "\"meets\",3"));
}
END_TEST

START_TEST(the_smallest_window_holds_it)
{
	struct screen *s = start_comparing(16, 60, "LL");

	expect_row(s, 1, "Kent: developing practitioner beside NQSW");
	expect_row(s, 2, "6 start there, 49 worded anew, 26 the same, 8 not asked t...");
	expect_row_has(s, 7, "> NOS-PC-D1");
	expect_row_has(s, 7, "no note");
	keys(s, END);
	expect_text(s, "There  Not listed");
	resize(s, 24, 80);
	expect_row_has(s, 2, "8 not asked there");
	expect_text(s, "There  Not listed");
}
END_TEST

START_TEST(levels_that_are_no_steps_are_not_compared)
{
	struct screen *s;

	ck_assert_int_eq(run("init", "--name", "Practitioner 1", "--assess", "pcf-wider:L1"), 0);
	s = screen_start(.rows = 24);
	keys(s, "L" DOWN);
	expect_no_text(s, "compare with yours");
	keys(s, "L");
	expect_row_has(s, 22, "its levels are not steps of one career, so they are not");
	expect_row_has(s, 1, "which level is yours?");
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("compare");
	TCase *cases = screen_case(suite);

	tcase_add_test(cases, another_level_is_compared_with_ones_own);
	tcase_add_test(cases, on_ones_own_level_the_next_one_is_compared);
	tcase_add_test(cases, nothing_is_changed_by_comparing);
	tcase_add_test(cases, the_smallest_window_holds_it);
	tcase_add_test(cases, levels_that_are_no_steps_are_not_compared);
	return screen_suite(suite);
}
