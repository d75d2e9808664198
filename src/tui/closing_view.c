/* The page after the last one is rated: three next steps, what is below, what is seen differently, what meets. */
#include "closing.h"

#include <stdlib.h>

#include "assess_tree.h"
#include "common.h"
#include "waymark/memory.h"

static void
closing_begin(struct ui *ui, struct view *view, const struct place *place)
{
	struct closing *closing = view->data;

	(void) ui;
	if (place)
		closing->asked = *place;
}

/* -- Loading ------------------------------------------------------------------------------ */

static bool
is_in_group(const struct closing *closing, size_t row, enum group group)
{
	const struct assessment_row *shown = &closing->assessment->rows[row];
	struct assessment_row known = row_known(shown, closing->rater);
	enum state state = row_state(&known, closing->rater);

	if (group == DIFFERENTLY)
		return row_difference(&known) > 0;
	return state == (group == BELOW ? STATE_BELOW : STATE_MEETS);
}

static void
add_line(struct closing *closing, enum group group, int at)
{
	GROW(closing->lines, closing->count, closing->capacity);
	closing->lines[closing->count++] = (struct closing_line) { group, at };
}

static void
add_group(struct closing *closing, enum group group)
{
	size_t row, heading = closing->count;

	add_line(closing, group, -1);
	for (row = 0; row < closing->assessment->row_count; row++)
		if (is_in_group(closing, row, group))
			add_line(closing, group, (int) row);
	closing->counts[group] = closing->count - heading - 1;
	if (closing->counts[group] == 0)
		closing->count = heading;
}

static void
find_first_note(struct closing *closing)
{
	const struct assessment_row *row;
	size_t at;

	closing->no_note = 0;
	closing->first_note = -1;
	for (at = 0; at < closing->assessment->row_count; at++) {
		row = &closing->assessment->rows[at];
		if (row->by[closing->rater].value < 1 || row->evidence.count > 0)
			continue;
		if (closing->no_note++ == 0)
			closing->first_note = (int) at;
	}
}

static void
list_all(struct closing *closing)
{
	struct talk_item *items;
	size_t listed =
		assessment_talk(closing->assessment, closing->rater, closing->today, &items);
	int step;

	closing->count = 0;
	closing->talk = talk_count(items, listed);
	free(items);
	find_first_note(closing);
	add_line(closing, NEXT_STEPS, -1);
	for (step = 0; step < STEP_COUNT; step++)
		add_line(closing, NEXT_STEPS, step);
	add_group(closing, BELOW);
	add_group(closing, DIFFERENTLY);
	add_group(closing, MEETS);
}

static enum wm_code
closing_load(struct ui *ui, struct view *view, struct wm_error *error)
{
	struct closing *closing = view->data;
	const struct framework *framework = closing->asked.framework;
	struct assessment *assessment;
	const struct person *person;
	int level = 0;
	enum wm_code code = common_person(ui, &person, error);

	if (code == WM_OK)
		code = workspace_rating_level(ui->workspace, person, framework, NULL, &level,
					      error);
	if (code == WM_OK)
		code = workspace_assessment(ui->workspace, person, framework, level, INSTANT_LAST,
					    &assessment, error);
	if (code != WM_OK)
		return code;
	assessment_free(&closing->assessment);
	closing->assessment = assessment;
	closing->framework = framework;
	closing->level = level;
	closing->rater = common_capacity(ui);
	closing->today = workspace_today(ui->workspace);
	list_all(closing);
	return WM_OK;
}

static void
closing_done(struct view *view)
{
	struct closing *closing = view->data;

	assessment_free(&closing->assessment);
	free(closing->lines);
}

/* -- The list ----------------------------------------------------------------------------- */

static size_t
closing_row_count(const struct view *view)
{
	const struct closing *closing = view->data;

	return closing->count;
}

static bool
closing_row_stops(const struct view *view, size_t row)
{
	const struct closing *closing = view->data;

	return closing->lines[row].at >= 0;
}

static void
closing_hints(const struct ui *ui, const struct view *view, struct hints *hints)
{
	(void) ui;
	(void) view;
	hint_add(hints, "Enter", "open");
	hint_add(hints, "v", "gaps");
	hint_add(hints, "n", "note");
	hint_add(hints, "x", "CSV");
	hint_add(hints, "b", "copy");
	hint_add(hints, "u", "undo");
}

/* -- Keys --------------------------------------------------------------------------------- */

static struct place
row_place(const struct closing *closing, int row)
{
	struct place place = { .framework = closing->framework, .section = -1, .indicator = -1 };

	if (row >= 0)
		place.indicator = closing->assessment->rows[row].indicator;
	return place;
}

/* The row in view, else the first without a note; -1 for none. */
static int
row_for_note(const struct closing *closing, const struct view *view)
{
	const struct closing_line *line = &closing->lines[view->focus];

	return line->group == NEXT_STEPS ? closing->first_note : line->at;
}

static enum effect
undo(struct ui *ui, struct view *view, enum request request)
{
	const struct closing *closing = view->data;
	struct place place = row_place(closing, -1);
	struct step step;
	enum effect effect = common_step(ui, request, &step);

	if (!step.done || step.framework != closing->framework || step.indicator < 0)
		return effect;
	place.indicator = step.indicator;
	return common_open_saying(ui, VIEW_ASSESS, &place) | EFFECT_POP;
}

static enum effect closing_handle(struct ui *ui, struct view *view, enum request request);

static enum effect
open_line(struct ui *ui, struct view *view)
{
	static const enum request steps[STEP_COUNT] = { REQUEST_GAPS, REQUEST_NOTE,
							REQUEST_EXPORT };
	const struct closing *closing = view->data;
	const struct closing_line *line = &closing->lines[view->focus];
	struct place place;

	if (line->group == NEXT_STEPS)
		return closing_handle(ui, view, steps[line->at]);
	place = row_place(closing, line->at);
	return ui_open(ui, VIEW_ASSESS, &place);
}

static enum effect
closing_handle(struct ui *ui, struct view *view, enum request request)
{
	const struct closing *closing = view->data;
	struct place place = row_place(closing, -1);

	switch (request) {
	case REQUEST_OPEN:
		return open_line(ui, view);
	case REQUEST_GAPS:
		return ui_open(ui, VIEW_GAPS, &place);
	case REQUEST_UNDO:
	case REQUEST_REDO:
		return undo(ui, view, request);
	case REQUEST_NOTE:
		place = row_place(closing, row_for_note(closing, view));
		return note_ask(ui, place.indicator >= 0 ? &place : NULL);
	default:
		return common_handle(ui, view, request, NULL);
	}
}

static const enum request closing_requests[] = {
	REQUEST_OPEN,
	REQUEST_GAPS,
	COMMON_REQUESTS,
	REQUEST_NONE,
};

const struct view_ops closing_view = {
	.name = "closing",
	.title = "What you have said",
	.size = sizeof(struct closing),
	.requests = closing_requests,
	.begin = closing_begin,
	.load = closing_load,
	.row_count = closing_row_count,
	.row_stops = closing_row_stops,
	.row_text = closing_row_text,
	.draw = closing_draw,
	.draw_row = closing_draw_row,
	.handle = closing_handle,
	.hints = closing_hints,
	.done = closing_done,
};
