/* The screen itself, whatever it shows: windows, signals, terminals, and text being typed. */
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "harness.h"

#define TOO_SMALL "Waymark needs 60 columns and 16 lines;"

/* Opens the help of the first screen, which any first screen has. */
static struct screen *
start_in_help(void)
{
	struct screen *s = screen_start(.rows = 24);

	keys(s, "?");
	expect_row_has(s, 1, "The keys in ");
	return s;
}

/* Seconds of processor time. */
static double
processor_time(const struct screen *s)
{
	const struct rusage *usage = used(s);

	return (double) (usage->ru_utime.tv_sec + usage->ru_stime.tv_sec) +
	       (double) (usage->ru_utime.tv_usec + usage->ru_stime.tv_usec) / 1e6;
}

START_TEST(leaving_gives_the_terminal_back)
{
	struct screen *s = screen_start(.rows = 24);

	ck_assert(other_screen(s));
	ck_assert(!terminal_given_back(s));
	keys(s, "q");
	ck_assert_int_eq(exit_status(s), 0);
	ck_assert(!other_screen(s));
	ck_assert(cursor_shown(s));
}
END_TEST

START_TEST(settings_of_the_terminal_come_back)
{
	struct screen *s = screen_start(.shell = true);

	ck_assert(!terminal_given_back(s));
	ck_assert(raw_has(s, "\033[?2004h"));
	keys(s, "q");
	ck_assert_int_eq(exit_status(s), 0);
	ck_assert(raw_has(s, "\033[?2004l"));
}
END_TEST

START_TEST(escape_never_leaves_the_program)
{
	struct screen *s = start_in_help();

	keys(s, ESC);
	expect_no_text(s, "The keys in ");
	keys(s, ESC ESC "?");
	expect_row_has(s, 1, "The keys in ");
}
END_TEST

START_TEST(help_lists_only_keys_that_do_something)
{
	struct screen *s = start_in_help();

	keys(s, "?");
	expect_no_text(s, "The keys in ");
	keys(s, "??");
	keys(s, "?");
	expect_text(s, "Moving");
	expect_text(s, "One row up");
}
END_TEST

START_TEST(an_unknown_key_names_the_help)
{
	struct screen *s = start_in_help();

	keys(s, "Z");
	expect_row(s, 23, "Z does nothing here; ? shows the keys.");
	keys(s, "\033OP\033[15~");
	expect_row(s, 23, "F5 does nothing here; ? shows the keys.");
}
END_TEST

START_TEST(the_cursor_is_on_the_focus)
{
	struct screen *s = start_in_help();

	expect_cursor(s, 4, 1);
	expect_row_has(s, 4, ">");
	ck_assert(look_at(s, 4, 20).reverse);
	keys(s, DOWN "j");
	expect_cursor(s, 6, 1);
	expect_row_has(s, 6, ">");
	ck_assert(!look_at(s, 4, 20).reverse);
	keys(s, "k" UP);
	expect_cursor(s, 4, 1);
}
END_TEST

START_TEST(a_resize_storm_ends_well)
{
	static const int sizes[][2] = {
		{ 16, 60 }, { 50, 200 }, { 3, 10 },  { 1, 1 },
		{ 12, 40 }, { 24, 80 },	 { 2, 300 }, { 60, 1 },
	};
	struct screen *s = start_in_help();
	int round, at;

	for (round = 0; round < 40; round++) {
		at = round % (int) (sizeof(sizes) / sizeof(sizes[0]));
		resize_only(s, sizes[at][0], sizes[at][1]);
		if (round % 3 == 0)
			keys(s, "j");
	}
	resize_only(s, 30, 100);
	keys(s, "g");
	expect_row_has(s, 1, "The keys in ");
	expect_row_has(s, 30, "q back");
	expect_cursor(s, 4, 1);
}
END_TEST

