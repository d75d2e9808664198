/* The quick review, and what is old said again with one key. */
#include "practitioner.h"

#define LATER "WAYMARK_TEST_NOW=2027-04-05T14:02:00Z"

static void
rate(const char *reference, const char *point)
{
	ck_assert_int_eq(run("rate", reference, point), 0);
}

/* Three old ratings in unit 1, one in unit 2, seen thirteen months later. */
static struct screen *
start_later(int rows, int columns)
{
	practitioner_begin();
	rate("NOS-1.1", "3");
	rate("NOS-1.2", "2");
	rate("NOS-1.3", "no-chance");
	rate("NOS-2.1", "4");
	return screen_start(.rows = rows, .columns = columns, .environment = LIST(LATER));
}

START_TEST(the_review_walks_through_what_is_old_and_ends)
{
	struct screen *s = start_later(24, 80);

	expect_row_has(s, 24, "R review");
	keys(s, "R");
	expect_row_has(s, 2, "Quick review: 4 to look at again");
	expect_row_has(s, 2, "Esc ends it");
	expect_row_has(s, 24, "c still as before");
	expect_text(s, "older than 12 months");
	keys(s, "c");
	expect_row_has(s, 23, "NOS-1.1  you: 3 As expected");
	expect_row_has(s, 2, "Quick review: 3 to look at again");
	keys(s, "3");
	expect_row_has(s, 23, "NOS-1.2  you: 3 As expected");
	keys(s, "oc");
	expect_row_has(s, 2, "Quick review: 0 to look at again");
	expect_text(s, "Nothing to look at again");
	keys(s, "u");
	expect_row_has(s, 23, "Took back NOS-2.1, you: 4 Beyond");
	expect_row_has(s, 2, "Quick review: 1 to look at again");
	keys(s, ESC);
	expect_row_has(s, 1, "Waymark");
}
END_TEST

START_TEST(the_review_says_what_was_said_since)
{
	struct screen *s;

	practitioner_begin();
	rate("NOS-1.1", "3");
	rate("NOS-12.1", "3");
	s = screen_start(.rows = 24);
	expect_no_text(s, "R review");
	keys(s, "vR");
	expect_text(s, "Nothing to look at again: nothing that you");
	keys(s, ESC);
	expect_row_has(s, 1, "Gaps");
	keys(s, "qq");
	ck_assert_int_eq(exit_status(s), 0);
	s = screen_start(.rows = 24, .environment = LIST("WAYMARK_TEST_NOW=2026-03-09T14:02:00Z"));
	keys(s, ENTER "/12.1" ENTER TAB ENTER "1" TAB "qR");
	expect_row_has(s, 2, "Quick review: 1 to look at again");
	expect_text(s, "said otherwise since yours");
	keys(s, "c");
	expect_row_has(s, 2, "Quick review: 0 to look at again");
}
END_TEST

START_TEST(c_shows_its_list_first_and_is_one_step)
{
	struct screen *s = start_later(24, 80);

	keys(s, ENTER "/1.2" ENTER "C");
	expect_row_has(s, 1, "Still as before? 1 Prepare for social work contact");
	expect_row_has(s, 2, "3 older than 12 months. Enter says them again, as of today.");
	expect_row_has(s, 4, "> NOS-1.1  ");
	expect_row_has(s, 4, "3 As expected, 5 Mar 2026");
	expect_row_has(s, 5, "2 Partly, 5 Mar 2026");
	expect_row_has(s, 6, "no chance yet, 5 Mar 2026");
	expect_no_text(s, "NOS-2.1");
	keys(s, ESC);
	ck_assert(gap_has("NOS-1.1", "2026-03-05"));
	keys(s, "C" ENTER);
	expect_row_has(s, 23, "3 still as before");
	expect_row_has(s, 23, "u takes it back");
	ck_assert(gap_has("NOS-1.1", "2027-04-05"));
	ck_assert(gap_has("NOS-1.3", "2027-04-05"));
	ck_assert(gap_has("NOS-2.1", "2026-03-05"));
	keys(s, "C");
	expect_text(s, "Nothing that you rated here is older than 12 months.");
	keys(s, ENTER ESC "u");
	expect_row_has(s, 23, "Took back NOS-1.1, you: 3 As expected, and 2 more");
	ck_assert(gap_has("NOS-1.3", "2026-03-05"));
}
END_TEST

START_TEST(c_fits_the_smallest_window)
{
	struct screen *s = start_later(16, 60);

	keys(s, ENTER "/1.1" ENTER "C");
	expect_row_has(s, 1, "Still as before? ");
	expect_row_has(s, 2, "3 older than 12 months. Enter says them again, as of today.");
	expect_row_has(s, 4, "> NOS-1.1");
	expect_row_has(s, 4, "3 As expected, 5 Mar 2026");
	expect_row_has(s, 16, "Enter still as before");
	expect_cursor(s, 4, 1);
}
END_TEST

START_TEST(the_filter_offers_what_there_is_to_review)
{
	struct screen *s = start_later(24, 80);

	keys(s, "vfr");
	expect_row_has(s, 12, "Only to review: 4");
	keys(s, ESC ENTER "fr");
	expect_row_has(s, 2, "Quick review: 4 to look at again");
	expect_row_has(s, 2, "Esc shows everything");
	keys(s, ESC);
	expect_no_text(s, "Quick review");
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("review");
	TCase *cases = screen_case(suite);

	tcase_add_test(cases, the_review_walks_through_what_is_old_and_ends);
	tcase_add_test(cases, the_review_says_what_was_said_since);
	tcase_add_test(cases, c_shows_its_list_first_and_is_one_step);
	tcase_add_test(cases, c_fits_the_smallest_window);
	tcase_add_test(cases, the_filter_offers_what_there_is_to_review);
	return screen_suite(suite);
}
