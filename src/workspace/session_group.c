/* A group session: it is kept for each who was there (SR-73 to SR-76), with one record in as many copies. */
#include "supervise.h"

#include <stdlib.h>
#include <string.h>

#include "waymark/text.h"

/* An attendee who is known here, other than the one whose session it is. */
static enum wm_code
take_attendee(struct workspace *workspace, const struct supervision *supervision, const char *name,
	      struct group *group, struct wm_error *error)
{
	const struct person *person;
	struct session_list sessions = { 0 };
	enum wm_code code = people_resolve(&workspace->people, name, &person, error);

	if (code != WM_OK)
		return code;
	if (uuid_equal(person->id, supervision->person->id))
		return WM_OK;
	for (size_t i = 0; i < group->count; i++)
		if (uuid_equal(group->people[i], person->id))
			return WM_OK;
	code = store_sessions(workspace->store, &workspace->viewer, person->id, INSTANT_LAST,
			      &sessions, error);
	if (code == WM_OK && session_open(&sessions))
		code = wm_fail(error, WM_VALUE, "%s: a session of theirs is still open",
			       person->name);
	session_list_done(&sessions);
	if (code != WM_OK)
		return code;
	buffer_format(&group->names, "; %s", person->name);
	group->people[group->count++] = person->id;
	return WM_OK;
}

enum wm_code
group_read(struct workspace *workspace, const struct supervision *supervision,
	   const struct session_request *request, enum form_use form, struct group *group,
	   struct wm_error *error)
{
	enum wm_code code = WM_OK;

	if (request->attendee_count == 0)
		return WM_OK;
	if (form != FORM_GROUP)
		return wm_fail(error, WM_VALUE, "only a group session has attendees");
	buffer_text(&group->names, supervision->person->name);
	group->people = xcalloc(request->attendee_count, sizeof(*group->people));
	for (size_t i = 0; code == WM_OK && i < request->attendee_count; i++)
		code = take_attendee(workspace, supervision, request->attendees[i], group, error);
	return code;
}

void
group_done(struct group *group)
{
	free(group->people);
	buffer_done(&group->names);
}

/* The copies of a group session that others have: of the same day, time and supervisor. */
enum wm_code
each_copy(struct workspace *workspace, const struct session *session,
	  enum wm_code (*fn)(struct workspace *workspace, const struct session *copy, void *context,
			     struct wm_error *error),
	  void *context, struct wm_error *error)
{
	enum wm_code code = WM_OK;

	for (size_t i = 0; code == WM_OK && i < workspace->people.count; i++) {
		struct uuid person = workspace->people.items[i].id;
		struct session_list list = { 0 };

		if (session->form != FORM_GROUP || uuid_equal(person, session->person))
			continue;
		code = store_sessions(workspace->store, &workspace->viewer, person, INSTANT_LAST,
				      &list, error);
		for (size_t j = 0; code == WM_OK && j < list.count; j++) {
			const struct session *copy = &list.items[j];

			if (copy->form == FORM_GROUP && uuid_is_set(copy->record) &&
			    date_compare(copy->date, session->date) == 0 &&
			    strcmp(copy->time, session->time) == 0 &&
			    uuid_equal(copy->supervisor, session->supervisor))
				code = fn(workspace, copy, context, error);
		}
		session_list_done(&list);
	}
	return code;
}
