#define _GNU_SOURCE 1

#include "harness.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/pidfd.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include "internal.h"

#define MARKER "\033]7777;idle;"

static struct screen *screens; /* of this case */

/* -- Reading what the program writes ------------------------------------------------------- */

/* Finds the markers in what has come since the last look; one that is not complete is looked at
 * again. */
static void
look_for_markers(struct screen *s)
{
	char *at, *end;

	while ((at = memmem(s->raw + s->raw_looked, s->raw_length - s->raw_looked, MARKER,
			    strlen(MARKER)))) {
		end = memchr(at + 1, '\033', s->raw_length - (size_t) (at + 1 - s->raw));
		if (!end) {
			s->raw_looked = (size_t) (at - s->raw);
			return;
		}
		s->looked_at = strtoul(at + strlen(MARKER), NULL, 10);
		s->markers++;
		s->raw_looked = (size_t) (end - s->raw);
	}
	if (s->raw_length - s->raw_looked > strlen(MARKER))
		s->raw_looked = s->raw_length - strlen(MARKER);
}

static void
take(struct screen *s, const char *bytes, size_t length)
{
	if (s->raw_length + length + 1 > s->raw_capacity) {
		s->raw_capacity = (s->raw_length + length + 1) * 2;
		s->raw = realloc(s->raw, s->raw_capacity);
	}
	memcpy(s->raw + s->raw_length, bytes, length);
	s->raw_length += length;
	s->raw[s->raw_length] = '\0';
	vterm_input_write(s->terminal, bytes, length);
	look_for_markers(s);
}

bool
pump(struct screen *s, int64_t deadline)
{
	struct pollfd input = { .fd = s->master, .events = POLLIN };
	char bytes[65536];
	int64_t left = deadline - span();
	ssize_t length;

	if (s->closed || s->master < 0 || left <= 0)
		return false;
	if (poll(&input, 1, (int) left) <= 0)
		return errno == EINTR;
	length = read(s->master, bytes, sizeof(bytes));
	if (length <= 0) {
		s->closed = true;
		return false;
	}
	take(s, bytes, (size_t) length);
	return true;
}

static void
wait_idle(struct screen *s, unsigned long markers)
{
	int64_t deadline = span() + DEADLINE;

	while (s->looked_at != s->sent || s->markers < markers)
		if (!pump(s, deadline))
			break;
	if (!s->closed && (s->looked_at != s->sent || s->markers < markers))
		ck_abort_msg("the program looked at %lu of %lu keys and does not wait",
			     s->looked_at, s->sent);
}

/* -- Starting and ending ------------------------------------------------------------------- */

static int
note_property(VTermProp property, VTermValue *value, void *user)
{
	struct screen *s = user;

	if (property == VTERM_PROP_ALTSCREEN)
		s->other_screen = value->boolean;
	if (property == VTERM_PROP_CURSORVISIBLE)
		s->cursor_shown = value->boolean;
	return 1;
}

static void
terminal_begin(struct screen *s)
{
	static const VTermScreenCallbacks callbacks = { .settermprop = note_property };

	s->cursor_shown = true;
	s->terminal = vterm_new(s->rows, s->columns);
	vterm_set_utf8(s->terminal, 1);
	s->cells = vterm_obtain_screen(s->terminal);
	vterm_screen_enable_altscreen(s->cells, 1);
	vterm_screen_set_callbacks(s->cells, &callbacks, s);
	vterm_screen_reset(s->cells, 1);
}

_Noreturn static void
child(const struct start *start)
{
	const char *arguments[32] = { program() };
	int count;

	prctl(PR_SET_PDEATHSIG, SIGKILL);
	for (count = 0; start->arguments && start->arguments[count] && count < 30; count++)
		arguments[count + 1] = start->arguments[count];
	fix_environment(start->term ? start->term : "xterm-256color",
			start->locale ? start->locale : "C.UTF-8", start->environment);
	if (chdir(test_home()) != 0)
		_exit(127);
	if (start->shell)
		shell((char *const *) (uintptr_t) arguments);
	execv(arguments[0], (char *const *) (uintptr_t) arguments);
	_exit(127);
}

struct screen *
screen_start_as(const struct start *start)
{
	struct screen *s = calloc(1, sizeof(*s));
	struct winsize size;

	s->rows = start->rows ? start->rows : 24;
	s->columns = start->columns ? start->columns : 80;
	s->utf8 = !start->locale || strcmp(start->locale, "C") != 0;
	s->next = screens;
	screens = s;
	terminal_begin(s);
	size = (struct winsize) {
		.ws_row = (unsigned short) s->rows,
		.ws_col = (unsigned short) s->columns,
	};
	s->pid = forkpty(&s->master, NULL, NULL, &size);
	ck_assert_int_ge(s->pid, 0);
	if (s->pid == 0)
		child(start);
	fcntl(s->master, F_SETFD, FD_CLOEXEC);
	fcntl(s->master, F_SETFL, O_NONBLOCK);
	wait_idle(s, 1);
	return s;
}

