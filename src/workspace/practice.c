#include "private.h"

/* The first framework with a row in the picker, at the first level that has one: no framework is
 * named here. */
static bool
find_practice(const struct library *library, const struct framework **framework, int *level)
{
	for (size_t i = 0; i < library->count; i++) {
		*framework = library->frameworks[i];
		for (size_t j = 0; j < (*framework)->level_count; j++) {
			*level = (int) j;
			if (*(*framework)->levels[j].audience)
				return true;
		}
	}
	return false;
}

/* What the made-up pair has said of the first rows: each state once, and both ways of differing. */
static const struct {
	int self;
	int supervisor;
} said[] = {
	{ 3, 3 }, { 3, VALUE_UNRATED },
	{ 2, 3 }, { 3, 2 },
	{ 2, 2 }, { VALUE_NO_OPPORTUNITY, VALUE_UNRATED },
	{ 4, 3 }, { VALUE_UNRATED, 3 },
};

static enum wm_code
rate_both(struct workspace *workspace, const struct framework *framework, int level,
	  const struct rater *supervisor, struct wm_error *error)
{
	struct rate_request request = {
		.person = workspace->viewer.person,
		.framework = framework,
		.level = level,
		.how = RATE_VALUE,
	};
	const struct rater self = { CAPACITY_SELF, workspace->viewer.person, NULL };
	struct assessment *assessment = assessment_new(framework, level, request.person);
	enum wm_code code = WM_OK;
	size_t count = sizeof(said) / sizeof(*said);

	for (size_t i = 0; code == WM_OK && i < assessment->row_count && i < count; i++) {
		request.indicator = assessment->rows[i].indicator;
		if (row_state(&assessment->rows[i], CAPACITY_SELF) == STATE_NOT_ASKED)
			continue;
		request.rater = self;
		request.value = said[i].self;
		if (request.value != VALUE_UNRATED)
			code = workspace_rate(workspace, &request, error);
		request.rater = *supervisor;
		request.value = said[i].supervisor;
		if (code == WM_OK && request.value != VALUE_UNRATED)
			code = workspace_rate(workspace, &request, error);
	}
	assessment_free(&assessment);
	return code;
}

enum wm_code
workspace_begin_practice(struct workspace **workspace, const struct workspace_options *options,
			 struct wm_error *error)
{
	const struct beginning beginning = {
		.name = "Practitioner 1",
		.team = "Practice",
		.supervisor = "Supervisor 1",
	};
	const struct framework *framework;
	struct level_preview preview;
	struct rater supervisor;
	int level;
	enum wm_code code = workspace_init(workspace, options, &beginning, error);

	if (code != WM_OK || !find_practice(&(*workspace)->library, &framework, &level))
		return code;
	code = workspace_person_level(*workspace, (*workspace)->viewer.person, framework->id,
				      framework->levels[level].code, NULL, NULL, true, &preview,
				      error);
	if (code == WM_OK)
		code = workspace_rater(*workspace, workspace_owner(*workspace), true,
				       beginning.supervisor, &supervisor, error);
	if (code == WM_OK)
		code = rate_both(*workspace, framework, level, &supervisor, error);
	if (code != WM_OK)
		workspace_close(workspace);
	return code;
}
