/* The tray: notes that wait, one after another, with the search box under them. */
#include <string.h>

#include "harness.h"

static void
init(void)
{
	ck_assert_int_eq(run("init", "--name", "Practitioner 1", "--supervisor", "Supervisor 1",
			     "--assess", "nos-kent:nqsw"),
			 0);
}

static void
write_some(void)
{
	init();
	ck_assert_int_eq(run("evidence", "add", "--title", "Core assessment observed", "--body",
			     "Seen in the morning.", "--kind", "direct-observation", "--date",
			     "2026-03-02", "NOS-1.1", "NOS-2.2"),
			 0);
	ck_assert_int_eq(run("jot", "First visit"), 0);
	ck_assert_int_eq(run("jot", "Second visit"), 0);
	ck_assert_int_eq(run("jot", "Third visit"), 0);
}

START_TEST(one_after_another_is_linked)
{
	struct screen *s;

	write_some();
	s = screen_start(.rows = 24);
	keys(s, "eE");
	expect_row(
		s, 1,
		"Note of 5 Mar: Not sorted                                  1 of 3 not yet linked");
	expect_row(s, 3, "Third visit");
	expect_row(s, 4, "Linked to  not yet linked");
	expect_cursor(s, 6, 10);
	keys(s, "risk nature");
	expect_row(s, 6, "Link to: risk nature");
	expect_row(s, 7, "> NOS-12.1  Identify and assess the nature of risk");
	expect_cursor(s, 6, 21);
	keys(s, ENTER);
	expect_row(s, 3, "Second visit");
	expect_row_has(s, 1, "1 of 2 not yet linked");
	expect_row_has(s, 23, "Linked to NOS-12.1: Third visit");
	keys(s, "12" DOWN ENTER "2.2" ENTER);
	expect_row(s, 2, "4");
	expect_row_has(s, 3, "NOS-12.1");
	expect_row_has(s, 4, "NOS-12.2");
	expect_row_has(s, 5, "NOS-2.2");
	keys(s, "u");
	expect_row(s, 2, "4, of which 1 not yet linked");
	keys(s, "q");
	expect_text(s, "1 note not yet linked to a standard.");
}
END_TEST

START_TEST(tab_goes_round_those_that_wait)
{
	struct screen *s;

	write_some();
	s = screen_start(.rows = 16, .columns = 60);
	keys(s, "E");
	expect_row(s, 3, "Third visit");
	keys(s, TAB "visit");
	expect_row(s, 3, "Second visit");
	expect_row_has(s, 1, "2 of 3 not yet linked");
	keys(s, TAB);
	expect_row(s, 3, "First visit");
	expect_row(s, 6, "Link to:");
	keys(s, TAB);
	expect_row(s, 3, "Third visit");
	keys(s, "\033[Z");
	expect_row(s, 3, "First visit");
	keys(s, "1.1" ENTER);
	expect_row(s, 3, "Third visit");
	keys(s, ESC);
	expect_text(s, "2 notes not yet linked to a standard.");
}
END_TEST

START_TEST(without_any_it_says_so)
{
	struct screen *s;

	init();
	ck_assert_int_eq(run("jot", "Visit", "NOS-1.1"), 0);
	s = screen_start(.rows = 24);
	keys(s, "E");
	expect_row(s, 23, "Every note is linked to a standard.");
	expect_text(s, "Waymark");
}
END_TEST

START_TEST(what_it_counts_towards_too_is_taken_before_the_next_one)
{
	struct screen *s;

	ck_assert_int_eq(run("init", "--name", "Practitioner 1", "--assess", "nos-kent:nqsw",
			     "--assess", "kss-practitioner:practitioner"),
			 0);
	ck_assert_int_eq(run("jot", "First visit"), 0);
	ck_assert_int_eq(run("jot", "Second visit"), 0);
	s = screen_start(.rows = 24);
	keys(s, "ENOS-12.1" ENTER);
	expect_row(s, 3, "Second visit");
	expect_row(s, 4, "Linked to  NOS-12.1");
	expect_row(s, 7, "Also counts towards:");
	expect_row_has(s, 8, "> KSSP-P7.1  ");
	keys(s, ENTER);
	expect_row(s, 4, "Linked to  NOS-12.1, KSSP-P7.1");
	expect_row_has(s, 23, "Linked to KSSP-P7.1: Second visit");
	keys(s, TAB);
	expect_row(s, 3, "First visit");
	expect_row_has(s, 1, "1 of 1 not yet linked");
	keys(s, ESC "u");
	expect_row_has(s, 23, "ook back");
	ck_assert_int_eq(run("evidence", "list"), 0);
	ck_assert_ptr_nonnull(strstr(run_out(), "NOS-12.1"));
	ck_assert_ptr_null(strstr(run_out(), "KSSP-P7.1"));
}
END_TEST

START_TEST(a_linked_note_may_be_linked_to_more)
{
	struct screen *s;

	write_some();
	s = screen_start(.rows = 16, .columns = 60);
	keys(s, "e" END "+");
	expect_row_has(s, 1, "Note of 2 Mar: Direct observation");
	expect_row(s, 4, "Seen in the morning.");
	expect_row(s, 5, "Linked to  NOS-1.1, NOS-2.2");
	keys(s, "walrus");
	expect_row(s, 15, "No standard of yours has all of these words.");
	keys(s, ENTER);
	expect_row_has(s, 1, "Note of 2 Mar: Direct observation");
	keys(s, CONTROL('U'));
	keys(s, "nos-4.1" ENTER);
	expect_row(s, 6, "> 2 Mar       Core assessment observed    NOS-1.1 and 2 more");
	expect_row_has(s, 15, "Linked to NOS-4.1: Core ass");
}
END_TEST

START_TEST(a_long_note_is_paged)
{
	static const char body[] =
		"line 1\nline 2\nline 3\nline 4\nline 5\nline 6\nline 7\nline 8\n"
		"line 9\nline 10\nline 11\nline 12\nline 13";
	struct screen *s;

	init();
	ck_assert_int_eq(run("evidence", "add", "--title", "Long", "--body", body), 0);
	s = screen_start(.rows = 16, .columns = 60);
	keys(s, "E");
	expect_text(s, "line 5");
	expect_no_text(s, "line 13");
	keys(s, PAGE_DOWN PAGE_DOWN PAGE_DOWN);
	expect_text(s, "line 13");
	expect_text(s, "Linked to  not yet linked");
	keys(s, PAGE_UP PAGE_UP PAGE_UP PAGE_UP);
	expect_text(s, "line 1");
	expect_row(s, 3, "Long");
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("tray");
	TCase *cases = screen_case(suite);

	tcase_add_test(cases, one_after_another_is_linked);
	tcase_add_test(cases, tab_goes_round_those_that_wait);
	tcase_add_test(cases, without_any_it_says_so);
	tcase_add_test(cases, what_it_counts_towards_too_is_taken_before_the_next_one);
	tcase_add_test(cases, a_linked_note_may_be_linked_to_more);
	tcase_add_test(cases, a_long_note_is_paged);
	return screen_suite(suite);
}
