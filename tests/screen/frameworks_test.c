/* Several frameworks at once, and long ones: Home, finding, folding, walking. */
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

#include "several.h"

/* -- Home --------------------------------------------------------------------------------- */

START_TEST(home_shows_each_framework_and_what_is_due)
{
	struct screen *s;

	several_begin();
	ck_assert_int_eq(run("person", "set", "--start-in-post", "2026-03-05"), 0);
	ck_assert_int_eq(run("rate", "KSSS-S1.1", "2"), 0);
	s = screen_start(.rows = 24);
	expect_row(s, 6, "> Wider workforce PCF: level 2");
	expect_row_has(s, 7, "0 / 171");
	expect_row(s, 8, "    next: PCF-1-L2-01 in You as a Professional");
	expect_row(s, 9, "    Entry level due Sat 5 Sep 2026");
	expect_row(s, 10, "  Supervisor KSS");
	expect_row_has(s, 11, "1 / 71       0       1");
	expect_row_has(s, 12, "    next: KSSS-S1.2 ");
	expect_row(s, 13, "  Kent: newly qualified social worker");
	expect_row_has(s, 24, "/ find");
	keys(s, DOWN DOWN ENTER);
	expect_row_has(s, 1, "Kent: newly qualified social worker");
	keys(s, "q");
	resize(s, 16, 60);
	expect_row(s, 10, "> Kent: newly qualified social worker");
	expect_row(s, 12, "    next: NOS-1.1 in Prepare for contact");
}
END_TEST

START_TEST(finding_crosses_all_frameworks)
{
	struct screen *s = several_at(24, 80);

	keys(s, "/");
	expect_row_has(s, 23, "Type a reference or a few words.");
	keys(s, "reflect practice");
	expect_text(s, "PCF-");
	expect_text(s, "KSSS-");
	expect_row_has(s, 5, "> ");
	expect_cursor(s, 3, 23);
	keys(s, CONTROL('u'));
	keys(s, "ksss-s2.7");
	expect_row_has(s, 5, "> KSSS-S2.7  I judge how different people learn");
	expect_row(s, 23, "1 of 1");
	keys(s, ENTER);
	expect_row_has(s, 1, "Supervisor KSS");
	expect_text(s, "KSSS-S2.7");
	keys(s, "q/no such words at all");
	expect_row(s, 23, "No standard of yours has all of these words.");
	keys(s, ENTER ESC);
	expect_row(s, 4, "> Wider workforce PCF: level 2");
}
END_TEST

START_TEST(what_is_not_in_this_framework_is_found_in_another)
{
	struct screen *s = several_at(24, 80);

	several_go(s, "PCF-1-L2-01");
	keys(s, "/ksss-s2.7" ENTER);
	expect_row(s, 1, "Find in all your standards");
	expect_row_has(s, 5, "> KSSS-S2.7  I judge how different people learn");
	keys(s, ENTER);
	expect_row_has(s, 1, "Supervisor KSS");
	keys(s, "q");
	expect_row_has(s, 1, "Wider workforce PCF: level 2");
	keys(s, "/no such words at all" ENTER);
	expect_row(s, 23, "Not found: no such words at all");
}
END_TEST

START_TEST(what_is_left_out_is_not_found)
{
	struct screen *s;

	several_begin();
	ck_assert_int_eq(run("person", "set", "--leave-out", "PCF-5.5", "--by", "Manager 1",
			     "--reason", "another post"),
			 0);
	s = screen_start(.rows = 24);
	expect_row_has(s, 5, "0 / 158");
	keys(s, "/PCF-5.5");
	expect_row(s, 23, "No standard of yours has all of these words.");
}
END_TEST

/* -- A local folder ----------------------------------------------------------------------- */

