/* A supervision session of two people at one screen: the agenda, the standards, the signatures. */
#include <signal.h>
#include <string.h>

#include "harness.h"
#include "session.h"

/* What is said under the item in view, and on to the next. */
static void
say(struct screen *s, const char *text)
{
	keys(s, ENTER);
	keys(s, text);
	keys(s, ESC "]");
}

/* Every item of the agenda, and the four parts of the reflection. */
static void
fill_agenda(struct screen *s)
{
	say(s, "Well, and rested.");
	say(s, "Nothing was left open.");
	say(s, "Twelve, which is as agreed.");
	say(s, "On the files.");
	keys(s, DOWN ENTER "A visit that went wrong." ESC DOWN ENTER "Uneasy." ESC);
	keys(s, DOWN ENTER "The plan was not shared." ESC DOWN ENTER "Share it first." ESC);
	keys(s, HOME ENTER "As above." ESC "]");
	keys(s, "*da" ENTER);
	keys(s, "]");
	say(s, "Leave is booked.");
	say(s, "None.");
}

/* What is ticked and agreed before signing; stands there already. */
static void
fill_signing(struct screen *s)
{
	expect_row_has(s, 10, "Before signing");
	keys(s, ENTER "y" DOWN ENTER "y" DOWN ENTER "o");
	keys(s, "tBring two assessments" ENTER ENTER "2026-03-20" ENTER);
	expect_text(s, "Action set");
	keys(s, END UP UP ENTER "\0252026-04-09" ENTER "10:00" ENTER "Room 2" ENTER);
	expect_text(s, "Next session planned");
}

/* SR-61, SR-63, SR-64, SR-65, SR-71 */
START_TEST(a_session_goes_from_the_agenda_to_both_signatures)
{
	struct screen *s;

	session_init();
	s = session_start();
	expect_row(
		s, 1,
		"Supervision 1  Practitioner 1 with Supervisor 1          Thu 5 Mar  0:00 of 1:30");
	expect_row(
		s, 2,
		"BOTH AT THIS SCREEN, private notes hidden              RATING AS: YOU  Tab swaps");
	expect_row_has(s, 4, "1 Welcome, wellbeing");
	expect_row_has(s, 4, "now");
	fill_agenda(s);
	fill_signing(s);
	expect_text(s, "nothing is missing: S signs");
	keys(s, "SsPractitioner 1" ENTER);
	expect_text(s, "the supervisor is Supervisor 1");
	keys(s, "\025Supervisor 1" ENTER);
	expect_text(s, "Signed; waiting for Practitioner 1");
	expect_text(s, "Signed: typed by Supervisor 1 at this file on 5 Mar 14:02");
	keys(s, "S");
	expect_text(s, "Practitioner 1 signs by typing the name");
	keys(s, "Practitioner 1" ENTER);
	expect_text(s, "Its copy is due Tue 10 Mar 2026.");
	keys(s, "[" ENTER);
	expect_text(s, "what comes later is an addendum");
	keys(s, "q");
	ck_assert_int_eq(exit_status(s), 0);
}
END_TEST

/* SR-71: only when nothing is missing does S sign. */
START_TEST(what_is_missing_is_listed_before_it_is_signed)
{
	struct screen *s;

	session_init();
	s = session_start();
	expect_row_has(s, 21, "Before signing  8 items of the agenda; Actions agreed");
	keys(s, "S");
	expect_row_has(s, 10, "Before signing");
	expect_text(s, "Before signing: 8 items of the agenda; ");
	expect_text(s, "The supervisee has looked at the file");
	expect_no_text(s, "Who signs first?");
	keys(s, "[[[[[[[[");
	say(s, "Well.");
	expect_row_has(s, 21, "Before signing  7 items of the agenda;");
	expect_row_has(s, 4, "done");
}
END_TEST

/* SR-57, SR-58 */
START_TEST(the_ticks_are_kept_in_the_record)
{
	struct screen *s;

	session_init();
	s = session_start();
	keys(s, "S" ENTER "y" DOWN ENTER "n" DOWN ENTER "w");
	expect_row_has(s, 11, "yes");
	expect_row_has(s, 12, "no");
	expect_row_has(s, 13, "within 24 hours");
	keys(s, "q");
	s = session_start();
	keys(s, "S");
	expect_row_has(s, 13, "within 24 hours");
}
END_TEST

/* SR-5: experience, reflection, analysis, plans, in this order. */
START_TEST(the_reflection_is_four_fields_in_order)
{
	struct screen *s;

	session_init();
	s = session_start();
	keys(s, "]]]]");
	expect_row_has(s, 10, "5 Reflective discussion, related to the PCF and KSS");
	expect_row_has(s, 12, "Experience: the story");
	expect_row_has(s, 13, "Reflection: what one felt");
	expect_row_has(s, 14, "Analysis: what it means");
	keys(s, DOWN DOWN DOWN DOWN ENTER);
	expect_row(s, 1, "Plans and action: what comes next");
	keys(s, "Share the plan." ESC);
	expect_text(s, "Share the plan.");
}
END_TEST

