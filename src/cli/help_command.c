#include "commands.h"

#include <stdlib.h>
#include <string.h>

#include "waymark/memory.h"
#include "waymark/text.h"

#define NAME_WIDTH    17
#define FAMILY_INDENT 20

static const char before_command[] =
	"--workspace FILE  the file to work in (also the variable WAYMARK_WORKSPACE)\n"
	"--person WHO      the person it is about: a name, or 4 or more digits of an id\n"
	"--frameworks PATH folders of frameworks, searched before all others\n"
	"--practice        a made-up person, in a file that is thrown away\n"
	"--no-color        no colour on the screen\n"
	"--version, --help";

static const char exit_codes[] =
	"0   done\n"
	"1   done, and what was asked about is not so: the file is not whole, there is\n"
	"    nothing to take back\n"
	"2   the command line is wrong: an unknown command, option or word for one, a\n"
	"    missing or surplus argument, no terminal for the screen\n"
	"3   a value is wrong: a reference, framework, level, point, kind, date, name or\n"
	"    text, or the content of a file that was named; init where a file is already\n"
	"4   a file cannot be used: the workspace is missing, damaged, of another\n"
	"    program, newer or locked; or another file cannot be read or written\n"
	"\n"
	"With 2, 3 and 4 nothing was changed; only where standard output could not be\n"
	"written, what was done stands.";

/* What the commands are about whose names begin with the same word. */
static const struct {
	const char *name;
	const char *line;
} families[] = {
	{ "person", "whose standards they are, and at which levels" },
	{ "framework", "the frameworks, and taking them from and to other tools" },
	{ "evidence", "the notes, and what they are linked to" },
	{ "need", "learning that is needed: asked for, agreed, booked, done" },
	{ "action", "what was agreed: what, who, by when" },
	{ "supervision", "sessions, their records, and what the policy asks" },
};

static const char *
family_line(const char *name, size_t length)
{
	for (size_t i = 0; i < sizeof(families) / sizeof(families[0]); i++) {
		if (strlen(families[i].name) == length && !strncmp(families[i].name, name, length))
			return families[i].line;
	}
	return NULL;
}

/* The name, and beside it what it is about, over as many lines as that needs. */
static void
put_beside(const char *name, size_t length, const char *about, FILE *stream)
{
	struct text_line *lines;
	size_t count = text_wrap(about, LINE_WIDTH - FAMILY_INDENT, &lines);

	for (size_t i = 0; i < count; i++)
		fprintf(stream, "  %-*.*s %.*s\n", NAME_WIDTH, i == 0 ? (int) length : 0, name,
			(int) lines[i].length, about + lines[i].start);
	free(lines);
}

/* A command on a line, or a family: what it is about, then the second words of its commands.  Gives
 * the index of the next command. */
static size_t
put_usage(size_t at, FILE *stream)
{
	const char *name = commands[at].name;
	size_t length = strcspn(name, " ");
	const char *about = name[length] ? family_line(name, length) : NULL;
	struct buffer text = { 0 };
	size_t first = at;

	if (!about) {
		put_beside(name, strlen(name), commands[at].line, stream);
		return at + 1;
	}
	buffer_format(&text, "%s: ", about);
	for (; at < command_count && !strncmp(commands[at].name, name, length + 1); at++)
		buffer_format(&text, "%s%s", at > first ? ", " : "",
			      commands[at].name + length + 1);
	put_beside(name, length, text.text, stream);
	buffer_done(&text);
	return at;
}

void
help_usage(FILE *stream)
{
	fputs("usage: waymark [OPTION]... [COMMAND [ARGUMENT]...]\n"
	      "\n"
	      "Without a command it opens the screen. Commands:\n",
	      stream);
	for (size_t i = 0; i < command_count;)
		i = put_usage(i, stream);
	fputs("Options, before the command:\n", stream);
	say_text(stream, 2, before_command);
	fputs("waymark help COMMAND says more.\n", stream);
}

/* "usage: waymark NAME ARGUMENTS", broken between arguments, later lines below the first
 * argument. */
static void
print_usage(const struct command *command, FILE *stream)
{
	struct buffer head = { 0 };
	const char *at = command->arguments;
	int indent, column;

	buffer_format(&head, "usage: waymark %s", command->name);
	fputs(head.text, stream);
	indent = column = (int) head.length;
	buffer_done(&head);
	while (*at) {
		int depth = 0;
		size_t length = 0;

		/* One argument: up to a blank that stands in no bracket. */
		while (at[length] && (depth > 0 || at[length] != ' ')) {
			depth += at[length] == '[' ? 1 : at[length] == ']' ? -1 : 0;
			length++;
		}
		if (column + 1 + (int) length > LINE_WIDTH) {
			fprintf(stream, "\n%*s", indent, "");
			column = indent;
		}
		fprintf(stream, " %.*s", (int) length, at);
		column += 1 + (int) length;
		at += length;
		while (*at == ' ')
			at++;
	}
	if (command->texts)
		fprintf(stream, "\n%*s [--keep-identifiers REASON]", indent, "");
	fputc('\n', stream);
}

void
help_command_of(const struct command *command, FILE *stream)
{
	print_usage(command, stream);
	fputc('\n', stream);
	say_text(stream, 0, command->line);
	if (command->detail[0]) {
		fputc('\n', stream);
		say_text(stream, 0, command->detail);
	}
}

void
help_family(const char *family, FILE *stream)
{
	size_t length = strlen(family);

	for (size_t i = 0; i < command_count; i++) {
		if (strncmp(commands[i].name, family, length) == 0 &&
		    commands[i].name[length] == ' ') {
			print_usage(&commands[i], stream);
			say_text(stream, 4, commands[i].line);
		}
	}
}

enum wm_code
help_command(const struct invocation *invocation, int count, char **arguments,
	     struct wm_error *error)
{
	const struct command *command;
	enum wm_code code;
	int words, used;

	code = options_read("help", NULL, 0, count, arguments, 0, 2, &words, error);
	if (code != WM_OK)
		return code;
	if (words == 0) {
		help_usage(invocation->out);
		return WM_OK;
	}
	if (words == 1 && strcmp(arguments[0], "exit-codes") == 0) {
		say_text(invocation->out, 0, exit_codes);
		return WM_OK;
	}
	if (words == 1 && command_is_family(arguments[0])) {
		help_family(arguments[0], invocation->out);
		return WM_OK;
	}
	code = command_find(words, arguments, &command, &used, error);
	if (code != WM_OK)
		return code;
	if (used < words)
		return usage_fail(error, "help", "\"%s\" is one argument too many",
				  arguments[used]);
	help_command_of(command, invocation->out);
	return WM_OK;
}
