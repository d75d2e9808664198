#include "private.h"

#include <stdlib.h>
#include <string.h>

#include "waymark/memory.h"
#include "waymark/text.h"

const struct people *
workspace_people(const struct workspace *workspace)
{
	return &workspace->people;
}

const struct person *
workspace_owner(const struct workspace *workspace)
{
	return people_find(&workspace->people, workspace->viewer.person);
}

enum wm_code
workspace_people_before(struct workspace *workspace, instant before, struct people *people,
			struct wm_error *error)
{
	return store_people(workspace->store, &workspace->viewer, before, people, error);
}

enum wm_code
workspace_person(struct workspace *workspace, const char *who, const struct person **person,
		 struct wm_error *error)
{
	if (who && *who)
		return people_resolve(&workspace->people, who, person, error);
	*person = workspace_owner(workspace);
	if (!*person)
		return wm_fail(error, WM_FILE, "%s: says nothing about its owner",
			       workspace_file(workspace));
	return WM_OK;
}

static bool
name_is_here(const struct people *people, const char *name)
{
	for (size_t i = 0; i < people->count; i++)
		if (text_same(people->items[i].name, name))
			return true;
	return false;
}

enum wm_code
find_or_mint(struct workspace *workspace, const char *who, struct uuid *id, bool *minted,
	     struct wm_error *error)
{
	const struct person *person;
	enum wm_code code = check_text("name", who, NAME_MAX_BYTES, false, error);

	*minted = false;
	if (code != WM_OK)
		return code;
	code = people_resolve(&workspace->people, who, &person, error);
	if (code == WM_OK) {
		*id = person->id;
		return WM_OK;
	}
	if (name_is_here(&workspace->people, who))
		return code;
	*id = uuid_mint();
	*minted = true;
	return WM_OK;
}

enum wm_code
check_change(const struct person_change *change, struct date *start, struct wm_error *error)
{
	const struct {
		const char *what;
		const char *text;
		bool may_be_blank;
	} texts[] = {
		{ "name", change->name, false },
		{ "group", change->group, true },
		{ "team", change->team, true },
		{ "role", change->role, true },
	};

	*start = (struct date) { 0 };
	for (size_t i = 0; i < sizeof(texts) / sizeof(*texts); i++) {
		enum wm_code code;

		if (!texts[i].text)
			continue;
		code = check_text(texts[i].what, texts[i].text, NAME_MAX_BYTES,
				  texts[i].may_be_blank, error);
		if (code != WM_OK)
			return code;
	}
	return change->start_in_post ? date_parse(change->start_in_post, start, error) : WM_OK;
}

enum wm_code
append_supervisor(struct workspace *workspace, struct uuid person, struct uuid supervisor,
		  const char *minted_name, struct wm_error *error)
{
	struct event_head named = owner_says(workspace, EVENT_NAME, supervisor);
	struct event_head head = owner_says(workspace, EVENT_SUPERVISOR, person);
	char id[UUID_TEXT_MAX];
	enum wm_code code = WM_OK;

	if (minted_name)
		code = action_append(workspace, &named, minted_name, NULL, error, NULL);
	if (code == WM_OK)
		code = action_append(workspace, &head, NULL, NULL, error, "supervisor",
				     uuid_text(supervisor, id), NULL);
	return code;
}

/* Appends an event for each member that is given. */
enum wm_code
append_change(struct workspace *workspace, struct uuid person, const struct person_change *change,
	      struct wm_error *error)
{
	const struct {
		enum event_kind kind;
		const char *fact; /* NULL: the value is the event's text */
		const char *value;
	} parts[] = {
		{ EVENT_NAME, NULL, change->name },
		{ EVENT_GROUP, "group", change->group },
		{ EVENT_TEAM, "team", change->team },
		{ EVENT_ROLE, NULL, change->role },
		{ EVENT_START_IN_POST, "date", change->start_in_post },
	};

	for (size_t i = 0; i < sizeof(parts) / sizeof(*parts); i++) {
		struct event_head head = owner_says(workspace, parts[i].kind, person);
		enum wm_code code;

		if (!parts[i].value)
			continue;
		if (parts[i].fact)
			code = action_append(workspace, &head, NULL, NULL, error, parts[i].fact,
					     parts[i].value, NULL);
		else
			code = action_append(workspace, &head, parts[i].value, NULL, error, NULL);
		if (code != WM_OK)
			return code;
	}
	return WM_OK;
}

enum wm_code
workspace_person_set(struct workspace *workspace, struct uuid person,
		     const struct person_change *change, bool *minted, struct wm_error *error)
{
	struct date start;
	struct uuid supervisor = { 0 };
	bool new_person = false;
	enum wm_code code = check_change(change, &start, error);

	if (code == WM_OK && change->supervisor) {
		code = find_or_mint(workspace, change->supervisor, &supervisor, &new_person, error);
		if (code == WM_OK && uuid_equal(supervisor, person))
			code = wm_fail(error, WM_VALUE, "%s: nobody supervises themselves",
				       change->supervisor);
	}
	if (code == WM_OK)
		code = action_begin(workspace, error);
	if (code != WM_OK)
		return code;
	code = append_change(workspace, person, change, error);
	if (code == WM_OK && change->supervisor)
		code = append_supervisor(workspace, person, supervisor,
					 new_person ? change->supervisor : NULL, error);
	if (code != WM_OK)
		return action_fail(workspace, code);
	if (minted)
		*minted = new_person;
	return action_end(workspace, true, error);
}