START_TEST(below_its_smallest_size_one_line_says_so)
{
	struct screen *s = start_in_help();

	resize(s, 12, 40);
	expect_row(s, 1, TOO_SMALL);
	expect_row(s, 2, "this window has 40x12. q quits");
	resize(s, 15, 80);
	expect_row(s, 1, TOO_SMALL " this window has 80x15. q quits");
	resize(s, 1, 1);
	expect_cursor(s, 1, 1);
	resize(s, 3, 10);
	expect_row(s, 1, "Waymark");
	keys(s, "jj?");
	resize(s, 16, 60);
	expect_row_has(s, 1, "The keys in ");
	expect_cursor(s, 4, 1);
}
END_TEST

START_TEST(a_small_window_can_be_left)
{
	struct screen *s = screen_start(.rows = 3, .columns = 10);

	expect_row(s, 1, "Waymark");
	keys(s, "q");
	ck_assert_int_eq(exit_status(s), 0);
}
END_TEST

START_TEST(what_is_typed_survives_a_small_window)
{
	struct screen *s = start_in_help();

	keys(s, "/abc");
	resize(s, 3, 10);
	keys(s, "q1");
	resize(s, 24, 80);
	expect_row(s, 23, "Find: abcq1");
	expect_cursor(s, 23, 12);
}
END_TEST

START_TEST(a_closed_terminal_ends_it_within_a_second)
{
	struct screen *s = start_in_help();

	hang_up(s);
	ck_assert_int_eq(exit_status(s), 128 + SIGHUP);
	ck_assert_int_lt(since_ending(s), 1000);
	ck_assert_double_lt(processor_time(s), 0.5);
}
END_TEST

START_TEST(a_closed_terminal_ends_a_prompt_too)
{
	struct screen *s = start_in_help();

	keys(s, "/half a wor");
	hang_up(s);
	ck_assert_int_eq(exit_status(s), 128 + SIGHUP);
	ck_assert_int_lt(since_ending(s), 1000);
}
END_TEST

START_TEST(signals_leave_the_terminal_clean)
{
	static const int signals[] = { SIGTERM, SIGINT, SIGHUP, SIGQUIT };
	struct screen *s = screen_start(.rows = 24);

	kill_program(s, signals[_i]);
	ck_assert_int_eq(exit_status(s), 128 + signals[_i]);
	ck_assert(!other_screen(s));
	ck_assert(raw_has(s, "\033[?2004l"));
}
END_TEST

START_TEST(control_c_ends_it_as_a_signal)
{
	struct screen *s = screen_start(.rows = 24);

	send_bytes(s, "\003");
	ck_assert_int_eq(exit_status(s), 128 + SIGINT);
	ck_assert(!other_screen(s));
}
END_TEST

START_TEST(stopped_and_continued_it_is_as_it_was)
{
	struct screen *s = screen_start(.shell = true);

	keys(s, "?jj");
	expect_cursor(s, 6, 1);
	send_bytes(s, "\032");
	expect_text(s, "[stopped]");
	ck_assert(!other_screen(s));
	ck_assert(terminal_given_back(s));
	resize_only(s, 20, 70);
	send_bytes(s, "\n");
	expect_row_has(s, 1, "The keys in ");
	expect_row_has(s, 20, "q back");
	expect_cursor(s, 6, 1);
	ck_assert(other_screen(s));
	keys(s, "j");
	expect_cursor(s, 7, 1);
	keys(s, "?q");
	ck_assert_int_eq(exit_status(s), 0);
}
END_TEST

struct terminal_case {
	const char *term;
	bool coloured, other_screen;
};

static const struct terminal_case terminals[] = {
	{ "xterm-256color", true, true }, { "tmux-256color", true, true }, { "screen", true, true },
	{ "linux", true, false },	  { "vt100", false, false },	   { "ansi", true, false },
};

START_TEST(every_terminal_draws_the_same_words)
{
	const struct terminal_case *terminal = &terminals[_i];
	struct screen *s = screen_start(.term = terminal->term);

	keys(s, "?");
	expect_row_has(s, 1, "The keys in ");
	expect_row(s, 24, "q back");
	expect_cursor(s, 4, 1);
	ck_assert_int_eq(any_colour(s), terminal->coloured);
	ck_assert_int_eq(other_screen(s), terminal->other_screen);
	ck_assert(look_at(s, 4, 20).reverse);
	keys(s, "j\033[B" DOWN);
	expect_cursor(s, 7, 1);
	keys(s, "?q");
	ck_assert_int_eq(exit_status(s), 0);
}
END_TEST