/* Puts the bundled Kent framework into the home's folder for frameworks. */
static void
copy_kent(char folder[4096])
{
	static const char *const folders[] = { "/.local", "/share", "/waymark", "/frameworks" };
	size_t length = (size_t) snprintf(folder, 4096, "%s", test_home());

	for (size_t at = 0; at < sizeof(folders) / sizeof(folders[0]); at++) {
		length += (size_t) snprintf(folder + length, 4096 - length, "%s", folders[at]);
		mkdir(folder, 0700);
	}
	snprintf(folder + length, 4096 - length, "/nos-kent");
	ck_assert_int_eq(run("framework", "export", "nos-kent", "--to", "csv", "--output", folder),
			 0);
}

START_TEST(a_local_folder_in_the_place_of_another_is_said)
{
	char folder[4096], said[4200];
	struct screen *s;

	copy_kent(folder);
	s = screen_start(.rows = 24, .columns = 200);
	snprintf(said, sizeof(said), "in place of %s.", folder);
	expect_row_has(s, 15, "Read from ");
	expect_row_has(s, 15, said);
	keys(s, ENTER);
	expect_text(s, said);
	keys(s, ENTER "Practitioner 1" ENTER ENTER ENTER);
	expect_row_has(s, 7, "    read from ");
	expect_row_has(s, 7, "/frameworks/nos-kent");
}
END_TEST

/* -- Assess ------------------------------------------------------------------------------- */

START_TEST(the_tree_folds_at_every_depth)
{
	struct screen *s = several_at(24, 80);

	several_go(s, "PCF-5.2-L2-01");
	expect_row(
		s, 2,
		"Knowledge and skills / 5.2 Neglect                                       0 of 16");
	expect_row_has(s, 4, " Area 5.1 Safeguarding      0/15 ");
	expect_row_has(s, 5, " Area 5.2 Neglect                  I understand why");
	expect_row_has(s, 6, "   Assess and provide");
	expect_row_has(s, 7, ">  5.2-L2-01 I understa   .   .");
	keys(s, LEFT);
	expect_row_has(s, 6, ">  Assess and provide       0/12");
	expect_row_has(s, 7, "   Overcoming barriers      0/4");
	keys(s, LEFT);
	expect_row_has(s, 5, ">Area 5.2 Neglect           0/16");
	expect_row_has(s, 6, " Area 5.3 Disabled children 0/27");
	keys(s, LEFT LEFT);
	expect_row_has(s, 8, ">5 Knowledge and skills     0/116");
	keys(s, RIGHT);
	expect_row_has(s, 4, ">Area 5.1 Safeguarding      0/15");
	keys(s, DOWN RIGHT RIGHT);
	expect_row_has(s, 7, ">  5.2-L2-01 I understa   .   .");
	keys(s, "3");
	expect_row_has(s, 2, "1 of 16");
	expect_row_has(s, 8, ">  5.2-L2-02");
}
END_TEST

START_TEST(a_long_statement_is_read_on)
{
	struct screen *s = several_at(16, 60);

	several_go(s, "PCF-7-L2-01");
	expect_row(s, 3, "> PCF-7-L2-01");
	expect_row(s, 10, "  factors that contribute to inequality and to exclusion,...");
	expect_row_has(s, 16, "PgDn reads on  1-4 rate");
	keys(s, PAGE_DOWN);
	expect_row(s, 10, "  families in pursuing options to enhance their well-being.");
	expect_row(s, 11, "  1 Not yet  2 Partly  3 As expected  4 Beyond");
	expect_no_text(s, "PgDn");
	keys(s, PAGE_UP);
	expect_row(s, 3, "> PCF-7-L2-01");
	keys(s, PAGE_DOWN PAGE_DOWN);
	expect_row(s, 3, "> PCF-7-L2-02");
	keys(s, UP "3");
	expect_row_has(s, 15, "PCF-7-L2-01  you: 3");
	resize(s, 20, 80);
	keys(s, UP);
	expect_row_has(s, 20, "PgDn reads on");
}
END_TEST

