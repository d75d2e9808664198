/* spot.h - a row of a long text that is shown, and stepping from one to the next.
 *
 * Layer: tui, private; no curses, pure. */
#ifndef WAYMARK_TUI_SPOT_H
#define WAYMARK_TUI_SPOT_H

#include <stdbool.h>
#include <stddef.h>

#include "rows.h"

struct spot {
	struct written *written; /* borrowed */
	int columns;
	struct rows rows;
	size_t row;
};

/* The row that an offset of the text is in; one offset less than the end of a wrapped text. */
void spot_begin(struct spot *spot, struct written *written, size_t at, int columns);
/* Moves to the next row, or the one before; false, and nothing moved, where there is none. */
bool spot_step(struct spot *spot, bool forwards);
/* Where the row begins in the text. */
size_t spot_offset(const struct spot *spot);
void spot_done(struct spot *spot);

#endif
