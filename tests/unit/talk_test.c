/* What a whole assessment shows: counts, what to talk about, what is next, time left. */
#include <stdlib.h>

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

START_TEST(counts_are_by_series_without_what_is_not_asked)
{
	struct state_counts counts;

	put("1.1", SELF, 3);
	put("1.2", SELF, 2);
	put("1.3", SELF, VALUE_NO_OPPORTUNITY);
	put("1.1", SUPERVISOR, 2);
	put("1.2", SUPERVISOR, 2);
	put("B1", SUPERVISOR, 1);
	counts = assessment_counts(assessment, -1, SELF, SELF);
	ck_assert_uint_eq(counts.listed, 6);
	ck_assert_uint_eq(counts.asked, 5);
	ck_assert_uint_eq(counts.answered, 3);
	ck_assert_uint_eq(counts.by_state[STATE_MEETS], 1);
	ck_assert_uint_eq(counts.by_state[STATE_BELOW], 1);
	ck_assert_uint_eq(counts.by_state[STATE_NO_OPPORTUNITY], 1);
	ck_assert_uint_eq(counts.by_state[STATE_UNRATED], 2);
	ck_assert_uint_eq(counts.by_state[STATE_NOT_ASKED], 1);
	counts = assessment_counts(assessment, -1, SUPERVISOR, SELF);
	ck_assert_uint_eq(counts.answered, 3);
	ck_assert_uint_eq(counts.hidden, 1);
	ck_assert_uint_eq(counts.by_state[STATE_BELOW], 2);
	ck_assert_uint_eq(counts.differs, 1); /* 1.2 has the same point twice */
	counts = assessment_counts(assessment, framework_section(framework, "B"), SUPERVISOR,
				   CAPACITY_COUNT);
	ck_assert_uint_eq(counts.listed, 2);
	ck_assert_uint_eq(counts.by_state[STATE_BELOW], 1);
	ck_assert_uint_eq(counts.hidden, 0);
}
END_TEST

START_TEST(talk_is_ordered_by_class_then_framework_then_age)
{
	static const char *const codes[] = { "B2", "1.3", "B1", "1.1", "1.2" };
	static const enum talk_class classes[] = {
		TALK_BOTH_BELOW, TALK_CROSSES, TALK_BELOW_NO_NOTE, TALK_NO_CHANCE, TALK_NO_CHANCE,
	};
	struct talk_item *items;
	size_t count;

	put("B2", SELF, 2);
	put("B2", SUPERVISOR, 1);
	put("1.3", SELF, 2);
	put("1.3", SUPERVISOR, 3);
	put("B1", SELF, 1);
	put_on("1.2", SELF, VALUE_NO_OPPORTUNITY, 20);
	put_on("1.1", SELF, VALUE_NO_OPPORTUNITY, 10);
	count = assessment_talk(assessment, SELF, today, &items);
	ck_assert_uint_eq(count, 5);
	for (size_t i = 0; i < count; i++) {
		const struct assessment_row *found = &assessment->rows[items[i].row];

		ck_assert_str_eq(framework->indicators[found->indicator].code, codes[i]);
		ck_assert_int_eq(items[i].talk_class, classes[i]);
	}
	free(items);
}
END_TEST

START_TEST(an_overdue_action_goes_to_the_top_of_its_class)
{
	static const char *const codes[] = { "B1", "1.3", "1.1", "1.2" };
	struct talk_item *items;

	put("B1", SELF, 1);
	put("B1", SUPERVISOR, 1);
	put("1.1", SELF, 1);
	put("1.2", SELF, 1);
	put("1.3", SELF, 1);
	row("1.2")->action_due = today; /* due today is not overdue */
	row("1.3")->action_due = (struct date) { 2026, 3, 4 };
	ck_assert_uint_eq(assessment_talk(assessment, SELF, today, &items), 4);
	for (size_t i = 0; i < 4; i++)
		ck_assert_str_eq(
			framework->indicators[assessment->rows[items[i].row].indicator].code,
			codes[i]);
	free(items);
}
END_TEST

START_TEST(talk_does_not_tell_what_is_hidden)
{
	struct talk_item *items;

	put("1.1", SUPERVISOR, 1);
	ck_assert_uint_eq(assessment_talk(assessment, SELF, today, &items), 0);
	free(items);
	ck_assert_uint_eq(assessment_talk(assessment, SUPERVISOR, today, &items), 1);
	ck_assert_int_eq(items[0].talk_class, TALK_SUPERVISOR_BELOW);
	free(items);
}
END_TEST

