/* A text of several lines being typed. */
#include <stdlib.h>
#include <string.h>

#include "tui/edit_lines.h"
#include "tui/ui.h"
#include "unit/suite.h"

static struct edit_lines text;

static void
begin(void)
{
	edit_lines_begin(&text, NULL);
}

static void
end(void)
{
	edit_lines_done(&text);
}

static void
type(size_t line, const char *characters)
{
	for (; *characters; characters++) {
		struct key key = { .character = (unsigned char) *characters };

		key.name[0] = *characters;
		ck_assert_int_eq(edit_key(&text.lines[line], &key), EDIT_DONE);
	}
}

static void
expect_whole(const char *whole)
{
	char *found = edit_lines_text(&text);

	ck_assert_str_eq(found, whole);
	free(found);
}

START_TEST(it_begins_with_one_empty_line)
{
	ck_assert_uint_eq(text.count, 1);
	expect_whole("");
}
END_TEST

START_TEST(it_begins_with_the_lines_of_a_text)
{
	edit_lines_done(&text);
	edit_lines_begin(&text, "one\n\nthree");
	ck_assert_uint_eq(text.count, 3);
	ck_assert_uint_eq(text.lines[2].cursor, 5);
	type(0, "!");
	expect_whole("one!\n\nthree");
}
END_TEST

START_TEST(a_line_is_split_at_its_cursor)
{
	type(0, "onetwo");
	text.lines[0].cursor = 3;
	edit_lines_split(&text, 0);
	ck_assert_uint_eq(text.count, 2);
	ck_assert_uint_eq(text.lines[1].cursor, 0);
	expect_whole("one\ntwo");
	type(0, "!");
	expect_whole("one!\ntwo");
}
END_TEST

START_TEST(an_empty_line_and_a_line_between_can_be_split)
{
	edit_lines_split(&text, 0);
	type(1, "end");
	edit_lines_split(&text, 0);
	type(1, "between");
	expect_whole("\nbetween\nend");
}
END_TEST

START_TEST(lines_join_with_the_cursor_between)
{
	type(0, "one");
	edit_lines_split(&text, 0);
	type(1, "two");
	edit_lines_split(&text, 1);
	type(2, "three");
	edit_lines_join(&text, 1);
	ck_assert_uint_eq(text.count, 2);
	ck_assert_uint_eq(text.lines[0].cursor, 3);
	expect_whole("onetwo\nthree");
}
END_TEST

START_TEST(empty_lines_at_the_end_are_left_out)
{
	type(0, "one");
	edit_lines_split(&text, 0);
	edit_lines_split(&text, 1);
	type(2, "two");
	edit_lines_split(&text, 2);
	edit_lines_split(&text, 3);
	expect_whole("one\n\ntwo");
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("edit_lines");
	TCase *cases = tcase_create("edit_lines");

	tcase_add_checked_fixture(cases, begin, end);
	tcase_add_test(cases, it_begins_with_one_empty_line);
	tcase_add_test(cases, it_begins_with_the_lines_of_a_text);
	tcase_add_test(cases, a_line_is_split_at_its_cursor);
	tcase_add_test(cases, an_empty_line_and_a_line_between_can_be_split);
	tcase_add_test(cases, lines_join_with_the_cursor_between);
	tcase_add_test(cases, empty_lines_at_the_end_are_left_out);
	suite_add_tcase(suite, cases);
	return suite_run(suite);
}
