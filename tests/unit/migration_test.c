/* A person moved to a new version: what is carried, offered and left, and that it can be taken
 * back. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "unit/workspace_sample.h"
#include "waymark/migration.h"

#define OLD_DAY "2026-01-10T10:00:00Z"
#define NEW_DAY "2026-03-05T10:00:00Z"
#define NEW	"newer/sample"

static struct wm_error error;
static struct migration migration;
static struct problem_list problems;

/* Version 2 of the sample: 1.2 is 1.4 now, 1.3 became 1.3a and 1.3b, B1 and B2 became B3, 2.1 is
 * gone, 2.2 is new. */
static void
write_second(void)
{
	sample_write(NEW);
	scratch_write(
		NEW "/framework.csv",
		"key,value\nid,sample\nversion,2\ntitle,Sample standards\nshort_title,Sample\n"
		"prefix,SMP\npublisher,Nobody\npublished,2026-01-01\nsource,none\n"
		"licence,none\naudience,\nterms,part; unit; indicator\nprogression,yes\n"
		"wording,restated\n");
	scratch_write(NEW "/indicators.csv",
		      "code,section,text\n1.1,1,Listen\n1.4,1,Keep a record\n1.3a,1,Plan ahead\n"
		      "1.3b,1,Review\n2.2,2,Lead well\nB3,B,Know and use the law\n");
	scratch_write(NEW "/expectations.csv",
		      "code,level,standing,expectation,expected_point\n"
		      "1.1,first,expected,,\n1.1,second,expected,,\n1.4,first,expected,,\n"
		      "1.3a,first,expected,,\n1.3b,first,expected,,\n2.2,second,expected,,\n"
		      "B3,first,expected,,\n");
	scratch_write("map.csv", "old,new,relation,reason\n1.2,1.4,carried,\n"
				 "1.3,1.3a,split,Two steps\n1.3,1.3b,split,Two steps\n"
				 "B1,B3,merged,One step\nB2,B3,merged,One step\n"
				 "2.1,,dropped,Nobody does it\n,2.2,new,\n");
}

static void
begin(void)
{
	setenv("WAYMARK_TEST_NOW", OLD_DAY, 1);
	workspace_sample_begin();
	write_second();
}

static void
end(void)
{
	migration_done(&migration);
	problem_list_done(&problems);
	workspace_sample_end();
	unsetenv("WAYMARK_TEST_NOW");
}

/* Opens with the second version on the path, on a later day. */
static void
open_newer(void)
{
	setenv("WAYMARK_TEST_NOW", NEW_DAY, 1);
	options.frameworks = "newer";
	workspace_open_again();
}

static void
rate_in(const struct framework *framework, const char *code, int value, const char *by)
{
	struct rate_request request = {
		.person = owner(),
		.framework = framework,
		.indicator = framework_indicator(framework, code),
		.how = RATE_VALUE,
		.value = value,
		.reason = "why",
	};

	OK(workspace_rater(workspace, workspace_owner(workspace), by != NULL, by, &request.rater,
			   &error));
	OK(workspace_rate(workspace, &request, &error));
}

static void
judge(const char *code, int value)
{
	rate_in(applied().framework, code, value, NULL);
}

static enum wm_code
migrate_with(const char *from, const char *to, bool apply)
{
	struct migration_request request = {
		.person = owner(),
		.framework = "SAMPLE",
		.before = from,
		.after = to,
		.map = "map.csv",
		.apply = apply,
	};

	migration_done(&migration);
	return workspace_migrate(workspace, &request, &migration, &problems, &error);
}

static void
apply(void)
{
	open_newer();
	OK(migrate_with("1", "2", true));
	ck_assert(migration.applied);
}

static void
ck_ratings(enum capacity side, size_t carried, size_t offered, size_t left)
{
	ck_assert_uint_eq(migration.ratings[side].carried, carried);
	ck_assert_uint_eq(migration.ratings[side].offered, offered);
	ck_assert_uint_eq(migration.ratings[side].left, left);
}

START_TEST(a_preview_counts_and_writes_nothing)
{
	int64_t before;

	judge("1.1", 3);
	judge("1.2", 2);
	judge("1.3", 2);
	judge("B1", 2);
	rate_in(applied().framework, "1.1", 1, "Supervisor 1");
	open_newer();
	before = events();
	OK(migrate_with("1", "2", false));
	ck_assert(!migration.applied);
	ck_ratings(CAPACITY_SELF, 2, 1, 1);
	ck_ratings(CAPACITY_SUPERVISOR, 1, 0, 0);
	ck_assert_int_eq(events(), before);
	ck_assert_str_eq(applied().framework->version, "1");
}
END_TEST

