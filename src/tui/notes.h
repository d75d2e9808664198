/* notes.h - what the list of notes, one note in full and the tray share.
 *
 * Layer: tui, private; no curses. */
#ifndef WAYMARK_TUI_NOTES_H
#define WAYMARK_TUI_NOTES_H

#include "notes_filter.h"
#include "ui.h"
#include "waymark/workspace.h"

/* Opens the list with a filter set. */
enum effect notes_show(struct ui *ui, const struct notes_filter *filter);
/* Opens the evidence grid, of the framework that is chosen where there are several. */
enum effect grid_ask(struct ui *ui);
/* Opens a note to be read, with all that is known of it. */
enum effect note_show(struct ui *ui, struct uuid id);
/* Opens the box that links a note. */
enum effect note_link(struct ui *ui, struct uuid id);

/* Appends "Direct observation", the title of a kind, or its code where there is none. */
void note_kind(struct ui *ui, const char *code, struct buffer *text);
/* Appends "NOS-1.1", the reference of a link; the framework's id where that is not here. */
void note_link_reference(const struct library *library, const struct link *link,
			 struct buffer *text);
/* Appends "NOS-1.1, NOS-2.2", or "not yet linked". */
void note_links(const struct library *library, const struct evidence *note, struct buffer *text);
/* Whether a note waits to be linked. */
bool note_waits(const struct evidence *note);
/* The title, or what stands for one that was taken out. */
const char *note_title(const struct evidence *note);

#endif
