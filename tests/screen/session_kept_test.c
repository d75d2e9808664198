/* A supervision session at any window, clock and end, by any policy. */
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "harness.h"
#include "session.h"

/* SR-72: a manager's session has the ten items of the manager's form. */
START_TEST(a_manager_has_the_manager_s_agenda)
{
	struct screen *s;

	session_init();
	ck_assert_int_eq(run("person", "set", "--group", "manager"), 0);
	s = session_start();
	expect_text(s, "3 Staffing");
	expect_text(s, "10 Any other business");
	keys(s, "q");
	s = session_start_on(16, 60, TODAY);
	expect_text(s, "To do: items 2, 3, 4, 5, 6, 7, 8, 9, 10");
}
END_TEST

/* Another authority's form, length and words, without a line of code. */
START_TEST(another_policy_has_its_own_agenda)
{
	char policies[4200];
	struct screen *s;

	session_init();
	snprintf(policies, sizeof(policies), "WAYMARK_POLICIES=%s/tests/data/policies",
		 getenv("WAYMARK_TEST_SOURCE"));
	s = session_start_on(24, 80, policies);
	expect_row_has(s, 1, "0:00 of 1:00");
	expect_row_has(s, 4, "1 What we talked about");
	expect_text(s, "- Ask how the week was");
	keys(s, "]");
	expect_text(s, "> Who was there");
	keys(s, ENTER "Practitioner 1; Supervisor 1" ENTER END UP UP UP);
	expect_text(s, "How it went");
	expect_text(s, "Practitioner 1; Supervisor 1");
}
END_TEST

/* In the supervisor's own file it is the supervisor who rates. */
START_TEST(the_supervisor_holds_it_in_a_file_of_their_own)
{
	struct screen *s;

	ck_assert_int_eq(
		run("init", "--name", "Supervisor 1", "--assess", "kss-supervisor:supervisor"), 0);
	ck_assert_int_eq(run("action", "add", "Hand over the file", "--owner", "Practitioner 1",
			     "--due", "2026-03-20"),
			 0);
	ck_assert_int_eq(
		run("--person", "Practitioner 1", "person", "set", "--supervisor", "Supervisor 1"),
		0);
	ck_assert_int_eq(run("--person", "Practitioner 1", "person", "level", "nos-kent", "nqsw"),
			 0);
	ck_assert_int_eq(run("--person", "Practitioner 1", "rate", "NOS-2.2", "2"), 0);
	s = screen_start(.arguments = LIST("--person", "Practitioner 1", "supervision", "start"));
	expect_row_has(s, 1, "Supervision 1  Practitioner 1 with Supervisor 1");
	expect_row_has(s, 2, "RATING AS: SUPERVISOR 1");
	keys(s, "]]]]]3");
	expect_row_has(s, 23, "NOS-2.2  Supervisor 1: 3 As expected");
	keys(s, "q");
	ck_assert_int_eq(exit_status(s), 0);
}
END_TEST

/* Taken back as a whole, there is nothing left to go on with. */
START_TEST(a_session_begun_by_mistake_is_taken_back)
{
	struct screen *s;

	session_init();
	s = screen_start(.rows = 24);
	keys(s, "su");
	expect_text(s, "The session is not here any more: it was taken back.");
	keys(s, "q");
	expect_row_has(s, 1, "Waymark");
	expect_no_text(s, "The session is kept");
	ck_assert_int_eq(run("supervision", "list", "--format", "csv"), 0);
	ck_assert_ptr_null(strstr(run_out(), "2026-03-05"));
}
END_TEST

/* SR-25 */
START_TEST(a_session_planned_without_minutes_is_as_long_as_the_policy_says)
{
	struct screen *s;

	session_init();
	ck_assert_int_eq(run("supervision", "plan", "2026-03-05", "--time", "15:00"), 0);
	s = session_start();
	expect_row_has(s, 1, "0:00 of 1:30");
}
END_TEST

START_TEST(a_window_too_small_to_read_still_stops_the_clock)
{
	struct screen *s;

	session_init();
	s = session_start();
	resize(s, 10, 40);
	keys(s, "q");
	ck_assert_int_eq(exit_status(s), 0);
	s = session_start_on(24, 80, "WAYMARK_TEST_NOW=2026-03-05T15:02:00Z");
	expect_row_has(s, 1, "0:00 of 1:30");
}
END_TEST

START_TEST(the_clock_goes_on_and_stands_while_it_is_paused)
{
	struct screen *s;

	session_init();
	s = session_start();
	kill_program(s, SIGKILL);
	exit_status(s);
	s = session_start_on(24, 80, "WAYMARK_TEST_NOW=2026-03-05T14:43:00Z");
	expect_row_has(s, 1, "0:41 of 1:30");
	keys(s, "p");
	ck_assert_int_eq(exit_status(s), 0);
	s = session_start_on(24, 80, "WAYMARK_TEST_NOW=2026-03-05T15:30:00Z");
	expect_row_has(s, 1, "0:41 of 1:30");
	expect_text(s, "the clock runs again");
	keys(s, "z");
	expect_row_has(s, 1, "0:41 of 1:30, ended");
}
END_TEST

