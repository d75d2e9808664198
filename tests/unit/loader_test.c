/* What a framework folder becomes when nothing is wrong with it. */
#include <stdlib.h>

#include "unit/garden.h"
#include "unit/suite.h"
#include "waymark/memory.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

START_TEST(what_is_optional_may_be_left_out)
{
	static const char *const files[] = { "includes.csv", "notes.csv", "crosswalk.csv",
					     "needs.csv" };
	struct framework_source source = garden_source();
	struct framework *garden;

	for (size_t i = 0; i < COUNT(files); i++)
		garden_change(&source, files[i], NULL, NULL);
	garden_change(&source, "framework.csv", "expected_point,3\n", "");
	garden = garden_of(&source);
	ck_assert_int_eq(garden->expected_point, 3);
	ck_assert_uint_eq(garden->include_count, 0);
	ck_assert_uint_eq(garden->note_count, 0);
	framework_free(&garden);
	framework_source_done(&source);
}
END_TEST

START_TEST(columns_come_in_any_order_and_after_a_mark)
{
	struct framework_source source = garden_source();
	struct framework *garden, *same = garden_load("garden");

	garden_change(&source, "indicators.csv",
		      "code,section,text\nW1,B1,Water in the evening\n"
		      "D1,A1,Choose a spade\nD2,A1.1,Dig two spades deep\n"
		      "C1,A2,Turn the heap\nD3,A1,Clean the spade\n",
		      "\ufefftext,code,section\r\nWater in the evening,W1,B1\r\n"
		      "Choose a spade,D1,A1\r\nDig two spades deep,D2,A1.1\r\n"
		      "Turn the heap,C1,A2\r\nClean the spade,D3,A1\r\n");
	garden = garden_of(&source);
	for (size_t i = 0; i < same->indicator_count; i++) {
		ck_assert_str_eq(garden->indicators[i].code, same->indicators[i].code);
		ck_assert_str_eq(garden->indicators[i].text, same->indicators[i].text);
	}
	ck_assert(digest_equal(garden->structure, same->structure));
	framework_free(&garden);
	framework_free(&same);
	framework_source_done(&source);
}
END_TEST

START_TEST(everything_of_a_framework_is_read)
{
	struct framework *garden = garden_load("garden");
	char date[DATE_TEXT_MAX];

	ck_assert_str_eq(garden->id, "garden");
	ck_assert_str_eq(garden->version, "1.0");
	ck_assert_str_eq(garden->title, "Keeping a garden");
	ck_assert_str_eq(garden->short_title, "Garden");
	ck_assert_str_eq(garden->prefix, "GRD");
	ck_assert_str_eq(garden->publisher, "Nobody");
	ck_assert_str_eq(date_iso(garden->published, date), "2020-01-01");
	ck_assert_str_eq(garden->source, "Made up for tests");
	ck_assert_str_eq(garden->licence, "None needed");
	ck_assert_str_eq(garden->audience, "Anyone with a garden");
	ck_assert_str_eq(garden->terms, "part, bed, corner");
	ck_assert(garden->progression);
	ck_assert_str_eq(garden->wording, "restated");
	ck_assert_str_eq(garden->levels[0].summary, "The first year.");
	ck_assert_str_eq(garden->levels[0].audience, "New to a garden");
	ck_assert_str_eq(garden->levels[1].audience, "");
	ck_assert_str_eq(garden->sections[1].kind, "bed");
	ck_assert_str_eq(garden->notes[0].text, "Borrow tools at first.");
	ck_assert_int_eq(garden->notes[0].section, 0);
	ck_assert_int_eq(garden->notes[0].level, 0);
	ck_assert_int_eq(garden->notes[1].section, -1);
	ck_assert_int_eq(garden->notes[1].level, -1);
	ck_assert_str_eq(garden->crosswalk[0].other_code, "D1");
	ck_assert_str_eq(garden->crosswalk[0].relation, "related");
	ck_assert_str_eq(garden->needs[0].references, "GRD-D1; GRD-D3");
	framework_free(&garden);
}
END_TEST

/* A chain of sections each in the one before, as deep as a file allows, is walked without a
 * stack. */
START_TEST(a_tree_may_be_as_deep_as_it_is_long)
{
	struct framework_source source = garden_source();
	struct buffer rows = { 0 };
	struct framework *garden;

	for (int i = 0; i < 9000; i++)
		buffer_format(&rows, "S%d,%s%d,bed,Deeper,,\n", i, i == 0 ? "A" : "S",
			      i == 0 ? 1 : i - 1);
	garden_change(&source, "sections.csv", NULL, rows.text);
	garden = garden_of(&source);
	ck_assert_int_eq(garden->sections[framework_section(garden, "S8999")].depth, 9001);
	ck_assert_int_eq(garden->sections[0].last, 9003);
	framework_free(&garden);
	framework_source_done(&source);
	buffer_done(&rows);
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("loader");
	TCase *cases = tcase_create("loading");

	tcase_add_test(cases, everything_of_a_framework_is_read);
	tcase_add_test(cases, what_is_optional_may_be_left_out);
	tcase_add_test(cases, columns_come_in_any_order_and_after_a_mark);
	tcase_add_test(cases, a_tree_may_be_as_deep_as_it_is_long);
	suite_add_tcase(suite, cases);

	return suite_run(suite);
}
