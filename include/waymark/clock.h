/* clock.h - the time of day, read in one place.
 *
 * Layer: base. */
#ifndef WAYMARK_CLOCK_H
#define WAYMARK_CLOCK_H

#include <stdint.h>

/* Milliseconds since 1970-01-01T00:00:00Z. */
typedef int64_t instant;

#define INSTANT_NONE INT64_MIN
#define INSTANT_LAST INT64_MAX

/* Now.  The test build (-DWAYMARK_TEST) takes WAYMARK_TEST_NOW instead when it is set, in the
 * form of instant_parse, and dies of any other. */
instant clock_now(void);

#endif
