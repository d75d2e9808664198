/* A text of many lines being typed: moving, deleting, wrapping, taking back, and what it costs. */
#include <stdlib.h>
#include <string.h>

#include "tui/editor.h"
#include "tui/spot.h"
#include "tui/ui.h"
#include "unit/suite.h"
#include "waymark/locale.h"

#define LIMIT  ((size_t) 4 * 1024 * 1024)
#define LARGE  ((size_t) 1024 * 1024)
#define LONG   ((size_t) 16 * SPAN)
#define WALKED ((size_t) 2 * SPAN)

#define WORK_MAX ((size_t) 128 * 1024) /* bytes that a key may move, copy or look through */

static struct editor editor;

static void
begin(void)
{
	locale_begin();
	editor_begin(&editor, NULL, LIMIT);
	editor_size(&editor, 21, 5);
}

static void
end(void)
{
	editor_done(&editor);
}

static void
begin_with(const char *text)
{
	editor_done(&editor);
	editor_begin(&editor, text, LIMIT);
	editor_size(&editor, 21, 5);
}

static enum edit_result
press(const char *name)
{
	struct key key = { .character = 0 };

	strcpy(key.name, name);
	return editor_key(&editor, &key);
}

/* A newline is Enter. */
static void
type(const char *text)
{
	uint32_t character;

	while ((character = text_next(&text))) {
		struct key key = { .character = character };

		if (character == '\n')
			press("Enter");
		else
			ck_assert_int_eq(editor_key(&editor, &key), EDIT_DONE);
	}
}

static void
paste(const char *text)
{
	struct key key = { .pasted = true, .begins = true };

	while ((key.character = text_next(&text))) {
		ck_assert_int_eq(editor_key(&editor, &key), EDIT_DONE);
		key.begins = false;
	}
}

static void
expect(const char *text)
{
	struct buffer whole = { 0 };

	written_copy(&editor.text, 0, editor.text.length, &whole);
	buffer_text(&whole, "");
	ck_assert_str_eq(whole.text, text);
	buffer_done(&whole);
}

/* The row that the cursor is in, and the column. */
static void
expect_at(const char *row, int column)
{
	struct spot spot;
	struct text_line *line;
	char *text;

	spot_begin(&spot, &editor.text, editor.cursor, editor.columns);
	line = &spot.rows.lines[spot.row];
	text = xstrndup(spot.rows.safe.text + line->start, line->length);
	ck_assert_str_eq(text, row);
	ck_assert_int_eq(rows_column(&spot.rows, rows_cell(&spot.rows, editor.cursor)), column);
	free(text);
	spot_done(&spot);
}

/* -- Typing and wrapping ------------------------------------------------------------------- */

START_TEST(enter_begins_a_line_and_backspace_joins_it)
{
	type("one\ntwo");
	expect("one\ntwo");
	expect_at("two", 3);
	press("Home");
	press("Backspace");
	expect("onetwo");
	expect_at("onetwo", 3);
	press("Enter");
	press("Left");
	press("Delete");
	expect("onetwo");
}
END_TEST

START_TEST(words_wrap_at_the_width)
{
	type("Both assessments were brought and read.");
	expect_at("read.", 5);
	press("Up");
	expect_at("were brought and", 5);
	press("End");
	expect_at("were brought and", 16);
	press("Up");
	expect_at("Both assessments", 16);
	type(",");
	expect("Both assessments, were brought and read.");
	press("Home");
	expect_at("Both assessments,", 0);
}
END_TEST

START_TEST(up_and_down_keep_to_a_column)
{
	begin_with("long enough line\nx\nanother long line\n\nend");
	ck_assert_int_eq(press("Ctrl-Home"), EDIT_DONE);
	for (int at = 0; at < 10; at++)
		press("Right");
	press("Down");
	expect_at("x", 1);
	press("Down");
	expect_at("another long line", 10);
	press("Down");
	expect_at("", 0);
	press("Up");
	expect_at("another long line", 10);
	press("Left");
	press("Down");
	press("Down");
	expect_at("end", 3);
	ck_assert_int_eq(press("Down"), EDIT_PASS);
	press("PgUp");
	expect_at("long enough line", 9);
	ck_assert_int_eq(press("Up"), EDIT_PASS);
	press("PgDn");
	press("PgDn");
	expect_at("end", 3);
}
END_TEST

