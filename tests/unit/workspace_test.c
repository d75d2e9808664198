/* The verbs: what they keep, what they refuse, and that a refusal changes nothing. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "unit/sample.h"
#include "unit/scratch.h"
#include "unit/suite.h"
#include "waymark/file.h"
#include "waymark/text.h"
#include "waymark/workspace.h"

#define LOCATION   "data/workspace.db"
#define FRAMEWORKS "frameworks"
#define SAMPLE	   FRAMEWORKS "/sample"

static struct workspace_options options;
static struct workspace *workspace;
static struct wm_error error;

static void
make_workspace(const char *assess)
{
	struct beginning beginning = {
		.name = "Practitioner 1",
		.team = "North",
		.supervisor = "Supervisor 1",
		.assess = &assess,
		.assess_count = assess ? 1 : 0,
	};

	ck_assert_msg(workspace_init(&workspace, &options, &beginning, &error) == WM_OK, "%s",
		      error.message);
}

static void
begin(void)
{
	scratch_enter();
	sample_write(SAMPLE);
	ck_assert_int_eq(folder_make("policies", NULL), WM_OK);
	scratch_write("policies/evidence_kinds.csv",
		      "kind,title,voice\nreflection,Reflection,own\naudit,Audit,other\n"
		      "not-sorted,Not sorted,own\n");
	setenv("WAYMARK_POLICIES", "policies", 1);
	options = (struct workspace_options) {
		.program = "waymark",
		.location = LOCATION,
		.frameworks = FRAMEWORKS,
	};
	make_workspace("sample:first");
}

static void
end(void)
{
	workspace_close(&workspace);
}

static void
open_again(void)
{
	workspace_close(&workspace);
	ck_assert_msg(workspace_open(&workspace, &options, STORE_WRITE, &error) == WM_OK, "%s",
		      error.message);
}

static struct applied
applied(void)
{
	struct applied found[APPLIED_MAX] = { { 0 } };

	ck_assert_uint_eq(
		workspace_applied(workspace, workspace_owner(workspace), found, APPLIED_MAX), 1);
	return found[0];
}

static struct rate_request
request(const char *code, int value)
{
	struct applied to = applied();
	struct rate_request made = {
		.person = workspace_owner(workspace)->id,
		.framework = to.framework,
		.indicator = framework_indicator(to.framework, code),
		.level = to.level,
		.how = RATE_VALUE,
		.value = value,
	};

	ck_assert_int_eq(workspace_rater(workspace, workspace_owner(workspace), false, NULL,
					 &made.rater, &error),
			 WM_OK);
	return made;
}

static enum wm_code
rate(const char *code, int value)
{
	struct rate_request made = request(code, value);

	return workspace_rate(workspace, &made, &error);
}

static struct assessment_row
row(const char *code)
{
	struct applied to = applied();
	struct assessment *assessment;
	struct assessment_row found;

	ck_assert_int_eq(workspace_assessment(workspace, workspace_owner(workspace), to.framework,
					      to.level, INSTANT_LAST, &assessment, &error),
			 WM_OK);
	found = *sample_row(assessment, code);
	assessment_free(&assessment);
	return found;
}

static int64_t
events(void)
{
	struct verify_counts counts;

	ck_assert_msg(workspace_verify(workspace, &counts, NULL, NULL, &error) == WM_OK, "%s",
		      error.message);
	return counts.events;
}

START_TEST(beginning_keeps_person_supervisor_and_level)
{
	const struct person *owner;

	open_again();
	owner = workspace_owner(workspace);
	ck_assert_str_eq(owner->name, "Practitioner 1");
	ck_assert_str_eq(owner->team, "North");
	ck_assert_str_eq(people_find(workspace_people(workspace), owner->supervisor)->name,
			 "Supervisor 1");
	ck_assert_str_eq(applied().framework->levels[applied().level].code, "first");
}
END_TEST

START_TEST(beginning_where_a_workspace_is_changes_nothing)
{
	struct beginning beginning = { .name = "Practitioner 2" };
	struct workspace *second;

	ck_assert_int_eq(workspace_init(&second, &options, &beginning, &error), WM_VALUE);
	ck_assert_ptr_null(second);
	open_again();
	ck_assert_str_eq(workspace_owner(workspace)->name, "Practitioner 1");
}
END_TEST

START_TEST(a_refused_beginning_leaves_no_file)
{
	const char *assess = "sample:frist";
	struct beginning beginning = {
		.name = "Practitioner 1",
		.assess = &assess,
		.assess_count = 1,
	};
	struct workspace *second;
	const char *elsewhere = "elsewhere.db";

	options.location = elsewhere;
	ck_assert_int_eq(workspace_init(&second, &options, &beginning, &error), WM_VALUE);
	ck_assert_ptr_nonnull(strstr(error.message, "first"));
	ck_assert(!file_exists(elsewhere));
	beginning = (struct beginning) { .name = "  " };
	ck_assert_int_eq(workspace_init(&second, &options, &beginning, &error), WM_VALUE);
	ck_assert(!file_exists(elsewhere));
}
END_TEST

START_TEST(a_rating_is_there_after_opening_again)
{
	ck_assert_int_eq(rate("1.1", 3), WM_OK);
	open_again();
	ck_assert_int_eq(row("1.1").by[CAPACITY_SELF].value, 3);
	ck_assert(!uuid_is_set(row("1.1").by[CAPACITY_SELF].entered_by));
}
END_TEST

START_TEST(the_newest_rating_stands_and_clear_withdraws_it)
{
	struct rate_request clear;

	ck_assert_int_eq(rate("1.1", 3), WM_OK);
	ck_assert_int_eq(rate("1.1", 2), WM_OK);
	ck_assert_int_eq(row("1.1").by[CAPACITY_SELF].value, 2);
	clear = request("1.1", 0);
	clear.how = RATE_CLEAR;
	ck_assert_int_eq(workspace_rate(workspace, &clear, &error), WM_OK);
	ck_assert_int_eq(row("1.1").by[CAPACITY_SELF].value, VALUE_UNRATED);
	ck_assert_int_eq(workspace_rate(workspace, &clear, &error), WM_VALUE);
}
END_TEST

START_TEST(still_as_before_keeps_point_and_reason)
{
	struct rate_request first = request("1.1", 2);
	struct rate_request same = request("1.1", 0);

	first.reason = "not every time";
	ck_assert_int_eq(workspace_rate(workspace, &first, &error), WM_OK);
	same.how = RATE_SAME;
	ck_assert_int_eq(workspace_rate(workspace, &same, &error), WM_OK);
	ck_assert_int_eq(row("1.1").by[CAPACITY_SELF].value, 2);
	same.indicator = framework_indicator(same.framework, "1.2");
	ck_assert_int_eq(workspace_rate(workspace, &same, &error), WM_VALUE);
	ck_assert_ptr_nonnull(strstr(error.message, "SMP-1.2"));
}
END_TEST

START_TEST(what_may_not_be_rated_is_refused_and_nothing_is_written)
{
	int64_t before = events();

	ck_assert_int_eq(rate("2.1", 3), WM_VALUE);
	ck_assert_ptr_nonnull(strstr(error.message, "SMP-2.1"));
	ck_assert_ptr_nonnull(strstr(error.message, "second"));
	ck_assert_int_eq(rate("1.1", 5), WM_VALUE);
	ck_assert_int_eq(rate("1.1", VALUE_NOT_APPLICABLE), WM_VALUE);
	ck_assert_int_eq(events(), before);
}
END_TEST

START_TEST(an_included_indicator_is_rated_at_its_own_level)
{
	struct rate_request made = request("B1", 3);

	made.level = framework_level(made.framework, "second");
	ck_assert_int_eq(workspace_rate(workspace, &made, &error), WM_OK);
	ck_assert_int_eq(row("B1").by[CAPACITY_SELF].value, 3);
}
END_TEST

START_TEST(a_supervisor_at_this_screen_is_minted_once_and_unconfirmed)
{
	struct rate_request made = request("1.1", 2);
	size_t people = workspace_people(workspace)->count;
	struct assessment_row found;

	ck_assert_int_eq(workspace_rater(workspace, workspace_owner(workspace), true,
					 "Supervisor 2", &made.rater, &error),
			 WM_OK);
	ck_assert_str_eq(made.rater.minted, "Supervisor 2");
	ck_assert_int_eq(workspace_rate(workspace, &made, &error), WM_OK);
	ck_assert_uint_eq(workspace_people(workspace)->count, people + 1);
	ck_assert_int_eq(workspace_rater(workspace, workspace_owner(workspace), true,
					 "supervisor 2", &made.rater, &error),
			 WM_OK);
	ck_assert_ptr_null(made.rater.minted);
	found = row("1.1");
	ck_assert_int_eq(found.by[CAPACITY_SUPERVISOR].value, 2);
	ck_assert(uuid_equal(found.by[CAPACITY_SUPERVISOR].author, made.rater.author));
	ck_assert(uuid_equal(found.by[CAPACITY_SUPERVISOR].entered_by,
			     workspace_owner(workspace)->id));
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
	struct uuid person = workspace_owner(workspace)->id;
	struct step step;

	ck_assert_int_eq(rate("1.1", 3), WM_OK);
	ck_assert_int_eq(rate("1.1", 2), WM_OK);
	ck_assert_int_eq(workspace_undo(workspace, person, &step, &error), WM_OK);
	ck_assert(step.done);
	ck_assert_str_eq(step.said, "took back SMP-1.1, you: 2 Partly; now 3 As expected");
	ck_assert_int_eq(step.indicator, framework_indicator(step.framework, "1.1"));
	ck_assert_int_eq(workspace_undo(workspace, person, &step, &error), WM_OK);
	ck_assert_str_eq(step.said, "took back SMP-1.1, you: 3 As expected; now not rated");
	ck_assert_int_eq(workspace_redo(workspace, person, &step, &error), WM_OK);
	ck_assert_int_eq(row("1.1").by[CAPACITY_SELF].value, 3);
	ck_assert_int_eq(workspace_redo(workspace, person, &step, &error), WM_OK);
	ck_assert_int_eq(row("1.1").by[CAPACITY_SELF].value, 2);
	ck_assert_int_eq(workspace_redo(workspace, person, &step, &error), WM_OK);
	ck_assert(!step.done);
}
END_TEST

START_TEST(undo_of_a_reason_says_the_reason)
{
	struct rate_request why = request("1.1", 0);
	struct step step;

	ck_assert_int_eq(rate("1.1", 2), WM_OK);
	why.how = RATE_SAME;
	why.reason = "not every time";
	ck_assert_int_eq(workspace_rate(workspace, &why, &error), WM_OK);
	ck_assert_int_eq(workspace_undo(workspace, workspace_owner(workspace)->id, &step, &error),
			 WM_OK);
	ck_assert_str_eq(step.said,
			 "took back SMP-1.1, you: 2 Partly (not every time); now 2 Partly");
}
END_TEST

START_TEST(the_beginning_is_not_taken_back)
{
	struct step step;

	ck_assert_int_eq(workspace_undo(workspace, workspace_owner(workspace)->id, &step, &error),
			 WM_OK);
	ck_assert(!step.done);
	ck_assert_str_eq(workspace_owner(workspace)->name, "Practitioner 1");
}
END_TEST

START_TEST(an_earlier_day_shows_what_stood_then)
{
	struct applied to = applied();
	struct assessment *assessment;

	setenv("WAYMARK_TEST_NOW", "2026-03-01T10:00:00Z", 1);
	ck_assert_int_eq(rate("1.1", 2), WM_OK);
	setenv("WAYMARK_TEST_NOW", "2026-03-03T10:00:00Z", 1);
	ck_assert_int_eq(rate("1.1", 3), WM_OK);
	ck_assert_int_eq(workspace_assessment(workspace, workspace_owner(workspace), to.framework,
					      to.level, zone_end((struct date) { 2026, 3, 2 }),
					      &assessment, &error),
			 WM_OK);
	ck_assert_int_eq(sample_row(assessment, "1.1")->by[CAPACITY_SELF].value, 2);
	assessment_free(&assessment);
	unsetenv("WAYMARK_TEST_NOW");
	ck_assert_int_eq(row("1.1").by[CAPACITY_SELF].value, 3);
}
END_TEST

START_TEST(a_level_change_previews_then_offers_and_copies_nothing)
{
	struct uuid person = workspace_owner(workspace)->id;
	struct level_preview preview;

	ck_assert_int_eq(rate("1.1", 3), WM_OK);
	ck_assert_int_eq(rate("1.3", 3), WM_OK);
	ck_assert_int_eq(workspace_person_level(workspace, person, "sample", "second", NULL, NULL,
						false, &preview, &error),
			 WM_OK);
	ck_assert(!preview.applied);
	ck_assert_uint_eq(preview.asked, 6);
	ck_assert_uint_eq(preview.same, 4); /* 1.1, 1.2, B2, and B1, which keeps its own level */
	ck_assert_uint_eq(preview.changes[CHANGE_REWORDED], 1);
	ck_assert_uint_eq(preview.changes[CHANGE_STARTS], 1);
	ck_assert_uint_eq(preview.offered, 1);
	ck_assert_str_eq(applied().framework->levels[applied().level].code, "first");
	ck_assert_int_eq(workspace_person_level(workspace, person, "sample", "second", NULL, NULL,
						true, &preview, &error),
			 WM_OK);
	ck_assert(preview.applied);
	ck_assert_int_eq(row("1.1").by[CAPACITY_SELF].value, VALUE_UNRATED);
	ck_assert_int_eq(row("1.1").offer[CAPACITY_SELF].value, 3);
}
END_TEST

