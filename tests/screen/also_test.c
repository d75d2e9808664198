/* What a note counts towards too is offered when it is written, and taken by one key. */
#include <string.h>

#include "harness.h"

static struct screen *
begin(int rows, int columns)
{
	ck_assert_int_eq(run("init", "--name", "Practitioner 1", "--assess", "nos-kent:nqsw",
			     "--assess", "kss-practitioner:practitioner"),
			 0);
	return screen_start(.rows = rows, .columns = columns);
}

START_TEST(one_key_after_writing_lets_it_count_there_too)
{
	struct screen *s = begin(24, 80);

	keys(s, "/12.1" ENTER "nFirst visit" ENTER);
	expect_row(s, 23,
		   "Saved 14:02  Note on NOS-12.1; = also for KSSP-P7.1              "
		   "u takes it back");
	keys(s, "=");
	expect_row(s, 23,
		   "Saved 14:02  Also for KSSP-P7.1; = also for KSSP-P5              "
		   "u takes it back");
	keys(s, "=u");
	ck_assert_int_eq(run("evidence", "list"), 0);
	ck_assert_ptr_nonnull(strstr(run_out(), "NOS-12.1, KSSP-P7.1\n"));
	keys(s, "=");
	expect_row(s, 23, "Nothing is offered here.");
}
END_TEST

START_TEST(it_is_offered_only_while_it_is_said)
{
	struct screen *s = begin(16, 60);

	keys(s, "/12.1" ENTER "nFirst visit" ENTER);
	expect_row_has(s, 15, "Note on NOS-12.1; = also for KSSP-P7.1");
	keys(s, "q0");
	expect_row_has(s, 15, "0 does nothing here");
	keys(s, "=");
	expect_row(s, 15, "Nothing is offered here.");
	keys(s, "nSecond visit" ENTER);
	expect_row_has(s, 15, "Note: Second visit");
	keys(s, "=");
	expect_row(s, 15, "Nothing is offered here.");
	ck_assert_int_eq(run("evidence", "list"), 0);
	ck_assert_ptr_null(strstr(run_out(), "KSSP"));
}
END_TEST

START_TEST(the_whole_form_offers_it_too)
{
	struct screen *s = begin(24, 80);

	keys(s, "/12.1" ENTER "nFirst visit" TAB "\023");
	expect_row_has(s, 23, "Note on NOS-12.1; = also for KSSP-P7.1");
	keys(s, "=");
	ck_assert_int_eq(run("evidence", "list"), 0);
	ck_assert_ptr_nonnull(strstr(run_out(), "KSSP-P7.1"));
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("also");
	TCase *cases = screen_case(suite);

	tcase_add_test(cases, one_key_after_writing_lets_it_count_there_too);
	tcase_add_test(cases, it_is_offered_only_while_it_is_said);
	tcase_add_test(cases, the_whole_form_offers_it_too);
	return screen_suite(suite);
}