START_TEST(talk_parts_below_and_meeting_by_whether_there_is_a_note)
{
	struct talk_item *items;

	put("1.1", SELF, 2);
	put("1.2", SELF, 2);
	row("1.2")->evidence.count = 1;
	put("1.3", SELF, 3);
	put("B2", SELF, 3);
	row("B2")->evidence.count = 1;
	ck_assert_uint_eq(assessment_talk(assessment, SELF, today, &items), 3);
	ck_assert_int_eq(items[0].talk_class, TALK_BELOW_NO_NOTE);
	ck_assert_int_eq(items[1].talk_class, TALK_BELOW);
	ck_assert_int_eq(items[2].talk_class, TALK_MEETS_NO_NOTE);
	free(items);
}
END_TEST

START_TEST(what_only_meets_without_a_note_is_counted_apart)
{
	struct talk_item *items;
	size_t listed;

	ck_assert_uint_eq(talk_count(NULL, 0), 0);
	put("1.1", SELF, 3);
	put("1.3", SELF, 3);
	listed = assessment_talk(assessment, SELF, today, &items);
	ck_assert_uint_eq(listed, 2);
	ck_assert_uint_eq(talk_count(items, listed), 0);
	free(items);
	put("1.2", SELF, VALUE_NO_OPPORTUNITY);
	put("B1", SELF, 1);
	listed = assessment_talk(assessment, SELF, today, &items);
	ck_assert_uint_eq(listed, 4);
	ck_assert_uint_eq(talk_count(items, listed), 2);
	free(items);
}
END_TEST

START_TEST(next_goes_round_once_past_what_is_rated_or_not_asked)
{
	put("1.1", SELF, 3);
	put("1.2", SELF, VALUE_NOT_APPLICABLE);
	ck_assert_int_eq(assessment_next(assessment, SELF, -1), 2);
	ck_assert_int_eq(assessment_next(assessment, SELF, 2), 4); /* 2.1 is not asked */
	ck_assert_int_eq(assessment_next(assessment, SELF, 5), 2);
	ck_assert_int_eq(assessment_next(assessment, SUPERVISOR, -1), 0);
	put("1.3", SELF, 3);
	put("B1", SELF, 3);
	put("B2", SELF, 3);
	ck_assert_int_eq(assessment_next(assessment, SELF, 0), -1);
}
END_TEST

START_TEST(time_left_is_told_only_from_five_pauses_of_ones_own)
{
	static const char *const codes[] = { "1.1", "1.2", "1.3", "2.1", "B1", "B2" };
	/* Seconds after the first: pauses of 20, 30, 40, 30 and, left out, an hour. */
	static const int seconds[] = { 0, 20, 50, 90, 120, 3720 };
	struct rating rating;

	for (int i = 0; i < 6; i++) {
		rating = sample_rating(codes[i], "first", SELF, 3, 0);
		rating.at += seconds[i] * 1000;
		assessment_put_rating(assessment, &rating);
	}
	ck_assert_int_eq(assessment_minutes_left(assessment, SELF, 10), -1);
	rating = sample_rating("B2", "first", SELF, 3, 0);
	rating.at += 120 * 1000; /* together with the one before: no pause */
	assessment_put_rating(assessment, &rating);
	ck_assert_int_eq(assessment_minutes_left(assessment, SELF, 10), -1);
	rating.at += 30 * 1000;
	assessment_put_rating(assessment, &rating);
	ck_assert_int_eq(assessment_minutes_left(assessment, SELF, 10), 5);
	ck_assert_int_eq(assessment_minutes_left(assessment, SELF, 1), 1);
	ck_assert_int_eq(assessment_minutes_left(assessment, SUPERVISOR, 10), -1);
}
END_TEST

int
main(void)
{
	const TTest *const cases[] = {
		counts_are_by_series_without_what_is_not_asked,
		talk_is_ordered_by_class_then_framework_then_age,
		an_overdue_action_goes_to_the_top_of_its_class,
		talk_does_not_tell_what_is_hidden,
		talk_parts_below_and_meeting_by_whether_there_is_a_note,
		what_only_meets_without_a_note_is_counted_apart,
		next_goes_round_once_past_what_is_rated_or_not_asked,
		time_left_is_told_only_from_five_pauses_of_ones_own,
	};

	return suite_run_cases("talk", begin, end, cases, sizeof(cases) / sizeof(*cases));
}
