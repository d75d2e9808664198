#include "commands.h"

#include <stdlib.h>
#include <unistd.h>

#include "found.h"
#include "waymark/file.h"
#include "waymark/framework_report.h"
#include "waymark/policy_loader.h"
#include "waymark/text.h"

enum format { FORMAT_TABLE, FORMAT_CSV, FORMAT_COUNT };

static const char *const format_words[FORMAT_COUNT] = { "table", "csv" };

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
	found_search(&found, invocation);
	if (found_say_faults(&found, invocation, NULL) == 0 && found.library.count == 0)
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
	found_search(&found, invocation);
	code = found_framework(&found, invocation, arguments[0], &framework, error);
	if (code == WM_OK && level_word)
		code = framework_find_level(framework, level_word, &level, error);
	if (code == WM_OK && format == FORMAT_CSV)
		framework_show_csv(framework, level, is_terminal(invocation), invocation->out);
	else if (code == WM_OK)
		framework_show_table(framework, level, invocation->out);
	found_done(&found);
	return code;
}

static bool
is_policy(const char *folder)
{
	char *about = path_join(folder, "policy.csv");
	bool is = file_exists(about);

	free(about);
	return is;
}

static void
check_policy(const char *folder, const struct invocation *invocation, struct problem_list *problems)
{
	char *path = loader_path("policies", NULL, invocation->program);
	struct policy_library library = { 0 };
	struct evidence_kinds always = { 0 };
	struct problem_list others = { 0 };
	struct wm_error error;
	bool kinds = evidence_kinds_load(path, &always, &error) == WM_OK;

	policy_search(path, &library, NULL, &others);
	policy_check(folder, &library, kinds ? &always : NULL, problems);
	problem_list_done(&others);
	evidence_kinds_done(&always);
	policy_library_done(&library);
	free(path);
}

static void
check(const char *folder, const struct invocation *invocation, struct problem_list *problems)
{
	struct found found;

	if (is_policy(folder)) {
		check_policy(folder, invocation, problems);
		return;
	}
	found_search(&found, invocation);
	loader_check(folder, &found.library, problems);
	found_done(&found);
}

enum wm_code
framework_check_command(const struct invocation *invocation, int count, char **arguments,
			struct wm_error *error)
{
	const char *word;
	const struct option_row rows[] = { { .name = "--format", .value = &word } };
	struct problem_list problems = { 0 };
	struct buffer faults = { 0 };
	enum format format;
	enum wm_code code;
	int positional;

	code = options_read("framework check", rows, 1, count, arguments, 1, 1, &positional, error);
	if (code == WM_OK)
		code = read_format(word, &format, error);
	if (code == WM_OK)
		code = check_folder(arguments[0], error);
	if (code != WM_OK)
		return code;
	check(arguments[0], invocation, &problems);
	if (format == FORMAT_CSV)
		framework_check_csv(&problems, is_terminal(invocation), invocation->out);
	else
		framework_check_table(&problems, invocation->out);
	text_count(&faults, problems.faults, "fault");
	if (problems.faults > 0)
		code = wm_fail(error, WM_VALUE, "%s: %s", arguments[0], faults.text);
	buffer_done(&faults);
	problem_list_done(&problems);
	return code;
}
