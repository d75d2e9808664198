#include "private.h"

#include "waymark/code_map.h"

size_t
workspace_applied(const struct workspace *workspace, const struct person *person,
		  struct applied applied[], size_t most)
{
	size_t count = 0;

	for (size_t i = 0; i < person->level_count && count < most; i++) {
		const struct person_level *held = &person->levels[i];
		const struct framework *framework =
			workspace_framework(workspace, held->framework, held->version);
		int level = framework ? framework_level(framework, held->level) : -1;

		if (level >= 0)
			applied[count++] = (struct applied) {
				.framework = framework,
				.level = level,
				.from = held->from,
			};
	}
	return count;
}

enum wm_code
append_level(struct workspace *workspace, struct uuid person, const struct framework *framework,
	     int level, struct date from, const char *reason, struct wm_error *error)
{
	struct event_head head = owner_says(workspace, EVENT_LEVEL, person);
	char date[DATE_TEXT_MAX];
	enum wm_code code = action_keep(workspace, framework, error);

	if (code != WM_OK)
		return code;
	return action_append(workspace, &head, reason, NULL, error, "framework", framework->id,
			     "version", framework->version, "level", framework->levels[level].code,
			     "from", date_iso(from, date), NULL);
}

static void
count_changes(const struct person *person, struct level_preview *preview)
{
	struct scope before = scope_of(person, preview->framework, preview->before);
	struct scope after = scope_of(person, preview->framework, preview->after);

	scope_changes(preview->framework, &before, &after, preview->changes);
	preview->same = preview->changes[CHANGE_SAME];
	scope_done(&before);
	scope_done(&after);
}

static enum wm_code
fill_preview(struct workspace *workspace, const struct person *person,
	     struct level_preview *preview, struct wm_error *error)
{
	const struct framework *framework = preview->framework;
	struct assessment *assessment;
	enum wm_code code = workspace_assessment(workspace, person, framework, preview->after,
						 INSTANT_LAST, &assessment, error);

	if (code != WM_OK)
		return code;
	preview->asked = assessment_counts(assessment, -1, CAPACITY_SELF, CAPACITY_COUNT).asked;
	if (preview->before >= 0)
		count_changes(person, preview);
	for (size_t i = 0; i < assessment->row_count && preview->before >= 0; i++) {
		const struct assessment_row *row = &assessment->rows[i];

		/* What stands at its own level goes on standing: nothing to offer. */
		if (row->by[CAPACITY_SELF].value == VALUE_UNRATED &&
		    row->offer[CAPACITY_SELF].value != VALUE_UNRATED)
			preview->offered++;
	}
	assessment_free(&assessment);
	return WM_OK;
}

/* The framework that is meant, and the level and day that hold: the version the person has when
 * they have one of that id. */
static enum wm_code
find_framework(struct workspace *workspace, const struct person *person, const char *id,
	       struct level_preview *preview, struct wm_error *error)
{
	struct applied applied[APPLIED_MAX];
	size_t count = workspace_applied(workspace, person, applied, APPLIED_MAX);

	preview->before = -1;
	for (size_t i = 0; i < count; i++) {
		if (code_compare(applied[i].framework->id, id) != 0)
			continue;
		preview->framework = applied[i].framework;
		preview->before = applied[i].level;
		preview->from = applied[i].from;
		return WM_OK;
	}
	if (count == APPLIED_MAX)
		return wm_fail(error, WM_VALUE, "%s: %s has %d frameworks already, as many as fit",
			       id, person->name, APPLIED_MAX);
	return library_find(&workspace->library, id, &preview->framework, error);
}

static enum wm_code
apply_level(struct workspace *workspace, struct uuid person, const char *reason,
	    struct level_preview *preview, struct wm_error *error)
{
	enum wm_code code = action_begin(workspace, error);

	if (code != WM_OK)
		return code;
	code = append_level(workspace, person, preview->framework, preview->after, preview->from,
			    reason, error);
	if (code != WM_OK)
		return action_fail(workspace, code);
	preview->applied = true;
	return action_end(workspace, true, error);
}

/* Reads the level and the day it is from; WM_VALUE where the person is at it already, from that
 * day or with no day given. */
static enum wm_code
read_move(const struct person *person, const char *level, const char *from,
	  struct level_preview *preview, struct date today, struct wm_error *error)
{
	struct date held = preview->from;
	enum wm_code code = framework_find_level(preview->framework, level, &preview->after, error);

	preview->from = today;
	if (code == WM_OK && from)
		code = date_parse(from, &preview->from, error);
	if (code == WM_OK && preview->before == preview->after &&
	    (!from || date_compare(preview->from, held) == 0))
		code = wm_fail(error, WM_VALUE, "%s: %s is at %s already", preview->framework->id,
			       person->name, preview->framework->levels[preview->after].code);
	return code;
}

enum wm_code
workspace_person_level(struct workspace *workspace, struct uuid person, const char *framework,
		       const char *level, const char *from, const char *reason, bool apply,
		       struct level_preview *preview, struct wm_error *error)
{
	const struct person *who = people_find(&workspace->people, person);
	enum wm_code code;

	*preview = (struct level_preview) { .framework = NULL };
	code = find_framework(workspace, who, framework, preview, error);
	if (code == WM_OK)
		code = read_move(who, level, from, preview, workspace_today(workspace), error);
	if (code == WM_OK)
		code = check_text("reason", reason, LINE_MAX_BYTES, true, error);
	if (code == WM_OK)
		code = fill_preview(workspace, who, preview, error);
	if (code != WM_OK || (preview->before >= 0 && !apply))
		return code;
	return apply_level(workspace, person, reason, preview, error);
}
