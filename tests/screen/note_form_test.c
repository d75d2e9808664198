/* The whole form of a note: its text over many lines, pasted, taken back, very long. */
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "harness.h"

#define CTRL_LEFT "\033[1;5D"
#define KEEPS	  "\023" /* Ctrl-S */
#define BACK	  "\024" /* Ctrl-T */
#define ON	  "\031" /* Ctrl-Y */

static struct screen *
form(int rows, int columns)
{
	struct screen *s;

	ck_assert_int_eq(run("init", "--name", "Practitioner 1", "--assess", "nos-kent:nqsw"), 0);
	s = screen_start(.rows = rows, .columns = columns);
	keys(s, "nVisit" TAB);
	return s;
}

static struct screen *
text(int rows, int columns)
{
	struct screen *s = form(rows, columns);

	keys(s, TAB TAB TAB);
	return s;
}

/* What the note holds that was kept. */
static const char *
kept(void)
{
	char id[16];

	ck_assert_int_eq(run("evidence", "list"), 0);
	ck_assert_int_eq(sscanf(run_out(), "%*[^\n]\n%8s", id), 1);
	ck_assert_int_eq(run("evidence", "show", id), 0);
	return run_out();
}

START_TEST(words_wrap_and_enter_begins_a_line)
{
	struct screen *s = text(24, 60);

	expect_cursor(s, 8, 14);
	keys(s, "Both assessments were brought, and the plan was made with them all.");
	expect_row(s, 8, "> Text       Both assessments were brought, and the plan");
	expect_row(s, 9, "             was made with them all.");
	expect_cursor(s, 9, 37);
	keys(s, ENTER ENTER "Next time" UP UP HOME "gladly ");
	expect_row(s, 9, "             gladly was made with them all.");
	expect_row(s, 11, "             Next time");
	expect_cursor(s, 9, 21);
	resize(s, 24, 80);
	expect_row(s, 8,
		   "> Text       Both assessments were brought, and the plan gladly was made with");
	keys(s, KEEPS);
	expect_row_has(s, 23, "Saved 14:02  Note: Visit");
	ck_assert_ptr_nonnull(strstr(kept(), "plan gladly was made with them all.\n\nNext time"));
}
END_TEST

START_TEST(the_arrows_go_from_field_to_field_through_the_text)
{
	struct screen *s = form(24, 80);

	expect_cursor(s, 5, 19);
	keys(s, DOWN);
	expect_cursor(s, 6, 1);
	keys(s, DOWN DOWN "one" ENTER "two" DOWN);
	expect_row(s, 16, "> Witness");
	keys(s, UP UP UP);
	expect_cursor(s, 7, 24);
	keys(s, DOWN);
	expect_cursor(s, 8, 17);
}
END_TEST

START_TEST(a_paste_is_one_step)
{
	struct screen *s = text(24, 80);

	keys(s, "before " PASTED("one\r\rtwo\r") "after");
	expect_row(s, 8, "> Text       before one");
	expect_row(s, 10, "             two");
	expect_row(s, 11, "             after");
	keys(s, BACK);
	expect_row(s, 11, "");
	keys(s, BACK);
	expect_row(s, 8, "> Text       before");
	expect_row(s, 10, "");
	keys(s, BACK);
	expect_row(s, 8, "> Text");
	keys(s, BACK);
	expect_row_has(s, 23, "Nothing was typed");
	keys(s, ON ON);
	expect_row(s, 10, "             two");
	keys(s, "x" ON);
	expect_row_has(s, 23, "Nothing was taken back");
}
END_TEST

