/* notes.h - what the list of notes and one note in full share.
 *
 * Layer: tui, private; no curses. */
#ifndef WAYMARK_TUI_NOTES_H
#define WAYMARK_TUI_NOTES_H

#include "ui.h"
#include "waymark/workspace.h"

/* Opens a note in full, with the search box that links it. */
enum effect note_show(struct ui *ui, struct uuid id);

/* Appends "Direct observation", the title of a kind, or its code where there is none. */
void note_kind(struct ui *ui, const char *code, struct buffer *text);
/* Appends "NOS-1.1, NOS-2.2", or "not yet linked". */
void note_links(const struct ui *ui, const struct evidence *note, struct buffer *text);
/* Whether a note waits to be linked. */
bool note_waits(const struct evidence *note);

#endif
