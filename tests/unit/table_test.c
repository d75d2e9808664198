/* Tables of text: aligned, safe, the same wherever they go. */
#include <stdio.h>
#include <stdlib.h>

#include "unit/suite.h"
#include "waymark/locale.h"
#include "waymark/table.h"

static const struct table_column columns[] = {
	{ "name", TABLE_LEFT, 10 },
	{ "count", TABLE_RIGHT, 0 },
	{ "note", TABLE_LEFT, 0 },
};

static struct table table;

static void
set_up(void)
{
	setenv("LC_ALL", "C.UTF-8", 1);
	locale_begin();
	table_begin(&table, columns, 3);
}

static void
tear_down(void)
{
	table_done(&table);
}

static void
add(const char *name, long count, const char *note)
{
	table_text(&table, name);
	table_number(&table, count);
	table_text(&table, note);
}

static void
check_printed(const char *expected)
{
	char *text = NULL;
	size_t length;
	FILE *stream = open_memstream(&text, &length);

	table_print(&table, stream);
	ck_assert_int_eq(fclose(stream), 0);
	ck_assert_str_eq(text, expected);
	free(text);
}

START_TEST(columns_are_as_wide_as_their_widest_cell)
{
	add("a", 1000000, "short");
	add("bcdef", 2, "a note as long as it likes to be, as it is the last");
	check_printed("name     count  note\n"
		      "a      1000000  short\n"
		      "bcdef        2  a note as long as it likes to be, as it is the last\n");
}
END_TEST

START_TEST(a_column_may_have_a_limit)
{
	add("abcdefghij", 1, "");
	add("abcdefghijk", 1, "");
	check_printed("name        count  note\nabcdefghij      1\nabcdefg...      1\n");
}
END_TEST

START_TEST(no_blank_ends_a_line)
{
	add("a", 1, NULL);
	table_text(&table, "b");
	table_text(&table, NULL);
	table_text(&table, NULL);
	check_printed("name  count  note\na         1\nb\n");
}
END_TEST

START_TEST(wide_and_combining_characters_keep_the_columns)
{
	add("\u4e2d\u6587", 1, "x");
	add("e\u0301", 1, "x");
	check_printed("name  count  note\n\u4e2d\u6587      1  x\ne\u0301         1  x\n");
}
END_TEST

START_TEST(control_characters_are_shown_not_sent)
{
	add("a\033[2J", 1, "two\nlines");
	table_line(&table, "bell \a");
	check_printed("name    count  note\na^[[2J      1  two lines\nbell ^G\n");
}
END_TEST

START_TEST(lines_stand_across_the_table)
{
	table_line(&table, "A heading that is wider than any column");
	add("a", 1, "x");
	table_line(&table, "");
	table_line(&table, "1 row");
	check_printed("name  count  note\nA heading that is wider than any column\n"
		      "a         1  x\n\n1 row\n");
}
END_TEST

START_TEST(a_long_text_stands_on_several_lines)
{
	table_lines(&table, "NOS-KR1  ",
		    "Prepare for, and work with individuals, families, carers, groups and "
		    "communities to \033assess");
	table_lines(&table, "short: ", "one line");
	check_printed(
		"name  count  note\n"
		"NOS-KR1  Prepare for, and work with individuals, families, carers, groups and\n"
		"         communities to ^[assess\n"
		"short: one line\n");
}
END_TEST

START_TEST(an_empty_table_has_its_titles)
{
	check_printed("name  count  note\n");
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("table");
	TCase *cases = tcase_create("table");

	tcase_add_checked_fixture(cases, set_up, tear_down);
	tcase_add_test(cases, columns_are_as_wide_as_their_widest_cell);
	tcase_add_test(cases, a_column_may_have_a_limit);
	tcase_add_test(cases, no_blank_ends_a_line);
	tcase_add_test(cases, wide_and_combining_characters_keep_the_columns);
	tcase_add_test(cases, control_characters_are_shown_not_sent);
	tcase_add_test(cases, lines_stand_across_the_table);
	tcase_add_test(cases, a_long_text_stands_on_several_lines);
	tcase_add_test(cases, an_empty_table_has_its_titles);
	suite_add_tcase(suite, cases);

	return suite_run(suite);
}
