/* Faults of a framework, each at its file and line. */
#include <stdlib.h>
#include <string.h>

#include "unit/garden.h"
#include "unit/suite.h"
#include "waymark/memory.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

#define FIFTY "0123456789012345678901234567890123456789012345678901234567890123456789"

/* One change of the garden (see garden_change), and all that is said of it. */
struct fault_case {
	const char *file, *from, *to, *problems;
};

static const struct fault_case about_cases[] = {
	{ "framework.csv", NULL, NULL, "framework.csv:0: fault: the file is missing\n" },
	{ "framework.csv", "version,1.0\n", "", "framework.csv:0: fault: no key \"version\"\n" },
	{ "framework.csv", "version,1.0", "version,",
	  "framework.csv:3: fault: version is empty\n" },
	{ "framework.csv", "terms", "term",
	  "framework.csv:12: fault: unknown key \"term\": did you mean terms?\n" },
	{ "framework.csv", NULL, "title,Again\n",
	  "framework.csv:16: fault: \"title\" stands on line 4 already\n" },
	{ "framework.csv", "GRD", "Grd",
	  "framework.csv:6: fault: prefix \"Grd\" must be capital letters and digits, a letter "
	  "first\n" },
	{ "framework.csv", "GRD", "1D",
	  "framework.csv:6: fault: prefix \"1D\" must be capital letters and digits, a letter "
	  "first\n" },
	{ "framework.csv", "2020-01-01", "2020-02-30",
	  "framework.csv:8: fault: published \"2020-02-30\" is not a date; write YYYY-MM-DD\n" },
	{ "framework.csv", "progression,yes", "progression,perhaps",
	  "framework.csv:13: fault: progression \"perhaps\" must be no or yes\n" },
	{ "framework.csv", "wording,restated", "wording,own",
	  "framework.csv:15: fault: wording \"own\" must be restated or published\n" },
	{ "framework.csv", "expected_point,3", "expected_point,5",
	  "framework.csv:14: fault: expected_point 5 is not on the scale\n" },
	{ "framework.csv", "expected_point,3", "expected_point,three",
	  "framework.csv:14: fault: expected_point \"three\" is not a whole number\n" },
	{ "framework.csv", "key,value", "key,words",
	  "framework.csv:1: fault: no column \"value\"\n"
	  "framework.csv:1: warning: unknown column \"words\" is left alone\n" },
	{ "framework.csv", "id,garden", "id,gar den",
	  "framework.csv:2: fault: id \"gar den\" may hold only letters, digits, '.', '-' and "
	  "'_'\n" },
};

/* The ends of the rows of levels.csv, and these with one more column that the first has. */
#define GARDEN_LEVELS \
	"audience\ntree,5,Head gardener,For others too.,,\nseed,1,Seedling gardener,The first " \
	"year.,Seedling,New to a garden\nsprout,2,GROWING gardener,The years after.,Growing,\n"
#define GARDEN_LEVELS_DUE(due) \
	"audience,due_months\ntree,5,Head gardener,For others too.,,," due \
	"\nseed,1,Seedling gardener,The first year.,Seedling,New to a garden,\nsprout,2," \
	"GROWING gardener,The years after.,Growing,,\n"

