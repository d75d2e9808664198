#include "commands.h"

#include <ctype.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include "waymark/file.h"
#include "waymark/memory.h"
#include "waymark/text.h"

enum wm_code
usage_fail(struct wm_error *error, const char *command, const char *format, ...)
{
	struct buffer what = { 0 };
	va_list arguments;

	va_start(arguments, format);
	buffer_vformat(&what, format, arguments);
	va_end(arguments);
	if (what.text[what.length - 1] != '?')
		buffer_format(&what, "; see waymark help%s%s", command[0] ? " " : "", command);
	wm_fail(error, WM_USAGE, "%s%s%s", command, command[0] ? ": " : "", what.text);
	buffer_done(&what);
	return WM_USAGE;
}

bool
option_is(const char *argument)
{
	return argument[0] == '-' && (argument[1] == '-' || isalpha((unsigned char) argument[1]));
}

void
options_clear(const struct option_row rows[], size_t row_count)
{
	for (size_t i = 0; i < row_count; i++) {
		if (rows[i].value)
			*rows[i].value = NULL;
		if (rows[i].list_count)
			*rows[i].list_count = 0;
		if (rows[i].flag)
			*rows[i].flag = false;
	}
}

static const struct option_row *
find_row(const struct option_row rows[], size_t row_count, const char *name, size_t length)
{
	for (size_t i = 0; i < row_count; i++) {
		if (strlen(rows[i].name) == length && strncmp(rows[i].name, name, length) == 0)
			return &rows[i];
	}
	return NULL;
}

static enum wm_code
fail_unknown(const char *command, const struct option_row rows[], size_t row_count,
	     const char *name, struct wm_error *error)
{
	static const char *const before[][2] = {
		{ "--workspace", " FILE" }, { "--person", " WHO" }, { "--frameworks", " PATH" },
		{ "--practice", "" },	    { "--no-color", "" },
	};
	const char **names = xcalloc(row_count, sizeof(*names));
	struct buffer what = { 0 };

	for (size_t i = 0; i < row_count; i++)
		names[i] = rows[i].name;
	buffer_format(&what, "%s: no such option", name);
	text_suggest(&what, name, names, row_count);
	for (size_t i = 0; command[0] && i < sizeof(before) / sizeof(before[0]); i++) {
		if (strcmp(name, before[i][0]) == 0) {
			buffer_clear(&what);
			buffer_format(&what, "%s: stands before the command: waymark %s%s %s", name,
				      name, before[i][1], command);
		}
	}
	usage_fail(error, command, "%s", what.text);
	buffer_done(&what);
	free(names);
	return WM_USAGE;
}

static bool
is_given(const struct option_row *row)
{
	return (row->value && *row->value) || (row->flag && *row->flag);
}

enum wm_code
option_take(const char *command, const struct option_row rows[], size_t row_count, int count,
	    char **arguments, int *at, struct wm_error *error)
{
	const char *argument = arguments[*at];
	size_t length = strcspn(argument, "=");
	const struct option_row *row = find_row(rows, row_count, argument, length);
	const char *value = argument[length] == '=' ? argument + length + 1 : NULL;

	if (!row) {
		struct buffer name = { 0 };

		buffer_add(&name, argument, length);
		fail_unknown(command, rows, row_count, name.text, error);
		buffer_done(&name);
		return WM_USAGE;
	}
	if (is_given(row))
		return usage_fail(error, command, "%s: given twice", row->name);
	if (row->flag && value)
		return usage_fail(error, command, "%s: takes no value", row->name);
	*at += 1;
	if (row->flag) {
		*row->flag = true;
		return WM_OK;
	}
	if (!value && *at < count &&
	    !find_row(rows, row_count, arguments[*at], strlen(arguments[*at])))
		value = arguments[(*at)++];
	if (!value)
		return usage_fail(error, command, "%s: needs a value", row->name);
	if (row->value) {
		*row->value = value;
		return WM_OK;
	}
	if (*row->list_count == OPTION_LIST_MAX)
		return usage_fail(error, command, "%s: given more than %d times", row->name,
				  OPTION_LIST_MAX);
	row->list[(*row->list_count)++] = value;
	return WM_OK;
}

enum wm_code
options_read(const char *command, const struct option_row rows[], size_t row_count, int count,
	     char **arguments, int least, int most, int *positional, struct wm_error *error)
{
	bool options = true;
	int at = 0;

	*positional = 0;
	options_clear(rows, row_count);
	while (at < count) {
		if (options && strcmp(arguments[at], "--") == 0) {
			options = false;
			at++;
		} else if (options && option_is(arguments[at])) {
			enum wm_code code =
				option_take(command, rows, row_count, count, arguments, &at, error);

			if (code != WM_OK)
				return code;
		} else {
			arguments[(*positional)++] = arguments[at++];
		}
	}
	if (*positional < least)
		return usage_fail(error, command, "an argument is missing");
	if (*positional > most)
		return usage_fail(error, command, "\"%s\" is one argument too many",
				  arguments[most]);
	return WM_OK;
}

enum wm_code
option_word(const char *option, const char *word, const char *const words[], size_t count,
	    int *index, struct wm_error *error)
{
	struct buffer what = { 0 };

	for (size_t i = 0; i < count; i++) {
		if (strcmp(word, words[i]) == 0) {
			*index = (int) i;
			return WM_OK;
		}
	}
	buffer_format(&what, "%s: \"%s\" is not known", option, word);
	text_offer(&what, word, words, count);
	wm_fail(error, WM_USAGE, "%s", what.text);
	buffer_done(&what);
	return WM_USAGE;
}

enum wm_code
check_folder(const char *folder, struct wm_error *error)
{
	if (folder_exists(folder))
		return WM_OK;
	return wm_fail(error, WM_FILE, "%s: %s", folder,
		       file_exists(folder) ? "not a folder" : "no such folder");
}
