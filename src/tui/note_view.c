/* The whole form of a note. */
#include "note_form.h"

#include <stdlib.h>
#include <string.h>

#include "common.h"
#include "own_editor.h"
#include "waymark/memory.h"

static size_t
note_row_count(const struct view *view)
{
	(void) view;
	return NOTE_FIELD_COUNT;
}

static void
note_begin(struct ui *ui, struct view *view, const struct place *place)
{
	struct note_form *note = view->data;
	char date[DATE_TEXT_MAX];

	if (place)
		note->about = *place;
	for (size_t field = 0; field < NOTE_FIELD_COUNT; field++)
		edit_begin(&note->lines[field], NULL, 0);
	note_form_set_line(note, NOTE_DATE, date_iso(workspace_today(ui->workspace), date));
	editor_begin(&note->text, NULL, TEXT_MAX_BYTES);
	editor_size(&note->text, ui->columns, ui->rows);
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
	(void) ui;
	if (view->focus == NOTE_KEEP)
		hint_add(hints, "Enter", "keeps it");
	else if (view->focus == NOTE_KIND)
		hint_add(hints, "Left Right", "another kind");
	else if (view->focus == NOTE_PRIVATE)
		hint_add(hints, "Space", "yes or no");
	hint_add(hints, "Tab", "next");
	if (view->focus != NOTE_KEEP)
		hint_add(hints, "Ctrl-S", "keeps it");
	hint_add(hints, "Esc", "leaves");
	if (view->focus == NOTE_TEXT)
		hint_add(hints, "Ctrl-T", "takes back");
	if (view->focus == NOTE_TEXT && own_editor_named())
		hint_add(hints, "Ctrl-O", "editor");
	hint_add(hints, "F1", "all");
}

/* -- Keys --------------------------------------------------------------------------------- */