START_TEST(no_color_has_no_colour)
{
	struct screen *s = screen_start(.environment = LIST("NO_COLOR=1"));

	keys(s, "?");
	expect_row_has(s, 1, "The keys in ");
	ck_assert(!any_colour(s));
	ck_assert(look_at(s, 4, 20).reverse);
}
END_TEST

START_TEST(the_option_has_no_colour)
{
	struct screen *s = screen_start(.arguments = LIST("--no-color"));

	keys(s, "?");
	expect_row_has(s, 1, "The keys in ");
	ck_assert(!any_colour(s));
}
END_TEST

START_TEST(an_empty_no_color_changes_nothing)
{
	struct screen *s = screen_start(.environment = LIST("NO_COLOR="));

	keys(s, "?");
	expect_row_has(s, 1, "The keys in ");
	ck_assert(any_colour(s));
}
END_TEST

START_TEST(a_terminal_without_a_cursor_is_refused)
{
	static const char *const terms[] = { "dumb", "no-such-terminal", "" };
	struct screen *s = screen_start(.term = terms[_i]);
	size_t length;
	const char *said;

	ck_assert_int_eq(exit_status(s), 2);
	said = raw_bytes(s, &length);
	ck_assert_str_eq(strchr(said, '\n'), "\n");
	ck_assert_ptr_nonnull(strstr(said, "TERM"));
	ck_assert_ptr_null(strchr(said, '\033'));
}
END_TEST

START_TEST(in_another_locale_text_is_whole)
{
	struct screen *s = screen_start(.locale = "C");

	expect_text(s, "not set to UTF-8");
	keys(s, "?/caf\303\251");
	expect_row_has(s, 23, "Find: caf");
	expect_row(s, 22, "Bytes that are no valid text were left out.");
	expect_cursor(s, 23, 10);
}
END_TEST

/* -- A line being typed -------------------------------------------------------------------- */

START_TEST(a_line_is_edited_by_characters)
{
	struct screen *s = start_in_help();

	/* e with an accent of its own, a wide character, a picture */
	keys(s, "/ae\314\201\344\270\255z");
	expect_row(s, 23, "Find: ae\314\201\344\270\255z");
	expect_cursor(s, 23, 12);
	keys(s, LEFT LEFT);
	expect_cursor(s, 23, 9);
	keys(s, BACKSPACE);
	expect_row(s, 23, "Find: a\344\270\255z");
	expect_cursor(s, 23, 8);
	keys(s, DELETE HOME "x" END "y");
	expect_row(s, 23, "Find: xazy");
	keys(s, "\001" RIGHT RIGHT "\025");
	expect_row(s, 23, "Find: zy");
	expect_cursor(s, 23, 7);
	keys(s, "\005 one two\027");
	expect_row(s, 23, "Find: zy one");
}
END_TEST

START_TEST(a_long_line_scrolls)
{
	struct screen *s = start_in_help();
	int at;

	resize(s, 16, 60);
	keys(s, "/");
	for (at = 0; at < 30; at++)
		keys(s, "12345");
	expect_cursor(s, 15, 60);
	expect_row_has(s, 15, "Find: 34512345");
	keys(s, HOME);
	expect_cursor(s, 15, 7);
	expect_row_has(s, 15, "Find: 1234512345");
}
END_TEST

START_TEST(a_paste_is_one_line_of_text)
{
	struct screen *s = start_in_help();

	keys(s, "/" PASTED("one\r\ntwo\tq") "!");
	expect_row(s, 23, "Find: one  two q!");
	keys(s, "\025" PASTED("a\033b\007"));
	expect_row(s, 23, "Find: a^[b^G");
}
END_TEST

