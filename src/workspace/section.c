#include "private.h"

#include <string.h>

#include "waymark/scope.h"

/* A change that is being checked: where it is, and what stands there. */
struct checked {
	const struct section_change *change;
	struct scope scope; /* as it is now */
	const struct person_section *kept;
	char reference[REFERENCE_MAX];
};

static const char *
reference_of(const struct place *place, int section, char reference[REFERENCE_MAX])
{
	return framework_reference(place->framework, place->framework->sections[section].code,
				   reference);
}

/* A name may come later: saying the same again with the first name says something. */
static bool
names_first(const struct checked *checked)
{
	return checked->kept && checked->change->by && !uuid_is_set(checked->kept->decided_by);
}

/* The level that holds around the section. */
static int
level_around(const struct checked *checked)
{
	const struct place *place = &checked->change->place;
	int parent = place->framework->sections[place->section].parent;

	return parent < 0 ? checked->scope.level
			  : scope_level(place->framework, &checked->scope, parent);
}

/* WM_VALUE when a section above is left out: nothing below it is asked. */
static enum wm_code
check_around(const struct checked *checked, struct wm_error *error)
{
	const struct place *place = &checked->change->place;
	int parent = place->framework->sections[place->section].parent;
	char above[REFERENCE_MAX];

	if (level_around(checked) != SCOPE_LEFT_OUT)
		return WM_OK;
	return wm_fail(error, WM_VALUE, "%s: is left out along with %s", checked->reference,
		       reference_of(place, scope_decider(place->framework, &checked->scope, parent),
				    above));
}

static enum wm_code
check_level(const struct checked *checked, struct wm_error *error)
{
	int level = checked->change->level, around = level_around(checked);
	const struct framework *framework = checked->change->place.framework;
	bool same = checked->kept
			    ? !checked->kept->left_out && level != around &&
				      !strcmp(checked->kept->level, framework->levels[level].code)
			    : level == around;

	if (!same || names_first(checked))
		return WM_OK;
	return wm_fail(error, WM_VALUE, "%s: is at %s already", checked->reference,
		       framework->levels[level].code);
}

static enum wm_code
check_leave_out(const struct checked *checked, struct wm_error *error)
{
	const struct place *place = &checked->change->place;
	const struct section *section = &place->framework->sections[place->section];

	if (!section->optional)
		return wm_fail(error, WM_VALUE,
			       "%s: %s is for everyone; only optional sections "
			       "can be left out",
			       checked->reference, section->title);
	if (checked->kept && checked->kept->left_out && !names_first(checked))
		return wm_fail(error, WM_VALUE, "%s: is left out already", checked->reference);
	return check_text("reason", checked->change->reason, LINE_MAX_BYTES, false, error);
}

static enum wm_code
check_take_in(const struct checked *checked, struct wm_error *error)
{
	if (checked->kept && checked->kept->left_out)
		return WM_OK;
	return wm_fail(error, WM_VALUE, "%s: is not left out", checked->reference);
}

static enum wm_code
check_how(const struct checked *checked, struct wm_error *error)
{
	enum wm_code code = check_around(checked, error);

	if (code != WM_OK)
		return code;
	switch (checked->change->how) {
	case SECTION_AT_LEVEL:
		return check_level(checked, error);
	case SECTION_LEAVE_OUT:
		return check_leave_out(checked, error);
	default:
		return check_take_in(checked, error);
	}
}

static enum wm_code
fail_indicator(const struct place *place, struct wm_error *error)
{
	const struct framework *framework = place->framework;
	const struct indicator *indicator = &framework->indicators[place->indicator];
	char reference[REFERENCE_MAX], section[REFERENCE_MAX];

	return wm_fail(error, WM_VALUE,
		       "%s: is an indicator; this is set for a section, such as %s",
		       framework_reference(framework, indicator->code, reference),
		       reference_of(place, indicator->section, section));
}

enum wm_code
check_section(struct workspace *workspace, const struct person *person,
	      const struct section_change *change, const char **level, struct wm_error *error)
{
	const struct framework *framework = change->place.framework;
	struct checked checked = { .change = change };
	int own;
	enum wm_code code;

	if (change->place.section < 0)
		return fail_indicator(&change->place, error);
	if (workspace_rating_level(workspace, person, framework, NULL, &own, NULL) != WM_OK)
		return wm_fail(error, WM_VALUE, "%s: not a framework of %s", framework->id,
			       person->name);
	checked.scope = scope_of(person, framework, own);
	checked.kept = person_section(person, framework->id, framework->version,
				      framework->sections[change->place.section].code);
	reference_of(&change->place, change->place.section, checked.reference);
	code = check_text("reason", change->reason, LINE_MAX_BYTES, true, error);
	if (code == WM_OK)
		code = check_how(&checked, error);
	*level = change->how == SECTION_AT_LEVEL && change->level != level_around(&checked)
			 ? framework->levels[change->level].code
			 : NULL;
	scope_done(&checked.scope);
	return code;
}

enum wm_code
append_section(struct workspace *workspace, struct uuid person, const struct section_change *change,
	       const char *level, struct uuid by, struct wm_error *error)
{
	static const enum event_kind kinds[] = {
		[SECTION_AT_LEVEL] = EVENT_SECTION_LEVEL,
		[SECTION_LEAVE_OUT] = EVENT_SECTION_LEFT_OUT,
		[SECTION_TAKE_IN] = EVENT_SECTION_TAKEN_IN,
	};
	const struct framework *framework = change->place.framework;
	struct event_head head = owner_says(workspace, kinds[change->how], person);
	char id[UUID_TEXT_MAX];
	enum wm_code code = action_keep(workspace, framework, error);

	if (code != WM_OK)
		return code;
	return action_append(workspace, &head, change->reason, NULL, error, "framework",
			     framework->id, "version", framework->version, "section",
			     framework->sections[change->place.section].code, "decided-by",
			     uuid_is_set(by) ? uuid_text(by, id) : NULL, "level", level, NULL);
}
