/* One note in full, and under it the box in which the standard is found that it is about. */
#include <stdlib.h>
#include <string.h>

#include "common.h"
#include "draw.h"
#include "edit.h"
#include "hits.h"
#include "list.h"
#include "notes.h"
#include "pane.h"
#include "waymark/text.h"

#define BOX_LABEL "Link to: "

struct link_choice {
	struct uuid id;
	struct evidence_list list;
	const struct evidence *note; /* in the list */
	struct date today;
	struct edit query;
	struct place found[MATCH_MAX];
	size_t found_count;
	int text_top; /* the first line shown of the text */
};

static void
search(struct ui *ui, struct link_choice *link, struct view *view)
{
	link->found_count = hits_search(ui, edit_text(&link->query), link->found);
	view->focus = 0;
	view->top = 0;
}

static enum wm_code
link_load(struct ui *ui, struct view *view, struct wm_error *error)
{
	struct link_choice *link = view->data;
	struct evidence_list list = { 0 };
	const struct evidence *note = NULL;
	const struct person *person;
	enum wm_code code = common_person(ui, &person, error);

	if (code == WM_OK)
		code = workspace_evidence(ui->workspace, person, INSTANT_LAST, true, &list, error);
	for (size_t at = 0; code == WM_OK && at < list.count; at++)
		if (uuid_equal(list.items[at].id, link->id))
			note = &list.items[at];
	if (code == WM_OK && !note)
		code = wm_fail(error, WM_VALUE, "This note is not here any more.");
	if (code != WM_OK) {
		evidence_list_done(&list);
		return code;
	}
	evidence_list_done(&link->list);
	link->list = list;
	link->note = note;
	link->today = workspace_today(ui->workspace);
	search(ui, link, view);
	return WM_OK;
}

static void
link_done(struct view *view)
{
	struct link_choice *link = view->data;

	evidence_list_done(&link->list);
	edit_done(&link->query);
}

static size_t
link_row_count(const struct view *view)
{
	const struct link_choice *link = view->data;

	return link->found_count;
}

/* -- Drawing ------------------------------------------------------------------------------ */

static void
link_draw_row(const struct ui *ui, const struct view *view, size_t row, int line, bool focused)
{
	const struct link_choice *link = view->data;

	hits_draw(ui, &link->found[row], line, focused);
}

/* Each line of the writer's begins a line. */
static void
add_body(struct pane *pane, const char *body)
{
	while (*body) {
		size_t length = strcspn(body, "\n");
		char *line = xstrndup(body, length);

		if (text_blank(line))
			pane_blank(pane);
		else
			pane_text(pane, ROLE_TEXT, 0, NULL, line, 0);
		free(line);
		body += length + (body[length] == '\n');
	}
}

/* The text and what the note is linked to, as lines. */
static void
note_lines(const struct ui *ui, const struct link_choice *link, struct pane *pane)
{
	struct buffer links = { 0 };

	pane->width = ui->columns;
	pane_text(pane, ROLE_STRONG, 0, NULL,
		  link->note->redacted ? "(taken out for good)" : link->note->title, 0);
	add_body(pane, link->note->body);
	note_links(ui, link->note, &links);
	pane_text(pane, note_waits(link->note) ? ROLE_WARNING : ROLE_TEXT, 11, "Linked to",
		  links.text, 0);
	buffer_done(&links);
}

/* Draws as many lines of the note as there is room for, from text_top on; gives how many. */
static int
draw_note(const struct ui *ui, struct link_choice *link, int line, int height)
{
	struct pane pane = { 0 }, shown;
	int count, last;

	note_lines(ui, link, &pane);
	count = (int) pane.count;
	last = count > height ? count - height : 0;
	if (link->text_top > last)
		link->text_top = last;
	shown = pane;
	shown.lines += link->text_top;
	shown.count = (size_t) (count < height ? count : height);
	pane_draw(&shown, line, 0);
	pane_done(&pane);
	return (int) shown.count;
}

static void
link_draw(struct ui *ui, struct view *view)
{
	struct link_choice *link = view->data;
	struct buffer top = { 0 };
	char date[DATE_TEXT_MAX];
	int line = 2, label;

	buffer_format(&top, "Note of %s: ", date_short(link->note->date, link->today, date));
	note_kind(ui, link->note->kind, &top);
	draw_text(0, 0, ui->columns, ROLE_TITLE, top.text);
	buffer_done(&top);
	line += draw_note(ui, link, line, (ui->rows - 4) / 2) + 1;
	label = draw_text(line, 0, ui->columns, ROLE_STRONG, BOX_LABEL);
	ui_draw_rows(ui, view, line + 1, ui->rows - 3 - line);
	view->cursor_row = line;
	view->cursor_column = edit_draw(&link->query, line, label, ui->columns - label, ROLE_TEXT);
}

