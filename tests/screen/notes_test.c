/* Notes: the list. */
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
}
END_TEST

START_TEST(private_notes_are_hidden_while_the_supervisor_is_at_the_screen)
{
	struct screen *s;

	write_some();
	ck_assert_int_eq(run("evidence", "add", "--title", "For me alone", "--private", "NOS-1.1"),
			 0);
	s = screen_start(.rows = 24);
	keys(s, "e");
	expect_row_has(s, 3, "(private) For me alone");
	keys(s, TAB ENTER);
	expect_row_has(s, 23, "RATING AS: SUPERVISOR 1; private notes are hidden");
	expect_row(s, 2, "3, of which 2 not yet linked; private notes are hidden");
	expect_no_text(s, "For me alone");
	keys(s, TAB ENTER);
	expect_row_has(s, 1, "Note, private, of 5 Mar");
	keys(s, TAB);
	expect_no_text(s, "For me alone");
	expect_text(s, "This note is not here now");
	keys(s, "q");
	expect_row_has(s, 1, "Notes of Practitioner 1");
	expect_no_text(s, "For me alone");
}
END_TEST

START_TEST(all_of_a_note_is_searched)
{
	struct screen *s;

	write_some();
	ck_assert_int_eq(run("evidence", "add", "--title", "Visit", "--date", "2026-01-02",
			     "--witness", "Supervisor 2", "NOS-12.1"),
			 0);
	s = screen_start(.rows = 16, .columns = 60);
	keys(s, "e/morning" ENTER);
	expect_cursor(s, 5, 1);
	keys(s, "/supervisor 2" ENTER);
	expect_cursor(s, 6, 1);
	keys(s, "/nos-2.2" ENTER);
	expect_cursor(s, 5, 1);
	keys(s, "/observed" ENTER);
	expect_cursor(s, 5, 1);
	keys(s, "/walrus" ENTER);
	expect_row_has(s, 15, "Not found: walrus");
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
	keys(s, "nSecond visit" TAB TAB TAB "x"
		"\023");
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
	tcase_add_test(cases, private_notes_are_hidden_while_the_supervisor_is_at_the_screen);
	tcase_add_test(cases, all_of_a_note_is_searched);
	tcase_add_test(cases, hostile_text_is_made_visible);
	tcase_add_test(cases, without_notes_it_says_how_to_write_one);
	tcase_add_test(cases, a_redacted_note_shows_that_it_was);
	tcase_add_test(cases, a_refusal_goes_when_the_field_is_mended);
	return screen_suite(suite);
}
