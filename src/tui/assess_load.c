/* What Assess reads, and where its focus is. */
#include "assess.h"

#include <stdlib.h>
#include <string.h>

#include "common.h"
#include "filter.h"
#include "setup.h"
#include "waymark/memory.h"

void
assess_level_name(const struct framework *framework, int level, struct buffer *text)
{
	const char *title = framework->levels[level].short_title;

	if (title[0] >= 'A' && title[0] <= 'Z' && title[1] >= 'a' && title[1] <= 'z')
		buffer_char(text, (char) (*title++ - 'A' + 'a'));
	buffer_text(text, title);
}

/* -- Where the focus is ------------------------------------------------------------------- */

int
assess_row(const struct assess *assess, const struct view *view)
{
	return view->focus < assess->tree.count ? assess->tree.lines[view->focus].row : -1;
}

struct place
assess_place(const struct assess *assess, const struct view *view)
{
	struct place place = { .framework = assess->framework, .section = -1, .indicator = -1 };
	int row = assess_row(assess, view);

	if (row >= 0)
		place.indicator = assess->assessment->rows[row].indicator;
	else if (view->focus < assess->tree.count)
		place.section = assess->tree.lines[view->focus].section;
	return place;
}

void
assess_list(struct assess *assess)
{
	bool *shown = assess_shown(assess);
	size_t row;

	assess->shown_count = 0;
	if (!shown) {
		tree_list(&assess->tree, assess->assessment);
		return;
	}
	for (row = 0; row < assess->assessment->row_count; row++)
		assess->shown_count += shown[row];
	tree_filter(&assess->tree, assess->assessment, shown);
	free(shown);
}

/* A row that the filter holds back ends the filter. */
void
assess_focus(struct assess *assess, struct view *view, int row)
{
	if (filter_is_set(&assess->filter)) {
		view->focus = tree_find(&assess->tree, assess->assessment, row);
		if (assess_row(assess, view) == row)
			return;
		assess->filter = (struct row_filter) { 0 };
	}
	tree_unfold(&assess->tree, assess->assessment, row);
	view->focus = tree_find(&assess->tree, assess->assessment, row);
}

/* -- Loading ------------------------------------------------------------------------------ */

/* Positions in another version of the framework mean nothing. */
static void
forget(struct assess *assess)
{
	assess->loaded = false;
	tree_done(&assess->tree);
	assess->beside = -1;
	assess->go_to = -1;
	assess->last_rated = -1;
	assess->held = -1;
	assess->asking = -1;
}

void
assess_begin(struct ui *ui, struct view *view, const struct place *place)
{
	struct assess *assess = view->data;

	(void) ui;
	assess->asked = (struct place) { .section = -1, .indicator = -1 };
	if (place)
		assess->asked = *place;
	forget(assess);
}

void
review_begin(struct ui *ui, struct view *view, const struct place *place)
{
	struct assess *assess = view->data;

	assess_begin(ui, view, place);
	assess->reviewing = true;
	assess->filter.review = true;
}

/* The framework asked for (the first, where none is) as it applies to the person now. */
static enum wm_code
find_applied(struct ui *ui, const struct assess *assess, const struct person *person,
	     struct applied *found, struct wm_error *error)
{
	const struct framework *asked =
		assess->framework ? assess->framework : assess->asked.framework;
	struct applied applied[APPLIED_MAX];
	size_t at, count = workspace_applied(ui->workspace, person, applied, APPLIED_MAX);

	for (at = 0; at < count; at++)
		if (!asked || !strcmp(applied[at].framework->id, asked->id)) {
			*found = applied[at];
			return WM_OK;
		}
	return wm_fail(error, WM_VALUE, "%s: none of the standards of %s",
		       asked ? asked->short_title : "Assess", person->name);
}

static bool
has_words(const struct framework *framework)
{
	size_t at, count = framework->indicator_count * framework->level_count;

	for (at = 0; at < count; at++)
		if (framework->expectations[at] && *framework->expectations[at]->text)
			return true;
	return false;
}

int
assess_section_row(const struct assess *assess, int section)
{
	const struct framework *framework = assess->framework;
	int first = -1, own;
	size_t row;

	for (row = 0; row < assess->assessment->row_count; row++) {
		own = framework->indicators[assess->assessment->rows[row].indicator].section;
		if (own < section || own > framework->sections[section].last)
			continue;
		if (row_state(&assess->assessment->rows[row], assess->rater) == STATE_UNRATED)
			return (int) row;
		if (first < 0)
			first = (int) row;
	}
	return first;
}

