#include "waymark/migration.h"

#include <stdlib.h>
#include <string.h>

#include "move.h"
#include "private.h"

#include "waymark/file.h"
#include "waymark/memory.h"

/* The person's framework of that id, which must be of the old version. */
static enum wm_code
find_before(struct workspace *workspace, const struct migration_request *request,
	    struct applied *from, struct wm_error *error)
{
	const struct person *person = people_find(&workspace->people, request->person);
	struct applied applied[APPLIED_MAX];
	size_t count = workspace_applied(workspace, person, applied, APPLIED_MAX);
	const struct framework *framework;
	enum wm_code code;

	for (size_t i = 0; i < count; i++) {
		framework = applied[i].framework;
		if (code_compare(framework->id, request->framework) != 0)
			continue;
		*from = applied[i];
		if (strcmp(framework->version, request->before) == 0)
			return WM_OK;
		return wm_fail(error, WM_VALUE, "%s %s: %s is at version %s", framework->id,
			       request->before, person->name, framework->version);
	}
	code = library_find(&workspace->library, request->framework, &framework, error);
	return code != WM_OK ? code
			     : wm_fail(error, WM_VALUE, "%s: not a framework of %s", framework->id,
				       person->name);
}

/* Both versions, and the level that the person has in both. */
static enum wm_code
find_versions(struct workspace *workspace, const struct migration_request *request,
	      struct migration *migration, struct applied *from, struct wm_error *error)
{
	const char *level;
	enum wm_code code = find_before(workspace, request, from, error);

	if (code != WM_OK)
		return code;
	migration->before = from->framework;
	migration->after = workspace_framework(workspace, migration->before->id, request->after);
	if (!migration->after)
		return wm_fail(error, WM_VALUE,
			       "%s %s: this version is not in the frameworks path (waymark paths)",
			       migration->before->id, request->after);
	if (migration->after == migration->before)
		return wm_fail(error, WM_VALUE, "%s %s: the old and the new version are one",
			       migration->before->id, request->after);
	level = migration->before->levels[from->level].code;
	migration->level = framework_level(migration->after, level);
	if (migration->level < 0)
		return wm_fail(error, WM_VALUE,
			       "%s %s: it has no level %s, which is the one of now; change the "
			       "level first (waymark person level)",
			       migration->after->id, migration->after->version, level);
	return WM_OK;
}

static enum wm_code
read_map(const struct migration_request *request, struct migration *migration,
	 struct problem_list *problems, struct wm_error *error)
{
	const char *path = strcmp(request->map, "-") == 0 ? "./-" : request->map; /* a file */
	size_t length, faults = problems->faults;
	char *bytes;
	enum wm_code code = file_read(path, VERSION_MAP_BYTES, &bytes, &length, error);

	if (code != WM_OK)
		return code;
	if (!version_map_read(request->map, bytes, length, migration->before, migration->after,
			      &migration->map, problems))
		code = wm_fail(error, WM_VALUE, "%s: %zu fault%s; nothing was changed",
			       request->map, problems->faults - faults,
			       problems->faults - faults == 1 ? "" : "s");
	free(bytes);
	return code;
}

static bool
scales_match(const struct framework *before, const struct framework *after)
{
	if (before->point_count != after->point_count)
		return false;
	for (size_t i = 0; i < before->point_count; i++)
		if (!framework_point(after, before->points[i].point))
			return false;
	return true;
}

static enum wm_code
append_level_move(struct workspace *workspace, const struct migration *migration,
		  struct uuid person, struct date from, struct wm_error *error)
{
	struct event_head head = owner_says(workspace, EVENT_LEVEL, person);
	char date[DATE_TEXT_MAX];
	enum wm_code code = action_keep(workspace, migration->after, error);

	if (code != WM_OK)
		return code;
	return action_append(
		workspace, &head, NULL, NULL, error, "framework", migration->after->id, "version",
		migration->after->version, "level", migration->after->levels[migration->level].code,
		"from", date_iso(from, date), "carried-from", migration->before->version, NULL);
}

/* A carried rating keeps its author and its time: it is no newer judgement than it was. */
static enum wm_code
append_move(struct workspace *workspace, const struct migration *migration, struct uuid person,
	    const struct move *move, struct wm_error *error)
{
	const struct rating *rating = move->rating;
	struct event_head head = {
		.kind = move->offer ? EVENT_OFFER : EVENT_RATING,
		.subject = person,
		.author = rating->author,
		.capacity = rating->capacity,
		.at = move->offer ? 0 : rating->at,
	};
	bool entered = !move->offer && uuid_is_set(rating->entered_by);
	bool renamed = strcmp(rating->code, move->code) != 0;
	char wording[DIGEST_SIZE * 2 + 1], word[24], id[UUID_TEXT_MAX];

	digest_text(migration->after->wording_digest, wording);
	return action_append(
		workspace, &head, move->offer ? NULL : rating->reason, NULL, error, "framework",
		migration->after->id, "version", migration->after->version, "wording",
		move->offer ? NULL : wording, "code", move->code, "level", rating->level, "value",
		value_word(rating->value, word), "entered-by",
		entered ? uuid_text(rating->entered_by, id) : NULL, "carried-from",
		migration->before->version, "carried-code", renamed ? rating->code : NULL, NULL);
}

