/* The workspace: how it begins, its evidence, the frameworks it keeps, copies, other processes. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "unit/workspace_sample.h"
#include "waymark/file.h"

static struct wm_error error;

START_TEST(beginning_keeps_person_supervisor_and_level)
{
	const struct person *owner;

	workspace_open_again();
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
	workspace_open_again();
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

START_TEST(evidence_is_linked_counted_and_redacted)
{
	struct place place;
	struct evidence_request made = {
		.person = owner(),
		.title = "Visit observed",
		.body = "Seen.",
		.kind = "audit",
		.date = { 2026, 3, 2 },
		.places = &place,
		.place_count = 1,
	};
	struct evidence_list list = { 0 };
	struct uuid id;

	OK(workspace_resolve(workspace, workspace_owner(workspace), "smp-1.1", &place, &error));
	OK(workspace_evidence_add(workspace, &made, &id, &error));
	ck_assert_uint_eq(row("1.1").evidence.count, 1);
	ck_assert_uint_eq(row("1.1").evidence.own_word, 0);
	OK(workspace_evidence_redact(workspace, made.person, id, "Said too much", &error));
	OK(workspace_evidence(workspace, workspace_owner(workspace), INSTANT_LAST, true, &list,
			      &error));
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
		.person = owner(),
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
	struct uuid person = owner();

	ck_assert_int_eq(workspace_place(workspace, person, to.framework, to.level, CAPACITY_SELF),
			 -1);
	OK(workspace_place_keep(workspace, person, to.framework, to.level, CAPACITY_SELF, 2,
				&error));
	workspace_open_again();
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
	OK(rate("1.1", 3, &error));
	workspace_close(&workspace);
	ck_assert_int_eq(rename(SAMPLE_FRAMEWORKS, "gone"), 0);
	OK(workspace_open(&workspace, &options, STORE_WRITE, &error));
	ck_assert_int_eq(row("1.1").by[CAPACITY_SELF].value, 3);
	ck_assert_uint_ge(workspace_warning_count(workspace), 1);
}
END_TEST

START_TEST(a_structure_changed_under_one_version_is_refused_naming_the_change)
{
	FILE *file;
	bool named = false;

	workspace_close(&workspace);
	file = fopen(SAMPLE_FOLDER "/expectations.csv", "a");
	ck_assert_ptr_nonnull(file);
	fputs("B1,second,expected,,\n", file);
	ck_assert_int_eq(fclose(file), 0);
	OK(workspace_open(&workspace, &options, STORE_WRITE, &error));
	for (size_t i = 0; i < workspace_warning_count(workspace); i++)
		named = named || strstr(workspace_warning(workspace, i), "B1");
	ck_assert(named);
	ck_assert_ptr_null(framework_expectation(
		applied().framework, framework_indicator(applied().framework, "B1"), 1));
}
END_TEST

START_TEST(a_reworded_framework_is_taken_and_both_wordings_are_kept)
{
	OK(rate("1.1", 3, &error));
	workspace_close(&workspace);
	scratch_write(SAMPLE_FOLDER "/notes.csv", "section,level,text\nA,,A note.\n");
	OK(workspace_open(&workspace, &options, STORE_WRITE, &error));
	ck_assert_uint_eq(workspace_warning_count(workspace), 0);
	ck_assert_uint_eq(applied().framework->note_count, 1);
	OK(rate("1.2", 3, &error));
	ck_assert_int_eq(row("1.1").by[CAPACITY_SELF].value, 3);
}
END_TEST

START_TEST(a_copy_made_is_remembered_by_its_day)
{
	const char *copy = "copy.db";

	ck_assert(!date_is_set(workspace_last_backup(workspace)));
	setenv("WAYMARK_TEST_NOW", "2026-03-05T10:00:00Z", 1);
	OK(workspace_backup(workspace, copy, false, &error));
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
	OK(workspace_open(&practice, &made_up, STORE_WRITE, &error));
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

	OK(workspace_open(&other, &options, STORE_WRITE, &error));
	workspace_refresh(workspace);
	OK(workspace_person_set(other, workspace_owner(other)->id, &change, NULL, &error));
	workspace_close(&other);
	ck_assert(workspace_refresh(workspace));
	ck_assert_str_eq(workspace_owner(workspace)->team, "South");
}
END_TEST

int
main(void)
{
	const TTest *const cases[] = {
		beginning_keeps_person_supervisor_and_level,
		beginning_where_a_workspace_is_changes_nothing,
		a_refused_beginning_leaves_no_file,
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

	return workspace_sample_run("workspace", cases, sizeof(cases) / sizeof(*cases));
}
