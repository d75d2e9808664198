/* note_form.h - what the files of the whole form of a note share.
 *
 * Layer: tui, private; no curses. */
#ifndef WAYMARK_TUI_NOTE_FORM_H
#define WAYMARK_TUI_NOTE_FORM_H

#include <stdbool.h>
#include <stddef.h>

#include "editor.h"
#include "note.h"

/* The fields, in their order; the focus of the view is one of them. */
enum note_field {
	NOTE_TITLE,
	NOTE_KIND,
	NOTE_DATE,
	NOTE_TEXT,
	NOTE_WITNESS,
	NOTE_WITNESS_ROLE,
	NOTE_ORGANISATION,
	NOTE_DOCUMENT,
	NOTE_PRIVATE,
	NOTE_KEEP, /* no field: Enter keeps the note */
	NOTE_FIELD_COUNT,
};

struct note_form {
	struct place about;
	struct edit lines[NOTE_FIELD_COUNT]; /* of the fields that are one line */
	struct editor text;
	const struct evidence_kinds *kinds;
	size_t kind;
	char *asked_kind; /* the code to begin with; NULL for not sorted; owned */
	bool private;
	struct evidence_list old;      /* owns the note that is changed */
	const struct evidence *before; /* that note; NULL for a new one */
	bool leaving;		       /* Esc was pressed once */
	size_t typed;		       /* keys since the draft was kept */
};

/* The line being edited in a field, NULL where that is none. */
struct edit *note_form_line(struct note_form *note, size_t field);
void note_form_set_line(struct note_form *note, enum note_field field, const char *text);

/* Whether anything would be lost by leaving it. */
bool note_form_changed(struct note_form *note);
/* Keeps the note or its changes; where that cannot be, *field is the one to look at. */
enum wm_code note_form_keep(struct ui *ui, struct note_form *note, size_t *field,
			    struct wm_error *error);
/* Keeps its draft; false where that cannot be. */
bool note_form_keep_draft(struct ui *ui, struct note_form *note);
/* To be told of each key that changed it: keeps the draft now and then. */
void note_form_typed(struct ui *ui, struct note_form *note, bool pasted);
/* Lets the user's own editor have the text. */
void note_form_own_editor(struct ui *ui, struct note_form *note);

void note_draw(struct ui *ui, struct view *view);

/* .written and .rewrite of the form (ui.h). */
char *note_written(const struct view *view, size_t at, const char **what);
void note_rewrite(struct view *view, size_t at, size_t offset, size_t length, const char *with);

#endif
