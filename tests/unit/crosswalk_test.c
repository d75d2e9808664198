/* The crosswalk: links stated once and read both ways, and that no unit, standard or domain that is
 * bundled stands without one. */
#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "unit/sample.h"
#include "unit/suite.h"
#include "waymark/crosswalk.h"
#include "waymark/loader.h"

#define TARGETS_MOST 16

static struct library library;
static struct crosswalk *crosswalk;

/* -- Two frameworks of the tests' own ------------------------------------------------------- */

static void
begin_sample(void)
{
	static struct crosswalk_link links[] = {
		{ "1.1", "other", "2.1", "narrower", "Listening is part of leading." },
		{ "A", "other", "B", "related", "Both are about people." },
		{ "1.2", "other", "9.9", "same", "There is no such code." },
		{ "1.2", "elsewhere", "1.1", "same", "There is no such framework." },
	};
	struct framework *sample = sample_framework();
	struct framework *other = sample_framework();

	sample->crosswalk = links;
	sample->crosswalk_count = sizeof(links) / sizeof(*links);
	other->id = "other";
	library = (struct library) { .frameworks = NULL };
	library_add(&library, sample);
	library_add(&library, other);
	crosswalk = crosswalk_new(&library);
}

static void
end(void)
{
	crosswalk_free(&crosswalk);
	library_done(&library);
}

static size_t
count_toward(const char *id, const char *code, struct crosswalk_target targets[TARGETS_MOST])
{
	const struct framework *framework = library_framework(&library, id);

	return crosswalk_for(crosswalk, framework, framework_indicator(framework, code), targets,
			     TARGETS_MOST);
}

START_TEST(an_indicator_counts_toward_its_own_links_then_those_of_its_sections)
{
	struct crosswalk_target targets[TARGETS_MOST];
	const struct framework *other = library_framework(&library, "other");

	ck_assert_uint_eq(count_toward("sample", "1.1", targets), 2);
	ck_assert_ptr_eq(targets[0].place.framework, other);
	ck_assert_int_eq(targets[0].place.indicator, framework_indicator(other, "2.1"));
	ck_assert_int_eq(targets[0].relation, RELATION_NARROWER);
	ck_assert_str_eq(targets[0].note, "Listening is part of leading.");
	ck_assert_int_eq(targets[1].place.indicator, -1);
	ck_assert_int_eq(targets[1].place.section, framework_section(other, "B"));
}
END_TEST

START_TEST(a_link_is_read_back_from_the_other_end)
{
	struct crosswalk_target targets[TARGETS_MOST];
	const struct framework *sample = library_framework(&library, "sample");

	ck_assert_uint_eq(count_toward("other", "2.1", targets), 1);
	ck_assert_ptr_eq(targets[0].place.framework, sample);
	ck_assert_int_eq(targets[0].place.indicator, framework_indicator(sample, "1.1"));
	ck_assert_int_eq(targets[0].relation, RELATION_BROADER);
	ck_assert_uint_eq(count_toward("other", "B2", targets), 1);
	ck_assert_int_eq(targets[0].relation, RELATION_RELATED);
}
END_TEST

START_TEST(a_link_to_what_is_not_here_is_left_out)
{
	struct crosswalk_target targets[TARGETS_MOST];

	ck_assert_uint_eq(count_toward("sample", "1.2", targets), 1);
	ck_assert_str_eq(targets[0].note, "Both are about people.");
}
END_TEST

START_TEST(no_more_targets_are_written_than_there_is_room_for)
{
	const struct framework *sample = library_framework(&library, "sample");
	struct crosswalk_target targets[2] = { { .note = "before" }, { .note = "before" } };

	ck_assert_uint_eq(
		crosswalk_for(crosswalk, sample, framework_indicator(sample, "1.1"), targets, 1),
		2);
	ck_assert_str_eq(targets[1].note, "before");
}
END_TEST

/* -- The bundled ones ----------------------------------------------------------------------- */

static void
begin_bundled(void)
{
	struct problem_list problems = { 0 };

	library = (struct library) { .frameworks = NULL };
	loader_search(getenv("WAYMARK_FRAMEWORKS"), &library, NULL, &problems);
	ck_assert_uint_eq(problems.count, 0);
	problem_list_done(&problems);
	crosswalk = crosswalk_new(&library);
}

START_TEST(every_unit_standard_and_domain_is_linked_with_a_reason)
{
	static const char *const kinds[] = { "unit", "standard", "domain" };
	size_t seen = 0;

	for (size_t i = 0; i < library.count; i++) {
		const struct framework *framework = library.frameworks[i];

		for (size_t j = 0; j < framework->section_count; j++) {
			const struct section *section = &framework->sections[j];
			struct place place = { framework, (int) j, -1 };
			const struct crosswalk_target *targets;
			bool asked = false;

			for (size_t k = 0; k < sizeof(kinds) / sizeof(*kinds); k++)
				asked |= strcmp(section->kind, kinds[k]) == 0;
			if (!asked)
				continue;
			seen++;
			ck_assert_msg(crosswalk_of(crosswalk, &place, &targets) > 0,
				      "%s %s has no link", framework->id, section->code);
			ck_assert_str_ne(targets[0].note, "");
		}
	}
	ck_assert_uint_eq(seen, 21 + 8 + 10 + 6 + 8);
}
END_TEST

START_TEST(every_bundled_link_leads_somewhere)
{
	for (size_t i = 0; i < library.count; i++) {
		const struct framework *framework = library.frameworks[i];

		for (size_t j = 0; j < framework->crosswalk_count; j++) {
			const struct crosswalk_link *link = &framework->crosswalk[j];
			const struct framework *other =
				library_framework(&library, link->framework);

			ck_assert_ptr_nonnull(other);
			ck_assert_msg(framework_section(other, link->other_code) >= 0 ||
					      framework_indicator(other, link->other_code) >= 0,
				      "%s %s: %s has no %s", framework->id, link->code,
				      link->framework, link->other_code);
		}
	}
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("crosswalk");
	TCase *links = tcase_create("links");
	TCase *bundled = tcase_create("bundled");

	tcase_add_checked_fixture(links, begin_sample, end);
	tcase_add_test(links, an_indicator_counts_toward_its_own_links_then_those_of_its_sections);
	tcase_add_test(links, a_link_is_read_back_from_the_other_end);
	tcase_add_test(links, a_link_to_what_is_not_here_is_left_out);
	tcase_add_test(links, no_more_targets_are_written_than_there_is_room_for);
	suite_add_tcase(suite, links);
	tcase_add_checked_fixture(bundled, begin_bundled, end);
	tcase_add_test(bundled, every_unit_standard_and_domain_is_linked_with_a_reason);
	tcase_add_test(bundled, every_bundled_link_leads_somewhere);
	suite_add_tcase(suite, bundled);
	return suite_run(suite);
}