START_TEST(what_is_pasted_is_kept_exactly_and_shown_harmlessly)
{
	struct screen *s = text(24, 80);

	keys(s, PASTED("a\033[Ab\033OP\033[2J\tc\007\xe2\x80\xae"
		       "d\033"));
	expect_row(s, 8, "> Text       a^[[Ab^[OP^[[2J c^G<U+202E>d^[");
	key_bytes(s, "\033[200~one\0two\xff\033[201~", 6 + 8 + 6);
	expect_row_has(s, 8, "d^[onetwo");
	expect_row_has(s, 23, "left out");
	keys(s, KEEPS);
	expect_row_has(s, 23, "Saved");
	ck_assert_int_eq(run("evidence", "list"), 0);
	ck_assert(!raw_has(s, "\033OP"));
	ck_assert_ptr_nonnull(strstr(kept(), "a^[[Ab^[OP^[[2J"));
}
END_TEST

START_TEST(keys_behind_a_paste_are_keys)
{
	struct screen *s = text(24, 80);

	keys(s, PASTED("one two") CTRL_LEFT "and " PASTED("\033") LEFT LEFT PASTED("") "x");
	expect_row(s, 8, "> Text       one andx ^[two");
}
END_TEST

START_TEST(marks_and_wide_and_right_to_left_letters_keep_their_columns)
{
	struct screen *s = text(24, 80);

	keys(s, "cafe\xcc\x81 \xe4\xb8\xad\xe6\x96\x87 \xd7\xa9\xd7\x9c\xd7\x95\xd7\x9d");
	expect_cursor(s, 8, 14 + 4 + 1 + 4 + 1 + 4);
	keys(s, LEFT LEFT LEFT LEFT LEFT LEFT);
	expect_cursor(s, 8, 14 + 4 + 1 + 2);
	keys(s, LEFT LEFT BACKSPACE);
	expect_row(s, 8,
		   "> Text       caf \xe4\xb8\xad\xe6\x96\x87 \xd7\xa9\xd7\x9c\xd7\x95\xd7\x9d");
}
END_TEST

START_TEST(the_smallest_window_shows_every_field_in_turn)
{
	struct screen *s = text(16, 60);

	for (int line = 1; line <= 9; line++)
		keys(s, "line" ENTER);
	keys(s, "last");
	expect_text(s, "             last");
	keys(s, TAB TAB TAB TAB TAB TAB);
	expect_row_has(s, 14, "> Keep this note");
	keys(s, TAB);
	expect_row(s, 3, "> Title      Visit");
	expect_cursor(s, 3, 19);
	keys(s, UP ESC);
	expect_row_has(s, 15, "Esc again leaves");
	expect_row_has(s, 16, "Tab next");
}
END_TEST

START_TEST(help_lists_the_keys_of_the_form)
{
	struct screen *s = text(24, 80);

	keys(s, "one"
		"\033OP");
	expect_row(s, 1, "The keys in A note");
	expect_text(s, "Ctrl-S       Keep what is written, from any field");
	expect_text(s, "Ctrl-T       Take back what was typed last in the text");
	expect_no_text(s, "One row up");
	keys(s, "q");
	expect_row(s, 8, "> Text       one");
}
END_TEST

#define LARGE ((size_t) 1100 * 1024) /* more than a mebibyte */

static char *
large_paste(void)
{
	char *paste = malloc(LARGE + 16);
	size_t at = 0;

	strcpy(paste, "\033[200~");
	for (at = 6; at < LARGE; at++)
		paste[at] = at % 70 == 69 ? '\r' : "some words "[at % 11];
	strcpy(paste + at, "\033[201~");
	return paste;
}

START_TEST(a_mebibyte_is_pasted_written_in_and_kept)
{
	struct screen *s = text(24, 80);
	char *paste = large_paste();

	keys(s, paste);
	keys(s, ENTER "The end of it");
	expect_text(s, "             The end of it");
	keys(s, "\033[1;5H"
		"The beginning, ");
	expect_row_has(s, 8, "> Text       The beginning, ");
	keys(s, KEEPS);
	expect_row_has(s, 23, "Saved");
	ck_assert_uint_gt(strlen(kept()), (size_t) 1024 * 1024);
	ck_assert_ptr_nonnull(strstr(run_out(), "The end of it"));
	free(paste);
}
END_TEST

/* -- All the fields ------------------------------------------------------------------------ */