START_TEST(words_are_stepped_over_and_deleted)
{
	type("one two  three");
	press("Ctrl-Left");
	expect_at("one two  three", 9);
	press("Ctrl-Left");
	expect_at("one two  three", 4);
	press("Ctrl-Right");
	expect_at("one two  three", 9);
	press("Ctrl-W");
	expect("one three");
	press("Ctrl-K");
	expect("one ");
	type("x");
	press("Ctrl-U");
	expect("");
	ck_assert_int_eq(press("Tab"), EDIT_PASS);
	ck_assert_int_eq(press("Esc"), EDIT_PASS);
}
END_TEST

START_TEST(ctrl_k_at_the_end_of_a_line_joins_the_next)
{
	begin_with("one\ntwo");
	press("Ctrl-Home");
	press("End");
	press("Ctrl-K");
	expect("onetwo");
}
END_TEST

START_TEST(characters_with_marks_go_as_one)
{
	type("cafe\xcc\x81 \xe4\xb8\xad\xe6\x96\x87");
	expect_at("cafe\xcc\x81 \xe4\xb8\xad\xe6\x96\x87", 9);
	press("Left");
	expect_at("cafe\xcc\x81 \xe4\xb8\xad\xe6\x96\x87", 7);
	press("Left");
	press("Left");
	press("Backspace");
	expect("caf \xe4\xb8\xad\xe6\x96\x87");
}
END_TEST

START_TEST(right_to_left_letters_have_a_column_each)
{
	type("\xd7\xa9\xd7\x9c\xd7\x95\xd7\x9d");
	expect_at("\xd7\xa9\xd7\x9c\xd7\x95\xd7\x9d", 4);
	press("Left");
	press("Backspace");
	expect("\xd7\xa9\xd7\x9c\xd7\x9d");
}
END_TEST

START_TEST(control_characters_are_kept_and_shown)
{
	paste("a\033[2Jb\xe2\x80\xae\x63");
	expect("a\033[2Jb\xe2\x80\xae\x63");
	expect_at("a^[[2Jb<U+202E>c", 16);
	press("Left");
	expect_at("a^[[2Jb<U+202E>c", 15);
	press("Left");
	expect_at("a^[[2Jb<U+202E>c", 7);
	press("Delete");
	expect("a\033[2Jbc");
}
END_TEST

START_TEST(nul_and_invalid_bytes_are_refused)
{
	ck_assert_int_eq(press("Invalid"), EDIT_REFUSED);
	ck_assert_int_eq(press("Ctrl-@"), EDIT_REFUSED);
	expect("");
}
END_TEST

START_TEST(no_more_is_taken_than_the_limit)
{
	struct key key = { .character = 0xE9 };

	begin_with("12345");
	editor.limit = 6;
	ck_assert_int_eq(editor_key(&editor, &key), EDIT_FULL);
	expect("12345");
	key.character = '6';
	ck_assert_int_eq(editor_key(&editor, &key), EDIT_DONE);
	ck_assert_int_eq(editor_key(&editor, &key), EDIT_FULL);
	press("Backspace");
	expect("12345");
}
END_TEST

START_TEST(empty_lines_at_the_end_are_left_out)
{
	char *text;

	type("one\n\ntwo\n\n");
	text = editor_text(&editor);
	ck_assert_str_eq(text, "one\n\ntwo");
	free(text);
	ck_assert(!editor_blank(&editor));
	begin_with(" \n\t\n");
	ck_assert(editor_blank(&editor));
}
END_TEST

