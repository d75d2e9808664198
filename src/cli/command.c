#include "waymark/command.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "commands.h"
#include "waymark/file.h"
#include "waymark/memory.h"
#include "waymark/text.h"

#define KEEP_OPTION "--keep-identifiers"

static const char keep_hint[] = "; write it without, or say why it is kept: " KEEP_OPTION " REASON";

typedef enum wm_code screen_function(const struct invocation *invocation, struct wm_error *error);

/* How many of the words the name of a command is: 0 when it is another's, else 1 or 2. */
static int
words_of(const struct command *command, int count, char **words)
{
	const char *blank = strchr(command->name, ' ');
	size_t first = blank ? (size_t) (blank - command->name) : strlen(command->name);

	if (strlen(words[0]) != first || strncmp(command->name, words[0], first) != 0)
		return 0;
	if (!blank)
		return 1;
	return count > 1 && strcmp(blank + 1, words[1]) == 0 ? 2 : 0;
}

bool
command_is_family(const char *word)
{
	size_t length = strlen(word);

	for (size_t i = 0; i < command_count; i++) {
		if (strncmp(commands[i].name, word, length) == 0 && commands[i].name[length] == ' ')
			return true;
	}
	return false;
}

static enum wm_code
fail_family(const char *family, struct wm_error *error)
{
	struct buffer what = { 0 };
	size_t length = strlen(family);
	const char *between = " ";

	buffer_format(&what, "%s: needs one of", family);
	for (size_t i = 0; i < command_count; i++) {
		const char *name = commands[i].name;

		if (strncmp(name, family, length) != 0 || name[length] != ' ')
			continue;
		buffer_format(&what, "%s%s", between, name + length + 1);
		between = ", ";
	}
	usage_fail(error, "", "%s", what.text);
	buffer_done(&what);
	return WM_USAGE;
}

static enum wm_code
fail_unknown(const char *name, struct wm_error *error)
{
	const char **names = xcalloc(command_count, sizeof(*names));
	struct buffer what = { 0 };

	for (size_t i = 0; i < command_count; i++)
		names[i] = commands[i].name;
	buffer_format(&what, "%s: no such command", name);
	text_suggest(&what, name, names, command_count);
	usage_fail(error, "", "%s", what.text);
	buffer_done(&what);
	free(names);
	return WM_USAGE;
}

enum wm_code
command_find(int count, char **words, const struct command **command, int *used,
	     struct wm_error *error)
{
	struct buffer name = { 0 };

	for (size_t i = 0; i < command_count; i++) {
		*used = words_of(&commands[i], count, words);
		if (*used > 0) {
			*command = &commands[i];
			return WM_OK;
		}
	}
	if (!command_is_family(words[0]))
		return fail_unknown(words[0], error);
	if (count < 2 || option_is(words[1]))
		return fail_family(words[0], error);
	buffer_format(&name, "%s %s", words[0], words[1]);
	fail_unknown(name.text, error);
	buffer_done(&name);
	return WM_USAGE;
}

static bool
asks_help(int count, char **arguments)
{
	for (int i = 0; i < count && strcmp(arguments[i], "--") != 0; i++) {
		if (strcmp(arguments[i], "--help") == 0 || strcmp(arguments[i], "-h") == 0)
			return true;
	}
	return false;
}

/* Takes the option that all commands with texts share, and its value, out of the arguments. */
static enum wm_code
take_keep(const struct command *command, struct invocation *invocation, int *count,
	  char **arguments, struct wm_error *error)
{
	const struct option_row row = { .name = KEEP_OPTION,
					.value = &invocation->keep_identifiers };
	int kept = 0, at = 0;

	while (at < *count) {
		size_t length = strcspn(arguments[at], "=");
		enum wm_code code;

		if (strcmp(arguments[at], "--") == 0)
			break;
		if (length != strlen(KEEP_OPTION) || strncmp(arguments[at], KEEP_OPTION, length)) {
			arguments[kept++] = arguments[at++];
			continue;
		}
		code = option_take(command->name, &row, 1, *count, arguments, &at, error);
		if (code != WM_OK)
			return code;
	}
	while (at < *count)
		arguments[kept++] = arguments[at++];
	*count = kept;
	return WM_OK;
}

