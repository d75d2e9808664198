/* What was said stands whole, also in a narrow window. */
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "practitioner.h"

static void
make_folder(const char *name, char path[512])
{
	snprintf(path, 512, "%s/%s", test_home(), name);
	ck_assert_int_eq(mkdir(path, 0700), 0);
}

START_TEST(a_long_refusal_is_read_to_its_end)
{
	char path[512], moved[512];
	struct screen *s;

	make_folder("kept", path);
	snprintf(path, sizeof(path), "%s/kept/a-file-whose-name-is-as-long-as-a-line.db",
		 test_home());
	snprintf(moved, sizeof(moved), "%s/kept/moved.db", test_home());
	ck_assert_int_eq(run("--workspace", path, "init", "--name", "Practitioner 1", "--assess",
			     "nos-kent:nqsw"),
			 0);
	s = screen_start(.rows = 16, .columns = 60, .arguments = LIST("--workspace", path));
	keys(s, ENTER);
	ck_assert_int_eq(rename(path, moved), 0);
	keys(s, "3");
	expect_text(s, "start again");
	ck_assert_int_eq(rename(moved, path), 0);
	keys(s, "3");
	expect_row(s, 15, "Saved 14:02  NOS-1.1  you: 3 As expected     u takes it back");
}
END_TEST

START_TEST(what_stands_after_undo_is_said_in_a_narrow_window)
{
	struct screen *s;

	practitioner_begin();
	s = practitioner_at(16, 60, "NOS-1.1");
	keys(s, "3u");
	expect_row(s, 15, "Took back NOS-1.1, you: 3 As expected; now not rated");
	resize(s, 24, 80);
	expect_row(s, 23,
		   "Took back NOS-1.1, you: 3 As expected; now not rated              U puts "
		   "it back");
}
END_TEST

START_TEST(a_long_question_leaves_room_for_its_answer)
{
	struct screen *s;

	practitioner_begin();
	s = screen_start(.rows = 16, .columns = 60);
	keys(s, TAB);
	expect_row(s, 15, "Who is rating with Practitioner 1? Supervisor 1");
	expect_cursor(s, 15, 48);
	ck_assert_int_eq(run("person", "set", "--name", "Practitioner 1 of a very long name"), 0);
	keys(s, ESC);
	keys(s, TAB);
	expect_row(s, 15, "Who is rating with Practitioner 1 of ... Supervisor 1");
}
END_TEST

START_TEST(assess_says_that_practice_is_not_kept)
{
	struct screen *s = screen_start(.rows = 24, .arguments = LIST("--practice"));

	keys(s, ENTER);
	expect_row(s, 23, "Practice: nothing here is kept.");
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("message");
	TCase *cases = screen_case(suite);

	tcase_add_test(cases, a_long_refusal_is_read_to_its_end);
	tcase_add_test(cases, what_stands_after_undo_is_said_in_a_narrow_window);
	tcase_add_test(cases, a_long_question_leaves_room_for_its_answer);
	tcase_add_test(cases, assess_says_that_practice_is_not_kept);
	return screen_suite(suite);
}
