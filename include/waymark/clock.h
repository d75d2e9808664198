/* clock.h - the time of day, read in one place.
 *
 * Layer: base. */
#ifndef WAYMARK_CLOCK_H
#define WAYMARK_CLOCK_H

#include <stdint.h>

/* Milliseconds since 1970-01-01T00:00:00Z. */
typedef int64_t instant;

#define INSTANT_NONE	INT64_MIN
#define INSTANT_LAST	INT64_MAX

/* Now.  The test build reads WAYMARK_TEST_NOW (YYYY-MM-DDTHH:MM:SSZ) instead when it is set. */
instant clock_now(void);

/* Seconds and nanoseconds of a clock that never goes back, as milliseconds: for measuring spans. */
int64_t clock_span(void);

#endif
