/* Policies found, loaded and compared; those that come with the program. */
#include <stdlib.h>
#include <string.h>

#include "unit/authority.h"
#include "unit/garden.h"
#include "unit/scratch.h"
#include "unit/suite.h"
#include "waymark/file.h"
#include "waymark/memory.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

static struct policy_library library;
static struct loaded_sources sources;
static struct problem_list problems;

static void
tear_down(void)
{
	policy_library_done(&library);
	loaded_sources_done(&sources);
	problem_list_done(&problems);
}

/* A folder with riverside's files, one of them changed. */
static void
sow(const char *folder, const char *file, const char *from, const char *to)
{
	struct framework_source source = authority_source();

	garden_change(&source, file, from, to);
	ck_assert_int_eq(folder_make(folder, NULL), WM_OK);
	for (size_t i = 0; i < source.count; i++) {
		char *path = path_join(folder, source.files[i].name);

		scratch_write(path, source.files[i].bytes);
		free(path);
	}
	framework_source_done(&source);
}

static void
check_said(const char *expected)
{
	char *said = garden_problems(&problems);

	ck_assert_str_eq(said, expected);
	free(said);
}

START_TEST(the_bundled_policies_are_found_with_their_sources)
{
	char *path = checkout_path("policies");

	policy_search(path, &library, &sources, &problems);
	check_said("");
	ck_assert_uint_eq(library.count, 2);
	ck_assert_uint_eq(sources.count, 2);
	ck_assert_str_eq(library.policies[0]->id, "leicestershire");
	ck_assert_str_eq(library.policies[1]->id, "sandwell");
	for (size_t i = 0; i < library.count; i++)
		ck_assert_str_eq(sources.items[i].folder, library.policies[i]->folder);
	ck_assert_uint_eq(sources.items[1].count, 5);
	free(path);
}
END_TEST

START_TEST(the_first_folder_with_an_id_wins)
{
	sow("own/riverside", "policy.csv", "riverside\nversion", "Riverside\nversion");
	sow("all/riverside", "policy.csv", NULL, "");
	policy_search("own:none:all", &library, NULL, &problems);
	check_said("policy.csv:2: warning: id \"Riverside\" is not the name of its folder\n");
	ck_assert_uint_eq(library.count, 1);
	ck_assert_str_eq(library.policies[0]->folder, "own/riverside");
	ck_assert_str_eq(library.policies[0]->instead_of, "all/riverside");
}
END_TEST

START_TEST(a_faulty_policy_leaves_the_others)
{
	sow("path/riverside", "policy.csv", NULL, "");
	sow("path/broken", "deadlines.csv", "copy,signed", "copy,signing");
	sow("path/double", "policy.csv", NULL, "");
	scratch_write("path/evidence_kinds.csv", "kind,title,voice\n");
	policy_search("path", &library, &sources, &problems);
	ck_assert_uint_eq(library.count, 1);
	ck_assert_uint_eq(sources.count, 1);
	ck_assert_str_eq(library.policies[0]->folder, "path/double");
	ck_assert_uint_eq(problems.faults, 2);
	ck_assert_str_eq(problems.items[0].file, "path/broken/deadlines.csv");
	ck_assert_int_eq(problems.items[0].line, 2);
	ck_assert_str_eq(problems.items[problems.count - 1].text,
			 "id \"riverside\" is that of path/double");
}
END_TEST

START_TEST(a_policy_is_meant_by_its_id)
{
	const struct policy *policy;
	struct wm_error error;

	ck_assert_int_eq(policy_library_find(&library, "sandwell", &policy, &error), WM_FILE);
	sow("path/riverside", "policy.csv", NULL, "");
	policy_search("path", &library, NULL, &problems);
	ck_assert_int_eq(policy_library_find(&library, "RIVERSIDE", &policy, &error), WM_OK);
	ck_assert_str_eq(policy->title, "Supervision at Riverside");
	ck_assert_int_eq(policy_library_find(&library, "riversid", &policy, &error), WM_VALUE);
	ck_assert_str_eq(error.message, "riversid: no such policy: did you mean riverside?");
}
END_TEST

static void
collect(void *context, const char *change)
{
	buffer_format(context, "%s\n", change);
}

