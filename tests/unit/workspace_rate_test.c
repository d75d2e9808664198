/* Ratings and levels: what is kept, what is refused, and that a refusal changes nothing. */
#include <stdlib.h>
#include <string.h>

#include "unit/workspace_sample.h"

static struct wm_error error;

START_TEST(a_rating_is_there_after_opening_again)
{
	OK(rate("1.1", 3, &error));
	workspace_open_again();
	ck_assert_int_eq(row("1.1").by[CAPACITY_SELF].value, 3);
	ck_assert(!uuid_is_set(row("1.1").by[CAPACITY_SELF].entered_by));
}
END_TEST

START_TEST(the_newest_rating_stands_and_clear_withdraws_it)
{
	struct rate_request clear;

	OK(rate("1.1", 3, &error));
	OK(rate("1.1", 2, &error));
	ck_assert_int_eq(row("1.1").by[CAPACITY_SELF].value, 2);
	clear = request("1.1", 0);
	clear.how = RATE_CLEAR;
	OK(workspace_rate(workspace, &clear, &error));
	ck_assert_int_eq(row("1.1").by[CAPACITY_SELF].value, VALUE_UNRATED);
	ck_assert_int_eq(workspace_rate(workspace, &clear, &error), WM_VALUE);
	ck_assert_str_eq(error.message,
			 "SMP-1.1: not rated at first, so there is nothing to clear");
}
END_TEST

START_TEST(still_as_before_keeps_point_and_reason)
{
	struct rate_request first = request("1.1", 2);
	struct rate_request same = request("1.1", 0);

	first.reason = "not every time";
	OK(workspace_rate(workspace, &first, &error));
	same.how = RATE_SAME;
	OK(workspace_rate(workspace, &same, &error));
	ck_assert_int_eq(row("1.1").by[CAPACITY_SELF].value, 2);
	same.indicator = framework_indicator(same.framework, "1.2");
	ck_assert_int_eq(workspace_rate(workspace, &same, &error), WM_VALUE);
	ck_assert_str_eq(error.message,
			 "SMP-1.2: not rated at first, so there is nothing to repeat");
}
END_TEST

START_TEST(what_may_not_be_rated_is_refused_and_nothing_is_written)
{
	int64_t before = events();

	ck_assert_int_eq(rate("2.1", 3, &error), WM_VALUE);
	ck_assert_ptr_nonnull(strstr(error.message, "SMP-2.1"));
	ck_assert_ptr_nonnull(strstr(error.message, "second"));
	ck_assert_int_eq(rate("1.1", 5, &error), WM_VALUE);
	ck_assert_int_eq(rate("1.1", VALUE_NOT_APPLICABLE, &error), WM_VALUE);
	ck_assert_int_eq(events(), before);
}
END_TEST

START_TEST(an_included_indicator_is_rated_at_its_own_level)
{
	struct rate_request made = request("B1", 3);

	made.level = framework_level(made.framework, "second");
	OK(workspace_rate(workspace, &made, &error));
	ck_assert_int_eq(row("B1").by[CAPACITY_SELF].value, 3);
}
END_TEST

START_TEST(a_supervisor_at_this_screen_is_minted_once_and_unconfirmed)
{
	struct rate_request made = request("1.1", 2);
	size_t people = workspace_people(workspace)->count;
	struct assessment_row found;

	OK(workspace_rater(workspace, workspace_owner(workspace), true, "Supervisor 2", &made.rater,
			   &error));
	ck_assert_str_eq(made.rater.minted, "Supervisor 2");
	OK(workspace_rate(workspace, &made, &error));
	ck_assert_uint_eq(workspace_people(workspace)->count, people + 1);
	OK(workspace_rater(workspace, workspace_owner(workspace), true, "supervisor 2", &made.rater,
			   &error));
	ck_assert_ptr_null(made.rater.minted);
	found = row("1.1");
	ck_assert_int_eq(found.by[CAPACITY_SUPERVISOR].value, 2);
	ck_assert(uuid_equal(found.by[CAPACITY_SUPERVISOR].author, made.rater.author));
	ck_assert(uuid_equal(found.by[CAPACITY_SUPERVISOR].entered_by, owner()));
	ck_assert_int_eq(found.by[CAPACITY_SELF].value, VALUE_UNRATED);
}
END_TEST

START_TEST(nobody_is_their_own_supervisor)
{
	struct rater rater;

	ck_assert_int_eq(workspace_rater(workspace, workspace_owner(workspace), true,
					 "Practitioner 1", &rater, &error),
			 WM_VALUE);
	ck_assert_int_eq(
		workspace_rater(workspace, workspace_owner(workspace), true, NULL, &rater, &error),
		WM_USAGE);
}
END_TEST

START_TEST(undo_takes_back_the_newest_standing_action_and_redo_puts_it_back)
{
	struct uuid person = owner();
	struct step step;

	OK(rate("1.1", 3, &error));
	OK(rate("1.1", 2, &error));
	OK(workspace_undo(workspace, person, &step, &error));
	ck_assert(step.done);
	ck_assert_str_eq(step.said, "took back SMP-1.1, you: 2 Partly; now 3 As expected");
	ck_assert_int_eq(step.indicator, framework_indicator(step.framework, "1.1"));
	OK(workspace_undo(workspace, person, &step, &error));
	ck_assert_str_eq(step.said, "took back SMP-1.1, you: 3 As expected; now not rated");
	OK(workspace_redo(workspace, person, &step, &error));
	ck_assert_int_eq(row("1.1").by[CAPACITY_SELF].value, 3);
	OK(workspace_redo(workspace, person, &step, &error));
	ck_assert_int_eq(row("1.1").by[CAPACITY_SELF].value, 2);
	OK(workspace_redo(workspace, person, &step, &error));
	ck_assert(!step.done);
}
END_TEST

