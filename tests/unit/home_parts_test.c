/* What Home, the picker, Gaps and Notes say, without a terminal. */
#include <stdlib.h>
#include <string.h>

#include "tui/filter.h"
#include "tui/gaps.h"
#include "tui/home.h"
#include "tui/match.h"
#include "tui/pick.h"
#include "unit/sample.h"
#include "unit/suite.h"
#include "waymark/locale.h"

#define SELF	   CAPACITY_SELF
#define SUPERVISOR CAPACITY_SUPERVISOR

static const struct date today = { 2026, 3, 5 };

static struct framework *framework;
static struct library library;
static struct assessment *assessment;
static struct pick_list picks;
static struct buffer text;

static void
begin(void)
{
	framework = sample_framework();
	library = (struct library) { .frameworks = &framework, .count = 1, .capacity = 1 };
	assessment = assessment_new(framework, 0, (struct uuid) { { 1 } });
}

static void
end(void)
{
	pick_list_done(&picks);
	assessment_free(&assessment);
	framework_free(&framework);
	buffer_done(&text);
}

static void
put(const char *code, enum capacity side, int value, int day)
{
	struct rating rating = sample_rating(code, "first", side, value, day);

	assessment_put_rating(assessment, &rating);
}

static const char *
why(const char *code, enum talk_class talk_class)
{
	buffer_clear(&text);
	gaps_why(framework, sample_row(assessment, code), talk_class, today, &text);
	return text.text;
}

/* -- Picking ------------------------------------------------------------------------------ */

START_TEST(work_has_a_row_for_each_level_with_an_audience)
{
	pick_by_work(&library, NULL, &picks);
	ck_assert_uint_eq(picks.count, 2);
	ck_assert_str_eq(picks.items[0].title, "People at the start");
	ck_assert_str_eq(picks.items[0].right, "Sample: First, 5");
	ck_assert_int_eq(picks.items[0].level, 0);
	ck_assert_ptr_null(picks.items[1].framework);
	ck_assert_str_eq(picks.items[1].title, "Something else: show every framework");
}
END_TEST

START_TEST(work_of_a_framework_without_levels_audiences_asks_for_the_level)
{
	framework->levels[0].audience = "";
	framework->audience = "Everybody";
	pick_by_work(&library, NULL, &picks);
	ck_assert_uint_eq(picks.count, 2);
	ck_assert_str_eq(picks.items[0].title, "Everybody");
	ck_assert_str_eq(picks.items[0].right, "Sample");
	ck_assert_int_eq(picks.items[0].level, -1);
}
END_TEST

START_TEST(one_level_is_not_asked_for)
{
	framework->levels[0].audience = "";
	framework->audience = "Everybody";
	framework->level_count = 1;
	pick_by_work(&library, NULL, &picks);
	framework->level_count = 2;
	ck_assert_int_eq(picks.items[0].level, 0);
	ck_assert_int_eq(strncmp(picks.items[0].right, "Sample, ", 8), 0);
}
END_TEST

START_TEST(everything_is_every_level_with_what_is_included)
{
	pick_every(&library, NULL, &picks);
	ck_assert_uint_eq(picks.count, 2);
	ck_assert_str_eq(picks.items[0].title, "Sample: first level");
	ck_assert_str_eq(picks.items[0].right, "5 to rate");
	ck_assert_str_eq(picks.items[1].right, "6 to rate");
}
END_TEST

START_TEST(a_framework_one_has_is_not_picked_again)
{
	char id[] = "sample", version[] = "1", level[] = "first";
	struct person_level had = { .framework = id, .version = version, .level = level };
	struct person person = { .levels = &had, .level_count = 1 };

	pick_by_work(&library, &person, &picks);
	ck_assert_uint_eq(picks.count, 0);
	pick_every(&library, &person, &picks);
	ck_assert_uint_eq(picks.count, 0);
}
END_TEST

/* -- Matching ----------------------------------------------------------------------------- */

static const struct person nobody;

static size_t
match(const char *query, struct place found[MATCH_MAX])
{
	const struct applied applied = { .framework = framework, .level = 0 };

	return match_indicators(&nobody, &applied, 1, query, found);
}

