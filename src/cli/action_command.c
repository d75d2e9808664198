#include "commands.h"

#include <stdlib.h>
#include <unistd.h>

#include "waymark/need_report.h"

enum format { FORMAT_TABLE, FORMAT_CSV, FORMAT_COUNT };

static const char *const format_words[FORMAT_COUNT] = { "table", "csv" };

static enum wm_code
add(const struct invocation *invocation, const struct subject *subject,
    struct action_request *request, int count, char **references, struct wm_error *error)
{
	struct place *places = NULL;
	struct minted minted = { 0 };
	char text[UUID_TEXT_MAX], due[DATE_TEXT_MAX];
	struct uuid id;
	enum wm_code code = subject_places(subject, count, references, &places, error);

	if (code == WM_OK) {
		request->person = subject->id;
		request->places = places;
		request->place_count = (size_t) count;
		code = workspace_action_add(subject->workspace, request, &id, &minted, error);
	}
	if (code == WM_OK && minted.count > 0)
		say_minted(invocation, subject->workspace, minted.people[0]);
	if (code == WM_OK)
		say(invocation->out, "%s  %s: %s, due %s", id_shown(id, text), request->text,
		    request->owner, date_iso(request->due, due));
	free(places);
	return code;
}

enum wm_code
action_add_command(const struct invocation *invocation, int count, char **arguments,
		   struct wm_error *error)
{
	struct action_request request = { 0 };
	const char *due;
	const struct option_row rows[] = {
		{ .name = "--owner", .value = &request.owner },
		{ .name = "--due", .value = &due },
	};
	struct subject subject;
	enum wm_code code;
	int words;

	code = options_read("action add", rows, sizeof(rows) / sizeof(rows[0]), count, arguments, 1,
			    count, &words, error);
	if (code == WM_OK && (!request.owner || !due))
		code = usage_fail(error, "action add", "needs --owner and --due");
	if (code == WM_OK)
		code = date_parse(due, &request.due, error);
	if (code != WM_OK)
		return code;
	request.text = arguments[0];
	code = subject_open(&subject, invocation, STORE_WRITE, error);
	if (code == WM_OK)
		code = add(invocation, &subject, &request, words - 1, arguments + 1, error);
	subject_close(&subject);
	return code;
}

enum wm_code
action_list_command(const struct invocation *invocation, int count, char **arguments,
		    struct wm_error *error)
{
	const char *word;
	const struct option_row rows[] = { { .name = "--format", .value = &word } };
	struct action_list list = { 0 };
	struct subject subject;
	enum wm_code code;
	int words, format = FORMAT_TABLE;

	code = options_read("action list", rows, 1, count, arguments, 0, 0, &words, error);
	if (code == WM_OK && word)
		code = option_word("--format", word, format_words, FORMAT_COUNT, &format, error);
	if (code != WM_OK)
		return code;
	code = subject_open(&subject, invocation, STORE_READ, error);
	if (code == WM_OK)
		code = workspace_actions(subject.workspace, subject_person(&subject), INSTANT_LAST,
					 &list, error);
	if (code == WM_OK && format == FORMAT_CSV)
		code = action_report_check(&list, subject.workspace, error);
	if (code == WM_OK) {
		const struct report_names names = { workspace_people(subject.workspace),
						    workspace_library(subject.workspace) };
		struct date today = workspace_today(subject.workspace);

		if (format == FORMAT_CSV)
			action_report_csv(&list, &names, today, isatty(fileno(invocation->out)),
					  invocation->out);
		else
			action_report_table(&list, &names, today, invocation->out);
	}
	action_list_done(&list);
	subject_close(&subject);
	return code;
}

enum wm_code
action_close_command(const struct invocation *invocation, int count, char **arguments,
		     struct wm_error *error)
{
	const char *result;
	const struct option_row rows[] = { { .name = "--result", .value = &result } };
	struct action_list list = { 0 };
	const struct action *action;
	struct subject subject;
	char text[UUID_TEXT_MAX];
	enum wm_code code;
	int words;

	code = options_read("action close", rows, 1, count, arguments, 1, 1, &words, error);
	if (code == WM_OK && !result)
		code = usage_fail(error, "action close", "needs --result");
	if (code != WM_OK)
		return code;
	code = subject_open(&subject, invocation, STORE_WRITE, error);
	if (code == WM_OK)
		code = workspace_actions(subject.workspace, subject_person(&subject), INSTANT_LAST,
					 &list, error);
	if (code == WM_OK)
		code = workspace_action_find(&list, arguments[0], &action, error);
	if (code == WM_OK)
		code = workspace_action_close(subject.workspace, subject.id, action->id, result,
					      error);
	if (code == WM_OK)
		say(invocation->out, "%s  %s: closed, %s", id_shown(action->id, text), action->text,
		    result);
	action_list_done(&list);
	subject_close(&subject);
	return code;
}