static const struct fault_case level_cases[] = {
	{ "scale.csv", NULL, NULL, "scale.csv:0: fault: the file is missing\n" },
	{ "scale.csv", "4,Beyond", "5,Beyond",
	  "scale.csv:5: fault: point 5 stands where 4 is due: points run 1, 2, 3\n" },
	{ "scale.csv", "1,Not yet", "0,Not yet",
	  "scale.csv:2: fault: point 0 stands where 1 is due: points run 1, 2, 3\n" },
	{ "scale.csv", "4,Beyond", "-4,Beyond",
	  "scale.csv:5: fault: point \"-4\" is not a whole number\n" },
	{ "scale.csv", "Beyond", "", "scale.csv:5: fault: label is empty\n" },
	{ "scale.csv", NULL, "5,a,\n6,a,\n7,a,\n8,a,\n9,a,\n10,a,\n",
	  "scale.csv:11: fault: more than 9 rows\n" },
	{ "levels.csv", "tree,5,", "tree,2,",
	  "levels.csv:4: fault: order 2 is that of level \"tree\"\n" },
	{ "levels.csv", NULL, "SEED,9,Bud,,,\n",
	  "levels.csv:5: fault: \"SEED\" stands on line 3 already\n" },
	{ "levels.csv", "tree,5,Head gardener", "tree,5,",
	  "levels.csv:2: fault: title is empty\n" },
	{ "levels.csv", GARDEN_LEVELS, GARDEN_LEVELS_DUE("0"),
	  "levels.csv:2: fault: due_months 0 is not 1 to 120\n" },
	{ "levels.csv", GARDEN_LEVELS, GARDEN_LEVELS_DUE("121"),
	  "levels.csv:2: fault: due_months 121 is not 1 to 120\n" },
	{ "levels.csv", GARDEN_LEVELS, GARDEN_LEVELS_DUE("soon"),
	  "levels.csv:2: fault: due_months \"soon\" is not a whole number\n" },
	{ "levels.csv", GARDEN_LEVELS, GARDEN_LEVELS_DUE("120"), "" },
	{ "levels.csv", "title,", "titel,",
	  "levels.csv:1: fault: no column \"title\"\n"
	  "levels.csv:1: warning: unknown column \"titel\" is left alone\n" },
	{ "levels.csv", ",Seedling,", ",Seedling of the year 1,",
	  "levels.csv:3: warning: short is longer than 20 characters and will be cut in narrow "
	  "columns\n" },
};

static const struct fault_case tree_cases[] = {
	{ "sections.csv", "B1,B,", "B1,C,",
	  "sections.csv:5: fault: parent \"C\" is not a section of this file\n" },
	{ "sections.csv", "B1,B,", "B1,b,",
	  "sections.csv:5: fault: parent \"b\" is not a section of this file\n" },
	{ "sections.csv", "B,,part", "B,B,part",
	  "sections.csv:3: fault: parents run in a circle: B, in B\n" },
	{ "sections.csv", "A,,part", "A,A1.1,part",
	  "sections.csv:2: fault: parents run in a circle: A, in A1.1, in A1, in A\n" },
	{ "sections.csv", NULL, "X,Y,bed,x,,\nY,Z,bed,y,,\nZ,Y,bed,z,,\nQ,Q,bed,q,,\n",
	  "sections.csv:9: fault: parents run in a circle: Y, in Z, in Y\n"
	  "sections.csv:11: fault: parents run in a circle: Q, in Q\n" },
	{ "sections.csv", NULL, "a2,A,bed,Again,,\n",
	  "sections.csv:8: fault: \"a2\" stands on line 6 already\n" },
	{ "sections.csv", "Compost", "", "sections.csv:6: fault: title is empty\n" },
	{ "sections.csv", "Compost,,yes", "Compost,,maybe",
	  "sections.csv:6: fault: optional \"maybe\" must be no or yes\n" },
	{ "sections.csv", NULL, ".hidden,A,bed,x,,\n",
	  "sections.csv:8: fault: code \".hidden\" must begin with a letter or digit\n" },
	{ "sections.csv", NULL, "caf\u00e9,A,bed,x,,\n",
	  "sections.csv:8: fault: code \"caf\u00e9\" may hold only letters, digits, '.', '-' and "
	  "'_'\n" },
	{ "sections.csv", NULL, FIFTY ",A,bed,x,,\n",
	  "sections.csv:8: fault: code \"012345678901234567890123456789012345678901234567890123456"
	  "789...\" is longer than 64 characters\n" },
	{ "sections.csv", NULL, "N,A,bed,\"tolls \x07\",,\n",
	  "sections.csv:8: warning: title holds the control character U+0007, which is shown "
	  "escaped\n" },
	{ "indicators.csv", "W1,B1,", "W1,B9,",
	  "indicators.csv:2: fault: no section \"B9\" in sections.csv\n" },
	{ "indicators.csv", "W1,B1,", "W1,,", "indicators.csv:2: fault: section is empty\n" },
	{ "indicators.csv", "Turn the heap", " ", "indicators.csv:5: fault: text is empty\n" },
	{ "indicators.csv", NULL, "D1,A2,Again\n",
	  "indicators.csv:7: fault: \"D1\" stands on line 3 already\n" },
	{ "indicators.csv", NULL, ",A2,No code\n", "indicators.csv:7: fault: code is empty\n" },
	{ "indicators.csv", NULL, "a1,A2,Again\n",
	  "indicators.csv:7: fault: \"a1\" is a section already (sections.csv:4)\n" },
	{ "indicators.csv", NULL, "D9,A2,Mow\n",
	  "indicators.csv:7: warning: no level expects \"D9\"\n" },
};