static const char *
code_of(const struct place *place)
{
	ck_assert_int_eq(place->section, -1);
	return framework->indicators[place->indicator].code;
}

START_TEST(words_match_in_any_order_and_case)
{
	struct place found[MATCH_MAX];

	ck_assert_uint_eq(match("LAW know", found), 1);
	ck_assert_str_eq(code_of(&found[0]), "B1");
	ck_assert_uint_eq(match("the law", found), 2);
	ck_assert_uint_eq(match("law ships", found), 0);
}
END_TEST

START_TEST(a_reference_matches_with_and_without_its_prefix)
{
	struct place found[MATCH_MAX];

	ck_assert_uint_eq(match("smp-b2", found), 1);
	ck_assert_str_eq(code_of(&found[0]), "B2");
	ck_assert_uint_eq(match("1.2", found), 1);
	ck_assert_str_eq(code_of(&found[0]), "1.2");
}
END_TEST

START_TEST(references_that_begin_so_come_first)
{
	struct place found[MATCH_MAX];

	framework->indicators[framework_indicator(framework, "1.1")].text = "Listen, see B2";
	ck_assert_uint_eq(match("b2", found), 2);
	ck_assert_str_eq(code_of(&found[0]), "B2");
	ck_assert_str_eq(code_of(&found[1]), "1.1");
}
END_TEST

START_TEST(the_titles_of_sections_match_last)
{
	struct place found[MATCH_MAX];
	size_t count;

	framework->indicators[framework_indicator(framework, "B2")].text = "Be one of a unit";
	count = match("unit one", found);
	ck_assert_uint_gt(count, 1);
	ck_assert_str_eq(code_of(&found[0]), "B2");
	ck_assert_str_eq(code_of(&found[1]), "1.1");
	ck_assert_uint_eq(match("unit listen", found), 1);
	ck_assert_str_eq(code_of(&found[0]), "1.1");
}
END_TEST

START_TEST(a_blank_query_matches_nothing)
{
	struct place found[MATCH_MAX];

	ck_assert_uint_eq(match("", found), 0);
	ck_assert_uint_eq(match("   ", found), 0);
}
END_TEST

START_TEST(what_the_level_does_not_list_does_not_match)
{
	const struct applied second = { .framework = framework, .level = 1 };
	struct place found[MATCH_MAX];

	ck_assert_uint_eq(match_indicators(&nobody, &second, 1, "listen", found), 1);
	framework->expectations[(size_t) found[0].indicator * framework->level_count + 1] = NULL;
	ck_assert_uint_eq(match_indicators(&nobody, &second, 1, "listen", found), 0);
}
END_TEST

/* -- Why a row is in Gaps ----------------------------------------------------------------- */

START_TEST(what_is_below_says_whether_there_are_notes)
{
	put("1.1", SELF, 2, 1);
	ck_assert_str_eq(why("1.1", TALK_BELOW_NO_NOTE), "yours is below; no note");
	sample_row(assessment, "1.1")->evidence.count = 1;
	ck_assert_str_eq(why("1.1", TALK_BELOW), "yours is below; 1 note");
	sample_row(assessment, "1.1")->evidence.count = 2;
	ck_assert_str_eq(why("1.1", TALK_BELOW), "yours is below; 2 notes");
}
END_TEST

START_TEST(no_chance_says_since_when)
{
	put("1.1", SELF, VALUE_NO_OPPORTUNITY, 19);
	put("1.1", SUPERVISOR, VALUE_NO_OPPORTUNITY, 30);
	ck_assert_str_eq(why("1.1", TALK_NO_CHANCE), "no chance yet since 20 Jan");
}
END_TEST

START_TEST(meeting_without_a_note_says_whose)
{
	put("1.1", SELF, 3, 1);
	ck_assert_str_eq(why("1.1", TALK_MEETS_NO_NOTE), "meets (yours); no note");
	put("1.1", SUPERVISOR, 3, 1);
	ck_assert_str_eq(why("1.1", TALK_MEETS_NO_NOTE), "meets; no note");
}
END_TEST