/* SR-39: the form's prompts stand beside what is written. */
START_TEST(the_prompts_of_an_item_are_shown_while_it_is_written)
{
	struct screen *s;

	session_init();
	s = session_start();
	keys(s, "]]]]]]");
	expect_text(s, "- Personal matters that bear on the work");
	keys(s, ENTER);
	expect_row(s, 1, "Welfare");
	expect_text(s, "Things at work that weigh on the supervisee");
}
END_TEST

START_TEST(standards_are_chosen_rated_and_settled)
{
	struct screen *s;

	session_init();
	s = session_start();
	keys(s, "]]]]]");
	expect_row_has(s, 10, "0 chosen of 2, 0 settled");
	expect_row_has(s, 11, "NOS-2.2");
	expect_row_has(s, 12, "offered");
	keys(s, DOWN "*");
	expect_row_has(s, 10, "1 chosen of 2, 0 settled");
	expect_row_has(s, 11, "NOS-1.3");
	expect_row_has(s, 11, "to talk of");
	keys(s, HOME);
	expect_text(s, "\"Options were left out.\"");
	keys(s, TAB);
	expect_row_has(s, 2, "RATING AS: SUPERVISOR 1  Tab swaps");
	keys(s, "2");
	expect_row_has(s, 23, "NOS-1.3  Supervisor 1: 2 Partly");
	keys(s, "wLegal options." ENTER);
	expect_text(s, "\"Legal options.\"");
	keys(s, "d");
	expect_text(s, "r read together");
	keys(s, "w2026-04-02" ENTER);
	expect_row_has(s, 10, "1 chosen of 2, 1 settled");
	expect_row_has(s, 11, "wait until 2 Apr");
}
END_TEST

/* SR-83: a difference that stays is kept with both views. */
START_TEST(what_is_written_stands_below_what_was_settled)
{
	struct screen *s;

	session_init();
	s = session_start();
	keys(s, "]]]]]*da" ENTER DOWN DOWN ENTER "It went well." ESC "q");
	ck_assert_int_eq(exit_status(s), 0);
	ck_assert_int_eq(run("supervision", "show", "1"), 0);
	ck_assert_ptr_nonnull(strstr(run_out(), ": agreed\n    It went well.\n"));
}
END_TEST

START_TEST(a_day_that_is_past_is_not_proposed_for_the_next_session)
{
	struct screen *s;

	session_init();
	ck_assert_int_eq(run("person", "set", "--start-in-post", "2025-01-05"), 0);
	s = session_start();
	keys(s, "S" END UP UP ENTER);
	expect_text(s, "Next session, which day (YYYY-MM-DD)?");
	expect_no_text(s, "2025-02-05");
}
END_TEST

START_TEST(both_views_are_kept_where_a_difference_stays)
{
	struct screen *s;

	session_init();
	s = session_start();
	keys(s, "]]]]]" DOWN "*" HOME "dkSeen in court, not on visits." ENTER);
	expect_row_has(s, 11, "both views kept");
	keys(s, HOME);
	expect_text(s, "Seen in court, not on visits.");
}
END_TEST

/* SR-65 */
START_TEST(an_action_needs_an_owner_and_a_day)
{
	struct screen *s;

	session_init();
	s = session_start();
	keys(s, "tBring two assessments" ENTER "\025" ENTER);
	expect_text(s, "An action needs somebody who does it.");
	keys(s, "Practitioner 1" ENTER ENTER);
	expect_text(s, "An action needs a day by which it is done");
	keys(s, "2026-13-01" ENTER);
	expect_text(s, "there is no such day");
	keys(s, "\0252026-03-20" ENTER);
	expect_row_has(s, 23, "Action set");
	keys(s, "q");
	ck_assert_int_eq(run("action", "list"), 0);
	ck_assert_ptr_nonnull(strstr(run_out(), "Bring two assessments"));
}
END_TEST

/* SR-42: what was agreed before is looked at, and closed with what came of it. */
START_TEST(the_last_actions_are_closed_in_the_second_item)
{
	struct screen *s;

	session_init();
	ck_assert_int_eq(run("action", "add", "Read the guidance", "--owner", "Practitioner 1",
			     "--due", "2026-03-01"),
			 0);
	s = session_start_on(24, 80, "WAYMARK_TEST_NOW=2026-03-05T14:03:00Z");
	keys(s, "]" DOWN);
	expect_row_has(s, 12, "Read the guidance");
	expect_row_has(s, 12, "overdue since 1 Mar");
	keys(s, ENTER "Read, and used once." ENTER);
	expect_row_has(s, 12, "closed");
	expect_text(s, "Read, and used once.");
}
END_TEST

