/* Assess: one key rates and the walk goes on; who is rating. */
#include "practitioner.h"

/* -- Rating ------------------------------------------------------------------------------- */

START_TEST(one_key_rates_saves_and_walks_on)
{
	struct screen *s = practitioner_start("12.2");

	keys(s, "3");
	expect_row(
		s, 23,
		"Saved 14:02  NOS-12.2  you: 3 As expected                        u takes it back");
	expect_row_has(s, 6, "   12.2 Balance the rig   3   .");
	expect_row_has(s, 7, ">  12.3");
	expect_cursor(s, 7, 1);
	expect_row_has(s, 1, "1 of 83");
	ck_assert(gap_has("NOS-12.2", "\"meets\",3,\"As expected\""));
}
END_TEST

START_TEST(the_walk_passes_over_what_is_rated_and_goes_round)
{
	struct screen *s;

	practitioner_begin();
	run("rate", "12.3", "3");
	s = practitioner_at(24, 80, "12.2");
	keys(s, "3");
	expect_row_has(s, 4, "NOS-13.1");
	keys(s, "G");
	expect_row_has(s, 2, "KR4");
	keys(s, ENTER "G3");
	expect_row_has(s, 2, "KR1 ");
	expect_text(s, "NOS-1.1");
}
END_TEST

START_TEST(rating_again_goes_to_the_next_row)
{
	struct screen *s;

	practitioner_begin();
	run("rate", "12.1", "3");
	run("rate", "12.2", "3");
	s = practitioner_at(24, 80, "12.1");
	keys(s, "2");
	expect_row_has(s, 6, ">  12.2 Balance the rig   3");
	expect_row_has(s, 5, "   12.1 Identify and as   2   2");
}
END_TEST

START_TEST(what_the_other_said_is_shown_after_ones_own)
{
	struct screen *s = practitioner_start("12.1");

	expect_no_text(s, "2 Partly, 5 Mar");
	keys(s, "3" UP);
	expect_text(s, "Supervisor  2 Partly, 5 Mar; entered by");
	expect_text(s, "you see it differently; over \"as");
	expect_row_has(s, 5, ">  12.1 Identify and as   3   2");
	keys(s, DOWN DOWN);
	expect_text(s, "rated 5 Mar, shown after yours");
}
END_TEST

START_TEST(no_chance_and_not_my_role_are_kept_apart)
{
	struct screen *s = practitioner_start("12.2");

	keys(s, "o");
	expect_row_has(s, 23, "NOS-12.2  you: no chance yet");
	expect_row_has(s, 6, "   12.2 Balance the rig   o   .");
	keys(s, "at");
	expect_row_has(s, 23, "NOS-12.3  you: not my role (not in this team)");
	expect_row_has(s, 7, "   12.3 Regularly monit   x   3");
	keys(s, "a");
	expect_text(s, "NOS-13.1 is not my role:");
	expect_text(s, "> t not in this team");
	keys(s, ENTER);
	expect_row_has(s, 23, "NOS-13.1  you: not my role (not in this team)");
	keys(s, "ao");
	expect_row_has(s, 23, "Why NOS-13.2 is not your role:");
	keys(s, ENTER "not here" ENTER);
	expect_row_has(s, 23, "NOS-13.2  you: not my role (not here)");
	ck_assert(gap_has("NOS-13.2", "\"not here\""));
}
END_TEST

START_TEST(still_as_before_says_it_again)
{
	struct screen *s;

	practitioner_begin();
	run("rate", "12.2", "2", "--reason", "not every time");
	s = practitioner_at(24, 80, "12.2");
	keys(s, "c");
	expect_row_has(s, 23, "NOS-12.2  you: 2 Partly");
	ck_assert(gap_has("NOS-12.2", "\"not every time\""));
	keys(s, "c");
	expect_row_has(s, 23, "NOS-12.3 is to go: nothing was said before.");
}
END_TEST

START_TEST(what_is_not_asked_cannot_be_rated)
{
	struct screen *s = practitioner_start("15.1");

	expect_text(s, "starts at maturing");
	expect_text(s, ">  15.1 Contribute to t   -   -");
	keys(s, "3");
	expect_row_has(s, 23, "NOS-15.1 is not asked at this level; it starts at maturing.");
	keys(s, "a");
	expect_row_has(s, 23, "NOS-15.1 is not asked at this level; it starts at maturing.");
	expect_no_text(s, "not in my post");
	keys(s, "c");
	expect_row_has(s, 23, "NOS-15.1 is not asked");
	expect_no_text(s, "1 Not yet");
	expect_row_has(s, 1, "0 of 83");
}
END_TEST

START_TEST(a_point_outside_the_scale_is_refused)
{
	struct screen *s = practitioner_start("12.2");

	keys(s, "5");
	expect_row_has(s, 23, "NOS-12.2: 5 is not on the scale (1 to 4)");
	expect_row_has(s, 6, ">  12.2 Balance the rig   .");
}
END_TEST

START_TEST(the_reason_goes_with_what_was_rated_last)
{
	struct screen *s = practitioner_start("12.2");

	keys(s, "2w");
	expect_row_has(s, 23, "Why NOS-12.2 is 2:");
	keys(s, "not yet every time" ENTER);
	expect_row_has(s, 23, "NOS-12.2  you: 2 Partly (not yet every time)");
	expect_row_has(s, 7, ">  12.3");
	keys(s, UP);
	expect_text(s, "\"not yet every");
	keys(s, "w" EMPTIES "better words" ENTER UP);
	ck_assert(gap_has("NOS-12.2", "\"better words\""));
	keys(s, DOWN DOWN DOWN "w");
	expect_row_has(s, 23, "Rate it first; then w says why.");
}
END_TEST

