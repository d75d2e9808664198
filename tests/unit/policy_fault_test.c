/* Faults of a policy, each at its file and line. */
#include <stdlib.h>
#include <string.h>

#include "unit/authority.h"
#include "unit/garden.h"
#include "unit/suite.h"
#include "waymark/memory.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

/* One change of riverside (see garden_change), and all that is said of it. */
static const struct {
	const char *file, *from, *to, *problems;
} cases[] = {
	{ "policy.csv", NULL, NULL, "policy.csv:0: fault: the file is missing\n" },
	{ "policy.csv", "version,2\n", "", "policy.csv:0: fault: no key \"version\"\n" },
	{ "policy.csv", "title,Super", "titel,Super",
	  "policy.csv:0: fault: no key \"title\"\n"
	  "policy.csv:4: fault: unknown key \"titel\": did you mean title?\n" },
	{ "policy.csv", "month,calendar", "month,lunar",
	  "policy.csv:8: fault: month \"lunar\" must be since-last or calendar\n" },
	{ "policy.csv", "session_minutes,60", "session_minutes,an hour",
	  "policy.csv:12: fault: session_minutes \"an hour\" is not a whole number\n" },
	{ "policy.csv", "session_minutes,60", "session_minutes,",
	  "policy.csv:12: fault: session_minutes is empty\n" },
	{ "policy.csv", "2024-02-29", "2023-02-29",
	  "policy.csv:7: fault: published \"2023-02-29\" is not a date; write YYYY-MM-DD\n" },
	{ "policy.csv", NULL, "month,calendar\n",
	  "policy.csv:13: fault: \"month\" stands on line 8 already\n" },
	{ "frequencies.csv", "everyone,,,1,", "everyone,,,0,",
	  "frequencies.csv:2: fault: every \"0\" is not a whole number of 1 or more\n" },
	{ "frequencies.csv", "everyone,,,1,", "everyone,,,-1,",
	  "frequencies.csv:2: fault: every \"-1\" is not a whole number of 1 or more\n" },
	{ "frequencies.csv", "everyone,,,1,month", "everyone,,,1,fortnight",
	  "frequencies.csv:2: fault: unit \"fortnight\" must be hour, day, working-day, week, "
	  "month or year\n" },
	{ "frequencies.csv", "everyone,,,1,month", "everyone,,,1,hour",
	  "frequencies.csv:2: fault: unit \"hour\" is of deadlines; write day, week, month or "
	  "year\n" },
	{ "frequencies.csv", "everyone,,,1", "all,,,1",
	  "frequencies.csv:0: fault: no row of the group \"everyone\" without an until\n" },
	{ "frequencies.csv", ",90 days,10", ",ninety days,10",
	  "frequencies.csv:3: fault: until \"ninety days\" is not a time; write \"6 weeks\" or "
	  "\"6 weeks + 6 months\"\n" },
	{ "frequencies.csv", "90 days,1 year", "80 days,1 year",
	  "frequencies.csv:4: fault: \"first-year\" has another frequency then on line 3\n" },
	{ "frequencies.csv", "90 days,1 year + 2 weeks", "90 days,90 days",
	  "frequencies.csv:4: fault: until is not after from\n" },
	{ "deadlines.csv", "copy,signed", "copy,signing",
	  "deadlines.csv:2: fault: base \"signing\" must be session, signed, missed, "
	  "contract-signed, supervisor-changed, absence, start-in-post, asye-start, "
	  "group-session, file-audit, observation, survey, policy-reviewed, qualified, panel or "
	  "submitted\n" },
	{ "deadlines.csv", "signed,5", "signed,five",
	  "deadlines.csv:2: fault: offset \"five\" is not a whole number, or more than 4 digits\n" },
	{ "deadlines.csv", "17:00", "5pm",
	  "deadlines.csv:2: fault: at: \"5pm\" is no time of day; write HH:MM\n" },
	{ "deadlines.csv", "the notes,supervisor", "the notes,nobody",
	  "deadlines.csv:2: fault: who \"nobody\" must be both, supervisee, supervisor, "
	  "line-manager, senior-manager, team or organisation\n" },
	{ "deadlines.csv", "report,missed", "copy,missed",
	  "deadlines.csv:3: fault: \"copy\" stands on line 2 already\n" },
	{ "forms.csv", "individual,mood", "single,mood",
	  "forms.csv:8: fault: form \"single\" must be contract, individual, manager, group, "
	  "preparation, informal, reflection, signing, monitoring, asye, audit, checklist or "
	  "log\n" },
	{ "forms.csv", "individual,mood", "group,mood",
	  "forms.csv:8: fault: form \"group\" has no title yet: a row of type form goes before "
	  "its fields\n" },
	{ "forms.csv", NULL, "group,,Title,form,,,\n",
	  "forms.csv:0: fault: form \"group\" has no field\n" },
	{ "forms.csv", NULL, "individual,again,Title,form,,,\n",
	  "forms.csv:10: fault: form \"individual\" has its title already\n"
	  "forms.csv:10: fault: field must be empty in the row of a form's title\n" },
	{ "forms.csv", "individual,from,", "individual,,",
	  "forms.csv:5: fault: \"individual, \" stands on line 2 already\nforms.csv:5: fault: field is empty\n" },
	{ "forms.csv", "well|so so|badly", "",
	  "forms.csv:8: fault: choices is empty; a choice needs some\n" },
	{ "forms.csv", "well|so so|badly", "well||well",
	  "forms.csv:8: fault: a choice is empty\n"
	  "forms.csv:8: fault: choice \"well\" stands twice\n" },
	{ "forms.csv", "Began at,time,", "Began at,time,1|2",
	  "forms.csv:5: fault: choices are of a field of type choice\n" },
	{ "forms.csv", "week was,prompt,,", "week was,prompt,,yes",
	  "forms.csv:7: fault: a prompt cannot be required\n" },
	{ "forms.csv", "no,time", "no,tine",
	  "forms.csv:5: fault: computed \"tine\" is nothing that is worked out: did you mean "
	  "time or next-time?\n" },
	{ "evidence_kinds.csv", "other", "both",
	  "evidence_kinds.csv:2: fault: voice \"both\" must be other or own\n" },
	{ "transitions.csv", "up,A step", "upp,A step",
	  "items.csv:2: fault: no transition \"up\" in transitions.csv\n"
	  "items.csv:3: fault: no transition \"up\" in transitions.csv\n"
	  "items.csv:4: fault: no transition \"up\" in transitions.csv\n"
	  "items.csv:5: fault: no transition \"up\" in transitions.csv\n" },
	{ "transitions.csv", "transition,title", "step,title",
	  "transitions.csv:1: fault: no column \"transition\"\n"
	  "transitions.csv:1: warning: unknown column \"step\" is left alone\n" },
	{ "items.csv", "words,200,300", "words,,",
	  "items.csv:2: fault: a rule of words needs a least or a most\n" },
	{ "items.csv", "words,200,300", "words,400,300",
	  "items.csv:2: fault: least 400 is above most 300\n" },
	{ "items.csv", "dated,2,,year", "dated,2,,",
	  "items.csv:4: fault: a rule of dated needs a least, a unit and a base\n" },
	{ "items.csv", "conditional,had-student", "conditional,",
	  "items.csv:5: fault: a condition stands with an item that is conditional, and with no "
	  "other\n" },
	{ "seats.csv", "colleague,no", "colleague,yes",
	  "seats.csv:3: fault: seat \"head\" has the chair already\n" },
};