/* -- Taking back -------------------------------------------------------------------------- */

START_TEST(typing_is_taken_back_word_by_word)
{
	type("one two  three");
	ck_assert(editor_back(&editor));
	expect("one two  ");
	ck_assert(editor_back(&editor));
	expect("one ");
	ck_assert(editor_on(&editor));
	expect("one two  ");
	type("four");
	ck_assert(!editor_on(&editor));
	expect("one two  four");
	while (editor_back(&editor))
		;
	expect("");
	while (editor_on(&editor))
		;
	expect("one two  four");
}
END_TEST

START_TEST(moving_parts_what_is_typed)
{
	type("one");
	press("Left");
	press("Right");
	type("two");
	editor_back(&editor);
	expect("one");
}
END_TEST

START_TEST(erasing_is_taken_back_word_by_word)
{
	begin_with("one two");
	for (int at = 0; at < 7; at++)
		press("Backspace");
	expect("");
	editor_back(&editor);
	expect("one ");
	ck_assert_uint_eq(editor.cursor, 4);
	editor_back(&editor);
	expect("one two");
	ck_assert(!editor_back(&editor));
	press("Ctrl-U");
	expect("");
	editor_back(&editor);
	expect("one two");
}
END_TEST

START_TEST(a_paste_is_taken_back_at_once)
{
	type("before ");
	paste("one\rtwo\r\nthree\nfour");
	expect("before one\ntwo\nthree\nfour");
	paste("again");
	editor_back(&editor);
	expect("before one\ntwo\nthree\nfour");
	editor_back(&editor);
	expect("before ");
	editor_on(&editor);
	expect("before one\ntwo\nthree\nfour");
}
END_TEST

START_TEST(another_text_for_the_whole_is_taken_back_at_once)
{
	type("old text");
	editor_replace(&editor, "new", 3);
	expect("new");
	ck_assert_uint_eq(editor.cursor, 3);
	editor_back(&editor);
	expect("old text");
}
END_TEST

/* -- Long texts --------------------------------------------------------------------------- */

/* "some words ..." with a newline after each `line` bytes; 0 for none. */
static char *
text_of(size_t length, size_t line)
{
	char *text = xmalloc(length + 1);

	for (size_t at = 0; at < length; at++)
		text[at] = line && at % line == line - 1 ? '\n' : "some words "[at % 11];
	text[length] = '\0';
	return text;
}

/* Most work of any of these keys, in bytes. */
static size_t
most_work(void)
{
	static const char *const names[] = { "Up",     "Down",	    "Left",	  "Right",
					     "PgUp",   "PgDn",	    "Home",	  "End",
					     "Ctrl-K", "Ctrl-W",    "Enter",	  "Backspace",
					     "Ctrl-U", "Ctrl-Left", "Ctrl-Right", "Delete" };
	size_t most = 0, before;

	type("x");
	for (size_t at = 0; at < 20 * sizeof(names) / sizeof(*names); at++) {
		before = editor.text.work;
		press(names[at % (sizeof(names) / sizeof(*names))]);
		type("y");
		if (editor.text.work - before > most)
			most = editor.text.work - before;
	}
	return most;
}

START_TEST(no_key_costs_more_in_a_large_text)
{
	static const size_t lines[] = { 0, 80, 1500, 5000, 100000 };
	char *text = text_of(LARGE, lines[_i]);

	begin_with(text);
	editor_size(&editor, 71, 12);
	ck_assert_uint_lt(most_work(), WORK_MAX);
	editor.cursor = LARGE / 2;
	type("x");
	ck_assert_uint_lt(most_work(), WORK_MAX);
	press("Ctrl-Home");
	type("x");
	ck_assert_uint_lt(most_work(), WORK_MAX);
	free(text);
}
END_TEST

