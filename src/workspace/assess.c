#include "private.h"

#include <stdlib.h>
#include <string.h>

#include "waymark/memory.h"

static void
put_rating(void *context, const struct rating *rating)
{
	assessment_put_rating(context, rating);
}

static void
put_offer(void *context, const struct rating *offer)
{
	assessment_put_offer(context, offer);
}

static enum wm_code
put_evidence(struct workspace *workspace, struct uuid person, instant before,
	     struct assessment *assessment, struct wm_error *error)
{
	const struct evidence_list *list;
	enum wm_code code = evidence_standing(workspace, person, before, &list, error);

	for (size_t i = 0; code == WM_OK && i < list->count; i++) {
		const struct evidence_kind *kind =
			evidence_kind_find(&workspace->kinds, list->items[i].kind);

		assessment_put_evidence(assessment, &list->items[i], kind && kind->own);
	}
	return code;
}

static enum wm_code
put_actions(struct workspace *workspace, struct uuid person, instant before,
	    struct assessment *assessment, struct wm_error *error)
{
	struct action_list list = { 0 };
	enum wm_code code =
		store_actions(workspace->store, &workspace->viewer, person, before, &list, error);

	for (size_t i = 0; code == WM_OK && i < list.count; i++)
		assessment_put_action(assessment, &list.items[i]);
	action_list_done(&list);
	return code;
}

/* When the last session was held that counts; INSTANT_NONE: none was. */
static instant
last_held(const struct session_list *sessions)
{
	instant last = INSTANT_NONE;

	for (size_t i = 0; i < sessions->count; i++) {
		const struct session *session = &sessions->items[i];

		if (session->status == SESSION_HELD && session_counts(session) &&
		    session->ended > last)
			last = session->ended;
	}
	return last;
}

/* What differs from the end of the last session. */
static enum wm_code
put_changes(struct workspace *workspace, const struct person *person, instant ended,
	    struct assessment *assessment, struct wm_error *error)
{
	const struct framework *framework = assessment->framework;
	struct rating_filter filter = {
		.person = assessment->person,
		.framework = framework->id,
		.version = framework->version,
		.before = ended + 1,
	};
	struct scope scope = scope_of(person, framework, assessment->level);
	struct assessment *then = assessment_new_in(framework, &scope, assessment->person);
	enum wm_code code = store_each_rating(workspace->store, &workspace->viewer, &filter,
					      put_rating, then, error);

	scope_done(&scope);
	if (code == WM_OK)
		assessment_put_changes(assessment, then);
	assessment_free(&then);
	return code;
}

static enum wm_code
put_sessions(struct workspace *workspace, instant before, struct assessment *assessment,
	     struct wm_error *error)
{
	const struct person *person = people_find(&workspace->people, assessment->person);
	struct session_list sessions = { 0 };
	struct record_list records = { 0 };
	enum wm_code code = store_sessions(workspace->store, &workspace->viewer, assessment->person,
					   before, &sessions, error);

	if (code == WM_OK && sessions.count > 0)
		code = store_records(workspace->store, &workspace->viewer, assessment->person,
				     before, &records, error);
	if (code == WM_OK)
		assessment_put_sessions(assessment, &sessions, &records);
	if (code == WM_OK && person && last_held(&sessions) != INSTANT_NONE)
		code = put_changes(workspace, person, last_held(&sessions), assessment, error);
	session_list_done(&sessions);
	record_list_done(&records);
	return code;
}

void
open_rows(const struct workspace *workspace, struct assessment *assessment)
{
	bool open = !settings_on(&workspace->settings, SETTING_HIDE_OTHER);

	for (size_t i = 0; i < assessment->row_count; i++)
		assessment->rows[i].open = open;
}

/* Fills an assessment with what was kept; takes it, and frees it on any error. */
static enum wm_code
fill(struct workspace *workspace, instant before, struct assessment **assessment,
     struct wm_error *error)
{
	const struct framework *framework = (*assessment)->framework;
	struct rating_filter filter = {
		.person = (*assessment)->person,
		.framework = framework->id,
		.version = framework->version,
		.before = before,
	};
	enum wm_code code = store_each_rating(workspace->store, &workspace->viewer, &filter,
					      put_rating, *assessment, error);

