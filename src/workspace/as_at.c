#include "private.h"

#include <string.h>

static void
put_rating(void *context, const struct rating *rating)
{
	assessment_put_rating(context, rating);
}

static enum wm_code
add_assessment(struct workspace *workspace, const struct person *person,
	       const struct applied *applied, instant before, struct as_at *as_at,
	       struct wm_error *error)
{
	const struct rating_filter filter = {
		.person = person->id,
		.framework = applied->framework->id,
		.version = applied->framework->version,
		.before = before,
	};
	struct scope scope = scope_of(person, applied->framework, applied->level);
	struct assessment *assessment = assessment_new_in(applied->framework, &scope, person->id);

	scope_done(&scope);
	as_at->assessments[as_at->count++] = assessment;
	open_rows(workspace, assessment);
	return store_each_rating(workspace->store, &workspace->viewer, &filter, put_rating,
				 assessment, error);
}

enum wm_code
workspace_as_at(struct workspace *workspace, struct uuid person, const char *framework,
		instant before, struct as_at *as_at, struct wm_error *error)
{
	struct applied applied[APPLIED_MAX];
	const struct person *who;
	size_t count = 0;
	enum wm_code code;

	*as_at = (struct as_at) { .count = 0 };
	code = workspace_people_before(workspace, before, &as_at->people, error);
	who = code == WM_OK ? people_find(&as_at->people, person) : NULL;
	if (who)
		count = workspace_applied(workspace, who, applied, APPLIED_MAX);
	for (size_t i = 0; code == WM_OK && i < count; i++)
		if (!framework || !strcmp(applied[i].framework->id, framework))
			code = add_assessment(workspace, who, &applied[i], before, as_at, error);
	if (code != WM_OK)
		as_at_done(as_at);
	return code;
}

void
as_at_done(struct as_at *as_at)
{
	while (as_at->count > 0)
		assessment_free(&as_at->assessments[--as_at->count]);
	people_done(&as_at->people);
}

/* The assessment of the framework of that id, NULL where it was not the person's. */
static const struct assessment *
find_assessment(const struct as_at *as_at, const char *id)
{
	for (size_t i = 0; i < as_at->count; i++)
		if (!strcmp(as_at->assessments[i]->framework->id, id))
			return as_at->assessments[i];
	return NULL;
}

void
as_at_diff(const struct as_at *from, const struct as_at *to, struct diff *diff)
{
	for (size_t i = 0; i < to->count; i++)
		diff_add(diff, find_assessment(from, to->assessments[i]->framework->id),
			 to->assessments[i]);
	for (size_t i = 0; i < from->count; i++)
		if (!find_assessment(to, from->assessments[i]->framework->id))
			diff_add(diff, from->assessments[i], NULL);
}
