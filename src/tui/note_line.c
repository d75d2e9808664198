/* The quick note: one line, dated today, of the kind not sorted. */
#include "note.h"

#include <string.h>

#include "also.h"
#include "common.h"
#include "draw.h"
#include "edit.h"
#include "guard_view.h"
#include "message.h"
#include "waymark/memory.h"

struct note_line {
	struct place about; /* its framework NULL where the note is linked to nothing */
	struct edit title;
};

void
note_reference(const struct place *about, struct buffer *text)
{
	const struct framework *framework = about->framework;
	char reference[REFERENCE_MAX];

	if (!framework)
		return;
	buffer_text(text, framework_reference(framework,
					      about->indicator >= 0
						      ? framework->indicators[about->indicator].code
						      : framework->sections[about->section].code,
					      reference));
}

static void
say_kept(struct ui *ui, const struct place *about, struct uuid id, const char *title)
{
	struct buffer words = { 0 };

	buffer_text(&words, "Note");
	if (about->framework) {
		buffer_text(&words, " on ");
		note_reference(about, &words);
	}
	if (!also_offer(ui, id, words.text)) {
		buffer_format(&words, ": %s", title);
		common_saved(ui, words.text);
	}
	buffer_done(&words);
}

enum wm_code
note_keep(struct ui *ui, const struct place *about, struct evidence_request *request,
	  struct wm_error *error)
{
	const struct person *person;
	struct rater rater;
	struct uuid id;
	enum wm_code code = common_person(ui, &person, error);

	if (code == WM_OK)
		code = common_rater(ui, &rater, error);
	if (code != WM_OK)
		return code;
	request->person = person->id;
	request->author = rater.author;
	request->minted = rater.minted;
	request->places = about;
	request->place_count = about->framework ? 1 : 0;
	code = workspace_evidence_add(ui->workspace, request, &id, error);
	if (code != WM_OK)
		return code;
	draft_forget(ui);
	say_kept(ui, about, id, request->title);
	return WM_OK;
}

enum wm_code
note_change(struct ui *ui, const struct evidence *note, const struct evidence_change *change,
	    struct wm_error *error)
{
	struct buffer words = { 0 };
	enum wm_code code =
		workspace_evidence_edit(ui->workspace, note->person, note->id, change, error);

	if (code != WM_OK)
		return code;
	draft_forget(ui);
	buffer_format(&words, "Changed: %s", change->title);
	common_saved(ui, words.text);
	buffer_done(&words);
	return WM_OK;
}

static void
line_draw(struct ui *ui, struct view *view)
{
	struct note_line *note = view->data;
	struct hints hints = { .count = 0 };
	struct buffer label = { 0 };
	int row = ui->rows - 2, used;

	if (ui->message.length > 0)
		draw_wrapped_up(row - 1, ui->columns, MESSAGE_LINES, ROLE_WARNING,
				ui->message.text);
	buffer_text(&label, "Note");
	if (note->about.framework) {
		buffer_text(&label, " on ");
		note_reference(&note->about, &label);
	}
	buffer_text(&label, ": ");
	draw_padded(row, 0, ui->columns, ROLE_TEXT, "");
	used = draw_text(row, 0, ui->columns / 2, ROLE_STRONG, label.text);
	buffer_done(&label);
	view->cursor_row = row;
	view->cursor_column = edit_draw(&note->title, row, used, ui->columns - used, ROLE_TEXT);
	hint_add(&hints, "Enter", "keeps it, dated today");
	hint_add(&hints, "Tab", "date, kind and text");
	hint_add(&hints, "Esc", "leaves");
	draw_keys(ui->rows - 1, ui->columns, &hints, NULL);
}

static enum effect
line_finish(struct ui *ui, struct view *view)
{
	struct note_line *note = view->data;
	struct evidence_request request = { .title = edit_text(&note->title) };
	struct wm_error error;

	if (note_keep(ui, &note->about, &request, &error) != WM_OK) {
		ui_fail(ui, &error);
		return EFFECT_REDRAW;
	}
	return EFFECT_POP | EFFECT_REDRAW;
}

static enum effect
line_key(struct ui *ui, struct view *view, const struct key *key)
{
	struct note_line *note = view->data;
	enum edit_result result = edit_key(&note->title, key);

	if (result == EDIT_REFUSED || result == EDIT_FULL)
		ui_say(ui, "%s", edit_refusal(result, key));
	if (result != EDIT_PASS)
		return EFFECT_REDRAW;
	if (!strcmp(key->name, "Enter"))
		return line_finish(ui, view);
	if (!strcmp(key->name, "Tab"))
		return note_open(ui, &note->about, edit_text(&note->title)) | EFFECT_POP;
	if (!strcmp(key->name, "Ctrl-L"))
		return EFFECT_REPAINT;
	if (strcmp(key->name, "Esc"))
		return EFFECT_NONE;
	ui_quiet(ui);
	return EFFECT_POP;
}

static void
line_interrupted(struct ui *ui, struct view *view)
{
	struct note_line *note = view->data;
	char date[DATE_TEXT_MAX];
	struct note_draft draft = {
		.title = xstrdup(edit_text(&note->title)),
		.kind = xstrdup(EVIDENCE_NOT_SORTED),
		.date = xstrdup(date_iso(workspace_today(ui->workspace), date)),
		.body = xstrdup(""),
		.about = note->about,
	};

	draft_keep(ui, &draft);
	note_draft_done(&draft);
}

static char *
line_written(const struct view *view, size_t field, const char **what)
{
	const struct note_line *note = view->data;

	*what = "Note";
	return field == 0 ? xstrdup(edit_text(&note->title)) : NULL;
}

static void
line_rewrite(struct view *view, size_t field, size_t offset, size_t length, const char *with)
{
	struct note_line *note = view->data;

	(void) field;
	guard_rewrite_line(&note->title, offset, length, with);
}

static void
line_done(struct view *view)
{
	struct note_line *note = view->data;

	edit_done(&note->title);
}

static const struct view_ops note_line_view = {
	.name = "note-line",
	.title = "A quick note",
	.size = sizeof(struct note_line),
	.over = true,
	.draw = line_draw,
	.key = line_key,
	.interrupted = line_interrupted,
	.written = line_written,
	.rewrite = line_rewrite,
	.done = line_done,
};

enum effect
note_ask(struct ui *ui, const struct place *about)
{
	struct note_draft draft;
	struct note_line *note;
	enum effect effect;

	if (draft_find(ui, &draft)) {
		effect = note_open_draft(ui, &draft);
		note_draft_done(&draft);
		return effect;
	}
	effect = ui_open_ops(ui, &note_line_view);
	note = ui->opened->data;
	if (about)
		note->about = *about;
	edit_begin(&note->title, NULL, 0);
	return effect;
}
