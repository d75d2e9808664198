#include "private.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include "waymark/environment.h"
#include "waymark/file.h"
#include "waymark/memory.h"

void
workspace_warn(struct workspace *workspace, const char *format, ...)
{
	struct buffer line = { 0 };
	va_list arguments;

	va_start(arguments, format);
	buffer_vformat(&line, format, arguments);
	va_end(arguments);
	for (size_t i = 0; i < workspace->warning_count; i++) {
		if (strcmp(workspace->warnings[i], line.text) == 0) {
			buffer_done(&line);
			return;
		}
	}
	GROW(workspace->warnings, workspace->warning_count, workspace->warning_capacity);
	workspace->warnings[workspace->warning_count++] = buffer_take(&line);
}

char *
workspace_location(const struct workspace_options *options)
{
	const char *named = options->location && *options->location
				    ? options->location
				    : environment("WAYMARK_WORKSPACE");
	char *folder;
	char *location;

	if (named)
		return xstrdup(named);
	folder = path_data();
	if (!folder)
		return NULL;
	location = path_join(folder, "workspace.db");
	free(folder);
	return location;
}

static enum wm_code
locate(const struct workspace_options *options, char **location, struct wm_error *error)
{
	*location = options->practice ? NULL : workspace_location(options);
	if (!*location && !options->practice)
		return wm_fail(error, WM_FILE,
			       "there is no home folder to keep a workspace in; "
			       "name a file with --workspace FILE");
	return WM_OK;
}

bool
workspace_exists(const struct workspace_options *options)
{
	char *location = workspace_location(options);
	bool exists = location && file_exists(location);

	free(location);
	return exists;
}

enum wm_code
workspace_new(struct workspace **workspace, const struct workspace_options *options,
	      struct wm_error *error)
{
	enum wm_code code;

	*workspace = xcalloc(1, sizeof(**workspace));
	(*workspace)->practice = options->practice;
	code = workspace_take_settings(*workspace, error);
	if (code == WM_OK)
		workspace_load_frameworks(*workspace, options);
	else
		workspace_close(workspace);
	return code;
}

static void
replace_people(struct workspace *workspace, const struct people *people)
{
	people_done(&workspace->people);
	workspace->people = *people;
}

static enum wm_code
read_people(struct workspace *workspace, struct wm_error *error)
{
	struct people people = { 0 };
	enum wm_code code =
		store_people(workspace->store, &workspace->viewer, INSTANT_LAST, &people, error);

	if (code != WM_OK) {
		people_done(&people);
		return code;
	}
	replace_people(workspace, &people);
	return WM_OK;
}

/* Opens the store at the location and reads what is there. */
static enum wm_code
open_store(struct workspace *workspace, const char *location, enum store_mode mode,
	   struct wm_error *error)
{
	struct wm_error warning;
	enum wm_code code = store_open(&workspace->store, location, mode, error);

	if (code != WM_OK)
		return code;
	if (file_private(location, &warning) != WM_OK)
		workspace_warn(workspace, "%s", warning.message);
	workspace->viewer.person = store_owner(workspace->store);
	code = read_people(workspace, error);
	if (code == WM_OK)
		code = workspace_take_kept(workspace, error);
	if (code == WM_OK)
		workspace->change_number = store_change_number(workspace->store);
	return code;
}

enum wm_code
workspace_open(struct workspace **workspace, const struct workspace_options *options,
	       enum store_mode mode, struct wm_error *error)
{
	char *location = NULL;
	enum wm_code code;

	if (options->practice)
		return workspace_begin_practice(workspace, options, error);
	code = workspace_new(workspace, options, error);
	if (code == WM_OK)
		code = locate(options, &location, error);
	if (code == WM_OK)
		code = open_store(*workspace, location, mode, error);
	free(location);
	if (code != WM_OK)
		workspace_close(workspace);
	return code;
}