/* What there was no chance to do for longer than the policy's months. */
START_TEST(no_chance_for_long_goes_to_allocations)
{
	struct screen *s;

	session_init();
	ck_assert_int_eq(run("rate", "NOS-8.2", "no-chance"), 0);
	s = session_start_on(24, 80, "WAYMARK_TEST_NOW=2026-06-30T14:00:00Z");
	keys(s, "]]");
	expect_row_has(s, 10, "3 Workload, caseload and allocations");
	expect_text(s, "NOS-8.2");
	expect_text(s, "no chance since");
}
END_TEST

/* SR-38: both bring what they want to speak of. */
START_TEST(what_either_brought_stands_in_the_first_item)
{
	struct screen *s;

	session_init();
	ck_assert_int_eq(run("supervision", "agenda", "The new rota"), 0);
	ck_assert_int_eq(run("supervision", "agenda", "Leave in May", "--by", "Supervisor 1"), 0);
	s = session_start();
	expect_row(s, 12, "  Practitioner 1          The new rota");
	expect_row(s, 13, "  Supervisor 1            Leave in May");
}
END_TEST

/* SR-45: in the ASYE what was discussed of the knowledge and skills statements is needed. */
START_TEST(in_the_asye_the_statements_discussed_are_needed)
{
	struct screen *s;

	session_init();
	s = session_start_on(24, 200, TODAY);
	keys(s, "S");
	expect_no_text(s, "Knowledge and skills statements discussed;");
	keys(s, "q");
	ck_assert_int_eq(run("person", "set", "--group", "asye", "--start-in-post", "2026-01-05"),
			 0);
	s = session_start_on(24, 200, TODAY);
	keys(s, "S" DOWN DOWN DOWN);
	expect_text(s, "; Knowledge and ski");
	keys(s, ENTER "KSSP-P6.1" ENTER);
	expect_row_has(s, 14, "KSSP-P6.1");
	expect_no_text(s, "; Knowledge and ski");
}
END_TEST

/* SR-83: it is offered until it is settled, and what was said of it then stands beside it. */
START_TEST(a_difference_is_offered_until_it_is_settled)
{
	struct screen *s;

	session_init();
	ck_assert_int_eq(run("rate", "NOS-8.2", "3"), 0);
	ck_assert_int_eq(run("rate", "NOS-8.2", "4", "--as", "supervisor", "--by", "Supervisor 1"),
			 0);
	s = session_start_on(24, 120, TODAY);
	keys(s, "]]]]]" END UP);
	expect_row_has(s, 10, "0 chosen of 3");
	expect_text(s, "offered: you see it differently");
	keys(s, "*" HOME "dkSeen once." ENTER HOME DOWN DOWN "*" HOME DOWN "dk" ENTER);
	expect_row_has(s, 10, "2 chosen of 3, 2 settled");
	keys(s, "z");
	kill_program(s, SIGTERM);
	exit_status(s);
	s = session_start_on(24, 120, "WAYMARK_TEST_NOW=2026-04-09T10:00:00Z");
	keys(s, "]]]]]" DOWN);
	expect_row_has(s, 10, "0 chosen of 2");
	expect_no_text(s, "NOS-8.2");
	expect_text(s, "both views kept, 5 Mar");
}
END_TEST

START_TEST(a_text_that_may_identify_a_child_is_asked_about)
{
	struct screen *s;

	session_init();
	s = session_start();
	keys(s, ENTER "Ring 943 476 5919 back." ESC);
	expect_text(s, "k keep it, and say why");
	keys(s, "r");
	expect_text(s, "943 476 5919");
	keys(s, ESC "kA made-up number." ENTER ESC);
	expect_row_has(s, 11, "943 476 5919");
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("session");
	TCase *cases = screen_case(suite);

	tcase_add_test(cases, a_session_goes_from_the_agenda_to_both_signatures);
	tcase_add_test(cases, what_is_missing_is_listed_before_it_is_signed);
	tcase_add_test(cases, the_ticks_are_kept_in_the_record);
	tcase_add_test(cases, the_reflection_is_four_fields_in_order);
	tcase_add_test(cases, the_prompts_of_an_item_are_shown_while_it_is_written);
	tcase_add_test(cases, standards_are_chosen_rated_and_settled);
	tcase_add_test(cases, what_is_written_stands_below_what_was_settled);
	tcase_add_test(cases, a_day_that_is_past_is_not_proposed_for_the_next_session);
	tcase_add_test(cases, both_views_are_kept_where_a_difference_stays);
	tcase_add_test(cases, an_action_needs_an_owner_and_a_day);
	tcase_add_test(cases, the_last_actions_are_closed_in_the_second_item);
	tcase_add_test(cases, no_chance_for_long_goes_to_allocations);
	tcase_add_test(cases, what_either_brought_stands_in_the_first_item);
	tcase_add_test(cases, in_the_asye_the_statements_discussed_are_needed);
	tcase_add_test(cases, a_difference_is_offered_until_it_is_settled);
	tcase_add_test(cases, a_text_that_may_identify_a_child_is_asked_about);
	return screen_suite(suite);
}
