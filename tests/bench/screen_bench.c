/* screen_bench PROGRAM KEYS MOVES - measures a program at a pseudo-terminal of 120x40: the first
 * screen, then KEYS to get to a list, then one cursor move after another.  Prints one line:
 * CPU ms, ms, then median ms, p99 ms, median bytes and most bytes of a move. */
#define _GNU_SOURCE 1

#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#define STARTS	    15
#define MOVES	    600
#define WITHIN	    10	/* moves down before as many up: a list is not endless */
#define QUIET_START 150 /* milliseconds without output: the screen is there */
#define QUIET_KEY   4
#define ANSWER	    500 /* milliseconds that a key may take */

struct program {
	pid_t pid;
	int master;
};

struct drawn {
	double milliseconds; /* until the last byte */
	double bytes;
};

static double
seconds_of(clockid_t clock)
{
	struct timespec now;

	clock_gettime(clock, &now);
	return (double) now.tv_sec + (double) now.tv_nsec / 1e9;
}

/* Waits for output, then until there is none for `quiet` milliseconds. */
static struct drawn
read_drawing(const struct program *program, double begin, int quiet)
{
	struct pollfd output = { .fd = program->master, .events = POLLIN };
	struct drawn drawn = { 0 };
	char bytes[65536];
	ssize_t length;

	while (poll(&output, 1, drawn.bytes > 0 ? quiet : ANSWER) > 0) {
		length = read(program->master, bytes, sizeof(bytes));
		if (length <= 0)
			break;
		drawn.bytes += (double) length;
		drawn.milliseconds = (seconds_of(CLOCK_MONOTONIC) - begin) * 1000;
	}
	return drawn;
}

static struct program
start(char *name)
{
	struct winsize size = { .ws_row = 40, .ws_col = 120 };
	struct program program;
	char *arguments[] = { name, NULL };

	program.pid = forkpty(&program.master, NULL, NULL, &size);
	if (program.pid == 0) {
		execv(name, arguments);
		_exit(127);
	}
	if (program.pid < 0) {
		perror("forkpty");
		exit(1);
	}
	return program;
}

static void
end(struct program *program)
{
	kill(program->pid, SIGTERM);
	close(program->master);
	waitpid(program->pid, NULL, 0);
}

static struct drawn
press(const struct program *program, const char *key, int quiet)
{
	double begin = seconds_of(CLOCK_MONOTONIC);

	if (write(program->master, key, strlen(key)) < 0)
		perror("write");
	return read_drawing(program, begin, quiet);
}

static int
by_size(const void *a, const void *b)
{
	double one = *(const double *) a, other = *(const double *) b;

	return (one > other) - (one < other);
}

/* The value that `share` of the values do not exceed. */
static double
quantile(double values[], size_t count, double share)
{
	size_t at = (size_t) ((double) count * share);

	qsort(values, count, sizeof(values[0]), by_size);
	return values[at < count ? at : count - 1];
}

static void
measure_starts(char *name)
{
	double processor[STARTS], elapsed[STARTS], begin;
	struct program program;
	clockid_t clock;
	size_t at;

	for (at = 0; at < STARTS; at++) {
		begin = seconds_of(CLOCK_MONOTONIC);
		program = start(name);
		elapsed[at] = read_drawing(&program, begin, QUIET_START).milliseconds;
		clock_getcpuclockid(program.pid, &clock);
		processor[at] = seconds_of(clock) * 1000;
		end(&program);
	}
	printf("%.1f %.1f ", quantile(processor, STARTS, 0.5), quantile(elapsed, STARTS, 0.5));
}

static void
measure_moves(char *name, const char *keys)
{
	double elapsed[MOVES], bytes[MOVES];
	struct program program = start(name);
	struct drawn drawn;
	size_t at;

	read_drawing(&program, 0, QUIET_START);
	if (*keys)
		press(&program, keys, QUIET_START);
	for (at = 0; at < MOVES; at++) {
		drawn = press(&program, at / WITHIN % 2 ? "k" : "j", QUIET_KEY);
		elapsed[at] = drawn.milliseconds;
		bytes[at] = drawn.bytes;
	}
	end(&program);
	printf("%.3f %.3f %.0f ", quantile(elapsed, MOVES, 0.5), quantile(elapsed, MOVES, 0.99),
	       quantile(bytes, MOVES, 0.5));
	printf("%.0f\n", quantile(bytes, MOVES, 1));
}

int
main(int count, char **arguments)
{
	if (count != 3) {
		fprintf(stderr, "usage: screen_bench PROGRAM KEYS\n");
		return 2;
	}
	measure_starts(arguments[1]);
	measure_moves(arguments[1], arguments[2]);
	return 0;
}
