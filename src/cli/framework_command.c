#include "commands.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "waymark/file.h"
#include "waymark/framework_report.h"
#include "waymark/loader.h"
#include "waymark/memory.h"
#include "waymark/text.h"

enum format { FORMAT_TABLE, FORMAT_CSV, FORMAT_COUNT };

static const char *const format_words[FORMAT_COUNT] = { "table", "csv" };

/* What these commands look at: every framework of the search path, without a workspace. */
struct found {
	struct library library;
	struct problem_list problems;
};

static void
search(struct found *found, const struct invocation *invocation)
{
	struct workspace_options options = invocation_options(invocation);

	*found = (struct found) { .problems = { 0 } };
	workspace_load_library(&options, &found->library, &found->problems);
}

static void
found_done(struct found *found)
{
	library_done(&found->library);
	problem_list_done(&found->problems);
}

/* Whether a problem is one of the framework folder of that name; NULL is every folder. */
static bool
is_of(const struct problem *problem, const char *id)
{
	char *folder = path_folder(problem->file);
	const char *slash = strrchr(folder, '/');
	bool is = !id || code_compare(slash ? slash + 1 : folder, id) == 0;

	free(folder);
	return is;
}

/* Says the faults of the folder of that name (NULL: of all); gives how many. */
static size_t
say_faults(const struct invocation *invocation, const struct found *found, const char *id)
{
	size_t count = 0;

	for (size_t i = 0; i < found->problems.count; i++) {
		const struct problem *problem = &found->problems.items[i];
		struct buffer text = { 0 };

		if (problem->severity != SEVERITY_FAULT || !is_of(problem, id))
			continue;
		problem_text(problem, &text);
		say(invocation->talk, "waymark: %s", text.text);
		buffer_done(&text);
		count++;
	}
	return count;
}

static enum wm_code
read_format(const char *word, enum format *format, struct wm_error *error)
{
	enum wm_code code;
	int index = FORMAT_TABLE;

	code = word ? option_word("--format", word, format_words, FORMAT_COUNT, &index, error)
		    : WM_OK;
	*format = (enum format) index;
	return code;
}

static bool
is_terminal(const struct invocation *invocation)
{
	return isatty(fileno(invocation->out));
}

enum wm_code
framework_list_command(const struct invocation *invocation, int count, char **arguments,
		       struct wm_error *error)
{
	const char *word;
	const struct option_row rows[] = { { .name = "--format", .value = &word } };
	struct found found;
	enum format format;
	enum wm_code code;
	int positional;

	code = options_read("framework list", rows, 1, count, arguments, 0, 0, &positional, error);
	if (code == WM_OK)
		code = read_format(word, &format, error);
	if (code != WM_OK)
		return code;
	search(&found, invocation);
	if (say_faults(invocation, &found, NULL) == 0 && found.library.count == 0)
		code = wm_fail(error, WM_FILE,
			       "no framework was found; waymark paths shows where they are looked "
			       "for");
	else if (format == FORMAT_CSV)
		framework_list_csv(&found.library, is_terminal(invocation), invocation->out);
	else
		framework_list_table(&found.library, invocation->out);
	found_done(&found);
	return code;
}

/* The framework that was asked for; the faults of its folder are said first. */
static enum wm_code
find_framework(const struct invocation *invocation, const struct found *found, const char *id,
	       const struct framework **framework, struct wm_error *error)
{
	size_t faults = say_faults(invocation, found, id);
	enum wm_code code = library_find(&found->library, id, framework, error);

	if (code == WM_OK)
		return code;
	return faults > 0 ? wm_fail(error, WM_VALUE, "%s: not loaded, for the faults above", id)
			  : code;
}

enum wm_code
framework_show_command(const struct invocation *invocation, int count, char **arguments,
		       struct wm_error *error)
{
	const char *word, *level_word;
	const struct option_row rows[] = {
		{ .name = "--format", .value = &word },
		{ .name = "--level", .value = &level_word },
	};
	const struct framework *framework;
	struct found found;
	enum format format;
	enum wm_code code;
	int positional, level = -1;

	code = options_read("framework show", rows, 2, count, arguments, 1, 1, &positional, error);
	if (code == WM_OK)
		code = read_format(word, &format, error);
	if (code != WM_OK)
		return code;
	search(&found, invocation);
	code = find_framework(invocation, &found, arguments[0], &framework, error);
	if (code == WM_OK && level_word)
		code = framework_find_level(framework, level_word, &level, error);
	if (code == WM_OK && format == FORMAT_CSV)
		framework_show_csv(framework, level, is_terminal(invocation), invocation->out);
	else if (code == WM_OK)
		framework_show_table(framework, level, invocation->out);
	found_done(&found);
	return code;
}

enum wm_code
framework_check_command(const struct invocation *invocation, int count, char **arguments,
			struct wm_error *error)
{
	const char *word;
	const struct option_row rows[] = { { .name = "--format", .value = &word } };
	struct problem_list problems = { 0 };
	struct buffer faults = { 0 };
	struct found found;
	enum format format;
	enum wm_code code;
	int positional;

	code = options_read("framework check", rows, 1, count, arguments, 1, 1, &positional, error);
	if (code == WM_OK)
		code = read_format(word, &format, error);
	if (code == WM_OK && !folder_exists(arguments[0]))
		code = wm_fail(error, WM_FILE, "%s: %s", arguments[0],
			       file_exists(arguments[0]) ? "not a folder" : "no such folder");
	if (code != WM_OK)
		return code;
	search(&found, invocation);
	loader_check(arguments[0], &found.library, &problems);
	if (format == FORMAT_CSV)
		framework_check_csv(&problems, is_terminal(invocation), invocation->out);
	else
		framework_check_table(&problems, invocation->out);
	text_count(&faults, problems.faults, "fault");
	if (problems.faults > 0)
		code = wm_fail(error, WM_VALUE, "%s: %s", arguments[0], faults.text);
	buffer_done(&faults);
	problem_list_done(&problems);
	found_done(&found);
	return code;
}
