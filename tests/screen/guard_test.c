/* What would identify a child is asked about where the text is written, and nothing is lost. */
#include <stdio.h>
#include <string.h>

#include "harness.h"
#include "practitioner.h"

#define WRITTEN "Phoned 07700 900123 about the plan, born 3/4/2015"

/* At the question, about the reason of a rating. */
static struct screen *
asked(int rows, int columns, const char *text)
{
	struct screen *s;

	practitioner_begin();
	s = practitioner_at(rows, columns, "NOS-1.1");
	keys(s, "3w");
	keys(s, text);
	keys(s, ENTER);
	expect_row(s, 1, "This may identify a child");
	return s;
}

START_TEST(what_was_found_is_shown_in_its_place)
{
	struct screen *s = asked(24, 80, WRITTEN);

	expect_row(s, 2, "reason: holds what looks like a telephone number and a date of birth");
	expect_row(s, 4, "Why NOS-1.1 is 3:");
	expect_row(s, 5, "Phoned >>07700 900123<< about the plan, born >>3/4/2015<<");
	expect_row(s, 19, "> c Change it: back to the text, to this place");
	expect_row(s, 23, "1 of 2: a telephone number, in >> <<. Nothing is saved yet.");
	keys(s, TAB);
	expect_row_has(s, 23, "2 of 2: a date of birth");
	ck_assert(!gap_has("NOS-1.1", "Phoned"));
}
END_TEST

START_TEST(changing_it_goes_back_to_the_place)
{
	struct screen *s = asked(24, 80, WRITTEN);

	keys(s, ENTER);
	expect_row(s, 23, "Why NOS-1.1 is 3: " WRITTEN);
	expect_cursor(s, 23, 18 + 7 + 1);
	keys(s, ENTER TAB "c");
	expect_cursor(s, 23, 18 + 41 + 1);
	keys(s, DELETE DELETE DELETE DELETE DELETE DELETE DELETE DELETE ENTER);
	expect_row(s, 1, "This may identify a child");
	keys(s, "c" END);
	keys(s, CONTROL('U'));
	keys(s, "Phoned about the plan" ENTER);
	expect_row_has(s, 23, "Saved 14:02  NOS-1.1");
	ck_assert(gap_has("NOS-1.1", "Phoned about the plan"));
}
END_TEST

START_TEST(plain_words_take_its_place)
{
	struct screen *s = asked(24, 80, WRITTEN);

	keys(s, "p");
	expect_row_has(s, 23, "Phoned [telephone number] about the plan, born");
	expect_row(s, 22, "Plain words stand in its place; nothing is saved yet.");
	ck_assert(!gap_has("NOS-1.1", "Phoned"));
	keys(s, ENTER);
	expect_row_has(s, 23, "Saved 14:02  NOS-1.1");
	ck_assert(gap_has("NOS-1.1",
			  "Phoned [telephone number] about the plan, born [date of birth]"));
}
END_TEST

START_TEST(it_is_kept_with_a_reason)
{
	struct screen *s = asked(24, 80, WRITTEN);

	keys(s, "k" ENTER);
	expect_row_has(s, 22, "may not be empty");
	keys(s, "of 07700 900124" ENTER);
	expect_row_has(s, 22, "reason to keep it: holds what looks like a telephone number");
	keys(s, CONTROL('U'));
	keys(s, "The number is the school's" ENTER);
	expect_row_has(s, 23, "Saved 14:02  NOS-1.1  you: 3 As expected");
	ck_assert_int_eq(run("gap", "--format", "csv", "--keep-identifiers", "For the test"), 0);
	ck_assert_ptr_nonnull(strstr(run_out(), WRITTEN));
	/* For that text alone. */
	keys(s, "w again 07700 900125" ENTER);
	expect_row(s, 1, "This may identify a child");
}
END_TEST

START_TEST(leaving_it_loses_nothing)
{
	struct screen *s = asked(24, 80, WRITTEN);

	keys(s, "l");
	expect_row(s, 22, "Nothing was saved.");
	expect_row(s, 23, "Why NOS-1.1 is 3: " WRITTEN);
	keys(s, ENTER);
	expect_row(s, 1, "This may identify a child");
	keys(s, "k" ESC ESC);
	expect_row(s, 23, "Why NOS-1.1 is 3: " WRITTEN);
	ck_assert(!gap_has("NOS-1.1", "Phoned"));
}
END_TEST

START_TEST(why_it_is_not_my_role_is_not_lost_either)
{
	struct screen *s;

	practitioner_begin();
	s = practitioner_at(24, 80, "NOS-1.1");
	keys(s, "aoAsk 07700 900123" ENTER);
	expect_text(s, "Ask >>07700 900123<<");
	keys(s, "c");
	expect_row(s, 23, "Why NOS-1.1 is not your role: Ask 07700 900123");
	keys(s, ENTER "kOf the office" ENTER);
	expect_row_has(s, 23, "Saved 14:02  NOS-1.1  you: not my role");
}
END_TEST

START_TEST(in_the_smallest_window_the_text_is_paged)
{
	static const char words[] = "some words to fill a line of the window and one more line ";
	struct screen *s;

	practitioner_begin();
	s = practitioner_at(16, 60, "NOS-1.1");
	keys(s, "3w");
	for (int line = 0; line < 9; line++)
		keys(s, words);
	keys(s, "07700 900123 end" ENTER);
	expect_row(s, 1, "This may identify a child");
	expect_text(s, ">>07700 900123<< end");
	expect_row(s, 11, "> c Change it: back to the text, to this place");
	keys(s, PAGE_UP PAGE_UP PAGE_UP);
	expect_row(s, 4, "Why NOS-1.1 is 3:");
	expect_no_text(s, "900123");
	keys(s, TAB);
	expect_text(s, ">>07700 900123<< end");
	resize(s, 24, 80);
	expect_text(s, ">>07700 900123<< end");
}
END_TEST

