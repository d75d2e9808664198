/* The policy that supervision keeps to, and the bank holidays it counts with: read from the policy path
 * when they are first asked for. */
#include "private.h"

#include <string.h>

#include "waymark/memory.h"
#include "waymark/policy_loader.h"
#include "waymark/supervise.h"

static void
load(struct workspace *workspace)
{
	struct problem_list problems = { 0 };

	if (workspace->policies_loaded)
		return;
	workspace->policies_loaded = true;
	policy_search(workspace->policies, &workspace->policy_library, NULL, &problems);
	bank_holidays_load(workspace->policies, &workspace->calendar, &problems);
	workspace_warn_problems(workspace, &problems);
	problem_list_done(&problems);
}

const struct calendar *
workspace_calendar(struct workspace *workspace)
{
	load(workspace);
	return &workspace->calendar;
}

/* A policy of progression alone has no form for a session. */
static const struct policy *
find_only(const struct policy_library *library, struct wm_error *error)
{
	const struct policy *only = NULL;

	for (size_t i = 0; i < library->count; i++) {
		const struct policy *policy = library->policies[i];

		if (!policy_form(policy, FORM_INDIVIDUAL))
			continue;
		if (only) {
			wm_fail(error, WM_VALUE,
				"%s, %s: several policies for supervision; choose with waymark "
				"settings policy ID",
				only->id, policy->id);
			return NULL;
		}
		only = policy;
	}
	if (!only)
		wm_fail(error, WM_FILE, "%s: no policy for supervision there", "policies");
	return only;
}

const struct policy *
workspace_policy(struct workspace *workspace, struct wm_error *error)
{
	const char *chosen = workspace->settings.values[SETTING_POLICY];
	const struct policy *policy;

	load(workspace);
	if (!*chosen)
		return find_only(&workspace->policy_library, error);
	if (policy_library_find(&workspace->policy_library, chosen, &policy, error) != WM_OK)
		return NULL;
	return policy;
}