START_TEST(a_paste_presses_no_keys)
{
	struct screen *s = start_in_help();

	keys(s, PASTED("qqq\r3"));
	expect_row(s, 23, "Pasted text was left out: nothing here takes text.");
	expect_row_has(s, 1, "The keys in ");
}
END_TEST

START_TEST(bytes_that_are_no_text_are_refused)
{
	struct screen *s = start_in_help();

	key_bytes(s, "/a\377b\303c", 6);
	expect_row(s, 23, "Find: abc");
	expect_row(s, 22, "Bytes that are no valid text were left out.");
	key_bytes(s, "\0z", 2);
	expect_row(s, 22, "A NUL byte cannot be kept in a text; it was left out.");
	expect_row(s, 23, "Find: abcz");
}
END_TEST

START_TEST(escape_leaves_a_prompt_as_it_was)
{
	struct screen *s = start_in_help();

	keys(s, "j/row" ESC);
	expect_no_text(s, "Find: ");
	expect_cursor(s, 5, 1);
	expect_row_has(s, 24, "q back");
}
END_TEST

START_TEST(search_goes_on_and_round)
{
	struct screen *s = start_in_help();

	keys(s, "/ONE ROW\r");
	expect_cursor(s, 5, 1);
	keys(s, "/");
	expect_row(s, 23, "Find (Enter alone: ONE ROW):");
	keys(s, ENTER);
	expect_cursor(s, 4, 1);
	keys(s, "/no such words\r");
	expect_row(s, 23, "Not found: no such words");
	expect_cursor(s, 4, 1);
}
END_TEST

START_TEST(a_flood_of_keys_is_taken)
{
	struct screen *s = start_in_help();
	char flood[20001];

	memset(flood, 'j', sizeof(flood) - 1);
	flood[sizeof(flood) - 1] = '\0';
	keys(s, flood);
	keys(s, "g");
	expect_cursor(s, 4, 1);
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("core");
	TCase *cases = screen_case(suite);

	tcase_add_test(cases, leaving_gives_the_terminal_back);
	tcase_add_test(cases, settings_of_the_terminal_come_back);
	tcase_add_test(cases, escape_never_leaves_the_program);
	tcase_add_test(cases, help_lists_only_keys_that_do_something);
	tcase_add_test(cases, an_unknown_key_names_the_help);
	tcase_add_test(cases, the_cursor_is_on_the_focus);
	tcase_add_test(cases, a_resize_storm_ends_well);
	tcase_add_test(cases, below_its_smallest_size_one_line_says_so);
	tcase_add_test(cases, a_small_window_can_be_left);
	tcase_add_test(cases, what_is_typed_survives_a_small_window);
	tcase_add_test(cases, a_closed_terminal_ends_it_within_a_second);
	tcase_add_test(cases, a_closed_terminal_ends_a_prompt_too);
	tcase_add_loop_test(cases, signals_leave_the_terminal_clean, 0, 4);
	tcase_add_test(cases, control_c_ends_it_as_a_signal);
	tcase_add_test(cases, stopped_and_continued_it_is_as_it_was);
	tcase_add_loop_test(cases, every_terminal_draws_the_same_words, 0,
			    sizeof(terminals) / sizeof(terminals[0]));
	tcase_add_test(cases, no_color_has_no_colour);
	tcase_add_test(cases, the_option_has_no_colour);
	tcase_add_test(cases, an_empty_no_color_changes_nothing);
	tcase_add_loop_test(cases, a_terminal_without_a_cursor_is_refused, 0, 3);
	tcase_add_test(cases, in_another_locale_text_is_whole);
	tcase_add_test(cases, a_line_is_edited_by_characters);
	tcase_add_test(cases, a_long_line_scrolls);
	tcase_add_test(cases, a_paste_is_one_line_of_text);
	tcase_add_test(cases, a_paste_presses_no_keys);
	tcase_add_test(cases, bytes_that_are_no_text_are_refused);
	tcase_add_test(cases, escape_leaves_a_prompt_as_it_was);
	tcase_add_test(cases, search_goes_on_and_round);
	tcase_add_test(cases, a_flood_of_keys_is_taken);
	return screen_suite(suite);
}
