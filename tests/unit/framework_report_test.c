/* What `framework list`, `show` and `check` write. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "unit/garden.h"
#include "unit/suite.h"
#include "waymark/framework_report.h"
#include "waymark/locale.h"

static struct framework *garden;
static char *text;
static size_t length;
static FILE *stream;

static void
set_up(void)
{
	setenv("LC_ALL", "C.UTF-8", 1);
	locale_begin();
	garden = garden_load("garden");
	garden->folder = "here";
	stream = open_memstream(&text, &length);
}

static void
tear_down(void)
{
	framework_free(&garden);
	free(text);
}

static void
check_written(const char *expected)
{
	ck_assert_int_eq(fclose(stream), 0);
	ck_assert_str_eq(text, expected);
}

START_TEST(the_list_has_a_row_for_each_framework)
{
	struct library library = { &garden, 1, 1 };

	framework_list_csv(&library, false, stream);
	framework_list_table(&library, stream);
	check_written("\"framework\",\"version\",\"title\",\"levels\",\"indicators\",\"wording\","
		      "\"folder\"\r\n"
		      "\"garden\",\"1.0\",\"Keeping a garden\",3,5,\"restated\",\"here\"\r\n"
		      "framework  version  title             levels  indicators  wording   folder\n"
		      "garden     1.0      Keeping a garden       3           5  restated  here\n");
}
END_TEST

#define SHOW_HEADER \
	"\"reference\",\"level\",\"part\",\"section\",\"section_title\",\"indicator\"," \
	"\"standing\",\"expectation\",\"expected_point\",\"included_from\"\r\n"
#define DIGGING	 "\"GRD-A\",\"GRD-A1\",\"Digging\","
#define DEEP	 "\"GRD-A\",\"GRD-A1.1\",\"Deep digging\",\"Dig two spades deep\","
#define COMPOST	 "\"GRD-A\",\"GRD-A2\",\"Compost\",\"Turn the heap\","
#define WATERING "\"GRD-B\",\"GRD-B1\",\"Watering by hand\",\"Water in the evening\","

START_TEST(without_a_level_each_expectation_stands_as_written)
{
	framework_show_csv(garden, -1, false, stream);
	check_written(SHOW_HEADER
		      "\"GRD-D1\",\"seed\"," DIGGING "\"Choose a spade\",\"expected\",,3,\r\n"
		      "\"GRD-D1\",\"sprout\"," DIGGING "\"Choose a spade\",\"qualified\","
		      "\"I choose for others.\",4,\r\n"
		      "\"GRD-D3\",\"seed\"," DIGGING "\"Clean the spade\",\"expected\",,2,\r\n"
		      "\"GRD-D2\",\"seed\"," DEEP "\"not-applicable\",,,\r\n"
		      "\"GRD-D2\",\"sprout\"," DEEP "\"expected\",,3,\r\n"
		      "\"GRD-C1\",\"sprout\"," COMPOST
		      "\"qualified\",\"I know when it is done.\",3,\r\n"
		      "\"GRD-W1\",\"seed\"," WATERING "\"expected\",,3,\r\n"
		      "\"GRD-W1\",\"tree\"," WATERING
		      "\"qualified\",\"I plan it for the season.\",3,\r\n");
}
END_TEST

START_TEST(a_level_shows_what_it_includes_and_from_where)
{
	framework_show_csv(garden, 2, false, stream);
	check_written(SHOW_HEADER "\"GRD-D1\",\"tree\"," DIGGING "\"Choose a spade\",\"qualified\","
				  "\"I choose for others.\",4,\"sprout\"\r\n"
				  "\"GRD-D3\",\"tree\"," DIGGING
				  "\"Clean the spade\",\"expected\",,2,\"seed\"\r\n"
				  "\"GRD-D2\",\"tree\"," DEEP "\"expected\",,3,\"sprout\"\r\n"
				  "\"GRD-C1\",\"tree\"," COMPOST
				  "\"qualified\",\"I know when it is done.\",3,"
				  "\"sprout\"\r\n"
				  "\"GRD-W1\",\"tree\"," WATERING
				  "\"qualified\",\"I plan it for the season.\",3,\r\n");
}
END_TEST

START_TEST(the_table_goes_by_section)
{
	framework_show_table(garden, 1, stream);
	check_written(
		"reference  level   standing   point  from  indicator: expectation\n"
		"\n"
		"GRD-A, GRD-A1  Digging\n"
		"GRD-D1     sprout  qualified      4        Choose a spade: I choose for others.\n"
		"\n"
		"GRD-A, GRD-A1.1  Deep digging\n"
		"GRD-D2     sprout  expected       3        Dig two spades deep\n"
		"\n"
		"GRD-A, GRD-A2  Compost\n"
		"GRD-C1     sprout  qualified      3        Turn the heap: I know when it is "
		"done.\n"
		"\n"
		"GRD-B, GRD-B1  Watering by hand\n"
		"GRD-W1     sprout  expected       3  seed  Water in the evening\n"
		"\n"
		"4 indicators, 4 to rate\n");
}
END_TEST

START_TEST(an_indicator_is_named_once_above_its_levels)
{
	framework_show_table(garden, -1, stream);
	ck_assert_int_eq(fclose(stream), 0);
	ck_assert_ptr_nonnull(strstr(text, "GRD-D1     seed    expected            3        Choose "
					   "a spade\n"
					   "GRD-D1     sprout  qualified           4        I "
					   "choose for others.\n"));
	ck_assert_ptr_nonnull(strstr(text, "GRD-D2     seed    not-applicable               Dig "
					   "two spades deep\n"));
	ck_assert_ptr_nonnull(strstr(text, "\n5 indicators, 8 expectations\n"));
}
END_TEST

START_TEST(problems_are_listed_and_counted)
{
	struct problem_list problems = { 0 };

	problem_add(&problems, "x/sections.csv", 12, SEVERITY_FAULT, "title is empty");
	problem_add(&problems, "x/scale.csv", 0, SEVERITY_FAULT, "the file is missing");
	problem_add(&problems, "x/levels.csv", 3, SEVERITY_WARNING, "=short");
	framework_check_csv(&problems, false, stream);
	framework_check_table(&problems, stream);
	check_written("\"file\",\"line\",\"severity\",\"problem\"\r\n"
		      "\"x/sections.csv\",12,\"fault\",\"title is empty\"\r\n"
		      "\"x/scale.csv\",,\"fault\",\"the file is missing\"\r\n"
		      "\"x/levels.csv\",3,\"warning\",\"'=short\"\r\n"
		      "file            line  severity  problem\n"
		      "x/sections.csv    12  fault     title is empty\n"
		      "x/scale.csv           fault     the file is missing\n"
		      "x/levels.csv       3  warning   =short\n"
		      "\n"
		      "2 faults, 1 warning\n");
	problem_list_done(&problems);
}
END_TEST

START_TEST(a_terminal_gets_no_control_character)
{
	garden->indicators[0].text = "Choose\033[2J";
	framework_show_csv(garden, 1, true, stream);
	ck_assert_int_eq(fclose(stream), 0);
	ck_assert_ptr_null(strchr(text, '\033'));
	ck_assert_ptr_nonnull(strstr(text, "\"Choose^[[2J\""));
}
END_TEST

START_TEST(a_file_gets_every_character)
{
	garden->indicators[0].text = "Choose\033[2J";
	framework_show_csv(garden, 1, false, stream);
	ck_assert_int_eq(fclose(stream), 0);
	ck_assert_ptr_nonnull(strstr(text, "\"Choose\033[2J\""));
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("framework_report");
	TCase *cases = tcase_create("framework_report");

	tcase_add_checked_fixture(cases, set_up, tear_down);
	tcase_add_test(cases, the_list_has_a_row_for_each_framework);
	tcase_add_test(cases, without_a_level_each_expectation_stands_as_written);
	tcase_add_test(cases, a_level_shows_what_it_includes_and_from_where);
	tcase_add_test(cases, the_table_goes_by_section);
	tcase_add_test(cases, an_indicator_is_named_once_above_its_levels);
	tcase_add_test(cases, problems_are_listed_and_counted);
	tcase_add_test(cases, a_terminal_gets_no_control_character);
	tcase_add_test(cases, a_file_gets_every_character);
	suite_add_tcase(suite, cases);

	return suite_run(suite);
}
