/* The evidence grid: kinds of note by part, and what is missing. */
#include "harness.h"

static void
write_some(void)
{
	ck_assert_int_eq(run("init", "--name", "Practitioner 1", "--supervisor", "Supervisor 1",
			     "--assess", "nos-kent:nqsw"),
			 0);
	run("evidence", "add", "--title", "Seen at work", "--kind", "direct-observation", "--date",
	    "2026-02-10", "NOS-1.1", "NOS-12.1");
	run("evidence", "add", "--title", "Seen long ago", "--kind", "direct-observation", "--date",
	    "2024-02-10", "NOS-5.1");
	ck_assert_int_eq(run("evidence", "add", "--title", "Own thoughts", "--kind", "reflection",
			     "--private", "--date", "2026-01-10", "NOS-2.1"),
			 0);
}

static struct screen *
grid(int rows, int columns)
{
	struct screen *s;

	write_some();
	s = screen_start(.rows = rows, .columns = columns);
	keys(s, "V");
	return s;
}

START_TEST(each_kind_is_counted_by_part_and_what_is_missing_is_marked)
{
	struct screen *s = grid(24, 80);

	expect_row(
		s, 1,
		"What the notes of Practitioner 1 show                             RATING AS: YOU");
	expect_row(s, 2, "Kent: newly qualified social worker");
	expect_row(
		s, 3,
		"                                       KR1   KR2   KR3   KR4   KR5   KR6    PC");
	expect_row(
		s, 4,
		"> Direct observation                     1     1     .     1     .     .     .");
	expect_row(
		s, 11,
		"  Reflection                             1     .     .     .     .     .     .");
	expect_row(s, 15, "Missing (!)");
	expect_row(
		s, 17,
		"  no direct observation in six months    .     !     !     .     !     !     !");
	expect_row(
		s, 18,
		"  no child or family voice               !     !     !     !     !     !     !");
	expect_row(
		s, 19,
		"  nothing newer than a year              .     !     !     .     !     !     !");
	expect_row(s, 21,
		   "KR1 Assess needs: 2 notes, newest 10 Feb; missing: no child or family "
		   "voice");
	expect_cursor(s, 4, 42);
}
END_TEST

START_TEST(what_was_missing_is_missing_until_there_is_one)
{
	struct screen *s = grid(24, 80);

	run("evidence", "add", "--title", "What they said", "--kind", "child-family-feedback",
	    "NOS-3.1");
	keys(s, "q");
	keys(s, "V");
	expect_row(
		s, 18,
		"  no child or family voice               .     !     !     !     !     !     !");
	expect_row(s, 21, "KR1 Assess needs: 3 notes, newest 5 Mar");
}
END_TEST

START_TEST(enter_lists_the_notes_of_the_cell)
{
	struct screen *s = grid(24, 80);

	keys(s, ENTER);
	expect_row(s, 2, "1 of 3: Direct observation, in NOS-KR1 Assess needs");
	expect_row_has(s, 3, "Seen at work");
	keys(s, "q" END RIGHT ENTER);
	expect_row(s, 2, "1 of 3: in NOS-KR2 Plan, carry out");
	expect_row_has(s, 3, "Seen long ago");
	keys(s, "q");
	expect_cursor(s, 19, 48);
	keys(s, "v");
	expect_row_has(s, 1, "Gaps     Kent");
}
END_TEST

START_TEST(a_note_is_written_about_the_part)
{
	struct screen *s = grid(24, 80);

	keys(s, LEFT RIGHT RIGHT "nThey told it themselves" ENTER);
	expect_row_has(s, 23, "Saved 14:02  Note on NOS-KR3: They told it themselves");
	expect_row_has(s, 21, "KR3 Represent views: 1 note, newest 5 Mar; missing: own account");
	keys(s, "u");
	expect_row_has(s, 21,
		       "KR3 Represent views: no note; missing: no direct observation in six");
}
END_TEST

START_TEST(a_narrow_window_shows_the_parts_in_turn)
{
	struct screen *s = grid(16, 60);

	expect_row(s, 3, "parts 1 to 6 of 7              KR1  KR2  KR3  KR4  KR5  KR6");
	expect_row(s, 4, "> Direct observation             1    1    .    1    .    .");
	expect_row(s, 12, "KR1 Assess needs: 2 notes, newest 10 Feb; missing: no child");
	expect_row(s, 13, "or family voice");
	keys(s, RIGHT RIGHT RIGHT RIGHT RIGHT RIGHT);
	expect_row(s, 3, "parts 2 to 7 of 7              KR2  KR3  KR4  KR5  KR6   PC");
	expect_row(s, 13, "in six months, no child or family voice, nothing newer than");
	expect_row(s, 14, "a year");
	expect_cursor(s, 4, 59);
	keys(s, RIGHT END);
	expect_row(s, 11, "> nothing newer than a year      !    !    .    !    !    !");
	resize(s, 60, 200);
	expect_text(s, "> nothing newer than a year");
	expect_text(s, "KR1      KR2      KR3");
}
END_TEST

START_TEST(of_several_frameworks_one_is_asked_for)
{
	struct screen *s;

	ck_assert_int_eq(run("init", "--name", "Practitioner 1", "--assess", "nos-kent:nqsw",
			     "--assess", "kss-practitioner:practitioner"),
			 0);
	ck_assert_int_eq(run("jot", "Visit", "KSSP-P2.1"), 0);
	s = screen_start(.rows = 24, .columns = 80);
	keys(s, "eV");
	expect_text(s, "Of which framework?");
	keys(s, DOWN ENTER);
	expect_row(s, 2, "Practitioner KSS");
	expect_text(s, "P1");
	keys(s, RIGHT);
	expect_text(s, "P2 Communication: 1 note");
}
END_TEST

START_TEST(private_notes_are_not_counted_before_a_supervisor)
{
	struct screen *s = grid(24, 80);

	expect_row_has(s, 21, "KR1 Assess needs: 2 notes");
	keys(s, TAB ENTER);
	expect_row_has(s, 1, "RATING AS: SUPERVISOR 1");
	expect_row_has(s, 21, "KR1 Assess needs: 1 note, newest 10 Feb");
	expect_row(
		s, 11,
		"  Reflection                             .     .     .     .     .     .     .");
}
END_TEST

START_TEST(gaps_opens_it_at_its_part)
{
	struct screen *s;

	write_some();
	s = screen_start(.rows = 24, .columns = 80);
	keys(s, "v/KR4" ENTER "V");
	expect_row_has(s, 21, "KR4 Manage risk: 1 note, newest 10 Feb");
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("grid");
	TCase *cases = screen_case(suite);

	tcase_add_test(cases, each_kind_is_counted_by_part_and_what_is_missing_is_marked);
	tcase_add_test(cases, what_was_missing_is_missing_until_there_is_one);
	tcase_add_test(cases, enter_lists_the_notes_of_the_cell);
	tcase_add_test(cases, a_note_is_written_about_the_part);
	tcase_add_test(cases, a_narrow_window_shows_the_parts_in_turn);
	tcase_add_test(cases, of_several_frameworks_one_is_asked_for);
	tcase_add_test(cases, private_notes_are_not_counted_before_a_supervisor);
	tcase_add_test(cases, gaps_opens_it_at_its_part);
	return screen_suite(suite);
}
