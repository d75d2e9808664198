/* Assess with a framework whose indicators carry the statement itself, and with another person's file. */
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

#include "practitioner.h"

static const struct {
	const char *name;
	const char *text;
} files[] = {
	{ "framework.csv",
	  "key,value\nid,sta\nversion,1\ntitle,Statements\nshort_title,Statements\n"
	  "prefix,STA\npublisher,Nobody\npublished,2020-01-01\nsource,none\n"
	  "licence,none\naudience,\nterms,domain; area; statement\n"
	  "progression,yes\nwording,restated\n" },
	{ "scale.csv", "point,label,description\n1,Not yet,none\n2,Partly,some\n3,As expected,all\n"
		       "4,Beyond,more\n5,Far beyond,much more\n" },
	{ "levels.csv",
	  "level,order,title,summary,short,audience\n"
	  "E,1,Entry level,The start.,Entry level,\nL1,2,Level 1,The next.,Level 1,\n" },
	{ "sections.csv", "code,parent,kind,title,short,optional\n1,,domain,Values,Values,\n"
			  "5,,domain,Practice,Practice,\n5.1,5,area,Safeguarding,Safeguarding,\n" },
	{ "indicators.csv", "code,section,text\n1-L1-01,1,I act on values.\n"
			    "5.1-E-01,5.1,I know what neglect is.\n"
			    "5.1-L1-01,5.1,I recognise signs of harm.\n" },
	{ "expectations.csv", "code,level,standing,expectation,expected_point\n"
			      "1-L1-01,L1,expected,,\n5.1-E-01,E,expected,,\n"
			      "5.1-L1-01,L1,expected,,\n" },
	{ "includes.csv", "section,level,includes\n5,L1,E\n" },
};

/* Makes the framework below the home's folder for frameworks. */
static void
write_framework(void)
{
	static const char *const folders[] = { "/.local", "/share", "/waymark", "/frameworks",
					       "/sta" };
	char path[4096];
	size_t at, length = (size_t) snprintf(path, sizeof(path), "%s", test_home());
	FILE *file;

	for (at = 0; at < sizeof(folders) / sizeof(folders[0]); at++) {
		length +=
			(size_t) snprintf(path + length, sizeof(path) - length, "%s", folders[at]);
		mkdir(path, 0700);
	}
	for (at = 0; at < sizeof(files) / sizeof(files[0]); at++) {
		snprintf(path + length, sizeof(path) - length, "/%s", files[at].name);
		file = fopen(path, "w");
		ck_assert_ptr_nonnull(file);
		fputs(files[at].text, file);
		ck_assert_int_eq(fclose(file), 0);
	}
}

static struct screen *
start_statements(void)
{
	struct screen *s;

	write_framework();
	ck_assert_int_eq(run("init", "--name", "Practitioner 1", "--assess", "sta:L1"), 0);
	s = screen_start(.rows = 24);
	keys(s, ENTER);
	return s;
}

START_TEST(the_statement_takes_the_place_of_what_is_asked)
{
	struct screen *s = start_statements();

	expect_row(s, 2, "1 Values");
	expect_row(s, 4, ">  1-L1-01 I act on val   .   .    STA-1-L1-01");
	expect_row(s, 5, " 5 Practice                 0/2    I act on values.");
	expect_no_text(s, "At this level");
	expect_no_text(s, "Next level");
}
END_TEST

START_TEST(an_included_one_says_where_it_is_from)
{
	struct screen *s = start_statements();

	keys(s, "5");
	expect_row_has(s, 23, "STA-1-L1-01  you: 5 Far beyond");
	expect_row(s, 4, " Area 5.1 Safeguarding             STA-5.1-E-01");
	expect_row(s, 5, ">  5.1-E-01  I know wha   .   .    From: Entry level");
	expect_row_has(s, 6, "I know what neglect is.");
	expect_row_has(s, 24, "1-5 rate");
	keys(s, "3");
	expect_row_has(s, 6, ">  5.1-L1-01");
	expect_no_text(s, "From:");
	ck_assert(gap_has("STA-5.1-E-01", "\"Entry level\"") || gap_has("STA-5.1-E-01", "\"E\""));
}
END_TEST

START_TEST(in_the_file_of_another_the_owner_is_the_supervisor)
{
	struct screen *s;

	run("init", "--name", "Supervisor 1");
	run("person", "set", "--supervisor", "Practitioner 1");
	run("--person", "Practitioner 1", "person", "level", "nos-kent", "nqsw");
	s = screen_start(.rows = 24, .arguments = LIST("--person", "Practitioner 1"));
	keys(s, ENTER);
	expect_row_has(s, 1, "Practitioner 1  Kent: newly");
	expect_row_has(s, 1, "RATING AS: SUPERVISOR 1");
	keys(s, "3" UP);
	expect_row_has(s, 5, ">  1.1 Review case note   .   3");
	expect_text(s, "Practitioner 1  not rated");
	keys(s, TAB);
	expect_row_has(s, 23, "This is another person's file here");
}
END_TEST

/* Each at its own minute. */
static void
rate_at(const char *minute)
{
	char now[64];
	struct screen *s;

	snprintf(now, sizeof(now), "WAYMARK_TEST_NOW=2026-03-05T14:%s:00Z", minute);
	s = screen_start(.rows = 24, .environment = LIST(now));
	keys(s, ENTER "3qq");
	ck_assert_int_eq(exit_status(s), 0);
}

START_TEST(time_left_is_told_at_ones_own_pace)
{
	static const char *const minutes[] = { "00", "01", "02", "04", "05", "06" };
	struct screen *s;
	size_t at;

	practitioner_begin();
	for (at = 0; at < sizeof(minutes) / sizeof(minutes[0]); at++)
		rate_at(minutes[at]);
	s = screen_start(.rows = 24);
	keys(s, ENTER);
	expect_row(
		s, 1,
		"Kent: newly qualified social worker     RATING AS: YOU     6 of 83, about 77 min");
	resize(s, 16, 60);
	expect_row_has(s, 1, "RATING AS: YOU         6 of 83");
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("assess_statements");
	TCase *cases = screen_case(suite);

	tcase_add_test(cases, the_statement_takes_the_place_of_what_is_asked);
	tcase_add_test(cases, an_included_one_says_where_it_is_from);
	tcase_add_test(cases, in_the_file_of_another_the_owner_is_the_supervisor);
	tcase_add_test(cases, time_left_is_told_at_ones_own_pace);
	return screen_suite(suite);
}