static enum wm_code
run_command(const struct invocation *invocation, int count, char **words, struct wm_error *error)
{
	const struct command *command;
	struct invocation own;
	enum wm_code code;
	int used;

	if (count > 1 && command_is_family(words[0]) && asks_help(1, words + 1)) {
		help_family(words[0], invocation->out);
		return WM_OK;
	}
	code = command_find(count, words, &command, &used, error);
	if (code != WM_OK)
		return code;
	if (asks_help(count - used, words + used)) {
		help_command_of(command, invocation->out);
		return WM_OK;
	}
	own = *invocation;
	count -= used;
	if (command->texts)
		code = take_keep(command, &own, &count, words + used, error);
	return code == WM_OK ? command->run(&own, count, words + used, error) : code;
}

/* Every folder of --frameworks must be one: a mistyped path would quietly show other frameworks. */
static enum wm_code
check_frameworks(const char *path, struct wm_error *error)
{
	enum wm_code code = WM_OK;

	while (code == WM_OK && *path) {
		size_t length = strcspn(path, ":");
		char *folder = xstrndup(path, length);

		if (length > 0)
			code = check_folder(folder, error);
		free(folder);
		path += length + (path[length] == ':');
	}
	return code;
}

/* A bare `waymark`. */
static enum wm_code
run_screen(const struct invocation *invocation, screen_function *screen, struct wm_error *error)
{
	if (!isatty(STDIN_FILENO) || !isatty(fileno(invocation->out))) {
		help_usage(invocation->talk);
		return WM_USAGE;
	}
	return screen(invocation, error);
}

static enum wm_code
run_line(struct invocation *invocation, int argc, char **argv, screen_function *screen,
	 struct wm_error *error)
{
	bool version, help, h;
	const struct option_row rows[] = {
		{ .name = "--workspace", .value = &invocation->workspace },
		{ .name = "--person", .value = &invocation->person },
		{ .name = "--frameworks", .value = &invocation->frameworks },
		{ .name = "--practice", .flag = &invocation->practice },
		{ .name = "--no-color", .flag = &invocation->no_color },
		{ .name = "--version", .flag = &version },
		{ .name = "--help", .flag = &help },
		{ .name = "-h", .flag = &h },
	};
	size_t row_count = sizeof(rows) / sizeof(rows[0]);
	enum wm_code code = WM_OK;
	int at = 1;

	options_clear(rows, row_count);
	while (code == WM_OK && at < argc && option_is(argv[at]) && strcmp(argv[at], "--") != 0)
		code = option_take("", rows, row_count, argc, argv, &at, error);
	if (code != WM_OK)
		return code;
	if (version) {
		fputs("waymark " WAYMARK_VERSION "\n", invocation->out);
		return WM_OK;
	}
	if (help || h) {
		help_usage(invocation->out);
		return WM_OK;
	}
	if (invocation->frameworks)
		code = check_frameworks(invocation->frameworks, error);
	if (code != WM_OK)
		return code;
	if (at < argc && strcmp(argv[at], "--") == 0)
		at++;
	if (at >= argc)
		return run_screen(invocation, screen, error);
	return run_command(invocation, argc - at, argv + at, error);
}

int
command_main(int argc, char **argv, FILE *out, FILE *talk, screen_function *screen)
{
	struct invocation invocation = {
		.program = argc > 0 ? argv[0] : "waymark",
		.screen = screen,
		.out = out,
		.talk = talk,
	};
	struct wm_error error = { .code = WM_OK };
	enum wm_code code = run_line(&invocation, argc, argv, screen, &error);
	bool written = fflush(out) == 0 && !ferror(out);

	if (code == WM_OK && !written)
		code = wm_fail(&error, WM_FILE, "standard output: not written: %s",
			       file_reason(errno));
	if (code != WM_OK && error.message[0])
		say(talk, "waymark: %s%s", error.message, error.identifiers ? keep_hint : "");
	return (int) code;
}
