/* Assess: notes, copies and exports, and that what was shown as saved is kept. */
#include <signal.h>
#include <stdio.h>
#include <sys/stat.h>

#include "practitioner.h"

/* -- Notes, copies, exports --------------------------------------------------------------- */

START_TEST(a_quick_note_is_one_line_and_enter)
{
	struct screen *s = practitioner_start("12.2");

	keys(s, "n");
	expect_row_has(s, 23, "Note on NOS-12.2:");
	expect_cursor(s, 23, 19);
	keys(s, ENTER);
	expect_row_has(s, 22, "title: may not be empty");
	keys(s, "Went with a colleague" ENTER);
	expect_row_has(s, 23, "Saved 14:02  Note on NOS-12.2: Went with a colleague");
	expect_text(s, "Notes       1, newest 5 Mar");
	expect_row_has(s, 6, ">  12.2");
	keys(s, "u");
	expect_row_has(s, 23, "Took back note \"Went with a colleague\"");
	expect_text(s, "Notes       none");
}
END_TEST

#define CONTROL_S "\023"

START_TEST(tab_opens_the_whole_form_of_a_note)
{
	struct screen *s = practitioner_start("12.2");

	keys(s, "nObserved" TAB);
	expect_row_has(s, 1, "A note on NOS-12.2");
	expect_cursor(s, 5, 22);
	keys(s, TAB RIGHT);
	expect_text(s, "< Direct observation >");
	keys(s, TAB EMPTIES "31 June" TAB "one" ENTER "two" CONTROL_S);
	expect_row_has(s, 23, "31 June");
	expect_cursor(s, 7, 21);
	keys(s, EMPTIES "2026-02-03" CONTROL_S);
	expect_row_has(s, 23, "Note on NOS-12.2: Observed");
	expect_text(s, "Notes       1, newest 3 Feb, 1 observed");
	run("evidence", "list");
	ck_assert(strstr(run_out(), "Observed"));
	keys(s, "n" TAB "left" ESC);
	expect_row(s, 23, "Esc again leaves without keeping this note.");
	keys(s, ESC);
	expect_row_has(s, 6, ">  12.2");
}
END_TEST

START_TEST(texts_of_others_cannot_draw)
{
	struct screen *s;

	practitioner_begin();
	run("rate", "12.2", "2", "--reason", "\033[2Jgone\033]0;title\007\xE2\x80\xAEturned");
	s = practitioner_at(24, 80, "12.2");
	expect_text(s, "\"^[[2Jgone^[]0;");
	expect_text(s, "title^G<U+202E>turned\"");
	expect_row_has(s, 1, "Kent: newly qualified social worker");
	ck_assert(!raw_has(s, "\033]0;title"));
	ck_assert(!raw_has(s, "\xE2\x80\xAE"));
}
END_TEST

START_TEST(a_copy_and_an_export_ask_where_to_once)
{
	struct screen *s = practitioner_start("12.2");
	struct stat status;
	char path[4096];

	keys(s, "b");
	expect_row_has(s, 23, "Copy your file to: ");
	keys(s, EMPTIES "~/copy.db" ENTER);
	expect_text(s, "Your file is copied to");
	snprintf(path, sizeof(path), "%s/copy.db", test_home());
	ck_assert_int_eq(stat(path, &status), 0);
	keys(s, "b");
	expect_text(s, "Your file is copied to");
	snprintf(path, sizeof(path), "%s/waymark-2026-03-05.db", test_home());
	ck_assert_int_eq(stat(path, &status), 0);
	keys(s, "x" EMPTIES "~/copy.db" ENTER);
	expect_row_has(s, 22, "There is a file of that name already");
	keys(s, EMPTIES "~/gaps.csv" ENTER);
	expect_text(s, "The gaps are written to");
	snprintf(path, sizeof(path), "%s/gaps.csv", test_home());
	ck_assert_int_eq(stat(path, &status), 0);
}
END_TEST

/* -- Kept --------------------------------------------------------------------------------- */

START_TEST(it_opens_at_the_next_one_to_go)
{
	struct screen *s = practitioner_start("12.2");

	keys(s, "3qq");
	ck_assert_int_eq(exit_status(s), 0);
	s = screen_start(.rows = 24);
	keys(s, ENTER);
	expect_row_has(s, 4, "NOS-12.3");
	keys(s, "/18.2" ENTER "qq");
	ck_assert_int_eq(exit_status(s), 0);
	s = screen_start(.rows = 24);
	keys(s, ENTER);
	expect_row_has(s, 4, "NOS-18.2");
}
END_TEST

START_TEST(what_was_shown_as_saved_survives_a_kill)
{
	struct screen *s = practitioner_start("12.2");

	keys(s, "3o");
	expect_row_has(s, 23, "Saved 14:02  NOS-12.3  you: no chance yet");
	kill_program(s, SIGKILL);
	ck_assert_int_eq(exit_status(s), 128 + SIGKILL);
	s = screen_start(.rows = 24);
	keys(s, ENTER);
	expect_row_has(s, 1, "2 of 83");
	expect_row_has(s, 4, "NOS-13.1");
	ck_assert_int_eq(run("verify"), 0);
}
END_TEST

START_TEST(what_another_process_changed_is_seen)
{
	struct screen *s = practitioner_start("12.2");

	ck_assert_int_eq(run("rate", "12.2", "4"), 0);
	keys(s, DOWN);
	expect_row_has(s, 6, "   12.2 Balance the rig   4");
	expect_row_has(s, 7, ">  12.3");
	expect_row_has(s, 1, "1 of 83");
	keys(s, "3");
	ck_assert(gap_has("NOS-12.2", "\"meets\",4"));
	ck_assert(gap_has("NOS-12.3", "\"meets\",3"));
}
END_TEST

START_TEST(a_move_draws_only_what_changed)
{
	struct screen *s;
	size_t before, after;

	practitioner_begin();
	s = practitioner_at(40, 120, "13.1");
	keys(s, DOWN);
	raw_bytes(s, &before);
	keys(s, UP);
	raw_bytes(s, &after);
	ck_assert_int_lt((long) (after - before), 320 + 64);
}
END_TEST

START_TEST(a_folder_gets_a_file_of_the_usual_name)
{
	struct screen *s = practitioner_start("NOS-1.1");

	keys(s, "b" EMPTIES);
	keys(s, test_home());
	keys(s, ENTER);
	expect_text(s, "Your file is copied to");
	expect_text(s, "waymark-2026-03-05.db");
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("assess_keep");
	TCase *cases = screen_case(suite);

	tcase_add_test(cases, a_quick_note_is_one_line_and_enter);
	tcase_add_test(cases, tab_opens_the_whole_form_of_a_note);
	tcase_add_test(cases, texts_of_others_cannot_draw);
	tcase_add_test(cases, a_copy_and_an_export_ask_where_to_once);
	tcase_add_test(cases, it_opens_at_the_next_one_to_go);
	tcase_add_test(cases, what_was_shown_as_saved_survives_a_kill);
	tcase_add_test(cases, what_another_process_changed_is_seen);
	tcase_add_test(cases, a_move_draws_only_what_changed);
	tcase_add_test(cases, a_folder_gets_a_file_of_the_usual_name);
	return screen_suite(suite);
}
