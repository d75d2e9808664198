/* The whole form of a note: its text over many lines, pasted, taken back, very long. */
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

	expect_cursor(s, 8, 10);
	keys(s, "Both assessments were brought, and the plan was made with them all.");
	expect_row(s, 8, "> Text   Both assessments were brought, and the plan was");
	expect_row(s, 9, "         made with them all.");
	expect_cursor(s, 9, 29);
	keys(s, ENTER ENTER "Next time" UP UP HOME "gladly ");
	expect_row(s, 9, "         gladly made with them all.");
	expect_row(s, 11, "         Next time");
	expect_cursor(s, 9, 17);
	resize(s, 24, 80);
	expect_row(
		s, 8,
		"> Text   Both assessments were brought, and the plan was gladly made with them");
	keys(s, KEEPS);
	expect_row_has(s, 23, "Saved 14:02  Note: Visit");
	ck_assert_ptr_nonnull(strstr(kept(), "plan was gladly made with them all.\n\nNext time"));
}
END_TEST

START_TEST(the_arrows_go_from_field_to_field_through_the_text)
{
	struct screen *s = form(24, 80);

	expect_cursor(s, 5, 15);
	keys(s, DOWN);
	expect_cursor(s, 6, 1);
	keys(s, DOWN DOWN "one" ENTER "two" DOWN);
	expect_row(s, 21, "> Keep this note");
	keys(s, UP UP UP);
	expect_cursor(s, 7, 20);
	keys(s, DOWN);
	expect_cursor(s, 8, 13);
}
END_TEST

START_TEST(a_paste_is_one_step)
{
	struct screen *s = text(24, 80);

	keys(s, "before " PASTED("one\r\rtwo\r") "after");
	expect_row(s, 8, "> Text   before one");
	expect_row(s, 10, "         two");
	expect_row(s, 11, "         after");
	keys(s, BACK);
	expect_row(s, 11, "");
	keys(s, BACK);
	expect_row(s, 8, "> Text   before");
	expect_row(s, 10, "");
	keys(s, BACK);
	expect_row(s, 8, "> Text");
	keys(s, BACK);
	expect_row_has(s, 23, "Nothing was typed");
	keys(s, ON ON);
	expect_row(s, 10, "         two");
	keys(s, "x" ON);
	expect_row_has(s, 23, "Nothing was taken back");
}
END_TEST

START_TEST(what_is_pasted_is_kept_exactly_and_shown_harmlessly)
{
	struct screen *s = text(24, 80);

	keys(s, PASTED("a\033[Ab\033OP\033[2J\tc\007\xe2\x80\xae"
		       "d\033"));
	expect_row(s, 8, "> Text   a^[[Ab^[OP^[[2J c^G<U+202E>d^[");
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
	expect_row(s, 8, "> Text   one andx ^[two");
}
END_TEST

START_TEST(marks_and_wide_and_right_to_left_letters_keep_their_columns)
{
	struct screen *s = text(24, 80);

	keys(s, "cafe\xcc\x81 \xe4\xb8\xad\xe6\x96\x87 \xd7\xa9\xd7\x9c\xd7\x95\xd7\x9d");
	expect_cursor(s, 8, 10 + 4 + 1 + 4 + 1 + 4);
	keys(s, LEFT LEFT LEFT LEFT LEFT LEFT);
	expect_cursor(s, 8, 10 + 4 + 1 + 2);
	keys(s, LEFT LEFT BACKSPACE);
	expect_row(s, 8, "> Text   caf \xe4\xb8\xad\xe6\x96\x87 \xd7\xa9\xd7\x9c\xd7\x95\xd7\x9d");
}
END_TEST

START_TEST(the_smallest_window_shows_every_field_in_turn)
{
	struct screen *s = text(16, 60);

	for (int line = 1; line <= 9; line++)
		keys(s, "line" ENTER);
	keys(s, "last");
	expect_text(s, "         last");
	keys(s, TAB);
	expect_row_has(s, 14, "> Keep this note");
	keys(s, TAB);
	expect_row(s, 3, "> Title  Visit");
	expect_cursor(s, 3, 15);
	keys(s, UP ESC);
	expect_row_has(s, 15, "Esc again leaves");
	expect_row_has(s, 16, "Tab next field");
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
	expect_row(s, 8, "> Text   one");
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
	expect_text(s, "         The end of it");
	keys(s, "\033[1;5H"
		"The beginning, ");
	expect_row_has(s, 8, "> Text   The beginning, ");
	keys(s, KEEPS);
	expect_row_has(s, 23, "Saved");
	ck_assert_uint_gt(strlen(kept()), (size_t) 1024 * 1024);
	ck_assert_ptr_nonnull(strstr(run_out(), "The end of it"));
	free(paste);
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
	return screen_suite(suite);
}