static enum effect
finish(struct ui *ui, struct view *view)
{
	struct wm_error error;
	size_t field;
	enum wm_code code = note_form_keep(ui, view->data, &field, &error);

	if (code == WM_OK)
		return EFFECT_POP;
	if (code == WM_NOT_SO) {
		ui_say(ui, "Nothing was changed.");
		draft_forget(ui);
		return EFFECT_POP;
	}
	/* The same key keeps it, once it may be kept. */
	if (!error.identifiers)
		view->focus = field;
	ui_fail(ui, &error);
	return EFFECT_REDRAW;
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

/* Only the person themself may say that it is private. */
static void
step_private(struct ui *ui, struct note_form *note, const char *key)
{
	if (strcmp(key, "Left") && strcmp(key, "Right") && strcmp(key, "Space"))
		return;
	if (common_capacity(ui) == CAPACITY_SELF)
		note->private = !note->private;
	else
		ui_say(ui, "Only the one whose note it is can make it private.");
}

/* A note half written is not lost by one stray Esc. */
static enum effect
leave(struct ui *ui, struct note_form *note)
{
	if (note->leaving || !note_form_changed(note)) {
		ui_quiet(ui);
		draft_forget(ui);
		return EFFECT_POP;
	}
	note->leaving = true;
	ui_say(ui, note->before ? "Esc again leaves the note as it was."
				: "Esc again leaves without keeping this note.");
	return EFFECT_REDRAW;
}

static enum effect
take_back(struct ui *ui, struct view *view, bool back)
{
	struct note_form *note = view->data;

	if (!(back ? editor_back(&note->text) : editor_on(&note->text)))
		ui_say(ui, back ? "Nothing was typed in the text that could be taken back."
				: "Nothing was taken back that could be typed again.");
	view->focus = NOTE_TEXT;
	return EFFECT_REDRAW;
}

static enum effect
move(struct ui *ui, struct view *view, const char *key)
{
	struct note_form *note = view->data;

	if (!strcmp(key, "Enter") && view->focus == NOTE_KEEP)
		return finish(ui, view);
	if (!strcmp(key, "Esc"))
		return leave(ui, note);
	if (!strcmp(key, "F1"))
		return ui_open(ui, VIEW_HELP, NULL);
	if (!strcmp(key, "Ctrl-L"))
		return EFFECT_REPAINT;
	if (!strcmp(key, "Up") && view->focus > 0)
		view->focus--;
	else if (!strcmp(key, "Shift-Tab"))
		view->focus = (view->focus + NOTE_FIELD_COUNT - 1) % NOTE_FIELD_COUNT;
	else if (!strcmp(key, "Tab"))
		view->focus = (view->focus + 1) % NOTE_FIELD_COUNT;
	else if ((!strcmp(key, "Down") || !strcmp(key, "Enter")) && view->focus < NOTE_KEEP)
		view->focus++;
	else if (view->focus == NOTE_KIND)
		step_kind(note, key);
	else if (view->focus == NOTE_PRIVATE)
		step_private(ui, note, key);
	return EFFECT_REDRAW;
}

static enum edit_result
edit_field(struct note_form *note, size_t field, const struct key *key)
{
	struct edit *line = note_form_line(note, field);

	if (line)
		return edit_key(line, key);
	return field == NOTE_TEXT ? editor_key(&note->text, key) : EDIT_PASS;
}

static enum effect
answer(struct ui *ui, struct view *view, enum request request)
{
	switch (request) {
	case REQUEST_KEEP_IT:
		return finish(ui, view);
	case REQUEST_TAKE_BACK:
	case REQUEST_PUT_BACK:
		return take_back(ui, view, request == REQUEST_TAKE_BACK);
	case REQUEST_OWN_EDITOR:
		view->focus = NOTE_TEXT;
		note_form_own_editor(ui, view->data);
		return EFFECT_REPAINT;
	default:
		return EFFECT_NONE;
	}
}

static enum effect
type(struct ui *ui, struct view *view, const struct key *key)
{
	struct note_form *note = view->data;
	enum edit_result result = edit_field(note, view->focus, key);

	if (result == EDIT_PASS)
		return key->pasted ? EFFECT_REDRAW : move(ui, view, key->name);
	if (result == EDIT_DONE)
		note_form_typed(ui, note, key->pasted);
	else
		ui_say(ui, "%s", edit_refusal(result, key));
	return EFFECT_REDRAW;
}

static enum effect
note_key(struct ui *ui, struct view *view, const struct key *key)
{
	struct note_form *note = view->data;
	enum request request = REQUEST_NONE;

	if (strcmp(key->name, "Esc"))
		note->leaving = false;
	/* What a paste cannot give is said until it ends. */
	if (!key->pasted || key->begins)
		ui_quiet(ui);
	/* A character is text, whatever else it asks for. */
	if (!key->pasted && !key->character)
		request = request_for_key(view->ops, key->name);
	return request_own(view->ops, request) ? answer(ui, view, request) : type(ui, view, key);
}

static void
note_interrupted(struct ui *ui, struct view *view)
{
	note_form_keep_draft(ui, view->data);
}

static void
note_done(struct view *view)
{
	struct note_form *note = view->data;

	free(note->asked_kind);
	for (size_t field = 0; field < NOTE_FIELD_COUNT; field++)
		edit_done(&note->lines[field]);
	editor_done(&note->text);
	evidence_list_done(&note->old);
}

static const enum request note_requests[] = {
	REQUEST_KEEP_IT, REQUEST_TAKE_BACK, REQUEST_PUT_BACK, REQUEST_OWN_EDITOR, REQUEST_NONE,
};

const struct view_ops note_view = {
	.name = "note",
	.title = "A note",
	.size = sizeof(struct note_form),
	.requests = note_requests,
	.begin = note_begin,
	.load = note_load,
	.row_count = note_row_count,
	.draw = note_draw,
	.key = note_key,
	.hints = note_hints,
	.interrupted = note_interrupted,
	.written = note_written,
	.rewrite = note_rewrite,
	.done = note_done,
};
