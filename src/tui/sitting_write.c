/* Writing a field of a session's record: many lines, kept when the field is left. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "common.h"
#include "draw.h"
#include "editor.h"
#include "prompt.h"
#include "sitting.h"
#include "waymark/text.h"

#define KEYS_A_DRAFT \
	16 /* keys after which what was typed is put by, in case the program is killed */

struct writing {
	struct uuid person, record;
	char code[FIELD_CODE_MAX];
	char *draft;  /* the name that its draft has; owned */
	char *before; /* what stood there when it was opened; owned */
	char *title;  /* owned */
	char *below;  /* the prompts, a line each; owned */
	struct editor text;
	unsigned keys; /* since the last draft */
};

/* -- Drafts ---------------------------------------------------------------------------------- */

static void
put_by(struct ui *ui, struct writing *writing)
{
	struct note_draft draft = { .body = editor_text(&writing->text) };

	writing->keys = 0;
	workspace_draft_keep(ui->workspace, writing->person, writing->draft, &draft, NULL);
	note_draft_done(&draft);
}

/* What was being written when the program had to end; false where there is nothing, or it was kept. */
static bool
take_draft(struct ui *ui, struct writing *writing)
{
	struct note_draft draft;
	bool found = workspace_draft(ui->workspace, writing->person, writing->draft, &draft) &&
		     strcmp(draft.body, writing->before) != 0;

	if (found)
		editor_replace(&writing->text, draft.body, strlen(draft.body));
	note_draft_done(&draft);
	return found;
}

/* -- Keeping --------------------------------------------------------------------------------- */

static enum wm_code
fill(struct ui *ui, struct writing *writing, const char *text, struct wm_error *error)
{
	enum wm_code code = workspace_record_fill(ui->workspace, writing->person, writing->record,
						  writing->code, text, error);

	if (code == WM_OK)
		workspace_draft_forget(ui->workspace, writing->person, writing->draft, NULL);
	return code;
}

/* What the record holds now; the caller frees.  NULL where it cannot be read. */
static char *
standing(struct ui *ui, const struct writing *writing)
{
	struct supervision supervision = { .person = NULL };
	const struct person *person;
	const struct record *record;
	char *value = NULL;

	if (common_person(ui, &person, NULL) != WM_OK ||
	    workspace_supervision(ui->workspace, person, INSTANT_LAST, &supervision, NULL) != WM_OK)
		return NULL;
	record = record_find(&supervision.records, writing->record);
	if (record)
		value = xstrdup(record_value(record, writing->code));
	supervision_done(&supervision);
	return value;
}

static enum effect keep_text(struct ui *ui, struct view *view, const char *text);

static enum effect
both_chosen(struct ui *ui, struct view *owner, size_t chosen)
{
	struct writing *writing = owner->data;
	char *theirs = standing(ui, writing), *mine = editor_text(&writing->text);
	struct buffer text = { 0 };
	enum effect effect;

	if (chosen == 0 && theirs)
		buffer_format(&text, "%s\n", theirs);
	buffer_text(&text, mine);
	free(writing->before);
	writing->before = theirs ? theirs : xstrdup("");
	editor_replace(&writing->text, text.text ? text.text : "", text.length);
	buffer_done(&text);
	free(mine);
	mine = editor_text(&writing->text);
	effect = keep_text(ui, owner, mine);
	free(mine);
	return effect;
}

/* Two windows on one file: nothing that was written in the other is lost unseen. */
static bool
changed_elsewhere(struct ui *ui, const struct writing *writing, const char *text)
{
	char *now = standing(ui, writing);
	bool changed = now && strcmp(now, writing->before) != 0 && strcmp(now, text) != 0;

	free(now);
	return changed;
}

static enum effect
reason_told(struct ui *ui, struct view *owner, const char *reason)
{
	struct writing *writing = owner->data;
	char *text = editor_text(&writing->text);
	struct wm_error error;
	enum wm_code code = workspace_keep_identifiers(ui->workspace, reason, &error);

	if (code == WM_OK)
		code = fill(ui, writing, text, &error);
	free(text);
	if (code != WM_OK) {
		ui_fail(ui, &error);
		return EFFECT_KEEP;
	}
	free(writing->before);
	writing->before = editor_text(&writing->text);
	common_saved(ui, "kept with the reason; Esc leaves");
	return EFFECT_REDRAW;
}

