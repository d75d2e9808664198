/* What the store keeps of policies: taken where the folders do not give it, and added to. */
#include "private.h"

#include <stdlib.h>
#include <string.h>

#include "waymark/memory.h"
#include "waymark/policy_loader.h"

static struct policy *
load_kept(const struct kept_framework *kept)
{
	struct framework_source source = { .folder = xstrdup("") };
	struct problem_list problems = { 0 };
	struct policy *policy;

	for (size_t i = 0; i < kept->file_count; i++) {
		GROW(source.files, source.count, source.capacity);
		source.files[source.count++] = (struct framework_file) {
			.name = xstrdup(kept->files[i].name),
			.bytes = xstrndup(kept->files[i].bytes, kept->files[i].length),
			.length = kept->files[i].length,
		};
	}
	policy = policy_load(&source, &problems);
	problem_list_done(&problems);
	framework_source_done(&source);
	return policy;
}

struct change_context {
	struct workspace *workspace;
	const struct policy *policy;
};

static void
warn_change(void *context, const char *change)
{
	struct change_context *changed = context;

	workspace_warn(changed->workspace, "%s: %s %s is in use with another structure: %s",
		       changed->policy->folder, changed->policy->id, changed->policy->version,
		       change);
}

/* The kept one stands for the one of the folder, which nobody has seen yet. */
static void
refuse_changed(struct workspace *workspace, struct policy **changed, struct policy *kept)
{
	struct change_context context = { workspace, *changed };
	size_t place = (size_t) (changed - workspace->policy_library.policies);

	policy_compare(kept, *changed, warn_change, &context);
	policy_free(changed);
	*changed = kept;
	framework_source_done(&workspace->policy_sources.items[place]);
}

static void
take(void *context, const struct kept_framework *kept)
{
	struct workspace *workspace = context;
	struct policy **found =
		policy_library_version(&workspace->policy_library, kept->framework, kept->version);
	struct policy *policy;

	if (found && digest_equal((*found)->structure, kept->structure))
		return;
	policy = load_kept(kept);
	if (!policy)
		workspace_warn(workspace, "%s %s: the kept policy cannot be read", kept->framework,
			       kept->version);
	else if (found)
		refuse_changed(workspace, found, policy);
	else
		policy_library_add(&workspace->kept_policies, policy);
}

void
workspace_take_kept_policies(struct workspace *workspace)
{
	struct wm_error error;

	if (store_each_kept_policy(workspace->store, &workspace->viewer, true, take, workspace,
				   &error) != WM_OK)
		workspace_warn(workspace, "%s", error.message);
}

enum wm_code
action_keep_policy(struct workspace *workspace, const struct policy *policy, struct wm_error *error)
{
	struct policy **found =
		policy_library_version(&workspace->policy_library, policy->id, policy->version);
	const struct framework_source *source;
	struct kept_framework kept = {
		.policy = true,
		.framework = policy->id,
		.version = policy->version,
		.structure = policy->structure,
		.wording = policy->wording_digest,
	};
	struct kept_file *files;
	enum wm_code code;

	if (!found || *found != policy)
		return WM_OK; /* the store gave it */
	source = &workspace->policy_sources.items[found - workspace->policy_library.policies];
	if (source->count == 0)
		return WM_OK;
	files = xcalloc(source->count, sizeof(*files));
	for (size_t i = 0; i < source->count; i++)
		files[i] = (struct kept_file) { source->files[i].name, source->files[i].bytes,
						source->files[i].length };
	kept.files = files;
	kept.file_count = source->count;
	code = store_keep_framework(workspace->store, &kept, error);
	free(files);
	return code;
}
