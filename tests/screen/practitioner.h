/* practitioner.h - a practitioner of the Kent framework whose supervisor has rated a little, for the tests of Assess.
 *
 * NOS-12.1 is 2 and NOS-12.3 is 3 by Supervisor 1; the practitioner has rated nothing. */
#ifndef WAYMARK_TEST_PRACTITIONER_H
#define WAYMARK_TEST_PRACTITIONER_H

#include <stdbool.h>

#include "harness.h"

#define EMPTIES "\025" /* Ctrl-U: empties a line being typed */

void practitioner_begin(void);

/* Starts the screen, opens Assess and finds a reference. */
struct screen *practitioner_at(int rows, int columns, const char *reference);
/* Begins, then the same at 80x24. */
struct screen *practitioner_start(const char *reference);

/* Whether the row of a reference in the gap CSV has that part. */
bool gap_has(const char *reference, const char *part);

#endif
