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
	bool leaving;	  /* Esc was pressed once */
};

/* The line being edited in a field, NULL where that is none. */
struct edit *note_form_line(struct note_form *note, size_t field);

void note_draw(struct ui *ui, struct view *view);

#endif
