/* The first run: picking one's work, the form, and adding a framework later. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "harness.h"

#define CHECK_IT "Check with your employer that it is in use."

/* A folder of the case's home as NAME=FOLDER for the environment. */
static char *
folder_setting(const char *name, const char *folder)
{
	size_t size = strlen(name) + strlen(test_home()) + strlen(folder) + 3;
	char *setting = malloc(size);

	snprintf(setting, size, "%s=%s/%s", name, test_home(), folder);
	return setting;
}

static void
make_folder(const char *name)
{
	char path[4096];

	snprintf(path, sizeof(path), "%s/%s", test_home(), name);
	ck_assert_int_eq(mkdir(path, 0700), 0);
}

static void
write_file(const char *name, const char *text)
{
	char path[4096];
	FILE *file;

	snprintf(path, sizeof(path), "%s/%s", test_home(), name);
	file = fopen(path, "w");
	ck_assert_ptr_nonnull(file);
	ck_assert_int_ge(fputs(text, file), 0);
	ck_assert_int_eq(fclose(file), 0);
}

START_TEST(from_an_empty_home_to_the_first_rating)
{
	struct screen *s = screen_start(.rows = 24);

	expect_row_has(s, 1, "Which of these is your work?");
	expect_row(s, 3, "> Newly qualified social worker, first year           Kent: NQSW, 83");
	expect_cursor(s, 3, 1);
	keys(s, ENTER);
	expect_text(s, "Bodies and schemes that it names have since gone");
	expect_text(s, CHECK_IT);
	keys(s, ENTER "Practitioner 1" ENTER "North" ENTER "Supervisor 1" ENTER);
	expect_row_has(s, 1, "Waymark  Practitioner 1, North team");
	expect_row_has(s, 1, "Thu 5 Mar 2026");
	expect_row(s, 4, "> Kent: newly qualified social worker");
	expect_row(s, 5,
		   "    you                                  0 / 83       0       0"
		   "               0");
	expect_row(s, 6, "    next: NOS-1.1 Review case notes and other relevant material");
	expect_cursor(s, 4, 1);
	keys(s, ENTER "3");
	expect_text(s, "3 As expected");
	keys(s, "qq");
	ck_assert_int_eq(exit_status(s), 0);
	ck_assert_int_eq(run("gap", "--format", "csv", "--state", "meets"), 0);
	ck_assert_ptr_nonnull(strstr(run_out(), "NOS-1.1"));
	ck_assert_int_eq(run("person", "show"), 0);
	ck_assert_ptr_nonnull(strstr(run_out(), "Supervisor 1"));
}
END_TEST

START_TEST(the_year_and_publisher_stand_under_the_one_highlighted)
{
	struct screen *s = screen_start(.rows = 24);

	expect_text(s, "Published 2010 by Kent County Council");
	keys(s, END);
	expect_row(s, 7, "  Practice leader                                     Leader KSS, 52");
	expect_cursor(s, 11, 1);
	expect_row(s, 11, "> Something else: show every framework");
	expect_no_text(s, "Published");
}
END_TEST

START_TEST(every_framework_is_shown_by_level)
{
	struct screen *s = screen_start(.rows = 24);

	keys(s, END ENTER);
	expect_row(s, 3, "> Leader KSS                                          52 to rate");
	expect_row(s, 7, "  Leicestershire: Social Worker (Level 2)             16 to rate");
	expect_row(s, 12, "  Kent: developing practitioner                       81 to rate");
	expect_row(s, 17, "  Wider workforce PCF: level 2, Evidencing the Ext... 171 to rate");
	keys(s, DOWN DOWN ENTER);
	expect_row(s, 1, "Supervisor KSS");
	keys(s, "q");
	expect_cursor(s, 5, 1);
	keys(s, ESC);
	expect_row(s, 11, "> Something else: show every framework");
	keys(s, "q");
	ck_assert_int_eq(exit_status(s), 0);
}
END_TEST