START_TEST(a_file_of_kept_texts_is_written_with_a_reason)
{
	struct screen *s;

	practitioner_begin();
	ck_assert_int_eq(run("rate", "1.1", "3", "--reason", "Ask 07700 900123",
			     "--keep-identifiers", "The office"),
			 0);
	s = screen_start(.rows = 24, .columns = 80);
	keys(s, "x" ENTER);
	expect_row(s, 1, "This may identify a child");
	expect_row_has(s, 2, "holds what looks like a telephone number");
	expect_row(s, 21, "> k Keep it, and say why");
	keys(s, "kTo the supervisor only" ENTER);
	expect_text(s, "The gaps are written to");
	keys(s, "x");
	expect_row(s, 1, "This may identify a child");
	keys(s, "l");
	expect_row(s, 23, "Nothing was saved.");
}
END_TEST

/* What the newest note holds. */
static const char *
kept(void)
{
	char id[16];

	ck_assert_int_eq(run("evidence", "list"), 0);
	ck_assert_int_eq(sscanf(run_out(), "%*[^\n]\n%8s", id), 1);
	ck_assert_int_eq(run("evidence", "show", id), 0);
	return run_out();
}

START_TEST(a_quick_note_is_asked_about)
{
	struct screen *s;

	practitioner_begin();
	s = screen_start(.rows = 24, .columns = 80);
	keys(s, "nSeen at TN23 1AA" ENTER);
	expect_row(s, 4, "Note");
	expect_row(s, 5, "Seen at >>TN23 1AA<<");
	keys(s, "l");
	expect_row(s, 23, "Note: Seen at TN23 1AA");
	keys(s, ENTER "p");
	expect_row(s, 23, "Note: Seen at [postcode]");
	keys(s, ENTER);
	expect_row_has(s, 23, "Saved 14:02  Note: Seen at [postcode]");
	keys(s, "nSeen at TN23 1AA" ENTER "kIt is the court" ENTER);
	expect_row_has(s, 23, "Saved 14:02  Note: Seen at TN23 1AA");
}
END_TEST

START_TEST(every_text_of_a_note_is_asked_about_at_once)
{
	struct screen *s;

	practitioner_begin();
	s = screen_start(.rows = 24, .columns = 80);
	keys(s, "nCall of 07700 900123" TAB TAB TAB TAB "First line" ENTER
		"born 3/4/2015, seen at TN23 1AA today" TAB "Ask 07700 900124"
		"\023");
	expect_row(s, 4, "Title");
	expect_row(s, 5, "Call of >>07700 900123<<");
	expect_row(s, 7, "Text");
	expect_row(s, 8, "First line");
	expect_row(s, 9, "born >>3/4/2015<<, seen at >>TN23 1AA<< today");
	expect_row(s, 11, "Witness");
	expect_row(s, 12, "Ask >>07700 900124<<");
	keys(s, TAB TAB "c");
	expect_cursor(s, 9, 14 + 23);
	keys(s, "\023"
		"p");
	expect_row(s, 9, "             born [date of birth], seen at [postcode] today");
	keys(s, "\024");
	keys(s, "\024");
	expect_row(s, 9, "             born 3/4/2015, seen at TN23 1AA today");
	keys(s, "\031\031\023");
	expect_row_has(s, 23, "Saved 14:02  Note: Call of [telephone number]");
	ck_assert_ptr_nonnull(
		strstr(kept(), "First line\nborn [date of birth], seen at [postcode] today"));
	ck_assert_ptr_nonnull(strstr(run_out(), "Ask [telephone number]"));
}
END_TEST

START_TEST(the_last_row_of_the_form_keeps_it_with_a_reason)
{
	struct screen *s;

	practitioner_begin();
	s = screen_start(.rows = 16, .columns = 60);
	keys(s, "nCall of 07700 900123" TAB "\033[Z" ENTER);
	expect_row(s, 1, "This may identify a child");
	keys(s, "kThe office's" ENTER);
	expect_row_has(s, 15, "Saved 14:02  Note: Call of 07700 900123");
	ck_assert_ptr_nonnull(strstr(kept(), "Call of 07700 900123"));
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("guard");
	TCase *cases = screen_case(suite);

	tcase_add_test(cases, what_was_found_is_shown_in_its_place);
	tcase_add_test(cases, changing_it_goes_back_to_the_place);
	tcase_add_test(cases, plain_words_take_its_place);
	tcase_add_test(cases, it_is_kept_with_a_reason);
	tcase_add_test(cases, leaving_it_loses_nothing);
	tcase_add_test(cases, why_it_is_not_my_role_is_not_lost_either);
	tcase_add_test(cases, in_the_smallest_window_the_text_is_paged);
	tcase_add_test(cases, a_file_of_kept_texts_is_written_with_a_reason);
	tcase_add_test(cases, a_quick_note_is_asked_about);
	tcase_add_test(cases, every_text_of_a_note_is_asked_about_at_once);
	tcase_add_test(cases, the_last_row_of_the_form_keeps_it_with_a_reason);
	return screen_suite(suite);
}