enum wm_code
workspace_create(struct workspace *workspace, const struct workspace_options *options,
		 struct uuid owner, struct wm_error *error)
{
	char *location;
	enum wm_code code = locate(options, &location, error);

	if (code != WM_OK)
		return code;
	workspace->viewer.person = owner;
	code = store_create(&workspace->store, location, owner, error);
	free(location);
	return code;
}

void
workspace_close(struct workspace **workspace)
{
	struct workspace *closing = *workspace;

	if (!closing)
		return;
	store_close(&closing->store);
	for (size_t i = 0; i < closing->held_count; i++)
		framework_source_done(&closing->held[i].source);
	free(closing->held);
	library_done(&closing->library);
	for (size_t i = 0; i < closing->retired_count; i++)
		framework_free(&closing->retired[i]);
	free(closing->retired);
	crosswalk_free(&closing->crosswalk);
	evidence_kinds_done(&closing->kinds);
	people_done(&closing->people);
	evidence_list_done(&closing->evidence.list);
	policy_library_done(&closing->policy_library);
	policy_library_done(&closing->kept_policies);
	loaded_sources_done(&closing->policy_sources);
	calendar_done(&closing->calendar);
	settings_done(&closing->settings);
	names_done(&closing->names);
	free(closing->keep_reason);
	for (size_t i = 0; i < closing->warning_count; i++)
		free(closing->warnings[i]);
	free(closing->warnings);
	free(closing->policies);
	free(closing);
	*workspace = NULL;
}

bool
workspace_refresh(struct workspace *workspace)
{
	uint64_t number = store_change_number(workspace->store);

	if (number == workspace->change_number || read_people(workspace, NULL) != WM_OK ||
	    workspace_take_kept(workspace, NULL) != WM_OK)
		return false;
	workspace->change_number = number;
	workspace->generation++;
	return true;
}

uint64_t
workspace_generation(const struct workspace *workspace)
{
	return workspace->generation;
}

const char *
workspace_file(const struct workspace *workspace)
{
	return store_location(workspace->store);
}

bool
workspace_is_practice(const struct workspace *workspace)
{
	return workspace->practice;
}

size_t
workspace_warning_count(const struct workspace *workspace)
{
	return workspace->warning_count;
}

const char *
workspace_warning(const struct workspace *workspace, size_t index)
{
	return workspace->warnings[index];
}

const struct library *
workspace_library(const struct workspace *workspace)
{
	return &workspace->library;
}

const struct crosswalk *
workspace_crosswalk(struct workspace *workspace)
{
	if (!workspace->crosswalk)
		workspace->crosswalk = crosswalk_new(&workspace->library);
	return workspace->crosswalk;
}

struct date
workspace_today(const struct workspace *workspace)
{
	(void) workspace;
	return zone_date(clock_now());
}

enum wm_code
action_begin(struct workspace *workspace, struct wm_error *error)
{
	for (size_t i = 0; i < workspace->held_count; i++)
		workspace->held[i].keeping = false;
	return store_begin(workspace->store, error);
}

enum wm_code
action_fail(struct workspace *workspace, enum wm_code code)
{
	store_rollback(workspace->store);
	action_forget_reason(workspace);
	return code;
}

/* What is read again is read before it is committed: afterwards nothing can fail. */
enum wm_code
action_end(struct workspace *workspace, bool people, struct wm_error *error)
{
	struct people now = { 0 };
	enum wm_code code = people ? store_people(workspace->store, &workspace->viewer,
						  INSTANT_LAST, &now, error)
				   : WM_OK;

	if (code == WM_OK)
		code = store_commit(workspace->store, error);
	if (code != WM_OK) {
		people_done(&now);
		return action_fail(workspace, code);
	}
	if (people)
		replace_people(workspace, &now);
	action_forget_reason(workspace);
	for (size_t i = 0; i < workspace->held_count; i++)
		workspace->held[i].kept |= workspace->held[i].keeping;
	workspace->generation++;
	return WM_OK;
}
