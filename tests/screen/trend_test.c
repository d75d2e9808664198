/* Trend: what met and what was below, day by day. */
#include <stdio.h>

#include "practitioner.h"

/* Rates on a day of 2026 through the screen, which is the one that takes another clock. */
static void
on_day(const char *day, const char *typed)
{
	char now[64];
	struct screen *s;

	snprintf(now, sizeof(now), "WAYMARK_TEST_NOW=2026-%sT14:00:00Z", day);
	s = screen_start(.rows = 24, .environment = LIST(now));
	keys(s, typed);
	keys(s, "qq");
	ck_assert_int_eq(exit_status(s), 0);
}

static void
rate_on_three_days(void)
{
	practitioner_begin();
	on_day("04-02", ENTER "/NOS-1.1" ENTER "22");
	on_day("05-14", ENTER "/NOS-1.1" ENTER "3");
	on_day("06-30", ENTER "/NOS-12.1" ENTER "3");
}

static struct screen *
open_trend(int rows, int columns)
{
	struct screen *s =
		screen_start(.rows = rows, .columns = columns,
			     .environment = LIST("WAYMARK_TEST_NOW=2026-07-01T14:00:00Z"));

	keys(s, "vT");
	return s;
}

START_TEST(fewer_than_three_days_are_no_trend)
{
	struct screen *s;

	practitioner_begin();
	on_day("04-02", ENTER "/NOS-1.1" ENTER "2");
	s = open_trend(24, 80);
	expect_row(s, 1, "Trend  Kent: newly qualified social worker");
	expect_row_has(s, 3, "A trend needs 3 days with ratings at this level; there are 2: ");
	expect_text(s, "Thu 2 Apr 2026");
	keys(s, "T");
	expect_row_has(s, 1, "Gaps");
}
END_TEST

/* Supervisor 1 rated NOS-12.1 (2) and NOS-12.3 (3) on 5 March: the second is still hidden. */
START_TEST(each_part_has_its_figures_of_each_side)
{
	struct screen *s;

	rate_on_three_days();
	s = open_trend(24, 80);
	expect_row(s, 2, "Meets, below: at the end of 4 of 4 days with ratings");
	expect_row(s, 3, "                            5 Mar    2 Apr   14 May   30 Jun");
	expect_row(s, 4, "> All of it, 83 to rate");
	expect_row(s, 5, "    you                      0, 0     0, 2     1, 1     2, 1");
	expect_row(s, 6, "    Supervisor 1             0, 1     0, 1     0, 1     0, 1");
	expect_row_has(s, 7, "  KR1 ");
	expect_row(s, 8, "    you                      0, 0     0, 2     1, 1     1, 1");
	expect_row(s, 9, "    Supervisor 1             0, 0     0, 0     0, 0     0, 0");
	expect_row(s, 23, "1 rated by the other side alone is left out of its figures.");
	expect_cursor(s, 4, 1);
	keys(s, END);
	expect_row_has(s, 20, "> PC ");
	expect_row_has(s, 22, "Supervisor 1 ");
}
END_TEST

START_TEST(days_are_thinned_to_what_fits)
{
	struct screen *s;

	rate_on_three_days();
	on_day("07-01", ENTER "/NOS-2.1" ENTER "3");
	s = open_trend(16, 60);
	expect_row(s, 2, "Meets, below: at the end of 4 of 5 days with ratings");
	expect_row(s, 3, "                            5 Mar    2 Apr   14 May    1 Jul");
	resize(s, 24, 80);
	expect_row(s, 3, "                            5 Mar    2 Apr   14 May   30 Jun    1 Jul");
}
END_TEST

START_TEST(what_was_taken_back_is_no_day)
{
	struct screen *s;

	practitioner_begin();
	on_day("04-02", ENTER "/NOS-1.1" ENTER "2");
	on_day("05-14", ENTER "/NOS-1.1" ENTER "3u");
	s = open_trend(24, 80);
	expect_row_has(s, 3, "there are 2: ");
}
END_TEST

START_TEST(another_level_begins_anew)
{
	struct screen *s;

	rate_on_three_days();
	ck_assert_int_eq(run("person", "level", "nos-kent", "developing", "--apply"), 0);
	s = open_trend(24, 80);
	expect_row_has(s, 3, "A trend needs 3 days with ratings at this level; there are 0.");
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("trend");
	TCase *cases = screen_case(suite);

	tcase_add_test(cases, fewer_than_three_days_are_no_trend);
	tcase_add_test(cases, each_part_has_its_figures_of_each_side);
	tcase_add_test(cases, days_are_thinned_to_what_fits);
	tcase_add_test(cases, what_was_taken_back_is_no_day);
	tcase_add_test(cases, another_level_begins_anew);
	return screen_suite(suite);
}
