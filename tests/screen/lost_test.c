/* Nothing acknowledged is lost: the program killed between ratings and in the middle of one. */
#include <signal.h>
#include <stdlib.h>
#include <string.h>

#include "internal.h"

#define KILLS 16

static void
begin(void)
{
	ck_assert_int_eq(run("init", "--name", "Practitioner 1", "--assess", "nos-kent:nqsw"), 0);
}

/* The practitioner's own ratings of 3 that the file holds. */
static unsigned long
kept(void)
{
	static const char own[] = ",\"meets\",3,\"As expected\",\"2026-03-05\",";
	const char *at;
	unsigned long count = 0;

	ck_assert_int_eq(run("gap", "--format", "csv"), 0);
	for (at = run_out(); (at = strstr(at, own)); at += strlen(own))
		count++;
	return count;
}

START_TEST(a_kill_in_a_rating_keeps_all_of_it_or_nothing)
{
	unsigned long before = 0, rated;
	struct screen *s;
	int at;

	begin();
	s = screen_start(.rows = 24);
	keys(s, ENTER);
	for (at = 0; at < _i % 3; at++)
		keys(s, "3");
	send_bytes(s, "3333");
	/* Waits for what it writes, a little longer each time. */
	pump(s, span() + _i % 8);
	kill_program(s, SIGKILL);
	ck_assert_int_eq(exit_status(s), 128 + SIGKILL);
	before = s->looked_at - 1;

	ck_assert_int_eq(run("verify"), 0);
	rated = kept();
	ck_assert_uint_ge(rated, before);
	ck_assert_uint_le(rated, (unsigned long) _i % 3 + 4);

	s = screen_start(.rows = 24);
	keys(s, ENTER "3");
	expect_row_has(s, 23, "Saved 14:02");
	ck_assert_uint_eq(kept(), rated + 1);
}
END_TEST

START_TEST(a_closed_terminal_between_ratings_keeps_the_place)
{
	struct screen *s;

	begin();
	s = screen_start(.rows = 24);
	keys(s, ENTER "333");
	hang_up(s);
	ck_assert_int_eq(exit_status(s), 128 + SIGHUP);
	ck_assert_int_lt(since_ending(s), 1000);
	ck_assert_uint_eq(kept(), 3);
	s = screen_start(.rows = 24);
	expect_text(s, "next: NOS-2.1");
	keys(s, ENTER);
	expect_text(s, "3 of 83");
	expect_row_has(s, 4, "NOS-2.1");
}
END_TEST

/* Types half a note, ends the program, and starts it again. */
static struct screen *
again_after(const char *half, int signal_number)
{
	struct screen *s;

	begin();
	s = screen_start(.rows = 24);
	keys(s, ENTER);
	keys(s, half);
	if (signal_number == SIGHUP)
		hang_up(s);
	else
		kill_program(s, signal_number);
	ck_assert_int_eq(exit_status(s), 128 + signal_number);
	ck_assert_int_eq(run("evidence", "list"), 0);
	ck_assert_ptr_null(strstr(run_out(), "Second visit"));
	return screen_start(.rows = 24);
}

START_TEST(half_a_note_is_here_again_after_the_program_had_to_end)
{
	static const int signals[] = { SIGHUP, SIGINT, SIGTERM };
	struct screen *s = again_after("nSecond visit wi", signals[_i]);

	keys(s, "n");
	expect_row_has(s, 1, "A note on NOS-1.1 ");
	expect_row_has(s, 5, "Title      Second visit wi");
	expect_row_has(s, 23, "Your unfinished note of 14:02 is here again.");
	keys(s, "th both"
		"\023");
	expect_row_has(s, 23, "Note on NOS-1.1: Second visit with both");
	keys(s, "n");
	expect_row(s, 23, "Note:");
	ck_assert_int_eq(run("evidence", "list"), 0);
	ck_assert_ptr_nonnull(strstr(run_out(), "Second visit with both"));
}
END_TEST

START_TEST(half_a_form_keeps_all_its_fields)
{
	struct screen *s = again_after(
		"nSecond visit" TAB TAB RIGHT TAB BACKSPACE "1" TAB "one" ENTER "two", SIGHUP);

	keys(s, "n");
	expect_row_has(s, 5, "Title      Second visit");
	expect_no_text(s, "Not sorted");
	expect_row_has(s, 7, "Date       2026-03-01");
	expect_row_has(s, 8, "Text       one");
	expect_row_has(s, 9, "           two");
	hang_up(s);
	ck_assert_int_eq(exit_status(s), 128 + SIGHUP);
	s = screen_start(.rows = 24);
	keys(s, "n");
	expect_row_has(s, 9, "           two");
}
END_TEST

START_TEST(a_draft_that_was_left_is_forgotten)
{
	struct screen *s = again_after("nSecond visit", SIGTERM);

	keys(s, "n" ESC);
	expect_row_has(s, 23, "Esc again leaves");
	keys(s, ESC "n");
	expect_row(s, 23, "Note:");
	keys(s, ESC);
	expect_no_text(s, "Second visit");
}
END_TEST

START_TEST(the_draft_of_a_supervisor_is_offered_to_them_alone)
{
	struct screen *s = again_after(TAB "Supervisor 1" ENTER "nSecond visit", SIGTERM);

	keys(s, "n");
	expect_row(s, 23, "Note:");
	keys(s, ESC TAB "Supervisor 1" ENTER "n");
	expect_row_has(s, 5, "Title      Second visit");
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("lost");
	TCase *cases = screen_case(suite);

	tcase_add_loop_test(cases, a_kill_in_a_rating_keeps_all_of_it_or_nothing, 0, KILLS);
	tcase_add_test(cases, a_closed_terminal_between_ratings_keeps_the_place);
	tcase_add_loop_test(cases, half_a_note_is_here_again_after_the_program_had_to_end, 0, 3);
	tcase_add_test(cases, half_a_form_keeps_all_its_fields);
	tcase_add_test(cases, a_draft_that_was_left_is_forgotten);
	tcase_add_test(cases, the_draft_of_a_supervisor_is_offered_to_them_alone);
	return screen_suite(suite);
}
