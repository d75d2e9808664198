/* The policies that a workspace has used stay as they were (design 3.7, 4). */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "unit/workspace_sample.h"
#include "waymark/file.h"
#include "waymark/supervise.h"

static struct wm_error error;

#define FORMS_HEAD "form,field,label,type,choices,required,computed\n"
#define FORMS \
	FORMS_HEAD "individual,,Record,form,,,\n" \
		   "individual,talk,What we talked about,agenda,,yes,\n"
#define LABELS \
	FORMS_HEAD "individual,,Record,form,,,\n" \
		   "individual,talk,What was talked about,agenda,,yes,\n"
#define MORE FORMS "individual,mood,How it went,text,,yes,\n"

static void
write_policy(const char *version, const char *forms)
{
	char about[200];

	snprintf(about, sizeof(about),
		 "key,value\nid,town\nversion,%s\ntitle,Supervision in town\n"
		 "short_title,Town\npublisher,Town Council\n",
		 version);
	scratch_write("policies/town/policy.csv", about);
	scratch_write("policies/town/forms.csv", forms);
	scratch_write("policies/town/frequencies.csv",
		      "title,group,from,until,every,unit\nSupervision,everyone,,,1,month\n");
	scratch_write("policies/town/deadlines.csv", "what,base,offset,unit,at,title,who\n");
}

static void
begin(void)
{
	workspace_sample_write();
	OK(folder_make("policies/town", &error));
	write_policy("1", FORMS);
	workspace_sample_make();
}

static struct supervision supervision;

static void
end(void)
{
	supervision_done(&supervision);
	workspace_sample_end();
}

static struct uuid
start(void)
{
	struct session_request request = { .person = owner(), .form = FORM_COUNT };
	struct uuid id;

	OK(workspace_session_start(workspace, &request, &id, NULL, &error));
	return id;
}

static void
ck_warned(const char *expected)
{
	for (size_t i = 0; i < workspace_warning_count(workspace); i++)
		if (strcmp(workspace_warning(workspace, i), expected) == 0)
			return;
	ck_abort_msg("not warned: %s", expected);
}

static size_t
policy_fields(const struct policy *policy)
{
	ck_assert_ptr_nonnull(policy);
	return policy_form(policy, FORM_INDIVIDUAL)->field_count;
}

static const struct record *
read_record(void)
{
	supervision_done(&supervision);
	OK(workspace_supervision(workspace, workspace_owner(workspace), INSTANT_LAST, &supervision,
				 &error));
	ck_assert_uint_eq(supervision.records.count, 1);
	return &supervision.records.items[0];
}

static const struct policy *
policy_of_record(void)
{
	const struct record *record = read_record();

	return record_policy(&supervision, record);
}

START_TEST(changed_structure_of_a_used_version_is_refused_and_the_kept_one_holds)
{
	start();
	write_policy("1", MORE);
	workspace_open_again();
	ck_assert_uint_eq(policy_fields(workspace_policy(workspace, &error)), 1);
	ck_assert_uint_eq(workspace_warning_count(workspace), 1);
	ck_warned("policies/town: town 1 is in use with another structure: "
		  "field mood of individual is new");
	ck_assert_uint_eq(policy_fields(policy_of_record()), 1);
}
END_TEST

START_TEST(changed_structure_of_a_version_that_was_never_used_is_taken)
{
	ck_assert_uint_eq(policy_fields(workspace_policy(workspace, &error)), 1);
	write_policy("1", MORE);
	workspace_open_again();
	ck_assert_uint_eq(policy_fields(workspace_policy(workspace, &error)), 2);
	ck_assert_uint_eq(workspace_warning_count(workspace), 0);
}
END_TEST

START_TEST(new_wording_is_no_change)
{
	start();
	write_policy("1", LABELS);
	workspace_open_again();
	ck_assert_str_eq(
		policy_form(workspace_policy(workspace, &error), FORM_INDIVIDUAL)->fields[0].label,
		"What was talked about");
	ck_assert_uint_eq(workspace_warning_count(workspace), 0);
}
END_TEST

START_TEST(record_keeps_the_form_of_the_version_it_was_begun_with)
{
	start();
	write_policy("2", MORE);
	workspace_open_again();
	ck_assert_str_eq(workspace_policy(workspace, &error)->version, "2");
	ck_assert_uint_eq(policy_fields(workspace_policy(workspace, &error)), 2);
	ck_assert_str_eq(policy_of_record()->version, "1");
	ck_assert_uint_eq(policy_fields(policy_of_record()), 1);
	ck_assert_uint_eq(workspace_warning_count(workspace), 0);
	ck_assert_int_eq(workspace_record_fill(workspace, owner(), read_record()->id, "mood",
					       "Well", &error),
			 WM_VALUE);
	ck_assert_str_eq(error.message, "mood: no field of this form");
	OK(workspace_record_fill(workspace, owner(), read_record()->id, "talk", "A home visit.",
				 &error));
}
END_TEST

START_TEST(policy_that_is_no_longer_in_the_path_is_used_as_it_was_kept)
{
	static const char *const files[] = { "policy.csv", "forms.csv", "frequencies.csv",
					     "deadlines.csv" };

	start();
	for (size_t i = 0; i < sizeof(files) / sizeof(files[0]); i++) {
		char *path = path_join("policies/town", files[i]);

		ck_assert_int_eq(unlink(path), 0);
		free(path);
	}
	workspace_open_again();
	ck_assert_uint_eq(policy_fields(workspace_policy(workspace, &error)), 1);
	ck_warned("town 1 is not in the policies path; it is used as this file kept it");
}
END_TEST

int
main(void)
{
	const TTest *const cases[] = {
		changed_structure_of_a_used_version_is_refused_and_the_kept_one_holds,
		changed_structure_of_a_version_that_was_never_used_is_taken,
		new_wording_is_no_change,
		record_keeps_the_form_of_the_version_it_was_begun_with,
		policy_that_is_no_longer_in_the_path_is_used_as_it_was_kept,
	};

	return suite_run_cases("workspace_policy", begin, end, cases,
			       sizeof(cases) / sizeof(cases[0]));
}
