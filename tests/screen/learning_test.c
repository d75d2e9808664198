/* Learning: asked for at a standard or by itself, agreed by somebody else. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "harness.h"

static void
init(void)
{
	ck_assert_int_eq(run("init", "--name", "Practitioner 1", "--supervisor", "Supervisor 1",
			     "--assess", "nos-kent:nqsw"),
			 0);
	ck_assert_int_eq(run("rate", "NOS-1.3", "2"), 0);
}

START_TEST(learning_is_asked_for_at_a_standard_in_gaps)
{
	struct screen *s;

	init();
	s = screen_start(.rows = 24);
	keys(s, "v/1.3" ENTER "r");
	expect_text(s, "Learning for NOS-1.3");
	expect_text(s, "p practice education");
	keys(s, "s");
	expect_row_has(s, 23, "Which shadowing?");
	keys(s, "A day in court" ENTER);
	expect_row_has(s, 23, "NOS-1.3  asked for: A day in court");
	keys(s, "qr");
	expect_row_has(s, 1, "Learning needs of Practitioner 1");
	expect_row(s, 2, "1 asked for");
	expect_row(s, 3,
		   "> A day in court          shadowing         NOS-1.3         asked for, 5 Mar");
	expect_row(s, 23, "asked for by Practitioner 1, 5 Mar");
	expect_cursor(s, 3, 1);
	resize(s, 16, 60);
	expect_row(s, 3, "> A day in court        NOS-1.3         asked for, 5 Mar");
	keys(s, "u");
	expect_text(s, "None yet: r asks for learning, here and in Gaps.");
}
END_TEST

START_TEST(who_asked_cannot_agree_and_the_supervisor_can)
{
	struct screen *s;

	init();
	ck_assert_int_eq(run("need", "add", "--kind", "course", "--text", "Court skills"), 0);
	s = screen_start(.rows = 24);
	keys(s, "r" ENTER);
	expect_text(s, "Who asked for it cannot agree it");
	expect_no_text(s, "g agreed");
	keys(s, ESC TAB ENTER ENTER "g");
	expect_row_has(s, 23, "Agreed. Anything to add?");
	keys(s, "In May." ENTER);
	expect_row(s, 2, "1 agreed");
	expect_row_has(s, 23, "Saved 14:02  Court skills: agreed");
	keys(s, "u");
	expect_row_has(s, 23, "Took back learning need \"Court skills\", agreed");
	keys(s, "U");
	keys(s, DOWN);
	expect_row_has(s, 3, "agreed, 5 Mar");
	ck_assert_int_eq(run("need", "list", "--format", "csv"), 0);
	ck_assert_ptr_nonnull(strstr(run_out(), "\"agreed\",\"Supervisor 1\",\"2026-03-05\","
						"\"In May.\",\"unconfirmed\""));
}
END_TEST

START_TEST(what_is_done_is_at_its_end)
{
	struct screen *s;

	init();
	ck_assert_int_eq(run("need", "add", "--kind", "course", "--text", "Court skills"), 0);
	s = screen_start(.rows = 24);
	keys(s, "r" ENTER "n");
	expect_row_has(s, 23, "Why is it no longer needed?");
	keys(s, "Moved on." ENTER);
	expect_row(s, 2, "1 no longer needed");
	keys(s, ENTER);
	expect_row_has(s, 23, "It is no longer needed; r asks for it again.");
}
END_TEST

START_TEST(the_catalogue_comes_first)
{
	struct screen *s;
	char folder[512];
	char command[2048];

	snprintf(folder, sizeof(folder), "%s/own", test_home());
	snprintf(
		command, sizeof(command),
		"mkdir -p '%s' && cp -R \"$WAYMARK_TEST_SOURCE/frameworks/nos-kent\" '%s' && "
		"printf 'need_code,title,kind,references\\nCOURT,Court skills,course,NOS-1; 3.1\\n' "
		">'%s/nos-kent/needs.csv'",
		folder, folder, folder);
	ck_assert_int_eq(system(command), 0);
	ck_assert_int_eq(run("--frameworks", folder, "init", "--name", "Practitioner 1", "--assess",
			     "nos-kent:nqsw"),
			 0);
	ck_assert_int_eq(run("--frameworks", folder, "rate", "NOS-1.3", "2"), 0);
	s = screen_start(.rows = 24, .arguments = LIST("--frameworks", folder));
	keys(s, "v/1.3" ENTER "r");
	expect_text(s, ">   Court skills (course)");
	keys(s, ENTER);
	expect_row_has(s, 23, "NOS-1.3  asked for: Court skills");
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("learning");
	TCase *tcase = screen_case(suite);

	tcase_add_test(tcase, learning_is_asked_for_at_a_standard_in_gaps);
	tcase_add_test(tcase, who_asked_cannot_agree_and_the_supervisor_can);
	tcase_add_test(tcase, what_is_done_is_at_its_end);
	tcase_add_test(tcase, the_catalogue_comes_first);
	return screen_suite(suite);
}
