/* locale.h - the locale of the terminal.
 *
 * Layer: base. */
#ifndef WAYMARK_LOCALE_H
#define WAYMARK_LOCALE_H

#include <stdbool.h>

/* Takes LC_CTYPE from the environment; called once, first thing in main.  Other categories stay
 * as in "C", so numbers and sorting never change with the locale. */
void locale_begin(void);

/* Whether the terminal's character set is UTF-8. */
bool locale_utf8(void);

#endif
