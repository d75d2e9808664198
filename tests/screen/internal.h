/* internal.h - what the files of the harness share. */
#ifndef WAYMARK_TEST_INTERNAL_H
#define WAYMARK_TEST_INTERNAL_H

#include <stdint.h>
#include <sys/types.h>
#include <vterm.h>

#include "harness.h"

struct screen {
	pid_t pid;
	int master;  /* -1 once hung up */
	bool closed; /* the other side is closed */
	bool ended;
	int status;
	struct rusage usage;
	int64_t ending; /* when its end was asked for */
	int rows, columns;
	bool utf8;
	bool pasting; /* what is typed is within a paste */
	VTerm *terminal;
	VTermScreen *cells;
	bool other_screen, cursor_shown;
	char *raw;
	size_t raw_length, raw_capacity, raw_looked;
	unsigned long sent, looked_at; /* keys */
	unsigned long markers;
	char *text; /* for row_text */
	struct screen *next;
};

int64_t span(void); /* milliseconds that only grow */
void home_begin(void);
/* In a child: nothing of our surroundings but what tests fix. */
void fix_environment(const char *term, const char *locale, const char *const *more);
const char *program(void);

/* Reads what the program wrote, waiting for some until `deadline`; false when there will be no
 * more, or it is past. */
bool pump(struct screen *s, int64_t deadline);
/* In a child: a shell with one job; never returns. */
_Noreturn void shell(char *const arguments[]);

#endif