START_TEST(what_is_carried_keeps_value_reason_author_and_day)
{
	struct judgement self, supervisor;

	judge("1.2", 2);
	rate_in(applied().framework, "1.1", 4, "Supervisor 1");
	apply();
	ck_assert_str_eq(applied().framework->version, "2");
	ck_assert_str_eq(applied().framework->levels[applied().level].code, "first");
	self = row("1.4").by[CAPACITY_SELF];
	ck_assert_int_eq(self.value, 2);
	ck_assert_str_eq(self.reason, "why");
	ck_assert_str_eq(self.carried_from, "1");
	ck_assert_int_eq(zone_date(self.at).month, 1);
	supervisor = row("1.1").by[CAPACITY_SUPERVISOR];
	ck_assert_int_eq(supervisor.value, 4);
	ck_assert_str_eq(people_find(workspace_people(workspace), supervisor.author)->name,
			 "Supervisor 1");
	ck_assert(uuid_equal(supervisor.entered_by, owner()));
	ck_assert_int_eq(row("1.1").by[CAPACITY_SELF].value, VALUE_UNRATED);
}
END_TEST

START_TEST(a_rating_said_again_is_no_longer_carried)
{
	judge("1.1", 3);
	apply();
	judge("1.1", 3);
	ck_assert_ptr_null(row("1.1").by[CAPACITY_SELF].carried_from);
}
END_TEST

START_TEST(the_point_of_what_was_split_is_offered_never_copied)
{
	judge("1.3", 1);
	apply();
	for (int i = 0; i < 2; i++) {
		struct assessment_row part = row(i ? "1.3b" : "1.3a");

		ck_assert_int_eq(part.by[CAPACITY_SELF].value, VALUE_UNRATED);
		ck_assert_int_eq(part.offer[CAPACITY_SELF].value, 1);
		ck_assert_str_eq(part.offer[CAPACITY_SELF].version, "1");
		ck_assert_int_eq(part.offer[CAPACITY_SUPERVISOR].value, VALUE_UNRATED);
	}
}
END_TEST

/* Points of B1 and B2 (0: none), and what is offered for B3. */
static const struct {
	int first, second, offered;
} merged[] = { { 2, 2, 2 }, { 2, 3, 0 }, { 2, 0, 0 }, { 0, 2, 0 } };

START_TEST(what_was_merged_is_offered_only_where_all_agree)
{
	if (merged[_i].first)
		judge("B1", merged[_i].first);
	if (merged[_i].second)
		judge("B2", merged[_i].second);
	apply();
	ck_assert_int_eq(row("B3").offer[CAPACITY_SELF].value, merged[_i].offered);
	ck_assert_int_eq(row("B3").by[CAPACITY_SELF].value, VALUE_UNRATED);
}
END_TEST

START_TEST(what_was_merged_is_offered_to_each_side_its_own_point)
{
	struct assessment_row found;

	for (int i = 0; i < 2; i++) {
		judge(i ? "B2" : "B1", 2);
		rate_in(applied().framework, i ? "B2" : "B1", 1, "Supervisor 1");
	}
	apply();
	ck_ratings(CAPACITY_SELF, 0, 2, 0);
	ck_ratings(CAPACITY_SUPERVISOR, 0, 2, 0);
	found = row("B3");
	ck_assert_int_eq(found.offer[CAPACITY_SELF].value, 2);
	ck_assert_int_eq(found.offer[CAPACITY_SUPERVISOR].value, 1);
}
END_TEST

START_TEST(a_non_rating_is_carried_and_never_offered)
{
	judge("1.1", VALUE_NO_OPPORTUNITY);
	judge("1.3", VALUE_NO_OPPORTUNITY);
	apply();
	ck_ratings(CAPACITY_SELF, 1, 0, 1);
	ck_assert_int_eq(row("1.1").by[CAPACITY_SELF].value, VALUE_NO_OPPORTUNITY);
	ck_assert_int_eq(row("1.3a").offer[CAPACITY_SELF].value, VALUE_UNRATED);
}
END_TEST

START_TEST(what_stands_in_the_new_version_stays)
{
	judge("1.1", 3);
	open_newer();
	rate_in(library_framework(workspace_library(workspace), "sample"), "1.1", 1, NULL);
	OK(migrate_with("1", "2", true));
	ck_ratings(CAPACITY_SELF, 0, 0, 1);
	ck_assert_int_eq(row("1.1").by[CAPACITY_SELF].value, 1);
}
END_TEST

