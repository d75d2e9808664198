/* The notes, newest first: all of them, or those that pass a filter. */
#include "notes.h"

#include <stdlib.h>
#include <string.h>

#include "common.h"
#include "draw.h"
#include "note.h"
#include "notes_only.h"
#include "waymark/text.h"

#define WIDE	    72 /* columns from which the kind has a column */
#define DATE_COLUMN 2
#define KIND_COLUMN 14
#define KIND_WIDTH  18
#define KIND_WHOLE  31	/* columns that the longest kind takes, */
#define WIDEST	    110 /* and from which it has them */
#define LINKS_WIDTH 18

struct notes {
	struct evidence_list list;
	size_t *shown; /* of the list, those that pass the filter */
	size_t shown_count;
	size_t waiting; /* not yet linked */
	struct notes_filter filter;
	bool bodies; /* read too, since they were searched once */
	struct date today;
	const struct library *library; /* borrowed */
	char *person;		       /* owned */
};

static void
notes_done(struct view *view)
{
	struct notes *notes = view->data;

	evidence_list_done(&notes->list);
	free(notes->shown);
	free(notes->person);
}

static const struct evidence *
note_at(const struct notes *notes, size_t row)
{
	return &notes->list.items[notes->shown[row]];
}

/* -- Reading ------------------------------------------------------------------------------ */

static void
apply_filter(struct notes *notes)
{
	notes->shown_count = 0;
	for (size_t at = 0; at < notes->list.count; at++)
		if (notes_filter_passes(&notes->filter, &notes->list.items[at], notes->today))
			notes->shown[notes->shown_count++] = at;
}

static enum wm_code
notes_load(struct ui *ui, struct view *view, struct wm_error *error)
{
	struct notes *notes = view->data;
	struct notes read = { .filter = notes->filter,
			      .bodies = notes->bodies,
			      .today = workspace_today(ui->workspace) };
	const struct person *person;
	enum wm_code code = common_person(ui, &person, error);

	if (code == WM_OK)
		code = workspace_evidence(ui->workspace, person, INSTANT_LAST, read.bodies,
					  &read.list, error);
	if (code != WM_OK) {
		evidence_list_done(&read.list);
		return code;
	}
	for (size_t at = 0; at < read.list.count; at++)
		read.waiting += note_waits(&read.list.items[at]);
	read.shown = xcalloc(read.list.count + 1, sizeof(*read.shown));
	apply_filter(&read);
	read.library = workspace_library(ui->workspace);
	read.person = xstrdup(person->name);
	notes_done(view);
	*notes = read;
	return WM_OK;
}

static size_t
notes_row_count(const struct view *view)
{
	const struct notes *notes = view->data;

	return notes->shown_count;
}

static void
notes_row_text(const struct view *view, size_t row, struct buffer *text)
{
	const struct notes *notes = view->data;
	const struct evidence *note = note_at(notes, row);

	buffer_format(text, "%s %s %s %s %s %s ", note->title, note->witness, note->witness_role,
		      note->organisation, note->document, note->body ? note->body : "");
	note_links(notes->library, note, text);
}

/* -- Drawing ------------------------------------------------------------------------------ */

/* "NOS-1.1 and 2 more" where not all of them fit. */
static void
short_links(const struct notes *notes, const struct evidence *note, int width, struct buffer *text)
{
	struct buffer all = { 0 };
	size_t first;

	note_links(notes->library, note, &all);
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
	const struct evidence *note = note_at(notes, row);
	enum role role = focused ? ROLE_FOCUS : ROLE_TEXT;
	int kind = ui->columns < WIDEST ? KIND_WIDTH : KIND_WHOLE;
	int title = ui->columns < WIDE ? KIND_COLUMN : KIND_COLUMN + kind + 1;
	int links = ui->columns - LINKS_WIDTH - (ui->columns - 60) / 5;
	struct buffer text = { 0 };
	char date[DATE_TEXT_MAX];

	draw_text(line, 0, 1, ROLE_TEXT, focused ? ">" : "");
	draw_text(line, DATE_COLUMN, KIND_COLUMN - DATE_COLUMN - 1, role,
		  date_short(note->date, notes->today, date));
	if (ui->columns >= WIDE) {
		note_kind((struct ui *) ui, note->kind, &text);
		draw_text(line, KIND_COLUMN, kind, role, text.text);
		buffer_clear(&text);
	}
	buffer_format(&text, "%s%s", note->private ? "(private) " : "", note_title(note));
	draw_text(line, title, links - 1 - title, role, text.text);
	buffer_clear(&text);
	short_links(notes, note, ui->columns - links, &text);
	draw_text(line, links, ui->columns - links, note_waits(note) ? ROLE_WARNING : ROLE_TEXT,
		  text.text);
	buffer_done(&text);
}

/* "12 of 5000: Direct observation, older than 6 months"; without a filter "3, of which 2 not yet
 * linked". */
