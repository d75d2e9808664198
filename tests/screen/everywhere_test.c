/* What holds of every view and every prompt: any window, any terminal, any end. */
#include <signal.h>
#include <stdlib.h>
#include <string.h>

#include "harness.h"
#include "practitioner.h"

#define ROWS	24
#define MESSAGE 23 /* the row of the status line */

/* The keys that lead from Home to each. */
static const char *const places[] = {
	"",			     /* Home */
	ENTER,			     /* Assess */
	ENTER "/NOS-1.1" ENTER "3w", /* a reason */
	ENTER "nabc",		     /* a quick note */
	ENTER "nabc" TAB,	     /* the whole form of a note */
	ENTER "a",		     /* not my role */
	ENTER "f",		     /* a filter */
	ENTER "/ris",		     /* a search */
	ENTER "L",		     /* another level */
	ENTER "?",		     /* its keys */
	"v",			     /* Gaps */
	"vb",			     /* where a copy goes */
	"e",			     /* Notes */
	"L",			     /* levels */
	"LL",			     /* a level compared */
	"R",			     /* the quick review */
	ENTER "C",		     /* what is old */
	"vT",			     /* the trend */
	"s",			     /* a supervision session */
	"s]]]]]",		     /* its standards */
	"s" ENTER "abc",	     /* what is said in it */
	"V",			     /* the evidence grid */
	"nabc" ENTER "e" ENTER,	     /* a note, to read */
	"ef",			     /* which notes are shown */
	ENTER "nabc" ENTER "qe+ris", /* linking a note */
	"n07700 900123\r",	     /* what may identify a child */
};

#define PLACES (sizeof(places) / sizeof(places[0]))

/* What is on the screen, row by row. */
struct picture {
	char *rows[ROWS];
};

static struct picture
picture_of(struct screen *s)
{
	struct picture picture;
	int row;

	for (row = 0; row < ROWS; row++)
		picture.rows[row] = strdup(row_text(s, row + 1));
	return picture;
}

/* Frees it too. */
static void
expect_picture(struct screen *s, struct picture *picture, int but)
{
	int row;

	for (row = 0; row < ROWS; row++) {
		if (row + 1 != but)
			expect_row(s, row + 1, picture->rows[row]);
		free(picture->rows[row]);
	}
}

START_TEST(it_is_the_same_after_a_storm_of_windows)
{
	static const int sizes[][2] = {
		{ 16, 60 }, { 60, 200 }, { 3, 10 }, { 1, 1 },	{ 12, 40 },  { 16, 200 },
		{ 60, 60 }, { 1, 300 },	 { 60, 1 }, { 15, 59 }, { 30, 100 },
	};
	struct screen *s;
	struct picture before;
	size_t round;

	practitioner_begin();
	s = screen_start(.rows = ROWS);
	keys(s, places[_i]);
	before = picture_of(s);
	for (round = 0; round < 44; round++)
		resize_only(s, sizes[round % 11][0], sizes[round % 11][1]);
	for (round = 0; round < 11; round++)
		resize(s, sizes[round][0], sizes[round][1]);
	resize(s, ROWS, 80);
	expect_picture(s, &before, 0);
	kill_program(s, SIGTERM);
	ck_assert_int_eq(exit_status(s), 128 + SIGTERM);
}
END_TEST

START_TEST(a_closed_terminal_ends_it)
{
	struct screen *s;

	practitioner_begin();
	s = screen_start(.rows = ROWS);
	keys(s, places[_i]);
	hang_up(s);
	ck_assert_int_eq(exit_status(s), 128 + SIGHUP);
	ck_assert_int_lt(since_ending(s), 1000);
	ck_assert_int_eq(used(s)->ru_utime.tv_sec + used(s)->ru_stime.tv_sec, 0);
}
END_TEST

START_TEST(every_terminal_says_the_same)
{
	struct screen *s;
	struct picture usual;

	practitioner_begin();
	s = screen_start(.rows = ROWS);
	keys(s, places[_i]);
	usual = picture_of(s);
	kill_program(s, SIGKILL); /* which leaves it no time to keep a draft */
	exit_status(s);

	/* Undone, so that the second is where the first was. */
	if (strchr(places[_i], '3'))
		ck_assert_int_eq(run("undo"), 0);
	s = screen_start(.rows = ROWS, .term = "vt100", .locale = "C",
			 .environment = LIST("NO_COLOR=1"));
	keys(s, places[_i]);
	ck_assert(!any_colour(s));
	expect_picture(s, &usual, MESSAGE);
}
END_TEST

START_TEST(escape_and_back_lead_out)
{
	struct screen *s;

	practitioner_begin();
	s = screen_start(.rows = ROWS);
	keys(s, places[_i]);
	keys(s, ESC);
	keys(s, ESC);
	keys(s, ESC);
	expect_row_has(s, 1, "Waymark");
	keys(s, "q");
	ck_assert_int_eq(exit_status(s), 0);
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("everywhere");
	TCase *cases = screen_case(suite);

	tcase_add_loop_test(cases, it_is_the_same_after_a_storm_of_windows, 0, PLACES);
	tcase_add_loop_test(cases, a_closed_terminal_ends_it, 0, PLACES);
	tcase_add_loop_test(cases, every_terminal_says_the_same, 0, PLACES);
	tcase_add_loop_test(cases, escape_and_back_lead_out, 0, PLACES);
	return screen_suite(suite);
}