static enum wm_code
move_links(struct workspace *workspace, struct migration *migration,
	   const struct evidence *evidence, bool apply, struct wm_error *error)
{
	struct event_head head = owner_says(workspace, EVENT_LINK, evidence->person);
	const struct framework *before = migration->before, *after = migration->after;
	char id[UUID_TEXT_MAX];
	enum wm_code code = WM_OK;

	for (size_t i = 0; code == WM_OK && i < evidence->links.count; i++) {
		const struct link *link = &evidence->links.items[i];
		const char *to;

		if (strcmp(link->framework, before->id) || strcmp(link->version, before->version))
			continue;
		to = carried_to(&migration->map, link->code);
		migration->links_carried += to != NULL;
		migration->links_left += to == NULL;
		if (!to || !apply || link_list_has(&evidence->links, after->id, after->version, to))
			continue;
		code = action_append(workspace, &head, NULL, NULL, error, "evidence",
				     uuid_text(evidence->id, id), "framework", after->id, "version",
				     after->version, "code", to, "carried-from", before->version,
				     NULL);
	}
	return code;
}

static enum wm_code
move_evidence(struct workspace *workspace, struct migration *migration, struct uuid person,
	      bool apply, struct wm_error *error)
{
	const struct viewer whole = { .person = workspace->viewer.person };
	struct evidence_list list = { 0 };
	struct evidence_filter filter = { .person = person, .before = INSTANT_LAST };
	enum wm_code code = store_evidence(workspace->store, &whole, &filter, &list, error);

	for (size_t i = 0; code == WM_OK && i < list.count; i++)
		code = move_links(workspace, migration, &list.items[i], apply, error);
	evidence_list_done(&list);
	return code;
}

/* The section of the new version for which what was set for one of the old holds on; NULL: none. */
static const char *
section_after(const struct migration *migration, const struct person_section *set)
{
	const struct framework *after = migration->after;
	const char *to = carried_to(&migration->map, set->section);
	int section = to ? framework_section(after, to) : -1;

	if (section < 0 || (set->left_out ? !after->sections[section].optional
					  : framework_level(after, set->level) < 0))
		return NULL;
	return to;
}

static enum wm_code
move_sections(struct workspace *workspace, struct migration *migration, struct uuid id, bool apply,
	      struct wm_error *error)
{
	const struct person *person = people_find(&workspace->people, id);
	const struct framework *before = migration->before, *after = migration->after;
	enum wm_code code = WM_OK;

	for (size_t i = 0; code == WM_OK && i < person->section_count; i++) {
		const struct person_section *set = &person->sections[i];
		struct event_head head = owner_says(
			workspace, set->left_out ? EVENT_SECTION_LEFT_OUT : EVENT_SECTION_LEVEL,
			id);
		bool decided = uuid_is_set(set->decided_by);
		char by[UUID_TEXT_MAX];
		const char *to;

		if (strcmp(set->framework, before->id) || strcmp(set->version, before->version))
			continue;
		to = section_after(migration, set);
		migration->sections_carried += to != NULL;
		migration->sections_left += to == NULL;
		if (!to || !apply)
			continue;
		head.at = set->at;
		code = action_append(workspace, &head, set->reason, NULL, error, "framework",
				     after->id, "version", after->version, "section", to,
				     "decided-by", decided ? uuid_text(set->decided_by, by) : NULL,
				     "level", set->left_out ? NULL : set->level, NULL);
	}
	return code;
}

/* Counts all that moves, and with `apply` writes it into the open action. */
static enum wm_code
move_all(struct workspace *workspace, const struct migration_request *request,
	 const struct applied *from, struct migration *migration, struct wm_error *error)
{
	struct uuid person = request->person;
	struct moves moves;
	enum wm_code code = moves_plan(workspace, person, migration, &moves, error);

	if (code == WM_OK && request->apply)
		code = append_level_move(workspace, migration, person, from->from, error);
	for (size_t i = 0; code == WM_OK && request->apply && i < moves.count; i++)
		code = append_move(workspace, migration, person, &moves.items[i], error);
	if (code == WM_OK)
		code = move_sections(workspace, migration, person, request->apply, error);
	if (code == WM_OK)
		code = move_evidence(workspace, migration, person, request->apply, error);
	moves_done(&moves);
	return code;
}

enum wm_code
workspace_migrate(struct workspace *workspace, const struct migration_request *request,
		  struct migration *migration, struct problem_list *problems,
		  struct wm_error *error)
{
	struct applied from;
	enum wm_code code;

	*migration = (struct migration) { .level = -1 };
	code = find_versions(workspace, request, migration, &from, error);
	if (code == WM_OK)
		code = read_map(request, migration, problems, error);
	if (code != WM_OK)
		return code;
	migration->same_scale = scales_match(migration->before, migration->after);
	if (!request->apply)
		return move_all(workspace, request, &from, migration, error);
	code = action_begin(workspace, error);
	if (code != WM_OK)
		return code;
	code = move_all(workspace, request, &from, migration, error);
	if (code != WM_OK)
		return action_fail(workspace, code);
	migration->applied = true;
	return action_end(workspace, true, error);
}

void
migration_done(struct migration *migration)
{
	version_map_done(&migration->map);
}
