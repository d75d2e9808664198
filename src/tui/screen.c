#define _GNU_SOURCE 1 /* ppoll, as configure says it */

#include "waymark/screen.h"

#include <curses.h>
#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

#include "terminal.h"
#include "ui.h"
#include "waymark/environment.h"

#define ESCAPE_DELAY 25	 /* milliseconds until a lone Esc is one */
#define KEYS_AT_ONCE 256 /* looked at before signals and the window are looked at again */
#define EMPTY_READS  100 /* in a row: the terminal is gone without saying so */

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

static void
send_bytes(const char *bytes)
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

/* Runs only inside ppoll, where curses is at rest.  Its own handler gives the terminal back, stops
 * the program and takes the terminal again. */
static void
stop(int signal_number)
{
	int saved = errno;

	if (terminal.paste)
		send_bytes(PASTE_OFF);
	terminal.stop.sa_handler(signal_number);
	if (terminal.paste)
		send_bytes(PASTE_ON);
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
			send_bytes(PASTE_OFF);
		endwin();
		if (terminal.keeps_screen)
			send_bytes("\n");
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
	/* It is drawn when no key is waiting; looking for more while drawing would tear the drawing. */
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
		send_bytes(PASTE_ON);
	return WM_OK;
}

/* -- The loop ----------------------------------------------------------------------------- */

/* Delivers what came while signals were blocked: ppoll does not when a key is waiting too. */
static void
take_signals(void)
{
	sigprocmask(SIG_SETMASK, &terminal.open, NULL);
	sigprocmask(SIG_BLOCK, &terminal.closed, NULL);
}

static void
fit_window(struct ui *ui)
{
	struct winsize size;

	if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_row > 0 && size.ws_col > 0 &&
	    is_term_resized(size.ws_row, size.ws_col))
		resizeterm(size.ws_row, size.ws_col);
	ui->rows = LINES;
	ui->columns = COLS;
}

static void
show(struct ui *ui)
{
	if (ui->repaint)
		clearok(curscr, TRUE);
	ui->repaint = false;
	erase();
	ui_draw(ui);
	refresh();
}

/* For the tests: says, behind all drawing in the same stream, that every key was looked at and
 * nothing more will be drawn until something happens.  Terminals pass it over. */
static void
tell_idle(unsigned long keys)
{
#ifdef WAYMARK_TEST
	char marker[64];

	if (!environment("WAYMARK_TEST_SYNC"))
		return;
	snprintf(marker, sizeof(marker), "\033]7777;idle;%lu\033\\", keys);
	send_bytes(marker);
#else
	(void) keys;
#endif
}

/* Waits for a key or a signal; with `now` it only looks.  True when a key may be there. */
static bool
wait_for_key(bool now)
{
	struct pollfd input = { .fd = STDIN_FILENO, .events = POLLIN };
	const struct timespec at_once = { 0 };

	if (ppoll(&input, 1, now ? &at_once : NULL, &terminal.open) < 0)
		return false;
	terminal.gone = input.revents & (POLLHUP | POLLERR | POLLNVAL);
	return !terminal.gone && input.revents & POLLIN;
}

/* Hands on the keys that are waiting; false when there may be more. */
static bool
take_waiting(struct ui *ui, struct key_reader *reader)
{
	struct key key;
	int count;

	for (count = 0; count < KEYS_AT_ONCE && !ui->ended; count++) {
		if (!key_read(reader, &key))
			return true;
		ui_key(ui, &key);
	}
	return false;
}

/* The window is measured before keys are looked at, so that a key meets the screen it was pressed
 * for. */
static void
loop(struct ui *ui)
{
	struct key_reader reader = { .read = 0 };
	unsigned long before;
	bool drained, ready = false;
	int empty = 0;

	for (;;) {
		take_signals();
		if (ended_by) {
			wait_for_key(true); /* for whether the terminal is still there */
			return;
		}
		fit_window(ui);
		before = reader.read;
		drained = take_waiting(ui, &reader);
		if (ui->ended)
			return;
		empty = ready && reader.read == before && reader.bytes == 0 ? empty + 1 : 0;
		show(ui);
		/* After the drawing, so that a key never waits for the file. */
		if (ui_refresh(ui))
			show(ui);
		if (drained)
			tell_idle(reader.read);
		ready = wait_for_key(!drained);
		if (terminal.gone || empty == EMPTY_READS)
			break;
	}
	terminal.gone = true;
	ended_by = SIGHUP;
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
		loop(&ui);
	*workspace = ui.workspace;
	ui_done(&ui);
	screen_done();
	signals_end();
	*end_signal = ended_by;
	return code;
}
