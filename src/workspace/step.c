#include "step.h"

#include "waymark/text.h"

static enum wm_code
append_step(struct workspace *workspace, struct uuid person, enum event_kind kind,
	    struct uuid action, struct wm_error *error)
{
	struct event_head head = owner_says(workspace, kind, person);
	char id[UUID_TEXT_MAX];
	enum wm_code code = action_begin(workspace, error);

	if (code != WM_OK)
		return code;
	code = action_append(workspace, &head, NULL, NULL, error, "action", uuid_text(action, id),
			     NULL);
	if (code != WM_OK)
		return action_fail(workspace, code);
	return action_end(workspace, true, error);
}

static void
say(struct step *step, const char *first, const char *words)
{
	struct buffer line = { 0 };

	buffer_text(&line, first);
	buffer_text(&line, words);
	text_safe_copy(step->said, sizeof(step->said), line.text);
	buffer_done(&line);
}

static enum wm_code
take_step(struct workspace *workspace, struct uuid person, enum event_kind kind,
	  const struct action_found *found, struct step *step, struct wm_error *error)
{
	struct described described = { .workspace = workspace, .person = person, .step = step };
	enum wm_code code = store_each_event_of(workspace->store, &workspace->viewer, found->action,
						step_describe, &described, error);

	/* Of what was moved to another version the ratings went along. */
	if (step->indicator >= 0 && described.more > 0)
		buffer_format(&described.words, ", and %zu more", described.more);
	if (code == WM_OK && kind == EVENT_UNDO) {
		step_add_note(&described);
		step_add_session(&described);
	}
	if (code == WM_OK)
		code = append_step(workspace, person, kind, found->action, error);
	if (code == WM_OK && kind == EVENT_REDO) {
		step_add_note(&described);
		step_add_session(&described);
	}
	if (code == WM_OK) {
		step_add_standing(workspace, person, step, &described.words);
		say(step, kind == EVENT_UNDO ? "took back " : "put back ", described.words.text);
		step->done = true;
	}
	buffer_done(&described.words);
	return code;
}

enum wm_code
workspace_undo(struct workspace *workspace, struct uuid person, struct step *step,
	       struct wm_error *error)
{
	struct action_found found;
	enum wm_code code =
		store_newest_action(workspace->store, &workspace->viewer, person, &found, error);

	*step = (struct step) { .indicator = -1, .level = -1 };
	if (code != WM_OK)
		return code;
	if (!found.set || !found.undoable) {
		say(step,
		    found.set ? "the newest step is for good: nothing was taken back"
			      : "nothing to take back",
		    "");
		return WM_OK;
	}
	return take_step(workspace, person, EVENT_UNDO, &found, step, error);
}

enum wm_code
workspace_redo(struct workspace *workspace, struct uuid person, struct step *step,
	       struct wm_error *error)
{
	struct action_found found;
	enum wm_code code =
		store_newest_undo(workspace->store, &workspace->viewer, person, &found, error);

	*step = (struct step) { .indicator = -1, .level = -1 };
	if (code != WM_OK)
		return code;
	if (!found.set) {
		say(step, "nothing to put back", "");
		return WM_OK;
	}
	return take_step(workspace, person, EVENT_REDO, &found, step, error);
}
