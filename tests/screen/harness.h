/* harness.h - the real program at a terminal of our own: keys in, screen out.
 *
 * A case is a few lines:
 *
 *	START_TEST(three_rates_and_saves)
 *	{
 *		run("init", "--name", "Practitioner 1", "--assess", "nos-kent:nqsw");
 *		struct screen *s = screen_start(.rows = 24, .columns = 80);
 *		keys(s, ENTER "3");
 *		expect_text(s, "you: 3 As expected");
 *		expect_cursor(s, 6, 1);
 *		keys(s, "qq");
 *		ck_assert_int_eq(exit_status(s), 0);
 *	}
 *	END_TEST
 *
 * Rows and columns count from 1.  Everything waits for what it says, at most DEADLINE, and never
 * sleeps: keys and resize return when the program has looked at all of it, has drawn, and waits
 * again (it says so by a marker, tell_idle in src/tui/screen.c).  Each case has a home of its own
 * below WAYMARK_TEST_TMP, in which run and screen_start both work.  Cases are added to
 * screen_case(suite). */
#ifndef WAYMARK_TEST_HARNESS_H
#define WAYMARK_TEST_HARNESS_H

#include <check.h>
#include <stdbool.h>
#include <stddef.h>
#include <sys/resource.h>

#define DEADLINE 10000 /* milliseconds */

/* What a terminal sends for keys without a character. */
#define UP		"\033OA"
#define DOWN		"\033OB"
#define RIGHT		"\033OC"
#define LEFT		"\033OD"
#define HOME		"\033OH"
#define END		"\033OF"
#define PAGE_UP		"\033[5~"
#define PAGE_DOWN	"\033[6~"
#define DELETE		"\033[3~"
#define BACKSPACE	"\177"
#define ENTER		"\r"
#define ESC		"\033"
#define TAB		"\t"
#define CONTROL(letter) ((const char[]) { (letter) &0x1F, '\0' })
#define PASTED(text)	"\033[200~" text "\033[201~"

struct screen;

/* How the program is started; what is left out is as the comment says. */
struct start {
	bool given;			/* for the macro */
	int rows, columns;		/* 24 and 80 */
	const char *term;		/* xterm-256color; "" for none */
	const char *locale;		/* C.UTF-8 */
	const char *const *environment; /* more NAME=VALUE, ended by NULL */
	const char *const *arguments;	/* of the program, ended by NULL; none */
	bool shell; /* from a shell that knows jobs, for Ctrl-Z; it says "[stopped]" and goes on
		     * with the program after a line */
};

/* Starts the program and waits until it waits (or ends).  Ended with the case, if not before. */
#define screen_start(...) screen_start_as(&(struct start) { .given = true, __VA_ARGS__ })
struct screen *screen_start_as(const struct start *start);

#define LIST(...) ((const char *const[]) { __VA_ARGS__, NULL })

/* Runs the command line in the case's home, and gives its exit status (128 + signal when it was
 * killed).  What it wrote is in run_out() and run_error() until the next run. */
#define run(...) run_arguments(LIST(__VA_ARGS__))
int run_arguments(const char *const *arguments);
const char *run_out(void);
const char *run_error(void);

/* The folder that is the case's home. */
const char *test_home(void);

/* -- Doing -------------------------------------------------------------------------------- */

/* Types keys; returns when all were looked at and the program waits again, or when it has ended. */
void keys(struct screen *s, const char *bytes);
/* The same for bytes that may hold a NUL. */
void key_bytes(struct screen *s, const char *bytes, size_t length);
/* Sends bytes that the program may not see as keys (Ctrl-Z, Ctrl-C); waits for nothing. */
void send_bytes(struct screen *s, const char *bytes);
/* Changes the window and waits until the program has drawn for it. */
void resize(struct screen *s, int rows, int columns);
/* The same without waiting: for many in a row; the next keys() waits for all. */
void resize_only(struct screen *s, int rows, int columns);
/* Closes the terminal under the program. */
void hang_up(struct screen *s);
/* Sends a signal to the program; waits for nothing. */
void kill_program(struct screen *s, int signal_number);
/* Waits for its end and gives its exit status, or 128 + the signal that ended it. */
int exit_status(struct screen *s);
/* What it had used at its end. */
const struct rusage *used(const struct screen *s);
/* Milliseconds from hang_up or kill_program until its end, or until now. */
long since_ending(const struct screen *s);

/* -- Looking ------------------------------------------------------------------------------ */

/* All of these wait until it is so, and fail with the whole screen after DEADLINE. */
void expect_text(struct screen *s, const char *text); /* on any one row */
void expect_row(struct screen *s, int row,
		const char *text); /* all of it; blanks at its end do not count */
void expect_row_has(struct screen *s, int row, const char *part);
void expect_cursor(struct screen *s, int row, int column);

/* These look at what is there now. */
void expect_no_text(struct screen *s, const char *text);

struct look {
	bool bold, reverse, underline;
	bool coloured; /* other colours than the terminal's own */
};
struct look look_at(struct screen *s, int row, int column);
bool any_colour(struct screen *s);
bool other_screen(const struct screen *s); /* the alternate screen is on */
bool cursor_shown(const struct screen *s);
/* Whether the terminal is as a shell wants it: lines, echo. */
bool terminal_given_back(const struct screen *s);
/* A row's text without the blanks at its end; good until the next call. */
const char *row_text(struct screen *s, int row);
/* Every byte the program wrote so far. */
const char *raw_bytes(const struct screen *s, size_t *length);
bool raw_has(const struct screen *s, const char *bytes);

/* -- Running a suite ---------------------------------------------------------------------- */

TCase *screen_case(Suite *suite);
/* Gives main's result. */
int screen_suite(Suite *suite);

#endif