static void
heading(const struct notes *notes, struct buffer *text)
{
	if (notes_filter_is_set(&notes->filter)) {
		buffer_format(text, "%zu of %zu: ", notes->shown_count, notes->list.count);
		notes_filter_words(&notes->filter, text);
	} else if (notes->list.count == 0) {
		return;
	} else if (notes->waiting > 0) {
		buffer_format(text, "%zu, of which %zu not yet linked", notes->list.count,
			      notes->waiting);
	} else {
		buffer_format(text, "%zu", notes->list.count);
	}
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
	buffer_clear(&text);
	heading(notes, &text);
	if (ui->as_supervisor)
		buffer_format(&text, "%sprivate notes are hidden", text.length > 0 ? "; " : "");
	draw_text(1, 0, ui->columns, ROLE_HEADING, text.text);
	buffer_done(&text);
	if (notes->list.count == 0)
		draw_text(2, 0, ui->columns, ROLE_TEXT, "No notes yet: n writes one.");
	else if (notes->shown_count == 0)
		draw_text(2, 0, ui->columns, ROLE_TEXT,
			  "None is all of this: Esc shows every one.");
	ui_draw_rows(ui, view, 2, ui->rows - 4);
}

static void
notes_hints(const struct ui *ui, const struct view *view, struct hints *hints)
{
	const struct notes *notes = view->data;

	(void) ui;
	if (notes->shown_count > 0)
		hint_add(hints, "Enter", "read");
	if (notes->waiting > 0)
		hint_add(hints, "E", "tray");
	hint_add(hints, "V", "grid");
	if (notes->list.count > 0)
		hint_add(hints, "f",
			 notes_filter_is_set(&notes->filter) ? "other filter" : "filter");
	if (notes_filter_is_set(&notes->filter))
		hint_add(hints, "Esc", "shows all");
	if (notes->shown_count > 0)
		hint_add(hints, "/", "find");
	hint_add(hints, "n", "quick note");
	hint_add(hints, "u", "undo");
}

/* -- Keys --------------------------------------------------------------------------------- */

/* The > stays on its note where that is still shown. */
static void
set_filter(struct ui *ui, struct view *owner, const struct notes_filter *filter)
{
	struct notes *notes = owner->data;
	size_t stood = notes->shown_count > 0 ? notes->shown[owner->focus] : 0, row = 0;

	(void) ui;
	notes->filter = *filter;
	apply_filter(notes);
	while (row + 1 < notes->shown_count && notes->shown[row] < stood)
		row++;
	ui_focus(owner, row);
}

/* What is searched has to be there: bodies are read with the first search. */
static enum effect
search(struct ui *ui, struct view *view)
{
	struct notes *notes = view->data;
	struct wm_error error;
	bool had = notes->bodies;

	notes->bodies = true;
	if (!had && notes_load(ui, view, &error) != WM_OK) {
		notes->bodies = false;
		ui_fail(ui, &error);
		return EFFECT_REDRAW;
	}
	return ui_handle(ui, view, REQUEST_SEARCH);
}

static enum effect
notes_handle(struct ui *ui, struct view *view, enum request request)
{
	const struct notes_filter everything = { 0 };
	const struct notes *notes = view->data;

	switch (request) {
	case REQUEST_OPEN:
		return notes->shown_count == 0 ? EFFECT_NONE
					       : note_show(ui, note_at(notes, view->focus)->id);
	case REQUEST_CHANGE_NOTE:
		return notes->shown_count == 0 ? EFFECT_NONE
					       : note_edit(ui, note_at(notes, view->focus)->id);
	case REQUEST_LINK:
		return notes->shown_count == 0 ? EFFECT_NONE
					       : note_link(ui, note_at(notes, view->focus)->id);
	case REQUEST_GRID:
		return grid_ask(ui);
	case REQUEST_TRAY:
		return ui_open(ui, VIEW_TRAY, NULL);
	case REQUEST_FILTER:
		return notes_only_ask(ui, &notes->filter, set_filter);
	case REQUEST_SEARCH:
		return search(ui, view);
	case REQUEST_CANCEL:
		if (!notes_filter_is_set(&notes->filter))
			return ui_handle(ui, view, request);
		set_filter(ui, view, &everything);
		return EFFECT_REDRAW;
	default:
		return common_handle(ui, view, request, NULL);
	}
}

static const enum request notes_requests[] = {
	REQUEST_OPEN,	REQUEST_CHANGE_NOTE, REQUEST_LINK,    REQUEST_TRAY, REQUEST_GRID,
	REQUEST_FILTER, REQUEST_SEARCH,	     COMMON_REQUESTS, REQUEST_NONE,
};

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

enum effect
notes_show(struct ui *ui, const struct notes_filter *filter)
{
	enum effect effect = ui_open(ui, VIEW_NOTES, NULL);

	((struct notes *) ui->opened->data)->filter = *filter;
	return effect;
}