START_TEST(a_form_without_a_name_is_refused_at_its_field)
{
	struct screen *s = screen_start(.rows = 24);

	keys(s, ENTER ENTER ENTER ENTER ENTER);
	expect_cursor(s, 5, 20);
	expect_row(s, 6, "                   Your name: may not be empty");
	keys(s, "   " ENTER ENTER ENTER);
	expect_row(s, 6, "                   Your name: may not be empty");
	keys(s, "P");
	expect_no_text(s, "Your name: may not be empty");
	ck_assert_int_eq(run("person", "show"), 4);
}
END_TEST

START_TEST(ones_own_name_is_no_supervisor)
{
	struct screen *s = screen_start(.rows = 24);

	keys(s, ENTER ENTER "Practitioner 1" TAB TAB "practitioner 1" ENTER);
	expect_row(s, 10, "                   That is your own name.");
	expect_cursor(s, 9, 34);
	keys(s, CONTROL('U'));
	keys(s, ENTER);
	expect_row_has(s, 1, "Practitioner 1");
	expect_text(s, "Your file is made.");
}
END_TEST

START_TEST(what_was_typed_is_kept_when_other_work_is_picked)
{
	struct screen *s = screen_start(.rows = 24);

	keys(s, ENTER ENTER "Practitioner 1" TAB "North" ESC);
	expect_row_has(s, 1, "Which of these is your work?");
	expect_cursor(s, 3, 1);
	keys(s, DOWN ENTER ENTER);
	expect_row(s, 3, "Kent: developing practitioner, 81 to rate");
	expect_row(s, 5, "> Your name        Practitioner 1");
	expect_row(s, 7, "  Your team        North");
	expect_cursor(s, 5, 34);
}
END_TEST

START_TEST(keys_of_other_views_are_text_in_the_form)
{
	struct screen *s = screen_start(.rows = 24);

	keys(s, ENTER ENTER "q?xu1");
	expect_row(s, 5, "> Your name        q?xu1");
	expect_row(s, 24, "Enter next  Tab next field  Esc other work");
	keys(s, PASTED(" one\ntwo"));
	expect_row(s, 5, "> Your name        q?xu1 one two");
}
END_TEST

START_TEST(the_form_survives_every_size)
{
	static const int sizes[][2] = { { 16, 60 }, { 60, 200 }, { 3, 10 }, { 1, 1 }, { 24, 80 } };
	struct screen *s = screen_start(.rows = 24);

	keys(s, ENTER ENTER);
	for (size_t at = 0; at < sizeof(sizes) / sizeof(sizes[0]); at++) {
		resize(s, sizes[at][0], sizes[at][1]);
		keys(s, "a");
	}
	expect_row(s, 5, "> Your name        aaaaa");
	expect_cursor(s, 5, 25);
	resize(s, 16, 60);
	expect_cursor(s, 5, 25);
	expect_text(s, "Your file is going to be ");
}
END_TEST

START_TEST(the_picker_survives_every_size)
{
	struct screen *s = screen_start(.rows = 16, .columns = 60);

	expect_row_has(s, 3, "Kent: NQSW, 83");
	expect_cursor(s, 3, 1);
	keys(s, ENTER);
	expect_row(s, 14, CHECK_IT);
	expect_cursor(s, 14, 1);
	resize(s, 60, 200);
	expect_text(s, CHECK_IT);
	resize(s, 5, 20);
	keys(s, ESC);
	resize(s, 24, 80);
	expect_text(s, CHECK_IT);
}
END_TEST

START_TEST(without_frameworks_it_says_where_it_looked)
{
	char *frameworks = folder_setting("WAYMARK_FRAMEWORKS", "nowhere");
	struct screen *s =
		screen_start(.rows = 24, .environment = LIST(frameworks, "XDG_DATA_HOME="));

	expect_row(s, 3, "No framework is here to choose from. Looked in:");
	expect_text(s, "/nowhere");
	expect_text(s, "waymark --frameworks FOLDER");
	keys(s, ENTER "q");
	ck_assert_int_eq(exit_status(s), 0);
	free(frameworks);
}
END_TEST

