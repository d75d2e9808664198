/* From the whole form of a note to what is kept of it. */
#include "note_form.h"

#include <stdlib.h>
#include <string.h>

#include "common.h"
#include "own_editor.h"

#define DRAFT_KEYS 100	/* keys after which the draft is kept again, */
#define DRAFT_PART 1024 /* and one more for each so many bytes of the text */

struct edit *
note_form_line(struct note_form *note, size_t field)
{
	return field == NOTE_KIND || field == NOTE_TEXT || field >= NOTE_PRIVATE
		       ? NULL
		       : &note->lines[field];
}

void
note_form_set_line(struct note_form *note, enum note_field field, const char *text)
{
	edit_done(&note->lines[field]);
	edit_begin(&note->lines[field], text, 0);
}

static const char *
line(const struct note_form *note, enum note_field field)
{
	return edit_text(&note->lines[field]);
}

static const char *
kind_code(const struct note_form *note)
{
	return note->kinds->items[note->kind].code;
}

/* -- Keeping it ---------------------------------------------------------------------------- */

/* Whether its text is another than it was when the form was opened. */
static bool
text_changed(const struct note_form *note)
{
	return note->text.revisions.done > 0;
}

static enum wm_code
keep_changes(struct ui *ui, struct note_form *note, struct date date, const char *body,
	     struct wm_error *error)
{
	struct evidence_change change = {
		.title = line(note, NOTE_TITLE),
		.body = text_changed(note) ? body : NULL,
		.witness = line(note, NOTE_WITNESS),
		.witness_role = line(note, NOTE_WITNESS_ROLE),
		.organisation = line(note, NOTE_ORGANISATION),
		.document = line(note, NOTE_DOCUMENT),
		.kind = kind_code(note),
		.date = date,
	};

	if (note->private != note->before->private)
		change.privacy = note->private ? PRIVACY_PRIVATE : PRIVACY_SHARED;
	return note_change(ui, note->before, &change, error);
}

static enum wm_code
keep_new(struct ui *ui, struct note_form *note, struct date date, const char *body,
	 struct wm_error *error)
{
	struct evidence_request request = {
		.title = line(note, NOTE_TITLE),
		.body = body,
		.witness = line(note, NOTE_WITNESS),
		.witness_role = line(note, NOTE_WITNESS_ROLE),
		.organisation = line(note, NOTE_ORGANISATION),
		.document = line(note, NOTE_DOCUMENT),
		.private = note->private,
		.kind = kind_code(note),
		.date = date,
	};

	return note_keep(ui, &note->about, &request, error);
}

enum wm_code
note_form_keep(struct ui *ui, struct note_form *note, size_t *field, struct wm_error *error)
{
	struct date date;
	enum wm_code code = date_parse(line(note, NOTE_DATE), &date, error);
	char *body;

	*field = NOTE_DATE;
	if (code != WM_OK)
		return code;
	body = editor_text(&note->text);
	code = note->before ? keep_changes(ui, note, date, body, error)
			    : keep_new(ui, note, date, body, error);
	free(body);
	if (date_compare(date, workspace_today(ui->workspace)) <= 0)
		*field = NOTE_TITLE;
	return code;
}

/* -- What would be lost -------------------------------------------------------------------- */

static bool
differs(const struct note_form *note)
{
	const struct evidence *before = note->before;
	char date[DATE_TEXT_MAX];

	return text_changed(note) || note->private != before->private ||
	       strcmp(kind_code(note), before->kind) ||
	       strcmp(line(note, NOTE_TITLE), before->title) ||
	       strcmp(line(note, NOTE_DATE), date_iso(before->date, date)) ||
	       strcmp(line(note, NOTE_WITNESS), before->witness) ||
	       strcmp(line(note, NOTE_WITNESS_ROLE), before->witness_role) ||
	       strcmp(line(note, NOTE_ORGANISATION), before->organisation) ||
	       strcmp(line(note, NOTE_DOCUMENT), before->document);
}

bool
note_form_changed(struct note_form *note)
{
	size_t field;

	if (note->before)
		return differs(note);
	for (field = 0; field < NOTE_FIELD_COUNT; field++)
		if (field != NOTE_DATE && note_form_line(note, field) &&
		    *line(note, (enum note_field) field))
			return true;
	return !editor_blank(&note->text);
}

/* -- The draft ----------------------------------------------------------------------------- */

bool
note_form_keep_draft(struct ui *ui, struct note_form *note)
{
	struct note_draft draft = {
		.title = xstrdup(line(note, NOTE_TITLE)),
		.kind = xstrdup(kind_code(note)),
		.date = xstrdup(line(note, NOTE_DATE)),
		.body = editor_text(&note->text),
		.witness = xstrdup(line(note, NOTE_WITNESS)),
		.witness_role = xstrdup(line(note, NOTE_WITNESS_ROLE)),
		.organisation = xstrdup(line(note, NOTE_ORGANISATION)),
		.document = xstrdup(line(note, NOTE_DOCUMENT)),
		.private = note->private,
		.about = note->about,
	};
	bool kept = true;

	if (note->before)
		draft.evidence = note->before->id;
	if (note_form_changed(note))
		kept = draft_keep(ui, &draft);
	else
		draft_forget(ui);
	note_draft_done(&draft);
	note->typed = 0;
	return kept;
}

void
note_form_typed(struct ui *ui, struct note_form *note, bool pasted)
{
	note->typed++;
	if (!pasted && note->typed >= DRAFT_KEYS + note->text.text.length / DRAFT_PART)
		note_form_keep_draft(ui, note);
}

/* -- The user's own editor ------------------------------------------------------------------ */

/* A draft is kept before, for whatever happens meanwhile, and after, before its file goes. */
void
note_form_own_editor(struct ui *ui, struct note_form *note)
{
	char *text = editor_text(&note->text);
	struct own_text own;
	bool kept = false;

	note_form_keep_draft(ui, note);
	own_editor_run(ui, text, note->text.limit, &own);
	if (own.text) {
		editor_replace(&note->text, own.text, strlen(own.text));
		kept = note_form_keep_draft(ui, note);
		if (!kept)
			ui_say(ui,
			       "No draft can be kept, so what your editor wrote stays in %s too.",
			       own.folder);
	}
	own_editor_done(&own, kept);
	free(text);
}
