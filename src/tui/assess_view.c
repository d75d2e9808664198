/* Assess: the tree of indicators, and what is asked of the one in view; one key rates it. */
#include "assess.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "common.h"
#include "filter.h"
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
assess_list(struct assess *assess, int part)
{
	bool *shown = assess_shown(assess);
	size_t row;

	assess->shown_count = 0;
	if (!shown) {
		tree_unfold(&assess->tree, assess->assessment, part);
		return;
	}
	for (row = 0; row < assess->assessment->row_count; row++)
		assess->shown_count += shown[row];
	tree_filter(&assess->tree, assess->assessment, shown);
	free(shown);
}

static int
part_of(const struct assess *assess, int row)
{
	const struct framework *framework = assess->framework;
	int indicator = assess->assessment->rows[row].indicator;

	return framework->sections[framework->indicators[indicator].section].part;
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
	assess_list(assess, part_of(assess, row));
	view->focus = tree_find(&assess->tree, assess->assessment, row);
}

/* -- Loading ------------------------------------------------------------------------------ */

/* Positions in another version of the framework mean nothing. */
static void
forget(struct assess *assess)
{
	assess->loaded = false;
	assess->tree.part = -1;
	assess->beside = -1;
	assess->go_to = -1;
	assess->last_rated = -1;
	assess->held = -1;
}

static void
assess_begin(struct ui *ui, struct view *view, const struct place *place)
{
	struct assess *assess = view->data;

	(void) ui;
	assess->asked = (struct place) { .section = -1, .indicator = -1 };
	if (place)
		assess->asked = *place;
	forget(assess);
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

/* The first row to go of a section; its first, where none is to go; -1 where none is listed. */
static int
row_in(const struct assess *assess, int section)
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

	if (assess->asked.indicator >= 0)
		return assessment->row_of[assess->asked.indicator];
	if (assess->asked.section >= 0)
		return row_in(assess, assess->asked.section);
	place = workspace_place(ui->workspace, assess->person, assess->framework, assess->level);
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
		assess_list(assess, -1);
		if (row >= 0 && assess->tree.count > 0)
			view->focus = tree_find(&assess->tree, assessment, row);
	} else if (row >= 0) {
		assess_focus(assess, view, row);
	} else {
		assess_list(assess, assess->tree.part);
	}
	if (row >= 0)
		assess->held = assessment->rows[row].indicator;
	assess->go_to = -1;
	assess->loaded = true;
}

static enum wm_code
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
	assess->framework = applied.framework;
	assess->level = applied.level;
	assess->rater = common_capacity(ui);
	assess->today = workspace_today(ui->workspace);
	assess->worded = has_words(assess->framework);
	put_focus(ui, assess, view, before);
	return WM_OK;
}

static void
assess_done(struct view *view)
{
	struct assess *assess = view->data;

	assessment_free(&assess->assessment);
	tree_done(&assess->tree);
	buffer_done(&assess->role_other);
}

/* -- The list ----------------------------------------------------------------------------- */

static size_t
assess_row_count(const struct view *view)
{
	const struct assess *assess = view->data;

	return assess->tree.count;
}

static bool
assess_row_stops(const struct view *view, size_t row)
{
	const struct assess *assess = view->data;

	return tree_stops(&assess->tree, assess->framework, row);
}

static void
assess_status(const struct ui *ui, const struct view *view, struct buffer *text)
{
	(void) ui;
	(void) view;
	buffer_text(text, "Everything is saved as you press it.");
}

static void
assess_hints(const struct ui *ui, const struct view *view, struct hints *hints)
{
	const struct assess *assess = view->data;
	const struct framework *framework = assess->framework;
	char scale[HINT_KEY_MAX];

	if (assess_row(assess, view) < 0)
		hint_add(hints, "Enter", "opens it");
	snprintf(scale, sizeof(scale), "%d-%d", framework->points[0].point,
		 framework->points[framework->point_count - 1].point);
	hint_add(hints, scale, "rate");
	hint_add(hints, "o", "no chance yet");
	if (assess_narrow(ui))
		hint_add(hints, "Enter", assess->tree_shown ? "read it" : "the list");
	hint_add(hints, "a", "not my role");
	hint_add(hints, "w", "why");
	hint_add(hints, "n", "note");
	hint_add(hints, "u", "undo");
	hint_add(hints, "[ ]", "unit");
	hint_add(hints, "f", "filter");
	hint_add(hints, "/", "find");
	hint_add(hints, "L", "level");
	hint_add(hints, "v", "gaps");
	hint_add(hints, "Tab", "swap");
}

/* -- Keys --------------------------------------------------------------------------------- */

