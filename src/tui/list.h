/* list.h - where the focus and the first visible row of a list are.
 *
 * Layer: tui, private; no curses, pure. */
#ifndef WAYMARK_TUI_LIST_H
#define WAYMARK_TUI_LIST_H

#include <stdbool.h>
#include <stddef.h>

/* The first visible row so that `focus` is among `page` visible ones of `count`, as near to `top`
 * as can be. */
size_t list_top(size_t top, size_t focus, size_t count, int page);

/* The row `steps` further (back when negative), kept inside `count` rows; 0 when there are none. */
size_t list_step(size_t focus, long steps, size_t count);

#endif
