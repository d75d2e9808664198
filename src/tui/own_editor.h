/* own_editor.h - a text in the editor that the user names: VISUAL, else EDITOR.
 *
 * Layer: tui, private; no curses.  The text is in a file that nobody else can read, in a folder of
 * its own below XDG_RUNTIME_DIR where that is private, else beside the workspace.  It goes when its
 * text was taken over or is nothing new, and stays, and is named, when not. */
#ifndef WAYMARK_TUI_OWN_EDITOR_H
#define WAYMARK_TUI_OWN_EDITOR_H

#include <stdbool.h>
#include <stddef.h>

struct ui;

/* What came of it. */
struct own_text {
	char *text;   /* the new one; NULL where the old one holds */
	char *folder; /* that it is in; NULL where it is gone */
};

bool own_editor_named(void);

/* Waits until the editor has ended, and says why where there is no new text, or one that cannot be
 * had.  The new text is valid and has no more than `most` bytes. */
void own_editor_run(struct ui *ui, const char *text, size_t most, struct own_text *own);

/* Frees it: `kept` where the new text is safe elsewhere, so that its file can go. */
void own_editor_done(struct own_text *own, bool kept);

#endif
