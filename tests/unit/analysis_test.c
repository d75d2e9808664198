/* What a row of an assessment shows: states, flags, gaps, what a filter lets through. */
#include "unit/sample.h"
#include "unit/suite.h"
#include "waymark/analysis.h"

#define SELF	   CAPACITY_SELF
#define SUPERVISOR CAPACITY_SUPERVISOR

static const struct date today = { 2026, 3, 5 };

static struct framework *framework;
static struct assessment *assessment;

static void
begin(void)
{
	struct uuid person = { { 1 } };

	framework = sample_framework();
	assessment = assessment_new(framework, 0, person);
}

static void
end(void)
{
	assessment_free(&assessment);
	framework_free(&framework);
}

static void
put_on(const char *code, enum capacity capacity, int value, int day)
{
	sample_put(assessment, code, "first", capacity, value, day);
}

static void
put(const char *code, enum capacity capacity, int value)
{
	put_on(code, capacity, value, 30);
}

static struct assessment_row *
row(const char *code)
{
	return sample_row(assessment, code);
}

static bool
has(const char *code, enum flag flag)
{
	return row_flags(row(code), today, 12) & FLAG_BIT(flag);
}

START_TEST(state_follows_standing_then_point_then_non_rating)
{
	put("2.1", SELF, 3);
	put("1.1", SELF, 2);
	put("1.2", SELF, 3);
	put("1.3", SELF, VALUE_NO_OPPORTUNITY);
	put("B1", SELF, 2);
	put("B2", SELF, VALUE_NOT_APPLICABLE);
	ck_assert_int_eq(row_state(row("2.1"), SELF), STATE_NOT_ASKED);
	ck_assert_int_eq(row_state(row("1.1"), SELF), STATE_BELOW);
	ck_assert_int_eq(row_state(row("1.2"), SELF), STATE_MEETS);
	ck_assert_int_eq(row_state(row("1.3"), SELF), STATE_NO_OPPORTUNITY);
	ck_assert_int_eq(row_state(row("B1"), SELF), STATE_MEETS);
	ck_assert_int_eq(row_state(row("B2"), SELF), STATE_NOT_APPLICABLE);
	ck_assert_int_eq(row_state(row("1.1"), SUPERVISOR), STATE_UNRATED);
}
END_TEST

START_TEST(gap_is_points_below_the_expected_and_never_negative)
{
	put("1.1", SELF, 1);
	put("1.2", SELF, 4);
	put("1.3", SELF, VALUE_NO_OPPORTUNITY);
	ck_assert_int_eq(row_gap(row("1.1"), SELF), 2);
	ck_assert_int_eq(row_gap(row("1.2"), SELF), 0);
	ck_assert_int_eq(row_gap(row("1.3"), SELF), -1);
	ck_assert_int_eq(row_gap(row("1.1"), SUPERVISOR), -1);
}
END_TEST

START_TEST(difference_needs_two_points_and_has_a_worded_direction)
{
	put("1.1", SELF, 4);
	put("1.1", SUPERVISOR, 2);
	put("1.2", SELF, 2);
	put("1.2", SUPERVISOR, 3);
	put("1.3", SELF, VALUE_NO_OPPORTUNITY);
	put("1.3", SUPERVISOR, 3);
	put("B2", SELF, 3);
	put("B2", SUPERVISOR, 3);
	ck_assert_int_eq(row_difference(row("1.1")), 2);
	ck_assert_str_eq(row_direction(row("1.1")), "self-higher");
	ck_assert_str_eq(row_direction(row("1.2")), "supervisor-higher");
	ck_assert_int_eq(row_difference(row("1.3")), -1);
	ck_assert_str_eq(row_direction(row("1.3")), "");
	ck_assert_int_eq(row_difference(row("B2")), 0);
	ck_assert_str_eq(row_direction(row("B2")), "");
}
END_TEST

