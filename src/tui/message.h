/* message.h - the status line: what was said last, else what the view says.
 *
 * Layer: tui, private; no curses.  What says something is in ui.h. */
#ifndef WAYMARK_TUI_MESSAGE_H
#define WAYMARK_TUI_MESSAGE_H

#include "ui.h"

#define MESSAGE_LINES 3 /* most that a message takes, the status line among them */

void message_draw(const struct ui *ui, const struct view *view);

#endif
