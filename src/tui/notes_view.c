/* The notes, newest first. */
#include "notes.h"

#include <stdlib.h>
#include <string.h>

#include "common.h"
#include "draw.h"
#include "waymark/text.h"

#define WIDE	    72 /* columns from which the kind has a column */
#define DATE_COLUMN 2
#define KIND_COLUMN 14
#define KIND_WIDTH  18
#define LINKS_WIDTH 18

struct notes {
	struct evidence_list list;
	size_t waiting; /* not yet linked */
	struct date today;
	char *person; /* owned */
};

/* -- Words -------------------------------------------------------------------------------- */

void
note_kind(struct ui *ui, const char *code, struct buffer *text)
{
	struct wm_error error;
	const struct evidence_kinds *kinds = workspace_evidence_kinds(ui->workspace, &error);
	const struct evidence_kind *kind = kinds ? evidence_kind_find(kinds, code) : NULL;

	buffer_text(text, kind ? kind->title : code);
}

bool
note_waits(const struct evidence *note)
{
	return note->links.count == 0 && !note->redacted;
}

/* The prefix is the framework's that is here; without one the link is shown by its id. */
void
note_links(const struct ui *ui, const struct evidence *note, struct buffer *text)
{
	const struct library *library = workspace_library(ui->workspace);

	if (note_waits(note))
		buffer_text(text, "not yet linked");
	for (size_t at = 0; at < note->links.count; at++) {
		const struct link *link = &note->links.items[at];
		const struct framework *framework = library_framework(library, link->framework);

		buffer_format(text, "%s%s-%s", at > 0 ? ", " : "",
			      framework ? framework->prefix : link->framework, link->code);
	}
}

/* -- The list ----------------------------------------------------------------------------- */

static void
notes_done(struct view *view)
{
	struct notes *notes = view->data;

	evidence_list_done(&notes->list);
	free(notes->person);
}

static enum wm_code
notes_load(struct ui *ui, struct view *view, struct wm_error *error)
{
	struct notes read = { .today = workspace_today(ui->workspace) };
	struct notes *notes = view->data;
	const struct person *person;
	enum wm_code code = common_person(ui, &person, error);

	if (code == WM_OK)
		code = workspace_evidence(ui->workspace, person, INSTANT_LAST, true, &read.list, error);
	if (code != WM_OK) {
		evidence_list_done(&read.list);
		return code;
	}
	for (size_t at = 0; at < read.list.count; at++)
		read.waiting += note_waits(&read.list.items[at]);
	read.person = xstrdup(person->name);
	notes_done(view);
	*notes = read;
	return WM_OK;
}

static size_t
notes_row_count(const struct view *view)
{
	const struct notes *notes = view->data;

	return notes->list.count;
}

static const char *
title_of(const struct evidence *note)
{
	return note->redacted ? "(taken out for good)" : note->title;
}

static void
notes_row_text(const struct view *view, size_t row, struct buffer *text)
{
	const struct notes *notes = view->data;
	const struct evidence *note = &notes->list.items[row];

	buffer_format(text, "%s %s", note->title, note->body);
	for (size_t at = 0; at < note->links.count; at++)
		buffer_format(text, " %s", note->links.items[at].code);
	if (note_waits(note))
		buffer_text(text, " not yet linked");
}

/* "NOS-1.1 and 2 more" where not all of them fit. */
static void
short_links(const struct ui *ui, const struct evidence *note, int width, struct buffer *text)
{
	struct buffer all = { 0 };
	size_t first;

	note_links(ui, note, &all);
	buffer_text(&all, "");
	first = strcspn(all.text, ",");
	if (text_width(all.text) <= width || !all.text[first])
		buffer_text(text, all.text);
	else
		buffer_format(text, "%.*s and %zu more", (int) first, all.text,
			      note->links.count - 1);
	buffer_done(&all);
}

static void
notes_draw_row(const struct ui *ui, const struct view *view, size_t row, int line, bool focused)
{
	const struct notes *notes = view->data;
	const struct evidence *note = &notes->list.items[row];
	enum role role = focused ? ROLE_FOCUS : ROLE_TEXT;
	int title = ui->columns < WIDE ? KIND_COLUMN : KIND_COLUMN + KIND_WIDTH + 1;
	int links = ui->columns - LINKS_WIDTH - (ui->columns - 60) / 5;
	struct buffer text = { 0 };
	char date[DATE_TEXT_MAX];

	draw_text(line, 0, 1, ROLE_TEXT, focused ? ">" : "");
	draw_text(line, DATE_COLUMN, KIND_COLUMN - DATE_COLUMN - 1, role,
		  date_short(note->date, notes->today, date));
	if (ui->columns >= WIDE) {
		note_kind((struct ui *) ui, note->kind, &text);
		draw_text(line, KIND_COLUMN, KIND_WIDTH, role, text.text);
		buffer_clear(&text);
	}
	draw_text(line, title, links - 1 - title, role, title_of(note));
	short_links(ui, note, ui->columns - links, &text);
	draw_text(line, links, ui->columns - links, note_waits(note) ? ROLE_WARNING : ROLE_TEXT,
		  text.text);
	buffer_done(&text);
}

static void
notes_draw(struct ui *ui, struct view *view)
{
	const struct notes *notes = view->data;
	struct buffer text = { 0 };
	int right;

	common_rating_as(ui, &text);
	right = text_width(text.text);
	draw_right(0, ui->columns / 2, ui->columns - ui->columns / 2, ROLE_TITLE, text.text);
	draw_format(0, 0, ui->columns - right - 2, ROLE_TITLE, "Notes of %s", notes->person);
	buffer_done(&text);
	if (notes->list.count == 0)
		draw_text(2, 0, ui->columns, ROLE_TEXT, "No notes yet: n writes one.");
	else if (notes->waiting > 0)
		draw_format(1, 0, ui->columns, ROLE_HEADING, "%zu, of which %zu not yet linked",
			    notes->list.count, notes->waiting);
	else
		draw_format(1, 0, ui->columns, ROLE_HEADING, "%zu", notes->list.count);
	ui_draw_rows(ui, view, 2, ui->rows - 4);
}

static void
notes_hints(const struct ui *ui, const struct view *view, struct hints *hints)
{
	const struct notes *notes = view->data;

	(void) ui;
	if (notes->list.count > 0) {
		hint_add(hints, "Enter",
			 note_waits(&notes->list.items[view->focus]) ? "read and link" : "read");
		hint_add(hints, "/", "find");
	}
	hint_add(hints, "n", "quick note");
	hint_add(hints, "u", "undo");
}

static enum effect
notes_handle(struct ui *ui, struct view *view, enum request request)
{
	const struct notes *notes = view->data;

	if (request != REQUEST_OPEN)
		return common_handle(ui, view, request, NULL);
	if (notes->list.count == 0)
		return EFFECT_NONE;
	return note_show(ui, notes->list.items[view->focus].id);
}

static const enum request notes_requests[] = { REQUEST_OPEN, COMMON_REQUESTS, REQUEST_NONE };

const struct view_ops notes_view = {
	.name = "notes",
	.title = "Notes",
	.size = sizeof(struct notes),
	.requests = notes_requests,
	.load = notes_load,
	.row_count = notes_row_count,
	.row_text = notes_row_text,
	.draw = notes_draw,
	.draw_row = notes_draw_row,
	.handle = notes_handle,
	.hints = notes_hints,
	.done = notes_done,
};
