/* note_form.h - what the files of the whole form of a note share.
 *
 * Layer: tui, private; no curses. */
#ifndef WAYMARK_TUI_NOTE_FORM_H
#define WAYMARK_TUI_NOTE_FORM_H

#include <stdbool.h>
#include <stddef.h>

#include "edit_lines.h"
#include "note.h"

enum note_row {
	ROW_TITLE,
	ROW_KIND,
	ROW_DATE,
	ROW_TEXT
}; /* the text's lines, then the row that keeps it */

struct note_form {
	struct place about;
	struct edit title;
	struct edit date;
	const struct evidence_kinds *kinds;
	size_t kind;
	char *asked_kind; /* the code to begin with; NULL for not sorted; owned */
	struct edit_lines text;
	bool leaving; /* Esc was pressed once */
};

/* The row that keeps the note. */
size_t note_form_keep_row(const struct note_form *note);
/* The line being edited in a row, NULL where that is none. */
struct edit *note_form_row_edit(struct note_form *note, size_t row);

void note_draw(struct ui *ui, struct view *view);
void note_draw_row(const struct ui *ui, const struct view *view, size_t row, int line,
		   bool focused);

#endif
