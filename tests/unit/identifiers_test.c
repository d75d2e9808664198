/* The guard where things are kept: what is refused, and what a reason lets through. */
#include <string.h>

#include "unit/workspace_sample.h"

#define NHS "999 000 0018" /* of the range for tests */

static struct wm_error error;

static enum wm_code
note(const char *body)
{
	struct evidence_request made = { .person = owner(), .title = "A note", .body = body };

	return workspace_evidence_add(workspace, &made, NULL, &error);
}

START_TEST(what_is_refused_says_what_and_where_and_keeps_nothing)
{
	int64_t before = events();

	ck_assert_int_eq(note("One\nTwo " NHS), WM_VALUE);
	ck_assert(error.identifiers);
	ck_assert_str_eq(error.message, "body: line 2 holds what looks like an NHS number");
	ck_assert_int_eq(events(), before);
	ck_assert_int_eq(note("  \xFF"), WM_VALUE);
	ck_assert(!error.identifiers);
}
END_TEST

START_TEST(a_reason_lets_one_action_through_and_is_kept_with_it)
{
	int64_t before = events();

	OK(workspace_keep_identifiers(workspace, "A made-up number", &error));
	OK(note(NHS));
	ck_assert_int_eq(events(), before + 3);
	ck_assert_int_eq(note(NHS), WM_VALUE);
	ck_assert(error.identifiers);
}
END_TEST

START_TEST(a_reason_that_was_not_needed_is_not_kept_and_used_up)
{
	int64_t before = events();

	OK(workspace_keep_identifiers(workspace, "Nothing to keep", &error));
	OK(note("Seen."));
	ck_assert_int_eq(events(), before + 2);
	ck_assert_int_eq(note(NHS), WM_VALUE);
}
END_TEST

START_TEST(a_reason_can_be_taken_back)
{
	OK(workspace_keep_identifiers(workspace, "A made-up number", &error));
	OK(workspace_keep_identifiers(workspace, NULL, &error));
	ck_assert_int_eq(note(NHS), WM_VALUE);
}
END_TEST

START_TEST(a_reason_says_something_and_holds_none_itself)
{
	static const char *const bad[] = { "", "  ", ("It is " NHS) };

	for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); i++) {
		ck_assert_int_eq(workspace_keep_identifiers(workspace, bad[i], &error), WM_VALUE);
		ck_assert(!error.identifiers);
		ck_assert_int_eq(note(NHS), WM_VALUE);
	}
}
END_TEST

START_TEST(what_goes_out_is_searched_and_a_reason_holds_for_all_of_it)
{
	ck_assert_int_eq(workspace_check_text(workspace, "reason", NHS, &error), WM_VALUE);
	ck_assert_str_eq(error.message, "reason: holds what looks like an NHS number");
	OK(workspace_check_text(workspace, "reason", NULL, &error));
	OK(workspace_keep_identifiers(workspace, "For the panel", &error));
	OK(workspace_check_text(workspace, "reason", NHS, &error));
	OK(workspace_check_text(workspace, "reason", NHS, &error));
}
END_TEST

START_TEST(what_would_be_found_is_shown_in_place)
{
	struct guard_findings findings = { 0 };

	workspace_find_identifiers(workspace, "Saw " NHS " there", &findings);
	ck_assert_uint_eq(findings.count, 1);
	ck_assert_uint_eq(findings.items[0].offset, 4);
	ck_assert_uint_eq(findings.items[0].length, strlen(NHS));
	guard_findings_done(&findings);
}
END_TEST

int
main(void)
{
	const TTest *const cases[] = {
		what_is_refused_says_what_and_where_and_keeps_nothing,
		a_reason_lets_one_action_through_and_is_kept_with_it,
		a_reason_that_was_not_needed_is_not_kept_and_used_up,
		a_reason_can_be_taken_back,
		a_reason_says_something_and_holds_none_itself,
		what_goes_out_is_searched_and_a_reason_holds_for_all_of_it,
		what_would_be_found_is_shown_in_place,
	};

	return workspace_sample_run("identifiers", cases, sizeof(cases) / sizeof(*cases));
}
