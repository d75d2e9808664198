/* notes_only.h - the page on which the notes to be shown are chosen: by kind, section, age.
 *
 * Layer: tui, private; no curses. */
#ifndef WAYMARK_TUI_NOTES_ONLY_H
#define WAYMARK_TUI_NOTES_ONLY_H

#include "notes_filter.h"
#include "ui.h"

/* What the owner (the view that asked) does with each change of the choice; it is borrowed. */
typedef void (*notes_only_answer)(struct ui *ui, struct view *owner,
				  const struct notes_filter *filter);

enum effect notes_only_ask(struct ui *ui, const struct notes_filter *now, notes_only_answer answer);

#endif