/* A note with each of its fields. */
static struct screen *
whole(void)
{
	struct screen *s = text(24, 80);

	keys(s, "Both were there." TAB "Supervisor 1" TAB "Team manager" ENTER "North team" ENTER
		"minutes 7" TAB " ");
	expect_row(s, 16, "  Witness    Supervisor 1");
	expect_row(s, 17, "  Their role Team manager");
	expect_row(s, 18, "  From       North team");
	expect_row(s, 19, "  Document   minutes 7");
	expect_row(s, 20, "> Private    < yes >  counts for you, is never shared");
	expect_row_has(s, 24, "Space yes or no");
	keys(s, TAB ENTER);
	expect_row_has(s, 23, "Saved 14:02  Note: Visit");
	return s;
}

START_TEST(every_field_is_kept)
{
	whole();
	kept();
	ck_assert_ptr_nonnull(strstr(run_out(), "Both were there."));
	ck_assert_ptr_nonnull(strstr(run_out(), "Supervisor 1"));
	ck_assert_ptr_nonnull(strstr(run_out(), "Team manager"));
	ck_assert_ptr_nonnull(strstr(run_out(), "North team"));
	ck_assert_ptr_nonnull(strstr(run_out(), "minutes 7"));
	ck_assert_ptr_nonnull(strstr(run_out(), "rivate"));
}
END_TEST

START_TEST(a_note_is_changed_and_what_stood_there_is_not_lost)
{
	struct screen *s = whole();

	keys(s, "eW");
	expect_row(
		s, 1,
		"Changing a note                                                   RATING AS: YOU");
	expect_row(s, 5, "> Title      Visit");
	expect_row(s, 8, "  Text       Both were there.");
	expect_row(s, 20, "  Private    < yes >  counts for you, is never shared");
	keys(s, "s" TAB RIGHT TAB TAB " Again." TAB "\025");
	expect_row(s, 21, "  Keep these changes");
	keys(s, KEEPS);
	expect_row_has(s, 23, "Saved 14:02  Changed: Visits");
	expect_text(s, "Visits");
	keys(s, ENTER);
	expect_text(s, "Practitioner 1 changed the title; it was: Visit");
	expect_text(s, "took the witness away; it was: Supervisor 1");
	keys(s, "qu");
	expect_text(s, "Visit ");
	ck_assert_ptr_nonnull(strstr(kept(), "Both were there.\n"));
}
END_TEST

START_TEST(a_note_that_nobody_changed_is_left_as_it_was)
{
	struct screen *s = whole();

	keys(s, "eW" KEEPS);
	expect_row_has(s, 23, "Nothing was changed.");
	keys(s, "W" ESC);
	expect_row_has(s, 1, "Notes of Practitioner 1");
	keys(s, "Ws" ESC);
	expect_row_has(s, 23, "Esc again leaves the note as it was.");
	keys(s, ESC);
	expect_row_has(s, 1, "Notes of Practitioner 1");
	keys(s, "W");
	expect_row(s, 5, "> Title      Visit");
	keys(s, ESC ENTER "W");
	expect_row(s, 5, "> Title      Visit");
}
END_TEST

START_TEST(a_date_to_come_is_refused_where_it_stands)
{
	struct screen *s = form(24, 80);

	keys(s, TAB TAB BACKSPACE "6" KEEPS);
	expect_row_has(s, 23, "2026-03-06: this day is still to come");
	expect_row(s, 7, "> Date       2026-03-06");
	keys(s, BACKSPACE "5" KEEPS);
	expect_row_has(s, 23, "Saved");
}
END_TEST

START_TEST(a_kind_is_chosen_among_those_there_are)
{
	struct screen *s = form(24, 80);

	keys(s, TAB "x");
	expect_row(s, 6, "> Kind       < Not sorted >");
	keys(s, RIGHT);
	expect_row(s, 6, "> Kind       < Direct observation >");
	keys(s, LEFT LEFT " " KEEPS);
	expect_row_has(s, 23, "Saved");
}
END_TEST

