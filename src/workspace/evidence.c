#include "private.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "waymark/memory.h"
#include "waymark/text.h"

static enum wm_code
check_kind(struct workspace *workspace, const char *kind, struct wm_error *error)
{
	const struct evidence_kinds *kinds = workspace_evidence_kinds(workspace, error);
	struct buffer message = { 0 };
	const char **codes;
	enum wm_code code;

	if (!kinds)
		return WM_VALUE;
	if (evidence_kind_find(kinds, kind))
		return WM_OK;
	codes = xcalloc(kinds->count, sizeof(*codes));
	for (size_t i = 0; i < kinds->count; i++)
		codes[i] = kinds->items[i].code;
	buffer_format(&message, "%s: no such kind of evidence", kind);
	text_offer(&message, kind, codes, kinds->count);
	code = wm_fail(error, WM_VALUE, "%s", message.text);
	buffer_done(&message);
	free(codes);
	return code;
}

static bool
named_before(const struct place *places, size_t at)
{
	for (size_t i = 0; i < at; i++)
		if (places[i].framework == places[at].framework &&
		    !strcmp(place_code(&places[i]), place_code(&places[at])))
			return true;
	return false;
}

/* Appends a link for each place that is new to the evidence (NULL: all are). */
static enum wm_code
append_links(struct workspace *workspace, const struct event_head *like, struct uuid id,
	     const struct evidence *evidence, const struct place *places, size_t count,
	     struct wm_error *error)
{
	struct event_head head = *like;
	char text[UUID_TEXT_MAX];

	head.kind = EVENT_LINK;
	for (size_t i = 0; i < count; i++) {
		const struct framework *framework = places[i].framework;
		const char *place = place_code(&places[i]);
		enum wm_code code;

		if (named_before(places, i) ||
		    (evidence &&
		     evidence_is_linked(evidence, framework->id, framework->version, place)))
			continue;
		code = action_keep(workspace, framework, error);
		if (code == WM_OK)
			code = action_append(workspace, &head, NULL, NULL, error, "evidence",
					     uuid_text(id, text), "framework", framework->id,
					     "version", framework->version, "code", place, NULL);
		if (code != WM_OK)
			return code;
	}
	return WM_OK;
}

static enum wm_code
append_evidence(struct workspace *workspace, const struct evidence_request *request,
		struct uuid *id, struct wm_error *error)
{
	struct event_head head = owner_says(workspace, EVENT_EVIDENCE, request->person);
	struct event_head named = owner_says(workspace, EVENT_NAME, request->author);
	struct date date = date_is_set(request->date) ? request->date : workspace_today(workspace);
	char day[DATE_TEXT_MAX];
	char text[UUID_TEXT_MAX];
	enum wm_code code = WM_OK;

	if (uuid_is_set(request->author)) {
		head.author = request->author;
		head.capacity = uuid_equal(request->author, request->person) ? CAPACITY_SELF
									     : CAPACITY_SUPERVISOR;
	}
	if (request->minted)
		code = action_append(workspace, &named, request->minted, NULL, error, NULL);
	if (code != WM_OK)
		return code;
	code = action_append(workspace, &head, request->title, id, error, "evidence-kind",
			     request->kind ? request->kind : EVIDENCE_NOT_SORTED, "date",
			     date_iso(date, day), NULL);
	if (code == WM_OK && request->body && *request->body) {
		struct event_head body = head;

		body.kind = EVENT_BODY;
		code = action_append(workspace, &body, request->body, NULL, error, "evidence",
				     uuid_text(*id, text), NULL);
	}
	if (code == WM_OK)
		code = append_links(workspace, &head, *id, NULL, request->places,
				    request->place_count, error);
	return code;
}

enum wm_code
workspace_evidence_add(struct workspace *workspace, const struct evidence_request *request,
		       struct uuid *id, struct wm_error *error)
{
	struct uuid made;
	enum wm_code code = check_text("title", request->title, TEXT_MAX_BYTES, false, error);

	if (code == WM_OK)
		code = check_text("body", request->body, TEXT_MAX_BYTES, true, error);
	if (code == WM_OK && request->kind)
		code = check_kind(workspace, request->kind, error);
	if (code == WM_OK)
		code = action_begin(workspace, error);
	if (code != WM_OK)
		return code;
	code = append_evidence(workspace, request, &made, error);
	if (code != WM_OK)
		return action_fail(workspace, code);
	if (id)
		*id = made;
	return action_end(workspace, request->minted != NULL, error);
}

enum wm_code
workspace_evidence(struct workspace *workspace, const struct person *person,
		   struct evidence_list *list, struct wm_error *error)
{
	return store_evidence(workspace->store, &workspace->viewer, person->id, INSTANT_LAST, list,
			      error);
}

/* The evidence of an id among those of a person. */
static enum wm_code
evidence_of(struct workspace *workspace, struct uuid person, struct uuid id,
	    struct evidence_list *list, const struct evidence **evidence, struct wm_error *error)
{
	char text[UUID_TEXT_MAX];
	enum wm_code code = store_evidence(workspace->store, &workspace->viewer, person,
					   INSTANT_LAST, list, error);

	*evidence = NULL;
	for (size_t i = 0; code == WM_OK && i < list->count; i++)
		if (uuid_equal(list->items[i].id, id))
			*evidence = &list->items[i];
	if (code == WM_OK && !*evidence)
		code = wm_fail(error, WM_VALUE, "%.8s: no such evidence", uuid_text(id, text));
	return code;
}

enum wm_code
workspace_evidence_link(struct workspace *workspace, struct uuid person, struct uuid id,
			const struct place *places, size_t place_count, struct wm_error *error)
{
	struct event_head head = owner_says(workspace, EVENT_LINK, person);
	struct evidence_list list = { 0 };
	const struct evidence *evidence;
	enum wm_code code = evidence_of(workspace, person, id, &list, &evidence, error);

	if (code == WM_OK)
		code = action_begin(workspace, error);
	if (code == WM_OK) {
		code = append_links(workspace, &head, id, evidence, places, place_count, error);
		code = code == WM_OK ? action_end(workspace, false, error)
				     : action_fail(workspace, code);
	}
	evidence_list_done(&list);
	return code;
}

enum wm_code
workspace_evidence_redact(struct workspace *workspace, struct uuid person, struct uuid id,
			  struct wm_error *error)
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
	};
	enum wm_code code = store_redact(workspace->store, &redaction, error);

	if (code == WM_OK)
		workspace->generation++;
	return code;
}

#define DIGITS_LEAST 4

enum wm_code
workspace_evidence_find(const struct evidence_list *list, const char *digits,
			const struct evidence **evidence, struct wm_error *error)
{
	size_t length = strlen(digits);
	size_t found = 0;

	*evidence = NULL;
	if (length < DIGITS_LEAST)
		return wm_fail(error, WM_VALUE, "%s: give at least %d digits of the evidence's id",
			       digits, DIGITS_LEAST);
	for (size_t i = 0; i < list->count; i++) {
		char id[UUID_TEXT_MAX];

		uuid_text(list->items[i].id, id);
		if (length >= sizeof(id) || strncasecmp(id, digits, length))
			continue;
		*evidence = &list->items[i];
		found++;
	}
	if (found == 1)
		return WM_OK;
	*evidence = NULL;
	return found ? wm_fail(error, WM_VALUE,
			       "%s: %zu pieces of evidence begin so; give more "
			       "digits",
			       digits, found)
		     : wm_fail(error, WM_VALUE, "%s: no such evidence", digits);
}
