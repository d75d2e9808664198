/* One note to be read: its fields, links, what it counts towards too, and what was done with it. */
#include <stdio.h>
#include <string.h>

#include "harness.h"

static char id[16];

/* With two frameworks, so that something is suggested. */
static void
write_one(void)
{
	ck_assert_int_eq(run("init", "--name", "Practitioner 1", "--supervisor", "Supervisor 1",
			     "--assess", "nos-kent:nqsw", "--assess",
			     "kss-practitioner:practitioner"),
			 0);
	ck_assert_int_eq(run("evidence", "add", "--title", "Visit", "--body",
			     "Seen in the morning.\n\nThe plan was theirs.", "--kind",
			     "direct-observation", "--date", "2026-03-02", "--witness",
			     "Supervisor 1", "--witness-role", "team manager", "--organisation",
			     "North team", "--document", "file 12", "NOS-12.1"),
			 0);
	ck_assert_int_eq(sscanf(run_out(), "%8s", id), 1);
}

static struct screen *
reading(int rows, int columns)
{
	struct screen *s;

	write_one();
	s = screen_start(.rows = rows, .columns = columns);
	keys(s, "e" ENTER);
	return s;
}

START_TEST(all_of_a_note_is_shown)
{
	struct screen *s = reading(24, 80);

	expect_row(
		s, 1,
		"Note of 2 Mar: Direct observation                                 RATING AS: YOU");
	expect_row(s, 3, "> Visit");
	expect_row(s, 4, "  Seen in the morning.");
	expect_row(s, 5, "");
	expect_row(s, 6, "  The plan was theirs.");
	expect_row(s, 8, "  Private       no: it is in what is shared");
	expect_row(s, 9, "  Witness       Supervisor 1, team manager");
	expect_row(s, 10, "  From          North team");
	expect_row(s, 11, "  Document      file 12");
	expect_row(s, 12, "  Written       by Practitioner 1, 5 Mar 14:02");
	expect_row(s, 13, "  Confirmed     not yet by anybody who was there");
	expect_row(s, 15, "  Linked to");
	expect_row(s, 16, "  NOS-12.1 Identify and assess the nature of risk");
	expect_row(s, 17, "  Also counts towards, if you say so (=)");
	expect_row_has(s, 18, "  KSSP-P7.1 (by NOS-12.1: it is related) I establish");
	expect_row(s, 21, "  What was done with it");
	expect_row(s, 22, "  5 Mar 14:02         Practitioner 1 wrote it");
	keys(s, END);
	expect_row_has(s, 22, "> 5 Mar 14:02         Practitioner 1 linked it to NOS-12.1");
	resize(s, 16, 60);
	keys(s, HOME "/plan" ENTER);
	expect_row(s, 6, "> The plan was theirs.");
	expect_cursor(s, 6, 1);
}
END_TEST

START_TEST(what_was_changed_says_what_was_there)
{
	struct screen *s;

	write_one();
	run("evidence", "edit", id, "--title", "Second visit", "--kind", "audit", "--date",
	    "2026-03-01");
	run("evidence", "edit", id, "--witness", "", "--private");
	run("evidence", "edit", id, "--document", "file 13");
	ck_assert_int_eq(run("undo"), 0);
	s = screen_start(.rows = 24);
	keys(s, "e" ENTER END);
	expect_text(s, "Practitioner 1 changed the title; it was: Visit");
	expect_text(s, "Practitioner 1 sorted it as Audit; it was Direct");
	expect_text(s, "Practitioner 1 dated it 2026-03-01; it was 2026-03-02");
	expect_text(s, "Practitioner 1 took the witness away; it was: Supervisor 1");
	expect_text(s, "Practitioner 1 made it private");
	expect_text(s, "changed the document; it was: file 12");
	expect_text(s, "                     (taken back)");
	keys(s, HOME);
	expect_row_has(s, 1, "Note, private, of 1 Mar: Audit");
	expect_text(s, "Private       yes: it counts, and is in nothing that is shared");
	expect_text(s, "Witness       team manager");
	expect_text(s, "Document      file 12");
}
END_TEST

START_TEST(one_key_lets_it_count_there_too)
{
	struct screen *s = reading(24, 80);

	keys(s, "=");
	expect_row_has(s, 23, "Saved 14:02  Counts towards KSSP-P7.1 too: Visit");
	expect_row_has(s, 17, "KSSP-P7.1 I establish");
	keys(s, "/(by NOS" ENTER);
	expect_row_has(s, 19, "> KSSP-P5 (by NOS-12.1: it is related) Abuse");
	keys(s, ENTER);
	expect_row_has(s, 18, "KSSP-P5 Abuse and neglect");
	keys(s, "u");
	expect_row_has(s, 23, "ook back");
	ck_assert_int_eq(run("evidence", "show", id), 0);
	ck_assert_ptr_nonnull(strstr(run_out(), "KSSP-P7.1"));
	ck_assert_ptr_null(strstr(run_out(), "KSSP-P5"));
}
END_TEST