START_TEST(the_same_sentence_answered_elsewhere_is_offered)
{
	struct screen *s = several_at(24, 80);

	several_go(s, "PCF-5.1-L2-01");
	keys(s, "2q");
	several_go(s, "PCF-5.5-L2-03");
	expect_text(s, "You said 2 in 5.1; = takes it");
	keys(s, "=");
	expect_row_has(s, 23, "PCF-5.5-L2-03  you: 2 Partly");
	keys(s, "=");
	expect_row(s, 23, "Nothing is offered here.");
}
END_TEST

START_TEST(an_included_one_is_marked_and_no_next_level_is_told)
{
	struct screen *s = several_at(24, 80);

	several_go(s, "PCF-5.1-E-01");
	expect_text(s, "From: Entry level");
	expect_no_text(s, "Next level");
	keys(s, "q");
	several_go(s, "NOS-12.1");
	expect_text(s, "Next level (developing)");
}
END_TEST

START_TEST(what_it_counts_towards_is_told_where_there_is_room)
{
	struct screen *s;

	ck_assert_int_eq(run("init", "--name", "Practitioner 1", "--assess", "pcf-wider:L2",
			     "--assess", "kss-practitioner:practitioner"),
			 0);
	s = screen_start(.rows = 24);
	several_go(s, "PCF-5.2-L2-01");
	expect_row_has(s, 9, "Also counts towards");
	expect_row_has(s, 10, "KSSP-P5.4 I take account of the effects");
	resize(s, 60, 200);
	expect_text(s, "Also counts towards  KSSP-P5.4 I take account of the effects");
	resize(s, 16, 60);
	expect_text(s, "Also counts towards  KSSP-P5.4, KSSP-P1");
	keys(s, "q");
	several_go(s, "PCF-7-L2-01");
	resize(s, 24, 80);
	expect_no_text(s, "Also counts towards");
	resize(s, 60, 120);
	expect_text(s, "NOS-17");
	expect_text(s, "Joint work needs knowledge of what");
}
END_TEST

START_TEST(gaps_say_a_statement_that_the_level_adds_nothing_to)
{
	struct screen *s;

	ck_assert_int_eq(
		run("init", "--name", "Practitioner 1", "--assess", "kss-supervisor:supervisor"),
		0);
	ck_assert_int_eq(run("rate", "KSSS-S1.2", "2"), 0);
	s = screen_start(.rows = 24);
	keys(s, "v");
	expect_row(
		s, 10,
		"  S7 Practice supervision  0      0       0      9       0      0      9       0");
	expect_row_has(s, 14, "> KSSS-S1.2 I help to shape and in...");
	expect_row_has(s, 23, "I help to shape and influence an environment that enables ");
}
END_TEST

START_TEST(after_a_change_of_level_what_changed_comes_first)
{
	struct screen *s;

	ck_assert_int_eq(run("init", "--name", "Practitioner 1", "--assess", "nos-kent:nqsw"), 0);
	ck_assert_int_eq(run("person", "level", "nos-kent", "developing", "--apply"), 0);
	s = screen_start(.rows = 24);
	keys(s, ENTER);
	expect_text(s, "At this level, ");
	keys(s, "333");
	expect_text(s, "At this level, ");
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("frameworks");
	TCase *cases = screen_case(suite);

	tcase_add_test(cases, home_shows_each_framework_and_what_is_due);
	tcase_add_test(cases, finding_crosses_all_frameworks);
	tcase_add_test(cases, what_is_not_in_this_framework_is_found_in_another);
	tcase_add_test(cases, what_is_left_out_is_not_found);
	tcase_add_test(cases, a_local_folder_in_the_place_of_another_is_said);
	tcase_add_test(cases, the_tree_folds_at_every_depth);
	tcase_add_test(cases, a_long_statement_is_read_on);
	tcase_add_test(cases, the_same_sentence_answered_elsewhere_is_offered);
	tcase_add_test(cases, an_included_one_is_marked_and_no_next_level_is_told);
	tcase_add_test(cases, what_it_counts_towards_is_told_where_there_is_room);
	tcase_add_test(cases, gaps_say_a_statement_that_the_level_adds_nothing_to);
	tcase_add_test(cases, after_a_change_of_level_what_changed_comes_first);
	return screen_suite(suite);
}
