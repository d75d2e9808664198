/* Levels and areas: what a person may set for a section, what is refused, and what follows. */
#include <stdlib.h>
#include <string.h>

#include "unit/workspace_sample.h"

static struct wm_error error;

#define REFUSED(call, words) \
	do { \
		int64_t before = events(); \
		ck_assert_int_eq((call), WM_VALUE); \
		ck_assert_str_eq(error.message, words); \
		ck_assert_int_eq(events(), before); \
	} while (0)

/* The sample with unit 2 and part B optional, and an optional section in B. */
static void
begin(void)
{
	workspace_sample_write();
	scratch_write(SAMPLE_FOLDER "/sections.csv",
		      "code,parent,kind,title,short,optional\nA,,part,Part A,A,\n"
		      "1,A,unit,Unit one,One,\n2,A,unit,Unit two,Two,yes\n"
		      "B,,part,Part B,B,yes\nC,B,unit,Unit three,,yes\n");
	workspace_sample_make();
}

static const struct framework *
framework(void)
{
	return library_framework(workspace_library(workspace), "sample");
}

static struct section_change
change(enum section_how how, const char *reference, const char *level)
{
	struct section_change made = { .how = how };

	OK(workspace_resolve(workspace, workspace_owner(workspace), reference, &made.place,
			     &error));
	if (level)
		made.level = framework_level(made.place.framework, level);
	return made;
}

static enum wm_code
set(const struct section_change *section, struct minted *minted)
{
	const struct person_change made = { .section = section };

	return workspace_person_set(workspace, workspace_owner(workspace)->id, &made, minted,
				    &error);
}

static enum wm_code
set_level(const char *reference, const char *level)
{
	struct section_change made = change(SECTION_AT_LEVEL, reference, level);

	return set(&made, NULL);
}

static enum wm_code
leave_out(const char *reference, const char *by, const char *reason)
{
	struct section_change made = change(SECTION_LEAVE_OUT, reference, NULL);

	made.by = by;
	made.reason = reason;
	return set(&made, NULL);
}

static enum wm_code
take_in(const char *reference)
{
	struct section_change made = change(SECTION_TAKE_IN, reference, NULL);

	return set(&made, NULL);
}

static const struct person_section *
kept(const char *section)
{
	return person_section(workspace_owner(workspace), "sample", "1", section);
}

static struct assessment *
assessment(void)
{
	struct assessment *made;

	OK(workspace_assessment(workspace, workspace_owner(workspace), framework(),
				framework_level(framework(), "first"), INSTANT_LAST, &made,
				&error));
	return made;
}

static size_t
row_count(void)
{
	struct assessment *made = assessment();
	size_t count = made->row_count;

	assessment_free(&made);
	return count;
}

START_TEST(a_section_at_another_level_is_kept_with_who_decided)
{
	struct section_change made = change(SECTION_AT_LEVEL, "SMP-A", "second");
	struct minted minted;
	struct assessment *now;

	made.by = "Manager 1";
	made.reason = "leads this work";
	OK(set(&made, &minted));
	ck_assert_uint_eq(minted.count, 1);
	workspace_close(&workspace);
	OK(workspace_open(&workspace, &options, STORE_WRITE, &error));
	ck_assert_ptr_nonnull(kept("A"));
	ck_assert_str_eq(kept("A")->level, "second");
	ck_assert(uuid_equal(kept("A")->decided_by, minted.people[0]));
	ck_assert_str_eq(kept("A")->reason, "leads this work");
	ck_assert_str_eq(people_find(workspace_people(workspace), minted.people[0])->name,
			 "Manager 1");
	now = assessment();
	ck_assert_int_eq(sample_row(now, "2.1")->expectation->standing, STANDING_EXPECTED);
	ck_assert_int_eq(sample_row(now, "2.1")->assessed, 1);
	ck_assert_int_eq(sample_row(now, "B2")->assessed, 0);
	assessment_free(&now);
}
END_TEST

START_TEST(the_level_around_a_section_ends_the_difference)
{
	OK(set_level("SMP-A", "second"));
	OK(set_level("SMP-1", "first"));
	ck_assert_str_eq(kept("1")->level, "first");
	OK(set_level("SMP-1", "second"));
	ck_assert_ptr_null(kept("1"));
	OK(set_level("SMP-A", "first"));
	ck_assert_ptr_null(kept("A"));
}
END_TEST

START_TEST(a_level_that_holds_already_is_refused)
{
	REFUSED(set_level("SMP-1", "first"), "SMP-1: is at first already");
	OK(set_level("SMP-1", "second"));
	REFUSED(set_level("SMP-1", "second"), "SMP-1: is at second already");
}
END_TEST