/* Where it opens: at what was asked for, else where the walk goes on from the place that was kept. */
static int
opening_row(struct ui *ui, const struct assess *assess)
{
	const struct assessment *assessment = assess->assessment;
	int place, row = -1, next;

	if (assess->reviewing)
		return 0;
	if (assess->asked.indicator >= 0)
		return assessment->row_of[assess->asked.indicator];
	if (assess->asked.section >= 0)
		return assess_section_row(assess, assess->asked.section);
	place = workspace_place(ui->workspace, assess->person, assess->framework, assess->level,
				assess->rater);
	if (place >= 0)
		row = assessment->row_of[place];
	next = assessment_next(assessment, assess->rater, row > 0 ? row - 1 : -1);
	return next >= 0 ? next : row;
}

/* After a new reading: the focus where it was asked for, else where it was. */
static void
put_focus(struct ui *ui, struct assess *assess, struct view *view, struct place before)
{
	const struct assessment *assessment = assess->assessment;
	int row = -1;

	if (!assess->loaded)
		row = opening_row(ui, assess);
	else if (assess->go_to >= 0)
		row = assessment->row_of[assess->go_to];
	else if (before.indicator >= 0)
		row = assessment->row_of[before.indicator];
	else if (before.section < 0 && assess->held >= 0)
		row = assessment->row_of[assess->held];
	if (!assess->loaded && row < 0 && assessment->row_count > 0)
		row = 0;
	if (filter_is_set(&assess->filter)) {
		assess_list(assess);
		if (row >= 0 && assess->tree.count > 0)
			view->focus = tree_find(&assess->tree, assessment, row);
	} else if (row >= 0) {
		assess_focus(assess, view, row);
	} else {
		assess_list(assess);
	}
	if (row >= 0)
		assess->held = assessment->rows[row].indicator;
	assess->go_to = -1;
	assess->loaded = true;
}

static struct progress
progress_of(const struct assess *assess, int section)
{
	struct progress progress = {
		.counts = assessment_counts(assess->assessment, section, assess->rater,
					    assess->rater),
		.minutes = -1,
	};

	if (section < 0 || assess->by_part)
		progress.minutes =
			assessment_minutes_left(assess->assessment, assess->rater,
						progress.counts.asked - progress.counts.answered);
	return progress;
}

static void
count(struct assess *assess)
{
	size_t section, sections = assess->framework->section_count;

	assess->progress = progress_of(assess, -1);
	free(assess->sections);
	assess->sections = xcalloc(sections + 1, sizeof(*assess->sections));
	for (section = 0; section < sections; section++)
		assess->sections[section] = progress_of(assess, (int) section);
}

enum wm_code
assess_load(struct ui *ui, struct view *view, struct wm_error *error)
{
	struct assess *assess = view->data;
	struct place before = assess_place(assess, view);
	struct assessment *assessment;
	const struct person *person;
	struct applied applied;
	enum wm_code code = common_person(ui, &person, error);

	if (code == WM_OK)
		code = find_applied(ui, assess, person, &applied, error);
	if (code == WM_OK)
		code = workspace_assessment(ui->workspace, person, applied.framework, applied.level,
					    INSTANT_LAST, &assessment, error);
	if (code != WM_OK)
		return code;
	assessment_free(&assess->assessment);
	assess->assessment = assessment;
	assess->person = person->id;
	assess->own = person == workspace_owner(ui->workspace);
	if (assess->framework != applied.framework)
		forget(assess);
	assess->applied_count =
		workspace_applied(ui->workspace, person, assess->applied, APPLIED_MAX);
	assess->framework = applied.framework;
	assess->by_part = setup_is_for(applied.framework);
	assess->level = applied.level;
	assess->rater = common_capacity(ui);
	assess->today = workspace_today(ui->workspace);
	assess->stale_months = workspace_stale_months(ui->workspace);
	assess->worded = has_words(assess->framework);
	count(assess);
	put_focus(ui, assess, view, before);
	return WM_OK;
}

void
assess_done(struct view *view)
{
	struct assess *assess = view->data;

	assessment_free(&assess->assessment);
	free(assess->sections);
	tree_done(&assess->tree);
	buffer_done(&assess->role_other);
}
