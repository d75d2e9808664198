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

int
main(void)
{
	Suite *suite = suite_create("lost");
	TCase *cases = screen_case(suite);

	tcase_add_loop_test(cases, a_kill_in_a_rating_keeps_all_of_it_or_nothing, 0, KILLS);
	tcase_add_test(cases, a_closed_terminal_between_ratings_keeps_the_place);
	return screen_suite(suite);
}