START_TEST(only_optional_sections_are_left_out_with_a_reason)
{
	REFUSED(leave_out("SMP-1", "Manager 1", "not our work"),
		"SMP-1: Unit one is for everyone; only optional sections can be left out");
	REFUSED(leave_out("SMP-2", "Manager 1", "  "), "reason: may not be empty");
	REFUSED(leave_out("SMP-2", "Manager 1", NULL), "reason: may not be empty");
	REFUSED(leave_out("SMP-2", " ", "not our work"), "by: may not be empty");
	OK(leave_out("SMP-2", "Manager 1", "not our work"));
	ck_assert(kept("2")->left_out);
	ck_assert_uint_eq(row_count(), 5);
	REFUSED(leave_out("SMP-2", "Manager 1", "not our work"), "SMP-2: is left out already");
	OK(take_in("SMP-2"));
	ck_assert_uint_eq(row_count(), 6);
	REFUSED(take_in("SMP-2"), "SMP-2: is not left out");
}
END_TEST

START_TEST(who_decided_may_be_named_later)
{
	OK(leave_out("SMP-2", NULL, "not our work"));
	ck_assert(!uuid_is_set(kept("2")->decided_by));
	REFUSED(leave_out("SMP-2", NULL, "not our work"), "SMP-2: is left out already");
	OK(leave_out("SMP-2", "Manager 1", "not our work"));
	ck_assert(uuid_is_set(kept("2")->decided_by));
}
END_TEST

START_TEST(what_stands_in_a_section_left_out_is_out_with_it)
{
	OK(leave_out("SMP-B", NULL, "not our work"));
	REFUSED(leave_out("SMP-C", NULL, "not our work"), "SMP-C: is left out along with SMP-B");
	REFUSED(set_level("SMP-C", "second"), "SMP-C: is left out along with SMP-B");
	REFUSED(take_in("SMP-C"), "SMP-C: is left out along with SMP-B");
	OK(set_level("SMP-B", "second"));
	ck_assert(!kept("B")->left_out);
	OK(set_level("SMP-C", "first"));
}
END_TEST

START_TEST(an_indicator_or_another_framework_is_refused)
{
	struct section_change made = change(SECTION_TAKE_IN, "SMP-1.1", NULL);

	REFUSED(set(&made, NULL),
		"SMP-1.1: is an indicator; this is set for a section, such as SMP-1");
	made = change(SECTION_LEAVE_OUT, "SMP-2", NULL);
	made.reason = "not our work";
	workspace_close(&workspace);
	options.location = "second.db";
	OK(workspace_init(&workspace, &options, &(struct beginning) { .name = "Practitioner 2" },
			  &error));
	made.place.framework = framework();
	REFUSED(set(&made, NULL), "sample: not a framework of Practitioner 2");
}
END_TEST

START_TEST(one_new_name_for_supervisor_and_decision_is_one_person)
{
	struct section_change made = change(SECTION_AT_LEVEL, "SMP-1", "second");
	const struct person_change whole = { .supervisor = "Manager 1", .section = &made };
	struct minted minted;

	made.by = "manager 1";
	OK(workspace_person_set(workspace, workspace_owner(workspace)->id, &whole, &minted,
				&error));
	ck_assert_uint_eq(minted.count, 1);
	ck_assert(uuid_equal(kept("1")->decided_by, workspace_owner(workspace)->supervisor));
}
END_TEST

START_TEST(undo_says_what_was_set_and_takes_it_back)
{
	struct uuid person = workspace_owner(workspace)->id;
	struct step step;

	OK(set_level("SMP-1", "second"));
	OK(set_level("SMP-1", "first"));
	OK(leave_out("SMP-2", NULL, "not our work"));
	OK(take_in("SMP-2"));
	OK(workspace_undo(workspace, person, &step, &error));
	ck_assert_str_eq(step.said, "took back SMP-2, taken in again");
	ck_assert(kept("2")->left_out);
	OK(workspace_undo(workspace, person, &step, &error));
	ck_assert_str_eq(step.said, "took back SMP-2, left out");
	ck_assert_ptr_null(kept("2"));
	OK(workspace_undo(workspace, person, &step, &error));
	ck_assert_str_eq(step.said, "took back SMP-1, at the level around it");
	OK(workspace_undo(workspace, person, &step, &error));
	ck_assert_str_eq(step.said, "took back SMP-1, at level second");
	ck_assert_ptr_null(kept("1"));
}
END_TEST

static enum wm_code
rate_at(const char *code, const char *level, bool at)
{
	struct rate_request request = {
		.person = workspace_owner(workspace)->id,
		.framework = framework(),
		.indicator = framework_indicator(framework(), code),
		.level = framework_level(framework(), level),
		.at = at,
		.how = RATE_VALUE,
		.value = 3,
	};

	OK(workspace_rater(workspace, workspace_owner(workspace), false, NULL, &request.rater,
			   &error));
	return workspace_rate(workspace, &request, &error);
}

