#include "private.h"

#include <stdlib.h>
#include <string.h>

#include "waymark/memory.h"

/* Appends a link for each place that the evidence is not linked to. */
static enum wm_code
append_new_links(struct workspace *workspace, const struct evidence *evidence,
		 const struct place *places, size_t count, struct wm_error *error)
{
	struct event_head head = owner_says(workspace, EVENT_LINK, evidence->person);
	struct place *fresh = xcalloc(count + 1, sizeof(*fresh));
	size_t fresh_count = 0;
	enum wm_code code;

	for (size_t i = 0; i < count; i++)
		if (!link_list_has(&evidence->links, places[i].framework->id,
				   places[i].framework->version, place_code(&places[i])))
			fresh[fresh_count++] = places[i];
	code = append_about(workspace, &head, "evidence", evidence->id, fresh, fresh_count, error);
	free(fresh);
	return code;
}

enum wm_code
workspace_evidence_link(struct workspace *workspace, struct uuid person, struct uuid id,
			const struct place *places, size_t place_count, struct wm_error *error)
{
	struct evidence_list list = { 0 };
	const struct evidence *evidence;
	enum wm_code code = evidence_one(workspace, person, id, &list, &evidence, error);

	if (code == WM_OK)
		code = action_begin(workspace, error);
	if (code == WM_OK) {
		code = append_new_links(workspace, evidence, places, place_count, error);
		code = code == WM_OK ? action_end(workspace, false, error)
				     : action_fail(workspace, code);
	}
	evidence_list_done(&list);
	return code;
}

/* Takes away the links to one place in every version of its framework: a note that was carried to a
 * newer one is linked to the same thing in both. */
static enum wm_code
append_unlinks(struct workspace *workspace, const struct evidence *evidence,
	       const struct place *place, struct wm_error *error)
{
	struct event_head head = owner_says(workspace, EVENT_UNLINK, evidence->person);
	const struct framework *framework = place->framework;
	char id[UUID_TEXT_MAX], reference[REFERENCE_MAX];
	bool found = false;

	uuid_text(evidence->id, id);
	for (size_t i = 0; i < evidence->links.count; i++) {
		const struct link *link = &evidence->links.items[i];
		enum wm_code code;

		if (strcmp(link->framework, framework->id) || strcmp(link->code, place_code(place)))
			continue;
		found = true;
		code = action_append(workspace, &head, NULL, NULL, error, "evidence", id,
				     "framework", link->framework, "version", link->version, "code",
				     link->code, NULL);
		if (code != WM_OK)
			return code;
	}
	framework_reference(framework, place_code(place), reference);
	return found ? WM_OK
		     : wm_fail(error, WM_VALUE, "%s: %.8s is not linked to it", reference, id);
}

enum wm_code
workspace_evidence_unlink(struct workspace *workspace, struct uuid person, struct uuid id,
			  const struct place *places, size_t place_count, struct wm_error *error)
{
	struct evidence_list list = { 0 };
	const struct evidence *evidence;
	enum wm_code code = evidence_one(workspace, person, id, &list, &evidence, error);

	if (code == WM_OK)
		code = action_begin(workspace, error);
	if (code == WM_OK) {
		for (size_t i = 0; code == WM_OK && i < place_count; i++)
			if (!place_repeated(places, i))
				code = append_unlinks(workspace, evidence, &places[i], error);
		code = code == WM_OK ? action_end(workspace, false, error)
				     : action_fail(workspace, code);
	}
	evidence_list_done(&list);
	return code;
}

/* --- "I was there" --- */

static enum wm_code
check_confirmation(struct workspace *workspace, const struct evidence *evidence,
		   const struct rater *rater, struct wm_error *error)
{
	char id[UUID_TEXT_MAX], name[UUID_TEXT_MAX];

	uuid_text(evidence->id, id);
	if (evidence->redacted)
		return wm_fail(error, WM_VALUE, "%.8s: its text was redacted for good", id);
	if (strcmp(evidence->kind, EVIDENCE_OBSERVED) != 0)
		return wm_fail(error, WM_VALUE,
			       "%s: it is of the kind %s; only a note of the kind %s is confirmed",
			       evidence->title, evidence->kind, EVIDENCE_OBSERVED);
	if (uuid_equal(rater->author, evidence->author) ||
	    uuid_equal(rater->author, evidence->person))
		return wm_fail(error, WM_VALUE, "%s: nobody confirms their own note",
			       evidence->title);
	for (size_t i = 0; i < evidence->confirmation_count; i++)
		if (uuid_equal(evidence->confirmations[i].author, rater->author))
			return wm_fail(error, WM_VALUE, "%s: %s confirmed it already",
				       evidence->title,
				       people_name(&workspace->people, rater->author, name));
	return WM_OK;
}

static enum wm_code
append_confirmation(struct workspace *workspace, const struct evidence *evidence,
		    const struct rater *rater, struct wm_error *error)
{
	struct uuid owner = workspace->viewer.person;
	struct event_head named = owner_says(workspace, EVENT_NAME, rater->author);
	struct event_head head = {
		.kind = EVENT_CONFIRMED,
		.subject = evidence->person,
		.author = rater->author,
		.capacity = CAPACITY_SUPERVISOR,
	};
	bool entered = !uuid_equal(rater->author, owner);
	char id[UUID_TEXT_MAX], by[UUID_TEXT_MAX];
	enum wm_code code = WM_OK;

	if (rater->minted)
		code = action_append(workspace, &named, rater->minted, NULL, error, NULL);
	return code != WM_OK ? code
			     : action_append(workspace, &head, NULL, NULL, error, "evidence",
					     uuid_text(evidence->id, id), "entered-by",
					     entered ? uuid_text(owner, by) : NULL, NULL);
}

enum wm_code
workspace_evidence_confirm(struct workspace *workspace, struct uuid person, struct uuid id,
			   const struct rater *rater, struct wm_error *error)
{
	struct evidence_list list = { 0 };
	const struct evidence *evidence;
	enum wm_code code = evidence_one(workspace, person, id, &list, &evidence, error);

	if (code == WM_OK)
		code = check_confirmation(workspace, evidence, rater, error);
	if (code == WM_OK)
		code = action_begin(workspace, error);
	if (code == WM_OK) {
		code = append_confirmation(workspace, evidence, rater, error);
		code = code == WM_OK ? action_end(workspace, rater->minted != NULL, error)
				     : action_fail(workspace, code);
	}
	evidence_list_done(&list);
	return code;
}
