#include "commands.h"

#include <stdlib.h>
#include <string.h>

#include "waymark/environment.h"
#include "waymark/file.h"
#include "waymark/memory.h"

static const char first_step[] =
	"; next: waymark person level FRAMEWORK LEVEL (waymark framework list names them)";

/* What was made, and for what, in one line; then who is new, and what to know of a framework
 * that was chosen. */
static void
say_made(const struct invocation *invocation, struct workspace *workspace)
{
	const struct person *owner = workspace_owner(workspace);
	struct applied applied[APPLIED_MAX];
	size_t count = workspace_applied(workspace, owner, applied, APPLIED_MAX);
	struct buffer line = { 0 };

	buffer_format(&line, "made %s for %s", workspace_file(workspace), owner->name);
	for (size_t i = 0; i < count; i++) {
		buffer_text(&line, i == 0 ? " with " : ", ");
		framework_name(applied[i].framework, applied[i].level, &line);
	}
	buffer_text(&line, count > 0 ? "; next: waymark next" : first_step);
	say(invocation->out, "%s", line.text);
	buffer_done(&line);
	if (uuid_is_set(owner->supervisor))
		say_minted(invocation, workspace, owner->supervisor);
	for (size_t i = 0; i < count; i++)
		say_chosen(invocation, applied[i].framework);
}

enum wm_code
init_command(const struct invocation *invocation, int count, char **arguments,
	     struct wm_error *error)
{
	const char *assess[OPTION_LIST_MAX];
	struct beginning beginning = { .assess = assess };
	const struct option_row rows[] = {
		{ .name = "--name", .value = &beginning.name },
		{ .name = "--group", .value = &beginning.group },
		{ .name = "--team", .value = &beginning.team },
		{ .name = "--role", .value = &beginning.role },
		{ .name = "--supervisor", .value = &beginning.supervisor },
		{ .name = "--assess", .list = assess, .list_count = &beginning.assess_count },
	};
	struct workspace_options options = invocation_options(invocation);
	struct workspace *workspace;
	enum wm_code code;
	int words;

	code = options_read("init", rows, sizeof(rows) / sizeof(rows[0]), count, arguments, 0, 0,
			    &words, error);
	if (code == WM_OK && !beginning.name)
		code = usage_fail(error, "init", "needs --name");
	if (code == WM_OK && (invocation->practice || invocation->person))
		code = usage_fail(error, "init", "%s: is for a file that is there already",
				  invocation->practice ? "--practice" : "--person");
	if (code != WM_OK)
		return code;
	beginning.keep_identifiers = invocation->keep_identifiers;
	code = workspace_init(&workspace, &options, &beginning, error);
	if (code != WM_OK)
		return code;
	say_warnings(invocation, workspace);
	say_made(invocation, workspace);
	workspace_close(&workspace);
	return WM_OK;
}

enum wm_code
backup_command(const struct invocation *invocation, int count, char **arguments,
	       struct wm_error *error)
{
	bool force;
	const struct option_row rows[] = { { .name = "--force", .flag = &force } };
	struct subject subject;
	enum wm_code code;
	int words;

	code = options_read("backup", rows, 1, count, arguments, 1, 1, &words, error);
	if (code != WM_OK)
		return code;
	code = subject_open(&subject, invocation, STORE_WRITE, error);
	if (code == WM_OK)
		code = workspace_backup(subject.workspace, arguments[0], force, error);
	if (code == WM_OK)
		say(invocation->out, "copied to %s", arguments[0]);
	subject_close(&subject);
	return code;
}

enum wm_code
restore_command(const struct invocation *invocation, int count, char **arguments,
		struct wm_error *error)
{
	struct workspace_options options = invocation_options(invocation);
	char *location, *replaced = NULL;
	enum wm_code code;
	int words;

	code = options_read("restore", NULL, 0, count, arguments, 1, 1, &words, error);
	if (code == WM_OK && (invocation->practice || invocation->person))
		code = usage_fail(error, "restore", "%s: is not for this",
				  invocation->practice ? "--practice" : "--person");
	if (code == WM_OK)
		code = workspace_restore(&options, arguments[0], &replaced, error);
	if (code != WM_OK)
		return code;
	location = workspace_location(&options);
	if (replaced)
		say(invocation->out, "restored %s from %s; the file that was there is kept as %s",
		    location, arguments[0], replaced);
	else
		say(invocation->out, "restored %s from %s", location, arguments[0]);
	free(replaced);
	free(location);
	return WM_OK;
}

static void
say_fault(void *context, const char *fault)
{
	say(context, "%s", fault);
}

enum wm_code
verify_command(const struct invocation *invocation, int count, char **arguments,
	       struct wm_error *error)
{
	struct verify_counts counts = { 0 };
	struct subject subject;
	enum wm_code code;
	int words;

	code = options_read("verify", NULL, 0, count, arguments, 0, 0, &words, error);
	if (code != WM_OK)
		return code;
	code = subject_open(&subject, invocation, STORE_READ, error);
	if (code == WM_OK) {
		code = workspace_verify(subject.workspace, &counts, say_fault, invocation->out,
					error);
		if (code == WM_OK || code == WM_NOT_SO)
			say(invocation->out, "%s: %lld events in %lld %s, %lld redacted",
			    code == WM_OK ? "whole" : "not whole", (long long) counts.events,
			    (long long) counts.chains, counts.chains == 1 ? "chain" : "chains",
			    (long long) counts.redacted);
	}
	subject_close(&subject);
	return code;
}

static void
say_path(const struct invocation *invocation, const char *what, const char *path)
{
	say(invocation->out, "%-12s%s%s", what, path ? path : "none: there is no home folder",
	    path && !file_exists(path) ? " (not there)" : "");
}

static void
say_search_path(const struct invocation *invocation, const char *kind, const char *first)
{
	char *path = loader_path(kind, first, invocation->program);
	const char *what = kind;

	for (char *folder = path; folder; what = "") {
		char *colon = strchr(folder, ':');

		if (colon)
			*colon = '\0';
		if (folder[0])
			say_path(invocation, what, folder);
		folder = colon ? colon + 1 : NULL;
	}
	free(path);
}

enum wm_code
paths_command(const struct invocation *invocation, int count, char **arguments,
	      struct wm_error *error)
{
	struct workspace_options options = invocation_options(invocation);
	char *workspace, *config, *state;
	enum wm_code code;
	int words;

	code = options_read("paths", NULL, 0, count, arguments, 0, 0, &words, error);
	if (code != WM_OK)
		return code;
	workspace = workspace_location(&options);
	config = path_config();
	state = path_state();
	say_path(invocation, "workspace", workspace);
	say_search_path(invocation, "frameworks", invocation->frameworks);
	say_search_path(invocation, "policies", NULL);
	say_path(invocation, "config", config);
	say_path(invocation, "state", state);
	free(workspace);
	free(config);
	free(state);
	return WM_OK;
}