START_TEST(a_session_left_open_for_a_week_says_so)
{
	struct screen *s;

	session_init();
	s = session_start();
	kill_program(s, SIGKILL);
	exit_status(s);
	s = session_start_on(24, 80, "WAYMARK_TEST_NOW=2026-03-12T10:00:00Z");
	expect_text(s, "The session of Thu 5 Mar 2026 is still open");
	expect_row_has(s, 1, "Thu 5 Mar  left running 5 Mar");
	keys(s, "z");
	expect_row_has(s, 1, "ended");
}
END_TEST

/* No keystroke is lost where the terminal goes, and hardly one where the program is killed. */
START_TEST(what_was_being_written_is_kept_when_the_terminal_goes)
{
	struct screen *s;

	session_init();
	s = session_start();
	keys(s, ENTER "Well, and res");
	hang_up(s);
	ck_assert_int_eq(exit_status(s), 128 + SIGHUP);
	s = session_start();
	expect_text(s, "Well, and res");
	keys(s, ENTER "ted, and more than that.");
	kill_program(s, SIGKILL);
	exit_status(s);
	s = session_start();
	keys(s, ENTER);
	expect_text(s, "What you were writing is here again.");
	expect_text(s, "Well, and rested, and more");
}
END_TEST

START_TEST(two_windows_lose_nothing)
{
	struct screen *s, *other;

	session_init();
	s = session_start();
	keys(s, ENTER "From the first.");
	other = session_start();
	expect_text(other, "it may be open in another window");
	keys(other, ENTER "From the second." ESC);
	keys(s, ESC);
	expect_text(s, "It was changed in another window meanwhile.");
	keys(s, "b");
	expect_text(s, "From the second.");
	expect_text(s, "From the first.");
}
END_TEST

/* Only what both may see, until it is left. */
START_TEST(private_notes_are_hidden_until_it_is_left)
{
	struct screen *s;

	session_init();
	ck_assert_int_eq(run("evidence", "add", "--title", "For me alone", "--private", "NOS-2.2"),
			 0);
	s = screen_start(.rows = 24);
	keys(s, "s]]]]]");
	expect_row_has(s, 19, "none");
	keys(s, "qv/NOS-2.2" ENTER);
	expect_row_has(s, 1, "Gaps");
	keys(s, ENTER);
	expect_text(s, "1, newest 5 Mar");
}
END_TEST

START_TEST(it_fits_every_window)
{
	static const int sizes[][2] = { { 16, 60 }, { 24, 80 }, { 60, 200 } };
	struct screen *s;

	session_init();
	s = session_start_on(sizes[_i][0], sizes[_i][1], TODAY);
	expect_row_has(s, 1, "Supervision 1");
	keys(s, "]]]]]*");
	expect_text(s, "1 chosen of 2, 0 settled");
	expect_text(s, "Supervisor 1");
	keys(s, "]");
	expect_text(s, "7 Welfare");
	keys(s, "S");
	expect_text(s, "to tick");
	keys(s, END);
	expect_text(s, "> Signature of Supervisor 1");
}
END_TEST

START_TEST(without_a_supervisor_it_says_what_to_do)
{
	struct screen *s;

	ck_assert_int_eq(run("init", "--name", "Practitioner 1", "--assess", "nos-kent:nqsw"), 0);
	s = screen_start(.rows = 24);
	keys(s, "s");
	expect_row_has(s, 1, "Waymark");
	expect_text(s, "supervisor");
	keys(s, "q");
	s = screen_start(.arguments = LIST("supervision", "start", "--with", "Supervisor 2"));
	expect_row_has(s, 1, "Practitioner 1 with Supervisor 2");
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("session kept");
	TCase *cases = screen_case(suite);

	tcase_add_test(cases, a_manager_has_the_manager_s_agenda);
	tcase_add_test(cases, another_policy_has_its_own_agenda);
	tcase_add_test(cases, the_supervisor_holds_it_in_a_file_of_their_own);
	tcase_add_test(cases, a_session_begun_by_mistake_is_taken_back);
	tcase_add_test(cases, a_session_planned_without_minutes_is_as_long_as_the_policy_says);
	tcase_add_test(cases, a_window_too_small_to_read_still_stops_the_clock);
	tcase_add_test(cases, the_clock_goes_on_and_stands_while_it_is_paused);
	tcase_add_test(cases, a_session_left_open_for_a_week_says_so);
	tcase_add_test(cases, what_was_being_written_is_kept_when_the_terminal_goes);
	tcase_add_test(cases, two_windows_lose_nothing);
	tcase_add_test(cases, private_notes_are_hidden_until_it_is_left);
	tcase_add_loop_test(cases, it_fits_every_window, 0, 3);
	tcase_add_test(cases, without_a_supervisor_it_says_what_to_do);
	return screen_suite(suite);
}