START_TEST(undo_goes_back_and_says_what_stands)
{
	struct screen *s = practitioner_start("12.2");

	keys(s, "2"
		"G"
		"u");
	expect_row(
		s, 23,
		"Took back NOS-12.2, you: 2 Partly; now not rated                  U puts it back");
	expect_row_has(s, 6, ">  12.2 Balance the rig   .");
	expect_cursor(s, 6, 1);
	keys(s, "U");
	expect_row_has(s, 23, "Put back NOS-12.2, you: 2 Partly; now 2 Partly");
	expect_row_has(s, 6, ">  12.2 Balance the rig   2");
	keys(s, "U");
	expect_row(s, 23, "Nothing to put back");
}
END_TEST

START_TEST(an_offer_is_taken_by_one_key)
{
	struct screen *s;

	run("init", "--name", "Practitioner 1", "--assess", "nos-kent:developing");
	run("rate", "1.2", "3", "--at", "nqsw");
	s = practitioner_at(24, 80, "1.2");
	expect_text(s, "You said 3 at NQSW; = takes it");
	keys(s, "=");
	expect_row_has(s, 23, "NOS-1.2  you: 3 As expected");
	keys(s, "=");
	expect_row(s, 23, "Nothing is offered here.");
}
END_TEST

/* -- Who is rating ------------------------------------------------------------------------ */

START_TEST(tab_asks_once_and_then_swaps)
{
	struct screen *s = practitioner_start("12.2");

	keys(s, "3" TAB);
	expect_row_has(s, 23, "Who is rating with Practitioner 1? Supervisor 1");
	keys(s, ENTER);
	expect_row(
		s, 1,
		"Kent: newly qualified social worker     RATING AS: SUPERVISOR 1          2 of 83");
	expect_row_has(s, 6, "   12.2 Balance the rig   #   .");
	expect_text(s, "# rated by Practitioner 1,");
	keys(s, UP);
	expect_text(s, "Practitioner 1  rated 5 Mar, shown after");
	keys(s, "2");
	expect_row_has(s, 23, "NOS-12.2  Supervisor 1: 2 Partly");
	expect_row_has(s, 6, "   12.2 Balance the rig   3   2");
	keys(s, TAB);
	expect_row_has(s, 1, "RATING AS: YOU");
	keys(s, TAB);
	expect_row_has(s, 1, "RATING AS: SUPERVISOR 1");
	ck_assert(gap_has("NOS-12.2", "unconfirmed"));
}
END_TEST

START_TEST(nobody_rates_as_their_own_supervisor)
{
	struct screen *s = practitioner_start("12.2");

	keys(s, TAB EMPTIES "Practitioner 1" ENTER);
	expect_text(s, "Practitioner 1: nobody is their own supervisor");
	expect_row_has(s, 23, "Who is rating with Practitioner 1? Practitioner 1");
	keys(s, ESC);
	expect_row_has(s, 1, "RATING AS: YOU");
}
END_TEST

START_TEST(somebody_new_rates_and_notes)
{
	struct screen *s = practitioner_start("12.2");

	keys(s, TAB EMPTIES "Supervisor 2" ENTER "nSeen on a visit" ENTER);
	expect_row_has(s, 23, "Note on NOS-12.2: Seen on a visit");
	keys(s, "3" UP UP);
	expect_text(s, "3 As expected, 5 Mar,");
	expect_text(s, "Supervisor 2; entered by");
	expect_text(s, "Notes           1, newest 5 Mar");
}
END_TEST

START_TEST(a_reason_that_is_not_changed_is_not_said_again)
{
	struct screen *s = practitioner_start("NOS-1.1");

	keys(s, "3w" ENTER);
	expect_row(s, 23, "Left as it was.");
	keys(s, "wBrought both." ENTER "w" ENTER);
	expect_row(s, 23, "Left as it was.");
	keys(s, "uu");
	expect_row_has(s, 23, "now not rated");
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("assess_rate");
	TCase *cases = screen_case(suite);

	tcase_add_test(cases, one_key_rates_saves_and_walks_on);
	tcase_add_test(cases, the_walk_passes_over_what_is_rated_and_goes_round);
	tcase_add_test(cases, rating_again_goes_to_the_next_row);
	tcase_add_test(cases, what_the_other_said_is_shown_after_ones_own);
	tcase_add_test(cases, no_chance_and_not_my_role_are_kept_apart);
	tcase_add_test(cases, still_as_before_says_it_again);
	tcase_add_test(cases, what_is_not_asked_cannot_be_rated);
	tcase_add_test(cases, a_point_outside_the_scale_is_refused);
	tcase_add_test(cases, the_reason_goes_with_what_was_rated_last);
	tcase_add_test(cases, undo_goes_back_and_says_what_stands);
	tcase_add_test(cases, an_offer_is_taken_by_one_key);
	tcase_add_test(cases, tab_asks_once_and_then_swaps);
	tcase_add_test(cases, nobody_rates_as_their_own_supervisor);
	tcase_add_test(cases, somebody_new_rates_and_notes);
	tcase_add_test(cases, a_reason_that_is_not_changed_is_not_said_again);
	return screen_suite(suite);
}
