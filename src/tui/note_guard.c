/* The texts of the whole form of a note, for the question about what would identify a child. */
#include "note_form.h"

#include <string.h>

#include "editor_change.h"
#include "guard_view.h"

static const struct {
	enum note_field field;
	const char *what;
} texts[] = {
	{ NOTE_TITLE, "Title" },
	{ NOTE_TEXT, "Text" },
	{ NOTE_WITNESS, "Witness" },
	{ NOTE_WITNESS_ROLE, "Role of the witness" },
	{ NOTE_ORGANISATION, "Organisation" },
	{ NOTE_DOCUMENT, "Document" },
};

char *
note_written(const struct view *view, size_t at, const char **what)
{
	struct note_form *note = view->data;

	if (at == sizeof(texts) / sizeof(texts[0]))
		return NULL;
	*what = texts[at].what;
	if (texts[at].field == NOTE_TEXT)
		return editor_text(&note->text);
	return xstrdup(edit_text(note_form_line(note, texts[at].field)));
}

void
note_rewrite(struct view *view, size_t at, size_t offset, size_t length, const char *with)
{
	struct note_form *note = view->data;

	view->focus = texts[at].field;
	if (texts[at].field != NOTE_TEXT)
		guard_rewrite_line(note_form_line(note, texts[at].field), offset, length, with);
	else if (with)
		editor_change(&note->text, REVISION_WHOLE, offset, length, with, strlen(with));
	else
		note->text.cursor = offset;
}
