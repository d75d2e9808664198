#include "private.h"

void
workspace_share_view(struct workspace *workspace, bool shared)
{
	workspace->viewer.shared = shared;
	workspace->generation++;
}

enum wm_code
evidence_standing(struct workspace *workspace, struct uuid person, instant before,
		  const struct evidence_list **list, struct wm_error *error)
{
	struct evidence_cache *cache = &workspace->evidence;
	struct evidence_filter filter = { .person = person, .before = before };
	uint64_t number = store_evidence_number(workspace->store);
	enum wm_code code;

	*list = &cache->list;
	if (cache->set && cache->number == number && uuid_equal(cache->person, person) &&
	    cache->before == before && cache->shared == workspace->viewer.shared)
		return WM_OK;
	evidence_list_done(&cache->list);
	code = store_evidence(workspace->store, &workspace->viewer, &filter, &cache->list, error);
	*cache = (struct evidence_cache) {
		.set = code == WM_OK,
		.number = number,
		.person = person,
		.before = before,
		.shared = workspace->viewer.shared,
		.list = cache->list,
	};
	return code;
}

enum wm_code
workspace_evidence(struct workspace *workspace, const struct person *person, instant before,
		   bool bodies, struct evidence_list *list, struct wm_error *error)
{
	struct evidence_filter filter = {
		.person = person->id,
		.before = before,
		.bodies = bodies,
	};
	const struct evidence_list *standing;
	enum wm_code code;

	if (bodies)
		return store_evidence(workspace->store, &workspace->viewer, &filter, list, error);
	code = evidence_standing(workspace, person->id, before, &standing, error);
	if (code == WM_OK)
		evidence_list_copy(list, standing);
	return code;
}

enum wm_code
workspace_evidence_ever(struct workspace *workspace, const struct person *person,
			struct evidence_list *list, struct wm_error *error)
{
	struct evidence_filter filter = {
		.person = person->id,
		.before = INSTANT_LAST,
		.taken_back = true,
	};

	return store_evidence(workspace->store, &workspace->viewer, &filter, list, error);
}

enum wm_code
evidence_one(struct workspace *workspace, struct uuid person, struct uuid id,
	     struct evidence_list *list, const struct evidence **evidence, struct wm_error *error)
{
	struct evidence_filter filter = {
		.person = person,
		.before = INSTANT_LAST,
		.bodies = true,
		.evidence = id,
	};
	char text[UUID_TEXT_MAX];
	enum wm_code code = uuid_is_set(id) ? store_evidence(workspace->store, &workspace->viewer,
							     &filter, list, error)
					    : WM_OK;

	*evidence = code == WM_OK && list->count ? list->items : NULL;
	if (code == WM_OK && !*evidence)
		code = wm_fail(error, WM_VALUE, "%.8s: no such evidence", uuid_text(id, text));
	return code;
}

enum wm_code
workspace_evidence_one(struct workspace *workspace, const struct person *person,
		       struct uuid evidence, struct evidence_list *list, struct wm_error *error)
{
	const struct evidence *one;
	enum wm_code code = evidence_one(workspace, person->id, evidence, list, &one, error);

	if (code != WM_OK)
		evidence_list_done(list);
	return code;
}

enum wm_code
workspace_evidence_history(struct workspace *workspace, struct uuid evidence,
			   void (*fn)(void *context, const struct event *event, bool stands),
			   void *context, struct wm_error *error)
{
	return store_each_evidence_event(workspace->store, &workspace->viewer, evidence, fn,
					 context, error);
}

static struct uuid
id_of(const void *list, size_t at)
{
	return ((const struct evidence_list *) list)->items[at].id;
}

enum wm_code
workspace_evidence_find(const struct evidence_list *list, const char *digits,
			const struct evidence **evidence, struct wm_error *error)
{
	size_t at;
	enum wm_code code =
		find_by_digits(digits, "evidence", list->count, id_of, list, &at, error);

	*evidence = code == WM_OK ? &list->items[at] : NULL;
	return code;
}

enum wm_code
workspace_evidence_redact(struct workspace *workspace, struct uuid person, struct uuid id,
			  const char *reason, struct wm_error *error)
{
	char text[UUID_TEXT_MAX];
	struct json_pair fact = { "evidence", uuid_text(id, text) };
	struct uuid owner = workspace->viewer.person;
	struct event redaction = {
		.kind = EVENT_REDACTION,
		.subject = person,
		.author = owner,
		.capacity = uuid_equal(owner, person) ? CAPACITY_SELF : CAPACITY_SUPERVISOR,
		.at = clock_now(),
		.facts = &fact,
		.fact_count = 1,
		.text = reason,
	};
	enum wm_code code = check_text("reason", reason, LINE_MAX_BYTES, false, error);

	if (code == WM_OK)
		code = check_identifiers(workspace, "reason", reason, error);
	if (code != WM_OK && error)
		error->identifiers = false; /* what is emptied is not to be said again */
	if (code == WM_OK)
		code = store_redact(workspace->store, &redaction, error);
	if (code == WM_OK)
		workspace->generation++;
	return code;
}
