/* The child-data guard over what is kept and what goes out (design 3.9). */
#include "private.h"

#include <stdlib.h>
#include <string.h>

#include "waymark/memory.h"

void
workspace_find_identifiers(const struct workspace *workspace, const char *text,
			   struct guard_findings *findings)
{
	const struct guard guard = {
		.case_number = workspace->settings.values[SETTING_CASE_NUMBER],
		.office = workspace->settings.values[SETTING_OFFICE],
		.salt = workspace->names.salt,
		.names = workspace->names.names,
		.name_count = workspace->names.count,
	};

	guard_find(&guard, text, findings);
}

enum wm_code
check_identifiers(const struct workspace *workspace, const char *what, const char *text,
		  struct wm_error *error)
{
	struct guard_findings findings = { 0 };
	struct buffer said = { 0 };
	enum wm_code code = WM_OK;

	if (text)
		workspace_find_identifiers(workspace, text, &findings);
	if (findings.count > 0) {
		guard_say(&said, what, text, &findings);
		code = wm_fail(error, WM_VALUE, "%s", said.text);
		if (error)
			error->identifiers = true;
	}
	buffer_done(&said);
	guard_findings_done(&findings);
	return code;
}

void
action_forget_reason(struct workspace *workspace)
{
	free(workspace->keep_reason);
	workspace->keep_reason = NULL;
	workspace->reason_kept = false;
}

enum wm_code
workspace_keep_identifiers(struct workspace *workspace, const char *reason, struct wm_error *error)
{
	enum wm_code code;

	action_forget_reason(workspace);
	if (!reason)
		return WM_OK;
	code = check_text("reason to keep it", reason, LINE_MAX_BYTES, false, error);
	if (code == WM_OK)
		code = check_identifiers(workspace, "reason to keep it", reason, error);
	if (code == WM_OK)
		workspace->keep_reason = xstrdup(reason);
	else if (error)
		error->identifiers = false;
	return code;
}

enum wm_code
workspace_check_text(const struct workspace *workspace, const char *what, const char *text,
		     struct wm_error *error)
{
	return workspace->keep_reason ? WM_OK : check_identifiers(workspace, what, text, error);
}
