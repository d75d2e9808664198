/* screen_bench PROGRAM KEYS PROGRAM KEYS - measures two programs at pseudo-terminals of 120x40: the
 * first screen, then KEYS to get to a list, then one cursor move after another, in turns, so that both
 * meet the same weather.  Prints a line for each: CPU ms, ms, then median ms, p99 ms, median bytes
 * and most bytes of a move. */
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
	char *name, *keys;
	pid_t pid;
	int master;
	double start_processor[STARTS], start_elapsed[STARTS]; /* milliseconds */
	double move_elapsed[MOVES], move_bytes[MOVES];
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

static void
start(struct program *program)
{
	struct winsize size = { .ws_row = 40, .ws_col = 120 };
	char *arguments[] = { program->name, NULL };

	program->pid = forkpty(&program->master, NULL, NULL, &size);
	if (program->pid == 0) {
		execv(program->name, arguments);
		_exit(127);
	}
	if (program->pid < 0) {
		perror("forkpty");
		exit(1);
	}
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
measure_start(struct program *program, size_t at)
{
	double begin = seconds_of(CLOCK_MONOTONIC);
	clockid_t clock;

	start(program);
	program->start_elapsed[at] = read_drawing(program, begin, QUIET_START).milliseconds;
	clock_getcpuclockid(program->pid, &clock);
	program->start_processor[at] = seconds_of(clock) * 1000;
	end(program);
}

static void
measure_move(struct program *program, size_t at)
{
	struct drawn drawn = press(program, at / WITHIN % 2 ? "k" : "j", QUIET_KEY);

	program->move_elapsed[at] = drawn.milliseconds;
	program->move_bytes[at] = drawn.bytes;
}

static void
print(struct program *program)
{
	printf("%.1f ", quantile(program->start_processor, STARTS, 0.5));
	printf("%.1f ", quantile(program->start_elapsed, STARTS, 0.5));
	printf("%.3f ", quantile(program->move_elapsed, MOVES, 0.5));
	printf("%.3f ", quantile(program->move_elapsed, MOVES, 0.99));
	printf("%.0f ", quantile(program->move_bytes, MOVES, 0.5));
	printf("%.0f\n", quantile(program->move_bytes, MOVES, 1));
}

int
main(int count, char **arguments)
{
	static struct program programs[2];
	size_t at, which;

	if (count != 5) {
		fprintf(stderr, "usage: screen_bench PROGRAM KEYS PROGRAM KEYS\n");
		return 2;
	}
	for (which = 0; which < 2; which++) {
		programs[which].name = arguments[1 + 2 * which];
		programs[which].keys = arguments[2 + 2 * which];
	}
	for (at = 0; at < STARTS * 2; at++)
		measure_start(&programs[at % 2], at / 2);
	for (which = 0; which < 2; which++) {
		start(&programs[which]);
		read_drawing(&programs[which], 0, QUIET_START);
		if (*programs[which].keys)
			press(&programs[which], programs[which].keys, QUIET_START);
	}
	for (at = 0; at < MOVES * 2; at++)
		measure_move(&programs[at % 2], at / 2);
	for (which = 0; which < 2; which++) {
		end(&programs[which]);
		print(&programs[which]);
	}
	return 0;
}
