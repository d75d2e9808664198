/* One note, to be read: every line of it can have the >, and its links are unlinked, what it counts
 * towards too is taken, where the > stands. */
#include "reading.h"

#include <string.h>

#include "common.h"
#include "draw.h"
#include "note.h"
#include "notes.h"
#include "waymark/assessment.h"
#include "waymark/text.h"

#define LIST_LINE 2

static enum wm_code
read_note(struct ui *ui, struct reading *read, struct wm_error *error)
{
	const struct person *person;
	enum wm_code code = common_person(ui, &person, error);

	if (code != WM_OK)
		return code;
	read->today = workspace_today(ui->workspace);
	code = workspace_evidence_one(ui->workspace, person, read->id, &read->list, error);
	if (code == WM_VALUE)
		return reading_gone(ui, read);
	if (code != WM_OK)
		return code;
	read->note = read->list.items;
	if (!read->note->redacted)
		read->also_count = also_towards(ui, person, read->note, read->also);
	return reading_lines(ui, read, error);
}

static void
reading_done(struct view *view)
{
	struct reading *reading = view->data;

	reading_lines_done(reading);
	evidence_list_done(&reading->list);
}

static enum wm_code
reading_load(struct ui *ui, struct view *view, struct wm_error *error)
{
	struct reading *reading = view->data;
	struct view made = { .data = &(struct reading) { .id = reading->id } };
	enum wm_code code = read_note(ui, made.data, error);

	if (code != WM_OK) {
		reading_done(&made);
		return code;
	}
	reading_done(view);
	*reading = *(struct reading *) made.data;
	return WM_OK;
}

static size_t
reading_row_count(const struct view *view)
{
	const struct reading *reading = view->data;

	return reading->lines.count;
}

static void
reading_row_text(const struct view *view, size_t row, struct buffer *text)
{
	const struct reading *reading = view->data;

	buffer_text(text, reading->lines.lines[row].text);
}

/* -- Drawing ------------------------------------------------------------------------------ */

static void
reading_draw_row(const struct ui *ui, const struct view *view, size_t row, int line, bool focused)
{
	const struct reading *reading = view->data;
	struct pane_line shown = reading->lines.lines[row];
	struct pane one = { .lines = &shown, .count = 1, .width = reading->lines.width };

	(void) ui;
	if (focused && reading->means[row].kind != READING_TEXT)
		shown.role = ROLE_FOCUS;
	draw_text(line, 0, 1, ROLE_TEXT, focused ? ">" : "");
	pane_draw(&one, line, 2);
}

/* A new width breaks the lines anew; the > stays on the link that it was on. */
static void
fit_window(struct ui *ui, struct view *view)
{
	struct reading *reading = view->data;
	struct reading_line on = reading->means[view->focus];
	struct wm_error error;
	size_t at;

	if (reading->columns == ui->columns)
		return;
	if (reading_lines(ui, reading, &error) != WM_OK)
		ui_fail(ui, &error);
	for (at = 0; on.kind != READING_TEXT && at < reading->lines.count; at++)
		if (reading->means[at].kind == on.kind && reading->means[at].index == on.index)
			view->focus = at;
}

static void
reading_draw(struct ui *ui, struct view *view)
{
	const struct reading *reading = view->data;
	struct buffer text = { 0 };
	char date[DATE_TEXT_MAX];
	int right;

	if (reading->note)
		fit_window(ui, view);
	common_rating_as(ui, &text);
	right = text_width(text.text);
	draw_right(0, ui->columns / 2, ui->columns - ui->columns / 2, ROLE_TITLE, text.text);
	buffer_clear(&text);
	buffer_text(&text, "Note");
	if (reading->note) {
		buffer_format(&text, "%s of %s: ", reading->note->private ? ", private," : "",
			      date_short(reading->note->date, reading->today, date));
		note_kind(ui, reading->note->kind, &text);
	}
	draw_text(0, 0, ui->columns - right - 2, ROLE_TITLE, text.text);
	buffer_done(&text);
	ui_draw_rows(ui, view, LIST_LINE, ui->rows - 2 - LIST_LINE);
}

static void
reading_hints(const struct ui *ui, const struct view *view, struct hints *hints)
{
	const struct reading *reading = view->data;
	enum reading_kind kind = reading->means[view->focus].kind;

	(void) ui;
	if (!reading->note)
		return;
	if (kind == READING_LINK) {
		hint_add(hints, "Enter", "open");
		hint_add(hints, "-", "unlink");
	}
	if (reading->also_count > 0)
		hint_add(hints, "=", "counts there too");
	hint_add(hints, "W", "change");
	hint_add(hints, "+", "link");
	hint_add(hints, "W", "change");
	hint_add(hints, "P", reading->note->private ? "not private" : "private");
	if (!strcmp(reading->note->kind, EVIDENCE_OBSERVED))
		hint_add(hints, "i", "I was there");
	hint_add(hints, "X", "take out");
	hint_add(hints, "u", "undo");
}

static enum effect
reading_handle(struct ui *ui, struct view *view, enum request request)
{
	const struct reading *reading = view->data;

	if (!reading->note)
		return common_handle(ui, view, request, NULL);
	switch (request) {
	case REQUEST_OPEN:
		return reading_open(ui, view);
	case REQUEST_LINK:
		return note_link(ui, reading->id);
	case REQUEST_UNLINK:
		return reading_unlink(ui, view);
	case REQUEST_TAKE:
		return ui->offered.set ? also_accept(ui) : reading_take(ui, view);
	case REQUEST_PRIVACY:
		return reading_privacy(ui, reading);
	case REQUEST_CONFIRM:
		return reading_confirm(ui, reading);
	case REQUEST_REDACT:
		return reading_redact(ui, reading);
	case REQUEST_CHANGE_NOTE:
		return note_edit(ui, reading->id);
	default:
		return common_handle(ui, view, request, NULL);
	}
}

static const enum request reading_requests[] = {
	REQUEST_CHANGE_NOTE, REQUEST_OPEN,    REQUEST_LINK,   REQUEST_UNLINK,  REQUEST_TAKE,
	REQUEST_PRIVACY,     REQUEST_CONFIRM, REQUEST_REDACT, COMMON_REQUESTS, REQUEST_NONE,
};

static const struct view_ops reading_view = {
	.name = "reading",
	.title = "A note, to read",
	.size = sizeof(struct reading),
	.requests = reading_requests,
	.load = reading_load,
	.row_count = reading_row_count,
	.row_text = reading_row_text,
	.draw = reading_draw,
	.draw_row = reading_draw_row,
	.handle = reading_handle,
	.hints = reading_hints,
	.done = reading_done,
};

enum effect
note_show(struct ui *ui, struct uuid id)
{
	enum effect effect = ui_open_ops(ui, &reading_view);

	((struct reading *) ui->opened->data)->id = id;
	return effect;
}
