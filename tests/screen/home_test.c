/* Home: whose file this is, where each framework stands, and what comes next. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "harness.h"

static void
init(void)
{
	ck_assert_int_eq(run("init", "--name", "Practitioner 1", "--team", "North", "--supervisor",
			     "Supervisor 1", "--assess", "nos-kent:nqsw"),
			 0);
}

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

START_TEST(it_shows_both_series_and_what_is_hidden)
{
	struct screen *s;

	init();
	rate("NOS-1.1", "3");
	rate("NOS-1.3", "2");
	rate("NOS-2.1", "no-chance");
	rate_as_supervisor("NOS-1.3", "3");
	rate_as_supervisor("NOS-12.1", "3");
	rate_as_supervisor("NOS-12.2", "1");
	s = screen_start(.rows = 24);
	expect_row(s, 1,
		   "Waymark  Practitioner 1, North team              RATING AS: YOU   Thu 5 Mar"
		   " 2026");
	expect_row(s, 3, "To bring           1 you see differently, 1 below, 1 no chance yet");
	expect_row(s, 5,
		   "                                       answered   meets   below   no chance"
		   " yet");
	expect_row(s, 6, "> Kent: newly qualified social worker");
	expect_row(s, 7,
		   "    you                                  3 / 83       1       1"
		   "               1");
	expect_row(s, 8,
		   "    Supervisor 1                         3 / 83       1       0"
		   "        2 hidden");
	expect_row_has(s, 9, "    next: NOS-1.2 in Prepare for social work contact");
	expect_cursor(s, 6, 1);
	expect_row(s, 23,
		   "Everything is saved as you press it. You can close this window at any "
		   "moment.");
	expect_row(s, 24,
		   "Enter go on  v gaps  e notes  n quick note  s supervision  ? all  q quit");
}
END_TEST

START_TEST(as_the_supervisor_the_other_series_is_hidden)
{
	struct screen *s;

	init();
	rate("NOS-1.1", "3");
	rate("NOS-1.2", "2");
	s = screen_start(.rows = 24);
	expect_no_text(s, "Supervisor 1");
	keys(s, TAB ENTER);
	expect_row_has(s, 1, "RATING AS: SUPERVISOR 1");
	expect_text(s, "2 / 83       0       0        2 hidden");
	expect_text(s, "    Supervisor 1                         0 / 83       0       0");
	expect_no_text(s, "To bring");
	keys(s, TAB);
	expect_row_has(s, 1, "RATING AS: YOU");
	expect_row_has(s, 3, "To bring           1 below");
}
END_TEST

START_TEST(each_side_goes_on_at_its_own_place)
{
	struct screen *s;

	init();
	s = screen_start(.rows = 24);
	keys(s, ENTER "33q");
	expect_text(s, "next: NOS-1.3");
	keys(s, TAB ENTER);
	expect_text(s, "next: NOS-1.1");
	keys(s, ENTER);
	expect_row_has(s, 4, "NOS-1.1");
	keys(s, "3q");
	expect_text(s, "next: NOS-1.2");
	keys(s, TAB);
	expect_text(s, "next: NOS-1.3");
}
END_TEST

START_TEST(a_supervisor_whom_the_file_does_not_name_stands_under_their_name)
{
	struct screen *s;

	ck_assert_int_eq(run("init", "--name", "Practitioner 1", "--assess", "nos-kent:nqsw"), 0);
	s = screen_start(.rows = 24);
	keys(s, TAB "Manager 1" ENTER);
	expect_row_has(s, 1, "RATING AS: MANAGER 1");
	expect_text(s, "    Manager 1                            0 / 83       0       0");
	keys(s, "v");
	expect_row_has(s, 2, "   Manager 1, rating");
}
END_TEST

START_TEST(the_smallest_window_shows_it_all)
{
	struct screen *s;

	init();
	rate("NOS-1.3", "2");
	ck_assert_int_eq(run("jot", "Seen on a visit"), 0);
	s = screen_start(.rows = 16, .columns = 60);
	expect_row(s, 1, "Practitioner 1, North team                    RATING AS: YOU");
	expect_row(s, 2, "To bring  1 below");
	expect_row(s, 3, "                      answered  meets  below  no chance yet");
	expect_row(s, 4, "> Kent: newly qualified social worker");
	expect_row(s, 5, "    you                 1 / 83      0      1              0");
	expect_row(s, 7, "1 note not yet linked to a standard.");
	expect_row(s, 8, "No copy of your file yet: b makes one.");
	expect_row(s, 15, "Everything is saved as you press it.");
	expect_cursor(s, 4, 1);
	resize(s, 60, 200);
	expect_row_has(s, 60, "Tab who rates  u undo  ? all  q quit");
	expect_cursor(s, 6, 1);
	resize(s, 24, 80);
	expect_row(s, 10,
		   "1 note not yet linked to a standard.    No copy of your file yet: b "
		   "makes one.");
	resize(s, 1, 1);
	resize(s, 16, 60);
	expect_cursor(s, 4, 1);
}
END_TEST

START_TEST(a_copy_is_made_and_its_age_told)
{
	struct screen *s;

	init();
	s = screen_start(.rows = 24);
	expect_text(s, "No copy of your file yet: b makes one.");
	keys(s, "b" ENTER);
	expect_text(s, "Your file is copied to ");
	expect_text(s, "Last copy of your file: today.");
	keys(s, "q");
	s = screen_start(.rows = 24, .environment = LIST("WAYMARK_TEST_NOW=2026-03-31T12:00:00Z"));
	expect_text(s, "Last copy of your file: 26 days ago.");
}
END_TEST

START_TEST(undo_takes_back_and_home_counts_again)
{
	struct screen *s;

	init();
	rate("NOS-1.1", "3");
	s = screen_start(.rows = 24);
	expect_row_has(s, 5, "1 / 83");
	keys(s, "u");
	expect_row_has(s, 5, "0 / 83");
	expect_row_has(s, 23, "NOS-1.1");
	keys(s, "U");
	expect_row_has(s, 5, "1 / 83");
}
END_TEST

START_TEST(what_another_program_wrote_is_seen_at_the_next_key)
{
	struct screen *s;

	init();
	s = screen_start(.rows = 24);
	expect_row_has(s, 5, "0 / 83");
	rate("NOS-1.1", "3");
	keys(s, DOWN);
	expect_row_has(s, 5, "1 / 83");
	expect_cursor(s, 4, 1);
}
END_TEST

START_TEST(a_framework_whose_folder_is_gone_is_as_it_was_kept)
{
	struct screen *s;

	init();
	rate("NOS-1.1", "2");
	s = screen_start(.rows = 24,
			 .environment = LIST("WAYMARK_FRAMEWORKS=/nonexistent/frameworks"));
	expect_row(s, 6, "> Kent: newly qualified social worker");
	expect_row_has(s, 7, "1 / 83");
	expect_text(s,
		    "nos-kent 2010.1 is not in the frameworks path; it is used as this file kept "
		    "it");
	keys(s, "v");
	expect_text(s, "NOS-1.1   Review case notes");
}
END_TEST

/* Rates everything that the command line says is next. */
static void
rate_all(void)
{
	for (int count = 0; count < 200; count++) {
		char reference[32];

		ck_assert_int_eq(run("next"), 0);
		if (sscanf(run_out(), "NOS-%27s", reference + 4) != 1)
			return;
		memcpy(reference, "NOS-", 4);
		rate(reference, "3");
	}
	ck_abort_msg("next never ends");
}

