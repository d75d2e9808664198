/* The page that closes the walk. */
#include <string.h>

#include "practitioner.h"

/* Answers all but NOS-1.1 at the command line: 1.2 and 1.3 below, the others as expected. */
static void
answer_the_rest(void)
{
	char reference[64];
	const char *at, *end;
	int more;

	run("rate", "1.1", "3");
	run("rate", "1.2", "2");
	run("rate", "1.3", "2");
	for (more = run("next"); more == 0 && strncmp(run_out(), "nothing", 7);
	     more = run("next")) {
		at = run_out();
		end = strpbrk(at, " \n");
		ck_assert_ptr_nonnull(end);
		ck_assert_int_lt((long) (end - at), (long) sizeof(reference));
		memcpy(reference, at, (size_t) (end - at));
		reference[end - at] = '\0';
		ck_assert_int_eq(run("rate", reference, "3"), 0);
	}
	run("rate", "1.1", "clear");
}

static struct screen *
close_the_walk(int rows, int columns)
{
	struct screen *s;

	practitioner_begin();
	answer_the_rest();
	s = screen_start(.rows = rows, .columns = columns);
	keys(s, ENTER);
	expect_text(s, "82 of 83");
	keys(s, "4");
	return s;
}

START_TEST(the_last_rating_opens_it)
{
	struct screen *s = close_the_walk(24, 80);

	expect_row(
		s, 1,
		"Kent: newly qualified social worker                               RATING AS: YOU");
	expect_row(s, 2, "All 83 are answered.");
	expect_row(s, 3, "You             81 meets, 2 below");
	expect_row(s, 4, "Supervisor 1    1 meets, 1 below, 81 to go");
	expect_row(s, 6, "Three next steps");
	expect_row_has(s, 7, "> v  3 to talk about with Supervisor 1");
	expect_row_has(s, 8, "  n  83 without a note, the first NOS-1.1");
	expect_row_has(s, 9, "  x  Write the gaps as a CSV file to hand over");
	expect_row(
		s, 10,
		"Below: 2                                                                you sup");
	expect_row_has(s, 11, "  NOS-1.2 Liaise with others");
	expect_row(
		s, 13,
		"You see it differently: 1                                               you sup");
	expect_row_has(s, 14, "  NOS-12.1 Identify and assess the nature of risk");
	expect_row_has(s, 15, "Meets: 81");
	expect_row_has(s, 23, "Saved 14:02  NOS-1.1  you: 4 Beyond");
	expect_cursor(s, 7, 1);
}
END_TEST

START_TEST(undo_goes_back_to_the_walk)
{
	struct screen *s = close_the_walk(24, 80);

	keys(s, "u");
	expect_row_has(s, 23, "Took back NOS-1.1, you: 4 Beyond; now not rated");
	expect_row_has(s, 1, "82 of 83");
	expect_row_has(s, 4, "NOS-1.1");
	keys(s, "3");
	expect_row(s, 2, "All 83 are answered.");
	keys(s, "q");
	expect_row_has(s, 1, "Waymark  Practitioner 1");
}
END_TEST

START_TEST(a_row_opens_in_assess_and_comes_back)
{
	struct screen *s = close_the_walk(24, 80);

	keys(s, DOWN DOWN DOWN);
	expect_cursor(s, 11, 1);
	keys(s, ENTER);
	expect_row_has(s, 4, "NOS-1.2");
	keys(s, "3q");
	expect_row(s, 3, "You             82 meets, 1 below");
	keys(s, "/nature of risk" ENTER);
	expect_text(s, "> NOS-12.1 ");
}
END_TEST

START_TEST(its_steps_are_done_by_enter)
{
	struct screen *s = close_the_walk(24, 80);

	keys(s, ENTER);
	expect_row_has(s, 1, "Gaps ");
	keys(s, "q" DOWN ENTER);
	expect_row_has(s, 23, "Note on NOS-1.1:");
	keys(s, "Seen" ENTER);
	expect_row_has(s, 8, "> n  82 without a note, the first NOS-1.2");
	keys(s, DOWN ENTER);
	expect_row_has(s, 23, "Write the gaps as CSV to: ");
	keys(s, ESC);
	expect_row(s, 2, "All 83 are answered.");
}
END_TEST

START_TEST(it_fits_the_smallest_window)
{
	struct screen *s = close_the_walk(16, 60);

	expect_row(s, 3, "You             81 meets, 2 below");
	expect_row_has(s, 13, "You see it differently: 1");
	expect_cursor(s, 7, 1);
	keys(s, END);
	expect_text(s, "> NOS-PC-N8");
	resize(s, 60, 200);
	expect_text(s, "> NOS-PC-N8");
	resize(s, 5, 20);
	resize(s, 24, 80);
	expect_text(s, "> NOS-PC-N8");
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("closing");
	TCase *cases = screen_case(suite);

	tcase_add_test(cases, the_last_rating_opens_it);
	tcase_add_test(cases, undo_goes_back_to_the_walk);
	tcase_add_test(cases, a_row_opens_in_assess_and_comes_back);
	tcase_add_test(cases, its_steps_are_done_by_enter);
	tcase_add_test(cases, it_fits_the_smallest_window);
	return screen_suite(suite);
}
