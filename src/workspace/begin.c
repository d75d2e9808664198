#include "private.h"

#include <stdlib.h>
#include <string.h>

#include "waymark/memory.h"
#include "waymark/text.h"

struct assess {
	const struct framework *framework;
	int level;
};

static enum wm_code
read_assess(struct workspace *workspace, const char *word, struct assess *assess,
	    struct wm_error *error)
{
	const char *colon = strchr(word, ':');
	char *id = xstrndup(word, colon ? (size_t) (colon - word) : strlen(word));
	enum wm_code code = library_find(&workspace->library, id, &assess->framework, error);

	free(id);
	if (code != WM_OK)
		return code;
	if (colon)
		return framework_find_level(assess->framework, colon + 1, &assess->level, error);
	assess->level = 0;
	if (assess->framework->level_count == 1)
		return WM_OK;
	return wm_fail(error, WM_VALUE, "%s: name its level too, such as %s:%s", word,
		       assess->framework->id, assess->framework->levels[0].code);
}

static enum wm_code
read_assesses(struct workspace *workspace, const struct beginning *beginning,
	      struct assess assess[], struct wm_error *error)
{
	for (size_t i = 0; i < beginning->assess_count; i++) {
		enum wm_code code = read_assess(workspace, beginning->assess[i], &assess[i], error);

		if (code != WM_OK)
			return code;
		for (size_t j = 0; j < i; j++)
			if (assess[j].framework == assess[i].framework)
				return wm_fail(error, WM_VALUE, "%s: named twice",
					       assess[i].framework->id);
	}
	return WM_OK;
}

static enum wm_code
append_beginning(struct workspace *workspace, const struct beginning *beginning,
		 const struct assess assess[], struct wm_error *error)
{
	struct uuid owner = workspace->viewer.person;
	struct event_head started = owner_says(workspace, EVENT_STARTED, owner);
	struct person_change change = {
		.name = beginning->name,
		.group = beginning->group,
		.team = beginning->team,
		.role = beginning->role,
	};
	enum wm_code code = action_append(workspace, &started, NULL, NULL, error, NULL);

	if (code == WM_OK)
		code = append_change(workspace, owner, &change, error);
	if (code == WM_OK && beginning->supervisor)
		code = append_supervisor(workspace, owner, uuid_mint(), beginning->supervisor,
					 error);
	for (size_t i = 0; code == WM_OK && i < beginning->assess_count; i++)
		code = append_level(workspace, owner, assess[i].framework, assess[i].level,
				    workspace_today(workspace), NULL, error);
	return code;
}

static enum wm_code
check_beginning(const struct beginning *beginning, struct wm_error *error)
{
	struct person_change change = {
		.name = beginning->name ? beginning->name : "",
		.group = beginning->group,
		.team = beginning->team,
		.role = beginning->role,
	};
	struct date none;
	enum wm_code code = check_change(&change, &none, error);

	if (code != WM_OK || !beginning->supervisor)
		return code;
	code = check_text("supervisor", beginning->supervisor, NAME_MAX_BYTES, false, error);
	if (code == WM_OK && text_same(beginning->supervisor, beginning->name))
		code = wm_fail(error, WM_VALUE, "%s: nobody supervises themselves",
			       beginning->supervisor);
	return code;
}

enum wm_code
workspace_init(struct workspace **workspace, const struct workspace_options *options,
	       const struct beginning *beginning, struct wm_error *error)
{
	struct assess *assess = xcalloc(beginning->assess_count + 1, sizeof(*assess));
	enum wm_code code = check_beginning(beginning, error);

	*workspace = NULL;
	if (code == WM_OK)
		code = workspace_new(workspace, options, error);
	if (code == WM_OK)
		code = workspace_keep_identifiers(*workspace, beginning->keep_identifiers, error);
	if (code == WM_OK)
		code = read_assesses(*workspace, beginning, assess, error);
	if (code == WM_OK)
		code = workspace_create(*workspace, options, uuid_mint(), error);
	if (code == WM_OK)
		code = append_beginning(*workspace, beginning, assess, error);
	if (code == WM_OK)
		code = action_end(*workspace, true, error);
	free(assess);
	if (code != WM_OK)
		workspace_close(workspace);
	return code;
}
