/* The framework model: order, look-ups, what a level lists. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

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
	ck_assert_ptr_null(garden);
}

START_TEST(a_code_map_finds_every_code_in_any_case)
{
	static char codes[1000][8];
	struct code_map map = { 0 };
	const char *kept = NULL;

	ck_assert_int_eq(code_map_find(&map, "x1", NULL), -1);
	for (int i = 0; i < 1000; i++) {
		snprintf(codes[i], sizeof(codes[i]), "x%d", i);
		ck_assert_int_eq(code_map_add(&map, codes[i], i), -1);
	}
	for (int i = 0; i < 1000; i++)
		ck_assert_int_eq(code_map_find(&map, codes[i], NULL), i);
	ck_assert_int_eq(code_map_find(&map, "X77", &kept), 77);
	ck_assert_str_eq(kept, "x77");
	ck_assert_int_eq(code_map_add(&map, "X77", 5), 77);
	ck_assert_int_eq(code_map_find(&map, "x1000", NULL), -1);
	code_map_done(&map);
}
END_TEST

START_TEST(sections_stand_in_the_order_of_the_tree)
{
	static const struct {
		const char *code;
		int parent, part, depth, last;
	} expected[] = {
		{ "A", -1, 0, 0, 3 }, { "A1", 0, 0, 1, 2 }, { "A1.1", 1, 0, 2, 2 },
		{ "A2", 0, 0, 1, 3 }, { "B", -1, 4, 0, 5 }, { "B1", 4, 4, 1, 5 },
	};

	ck_assert_uint_eq(garden->section_count, COUNT(expected));
	for (size_t i = 0; i < COUNT(expected); i++) {
		const struct section *section = &garden->sections[i];

		ck_assert_str_eq(section->code, expected[i].code);
		ck_assert_int_eq(section->parent, expected[i].parent);
		ck_assert_int_eq(section->part, expected[i].part);
		ck_assert_int_eq(section->depth, expected[i].depth);
		ck_assert_int_eq(section->last, expected[i].last);
	}
	ck_assert(garden->sections[3].optional);
	ck_assert(!garden->sections[1].optional);
	ck_assert_str_eq(garden->sections[0].short_title, "Soil");
	ck_assert_str_eq(garden->sections[4].short_title, "Water");
}
END_TEST

START_TEST(indicators_stand_in_the_order_of_their_sections)
{
	static const char *const codes[] = { "D1", "D3", "D2", "C1", "W1" };

	ck_assert_uint_eq(garden->indicator_count, COUNT(codes));
	for (size_t i = 0; i < COUNT(codes); i++)
		ck_assert_str_eq(garden->indicators[i].code, codes[i]);
}
END_TEST

START_TEST(levels_stand_by_their_order)
{
	static const char *const codes[] = { "seed", "sprout", "tree" };

	ck_assert_uint_eq(garden->level_count, COUNT(codes));
	for (size_t i = 0; i < COUNT(codes); i++)
		ck_assert_str_eq(garden->levels[i].code, codes[i]);
	ck_assert_int_eq(garden->levels[2].order, 5);
	ck_assert_str_eq(garden->levels[0].short_title, "Seedling");
	ck_assert_str_eq(garden->levels[2].short_title, "Head gardener");
}
END_TEST

START_TEST(look_ups_by_code_are_exact)
{
	int section, indicator;

	ck_assert_int_eq(framework_level(garden, "sprout"), 1);
	ck_assert_int_eq(framework_level(garden, "Sprout"), -1);
	ck_assert_int_eq(framework_section(garden, "A1.1"), 2);
	ck_assert_int_eq(framework_section(garden, "a1.1"), -1);
	ck_assert_int_eq(framework_section(garden, "D1"), -1);
	ck_assert_int_eq(framework_indicator(garden, "D2"), 2);
	ck_assert_int_eq(framework_indicator(garden, "d2"), -1);
	ck_assert_int_eq(framework_indicator(garden, "A"), -1);
	ck_assert_int_eq(framework_indicator(garden, "Z"), -1);

	ck_assert(framework_find_code(garden, "d2", &section, &indicator));
	ck_assert_int_eq(section, -1);
	ck_assert_int_eq(indicator, 2);
	ck_assert(framework_find_code(garden, "b1", &section, &indicator));
	ck_assert_int_eq(section, 5);
	ck_assert_int_eq(indicator, -1);
	ck_assert(!framework_find_code(garden, "z", &section, &indicator));
	ck_assert_int_eq(section, -1);
	ck_assert_int_eq(indicator, -1);
}
END_TEST

START_TEST(a_level_is_found_in_any_case_or_the_nearest_named)
{
	struct wm_error error;
	int level = -1;

	ck_assert_int_eq(framework_find_level(garden, "TREE", &level, &error), WM_OK);
	ck_assert_int_eq(level, 2);
	ck_assert_int_eq(framework_find_level(garden, "sprot", &level, &error), WM_VALUE);
	ck_assert_str_eq(error.message, "sprot: garden has no such level: did you mean sprout?");
	ck_assert_int_eq(framework_find_level(garden, "nqsw", &level, &error), WM_VALUE);
	ck_assert_str_eq(error.message,
			 "nqsw: garden has no such level; known: seed, sprout, tree");
	ck_assert_int_eq(level, 2);
}
END_TEST

START_TEST(expectations_have_their_point_or_the_framework_s)
{
	const struct expectation *expectation = framework_expectation(garden, 0, 1);

	ck_assert_int_eq(expectation->standing, STANDING_QUALIFIED);
	ck_assert_str_eq(expectation->text, "I choose for others.");
	ck_assert_int_eq(expectation->point, 4);
	ck_assert_int_eq(framework_expectation(garden, 0, 0)->point, 3);
	ck_assert_int_eq(framework_expectation(garden, 1, 0)->point, 2);
	ck_assert_int_eq(framework_expectation(garden, 2, 0)->standing, STANDING_NOT_APPLICABLE);
	ck_assert_ptr_null(framework_expectation(garden, 3, 0));
}
END_TEST

START_TEST(points_have_labels)
{
	ck_assert_str_eq(framework_point_label(garden, 4), "Beyond");
	ck_assert_str_eq(framework_point(garden, 1)->description, "none of it");
	ck_assert_str_eq(framework_point_label(garden, 5), "");
	ck_assert_ptr_null(framework_point(garden, 0));
}
END_TEST

static void
check_name(const struct framework *framework, int level, const char *expected)
{
	struct buffer name = { 0 };

	framework_name(framework, level, &name);
	ck_assert_str_eq(name.text, expected);
	buffer_done(&name);
}

START_TEST(names_say_the_framework_and_the_level)
{
	struct framework *window = garden_load("window");
	char reference[REFERENCE_MAX];

	check_name(garden, 0, "Garden: seedling gardener");
	check_name(garden, 1, "Garden: GROWING gardener");
	check_name(garden, -1, "Garden");
	check_name(window, 0, "Window");
	ck_assert_str_eq(framework_reference(garden, "A1.1", reference), "GRD-A1.1");
	ck_assert_str_eq(framework_about(garden), "This garden was measured in 2020.");
	ck_assert_str_eq(framework_about(window), "");
	framework_free(&window);
}
END_TEST

/* The own level of each indicator listed at a level, in framework order: D1, D3, D2, C1, W1. */
static const int listed[][5] = {
	{ 0, 0, 0, -1, 0 }, /* seed: D2 too, though it is not applicable */
	{ 1, -1, 1, 1, 0 }, /* sprout includes B at seed */
	{ 1, 0, 1, 1, 2 },  /* tree includes A at both; W1 is its own */
};

