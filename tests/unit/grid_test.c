/* Which kinds of evidence a part has, and what it lacks. */
#include <stdlib.h>

#include "unit/sample.h"
#include "unit/suite.h"
#include "waymark/grid.h"
#include "waymark/memory.h"

static const struct date today = { 2026, 3, 5 };
static const char *const kinds[] = { "direct-observation", "child-family-feedback", "reflection" };

static struct framework *framework;
static struct assessment *assessment;
static struct grid *grid;

static void
begin(void)
{
	framework = sample_framework();
	assessment = assessment_new(framework, 0, (struct uuid) { { 1 } });
	grid = grid_new(assessment, kinds, 3);
}

static void
end(void)
{
	grid_free(&grid);
	assessment_free(&assessment);
	framework_free(&framework);
}

/* A note by the person of a kind and date, linked to up to two codes. */
static struct evidence
note(const char *kind, struct date date, const char *first, const char *second)
{
	struct evidence made = {
		.person = { { 1 } },
		.author = { { 1 } },
		.kind = xstrdup(kind),
		.date = date,
		.witness = xstrdup(""),
	};

	if (first)
		link_list_add(&made.links, framework->id, framework->version, first);
	if (second)
		link_list_add(&made.links, framework->id, framework->version, second);
	return made;
}

static void
put(struct evidence made, bool own_voice)
{
	grid_put(grid, &made, own_voice);
	evidence_done(&made);
}

/* Part, counts by kind, what it lacks: "A 0 0 1 own-account-only" */
static void
ck_row(size_t at, const char *expected)
{
	const struct grid_row *row = &grid->rows[at];
	struct buffer line = { 0 };

	buffer_text(&line, framework->sections[row->section].code);
	for (size_t i = 0; i < grid->kind_count; i++)
		buffer_format(&line, " %zu", row->cells[i].count);
	for (int lack = 0; lack < LACK_COUNT; lack++)
		if (grid_lacks(grid, row, (enum lack) lack, today))
			buffer_format(&line, " %s", lack_words[lack]);
	ck_assert_str_eq(line.text, expected);
	buffer_done(&line);
}

START_TEST(part_without_notes_lacks_all_but_another_voice)
{
	ck_assert_uint_eq(grid->row_count, 2);
	ck_row(0, "A 0 0 0 no-observation no-child-family-voice nothing-new");
	ck_row(1, "B 0 0 0 no-observation no-child-family-voice nothing-new");
}
END_TEST

START_TEST(note_counts_once_in_each_part_it_is_linked_to)
{
	put(note("reflection", today, "1.1", "1.2"), true);
	put(note("reflection", today, "1.1", "B1"), true);
	put(note("reflection", today, "1", NULL), true);
	put(note("reflection", today, "B", NULL), true);
	put(note("reflection", today, NULL, NULL), true);
	ck_assert_uint_eq(grid->rows[0].all.count, 3);
	ck_assert_uint_eq(grid->rows[1].all.count, 2);
}
END_TEST

START_TEST(note_of_what_is_not_asked_or_elsewhere_does_not_count)
{
	struct evidence other = note("reflection", today, NULL, NULL);

	put(note("reflection", today, "2.1", "2"), true); /* not applicable at first */
	link_list_add(&other.links, framework->id, "9", "1.1");
	link_list_add(&other.links, "other", framework->version, "1.1");
	link_list_add(&other.links, framework->id, framework->version, "9.9");
	put(other, true);
	ck_assert_uint_eq(grid->rows[0].all.count, 0);
}
END_TEST

START_TEST(note_of_what_is_not_asked_in_a_part_that_is_does_not_count)
{
	grid_free(&grid);
	sample_row(assessment, "1.3")->expectation = sample_row(assessment, "2.1")->expectation;
	grid = grid_new(assessment, kinds, 3);
	put(note("reflection", today, "1.3", NULL), true);
	ck_assert_uint_eq(grid->rows[0].all.count, 0);
	put(note("reflection", today, "1.3", "1.1"), true);
	ck_assert_uint_eq(grid->rows[0].all.count, 1);
}
END_TEST