START_TEST(a_rating_is_of_the_level_of_its_section)
{
	struct assessment *now;

	OK(set_level("SMP-1", "second"));
	OK(rate_at("1.3", "first", false));
	now = assessment();
	ck_assert_int_eq(sample_row(now, "1.3")->level, 1);
	ck_assert_int_eq(sample_row(now, "1.3")->by[CAPACITY_SELF].value, 3);
	assessment_free(&now);
	OK(set_level("SMP-1", "first"));
	now = assessment();
	ck_assert_int_eq(sample_row(now, "1.3")->by[CAPACITY_SELF].value, VALUE_UNRATED);
	assessment_free(&now);
}
END_TEST

START_TEST(what_is_left_out_is_rated_only_at_a_level_that_is_named)
{
	OK(leave_out("SMP-B", NULL, "not our work"));
	REFUSED(rate_at("B2", "first", false), "SMP-B2: SMP-B is left out for Practitioner 1");
	OK(rate_at("B2", "first", true));
	OK(take_in("SMP-B"));
	ck_assert_uint_eq(row_count(), 6);
}
END_TEST

START_TEST(what_the_other_level_of_a_section_does_not_list_is_refused)
{
	scratch_write(SAMPLE_FOLDER "/includes.csv", "section,level,includes\n");
	workspace_close(&workspace);
	options.location = "third.db";
	OK(workspace_init(&workspace, &options, &(struct beginning) { .name = "Practitioner 3" },
			  &error));
	OK(workspace_person_level(workspace, workspace_owner(workspace)->id, "sample", "first",
				  NULL, NULL, true, &(struct level_preview) { 0 }, &error));
	OK(set_level("SMP-B", "second"));
	REFUSED(rate_at("B1", "first", false),
		"SMP-B1: not listed, since SMP-B is at second for Practitioner 3");
}
END_TEST

START_TEST(a_section_keeps_its_level_when_the_person_moves)
{
	struct uuid person = workspace_owner(workspace)->id;
	struct level_preview preview;
	struct assessment *now;

	OK(set_level("SMP-1", "second"));
	OK(leave_out("SMP-B", NULL, "not our work"));
	OK(workspace_person_level(workspace, person, "sample", "second", NULL, NULL, false,
				  &preview, &error));
	ck_assert_uint_eq(preview.asked, 4);
	ck_assert_uint_eq(preview.changes[CHANGE_SAME], 3); /* unit 1, at second before */
	ck_assert_uint_eq(preview.changes[CHANGE_STARTS], 1);
	ck_assert_uint_eq(preview.changes[CHANGE_NONE], 2);
	OK(workspace_person_level(workspace, person, "sample", "second", NULL, NULL, true, &preview,
				  &error));
	OK(workspace_assessment(workspace, workspace_owner(workspace), framework(), 1, INSTANT_LAST,
				&now, &error));
	ck_assert_int_eq(sample_row(now, "2.1")->change, CHANGE_STARTS);
	ck_assert_int_eq(assessment_next(now, CAPACITY_SELF, -1),
			 now->row_of[framework_indicator(framework(), "2.1")]);
	assessment_free(&now);
	now = assessment();
	ck_assert_int_eq(now->rows[0].change, CHANGE_NONE);
	assessment_free(&now);
}
END_TEST

#define CASES(_) \
	_(a_section_at_another_level_is_kept_with_who_decided) \
	_(the_level_around_a_section_ends_the_difference) \
	_(a_level_that_holds_already_is_refused) \
	_(only_optional_sections_are_left_out_with_a_reason) \
	_(who_decided_may_be_named_later) \
	_(what_stands_in_a_section_left_out_is_out_with_it) \
	_(an_indicator_or_another_framework_is_refused) \
	_(one_new_name_for_supervisor_and_decision_is_one_person) \
	_(undo_says_what_was_set_and_takes_it_back) \
	_(a_rating_is_of_the_level_of_its_section) \
	_(what_is_left_out_is_rated_only_at_a_level_that_is_named) \
	_(what_the_other_level_of_a_section_does_not_list_is_refused) \
	_(a_section_keeps_its_level_when_the_person_moves)

int
main(void)
{
	Suite *suite = suite_create("workspace_section");
	TCase *tcase = tcase_create("sections");

	tcase_add_checked_fixture(tcase, begin, workspace_sample_end);
#define ADD_CASE(name) tcase_add_test(tcase, name);
	CASES(ADD_CASE)
	suite_add_tcase(suite, tcase);
	return suite_run(suite);
}
