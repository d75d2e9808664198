/* The evidence grid: how many notes of each kind each part has, and below that what is missing. */
#include "grid_page.h"

#include <stdlib.h>

#include "common.h"
#include "list.h"
#include "notes.h"
#include "prompt.h"

static void
grid_begin(struct ui *ui, struct view *view, const struct place *place)
{
	struct grid_page *page = view->data;

	(void) ui;
	page->place = *place;
}

static void
grid_done(struct view *view)
{
	struct grid_page *page = view->data;

	grid_free(&page->grid);
	free(page->person);
}

/* The part that it was opened at. */
static size_t
part_asked(const struct grid *grid, const struct place *place)
{
	int section = place->indicator >= 0 ? grid->framework->indicators[place->indicator].section
					    : place->section;

	return section >= 0 && grid->row_of[section] >= 0 ? (size_t) grid->row_of[section] : 0;
}

static enum wm_code
grid_load(struct ui *ui, struct view *view, struct wm_error *error)
{
	struct grid_page *page = view->data;
	struct grid_page read = { .place = page->place, .part = page->part, .left = page->left };
	const struct person *person;
	int level;
	enum wm_code code = common_person(ui, &person, error);

	if (code == WM_OK)
		code = workspace_rating_level(ui->workspace, person, read.place.framework, NULL,
					      &level, error);
	if (code == WM_OK)
		code = workspace_grid(ui->workspace, person, read.place.framework, level,
				      &read.grid, error);
	if (code != WM_OK)
		return code;
	if (!page->grid)
		read.part = part_asked(read.grid, &read.place);
	read.part = list_step(read.part, 0, read.grid->row_count);
	read.today = workspace_today(ui->workspace);
	read.person = xstrdup(person->name);
	grid_done(view);
	*page = read;
	return WM_OK;
}

static size_t
grid_row_count(const struct view *view)
{
	const struct grid_page *page = view->data;

	return page->grid->kind_count + 2 + LACK_COUNT;
}

static bool
grid_row_stops(const struct view *view, size_t row)
{
	enum grid_line line = grid_line(view->data, row);

	return line == LINE_KIND || line == LINE_LACK;
}

static struct place
part_place(const struct grid_page *page)
{
	const struct grid_row *row = grid_part(page);

	return (struct place) { page->place.framework, row ? row->section : -1, -1 };
}

static void
grid_hints(const struct ui *ui, const struct view *view, struct hints *hints)
{
	(void) ui;
	(void) view;
	hint_add(hints, "Enter", "its notes");
	hint_add(hints, "Left Right", "another part");
	hint_add(hints, "n", "quick note");
	hint_add(hints, "v", "gaps");
	hint_add(hints, "u", "undo");
}

/* -- Keys --------------------------------------------------------------------------------- */

/* The notes that the cell counts; of what is missing those that the part has of that kind. */
static enum effect
open_cell(struct ui *ui, struct view *view)
{
	const struct grid_page *page = view->data;
	struct notes_filter filter = { .section = part_place(page) };
	const char *kind = NULL;
	struct wm_error error;
	const struct evidence_kinds *kinds = workspace_evidence_kinds(ui->workspace, &error);

	if (!grid_part(page))
		return EFFECT_NONE;
	if (grid_line(page, view->focus) == LINE_KIND)
		kind = page->grid->kinds[view->focus];
	filter.kind = kind && kinds ? evidence_kind_find(kinds, kind) : NULL;
	return notes_show(ui, &filter);
}

static enum effect
grid_handle(struct ui *ui, struct view *view, enum request request)
{
	struct grid_page *page = view->data;
	struct place place = part_place(page);

	switch (request) {
	case REQUEST_LEFT:
	case REQUEST_RIGHT:
		page->part = list_step(page->part, request == REQUEST_LEFT ? -1 : 1,
				       page->grid->row_count);
		return EFFECT_REDRAW;
	case REQUEST_OPEN:
		return open_cell(ui, view);
	case REQUEST_GAPS:
		return ui_open(ui, VIEW_GAPS, &place);
	default:
		return common_handle(ui, view, request, place.section >= 0 ? &place : NULL);
	}
}

static const enum request grid_requests[] = {
	REQUEST_LEFT, REQUEST_RIGHT, REQUEST_OPEN, REQUEST_GAPS, COMMON_REQUESTS, REQUEST_NONE,
};

const struct view_ops grid_view = {
	.name = "grid",
	.title = "What the notes show",
	.size = sizeof(struct grid_page),
	.requests = grid_requests,
	.begin = grid_begin,
	.load = grid_load,
	.row_count = grid_row_count,
	.row_stops = grid_row_stops,
	.draw = grid_draw,
	.draw_row = grid_draw_row,
	.handle = grid_handle,
	.hints = grid_hints,
	.done = grid_done,
};

/* -- Which framework ---------------------------------------------------------------------- */

static enum effect
framework_chosen(struct ui *ui, struct view *owner, size_t chosen)
{
	const struct applied *applied = choice_context(ui);
	struct place place = { applied[chosen].framework, -1, -1 };

	(void) owner;
	return ui_open(ui, VIEW_GRID, &place);
}

enum effect
grid_ask(struct ui *ui)
{
	struct applied applied[APPLIED_MAX];
	struct choice choice = { .label = "Of which framework?",
				 .answer = framework_chosen,
				 .context = applied,
				 .context_size = sizeof(applied) };
	const struct person *person;
	struct wm_error error;
	struct place place = { .section = -1, .indicator = -1 };

	if (common_person(ui, &person, &error) != WM_OK) {
		ui_fail(ui, &error);
		return EFFECT_REDRAW;
	}
	choice.count = workspace_applied(ui->workspace, person, applied, CHOICE_MAX);
	if (choice.count == 0) {
		ui_say(ui, "There is no framework to see them in yet.");
		return EFFECT_REDRAW;
	}
	place.framework = applied[0].framework;
	if (choice.count == 1)
		return ui_open(ui, VIEW_GRID, &place);
	for (size_t at = 0; at < choice.count; at++)
		choice.rows[at].text = applied[at].framework->short_title;
	return choice_ask(ui, &choice);
}
