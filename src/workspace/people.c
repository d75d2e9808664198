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
append_name(struct workspace *workspace, struct uuid person, const char *minted_name,
	    struct wm_error *error)
{
	struct event_head named = owner_says(workspace, EVENT_NAME, person);

	return minted_name ? action_append(workspace, &named, minted_name, NULL, error, NULL)
			   : WM_OK;
}

enum wm_code
append_supervisor(struct workspace *workspace, struct uuid person, struct uuid supervisor,
		  const char *minted_name, struct wm_error *error)
{
	struct event_head head = owner_says(workspace, EVENT_SUPERVISOR, person);
	char id[UUID_TEXT_MAX];
	enum wm_code code = append_name(workspace, supervisor, minted_name, error);

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

/* Those whom a change names, and the names of those of them who are new. */
struct named {
	struct uuid supervisor;
	const char *new_supervisor;
	struct uuid by;
	const char *new_by;
};

static enum wm_code
find_supervisor(struct workspace *workspace, struct uuid person, const char *who,
		struct named *named, struct wm_error *error)
{
	bool minted;
	enum wm_code code = find_or_mint(workspace, who, &named->supervisor, &minted, error);

	if (code == WM_OK && uuid_equal(named->supervisor, person))
		return wm_fail(error, WM_VALUE, "%s: nobody supervises themselves", who);
	named->new_supervisor = code == WM_OK && minted ? who : NULL;
	return code;
}

/* Who decided about a section; a name that the supervisor is new by is the same person's. */
static enum wm_code
find_by(struct workspace *workspace, const char *who, struct named *named, struct wm_error *error)
{
	bool minted;
	enum wm_code code = check_text("by", who, NAME_MAX_BYTES, false, error);

	if (code == WM_OK && named->new_supervisor && text_same(who, named->new_supervisor)) {
		named->by = named->supervisor;
		return WM_OK;
	}
	if (code == WM_OK)
		code = find_or_mint(workspace, who, &named->by, &minted, error);
	named->new_by = code == WM_OK && minted ? who : NULL;
	return code;
}

/* Everything that is wrong is found before an action begins. */
static enum wm_code
check_whole(struct workspace *workspace, struct uuid person, const struct person_change *change,
	    struct named *named, const char **level, struct wm_error *error)
{
	struct date start;
	enum wm_code code = check_change(change, &start, error);

	if (code == WM_OK && change->supervisor)
		code = find_supervisor(workspace, person, change->supervisor, named, error);
	if (code == WM_OK && change->section)
		code = check_section(workspace, people_find(&workspace->people, person),
				     change->section, level, error);
	if (code == WM_OK && change->section && change->section->by)
		code = find_by(workspace, change->section->by, named, error);
	return code;
}

static enum wm_code
append_whole(struct workspace *workspace, struct uuid person, const struct person_change *change,
	     const struct named *named, const char *level, struct wm_error *error)
{
	enum wm_code code = append_change(workspace, person, change, error);

	if (code == WM_OK && change->supervisor)
		code = append_supervisor(workspace, person, named->supervisor,
					 named->new_supervisor, error);
	if (code == WM_OK && change->section)
		code = append_name(workspace, named->by, named->new_by, error);
	if (code == WM_OK && change->section)
		code = append_section(workspace, person, change->section, level, named->by, error);
	return code;
}

enum wm_code
workspace_person_set(struct workspace *workspace, struct uuid person,
		     const struct person_change *change, struct minted *minted,
		     struct wm_error *error)
{
	struct named named = { .new_by = NULL };
	const char *level = NULL;
	enum wm_code code = check_whole(workspace, person, change, &named, &level, error);

	if (code == WM_OK)
		code = action_begin(workspace, error);
	if (code != WM_OK)
		return code;
	code = append_whole(workspace, person, change, &named, level, error);
	if (code != WM_OK)
		return action_fail(workspace, code);
	if (minted)
		*minted = (struct minted) { .count = 0 };
	if (minted && named.new_supervisor)
		minted->people[minted->count++] = named.supervisor;
	if (minted && named.new_by)
		minted->people[minted->count++] = named.by;
	return action_end(workspace, true, error);
}