START_TEST(no_point_goes_to_another_scale)
{
	judge("1.1", 1);
	judge("1.2", VALUE_NO_OPPORTUNITY);
	scratch_write(NEW "/scale.csv",
		      "point,label,description\n1,Not yet,\n2,Partly,\n3,As expected,\n");
	apply();
	ck_assert(!migration.same_scale);
	ck_ratings(CAPACITY_SELF, 1, 0, 1);
	ck_assert_int_eq(row("1.1").by[CAPACITY_SELF].value, VALUE_UNRATED);
}
END_TEST

START_TEST(notes_follow_what_is_carried)
{
	const struct framework *old = applied().framework;
	struct place places[] = {
		{ old, -1, framework_indicator(old, "1.2") },
		{ old, -1, framework_indicator(old, "1.3") },
		{ old, framework_section(old, "B"), -1 },
	};
	struct evidence_request note = {
		.person = owner(),
		.title = "Seen",
		.places = places,
		.place_count = 3,
	};

	OK(workspace_evidence_add(workspace, &note, NULL, &error));
	apply();
	ck_assert_uint_eq(migration.links_carried, 2);
	ck_assert_uint_eq(migration.links_left, 1);
	ck_assert_uint_eq(row("1.4").evidence.count, 1);
	ck_assert_uint_eq(row("B3").evidence.count, 1);
	ck_assert_uint_eq(row("1.3a").evidence.count, 0);
}
END_TEST

START_TEST(a_link_in_the_new_version_is_not_counted_again)
{
	const struct framework *old = applied().framework, *new;
	struct place place = { old, -1, framework_indicator(old, "1.2") };
	struct evidence_request note = {
		.person = owner(),
		.title = "Seen",
		.places = &place,
		.place_count = 1,
	};
	struct uuid id;

	OK(workspace_evidence_add(workspace, &note, &id, &error));
	open_newer();
	new = library_framework(workspace_library(workspace), "sample");
	place = (struct place) { new, -1, framework_indicator(new, "2.2") };
	OK(workspace_evidence_link(workspace, owner(), id, &place, 1, &error));
	OK(migrate_with("1", "2", false));
	ck_assert_uint_eq(migration.links_carried, 1);
	ck_assert_uint_eq(migration.links_left, 0);
}
END_TEST

START_TEST(what_is_set_for_sections_goes_along)
{
	const struct framework *old = applied().framework;
	struct section_change set = {
		.how = SECTION_AT_LEVEL,
		.place = { old, framework_section(old, "2"), -1 },
		.level = framework_level(old, "second"),
		.by = "Supervisor 1",
	};
	struct person_change change = { .section = &set };
	const struct person_section *moved;

	OK(workspace_person_set(workspace, owner(), &change, NULL, &error));
	apply();
	ck_assert_uint_eq(migration.sections_carried, 1);
	moved = person_section(workspace_owner(workspace), "sample", "2", "2");
	ck_assert_ptr_nonnull(moved);
	ck_assert_str_eq(moved->level, "second");
	ck_assert_str_eq(people_find(workspace_people(workspace), moved->decided_by)->name,
			 "Supervisor 1");
	ck_assert_int_eq(zone_date(moved->at).month, 1);
	ck_assert_int_eq(row("2.2").level, framework_level(applied().framework, "second"));
}
END_TEST

START_TEST(undo_takes_all_of_it_back_and_redo_puts_it_again)
{
	struct step step;

	judge("1.1", 3);
	judge("1.3", 2);
	apply();
	OK(workspace_undo(workspace, owner(), &step, &error));
	ck_assert(step.done);
	ck_assert_ptr_nonnull(strstr(step.said, "carried from 1"));
	ck_assert_str_eq(applied().framework->version, "1");
	ck_assert_int_eq(row("1.1").by[CAPACITY_SELF].value, 3);
	ck_assert_ptr_null(row("1.1").by[CAPACITY_SELF].carried_from);
	OK(workspace_redo(workspace, owner(), &step, &error));
	ck_assert_str_eq(applied().framework->version, "2");
	ck_assert_str_eq(row("1.1").by[CAPACITY_SELF].carried_from, "1");
	ck_assert_int_eq(row("1.3b").offer[CAPACITY_SELF].value, 2);
	events();
}
END_TEST

