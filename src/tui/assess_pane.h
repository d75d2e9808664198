/* assess_pane.h - the right half of Assess as lines: the indicator, what is asked, the scale, what was said.
 *
 * Layer: tui, private; no curses, pure. */
#ifndef WAYMARK_TUI_ASSESS_PANE_H
#define WAYMARK_TUI_ASSESS_PANE_H

#include <stdbool.h>

#include "pane.h"
#include "waymark/framework.h"

struct assess;
struct assessment_row;
struct ui;

/* Where the text is longer than there is room for: from which line on it is read, and what is known
 * of it once it is drawn. */
struct pane_reading {
	struct place place; /* what is read */
	size_t top;
	size_t page;   /* lines of it that are seen; 0: all of it is */
	size_t behind; /* those that follow */
};

/* What is shown for an indicator, as much as fits in `height` lines of `width` columns: what
 * matters least goes first, and at last the texts are cut to what is read of them. */
void pane_indicator(struct pane *pane, const struct ui *ui, const struct assess *assess, int row,
		    int height, struct pane_reading *reading);
/* The same for a folded section. */
void pane_section(struct pane *pane, const struct assess *assess, int section, int height,
		  struct pane_reading *reading);
/* The lines of what was said; with short_texts each judgement has one. */
void pane_said(struct pane *pane, const struct ui *ui, const struct assess *assess,
	       const struct assessment_row *row, bool short_texts);

/* What else it counts towards, as much as there is room for: references of the person's own
 * frameworks, with their titles, with why, or those of all frameworks. */
enum links_room { LINKS_REFERENCES, LINKS_TITLES, LINKS_REASONS, LINKS_OTHERS };
void pane_links(struct pane *pane, const struct ui *ui, const struct assess *assess, int indicator,
		enum links_room room);

#endif
