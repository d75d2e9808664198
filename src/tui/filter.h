/* filter.h - "show only some": the chooser behind `f`, the same in every view.
 *
 * Layer: tui, private; no curses. */
#ifndef WAYMARK_TUI_FILTER_H
#define WAYMARK_TUI_FILTER_H

#include "prompt.h"
#include "waymark/analysis.h"
#include "waymark/memory.h"

/* Asks which; the answer gets a number for filter_chosen.  Enter alone takes what is set now. */
enum effect filter_ask(struct ui *ui, const struct row_filter *now, choice_answer answer);
struct row_filter filter_chosen(size_t chosen);

bool filter_is_set(const struct row_filter *filter);
/* Appends "below", the words that people see; nothing where none is set. */
void filter_name(const struct row_filter *filter, int stale_months, struct buffer *text);

#endif