static enum wm_code
set_level(const char *level, const char *from)
{
	struct level_preview preview;

	return workspace_person_level(workspace, workspace_owner(workspace)->id, "SAMPLE", level,
				      from, NULL, true, &preview, &error);
}

START_TEST(a_level_that_holds_is_not_said_again)
{
	struct verify_counts before, after;

	ck_assert_int_eq(set_level("first", "2026-02-01"), WM_OK);
	ck_assert_int_eq(applied().from.month, 2);
	ck_assert_int_eq(workspace_verify(workspace, &before, NULL, NULL, &error), WM_OK);
	ck_assert_int_eq(set_level("FIRST", "2026-02-01"), WM_VALUE);
	ck_assert_str_eq(error.message, "sample: Practitioner 1 is at first already");
	ck_assert_int_eq(set_level("first", NULL), WM_VALUE);
	ck_assert_int_eq(workspace_verify(workspace, &after, NULL, NULL, &error), WM_OK);
	ck_assert_int_eq(after.events, before.events);
	ck_assert_int_eq(set_level("first", "2026-02-02"), WM_OK);
	ck_assert_int_eq(applied().from.day, 2);
}
END_TEST

START_TEST(evidence_is_linked_counted_and_redacted)
{
	struct place place;
	struct evidence_request made = {
		.person = workspace_owner(workspace)->id,
		.title = "Visit observed",
		.body = "Seen.",
		.kind = "audit",
		.date = { 2026, 3, 2 },
		.places = &place,
		.place_count = 1,
	};
	struct evidence_list list = { 0 };
	struct uuid id;

	ck_assert_int_eq(
		workspace_resolve(workspace, workspace_owner(workspace), "smp-1.1", &place, &error),
		WM_OK);
	ck_assert_int_eq(workspace_evidence_add(workspace, &made, &id, &error), WM_OK);
	ck_assert_uint_eq(row("1.1").evidence.count, 1);
	ck_assert_uint_eq(row("1.1").evidence.own_word, 0);
	ck_assert_int_eq(workspace_evidence_redact(workspace, made.person, id, &error), WM_OK);
	ck_assert_int_eq(workspace_evidence(workspace, workspace_owner(workspace), &list, &error),
			 WM_OK);
	ck_assert_uint_eq(list.count, 1);
	ck_assert(list.items[0].redacted);
	ck_assert_str_eq(list.items[0].title, "");
	ck_assert_str_eq(list.items[0].body, "");
	evidence_list_done(&list);
	events();
}
END_TEST

