/* guard_view.h - the question about a text that would identify a child (design 3.9).
 *
 * Layer: tui, private; no curses.  It is asked in one place for every screen: when a verb refused a
 * text (ui_fail) the loop opens it over the view in which the text is being written, which stays as
 * it is, and says what that is by .written and .rewrite (ui.h). */
#ifndef WAYMARK_TUI_GUARD_VIEW_H
#define WAYMARK_TUI_GUARD_VIEW_H

#include "edit.h"
#include "ui.h"

/* Opens the question about the view at the top; `message` is what was refused and why. */
enum effect guard_ask(struct ui *ui, const char *message);

/* For .rewrite of a view whose text is a line: puts `with` in the place of a part of it, and the
 * cursor behind that; NULL puts the cursor at the part. */
void guard_rewrite_line(struct edit *line, size_t offset, size_t length, const char *with);

#endif
