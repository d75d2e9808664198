/* Which notes are shown: by kind, section, age, and whether they are private or wait. */
#include <string.h>

#include "harness.h"

static void
write_some(void)
{
	ck_assert_int_eq(run("init", "--name", "Practitioner 1", "--supervisor", "Supervisor 1",
			     "--assess", "nos-kent:nqsw"),
			 0);
	run("evidence", "add", "--title", "Old audit", "--kind", "audit", "--date", "2025-01-10",
	    "NOS-12.1");
	run("evidence", "add", "--title", "Audit of last autumn", "--kind", "audit", "--date",
	    "2025-09-04", "NOS-1.1");
	run("evidence", "add", "--title", "Audit to the day", "--kind", "audit", "--date",
	    "2025-09-05", "NOS-12");
	run("evidence", "add", "--title", "Own thoughts", "--kind", "reflection", "--private",
	    "--date", "2026-02-01", "NOS-12.3", "NOS-1.1");
	ck_assert_int_eq(run("jot", "First visit"), 0);
}

static struct screen *
filter(int rows, int columns)
{
	struct screen *s;

	write_some();
	s = screen_start(.rows = rows, .columns = columns);
	keys(s, "ef");
	return s;
}

START_TEST(every_row_says_how_many_notes_it_is_so_of)
{
	struct screen *s = filter(24, 80);

	expect_row(s, 1, "Which notes are shown");
	expect_row(s, 2, "5 of 5");
	expect_row(
		s, 3,
		"> [x] every note                                                               5");
	expect_row(s, 4, "Kind");
	expect_row(
		s, 5,
		"  [ ] Audit                                                                    3");
	expect_row(s, 9,
		   "  [ ] of the last 6 months                                "
		   "                     3");
	expect_row(s, 10,
		   "  [ ] older than 6 months                                "
		   "                      2");
	expect_row(s, 11,
		   "  [ ] older than 12 months                                "
		   "                     1");
	expect_row_has(s, 13, "[ ] private");
	expect_row_has(s, 15, "[ ] not yet linked");
	expect_row(s, 16, "Kent");
	expect_row_has(s, 17, "  [ ] NOS-KR1 Prepare for");
	expect_row_has(s, 18, "  [ ]   NOS-1 Prepare for");
	expect_row_has(s, 20, "  [ ]   NOS-12 Assess and manage risks");
	ck_assert_ptr_nonnull(strstr(row_text(s, 20), " 3"));
}
END_TEST

START_TEST(what_is_chosen_has_to_hold_at_once_and_is_said)
{
	struct screen *s = filter(24, 80);

	keys(s, DOWN ENTER);
	expect_row(s, 2, "3 of 5: Audit");
	keys(s, "/12 months" ENTER ENTER);
	expect_row(s, 2, "1 of 5: Audit, older than 12 months");
	expect_row_has(s, 11, "> [x] older than 12 months");
	keys(s, UP ENTER);
	expect_row(s, 2, "2 of 5: Audit, older than 6 months");
	expect_row_has(s, 11, "  [ ] older than 12 months");
	keys(s, "/NOS-12" ENTER ENTER "f");
	expect_row(s, 2, "1 of 5: Audit, in NOS-12 Assess, manage risks, older than 6 months");
	expect_row_has(s, 3, "> 10 Jan 2025 Audit              Old audit");
	expect_row(s, 4, "");
	keys(s, ESC);
	expect_row(s, 2, "5, of which 1 not yet linked");
	expect_cursor(s, 7, 1);
	keys(s, "q");
	expect_text(s, "Waymark");
}
END_TEST

START_TEST(a_section_holds_what_counts_for_it)
{
	struct screen *s = filter(16, 60);

	keys(s, "/KR4" ENTER ENTER "f");
	expect_row(s, 2, "3 of 5: in NOS-KR4 Manage risk");
	expect_row_has(s, 3, "(private) Own thoughts");
	expect_row_has(s, 4, "Audit to the day");
	expect_row_has(s, 5, "Old audit");
	keys(s, "u");
	expect_row(s, 2, "3 of 4: in NOS-KR4 Manage risk");
}
END_TEST

START_TEST(private_or_not_and_waiting_or_not)
{
	struct screen *s = filter(24, 80);

	keys(s, "/private" ENTER ENTER);
	expect_row(s, 2, "1 of 5: private");
	keys(s, DOWN ENTER);
	expect_row(s, 2, "4 of 5: not private");
	keys(s, DOWN ENTER);
	expect_row(s, 2, "1 of 5: not private, not yet linked");
	keys(s, ENTER ENTER "q");
	expect_row(s, 2, "1 of 5: not private, not yet linked");
	expect_row_has(s, 3, "First visit");
	keys(s, "f" HOME ENTER);
	expect_row(s, 2, "5 of 5");
}
END_TEST

START_TEST(nothing_that_passes_says_how_to_go_on)
{
	struct screen *s = filter(24, 80);

	keys(s, "/reflection" ENTER ENTER "/12 months" ENTER ENTER "f");
	expect_row(s, 2, "0 of 5: Reflection, older than 12 months");
	expect_row(s, 3, "None is all of this: Esc shows every one.");
	keys(s, ENTER "+" DOWN);
	expect_row(s, 3, "None is all of this: Esc shows every one.");
	keys(s, "f/reflection" ENTER);
	expect_row_has(s, 6, "> [x] Reflection");
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("notes_filter");
	TCase *cases = screen_case(suite);

	tcase_add_test(cases, every_row_says_how_many_notes_it_is_so_of);
	tcase_add_test(cases, what_is_chosen_has_to_hold_at_once_and_is_said);
	tcase_add_test(cases, a_section_holds_what_counts_for_it);
	tcase_add_test(cases, private_or_not_and_waiting_or_not);
	tcase_add_test(cases, nothing_that_passes_says_how_to_go_on);
	return screen_suite(suite);
}