START_TEST(all_answered_points_to_what_to_talk_about)
{
	struct screen *s;

	init();
	rate_all();
	s = screen_start(.rows = 24);
	expect_row_has(s, 5, "83 / 83      83       0               0");
	expect_row(s, 6, "    all answered; v shows what there is to talk about");
}
END_TEST

START_TEST(practice_says_that_nothing_is_kept)
{
	struct screen *s = screen_start(.rows = 24, .arguments = LIST("--practice"));

	expect_row(s, 3, "Practice: nothing here is kept.");
	expect_text(s, "> Kent: newly qualified social worker");
	expect_row(s, 23, "Try everything: it is thrown away when you leave.");
	expect_no_text(s, "copy of your file");
	keys(s, "q");
	ck_assert_int_eq(exit_status(s), 0);
	ck_assert_int_eq(run("person", "show"), 4);
}
END_TEST

START_TEST(help_lists_the_keys_of_home)
{
	struct screen *s;

	init();
	s = screen_start(.rows = 40);
	keys(s, "?");
	expect_row(s, 1, "The keys in Home");
	expect_text(s, "Quick note: one line, dated today");
	expect_text(s, "Make a copy of your file");
	expect_no_text(s, "Rate it at this point");
}
END_TEST

START_TEST(a_long_name_and_team_leave_room_for_who_is_rating)
{
	static const char long_name[] = "Practitioner with a name that goes on and on and on, Ms";
	struct screen *s;

	ck_assert_int_eq(run("init", "--name", long_name, "--team", "Looked-after children team",
			     "--assess", "nos-kent:nqsw"),
			 0);
	s = screen_start(.rows = 16, .columns = 60);
	expect_row(s, 1, "Practitioner with a name that goes on and...  RATING AS: YOU");
}
END_TEST

