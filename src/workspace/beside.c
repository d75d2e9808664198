#include "private.h"

enum wm_code
workspace_level_beside(struct workspace *workspace, const struct person *person,
		       const struct framework *framework, int level, struct level_beside *beside,
		       struct wm_error *error)
{
	int own;
	enum wm_code code = workspace_rating_level(workspace, person, framework, NULL, &own, error);

	*beside = (struct level_beside) { .framework = framework };
	if (code == WM_OK && !framework->progression)
		return wm_fail(error, WM_VALUE,
			       "%s: its levels are not steps of one career, so they are not "
			       "compared",
			       framework->short_title);
	if (code == WM_OK && level == own)
		return wm_fail(error, WM_VALUE, "%s: %s is at %s already", framework->id,
			       person->name, framework->levels[level].code);
	if (code == WM_OK)
		code = workspace_assessment(workspace, person, framework, own, INSTANT_LAST,
					    &beside->here, error);
	if (code == WM_OK)
		code = workspace_assessment(workspace, person, framework, level, INSTANT_LAST,
					    &beside->there, error);
	if (code != WM_OK)
		level_beside_done(beside);
	else
		beside->comparison = level_comparison(beside->here, beside->there);
	return code;
}

void
level_beside_done(struct level_beside *beside)
{
	comparison_done(&beside->comparison);
	assessment_free(&beside->here);
	assessment_free(&beside->there);
}
