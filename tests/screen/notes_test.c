/* Notes: the list, one note in full, and the search box that links it. */
#include <stdio.h>
#include <stdlib.h>
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
}

START_TEST(the_newest_comes_first_with_what_it_is_linked_to)
{
	struct screen *s;

	write_some();
	s = screen_start(.rows = 24);
	keys(s, "e");
	expect_row_has(s, 1, "Notes of Practitioner 1");
	expect_row(s, 2, "3, of which 2 not yet linked");
	expect_row(s, 3,
		   "> 5 Mar       Not sorted         Second visit             not yet linked");
	expect_row(s, 5,
		   "  2 Mar       Direct observation Core assessment observed NOS-1.1, NOS-2.2");
	expect_cursor(s, 3, 1);
	resize(s, 16, 60);
	expect_row(s, 5, "  2 Mar       Core assessment observed    NOS-1.1, NOS-2.2");
	keys(s, "/morning" ENTER);
	expect_cursor(s, 5, 1);
}
END_TEST

START_TEST(one_after_another_is_linked)
{
	struct screen *s;

	write_some();
	s = screen_start(.rows = 24);
	keys(s, "e" ENTER);
	expect_row(s, 1, "Note of 5 Mar: Not sorted");
	expect_row(s, 3, "Second visit");
	expect_row(s, 4, "Linked to  not yet linked");
	expect_cursor(s, 6, 10);
	keys(s, "risk nature");
	expect_row(s, 6, "Link to: risk nature");
	expect_row(s, 7, "> NOS-12.1  Identify and assess the nature of risk");
	expect_cursor(s, 6, 21);
	keys(s, ENTER);
	expect_row(s, 3, "First visit");
	expect_row_has(s, 23, "Linked to NOS-12.1: Second visit");
	keys(s, "12" DOWN ENTER);
	expect_row(s, 2, "3");
	expect_row_has(s, 3, "NOS-12.1");
	expect_row_has(s, 4, "NOS-12.2");
	keys(s, "u");
	expect_row(s, 2, "3, of which 1 not yet linked");
	keys(s, "q");
	expect_text(s, "1 note not yet linked to a standard.");
}
END_TEST

START_TEST(a_linked_note_is_read_in_full_and_may_be_linked_to_more)
{
	struct screen *s;

	write_some();
	s = screen_start(.rows = 16, .columns = 60);
	keys(s, "e" END ENTER);
	expect_row(s, 1, "Note of 2 Mar: Direct observation");
	expect_row(s, 4, "Seen in the morning.");
	expect_row(s, 5, "Linked to  NOS-1.1, NOS-2.2");
	keys(s, "walrus");
	expect_row(s, 15, "No standard of yours has all of these words.");
	keys(s, ENTER);
	expect_row(s, 1, "Note of 2 Mar: Direct observation");
	keys(s, CONTROL('U'));
	keys(s, "nos-4.1" ENTER);
	expect_row(s, 5, "> 2 Mar       Core assessment observed    NOS-1.1 and 2 more");
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
	keys(s, "e" ENTER);
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

START_TEST(hostile_text_is_made_visible)
{
	struct screen *s;

	init();
	ck_assert_int_eq(run("jot", "one\033[2Jtwo\xe2\x80\xae"), 0);
	s = screen_start(.rows = 24);
	keys(s, "e");
	expect_row_has(s, 3, "one^[[2Jtwo");
	keys(s, ENTER);
	expect_row_has(s, 3, "one^[[2Jtwo<U+202E>");
}
END_TEST

START_TEST(without_notes_it_says_how_to_write_one)
{
	struct screen *s;

	init();
	s = screen_start(.rows = 24);
	keys(s, "e");
	expect_row(s, 3, "No notes yet: n writes one.");
	keys(s, ENTER "nSeen today" ENTER);
	expect_row_has(s, 3, "> 5 Mar       Not sorted         Seen today");
	keys(s, "q");
	expect_text(s, "1 note not yet linked to a standard.");
}
END_TEST

START_TEST(a_redacted_note_shows_that_it_was)
{
	struct screen *s;
	char id[16];

	init();
	ck_assert_int_eq(run("jot", "To be taken out"), 0);
	ck_assert_int_eq(run("evidence", "list"), 0);
	ck_assert_ptr_nonnull(strstr(run_out(), "To be taken out"));
	ck_assert_int_eq(run("evidence", "add", "--title", "Other"), 0);
	ck_assert_int_eq(sscanf(run_out(), "%8s", id), 1);
	ck_assert_int_eq(run("evidence", "redact", id, "--reason", "Named a family", "--yes"), 0);
	s = screen_start(.rows = 24);
	keys(s, "e");
	expect_row(s, 2, "2, of which 1 not yet linked");
	expect_text(s, "(taken out for good)");
	expect_no_text(s, "Other");
}
END_TEST

START_TEST(a_refusal_goes_when_the_field_is_mended)
{
	struct screen *s;

	ck_assert_int_eq(run("init", "--name", "Practitioner 1", "--assess", "nos-kent:nqsw"), 0);
	s = screen_start(.rows = 24);
	keys(s, "nSecond visit" TAB TAB TAB "x" TAB TAB ENTER);
	expect_row_has(s, 23, "not a date");
	keys(s, BACKSPACE);
	expect_no_text(s, "not a date");
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("notes");
	TCase *cases = screen_case(suite);

	tcase_add_test(cases, the_newest_comes_first_with_what_it_is_linked_to);
	tcase_add_test(cases, one_after_another_is_linked);
	tcase_add_test(cases, a_linked_note_is_read_in_full_and_may_be_linked_to_more);
	tcase_add_test(cases, a_long_note_is_paged);
	tcase_add_test(cases, hostile_text_is_made_visible);
	tcase_add_test(cases, without_notes_it_says_how_to_write_one);
	tcase_add_test(cases, a_redacted_note_shows_that_it_was);
	tcase_add_test(cases, a_refusal_goes_when_the_field_is_mended);
	return screen_suite(suite);
}
