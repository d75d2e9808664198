#include "also.h"

#include <string.h>

#include "common.h"

#define TARGETS_MAX 64 /* looked at for one link */

struct applied_list {
	struct applied items[APPLIED_MAX];
	size_t count;
};

const char *
place_words(const struct place *place, const char **code)
{
	const struct framework *framework = place->framework;

	if (place->indicator >= 0) {
		*code = framework->indicators[place->indicator].code;
		return framework->indicators[place->indicator].text;
	}
	*code = framework->sections[place->section].code;
	return framework->sections[place->section].title;
}

static const char *
reference_of(const struct place *place, char reference[REFERENCE_MAX])
{
	const char *code;

	place_words(place, &code);
	return framework_reference(place->framework, code, reference);
}

static bool
is_applied(const struct applied_list *applied, const struct framework *framework)
{
	for (size_t at = 0; at < applied->count; at++)
		if (applied->items[at].framework == framework)
			return true;
	return false;
}

/* Linked to the place, or to something within it. */
static bool
is_linked(const struct link_list *links, const struct place *place)
{
	const struct framework *framework = place->framework;
	struct place within;

	for (size_t at = 0; at < links->count; at++) {
		if (strcmp(links->items[at].framework, framework->id) ||
		    !framework_find_code(framework, links->items[at].code, &within.section,
					 &within.indicator))
			continue;
		if (within.indicator >= 0 && place->indicator >= 0) {
			if (within.indicator == place->indicator)
				return true;
			continue;
		}
		if (within.indicator >= 0)
			within.section = framework->indicators[within.indicator].section;
		if (place->indicator < 0 &&
		    section_within(framework, within.section, place->section))
			return true;
	}
	return false;
}

static bool
is_found(const struct also found[], size_t count, const struct place *place)
{
	for (size_t at = 0; at < count; at++)
		if (found[at].place.framework == place->framework &&
		    found[at].place.section == place->section &&
		    found[at].place.indicator == place->indicator)
			return true;
	return false;
}

/* Where a link leads, its own targets and those of the sections above. */
static size_t
targets_of(const struct crosswalk *crosswalk, const struct framework *framework,
	   const struct link *link, struct crosswalk_target targets[TARGETS_MAX])
{
	int indicator = framework_indicator(framework, link->code);
	struct place place = { framework, framework_section(framework, link->code), -1 };
	size_t count = 0;

	if (indicator >= 0) {
		count = crosswalk_for(crosswalk, framework, indicator, targets, TARGETS_MAX);
		return count < TARGETS_MAX ? count : TARGETS_MAX;
	}
	for (; place.section >= 0; place.section = framework->sections[place.section].parent) {
		const struct crosswalk_target *own;
		size_t more = crosswalk_of(crosswalk, &place, &own);

		for (size_t at = 0; at < more && count < TARGETS_MAX; at++)
			targets[count++] = own[at];
	}
	return count;
}

size_t
also_towards(const struct ui *ui, const struct person *person, const struct evidence *note,
	     struct also found[ALSO_MAX])
{
	const struct crosswalk *crosswalk = workspace_crosswalk(ui->workspace);
	struct crosswalk_target targets[TARGETS_MAX];
	struct applied_list applied;
	size_t count = 0;

	applied.count = workspace_applied(ui->workspace, person, applied.items, APPLIED_MAX);
	for (size_t at = 0; at < note->links.count; at++) {
		const struct link *link = &note->links.items[at];
		const struct framework *framework =
			library_framework(workspace_library(ui->workspace), link->framework);
		size_t leads = framework ? targets_of(crosswalk, framework, link, targets) : 0;

		for (size_t to = 0; to < leads && count < ALSO_MAX; to++)
			if (is_applied(&applied, targets[to].place.framework) &&
			    !is_linked(&note->links, &targets[to].place) &&
			    !is_found(found, count, &targets[to].place))
				found[count++] = (struct also) { targets[to].place,
								 targets[to].relation, *link };
	}
	return count;
}

enum wm_code
also_take(struct ui *ui, const struct evidence *note, const struct place *place,
	  struct wm_error *error)
{
	enum wm_code code =
		workspace_evidence_link(ui->workspace, note->person, note->id, place, 1, error);
	struct buffer words = { 0 };
	char reference[REFERENCE_MAX];

	if (code != WM_OK)
		return code;
	buffer_format(&words, "Counts towards %s too: %s", reference_of(place, reference),
		      note->title);
	common_saved(ui, words.text);
	buffer_done(&words);
	return WM_OK;
}

/* -- Offered when a note was written ------------------------------------------------------ */

/* The note as it stands, in *list, and its first suggestion; false where there is none. */
static bool
first_of(struct ui *ui, struct uuid note, struct evidence_list *list, struct also *first)
{
	struct also found[ALSO_MAX];
	const struct person *person;

	if (common_person(ui, &person, NULL) != WM_OK ||
	    workspace_evidence_one(ui->workspace, person, note, list, NULL) != WM_OK ||
	    also_towards(ui, person, list->items, found) == 0)
		return false;
	*first = found[0];
	return true;
}

bool
also_offer(struct ui *ui, struct uuid note, const char *done)
{
	struct evidence_list list = { 0 };
	struct buffer words = { 0 };
	char reference[REFERENCE_MAX];
	struct also first;
	bool offered = first_of(ui, note, &list, &first);

	if (offered) {
		buffer_format(&words, "%s; = also for %s", done,
			      reference_of(&first.place, reference));
		common_saved(ui, words.text);
		ui->offered = (struct offered) { true, note, first.place };
	}
	buffer_done(&words);
	evidence_list_done(&list);
	return offered;
}

enum effect
also_accept(struct ui *ui)
{
	struct offered offered = ui->offered;
	const struct person *person;
	struct buffer done = { 0 };
	char reference[REFERENCE_MAX];
	struct wm_error error;
	enum wm_code code = common_person(ui, &person, &error);

	if (code == WM_OK)
		code = workspace_evidence_link(ui->workspace, person->id, offered.note,
					       &offered.place, 1, &error);
	if (code != WM_OK) {
		ui_fail(ui, &error);
		return EFFECT_REDRAW;
	}
	buffer_format(&done, "Also for %s", reference_of(&offered.place, reference));
	if (!also_offer(ui, offered.note, done.text))
		common_saved(ui, done.text);
	buffer_done(&done);
	return EFFECT_RELOAD;
}
