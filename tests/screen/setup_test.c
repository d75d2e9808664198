/* The page on which a long framework is set up. */
#include <string.h>

#include "several.h"

START_TEST(a_long_framework_is_set_up_when_it_is_chosen)
{
	struct screen *s = screen_start(.rows = 24);

	keys(s, END UP ENTER);
	expect_row(
		s, 1,
		"Which level is yours?                                                    Waymark");
	keys(s, DOWN DOWN);
	expect_row(s, 11, "Evidencing the Extent of Need and the Impact on the Child");
	expect_row_has(s, 12, "For practitioners who recognise and assess levels of need in ");
	keys(s, ENTER ENTER "Practitioner 1" ENTER ENTER ENTER);
	expect_row(
		s, 23,
		"Your file is made. Esc goes on when this is what applies to you; L comes back.");
	expect_row(s, 1, "Wider workforce PCF: level 2, 171 to rate");
	expect_row(s, 4, "> 1 You as a Professional                     in, 10 to rate");
	expect_row(s, 10, "    5.2 Neglect                               in, 16 to rate");
	expect_row(s, 19, "  8 Developing Yourself and Others            in, 6 to rate");
	keys(s, ESC);
	expect_row(s, 4, "> Wider workforce PCF: level 2");
	keys(s, "q");
	ck_assert_int_eq(exit_status(s), 0);
}
END_TEST

/* From Home to the page, and on it to an area. */
static void
open_setup(struct screen *s, const char *area)
{
	keys(s, "L" END UP ENTER "/");
	keys(s, area);
	keys(s, ENTER);
}

START_TEST(an_area_is_left_out_with_a_reason_and_taken_in_again)
{
	struct screen *s = several_at(24, 80);

	open_setup(s, "5.5");
	expect_row(s, 13, ">   5.5 Domestic abuse                        in, 13 to rate");
	keys(s, ENTER "x");
	expect_text(s, "Why 5.5 is left out:");
	keys(s, "another post" ENTER);
	expect_text(s, "Decided by (may come later):");
	keys(s, ENTER);
	expect_row(s, 13, ">   5.5 Domestic abuse                        left out");
	expect_row(s, 1, "Wider workforce PCF: level 2, 158 to rate");
	expect_text(s, "Nobody is named yet who decided it");
	keys(s, ENTER "x" ENTER "Manager 1" ENTER);
	expect_text(s, "Decided by Manager 1. \"another post\"");
	keys(s, ENTER HOME DOWN DOWN ENTER);
	expect_row(s, 13, ">   5.5 Domestic abuse                        in, 13 to rate");
	keys(s, "u");
	expect_row(s, 13, ">   5.5 Domestic abuse                        left out");
}
END_TEST

START_TEST(an_area_is_taken_at_another_level)
{
	struct screen *s = several_at(24, 80);

	open_setup(s, "5.5");
	keys(s, ENTER UP ENTER "Manager 1" ENTER);
	expect_row_has(s, 13, "5.5 Domestic abuse                        in at Level 1, ");
	keys(s, ESC ESC);
	several_go(s, "PCF-5.5-L1-01");
	expect_row_has(s, 2, "Knowledge and skills / 5.5 Domestic Abuse: ");
	expect_text(s, "PCF-5.5-L1-01");
	resize(s, 60, 200);
	expect_row_has(s, 2, "young people at level 1 ");
}
END_TEST

START_TEST(what_is_for_everyone_cannot_be_left_out)
{
	struct screen *s = several_at(16, 60);

	keys(s, "L");
	expect_row(s, 9, "  9 in all: Down shows the rest.");
	keys(s, ESC);
	open_setup(s, "5.1");
	expect_text(s, "It is for everyone.");
	keys(s, ENTER);
	expect_text(s, "in at Level 6");
	expect_no_text(s, "left out");
	keys(s, ESC);
	expect_text(s, ">   5.1 Safeguarding            in, 15 to rate");
}
END_TEST

START_TEST(setting_up_is_kept_as_the_commands_have_it)
{
	struct screen *s = several_at(60, 200);

	open_setup(s, "5.6");
	keys(s, ENTER "xnot in this team" ENTER "Supervisor 1" ENTER);
	expect_text(s, "Saved 14:02  5.6 Sexual health: left out");
	keys(s, "qqq");
	ck_assert_int_eq(run("person", "show"), 0);
	ck_assert_ptr_nonnull(strstr(run_out(), "PCF-5.6"));
	ck_assert_ptr_nonnull(strstr(run_out(), "not in this team"));
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("setup");
	TCase *cases = screen_case(suite);

	tcase_add_test(cases, a_long_framework_is_set_up_when_it_is_chosen);
	tcase_add_test(cases, an_area_is_left_out_with_a_reason_and_taken_in_again);
	tcase_add_test(cases, an_area_is_taken_at_another_level);
	tcase_add_test(cases, what_is_for_everyone_cannot_be_left_out);
	tcase_add_test(cases, setting_up_is_kept_as_the_commands_have_it);
	return screen_suite(suite);
}
