/* The whole form of a note. */
#include "note_form.h"

#include <stdlib.h>
#include <string.h>

#include "common.h"
#include "waymark/memory.h"

struct edit *
note_form_line(struct note_form *note, size_t field)
{
	return field == NOTE_TITLE || field == NOTE_DATE ? &note->lines[field] : NULL;
}

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
	edit_begin(&note->lines[NOTE_TITLE], NULL, 0);
	edit_begin(&note->lines[NOTE_DATE], date_iso(workspace_today(ui->workspace), date), 0);
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
	hint_add(hints, "Tab", "next field");
	if (view->focus != NOTE_KEEP)
		hint_add(hints, "Ctrl-S", "keeps it");
	hint_add(hints, "Esc", "leaves");
	if (view->focus == NOTE_TEXT)
		hint_add(hints, "Ctrl-T", "takes back");
	hint_add(hints, "F1", "all");
}

/* -- Keys --------------------------------------------------------------------------------- */

static enum effect
refuse(struct ui *ui, struct view *view, size_t field, const struct wm_error *error)
{
	view->focus = field;
	ui_fail(ui, error);
	return EFFECT_REDRAW;
}

static enum effect
finish(struct ui *ui, struct view *view)
{
	struct note_form *note = view->data;
	struct evidence_request request = {
		.title = edit_text(&note->lines[NOTE_TITLE]),
		.kind = note->kinds->items[note->kind].code,
	};
	struct wm_error error;
	enum wm_code code;
	char *text;

	if (date_parse(edit_text(&note->lines[NOTE_DATE]), &request.date, &error) != WM_OK)
		return refuse(ui, view, NOTE_DATE, &error);
	text = editor_text(&note->text);
	request.body = text;
	code = note_keep(ui, &note->about, &request, &error);
	free(text);
	return code == WM_OK ? EFFECT_POP : refuse(ui, view, NOTE_TITLE, &error);
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

/* A note half written is not lost by one stray Esc. */
static enum effect
leave(struct ui *ui, struct note_form *note)
{
	if (note->leaving || (!*edit_text(&note->lines[NOTE_TITLE]) && editor_blank(&note->text))) {
		ui_quiet(ui);
		draft_forget(ui);
		return EFFECT_POP;
	}
	note->leaving = true;
	ui_say(ui, "Esc again leaves without keeping this note.");
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
answer(struct ui *ui, struct view *view, const struct key *key)
{
	enum request request = request_for_key(view->ops, key->name);
	struct note_form *note = view->data;
	enum edit_result result;

	if (!key->pasted && request == REQUEST_KEEP_IT)
		return finish(ui, view);
	if (!key->pasted && (request == REQUEST_TAKE_BACK || request == REQUEST_PUT_BACK))
		return take_back(ui, view, request == REQUEST_TAKE_BACK);
	result = edit_field(note, view->focus, key);
	if (result == EDIT_REFUSED || result == EDIT_FULL)
		ui_say(ui, "%s", edit_refusal(result, key));
	if (result == EDIT_PASS && !key->pasted)
		return move(ui, view, key->name);
	return EFFECT_REDRAW;
}

static enum effect
note_key(struct ui *ui, struct view *view, const struct key *key)
{
	struct note_form *note = view->data;

	if (strcmp(key->name, "Esc"))
		note->leaving = false;
	/* What a paste cannot give is said until it ends. */
	if (!key->pasted || key->begins)
		ui_quiet(ui);
	return answer(ui, view, key);
}

static void
note_interrupted(struct ui *ui, struct view *view)
{
	struct note_form *note = view->data;
	struct note_draft draft = {
		.title = xstrdup(edit_text(&note->lines[NOTE_TITLE])),
		.kind = xstrdup(note->kinds->items[note->kind].code),
		.date = xstrdup(edit_text(&note->lines[NOTE_DATE])),
		.body = editor_text(&note->text),
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
	for (size_t field = 0; field < NOTE_FIELD_COUNT; field++)
		edit_done(&note->lines[field]);
	editor_done(&note->text);
}

static const enum request note_requests[] = {
	REQUEST_KEEP_IT,
	REQUEST_TAKE_BACK,
	REQUEST_PUT_BACK,
	REQUEST_NONE,
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
	.done = note_done,
};

enum effect
note_open(struct ui *ui, const struct place *about, const char *title)
{
	enum effect effect = ui_open(ui, VIEW_NOTE, about);
	struct note_form *note = ui->opened->data;

	edit_done(&note->lines[NOTE_TITLE]);
	edit_begin(&note->lines[NOTE_TITLE], title, 0);
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
	edit_done(&note->lines[NOTE_DATE]);
	edit_begin(&note->lines[NOTE_DATE], draft->date, 0);
	editor_done(&note->text);
	editor_begin(&note->text, draft->body, TEXT_MAX_BYTES);
	ui_say(ui, "Your unfinished note of %s%s%s is here again.",
	       same_day ? "" : date_short(day, today, date), same_day ? "" : " ",
	       zone_time(draft->at, time));
	return effect;
}
