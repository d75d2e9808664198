/* The parts of the screen that need no terminal: lists, requests and their keys, a line being edited. */
#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "tui/edit.h"
#include "tui/list.h"
#include "tui/ui.h"
#include "unit/suite.h"
#include "waymark/locale.h"

static size_t
some_rows(const struct view *view)
{
	(void) view;
	return 5;
}

static const enum request own[] = { REQUEST_RATE_3, REQUEST_NOTE, REQUEST_NONE };
static const struct view_ops with_rows = { .row_count = some_rows, .requests = own };
static const struct view_ops plain = { .name = "plain" };

/* -- Lists --------------------------------------------------------------------------------- */

START_TEST(a_step_stays_inside_the_list)
{
	ck_assert_uint_eq(list_step(3, 2, 10), 5);
	ck_assert_uint_eq(list_step(3, -3, 10), 0);
	ck_assert_uint_eq(list_step(3, -4, 10), 0);
	ck_assert_uint_eq(list_step(8, 100, 10), 9);
	ck_assert_uint_eq(list_step(40, 0, 10), 9);
	ck_assert_uint_eq(list_step(3, 1, 0), 0);
}
END_TEST

START_TEST(the_focus_is_always_visible)
{
	size_t top, focus, count;
	int page;

	for (count = 0; count < 12; count++)
		for (page = -1; page < 14; page++)
			for (top = 0; top < 14; top++)
				for (focus = 0; focus < count; focus++) {
					size_t got = list_top(top, focus, count, page);

					ck_assert_uint_le(got, focus);
					ck_assert_uint_lt(focus - got,
							  page > 0 ? (size_t) page : 1);
				}
}
END_TEST

START_TEST(a_list_is_not_scrolled_further_than_it_must)
{
	ck_assert_uint_eq(list_top(2, 4, 20, 5), 2);
	ck_assert_uint_eq(list_top(2, 7, 20, 5), 3);
	ck_assert_uint_eq(list_top(9, 4, 20, 5), 4);
	/* a window that grew shows no empty lines while rows stand above */
	ck_assert_uint_eq(list_top(15, 19, 20, 10), 10);
	ck_assert_uint_eq(list_top(3, 4, 5, 10), 0);
}
END_TEST

/* -- Requests ------------------------------------------------------------------------------- */

/* Calls `fn` with each key of a request. */
static void
each_key(enum request request, void (*fn)(enum request, const char *))
{
	char keys[64], *key;

	snprintf(keys, sizeof(keys), "%s %s", request_row(request)->keys,
		 request_row(request)->silent);
	for (key = strtok(keys, " "); key; key = strtok(NULL, " "))
		fn(request, key);
}

static const char *taken[256];
static size_t taken_count;

static void
take_key(enum request request, const char *key)
{
	size_t at;

	(void) request;
	for (at = 0; at < taken_count; at++)
		ck_assert_str_ne(taken[at], key);
	taken[taken_count++] = strdup(key);
}

START_TEST(no_key_asks_for_two_things)
{
	int request;

	for (request = REQUEST_NONE + 1; request < REQUEST_COUNT; request++)
		each_key((enum request) request, take_key);
	ck_assert_uint_gt(taken_count, REQUEST_COUNT - 1);
}
END_TEST

static void
only_rates(enum request request, const char *key)
{
	if (isdigit((unsigned char) key[0]))
		ck_assert_int_eq(request_point(request), key[0] - '0');
	else
		ck_assert_int_eq(request_point(request), 0);
}

START_TEST(digits_only_ever_rate)
{
	int request;

	for (request = REQUEST_NONE + 1; request < REQUEST_COUNT; request++)
		each_key((enum request) request, only_rates);
}
END_TEST