int
exit_status(struct screen *s)
{
	struct pollfd end[2] = { { .fd = s->ended ? -1 : pidfd_open(s->pid, 0),
				   .events = POLLIN } };
	int64_t deadline = span() + DEADLINE;

	/* What it writes on its way out is read, so that it need not wait for us. */
	while (!s->ended && span() < deadline) {
		end[1] = (struct pollfd) { .fd = s->closed ? -1 : s->master, .events = POLLIN };
		if (poll(end, 2, (int) (deadline - span())) < 0)
			continue;
		if (end[1].revents)
			pump(s, deadline);
		else if (end[0].revents)
			s->ended = wait4(s->pid, &s->status, 0, &s->usage) == s->pid;
	}
	if (end[0].fd >= 0)
		close(end[0].fd);
	if (!s->ended)
		ck_abort_msg("the program did not end");
	return WIFEXITED(s->status) ? WEXITSTATUS(s->status) : 128 + WTERMSIG(s->status);
}

const struct rusage *
used(const struct screen *s)
{
	return &s->usage;
}

void
hang_up(struct screen *s)
{
	s->ending = span();
	close(s->master);
	s->master = -1;
	s->closed = true;
}

void
kill_program(struct screen *s, int signal_number)
{
	s->ending = span();
	kill(s->pid, signal_number);
}

long
since_ending(const struct screen *s)
{
	return (long) (span() - s->ending);
}

static void
screens_end(void)
{
	struct screen *s;

	while ((s = screens)) {
		screens = s->next;
		if (!s->ended) {
			kill(s->pid, SIGKILL);
			waitpid(s->pid, NULL, 0);
		}
		if (s->master >= 0)
			close(s->master);
		vterm_free(s->terminal);
		free(s->raw);
		free(s->text);
		free(s);
	}
}

/* -- Keys and windows --------------------------------------------------------------------- */

#define PASTE_BEGIN "\033[200~"
#define PASTE_END   "\033[201~"

/* Bytes of the key that begins here, as the program will count it: one character of its locale, in
 * a paste whatever it is. */
static size_t
key_length(const struct screen *s, const char *bytes, size_t left)
{
	size_t length = 1;

	if (!s->pasting && bytes[0] == '\033' && left > 2 && bytes[1] == 'O')
		return 3;
	if (bytes[0] == '\033' && left > 2 && bytes[1] == '[' &&
	    (!s->pasting || !strncmp(bytes, PASTE_END, strlen(PASTE_END)))) {
		for (length = 2; length < left && (bytes[length] < '@' || bytes[length] > '~');
		     length++)
			;
		return length < left ? length + 1 : left;
	}
	if (s->utf8 && ((unsigned char) bytes[0] & 0xC0) == 0xC0)
		while (length < left && ((unsigned char) bytes[length] & 0xC0) == 0x80)
			length++;
	return length;
}

/* Reads while it writes: a terminal takes only so much before someone must read. */
static void
type(struct screen *s, const char *bytes, size_t length)
{
	int64_t deadline = span() + DEADLINE;
	struct pollfd both = { .fd = s->master, .events = POLLIN | POLLOUT };
	ssize_t written;

	while (length > 0 && !s->closed && span() < deadline) {
		poll(&both, 1, (int) (deadline - span()));
		if (both.revents & (POLLIN | POLLHUP))
			pump(s, deadline);
		written = both.revents & POLLOUT ? write(s->master, bytes, length) : 0;
		if (written > 0) {
			bytes += written;
			length -= (size_t) written;
		}
	}
}

void
key_bytes(struct screen *s, const char *bytes, size_t length)
{
	size_t at, size;

	for (at = 0; at < length; at += size) {
		size = key_length(s, bytes + at, length - at);
		if (size == strlen(PASTE_END) && !strncmp(bytes + at, PASTE_BEGIN, size))
			s->pasting = true;
		else if (size == strlen(PASTE_END) && !strncmp(bytes + at, PASTE_END, size))
			s->pasting = false;
		s->sent++;
	}
	type(s, bytes, length);
	wait_idle(s, s->markers);
}

void
keys(struct screen *s, const char *bytes)
{
	key_bytes(s, bytes, strlen(bytes));
}

void
send_bytes(struct screen *s, const char *bytes)
{
	type(s, bytes, strlen(bytes));
}

void
resize_only(struct screen *s, int rows, int columns)
{
	struct winsize size = { .ws_row = (unsigned short) rows,
				.ws_col = (unsigned short) columns };

	s->rows = rows;
	s->columns = columns;
	vterm_set_size(s->terminal, rows, columns);
	ck_assert_int_eq(ioctl(s->master, TIOCSWINSZ, &size), 0);
}

void
resize(struct screen *s, int rows, int columns)
{
	unsigned long markers = s->markers;

	if (rows == s->rows && columns == s->columns)
		return;
	resize_only(s, rows, columns);
	wait_idle(s, markers + 1);
}

/* -- Suites -------------------------------------------------------------------------------- */

TCase *
screen_case(Suite *suite)
{
	TCase *cases = tcase_create("screen");

	tcase_add_checked_fixture(cases, home_begin, screens_end);
	tcase_set_timeout(cases, 6 * DEADLINE / 1000.0);
	suite_add_tcase(suite, cases);
	return cases;
}

int
screen_suite(Suite *suite)
{
	SRunner *runner = srunner_create(suite);
	int failed;

	srunner_run_all(runner, CK_ENV);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