static enum effect
identifiers_chosen(struct ui *ui, struct view *owner, size_t chosen)
{
	(void) owner;
	if (chosen == 0)
		return EFFECT_REDRAW;
	return prompt_ask(ui,
			  &(struct prompt) { .label = "Why is it kept? ", .answer = reason_told });
}

static enum effect
refuse(struct ui *ui, const struct wm_error *error)
{
	if (!error->identifiers) {
		ui_fail(ui, error);
		return EFFECT_REDRAW;
	}
	return choice_ask(ui, &(struct choice) { .label = error->message,
						 .rows = { { 'r', "write it without" },
							   { 'k', "keep it, and say why" } },
						 .count = 2,
						 .answer = identifiers_chosen });
}

/* Nothing is lost where it cannot be kept: the text stays. */
static enum effect
keep_text(struct ui *ui, struct view *view, const char *text)
{
	struct writing *writing = view->data;
	struct wm_error error;

	if (!strcmp(text, writing->before)) {
		workspace_draft_forget(ui->workspace, writing->person, writing->draft, NULL);
		return EFFECT_POP;
	}
	if (changed_elsewhere(ui, writing, text))
		return choice_ask(
			ui, &(struct choice) {
				    .label = "It was changed in another window meanwhile.",
				    .rows = { { 'b', "both: that first, then this" },
					      { 't', "this in its place; that stays in history" } },
				    .count = 2,
				    .answer = both_chosen });
	if (fill(ui, writing, text, &error) != WM_OK)
		return refuse(ui, &error);
	common_saved(ui, writing->title);
	return EFFECT_POP;
}

/* -- The view -------------------------------------------------------------------------------- */

static void
writing_draw(struct ui *ui, struct view *view)
{
	struct writing *writing = view->data;
	struct pane pane = { .width = ui->columns };
	int most = (ui->rows - 4) / 2, height = ui->rows - 4;
	size_t top = 0;

	draw_text(0, 0, ui->columns, ROLE_TITLE, writing->title);
	if (*writing->below)
		pane_text(&pane, ROLE_QUIET, 0, NULL, writing->below, 0);
	if (pane.count > (size_t) most)
		pane_window(&pane, &top, (size_t) most);
	height -= (int) pane.count;
	pane_draw(&pane, 1, 0);
	editor_size(&writing->text, ui->columns, height);
	editor_draw(&writing->text, 2 + (int) pane.count, 0, &view->cursor_row,
		    &view->cursor_column);
	pane_done(&pane);
}

static void
writing_hints(const struct ui *ui, const struct view *view, struct hints *hints)
{
	(void) ui;
	(void) view;
	hint_add(hints, "Esc", "keeps it and goes back");
	hint_add(hints, "Ctrl-T", "takes back");
	hint_add(hints, "F1", "all");
}

static enum effect
keep(struct ui *ui, struct view *view)
{
	struct writing *writing = view->data;
	char *text = editor_text(&writing->text);
	enum effect effect = keep_text(ui, view, text);

	free(text);
	return effect;
}

static enum effect
writing_key(struct ui *ui, struct view *view, const struct key *key)
{
	struct writing *writing = view->data;
	enum request request = key->pasted ? REQUEST_NONE : request_for_key(view->ops, key->name);
	enum edit_result result;

	if (!key->pasted || key->begins)
		ui_quiet(ui);
	if (request == REQUEST_KEEP_IT || request == REQUEST_CANCEL)
		return keep(ui, view);
	if (request == REQUEST_TAKE_BACK || request == REQUEST_PUT_BACK) {
		if (!(request == REQUEST_TAKE_BACK ? editor_back(&writing->text)
						   : editor_on(&writing->text)))
			ui_say(ui, "There is nothing typed to take back or put back.");
		return EFFECT_REDRAW;
	}
	if (!key->pasted && !strcmp(key->name, "F1"))
		return ui_open(ui, VIEW_HELP, NULL);
	if (!key->pasted && !strcmp(key->name, "Ctrl-L"))
		return EFFECT_REPAINT;
	result = editor_key(&writing->text, key);
	if (result == EDIT_REFUSED || result == EDIT_FULL)
		ui_say(ui, "%s", edit_refusal(result, key));
	if (result == EDIT_DONE && !key->pasted && ++writing->keys >= KEYS_A_DRAFT)
		put_by(ui, writing);
	return EFFECT_REDRAW;
}