START_TEST(crossing_the_expected_point_is_more_than_differing)
{
	put("1.1", SELF, 2);
	put("1.1", SUPERVISOR, 3);
	put("1.2", SELF, 1);
	put("1.2", SUPERVISOR, 2);
	put("1.3", SELF, 3);
	put("1.3", SUPERVISOR, 4);
	put("B2", SELF, 2);
	put("B2", SUPERVISOR, 2);
	ck_assert(!has("B2", FLAG_DIFFERS) && !has("B2", FLAG_CROSSES));
	ck_assert(has("1.1", FLAG_DIFFERS) && has("1.1", FLAG_CROSSES));
	ck_assert(has("1.2", FLAG_DIFFERS) && !has("1.2", FLAG_CROSSES));
	ck_assert(has("1.3", FLAG_DIFFERS) && !has("1.3", FLAG_CROSSES));
}
END_TEST

START_TEST(self_only_is_a_point_of_ones_own_and_none_of_the_supervisor)
{
	put("1.1", SELF, 3);
	put("1.2", SUPERVISOR, 3);
	put("1.3", SELF, 1);
	put("1.3", SUPERVISOR, VALUE_NO_OPPORTUNITY);
	put("B2", SELF, 3);
	put("B2", SUPERVISOR, 1);
	put("B1", SELF, VALUE_NO_OPPORTUNITY);
	ck_assert(has("1.1", FLAG_SELF_ONLY));
	ck_assert(!has("1.2", FLAG_SELF_ONLY));
	ck_assert(has("1.3", FLAG_SELF_ONLY));
	ck_assert(!has("B1", FLAG_SELF_ONLY));
	ck_assert(!has("B2", FLAG_SELF_ONLY));
}
END_TEST

START_TEST(unevidenced_needs_a_point)
{
	put("1.1", SUPERVISOR, 3);
	put("1.2", SELF, VALUE_NO_OPPORTUNITY);
	put("B1", SELF, 1);
	ck_assert(has("1.1", FLAG_UNEVIDENCED));
	put("B2", SUPERVISOR, 1);
	ck_assert(has("B1", FLAG_UNEVIDENCED));
	ck_assert(has("B2", FLAG_UNEVIDENCED));
	ck_assert(!has("1.2", FLAG_UNEVIDENCED));
	ck_assert(!has("1.3", FLAG_UNEVIDENCED));
	row("1.1")->evidence.count = 1;
	ck_assert(!has("1.1", FLAG_UNEVIDENCED));
}
END_TEST

START_TEST(own_word_is_evidence_of_which_all_is_ones_own_account)
{
	row("1.1")->evidence.count = 2;
	row("1.1")->evidence.own_word = 2;
	row("1.2")->evidence.count = 2;
	row("1.2")->evidence.own_word = 1;
	ck_assert(has("1.1", FLAG_OWN_WORD));
	ck_assert(!has("1.2", FLAG_OWN_WORD));
	ck_assert(!has("1.3", FLAG_OWN_WORD));
}
END_TEST

START_TEST(stale_is_when_the_newest_of_both_is_older_than_the_months)
{
	put_on("1.1", SELF, 3, -400);
	put_on("1.2", SELF, 3, -400);
	put_on("1.2", SUPERVISOR, 3, 0);
	put_on("1.3", SELF, VALUE_NO_OPPORTUNITY, -400);
	put_on("B1", SELF, 3, -302); /* 5 March 2025: twelve months to the day */
	put_on("B2", SELF, 3, -303);
	ck_assert(has("1.1", FLAG_STALE));
	ck_assert(!has("1.2", FLAG_STALE));
	ck_assert(has("1.3", FLAG_STALE));
	ck_assert(!has("B1", FLAG_STALE));
	ck_assert(has("B2", FLAG_STALE));
	ck_assert(!has("2.1", FLAG_STALE));
}
END_TEST

START_TEST(unconfirmed_is_what_another_than_its_author_entered)
{
	put("1.1", SUPERVISOR, 3);
	ck_assert(!has("1.1", FLAG_UNCONFIRMED));
	row("1.1")->by[SUPERVISOR].entered_by = (struct uuid) { { 9 } };
	ck_assert(has("1.1", FLAG_UNCONFIRMED));
}
END_TEST