/* Every span ends where the next begins, and is found from anywhere in it. */
static void
expect_spans(void)
{
	struct written *text = &editor.text;
	struct rows rows = { 0 }, found;
	size_t at = 0, end;

	for (;;) {
		rows_read(&rows, text, at, 70);
		ck_assert_uint_eq(rows.begin, at);
		ck_assert_uint_le(rows.length, 2 * SPAN + 512);
		for (size_t step = 0; step <= 4; step++) {
			size_t within = at + rows.length * step / 4;

			if (step == 4 && within > at)
				within--;
			rows_read(&found, text, within, 70);
			ck_assert_uint_eq(found.begin, at);
			ck_assert_uint_eq(found.length, rows.length);
			rows_done(&found);
		}
		end = at + rows.length;
		rows_done(&rows);
		if (end == text->length)
			return;
		at = end + (written_byte(text, end) == '\n');
	}
}

START_TEST(a_text_falls_into_the_same_spans_from_anywhere)
{
	static const size_t lines[] = { 0, 80, 4090, 4100, 8200, 9000, 100000 };
	char *text = text_of(LONG, lines[_i]);

	begin_with(text);
	expect_spans();
	for (size_t at = 0; at < LONG; at++)
		if (text[at] == ' ')
			text[at] = 'x';
	begin_with(text);
	expect_spans();
	for (size_t at = 1; at + 3 < LONG; at += 4)
		memcpy(text + at, "a\xcc\x81", 3);
	begin_with(text);
	expect_spans();
	free(text);
}
END_TEST

/* Down from the beginning meets every row once, and Up the same rows again. */
START_TEST(a_long_line_is_walked_down_and_up)
{
	char *text = text_of(WALKED, 0);
	size_t rows = 0, back = 0, last = 0;

	begin_with(text);
	press("Ctrl-Home");
	for (; press("Down") == EDIT_DONE; rows++) {
		ck_assert_uint_gt(editor.cursor, last);
		last = editor.cursor;
	}
	ck_assert_uint_gt(rows, WALKED / 20);
	while (press("Up") == EDIT_DONE)
		back++;
	ck_assert_uint_eq(rows, back);
	ck_assert_uint_eq(editor.cursor, 0);
	for (back = 0; press("Right") == EDIT_DONE && editor.cursor < WALKED; back++)
		;
	ck_assert_uint_eq(back, WALKED - 1);
	free(text);
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("editor");
	TCase *cases = tcase_create("editor");

	tcase_add_checked_fixture(cases, begin, end);
	tcase_add_test(cases, enter_begins_a_line_and_backspace_joins_it);
	tcase_add_test(cases, words_wrap_at_the_width);
	tcase_add_test(cases, up_and_down_keep_to_a_column);
	tcase_add_test(cases, words_are_stepped_over_and_deleted);
	tcase_add_test(cases, ctrl_k_at_the_end_of_a_line_joins_the_next);
	tcase_add_test(cases, characters_with_marks_go_as_one);
	tcase_add_test(cases, right_to_left_letters_have_a_column_each);
	tcase_add_test(cases, control_characters_are_kept_and_shown);
	tcase_add_test(cases, nul_and_invalid_bytes_are_refused);
	tcase_add_test(cases, no_more_is_taken_than_the_limit);
	tcase_add_test(cases, empty_lines_at_the_end_are_left_out);
	tcase_add_test(cases, typing_is_taken_back_word_by_word);
	tcase_add_test(cases, moving_parts_what_is_typed);
	tcase_add_test(cases, erasing_is_taken_back_word_by_word);
	tcase_add_test(cases, a_paste_is_taken_back_at_once);
	tcase_add_test(cases, another_text_for_the_whole_is_taken_back_at_once);
	tcase_add_loop_test(cases, no_key_costs_more_in_a_large_text, 0, 5);
	tcase_add_loop_test(cases, a_text_falls_into_the_same_spans_from_anywhere, 0, 7);
	tcase_add_test(cases, a_long_line_is_walked_down_and_up);
	tcase_set_timeout(cases, 60);
	suite_add_tcase(suite, cases);
	return suite_run(suite);
}