static const struct fault_case expectation_cases[] = {
	{ "expectations.csv", NULL, NULL, "expectations.csv:0: fault: the file is missing\n" },
	{ "expectations.csv", NULL, "D1,bush,expected,,\n",
	  "expectations.csv:10: fault: no level \"bush\" in levels.csv\n" },
	{ "expectations.csv", NULL, "Z1,seed,expected,,\n",
	  "expectations.csv:10: fault: no indicator \"Z1\" in indicators.csv\n" },
	{ "expectations.csv", NULL, "A1,seed,expected,,\n",
	  "expectations.csv:10: fault: \"A1\" is a section; expectations are of indicators\n" },
	{ "expectations.csv", NULL, "D1,seed,expected,,\n",
	  "expectations.csv:10: fault: \"D1, seed\" stands on line 2 already\n" },
	{ "expectations.csv", NULL, "D1,tree,met,,\n",
	  "expectations.csv:10: fault: standing \"met\" must be expected, qualified or "
	  "not-applicable\n" },
	{ "expectations.csv", NULL, "D1,tree,,,\n",
	  "expectations.csv:10: fault: standing is empty\n" },
	{ "expectations.csv", NULL, "D1,tree,qualified,,\n",
	  "expectations.csv:10: fault: expectation is empty; a qualified standing needs one\n" },
	{ "expectations.csv", NULL, "D1,tree,expected,,5\n",
	  "expectations.csv:10: fault: expected_point 5 is not on the scale\n" },
	{ "expectations.csv", NULL, "D1,tree,expected,,1.5\n",
	  "expectations.csv:10: fault: expected_point \"1.5\" is not a whole number\n" },
	{ "expectations.csv", NULL, "D1,tree,met,,9\n",
	  "expectations.csv:10: fault: standing \"met\" must be expected, qualified or "
	  "not-applicable\nexpectations.csv:10: fault: expected_point 9 is not on the scale\n" },
	{ "includes.csv", NULL, "C,tree,seed\n",
	  "includes.csv:5: fault: no section \"C\" in sections.csv\n" },
	{ "includes.csv", NULL, "B,bush,seed\n",
	  "includes.csv:5: fault: no level \"bush\" in levels.csv\n" },
	{ "includes.csv", NULL, "B,tree,bush\n",
	  "includes.csv:5: fault: no level \"bush\" in levels.csv\n" },
	{ "includes.csv", NULL, "B,tree,tree\n",
	  "includes.csv:5: fault: level \"tree\" includes itself\n" },
	{ "includes.csv", NULL, "A,tree,seed\n",
	  "includes.csv:5: fault: \"A, tree, seed\" stands on line 3 already\n" },
};

