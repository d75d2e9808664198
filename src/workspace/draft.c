#include "private.h"

#include <stdlib.h>
#include <string.h>

#include "waymark/json.h"
#include "waymark/memory.h"

/* One draft for each file and writer; its name in the local table. */
static char *
draft_name(struct uuid person, const char *by)
{
	struct buffer name = { 0 };
	char id[UUID_TEXT_MAX];

	buffer_format(&name, "draft %s %s", uuid_text(person, id), by ? by : "");
	return buffer_take(&name);
}

enum wm_code
workspace_draft_keep(struct workspace *workspace, struct uuid person, const char *by,
		     const struct note_draft *draft, struct wm_error *error)
{
	const struct framework *framework = draft->about.framework;
	char at[DATE_TEXT_MAX], id[UUID_TEXT_MAX];
	const struct json_pair pairs[] = {
		{ "at", instant_iso(clock_now(), at) },
		{ "title", draft->title },
		{ "kind", draft->kind },
		{ "date", draft->date },
		{ "body", draft->body },
		{ "witness", draft->witness },
		{ "witness-role", draft->witness_role },
		{ "organisation", draft->organisation },
		{ "document", draft->document },
		{ "private", draft->private ? "yes" : NULL },
		{ "evidence",
		  uuid_is_set(draft->evidence) ? uuid_text(draft->evidence, id) : NULL },
		{ "framework", framework ? framework->id : NULL },
		{ "version", framework ? framework->version : NULL },
		{ "code", framework ? place_code(&draft->about) : NULL },
	};
	char *name = draft_name(person, by);
	char *value = json_pairs_write(pairs, sizeof(pairs) / sizeof(*pairs));
	enum wm_code code = store_local_set(workspace->store, name, value, error);

	free(value);
	free(name);
	return code;
}

enum wm_code
workspace_draft_forget(struct workspace *workspace, struct uuid person, const char *by,
		       struct wm_error *error)
{
	char *name = draft_name(person, by), *value = NULL;
	enum wm_code code = store_local(workspace->store, name, &value, error);

	if (code == WM_OK && value)
		code = store_local_set(workspace->store, name, NULL, error);
	free(value);
	free(name);
	return code;
}

static const char *
pair_value(const struct json_pair *pairs, size_t count, const char *name)
{
	for (size_t i = 0; i < count; i++)
		if (!strcmp(pairs[i].name, name))
			return pairs[i].value;
	return "";
}

/* A framework that is not here any more leaves the draft linked to nothing. */
static void
find_place(const struct workspace *workspace, const struct json_pair *pairs, size_t count,
	   struct place *place)
{
	const struct framework *framework =
		workspace_framework(workspace, pair_value(pairs, count, "framework"),
				    pair_value(pairs, count, "version"));

	*place = (struct place) { .section = -1, .indicator = -1 };
	if (framework && framework_find_code(framework, pair_value(pairs, count, "code"),
					     &place->section, &place->indicator))
		place->framework = framework;
}

bool
workspace_draft(struct workspace *workspace, struct uuid person, const char *by,
		struct note_draft *draft)
{
	char *name = draft_name(person, by), *value = NULL;
	struct json_pair *pairs = NULL;
	size_t count = 0;
	bool found = store_local(workspace->store, name, &value, NULL) == WM_OK && value &&
		     json_pairs_read(value, &pairs, &count, NULL) == WM_OK;

	*draft = (struct note_draft) { .about = { .section = -1, .indicator = -1 } };
	if (found) {
		instant_parse(pair_value(pairs, count, "at"), &draft->at, NULL);
		draft->title = xstrdup(pair_value(pairs, count, "title"));
		draft->kind = xstrdup(pair_value(pairs, count, "kind"));
		draft->date = xstrdup(pair_value(pairs, count, "date"));
		draft->body = xstrdup(pair_value(pairs, count, "body"));
		draft->witness = xstrdup(pair_value(pairs, count, "witness"));
		draft->witness_role = xstrdup(pair_value(pairs, count, "witness-role"));
		draft->organisation = xstrdup(pair_value(pairs, count, "organisation"));
		draft->document = xstrdup(pair_value(pairs, count, "document"));
		draft->private = *pair_value(pairs, count, "private");
		uuid_read(pair_value(pairs, count, "evidence"), &draft->evidence);
		find_place(workspace, pairs, count, &draft->about);
	}
	free(pairs);
	free(value);
	free(name);
	return found;
}

void
note_draft_done(struct note_draft *draft)
{
	free(draft->title);
	free(draft->kind);
	free(draft->date);
	free(draft->body);
	free(draft->witness);
	free(draft->witness_role);
	free(draft->organisation);
	free(draft->document);
	*draft = (struct note_draft) { 0 };
}
