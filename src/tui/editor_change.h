/* editor_change.h - how the files of the editor change the text.
 *
 * Layer: tui, private; no curses. */
#ifndef WAYMARK_TUI_EDITOR_CHANGE_H
#define WAYMARK_TUI_EDITOR_CHANGE_H

#include <stddef.h>

#include "editor.h"

/* Puts `added` bytes in the place of `length` bytes at `at`, and the cursor behind them.  EDIT_FULL,
 * and nothing is changed, where the text would be longer than it may. */
enum edit_result editor_change(struct editor *editor, enum revision_kind kind, size_t at,
			       size_t length, const char *bytes, size_t added);

#endif