/* What differs from riverside when one thing is changed. */
static void
ck_changes(const char *file, const char *from, const char *to, const char *expected)
{
	struct framework_source source = authority_source();
	struct policy *before = policy_load(&source, &problems), *now;
	struct buffer changes = { 0 };
	size_t count, lines = 0;

	garden_change(&source, file, from, to);
	now = policy_load(&source, &problems);
	check_said("");
	count = policy_compare(before, now, collect, &changes);
	ck_assert_str_eq(changes.text ? changes.text : "", expected);
	for (const char *at = expected; *at; at++)
		lines += *at == '\n';
	ck_assert_uint_eq(count, lines);
	ck_assert_int_eq(digest_equal(before->structure, now->structure), count == 0);
	ck_assert(!digest_equal(before->wording_digest, now->wording_digest));
	policy_free(&before);
	policy_free(&now);
	buffer_done(&changes);
	framework_source_done(&source);
}

START_TEST(a_changed_structure_is_named)
{
	ck_changes("policy.csv", "session_minutes,60", "session_minutes,75",
		   "session_minutes was 60, is 75\n");
	ck_changes("policy.csv", "asye_groups,first-year; returner\n", "",
		   "asye_groups was first-year; returner, is asye\n");
	ck_changes("frequencies.csv", "90 days,10,day", "90 days,2,week",
		   "frequency of first-year was every 10 days until 90 days, is every 2 weeks "
		   "until 90 days\n");
	ck_changes("deadlines.csv", "copy,signed,5", "copy,signed,3",
		   "deadline copy was signed + 5 working-day at 17:00 by supervisor, is signed + "
		   "3 working-day at 17:00 by supervisor\n");
	ck_changes("deadlines.csv", "papers,panel,-10", "letters,panel,-10",
		   "deadline letters is new\ndeadline papers is gone\n");
	ck_changes("forms.csv", "so so|badly,no", "badly,yes",
		   "field mood of individual was choice, required no, one of well|so so|badly, is "
		   "choice, required yes, one of well|badly\n");
	ck_changes("evidence_kinds.csv", "Boat trip,other", "Boat trip,own",
		   "kind of evidence boat-trip was other, is own\n");
	ck_changes("items.csv", "visits,Visits,count,3", "visits,Visits,count,4",
		   "item visits of up was count 3 to 0, required, is count 4 to 0, required\n");
	ck_changes("seats.csv", "peer,A colleague,no\n", "", "seat peer is gone\n");
	ck_changes(
		"transitions.csv", "sprout,yes", "tree,no",
		"transition up was garden from seed to sprout by a panel, is garden from seed to "
		"tree\n");
}
END_TEST

START_TEST(wording_may_change_under_one_version)
{
	ck_changes("policy.csv", "Supervision at Riverside", "Seeing people at Riverside", "");
	ck_changes("forms.csv", "What we talked about", "What was said", "");
	ck_changes("deadlines.csv", "Copy of the notes", "A copy of the notes", "");
	ck_changes("frequencies.csv", "First months", "First 90 days", "");
}
END_TEST

START_TEST(a_check_names_what_differs_and_kinds_that_always_are)
{
	char *path = checkout_path("policies");
	struct evidence_kinds kinds;
	struct wm_error error;

	ck_assert_int_eq(evidence_kinds_load(path, &kinds, &error), WM_OK);
	sow("path/riverside", "policy.csv", NULL, "");
	sow("own/riverside", "evidence_kinds.csv", "boat-trip,Boat trip,other", "audit,Audit,own");
	policy_search("path", &library, NULL, &problems);
	policy_check("own/riverside", &library, &kinds, &problems);
	check_said("evidence_kinds.csv:0: warning: \"audit\" is a kind of evidence that is there "
		   "always, and stays as it is\n"
		   "riverside:0: warning: not the structure of version 2 in path/riverside: kind "
		   "of evidence audit is new\n"
		   "riverside:0: warning: not the structure of version 2 in path/riverside: kind "
		   "of evidence boat-trip is gone\n");
	evidence_kinds_done(&kinds);
	free(path);
}
END_TEST

START_TEST(a_policy_adds_kinds_of_evidence_and_takes_none_away)
{
	char *path = checkout_path("policies");
	struct policy *policy = authority_load("tests/data/policies/riverside");
	struct evidence_kinds kinds;
	struct wm_error error;

	ck_assert_int_eq(evidence_kinds_load(path, &kinds, &error), WM_OK);
	evidence_kinds_add(&kinds, policy);
	evidence_kinds_add(&kinds, policy);
	ck_assert_uint_eq(kinds.count, 11);
	ck_assert(!evidence_kind_find(&kinds, "boat-trip")->own);
	ck_assert(!evidence_kind_find(&kinds, "audit")->own);
	evidence_kinds_done(&kinds);
	policy_free(&policy);
	free(path);
}
END_TEST