static void
link_status(const struct ui *ui, const struct view *view, struct buffer *text)
{
	const struct link_choice *link = view->data;

	(void) ui;
	(void) view;
	if (link->query.text.length == 0)
		buffer_text(text, "Type a reference or a few words of the standard it is about.");
	else if (link->found_count == 0)
		buffer_text(text, "No standard of yours has all of these words.");
}

static void
link_hints(const struct ui *ui, const struct view *view, struct hints *hints)
{
	const struct link_choice *link = view->data;

	(void) ui;
	(void) view;
	if (link->found_count > 0) {
		hint_add(hints, "Enter", "links it");
		hint_add(hints, "Up Down", "another");
	}
	hint_add(hints, "Esc", "back");
	hint_add(hints, "PgUp PgDn", "the note");
}

/* -- Keys --------------------------------------------------------------------------------- */

/* The next one that waits, so that a pile is linked one after another; NULL when none is left. */
static const struct evidence *
next_waiting(const struct link_choice *link)
{
	size_t count = link->list.count, from = (size_t) (link->note - link->list.items);

	for (size_t step = 1; step < count; step++)
		if (note_waits(&link->list.items[(from + step) % count]))
			return &link->list.items[(from + step) % count];
	return NULL;
}

static enum effect
link_it(struct ui *ui, struct view *view)
{
	struct link_choice *link = view->data;
	const struct evidence *next = note_waits(link->note) ? next_waiting(link) : NULL;
	const struct place *place = &link->found[view->focus];
	const struct person *person;
	struct buffer words = { 0 };
	struct wm_error error;
	char reference[REFERENCE_MAX];
	enum wm_code code = common_person(ui, &person, &error);

	if (code == WM_OK)
		code = workspace_evidence_link(ui->workspace, person->id, link->id, place, 1,
					       &error);
	if (code != WM_OK) {
		ui_fail(ui, &error);
		return EFFECT_REDRAW;
	}
	framework_reference(place->framework, place->framework->indicators[place->indicator].code,
			    reference);
	buffer_format(&words, "Linked to %s: %s", reference, link->note->title);
	common_saved(ui, words.text);
	buffer_done(&words);
	if (!next)
		return EFFECT_POP;
	link->id = next->id;
	link->text_top = 0;
	edit_done(&link->query);
	edit_begin(&link->query, NULL, 0);
	return EFFECT_RELOAD;
}

static enum effect
move(struct ui *ui, struct view *view, const char *key)
{
	struct link_choice *link = view->data;

	if (!strcmp(key, "Enter") && link->found_count > 0)
		return link_it(ui, view);
	if (!strcmp(key, "Esc")) {
		ui_quiet(ui);
		return EFFECT_POP;
	}
	if (!strcmp(key, "Ctrl-L"))
		return EFFECT_REPAINT;
	if (!strcmp(key, "Up"))
		view->focus = list_step(view->focus, -1, link->found_count);
	else if (!strcmp(key, "Down"))
		view->focus = list_step(view->focus, 1, link->found_count);
	else if (!strcmp(key, "PgDn"))
		link->text_top += (ui->rows - 4) / 2;
	else if (!strcmp(key, "PgUp"))
		link->text_top = link->text_top < (ui->rows - 4) / 2
					 ? 0
					 : link->text_top - (ui->rows - 4) / 2;
	return EFFECT_REDRAW;
}

static enum effect
link_key(struct ui *ui, struct view *view, const struct key *key)
{
	struct link_choice *link = view->data;
	enum edit_result result = edit_key(&link->query, key);

	if (result == EDIT_PASS)
		return move(ui, view, key->name);
	ui_quiet(ui);
	if (result == EDIT_DONE)
		search(ui, link, view);
	else
		ui_say(ui, "%s", edit_refusal(result, key));
	return EFFECT_REDRAW;
}

static const struct view_ops link_view = {
	.name = "note-shown",
	.title = "A note",
	.size = sizeof(struct link_choice),
	.load = link_load,
	.row_count = link_row_count,
	.draw = link_draw,
	.draw_row = link_draw_row,
	.key = link_key,
	.status = link_status,
	.hints = link_hints,
	.done = link_done,
};

enum effect
note_show(struct ui *ui, struct uuid id)
{
	enum effect effect = ui_open_ops(ui, &link_view);
	struct link_choice *link = ui->opened->data;

	link->id = id;
	edit_begin(&link->query, NULL, 0);
	return effect;
}
