/* The library: frameworks by id, and what a typed reference names. */
#include <stdio.h>
#include <string.h>

#include "unit/garden.h"
#include "unit/suite.h"
#include "waymark/framework.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

static struct library library;

static void
set_up(void)
{
	library_add(&library, garden_load("window"));
	library_add(&library, garden_load("garden"));
}

static void
tear_down(void)
{
	library_done(&library);
	ck_assert_uint_eq(library.count, 0);
}

START_TEST(frameworks_stand_in_order_of_their_ids)
{
	ck_assert_uint_eq(library.count, 2);
	ck_assert_str_eq(library.frameworks[0]->id, "garden");
	ck_assert_str_eq(library.frameworks[1]->id, "window");
	ck_assert_ptr_eq(library_framework(&library, "window"), library.frameworks[1]);
	ck_assert_ptr_null(library_framework(&library, "Window"));
}
END_TEST

START_TEST(an_id_is_found_in_any_case_or_the_nearest_named)
{
	const struct framework *framework = NULL;
	struct wm_error error;

	ck_assert_int_eq(library_find(&library, "GARDEN", &framework, &error), WM_OK);
	ck_assert_ptr_eq(framework, library.frameworks[0]);
	ck_assert_int_eq(library_find(&library, "gardn", &framework, &error), WM_VALUE);
	ck_assert_str_eq(error.message, "gardn: no such framework: did you mean garden?");
	ck_assert_int_eq(library_find(&library, "mushrooms", &framework, &error), WM_VALUE);
	ck_assert_str_eq(error.message, "mushrooms: no such framework; known: garden, window");
}
END_TEST

/* What a text names: "ID CODE", or the message that refuses it; with the person's frameworks
 * (g: garden, w: window). */
static const struct {
	const char *preferred, *text, *expected;
} typed[] = {
	{ "", "GRD-D2", "garden D2" },
	{ "", "grd-d2", "garden D2" },
	{ "", "GRD-A1.1", "garden A1.1" },
	{ "", "a1.1", "garden A1.1" },
	{ "", "D9", "window D9" },
	{ "", "s", "window S" },
	{ "", "WND-D1", "window D1" },
	{ "g", "D1", "garden D1" },
	{ "w", "D1", "window D1" },
	{ "w", "D2", "garden D2" },
	{ "g", "wnd-d1", "window D1" },
	{ "", "d1", "d1 is in more than one framework: GRD-D1, WND-D1; write its prefix too" },
	{ "gw", "D1", "D1 is in more than one framework: GRD-D1, WND-D1; write its prefix too" },
	{ "", "GRD-D9",
	  "GRD-D9: no such reference in garden: did you mean GRD-D1, GRD-D3 or "
	  "GRD-D2?" },
	{ "", "GRX-C1", "GRX-C1: no such reference: did you mean GRD-C1, GRD-A1 or GRD-B1?" },
	{ "w", "grd-d22", "GRD-d22: no such reference in garden: did you mean GRD-D2?" },
	{ "", "mushrooms", "mushrooms: no such reference" },
	{ "", "GRD-", "GRD-: no such reference in garden" },
	{ "", "-", "-: no such reference" },
	{ "", "", ": no such reference" },
};

START_TEST(a_typed_reference_names_one_place)
{
	const struct framework *preferred[2];
	size_t count = 0;
	struct place place = { .framework = NULL, .section = 7, .indicator = 7 };
	struct wm_error error;
	char got[WM_MESSAGE_MAX];

	for (const char *letter = typed[_i].preferred; *letter; letter++)
		preferred[count++] = library.frameworks[*letter == 'w'];
	if (library_resolve(&library, preferred, count, typed[_i].text, &place, &error) == WM_OK) {
		ck_assert_int_eq(place.section < 0, place.indicator >= 0);
		snprintf(got, sizeof(got), "%s %s", place.framework->id,
			 place.section >= 0 ? place.framework->sections[place.section].code
					    : place.framework->indicators[place.indicator].code);
		ck_assert_str_eq(got, typed[_i].expected);
	} else {
		ck_assert_int_eq(error.code, WM_VALUE);
		ck_assert_str_eq(error.message, typed[_i].expected);
		ck_assert_ptr_null(place.framework);
		ck_assert_int_eq(place.section, 7);
	}
}
END_TEST

START_TEST(an_empty_library_knows_nothing)
{
	struct library empty = { .frameworks = NULL };
	const struct framework *framework;
	struct place place;
	struct wm_error error;

	ck_assert_int_eq(library_find(&empty, "garden", &framework, &error), WM_FILE);
	ck_assert_str_eq(error.message, "garden: no framework was found; waymark paths shows where "
					"they are looked for");
	ck_assert_int_eq(library_resolve(&empty, NULL, 0, "D1", &place, &error), WM_VALUE);
	ck_assert_str_eq(error.message, "D1: no such reference");
	library_done(&empty);
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("library");
	TCase *cases = tcase_create("library");

	tcase_add_checked_fixture(cases, set_up, tear_down);
	tcase_add_test(cases, frameworks_stand_in_order_of_their_ids);
	tcase_add_test(cases, an_id_is_found_in_any_case_or_the_nearest_named);
	tcase_add_loop_test(cases, a_typed_reference_names_one_place, 0, COUNT(typed));
	tcase_add_test(cases, an_empty_library_knows_nothing);
	suite_add_tcase(suite, cases);

	return suite_run(suite);
}