/* On a part: unfolds it.  On an indicator of a narrow window: from the tree to what is asked, and back. */
static enum effect
open_line(struct ui *ui, struct view *view)
{
	struct assess *assess = view->data;
	int row;

	if (assess->tree.count == 0)
		return EFFECT_NONE;
	if (assess_row(assess, view) < 0) {
		row = row_in(assess, assess->tree.lines[view->focus].section);
		assess_focus(assess, view, row);
	} else if (assess_narrow(ui)) {
		assess->tree_shown = !assess->tree_shown;
	} else {
		ui_say(ui, "One key rates it and is saved at once; ? shows them all.");
	}
	return EFFECT_REDRAW;
}

/* Undo goes back to what it undid. */
static enum effect
step(struct ui *ui, struct view *view, enum request request)
{
	struct assess *assess = view->data;
	struct step taken;
	enum effect effect = common_step(ui, request, &taken);

	(void) view;
	if (taken.done && taken.framework == assess->framework && taken.indicator >= 0)
		assess->go_to = taken.indicator;
	return effect;
}

static enum effect
leave(struct ui *ui, struct view *view, enum request request)
{
	assess_keep_place(ui, view);
	return request == REQUEST_GAPS
		       ? ui_open(ui, VIEW_GAPS,
				 &(struct place) {
					 .framework = ((struct assess *) view->data)->framework,
					 .section = -1,
					 .indicator = -1 })
		       : ui_handle(ui, view, request);
}

static enum effect
answer(struct ui *ui, struct view *view, enum request request)
{
	struct place place = assess_place(view->data, view);
	const struct assess *assess = view->data;

	if (request_point(request))
		return assess_rate(ui, view, RATE_VALUE, request_point(request));
	switch (request) {
	case REQUEST_NO_CHANCE:
		return assess_rate(ui, view, RATE_VALUE, VALUE_NO_OPPORTUNITY);
	case REQUEST_SAME:
		return assess_rate(ui, view, RATE_SAME, 0);
	case REQUEST_NOT_MY_ROLE:
		return assess_ask_role(ui, view);
	case REQUEST_TAKE:
		return assess_take(ui, view);
	case REQUEST_REASON:
		return assess_ask_reason(ui, view);
	case REQUEST_UNDO:
	case REQUEST_REDO:
		return step(ui, view, request);
	case REQUEST_OPEN:
		return open_line(ui, view);
	case REQUEST_UNIT_BACK:
	case REQUEST_UNIT_ON:
		return assess_jump(view, false, request == REQUEST_UNIT_BACK);
	case REQUEST_PART_BACK:
	case REQUEST_PART_ON:
		return assess_jump(view, true, request == REQUEST_PART_BACK);
	case REQUEST_SEARCH:
		return assess_find(ui);
	case REQUEST_FILTER:
		return assess_ask_filter(ui, view);
	case REQUEST_LEVEL:
		return assess_ask_level(ui, view);
	case REQUEST_CANCEL:
		return filter_is_set(&assess->filter) ? assess_clear_filter(ui, view)
						      : leave(ui, view, request);
	case REQUEST_BACK:
	case REQUEST_GAPS:
		return leave(ui, view, request);
	default:
		return common_handle(ui, view, request, &place);
	}
}

/* What was rated last is forgotten as soon as the focus is moved. */
static enum effect
assess_handle(struct ui *ui, struct view *view, enum request request)
{
	struct assess *assess = view->data;
	size_t before = view->focus;
	int row = assess_row(assess, view);
	enum effect effect;

	if (row >= 0)
		assess->held = assess->assessment->rows[row].indicator;
	effect = answer(ui, view, request);
	if (view->focus != before)
		assess->last_rated = -1;
	return effect;
}

static const enum request assess_requests[] = {
	REQUEST_OPEN,	 REQUEST_UNIT_BACK, REQUEST_UNIT_ON,   REQUEST_PART_BACK,
	REQUEST_PART_ON, REQUEST_RATE_1,    REQUEST_RATE_2,    REQUEST_RATE_3,
	REQUEST_RATE_4,	 REQUEST_RATE_5,    REQUEST_RATE_6,    REQUEST_RATE_7,
	REQUEST_RATE_8,	 REQUEST_RATE_9,    REQUEST_NO_CHANCE, REQUEST_NOT_MY_ROLE,
	REQUEST_SAME,	 REQUEST_TAKE,	    REQUEST_REASON,    REQUEST_LEVEL,
	REQUEST_FILTER,	 REQUEST_GAPS,	    REQUEST_SEARCH,    COMMON_REQUESTS,
	REQUEST_NONE,
};

const struct view_ops assess_view = {
	.name = "assess",
	.title = "Assess",
	.size = sizeof(struct assess),
	.requests = assess_requests,
	.begin = assess_begin,
	.load = assess_load,
	.row_count = assess_row_count,
	.row_stops = assess_row_stops,
	.draw = assess_draw,
	.handle = assess_handle,
	.status = assess_status,
	.hints = assess_hints,
	.done = assess_done,
};
