/* The whole form of a note: title, kind, date and text. */
#include "note_form.h"

#include <stdlib.h>
#include <string.h>

#include "common.h"
#include "waymark/memory.h"

size_t
note_form_keep_row(const struct note_form *note)
{
	return ROW_TEXT + note->text.count;
}

static size_t
note_row_count(const struct view *view)
{
	return note_form_keep_row(view->data) + 1;
}

struct edit *
note_form_row_edit(struct note_form *note, size_t row)
{
	if (row == ROW_TITLE)
		return &note->title;
	if (row == ROW_DATE)
		return &note->date;
	return row >= ROW_TEXT && row < note_form_keep_row(note) ? &note->text.lines[row - ROW_TEXT]
								 : NULL;
}

static void
note_begin(struct ui *ui, struct view *view, const struct place *place)
{
	struct note_form *note = view->data;
	char date[DATE_TEXT_MAX];

	if (place)
		note->about = *place;
	edit_begin(&note->title, NULL, 0);
	edit_begin(&note->date, date_iso(workspace_today(ui->workspace), date), 0);
	edit_lines_begin(&note->text, NULL);
}

static enum wm_code
note_load(struct ui *ui, struct view *view, struct wm_error *error)
{
	struct note_form *note = view->data;
	const char *asked = note->asked_kind ? note->asked_kind : EVIDENCE_NOT_SORTED;
	bool first = !note->kinds;

	note->kinds = workspace_evidence_kinds(ui->workspace, error);
	if (!note->kinds)
		return WM_FILE;
	for (size_t at = 0; first && at < note->kinds->count; at++)
		if (!strcmp(note->kinds->items[at].code, asked))
			note->kind = at;
	return WM_OK;
}

static void
note_hints(const struct ui *ui, const struct view *view, struct hints *hints)
{
	const struct note_form *note = view->data;

	(void) ui;
	if (view->focus == note_form_keep_row(note))
		hint_add(hints, "Enter", "keeps it");
	else if (view->focus == ROW_KIND)
		hint_add(hints, "Left Right", "another kind");
	else
		hint_add(hints, "Enter", view->focus >= ROW_TEXT ? "new line" : "next");
	hint_add(hints, "Tab", "next field");
	hint_add(hints, "Esc", "leaves without it");
}

/* -- Keys --------------------------------------------------------------------------------- */

static enum effect
refuse(struct ui *ui, struct view *view, size_t row, const struct wm_error *error)
{
	view->focus = row;
	ui_fail(ui, error);
	return EFFECT_REDRAW;
}

static enum effect
finish(struct ui *ui, struct view *view)
{
	struct note_form *note = view->data;
	struct evidence_request request = {
		.title = edit_text(&note->title),
		.kind = note->kinds->items[note->kind].code,
	};
	struct wm_error error;
	enum wm_code code;
	char *text;

	if (date_parse(edit_text(&note->date), &request.date, &error) != WM_OK)
		return refuse(ui, view, ROW_DATE, &error);
	text = edit_lines_text(&note->text);
	request.body = text;
	code = note_keep(ui, &note->about, &request, &error);
	free(text);
	return code == WM_OK ? EFFECT_POP : refuse(ui, view, ROW_TITLE, &error);
}

static void
step_kind(struct note_form *note, const char *key)
{
	size_t count = note->kinds->count;

	if (!strcmp(key, "Left"))
		note->kind = (note->kind + count - 1) % count;
	else if (!strcmp(key, "Right") || !strcmp(key, "Space"))
		note->kind = (note->kind + 1) % count;
}

static enum effect
enter(struct ui *ui, struct view *view)
{
	struct note_form *note = view->data;

	if (view->focus == note_form_keep_row(note))
		return finish(ui, view);
	if (view->focus >= ROW_TEXT)
		edit_lines_split(&note->text, view->focus - ROW_TEXT);
	view->focus++;
	return EFFECT_REDRAW;
}

/* Backspace at the start of a line of the text joins it to the line above. */
static bool
joins_lines(const struct note_form *note, const struct view *view, const struct key *key)
{
	return !strcmp(key->name, "Backspace") && view->focus > ROW_TEXT &&
	       view->focus < note_form_keep_row(note) &&
	       note->text.lines[view->focus - ROW_TEXT].cursor == 0;
}

static size_t
next_field(const struct note_form *note, size_t row)
{
	if (row < ROW_TEXT)
		return row + 1;
	return row < note_form_keep_row(note) ? note_form_keep_row(note) : ROW_TITLE;
}