START_TEST(only_the_one_whose_note_it_is_makes_it_private)
{
	struct screen *s;

	ck_assert_int_eq(run("init", "--name", "Practitioner 1", "--assess", "nos-kent:nqsw"), 0);
	s = screen_start(.rows = 24);
	keys(s, TAB "Supervisor 1" ENTER "nVisit" TAB UP UP " ");
	keys(s, "\033[Z\033[Z ");
	expect_row(s, 20, "> Private    < no >");
	expect_row_has(s, 23, "Only the one whose note it is can make it private.");
}
END_TEST

/* -- Drafts -------------------------------------------------------------------------------- */

START_TEST(most_of_a_long_text_is_here_again_after_a_kill)
{
	struct screen *s = text(24, 80);

	for (int at = 0; at < 50; at++)
		keys(s, "word ");
	kill_program(s, SIGKILL);
	exit_status(s);
	s = screen_start(.rows = 24);
	keys(s, "n");
	expect_row_has(s, 23, "Your unfinished note of 14:02 is here again.");
	expect_row(s, 8,
		   "  Text       word word word word word word word word word word word word word");
	expect_row_has(s, 10, "word word word");
}
END_TEST

START_TEST(an_unfinished_change_is_here_again_as_a_change)
{
	struct screen *s = whole();

	keys(s, "eW changed" TAB TAB TAB " And more.");
	hang_up(s);
	exit_status(s);
	s = screen_start(.rows = 24);
	keys(s, "n");
	expect_row_has(s, 23, "Your unfinished change of a note of 14:02 is here again.");
	expect_row_has(s, 1, "Changing a note");
	expect_row(s, 5, "> Title      Visit changed");
	expect_row(s, 8, "  Text       Both were there. And more.");
	expect_row(s, 19, "  Document   minutes 7");
	keys(s, KEEPS);
	expect_row_has(s, 23, "Changed: Visit changed");
	keys(s, "n");
	expect_row(s, 23, "Note:");
	keys(s, ESC "e");
	expect_row(s, 2, "1, of which 1 not yet linked");
}
END_TEST

START_TEST(a_draft_comes_before_another_change)
{
	struct screen *s = whole();

	keys(s, "nHalf a note");
	hang_up(s);
	exit_status(s);
	s = screen_start(.rows = 24);
	keys(s, "eW");
	expect_row(s, 5, "> Title      Half a note");
	expect_row_has(s, 23, "Your unfinished note");
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("note_form");
	TCase *cases = screen_case(suite);

	tcase_add_test(cases, words_wrap_and_enter_begins_a_line);
	tcase_add_test(cases, the_arrows_go_from_field_to_field_through_the_text);
	tcase_add_test(cases, a_paste_is_one_step);
	tcase_add_test(cases, what_is_pasted_is_kept_exactly_and_shown_harmlessly);
	tcase_add_test(cases, keys_behind_a_paste_are_keys);
	tcase_add_test(cases, marks_and_wide_and_right_to_left_letters_keep_their_columns);
	tcase_add_test(cases, the_smallest_window_shows_every_field_in_turn);
	tcase_add_test(cases, help_lists_the_keys_of_the_form);
	tcase_add_test(cases, a_mebibyte_is_pasted_written_in_and_kept);
	tcase_add_test(cases, every_field_is_kept);
	tcase_add_test(cases, a_note_is_changed_and_what_stood_there_is_not_lost);
	tcase_add_test(cases, a_note_that_nobody_changed_is_left_as_it_was);
	tcase_add_test(cases, a_date_to_come_is_refused_where_it_stands);
	tcase_add_test(cases, a_kind_is_chosen_among_those_there_are);
	tcase_add_test(cases, only_the_one_whose_note_it_is_makes_it_private);
	tcase_add_test(cases, most_of_a_long_text_is_here_again_after_a_kill);
	tcase_add_test(cases, an_unfinished_change_is_here_again_as_a_change);
	tcase_add_test(cases, a_draft_comes_before_another_change);
	return screen_suite(suite);
}
