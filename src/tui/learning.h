/* learning.h - asking for learning, from any view.
 *
 * Layer: tui, private; no curses. */
#ifndef WAYMARK_TUI_LEARNING_H
#define WAYMARK_TUI_LEARNING_H

#include "ui.h"
#include "waymark/framework.h"

/* Offers what the learning catalogue has for the place, then free words of a kind; keeps what is
 * chosen as asked for by the one who is rating.  `about` is copied; NULL: for no indicator. */
enum effect learning_ask(struct ui *ui, const struct place *about);

#endif
