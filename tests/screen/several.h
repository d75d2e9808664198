/* several.h - a practitioner of three frameworks, for the tests of more than one at once.
 *
 * pcf-wider at L2, kss-supervisor and nos-kent at nqsw; nothing is rated. */
#ifndef WAYMARK_TEST_SEVERAL_H
#define WAYMARK_TEST_SEVERAL_H

#include "harness.h"

void several_begin(void);
/* Begins, and starts the screen. */
struct screen *several_at(int rows, int columns);
/* From Home to a reference, whichever framework it is of. */
void several_go(struct screen *s, const char *reference);

#endif