START_TEST(voice_of_a_child_or_family_is_missed_until_there_is_one)
{
	put(note("reflection", today, "1.1", NULL), true);
	ck_row(0, "A 0 0 1 own-account-only no-observation no-child-family-voice");
	put(note("child-family-feedback", (struct date) { 2020, 1, 1 }, "1.2", NULL), false);
	ck_row(0, "A 0 1 1 no-observation");
	ck_row(1, "B 0 0 0 no-observation no-child-family-voice nothing-new");
}
END_TEST

/* The last day that still counts, and the day before it. */
START_TEST(observation_is_of_six_months_and_news_of_a_year)
{
	put(note("direct-observation", (struct date) { 2025, 9, 4 }, "1.1", NULL), false);
	ck_row(0, "A 1 0 0 no-observation no-child-family-voice");
	put(note("direct-observation", (struct date) { 2025, 9, 5 }, "1.1", NULL), false);
	ck_row(0, "A 2 0 0 no-child-family-voice");
	put(note("child-family-feedback", (struct date) { 2025, 3, 4 }, "B1", NULL), false);
	ck_row(1, "B 0 1 0 no-observation nothing-new");
	put(note("child-family-feedback", (struct date) { 2025, 3, 5 }, "B1", NULL), false);
	ck_row(1, "B 0 2 0 no-observation");
	ck_assert_int_eq(grid->rows[1].cells[1].newest.day, 5);
}
END_TEST

START_TEST(witness_confirmation_or_another_author_is_another_account)
{
	struct evidence witnessed = note("reflection", today, "1.1", NULL);
	struct evidence written = note("reflection", today, "B1", NULL);

	free(witnessed.witness);
	witnessed.witness = xstrdup("Practitioner 2");
	put(witnessed, true);
	ck_assert(!grid_lacks(grid, &grid->rows[0], LACK_OTHERS, today));
	put(note("reflection", today, "B1", NULL), true);
	ck_assert(grid_lacks(grid, &grid->rows[1], LACK_OTHERS, today));
	written.author = (struct uuid) { { 2 } };
	put(written, true);
	ck_assert(!grid_lacks(grid, &grid->rows[1], LACK_OTHERS, today));
}
END_TEST

START_TEST(kind_that_nobody_names_any_more_has_a_column)
{
	put(note("panel-visit", today, "B1", NULL), false);
	put(note("reflection", today, "1.1", NULL), true);
	ck_assert_uint_eq(grid->kind_count, 4);
	ck_assert_str_eq(grid->kinds[3], "panel-visit");
	ck_row(1, "B 0 0 0 1 no-observation no-child-family-voice");
	ck_row(0, "A 0 0 1 0 own-account-only no-observation no-child-family-voice");
}
END_TEST

#define CASES(_) \
	_(part_without_notes_lacks_all_but_another_voice) \
	_(note_counts_once_in_each_part_it_is_linked_to) \
	_(note_of_what_is_not_asked_or_elsewhere_does_not_count) \
	_(note_of_what_is_not_asked_in_a_part_that_is_does_not_count) \
	_(voice_of_a_child_or_family_is_missed_until_there_is_one) \
	_(observation_is_of_six_months_and_news_of_a_year) \
	_(witness_confirmation_or_another_author_is_another_account) \
	_(kind_that_nobody_names_any_more_has_a_column)

int
main(void)
{
	Suite *suite = suite_create("grid");
	TCase *tcase = tcase_create("grid");

	tcase_add_checked_fixture(tcase, begin, end);
#define ADD_CASE(name) tcase_add_test(tcase, name);
	CASES(ADD_CASE)
	suite_add_tcase(suite, tcase);
	return suite_run(suite);
}
