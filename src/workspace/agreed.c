/* Actions in the words of supervision: what, who, by when.  (One action of the store, events that stand
 * or fall together, is action.c.) */
#include "private.h"

#include "waymark/memory.h"
#include "waymark/text.h"

static enum wm_code
append_action(struct workspace *workspace, const struct action_request *request, struct uuid owner,
	      const char *minted_name, struct uuid *id, struct wm_error *error)
{
	struct event_head head = owner_says(workspace, EVENT_ACTION, request->person);
	char who[UUID_TEXT_MAX], due[DATE_TEXT_MAX];
	enum wm_code code = append_name(workspace, owner, minted_name, error);

	if (code == WM_OK)
		code = action_append(workspace, &head, request->text, id, error, "owner",
				     uuid_text(owner, who), "due", date_iso(request->due, due),
				     NULL);
	head.kind = EVENT_ACTION_ABOUT;
	if (code == WM_OK)
		code = append_about(workspace, &head, "of", *id, request->places,
				    request->place_count, error);
	return code;
}

enum wm_code
workspace_action_add(struct workspace *workspace, const struct action_request *request,
		     struct uuid *id, struct minted *minted, struct wm_error *error)
{
	struct uuid owner, made;
	bool is_minted = false;
	enum wm_code code = check_text("action", request->text, LINE_MAX_BYTES, false, error);

	if (code == WM_OK && !date_is_set(request->due))
		code = wm_fail(error, WM_VALUE, "an action needs a date by which it is done");
	if (code == WM_OK && text_blank(request->owner))
		code = wm_fail(error, WM_VALUE, "an action needs somebody who does it");
	if (code == WM_OK)
		code = find_or_mint(workspace, request->owner, &owner, &is_minted, error);
	if (code == WM_OK)
		code = action_begin(workspace, error);
	if (code != WM_OK)
		return code;
	code = append_action(workspace, request, owner, is_minted ? request->owner : NULL, &made,
			     error);
	if (code != WM_OK)
		return action_fail(workspace, code);
	if (id)
		*id = made;
	if (minted)
		*minted = (struct minted) { .people = { owner }, .count = is_minted };
	return action_end(workspace, is_minted, error);
}

enum wm_code
workspace_action_close(struct workspace *workspace, struct uuid person, struct uuid id,
		       const char *result, struct wm_error *error)
{
	struct event_head head = owner_says(workspace, EVENT_ACTION_CLOSED, person);
	struct action_list list = { 0 };
	const struct action *action = NULL;
	char text[UUID_TEXT_MAX];
	enum wm_code code = check_text("result", result, LINE_MAX_BYTES, false, error);

	if (code == WM_OK)
		code = store_actions(workspace->store, &workspace->viewer, person, INSTANT_LAST,
				     &list, error);
	for (size_t i = 0; code == WM_OK && i < list.count; i++)
		if (uuid_equal(list.items[i].id, id))
			action = &list.items[i];
	if (code == WM_OK && (!action || action->closed))
		code = action ? wm_fail(error, WM_VALUE, "%s: it is closed already", action->text)
			      : wm_fail(error, WM_VALUE, "%.8s: no such action",
					uuid_text(id, text));
	action_list_done(&list);
	if (code == WM_OK)
		code = action_begin(workspace, error);
	if (code != WM_OK)
		return code;
	code = action_append(workspace, &head, result, NULL, error, "of", uuid_text(id, text),
			     NULL);
	return code == WM_OK ? action_end(workspace, false, error) : action_fail(workspace, code);
}

enum wm_code
workspace_actions(struct workspace *workspace, const struct person *person, instant before,
		  struct action_list *list, struct wm_error *error)
{
	return store_actions(workspace->store, &workspace->viewer, person->id, before, list, error);
}

static struct uuid
id_of(const void *list, size_t at)
{
	return ((const struct action_list *) list)->items[at].id;
}

enum wm_code
workspace_action_find(const struct action_list *list, const char *digits,
		      const struct action **action, struct wm_error *error)
{
	size_t at;
	enum wm_code code = find_by_digits(digits, "action", list->count, id_of, list, &at, error);

	*action = code == WM_OK ? &list->items[at] : NULL;
	return code;
}
