/* What is frozen of a version: each change of structure is named, and wording is free. */
#include <stdlib.h>

#include "unit/garden.h"
#include "unit/suite.h"
#include "waymark/framework.h"
#include "waymark/memory.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

static struct framework *garden;

static void
set_up(void)
{
	garden = garden_load("garden");
}

static void
tear_down(void)
{
	framework_free(&garden);
}

/* A change of one file, and what framework_compare says of it. */
static const struct {
	const char *file, *from, *to, *changes;
} changes[] = {
	{ "levels.csv", "sprout,2", "sprout,3", "level sprout: order was 2, is 3\n" },
	{ "levels.csv", NULL, "bud,9,Bud,,,\n", "level bud is new\n" },
	{ "scale.csv", NULL, "5,Far,\n", "scale point 5 is new\n" },
	{ "sections.csv", "A1.1,A1", "A1.1,A2", "A1.1: parent was A1, is A2\n" },
	{ "sections.csv", "A2,A,", "A2,,", "A2: parent was A, is none\n" },
	{ "sections.csv", NULL, "Q,B,bed,Rain,,\n", "section Q is new\n" },
	{ "indicators.csv", "D3,A1", "D3,A2", "D3: section was A1, is A2\n" },
	{ "expectations.csv", "D1,seed,expected", "D1,seed,not-applicable",
	  "D1 at seed: standing was expected, is not-applicable\n" },
	{ "expectations.csv", "D3,seed,expected,,2", "D3,seed,expected,,4",
	  "D3 at seed: expected point was 2, is 4\n" },
	{ "expectations.csv", NULL, "C1,tree,expected,,\n",
	  "C1 at tree: standing was none, is expected\n" },
	{ "framework.csv", "expected_point,3", "expected_point,2",
	  "D1 at seed: expected point was 3, is 2\nD2 at sprout: expected point was 3, is 2\n"
	  "C1 at sprout: expected point was 3, is 2\nW1 at seed: expected point was 3, is 2\n"
	  "W1 at tree: expected point was 3, is 2\n" },
	{ "includes.csv", "A,tree,seed\n", "", "A at tree: including seed is gone\n" },
	{ "includes.csv", NULL, "B,tree,seed\n", "B at tree: including seed is new\n" },
};

static void
add_change(void *context, const char *change)
{
	buffer_text(context, change);
	buffer_char(context, '\n');
}

/* What is said of the garden after the change, and of the garden before it. */
static char *
compare(const char *file, const char *from, const char *to, bool backwards)
{
	struct framework_source source = garden_source();
	struct framework *changed;
	struct buffer said = { 0 };
	size_t count, lines = 0;

	garden_change(&source, file, from, to);
	changed = garden_of(&source);
	if (backwards)
		count = framework_compare(changed, garden, add_change, &said);
	else
		count = framework_compare(garden, changed, add_change, &said);
	for (size_t i = 0; i < said.length; i++)
		lines += said.text[i] == '\n';
	ck_assert_uint_eq(count, lines);
	ck_assert_int_eq(digest_equal(garden->structure, changed->structure), count == 0);
	ck_assert(!digest_equal(garden->wording_digest, changed->wording_digest));
	framework_free(&changed);
	framework_source_done(&source);
	return buffer_take(&said);
}

START_TEST(each_change_of_structure_is_named)
{
	char *said = compare(changes[_i].file, changes[_i].from, changes[_i].to, false);

	ck_assert_str_eq(said, changes[_i].changes);
	free(said);
}
END_TEST

START_TEST(what_is_gone_is_named_as_what_is_new)
{
	static const struct {
		const char *file, *to, *changes;
	} gone[] = {
		{ "levels.csv", "bud,9,Bud,,,\n", "level bud is gone\n" },
		{ "scale.csv", "5,Far,\n", "scale point 5 is gone\n" },
		{ "sections.csv", "Q,B,bed,Rain,,\n", "section Q is gone\n" },
		{ "expectations.csv", "C1,tree,expected,,\n",
		  "C1 at tree: standing was expected, is none\n" },
	};

	for (size_t i = 0; i < COUNT(gone); i++) {
		char *said = compare(gone[i].file, NULL, gone[i].to, true);

		ck_assert_str_eq(said, gone[i].changes);
		free(said);
	}
}
END_TEST

START_TEST(a_code_may_not_become_the_other_kind)
{
	struct framework_source source = garden_source();
	struct framework *changed;
	struct buffer said = { 0 };

	garden_change(&source, "sections.csv", NULL, "C1,A2,corner,Heap,,\n");
	garden_change(&source, "indicators.csv", "C1,A2,Turn the heap", "C2,C1,Turn the heap");
	garden_change(&source, "expectations.csv", "C1,sprout", "C2,sprout");
	changed = garden_of(&source);
	framework_compare(garden, changed, add_change, &said);
	ck_assert_str_eq(said.text, "C1 was an indicator, is a section\nindicator C2 is new\n");
	buffer_clear(&said);
	framework_compare(changed, garden, add_change, &said);
	ck_assert_str_eq(said.text, "C1 was a section, is an indicator\nindicator C2 is gone\n");
	buffer_done(&said);
	framework_free(&changed);
	framework_source_done(&source);
}
END_TEST

START_TEST(wording_and_the_order_of_rows_are_not_structure)
{
	static const struct {
		const char *file, *from, *to;
	} free_changes[] = {
		{ "indicators.csv", "Choose a spade", "Choose the right spade" },
		{ "expectations.csv", "I choose for others.", "I choose with others." },
		{ "scale.csv", "Beyond", "Further" },
		{ "levels.csv", "Head gardener", "Gardener of all" },
		{ "sections.csv", "A,,part,Soil,,\nB,,part,Water and weather,Water,\n",
		  "B,,part,Water and weather,Water,\nA,,part,Soil,,\n" },
		{ "expectations.csv",
		  "D1,seed,expected,,\nD1,sprout,qualified,I choose for others.,4\n",
		  "D1,sprout,qualified,I choose for others.,4\nD1,seed,expected,,\n" },
		{ "includes.csv", "A,tree,sprout\nA,tree,seed\n", "A,tree,seed\nA,tree,sprout\n" },
		{ "notes.csv", "Borrow", "Share" },
		{ "crosswalk.csv", "related", "broader" },
	};

	for (size_t i = 0; i < COUNT(free_changes); i++) {
		char *said = compare(free_changes[i].file, free_changes[i].from, free_changes[i].to,
				     false);

		ck_assert_str_eq(said, "");
		free(said);
	}
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("framework_compare");
	TCase *cases = tcase_create("frozen");

	tcase_add_checked_fixture(cases, set_up, tear_down);
	tcase_add_loop_test(cases, each_change_of_structure_is_named, 0, COUNT(changes));
	tcase_add_test(cases, what_is_gone_is_named_as_what_is_new);
	tcase_add_test(cases, a_code_may_not_become_the_other_kind);
	tcase_add_test(cases, wording_and_the_order_of_rows_are_not_structure);
	suite_add_tcase(suite, cases);

	return suite_run(suite);
}
