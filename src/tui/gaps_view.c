/* Gaps: where the ratings stand against the level, by part, and what there is to talk about. */
#include "gaps.h"

#include "common.h"
#include "filter.h"
#include "learning.h"

static void
gaps_begin(struct ui *ui, struct view *view, const struct place *place)
{
	struct gaps *gaps = view->data;

	(void) ui;
	if (place)
		gaps->asked = *place;
}

static size_t
gaps_row_count(const struct view *view)
{
	const struct gaps *gaps = view->data;

	return gaps->line_count;
}

static bool
gaps_row_stops(const struct view *view, size_t row)
{
	const struct gaps *gaps = view->data;

	return gaps->lines[row].kind == GAPS_PART || gaps->lines[row].kind == GAPS_ITEM;
}

static void
gaps_row_text(const struct view *view, size_t row, struct buffer *text)
{
	const struct gaps *gaps = view->data;
	const struct framework *framework = gaps->framework;
	const struct gaps_line *line = &gaps->lines[row];
	const struct section *section;
	const struct indicator *indicator;
	char reference[REFERENCE_MAX];

	if (line->kind == GAPS_PART) {
		section = &framework->sections[gaps->parts[line->index].section];
		buffer_format(text, "%s %s %s",
			      framework_reference(framework, section->code, reference),
			      section->short_title, section->title);
	} else if (line->kind == GAPS_ITEM) {
		indicator =
			&framework->indicators[gaps->assessment->rows[gaps->items[line->index].row]
						       .indicator];
		buffer_format(text, "%s %s %s",
			      framework_reference(framework, indicator->code, reference),
			      indicator->text, gaps->items[line->index].why);
	}
}

/* "At this level: ..." of the row under the >; what it says where the level adds nothing, or where
 * the list has no room for it. */
static void
gaps_status(const struct ui *ui, const struct view *view, struct buffer *text)
{
	const struct gaps *gaps = view->data;
	const struct assessment_row *row = gaps_row(gaps, view);
	struct place place = gaps_place(gaps, view);

	if (!row) {
		if (place.section >= 0)
			buffer_text(text, gaps->framework->sections[place.section].title);
		return;
	}
	if (gaps_narrow(ui) || !*row->expectation->text) {
		buffer_text(text, gaps->framework->indicators[row->indicator].text);
		return;
	}
	buffer_text(text, "At this level: ");
	buffer_text(text, row->expectation->text);
}

static void
gaps_hints(const struct ui *ui, const struct view *view, struct hints *hints)
{
	const struct gaps *gaps = view->data;

	(void) ui;
	hint_add(hints, "Enter", gaps_row(gaps, view) ? "open" : "go on there");
	hint_add(hints, "f", filter_is_set(&gaps->filter) ? "other filter" : "filter");
	if (filter_is_set(&gaps->filter))
		hint_add(hints, "Esc", "shows everything");
	hint_add(hints, "r", "learning");
	hint_add(hints, "/", "find");
	hint_add(hints, "T", "trend");
	hint_add(hints, "x", "export");
	hint_add(hints, "n", "quick note");
	hint_add(hints, "Tab", "who rates");
	hint_add(hints, "u", "undo");
}

static enum effect
filter_set(struct ui *ui, struct view *view, size_t chosen)
{
	struct gaps *gaps = view->data;

	(void) ui;
	gaps->filter = filter_chosen(chosen);
	return EFFECT_RELOAD;
}

static enum effect
gaps_handle(struct ui *ui, struct view *view, enum request request)
{
	const struct gaps *gaps = view->data;
	struct place place = gaps_place(gaps, view);

	switch (request) {
	case REQUEST_OPEN:
		return ui_open(ui, VIEW_ASSESS, &place);
	case REQUEST_TREND:
		return ui_open(ui, VIEW_TREND, &place);
	case REQUEST_GRID:
		return ui_open(ui, VIEW_GRID, &place);
	case REQUEST_REVIEW:
		return ui_open(ui, VIEW_REVIEW, &place);
	case REQUEST_LEVEL:
		return ui_open(ui, VIEW_LEVEL, &place);
	case REQUEST_NOTES:
		return ui_open(ui, VIEW_NOTES, NULL);
	case REQUEST_LEARNING:
		return gaps_row(gaps, view) ? learning_ask(ui, &place)
					    : ui_open(ui, VIEW_LEARNING, NULL);
	case REQUEST_FILTER:
		return filter_ask(ui, &gaps->filter, filter_set);
	case REQUEST_CANCEL:
		return filter_is_set(&gaps->filter) ? filter_set(ui, view, 0)
						    : ui_handle(ui, view, request);
	default:
		return common_handle(ui, view, request,
				     place.indicator >= 0 || place.section >= 0 ? &place : NULL);
	}
}

static const enum request gaps_requests[] = {
	REQUEST_OPEN,  REQUEST_FILTER, REQUEST_REVIEW,	 REQUEST_GRID,	  REQUEST_LEVEL,
	REQUEST_NOTES, REQUEST_TREND,  REQUEST_LEARNING, COMMON_REQUESTS, REQUEST_NONE,
};

const struct view_ops gaps_view = {
	.name = "gaps",
	.title = "Gaps",
	.size = sizeof(struct gaps),
	.requests = gaps_requests,
	.begin = gaps_begin,
	.load = gaps_load,
	.row_count = gaps_row_count,
	.row_stops = gaps_row_stops,
	.row_text = gaps_row_text,
	.draw = gaps_draw,
	.draw_row = gaps_draw_row,
	.handle = gaps_handle,
	.status = gaps_status,
	.hints = gaps_hints,
	.done = gaps_done,
};