START_TEST(a_policy_says_in_words_how_it_is_read)
{
	struct policy *sandwell = authority_load("policies/sandwell");
	struct policy *riverside = authority_load("tests/data/policies/riverside");
	struct buffer text = { 0 };

	for (size_t i = 0; i < 5; i++) {
		frequency_text(&sandwell->frequencies[i], &text);
		buffer_char(&text, '\n');
	}
	frequency_text(&riverside->frequencies[2], &text);
	buffer_char(&text, '\n');
	deadline_text(policy_deadline(sandwell, "copy"), &text);
	buffer_char(&text, '\n');
	deadline_text(policy_deadline(sandwell, "contract-change"), &text);
	buffer_char(&text, '\n');
	deadline_text(policy_deadline(riverside, "papers"), &text);
	ck_assert_str_eq(
		text.text,
		"Supervision: every month\n"
		"Supervision in the ASYE: every week, for the first 6 weeks\n"
		"Supervision in the ASYE: every 2 weeks, from 6 weeks to 6 months after the start "
		"in post\n"
		"Supervision in the ASYE: every month, from 6 months after the start in post\n"
		"Supervision of a foster carer: every 6 weeks\n"
		"Rest of the first year: every 3 weeks, from 90 days to 1 year + 2 weeks after the "
		"start in post\n"
		"Copy of the record to the supervisee: 3 working days after the session\n"
		"Supervision contract with the new supervisor: at a change of supervisor\n"
		"Papers for the panel: 10 working days before the panel, at 12:00");
	buffer_done(&text);
	policy_free(&sandwell);
	policy_free(&riverside);
}
END_TEST

START_TEST(each_reading_is_described)
{
	struct policy *policy = policy_new();

	for (int i = 0; i < READING_COUNT; i++) {
		struct reading_info info = reading_info((enum reading) i);

		ck_assert(strlen(info.about) > 20);
		ck_assert_str_eq(policy->readings[i], info.value);
		ck_assert_int_eq(info.kind == READING_KIND_WORD, info.words != NULL);
	}
	ck_assert_int_eq(policy->numbers[READING_PLANNED_SESSIONS], 12);
	ck_assert_int_eq(policy->numbers[READING_AUDIT_PER], AUDIT_PER_SUPERVISOR);
	policy_free(&policy);
}
END_TEST

START_TEST(leicestershire_has_its_panel_and_its_items)
{
	struct policy *policy = authority_load("policies/leicestershire");
	const struct deadline *submission = policy_deadline(policy, "submission");
	const struct deadline *circulation = policy_deadline(policy, "circulation");
	struct date panel = authority_day("2026-03-19");
	size_t counts[4] = { 0 };

	ck_day(deadline_due(submission, panel, NULL), "2026-03-05");
	ck_day(deadline_due(circulation, panel, NULL), "2026-03-06");
	ck_assert_str_eq(submission->at, "11:00");
	ck_assert_str_eq(circulation->at, "11:00");
	ck_day(deadline_due(submission, authority_day("2026-04-16"), NULL), "2026-04-02");
	ck_assert_uint_eq(policy->transition_count, COUNT(counts));
	for (size_t i = 0; i < policy->item_count; i++)
		counts[policy->items[i].transition]++;
	ck_assert_uint_eq(counts[policy_transition(policy, "level-2")], 8);
	ck_assert_uint_eq(counts[policy_transition(policy, "level-3")], 11);
	ck_assert_uint_eq(policy->seat_count, 3);
	ck_assert(policy->seats[0].chair && !policy->seats[1].chair && !policy->seats[2].chair);
	policy_free(&policy);
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("policy");
	TCase *cases = tcase_create("policy");

	tcase_add_checked_fixture(cases, scratch_enter, tear_down);
	tcase_add_test(cases, the_bundled_policies_are_found_with_their_sources);
	tcase_add_test(cases, the_first_folder_with_an_id_wins);
	tcase_add_test(cases, a_faulty_policy_leaves_the_others);
	tcase_add_test(cases, a_policy_is_meant_by_its_id);
	tcase_add_test(cases, a_changed_structure_is_named);
	tcase_add_test(cases, wording_may_change_under_one_version);
	tcase_add_test(cases, a_check_names_what_differs_and_kinds_that_always_are);
	tcase_add_test(cases, a_policy_adds_kinds_of_evidence_and_takes_none_away);
	tcase_add_test(cases, a_policy_says_in_words_how_it_is_read);
	tcase_add_test(cases, each_reading_is_described);
	tcase_add_test(cases, leicestershire_has_its_panel_and_its_items);
	suite_add_tcase(suite, cases);

	return suite_run(suite);
}
