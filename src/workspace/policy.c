/* The policy that supervision keeps to, and the bank holidays it counts with: read from the policy path
 * when they are first asked for. */
#include "private.h"

#include "waymark/code_map.h"
#include "waymark/policy_loader.h"
#include "waymark/supervise.h"

void
workspace_load_policies(struct workspace *workspace)
{
	struct problem_list problems = { 0 };
	const struct policy *policy;
	struct wm_error error;

	if (workspace->policies_loaded)
		return;
	workspace->policies_loaded = true;
	policy_search(workspace->policies, &workspace->policy_library, &workspace->policy_sources,
		      &problems);
	bank_holidays_load(workspace->policies, &workspace->calendar, &problems);
	workspace_warn_problems(workspace, &problems);
	problem_list_done(&problems);
	workspace_take_kept_policies(workspace);
	policy = workspace_policy(workspace, &error);
	if (policy)
		evidence_kinds_add(&workspace->kinds, policy);
}

const struct calendar *
workspace_calendar(struct workspace *workspace)
{
	workspace_load_policies(workspace);
	return &workspace->calendar;
}

/* Of the versions that were kept the last. */
static const struct policy *
find_kept(const struct policy_library *library, const char *id)
{
	for (size_t i = library->count; i-- > 0;)
		if (code_compare(library->policies[i]->id, id) == 0)
			return library->policies[i];
	return NULL;
}

static const struct policy *
warn_kept(struct workspace *workspace, const struct policy *policy)
{
	if (policy)
		workspace_warn(workspace,
			       "%s %s is not in the policies path; it is used as this file kept it",
			       policy->id, policy->version);
	return policy;
}

static const struct policy *
any_policy(struct workspace *workspace, struct wm_error *error)
{
	const struct policy *policy;

	if (policy_library_only(&workspace->policy_library, &policy, error) != WM_OK)
		return NULL;
	if (policy)
		return policy;
	if (policy_library_only(&workspace->kept_policies, &policy, error) != WM_OK)
		return NULL;
	if (!policy)
		wm_fail(error, WM_FILE, "%s: no policy for supervision there", workspace->policies);
	return warn_kept(workspace, policy);
}

const struct policy *
workspace_policy(struct workspace *workspace, struct wm_error *error)
{
	const char *chosen = workspace->settings.values[SETTING_POLICY];
	const struct policy *policy;

	workspace_load_policies(workspace);
	if (!*chosen)
		return any_policy(workspace, error);
	if (policy_library_find(&workspace->policy_library, chosen, &policy, error) == WM_OK)
		return policy;
	return warn_kept(workspace, find_kept(&workspace->kept_policies, chosen));
}
