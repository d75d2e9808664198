/* Home: whose file this is, where each framework stands, and what comes next. */
#include "home.h"

#include "common.h"
#include "notes.h"

#define STATUS_WIDE 78 /* columns that the long form of the status takes */

static size_t
home_row_count(const struct view *view)
{
	const struct home *home = view->data;

	return home->line_count;
}

static bool
home_row_stops(const struct view *view, size_t row)
{
	const struct home *home = view->data;

	return home->lines[row].kind == HOME_NAME;
}

/* The framework under the >; its framework NULL where there is none. */
static struct place
focused_place(const struct view *view)
{
	const struct home *home = view->data;
	struct place place = { .section = -1, .indicator = -1 };

	if (home->count > 0)
		place.framework = home->entries[home->lines[view->focus].entry].framework;
	return place;
}

static void
home_status(const struct ui *ui, const struct view *view, struct buffer *text)
{
	(void) view;
	if (workspace_is_practice(ui->workspace)) {
		buffer_text(text, "Try everything: it is thrown away when you leave.");
		return;
	}
	buffer_text(text, "Everything is saved as you press it.");
	if (ui->columns >= STATUS_WIDE)
		buffer_text(text, " You can close this window at any moment.");
}

static void
home_hints(const struct ui *ui, const struct view *view, struct hints *hints)
{
	const struct home *home = view->data;

	(void) ui;
	if (home->count > 0) {
		hint_add(hints, "Enter", "go on");
		hint_add(hints, "v", "gaps");
		if (home->entries[home->lines[view->focus].entry].review > 0)
			hint_add(hints, "R", "review");
	}
	hint_add(hints, "e", "notes");
	hint_add(hints, "n", "quick note");
	if (home->unlinked > 0)
		hint_add(hints, "E", "tray");
	if (home->count > 1)
		hint_add(hints, "/", "find");
	hint_add(hints, "s", "supervision");
	hint_add(hints, "L", "level");
	hint_add(hints, "b", "copy");
	hint_add(hints, "r", "learning");
	hint_add(hints, "x", "export");
	hint_add(hints, "Tab", "who rates");
	hint_add(hints, "u", "undo");
}

static enum effect
home_handle(struct ui *ui, struct view *view, enum request request)
{
	struct place place = focused_place(view);

	switch (request) {
	case REQUEST_OPEN:
		return place.framework ? ui_open(ui, VIEW_ASSESS, &place) : EFFECT_NONE;
	case REQUEST_GAPS:
		return place.framework ? ui_open(ui, VIEW_GAPS, &place) : EFFECT_NONE;
	case REQUEST_REVIEW:
		return place.framework ? ui_open(ui, VIEW_REVIEW, &place) : EFFECT_NONE;
	case REQUEST_SEARCH:
		return ui_open(ui, VIEW_FIND, NULL);
	case REQUEST_NOTES:
		return ui_open(ui, VIEW_NOTES, NULL);
	case REQUEST_LEARNING:
		return ui_open(ui, VIEW_LEARNING, NULL);
	case REQUEST_GRID:
		return place.framework ? ui_open(ui, VIEW_GRID, &place) : grid_ask(ui);
	case REQUEST_TRAY:
		return ui_open(ui, VIEW_TRAY, NULL);
	case REQUEST_SUPERVISION:
		return ui_open(ui, VIEW_SESSION, NULL);
	case REQUEST_LEVEL:
		return place.framework ? ui_open(ui, VIEW_LEVEL, &place)
				       : ui_open(ui, VIEW_PICKER, NULL);
	default:
		return common_handle(ui, view, request, NULL);
	}
}

static const enum request home_requests[] = {
	REQUEST_OPEN,	     REQUEST_GAPS,   REQUEST_REVIEW,  REQUEST_NOTES,
	REQUEST_LEARNING,    REQUEST_TRAY,   REQUEST_GRID,    REQUEST_LEVEL,
	REQUEST_SUPERVISION, REQUEST_SEARCH, COMMON_REQUESTS, REQUEST_NONE,
};

const struct view_ops home_view = {
	.name = "home",
	.title = "Home",
	.size = sizeof(struct home),
	.requests = home_requests,
	.load = home_load,
	.row_count = home_row_count,
	.row_stops = home_row_stops,
	.draw = home_draw,
	.draw_row = home_draw_row,
	.handle = home_handle,
	.status = home_status,
	.hints = home_hints,
	.done = home_done,
};
