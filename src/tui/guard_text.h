/* guard_text.h - the texts of a view with what would identify a child marked in its place.
 *
 * Layer: tui, private; no curses. */
#ifndef WAYMARK_TUI_GUARD_TEXT_H
#define WAYMARK_TUI_GUARD_TEXT_H

#include "draw.h"
#include "ui.h"
#include "waymark/guard.h"
#include "waymark/text.h"

/* One thing found. */
struct guard_mark {
	enum guard_kind kind;
	size_t field;	       /* of the view */
	size_t offset, length; /* in that field's text */
	size_t begin, end;     /* in `shown`, its marks among it */
};

/* All zero is a valid empty one. */
struct guard_text {
	struct buffer shown; /* safe: what each text is called, and the text with ">>" and "<<" */
	struct guard_mark *marks;
	size_t mark_count;
	size_t mark_capacity;
	struct text_line *lines; /* of `shown`, for `columns` */
	size_t line_count;
	int columns;
};

/* Reads the texts of a view, those in which something was found; *text was empty. */
void guard_text_read(struct guard_text *text, const struct workspace *workspace,
		     const struct view *view);
/* Breaks it into lines; nothing happens where it is so already. */
void guard_text_fit(struct guard_text *text, int columns);
/* The line that a mark begins in. */
size_t guard_text_line(const struct guard_text *text, size_t mark);
void guard_text_draw(const struct guard_text *text, size_t line, int row);
void guard_text_done(struct guard_text *text);

#endif
