/* How a text being typed is shown: the rows around the cursor and no others. */
#include "editor.h"

#include <stdlib.h>

#include "draw.h"
#include "spot.h"

/* Whether the cursor is among the rows shown from `top` on, and how far down. */
static bool
shows_cursor(struct editor *editor, int *down)
{
	struct spot spot;
	bool shown = false;

	spot_begin(&spot, &editor->text, editor->top, editor->columns);
	editor->top = spot_offset(&spot);
	for (*down = 0; *down < editor->height; (*down)++) {
		size_t cell = rows_last(&spot.rows, spot.row);

		if (editor->cursor < spot_offset(&spot))
			break;
		shown = editor->cursor <= rows_offset(&spot.rows, cell);
		if (shown || !spot_step(&spot, true))
			break;
	}
	spot_done(&spot);
	return shown;
}

/* The cursor goes to the first row or the last, whichever side it left by. */
static void
scroll(struct editor *editor, int *down)
{
	struct spot spot;

	if (shows_cursor(editor, down))
		return;
	spot_begin(&spot, &editor->text, editor->cursor, editor->columns);
	*down = 0;
	if (editor->cursor > editor->top)
		while (*down < editor->height - 1 && spot_step(&spot, false))
			(*down)++;
	editor->top = spot_offset(&spot);
	spot_done(&spot);
}

void
editor_draw(struct editor *editor, int row, int column, int *cursor_row, int *cursor_column)
{
	const struct text_line *line;
	struct spot spot;
	int down, at;
	char *text;

	scroll(editor, &down);
	spot_begin(&spot, &editor->text, editor->top, editor->columns);
	for (at = 0; at < editor->height; at++) {
		line = &spot.rows.lines[spot.row];
		text = xstrndup(spot.rows.safe.text + line->start, line->length);
		draw_cut(row + at, column, editor->columns, ROLE_TEXT, text);
		free(text);
		if (at == down) {
			*cursor_row = row + at;
			*cursor_column =
				rows_column(&spot.rows, rows_cell(&spot.rows, editor->cursor));
			/* Blanks may stand beyond the edge. */
			if (*cursor_column > editor->columns)
				*cursor_column = editor->columns;
			*cursor_column += column;
		}
		if (!spot_step(&spot, true))
			break;
	}
	spot_done(&spot);
}