START_TEST(nothing_is_flagged_as_changed_before_a_session_was_held)
{
	put("1.1", SELF, 3);
	ck_assert(!has("1.1", FLAG_CHANGED));
}
END_TEST

START_TEST(what_is_not_asked_has_no_flags)
{
	put_on("2.1", SELF, 2, -400);
	put("2.1", SUPERVISOR, 3);
	ck_assert_uint_eq(row_flags(row("2.1"), today, 12), 0);
}
END_TEST

START_TEST(the_others_rating_is_hidden_until_one_has_rated)
{
	put("1.1", SUPERVISOR, 3);
	put("1.2", SELF, 3);
	ck_assert(row_hidden(row("1.1"), SUPERVISOR, SELF));
	ck_assert(!row_hidden(row("1.1"), SUPERVISOR, SUPERVISOR));
	ck_assert(!row_hidden(row("1.1"), SUPERVISOR, CAPACITY_COUNT));
	ck_assert(row_hidden(row("1.2"), SELF, SUPERVISOR));
	put("1.1", SELF, VALUE_NO_OPPORTUNITY);
	ck_assert(!row_hidden(row("1.1"), SUPERVISOR, SELF));
}
END_TEST

START_TEST(a_filter_asks_for_a_state_of_either_series_and_a_flag)
{
	struct row_filter filter = { .states = 1u << STATE_BELOW };

	put("1.1", SELF, 3);
	put("1.1", SUPERVISOR, 2);
	put("1.2", SELF, 2);
	ck_assert(row_passes(row("1.1"), &filter, today, 12));
	ck_assert(row_passes(row("1.2"), &filter, today, 12));
	ck_assert(!row_passes(row("1.3"), &filter, today, 12));
	filter.flags = FLAG_BIT(FLAG_DIFFERS);
	ck_assert(row_passes(row("1.1"), &filter, today, 12));
	ck_assert(!row_passes(row("1.2"), &filter, today, 12));
	filter = (struct row_filter) { 0 };
	ck_assert(row_passes(row("1.3"), &filter, today, 12));
}
END_TEST

START_TEST(states_and_flags_have_words_for_files_and_for_people)
{
	struct buffer text = { 0 };

	ck_assert_str_eq(state_words[STATE_UNRATED], "unrated");
	ck_assert_str_eq(state_shown(STATE_UNRATED), "to go");
	ck_assert_str_eq(flag_words[FLAG_UNEVIDENCED], "unevidenced");
	flag_add(&text, FLAG_UNEVIDENCED, 12);
	ck_assert_str_eq(text.text, "no note");
	buffer_clear(&text);
	flag_add(&text, FLAG_STALE, 1);
	ck_assert_str_eq(text.text, "older than 1 month");
	buffer_clear(&text);
	flag_add(&text, FLAG_STALE, 12);
	ck_assert_str_eq(text.text, "older than 12 months");
	buffer_done(&text);
}
END_TEST

int
main(void)
{
	const TTest *const cases[] = {
		state_follows_standing_then_point_then_non_rating,
		gap_is_points_below_the_expected_and_never_negative,
		difference_needs_two_points_and_has_a_worded_direction,
		crossing_the_expected_point_is_more_than_differing,
		self_only_is_a_point_of_ones_own_and_none_of_the_supervisor,
		unevidenced_needs_a_point,
		own_word_is_evidence_of_which_all_is_ones_own_account,
		stale_is_when_the_newest_of_both_is_older_than_the_months,
		unconfirmed_is_what_another_than_its_author_entered,
		nothing_is_flagged_as_changed_before_a_session_was_held,
		what_is_not_asked_has_no_flags,
		the_others_rating_is_hidden_until_one_has_rated,
		a_filter_asks_for_a_state_of_either_series_and_a_flag,
		states_and_flags_have_words_for_files_and_for_people,
	};

	return suite_run_cases("analysis", begin, end, cases, sizeof(cases) / sizeof(*cases));
}
