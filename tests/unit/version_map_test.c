/* The map from one version of a framework to another: what it accounts for, and every fault. */
#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "unit/garden.h"
#include "waymark/memory.h"
#include "waymark/version_map.h"

#define HEADER "old,new,relation,reason\n"

static struct framework *before, *after;
static struct problem_list problems;
static struct version_map map;

/* 2.0 of the garden: D3 became D3a and D3b, C1 and D2 became C2, W1 is worded anew, and D9 is
 * new. */
static struct framework *
second_garden(void)
{
	struct framework_source source = garden_source();
	struct framework *framework;

	garden_change(&source, "framework.csv", "version,1.0", "version,2.0");
	garden_change(&source, "indicators.csv", "D3,A1,Clean the spade",
		      "D3a,A1,Clean the blade\nD3b,A1,Oil the handle\nD9,A1,Wear boots");
	garden_change(&source, "indicators.csv", "D2,A1.1,Dig two spades deep\n", "");
	garden_change(&source, "indicators.csv", "C1,A2,Turn the heap", "C2,A2,Dig and turn");
	garden_change(&source, "indicators.csv", "Water in the evening", "Water at dusk");
	garden_change(&source, "expectations.csv", "D3,seed,expected,,2",
		      "D3a,seed,expected,,\nD3b,seed,expected,,\nD9,seed,expected,,");
	garden_change(&source, "expectations.csv",
		      "D2,seed,not-applicable,,\nD2,sprout,expected,,\n", "");
	garden_change(&source, "expectations.csv", "C1,sprout", "C2,sprout");
	garden_change(&source, "needs.csv", "GRD-D1; GRD-D3", "GRD-D1");
	framework = garden_of(&source);
	framework_source_done(&source);
	return framework;
}

static void
begin(void)
{
	before = garden_load("garden");
	after = second_garden();
}

static void
end(void)
{
	framework_free(&before);
	framework_free(&after);
	version_map_done(&map);
	problem_list_done(&problems);
}

static bool
read_map(const char *text)
{
	version_map_done(&map);
	problem_list_done(&problems);
	return version_map_read("map.csv", text, strlen(text), before, after, &map, &problems);
}

static void
ck_faults(const char *text, const char *expected)
{
	char *told;

	ck_assert(!read_map(text));
	told = garden_problems(&problems);
	ck_assert_str_eq(told, expected);
	free(told);
}

static const char whole[] = HEADER "D3,D3a,split,Two jobs\n"
				   "D3,D3b,split,Two jobs\n"
				   "C1,C2,merged,One job\n"
				   "D2,C2,merged,One job\n"
				   "W1,W1,carried,\n"
				   ",D9,new,\n";

static const struct map_row *
row_of(const char *old)
{
	for (size_t i = 0; i < map.count; i++)
		if (!strcmp(map.rows[i].before, old))
			return &map.rows[i];
	return NULL;
}

START_TEST(a_whole_map_has_its_rows_and_what_stayed_the_same)
{
	ck_assert(read_map(whole));
	ck_assert_uint_eq(problems.count, 0);
	ck_assert_uint_eq(map.count, 6 + 1 + 6);
	ck_assert_int_eq(map.rows[0].relation, MAP_SPLIT);
	ck_assert_str_eq(map.rows[1].after, "D3b");
	ck_assert_str_eq(map.rows[2].reason, "One job");
	ck_assert_int_eq(map.rows[5].line, 7);
	ck_assert_int_eq(row_of("D1")->relation, MAP_CARRIED);
	ck_assert_str_eq(row_of("D1")->after, "D1");
	ck_assert_int_eq(row_of("D1")->line, 0);
	ck_assert(row_of("A1.1")->section);
	ck_assert(!row_of("D1")->section);
}
END_TEST

START_TEST(what_no_row_accounts_for_is_named)
{
	ck_faults(HEADER,
		  "map.csv:1: fault: \"D3\" is gone in 2.0, and no row says what became of it\n"
		  "map.csv:1: fault: \"D2\" is gone in 2.0, and no row says what became of it\n"
		  "map.csv:1: fault: \"C1\" is gone in 2.0, and no row says what became of it\n"
		  "map.csv:1: fault: \"W1\" is worded or asked otherwise in 2.0, and no row says "
		  "what became of it\n"
		  "map.csv:1: fault: \"D3a\" is new in 2.0, and no row says where it comes from\n"
		  "map.csv:1: fault: \"D3b\" is new in 2.0, and no row says where it comes from\n"
		  "map.csv:1: fault: \"D9\" is new in 2.0, and no row says where it comes from\n"
		  "map.csv:1: fault: \"C2\" is new in 2.0, and no row says where it comes from\n");
}
END_TEST

START_TEST(columns_may_stand_in_any_order)
{
	ck_assert(read_map("reason,relation,new,old\n"
			   "x,split,D3a,D3\nx,split,D3b,D3\nx,merged,C2,C1\nx,merged,C2,D2\n"
			   ",carried,W1,W1\n,new,D9,\n"));
}
END_TEST

