/* assess_pane.h - the right half of Assess as lines: the indicator, what is asked, the scale, what was said.
 *
 * Layer: tui, private; no curses, pure. */
#ifndef WAYMARK_TUI_ASSESS_PANE_H
#define WAYMARK_TUI_ASSESS_PANE_H

#include <stdbool.h>

#include "pane.h"

struct assess;
struct assessment_row;
struct ui;

/* What is shown for an indicator, as much as fits in `height` lines of `width` columns: what matters least goes first, and at last the
 * texts are cut. */
void pane_indicator(struct pane *pane, const struct ui *ui, const struct assess *assess, int row,
		    int width, int height);
/* The same for a folded part. */
void pane_part(struct pane *pane, const struct assess *assess, int part, int width, int height);
/* The lines of what was said; with short_texts each judgement has one. */
void pane_said(struct pane *pane, const struct ui *ui, const struct assess *assess,
	       const struct assessment_row *row, bool short_texts);

#endif