START_TEST(evidence_with_a_wrong_kind_title_or_text_is_refused)
{
	struct evidence_request made = {
		.person = workspace_owner(workspace)->id,
		.title = "x",
		.kind = "audti",
	};
	int64_t before = events();

	ck_assert_int_eq(workspace_evidence_add(workspace, &made, NULL, &error), WM_VALUE);
	ck_assert_ptr_nonnull(strstr(error.message, "audit"));
	made.kind = NULL;
	made.title = " ";
	ck_assert_int_eq(workspace_evidence_add(workspace, &made, NULL, &error), WM_VALUE);
	made.title = "\xFF";
	ck_assert_int_eq(workspace_evidence_add(workspace, &made, NULL, &error), WM_VALUE);
	ck_assert_int_eq(events(), before);
}
END_TEST

START_TEST(the_place_in_the_walk_is_kept_for_each_side)
{
	struct applied to = applied();
	struct uuid person = workspace_owner(workspace)->id;

	ck_assert_int_eq(workspace_place(workspace, person, to.framework, to.level, CAPACITY_SELF),
			 -1);
	ck_assert_int_eq(workspace_place_keep(workspace, person, to.framework, to.level,
					      CAPACITY_SELF, 2, &error),
			 WM_OK);
	open_again();
	to = applied();
	ck_assert_int_eq(workspace_place(workspace, person, to.framework, to.level, CAPACITY_SELF),
			 2);
	ck_assert_int_eq(
		workspace_place(workspace, person, to.framework, to.level, CAPACITY_SUPERVISOR),
		-1);
}
END_TEST