static size_t
field_before(const struct note_form *note, size_t row)
{
	if (row == ROW_TITLE)
		return note_form_keep_row(note);
	return row <= ROW_TEXT			 ? row - 1
	       : row == note_form_keep_row(note) ? note_form_keep_row(note) - 1
						 : ROW_TEXT;
}

/* A note half written is not lost by one stray Esc. */
static enum effect
leave(struct ui *ui, struct note_form *note)
{
	if (note->leaving || (!*edit_text(&note->title) && !*edit_text(&note->text.lines[0]))) {
		ui_quiet(ui);
		draft_forget(ui);
		return EFFECT_POP;
	}
	note->leaving = true;
	ui_say(ui, "Esc again leaves without keeping this note.");
	return EFFECT_REDRAW;
}

static enum effect
move(struct ui *ui, struct view *view, const struct key *key)
{
	struct note_form *note = view->data;

	if (!strcmp(key->name, "Enter"))
		return enter(ui, view);
	if (!strcmp(key->name, "Esc"))
		return leave(ui, note);
	if (!strcmp(key->name, "Ctrl-L"))
		return EFFECT_REPAINT;
	if (!strcmp(key->name, "Up") && view->focus > 0)
		view->focus--;
	else if (!strcmp(key->name, "Down") && view->focus < note_form_keep_row(note))
		view->focus++;
	else if (!strcmp(key->name, "Tab"))
		view->focus = next_field(note, view->focus);
	else if (!strcmp(key->name, "Shift-Tab"))
		view->focus = field_before(note, view->focus);
	else if (view->focus == ROW_KIND)
		step_kind(note, key->name);
	return EFFECT_REDRAW;
}

static enum effect
note_key(struct ui *ui, struct view *view, const struct key *key)
{
	struct note_form *note = view->data;
	struct edit *edit = note_form_row_edit(note, view->focus);
	enum edit_result result;

	if (strcmp(key->name, "Esc"))
		note->leaving = false;
	ui_quiet(ui);
	if (joins_lines(note, view, key)) {
		edit_lines_join(&note->text, view->focus - ROW_TEXT);
		view->focus--;
		return EFFECT_REDRAW;
	}
	if (edit && key->pasted && !strcmp(key->name, "Enter") && view->focus >= ROW_TEXT)
		return enter(ui, view);
	result = edit ? edit_key(edit, key) : EDIT_PASS;
	if (result == EDIT_REFUSED || result == EDIT_FULL)
		ui_say(ui, "%s", edit_refusal(result, key));
	return result == EDIT_PASS ? move(ui, view, key) : EFFECT_REDRAW;
}

static void
note_interrupted(struct ui *ui, struct view *view)
{
	struct note_form *note = view->data;
	struct note_draft draft = {
		.title = xstrdup(edit_text(&note->title)),
		.kind = xstrdup(note->kinds->items[note->kind].code),
		.date = xstrdup(edit_text(&note->date)),
		.body = edit_lines_text(&note->text),
		.about = note->about,
	};

	draft_keep(ui, &draft);
	note_draft_done(&draft);
}

static void
note_done(struct view *view)
{
	struct note_form *note = view->data;

	free(note->asked_kind);
	edit_done(&note->title);
	edit_done(&note->date);
	edit_lines_done(&note->text);
}

const struct view_ops note_view = {
	.name = "note",
	.title = "A note",
	.size = sizeof(struct note_form),
	.begin = note_begin,
	.load = note_load,
	.row_count = note_row_count,
	.draw = note_draw,
	.draw_row = note_draw_row,
	.key = note_key,
	.hints = note_hints,
	.interrupted = note_interrupted,
	.done = note_done,
};

enum effect
note_open(struct ui *ui, const struct place *about, const char *title)
{
	enum effect effect = ui_open(ui, VIEW_NOTE, about);
	struct note_form *note = ui->opened->data;

	edit_done(&note->title);
	edit_begin(&note->title, title, 0);
	return effect;
}

enum effect
note_open_draft(struct ui *ui, const struct note_draft *draft)
{
	enum effect effect = note_open(ui, &draft->about, draft->title);
	struct note_form *note = ui->opened->data;
	struct date day = zone_date(draft->at), today = workspace_today(ui->workspace);
	char date[DATE_TEXT_MAX], time[DATE_TEXT_MAX];
	bool same_day = date_compare(day, today) == 0;

	note->asked_kind = xstrdup(draft->kind);
	edit_done(&note->date);
	edit_begin(&note->date, draft->date, 0);
	edit_lines_done(&note->text);
	edit_lines_begin(&note->text, draft->body);
	ui_say(ui, "Your unfinished note of %s%s%s is here again.",
	       same_day ? "" : date_short(day, today, date), same_day ? "" : " ",
	       zone_time(draft->at, time));
	return effect;
}
