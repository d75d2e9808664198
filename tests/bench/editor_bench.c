/* editor_bench - what a key costs in a text being written, drawing included: median and p99
 * milliseconds, for 10 kB, for 1 MiB in lines, and for 1 MiB that is one line. */
#include <curses.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "tui/editor.h"
#include "tui/ui.h"
#include "waymark/locale.h"

#define KEYS	2000
#define ROWS	18
#define COLUMNS 107

static const char *const pressed[] = { "a", "Down", " ", "Left", "PgDn", "b", "Up", "Backspace" };

static double
milliseconds(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (double) now.tv_sec * 1000 + (double) now.tv_nsec / 1e6;
}

static int
by_size(const void *a, const void *b)
{
	const double *x = a, *y = b;

	return (*x > *y) - (*x < *y);
}

static char *
text_of(size_t length, size_t line)
{
	char *text = malloc(length + 1);

	for (size_t at = 0; at < length; at++)
		text[at] = at % line == line - 1 ? '\n' : "some words "[at % 11];
	text[length] = '\0';
	return text;
}

static void
press(struct editor *editor, const char *name)
{
	struct key key = { .character = name[1] ? 0 : (unsigned char) name[0] };
	int row, column;

	snprintf(key.name, sizeof(key.name), "%s", name);
	editor_key(editor, &key);
	erase();
	editor_draw(editor, 4, 13, &row, &column);
	move(row, column);
	refresh();
}

static void
measure(size_t length, size_t line, double *median, double *p99)
{
	static double taken[KEYS];
	char *text = text_of(length, line);
	struct editor editor;
	double begin;

	editor_begin(&editor, text, 2 * length);
	editor_size(&editor, COLUMNS, ROWS);
	editor.cursor = editor.top = length / 2;
	for (int at = 0; at < KEYS; at++) {
		begin = milliseconds();
		press(&editor, pressed[at % (sizeof(pressed) / sizeof(pressed[0]))]);
		taken[at] = milliseconds() - begin;
	}
	qsort(taken, KEYS, sizeof(taken[0]), by_size);
	*median = taken[KEYS / 2];
	*p99 = taken[KEYS * 99 / 100];
	editor_done(&editor);
	free(text);
}

int
main(void)
{
	static const size_t cases[][2] = {
		{ 10000, 400 },
		{ (size_t) 1 << 20, 400 },
		{ (size_t) 1 << 20, (size_t) 1 << 21 },
	};
	double median[3], p99[3];
	FILE *nowhere = fopen("/dev/null", "r+");

	locale_begin();
	if (!nowhere || !newterm(NULL, nowhere, nowhere))
		return 1;
	resizeterm(24, 120);
	for (int at = 0; at < 3; at++)
		measure(cases[at][0], cases[at][1], &median[at], &p99[at]);
	endwin();
	for (int at = 0; at < 3; at++)
		printf("%.3f %.3f%s", median[at], p99[at], at < 2 ? " " : "\n");
	return 0;
}