	if (code == WM_OK)
		code = store_each_offer(workspace->store, &workspace->viewer, &filter, put_offer,
					*assessment, error);
	if (code == WM_OK)
		code = put_evidence(workspace, filter.person, before, *assessment, error);
	if (code == WM_OK)
		code = put_actions(workspace, filter.person, before, *assessment, error);
	if (code == WM_OK)
		code = put_sessions(workspace, before, *assessment, error);
	open_rows(workspace, *assessment);
	if (code != WM_OK)
		assessment_free(assessment);
	return code;
}

/* Says what changed when the person moved to this level, if they did. */
static void
tell_moved(const struct person *person, struct assessment *assessment)
{
	const struct framework *framework = assessment->framework;

	for (size_t i = 0; i < person->level_count; i++) {
		const struct person_level *held = &person->levels[i];
		int before = framework_level(framework, held->before);
		struct scope scope;

		if (before < 0 || strcmp(held->framework, framework->id) ||
		    strcmp(held->version, framework->version) ||
		    framework_level(framework, held->level) != assessment->level)
			continue;
		scope = scope_of(person, framework, before);
		assessment_moved(assessment, &scope);
		scope_done(&scope);
	}
}

enum wm_code
workspace_assessment(struct workspace *workspace, const struct person *person,
		     const struct framework *framework, int level, instant before,
		     struct assessment **assessment, struct wm_error *error)
{
	struct scope scope = scope_of(person, framework, level);

	*assessment = assessment_new_in(framework, &scope, person->id);
	scope_done(&scope);
	tell_moved(person, *assessment);
	return fill(workspace, before, assessment, error);
}

enum wm_code
workspace_level_assessment(struct workspace *workspace, const struct person *person,
			   const struct framework *framework, int level, instant before,
			   struct assessment **assessment, struct wm_error *error)
{
	*assessment = assessment_new(framework, level, person->id);
	return fill(workspace, before, assessment, error);
}

enum wm_code
workspace_resolve(struct workspace *workspace, const struct person *person, const char *reference,
		  struct place *place, struct wm_error *error)
{
	struct applied applied[APPLIED_MAX];
	const struct framework *preferred[APPLIED_MAX];
	size_t count = workspace_applied(workspace, person, applied, APPLIED_MAX);

	for (size_t i = 0; i < count; i++)
		preferred[i] = applied[i].framework;
	return library_resolve(&workspace->library, preferred, count, reference, place, error);
}

/* One place for each walk; its name in the local table, where a supervisor's has a word more. */
static char *
place_name(struct uuid person, const struct framework *framework, int level, enum capacity capacity)
{
	struct buffer name = { 0 };
	char id[UUID_TEXT_MAX];

	buffer_format(&name, "place %s %s %s %s%s", uuid_text(person, id), framework->id,
		      framework->version, framework->levels[level].code,
		      capacity == CAPACITY_SUPERVISOR ? " supervisor" : "");
	return buffer_take(&name);
}

enum wm_code
workspace_place_keep(struct workspace *workspace, struct uuid person,
		     const struct framework *framework, int level, enum capacity capacity,
		     int indicator, struct wm_error *error)
{
	char *name = place_name(person, framework, level, capacity);
	enum wm_code code = store_local_set(workspace->store, name,
					    framework->indicators[indicator].code, error);

	free(name);
	return code;
}

int
workspace_place(struct workspace *workspace, struct uuid person, const struct framework *framework,
		int level, enum capacity capacity)
{
	char *name = place_name(person, framework, level, capacity);
	char *code = NULL;
	int indicator = -1;

	if (store_local(workspace->store, name, &code, NULL) == WM_OK && code)
		indicator = framework_indicator(framework, code);
	free(code);
	free(name);
	return indicator;
}