START_TEST(the_file_of_another_names_them)
{
	struct screen *s;

	init();
	ck_assert_int_eq(run("rate", "NOS-1.1", "3", "--as", "supervisor", "--by", "Manager 1"), 0);
	ck_assert_int_eq(run("--person", "Supervisor 1", "person", "level", "nos-kent", "senior"),
			 0);
	s = screen_start(.rows = 24, .arguments = LIST("--person", "Supervisor 1"));
	expect_row_has(s, 1, "Waymark  Supervisor 1 ");
	expect_row_has(s, 1, "RATING AS: PRACTITIONER 1");
	expect_row(s, 4, "> Kent: senior practitioner");
	expect_row(s, 5,
		   "    Supervisor 1                         0 / 85       0       0"
		   "               0");
	keys(s, "v");
	expect_row(s, 2,
		   "                       Supervisor 1                  Practitioner 1, rating");
}
END_TEST

START_TEST(the_next_supervision_and_what_is_due_are_told)
{
	struct screen *s;

	init();
	rate("NOS-1.3", "2");
	ck_assert_int_eq(run("supervision", "plan", "2026-03-12", "--time", "10:00"), 0);
	ck_assert_int_eq(run("action", "add", "Bring two assessments", "--owner", "Practitioner 1",
			     "--due", "2026-03-20", "NOS-1.3"),
			 0);
	ck_assert_int_eq(run("action", "add", "Find a court date", "--owner", "Supervisor 1",
			     "--due", "2026-03-04"),
			 0);
	ck_assert_int_eq(
		run("action", "add", "Later", "--owner", "Supervisor 1", "--due", "2026-06-01"), 0);
	s = screen_start(.rows = 24);
	expect_row(s, 3, "Next supervision   Thu 12 Mar 2026 10:00 with Supervisor 1, in 7 days");
	expect_row(s, 4, "To bring           1 below");
	expect_text(s, "Due");
	expect_text(s, "    Action: Find a court date                      supervisor   4 Mar, "
		       "overdue");
	expect_text(s, "    Action: Bring two assessments                  supervisee   20 Mar");
	expect_no_text(s, "Later");
	resize(s, 16, 60);
	expect_row(s, 2, "Next      Thu 12 Mar 2026 10:00 with Supervisor 1, in 7 days");
	expect_no_text(s, "court date");
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("home");
	TCase *cases = screen_case(suite);

	tcase_add_test(cases, it_shows_both_series_and_what_is_hidden);
	tcase_add_test(cases, as_the_supervisor_the_other_series_is_hidden);
	tcase_add_test(cases, each_side_goes_on_at_its_own_place);
	tcase_add_test(cases, a_supervisor_whom_the_file_does_not_name_stands_under_their_name);
	tcase_add_test(cases, the_smallest_window_shows_it_all);
	tcase_add_test(cases, a_copy_is_made_and_its_age_told);
	tcase_add_test(cases, undo_takes_back_and_home_counts_again);
	tcase_add_test(cases, what_another_program_wrote_is_seen_at_the_next_key);
	tcase_add_test(cases, a_framework_whose_folder_is_gone_is_as_it_was_kept);
	tcase_add_test(cases, all_answered_points_to_what_to_talk_about);
	tcase_add_test(cases, practice_says_that_nothing_is_kept);
	tcase_add_test(cases, help_lists_the_keys_of_home);
	tcase_add_test(cases, a_long_name_and_team_leave_room_for_who_is_rating);
	tcase_add_test(cases, the_file_of_another_names_them);
	tcase_add_test(cases, the_next_supervision_and_what_is_due_are_told);
	return screen_suite(suite);
}
