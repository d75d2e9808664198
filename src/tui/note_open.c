/* Opening the whole form of a note: for a new one, for one that is here, with a draft. */
#include <stdlib.h>
#include <string.h>

#include "common.h"
#include "note_form.h"

enum effect
note_open(struct ui *ui, const struct place *about, const char *title)
{
	enum effect effect = ui_open(ui, VIEW_NOTE, about);

	note_form_set_line(ui->opened->data, NOTE_TITLE, title);
	return effect;
}

/* Takes over a note as it stands, to be changed. */
static void
begin_change(struct note_form *note, const struct evidence_list *list)
{
	const struct evidence *before = list->items;
	char date[DATE_TEXT_MAX];

	note->old = *list;
	note->before = before;
	note->asked_kind = xstrdup(before->kind);
	note->private = before->private;
	note_form_set_line(note, NOTE_TITLE, before->title);
	note_form_set_line(note, NOTE_DATE, date_iso(before->date, date));
	note_form_set_line(note, NOTE_WITNESS, before->witness);
	note_form_set_line(note, NOTE_WITNESS_ROLE, before->witness_role);
	note_form_set_line(note, NOTE_ORGANISATION, before->organisation);
	note_form_set_line(note, NOTE_DOCUMENT, before->document);
	editor_done(&note->text);
	editor_begin(&note->text, before->body, TEXT_MAX_BYTES);
}

static enum wm_code
open_change(struct ui *ui, struct uuid id, struct wm_error *error)
{
	struct evidence_list list = { 0 };
	const struct person *person;
	enum wm_code code = common_person(ui, &person, error);

	if (code == WM_OK)
		code = workspace_evidence_one(ui->workspace, person, id, &list, error);
	if (code == WM_OK && list.items->redacted)
		code = wm_fail(error, WM_VALUE, "This note was taken out for good.");
	if (code != WM_OK) {
		evidence_list_done(&list);
		return code;
	}
	ui_open(ui, VIEW_NOTE, NULL);
	begin_change(ui->opened->data, &list);
	return WM_OK;
}

enum effect
note_edit(struct ui *ui, struct uuid id)
{
	struct note_draft draft;
	struct wm_error error;
	enum effect effect;

	if (draft_find(ui, &draft)) {
		effect = note_open_draft(ui, &draft);
		note_draft_done(&draft);
		return effect;
	}
	if (open_change(ui, id, &error) == WM_OK)
		return EFFECT_PUSH;
	ui_fail(ui, &error);
	return EFFECT_REDRAW;
}

static void
say_draft(struct ui *ui, const struct note_draft *draft, bool change)
{
	struct date day = zone_date(draft->at), today = workspace_today(ui->workspace);
	char date[DATE_TEXT_MAX], time[DATE_TEXT_MAX];
	bool same_day = date_compare(day, today) == 0;

	ui_say(ui, "Your unfinished %s of %s%s%s is here again.",
	       change ? "change of a note" : "note", same_day ? "" : date_short(day, today, date),
	       same_day ? "" : " ", zone_time(draft->at, time));
}

/* A change of a note that is not here any more is a note of its own. */
enum effect
note_open_draft(struct ui *ui, const struct note_draft *draft)
{
	struct note_form *note;

	if (!uuid_is_set(draft->evidence) || open_change(ui, draft->evidence, NULL) != WM_OK)
		ui_open(ui, VIEW_NOTE, &draft->about);
	note = ui->opened->data;
	free(note->asked_kind);
	note->asked_kind = xstrdup(draft->kind);
	note->private = draft->private;
	note_form_set_line(note, NOTE_TITLE, draft->title);
	note_form_set_line(note, NOTE_DATE, draft->date);
	note_form_set_line(note, NOTE_WITNESS, draft->witness);
	note_form_set_line(note, NOTE_WITNESS_ROLE, draft->witness_role);
	note_form_set_line(note, NOTE_ORGANISATION, draft->organisation);
	note_form_set_line(note, NOTE_DOCUMENT, draft->document);
	if (!note->before || strcmp(draft->body, note->before->body))
		editor_replace(&note->text, draft->body, strlen(draft->body));
	say_draft(ui, draft, note->before);
	return EFFECT_PUSH;
}