START_TEST(a_faulty_framework_is_named_with_its_line)
{
	char *frameworks = folder_setting("WAYMARK_FRAMEWORKS", "bad");
	struct screen *s;

	make_folder("bad");
	make_folder("bad/one");
	write_file("bad/one/framework.csv", "key,value\nid,one\nid,two\n");
	s = screen_start(.rows = 24, .environment = LIST(frameworks));
	expect_text(s, "What is wrong with those that are there:");
	expect_text(s, "  one/expectations.csv: the file is missing");
	expect_text(s, "  one/framework.csv:3:");
	free(frameworks);
}
END_TEST

START_TEST(a_second_framework_is_added_from_home)
{
	struct screen *s;

	ck_assert_int_eq(run("init", "--name", "Practitioner 1"), 0);
	s = screen_start(.rows = 24);
	expect_row_has(s, 1, "Which of these is your work?");
	keys(s, ENTER ENTER);
	expect_row(s, 4, "> Kent: newly qualified social worker");
	expect_row_has(s, 23, "Kent: newly qualified social worker is added, 83 to rate.");
	keys(s, "u");
	expect_text(s, "No framework to rate against here yet: L chooses one.");
	keys(s, "L");
	expect_row_has(s, 1, "Which of these is your work?");
	keys(s, ESC);
	expect_row_has(s, 1, "Waymark  Practitioner 1");
}
END_TEST

START_TEST(another_level_shows_what_it_means_before_it_is_taken)
{
	struct screen *s;

	ck_assert_int_eq(run("init", "--name", "Practitioner 1", "--assess", "nos-kent:nqsw"), 0);
	ck_assert_int_eq(run("rate", "NOS-1.1", "3"), 0);
	s = screen_start(.rows = 24);
	keys(s, "L");
	expect_row(s, 1, "Kent: which level is yours?");
	expect_cursor(s, 3, 1);
	expect_row_has(s, 3, "83 to rate, yours");
	keys(s, DOWN);
	expect_row_has(s, 9, "81 to rate. Beside NQSW: 26 the same, 49 worded anew, ");
	expect_row_has(s, 10, "You walk what changed first. ");
	expect_text(s, "For 1 your earlier point is offered");
	expect_row(s, 13, "Developing practitioner");
	expect_row_has(s, 14, "Kent's children's social services are committed to ");
	keys(s, ESC);
	expect_row(s, 4, "> Kent: newly qualified social worker");
	keys(s, "L" DOWN ENTER);
	expect_row(s, 4, "> Kent: developing practitioner");
	expect_row_has(s, 5, "0 / 81");
	keys(s, "u");
	expect_row(s, 4, "> Kent: newly qualified social worker");
	expect_row_has(s, 5, "1 / 83");
}
END_TEST

START_TEST(a_full_field_is_said_until_the_next_one)
{
	char name[301];
	struct screen *s = screen_start(.rows = 24);

	memset(name, 'x', sizeof(name) - 1);
	name[sizeof(name) - 1] = '\0';
	keys(s, ENTER ENTER);
	keys(s, name);
	expect_row(s, 23, "There is room for no more here; the rest was left out.");
	keys(s, TAB);
	expect_no_text(s, "The line is full");
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("picker");
	TCase *cases = screen_case(suite);

	tcase_add_test(cases, from_an_empty_home_to_the_first_rating);
	tcase_add_test(cases, the_year_and_publisher_stand_under_the_one_highlighted);
	tcase_add_test(cases, every_framework_is_shown_by_level);
	tcase_add_test(cases, a_form_without_a_name_is_refused_at_its_field);
	tcase_add_test(cases, ones_own_name_is_no_supervisor);
	tcase_add_test(cases, what_was_typed_is_kept_when_other_work_is_picked);
	tcase_add_test(cases, keys_of_other_views_are_text_in_the_form);
	tcase_add_test(cases, the_form_survives_every_size);
	tcase_add_test(cases, the_picker_survives_every_size);
	tcase_add_test(cases, without_frameworks_it_says_where_it_looked);
	tcase_add_test(cases, a_faulty_framework_is_named_with_its_line);
	tcase_add_test(cases, a_second_framework_is_added_from_home);
	tcase_add_test(cases, another_level_shows_what_it_means_before_it_is_taken);
	tcase_add_test(cases, a_full_field_is_said_until_the_next_one);
	return screen_suite(suite);
}