/* One change of the whole map, and all that is said of it. */
static const struct {
	const char *from, *to, *problems;
} changes[] = {
	{ "W1,W1,carried", "W1,W1,caried",
	  "map.csv:6: fault: relation \"caried\" must be carried, split, merged, dropped or "
	  "new\n" },
	{ "W1,W1,carried,", "W1,W7,carried,",
	  "map.csv:1: fault: \"W1\" is new in 2.0, and no row says where it comes from\n"
	  "map.csv:6: fault: new \"W7\" is not in garden 2.0\n" },
	{ "W1,W1,carried,", "W1,W1,carried,\nX1,,dropped,Gone",
	  "map.csv:7: fault: old \"X1\" is not in garden 1.0\n" },
	{ "W1,W1,carried,", "W1,W1,carried,\nW1,,dropped,Gone",
	  "map.csv:7: fault: old \"W1\" stands on line 6 already\n" },
	{ "W1,W1,carried,", "W1,W1,carried,\nW1,W1,carried,",
	  "map.csv:7: fault: \"W1, W1\" stands on line 6 already\n" },
	{ "D2,C2,merged,One job", "D2,D3a,carried,",
	  "map.csv:4: fault: new \"C2\" is merged in this row only; write carried where one code "
	  "became one\n"
	  "map.csv:5: fault: new \"D3a\" stands on line 2 already\n" },
	{ "D3,D3b,split,Two jobs", ",D3b,new,",
	  "map.csv:2: fault: old \"D3\" is split in this row only; write carried where one code "
	  "became one\n" },
	{ "D3,D3b,split,Two jobs", "D3,D3b,split, ",
	  "map.csv:3: fault: reason is empty: \"split\" needs one\n" },
	{ "D2,C2,merged,One job", "D2,C2,merged,",
	  "map.csv:5: fault: reason is empty: \"merged\" needs one\n" },
	{ "W1,W1,carried,", "W1,,carried,",
	  "map.csv:1: fault: \"W1\" is new in 2.0, and no row says where it comes from\n"
	  "map.csv:6: fault: new is empty: \"carried\" needs a code of 2.0\n" },
	{ ",D9,new,", "D1,D9,new,",
	  "map.csv:1: fault: \"D1\" is new in 2.0, and no row says where it comes from\n"
	  "map.csv:7: fault: old must be empty: \"new\" has no code of 1.0\n" },
	{ "W1,W1,carried,", "W1,W1,carried,\nD1,,dropped,",
	  "map.csv:1: fault: \"D1\" is new in 2.0, and no row says where it comes from\n"
	  "map.csv:7: fault: reason is empty: \"dropped\" needs one\n" },
	{ "W1,W1,carried,", "W1,B1,carried,\nB1,W1,carried,",
	  "map.csv:6: fault: one of \"W1\" and \"B1\" is a section\n"
	  "map.csv:7: fault: one of \"B1\" and \"W1\" is a section\n" },
	{ "old,new,relation,reason", "old,new,relation,why",
	  "map.csv:1: fault: no column \"reason\"\n"
	  "map.csv:1: warning: unknown column \"why\" is left alone\n" },
	{ "old,new,relation,reason", "old,relation,reason",
	  "map.csv:1: fault: no column \"new\"\n"
	  "map.csv:2: fault: the header has 3 fields, this row 4\n"
	  "map.csv:3: fault: the header has 3 fields, this row 4\n"
	  "map.csv:4: fault: the header has 3 fields, this row 4\n"
	  "map.csv:5: fault: the header has 3 fields, this row 4\n"
	  "map.csv:6: fault: the header has 3 fields, this row 4\n"
	  "map.csv:7: fault: the header has 3 fields, this row 4\n" },
};

START_TEST(each_fault_is_named_at_its_line)
{
	const char *at = strstr(whole, changes[_i].from);
	struct buffer text = { 0 };

	ck_assert_ptr_nonnull(at);
	buffer_add(&text, whole, (size_t) (at - whole));
	buffer_text(&text, changes[_i].to);
	buffer_text(&text, at + strlen(changes[_i].from));
	ck_faults(text.text, changes[_i].problems);
	buffer_done(&text);
}
END_TEST

START_TEST(every_fault_is_told_in_one_pass)
{
	ck_assert(!read_map(HEADER "X1,,dropped,\nD3,Y1,split,\nW1,W1,,\nW1,W1,new,x\n"));
	ck_assert_uint_ge(problems.faults, 12);
}
END_TEST

START_TEST(no_bytes_at_all_are_a_fault)
{
	ck_assert(!read_map(""));
	ck_assert_uint_eq(problems.faults, 1);
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("version_map");
	TCase *cases = tcase_create("map");
	SRunner *runner = srunner_create(suite);
	int failed;

	tcase_add_checked_fixture(cases, begin, end);
	tcase_add_test(cases, a_whole_map_has_its_rows_and_what_stayed_the_same);
	tcase_add_test(cases, what_no_row_accounts_for_is_named);
	tcase_add_test(cases, columns_may_stand_in_any_order);
	tcase_add_loop_test(cases, each_fault_is_named_at_its_line, 0,
			    sizeof(changes) / sizeof(changes[0]));
	tcase_add_test(cases, every_fault_is_told_in_one_pass);
	tcase_add_test(cases, no_bytes_at_all_are_a_fault);
	suite_add_tcase(suite, cases);

	srunner_run_all(runner, CK_ENV);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
