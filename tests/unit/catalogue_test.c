/* The learning catalogue: what it has for an indicator, and for a section. */
#include <ctype.h>
#include <stdio.h>

#include "unit/sample.h"
#include "unit/suite.h"
#include "waymark/catalogue.h"

static struct framework *framework;
static struct catalogue_need needs[] = {
	{ "A", "Court skills", "course", "1.1; 2" },
	{ "B", "Listening", "coaching", "1" },
	{ "C", "Reading", "reading", " 1.2 ;2.1" },
	{ "D", "Nothing", "reading", "" },
};

static void
begin(void)
{
	framework = sample_framework();
	needs[0].references = "1.1; 2";
	framework->needs = needs;
	framework->need_count = sizeof(needs) / sizeof(needs[0]);
}

static void
end(void)
{
	framework_free(&framework);
}

/* The codes of the needs for a code, as one word. */
static void
ck_for(const char *code, const char *expected)
{
	const struct catalogue_need *found[8];
	struct place place = { .framework = framework,
			       .section = framework_section(framework, code),
			       .indicator = framework_indicator(framework, code) };
	size_t count = catalogue_for(&place, found, 8);
	char codes[9] = "";

	for (size_t i = 0; i < count; i++)
		codes[i] = found[i]->code[0];
	ck_assert_str_eq(codes, expected);
}

START_TEST(an_indicator_has_its_own_needs_and_those_of_its_sections)
{
	ck_for("1.1", "AB");
	ck_for("1.2", "BC");
	ck_for("2.1", "AC");
	ck_for("1", "B");
}
END_TEST

START_TEST(a_reference_may_have_the_prefix)
{
	static char reference[64];

	snprintf(reference, sizeof(reference), "%s-1.1", framework->prefix);
	needs[0].references = reference;
	ck_for("1.1", "AB");
	ck_for("2.1", "C");
	for (char *at = reference; *at; at++)
		*at = (char) tolower((unsigned char) *at);
	ck_for("1.1", "AB");
}
END_TEST

START_TEST(no_more_than_there_is_room_for_is_given)
{
	const struct catalogue_need *found[1];
	struct place place = { .framework = framework,
			       .section = -1,
			       .indicator = framework_indicator(framework, "1.1") };

	ck_assert_uint_eq(catalogue_for(&place, found, 1), 1);
	ck_assert_str_eq(found[0]->code, "A");
}
END_TEST

START_TEST(a_need_is_found_by_its_code_in_any_case)
{
	struct framework *frameworks[] = { framework };
	struct library library = { .frameworks = frameworks, .count = 1 };

	ck_assert_str_eq(catalogue_find(&library, "b")->title, "Listening");
	ck_assert_ptr_null(catalogue_find(&library, "E"));
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("catalogue");
	TCase *tcase = tcase_create("catalogue");

	tcase_add_checked_fixture(tcase, begin, end);
	tcase_add_test(tcase, an_indicator_has_its_own_needs_and_those_of_its_sections);
	tcase_add_test(tcase, a_reference_may_have_the_prefix);
	tcase_add_test(tcase, no_more_than_there_is_room_for_is_given);
	tcase_add_test(tcase, a_need_is_found_by_its_code_in_any_case);
	suite_add_tcase(suite, tcase);
	return suite_run(suite);
}
