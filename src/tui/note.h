/* note.h - what the quick note and the whole form of a note share.
 *
 * Layer: tui, private; no curses. */
#ifndef WAYMARK_TUI_NOTE_H
#define WAYMARK_TUI_NOTE_H

#include "ui.h"
#include "waymark/workspace.h"

/* Appends "NOS-12.1", or "" where there is no place. */
void note_reference(const struct place *about, struct buffer *text);

/* Keeps a note by the one who is rating, linked to `about` unless its framework is NULL.  The members of `request` that say who and what
 * it is linked to are filled here. */
enum wm_code note_keep(struct ui *ui, const struct place *about, struct evidence_request *request,
		       struct wm_error *error);

/* Keeps what was changed of a note, and says so; WM_NOT_SO where nothing was. */
enum wm_code note_change(struct ui *ui, const struct evidence *note,
			 const struct evidence_change *change, struct wm_error *error);

/* The draft of whoever is rating: kept (a blank one is forgotten), found, forgotten.  What cannot be
 * kept or forgotten is passed over, and false: nothing was lost that was acknowledged. */
bool draft_keep(struct ui *ui, const struct note_draft *draft);
bool draft_find(struct ui *ui, struct note_draft *draft);
void draft_forget(struct ui *ui);

/* Opens the whole form with a draft, and says so. */
enum effect note_open_draft(struct ui *ui, const struct note_draft *draft);

/* Opens the whole form with a note that is here, to change it; an unfinished one comes first. */
enum effect note_edit(struct ui *ui, struct uuid id);

/* Opens the whole form with a title to begin with. */
enum effect note_open(struct ui *ui, const struct place *about, const char *title);

#endif