START_TEST(undo_of_a_reason_says_the_reason)
{
	struct rate_request why = request("1.1", 0);
	struct step step;

	OK(rate("1.1", 2, &error));
	why.how = RATE_SAME;
	why.reason = "not every time";
	OK(workspace_rate(workspace, &why, &error));
	OK(workspace_undo(workspace, owner(), &step, &error));
	ck_assert_str_eq(step.said,
			 "took back SMP-1.1, you: 2 Partly (not every time); now 2 Partly");
}
END_TEST

START_TEST(the_beginning_is_not_taken_back)
{
	struct step step;

	OK(workspace_undo(workspace, owner(), &step, &error));
	ck_assert(!step.done);
	ck_assert_str_eq(workspace_owner(workspace)->name, "Practitioner 1");
}
END_TEST

START_TEST(an_earlier_day_shows_what_stood_then)
{
	struct applied to = applied();
	struct assessment *assessment;

	setenv("WAYMARK_TEST_NOW", "2026-03-01T10:00:00Z", 1);
	OK(rate("1.1", 2, &error));
	setenv("WAYMARK_TEST_NOW", "2026-03-03T10:00:00Z", 1);
	OK(rate("1.1", 3, &error));
	OK(workspace_assessment(workspace, workspace_owner(workspace), to.framework, to.level,
				zone_end((struct date) { 2026, 3, 2 }), &assessment, &error));
	ck_assert_int_eq(sample_row(assessment, "1.1")->by[CAPACITY_SELF].value, 2);
	assessment_free(&assessment);
	unsetenv("WAYMARK_TEST_NOW");
	ck_assert_int_eq(row("1.1").by[CAPACITY_SELF].value, 3);
}
END_TEST

START_TEST(a_level_change_previews_then_offers_and_copies_nothing)
{
	struct uuid person = owner();
	struct level_preview preview;

	OK(rate("1.1", 1, &error));
	OK(rate("1.3", 3, &error));
	OK(workspace_person_level(workspace, person, "sample", "second", NULL, NULL, false,
				  &preview, &error));
	ck_assert(!preview.applied);
	ck_assert_uint_eq(preview.asked, 6);
	ck_assert_uint_eq(preview.same, 4); /* 1.1, 1.2, B2, and B1, which keeps its own level */
	ck_assert_uint_eq(preview.changes[CHANGE_REWORDED], 1);
	ck_assert_uint_eq(preview.changes[CHANGE_STARTS], 1);
	ck_assert_uint_eq(preview.offered, 1);
	ck_assert_str_eq(applied().framework->levels[applied().level].code, "first");
	OK(workspace_person_level(workspace, person, "sample", "second", NULL, NULL, true, &preview,
				  &error));
	ck_assert(preview.applied);
	ck_assert_int_eq(row("1.1").by[CAPACITY_SELF].value, VALUE_UNRATED);
	ck_assert_int_eq(row("1.1").offer[CAPACITY_SELF].value, 1);
}
END_TEST

static enum wm_code
set_level(const char *level, const char *from)
{
	struct level_preview preview;

	return workspace_person_level(workspace, owner(), "SAMPLE", level, from, NULL, true,
				      &preview, &error);
}

START_TEST(a_level_that_holds_is_not_said_again)
{
	struct verify_counts before, after;

	OK(set_level("first", "2026-02-01"));
	ck_assert_int_eq(applied().from.month, 2);
	OK(workspace_verify(workspace, &before, NULL, NULL, &error));
	ck_assert_int_eq(set_level("FIRST", "2026-02-01"), WM_VALUE);
	ck_assert_str_eq(error.message, "sample: Practitioner 1 is at first already");
	ck_assert_int_eq(set_level("first", NULL), WM_VALUE);
	OK(workspace_verify(workspace, &after, NULL, NULL, &error));
	ck_assert_int_eq(after.events, before.events);
	OK(set_level("first", "2026-02-02"));
	ck_assert_int_eq(applied().from.day, 2);
}
END_TEST

int
main(void)
{
	const TTest *const cases[] = {
		a_rating_is_there_after_opening_again,
		the_newest_rating_stands_and_clear_withdraws_it,
		still_as_before_keeps_point_and_reason,
		what_may_not_be_rated_is_refused_and_nothing_is_written,
		an_included_indicator_is_rated_at_its_own_level,
		a_supervisor_at_this_screen_is_minted_once_and_unconfirmed,
		nobody_is_their_own_supervisor,
		undo_takes_back_the_newest_standing_action_and_redo_puts_it_back,
		undo_of_a_reason_says_the_reason,
		the_beginning_is_not_taken_back,
		an_earlier_day_shows_what_stood_then,
		a_level_change_previews_then_offers_and_copies_nothing,
		a_level_that_holds_is_not_said_again,
	};

	return workspace_sample_run("workspace_rate", cases, sizeof(cases) / sizeof(*cases));
}
