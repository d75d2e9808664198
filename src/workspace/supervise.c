#include "private.h"

#include "waymark/memory.h"
#include "waymark/supervise.h"

enum wm_code
workspace_supervision(struct workspace *workspace, const struct person *person, instant before,
		      struct supervision *supervision, struct wm_error *error)
{
	struct store *store = workspace->store;
	const struct viewer *viewer = &workspace->viewer;
	enum wm_code code;

	*supervision = (struct supervision) {
		.person = person,
		.policy = workspace_policy(workspace, error),
		.calendar = workspace_calendar(workspace),
		.found = &workspace->policy_library,
		.kept = &workspace->kept_policies,
		.library = &workspace->library,
	};
	if (!supervision->policy)
		return error ? error->code : WM_VALUE;
	code = store_sessions(store, viewer, person->id, before, &supervision->sessions, error);
	if (code == WM_OK)
		code = store_agenda(store, viewer, person->id, before, &supervision->agenda, error);
	if (code == WM_OK)
		code = store_records(store, viewer, person->id, before, &supervision->records,
				     error);
	if (code == WM_OK)
		code = store_arrangements(store, viewer, person->id, before,
					  &supervision->arrangements, error);
	if (code == WM_OK)
		code = store_actions(store, viewer, person->id, before, &supervision->actions,
				     error);
	if (code == WM_OK)
		code = store_needs(store, viewer, person->id, before, &supervision->needs, error);
	if (code == WM_OK)
		code = evidence_standing(workspace, person->id, before, &supervision->evidence,
					 error);
	if (code != WM_OK)
		supervision_done(supervision);
	return code;
}