/* Kept in the record; what the record does not take is put by, and is here again when the field is
 * opened. */
static void
writing_interrupted(struct ui *ui, struct view *view)
{
	struct writing *writing = view->data;
	char *text = editor_text(&writing->text);

	if (strcmp(text, writing->before) != 0 &&
	    (changed_elsewhere(ui, writing, text) || fill(ui, writing, text, NULL) != WM_OK))
		put_by(ui, writing);
	free(text);
}

static void
writing_done(struct view *view)
{
	struct writing *writing = view->data;

	free(writing->draft);
	free(writing->before);
	free(writing->title);
	free(writing->below);
	editor_done(&writing->text);
}

static const enum request writing_requests[] = {
	REQUEST_KEEP_IT,
	REQUEST_TAKE_BACK,
	REQUEST_PUT_BACK,
	REQUEST_NONE,
};

static const struct view_ops writing_view = {
	.name = "session-text",
	.title = "A text of the session",
	.size = sizeof(struct writing),
	.requests = writing_requests,
	.draw = writing_draw,
	.key = writing_key,
	.hints = writing_hints,
	.interrupted = writing_interrupted,
	.done = writing_done,
};

/* The prompts that stand under the field in its form. */
static char *
prompts_of(const struct sitting *sitting, const struct form_field *field)
{
	const struct form *form =
		record_form(&sitting->supervision, sitting->record, sitting->record->form);
	struct buffer text = { 0 };
	int at = form_field(form, field->code);

	for (size_t i = (size_t) at + 1;
	     at >= 0 && i < form->field_count && form->fields[i].type == FIELD_PROMPT; i++)
		buffer_format(&text, "%s%s", text.length > 0 ? "; " : "", form->fields[i].label);
	return buffer_take(&text);
}

static bool
refuse_signed(struct ui *ui, const struct sitting *sitting)
{
	for (int signer = 0; signer < SIGNER_COUNT; signer++) {
		if (!sitting->record->signatures[signer].set)
			continue;
		ui_say(ui, "It is signed by %s: what comes later is an addendum.",
		       sitting->record->signatures[signer].name);
		return true;
	}
	return false;
}

enum effect
sitting_write(struct ui *ui, const struct sitting *sitting, const struct sitting_row *row)
{
	struct buffer begins = { 0 }, name = { 0 };
	char id[UUID_TEXT_MAX];
	struct writing *writing;
	enum effect effect;

	if (refuse_signed(ui, sitting))
		return EFFECT_REDRAW;
	effect = ui_open_ops(ui, &writing_view);
	writing = ui->opened->data;
	writing->person = sitting->person;
	writing->record = sitting->record->id;
	memcpy(writing->code, row->code, sizeof(writing->code));
	writing->title = xstrdup(row->field->label);
	writing->before = xstrdup(row->text);
	writing->below = prompts_of(sitting, row->field);
	buffer_format(&name, "%s %s", row->code, uuid_text(sitting->record->id, id));
	writing->draft = buffer_take(&name);
	if (!*row->text && row->kind == SITTING_TEXT)
		record_computed(&sitting->supervision, workspace_people(ui->workspace),
				sitting->record, row->field, sitting->today, &begins);
	if (begins.length > 0)
		buffer_text(&begins, "\n"); /* what is written goes below it */
	editor_begin(&writing->text, *row->text ? row->text : begins.text, TEXT_MAX_BYTES);
	editor_size(&writing->text, ui->columns, ui->rows);
	if (take_draft(ui, writing))
		ui_say(ui, "What you were writing is here again.");
	buffer_done(&begins);
	return effect;
}
