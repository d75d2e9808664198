/* Assess: the tree of indicators, and what is asked of the one in view; one key rates it. */
#include "assess.h"

#include <stdio.h>

#include "also.h"
#include "common.h"
#include "filter.h"
#include "waymark/memory.h"

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

	return tree_stops(&assess->tree, row);
}

static void
assess_status(const struct ui *ui, const struct view *view, struct buffer *text)
{
	(void) view;
	buffer_text(text, workspace_is_practice(ui->workspace)
				  ? "Practice: nothing here is kept."
				  : "Everything is saved as you press it.");
}

static void
assess_hints(const struct ui *ui, const struct view *view, struct hints *hints)
{
	const struct assess *assess = view->data;
	const struct framework *framework = assess->framework;
	char scale[HINT_KEY_MAX];
	int row = assess_row(assess, view);

	if (row < 0 && assess->tree.count > 0)
		hint_add(hints, "Enter", "opens it");
	if (assess->reading.behind > 0)
		hint_add(hints, "PgDn", "reads on");
	snprintf(scale, sizeof(scale), "%d-%d", framework->points[0].point,
		 framework->points[framework->point_count - 1].point);
	if (row >= 0) {
		hint_add(hints, scale, "rate");
		if (assess->filter.review)
			hint_add(hints, "c", "still as before");
		hint_add(hints, "o", "no chance yet");
		if (assess_narrow(ui))
			hint_add(hints, "Enter", assess->tree_shown ? "read it" : "the list");
		hint_add(hints, "a", "not my role");
		hint_add(hints, "w", "why");
	}
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

/* On a section: unfolds it.  On an indicator of a narrow window: from the tree to what is asked,
 * and back. */
static enum effect
open_line(struct ui *ui, struct view *view)
{
	struct assess *assess = view->data;
	int row;

	if (assess->tree.count == 0)
		return EFFECT_NONE;
	if (assess_row(assess, view) < 0) {
		row = assess_section_row(assess, assess->tree.lines[view->focus].section);
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
	case REQUEST_AGAIN:
		return assess_again(ui, view);
	case REQUEST_TAKE:
		if (ui->offered.set)
			return also_accept(ui);
		return assess_take(ui, view);
	case REQUEST_REASON:
		return assess_ask_reason(ui, view);
	case REQUEST_UNDO:
	case REQUEST_REDO:
		return step(ui, view, request);
	case REQUEST_OPEN:
		return open_line(ui, view);
	case REQUEST_PAGE_UP:
	case REQUEST_PAGE_DOWN:
		return assess_read(view->data, request == REQUEST_PAGE_UP)
			       ? EFFECT_REDRAW
			       : ui_handle(ui, view, request);
	case REQUEST_LEFT:
	case REQUEST_RIGHT:
		return assess_fold(ui, view, request == REQUEST_LEFT);
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
		return filter_is_set(&assess->filter) &&
				       !(assess->reviewing && assess->filter.review)
			       ? assess_clear_filter(ui, view)
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
	REQUEST_OPEN,	   REQUEST_LEFT,	REQUEST_RIGHT,	 REQUEST_UNIT_BACK,
	REQUEST_UNIT_ON,   REQUEST_PART_BACK,	REQUEST_PART_ON, REQUEST_RATE_1,
	REQUEST_RATE_2,	   REQUEST_RATE_3,	REQUEST_RATE_4,	 REQUEST_RATE_5,
	REQUEST_RATE_6,	   REQUEST_RATE_7,	REQUEST_RATE_8,	 REQUEST_RATE_9,
	REQUEST_NO_CHANCE, REQUEST_NOT_MY_ROLE, REQUEST_SAME,	 REQUEST_AGAIN,
	REQUEST_TAKE,	   REQUEST_REASON,	REQUEST_LEVEL,	 REQUEST_FILTER,
	REQUEST_GAPS,	   REQUEST_SEARCH,	COMMON_REQUESTS, REQUEST_NONE,
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

/* The same, of what there is to review only. */
const struct view_ops review_view = {
	.name = "review",
	.title = "Quick review",
	.size = sizeof(struct assess),
	.requests = assess_requests,
	.begin = review_begin,
	.load = assess_load,
	.row_count = assess_row_count,
	.row_stops = assess_row_stops,
	.draw = assess_draw,
	.handle = assess_handle,
	.status = assess_status,
	.hints = assess_hints,
	.done = assess_done,
};