START_TEST(a_framework_whose_folder_is_gone_is_taken_as_it_was_kept)
{
	ck_assert_int_eq(rate("1.1", 3), WM_OK);
	workspace_close(&workspace);
	ck_assert_int_eq(rename(FRAMEWORKS, "gone"), 0);
	ck_assert_int_eq(workspace_open(&workspace, &options, STORE_WRITE, &error), WM_OK);
	ck_assert_int_eq(row("1.1").by[CAPACITY_SELF].value, 3);
	ck_assert_uint_ge(workspace_warning_count(workspace), 1);
}
END_TEST

START_TEST(a_structure_changed_under_one_version_is_refused_naming_the_change)
{
	FILE *file;
	bool named = false;

	workspace_close(&workspace);
	file = fopen(SAMPLE "/expectations.csv", "a");
	ck_assert_ptr_nonnull(file);
	fputs("B1,second,expected,,\n", file);
	ck_assert_int_eq(fclose(file), 0);
	ck_assert_int_eq(workspace_open(&workspace, &options, STORE_WRITE, &error), WM_OK);
	for (size_t i = 0; i < workspace_warning_count(workspace); i++)
		named = named || strstr(workspace_warning(workspace, i), "B1");
	ck_assert(named);
	ck_assert_ptr_null(framework_expectation(
		applied().framework, framework_indicator(applied().framework, "B1"), 1));
}
END_TEST