START_TEST(what_is_filtered_says_its_state)
{
	ck_assert_str_eq(why("1.1", TALK_COUNT), "to go");
	ck_assert_str_eq(why("2.1", TALK_COUNT), "starts at second");
	put("1.1", SELF, 3, 1);
	sample_row(assessment, "1.1")->evidence.count = 1;
	ck_assert_str_eq(why("1.1", TALK_COUNT), "meets; 1 note");
	put("1.2", SUPERVISOR, VALUE_NOT_APPLICABLE, 1);
	ck_assert_str_eq(why("1.2", TALK_COUNT), "supervisor: not my role");
}
END_TEST

START_TEST(what_is_not_asked_is_counted_by_the_level_where_it_starts)
{
	gaps_to_rate(assessment, &text);
	ck_assert_str_eq(text.text, "5 to rate; 1 starts at second");
}
END_TEST

/* -- Filters and Home --------------------------------------------------------------------- */

START_TEST(a_filter_is_named_in_the_words_that_people_see)
{
	struct row_filter below = { .states = 1u << STATE_BELOW };
	struct row_filter both = { .states = 1u << STATE_UNRATED,
				   .flags = FLAG_BIT(FLAG_UNEVIDENCED) };
	struct row_filter none = filter_chosen(0);

	filter_name(&below, 12, &text);
	ck_assert_str_eq(text.text, "below");
	buffer_clear(&text);
	filter_name(&both, 12, &text);
	ck_assert_str_eq(text.text, "to go, no note");
	ck_assert(filter_is_set(&below) && filter_is_set(&both) && !filter_is_set(&none));
}
END_TEST

static const char *
copy_age(struct date copied)
{
	buffer_clear(&text);
	home_copy_age(copied, today, &text);
	return text.text;
}

START_TEST(the_age_of_the_copy_is_in_days)
{
	ck_assert_str_eq(copy_age((struct date) { 0 }), "No copy of your file yet: b makes one.");
	ck_assert_str_eq(copy_age(today), "Last copy of your file: today.");
	ck_assert_str_eq(copy_age(date_add_days(today, -1)), "Last copy of your file: yesterday.");
	ck_assert_str_eq(copy_age(date_add_days(today, -26)),
			 "Last copy of your file: 26 days ago.");
	ck_assert_str_eq(copy_age(date_add_days(today, 3)), "Last copy of your file: today.");
}
END_TEST

START_TEST(notes_that_wait_are_counted)
{
	home_unlinked(0, &text);
	ck_assert_uint_eq(text.length, 0);
	home_unlinked(1, &text);
	ck_assert_str_eq(text.text, "1 note not yet linked to a standard.");
	buffer_clear(&text);
	home_unlinked(3, &text);
	ck_assert_str_eq(text.text, "3 notes not yet linked to a standard.");
}
END_TEST

static Suite *
home_parts_suite(void)
{
	const TTest *const tests[] = {
		work_has_a_row_for_each_level_with_an_audience,
		work_of_a_framework_without_levels_audiences_asks_for_the_level,
		one_level_is_not_asked_for,
		everything_is_every_level_with_what_is_included,
		a_framework_one_has_is_not_picked_again,
		words_match_in_any_order_and_case,
		a_reference_matches_with_and_without_its_prefix,
		references_that_begin_so_come_first,
		the_titles_of_sections_match_last,
		a_blank_query_matches_nothing,
		what_the_level_does_not_list_does_not_match,
		what_is_below_says_whether_there_are_notes,
		no_chance_says_since_when,
		meeting_without_a_note_says_whose,
		what_is_filtered_says_its_state,
		what_is_not_asked_is_counted_by_the_level_where_it_starts,
		a_filter_is_named_in_the_words_that_people_see,
		the_age_of_the_copy_is_in_days,
		notes_that_wait_are_counted,
	};
	Suite *suite = suite_create("home parts");
	TCase *parts = tcase_create("parts");

	tcase_add_checked_fixture(parts, begin, end);
	for (size_t at = 0; at < sizeof(tests) / sizeof(tests[0]); at++)
		tcase_add_test(parts, tests[at]);
	suite_add_tcase(suite, parts);
	return suite;
}

int
main(void)
{
	locale_begin();
	return suite_run(home_parts_suite());
}