START_TEST(each_fault_is_named_at_its_line)
{
	struct framework_source source = authority_source();
	struct problem_list problems = { 0 };
	struct policy *policy;
	char *said;

	garden_change(&source, cases[_i].file, cases[_i].from, cases[_i].to);
	policy = policy_load(&source, &problems);
	said = garden_problems(&problems);
	ck_assert_str_eq(said, cases[_i].problems);
	ck_assert_ptr_null(policy);
	free(said);
	problem_list_done(&problems);
	framework_source_done(&source);
}
END_TEST

START_TEST(only_the_first_file_is_needed)
{
	static const char *const others[] = {
		"frequencies.csv", "deadlines.csv", "forms.csv", "evidence_kinds.csv",
		"transitions.csv", "items.csv",	    "seats.csv",
	};
	struct framework_source source = authority_source();
	struct problem_list problems = { 0 };
	struct policy *policy;

	for (size_t i = 0; i < COUNT(others); i++) {
		ck_assert(policy_file_known(others[i]));
		garden_change(&source, others[i], NULL, NULL);
	}
	ck_assert(policy_file_known("policy.csv"));
	ck_assert(!policy_file_known("framework.csv"));
	policy = policy_load(&source, &problems);
	ck_assert_uint_eq(problems.count, 0);
	ck_assert_ptr_nonnull(policy);
	ck_assert_uint_eq(policy->frequency_count, 0);
	ck_assert_ptr_null(policy_form(policy, FORM_INDIVIDUAL));
	policy_free(&policy);
	framework_source_done(&source);
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("policy_fault");
	TCase *tests = tcase_create("policy_fault");

	tcase_add_loop_test(tests, each_fault_is_named_at_its_line, 0, (int) COUNT(cases));
	tcase_add_test(tests, only_the_first_file_is_needed);
	suite_add_tcase(suite, tests);

	return suite_run(suite);
}