START_TEST(a_view_hears_only_what_it_answers)
{
	ck_assert_int_eq(request_for_key(&with_rows, "3"), REQUEST_RATE_3);
	ck_assert_int_eq(request_for_key(&with_rows, "n"), REQUEST_NOTE);
	ck_assert_int_eq(request_for_key(&with_rows, "4"), REQUEST_NONE);
	ck_assert_int_eq(request_for_key(&with_rows, "/"), REQUEST_NONE);
	ck_assert_int_eq(request_for_key(&with_rows, "j"), REQUEST_DOWN);
	ck_assert_int_eq(request_for_key(&with_rows, "PgDn"), REQUEST_PAGE_DOWN);
	ck_assert_int_eq(request_for_key(&plain, "j"), REQUEST_NONE);
	ck_assert_int_eq(request_for_key(&plain, "q"), REQUEST_BACK);
	ck_assert_int_eq(request_for_key(&plain, "Ctrl-L"), REQUEST_REPAINT);
	ck_assert_int_eq(request_for_key(&plain, ""), REQUEST_NONE);
	ck_assert_int_eq(request_for_key(&plain, "Q"), REQUEST_NONE);
}
END_TEST

/* -- A line being edited -------------------------------------------------------------------- */

static enum edit_result
press(struct edit *edit, const char *name, uint32_t character)
{
	struct key key = { .character = character };

	snprintf(key.name, sizeof(key.name), "%s", name);
	return edit_key(edit, &key);
}

START_TEST(a_full_line_takes_nothing_more)
{
	struct edit edit;

	edit_begin(&edit, "abc", 5);
	ck_assert_int_eq(press(&edit, "d", 'd'), EDIT_DONE);
	ck_assert_int_eq(press(&edit, "\303\251", 0xE9), EDIT_FULL);
	ck_assert_int_eq(press(&edit, "e", 'e'), EDIT_DONE);
	ck_assert_int_eq(press(&edit, "f", 'f'), EDIT_FULL);
	ck_assert_str_eq(edit_text(&edit), "abcde");
	edit_done(&edit);
}
END_TEST

START_TEST(keys_at_the_ends_of_a_line_do_no_harm)
{
	static const char *const names[] = { "Left",   "Right",	 "Home",   "End",   "Backspace",
					     "Delete", "Ctrl-U", "Ctrl-W", "Ctrl-A" };
	struct edit edit = { 0 };
	size_t at;

	edit_begin(&edit, NULL, 0);
	for (at = 0; at < sizeof(names) / sizeof(names[0]); at++)
		ck_assert_int_eq(press(&edit, names[at], 0), EDIT_DONE);
	ck_assert_str_eq(edit_text(&edit), "");
	ck_assert_int_eq(press(&edit, "Enter", 0), EDIT_PASS);
	ck_assert_int_eq(press(&edit, "Up", 0), EDIT_PASS);
	edit_done(&edit);
}
END_TEST

START_TEST(deleting_takes_a_whole_character)
{
	struct edit edit;

	edit_begin(&edit, "ae\314\201z", 0);
	press(&edit, "Left", 0);
	press(&edit, "Backspace", 0);
	ck_assert_str_eq(edit_text(&edit), "az");
	ck_assert_uint_eq(edit.cursor, 1);
	press(&edit, "Home", 0);
	press(&edit, "Delete", 0);
	ck_assert_str_eq(edit_text(&edit), "z");
	edit_done(&edit);
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("screen core");
	TCase *cases = tcase_create("core");

	setenv("LC_ALL", "C.UTF-8", 1);
	locale_begin();
	suite_add_tcase(suite, cases);
	tcase_add_test(cases, a_step_stays_inside_the_list);
	tcase_add_test(cases, the_focus_is_always_visible);
	tcase_add_test(cases, a_list_is_not_scrolled_further_than_it_must);
	tcase_add_test(cases, no_key_asks_for_two_things);
	tcase_add_test(cases, digits_only_ever_rate);
	tcase_add_test(cases, a_view_hears_only_what_it_answers);
	tcase_add_test(cases, a_full_line_takes_nothing_more);
	tcase_add_test(cases, keys_at_the_ends_of_a_line_do_no_harm);
	tcase_add_test(cases, deleting_takes_a_whole_character);
	return suite_run(suite);
}
