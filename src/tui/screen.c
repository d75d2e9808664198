#define _GNU_SOURCE 1 /* ppoll, as configure says it */

#include "waymark/screen.h"

#include <curses.h>
#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

#include "terminal.h"
#include "ui.h"
#include "waymark/environment.h"
#include "waymark/process.h"

#define ESCAPE_DELAY 25 /* milliseconds until a lone Esc is one */

#define PASTE_ON  "\033[?2004h"
#define PASTE_OFF "\033[?2004l"

/* The only mutable state of the program outside its structs: there is one terminal. */
static struct {
	SCREEN *screen; /* NULL while the terminal is not ours */
	enum scheme scheme;
	bool paste;	       /* it tells pasted text from typed text */
	bool keeps_screen;     /* it has no other screen to go back to */
	bool gone;	       /* hung up: not to be touched */
	sigset_t closed, open; /* the signal masks outside and inside of ppoll */
	struct sigaction stop; /* curses' handler of Ctrl-Z */
} terminal;

static volatile sig_atomic_t ended_by;

static const int ending_signals[] = { SIGHUP, SIGINT, SIGQUIT, SIGTERM };

int
terminal_attribute(enum role role)
{
	return palette_attribute(terminal.scheme, role);
}

/* -- Whether there is a terminal ---------------------------------------------------------- */

bool
screen_terminal(void)
{
	return isatty(STDIN_FILENO) && isatty(STDOUT_FILENO);
}

enum wm_code
screen_possible(struct wm_error *error)
{
	const char *term = environment("TERM");

	if (!screen_terminal())
		return wm_fail(error, WM_USAGE, "standard input and output must be a terminal");
	if (!term)
		return wm_fail(error, WM_USAGE,
			       "TERM: not set, so the terminal cannot be drawn on");
	if (!terminfo_usable(term, STDOUT_FILENO))
		return wm_fail(error, WM_USAGE, "TERM: '%s' names no terminal that can be drawn on",
			       term);
	return WM_OK;
}

/* -- Signals: blocked everywhere but where the loop waits --------------------------------- */

static void
note_end(int signal_number)
{
	ended_by = signal_number;
}

/* The window is measured each time round; the signal only has to end the waiting. */
static void
note_window(int signal_number)
{
	(void) signal_number;
}

/* Runs only inside ppoll, where curses is at rest.  Its own handler gives the terminal back, stops
 * the program and takes the terminal again. */
static void
stop(int signal_number)
{
	int saved = errno;

	if (terminal.paste)
		terminal_send(PASTE_OFF);
	terminal.stop.sa_handler(signal_number);
	if (terminal.paste)
		terminal_send(PASTE_ON);
	errno = saved;
}

static void
signals_begin(void)
{
	struct sigaction action = { .sa_handler = note_end };
	size_t at;

	sigemptyset(&terminal.closed);
	for (at = 0; at < sizeof(ending_signals) / sizeof(ending_signals[0]); at++)
		sigaddset(&terminal.closed, ending_signals[at]);
	sigaddset(&terminal.closed, SIGWINCH);
	sigaddset(&terminal.closed, SIGTSTP);
	sigprocmask(SIG_BLOCK, &terminal.closed, &terminal.open);
	/* Whatever was blocked before us, the loop must hear these. */
	for (at = 0; at < sizeof(ending_signals) / sizeof(ending_signals[0]); at++) {
		sigaction(ending_signals[at], &action, NULL);
		sigdelset(&terminal.open, ending_signals[at]);
	}
	action.sa_handler = note_window;
	sigaction(SIGWINCH, &action, NULL);
	sigdelset(&terminal.open, SIGWINCH);
	sigdelset(&terminal.open, SIGTSTP);
	ended_by = 0;
}

static void
stop_begin(void)
{
	struct sigaction action;

	sigaction(SIGTSTP, NULL, &terminal.stop);
	if (terminal.stop.sa_handler == SIG_DFL || terminal.stop.sa_handler == SIG_IGN)
		return;
	action = terminal.stop;
	action.sa_handler = stop;
	sigaction(SIGTSTP, &action, NULL);
}

static void
signals_end(void)
{
	struct sigaction action = { .sa_handler = SIG_DFL };
	size_t at;

	for (at = 0; at < sizeof(ending_signals) / sizeof(ending_signals[0]); at++)
		sigaction(ending_signals[at], &action, NULL);
	sigaction(SIGWINCH, &action, NULL);
	sigaction(SIGTSTP, &action, NULL);
	sigprocmask(SIG_SETMASK, &terminal.open, NULL);
}

void
screen_end_by(int signal_number)
{
	if (signal_number)
		raise(signal_number);
}

/* -- Taking the terminal and giving it back ------------------------------------------------ */

