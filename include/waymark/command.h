/* command.h - the commands of the command line: one table, one file a family.
 *
 * Layer: cli. */
#ifndef WAYMARK_COMMAND_H
#define WAYMARK_COMMAND_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

#include "waymark/error.h"

struct workspace;

/* What stands before the subcommand (design 6), and the streams. */
struct invocation {
	const char *program;	/* argv[0] */
	const char *workspace;	/* --workspace, else NULL */
	const char *person;	/* --person, else NULL */
	const char *frameworks; /* --frameworks, else NULL */
	bool practice;
	bool no_color;
	/* Shows the screen; `session`: at the supervision session, with `supervisor` (NULL: the
	 * person's own). */
	enum wm_code (*screen)(const struct invocation *invocation, struct wm_error *error);
	bool session;
	const char *supervisor;
	const char *keep_identifiers; /* --keep-identifiers of the command, else NULL */
	FILE *out;
	FILE *talk; /* messages; standard error */
};

struct command {
	const char *name;      /* "rate", "evidence add" */
	const char *arguments; /* what follows the name in its usage line */
	const char *line;      /* one line of help */
	const char *detail;    /* paragraphs for `help NAME`; "" for none */
	enum wm_code (*run)(const struct invocation *invocation, int count, char **arguments,
			    struct wm_error *error);
	bool texts; /* it keeps or exports anyone's texts, and takes --keep-identifiers */
};

/* Every command, in the order of help. */
extern const struct command commands[];
extern const size_t command_count;

/* Runs a whole command line (argv as main has it) and gives the exit status; everything that
 * went wrong was said on `talk`.  A bare `waymark` calls `screen`, or prints the usage and gives
 * 2 where there is no terminal. */
int command_main(int argc, char **argv, FILE *out, FILE *talk,
		 enum wm_code (*screen)(const struct invocation *, struct wm_error *));

/* Reading the options of one command.  A row names an option; `value` gets its argument (NULL
 * when absent), `list` collects repeated ones, `flag` is set for one without an argument. */
struct option_row {
	const char *name; /* "--reason" */
	const char **value;
	const char **list; /* room for OPTION_LIST_MAX values */
	size_t *list_count;
	bool *flag;
};

#define OPTION_LIST_MAX 64

/* Moves the positional arguments to the front of `arguments` and gives how many in *positional;
 * `--` ends the options, `--name=value` works.  WM_USAGE: an unknown option (with the nearest),
 * one without its value or given twice, or a number of positional arguments outside least..most. */
enum wm_code options_read(const char *command, const struct option_row rows[], size_t row_count,
			  int count, char **arguments, int least, int most, int *positional,
			  struct wm_error *error);

/* A word out of a list of words for an option: its index.  WM_USAGE with the nearest otherwise. */
enum wm_code option_word(const char *option, const char *word, const char *const words[],
			 size_t count, int *index, struct wm_error *error);

#endif