static const struct fault_case extra_cases[] = {
	{ "notes.csv", NULL, "C,,Text\n",
	  "notes.csv:4: fault: no section \"C\" in sections.csv\n" },
	{ "notes.csv", NULL, "A,bush,Text\n",
	  "notes.csv:4: fault: no level \"bush\" in levels.csv\n" },
	{ "notes.csv", NULL, "A,seed,\n", "notes.csv:4: fault: text is empty\n" },
	{ "notes.csv", NULL, "A,seed,Borrow tools at first.\n",
	  "notes.csv:4: fault: \"A, seed, Borrow tools at first.\" stands on line 2 already\n" },
	{ "crosswalk.csv", NULL, "Z1,window,D1,same,\n",
	  "crosswalk.csv:3: fault: no section or indicator \"Z1\" in this framework\n" },
	{ "crosswalk.csv", NULL, "A1,window,S,near,\n",
	  "crosswalk.csv:3: fault: relation \"near\" must be same, broader, narrower or "
	  "related\n" },
	{ "crosswalk.csv", NULL, "A1,,S,same,\n", "crosswalk.csv:3: fault: framework is empty\n" },
	{ "needs.csv", NULL, "SPADE,Again,course,\n",
	  "needs.csv:3: fault: \"SPADE\" stands on line 2 already\n" },
	{ "needs.csv", NULL, "RAKE,,course,\n", "needs.csv:3: fault: title is empty\n" },
};

static const struct fault_case text_cases[] = {
	{ "indicators.csv", "Turn the heap", "\xff",
	  "expectations.csv:7: fault: no indicator \"C1\" in indicators.csv\n"
	  "indicators.csv:5: fault: not UTF-8\n" },
	{ "notes.csv", NULL, "A,seed,\"Never closed\nA,tree,Swallowed\n",
	  "notes.csv:4: fault: the quote opened here is never closed\n" },
	{ "notes.csv", NULL, "A,seed\n",
	  "notes.csv:4: fault: the header has 3 fields, this row 2\n" },
	{ "crosswalk.csv", "relation,note\n", "relation,note,note\n",
	  "crosswalk.csv:1: fault: column 'note' stands twice\n"
	  "crosswalk.csv:2: fault: the header has 6 fields, this row 5\n" },
	{ "scale.csv",
	  "\n1,Not yet,none of it\n2,Partly,some of it\n3,As expected,all of it\n"
	  "4,Beyond,more than this\n",
	  "\n", "scale.csv:1: fault: no row follows the header\n" },
	{ "sections.csv", "A,,part,Soil,,\nB,", "A;;part;Soil;;\nB,",
	  "includes.csv:2: fault: no section \"A\" in sections.csv\n"
	  "includes.csv:3: fault: no section \"A\" in sections.csv\n"
	  "notes.csv:2: fault: no section \"A\" in sections.csv\n"
	  "sections.csv:2: fault: the header has 6 fields, this row 1\n"
	  "sections.csv:4: fault: parent \"A\" is not a section of this file\n"
	  "sections.csv:6: fault: parent \"A\" is not a section of this file\n" },
};

static void
check_problems(const struct fault_case *fault)
{
	struct framework_source source = garden_source();
	struct problem_list problems = { 0 };
	struct framework *framework;
	char *said;

	garden_change(&source, fault->file, fault->from, fault->to);
	framework = framework_load(&source, &problems);
	said = garden_problems(&problems);
	ck_assert_str_eq(said, fault->problems);
	ck_assert_int_eq(framework == NULL, strstr(said, ": fault: ") != NULL);
	ck_assert_int_eq(problems.faults > 0, framework == NULL);
	framework_free(&framework);
	free(said);
	problem_list_done(&problems);
	framework_source_done(&source);
}

START_TEST(faults_of_the_framework_itself)
{
	check_problems(&about_cases[_i]);
}
END_TEST

START_TEST(faults_of_scale_and_levels)
{
	check_problems(&level_cases[_i]);
}
END_TEST

START_TEST(faults_of_the_tree)
{
	check_problems(&tree_cases[_i]);
}
END_TEST

START_TEST(faults_of_expectations)
{
	check_problems(&expectation_cases[_i]);
}
END_TEST

START_TEST(faults_of_notes_crosswalk_and_needs)
{
	check_problems(&extra_cases[_i]);
}
END_TEST