/* Gives the terminal back as it was; safe to call at any time and twice. */
static void
screen_done(void)
{
	if (!terminal.screen)
		return;
	if (!terminal.gone) {
		if (terminal.paste)
			terminal_send(PASTE_OFF);
		endwin();
		if (terminal.keeps_screen)
			terminal_send("\n");
	}
	delscreen(terminal.screen);
	terminal.screen = NULL;
	die_hook(NULL);
}

/* Keys that the line discipline would keep for itself (Ctrl-S, Ctrl-Q, Ctrl-V, Ctrl-O) come to us.
 */
static void
take_keys(void)
{
	struct termios mode;

	cbreak();
	noecho();
	nonl();
	if (tcgetattr(STDIN_FILENO, &mode) == 0) {
		mode.c_iflag &= (tcflag_t) ~(IXON | IXOFF);
		mode.c_lflag &= (tcflag_t) ~IEXTEN;
		tcsetattr(STDIN_FILENO, TCSADRAIN, &mode);
		def_prog_mode();
	}
	keypad(stdscr, TRUE);
	nodelay(stdscr, TRUE);
	/* It is drawn when no key is waiting; looking for more while drawing would tear the
	 * drawing. */
	typeahead(-1);
	key_begin();
}

static enum wm_code
screen_begin(const struct screen_options *options, struct wm_error *error)
{
	enum wm_code code = screen_possible(error);

	if (code != WM_OK)
		return code;
	memset(&terminal, 0, sizeof(terminal));
	signals_begin();
	use_env(FALSE);
	use_tioctl(TRUE);
	terminal.screen = newterm(NULL, stdout, stdin);
	if (!terminal.screen) {
		signals_end();
		return wm_fail(error, WM_USAGE, "TERM: '%s' names no terminal that can be drawn on",
			       environment("TERM"));
	}
	die_hook(screen_done);
	stop_begin();
	if (!environment("ESCDELAY"))
		set_escdelay(ESCAPE_DELAY);
	take_keys();
	if (has_colors() && !options->no_color && !environment("NO_COLOR"))
		terminal.scheme = SCHEME_COLOUR;
	palette_begin(terminal.scheme);
	terminal.keeps_screen = !terminfo_has("rmcup");
	/* terminfo names it for some only; who has another screen to go to knows it or passes it
	 * over. */
	terminal.paste = terminfo_has("BE") || terminfo_has("smcup");
	if (terminal.paste)
		terminal_send(PASTE_ON);
	return WM_OK;
}

/* -- What the loop asks ------------------------------------------------------------------- */

void
terminal_take_signals(void)
{
	sigprocmask(SIG_SETMASK, &terminal.open, NULL);
	sigprocmask(SIG_BLOCK, &terminal.closed, NULL);
}

void
terminal_hung_up(void)
{
	terminal.gone = true;
	ended_by = SIGHUP;
}

bool
terminal_wait(bool now)
{
	struct pollfd input = { .fd = STDIN_FILENO, .events = POLLIN };
	const struct timespec at_once = { 0 };

	if (ppoll(&input, 1, now ? &at_once : NULL, &terminal.open) < 0)
		return false;
	if (input.revents & (POLLHUP | POLLERR | POLLNVAL)) {
		terminal_hung_up();
		return false;
	}
	return input.revents & POLLIN;
}

bool
terminal_ended(void)
{
	struct pollfd input = { .fd = STDIN_FILENO };

	/* After a SIGHUP there may be no terminal to give back. */
	if (ended_by == SIGHUP && poll(&input, 1, 0) > 0)
		terminal.gone = true;
	return ended_by != 0;
}

void
terminal_send(const char *bytes)
{
	size_t length = strlen(bytes);
	ssize_t sent;

	while (length > 0) {
		sent = write(STDOUT_FILENO, bytes, length);
		if (sent < 0 && errno != EINTR)
			return;
		if (sent > 0) {
			bytes += sent;
			length -= (size_t) sent;
		}
	}
}

enum wm_code
terminal_lend(const char *const words[], struct process_end *end, struct wm_error *error)
{
	enum wm_code code;

	if (terminal.paste)
		terminal_send(PASTE_OFF);
	def_prog_mode();
	endwin();
	code = process_run(words, end, error);
	terminal_take_signals();
	/* Hung up meanwhile, it is not to be touched. */
	if (terminal_ended() && terminal.gone)
		return code;
	reset_prog_mode();
	refresh();
	if (terminal.paste)
		terminal_send(PASTE_ON);
	/* The window may be another by now: it is to be measured before anything is waited for. */
	raise(SIGWINCH);
	return code;
}

enum wm_code
screen_run(struct workspace **workspace, const struct screen_options *options, int *end_signal,
	   struct wm_error *error)
{
	struct ui ui;
	enum wm_code code;

	*end_signal = 0;
	code = screen_begin(options, error);
	if (code != WM_OK)
		return code;
	code = ui_begin(&ui, *workspace, options, error);
	if (code == WM_OK)
		loop_run(&ui);
	*workspace = ui.workspace;
	ui_done(&ui);
	screen_done();
	signals_end();
	*end_signal = ended_by;
	return code;
}
