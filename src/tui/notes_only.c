#include "notes_only_rows.h"

#include <stdlib.h>

#include "common.h"
#include "draw.h"

#define LIST_LINE  2
#define COUNT_WIDE 8

static void
only_done(struct view *view)
{
	struct only *only = view->data;

	evidence_list_done(&only->list);
	free(only->rows);
}

static enum wm_code
only_load(struct ui *ui, struct view *view, struct wm_error *error)
{
	struct only *only = view->data;
	struct only read = { .answer = only->answer, .filter = only->filter };
	const struct evidence_kinds *kinds = workspace_evidence_kinds(ui->workspace, error);
	const struct person *person;
	enum wm_code code = common_person(ui, &person, error);

	if (code == WM_OK && !kinds)
		code = WM_FILE;
	if (code == WM_OK)
		code = workspace_evidence(ui->workspace, person, INSTANT_LAST, false, &read.list,
					  error);
	if (code != WM_OK)
		return code;
	read.today = workspace_today(ui->workspace);
	read.passing = only_count(&read, &read.filter);
	only_rows(ui, &read, person, kinds);
	only_done(view);
	*only = read;
	return WM_OK;
}

static size_t
only_row_count(const struct view *view)
{
	const struct only *only = view->data;

	return only->count;
}

static bool
only_row_stops(const struct view *view, size_t row)
{
	const struct only *only = view->data;

	return only->rows[row].kind != ONLY_HEADING;
}

/* -- Drawing ------------------------------------------------------------------------------ */

static void
only_row_text(const struct view *view, size_t row, struct buffer *text)
{
	const struct only *only = view->data;

	only_words(&only->rows[row], text);
}

static void
only_draw_row(const struct ui *ui, const struct view *view, size_t row, int line, bool focused)
{
	const struct only *only = view->data;
	const struct only_row *shown = &only->rows[row];
	int count = ui->columns - COUNT_WIDE;
	struct buffer text = { 0 };

	only_words(shown, &text);
	if (shown->kind == ONLY_HEADING) {
		draw_text(line, 0, ui->columns, ROLE_HEADING, text.text);
	} else {
		draw_text(line, 0, 1, ROLE_TEXT, focused ? ">" : "");
		draw_text(line, 2, 3, ROLE_TEXT, only_chosen(only, shown) ? "[x]" : "[ ]");
		draw_text(line, 6, count - 7, focused ? ROLE_FOCUS : ROLE_TEXT, text.text);
		draw_number(line, count, COUNT_WIDE, ROLE_TEXT, (long) shown->count);
	}
	buffer_done(&text);
}

static void
only_draw(struct ui *ui, struct view *view)
{
	const struct only *only = view->data;
	struct buffer text = { 0 };

	draw_text(0, 0, ui->columns, ROLE_TITLE, "Which notes are shown");
	buffer_format(&text, "%zu of %zu", only->passing, only->list.count);
	if (notes_filter_is_set(&only->filter)) {
		buffer_text(&text, ": ");
		notes_filter_words(&only->filter, &text);
	}
	draw_text(1, 0, ui->columns, ROLE_HEADING, text.text);
	buffer_done(&text);
	ui_draw_rows(ui, view, LIST_LINE, ui->rows - 2 - LIST_LINE);
}

static void
only_hints(const struct ui *ui, const struct view *view, struct hints *hints)
{
	const struct only *only = view->data;

	(void) ui;
	hint_add(hints, "Enter",
		 only_chosen(only, &only->rows[view->focus]) ? "no longer only these"
							     : "only these");
	hint_add(hints, "f", "shows them");
	hint_add(hints, "/", "find");
}

/* -- Keys --------------------------------------------------------------------------------- */

/* One of each group at most; what is chosen already is asked no more. */
static void
choose(struct notes_filter *filter, const struct only_row *row, bool chosen)
{
	struct notes_filter asked = only_alone(row);

	switch (row->kind) {
	case ONLY_ALL:
		*filter = (struct notes_filter) { 0 };
		break;
	case ONLY_KIND:
		filter->kind = chosen ? NULL : asked.kind;
		break;
	case ONLY_SECTION:
		filter->section = chosen ? (struct place) { 0 } : asked.section;
		break;
	case ONLY_AGE:
		filter->age = chosen ? NOTE_AGE_ANY : asked.age;
		break;
	case ONLY_PRIVACY:
		filter->privacy = chosen ? NOTE_PRIVACY_ANY : asked.privacy;
		break;
	case ONLY_WAIT:
		filter->waiting = !chosen;
		break;
	case ONLY_HEADING:
		break;
	}
}

static enum effect
only_handle(struct ui *ui, struct view *view, enum request request)
{
	struct only *only = view->data;
	const struct only_row *row = &only->rows[view->focus];

	if (request == REQUEST_FILTER)
		return EFFECT_POP;
	if (request != REQUEST_OPEN)
		return ui_handle(ui, view, request);
	choose(&only->filter, row, only_chosen(only, row));
	only->passing = only_count(only, &only->filter);
	only->answer(ui, view->below, &only->filter);
	return EFFECT_REDRAW;
}

static const enum request only_requests[] = { REQUEST_OPEN, REQUEST_FILTER, REQUEST_NONE };

static const struct view_ops only_view = {
	.name = "notes-only",
	.title = "Which notes are shown",
	.size = sizeof(struct only),
	.requests = only_requests,
	.load = only_load,
	.row_count = only_row_count,
	.row_stops = only_row_stops,
	.row_text = only_row_text,
	.draw = only_draw,
	.draw_row = only_draw_row,
	.handle = only_handle,
	.hints = only_hints,
	.done = only_done,
};

enum effect
notes_only_ask(struct ui *ui, const struct notes_filter *now, notes_only_answer answer)
{
	enum effect effect = ui_open_ops(ui, &only_view);
	struct only *only = ui->opened->data;

	only->filter = *now;
	only->answer = answer;
	return effect;
}