START_TEST(a_level_lists_its_own_and_what_it_includes)
{
	int own[5];
	size_t count = 0;

	for (size_t i = 0; i < COUNT(own); i++)
		count += listed[_i][i] >= 0;
	ck_assert_uint_eq(framework_listed(garden, _i, own), count);
	for (size_t i = 0; i < COUNT(own); i++)
		ck_assert_int_eq(own[i], listed[_i][i]);
}
END_TEST

START_TEST(an_indicator_starts_where_it_is_first_asked_above)
{
	int deep = framework_indicator(garden, "D2"), water = framework_indicator(garden, "W1");

	ck_assert_int_eq(framework_starts_at(garden, deep, 0), 1);
	ck_assert_int_eq(framework_starts_at(garden, deep, 1), -1);
	ck_assert_int_eq(framework_starts_at(garden, water, 0), 2);
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("framework");
	TCase *model = tcase_create("model");

	tcase_add_checked_fixture(model, set_up, tear_down);
	tcase_add_test(model, a_code_map_finds_every_code_in_any_case);
	tcase_add_test(model, sections_stand_in_the_order_of_the_tree);
	tcase_add_test(model, indicators_stand_in_the_order_of_their_sections);
	tcase_add_test(model, levels_stand_by_their_order);
	tcase_add_test(model, look_ups_by_code_are_exact);
	tcase_add_test(model, a_level_is_found_in_any_case_or_the_nearest_named);
	tcase_add_test(model, expectations_have_their_point_or_the_framework_s);
	tcase_add_test(model, points_have_labels);
	tcase_add_test(model, names_say_the_framework_and_the_level);
	tcase_add_loop_test(model, a_level_lists_its_own_and_what_it_includes, 0, COUNT(listed));
	tcase_add_test(model, an_indicator_starts_where_it_is_first_asked_above);
	suite_add_tcase(suite, model);

	return suite_run(suite);
}