START_TEST(the_link_under_the_mark_is_opened_and_unlinked)
{
	struct screen *s = reading(24, 80);

	keys(s, "=-");
	expect_row(s, 23, "Go to the standard that it is not about; - unlinks that.");
	keys(s, "/NOS-12.1" ENTER);
	expect_row_has(s, 16, "> NOS-12.1");
	expect_row_has(s, 24, "Enter open  - unlink");
	keys(s, ENTER);
	expect_row_has(s, 1, "Kent: newly qualified social worker");
	expect_text(s, ">  12.1 Identify");
	keys(s, "q-");
	expect_row_has(s, 23, "Unlinked from NOS-12.1: Visit");
	ck_assert_int_eq(run("evidence", "show", id), 0);
	ck_assert_ptr_null(strstr(run_out(), "NOS-12.1"));
	keys(s, "u");
	expect_text(s, "> NOS-12.1 Identify and assess");
}
END_TEST

START_TEST(private_is_one_key_and_back)
{
	struct screen *s = reading(16, 60);

	keys(s, "P");
	expect_row_has(s, 1, "Note, private, of 2 Mar");
	expect_row_has(s, 15, "Saved 14:02  Private: in nothing that is shared");
	keys(s, "q");
	expect_row_has(s, 3, "(private) Visit");
	keys(s, ENTER "P");
	expect_row_has(s, 1, "Note of 2 Mar");
	keys(s, "u");
	expect_row_has(s, 1, "Note, private, of 2 Mar");
}
END_TEST

START_TEST(the_supervisor_says_i_was_there)
{
	struct screen *s = reading(24, 80);

	keys(s, "i");
	expect_row(s, 23, "Tab first, to the supervisor who was there; then i says so.");
	keys(s, TAB ENTER "i");
	expect_row_has(s, 23, "Saved 14:02  Supervisor 1: I was there");
	expect_row(s, 13, "  Confirmed     by Supervisor 1, who was there, on 5 Mar, entered by");
	expect_row(s, 14, "                Practitioner 1");
	keys(s, END);
	expect_row_has(s, 22, "> 5 Mar 14:02         Supervisor 1 said: I was there");
	keys(s, HOME "i");
	expect_row(s, 23, "Visit: Supervisor 1 confirmed it already");
	keys(s, "u");
	expect_row(s, 13, "  Confirmed     not yet by anybody who was there");
}
END_TEST

START_TEST(a_text_is_taken_out_by_a_typed_yes_and_a_reason)
{
	struct screen *s = reading(24, 80);

	keys(s, "Xno" ENTER);
	expect_row(s, 23, "Only yes takes it out; nothing was changed.");
	keys(s, "Xyes" ENTER ENTER);
	expect_row_has(s, 22, "may not be empty");
	keys(s, "names a child" ENTER);
	expect_row(s, 23, "Taken out for good, with all its history.");
	expect_row(s, 3, "> (taken out for good)");
	expect_text(s, "took the text out for good: names a child");
	expect_no_text(s, "Seen in the morning.");
	keys(s, "X");
	expect_row(s, 23, "It is taken out already.");
	ck_assert_int_eq(run("evidence", "show", id), 0);
	ck_assert_ptr_null(strstr(run_out(), "morning"));
	ck_assert_int_eq(run("verify"), 0);
}
END_TEST

START_TEST(a_note_whose_writing_is_taken_back_is_gone)
{
	struct screen *s = reading(24, 80);

	keys(s, "u");
	expect_row(s, 3, "> This note is not here any more: its writing was taken back.");
	keys(s, "P=-iX" ENTER "U");
	expect_row(s, 3, "> Visit");
}
END_TEST

START_TEST(hostile_text_is_shown_harmlessly)
{
	struct screen *s;

	ck_assert_int_eq(run("init", "--name", "Practitioner 1", "--assess", "nos-kent:nqsw"), 0);
	ck_assert_int_eq(run("evidence", "add", "--title", "one\033[2Jtwo", "--body",
			     "a\tb\xe2\x80\xae"
			     "c\r",
			     "--witness", "\033]0;w\a"),
			 0);
	s = screen_start(.rows = 24);
	keys(s, "e" ENTER);
	expect_row(s, 3, "> one^[[2Jtwo");
	expect_row_has(s, 4, "<U+202E>c^M");
	expect_text(s, "^[]0;w^G");
	ck_assert(!raw_has(s, "\033[2Jtwo"));
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("reading");
	TCase *cases = screen_case(suite);

	tcase_add_test(cases, all_of_a_note_is_shown);
	tcase_add_test(cases, what_was_changed_says_what_was_there);
	tcase_add_test(cases, one_key_lets_it_count_there_too);
	tcase_add_test(cases, the_link_under_the_mark_is_opened_and_unlinked);
	tcase_add_test(cases, private_is_one_key_and_back);
	tcase_add_test(cases, the_supervisor_says_i_was_there);
	tcase_add_test(cases, a_text_is_taken_out_by_a_typed_yes_and_a_reason);
	tcase_add_test(cases, a_note_whose_writing_is_taken_back_is_gone);
	tcase_add_test(cases, hostile_text_is_shown_harmlessly);
	return screen_suite(suite);
}
