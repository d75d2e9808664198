/* compare.h - the page that compares a level with one's own.
 *
 * Layer: tui, private; no curses. */
#ifndef WAYMARK_TUI_COMPARE_H
#define WAYMARK_TUI_COMPARE_H

#include "ui.h"

struct framework;

/* Opens it; where the levels are not steps of one career it says so. */
enum effect compare_open(struct ui *ui, const struct framework *framework, int level);

#endif
