/* hits.h - the standards of a person that a few typed words mean, as rows to choose from.
 *
 * Layer: tui, private; no curses. */
#ifndef WAYMARK_TUI_HITS_H
#define WAYMARK_TUI_HITS_H

#include "match.h"
#include "ui.h"

/* As match_indicators, in all frameworks of the person on the screen. */
size_t hits_search(struct ui *ui, const char *query, struct place found[MATCH_MAX]);

void hits_draw(const struct ui *ui, const struct place *place, int line, bool focused);

#endif