START_TEST(faults_of_the_text)
{
	check_problems(&text_cases[_i]);
}
END_TEST
START_TEST(a_folder_tells_every_fault_at_once)
{
	struct framework_source source = garden_source();
	struct problem_list problems = { 0 };
	char *said;

	garden_change(&source, "framework.csv", "version,1.0\n", "");
	garden_change(&source, "scale.csv", "4,Beyond", "6,Beyond");
	garden_change(&source, "levels.csv", NULL, "bud,1,Bud,,,\n");
	garden_change(&source, "sections.csv", NULL, "Q,R,bed,Rain,,\n");
	garden_change(&source, "indicators.csv", NULL, "Q,A1,Rake\n");
	garden_change(&source, "expectations.csv", NULL, "D1,bush,expected,,\n");
	garden_change(&source, "notes.csv", NULL, NULL);
	garden_change(&source, "needs.csv", "SPADE", "");
	ck_assert_ptr_null(framework_load(&source, &problems));
	said = garden_problems(&problems);
	ck_assert_str_eq(said,
			 "expectations.csv:10: fault: no level \"bush\" in levels.csv\n"
			 "framework.csv:0: fault: no key \"version\"\n"
			 "indicators.csv:7: fault: \"Q\" is a section already (sections.csv:8)\n"
			 "levels.csv:5: fault: order 1 is that of level \"seed\"\n"
			 "needs.csv:2: fault: need_code is empty\n"
			 "scale.csv:5: fault: point 6 stands where 4 is due: points run 1, 2, 3\n"
			 "sections.csv:8: fault: parent \"R\" is not a section of this file\n");
	free(said);
	problem_list_done(&problems);
	framework_source_done(&source);
}
END_TEST

START_TEST(of_a_file_of_faults_a_thousand_are_listed)
{
	struct framework_source source = garden_source();
	struct problem_list problems = { 0 };

	garden_change(&source, "framework.csv", "version,1.0\n", "");
	for (int i = 0; i < 1100; i++)
		garden_change(&source, "notes.csv", NULL, "Q,,\n");
	garden_change(&source, "needs.csv", "SPADE", "");
	ck_assert_ptr_null(framework_load(&source, &problems));
	ck_assert_uint_eq(problems.faults, 1 + 1001 + 1);
	ck_assert_uint_eq(problems.count, problems.faults);
	ck_assert_str_eq(problems.items[problems.count - 1].text,
			 "more than 1000 faults; the others are not listed");
	problem_list_done(&problems);
	framework_source_done(&source);
}
END_TEST

START_TEST(a_missing_file_is_one_fault_not_one_a_row)
{
	static const struct {
		const char *file, *problems;
	} missing[] = {
		{ "levels.csv", "levels.csv:0: fault: the file is missing\n" },
		{ "sections.csv", "sections.csv:0: fault: the file is missing\n" },
		{ "indicators.csv", "indicators.csv:0: fault: the file is missing\n" },
	};

	for (size_t i = 0; i < COUNT(missing); i++) {
		struct fault_case fault = { missing[i].file, NULL, NULL, missing[i].problems };

		check_problems(&fault);
	}
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("loader_fault");
	TCase *cases = tcase_create("faults");

	tcase_add_loop_test(cases, faults_of_the_framework_itself, 0, COUNT(about_cases));
	tcase_add_loop_test(cases, faults_of_scale_and_levels, 0, COUNT(level_cases));
	tcase_add_loop_test(cases, faults_of_the_tree, 0, COUNT(tree_cases));
	tcase_add_loop_test(cases, faults_of_expectations, 0, COUNT(expectation_cases));
	tcase_add_loop_test(cases, faults_of_notes_crosswalk_and_needs, 0, COUNT(extra_cases));
	tcase_add_loop_test(cases, faults_of_the_text, 0, COUNT(text_cases));
	tcase_add_test(cases, a_folder_tells_every_fault_at_once);
	tcase_add_test(cases, of_a_file_of_faults_a_thousand_are_listed);
	tcase_add_test(cases, a_missing_file_is_one_fault_not_one_a_row);
	suite_add_tcase(suite, cases);

	return suite_run(suite);
}
