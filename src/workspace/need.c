#include "private.h"

#include <string.h>

#include "waymark/catalogue.h"
#include "waymark/memory.h"
#include "waymark/text.h"

/* What is asked for, once code, kind and text are brought together. */
struct asked {
	const char *code; /* NULL: free text */
	const char *text;
	enum need_kind kind;
};

static enum wm_code
read_request(const struct workspace *workspace, const struct need_request *request,
	     struct asked *asked, struct wm_error *error)
{
	const struct catalogue_need *listed = NULL;

	*asked = (struct asked) { .text = request->text, .kind = request->kind };
	if (request->code) {
		listed = catalogue_find(&workspace->library, request->code);
		if (!listed)
			return wm_fail(error, WM_VALUE, "%s: not in the learning catalogue",
				       request->code);
		asked->code = listed->code;
		if (text_blank(asked->text))
			asked->text = listed->title;
	}
	if (!request->kind_given && (!listed || !need_kind_read(listed->kind, &asked->kind)))
		return wm_fail(error, WM_VALUE, "say what kind of learning it is");
	return check_text("learning need", asked->text, LINE_MAX_BYTES, false, error);
}

static enum wm_code
append_need(struct workspace *workspace, const struct need_request *request,
	    const struct asked *asked, struct uuid *id, struct wm_error *error)
{
	struct event_head head = rater_says(&request->rater, EVENT_NEED, request->person);
	char owner[UUID_TEXT_MAX];
	enum wm_code code =
		append_name(workspace, request->rater.author, request->rater.minted, error);

	if (code == WM_OK)
		code = action_append(workspace, &head, asked->text, id, error, "need-kind",
				     need_kind_words[asked->kind], "need-code", asked->code,
				     "entered-by", entered_by(workspace, &request->rater, owner),
				     NULL);
	head.kind = EVENT_NEED_ABOUT;
	if (code == WM_OK)
		code = append_about(workspace, &head, "need", *id, request->places,
				    request->place_count, error);
	return code;
}

enum wm_code
workspace_need_add(struct workspace *workspace, const struct need_request *request, struct uuid *id,
		   struct wm_error *error)
{
	struct asked asked;
	struct uuid made;
	enum wm_code code = read_request(workspace, request, &asked, error);

	if (code == WM_OK)
		code = action_begin(workspace, error);
	if (code != WM_OK)
		return code;
	code = append_need(workspace, request, &asked, &made, error);
	if (code != WM_OK)
		return action_fail(workspace, code);
	if (id)
		*id = made;
	return action_end(workspace, request->rater.minted != NULL, error);
}

/* Whether the need is here and may go there. */
static enum wm_code
check_step(struct workspace *workspace, struct uuid person, struct uuid id, enum need_status status,
	   struct uuid author, struct wm_error *error)
{
	struct need_list list = { 0 };
	const struct need *need = NULL;
	char text[UUID_TEXT_MAX];
	enum wm_code code = store_needs(workspace->store, &workspace->viewer, person, INSTANT_LAST,
					&list, error);

	for (size_t i = 0; code == WM_OK && i < list.count; i++)
		if (uuid_equal(list.items[i].id, id))
			need = &list.items[i];
	if (code == WM_OK)
		code = need ? need_may(need, status, author, error)
			    : wm_fail(error, WM_VALUE, "%.8s: no such learning need",
				      uuid_text(id, text));
	need_list_done(&list);
	return code;
}

enum wm_code
workspace_need_step(struct workspace *workspace, struct uuid person, struct uuid need,
		    enum need_status status, const struct rater *rater, const char *note,
		    struct wm_error *error)
{
	struct event_head head = rater_says(rater, EVENT_NEED_STEP, person);
	char id[UUID_TEXT_MAX], owner[UUID_TEXT_MAX];
	enum wm_code code = check_text("note", note, LINE_MAX_BYTES, true, error);

	if (code == WM_OK)
		code = check_step(workspace, person, need, status, rater->author, error);
	if (code == WM_OK)
		code = action_begin(workspace, error);
	if (code != WM_OK)
		return code;
	code = append_name(workspace, rater->author, rater->minted, error);
	if (code == WM_OK)
		code = action_append(workspace, &head, note, NULL, error, "need",
				     uuid_text(need, id), "need-status", need_status_words[status],
				     "entered-by", entered_by(workspace, rater, owner), NULL);
	if (code != WM_OK)
		return action_fail(workspace, code);
	return action_end(workspace, rater->minted != NULL, error);
}

enum wm_code
workspace_needs(struct workspace *workspace, const struct person *person, instant before,
		struct need_list *list, struct wm_error *error)
{
	return store_needs(workspace->store, &workspace->viewer, person->id, before, list, error);
}

static struct uuid
id_of(const void *list, size_t at)
{
	return ((const struct need_list *) list)->items[at].id;
}

enum wm_code
workspace_need_find(const struct need_list *list, const char *digits, const struct need **need,
		    struct wm_error *error)
{
	size_t at;
	enum wm_code code =
		find_by_digits(digits, "learning need", list->count, id_of, list, &at, error);

	*need = code == WM_OK ? &list->items[at] : NULL;
	return code;
}
