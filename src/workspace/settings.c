#include "private.h"

#include "waymark/date.h"

static void
warn(void *context, const char *why)
{
	workspace_warn(context, "%s; it does not count", why);
}

enum wm_code
workspace_take_settings(struct workspace *workspace, struct wm_error *error)
{
	struct wm_error why;

	settings_read(&workspace->settings, warn, workspace);
	if (names_read(&workspace->names, &why) != WM_OK)
		workspace_warn(workspace, "%s; no text is searched for names", why.message);
	if (zone_use(workspace->settings.values[SETTING_TIME_ZONE], &why) == WM_OK)
		return WM_OK;
	return wm_fail(error, WM_FILE, "%s; install tzdata", why.message);
}

int
workspace_stale_months(const struct workspace *workspace)
{
	return settings_number(&workspace->settings, SETTING_STALE_MONTHS);
}