START_TEST(an_earlier_day_has_the_old_version)
{
	struct date day = { 2026, 3, 4 };
	struct people people = { 0 };
	struct applied then[APPLIED_MAX];

	judge("1.3", 2);
	apply();
	OK(workspace_people_before(workspace, zone_end(day), &people, &error));
	ck_assert_uint_eq(
		workspace_applied(workspace, people_find(&people, owner()), then, APPLIED_MAX), 1);
	ck_assert_str_eq(then[0].framework->version, "1");
	people_done(&people);
	day = (struct date) { 2026, 1, 9 };
	OK(workspace_people_before(workspace, zone_end(day), &people, &error));
	ck_assert_uint_eq(people_find(&people, owner())->level_count, 0);
	people_done(&people);
}
END_TEST

START_TEST(a_version_that_all_left_is_kept_but_not_chosen)
{
	judge("1.1", 3);
	apply();
	open_newer();
	ck_assert_uint_eq(workspace_warning_count(workspace), 0);
	for (size_t i = 0; i < workspace_library(workspace)->count; i++) {
		const struct framework *framework = workspace_library(workspace)->frameworks[i];

		ck_assert(strcmp(framework->id, "sample") || !strcmp(framework->version, "2"));
	}
	ck_assert_int_eq(migrate_with("2", "1", false), WM_VALUE); /* the map is the other way */
	ck_assert_uint_gt(problems.faults, 0);
}
END_TEST

START_TEST(versions_that_cannot_be_are_refused)
{
	open_newer();
	ck_assert_int_eq(migrate_with("2", "1", true), WM_VALUE);
	ck_assert_str_eq(error.message, "sample 2: Practitioner 1 is at version 1");
	ck_assert_int_eq(migrate_with("1", "3", true), WM_VALUE);
	ck_assert_str_eq(error.message, "sample 3: this version is not in the frameworks path "
					"(waymark paths)");
	ck_assert_int_eq(migrate_with("1", "1", true), WM_VALUE);
	ck_assert_int_eq(remove("map.csv"), 0);
	ck_assert_int_eq(migrate_with("1", "2", true), WM_FILE);
}
END_TEST

START_TEST(a_level_that_is_gone_is_refused)
{
	scratch_write(NEW "/levels.csv", "level,order,title,summary,short,audience\n"
					 "second,2,Second level,The next.,Second,\n");
	scratch_write(NEW "/expectations.csv", "code,level,standing,expectation,expected_point\n"
					       "1.1,second,expected,,\n");
	scratch_write(NEW "/includes.csv", "section,level,includes\n");
	open_newer();
	ck_assert_int_eq(migrate_with("1", "2", true), WM_VALUE);
	ck_assert_ptr_nonnull(strstr(error.message, "no level first"));
}
END_TEST

START_TEST(a_faulty_map_changes_nothing)
{
	int64_t before;

	judge("1.1", 3);
	scratch_write("map.csv", "old,new,relation,reason\n1.2,1.4,carried,\n");
	open_newer();
	before = events();
	ck_assert_int_eq(migrate_with("1", "2", true), WM_VALUE);
	ck_assert_uint_gt(problems.faults, 4);
	ck_assert_ptr_nonnull(strstr(error.message, "map.csv: "));
	ck_assert_int_eq(events(), before);
	ck_assert_str_eq(applied().framework->version, "1");
}
END_TEST

int
main(void)
{
	const TTest *const tests[] = {
		a_preview_counts_and_writes_nothing,
		what_is_carried_keeps_value_reason_author_and_day,
		a_rating_said_again_is_no_longer_carried,
		the_point_of_what_was_split_is_offered_never_copied,
		what_was_merged_is_offered_to_each_side_its_own_point,
		a_non_rating_is_carried_and_never_offered,
		what_stands_in_the_new_version_stays,
		no_point_goes_to_another_scale,
		notes_follow_what_is_carried,
		a_link_in_the_new_version_is_not_counted_again,
		what_is_set_for_sections_goes_along,
		undo_takes_all_of_it_back_and_redo_puts_it_again,
		an_earlier_day_has_the_old_version,
		a_version_that_all_left_is_kept_but_not_chosen,
		versions_that_cannot_be_are_refused,
		a_level_that_is_gone_is_refused,
		a_faulty_map_changes_nothing,
	};
	Suite *suite = suite_create("migration");
	TCase *cases = tcase_create("versions");

	tcase_add_checked_fixture(cases, begin, end);
	for (size_t i = 0; i < sizeof(tests) / sizeof(*tests); i++)
		tcase_add_test(cases, tests[i]);
	tcase_add_loop_test(cases, what_was_merged_is_offered_only_where_all_agree, 0,
			    sizeof(merged) / sizeof(*merged));
	suite_add_tcase(suite, cases);
	return suite_run(suite);
}
