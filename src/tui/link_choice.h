/* link_choice.h - one note and the box under it in which the standard is found that it is about.
 *
 * Layer: tui, private; no curses. */
#ifndef WAYMARK_TUI_LINK_CHOICE_H
#define WAYMARK_TUI_LINK_CHOICE_H

#include "edit.h"
#include "match.h"
#include "reading.h"

struct link_choice {
	struct uuid id;		   /* not set: the first that waits */
	bool tray;		   /* the next one follows */
	struct evidence_list list; /* of the one, with its body */
	const struct evidence *note;
	struct uuid *waiting; /* owned; all that wait, as the list shows them */
	size_t waiting_count;
	size_t turn; /* where it stands among them, or stood before it was linked */
	struct also also[ALSO_MAX];
	size_t also_count;
	struct date today;
	struct edit query;
	struct place found[MATCH_MAX]; /* for a blank query what it counts towards too */
	size_t found_count;
	struct pane lines; /* of the note */
	int columns;	   /* of the window that they were made for */
	int text_top;	   /* the first line shown of them */
};

/* Whether what stands below the box is what the note counts towards too, not what was searched. */
bool link_suggests(const struct link_choice *link);

void link_draw(struct ui *ui, struct view *view);
void link_draw_row(const struct ui *ui, const struct view *view, size_t row, int line,
		   bool focused);
void link_status(const struct ui *ui, const struct view *view, struct buffer *text);
void link_hints(const struct ui *ui, const struct view *view, struct hints *hints);

#endif