START_TEST(a_reworded_framework_is_taken_and_both_wordings_are_kept)
{
	ck_assert_int_eq(rate("1.1", 3), WM_OK);
	workspace_close(&workspace);
	scratch_write(SAMPLE "/notes.csv", "section,level,text\nA,,A note.\n");
	ck_assert_int_eq(workspace_open(&workspace, &options, STORE_WRITE, &error), WM_OK);
	ck_assert_uint_eq(workspace_warning_count(workspace), 0);
	ck_assert_uint_eq(applied().framework->note_count, 1);
	ck_assert_int_eq(rate("1.2", 3), WM_OK);
	ck_assert_int_eq(row("1.1").by[CAPACITY_SELF].value, 3);
}
END_TEST

START_TEST(a_copy_made_is_remembered_by_its_day)
{
	const char *copy = "copy.db";

	ck_assert(!date_is_set(workspace_last_backup(workspace)));
	setenv("WAYMARK_TEST_NOW", "2026-03-05T10:00:00Z", 1);
	ck_assert_int_eq(workspace_backup(workspace, copy, false, &error), WM_OK);
	ck_assert_int_eq(workspace_last_backup(workspace).day, 5);
	ck_assert_int_eq(workspace_backup(workspace, copy, false, &error), WM_FILE);
	unsetenv("WAYMARK_TEST_NOW");
}
END_TEST

START_TEST(practice_is_a_made_up_person_in_no_file)
{
	struct workspace *practice;
	struct workspace_options made_up = options;

	made_up.practice = true;
	ck_assert_msg(workspace_open(&practice, &made_up, STORE_WRITE, &error) == WM_OK, "%s",
		      error.message);
	ck_assert(workspace_is_practice(practice));
	ck_assert_str_eq(workspace_file(practice), "");
	ck_assert_str_eq(workspace_owner(practice)->name, "Practitioner 1");
	workspace_close(&practice);
}
END_TEST

START_TEST(another_process_is_noticed)
{
	struct workspace *other;
	struct person_change change = { .team = "South" };

	ck_assert_int_eq(workspace_open(&other, &options, STORE_WRITE, &error), WM_OK);
	workspace_refresh(workspace);
	ck_assert_int_eq(
		workspace_person_set(other, workspace_owner(other)->id, &change, NULL, &error),
		WM_OK);
	workspace_close(&other);
	ck_assert(workspace_refresh(workspace));
	ck_assert_str_eq(workspace_owner(workspace)->team, "South");
}
END_TEST

static Suite *
workspace_suite(void)
{
	const TTest *const tests[] = {
		beginning_keeps_person_supervisor_and_level,
		beginning_where_a_workspace_is_changes_nothing,
		a_refused_beginning_leaves_no_file,
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
		evidence_is_linked_counted_and_redacted,
		evidence_with_a_wrong_kind_title_or_text_is_refused,
		the_place_in_the_walk_is_kept_for_each_side,
		a_framework_whose_folder_is_gone_is_taken_as_it_was_kept,
		a_structure_changed_under_one_version_is_refused_naming_the_change,
		a_reworded_framework_is_taken_and_both_wordings_are_kept,
		a_copy_made_is_remembered_by_its_day,
		practice_is_a_made_up_person_in_no_file,
		another_process_is_noticed,
	};
	Suite *suite = suite_create("workspace");
	TCase *verbs = tcase_create("verbs");

	tcase_add_checked_fixture(verbs, begin, end);
	for (size_t i = 0; i < sizeof(tests) / sizeof(*tests); i++)
		tcase_add_test(verbs, tests[i]);
	suite_add_tcase(suite, verbs);
	return suite;
}

int
main(void)
{
	return suite_run(workspace_suite());
}
