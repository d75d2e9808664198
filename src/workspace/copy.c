#include "private.h"

#include <stdlib.h>

#define LAST_BACKUP "last-backup"

enum wm_code
workspace_backup(struct workspace *workspace, const char *file, bool force, struct wm_error *error)
{
	char date[DATE_TEXT_MAX];
	enum wm_code code = store_backup(workspace->store, file, force, error);

	if (code != WM_OK)
		return code;
	workspace->generation++;
	return store_local_set(workspace->store, LAST_BACKUP,
			       date_iso(workspace_today(workspace), date), error);
}

struct date
workspace_last_backup(struct workspace *workspace)
{
	struct date date = { 0 };
	char *text = NULL;

	if (store_local(workspace->store, LAST_BACKUP, &text, NULL) == WM_OK && text)
		date_parse(text, &date, NULL);
	free(text);
	return date;
}

enum wm_code
workspace_restore(const struct workspace_options *options, const char *backup, char **replaced,
		  struct wm_error *error)
{
	char *location = workspace_location(options);
	enum wm_code code;

	if (!location)
		return wm_fail(error, WM_FILE,
			       "there is no home folder to keep a workspace in; "
			       "name a file with --workspace FILE");
	code = store_restore(location, backup, replaced, error);
	free(location);
	return code;
}

enum wm_code
workspace_verify(struct workspace *workspace, struct verify_counts *counts,
		 void (*fn)(void *context, const char *fault), void *context,
		 struct wm_error *error)
{
	return store_verify(workspace->store, counts, fn, context, error);
}
